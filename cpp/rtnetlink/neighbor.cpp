#include "rtnetlink/neighbor.h"

#include "rtnetlink/generated/neighbor.h"

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

// One that is asked for as another one is.
constexpr ObjectType asked_as(ObjectType type, const ObjectType& other) {
  type.encode = other.encode;
  type.option_at = other.option_at;
  return type;
}

constexpr ObjectType kNeighbors = alone(object_type<kNeighborLayout>("neighbor", neighbor_truth));
constexpr ObjectType kEntries =
    with_where(with_entries(alone(object_type<kFdbLayout>("fdb", fdb_truth))));

}  // namespace

const ObjectType kNeighbor = kNeighbors;
const ObjectType kNeighborListing = asked_as(kNeighbors, object_type<kNeighborListingLayout>(""));
const ObjectType kFdb = kEntries;
const ObjectType kFdbLookup = asked_as(kEntries, object_type<kFdbLookupLayout>(""));
const ObjectType kFdbFlush = object_type<kFdbFlushLayout>("fdbFlush");

}  // namespace rtnetlink
