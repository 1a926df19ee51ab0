#include "rtnetlink/link.h"

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <algorithm>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

constexpr std::uint32_t kSkipStatistics = 1 << 3;  // RTEXT_FILTER_SKIP_STATS

constexpr Name kOperStates[] = {
    {"unknown", IF_OPER_UNKNOWN}, {"notpresent", IF_OPER_NOTPRESENT},
    {"down", IF_OPER_DOWN},       {"lowerlayerdown", IF_OPER_LOWERLAYERDOWN},
    {"testing", IF_OPER_TESTING}, {"dormant", IF_OPER_DORMANT},
    {"up", IF_OPER_UP},
};

constexpr Name kLinkModes[] = {{"default", IF_LINK_MODE_DEFAULT},
                               {"dormant", IF_LINK_MODE_DORMANT}};

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 6.18.
constexpr std::uint16_t kAllMulti = 61;        // IFLA_ALLMULTI
constexpr std::uint16_t kDevlinkPort = 62;     // IFLA_DEVLINK_PORT
constexpr std::uint16_t kGsoIpv4MaxSize = 63;  // IFLA_GSO_IPV4_MAX_SIZE
constexpr std::uint16_t kGroIpv4MaxSize = 64;  // IFLA_GRO_IPV4_MAX_SIZE
constexpr std::uint16_t kDpllPin = 65;         // IFLA_DPLL_PIN
constexpr std::uint16_t kPacingHorizon = 66;   // IFLA_MAX_PACING_OFFLOAD_HORIZON
constexpr std::uint16_t kNetnsImmutable = 67;  // IFLA_NETNS_IMMUTABLE
constexpr std::uint16_t kHeadroom = 68;        // IFLA_HEADROOM
constexpr std::uint16_t kTailroom = 69;        // IFLA_TAILROOM

constexpr Row kOptions[] = {
    {.name = "name", .attribute = IFLA_IFNAME, .wire = Wire::kName},
    {.name = "mac", .attribute = IFLA_ADDRESS, .wire = Wire::kMac},
    {.name = "broadcast", .attribute = IFLA_BROADCAST, .wire = Wire::kMac},
    {.name = "permanentMac",
     .attribute = IFLA_PERM_ADDRESS,
     .wire = Wire::kMac,
     .access = Access::kRead},
    {.name = "mtu", .attribute = IFLA_MTU, .wire = Wire::kU32},
    {.name = "minMtu", .attribute = IFLA_MIN_MTU, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "maxMtu", .attribute = IFLA_MAX_MTU, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "link", .attribute = IFLA_LINK, .wire = Wire::kLink, .access = Access::kCreate},
    {.name = "linkNetnsId",
     .attribute = IFLA_LINK_NETNSID,
     .wire = Wire::kS32,
     .access = Access::kRead},
    {.name = "master", .attribute = IFLA_MASTER, .wire = Wire::kLink},
    {.name = "group", .attribute = IFLA_GROUP, .wire = Wire::kU32},
    {.name = "alias", .attribute = IFLA_IFALIAS, .wire = Wire::kText},
    {.name = "txQueueLength", .attribute = IFLA_TXQLEN, .wire = Wire::kU32},
    {.name = "txQueues",
     .attribute = IFLA_NUM_TX_QUEUES,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .min = 1,
     .max = 4096},
    {.name = "rxQueues",
     .attribute = IFLA_NUM_RX_QUEUES,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .min = 1,
     .max = 4096},
    {.name = "qdisc", .attribute = IFLA_QDISC, .wire = Wire::kText, .access = Access::kRead},
    {.name = "operState",
     .attribute = IFLA_OPERSTATE,
     .wire = Wire::kU8,
     .access = Access::kRead,
     .names = kOperStates},
    {.name = "carrier", .attribute = IFLA_CARRIER, .wire = Wire::kBool},
    {.name = "carrierChanges",
     .attribute = IFLA_CARRIER_CHANGES,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "promiscuity",
     .attribute = IFLA_PROMISCUITY,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "carrierUpCount",
     .attribute = IFLA_CARRIER_UP_COUNT,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "carrierDownCount",
     .attribute = IFLA_CARRIER_DOWN_COUNT,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "linkMode", .attribute = IFLA_LINKMODE, .wire = Wire::kU8, .names = kLinkModes},
    {.name = "allMulticastCount",
     .attribute = kAllMulti,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "gsoMaxSize", .attribute = IFLA_GSO_MAX_SIZE, .wire = Wire::kU32},
    {.name = "gsoMaxSegs", .attribute = IFLA_GSO_MAX_SEGS, .wire = Wire::kU32},
    {.name = "groMaxSize", .attribute = IFLA_GRO_MAX_SIZE, .wire = Wire::kU32},
    {.name = "gsoIpv4MaxSize", .attribute = kGsoIpv4MaxSize, .wire = Wire::kU32},
    {.name = "groIpv4MaxSize", .attribute = kGroIpv4MaxSize, .wire = Wire::kU32},
    {.name = "tsoMaxSize",
     .attribute = IFLA_TSO_MAX_SIZE,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "tsoMaxSegs",
     .attribute = IFLA_TSO_MAX_SEGS,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "netnsImmutable",
     .attribute = kNetnsImmutable,
     .wire = Wire::kBool,
     .access = Access::kRead},
    {.name = "headroom", .attribute = kHeadroom, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "tailroom", .attribute = kTailroom, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "pacingOffloadHorizon",
     .attribute = kPacingHorizon,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "protoDown", .attribute = IFLA_PROTO_DOWN, .wire = Wire::kBool},
    {.name = "netns", .attribute = IFLA_NET_NS_FD, .wire = Wire::kNetns, .access = Access::kWrite},
    {.name = "extMask", .attribute = IFLA_EXT_MASK, .wire = Wire::kU32, .access = Access::kWrite},
};

