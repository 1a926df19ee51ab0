#include "rtnetlink/pair.h"

#include <endian.h>

#include <algorithm>
#include <charconv>

#include "rtnetlink/object_parts.h"

namespace rtnetlink {
namespace {

using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

constexpr std::uint8_t kOnes = 0xff;

// Both as they are sent. Without a mask all counts.
struct Both {
  int family;  // of addresses
  Bytes value;
  Bytes other{};
};

std::size_t size_of(Wire wire) {
  switch (wire) {
    case Wire::kU8: return sizeof(std::uint8_t);
    case Wire::kU16:
    case Wire::kBe16: return sizeof(std::uint16_t);
    default: return sizeof(std::uint32_t);
  }
}

template <typename Number>
Bytes bytes_of(Number number) {
  Bytes bytes(sizeof number);
  std::memcpy(bytes.data(), &number, sizeof number);
  return bytes;
}

Bytes written(Wire wire, std::uint32_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  switch (wire) {
    case Wire::kU8: return {static_cast<std::uint8_t>(number)};
    case Wire::kU16: return bytes_of(narrow);
    case Wire::kBe16: return bytes_of(std::uint16_t{htobe16(narrow)});
    case Wire::kBe32: return bytes_of(htobe32(number));
    default: return bytes_of(number);
  }
}

std::uint32_t number_in(Wire wire, View bytes) {
  switch (wire) {
    case Wire::kU8: return bytes.empty() ? 0 : bytes.front();
    case Wire::kU16: return netlink::read_struct<std::uint16_t>(bytes);
    case Wire::kBe16: return be16toh(netlink::read_struct<std::uint16_t>(bytes));
    case Wire::kBe32: return be32toh(netlink::read_struct<std::uint32_t>(bytes));
    default: return netlink::read_struct<std::uint32_t>(bytes);
  }
}

std::uint32_t checked_number(const Pair& pair, const Value& value, const std::string& option) {
  if (const Name* name = named(pair.names, true, value, option)) {
    return static_cast<std::uint32_t>(name->value);
  }
  const auto width = static_cast<std::uint8_t>(size_of(pair.wire));
  const std::uint64_t max = pair.max != 0 ? pair.max : widest(width);
  return static_cast<std::uint32_t>(
      checked_integer(value, 0, static_cast<std::int64_t>(max), option));
}

Both number_from(const Pair& pair, const Value& value, const std::string& option) {
  const auto* object = value.as<Object>();
  if (object == nullptr) {
    Bytes bits = pair.max == 0 ? Bytes{} : written(pair.wire, pair.max);
    return {0, written(pair.wire, checked_number(pair, value, option)), std::move(bits)};
  }
  Both both{};
  for (const auto& [name, member] : *object) {
    if (member.absent()) continue;
    const std::string its = join(option, name);
    const Pair plain{.name = pair.name, .attribute = 0, .other = 0, .wire = pair.wire};
    if (name == "value") {
      both.value = written(pair.wire, checked_number(pair, member, its));
    } else if (name == "mask") {
      both.other = written(pair.wire, checked_number(plain, member, its));
    } else {
      refuse_unknown(its);
    }
  }
  if (both.value.empty() || both.other.empty()) refuse(option, "{ value, mask }", value);
  return both;
}

Both bits_from(const Pair& pair, const Value& value, const std::string& option) {
  std::uint32_t values = 0;
  std::uint32_t mask = 0;
  for (const auto& [name, member] : checked_object(value, option)) {
    if (member.absent()) continue;
    const std::string its = join(option, name);
    const Name* bit = find_named(pair.names, name);
    if (bit == nullptr) refuse_unknown(its);
    mask |= static_cast<std::uint32_t>(bit->value);
    if (checked_bool(member, its)) values |= static_cast<std::uint32_t>(bit->value);
  }
  if (mask == 0) refuse(option, "at least one", value);
  return {0, written(pair.wire, values), written(pair.wire, mask)};
}

Both range_from(const Pair& pair, const Value& value, const std::string& option) {
  constexpr const char* kExpected = "[lowest, highest]";
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, kExpected, value);
  if (list->size() != 2) refuse(option, kExpected, value);
  const std::uint32_t low = checked_number(pair, (*list)[0], join(option, 0));
  const std::uint32_t high = checked_number(pair, (*list)[1], join(option, 1));
  // The kernel takes no range of one, either.
  if (low >= high) refuse(option, kExpected, value);
  return {0, written(pair.wire, low), written(pair.wire, high)};
}

// A text before its mask, and that; without one the second is empty.
std::pair<std::string, std::string> parts_of(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return {text, ""};
  return {text.substr(0, slash), text.substr(slash + 1)};
}

Bytes prefix_mask(std::size_t size, unsigned length) {
  Bytes mask(size);
  for (unsigned at = 0; at < length; at++) {
    mask[at / 8] |= static_cast<std::uint8_t>(0x80U >> (at % 8));
  }
  return mask;
}

Both ip_from(const Pair& pair, const Value& value, const std::string& option) {
  const std::string expected = "an address such as 192.0.2.1, 192.0.2.0/24 or 2001:db8::/64";
  const std::string& text = checked_text(value, option, expected);
  const auto [address, mask] = parts_of(text);
  const auto ip = parse_ip(address);
  if (!ip || (mask.empty() && address != text)) refuse(option, expected, value);
  if (ip->family == AF_INET6 && pair.attribute6 == 0) refuse(option, "an IPv4 address", value);
  const View bytes = ip->view();
  Both both{ip->family, Bytes(bytes.begin(), bytes.end())};
  if (mask.empty()) return both;
  if (const auto other = parse_ip(mask)) {
    if (other->family != ip->family) refuse(option, expected, value);
    both.other.assign(other->view().begin(), other->view().end());
    return both;
  }
  unsigned length = 0;
  const char* end = mask.data() + mask.size();
  const auto parsed = std::from_chars(mask.data(), end, length);
  if (parsed.ec != std::errc() || parsed.ptr != end || length > bytes.size() * 8) {
    refuse(option, expected, value);
  }
  both.other = prefix_mask(bytes.size(), length);
  return both;
}

Both mac_from(const Value& value, const std::string& option) {
  constexpr const char* kExpected =
      "an Ethernet address such as 02:00:00:00:00:01, or 02:00:00:00:00:00/ff:00:00:00:00:00";
  const std::string& text = checked_text(value, option, kExpected);
  const auto [address, mask] = parts_of(text);
  const auto mac = parse_mac(address);
  const auto other = parse_mac(mask);
  if (!mac || (address != text && !other)) refuse(option, kExpected, value);
  return {0, *mac, other.value_or(Bytes{})};
}

std::optional<Bytes> parse_digits(std::string_view digits, std::size_t size) {
  return digits.size() == 2 * size ? parse_hex(digits) : std::nullopt;
}

Both digits_from(const Pair& pair, const Value& value, const std::string& option) {
  const std::string expected =
      std::to_string(2 * pair.max) + " hexadecimal digits, or as many of a mask behind a /";
  const std::string& text = checked_text(value, option, expected);
  const auto [digits, mask] = parts_of(text);
  const auto bytes = parse_digits(digits, pair.max);
  const auto other = parse_digits(mask, pair.max);
  if (!bytes || (digits != text && !other)) refuse(option, expected, value);
  return {0, *bytes, other.value_or(Bytes{})};
}

Both both_from(const Pair& pair, const Value& value, const std::string& option) {
  if (pair.range) return range_from(pair, value, option);
  if (pair.bits) return bits_from(pair, value, option);
  switch (pair.wire) {
    case Wire::kMac: return mac_from(value, option);
    case Wire::kIp: return ip_from(pair, value, option);
    case Wire::kText: return digits_from(pair, value, option);
    default: return number_from(pair, value, option);
  }
}

bool all_ones(View mask) {
  return std::all_of(mask.begin(), mask.end(), [](std::uint8_t byte) { return byte == kOnes; });
}

Value ip_text(View address, View mask) {
  const std::string text = format_ip(address);
  if (text.empty() || mask.size() != address.size() || all_ones(mask)) return text;
  unsigned length = 0;
  while (length < 8 * mask.size() && (mask[length / 8] & (0x80U >> (length % 8))) != 0) length++;
  const Bytes prefix = prefix_mask(mask.size(), length);
  const bool is_prefix = std::equal(mask.begin(), mask.end(), prefix.begin());
  return text + '/' + (is_prefix ? std::to_string(length) : format_ip(mask));
}

Value with_mask(std::string text, std::string mask, View bytes) {
  return bytes.empty() || all_ones(bytes) ? Value(std::move(text))
                                          : Value(std::move(text) + '/' + std::move(mask));
}

Value number_value(const Pair& pair, std::uint32_t number) {
  for (const Name& name : pair.names) {
    if (name.value == number) return name.name;
  }
  return number;
}

Value bits_value(const Pair& pair, std::uint32_t values, std::uint32_t mask) {
  Object bits;
  for (const Name& bit : pair.names) {
    if ((mask & bit.value) != 0) bits.set(bit.name, (values & bit.value) != 0);
  }
  return bits.empty() ? Value{} : Value(std::move(bits));
}

}  // namespace

