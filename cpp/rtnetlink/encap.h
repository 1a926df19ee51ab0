// Lightweight tunnels: what a route, one of its hops, or a nexthop wraps packets in.
#pragma once

#include "rtnetlink/object.h"

namespace rtnetlink {

extern const Choice kEncaps[9];

}  // namespace rtnetlink
