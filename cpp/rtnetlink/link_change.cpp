#include "rtnetlink/link_change.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <algorithm>
#include <bit>

#include "rtnetlink/link.h"
#include "rtnetlink/link_parts.h"
#include "rtnetlink/link_raw.h"
#include "rtnetlink/link_truth.h"
#include "rtnetlink/vf.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

// An attribute, header and all.
View whole(View attributes, const Attribute& attribute) {
  return attributes.subspan(attribute.offset, NLA_HDRLEN + attribute.payload.size());
}

const Row* row_named(Table table, std::string_view name) {
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const Row& each) { return each.name == name; });
  return row == table.end() ? nullptr : &*row;
}

// How a request finds its link: by its index, or by an attribute that has its name.
struct Found {
  std::int32_t index;
  View name;  // the attribute; empty when there is an index

  explicit Found(View request)
      : index(netlink::read_struct<ifinfomsg>(request.subspan(NLMSG_HDRLEN)).ifi_index) {
    const View attributes = link_attributes(request);
    for (const Attribute& attribute : Attributes(attributes)) {
      if (index == 0 && (attribute.type == IFLA_IFNAME || attribute.type == IFLA_ALT_IFNAME)) {
        name = whole(attributes, attribute);
      }
    }
  }
};

// A request for a change of that link, of the flags in `change`.
netlink::MessageWriter change_of(View request, const Found& link, std::uint32_t change) {
  const auto head = netlink::read_struct<nlmsghdr>(request);
  auto info = netlink::read_struct<ifinfomsg>(request.subspan(NLMSG_HDRLEN));
  info.ifi_change = change;
  info.ifi_flags &= change;
  netlink::MessageWriter message(head.nlmsg_type, head.nlmsg_flags);
  message.header(info);
  message.header_bytes(link.name);
  return message;
}

// What is in one of the nests of IFLA_LINKINFO, each option of it in a request of its own.
void part(View request, const Found& link, View info, std::uint16_t kind_attribute,
          std::uint16_t nest, std::vector<SingleChange>& into) {
  const auto data = Attributes(info).find(nest);
  const auto name = Attributes(info).find(kind_attribute);
  const bool port = nest != IFLA_INFO_DATA;
  if (!name || !data) return;
  const Kind* kind = find_kind(name->text());
  if (kind == nullptr && port) return;
  const auto put = [&](View options, const std::string& option) {
    netlink::MessageWriter message = change_of(request, link, 0);
    const std::size_t outer = message.open(IFLA_LINKINFO);
    message.put_string(kind_attribute, name->text());
    const std::size_t inner = message.open(nest);
    message.header_bytes(options);
    message.close(inner);
    message.close(outer);
    into.push_back({option, std::move(message).finish()});
  };
  if (kind == nullptr) return put(data->payload, "raw");
  const Table table = port ? kind->port_options : kind->options;
  const std::string path = port ? port_option(kind->name) : std::string(kind->name);
  // What a change leaves out would be unset.
  if (!port && kind->changes_whole) return put(data->payload, path);
  for (const Attribute& attribute : Attributes(data->payload)) {
    const Row* row = row_of(table, attribute);
    put(whole(data->payload, attribute), row == nullptr ? path : join(path, row->name));
  }
}

// What is there when an option is not reported: the value that asks for that.
Value unset(const Row& row, const Value& now) {
  if (row.kept.none_as != 0) return row.kept.none_as;
  switch (row.wire) {
    case Wire::kText: return "";
    case Wire::kIp:
    case Wire::kUnicast:
    case Wire::kMulticast: {
      const auto* text = now.as<std::string>();
      const bool inet6 = text != nullptr && text->find(':') != std::string::npos;
      return inet6 || row.attribute == 0 ? "::" : "0.0.0.0";
    }
    case Wire::kNested:
    case Wire::kNestedIn: {
      Object none;
      for (const Row& each : *row.nested) {
        if (each.access == Access::kChange) none.set(each.name, unset(each, {}));
      }
      return none;
    }
    case Wire::kTexts:
    case Wire::kMacs:
    case Wire::kIps: return List{};
    case Wire::kBool:
    case Wire::kBool32:
    case Wire::kMaskedBit: return false;
    case Wire::kNumberMap: {
      Object none;
      if (const auto* map = now.as<Object>()) {
        for (const auto& [key, value] : *map) none.set(key, 0);
      }
      return none;
    }
    default: return 0;
  }
}

