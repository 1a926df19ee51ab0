#include "rtnetlink/bridge_vlan.h"

#include <linux/if_bridge.h>
#include <linux/rtnetlink.h>

#include "rtnetlink/kinds/kinds.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 7.3.
constexpr std::uint16_t kGroups = 7;         // BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS, since 6.3
constexpr std::uint16_t kMaxGroups = 8;      // BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS, since 6.3
constexpr std::uint16_t kNeighSuppress = 9;  // BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS, since 6.4
constexpr std::uint16_t kNeighForwardGrat =
    10;  // BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT, since 7.2

// Of a port's VLAN, IEEE 802.1D (linux/if_bridge.h, BR_STATE_*).
constexpr Name kStates[] = {
    {"disabled", 0}, {"listening", 1}, {"learning", 2}, {"forwarding", 3}, {"blocking", 4}};

constexpr Field kInfoFields[] = {
    {.name = "vid", .offset = offsetof(bridge_vlan_info, vid), .width = 2}};
constexpr Word kInfoWords[] = {{.offset = offsetof(bridge_vlan_info, flags), .width = 2}};
constexpr Flag kInfoFlags[] = {
    {"pvid", BRIDGE_VLAN_INFO_PVID},
    {"untagged", BRIDGE_VLAN_INFO_UNTAGGED},
    {"onlyOptions", BRIDGE_VLAN_INFO_ONLY_OPTS, Access::kWrite},
    // A VLAN of the bridge itself: the kernel wants to be told that it is one of its own.
    {"bridgeEntry", BRIDGE_VLAN_INFO_BRENTRY, Access::kWrite},
};
constexpr Layout kInfo = {.header = sizeof(bridge_vlan_info),
                          .fields = kInfoFields,
                          .words = kInfoWords,
                          .flags = kInfoFlags};

constexpr Name kTunnelCommands[] = {{"set", RTM_SETLINK}, {"delete", RTM_DELLINK}};
constexpr Row kTunnelRows[] = {
    {.name = "vni", .attribute = BRIDGE_VLANDB_TINFO_ID, .wire = Wire::kU32, .max = 0xffffff},
    {.name = "command",
     .attribute = BRIDGE_VLANDB_TINFO_CMD,
     .wire = Wire::kU32,
     .access = Access::kWrite,
     .names = kTunnelCommands},
};
constexpr Layout kTunnel = {.table = kTunnelRows};

constexpr Row kCounters[] = {
    {.name = "rxBytes", .attribute = BRIDGE_VLANDB_STATS_RX_BYTES, .wire = Wire::kU64},
    {.name = "rxPackets", .attribute = BRIDGE_VLANDB_STATS_RX_PACKETS, .wire = Wire::kU64},
    {.name = "txBytes", .attribute = BRIDGE_VLANDB_STATS_TX_BYTES, .wire = Wire::kU64},
    {.name = "txPackets", .attribute = BRIDGE_VLANDB_STATS_TX_PACKETS, .wire = Wire::kU64},
};
constexpr Layout kStatistics = {.table = kCounters};

constexpr Row kEntryRows[] = {
    {.name = "end",
     .attribute = BRIDGE_VLANDB_ENTRY_RANGE,
     .wire = Wire::kU16,
     .min = 1,
     .max = 4094},
    {.name = "state", .attribute = BRIDGE_VLANDB_ENTRY_STATE, .wire = Wire::kU8, .names = kStates},
    {.name = "mcastRouter",
     .attribute = BRIDGE_VLANDB_ENTRY_MCAST_ROUTER,
     .wire = Wire::kU8,
     .max = 2},
    {.name = "mcastGroups", .attribute = kGroups, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "mcastMaxGroups", .attribute = kMaxGroups, .wire = Wire::kU32},
    {.name = "neighSuppress", .attribute = kNeighSuppress, .wire = Wire::kBool},
    {.name = "neighForwardGrat", .attribute = kNeighForwardGrat, .wire = Wire::kBool},
};
constexpr Special kEntrySpecials[] = {
    {.name = "info",
     .attribute = BRIDGE_VLANDB_ENTRY_INFO,
     .shape = Shape::kStruct,
     .inside = &kInfo},
    {.name = "tunnel",
     .attribute = BRIDGE_VLANDB_ENTRY_TUNNEL_INFO,
     .shape = Shape::kNest,
     .inside = &kTunnel},
    {.name = "statistics",
     .attribute = BRIDGE_VLANDB_ENTRY_STATS,
     .access = Access::kRead,
     .shape = Shape::kNest,
     .inside = &kStatistics},
};
constexpr Layout kEntry = {.table = kEntryRows, .specials = kEntrySpecials};

