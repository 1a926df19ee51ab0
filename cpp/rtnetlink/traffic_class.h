// Classes of qdiscs: tcmsg and TCA_* attributes (tc(8), linux/pkt_sched.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kTrafficClass;

}  // namespace rtnetlink
