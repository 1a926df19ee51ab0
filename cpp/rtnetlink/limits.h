// The limits in a verdict, as the API shows them.
#pragma once

#include "netlink/verdict.h"
#include "rtnetlink/value.h"

namespace rtnetlink {

// Those of min, max, minLength, maxLength, mask and type that the kernel reported. A number is a
// Counter only where it is too large for the other kind.
Object limits_of(const netlink::Policy& policy);

}  // namespace rtnetlink
