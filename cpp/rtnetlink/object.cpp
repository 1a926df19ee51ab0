#include "rtnetlink/object.h"

#include <endian.h>

#include <algorithm>

#include "rtnetlink/object_parts.h"

namespace rtnetlink {

using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

std::uint64_t widest(std::uint8_t width) {
  if (width > sizeof(std::uint32_t)) return INT64_MAX;
  return width == sizeof(std::uint32_t) ? UINT32_MAX : (1U << (8 * width)) - 1;
}

std::uint64_t ordered(Order order, std::uint8_t width, std::uint64_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  const auto usual = static_cast<std::uint32_t>(number);
  const bool big = order == Order::kBig;
  if (order == Order::kHost) return number;
  switch (width) {
    case 2: return big ? htobe16(narrow) : htole16(narrow);
    case 4: return big ? htobe32(usual) : htole32(usual);
    case 8: return big ? htobe64(number) : htole64(number);
    default: return number;
  }
}

void store(std::span<std::uint8_t> head, std::uint8_t offset, std::uint8_t width,
           std::uint64_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  const auto usual = static_cast<std::uint32_t>(number);
  switch (width) {
    case 0: break;
    case 1: head[offset] = static_cast<std::uint8_t>(number); break;
    case 2: std::memcpy(head.data() + offset, &narrow, sizeof narrow); break;
    case 4: std::memcpy(head.data() + offset, &usual, sizeof usual); break;
    default: std::memcpy(head.data() + offset, &number, sizeof number); break;
  }
}

std::uint64_t load(View head, std::uint8_t offset, std::uint8_t width) {
  switch (width) {
    case 0: return 0;
    case 1: return head[offset];
    case 2: return netlink::read_struct<std::uint16_t>(head.subspan(offset));
    case 4: return netlink::read_struct<std::uint32_t>(head.subspan(offset));
    default: return netlink::read_struct<std::uint64_t>(head.subspan(offset));
  }
}

bool is_meant(const Layout& layout, const Special& special, View attributes) {
  if (!special.kind) return true;
  const auto kind = Attributes(attributes).find(special.chooser);
  const std::string_view text = kind ? kind->text() : std::string_view{};
  if (!special.kind->empty()) return text == *special.kind;
  return std::none_of(layout.specials.begin(), layout.specials.end(), [&](const Special& other) {
    return other.attribute == special.attribute && other.kind == text;
  });
}

std::uint32_t choice_number(const Special& special, View attributes) {
  const auto type = Attributes(attributes).find(special.chooser);
  if (!type) return 0;
  if (special.big_chooser) return be32toh(type->number<std::uint32_t>().value_or(0));
  return type->number<std::uint16_t>().value_or(0);
}

const Choice* chosen(const Special& special, View attributes) {
  const std::uint32_t number = choice_number(special, attributes);
  const auto choice = std::find_if(special.choices.begin(), special.choices.end(),
                                   [&](const Choice& each) { return each.type == number; });
  return choice == special.choices.end() ? nullptr : &*choice;
}

View attributes_of(const Layout& layout, View bytes) {
  if (layout.head_in != 0) return bytes;
  return bytes.subspan(std::min<std::size_t>(NLMSG_ALIGN(layout.header), bytes.size()));
}

Bytes head_of(const Layout& layout, View bytes) {
  if (layout.head_in != 0) {
    const auto attribute = Attributes(bytes).find(layout.head_in);
    bytes = attribute ? attribute->payload : View{};
  }
  Bytes head(bytes.begin(),
             bytes.begin() + static_cast<std::ptrdiff_t>(std::min(layout.header, bytes.size())));
  head.resize(layout.header);
  return head;
}

Bytes settable_head(const Layout& layout, View bytes) {
  Bytes head = head_of(layout, bytes);
  for (const Field& field : layout.fields) {
    const bool sent =
        std::any_of(layout.fields.begin(), layout.fields.end(), [&](const Field& other) {
          return other.offset == field.offset && other.access != Access::kRead;
        });
    if (!sent) store(head, field.offset, field.width, 0);
  }
  for (const Flag& flag : layout.flags) {
    const Word& word = layout.words[flag.word];
    if (flag.access != Access::kRead || word.width == 0) continue;
    store(head, word.offset, word.width, load(head, word.offset, word.width) & ~flag.bit);
  }
  return head;
}

bool is_reported_only(const Layout& layout, std::uint16_t attribute) {
  const auto carries = [&](const auto& each) { return each.attribute == attribute; };
  const auto settable = [&](const auto& each) {
    return carries(each) && each.access != Access::kRead;
  };
  const auto any = [&](const auto& rows, const auto& is) {
    return std::any_of(rows.begin(), rows.end(), is);
  };
  if (any(layout.table, settable) || any(layout.specials, settable)) return false;
  return any(layout.table, carries) || any(layout.specials, carries);
}

bool is_nest(const Layout& layout, std::uint16_t attribute) {
  return std::any_of(layout.nests.begin(), layout.nests.end(),
                     [&](const Nest& nest) {
                       return nest.attribute == attribute && nest.shape != Shape::kStruct;
                     }) ||
         std::any_of(
             layout.table.begin(), layout.table.end(),
             [&](const Row& row) { return row.attribute == attribute && row.nested != nullptr; }) ||
         std::any_of(layout.specials.begin(), layout.specials.end(), [&](const Special& special) {
           const bool nest = special.shape == Shape::kNest || special.shape == Shape::kNests ||
                             special.shape == Shape::kList || special.shape == Shape::kChoice;
           return special.attribute == attribute && nest;
         });
}

namespace {

bool has_own(const Layout& layout, std::string_view option) {
  return find_named(layout.fields, option) != nullptr ||
         find_named(layout.flags, option) != nullptr ||
         find_named(layout.prefixes, option) != nullptr ||
         find_named(layout.pairs, option) != nullptr ||
         find_named(layout.table, option) != nullptr ||
         find_named(layout.specials, option) != nullptr;
}

const Layout* home_in(const Layout& layout, std::string_view option) {
  if (has_own(layout, option)) return &layout;
  const Nest* nest = nest_with(layout, option);
  return nest == nullptr ? nullptr : home_in(*nest->inside, option);
}

}  // namespace

const Nest* nest_with(const Layout& layout, std::string_view option) {
  const auto nest = std::find_if(layout.nests.begin(), layout.nests.end(), [&](const Nest& each) {
    return home_in(*each.inside, option) != nullptr;
  });
  return nest == layout.nests.end() ? nullptr : &*nest;
}

const Layout& home_of(const Layout& layout, std::string_view option) {
  const Layout* home = layout.nests.empty() ? nullptr : home_in(layout, option);
  return home == nullptr ? layout : *home;
}

const Value* given(const Object& options, std::string_view name) {
  const Value* value = options.find(name);
  return value == nullptr || value->absent() ? nullptr : value;
}

const List& checked_list(const Value& value, std::string_view option, std::size_t most) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array", value);
  if (list->empty() || list->size() > most) {
    refuse(option, "1 to " + std::to_string(most) + " of them", value);
  }
  return *list;
}

}  // namespace rtnetlink