constexpr LinkFlag kFlags[] = {
    {"up", IFF_UP, false, true},
    {"running", IFF_RUNNING, false, false},
    {"lowerUp", IFF_LOWER_UP, false, false},
    {"loopback", IFF_LOOPBACK, false, false},
    {"pointToPoint", IFF_POINTOPOINT, false, false},
    {"arp", IFF_NOARP, true, true},
    {"promisc", IFF_PROMISC, false, true},
    {"allMulticast", IFF_ALLMULTI, false, true},
    {"multicast", IFF_MULTICAST, false, true},
};

// rtnl_link_stats64, in its order (linux/if_link.h).
constexpr std::string_view kStatistics[] = {
    "rxPackets",      "txPackets",       "rxBytes",         "txBytes",       "rxErrors",
    "txErrors",       "rxDropped",       "txDropped",       "multicast",     "collisions",
    "rxLengthErrors", "rxOverErrors",    "rxCrcErrors",     "rxFrameErrors", "rxFifoErrors",
    "rxMissedErrors", "txAbortedErrors", "txCarrierErrors", "txFifoErrors",  "txHeartbeatErrors",
    "txWindowErrors", "rxCompressed",    "txCompressed",    "rxNohandler",   "rxOtherhostDropped",
};

std::string join(std::string_view path, std::string_view name) {
  return path.empty() ? std::string(name) : std::string(path) + '.' + std::string(name);
}

const LinkFlag* find_flag(std::string_view name) {
  for (const LinkFlag& flag : kFlags) {
    if (flag.name == name) return &flag;
  }
  return nullptr;
}

// The options that live in ifinfomsg are taken out; what is left is for the table.
struct Head {
  ifinfomsg info{};
  std::string resolve;  // the name behind `index`, when it was given as one
  Object rest;
};

Head split_head(const Object& options, std::string_view path) {
  Head head;
  for (const auto& [name, value] : options) {
    if (value.absent()) continue;
    const LinkFlag* flag = find_flag(name);
    if (flag != nullptr) {
      const std::string option = join(path, name);
      if (!flag->settable) {
        throw BadOption(option, BadOption::Why::kValue,
                        option + ": is reported by the kernel and cannot be set");
      }
      head.info.ifi_change |= flag->bit;
      if (checked_bool(value, option) != flag->inverted) head.info.ifi_flags |= flag->bit;
    } else if (name == "index" && value.as<std::string>() != nullptr) {
      head.resolve = checked_link_name(value, join(path, name));
    } else if (name == "index") {
      head.info.ifi_index =
          static_cast<int>(checked_integer(value, 1, INT32_MAX, join(path, name)));
    } else {
      head.rest.set(name, value);
    }
  }
  return head;
}

