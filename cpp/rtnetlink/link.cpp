#include "rtnetlink/link.h"

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/net_namespace.h>
#include <linux/rtnetlink.h>

#include <algorithm>

#include "rtnetlink/canonical.h"
#include "rtnetlink/link_parts.h"
#include "rtnetlink/link_raw.h"
#include "rtnetlink/vf.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

constexpr std::uint32_t kSkipStatistics = 1 << 3;  // RTEXT_FILTER_SKIP_STATS

const LinkFlag* find_flag(std::string_view name) {
  for (const LinkFlag& flag : link_flags()) {
    if (flag.name == name) return &flag;
  }
  return nullptr;
}

// The options that live in ifinfomsg are taken out; what is left is for the table.
struct Head {
  ifinfomsg info{};
  std::string resolve;         // the name behind `index`, when it was given as one,
  std::uint32_t reported = 0;  // and the index that the link was reported with
  Object rest;
};

Head split_head(const Object& options, std::string_view path) {
  Head head;
  for (const auto& [name, value] : options) {
    if (value.absent()) continue;
    const LinkFlag* flag = find_flag(name);
    if (flag != nullptr) {
      if (!flag->settable) continue;
      const std::string option = join(path, name);
      head.info.ifi_change |= flag->bit;
      if (checked_bool(value, option) != flag->inverted) head.info.ifi_flags |= flag->bit;
    } else if (name == "index" && value.as<std::string>() != nullptr) {
      head.resolve = checked_link_ref(value, join(path, name));
    } else if (name == "reportedIndex") {
      head.reported = static_cast<std::uint32_t>(checked_integer(value, 1, INT32_MAX, "index"));
    } else if (name == "index") {
      head.info.ifi_index =
          static_cast<int>(checked_integer(value, 1, INT32_MAX, join(path, name)));
    } else {
      head.rest.set(name, value);
    }
  }
  return head;
}

// The kernel's rtnl_link_ops are found by names of this length; a module is, too.
constexpr std::size_t kLongestKind = 55;

const std::string& checked_kind(const Value& name) {
  const std::string& kind = checked_text(name, "kind", "a link kind");
  if (kind.empty() || kind.size() > kLongestKind || kind.find('\0') != std::string::npos) {
    refuse("kind", "a link kind", name);
  }
  return kind;
}

void encode_peer(const Kind& kind, const Value& peer, Encoder encoder, Phase phase) {
  if (kind.peer_attribute == 0) {
    throw BadOption("peer", BadOption::Why::kValue,
                    "peer: a " + std::string(kind.name) + " has no other end");
  }
  const Head head = split_head(checked_object(peer, "peer"), "peer");
  const std::size_t end = encoder.message.open(kind.peer_attribute);
  encoder.message.header(head.info);
  encode(link_options(), head.rest, encoder, "peer", phase);
  encoder.message.close(end);
}

// What of the options is for IFLA_LINKINFO.
struct Info {
  const Kind* kind = nullptr;      // that is given, or that an option is named after
  const Value* options = nullptr;  // the kind's own
  const Kind* port_kind = nullptr;
  const Value* port = nullptr;  // the options of a port of such a link
  std::string port_name{};      // what they are called
  std::string other{};          // a kind without a table,
  const Value* raw = nullptr;   // and its attributes
};

Info info_of(const Object& options) {
  Info info;
  if (const Value* kind = given(options, "kind")) {
    const std::string& name = checked_kind(*kind);
    info.kind = find_kind(name);
    if (info.kind == nullptr) info.other = name;
  }
  if (!info.other.empty()) info.raw = given(options, "raw");
  for (const auto& [name, value] : options) {
    const auto section = section_of(name);
    if (!section || value.absent()) continue;
    if (section->port) {
      if (section->table().empty()) continue;
      if (info.port != nullptr) {
        throw BadOption(name, BadOption::Why::kValue,
                        name + ": a link is a port of one other, and has " + info.port_name);
      }
      info.port_kind = section->kind;
      info.port = &value;
      info.port_name = name;
    } else if (info.other.empty() && (info.kind == nullptr || info.kind == section->kind)) {
      info.kind = section->kind;
      info.options = &value;
    }
  }
  return info;
}