void put_pair(const Pair& pair, const Value& value, Encoder encoder, const std::string& option) {
  const Both both = both_from(pair, value, option);
  const bool inet6 = both.family == AF_INET6;
  encoder.message.put(inet6 ? pair.attribute6 : pair.attribute, both.value);
  if (!both.other.empty()) encoder.message.put(inet6 ? pair.other6 : pair.other, both.other);
}

Value take_pair(const Pair& pair, View attributes) {
  const Attributes all(attributes);
  auto value = all.find(pair.attribute);
  const bool inet6 = !value && pair.attribute6 != 0;
  if (inet6) value = all.find(pair.attribute6);
  if (!value) return {};
  const auto other = all.find(inet6 ? pair.other6 : pair.other);
  const View bytes = value->payload;
  const View mask = other ? other->payload : View{};
  switch (pair.wire) {
    case Wire::kMac: return with_mask(format_mac(bytes), format_mac(mask), mask);
    case Wire::kIp: return ip_text(bytes, mask);
    case Wire::kText: return with_mask(format_hex(bytes), format_hex(mask), mask);
    default: break;
  }
  const std::uint32_t number = number_in(pair.wire, bytes);
  if (pair.range) {
    if (!other) return {};
    return List{number, number_in(pair.wire, mask)};
  }
  const std::uint32_t its = other ? number_in(pair.wire, mask) : UINT32_MAX;
  if (pair.bits) return bits_value(pair, number, its);
  const auto width = static_cast<std::uint8_t>(size_of(pair.wire));
  const bool whole = its == widest(width) || (pair.max != 0 && its == pair.max);
  if (!other || whole) return number_value(pair, number);
  Object masked;
  masked.set("value", number_value(pair, number));
  masked.set("mask", its);
  return masked;
}

const Pair* pair_of(std::span<const Pair> pairs, std::uint16_t type) {
  const auto is = [&](const Pair& pair) {
    return pair.attribute == type || pair.other == type || (pair.attribute6 == type && type != 0) ||
           (pair.other6 == type && type != 0);
  };
  const auto pair = std::find_if(pairs.begin(), pairs.end(), is);
  return pair == pairs.end() ? nullptr : &*pair;
}

}  // namespace rtnetlink