void encode_info(const Object& options, Encoder encoder, Phase phase) {
  const Value* given = options.find("kind");
  if (given == nullptr || given->absent()) return;
  const std::string& name = checked_text(*given, "kind", "a link kind");
  const Kind* kind = find_kind(name);
  if (kind == nullptr) {
    throw BadOption("kind", BadOption::Why::kValue,
                    "kind: this library knows no kind " + describe(*given));
  }
  const std::size_t info = encoder.message.open(IFLA_LINKINFO);
  encoder.message.put_string(IFLA_INFO_KIND, name);
  const Value* data = options.find("data");
  const Value* peer = options.find("peer");
  const bool has_data = data != nullptr && !data->absent();
  const bool has_peer = peer != nullptr && !peer->absent();
  if (has_peer && kind->peer_attribute == 0) {
    throw BadOption("peer", BadOption::Why::kValue, "peer: a " + name + " has no other end");
  }
  if (has_data || has_peer) {
    const std::size_t nest = encoder.message.open(IFLA_INFO_DATA);
    if (has_data) encode(kind->options, checked_object(*data, "data"), encoder, "data", phase);
    if (has_peer) {
      const Head head = split_head(checked_object(*peer, "peer"), "peer");
      const std::size_t end = encoder.message.open(kind->peer_attribute);
      encoder.message.header(head.info);
      encode(kOptions, head.rest, encoder, "peer", phase);
      encoder.message.close(end);
    }
    encoder.message.close(nest);
  }
  encoder.message.close(info);
}

// The names a creating request brings into being, and where.
std::vector<Created> created_by(const Object& options, std::size_t place) {
  std::vector<Created> created;
  const auto note = [&](const Object& end, bool peer) {
    const Value* name = end.find("name");
    if (name == nullptr || name->as<std::string>() == nullptr) return;
    const Value* netns = end.find("netns");
    const auto* elsewhere = netns == nullptr ? nullptr : netns->as<std::int64_t>();
    created.push_back({*name->as<std::string>(),
                       elsewhere == nullptr ? place : static_cast<std::size_t>(*elsewhere), peer});
  };
  note(options, false);
  if (const Value* peer = options.find("peer"); peer != nullptr && peer->as<Object>() != nullptr) {
    note(*peer->as<Object>(), true);
  }
  return created;
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
                             .option = "index"});
  }
  const Encoder encoder{message, request.holes};
  encode(kOptions, head.rest, encoder, "", operation.phase(), {"kind", "data", "peer"});
  encode_info(head.rest, encoder, operation.phase());
  request.bytes = std::move(message).finish();
  if (operation.phase() == Phase::kCreate) request.creates = created_by(options, place);
  return request;
}

void decode_statistics(View payload, Object& into) {
  Object statistics;
  std::size_t at = 0;
  for (const std::string_view name : kStatistics) {
    if (at + sizeof(std::uint64_t) > payload.size()) break;  // an older kernel's, shorter
    statistics.set(name, Counter{netlink::read_struct<std::uint64_t>(payload.subspan(at))});
    at += sizeof(std::uint64_t);
  }
  into.set("statistics", std::move(statistics));
}

void decode_info(View payload, Object& into) {
  const auto name = Attributes(payload).find(IFLA_INFO_KIND);
  if (!name) return;
  into.set("kind", name->text());
  const auto data = Attributes(payload).find(IFLA_INFO_DATA);
  const Kind* kind = find_kind(name->text());
  Object options;
  if (data) decode(kind == nullptr ? Table{} : kind->options, data->payload, options);
  if (kind != nullptr || data) into.set(name->text(), std::move(options));
  if (const auto port = Attributes(payload).find(IFLA_INFO_SLAVE_KIND)) {
    into.set("portKind", port->text());
  }
}

