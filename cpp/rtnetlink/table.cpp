#include "rtnetlink/table.h"

#include <arpa/inet.h>
#include <endian.h>
#include <linux/if_ether.h>
#include <net/if.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>
#include <unordered_map>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::View;

// More items than any option has a use for; what is encoded stays below an attribute's 65,535
// bytes.
constexpr std::size_t kMostItems = 256;

[[noreturn]] void refuse(std::string_view option, BadOption::Why why, const std::string& expected,
                         const Value& value) {
  std::string text(option);
  text += ": expected " + expected + ", got " + describe(value);
  throw BadOption(std::string(option), why, text);
}

[[noreturn]] void refuse_type(std::string_view option, const std::string& expected,
                              const Value& value) {
  refuse(option, BadOption::Why::kType, expected, value);
}

[[noreturn]] void refuse_value(std::string_view option, const std::string& expected,
                               const Value& value) {
  refuse(option, BadOption::Why::kValue, expected, value);
}

struct Limits {
  std::int64_t min, max;
};

Limits limits_of(const Row& row) {
  if (row.max != 0) return {row.min, row.max};
  switch (row.wire) {
    case Wire::kU8: return {row.min, std::numeric_limits<std::uint8_t>::max()};
    case Wire::kU16:
    case Wire::kBe16:
    case Wire::kBePortRange: return {row.min, std::numeric_limits<std::uint16_t>::max()};
    case Wire::kS32:
      return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
    default: return {row.min, std::numeric_limits<std::uint32_t>::max()};
  }
}

// The number that all bits of an attribute make, in host order, and which of them it tells.
struct Bits {
  std::uint32_t values;
  std::uint32_t mask;
};

Bits read_bits(const Row& row, View payload) {
  switch (row.wire) {
    case Wire::kBit16: return {netlink::read_struct<std::uint16_t>(payload), UINT32_MAX};
    case Wire::kBeBit16: return {be16toh(netlink::read_struct<std::uint16_t>(payload)), UINT32_MAX};
    case Wire::kBit32: return {netlink::read_struct<std::uint32_t>(payload), UINT32_MAX};
    default: return netlink::read_struct<Bits>(payload);
  }
}

// The options of one attribute that are bits of it.
struct GivenBits {
  const Row* row;  // any of them
  Bits bits;
};

void put_bits(netlink::MessageWriter& message, const GivenBits& given) {
  const std::uint16_t attribute = given.row->attribute;
  const auto low = static_cast<std::uint16_t>(given.bits.values);
  switch (given.row->wire) {
    case Wire::kBit16: message.put_number(attribute, low); return;
    case Wire::kBeBit16: message.put_number(attribute, htobe16(low)); return;
    case Wire::kBit32: message.put_number(attribute, given.bits.values); return;
    default:
      message.put(attribute, {reinterpret_cast<const std::uint8_t*>(&given.bits), sizeof(Bits)});
  }
}

std::int64_t number_from(const Row& row, const Value& value, std::string_view option) {
  if (const Name* name = named(row.names, row.numbers, value, option)) return name->value;
  const Limits limits = limits_of(row);
  return checked_integer(value, limits.min, limits.max, option);
}

// A bigint, or an integer that a number holds exactly.
std::uint64_t wide_from(const Value& value, std::string_view option) {
  if (const auto* counter = value.as<Counter>()) return counter->value;
  const std::int64_t max = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::uint64_t>(checked_integer(value, 0, max, option));
}

template <typename Number>
void put_as(Encoder encoder, const Row& row, std::int64_t number) {
  encoder.message.put_number(row.attribute, static_cast<Number>(number));
}

std::uint8_t hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  const int lower = std::tolower(static_cast<unsigned char>(c));
  if (lower >= 'a' && lower <= 'f') return static_cast<std::uint8_t>(lower - 'a' + 10);
  return 0xff;
}

void append_hex(std::string& text, std::uint8_t byte) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  text += kDigits[byte >> 4];
  text += kDigits[byte & 15];
}

