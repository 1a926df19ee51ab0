#include "rtnetlink/address.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>

#include <algorithm>
#include <charconv>

namespace rtnetlink {
namespace {

using netlink::Attributes;
using netlink::View;

constexpr std::uint16_t kProtocol = 11;  // IFA_PROTO, since Linux 5.18

constexpr Row kOptions[] = {
    {.name = "broadcast", .attribute = IFA_BROADCAST, .wire = Wire::kIp},
    {.name = "label", .attribute = IFA_LABEL, .wire = Wire::kText, .min = 1, .max = 15},
    {.name = "metric", .attribute = IFA_RT_PRIORITY, .wire = Wire::kU32},
    {.name = "protocol", .attribute = kProtocol, .wire = Wire::kU8},
};

constexpr AddressFlag kFlags[] = {
    {"noDad", IFA_F_NODAD, true},
    {"optimistic", IFA_F_OPTIMISTIC, true},
    {"home", IFA_F_HOMEADDRESS, true},
    {"manageTempAddress", IFA_F_MANAGETEMPADDR, true},
    {"noPrefixRoute", IFA_F_NOPREFIXROUTE, true},
    {"autoJoin", IFA_F_MCAUTOJOIN, true},
    {"permanent", IFA_F_PERMANENT, false},
    {"tentative", IFA_F_TENTATIVE, false},
    {"dadFailed", IFA_F_DADFAILED, false},
    {"deprecated", IFA_F_DEPRECATED, false},
    {"secondary", IFA_F_SECONDARY, false},  // of an IPv6 address: temporary
};

constexpr Name kScopes[] = {
    {"global", RT_SCOPE_UNIVERSE}, {"site", RT_SCOPE_SITE},       {"link", RT_SCOPE_LINK},
    {"host", RT_SCOPE_HOST},       {"nowhere", RT_SCOPE_NOWHERE},
};

constexpr std::uint32_t kForever = 0xffffffff;

struct Prefix {
  Ip ip;
  std::uint8_t length;
};

[[noreturn]] void refuse(std::string_view option, const std::string& expected, const Value& value) {
  std::string name(option);
  std::string text = name + ": expected " + expected + ", got " + describe(value);
  throw BadOption(std::move(name), BadOption::Why::kValue, text);
}

Prefix checked_prefix(const Value& value, std::string_view option) {
  const std::string expected =
      "an address and prefix length such as 192.0.2.1/24 or 2001:db8::1/64";
  const std::string& text = checked_text(value, option, expected);
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) refuse(option, expected, value);
  const auto ip = parse_ip(text.substr(0, slash));
  if (!ip) refuse(option, expected, value);
  unsigned length = 0;
  const char* begin = text.data() + slash + 1;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(begin, end, length);
  if (parsed.ec != std::errc() || parsed.ptr != end) refuse(option, expected, value);
  const unsigned longest = ip->family == AF_INET ? 32 : 128;
  if (length > longest) {
    refuse(option, "a prefix length from 0 to " + std::to_string(longest), value);
  }
  return {*ip, static_cast<std::uint8_t>(length)};
}

std::uint8_t checked_scope(const Value& value) {
  if (const auto* text = value.as<std::string>()) {
    for (const Name& name : kScopes) {
      if (name.name == *text) return static_cast<std::uint8_t>(name.value);
    }
    refuse("scope", "\"global\", \"site\", \"link\", \"host\", \"nowhere\" or a number", value);
  }
  return static_cast<std::uint8_t>(checked_integer(value, 0, UINT8_MAX, "scope"));
}

std::uint8_t checked_family(const Value& value) {
  const std::string& text = checked_text(value, "family");
  if (text == "inet") return AF_INET;
  if (text == "inet6") return AF_INET6;
  refuse("family", "\"inet\" or \"inet6\"", value);
}

const AddressFlag* find_flag(std::string_view name) {
  for (const AddressFlag& flag : kFlags) {
    if (flag.name == name) return &flag;
  }
  return nullptr;
}

// Everything that is not a plain attribute, gathered before the message is begun,
// because the header comes first.
struct Head {
  ifaddrmsg info{};
  std::string resolve;
  std::optional<Prefix> address, peer;
  std::uint32_t flags = 0;
  std::optional<std::uint32_t> valid, preferred;
  Object rest;
};

Head split_head(const Object& options) {
  Head head;
  for (const auto& [name, value] : options) {
    if (value.absent()) continue;
    const AddressFlag* flag = find_flag(name);
    if (flag != nullptr) {
      if (!flag->settable) {
        throw BadOption(name, BadOption::Why::kValue,
                        name + ": is reported by the kernel and cannot be set");
      }
      if (checked_bool(value, name)) head.flags |= flag->bit;
    } else if (name == "link" && value.as<std::string>() != nullptr) {
      head.resolve = checked_link_name(value, name);
    } else if (name == "link") {
      head.info.ifa_index = static_cast<std::uint32_t>(checked_integer(value, 1, INT32_MAX, name));
    } else if (name == "address") {
      head.address = checked_prefix(value, name);
    } else if (name == "peer") {
      head.peer = checked_prefix(value, name);
    } else if (name == "scope") {
      head.info.ifa_scope = checked_scope(value);
    } else if (name == "family") {
      head.info.ifa_family = checked_family(value);
    } else if (name == "validLifetime") {
      head.valid = static_cast<std::uint32_t>(checked_integer(value, 1, kForever, name));
    } else if (name == "preferredLifetime") {
      head.preferred = static_cast<std::uint32_t>(checked_integer(value, 0, kForever, name));
    } else {
      head.rest.set(name, value);
    }
  }
  if (head.preferred.value_or(kForever) > head.valid.value_or(kForever)) {
    if (head.preferred) {
      refuse("preferredLifetime", "at most validLifetime", std::int64_t{*head.preferred});
    }
    head.preferred = head.valid;
  }
  return head;
}

// What the kernel ignores, or keeps without meaning, in the other family.
void check_family(std::uint8_t family, const Object& options) {
  constexpr std::string_view kOnly4[] = {"broadcast", "label"};
  constexpr std::string_view kOnly6[] = {"noDad", "optimistic", "home", "manageTempAddress"};
  const bool v4 = family == AF_INET;
  std::span<const std::string_view> foreign = kOnly4;
  if (v4) foreign = kOnly6;
  for (const auto& [name, value] : options) {
    const auto* wanted = value.as<bool>();
    if (value.absent() || (wanted != nullptr && !*wanted)) continue;
    if (std::find(foreign.begin(), foreign.end(), name) == foreign.end()) continue;
    throw BadOption(name, BadOption::Why::kValue,
                    name + ": is for " + (v4 ? "IPv6" : "IPv4") + " addresses only");
  }
}

Request encode_address(const Operation& operation, const Object& options, std::size_t) {
  Head head = split_head(options);
  if (head.address) {
    head.info.ifa_family = static_cast<std::uint8_t>(head.address->ip.family);
    const Prefix& prefix = head.peer ? *head.peer : *head.address;
    head.info.ifa_prefixlen = prefix.length;
    if (head.peer && head.peer->ip.family != head.address->ip.family) {
      refuse("peer", "an address of the same family", *options.find("peer"));
    }
  }
  if (operation.reply == Reply::kNone) check_family(head.info.ifa_family, options);
  head.info.ifa_flags = static_cast<std::uint8_t>(head.flags);

  Request request;
  netlink::MessageWriter message(operation.type, operation.flags);
  const std::size_t at = message.header(head.info);
  if (!head.resolve.empty()) {
    request.holes.push_back({.kind = Hole::Kind::kIfindex,
                             .offset = at + offsetof(ifaddrmsg, ifa_index),
                             .link = head.resolve,
                             .option = "link"});
  }
  if (head.address) {
    message.put(IFA_LOCAL, head.address->ip.view());
    message.put(IFA_ADDRESS, (head.peer ? head.peer->ip : head.address->ip).view());
  }
  if (head.flags != 0) message.put_number(IFA_FLAGS, head.flags);
  if (head.valid || head.preferred) {
    ifa_cacheinfo lifetimes{};
    lifetimes.ifa_prefered = head.preferred.value_or(kForever);
    lifetimes.ifa_valid = head.valid.value_or(kForever);
    message.put(IFA_CACHEINFO,
                {reinterpret_cast<const std::uint8_t*>(&lifetimes), sizeof lifetimes});
  }
  encode(kOptions, head.rest, {message, request.holes}, "", operation.phase());
  request.bytes = std::move(message).finish();
  return request;
}

// IFA_LOCAL is the link's own address and IFA_ADDRESS the peer's; an IPv6
// address without a peer has only the latter.
void decode_ends(const ifaddrmsg& info, View attributes, Object& into) {
  const auto local = Attributes(attributes).find(IFA_LOCAL);
  const auto remote = Attributes(attributes).find(IFA_ADDRESS);
  const std::string prefix = '/' + std::to_string(info.ifa_prefixlen);
  const std::string own = local    ? format_ip(local->payload)
                          : remote ? format_ip(remote->payload)
                                   : "";
  const std::string peer = local && remote ? format_ip(remote->payload) : own;
  if (own == peer) return into.set("address", own + prefix);
  into.set("address", own + (info.ifa_family == AF_INET ? "/32" : "/128"));
  into.set("peer", peer + prefix);
}

Object decode_address(View message, bool) {
  const View payload = message.subspan(NLMSG_HDRLEN);
  const auto info = netlink::read_struct<ifaddrmsg>(payload);
  const View attributes =
      payload.subspan(std::min<std::size_t>(NLMSG_ALIGN(sizeof info), payload.size()));
  Object address;
  address.set("index", info.ifa_index);
  address.set("family", info.ifa_family == AF_INET ? "inet" : "inet6");
  decode_ends(info, attributes, address);
  Value scope = std::int64_t{info.ifa_scope};
  for (const Name& name : kScopes) {
    if (name.value == info.ifa_scope) scope = name.name;
  }
  address.set("scope", scope);
  const auto wide = Attributes(attributes).find(IFA_FLAGS);
  const std::uint32_t flags = wide ? wide->number<std::uint32_t>().value_or(0) : info.ifa_flags;
  for (const AddressFlag& flag : kFlags) address.set(flag.name, (flags & flag.bit) != 0);
  if (const auto cache = Attributes(attributes).find(IFA_CACHEINFO)) {
    const auto lifetimes = netlink::read_struct<ifa_cacheinfo>(cache->payload);
    if (lifetimes.ifa_valid != kForever) address.set("validLifetime", lifetimes.ifa_valid);
    if (lifetimes.ifa_prefered != kForever)
      address.set("preferredLifetime", lifetimes.ifa_prefered);
  }
  decode(kOptions, attributes, address, {IFA_LOCAL, IFA_ADDRESS, IFA_FLAGS, IFA_CACHEINFO});
  return address;
}

std::string address_option_at(View request, std::size_t offset) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(ifaddrmsg));
  if (request.size() < head) return {};
  for (const netlink::Attribute& attribute : Attributes(request.subspan(head))) {
    const std::size_t begin = head + attribute.offset;
    if (offset < begin || offset >= begin + NLA_HDRLEN + attribute.payload.size()) continue;
    switch (attribute.type) {
      case IFA_LOCAL: return "address";
      case IFA_ADDRESS: return "peer";
      case IFA_CACHEINFO: return "validLifetime";
      default: break;
    }
    const Row* row = row_of(kOptions, attribute);
    return row == nullptr ? std::string() : std::string(row->name);
  }
  return {};
}

}  // namespace

const ObjectType kAddress = {encode_address, decode_address, address_option_at};

Table address_options() { return kOptions; }
std::span<const AddressFlag> address_flags() { return kFlags; }

}  // namespace rtnetlink