void encode_kind(const Info& info, const Value* peer, Encoder encoder, Phase phase) {
  const Kind& kind = *info.kind;
  encoder.message.put_string(IFLA_INFO_KIND, kind.name);
  if (info.options == nullptr && peer == nullptr) return;
  const std::size_t nest = encoder.message.open(IFLA_INFO_DATA);
  if (info.options != nullptr) {
    encode(kind.options, checked_object(*info.options, kind.name), encoder, kind.name, phase);
  }
  if (peer != nullptr) encode_peer(kind, *peer, encoder, phase);
  encoder.message.close(nest);
}

void encode_other(const Info& info, Encoder encoder) {
  encoder.message.put_string(IFLA_INFO_KIND, info.other);
  if (info.raw == nullptr) return;
  const std::size_t nest = encoder.message.open(IFLA_INFO_DATA);
  put_raw(encoder.message, *info.raw, "raw");
  encoder.message.close(nest);
}

void encode_port(const Info& info, Encoder encoder) {
  encoder.message.put_string(IFLA_INFO_SLAVE_KIND, info.port_kind->name);
  const std::size_t nest = encoder.message.open(IFLA_INFO_SLAVE_DATA);
  encode(info.port_kind->port_options, checked_object(*info.port, info.port_name), encoder,
         info.port_name, Phase::kChange);
  encoder.message.close(nest);
}

void encode_info(const Info& info, const Value* peer, Encoder encoder, Phase phase) {
  if (info.kind == nullptr && info.port == nullptr && info.other.empty()) return;
  const std::size_t nest = encoder.message.open(IFLA_LINKINFO);
  if (info.kind != nullptr) encode_kind(info, peer, encoder, phase);
  if (!info.other.empty()) encode_other(info, encoder);
  if (info.port != nullptr) encode_port(info, encoder);
  encoder.message.close(nest);
}

// The names a creating request brings into being, and where.
std::vector<Created> created_by(const Object& options, std::size_t place) {
  std::vector<Created> created;
  const Value* kind = options.find("kind");
  const auto* named = kind == nullptr ? nullptr : kind->as<std::string>();
  const auto note = [&](const Object& end, bool peer) {
    const Value* name = end.find("name");
    if (name == nullptr || name->as<std::string>() == nullptr) return;
    const auto* elsewhere = end.get<std::int64_t>("netns");
    const auto* index = end.get<std::int64_t>("index");
    created.push_back({*name->as<std::string>(),
                       elsewhere == nullptr ? place : static_cast<std::size_t>(*elsewhere), peer,
                       named == nullptr ? std::string() : *named,
                       index == nullptr ? 0 : static_cast<std::uint32_t>(*index)});
  };
  note(options, false);
  if (const Value* peer = options.find("peer"); peer != nullptr && peer->as<Object>() != nullptr) {
    note(*peer->as<Object>(), true);
  }
  return created;
}

// A link that there is, by a name, which may be an alternative and longer one.
void put_reference(netlink::MessageWriter& message, std::string_view name) {
  message.put_string(name.size() < IFNAMSIZ ? IFLA_IFNAME : IFLA_ALT_IFNAME, name);
}

