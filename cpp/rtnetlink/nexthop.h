// Nexthop objects, which routes and forwarding entries refer to: nhmsg and NHA_*
// attributes (ip-nexthop(8), linux/nexthop.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kNexthop;
extern const ObjectType kNexthopListing;  // as they are listed and looked up
extern const ObjectType kNexthopBucket;   // of resilient groups

}  // namespace rtnetlink
