#include "rtnetlink/neighbor.h"

#include <linux/neighbour.h>

#include "rtnetlink/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

// Newer than the headers of Debian 12 (Linux 6.1).
constexpr std::uint32_t kLocked = 1 << 1;        // NTF_EXT_LOCKED, since 6.2
constexpr std::uint32_t kExtValidated = 1 << 2;  // NTF_EXT_EXT_VALIDATED, since 6.17

constexpr Name kStates[] = {
    {"none", NUD_NONE},   {"incomplete", NUD_INCOMPLETE}, {"reachable", NUD_REACHABLE},
    {"stale", NUD_STALE}, {"delay", NUD_DELAY},           {"probe", NUD_PROBE},
    {"noarp", NUD_NOARP}, {"permanent", NUD_PERMANENT},   {"failed", NUD_FAILED},
};

// What the states of forwarding entries are called, and asked for, as bridge(8) does: a static
// entry does not age, one that is permanent is the bridge's own address besides.
constexpr Name kFdbStates[] = {
    {"permanent", NUD_PERMANENT | NUD_NOARP},
    {"static", NUD_NOARP | NUD_REACHABLE},
    {"dynamic", NUD_REACHABLE},
    {"permanent", NUD_PERMANENT},
    {"permanent", NUD_PERMANENT | NUD_REACHABLE},
    {"static", NUD_NOARP},
    {"stale", NUD_STALE},
};

// The bits of ndm_flags, and those that found no room there.
constexpr Word kWords[] = {{.offset = offsetof(ndmsg, ndm_flags), .width = 1},
                           {.offset = 0, .width = 0, .attribute = NDA_FLAGS_EXT}};

constexpr Field kNeighborFields[] = {
    {.name = "family",
     .offset = offsetof(ndmsg, ndm_family),
     .width = 1,
     .names = kIpFamilies,
     .numbers = false},
    given_link(offsetof(ndmsg, ndm_ifindex)),
    reported_link(offsetof(ndmsg, ndm_ifindex)),
    {.name = "state",
     .offset = offsetof(ndmsg, ndm_state),
     .width = 2,
     .names = kStates,
     .numbers = false,
     .kept = {.lasting = NUD_PERMANENT | NUD_NOARP}},
};

constexpr Flag kNeighborFlags[] = {
    {"use", NTF_USE, Access::kWrite},
    {"proxy", NTF_PROXY},
    {"externLearn", NTF_EXT_LEARNED},
    {"router", NTF_ROUTER},
    {"offloaded", NTF_OFFLOADED, Access::kRead},
    {"managed", NTF_EXT_MANAGED, Access::kChange, 1},
    {"externValidated", kExtValidated, Access::kChange, 1},
};

constexpr Row kNeighborOptions[] = {
    {.name = "dst", .attribute = NDA_DST, .wire = Wire::kIp, .attribute6 = NDA_DST},
    {.name = "mac", .attribute = NDA_LLADDR, .wire = Wire::kHardware},
    {.name = "probes", .attribute = NDA_PROBES, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "protocol",
     .attribute = NDA_PROTOCOL,
     .wire = Wire::kU8,
     .names = kProtocols,
     .numbers = true,
     .kept = {.zero_absent = true}},
    // A listing wants its link here and not in the header.
    {.name = "dev",
     .attribute = NDA_IFINDEX,
     .wire = Wire::kLink,
     .access = Access::kWrite,
     .min = 1},
    {.name = "master",
     .attribute = NDA_MASTER,
     .wire = Wire::kLink,
     .access = Access::kWrite,
     .min = 1},
};

// Times are in hundredths of a second (USER_HZ), as the kernel has them.
constexpr Field kCacheFields[] = {
    {.name = "confirmed",
     .offset = offsetof(nda_cacheinfo, ndm_confirmed),
     .width = 4,
     .access = Access::kRead},
    {.name = "used",
     .offset = offsetof(nda_cacheinfo, ndm_used),
     .width = 4,
     .access = Access::kRead},
    {.name = "updated",
     .offset = offsetof(nda_cacheinfo, ndm_updated),
     .width = 4,
     .access = Access::kRead},
    {.name = "references",
     .offset = offsetof(nda_cacheinfo, ndm_refcnt),
     .width = 4,
     .access = Access::kRead},
};
constexpr Layout kCache = {.header = sizeof(nda_cacheinfo), .fields = kCacheFields};
constexpr Special kSpecials[] = {{.name = "cache",
                                  .attribute = NDA_CACHEINFO,
                                  .access = Access::kRead,
                                  .shape = Shape::kStruct,
                                  .inside = &kCache}};

constexpr std::string_view kTelling[] = {"dst"};

constexpr std::string_view kNeighborKey[] = {"index", "dst"};

