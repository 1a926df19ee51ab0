#include "rtnetlink/table.h"

#include <algorithm>

#include "rtnetlink/table_parts.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::View;

bool carries(const Row& row, std::uint16_t attribute) {
  return attribute != 0 && (row.attribute == attribute || row.attribute6 == attribute);
}

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
    case Wire::kFlag:
    case Wire::kFlag32: return true;
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
      // Some of them the kernel does not allow to be set to what they are.
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

}  // namespace rtnetlink
