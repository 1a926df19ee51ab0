// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_bridge.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/kinds/kinds.h"
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

void put_vni(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_vni(const netlink::Attribute& attribute);
Value take_router_ports(const netlink::Attribute& attribute, bool moving);
inline constexpr Row kVlanStatisticsRows[] = {
    {.name = "rxBytes", .attribute = BRIDGE_VLANDB_STATS_RX_BYTES, .wire = Wire::kU64},
    {.name = "rxPackets", .attribute = BRIDGE_VLANDB_STATS_RX_PACKETS, .wire = Wire::kU64},
    {.name = "txBytes", .attribute = BRIDGE_VLANDB_STATS_TX_BYTES, .wire = Wire::kU64},
    {.name = "txPackets", .attribute = BRIDGE_VLANDB_STATS_TX_PACKETS, .wire = Wire::kU64},
};
inline constexpr Layout kVlanStatisticsLayout = {.table = kVlanStatisticsRows};
inline constexpr Field kVlanInfoFields[] = {
    {.name = "vid", .offset = offsetof(bridge_vlan_info, vid), .width = sizeof(bridge_vlan_info::vid)},
};
inline constexpr Word kVlanInfoWords[] = {
    {.offset = offsetof(bridge_vlan_info, flags), .width = sizeof(bridge_vlan_info::flags), .always = BRIDGE_VLAN_INFO_BRENTRY},
};
inline constexpr Flag kVlanInfoFlags[] = {
    {.name = "pvid", .bit = BRIDGE_VLAN_INFO_PVID},
    {.name = "untagged", .bit = BRIDGE_VLAN_INFO_UNTAGGED},
};
inline constexpr Layout kVlanInfoLayout = {.header = sizeof(bridge_vlan_info), .fields = kVlanInfoFields, .words = kVlanInfoWords, .flags = kVlanInfoFlags};
inline constexpr Row kVlanEntryRows[] = {
    {.name = "end", .attribute = BRIDGE_VLANDB_ENTRY_RANGE, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "state", .attribute = BRIDGE_VLANDB_ENTRY_STATE, .wire = Wire::kU8, .names = kVlanStateNames},
    {.name = "mcastRouter", .attribute = BRIDGE_VLANDB_ENTRY_MCAST_ROUTER, .wire = Wire::kU8, .max = 2, .kept = {.zero_absent = true}},
    {.name = "mcastMaxGroups", .attribute = 8 /* BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS */, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "neighSuppress", .attribute = 9 /* BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS */, .wire = Wire::kBool, .kept = {.zero_absent = true}},
    {.name = "neighForwardGrat", .attribute = 10 /* BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT */, .wire = Wire::kBool, .kept = {.zero_absent = true}},
    {.name = "mcastGroups", .attribute = 7 /* BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS */, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kVlanEntrySpecials[] = {
    {.name = "vni", .attribute = BRIDGE_VLANDB_ENTRY_TUNNEL_INFO, .put = put_vni, .take = take_vni, .kept = {.zero_absent = true}},
    {.name = "statistics", .attribute = BRIDGE_VLANDB_ENTRY_STATS, .access = Access::kRead, .shape = Shape::kNest, .inside = &kVlanStatisticsLayout},
};
inline constexpr Nest kVlanEntryNests[] = {
    {.attribute = BRIDGE_VLANDB_ENTRY_INFO, .shape = Shape::kStruct, .inside = &kVlanInfoLayout},
};
inline constexpr Layout kVlanEntryLayout = {.table = kVlanEntryRows, .specials = kVlanEntrySpecials, .nests = kVlanEntryNests};
inline constexpr Field kBridgeVlanFields[] = {
    {.name = "link", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Nest kBridgeVlanNests[] = {
    {.attribute = BRIDGE_VLANDB_ENTRY, .shape = Shape::kNests, .inside = &kVlanEntryLayout},
};
inline constexpr Layout kBridgeVlanLayout = {.header = sizeof(br_vlan_msg), .family_at = offsetof(br_vlan_msg, family), .family = AF_BRIDGE, .fields = kBridgeVlanFields, .nests = kBridgeVlanNests};
inline constexpr Field kVlanSettingsInfoFields[] = {
    {.name = "vid", .offset = offsetof(bridge_vlan_info, vid), .width = sizeof(bridge_vlan_info::vid)},
};
inline constexpr Word kVlanSettingsInfoWords[] = {
    {.offset = offsetof(bridge_vlan_info, flags), .width = sizeof(bridge_vlan_info::flags), .always = BRIDGE_VLAN_INFO_BRENTRY | BRIDGE_VLAN_INFO_ONLY_OPTS},
};
inline constexpr Layout kVlanSettingsInfoLayout = {.header = sizeof(bridge_vlan_info), .fields = kVlanSettingsInfoFields, .words = kVlanSettingsInfoWords};
inline constexpr Row kVlanSettingsEntryRows[] = {
    {.name = "end", .attribute = BRIDGE_VLANDB_ENTRY_RANGE, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "state", .attribute = BRIDGE_VLANDB_ENTRY_STATE, .wire = Wire::kU8, .names = kVlanStateNames},
    {.name = "mcastRouter", .attribute = BRIDGE_VLANDB_ENTRY_MCAST_ROUTER, .wire = Wire::kU8, .max = 2, .kept = {.zero_absent = true}},
    {.name = "mcastMaxGroups", .attribute = 8 /* BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS */, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "neighSuppress", .attribute = 9 /* BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS */, .wire = Wire::kBool, .kept = {.zero_absent = true}},
    {.name = "neighForwardGrat", .attribute = 10 /* BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT */, .wire = Wire::kBool, .kept = {.zero_absent = true}},
    {.name = "mcastGroups", .attribute = 7 /* BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS */, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kVlanSettingsEntrySpecials[] = {
    {.name = "vni", .attribute = BRIDGE_VLANDB_ENTRY_TUNNEL_INFO, .put = put_vni, .take = take_vni, .kept = {.zero_absent = true}},
    {.name = "statistics", .attribute = BRIDGE_VLANDB_ENTRY_STATS, .access = Access::kRead, .shape = Shape::kNest, .inside = &kVlanStatisticsLayout},
};
inline constexpr Nest kVlanSettingsEntryNests[] = {
    {.attribute = BRIDGE_VLANDB_ENTRY_INFO, .shape = Shape::kStruct, .inside = &kVlanSettingsInfoLayout},
};
inline constexpr Layout kVlanSettingsEntryLayout = {.table = kVlanSettingsEntryRows, .specials = kVlanSettingsEntrySpecials, .nests = kVlanSettingsEntryNests};
inline constexpr Field kVlanSettingsFields[] = {
    {.name = "link", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Nest kVlanSettingsNests[] = {
    {.attribute = BRIDGE_VLANDB_ENTRY, .shape = Shape::kNests, .inside = &kVlanSettingsEntryLayout},
};
inline constexpr Layout kVlanSettingsLayout = {.header = sizeof(br_vlan_msg), .family_at = offsetof(br_vlan_msg, family), .family = AF_BRIDGE, .fields = kVlanSettingsFields, .nests = kVlanSettingsNests};
inline constexpr Field kVlanListingFields[] = {
    {.name = "link", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Word kVlanListingWords[] = {
    {.offset = 0, .width = 0, .attribute = BRIDGE_VLANDB_DUMP_FLAGS},
};
inline constexpr Flag kVlanListingFlags[] = {
    {.name = "statistics", .bit = BRIDGE_VLANDB_DUMPF_STATS, .access = Access::kWrite},
};
inline constexpr Layout kVlanListingLayout = {.header = sizeof(br_vlan_msg), .family_at = offsetof(br_vlan_msg, family), .family = AF_BRIDGE, .fields = kVlanListingFields, .words = kVlanListingWords, .flags = kVlanListingFlags};
inline constexpr Row kGlobalVlanRows[] = {
    {.name = "vid", .attribute = BRIDGE_VLANDB_GOPTS_ID, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "end", .attribute = BRIDGE_VLANDB_GOPTS_RANGE, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "mcastSnooping", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING, .wire = Wire::kBool},
    {.name = "mcastQuerier", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERIER, .wire = Wire::kBool},
    {.name = "mcastIgmpVersion", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION, .wire = Wire::kU8},
    {.name = "mcastMldVersion", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION, .wire = Wire::kU8},
    {.name = "mcastLastMemberCount", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT, .wire = Wire::kU32},
    {.name = "mcastLastMemberInterval", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastStartupQueryCount", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT, .wire = Wire::kU32},
    {.name = "mcastStartupQueryInterval", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL, .wire = Wire::kU64, .kept = {.least = 100, .ticks = true}},
    {.name = "mcastMembershipInterval", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastQuerierInterval", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastQueryInterval", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL, .wire = Wire::kU64, .kept = {.least = 100, .ticks = true}},
    {.name = "mcastQueryResponseInterval", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "msti", .attribute = BRIDGE_VLANDB_GOPTS_MSTI, .wire = Wire::kU16, .max = 4094},
    {.name = "mcastRouterPorts", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS, .wire = Wire::kOwn, .access = Access::kRead, .take = take_router_ports},
    {.name = "mcastQuerierState", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE, .wire = Wire::kNested, .access = Access::kRead, .quiet = true, .nested = &kBridgeQuerier},
};
inline constexpr Layout kGlobalVlanLayout = {.table = kGlobalVlanRows};
inline constexpr Field kBridgeGlobalVlanFields[] = {
    {.name = "bridge", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Nest kBridgeGlobalVlanNests[] = {
    {.attribute = BRIDGE_VLANDB_GLOBAL_OPTIONS, .shape = Shape::kNests, .inside = &kGlobalVlanLayout},
};
inline constexpr Layout kBridgeGlobalVlanLayout = {.header = sizeof(br_vlan_msg), .family_at = offsetof(br_vlan_msg, family), .family = AF_BRIDGE, .fields = kBridgeGlobalVlanFields, .nests = kBridgeGlobalVlanNests};
inline constexpr Field kGlobalVlanListingFields[] = {
    {.name = "bridge", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_vlan_msg, ifindex), .width = sizeof(br_vlan_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Word kGlobalVlanListingWords[] = {
    {.offset = 0, .width = 0, .attribute = BRIDGE_VLANDB_DUMP_FLAGS, .always = BRIDGE_VLANDB_DUMPF_GLOBAL},
};
inline constexpr Layout kGlobalVlanListingLayout = {.header = sizeof(br_vlan_msg), .family_at = offsetof(br_vlan_msg, family), .family = AF_BRIDGE, .fields = kGlobalVlanListingFields, .words = kGlobalVlanListingWords};

}  // namespace rtnetlink
