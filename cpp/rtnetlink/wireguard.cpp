// What no table says of WireGuard's messages (linux/wireguard.h).
#include "rtnetlink/generated/wireguard.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

constexpr std::string_view kDigits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
// 32 bytes in base64 (RFC 4648), as wg(8) has them.
constexpr std::size_t kKeyDigits = 43;
constexpr std::size_t kKeyText = kKeyDigits + 1;

// Empty where the text is no key.
Bytes key_from(const std::string& text) {
  if (text.size() != kKeyText || text.back() != '=') return {};
  Bytes key;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char digit : std::string_view(text).substr(0, kKeyDigits)) {
    const std::size_t number = kDigits.find(digit);
    if (number == std::string_view::npos) return {};
    bits = bits << 6 | static_cast<std::uint32_t>(number);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    key.push_back(static_cast<std::uint8_t>(bits >> held));
  }
  // The last digit has two bits that no byte has.
  return (bits & 3) == 0 && key.size() == WG_KEY_LEN ? key : Bytes{};
}

// "192.0.2.1:51820" or "[2001:db8::1]:51820": a socket address, empty where it is none.
Bytes address_from(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return {};
  const bool inet6 = text.front() == '[';
  if (inet6 && (colon < 2 || text[colon - 1] != ']')) return {};
  const auto ip = parse_ip(inet6 ? text.substr(1, colon - 2) : text.substr(0, colon));
  if (!ip || (ip->family == AF_INET6) != inet6) return {};
  std::uint16_t port = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data() + colon + 1, end, port);
  if (parsed.ec != std::errc{} || parsed.ptr != end || port == 0) return {};
  Bytes bytes(inet6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in));
  const auto family = static_cast<sa_family_t>(ip->family);
  const std::uint16_t wire_port = htons(port);
  std::memcpy(bytes.data() + offsetof(sockaddr_in, sin_family), &family, sizeof family);
  std::memcpy(bytes.data() + offsetof(sockaddr_in, sin_port), &wire_port, sizeof wire_port);
  const std::size_t at =
      inet6 ? offsetof(sockaddr_in6, sin6_addr) : offsetof(sockaddr_in, sin_addr);
  std::memcpy(bytes.data() + at, ip->bytes, ip->view().size());
  return bytes;
}

// A key is never part of what an error says.
void put_key(std::uint16_t attribute, const Value& value, Encoder encoder,
             std::string_view option) {
  const auto* text = value.as<std::string>();
  const Bytes key = text == nullptr ? Bytes{} : key_from(*text);
  if (key.empty()) {
    throw BadOption(std::string(option),
                    text == nullptr ? BadOption::Why::kType : BadOption::Why::kValue,
                    std::string(option) + ": expected a key, 32 bytes in base64");
  }
  encoder.message.put(attribute, key);
}

}  // namespace

void put_private_key(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_key(WGDEVICE_A_PRIVATE_KEY, value, encoder, option);
}

void put_peer_key(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_key(WGPEER_A_PUBLIC_KEY, value, encoder, option);
}

void put_preshared_key(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_key(WGPEER_A_PRESHARED_KEY, value, encoder, option);
}

// Zeros stand for none.
Value take_key(const Attribute& attribute) {
  const View key = attribute.payload;
  const bool none =
      std::all_of(key.begin(), key.end(), [](std::uint8_t byte) { return byte == 0; });
  if (none || key.size() != WG_KEY_LEN) return {};
  std::string text;
  for (std::size_t bit = 0; bit < 8 * key.size(); bit += 6) {
    const std::size_t at = bit / 8;
    const auto next = at + 1 < key.size() ? key[at + 1] : std::uint8_t{0};
    const std::uint32_t two = std::uint32_t{key[at]} << 8 | next;
    text += kDigits[two >> (10 - bit % 8) & 63];
  }
  return text + '=';
}

void put_endpoint(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  constexpr const char* kExpected =
      "an address and a port such as 192.0.2.1:51820 or [2001:db8::1]:51820";
  const Bytes address = address_from(checked_text(value, option, kExpected));
  if (address.empty()) refuse(option, kExpected, value);
  encoder.message.put(WGPEER_A_ENDPOINT, address);
}

Value take_endpoint(const Attribute& attribute) {
  const View bytes = attribute.payload;
  const bool inet6 = netlink::read_struct<sa_family_t>(bytes) == AF_INET6;
  if (bytes.size() < (inet6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in))) return {};
  const std::uint16_t port =
      ntohs(netlink::read_struct<std::uint16_t>(bytes.subspan(offsetof(sockaddr_in, sin_port))));
  if (port == 0) return {};
  const std::string text = std::to_string(port);
  if (!inet6) {
    return format_ip(bytes.subspan(offsetof(sockaddr_in, sin_addr), sizeof(in_addr))) + ':' + text;
  }
  const View ip = bytes.subspan(offsetof(sockaddr_in6, sin6_addr), sizeof(in6_addr));
  return '[' + format_ip(ip) + "]:" + text;
}

// "IP/LENGTH" each; an address alone is one of full length.
void put_allowed_ips(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array of prefixes", value);
  const std::size_t all = encoder.message.open(WGPEER_A_ALLOWEDIPS);
  for (std::size_t at = 0; at < list->size(); at++) {
    const std::string each = join(option, at);
    const Value& one = (*list)[at];
    constexpr const char* kExpected = "a prefix such as 192.0.2.0/24 or 2001:db8::/64";
    const std::string& text = checked_text(one, each, kExpected);
    const std::size_t slash = text.find('/');
    const auto ip = parse_ip(text.substr(0, slash));
    if (!ip) refuse(each, kExpected, one);
    const std::uint8_t longest = ip->family == AF_INET ? 32 : 128;
    std::uint8_t length = longest;
    if (slash != std::string::npos) {
      const char* end = text.data() + text.size();
      const auto parsed = std::from_chars(text.data() + slash + 1, end, length);
      if (parsed.ec != std::errc{} || parsed.ptr != end || length > longest) {
        refuse(each, kExpected, one);
      }
    }
    const std::size_t item = encoder.message.open(0);
    encoder.message.put_number(WGALLOWEDIP_A_FAMILY, static_cast<std::uint16_t>(ip->family));
    encoder.message.put(WGALLOWEDIP_A_IPADDR, ip->view());
    encoder.message.put_number(WGALLOWEDIP_A_CIDR_MASK, length);
    encoder.message.close(item);
  }
  encoder.message.close(all);
}

Value take_allowed_ips(const Attribute& attribute) {
  List list;
  for (const Attribute& each : Attributes(attribute.payload)) {
    const Attributes parts(each.payload);
    const auto ip = parts.find(WGALLOWEDIP_A_IPADDR);
    const auto length = parts.find(WGALLOWEDIP_A_CIDR_MASK);
    if (!ip || !length) continue;
    const std::string address = format_ip(ip->payload);
    const std::uint32_t mask = length->number<std::uint8_t>().value_or(0);
    if (address.empty() || mask > 8 * ip->payload.size()) continue;
    list.emplace_back(address + '/' + std::to_string(mask));
  }
  return list;
}

// Two numbers of 64 bits (__kernel_timespec), since 1970; 0 for never.
Value take_handshake(const Attribute& attribute) {
  struct Time {
    std::int64_t seconds, nanoseconds;
  };
  const auto [seconds, nanoseconds] = netlink::read_struct<Time>(attribute.payload);
  if (seconds == 0 && nanoseconds == 0) return {};
  return seconds * 1000 + nanoseconds / 1'000'000;
}

}  // namespace rtnetlink
