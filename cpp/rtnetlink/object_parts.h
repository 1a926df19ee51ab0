// What encoding and decoding of objects, and finding their options, share.
#pragma once

#include <algorithm>

#include "rtnetlink/object.h"

namespace rtnetlink {

template <typename Rows>
auto find_named(const Rows& rows, std::string_view name) {
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const auto& candidate) { return candidate.name == name; });
  return row == rows.end() ? nullptr : &*row;
}

// The largest number of so many bytes.
std::uint64_t widest(std::uint8_t width);

// A number of so many bytes as it is in memory, or the other way round.
std::uint64_t ordered(Order order, std::uint8_t width, std::uint64_t number);

// Numbers of the header, in host order.
void store(std::span<std::uint8_t> head, std::uint8_t offset, std::uint8_t width,
           std::uint64_t number);
std::uint64_t load(netlink::View head, std::uint8_t offset, std::uint8_t width);

// The nest that has an option, at any depth; null for none.
const Nest* nest_with(const Layout& layout, std::string_view option);

// The choice that the attributes beside a nest select, or null.
std::uint32_t choice_number(const Special& special, netlink::View attributes);
const Choice* chosen(const Special& special, netlink::View attributes);

// The header, with zeros for what is not there.
netlink::Bytes head_of(const Layout& layout, netlink::View bytes);

// Whether an attribute of its type is this option, by the attributes beside it that say of which
// kind the object is.
bool is_meant(const Layout& layout, const Special& special, netlink::View attributes);

// Calls `each` with every element's index, begin and bytes: records have their own lengths, and of
// a list's attributes it is what they hold.
template <typename Each>
void for_each_element(const Special& special, netlink::View bytes, Each each) {
  std::size_t begin = 0;
  for (std::size_t index = 0; begin + sizeof(std::uint16_t) <= bytes.size(); index++) {
    const std::size_t length = special.shape == Shape::kArray
                                   ? special.inside->header
                                   : netlink::read_struct<std::uint16_t>(bytes.subspan(begin));
    if (length < sizeof(std::uint16_t) || begin + length > bytes.size()) return;
    const std::size_t head = special.shape == Shape::kList ? std::size_t{NLA_HDRLEN} : 0;
    if (length < head) return;
    each(index, begin + head, bytes.subspan(begin + head, length - head));
    begin += NLA_ALIGN(length);
  }
}

}  // namespace rtnetlink