void put_text(Encoder encoder, const Row& row, const std::string& text, const Value& value,
              std::string_view option) {
  const auto longest = static_cast<std::size_t>(row.max != 0 ? row.max : 255);
  if (text.size() > longest) {
    refuse_value(option, "at most " + std::to_string(longest) + " bytes", value);
  }
  if (text.find('\0') != std::string::npos) refuse_value(option, "no NUL character", value);
  if (text.size() < static_cast<std::size_t>(row.min)) refuse_value(option, "a text", value);
  // Without its NUL, which the kernel does not need and would keep as part of an alias: the
  // empty text clears one.
  encoder.message.put(row.attribute,
                      {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

void put_ip(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const Ip ip = checked_ip(value, option);
  if (row.wire == Wire::kUnicast && ip.multicast()) {
    refuse_value(option, "a unicast address", value);
  }
  if (row.wire == Wire::kMulticast && !ip.multicast()) {
    refuse_value(option, "a multicast address", value);
  }
  if (ip.family == AF_INET6 && row.attribute6 == 0) refuse_value(option, "an IPv4 address", value);
  if (ip.family == AF_INET && row.attribute == 0) refuse_value(option, "an IPv6 address", value);
  encoder.message.put(ip.family == AF_INET ? row.attribute : row.attribute6, ip.view());
}

void put_port_range(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const auto* range = value.as<List>();
  if (range == nullptr) refuse_type(option, "[lowest, highest]", value);
  if (range->size() != 2) refuse_value(option, "[lowest, highest]", value);
  const Limits limits = limits_of(row);
  std::uint16_t wire[2];
  std::int64_t ends[2];
  for (std::size_t i = 0; i < 2; i++) {
    ends[i] = checked_integer((*range)[i], limits.min, limits.max,
                              std::string(option) + '[' + std::to_string(i) + ']');
    wire[i] = htobe16(static_cast<std::uint16_t>(ends[i]));
  }
  if (ends[0] > ends[1]) {
    throw BadOption(std::string(option), BadOption::Why::kValue,
                    std::string(option) + ": expected [lowest, highest], got [" +
                        std::to_string(ends[0]) + ", " + std::to_string(ends[1]) + "]");
  }
  encoder.message.put(row.attribute, {reinterpret_cast<const std::uint8_t*>(wire), sizeof wire});
}

netlink::Bytes checked_mac(const Value& value, std::string_view option) {
  auto mac = parse_mac(checked_text(value, option));
  if (!mac) refuse_value(option, "an Ethernet address such as 02:00:00:00:00:01", value);
  return *std::move(mac);
}

netlink::Bytes checked_hardware(const Value& value, std::string_view option) {
  auto address = parse_hardware(checked_text(value, option));
  if (!address) refuse_value(option, "an Ethernet address such as 02:00:00:00:00:01", value);
  return *std::move(address);
}

// Calls `each(item, its option)` between the opening and the closing of the row's attribute.
template <typename Each>
void put_list(Encoder encoder, std::uint16_t attribute, const Value& value, std::string_view option,
              Each each) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array", value);
  if (list->size() > kMostItems) {
    refuse_value(option, "at most " + std::to_string(kMostItems) + " items", value);
  }
  const std::size_t nest = encoder.message.open(attribute);
  for (std::size_t at = 0; at < list->size(); at++) {
    each((*list)[at], std::string(option) + '[' + std::to_string(at) + ']', at);
  }
  encoder.message.close(nest);
}

void put_ips(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const int family = row.attribute6 == 0 ? AF_INET : AF_INET6;
  const std::uint16_t attribute = family == AF_INET ? row.attribute : row.attribute6;
  put_list(encoder, attribute, value, option,
           [&](const Value& item, const std::string& path, std::size_t at) {
             const Ip ip = checked_ip(item, path);
             if (ip.family != family) {
               refuse_value(path, family == AF_INET ? "an IPv4 address" : "an IPv6 address", item);
             }
             encoder.message.put(static_cast<std::uint16_t>(at), ip.view());
           });
}

void put_number_map(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const auto* map = value.as<Object>();
  if (map == nullptr) refuse_type(option, "an object of numbers", value);
  const Limits limits = limits_of(row);
  const std::size_t nest = encoder.message.open(row.attribute);
  std::size_t count = 0;
  for (const auto& [key, entry] : *map) {
    const std::string path = join(option, key);
    std::uint32_t pair[2] = {};
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), pair[0]);
    if (error != std::errc{} || end != key.data() + key.size() || ++count > kMostItems) {
      refuse_value(path, "keys that are numbers from 0 to 4294967295", entry);
    }
    pair[1] = static_cast<std::uint32_t>(checked_integer(entry, limits.min, limits.max, path));
    encoder.message.put(row.item, {reinterpret_cast<const std::uint8_t*>(pair), sizeof pair});
  }
  encoder.message.close(nest);
}

