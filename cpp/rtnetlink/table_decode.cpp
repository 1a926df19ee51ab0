#include <unordered_map>

#include "rtnetlink/handle.h"
#include "rtnetlink/table_parts.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::View;

// What the number is called. Empty where it has no name.
std::string_view name_of(const Row& row, std::uint64_t number) {
  for (const Name& name : row.names) {
    if (name.value == number) return name.name;
  }
  return {};
}

Value number_to(const Row& row, std::int64_t number) {
  const std::string_view name = name_of(row, static_cast<std::uint64_t>(number));
  return name.empty() ? Value(number) : Value(name);
}

Value wide_to(const Row& row, std::uint64_t number) {
  const std::string_view name = name_of(row, number);
  return name.empty() ? Value(Counter{number}) : Value(name);
}

template <typename Number>
Value take_as(const Row& row, const Attribute& attribute) {
  const auto number = attribute.number<Number>();
  if (!number || (row.quiet && *number == 0)) return {};
  if (row.unit != Unit::kNone) {
    const bool none = sizeof(Number) == sizeof(std::uint32_t) &&
                      static_cast<std::uint32_t>(*number) == UINT32_MAX;
    // All ones are none of all but shares.
    if (none && row.unit != Unit::kShare) return {};
    return from_kernels(row.unit, static_cast<std::uint64_t>(*number));
  }
  return number_to(row, static_cast<std::int64_t>(*number));
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
    case Wire::kBeS32: {
      const auto number = attribute.number<std::uint32_t>();
      return number ? Value(static_cast<std::int32_t>(be32toh(*number))) : Value{};
    }
    case Wire::kU64: {
      if (row.unit != Unit::kNone) return take_as<std::uint64_t>(row, attribute);
      const auto number = attribute.number<std::uint64_t>();
      return number ? wide_to(row, *number) : Value{};
    }
    case Wire::kBe64: {
      const auto number = attribute.number<std::uint64_t>();
      return number ? wide_to(row, be64toh(*number)) : Value{};
    }
    case Wire::kBe16: {
      const auto number = attribute.number<std::uint16_t>();
      const bool told = number && (*number != 0 || !row.quiet);
      return told ? number_to(row, be16toh(*number)) : Value{};
    }
    case Wire::kBe32: {
      const auto number = attribute.number<std::uint32_t>();
      const bool told = number && (*number != 0 || !row.quiet);
      return told ? number_to(row, be32toh(*number)) : Value{};
    }
    case Wire::kBool:
    case Wire::kTrue: {
      const auto number = attribute.number<std::uint8_t>();
      return number && (*number != 0 || !row.quiet) ? Value(*number != 0) : Value{};
    }
    case Wire::kFlagReadAsBool: {
      const auto number = attribute.number<std::uint8_t>();
      return !number && !attribute.payload.empty() ? Value{} : Value(number != std::uint8_t{0});
    }
    case Wire::kBool32: {
      const auto number = attribute.number<std::uint32_t>();
      return number && (*number != 0 || !row.quiet) ? Value(*number != 0) : Value{};
    }
    case Wire::kFlag:
    case Wire::kFlag32: return true;
    case Wire::kText:
    case Wire::kName: return attribute.text();
    case Wire::kHex: return format_hex(attribute.payload);
    case Wire::kMac: return format_mac(attribute.payload);
    case Wire::kHardware: return format_hardware(attribute.payload);
    case Wire::kBridgeId: return take_bridge_id(attribute.payload);
    case Wire::kIp:
    case Wire::kUnicast:
    case Wire::kMulticast: return take_ip(row, attribute.payload);
    case Wire::kHandle: {
      const auto number = attribute.number<std::uint32_t>();
      return number && *number != 0 ? Value(format_handle(*number)) : Value{};
    }
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

}  // namespace

Value take_ip(const Row& row, View payload) {
  const bool multicast =
      payload.size() == 4 ? (payload[0] & 0xf0) == 0xe0 : !payload.empty() && payload[0] == 0xff;
  if (row.wire == Wire::kUnicast && multicast) return {};
  if (row.wire == Wire::kMulticast && !multicast) return {};
  // The kernel reports an address that is not set as zeros.
  if (!row.zeros && all_zero(payload)) return {};
  std::string text = format_ip(payload);
  return text.empty() ? Value{} : Value(std::move(text));
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

void take_counters(View payload, std::span<const std::string_view> names, Object& into) {
  for (const Attribute& counter : netlink::Attributes(payload)) {
    if (counter.type >= names.size() || names[counter.type].empty()) continue;
    into.set(names[counter.type], Counter{counter.number<std::uint64_t>().value_or(0)});
  }
}

}  // namespace rtnetlink