// What a request may have changed beside what it asks for: a port that comes or goes is given the
// state and the address of its new role, and has or loses the options of it.
constexpr std::string_view kOfPorts[] = {"mac", "mtu", "up"};

// The options that are to be as they were, with the value that each had; null where it had none.
Object concerned(const Object& asked, const Object& was, const Object& is) {
  Object given;
  const auto put = [](Object& into, std::string_view name, const Object& had, const Object& has) {
    if (const Value* value = had.find(name)) {
      into.set(name, *value);
    } else if (has.find(name) != nullptr) {
      into.set(name, Null{});
    }
  };
  const auto add = [&](std::string_view name) {
    if (given.find(name) == nullptr) put(given, name, was, is);
  };
  const auto add_section = [&](std::string_view name, Table table) {
    Object section;
    for (const Row& row : table) {
      if (row.access != Access::kChange) continue;
      put(section, row.name, object_at(was, name), object_at(is, name));
    }
    if (!section.empty()) given.set(name, std::move(section));
  };
  bool port = false;
  for (const auto& [name, value] : asked) {
    const auto section = section_of(name);
    const bool of_port = section && section->port;
    port = port || name == "master" || of_port;
    if (section && !of_port && value.as<Object>() != nullptr) {
      add_section(name, section->table());
      add("arp");  // which an ipvlan's mode decides
      add("mtu");  // another device that a tunnel sends by has its own
    } else if (name == "vfs") {
      given.set(name, as_vfs_were(value, was.find(name)));
    } else if (name != "kind" && name != "xdp" && !of_port) {
      add(name);
    }
  }
  if (given.find("up") != nullptr) add("arp");     // an ipvlan that was up once has none any more
  if (given.find("mtu") != nullptr) add("inet6");  // too small a one for IPv6 takes that away
  if (!port) return given;
  for (const std::string_view name : kOfPorts) add(name);
  const Value* role = was.find("portKind");
  const auto* text = role == nullptr ? nullptr : role->as<std::string>();
  const Kind* kind = text == nullptr ? nullptr : find_kind(*text);
  if (kind != nullptr) add_section(port_option(*text), kind->port_options);
  return given;
}

// The options of a request for one of them to be as it was.
Object as_it_was(const std::string& path, const Object& was, const Object& is) {
  if (path.starts_with("vfs[")) return as_vf_was(path, *was.find("vfs"));
  const std::size_t dot = path.find('.');
  const std::string section = path.substr(0, dot);
  const std::string name = dot == std::string::npos ? "" : path.substr(dot + 1);
  const auto own = section_of(section);
  const Row* top = row_named(link_options(), section);
  const Object& from = dot == std::string::npos ? was : object_at(was, section);
  const Object& now = dot == std::string::npos ? is : object_at(is, section);
  Table table = link_options();
  if (own) {
    table = own->table();
  } else if (dot != std::string::npos && top != nullptr && top->nested != nullptr) {
    table = *top->nested;
  }
  const std::string& last = dot == std::string::npos ? section : name;
  // A map, or a list of objects, is set as a whole.
  const std::string member = last.substr(0, last.find_first_of(".["));
  Object one;
  if (const Value* value = from.find(member)) {
    one.set(member, *value);
    if (member == "raw") one.set("kind", *from.find("kind"));
  } else if (const Row* row = row_named(table, member)) {
    const Value* its = now.find(member);
    one.set(member, unset(*row, its == nullptr ? Value{} : *its));
  }
  if (dot == std::string::npos) return one;
  if (own && !own->port && own->kind->changes_whole) {
    // What is left out is unset.
    for (const Row& row : table) {
      const Value* value = row.access == Access::kChange ? from.find(row.name) : nullptr;
      if (value != nullptr && one.find(row.name) == nullptr) one.set(row.name, *value);
    }
  }
  Object options;
  options.set(section, std::move(one));
  return options;
}