void put_link(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  if (value.as<std::string>() != nullptr) {
    const std::string& name = checked_link_ref(value, option);
    const std::size_t at = encoder.message.put_number(row.attribute, std::uint32_t{0});
    encoder.holes.push_back(
        {.kind = Hole::Kind::kIfindex, .offset = at, .link = name, .option = std::string(option)});
    return;
  }
  if (value.as<std::int64_t>() == nullptr) refuse_type(option, "a link's name or index", value);
  const std::int64_t max = std::numeric_limits<std::int32_t>::max();
  const auto index = static_cast<std::uint32_t>(checked_integer(value, row.min, max, option));
  put_as<std::uint32_t>(encoder, row, index);
  if (index != 0) encoder.mentions.push_back({std::string(option), index});
}

void put(Encoder encoder, const Row& row, const Value& value, std::string_view option,
         Phase phase) {
  switch (row.wire) {
    case Wire::kU8: return put_as<std::uint8_t>(encoder, row, number_from(row, value, option));
    case Wire::kU16: return put_as<std::uint16_t>(encoder, row, number_from(row, value, option));
    case Wire::kU32: return put_as<std::uint32_t>(encoder, row, number_from(row, value, option));
    case Wire::kS32: return put_as<std::int32_t>(encoder, row, number_from(row, value, option));
    case Wire::kU64: encoder.message.put_number(row.attribute, wide_from(value, option)); return;
    case Wire::kBe64:
      encoder.message.put_number(row.attribute, htobe64(wide_from(value, option)));
      return;
    case Wire::kBe16:
      return put_as<std::uint16_t>(
          encoder, row, htobe16(static_cast<std::uint16_t>(number_from(row, value, option))));
    case Wire::kBe32:
      return put_as<std::uint32_t>(
          encoder, row, htobe32(static_cast<std::uint32_t>(number_from(row, value, option))));
    case Wire::kBool:
      return put_as<std::uint8_t>(encoder, row, checked_bool(value, option) ? 1 : 0);
    case Wire::kBool32:
      return put_as<std::uint32_t>(encoder, row, checked_bool(value, option) ? 1 : 0);
    case Wire::kTrue:
      if (checked_bool(value, option)) put_as<std::uint8_t>(encoder, row, 1);
      return;
    case Wire::kFlag:
    case Wire::kFlagReadAsBool:
      if (checked_bool(value, option)) encoder.message.put(row.attribute, {});
      return;
    case Wire::kText: return put_text(encoder, row, checked_text(value, option), value, option);
    case Wire::kName:
      return encoder.message.put_string(row.attribute, checked_link_name(value, option));
    case Wire::kMac: encoder.message.put(row.attribute, checked_mac(value, option)); return;
    case Wire::kHardware:
      encoder.message.put(row.attribute, checked_hardware(value, option));
      return;
    case Wire::kBridgeId: return;  // no row of it can be written
    case Wire::kIp:
    case Wire::kUnicast:
    case Wire::kMulticast: return put_ip(encoder, row, value, option);
    case Wire::kBePortRange: return put_port_range(encoder, row, value, option);
    case Wire::kLink: return put_link(encoder, row, value, option);
    case Wire::kNetns: {
      const std::int64_t place = checked_integer(value, 0, UINT8_MAX, option);
      const std::size_t at = encoder.message.put_number(row.attribute, std::uint32_t{0});
      encoder.holes.push_back({.kind = Hole::Kind::kNetnsFd,
                               .offset = at,
                               .link = {},
                               .place = static_cast<std::uint32_t>(place)});
      return;
    }
    case Wire::kMaskedBit:
    case Wire::kBit16:
    case Wire::kBit32:
    case Wire::kBeBit16: return;  // encode() gathers them first
    case Wire::kNested: {
      const std::size_t nest = encoder.message.open(row.attribute);
      encode(*row.nested, checked_object(value, option), encoder, option, phase);
      encoder.message.close(nest);
      return;
    }
    case Wire::kNestedIn: {
      const std::size_t outer = encoder.message.open(row.attribute);
      const std::size_t nest = encoder.message.open(row.item);
      encode(*row.nested, checked_object(value, option), encoder, option, phase);
      encoder.message.close(nest);
      encoder.message.close(outer);
      return;
    }
    case Wire::kTexts:
      return put_list(encoder, row.attribute, value, option,
                      [&](const Value& item, const std::string& path, std::size_t) {
                        encoder.message.put_string(row.item, checked_link_ref(item, path));
                      });
    case Wire::kMacs:
      return put_list(encoder, row.attribute, value, option,
                      [&](const Value& item, const std::string& path, std::size_t) {
                        encoder.message.put(row.item, checked_mac(item, path));
                      });
    case Wire::kIps: return put_ips(encoder, row, value, option);
    case Wire::kNumberMap: return put_number_map(encoder, row, value, option);
    case Wire::kOwn: return row.put(value, encoder, option);
  }
}