Object decode_link(View message, bool statistics) {
  const View payload = message.subspan(NLMSG_HDRLEN);
  const auto info = netlink::read_struct<ifinfomsg>(payload);
  const View attributes =
      payload.subspan(std::min<std::size_t>(NLMSG_ALIGN(sizeof info), payload.size()));
  Object link;
  link.set("index", info.ifi_index);
  link.set("hardwareType", std::int64_t{info.ifi_type});
  for (const LinkFlag& flag : kFlags) {
    link.set(flag.name, ((info.ifi_flags & flag.bit) != 0) != flag.inverted);
  }
  decode(kOptions, attributes, link,
         {IFLA_LINKINFO, IFLA_STATS, IFLA_STATS64, IFLA_MAP, IFLA_AF_SPEC, IFLA_XDP, IFLA_PROP_LIST,
          kDevlinkPort, kDpllPin});
  if (const auto counters = Attributes(attributes).find(IFLA_STATS64); statistics && counters) {
    decode_statistics(counters->payload, link);
  }
  if (const auto nest = Attributes(attributes).find(IFLA_LINKINFO))
    decode_info(nest->payload, link);
  return link;
}

// Follows `offset` down from `bytes`, which begin at `base` of the request.
std::string option_in(Table table, View bytes, std::size_t base, std::size_t offset,
                      const Kind* kind, std::string_view path);

std::string option_in_nest(const Attribute& attribute, std::size_t base, std::size_t offset,
                           const Kind* kind, std::string_view path) {
  const std::size_t inside = base + attribute.offset + NLA_HDRLEN;
  if (path.empty() && attribute.type == IFLA_LINKINFO) {
    const auto name = Attributes(attribute.payload).find(IFLA_INFO_KIND);
    const Kind* found = name ? find_kind(name->text()) : nullptr;
    for (const Attribute& part : Attributes(attribute.payload)) {
      if (inside + part.offset == offset) return "kind";
      if (part.type != IFLA_INFO_DATA || found == nullptr) continue;
      return option_in(found->options, part.payload, inside + part.offset + NLA_HDRLEN, offset,
                       found, "data");
    }
  }
  if (kind != nullptr && attribute.type == kind->peer_attribute) {
    const std::size_t head = NLMSG_ALIGN(sizeof(ifinfomsg));
    if (attribute.payload.size() < head) return "peer";
    return option_in(kOptions, attribute.payload.subspan(head), inside + head, offset, nullptr,
                     "peer");
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
    return row == nullptr ? std::string(path) : join(path, row->name);
  }
  return {};
}

std::string link_option_at(View request, std::size_t offset) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(ifinfomsg));
  if (request.size() < head) return {};
  return option_in(kOptions, request.subspan(head), head, offset, nullptr, "");
}

}  // namespace

const ObjectType kLink = {encode_link, decode_link, link_option_at};

Table link_options() { return kOptions; }
std::span<const LinkFlag> link_flags() { return kFlags; }

LinkIdentity link_identity(View message) {
  const View payload = message.subspan(NLMSG_HDRLEN);
  const auto info = netlink::read_struct<ifinfomsg>(payload);
  LinkIdentity identity{static_cast<std::uint32_t>(info.ifi_index), 0, 0, {}};
  const std::size_t head = std::min<std::size_t>(NLMSG_ALIGN(sizeof info), payload.size());
  for (const Attribute& attribute : Attributes(payload.subspan(head))) {
    if (attribute.type == IFLA_LINK) identity.link = attribute.number<std::uint32_t>().value_or(0);
    if (attribute.type == IFLA_GROUP)
      identity.group = attribute.number<std::uint32_t>().value_or(0);
    if (attribute.type == IFLA_IFNAME) identity.name = attribute.text();
  }
  return identity;
}

Request get_link_by_name(std::string_view name) {
  netlink::MessageWriter message(RTM_GETLINK, NLM_F_ACK);
  message.header(ifinfomsg{});
  message.put_string(IFLA_IFNAME, name);
  message.put_number(IFLA_EXT_MASK, kSkipStatistics);
  return {std::move(message).finish(), {}, {}};
}

}  // namespace rtnetlink
