// The short way to see that the kernel did what it was asked for: what it reports has every byte of
// the request. Where it has not, nothing follows from that: the kernel has its own ways of saying
// the same (rtnetlink/canonical.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// Whether one of the messages in `replies` has the header and all attributes of the request, and
// nothing was asked for that a request says by leaving it out.
bool has_all_of(const ObjectType& type, netlink::View request, const Object& given,
                netlink::View replies);

}  // namespace rtnetlink
