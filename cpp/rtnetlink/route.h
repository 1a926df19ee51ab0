// Routes: rtmsg and RTA_* attributes (man 7 rtnetlink, ip-route(8), linux/rtnetlink.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kRoute;

}  // namespace rtnetlink