// Each port is an attribute that begins with its index.
Value take_ports(const netlink::Attribute& attribute, bool) {
  List ports;
  for (const netlink::Attribute& port : netlink::Attributes(attribute.payload)) {
    ports.emplace_back(netlink::read_struct<std::uint32_t>(port.payload));
  }
  return ports;
}

// What a VLAN has on a bridge, whatever its ports. Times are in hundredths of a second.
constexpr Row kGlobalRows[] = {
    {.name = "vid", .attribute = BRIDGE_VLANDB_GOPTS_ID, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "end",
     .attribute = BRIDGE_VLANDB_GOPTS_RANGE,
     .wire = Wire::kU16,
     .min = 1,
     .max = 4094},
    {.name = "mcastSnooping", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING, .wire = Wire::kBool},
    {.name = "mcastQuerier", .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERIER, .wire = Wire::kBool},
    {.name = "mcastIgmpVersion",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION,
     .wire = Wire::kU8},
    {.name = "mcastMldVersion",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION,
     .wire = Wire::kU8},
    {.name = "mcastLastMemberCount",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT,
     .wire = Wire::kU32},
    {.name = "mcastLastMemberInterval",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL,
     .wire = Wire::kU64,
     .kept = {.ticks = true}},
    {.name = "mcastStartupQueryCount",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT,
     .wire = Wire::kU32},
    {.name = "mcastStartupQueryInterval",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL,
     .wire = Wire::kU64,
     .kept = {.least = 100, .ticks = true}},
    {.name = "mcastMembershipInterval",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL,
     .wire = Wire::kU64,
     .kept = {.ticks = true}},
    {.name = "mcastQuerierInterval",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL,
     .wire = Wire::kU64,
     .kept = {.ticks = true}},
    {.name = "mcastQueryInterval",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL,
     .wire = Wire::kU64,
     .kept = {.least = 100, .ticks = true}},
    {.name = "mcastQueryResponseInterval",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL,
     .wire = Wire::kU64,
     .kept = {.ticks = true}},
    {.name = "msti", .attribute = BRIDGE_VLANDB_GOPTS_MSTI, .wire = Wire::kU16, .max = 4094},
    {.name = "mcastRouterPorts",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS,
     .wire = Wire::kOwn,
     .access = Access::kRead,
     .take = take_ports},
    {.name = "mcastQuerierState",
     .attribute = BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE,
     .wire = Wire::kNested,
     .access = Access::kRead,
     .quiet = true,
     .nested = &kBridgeQuerier},
};
constexpr Layout kGlobal = {.table = kGlobalRows};

constexpr Field kFields[] = {
    given_link(offsetof(br_vlan_msg, ifindex)),
    reported_link(offsetof(br_vlan_msg, ifindex)),
};
// In a listing what is called BRIDGE_VLANDB_DUMP_FLAGS: it shares its number with the entries.
constexpr Word kWords[] = {{.offset = 0, .width = 0, .attribute = BRIDGE_VLANDB_DUMP_FLAGS}};
constexpr Flag kFlags[] = {{"statistics", BRIDGE_VLANDB_DUMPF_STATS, Access::kWrite},
                           {"global", BRIDGE_VLANDB_DUMPF_GLOBAL, Access::kWrite}};
constexpr Special kSpecials[] = {
    {.name = "entries",
     .attribute = BRIDGE_VLANDB_ENTRY,
     .shape = Shape::kNests,
     .inside = &kEntry},
    {.name = "globals",
     .attribute = BRIDGE_VLANDB_GLOBAL_OPTIONS,
     .shape = Shape::kNests,
     .inside = &kGlobal},
};

constexpr Layout kLayout = {
    .header = sizeof(br_vlan_msg),
    .family_at = offsetof(br_vlan_msg, family),
    .family = AF_BRIDGE,
    .fields = kFields,
    .words = kWords,
    .flags = kFlags,
    .specials = kSpecials,
};

}  // namespace

const ObjectType kBridgeVlan = object_type<kLayout>("bridgeVlan");

}  // namespace rtnetlink