Request encode_link(const Operation& operation, const Object& options, std::size_t place) {
  const Head head = split_head(options, "");
  Request request;
  netlink::MessageWriter message(operation.type, operation.flags);
  const std::size_t at = message.header(head.info);
  if (!head.resolve.empty()) {
    request.holes.push_back({.kind = Hole::Kind::kIfindex,
                             .offset = at + offsetof(ifinfomsg, ifi_index),
                             .link = head.resolve,
                             .option = "index",
                             .expected = head.reported});
  }
  const Encoder encoder{message, request.holes, request.mentions};
  const Value* name = given(head.rest, "name");
  const bool refers = operation.phase() != Phase::kCreate && head.info.ifi_index == 0 &&
                      head.resolve.empty() && name != nullptr;
  if (refers) {
    put_reference(message, checked_link_ref(*name, "name"));
    request.mentions.push_back({"name", 0, *name->as<std::string>()});
  }
  const bool creates = operation.type == RTM_NEWLINK && operation.phase() == Phase::kCreate;
  if (head.info.ifi_index != 0 && !creates) {
    request.mentions.push_back({"index", static_cast<std::uint32_t>(head.info.ifi_index)});
  }
  const Info info = info_of(head.rest);
  encode(link_options(), head.rest, encoder, "", operation.phase(),
         {"kind", "peer", info.options == nullptr ? "" : info.kind->name, info.port_name,
          info.raw == nullptr ? "" : "raw", refers ? "name" : ""});
  encode_info(info, given(head.rest, "peer"), encoder, operation.phase());
  resolve_in_target(options, encoder);
  request.bytes = std::move(message).finish();
  if (operation.phase() == Phase::kCreate) request.creates = created_by(options, place);
  return request;
}

void decode_statistics(View payload, Object& into) {
  Object statistics;
  std::size_t at = 0;
  for (const std::string_view name : link_counters()) {
    if (at + sizeof(std::uint64_t) > payload.size()) break;  // an older kernel's, shorter
    statistics.set(name, Counter{netlink::read_struct<std::uint64_t>(payload.subspan(at))});
    at += sizeof(std::uint64_t);
  }
  into.set("statistics", std::move(statistics));
}

// The options of a kind under `key`.
void decode_options(Table table, const std::optional<Attribute>& data, std::string_view key,
                    bool moving, Object& into) {
  Object options;
  if (data) decode(table, data->payload, options, {}, moving);
  into.set(key, std::move(options));
}

void decode_info(View payload, bool moving, Object& into) {
  const Attributes parts(payload);
  if (const auto name = parts.find(IFLA_INFO_KIND)) {
    into.set("kind", name->text());
    const auto data = parts.find(IFLA_INFO_DATA);
    const Kind* kind = find_kind(name->text());
    if (kind != nullptr) {
      decode_options(kind->options, data, name->text(), moving, into);
    } else if (data) {
      into.set("raw", take_raw(data->payload));
    }
  }
  if (const auto name = parts.find(IFLA_INFO_SLAVE_KIND)) {
    into.set("portKind", name->text());
    const auto data = parts.find(IFLA_INFO_SLAVE_DATA);
    const Kind* kind = find_kind(name->text());
    if (data) {
      decode_options(kind == nullptr ? Table{} : kind->port_options, data,
                     port_option(name->text()), moving, into);
    }
  }
}

Object decode_link(View message, bool statistics) {
  const View payload = message.subspan(NLMSG_HDRLEN);
  const auto info = netlink::read_struct<ifinfomsg>(payload);
  const View attributes =
      payload.subspan(std::min<std::size_t>(NLMSG_ALIGN(sizeof info), payload.size()));
  Object link;
  link.reserve(link_options().size() + link_flags().size());
  link.set("index", info.ifi_index);
  link.set("hardwareType", std::int64_t{info.ifi_type});
  for (const LinkFlag& flag : link_flags()) {
    link.set(flag.name, ((info.ifi_flags & flag.bit) != 0) != flag.inverted);
  }
  decode(link_options(), attributes, link, link_passed(), statistics);
  if (statistics) {
    if (const auto counters = Attributes(attributes).find(IFLA_STATS64)) {
      decode_statistics(counters->payload, link);
    }
  }
  if (const auto nest = Attributes(attributes).find(IFLA_LINKINFO))
    decode_info(nest->payload, statistics, link);
  return link;
}

