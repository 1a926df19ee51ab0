// The states of ports in the spanning trees of their bridges (bridge(8), mst; linux/if_bridge.h). A
// message has many.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kMst;
extern const ObjectType kMstListing;

}  // namespace rtnetlink