constexpr Layout kNeighborLayout = {
    .header = sizeof(ndmsg),
    .family_at = offsetof(ndmsg, ndm_family),
    .fields = kNeighborFields,
    .words = kWords,
    .flags = kNeighborFlags,
    .table = kNeighborOptions,
    .specials = kSpecials,
    .telling = kTelling,
    .key = kNeighborKey,
};

constexpr Field kFdbFields[] = {
    given_link(offsetof(ndmsg, ndm_ifindex)),
    reported_link(offsetof(ndmsg, ndm_ifindex)),
    {.name = "state",
     .offset = offsetof(ndmsg, ndm_state),
     .width = 2,
     .names = kFdbStates,
     .numbers = false,
     .kept = {.lasting = NUD_PERMANENT | NUD_NOARP}},
};

constexpr Flag kFdbFlags[] = {
    {"use", NTF_USE, Access::kWrite},
    {"self", NTF_SELF},
    {"master", NTF_MASTER, Access::kWrite},  // reported as `bridge`
    {"externLearn", NTF_EXT_LEARNED},
    {"sticky", NTF_STICKY},
    {"router", NTF_ROUTER},
    {"offloaded", NTF_OFFLOADED, Access::kRead},
    {"locked", kLocked, Access::kRead, 1},
};

// What a bridge tells of when an address is heard, or not heard any more (NFEA_ACTIVITY_NOTIFY:
// FDB_NOTIFY_BIT, FDB_NOTIFY_INACTIVE_BIT).
constexpr Name kNotify[] = {{"off", 0}, {"active", 1}, {"inactive", 3}};
constexpr Row kActivity[] = {
    {.name = "notify",
     .attribute = NFEA_ACTIVITY_NOTIFY,
     .wire = Wire::kU8,
     .names = kNotify,
     .kept = {.zero_absent = true}},
    {.name = "noRefresh",
     .attribute = NFEA_DONT_REFRESH,
     .wire = Wire::kFlag,
     .access = Access::kWrite},
};
constexpr Table kActivityTable = kActivity;

constexpr Row kFdbOptions[] = {
    {.name = "mac", .attribute = NDA_LLADDR, .wire = Wire::kMac},
    {.name = "dst", .attribute = NDA_DST, .wire = Wire::kIp, .attribute6 = NDA_DST},
    {.name = "port",
     .attribute = NDA_PORT,
     .wire = Wire::kBe16,
     .kept = {.zero_absent = true, .own = "vxlan.dstPort"}},
    {.name = "vni",
     .attribute = NDA_VNI,
     .wire = Wire::kU32,
     .max = 0xffffff,
     .kept = {.own = "vxlan.vni"}},
    {.name = "srcVni",
     .attribute = NDA_SRC_VNI,
     .wire = Wire::kU32,
     .max = 0xffffff,
     .kept = {.zero_absent = true}},
    {.name = "via", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "nexthopId", .attribute = NDA_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "vlan", .attribute = NDA_VLAN, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "protocol",
     .attribute = NDA_PROTOCOL,
     .wire = Wire::kU8,
     .names = kProtocols,
     .numbers = true,
     .kept = {.zero_absent = true}},
    {.name = "activity",
     .attribute = NDA_FDB_EXT_ATTRS,
     .wire = Wire::kNested,
     .nested = &kActivityTable},
    {.name = "bridge", .attribute = NDA_MASTER, .wire = Wire::kLink, .min = 1},
    {.name = "linkNetnsId",
     .attribute = NDA_LINK_NETNSID,
     .wire = Wire::kS32,
     .access = Access::kRead},
};

// Of a vxlan's address there is one for each host.
constexpr std::string_view kFdbKey[] = {"index", "mac", "vlan", "srcVni", "self"};

constexpr Layout kFdbLayout = {
    .header = sizeof(ndmsg),
    .family_at = offsetof(ndmsg, ndm_family),
    .family = AF_BRIDGE,
    .fields = kFdbFields,
    .words = kWords,
    .flags = kFdbFlags,
    .table = kFdbOptions,
    .specials = kSpecials,
    .key = kFdbKey,
};

// What a flush deletes: of a link, or of its bridge, the entries that are all this.

// Of entries, and which of them count; the way of the flush is no property of an entry.
constexpr Word kFlushWords[] = {
    {.offset = offsetof(ndmsg, ndm_flags), .width = 1, .mask = NDA_NDM_FLAGS_MASK},
    {.offset = offsetof(ndmsg, ndm_state), .width = 2, .mask = NDA_NDM_STATE_MASK},
};

constexpr Field kFlushFields[] = {given_link(offsetof(ndmsg, ndm_ifindex))};