Value number_to(const Row& row, std::int64_t number) {
  for (const Name& name : row.names) {
    if (name.value == static_cast<std::uint64_t>(number)) return name.name;
  }
  return number;
}

template <typename Number>
Value take_as(const Row& row, const Attribute& attribute) {
  const auto number = attribute.number<Number>();
  if (!number || (row.quiet && *number == 0)) return {};
  return number_to(row, static_cast<std::int64_t>(*number));
}

bool all_zero(View payload) {
  return std::all_of(payload.begin(), payload.end(), [](std::uint8_t byte) { return byte == 0; });
}

Value take_ip(const Row& row, View payload) {
  const bool multicast =
      payload.size() == 4 ? (payload[0] & 0xf0) == 0xe0 : !payload.empty() && payload[0] == 0xff;
  if (row.wire == Wire::kUnicast && multicast) return {};
  if (row.wire == Wire::kMulticast && !multicast) return {};
  // The kernel reports an address that is not set as zeros.
  if (all_zero(payload)) return {};
  std::string text = format_ip(payload);
  return text.empty() ? Value{} : Value(std::move(text));
}

Value take_bridge_id(View payload) {
  constexpr std::size_t kPriority = 2;  // bytes, big-endian
  if (payload.size() < kPriority) return {};
  std::string text;
  append_hex(text, payload[0]);
  append_hex(text, payload[1]);
  return text + '.' + format_mac(payload.subspan(kPriority));
}

template <typename Take>
Value take_list(View payload, Take take) {
  List list;
  for (const Attribute& item : netlink::Attributes(payload)) list.push_back(take(item));
  return list;
}

Value take_number_map(View payload) {
  Object map;
  for (const Attribute& item : netlink::Attributes(payload)) {
    struct Pair {
      std::uint32_t key, value;
    };
    const auto [key, value] = netlink::read_struct<Pair>(item.payload);
    map.set(std::to_string(key), value);
  }
  return map;
}

Value take_bit(const Row& row, View payload) {
  const Bits bits = read_bits(row, payload);
  return (bits.mask & row.bit) == 0 ? Value{} : Value((bits.values & row.bit) != 0);
}

Value take_nested(const Row& row, View payload, bool moving) {
  Object nested;
  decode(*row.nested, payload, nested, row.passed, moving);
  return row.quiet && nested.empty() ? Value{} : Value(std::move(nested));
}

