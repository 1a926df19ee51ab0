// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_link.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Row kVniStatisticsRows[] = {
    {.name = "rxBytes", .attribute = VNIFILTER_ENTRY_STATS_RX_BYTES, .wire = Wire::kU64},
    {.name = "rxPackets", .attribute = VNIFILTER_ENTRY_STATS_RX_PKTS, .wire = Wire::kU64},
    {.name = "rxDropped", .attribute = VNIFILTER_ENTRY_STATS_RX_DROPS, .wire = Wire::kU64},
    {.name = "rxErrors", .attribute = VNIFILTER_ENTRY_STATS_RX_ERRORS, .wire = Wire::kU64},
    {.name = "txBytes", .attribute = VNIFILTER_ENTRY_STATS_TX_BYTES, .wire = Wire::kU64},
    {.name = "txPackets", .attribute = VNIFILTER_ENTRY_STATS_TX_PKTS, .wire = Wire::kU64},
    {.name = "txDropped", .attribute = VNIFILTER_ENTRY_STATS_TX_DROPS, .wire = Wire::kU64},
    {.name = "txErrors", .attribute = VNIFILTER_ENTRY_STATS_TX_ERRORS, .wire = Wire::kU64},
};
inline constexpr Layout kVniStatisticsLayout = {.table = kVniStatisticsRows};
inline constexpr Row kVniEntryRows[] = {
    {.name = "vni", .attribute = VXLAN_VNIFILTER_ENTRY_START, .wire = Wire::kU32, .min = 1, .max = 16777215},
    {.name = "end", .attribute = VXLAN_VNIFILTER_ENTRY_END, .wire = Wire::kU32, .min = 1, .max = 16777215},
    {.name = "remote", .attribute = VXLAN_VNIFILTER_ENTRY_GROUP, .wire = Wire::kUnicast, .attribute6 = VXLAN_VNIFILTER_ENTRY_GROUP6},
    {.name = "group", .attribute = VXLAN_VNIFILTER_ENTRY_GROUP, .wire = Wire::kMulticast, .attribute6 = VXLAN_VNIFILTER_ENTRY_GROUP6},
};
inline constexpr Special kVniEntrySpecials[] = {
    {.name = "statistics", .attribute = VXLAN_VNIFILTER_ENTRY_STATS, .access = Access::kRead, .shape = Shape::kNest, .inside = &kVniStatisticsLayout},
};
inline constexpr Layout kVniEntryLayout = {.table = kVniEntryRows, .specials = kVniEntrySpecials};
inline constexpr Field kTunnelFields[] = {
    {.name = "link", .offset = offsetof(tunnel_msg, ifindex), .width = sizeof(tunnel_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(tunnel_msg, ifindex), .width = sizeof(tunnel_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Nest kTunnelNests[] = {
    {.attribute = VXLAN_VNIFILTER_ENTRY, .shape = Shape::kNests, .inside = &kVniEntryLayout},
};
inline constexpr Layout kTunnelLayout = {.header = sizeof(tunnel_msg), .family_at = offsetof(tunnel_msg, family), .family = AF_BRIDGE, .fields = kTunnelFields, .nests = kTunnelNests};
inline constexpr Field kTunnelListingFields[] = {
    {.name = "link", .offset = offsetof(tunnel_msg, ifindex), .width = sizeof(tunnel_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(tunnel_msg, ifindex), .width = sizeof(tunnel_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Word kTunnelListingWords[] = {
    {.offset = offsetof(tunnel_msg, flags), .width = sizeof(tunnel_msg::flags)},
};
inline constexpr Flag kTunnelListingFlags[] = {
    {.name = "statistics", .bit = TUNNEL_MSG_FLAG_STATS, .access = Access::kWrite},
};
inline constexpr Layout kTunnelListingLayout = {.header = sizeof(tunnel_msg), .family_at = offsetof(tunnel_msg, family), .family = AF_BRIDGE, .fields = kTunnelListingFields, .words = kTunnelListingWords, .flags = kTunnelListingFlags};

}  // namespace rtnetlink