// The payload of what was written, after the header of a message.
View written(const Bytes& message) { return View(message).subspan(NLMSG_HDRLEN); }

// Of the options of a kind what is to be changed; with them, where the kernel takes what a change
// leaves out as unset, all that can be changed.
Bytes kind_changes(const Kind& kind, View asked, View reported, std::string& fixed) {
  netlink::MessageWriter changes(0, 0);
  copy_changes(kind.options, asked, reported, changes, kind.name, fixed);
  if (!kind.changes_whole || changes.size() == NLMSG_HDRLEN) return std::move(changes).finish();
  netlink::MessageWriter whole(0, 0);
  for (const Attribute& attribute : Attributes(asked)) {
    const Row* row = row_of(kind.options, attribute);
    if (row == nullptr || row->access != Access::kCreate) {
      whole.put(attribute.type, attribute.payload);
    }
  }
  return std::move(whole).finish();
}

// The attributes of a kind without a table: all, where any is another one.
Bytes raw_changes(View asked, View reported) {
  netlink::MessageWriter changes(0, 0);
  if (!are_among(take_raw(asked), take_raw(reported))) changes.header_bytes(asked);
  return std::move(changes).finish();
}

void put_nest(netlink::MessageWriter& message, std::uint16_t attribute, View payload) {
  const std::size_t nest = message.open(attribute);
  message.header_bytes(payload);
  message.close(nest);
}

// The same of IFLA_LINKINFO.
void copy_info_changes(View asked, View reported, netlink::MessageWriter& message,
                       std::string& fixed) {
  const auto name = [](View info, std::uint16_t attribute) {
    const auto found = Attributes(info).find(attribute);
    return found ? found->text() : std::string_view{};
  };
  const std::string_view kind_name = name(asked, IFLA_INFO_KIND);
  if (!kind_name.empty() && kind_name != name(reported, IFLA_INFO_KIND)) fixed = "kind";
  const Kind* kind = find_kind(kind_name);
  const View data = nest_in(asked, {IFLA_INFO_DATA});
  const View there = nest_in(reported, {IFLA_INFO_DATA});
  const Bytes changed =
      kind == nullptr ? raw_changes(data, there) : kind_changes(*kind, data, there, fixed);
  const std::string_view port = name(asked, IFLA_INFO_SLAVE_KIND);
  const bool same_port = port == name(reported, IFLA_INFO_SLAVE_KIND);
  netlink::MessageWriter of_port(0, 0);
  copy_changes(port_table(asked), nest_in(asked, {IFLA_INFO_SLAVE_DATA}),
               same_port ? nest_in(reported, {IFLA_INFO_SLAVE_DATA}) : View{}, of_port,
               port_option(port), fixed);
  const Bytes port_changed = std::move(of_port).finish();
  if (written(changed).empty() && written(port_changed).empty()) return;
  const std::size_t info = message.open(IFLA_LINKINFO);
  if (!written(changed).empty()) {
    message.put_string(IFLA_INFO_KIND, kind_name);
    put_nest(message, IFLA_INFO_DATA, written(changed));
  }
  if (!written(port_changed).empty()) {
    message.put_string(IFLA_INFO_SLAVE_KIND, port);
    put_nest(message, IFLA_INFO_SLAVE_DATA, written(port_changed));
  }
  message.close(info);
}

}  // namespace

Request look_at(View request) {
  const Found link(request);
  const Attributes name(link.name);
  const bool named = name.begin() != name.end();
  return get_link(static_cast<std::uint32_t>(link.index),
                  named ? (*name.begin()).text() : std::string_view{}, NETNSA_NSID_NOT_ASSIGNED,
                  parts_of(request));
}

bool is_certain(View request) {
  const auto info = netlink::read_struct<ifinfomsg>(request.subspan(NLMSG_HDRLEN));
  int options = std::popcount(info.ifi_change);
  for (const LinkFlag& flag : link_flags()) {
    if ((info.ifi_change & flag.bit) != 0 && !flag.certain) return false;
  }
  for (const Attribute& attribute : Attributes(link_attributes(request))) {
    const bool name = attribute.type == IFLA_IFNAME || attribute.type == IFLA_ALT_IFNAME;
    if (info.ifi_index == 0 && name) continue;
    const Row* row = row_of(link_options(), attribute);
    if (row == nullptr || !row->certain) return false;
    options++;
  }
  return options <= 1;
}

