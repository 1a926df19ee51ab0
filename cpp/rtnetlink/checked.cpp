#include "rtnetlink/checked.h"

#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <net/if.h>

#include <algorithm>
#include <cctype>

namespace rtnetlink {
namespace {

using netlink::View;

[[noreturn]] void refuse_for(std::string_view option, BadOption::Why why,
                             const std::string& expected, const Value& value) {
  std::string text(option);
  text += ": expected " + expected + ", got " + describe(value);
  throw BadOption(std::string(option), why, text);
}

std::uint8_t hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  const int lower = std::tolower(static_cast<unsigned char>(c));
  if (lower >= 'a' && lower <= 'f') return static_cast<std::uint8_t>(lower - 'a' + 10);
  return 0xff;
}

}  // namespace

void append_hex(std::string& text, std::uint8_t byte) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  text += kDigits[byte >> 4];
  text += kDigits[byte & 15];
}

void refuse_type(std::string_view option, const std::string& expected, const Value& value) {
  refuse_for(option, BadOption::Why::kType, expected, value);
}

void refuse(std::string_view option, const std::string& expected, const Value& value) {
  refuse_for(option, BadOption::Why::kValue, expected, value);
}

void refuse_unknown(const std::string& option) {
  throw BadOption(option, BadOption::Why::kValue, option + ": there is no such option");
}

void refuse_others(const Object& object, std::initializer_list<std::string_view> known,
                   std::string_view path) {
  for (const auto& [name, value] : object) {
    if (value.absent() || std::find(known.begin(), known.end(), name) != known.end()) continue;
    refuse_unknown(join(path, name));
  }
}

const Name* named(std::span<const Name> names, bool numbers, const Value& value,
                  std::string_view option) {
  if (names.empty()) return nullptr;
  const auto* text = value.as<std::string>();
  const auto* number = value.as<std::int64_t>();
  const auto* counter = value.as<Counter>();
  const auto name = std::find_if(names.begin(), names.end(), [&](const Name& each) {
    if (text != nullptr) return each.name == *text;
    if (counter != nullptr) return each.value == counter->value;
    return number != nullptr && *number >= 0 && each.value == static_cast<std::uint64_t>(*number);
  });
  if (name != names.end()) return &*name;
  if (text == nullptr && numbers) return nullptr;
  std::string expected;
  for (const Name& each : names) {
    const std::string quoted = '"' + std::string(each.name) + '"';
    if (expected.find(quoted) != std::string::npos) continue;  // one of several numbers' name
    expected += (expected.empty() ? "one of " : ", ") + quoted;
  }
  expected += numbers ? " or a number" : " or the number of one";
  const bool may_be = text != nullptr || number != nullptr || counter != nullptr ||
                      value.as<NotInteger>() != nullptr;
  refuse_for(option, may_be ? BadOption::Why::kValue : BadOption::Why::kType, expected, value);
}

std::int64_t checked_integer(const Value& value, std::int64_t min, std::int64_t max,
                             std::string_view option) {
  const std::string expected =
      "an integer from " + std::to_string(min) + " to " + std::to_string(max);
  if (value.as<NotInteger>() != nullptr) refuse(option, expected, value);
  const auto* number = value.as<std::int64_t>();
  if (number == nullptr) refuse_type(option, expected, value);
  if (*number < min || *number > max) refuse(option, expected, value);
  return *number;
}

const std::string& checked_text(const Value& value, std::string_view option,
                                std::string_view expected) {
  const auto* text = value.as<std::string>();
  if (text == nullptr) refuse_type(option, std::string(expected), value);
  return *text;
}

bool checked_bool(const Value& value, std::string_view option) {
  const auto* boolean = value.as<bool>();
  if (boolean == nullptr) refuse_type(option, "a boolean", value);
  return *boolean;
}

const Object& checked_object(const Value& value, std::string_view option) {
  const auto* object = value.as<Object>();
  if (object == nullptr) refuse_type(option, "an object", value);
  return *object;
}

namespace {

// The kernel's rules (dev_valid_name), whose own refusals are a bare EINVAL;
// '%' besides, with which the kernel would make up a name of its own.
const std::string& checked_name(const Value& value, std::string_view option, std::size_t longest) {
  const std::string& name = checked_text(value, option, "a link's name");
  if (name.empty() || name.size() > longest) {
    refuse(option, "a name of 1 to " + std::to_string(longest) + " bytes", value);
  }
  const bool forbidden = std::any_of(name.begin(), name.end(), [](char c) {
    return c == '/' || c == ':' || c == '%' || c == '\0' ||
           std::isspace(static_cast<unsigned char>(c)) != 0;
  });
  if (forbidden || name == "." || name == "..") {
    refuse(option, "a name without '/', ':', '%' and white space that is not '.' or '..'", value);
  }
  return name;
}

}  // namespace

