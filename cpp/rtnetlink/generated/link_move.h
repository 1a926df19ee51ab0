// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Field kLinkMoveFields[] = {
    {.name = "link", .offset = offsetof(ifinfomsg, ifi_index), .width = sizeof(ifinfomsg::ifi_index), .access = Access::kWrite, .link = true},
};
inline constexpr Row kLinkMoveRows[] = {
    {.name = "to", .attribute = IFLA_NET_NS_FD, .wire = Wire::kNetns, .access = Access::kWrite},
    {.name = "name", .attribute = IFLA_IFNAME, .wire = Wire::kName, .access = Access::kWrite},
    {.name = "index", .attribute = IFLA_NEW_IFINDEX, .wire = Wire::kU32, .access = Access::kWrite, .min = 1, .max = INT32_MAX},
};
inline constexpr Layout kLinkMoveLayout = {.header = sizeof(ifinfomsg), .fields = kLinkMoveFields, .table = kLinkMoveRows};

}  // namespace rtnetlink
