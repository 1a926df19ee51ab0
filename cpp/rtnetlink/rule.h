// Policy rules: fib_rule_hdr and FRA_* attributes (ip-rule(8), linux/fib_rules.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kRule;

}  // namespace rtnetlink