const std::string& checked_link_name(const Value& value, std::string_view option) {
  return checked_name(value, option, IFNAMSIZ - 1);
}

const std::string& checked_link_ref(const Value& value, std::string_view option) {
  constexpr std::size_t kLongest = 127;  // ALTIFNAMSIZ, without the NUL
  return checked_name(value, option, kLongest);
}

std::string join(std::string_view path, std::string_view name) {
  std::string joined(path);
  if (!joined.empty()) joined += '.';
  joined += name;
  return joined;
}

std::string join(std::string_view path, std::size_t index) {
  return std::string(path) + '[' + std::to_string(index) + ']';
}

std::optional<Ip> parse_ip(const std::string& text) {
  if (text.find('\0') != std::string::npos) return std::nullopt;  // inet_pton would stop there
  Ip ip{};
  for (const int family : {AF_INET, AF_INET6}) {
    ip.family = family;
    if (::inet_pton(family, text.c_str(), ip.bytes) == 1) return ip;
  }
  return std::nullopt;
}

namespace {

// So many bytes, two digits each, with ':' or '-' between them.
std::optional<netlink::Bytes> parse_octets(const std::string& text, std::size_t bytes) {
  if (text.size() != bytes * 3 - 1) return std::nullopt;
  netlink::Bytes octets;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    const std::uint8_t high = hex_digit(text[at]);
    const std::uint8_t low = hex_digit(text[at + 1]);
    if (high == 0xff || low == 0xff) return std::nullopt;
    if (at + 2 < text.size() && text[at + 2] != ':' && text[at + 2] != '-') return std::nullopt;
    octets.push_back(static_cast<std::uint8_t>(high << 4 | low));
  }
  return octets;
}

}  // namespace

std::optional<netlink::Bytes> parse_mac(const std::string& text) {
  return parse_octets(text, ETH_ALEN);
}

std::optional<netlink::Bytes> parse_hardware(const std::string& text) {
  // Ethernet; EUI-64, as FireWire has it; InfiniBand.
  constexpr std::size_t kLengths[] = {ETH_ALEN, 8, 20};
  for (const std::size_t length : kLengths) {
    if (auto octets = parse_octets(text, length)) return octets;
  }
  const auto ip = parse_ip(text);
  if (!ip) return std::nullopt;
  const View bytes = ip->view();
  return netlink::Bytes(bytes.begin(), bytes.end());
}

Ip checked_ip(const Value& value, std::string_view option) {
  const auto ip = parse_ip(checked_text(value, option, "an IP address"));
  if (!ip) refuse(option, "an IP address", value);
  return *ip;
}

std::string format_ip(View bytes) {
  if (bytes.size() != 4 && bytes.size() != 16) return {};
  char text[INET6_ADDRSTRLEN];
  ::inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.data(), text, sizeof text);
  return text;
}

std::string format_mac(View bytes) {
  std::string text;
  text.reserve(bytes.size() * 3);
  for (const std::uint8_t byte : bytes) {
    if (!text.empty()) text += ':';
    append_hex(text, byte);
  }
  return text;
}

std::string format_hardware(View bytes) {
  std::string ip = format_ip(bytes);
  return ip.empty() ? format_mac(bytes) : ip;
}

std::string format_hex(View bytes) {
  std::string text;
  text.reserve(2 * bytes.size());
  for (const std::uint8_t byte : bytes) append_hex(text, byte);
  return text;
}

std::optional<netlink::Bytes> parse_hex(std::string_view digits) {
  if (digits.size() % 2 != 0) return std::nullopt;
  netlink::Bytes bytes(digits.size() / 2);
  for (std::size_t at = 0; at < bytes.size(); at++) {
    const std::uint8_t high = hex_digit(digits[2 * at]);
    const std::uint8_t low = hex_digit(digits[2 * at + 1]);
    if (high > 0xf || low > 0xf) return std::nullopt;
    bytes[at] = static_cast<std::uint8_t>(high << 4U | low);
  }
  return bytes;
}

// An attribute's length has 16 bits, and counts its header.
constexpr std::size_t kMostBytes = UINT16_MAX - NLA_HDRLEN;

netlink::Bytes checked_hex(const Value& value, std::string_view option) {
  auto bytes = parse_hex(checked_text(value, option, "hexadecimal digits"));
  if (!bytes || bytes->empty() || bytes->size() > kMostBytes) {
    refuse(option, "hexadecimal digits, two for each of 1 to 65,531 bytes", value);
  }
  return std::move(*bytes);
}

}  // namespace rtnetlink