Object decode_bridge_news(View message, bool statistics) {
  const View payload = message.subspan(NLMSG_HDRLEN);
  const auto info = netlink::read_struct<ifinfomsg>(payload);
  const Attributes attributes(
      payload.subspan(std::min<std::size_t>(NLMSG_ALIGN(sizeof info), payload.size())));
  Object news;
  news.set("index", info.ifi_index);
  if (const auto master = attributes.find(IFLA_MASTER)) {
    if (const auto index = master->number<std::uint32_t>())
      news.set("master", std::int64_t{*index});
  }
  // The same attributes as in a link's own message: br_port_fill_attrs() writes both.
  if (const auto port = attributes.find(IFLA_PROTINFO)) {
    decode_options(find_kind("bridge")->port_options, port, "bridgePort", statistics, news);
  }
  return news;
}

// Follows `offset` down from `bytes`, which begin at `base` of the request.
std::string option_in(Table table, View bytes, std::size_t base, std::size_t offset,
                      const Kind* kind, std::string_view path);

std::string option_in_nest(const Attribute& attribute, std::size_t base, std::size_t offset,
                           const Kind* kind, std::string_view path) {
  const std::size_t inside = base + attribute.offset + NLA_HDRLEN;
  if (path.empty() && attribute.type == IFLA_LINKINFO) {
    const Kind* found = kind_in(attribute.payload, IFLA_INFO_KIND);
    for (const Attribute& part : Attributes(attribute.payload)) {
      if (inside + part.offset == offset) return "kind";
      const std::size_t begin = inside + part.offset + NLA_HDRLEN;
      if (offset >= begin + part.payload.size()) continue;
      if (part.type == IFLA_INFO_DATA && found != nullptr) {
        return option_in(found->options, part.payload, begin, offset, found, found->name);
      }
      const Kind* master = kind_in(attribute.payload, IFLA_INFO_SLAVE_KIND);
      if (part.type == IFLA_INFO_SLAVE_DATA && master != nullptr) {
        return option_in(master->port_options, part.payload, begin, offset, nullptr,
                         port_option(master->name));
      }
    }
  }
  if (kind != nullptr && attribute.type == kind->peer_attribute) {
    const std::size_t head = NLMSG_ALIGN(sizeof(ifinfomsg));
    if (attribute.payload.size() < head) return "peer";
    return option_in(link_options(), attribute.payload.subspan(head), inside + head, offset,
                     nullptr, "peer");
  }
  return {};
}

std::string option_in(Table table, View bytes, std::size_t base, std::size_t offset,
                      const Kind* kind, std::string_view path) {
  for (const Attribute& attribute : Attributes(bytes)) {
    const std::size_t begin = base + attribute.offset;
    if (offset < begin || offset >= begin + NLA_HDRLEN + attribute.payload.size()) continue;
    std::string deeper = option_in_nest(attribute, base, offset, kind, path);
    if (!deeper.empty()) return deeper;
    const Row* row = row_of(table, attribute);
    if (row == nullptr) return std::string(path);
    std::string option = join(path, row->name);
    if (row->nested == nullptr || offset == begin) return option;
    std::size_t inside = begin + NLA_HDRLEN;
    View nest = attribute.payload;
    if (row->wire == Wire::kNestedIn) {
      const auto item = Attributes(nest).find(row->item);
      if (!item || offset < inside + item->offset + NLA_HDRLEN) return option;
      inside += item->offset + NLA_HDRLEN;
      nest = item->payload;
    }
    return option_in(*row->nested, nest, inside, offset, nullptr, option);
  }
  return {};
}

