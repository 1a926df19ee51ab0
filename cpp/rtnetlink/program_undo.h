// Requests that undo others, made from what was sent and from what was reported before.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// The deletion of what a request made, or of what a reply has. `add` is the type of request that
// makes such objects.
netlink::Bytes deletion(const ObjectType& object, netlink::View message, std::uint16_t add);

// What was reported, as a request that makes it again.
netlink::Bytes again(const ObjectType& object, netlink::View message, std::uint16_t add,
                     std::uint16_t flags);

}  // namespace rtnetlink
