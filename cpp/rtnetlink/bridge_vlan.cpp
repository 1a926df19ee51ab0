#include "rtnetlink/bridge_vlan.h"

#include <algorithm>

#include "rtnetlink/generated/bridge_vlan.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::View;

// The options of a request for a range of a link, which is called so.
Object options_for(const Object& range, Object options, std::string_view link = "link") {
  if (const Value* index = range.find("index")) options.set(link, *index);
  for (const std::string_view name : {"vid", "end"}) {
    if (const Value* value = range.find(name)) options.set(name, *value);
  }
  return options;
}

std::int64_t vni_of(const Object& entry) {
  const auto* number = entry.get<std::int64_t>("vni");
  return number == nullptr ? 0 : *number;
}

Value vni_or_none(std::int64_t vni) { return vni == 0 ? Value(Null{}) : Value(vni); }

std::vector<Bytes> put_vlans(const Object& asked, const Object& now) {
  std::vector<Bytes> requests;
  Object options = differing(kBridgeVlan, asked, now, {"vid", "end", "pvid", "untagged", "vni"});
  if (vni_of(asked) != vni_of(now)) {
    // The kernel gives a VLAN no VNI in place of another one.
    if (vni_of(asked) != 0 && vni_of(now) != 0) {
      Object none;
      none.set("vni", Null{});
      requests.push_back(request_of("setVlan", options_for(asked, std::move(none))).bytes);
    }
    options.set("vni", vni_or_none(vni_of(asked)));
  }
  for (const std::string_view name : {"pvid", "untagged"}) {
    if (const Value* value = asked.find(name)) options.set(name, *value);
  }
  requests.push_back(request_of("newVlan", options_for(asked, std::move(options))).bytes);
  return requests;
}

Bytes remove_vlans(const Object& range) {
  return request_of("deleteVlan", options_for(range, {})).bytes;
}

std::vector<Bytes> put_globals(const Object& asked, const Object& now) {
  Object options = differing(kGlobalVlan, asked, now, {"vid", "end"});
  return {request_of("newGlobalVlan", options_for(asked, std::move(options), "bridge")).bytes};
}

constexpr std::int64_t kLargestVni = 0xffffff;

// A part of the range that a request asks for, with the VNI that its first VLAN is to get.
struct Part {
  std::int64_t from;
  std::int64_t to;
  std::int64_t vni;
};

void put_tunnel(netlink::MessageWriter& writer, std::int64_t vni) {
  const std::size_t nest = writer.open(BRIDGE_VLANDB_ENTRY_TUNNEL_INFO);
  writer.put_number(BRIDGE_VLANDB_TINFO_ID, static_cast<std::uint32_t>(vni));
  writer.put_number(BRIDGE_VLANDB_TINFO_CMD, std::uint32_t{vni == 0 ? RTM_DELLINK : RTM_SETLINK});
  writer.close(nest);
}

void put_info(netlink::MessageWriter& writer, std::uint16_t flags, const Part& part) {
  const bridge_vlan_info info{flags, static_cast<std::uint16_t>(part.from)};
  writer.put(BRIDGE_VLANDB_ENTRY_INFO, {reinterpret_cast<const std::uint8_t*>(&info), sizeof info});
  if (part.to == part.from) return;
  writer.put_number(BRIDGE_VLANDB_ENTRY_RANGE, static_cast<std::uint16_t>(part.to));
}

// Takes the VNIs of a part's VLANs.
void put_no_vnis(netlink::MessageWriter& writer, const Part& part) {
  const std::size_t nest = writer.open(BRIDGE_VLANDB_ENTRY);
  put_info(writer, BRIDGE_VLAN_INFO_ONLY_OPTS | BRIDGE_VLAN_INFO_BRENTRY, part);
  put_tunnel(writer, 0);
  writer.close(nest);
}

// What the entry asks for, of a part alone.
void put_entry(netlink::MessageWriter& writer, View entry, const Part& part) {
  const netlink::Attributes all(entry);
  const auto info = all.find(BRIDGE_VLANDB_ENTRY_INFO);
  const std::uint16_t flags =
      info ? netlink::read_struct<bridge_vlan_info>(info->payload).flags : std::uint16_t{0};
  const auto is_option = [](std::uint16_t type) {
    return type != BRIDGE_VLANDB_ENTRY_INFO && type != BRIDGE_VLANDB_ENTRY_RANGE &&
           type != BRIDGE_VLANDB_ENTRY_TUNNEL_INFO;
  };
  bool asks = (flags & BRIDGE_VLAN_INFO_ONLY_OPTS) == 0 || part.vni != 0;
  for (const netlink::Attribute& each : all) asks = asks || is_option(each.type);
  if (!asks) return;
  const std::size_t nest = writer.open(BRIDGE_VLANDB_ENTRY);
  put_info(writer, flags, part);
  for (const netlink::Attribute& each : all) {
    if (is_option(each.type)) writer.put(each.type, each.payload);
  }
  if (part.vni != 0) put_tunnel(writer, part.vni);
  writer.close(nest);
}

