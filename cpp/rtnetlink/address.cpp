#include "rtnetlink/address.h"

#include <endian.h>

#include <algorithm>
#include <charconv>

#include "rtnetlink/canonical.h"
#include "rtnetlink/generated/address.h"

namespace rtnetlink {
namespace {

using netlink::Attributes;
using netlink::View;

constexpr std::uint32_t kForever = 0xffffffff;

// What the kernel ignores, or keeps without meaning, in the other family.
void check_family(const Object& options) {
  constexpr std::string_view kOnly4[] = {"broadcast", "label"};
  constexpr std::string_view kOnly6[] = {"noDad", "optimistic", "home", "manageTempAddress"};
  const auto* address = options.find("address");
  const auto* text = address == nullptr ? nullptr : address->as<std::string>();
  const bool v4 = text == nullptr || text->find(':') == std::string::npos;
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

void put_lifetimes(const Object& options, netlink::MessageWriter& message) {
  const Value* valid = given(options, "validLifetime");
  const Value* preferred = given(options, "preferredLifetime");
  if (valid == nullptr && preferred == nullptr) return;
  const auto seconds = [](const Value* value, std::int64_t min, std::string_view option) {
    return static_cast<std::uint32_t>(checked_integer(*value, min, kForever, option));
  };
  ifa_cacheinfo lifetimes{};
  lifetimes.ifa_valid = valid == nullptr ? kForever : seconds(valid, 1, "validLifetime");
  lifetimes.ifa_prefered = lifetimes.ifa_valid;
  if (preferred != nullptr) {
    lifetimes.ifa_prefered = seconds(preferred, 0, "preferredLifetime");
    if (lifetimes.ifa_prefered > lifetimes.ifa_valid) {
      refuse("preferredLifetime", "at most validLifetime", *preferred);
    }
  }
  message.put(IFA_CACHEINFO, {reinterpret_cast<const std::uint8_t*>(&lifetimes), sizeof lifetimes});
}

// The broadcast address that "+" or "-" means, of the prefix of the peer or of the address itself:
// all bits of the host are ones, or zeros. One or two addresses have none.
Value broadcast_of(const Object& options, bool ones) {
  constexpr unsigned kLongest = 30;
  const Value* prefix = given(options, "peer");
  if (prefix == nullptr) prefix = given(options, "address");
  const auto* text = prefix == nullptr ? nullptr : prefix->as<std::string>();
  if (text == nullptr) return {};
  const std::size_t slash = text->find('/');
  auto ip = parse_ip(text->substr(0, slash));
  if (!ip || ip->family != AF_INET || slash == std::string::npos) return {};
  unsigned length = 0;
  const char* end = text->data() + text->size();
  const auto parsed = std::from_chars(text->data() + slash + 1, end, length);
  if (parsed.ec != std::errc() || parsed.ptr != end || length > kLongest) return {};
  std::uint32_t bits = be32toh(netlink::read_struct<std::uint32_t>(ip->view()));
  const std::uint32_t host = UINT32_MAX >> length;
  bits = htobe32(ones ? bits | host : bits & ~host);
  return format_ip({reinterpret_cast<const std::uint8_t*>(&bits), sizeof bits});
}

// The options with a broadcast address in the place of a word for one.
Object spelt_out(const Object& options) {
  Object all;
  for (const auto& [name, value] : options) {
    const auto* text = name == "broadcast" ? value.as<std::string>() : nullptr;
    const bool word = text != nullptr && (*text == "+" || *text == "-");
    all.set(name, word ? broadcast_of(options, *text == "+") : value);
  }
  return all;
}

Request encode_address(const Operation& operation, const Object& options, std::size_t) {
  if (operation.reply == Reply::kNone) check_family(options);
  Object all = spelt_out(options);
  // Without a peer an address is its own.
  const Value* address = given(options, "address");
  if (address != nullptr && given(options, "peer") == nullptr) all.set("peer", *address);
  Request request;
  netlink::MessageWriter message(operation.type, operation.flags);
  const Encoder encoder{message, request.holes, request.mentions};
  encode_object(kAddressLayout, all, encoder, "", AF_UNSPEC,
                {"validLifetime", "preferredLifetime"});
  put_lifetimes(options, message);
  resolve_in_target(options, encoder);
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

Request encode_lookup(const Operation& operation, const Object& options, std::size_t) {
  const Value* address = given(options, "address");
  const auto* text = address == nullptr ? nullptr : address->as<std::string>();
  Object plain;
  if (const Value* link = given(options, "link")) plain.set("link", *link);
  if (text != nullptr) plain.set("address", text->substr(0, text->find('/')));
  return encode_request(kAddressLookupLayout, operation, plain);
}

// Of IPv4 the kernel sends an echo, and looks none up.
Truth address_truth(const Operation& operation, const Object& options) {
  const Value* address = given(options, "address");
  const auto* text = address == nullptr ? nullptr : address->as<std::string>();
  Truth truth;
  truth.echo = text == nullptr || text->find(':') == std::string::npos;
  if (!truth.echo) {
    truth.looks.push_back(look_by("getAddress", options, {"link", "address"}));
  } else if (operation.replaces()) {
    truth.looks.push_back(look_by("listAddresses", options, {"link"}));
  }
  return truth;
}

Object decode_address(View message, bool) {
  const View body = message.subspan(NLMSG_HDRLEN);
  const View attributes = attributes_of(kAddressLayout, body);
  Object address;
  decode_object(kAddressLayout, body, address);
  decode_ends(netlink::read_struct<ifaddrmsg>(body), attributes, address);
  if (const auto cache = Attributes(attributes).find(IFA_CACHEINFO)) {
    const auto lifetimes = netlink::read_struct<ifa_cacheinfo>(cache->payload);
    if (lifetimes.ifa_valid != kForever) address.set("validLifetime", lifetimes.ifa_valid);
    if (lifetimes.ifa_prefered != kForever)
      address.set("preferredLifetime", lifetimes.ifa_prefered);
  }
  return address;
}

std::string address_option_at(View request, std::size_t offset) {
  return option_of(kAddressLayout, request, offset);
}

// The prefix that an address is in, as it is reported: its peer's, if it has one.
std::string_view prefix_of(const Object& address) {
  const Value* prefix = address.find("peer");
  if (prefix == nullptr) prefix = address.find("address");
  const auto* text = prefix == nullptr ? nullptr : prefix->as<std::string>();
  return text == nullptr ? std::string_view{} : *text;
}

// Of an IPv6 address the kernel changes the peer, and leaves the length of the prefix. A peer
// cannot be taken away again.
void compare_address(Comparison& comparison, const Object& given, const Object& asked,
                     const Object& found) {
  comparison.compare(kAddressLayout, given, asked, found);
  const Value* peer = asked.find("peer");
  if (!is_inet6(asked) || peer == nullptr || given.find("address") == nullptr) return;
  if (given.find("peer") != nullptr) return;  // compared already
  const auto length = [](std::string_view prefix) { return prefix.substr(prefix.find('/') + 1); };
  if (length(prefix_of(asked)) == length(prefix_of(found))) return;
  Object its;
  its.set("peer", std::string(prefix_of(found)));
  comparison.compare_plain("peer", *peer, asked, its);
}

}  // namespace

const ObjectType kAddress = {.encode = encode_address,
                             .decode = decode_address,
                             .option_at = address_option_at,
                             .name = "address",
                             .layout = &kAddressLayout,
                             .truth = address_truth,
                             .compare = compare_address};
const ObjectType kAddressLookup = {.encode = encode_lookup,
                                   .decode = decode_address,
                                   .option_at = address_option_at,
                                   .name = "address",
                                   .layout = &kAddressLayout};

}  // namespace rtnetlink
