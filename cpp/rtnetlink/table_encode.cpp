#include <charconv>
#include <limits>

#include "rtnetlink/handle.h"
#include "rtnetlink/table_parts.h"

namespace rtnetlink {
namespace {

using netlink::View;

// More items than any option has a use for; what is encoded stays below an attribute's 65,535
// bytes.
constexpr std::size_t kMostItems = 256;

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
    case Wire::kBeS32:
      return {std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()};
    default: return {row.min, std::numeric_limits<std::uint32_t>::max()};
  }
}

std::int64_t number_from(const Row& row, const Value& value, std::string_view option) {
  if (const Name* name = named(row.names, row.numbers, value, option))
    return static_cast<std::int64_t>(name->value);
  const Limits limits = limits_of(row);
  return checked_integer(value, limits.min, limits.max, option);
}

// A bigint, or an integer that a number holds exactly.
std::uint64_t wide_from(const Row& row, const Value& value, std::string_view option) {
  if (const Name* name = named(row.names, row.numbers, value, option)) return name->value;
  if (const auto* counter = value.as<Counter>()) return counter->value;
  const std::int64_t max = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::uint64_t>(checked_integer(value, 0, max, option));
}

template <typename Number>
void put_as(Encoder encoder, const Row& row, std::int64_t number) {
  encoder.message.put_number(row.attribute, static_cast<Number>(number));
}

void put_text(Encoder encoder, const Row& row, const std::string& text, const Value& value,
              std::string_view option) {
  const auto longest = static_cast<std::size_t>(row.max != 0 ? row.max : 255);
  if (text.size() > longest) {
    refuse(option, "at most " + std::to_string(longest) + " bytes", value);
  }
  if (text.find('\0') != std::string::npos) refuse(option, "no NUL character", value);
  if (text.size() < static_cast<std::size_t>(row.min)) refuse(option, "a text", value);
  // Without its NUL, which the kernel does not need and would keep as part of an alias: the
  // empty text clears one.
  encoder.message.put(row.attribute,
                      {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

void put_ip(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const Ip ip = checked_ip(value, option);
  if (row.wire == Wire::kUnicast && ip.multicast()) {
    refuse(option, "a unicast address", value);
  }
  if (row.wire == Wire::kMulticast && !ip.multicast()) {
    refuse(option, "a multicast address", value);
  }
  if (ip.family == AF_INET6 && row.attribute6 == 0) refuse(option, "an IPv4 address", value);
  if (ip.family == AF_INET && row.attribute == 0) refuse(option, "an IPv6 address", value);
  encoder.message.put(ip.family == AF_INET ? row.attribute : row.attribute6, ip.view());
}

void put_port_range(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const auto* range = value.as<List>();
  if (range == nullptr) refuse_type(option, "[lowest, highest]", value);
  if (range->size() != 2) refuse(option, "[lowest, highest]", value);
  const Limits limits = limits_of(row);
  std::uint16_t wire[2];
  std::int64_t ends[2];
  for (std::size_t i = 0; i < 2; i++) {
    ends[i] = checked_integer((*range)[i], limits.min, limits.max, join(option, i));
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
  if (!mac) refuse(option, "an Ethernet address such as 02:00:00:00:00:01", value);
  return *std::move(mac);
}

netlink::Bytes checked_hardware(const Value& value, std::string_view option) {
  auto address = parse_hardware(checked_text(value, option));
  if (!address) refuse(option, "an Ethernet address such as 02:00:00:00:00:01", value);
  return *std::move(address);
}

// Calls `each(item, its option)` between the opening and the closing of the row's attribute.
template <typename Each>
void put_list(Encoder encoder, std::uint16_t attribute, const Value& value, std::string_view option,
              Each each) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array", value);
  if (list->size() > kMostItems) {
    refuse(option, "at most " + std::to_string(kMostItems) + " items", value);
  }
  const std::size_t nest = encoder.message.open(attribute);
  for (std::size_t at = 0; at < list->size(); at++) {
    each((*list)[at], join(option, at), at);
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
               refuse(path, family == AF_INET ? "an IPv4 address" : "an IPv6 address", item);
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
      refuse(path, "keys that are numbers from 0 to 4294967295", entry);
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

void put_in_unit(Encoder encoder, const Row& row, const Value& value, std::string_view option) {
  const bool wide = row.wire == Wire::kU64;
  const std::uint64_t widest =
      wide ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::uint32_t>::max();
  const std::uint64_t max = row.max == 0 ? widest : static_cast<std::uint64_t>(row.max);
  const std::uint64_t number = in_kernels(row.unit, value, max, option);
  if (wide) {
    encoder.message.put_number(row.attribute, number);
  } else {
    encoder.message.put_number(row.attribute, static_cast<std::uint32_t>(number));
  }
}

void put(Encoder encoder, const Row& row, const Value& value, std::string_view option,
         Phase phase) {
  if (row.unit != Unit::kNone) return put_in_unit(encoder, row, value, option);
  switch (row.wire) {
    case Wire::kU8: return put_as<std::uint8_t>(encoder, row, number_from(row, value, option));
    case Wire::kU16: return put_as<std::uint16_t>(encoder, row, number_from(row, value, option));
    case Wire::kU32: return put_as<std::uint32_t>(encoder, row, number_from(row, value, option));
    case Wire::kS32: return put_as<std::int32_t>(encoder, row, number_from(row, value, option));
    case Wire::kBeS32:
      return put_as<std::uint32_t>(
          encoder, row, htobe32(static_cast<std::uint32_t>(number_from(row, value, option))));
    case Wire::kU64:
      encoder.message.put_number(row.attribute, wide_from(row, value, option));
      return;
    case Wire::kBe64:
      encoder.message.put_number(row.attribute, htobe64(wide_from(row, value, option)));
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
    case Wire::kFlag32:
      if (checked_bool(value, option)) put_as<std::uint32_t>(encoder, row, 0);
      return;
    case Wire::kText: return put_text(encoder, row, checked_text(value, option), value, option);
    case Wire::kHex: encoder.message.put(row.attribute, checked_hex(value, option)); return;
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
    case Wire::kHandle: return put_as<std::uint32_t>(encoder, row, checked_handle(value, option));
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
      if (row.put != nullptr) return row.put(value, encoder, option);
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

const Row& checked_row(Table table, std::string_view name, const std::string& option, Phase phase) {
  const auto row = std::find_if(table.begin(), table.end(),
                                [&](const Row& candidate) { return candidate.name == name; });
  if (row == table.end()) refuse_unknown(option);
  if (row->access == Access::kCreate && phase == Phase::kChange) {
    throw BadOption(option, BadOption::Why::kValue,
                    option + ": cannot be changed after the link was created");
  }
  return *row;
}

}  // namespace

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

}  // namespace rtnetlink
