#include "rtnetlink/tunnel.h"

#include <linux/if_link.h>

#include <algorithm>

#include "rtnetlink/object.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;

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
constexpr Word kFlagWords[] = {{.offset = offsetof(tunnel_msg, flags), .width = 1}};
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
    .words = kFlagWords,
    .flags = kFlags,
    .specials = kSpecials,
};

std::vector<Object> vnis_in(const Object& message) {
  std::vector<Object> entries;
  const Value* all = message.find("entries");
  const auto* list = all == nullptr ? nullptr : all->as<List>();
  for (const Value& each : list == nullptr ? List{} : *list) {
    Object entry = *each.as<Object>();
    if (const Value* index = message.find("index")) entry.set("index", *index);
    entries.push_back(std::move(entry));
  }
  return entries;
}

constexpr Field kWordFields[] = {kFields[1]};
constexpr Layout kWords = {.fields = kWordFields, .table = kEntryRows, .specials = kEntrySpecials};

Bytes request_for(std::string_view operation, const Object& range, Object entry) {
  for (const std::string_view name : {"vni", "end"}) {
    if (const Value* value = range.find(name)) entry.set(name, *value);
  }
  Object options;
  if (const Value* index = range.find("index")) options.set("link", *index);
  List entries;
  entries.emplace_back(std::move(entry));
  options.set("entries", std::move(entries));
  return request_of(operation, options).bytes;
}

// An address that is to go is set to none.
Bytes put_vnis(const Object& asked, const Object& now) {
  Object entry;
  for (const std::string_view name : {"remote", "group"}) {
    if (const Value* value = asked.find(name)) entry.set(name, *value);
  }
  const bool had = now.find("remote") != nullptr || now.find("group") != nullptr;
  if (entry.empty() && had) entry.set("remote", "0.0.0.0");
  return request_for("newTunnel", asked, std::move(entry));
}

Bytes remove_vnis(const Object& range) { return request_for("deleteTunnel", range, {}); }

constexpr Ranged kRanges = {.first = "vni", .put = put_vnis, .remove = remove_vnis};

// The kernel does one VNI without an address all, or not at all.
Truth vni_truth(const Operation&, const Object& options) {
  Truth truth;
  const Value* all = given(options, "entries");
  const auto* list = all == nullptr ? nullptr : all->as<List>();
  const Object* entry = list == nullptr || list->size() != 1 ? nullptr : list->front().as<Object>();
  if (entry == nullptr) return truth;
  const bool plain = std::all_of(entry->begin(), entry->end(), [](const Object::Member& each) {
    return each.first == "vni" || each.second.absent();
  });
  if (!plain) truth.looks.push_back(look_by("listTunnels", options, {"link"}));
  return truth;
}

constexpr ObjectType in_ranges(ObjectType type) {
  type.entries = vnis_in;
  type.entry = &kWords;
  type.ranged = &kRanges;
  return type;
}

}  // namespace

const ObjectType kTunnel = in_ranges(object_type<kLayout>("tunnel", vni_truth));

}  // namespace rtnetlink
