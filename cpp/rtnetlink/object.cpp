#include "rtnetlink/object.h"

#include <endian.h>

#include <algorithm>

#include "rtnetlink/object_parts.h"

namespace rtnetlink {

using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

std::uint32_t widest(std::uint8_t width) {
  return width >= sizeof(std::uint32_t) ? UINT32_MAX : (1U << (8 * width)) - 1;
}

std::uint32_t ordered(const Field& field, std::uint32_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  switch (field.order) {
    case Order::kLittle: return htole16(narrow);
    case Order::kBig: return htobe16(narrow);
    default: return number;
  }
}

void store(std::span<std::uint8_t> head, std::uint8_t offset, std::uint8_t width,
           std::uint32_t number) {
  const auto narrow = static_cast<std::uint16_t>(number);
  switch (width) {
    case 0: break;
    case 1: head[offset] = static_cast<std::uint8_t>(number); break;
    case 2: std::memcpy(head.data() + offset, &narrow, sizeof narrow); break;
    default: std::memcpy(head.data() + offset, &number, sizeof number); break;
  }
}

std::uint32_t load(View head, std::uint8_t offset, std::uint8_t width) {
  switch (width) {
    case 0: return 0;
    case 1: return head[offset];
    case 2: return netlink::read_struct<std::uint16_t>(head.subspan(offset));
    default: return netlink::read_struct<std::uint32_t>(head.subspan(offset));
  }
}

const Choice* chosen(const Special& special, View attributes) {
  const auto type = Attributes(attributes).find(special.chooser);
  const std::uint16_t number = type ? type->number<std::uint16_t>().value_or(0) : 0;
  const auto choice = std::find_if(special.choices.begin(), special.choices.end(),
                                   [&](const Choice& each) { return each.type == number; });
  return choice == special.choices.end() ? nullptr : &*choice;
}

View attributes_of(const Layout& layout, View bytes) {
  return bytes.subspan(std::min<std::size_t>(NLMSG_ALIGN(layout.header), bytes.size()));
}

Bytes settable_head(const Layout& layout, View bytes) {
  Bytes head(bytes.begin(),
             bytes.begin() + static_cast<std::ptrdiff_t>(std::min(layout.header, bytes.size())));
  head.resize(layout.header);
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
  return std::any_of(
             layout.table.begin(), layout.table.end(),
             [&](const Row& row) { return row.attribute == attribute && row.nested != nullptr; }) ||
         std::any_of(layout.specials.begin(), layout.specials.end(), [&](const Special& special) {
           const bool nest = special.shape == Shape::kNest || special.shape == Shape::kNests ||
                             special.shape == Shape::kChoice;
           return special.attribute == attribute && nest;
         });
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