// Absent when the payload does not fit the row.
Value take(const Row& row, const Attribute& attribute, bool moving) {
  switch (row.wire) {
    case Wire::kU8: return take_as<std::uint8_t>(row, attribute);
    case Wire::kU16: return take_as<std::uint16_t>(row, attribute);
    case Wire::kU32:
    case Wire::kLink: return take_as<std::uint32_t>(row, attribute);
    case Wire::kNetns: return {};
    case Wire::kS32: return take_as<std::int32_t>(row, attribute);
    case Wire::kU64: {
      const auto number = attribute.number<std::uint64_t>();
      return number ? Value(Counter{*number}) : Value{};
    }
    case Wire::kBe64: {
      const auto number = attribute.number<std::uint64_t>();
      return number ? Value(Counter{be64toh(*number)}) : Value{};
    }
    case Wire::kBe16: {
      const auto number = attribute.number<std::uint16_t>();
      return number ? number_to(row, be16toh(*number)) : Value{};
    }
    case Wire::kBe32: {
      const auto number = attribute.number<std::uint32_t>();
      return number ? number_to(row, be32toh(*number)) : Value{};
    }
    case Wire::kBool:
    case Wire::kTrue: {
      const auto number = attribute.number<std::uint8_t>();
      return number ? Value(*number != 0) : Value{};
    }
    case Wire::kFlagReadAsBool: {
      const auto number = attribute.number<std::uint8_t>();
      return !number && !attribute.payload.empty() ? Value{} : Value(number != std::uint8_t{0});
    }
    case Wire::kBool32: {
      const auto number = attribute.number<std::uint32_t>();
      return number ? Value(*number != 0) : Value{};
    }
    case Wire::kFlag: return true;
    case Wire::kText:
    case Wire::kName: return attribute.text();
    case Wire::kMac: return format_mac(attribute.payload);
    case Wire::kHardware: return format_hardware(attribute.payload);
    case Wire::kBridgeId: return take_bridge_id(attribute.payload);
    case Wire::kIp:
    case Wire::kUnicast:
    case Wire::kMulticast: return take_ip(row, attribute.payload);
    case Wire::kBePortRange: {
      if (attribute.payload.size() < 4) return {};
      const auto low = netlink::read_struct<std::uint16_t>(attribute.payload);
      const auto high = netlink::read_struct<std::uint16_t>(attribute.payload.subspan(2));
      return List{std::uint32_t{be16toh(low)}, std::uint32_t{be16toh(high)}};
    }
    case Wire::kMaskedBit:
    case Wire::kBit16:
    case Wire::kBit32:
    case Wire::kBeBit16: return take_bit(row, attribute.payload);
    case Wire::kNested: return take_nested(row, attribute.payload, moving);
    case Wire::kNestedIn: {
      const auto nest = netlink::Attributes(attribute.payload).find(row.item);
      return nest ? take_nested(row, nest->payload, moving) : Value{};
    }
    case Wire::kTexts:
      return take_list(attribute.payload, [](const Attribute& item) { return item.text(); });
    case Wire::kMacs:
      return take_list(attribute.payload,
                       [](const Attribute& item) { return format_mac(item.payload); });
    case Wire::kIps:
      return take_list(attribute.payload,
                       [](const Attribute& item) { return format_ip(item.payload); });
    case Wire::kNumberMap: return take_number_map(attribute.payload);
    case Wire::kOwn: return row.take(attribute, moving);
  }
  return {};
}

bool carries(const Row& row, std::uint16_t attribute) {
  return attribute != 0 && (row.attribute == attribute || row.attribute6 == attribute);
}

// The rows that carry each attribute, so that a message is decoded without searching the table for
// each of its attributes.
class RowIndex {
 public:
  explicit RowIndex(Table table) {
    for (const Row& row : table) {
      for (const std::uint16_t attribute : {row.attribute, row.attribute6}) {
        if (attribute == 0) continue;
        if (rows_.size() <= attribute) rows_.resize(attribute + std::size_t{1});
        rows_[attribute].push_back(&row);
      }
    }
  }

  // In the table's order; empty for an attribute without a row.
  std::span<const Row* const> rows_of(std::uint16_t attribute) const {
    if (attribute >= rows_.size()) return {};
    return rows_[attribute];
  }

  // Made when a thread first decodes by the table. Tables are never destroyed.
  static const RowIndex& of(Table table) {
    thread_local std::unordered_map<const Row*, RowIndex> indexes;
    return indexes.try_emplace(table.data(), table).first->second;
  }

 private:
  std::vector<std::vector<const Row*>> rows_;  // by attribute
};

// Whether the option of this row is one that wrote the attribute, which it may share with others:
// one is for unicast addresses and one for multicast ones, or each is a bit.
bool wrote(const Row& row, const Attribute& attribute) {
  if (!carries(row, attribute.type)) return false;
  if (row.wire == Wire::kUnicast || row.wire == Wire::kMulticast) {
    return !take_ip(row, attribute.payload).absent();
  }
  if (row.wire == Wire::kMaskedBit) return (read_bits(row, attribute.payload).mask & row.bit) != 0;
  return row.bit == 0 || (read_bits(row, attribute.payload).values & row.bit) != 0;
}

const Row& checked_row(Table table, std::string_view name, const std::string& option, Phase phase) {
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const Row& candidate) { return candidate.name == name; });
  if (row == table.end()) {
    throw BadOption(option, BadOption::Why::kValue, option + ": there is no such option");
  }
  if (row->access == Access::kCreate && phase == Phase::kChange) {
    throw BadOption(option, BadOption::Why::kValue,
                    option + ": cannot be changed after the link was created");
  }
  return *row;
}

}  // namespace