std::vector<SingleChange> apart(View request) {
  const Found link(request);
  const auto info = netlink::read_struct<ifinfomsg>(request.subspan(NLMSG_HDRLEN));
  std::vector<SingleChange> changes;
  for (const LinkFlag& flag : link_flags()) {
    if ((info.ifi_change & flag.bit) == 0) continue;
    changes.push_back({std::string(flag.name), change_of(request, link, flag.bit).finish()});
  }
  const View attributes = link_attributes(request);
  for (const Attribute& attribute : Attributes(attributes)) {
    if (attribute.type == IFLA_LINKINFO) {
      part(request, link, attribute.payload, IFLA_INFO_KIND, IFLA_INFO_DATA, changes);
      part(request, link, attribute.payload, IFLA_INFO_SLAVE_KIND, IFLA_INFO_SLAVE_DATA, changes);
      continue;
    }
    const View bytes = whole(attributes, attribute);
    const Row* row = row_of(link_options(), attribute);
    if (row == nullptr || bytes.data() == link.name.data()) continue;
    netlink::MessageWriter message = change_of(request, link, 0);
    message.header_bytes(bytes);
    changes.push_back({std::string(row->name), std::move(message).finish()});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const SingleChange& one, const SingleChange& other) {
                     return turn_of(one.option) < turn_of(other.option);
                   });
  return changes;
}

Bytes no_change(View request) { return change_of(request, Found(request), 0).finish(); }

std::vector<SingleChange> changes_back(View request, View before, View now) {
  const Object was = kLink.decode(before, false);
  const Object is = kLink.decode(now, false);
  Comparison comparison(false, [] { return std::nullopt; });
  kLink.compare(comparison, concerned(asked_of_link(request), was, is), was, is);
  std::vector<Difference> differences = comparison.take();
  std::stable_sort(differences.begin(), differences.end(),
                   [](const Difference& one, const Difference& other) {
                     return turn_of(one.option) > turn_of(other.option);
                   });
  const Operation& operation = *find_operation("setLink");
  const auto index = static_cast<std::int64_t>(link_identity(before).index);
  std::vector<SingleChange> back;
  for (const Difference& each : differences) {
    Object options = as_it_was(each.option, was, is);
    options.set("index", index);
    try {
      back.push_back({each.option, kLink.encode(operation, options, 0).bytes});
    } catch (const BadOption&) {
      back.push_back({each.option, {}});  // what was reported and cannot be asked for
    }
  }
  return back;
}

LinkChanges link_changes(View request, View reply) {
  LinkChanges changes;
  const auto head = netlink::read_struct<nlmsghdr>(request);
  auto info = netlink::read_struct<ifinfomsg>(request.subspan(NLMSG_HDRLEN));
  info.ifi_change &=
      info.ifi_flags ^ netlink::read_struct<ifinfomsg>(reply.subspan(NLMSG_HDRLEN)).ifi_flags;
  netlink::MessageWriter message(head.nlmsg_type, head.nlmsg_flags);
  message.header(info);
  const std::size_t bare = message.size();
  const View asked = link_attributes(request);
  const View reported = link_attributes(reply);
  constexpr std::uint16_t kHandled[] = {IFLA_LINKINFO, IFLA_PROP_LIST};
  copy_changes(link_options(), asked, reported, message, "", changes.fixed, kHandled);
  // A request of another type adds and deletes them; this one would take no notice.
  if (!std::ranges::equal(nest_in(asked, {IFLA_PROP_LIST}), nest_in(reported, {IFLA_PROP_LIST})) &&
      Attributes(asked).find(IFLA_PROP_LIST)) {
    changes.fixed = "altNames";
  }
  copy_info_changes(nest_in(asked, {IFLA_LINKINFO}), nest_in(reported, {IFLA_LINKINFO}), message,
                    changes.fixed);
  changes.none = info.ifi_change == 0 && message.size() == bare;
  changes.request = std::move(message).finish();
  return changes;
}

}  // namespace rtnetlink
