#include "rtnetlink/neighbor.h"

#include <algorithm>

#include "rtnetlink/canonical.h"
#include "rtnetlink/generated/neighbor.h"
#include "rtnetlink/table_parts.h"

namespace rtnetlink {
namespace {

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
    truth.looks.push_back(
        look_by("getFdb", options, {"link", "mac", "master", "self", "vlan", "srcVni"}));
  }
  truth.looks.push_back(look_by("listFdb", options, {"link"}));
  return truth;
}

// Whether it is an entry of the link itself.
bool is_own(const Object& asked) { return asked.is("self") || !asked.is("master"); }

// Whether an Ethernet address is no station's: a group's, or nobody's.
bool is_no_station(const Object& asked) {
  const auto* text = asked.get<std::string>("mac");
  const auto mac = text == nullptr ? std::nullopt : parse_mac(*text);
  return mac && ((mac->front() & 1) != 0 || all_zero(*mac));
}

// A vxlan that is not `external` finds an entry by its own VNI alone, and none that has another.
// What it sends to several hosts it refuses to replace, but not before the state of it all is the
// new one (vxlan_fdb_update_existing).
std::optional<Unfit> fdb_unfit_on(const Operation& operation, const Object& asked,
                                  const ReadLink& link) {
  const bool by_vni = given(asked, "srcVni") != nullptr;
  const bool several = operation.replaces() && is_own(asked) && is_no_station(asked);
  if (!by_vni && !several) return {};
  const std::optional<Object> its = link();
  const auto* vxlan = its ? its->get<Object>("vxlan") : nullptr;
  if (vxlan == nullptr) return {};
  if (by_vni && !vxlan->is("external")) return ignored("srcVni");
  if (several) return Unfit{"mac", "a vxlan link replaces no entry of a group or of zeros"};
  return {};
}

// What a vxlan keeps as it is given, or refuses (vxlan_fdb_add).
constexpr std::string_view kCertain[] = {"link", "mac", "dst", "self", "state"};

std::string_view fdb_certain_on(const Object& options) {
  const auto is_certain = [](const Object::Member& each) {
    const auto& [name, value] = each;
    if (std::find(std::begin(kCertain), std::end(kCertain), name) == std::end(kCertain)) {
      return value.absent();
    }
    return name != "dst" || !is_zero(value);
  };
  const auto* state = options.get<std::string>("state");
  const bool stays = state != nullptr && (*state == "permanent" || *state == "static");
  const bool all = std::all_of(options.begin(), options.end(), is_certain);
  return all && stays && options.is("self") ? "vxlan" : "";
}

// Of a bridge's own entry the kernel reports the bridge instead of the flag.
Object fdb_as_asked(const Object& reported) {
  const auto number = [&](std::string_view name) {
    const auto* its = reported.get<std::int64_t>(name);
    return its == nullptr ? 0 : *its;
  };
  const bool own = number("bridge") != 0 && number("bridge") == number("index");
  Object entry = reported;
  if (bool* self = entry.get<bool>("self"); own && self != nullptr) *self = true;
  return entry;
}

constexpr ObjectType of_links(ObjectType type) {
  type.as_asked = fdb_as_asked;
  type.unfit_on = fdb_unfit_on;
  type.certain_on = fdb_certain_on;
  return type;
}

constexpr ObjectType with_where(ObjectType type) {
  type.where_at = offsetof(ndmsg, ndm_flags);
  type.where = NTF_MASTER | NTF_SELF;
  return type;
}

// The kernel keeps whether an entry that the link answers for is permanent, and reports no state.
Object neighbor_as_asked(const Object& reported) {
  Object entry = reported;
  auto* state = entry.get<std::string>("state");
  if (state != nullptr && reported.is("proxy")) *state = "permanent";
  return entry;
}

constexpr ObjectType of_neighbors(ObjectType type) {
  type.as_asked = neighbor_as_asked;
  return type;
}

constexpr ObjectType alone(ObjectType type) {
  type.alone = true;
  return type;
}

constexpr ObjectType kNeighbors =
    of_neighbors(alone(object_type<kNeighborLayout>("neighbor", neighbor_truth)));
constexpr ObjectType kEntries =
    with_where(of_links(alone(object_type<kFdbLayout>("fdb", fdb_truth))));

}  // namespace

const ObjectType kNeighbor = kNeighbors;
const ObjectType kNeighborListing = asked_as(kNeighbors, object_type<kNeighborListingLayout>(""));
const ObjectType kFdb = kEntries;
const ObjectType kFdbLookup = asked_as(kEntries, object_type<kFdbLookupLayout>(""));
const ObjectType kFdbFlush = object_type<kFdbFlushLayout>("fdbFlush");

}  // namespace rtnetlink