constexpr Flag kFlushFlags[] = {
    {"self", NTF_SELF, Access::kWrite},
    {"master", NTF_MASTER, Access::kWrite},
    {"addedByUser", NTF_USE},
    {"externLearn", NTF_EXT_LEARNED},
    {"sticky", NTF_STICKY},
    {"offloaded", NTF_OFFLOADED},
    {"router", NTF_ROUTER},
    {"permanent", NUD_PERMANENT, Access::kChange, 1},
    {"noarp", NUD_NOARP, Access::kChange, 1},
};

constexpr Row kFlushOptions[] = {
    {.name = "vlan", .attribute = NDA_VLAN, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "dst", .attribute = NDA_DST, .wire = Wire::kIp, .attribute6 = NDA_DST},
    {.name = "port", .attribute = NDA_PORT, .wire = Wire::kBe16, .min = 1, .max = 65535},
    {.name = "vni", .attribute = NDA_VNI, .wire = Wire::kU32, .max = 0xffffff},
    {.name = "srcVni", .attribute = NDA_SRC_VNI, .wire = Wire::kU32, .max = 0xffffff},
    {.name = "via", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "bridgePort", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "nexthopId", .attribute = NDA_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
};

constexpr Layout kFlushLayout = {
    .header = sizeof(ndmsg),
    .family_at = offsetof(ndmsg, ndm_family),
    .family = AF_BRIDGE,
    .fields = kFlushFields,
    .words = kFlushWords,
    .flags = kFlushFlags,
    .table = kFlushOptions,
};

// Links without neighbours, as loopback and point-to-point ones are, have a single entry of IPv4
// for all: whatever `dst` says, the kernel makes or changes that of 0.0.0.0 (arp_constructor).
Truth neighbor_truth(const Operation&, const Object& options) {
  Truth truth;
  truth.looks.push_back(look_by("getNeighbor", options, {"link", "dst", "proxy"}));
  const auto* address = options.get<std::string>("dst");
  if (!options.is("proxy") && address != nullptr && address->find(':') == std::string::npos) {
    Object all;
    all.set("link", *given(options, "link"));
    all.set("dst", Value(std::string("0.0.0.0")));
    truth.instead = look_by("getNeighbor", all, {"link", "dst"});
  }
  return truth;
}

// Of several hosts of an address a lookup finds the first one; of links that are neither a bridge
// nor vxlan it finds none.
Truth fdb_truth(const Operation& operation, const Object& options) {
  Truth truth;
  if ((operation.flags & NLM_F_APPEND) == 0) {
    Object key;
    for (const std::string_view name : {"link", "mac", "master", "self", "vlan"}) {
      if (const Value* value = given(options, name)) key.set(name, *value);
    }
    if (const Value* vni = given(options, "srcVni")) key.set("vni", *vni);
    truth.looks.push_back(look_by("getFdb", key, {"link", "mac", "master", "self", "vlan", "vni"}));
  }
  truth.looks.push_back(look_by("listFdb", options, {"link"}));
  return truth;
}

// A vxlan that is not `external` finds an entry by its own VNI alone, and none that has another.
std::string_view fdb_ignored_on(const Object& asked, const ReadLink& link) {
  if (given(asked, "srcVni") == nullptr) return {};
  const std::optional<Object> its = link();
  const auto* vxlan = its ? its->get<Object>("vxlan") : nullptr;
  return vxlan == nullptr || vxlan->is("external") ? std::string_view{} : "srcVni";
}

// Of a bridge's own entry the kernel reports the bridge instead of the flag.
std::vector<Object> fdb_entries(const Object& message) {
  const auto number = [&](std::string_view name) {
    const auto* its = message.get<std::int64_t>(name);
    return its == nullptr ? 0 : *its;
  };
  const bool own = number("bridge") != 0 && number("bridge") == number("index");
  Object entry;
  for (const auto& [name, value] : message) {
    entry.set(name, own && name == "self" ? Value(true) : value);
  }
  std::vector<Object> entries;
  entries.push_back(std::move(entry));
  return entries;
}

constexpr ObjectType with_entries(ObjectType type) {
  type.entries = fdb_entries;
  type.ignored_on = fdb_ignored_on;
  return type;
}

constexpr ObjectType with_where(ObjectType type) {
  type.where_at = offsetof(ndmsg, ndm_flags);
  type.where = NTF_MASTER | NTF_SELF;
  return type;
}

constexpr ObjectType alone(ObjectType type) {
  type.alone = true;
  return type;
}

}  // namespace

const ObjectType kNeighbor = alone(object_type<kNeighborLayout>("neighbor", neighbor_truth));
const ObjectType kFdb = with_where(with_entries(alone(object_type<kFdbLayout>("fdb", fdb_truth))));
const ObjectType kFdbFlush = object_type<kFlushLayout>("fdbFlush");

}  // namespace rtnetlink
