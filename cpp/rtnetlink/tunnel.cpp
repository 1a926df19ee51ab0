#include "rtnetlink/tunnel.h"

#include <linux/if_link.h>

#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

constexpr Row kCounters[] = {
    {.name = "rxBytes", .attribute = VNIFILTER_ENTRY_STATS_RX_BYTES, .wire = Wire::kU64},
    {.name = "rxPackets", .attribute = VNIFILTER_ENTRY_STATS_RX_PKTS, .wire = Wire::kU64},
    {.name = "rxDropped", .attribute = VNIFILTER_ENTRY_STATS_RX_DROPS, .wire = Wire::kU64},
    {.name = "rxErrors", .attribute = VNIFILTER_ENTRY_STATS_RX_ERRORS, .wire = Wire::kU64},
    {.name = "txBytes", .attribute = VNIFILTER_ENTRY_STATS_TX_BYTES, .wire = Wire::kU64},
    {.name = "txPackets", .attribute = VNIFILTER_ENTRY_STATS_TX_PKTS, .wire = Wire::kU64},
    {.name = "txDropped", .attribute = VNIFILTER_ENTRY_STATS_TX_DROPS, .wire = Wire::kU64},
    {.name = "txErrors", .attribute = VNIFILTER_ENTRY_STATS_TX_ERRORS, .wire = Wire::kU64},
};
constexpr Layout kStatistics = {.table = kCounters};

constexpr Row kEntryRows[] = {
    {.name = "vni",
     .attribute = VXLAN_VNIFILTER_ENTRY_START,
     .wire = Wire::kU32,
     .min = 1,
     .max = 0xffffff},
    {.name = "end",
     .attribute = VXLAN_VNIFILTER_ENTRY_END,
     .wire = Wire::kU32,
     .min = 1,
     .max = 0xffffff},
    {.name = "remote",
     .attribute = VXLAN_VNIFILTER_ENTRY_GROUP,
     .wire = Wire::kUnicast,
     .attribute6 = VXLAN_VNIFILTER_ENTRY_GROUP6},
    {.name = "group",
     .attribute = VXLAN_VNIFILTER_ENTRY_GROUP,
     .wire = Wire::kMulticast,
     .attribute6 = VXLAN_VNIFILTER_ENTRY_GROUP6},
};
constexpr Special kEntrySpecials[] = {{.name = "statistics",
                                       .attribute = VXLAN_VNIFILTER_ENTRY_STATS,
                                       .access = Access::kRead,
                                       .shape = Shape::kNest,
                                       .inside = &kStatistics}};
constexpr Layout kEntry = {.table = kEntryRows, .specials = kEntrySpecials};

constexpr Field kFields[] = {
    given_link(offsetof(tunnel_msg, ifindex)),
    reported_link(offsetof(tunnel_msg, ifindex)),
};
constexpr Word kWords[] = {{.offset = offsetof(tunnel_msg, flags), .width = 1}};
constexpr Flag kFlags[] = {{"statistics", TUNNEL_MSG_FLAG_STATS, Access::kWrite}};
constexpr Special kSpecials[] = {{.name = "entries",
                                  .attribute = VXLAN_VNIFILTER_ENTRY,
                                  .shape = Shape::kNests,
                                  .inside = &kEntry}};

constexpr Layout kLayout = {
    .header = sizeof(tunnel_msg),
    .family_at = offsetof(tunnel_msg, family),
    .family = AF_BRIDGE,
    .fields = kFields,
    .words = kWords,
    .flags = kFlags,
    .specials = kSpecials,
};

}  // namespace

const ObjectType kTunnel = object_type<kLayout>("tunnel");

}  // namespace rtnetlink