// By the table of the kind that an option is named after, of the port, or of all links.
void compare_link(Comparison& comparison, const Object& given, const Object& asked,
                  const Object& found) {
  for (const auto& [name, value] : given) {
    if (value.absent()) continue;
    const auto section = section_of(name);
    if (section && value.as<Object>() != nullptr) {
      comparison.compare(section->table(), *value.as<Object>(), object_at(asked, name),
                         object_at(found, name), name);
    } else if (name == "raw") {
      const Value* its = asked.find(name);
      const Value* there = found.find(name);
      if (!are_among(its == nullptr ? Value{} : *its, there == nullptr ? Value{} : *there)) {
        comparison.compare_plain(name, value, asked, found);
      }
    } else if (name == "vfs") {
      compare_vfs(comparison, value, found.find(name), name);
    } else if (name == "kind" || name == "index" || find_flag(name) != nullptr) {
      comparison.compare_plain(name, value, asked, found);
    } else if (name != "xdp") {  // set by its descriptor, and reported by its number
      Object one;
      one.set(name, value);
      comparison.compare(link_options(), one, asked, found, "");
    }
  }
}

std::string link_option_at(View request, std::size_t offset) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(ifinfomsg));
  if (request.size() < head) return {};
  return option_in(link_options(), request.subspan(head), head, offset, nullptr, "");
}

}  // namespace

const ObjectType kLink = {.encode = encode_link,
                          .decode = decode_link,
                          .option_at = link_option_at,
                          .compare = compare_link};

const ObjectType kBridgeNews = {
    .encode = nullptr, .decode = decode_bridge_news, .option_at = nullptr};

LinkRef checked_link(const Value& value, std::string_view option) {
  if (value.as<std::string>() != nullptr) return {0, checked_link_ref(value, option)};
  return {static_cast<std::uint32_t>(checked_integer(value, 1, INT32_MAX, option)), {}};
}

LinkIdentity link_identity(View message) {
  const View payload = message.subspan(NLMSG_HDRLEN);
  const auto info = netlink::read_struct<ifinfomsg>(payload);
  LinkIdentity identity{static_cast<std::uint32_t>(info.ifi_index), 0, 0, {}, {}};
  const std::size_t head = std::min<std::size_t>(NLMSG_ALIGN(sizeof info), payload.size());
  for (const Attribute& attribute : Attributes(payload.subspan(head))) {
    if (attribute.type == IFLA_LINK) identity.link = attribute.number<std::uint32_t>().value_or(0);
    if (attribute.type == IFLA_GROUP)
      identity.group = attribute.number<std::uint32_t>().value_or(0);
    if (attribute.type == IFLA_IFNAME) identity.name = attribute.text();
    if (attribute.type == IFLA_LINKINFO) {
      const auto kind = Attributes(attribute.payload).find(IFLA_INFO_KIND);
      if (kind) identity.kind = kind->text();
    }
  }
  return identity;
}

std::uint32_t parts_of(View message) {
  return Attributes(link_attributes(message)).find(IFLA_VFINFO_LIST) ? RTEXT_FILTER_VF : 0;
}

Request get_link(std::uint32_t index, std::string_view name, std::int32_t target_nsid,
                 std::uint32_t parts) {
  netlink::MessageWriter message(RTM_GETLINK, 0);
  ifinfomsg info{};
  info.ifi_index = static_cast<int>(index);
  message.header(info);
  if (index == 0) put_reference(message, name);
  if (target_nsid != NETNSA_NSID_NOT_ASSIGNED) {
    message.put_number(IFLA_TARGET_NETNSID, target_nsid);
  }
  message.put_number(IFLA_EXT_MASK, kSkipStatistics | parts);
  return {std::move(message).finish(), {}, {}, {}};
}

netlink::Verdict find_link(const LinkRef& link, netlink::Socket& socket, std::uint32_t& index) {
  Request look = get_link(link.index, link.name);
  netlink::Bytes found;
  netlink::Verdict verdict = socket.exchange(look.bytes, found);
  if (verdict.lost) {
    found.clear();
    verdict = socket.exchange(look.bytes, found);
  }
  if (verdict) index = link_identity(found).index;
  return verdict;
}

}  // namespace rtnetlink