// The kernel refuses a VNI for a VLAN that has one, be it the same. No bytes are left where all
// that is asked for is what there is.
void leave_vnis(Bytes& request, const Object& asked, const std::vector<Object>& now) {
  const std::int64_t wanted = vni_of(asked);
  const View body = View(request).subspan(NLMSG_HDRLEN);
  const auto entry =
      netlink::Attributes(attributes_of(kBridgeVlanLayout, body)).find(BRIDGE_VLANDB_ENTRY);
  if (wanted == 0 || !entry) return;
  const auto head = netlink::read_struct<nlmsghdr>(View(request));
  netlink::MessageWriter writer(head.nlmsg_type, head.nlmsg_flags);
  writer.header_bytes(body.first(sizeof(br_vlan_msg)));
  const std::size_t empty = writer.size();
  const auto number = [](const Object& of, std::string_view name, std::int64_t none) {
    const auto* its = of.get<std::int64_t>(name);
    return its == nullptr ? none : *its;
  };
  const std::int64_t first = number(asked, "vid", 0);
  const auto set = [&](std::int64_t from, std::int64_t to) {
    if (from <= to) put_entry(writer, entry->payload, {from, to, wanted + from - first});
  };
  std::int64_t next = first;
  for (const Object& each : within(*kBridgeVlan.ranged, asked, now)) {
    const std::int64_t its = vni_of(each);
    if (its == 0) continue;
    const std::int64_t from = number(each, "vid", 0);
    const std::int64_t to = number(each, "end", from);
    set(next, from - 1);
    next = to + 1;
    const bool same = its == wanted + from - first;
    if (!same) put_no_vnis(writer, {from, to, 0});
    put_entry(writer, entry->payload, {from, to, same ? 0 : wanted + from - first});
  }
  set(next, number(asked, "end", first));
  const bool none = writer.size() == empty;
  request = none ? Bytes{} : std::move(writer).finish();
}

constexpr Ranged kVlanRanges = {.first = "vid",
                                .counted = "vni",
                                .only = "pvid",
                                .put = put_vlans,
                                .remove = remove_vlans,
                                .prepare = leave_vnis};
constexpr Ranged kGlobalRanges = {.first = "vid", .put = put_globals};

// Whether the kernel does all that is asked of it, or nothing: of a VLAN that it need not make, or
// that gets nothing else, one option.
bool is_whole(const Object& options, std::size_t whole) {
  const Value* end = given(options, "end");
  const Value* vid = given(options, "vid");
  const auto number = [](const Value* value) { return value->as<std::int64_t>(); };
  if (end != nullptr && vid != nullptr) {
    if (number(end) == nullptr || number(vid) == nullptr || *number(end) != *number(vid)) {
      return false;
    }
  }
  std::size_t others = 0;
  for (const auto& [name, value] : options) {
    if (value.absent()) continue;
    if (name == "vni") return false;  // what it has already the kernel does not take
    constexpr std::string_view kNone[] = {"link", "bridge", "index",   "vid",
                                          "end",  "pvid",   "untagged"};
    const auto* none = std::find(std::begin(kNone), std::end(kNone), name);
    if (none == std::end(kNone)) others++;
  }
  return others <= whole;
}

Truth truth_by(std::string_view listing, const Operation& operation, const Object& options,
               std::size_t whole) {
  Truth truth;
  if (operation.type != RTM_NEWVLAN || is_whole(options, whole)) return truth;
  truth.looks.push_back(look_by(listing, options, {"link", "bridge"}));
  return truth;
}

Truth vlan_truth(const Operation& operation, const Object& options) {
  return truth_by("listVlans", operation, options, 0);
}
Truth settings_truth(const Operation& operation, const Object& options) {
  return truth_by("listVlans", operation, options, 1);
}
Truth global_truth(const Operation& operation, const Object& options) {
  return truth_by("listGlobalVlans", operation, options, 1);
}

constexpr ObjectType in_ranges(ObjectType type, const Ranged& ranged) {
  type.ranged = &ranged;
  return type;
}

// As VLANs, which they are compared with, but for what only a new one is asked for.
constexpr ObjectType settings_of(ObjectType vlans) {
  constexpr ObjectType kSettings = object_type<kVlanSettingsLayout>("");
  vlans.encode = kSettings.encode;
  vlans.option_at = kSettings.option_at;
  vlans.truth = settings_truth;
  return vlans;
}

constexpr ObjectType kVlans =
    in_ranges(object_type<kBridgeVlanLayout>("vlan", vlan_truth), kVlanRanges);
constexpr ObjectType kGlobals =
    in_ranges(object_type<kBridgeGlobalVlanLayout>("globalVlan", global_truth), kGlobalRanges);

}  // namespace

// The VNI that the first VLAN of a range gets, or, as null, that none is to have one.
void put_vni(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const bool none = value.as<Null>() != nullptr;
  put_tunnel(encoder.message, none ? 0 : checked_integer(value, 0, kLargestVni, option));
}

Value take_vni(const netlink::Attribute& attribute) {
  const auto vni = netlink::Attributes(attribute.payload).find(BRIDGE_VLANDB_TINFO_ID);
  const auto number = vni ? vni->number<std::uint32_t>() : std::nullopt;
  return number ? Value(*number) : Value{};
}

// Each port is an attribute that begins with its index.
Value take_router_ports(const netlink::Attribute& attribute, bool) {
  List ports;
  for (const netlink::Attribute& port : netlink::Attributes(attribute.payload)) {
    ports.emplace_back(netlink::read_struct<std::uint32_t>(port.payload));
  }
  return ports;
}

const ObjectType kBridgeVlan = kVlans;
const ObjectType kVlanSettings = settings_of(kVlans);
const ObjectType kVlanListing = asked_as(kVlans, object_type<kVlanListingLayout>(""));
const ObjectType kGlobalVlan = kGlobals;
const ObjectType kGlobalVlanListing = asked_as(kGlobals, object_type<kGlobalVlanListingLayout>(""));

}  // namespace rtnetlink
