#include "rtnetlink/bridge_vlan.h"

#include "rtnetlink/generated/bridge_vlan.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::View;

// What a message has in nests, in the words of the API: a range each.

void set_all(const Value* from, Object& into) {
  const auto* object = from == nullptr ? nullptr : from->as<Object>();
  if (object == nullptr) return;
  for (const auto& [name, value] : *object) into.set(name, value);
}

std::vector<Object> entries_in(const Object& message, std::string_view nests) {
  std::vector<Object> entries;
  const Value* all = message.find(nests);
  const auto* list = all == nullptr ? nullptr : all->as<List>();
  for (const Value& each : list == nullptr ? List{} : *list) {
    const Object& nest = *each.as<Object>();
    Object entry;
    if (const Value* index = message.find("index")) entry.set("index", *index);
    for (const auto& [name, value] : nest) {
      if (name != "info" && name != "tunnel") entry.set(name, value);
    }
    set_all(nest.find("info"), entry);
    set_all(nest.find("tunnel"), entry);
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<Object> vlans_in(const Object& message) { return entries_in(message, "entries"); }
std::vector<Object> globals_in(const Object& message) { return entries_in(message, "globals"); }

// The options of a request for ranges of a link.
Object of_link(const Object& range, std::string_view nests, List entries) {
  Object options;
  if (const Value* index = range.find("index")) options.set("link", *index);
  options.set(nests, std::move(entries));
  return options;
}

// One entry of such a request, for all of the range.
Object vlan_entry(const Object& range, Object info, Object options) {
  if (const Value* vid = range.find("vid")) info.set("vid", *vid);
  options.set("info", std::move(info));
  if (const Value* end = range.find("end")) options.set("end", *end);
  return options;
}

std::int64_t vni_of(const Object& entry) {
  const auto* number = entry.get<std::int64_t>("vni");
  return number == nullptr ? 0 : *number;
}

Object tunnel_to(std::int64_t vni) {
  Object tunnel;
  tunnel.set("vni", vni);
  tunnel.set("command", vni == 0 ? "delete" : "set");
  return tunnel;
}

Bytes put_vlans(const Object& asked, const Object& now) {
  List entries;
  Object options = differing(kBridgeVlan, asked, now, {"vid", "end", "pvid", "untagged", "vni"});
  if (vni_of(asked) != vni_of(now)) {
    // The kernel gives a VLAN no VNI in place of another one.
    if (vni_of(asked) != 0 && vni_of(now) != 0) {
      Object only;
      only.set("onlyOptions", true);
      only.set("bridgeEntry", true);
      Object none;
      none.set("tunnel", tunnel_to(0));
      entries.emplace_back(vlan_entry(asked, std::move(only), std::move(none)));
    }
    options.set("tunnel", tunnel_to(vni_of(asked)));
  }
  Object info;
  for (const std::string_view name : {"pvid", "untagged"}) {
    if (const Value* value = asked.find(name)) info.set(name, *value);
  }
  info.set("bridgeEntry", true);
  entries.emplace_back(vlan_entry(asked, std::move(info), std::move(options)));
  return request_of("newVlan", of_link(asked, "entries", std::move(entries))).bytes;
}

Bytes remove_vlans(const Object& range) {
  List entries;
  entries.emplace_back(vlan_entry(range, {}, {}));
  return request_of("deleteVlan", of_link(range, "entries", std::move(entries))).bytes;
}

Bytes put_globals(const Object& asked, const Object& now) {
  Object entry = differing(kGlobalVlan, asked, now, {"vid", "end"});
  for (const std::string_view name : {"vid", "end"}) {
    if (const Value* value = asked.find(name)) entry.set(name, *value);
  }
  List globals;
  globals.emplace_back(std::move(entry));
  return request_of("newGlobalVlan", of_link(asked, "globals", std::move(globals))).bytes;
}

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

// The only entry of a request's options.
const Object& entry_of(const Object& options, std::string_view nests) {
  static const Object kNone;
  const auto* list = options.get<List>(nests);
  const Object* entry = list == nullptr || list->size() != 1 ? nullptr : list->front().as<Object>();
  return entry == nullptr ? kNone : *entry;
}

const Value* vid_of(const Object& entry) {
  const auto* info = entry.get<Object>("info");
  return given(info == nullptr ? entry : *info, "vid");
}

// Whether the kernel does all that is asked of it, or nothing: of a VLAN that it need not make, or
// that gets nothing else, one option.
bool is_whole(const Object& entry, std::size_t whole) {
  const Value* end = given(entry, "end");
  const Value* vid = vid_of(entry);
  const auto number = [](const Value* value) { return value->as<std::int64_t>(); };
  if (end != nullptr && vid != nullptr) {
    if (number(end) == nullptr || number(vid) == nullptr || *number(end) != *number(vid)) {
      return false;
    }
  }
  std::size_t options = 0;
  for (const auto& [name, value] : entry) {
    if (name == "vid" || name == "end" || name == "info" || value.absent()) continue;
    if (name == "tunnel") return false;  // what it has already the kernel does not take
    options++;
  }
  return options <= whole;
}

bool only_options(const Object& entry) {
  const auto* info = entry.get<Object>("info");
  return info != nullptr && info->is("onlyOptions");
}

Truth vlan_truth(const Operation& operation, const Object& options) {
  Truth truth;
  const Object& entry = entry_of(options, "entries");
  if (operation.type != RTM_NEWVLAN || is_whole(entry, only_options(entry) ? 1 : 0)) return truth;
  truth.looks.push_back(look_by("listVlans", options, {"link"}));
  return truth;
}

Truth global_truth(const Operation& operation, const Object& options) {
  Truth truth;
  if (operation.type != RTM_NEWVLAN || is_whole(entry_of(options, "globals"), 1)) return truth;
  Object look;
  if (const Value* link = given(options, "link")) look.set("link", *link);
  look.set("global", true);
  truth.looks.push_back(look_by("listGlobalVlans", look, {"link", "global"}));
  return truth;
}

constexpr ObjectType in_ranges(ObjectType type, std::vector<Object> (*entries)(const Object&),
                               const Layout& words, const Ranged& ranged) {
  type.entries = entries;
  type.entry = &words;
  type.ranged = &ranged;
  return type;
}

}  // namespace

// Each port is an attribute that begins with its index.
Value take_router_ports(const netlink::Attribute& attribute, bool) {
  List ports;
  for (const netlink::Attribute& port : netlink::Attributes(attribute.payload)) {
    ports.emplace_back(netlink::read_struct<std::uint32_t>(port.payload));
  }
  return ports;
}

const ObjectType kBridgeVlan = in_ranges(object_type<kBridgeVlanLayout>("bridgeVlan", vlan_truth),
                                         vlans_in, kVlanWordsLayout, kVlanRanges);
const ObjectType kGlobalVlan = in_ranges(object_type<kBridgeVlanLayout>("bridgeVlan", global_truth),
                                         globals_in, kGlobalVlanWordsLayout, kGlobalRanges);

}  // namespace rtnetlink
