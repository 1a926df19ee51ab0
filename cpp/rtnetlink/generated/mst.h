// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_bridge.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Row kMstEntryRows[] = {
    {.name = "msti", .attribute = IFLA_BRIDGE_MST_ENTRY_MSTI, .wire = Wire::kU16, .max = 4094},
    {.name = "state", .attribute = IFLA_BRIDGE_MST_ENTRY_STATE, .wire = Wire::kU8, .names = kVlanStateNames},
};
inline constexpr Layout kMstEntryLayout = {.table = kMstEntryRows};
inline constexpr Nest kMstTreesNests[] = {
    {.attribute = IFLA_BRIDGE_MST_ENTRY, .shape = Shape::kNests, .inside = &kMstEntryLayout},
};
inline constexpr Layout kMstTreesLayout = {.nests = kMstTreesNests};
inline constexpr Nest kMstOfBridgeNests[] = {
    {.attribute = IFLA_BRIDGE_MST, .shape = Shape::kNest, .inside = &kMstTreesLayout},
};
inline constexpr Layout kMstOfBridgeLayout = {.nests = kMstOfBridgeNests};
inline constexpr Field kMstFields[] = {
    {.name = "port", .offset = offsetof(ifinfomsg, ifi_index), .width = sizeof(ifinfomsg::ifi_index), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(ifinfomsg, ifi_index), .width = sizeof(ifinfomsg::ifi_index), .access = Access::kRead, .link = true},
};
inline constexpr Nest kMstNests[] = {
    {.attribute = IFLA_AF_SPEC, .shape = Shape::kNest, .inside = &kMstOfBridgeLayout},
};
inline constexpr std::uint16_t kMstIgnored[] = {IFLA_IFNAME, IFLA_MASTER, IFLA_MTU, IFLA_OPERSTATE, IFLA_ADDRESS, IFLA_LINK, IFLA_PROTINFO};
inline constexpr Layout kMstLayout = {.header = sizeof(ifinfomsg), .family_at = offsetof(ifinfomsg, ifi_family), .family = AF_BRIDGE, .fields = kMstFields, .nests = kMstNests, .passed = kMstIgnored};
inline constexpr Word kMstListingWords[] = {
    {.offset = 0, .width = 0, .attribute = IFLA_EXT_MASK, .always = RTEXT_FILTER_MST},
};
inline constexpr Layout kMstListingLayout = {.header = sizeof(ifinfomsg), .family_at = offsetof(ifinfomsg, ifi_family), .family = AF_BRIDGE, .words = kMstListingWords};

}  // namespace rtnetlink