bool zero_is_absent(Wire wire) {
  switch (wire) {
    case Wire::kMaskedBit:
    case Wire::kTrue:
    case Wire::kIp:
    case Wire::kUnicast:
    case Wire::kMulticast:
    case Wire::kLink:
    case Wire::kText:
    case Wire::kIps:
    case Wire::kMacs:
    case Wire::kTexts:
    case Wire::kNumberMap: return true;
    default: return false;
  }
}

const Name* named(std::span<const Name> names, bool numbers, const Value& value,
                  std::string_view option) {
  if (names.empty()) return nullptr;
  const auto* text = value.as<std::string>();
  const auto* number = value.as<std::int64_t>();
  const auto name = std::find_if(names.begin(), names.end(), [&](const Name& each) {
    return text != nullptr ? each.name == *text : number != nullptr && each.value == *number;
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
  const bool may_be = text != nullptr || number != nullptr || value.as<NotInteger>() != nullptr;
  refuse(option, may_be ? BadOption::Why::kValue : BadOption::Why::kType, expected, value);
}

std::int64_t checked_integer(const Value& value, std::int64_t min, std::int64_t max,
                             std::string_view option) {
  const std::string expected =
      "an integer from " + std::to_string(min) + " to " + std::to_string(max);
  if (value.as<NotInteger>() != nullptr) refuse_value(option, expected, value);
  const auto* number = value.as<std::int64_t>();
  if (number == nullptr) refuse_type(option, expected, value);
  if (*number < min || *number > max) refuse_value(option, expected, value);
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
    refuse_value(option, "a name of 1 to " + std::to_string(longest) + " bytes", value);
  }
  const bool forbidden = std::any_of(name.begin(), name.end(), [](char c) {
    return c == '/' || c == ':' || c == '%' || c == '\0' ||
           std::isspace(static_cast<unsigned char>(c)) != 0;
  });
  if (forbidden || name == "." || name == "..") {
    refuse_value(option, "a name without '/', ':', '%' and white space that is not '.' or '..'",
                 value);
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
  if (!ip) refuse_value(option, "an IP address", value);
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

const Row* row_of(Table table, const Attribute& attribute) {
  for (const Row& row : table) {
    if (row.access != Access::kRead && wrote(row, attribute)) return &row;
  }
  return nullptr;
}

namespace {

// The row that wrote an attribute, or, where it is of bits that are all off, could have.
const Row* row_behind(Table table, const Attribute& attribute) {
  if (const Row* row = row_of(table, attribute)) return row;
  const auto row = std::find_if(table.begin(), table.end(), [&](const Row& each) {
    return each.access != Access::kRead && carries(each, attribute.type);
  });
  return row == table.end() ? nullptr : &*row;
}

// A nest, if anything of it would be changed.
void copy_nested_changes(const Row& row, const Attribute& asked, View reported,
                         netlink::MessageWriter& into, std::string_view path, std::string& fixed) {
  View wanted = asked.payload;
  const bool deeper = row.wire == Wire::kNestedIn;
  if (deeper) {
    const auto inside = [&](View nest) {
      const auto item = netlink::Attributes(nest).find(row.item);
      return item ? item->payload : View{};
    };
    wanted = inside(wanted);
    reported = inside(reported);
  }
  netlink::MessageWriter changes(0, 0);
  const std::size_t bare = changes.size();
  copy_changes(*row.nested, wanted, reported, changes, join(path, row.name), fixed);
  if (changes.size() == bare) return;
  const netlink::Bytes written = std::move(changes).finish();
  const std::size_t outer = deeper ? into.open(asked.type) : 0;
  const std::size_t nest = into.open(deeper ? row.item : asked.type);
  into.header_bytes(View(written).subspan(bare));
  into.close(nest);
  if (deeper) into.close(outer);
}

// Whether an attribute that is asked for would change nothing.
bool is_so(const Row& row, const Attribute& asked, const std::optional<Attribute>& reported) {
  if (!reported) return !asked.payload.empty() && all_zero(asked.payload);
  switch (row.wire) {
    case Wire::kFlag: return true;
    case Wire::kFlagReadAsBool: return !all_zero(reported->payload);
    case Wire::kText:
    case Wire::kName: return asked.text() == reported->text();
    case Wire::kMaskedBit: {
      const Bits wanted = read_bits(row, asked.payload);
      return ((read_bits(row, reported->payload).values ^ wanted.values) & wanted.mask) == 0;
    }
    default: return std::ranges::equal(asked.payload, reported->payload);
  }
}

}  // namespace

void copy_changes(Table table, View request, View reply, netlink::MessageWriter& into,
                  std::string_view path, std::string& fixed,
                  std::span<const std::uint16_t> handled) {
  const netlink::Attributes reported(reply);
  for (const Attribute& asked : netlink::Attributes(request)) {
    if (std::find(handled.begin(), handled.end(), asked.type) != handled.end()) continue;
    const auto found = reported.find(asked.type);
    const Row* row = row_behind(table, asked);
    const bool nest = row != nullptr && row->nested != nullptr;
    if (row == nullptr || (!nest && is_so(*row, asked, found))) continue;
    if (row->access == Access::kCreate) {
      fixed = join(path, row->name);
    } else if (row->wire == Wire::kMaskedBit && found) {
      // Some of them the kernel does not let be told what they are.
      Bits bits = read_bits(*row, asked.payload);
      bits.mask &= bits.values ^ read_bits(*row, found->payload).values;
      put_bits(into, {row, bits});
    } else if (!nest) {
      into.put(asked.type, asked.payload);
    } else {
      copy_nested_changes(*row, asked, found ? found->payload : View{}, into, path, fixed);
    }
  }
}

void encode(Table table, const Object& options, Encoder encoder, std::string_view path, Phase phase,
            std::initializer_list<std::string_view> handled) {
  std::vector<GivenBits> bits;
  for (const auto& [name, value] : options) {
    if (value.absent() || std::find(handled.begin(), handled.end(), name) != handled.end())
      continue;
    if (name == kUnknown) continue;
    const std::string option = join(path, name);
    const Row& row = checked_row(table, name, option, phase);
    if (row.access == Access::kRead) continue;
    if (row.bit == 0) {
      put(encoder, row, value, option, phase);
      continue;
    }
    auto gathered = std::find_if(bits.begin(), bits.end(), [&](const GivenBits& given) {
      return given.row->attribute == row.attribute;
    });
    if (gathered == bits.end()) gathered = bits.insert(bits.end(), {&row, {0, 0}});
    gathered->bits.mask |= row.bit;
    if (checked_bool(value, option)) gathered->bits.values |= row.bit;
  }
  for (const GivenBits& given : bits) put_bits(encoder.message, given);
}

void resolve_in_target(const Object& options, Encoder encoder) {
  const Value* target = options.find("targetNsid");
  const auto* nsid = target == nullptr ? nullptr : target->as<std::int64_t>();
  if (nsid == nullptr) return;
  const auto target_nsid = static_cast<std::int32_t>(*nsid);
  for (Hole& hole : encoder.holes) hole.target_nsid = target_nsid;
  for (Mention& mention : encoder.mentions) mention.target_nsid = target_nsid;
}

void decode(Table table, View payload, Object& into, std::span<const std::uint16_t> handled,
            bool moving) {
  Object unknown;
  const RowIndex& index = RowIndex::of(table);
  const auto keep = [&](const Attribute& attribute) {
    unknown.set(std::to_string(attribute.type),
                Raw(attribute.payload.begin(), attribute.payload.end()));
  };
  // On machines that want 64 bits aligned, the kernel puts an attribute of no length before them.
  std::optional<Attribute> padding;
  for (const Attribute& attribute : netlink::Attributes(payload)) {
    if (padding && attribute.payload.size() < sizeof(std::uint64_t)) keep(*padding);
    padding.reset();
    if (std::find(handled.begin(), handled.end(), attribute.type) != handled.end()) continue;
    const auto rows = index.rows_of(attribute.type);
    for (const Row* row : rows) {
      if (row->access == Access::kWrite || (row->moving && !moving)) continue;
      Value value = take(*row, attribute, moving);
      if (!value.absent()) into.set(row->name, std::move(value));
    }
    if (!rows.empty()) continue;
    if (attribute.payload.empty()) {
      padding = attribute;
    } else {
      keep(attribute);
    }
  }
  if (padding) keep(*padding);
  if (!unknown.empty()) into.set(kUnknown, std::move(unknown));
}

}  // namespace rtnetlink
