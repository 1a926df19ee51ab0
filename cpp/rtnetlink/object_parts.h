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
std::uint32_t widest(std::uint8_t width);

// A number as it is in memory, or the other way round.
std::uint32_t ordered(const Field& field, std::uint32_t number);

// Numbers of the header, in host order.
void store(std::span<std::uint8_t> head, std::uint8_t offset, std::uint8_t width,
           std::uint32_t number);
std::uint32_t load(netlink::View head, std::uint8_t offset, std::uint8_t width);

// The choice that the attributes beside a nest tell, or null.
const Choice* chosen(const Special& special, netlink::View attributes);

// Calls `each` with every element's index, begin and bytes. Records tell their own lengths.
template <typename Each>
void for_each_element(const Special& special, netlink::View bytes, Each each) {
  std::size_t begin = 0;
  for (std::size_t index = 0; begin + sizeof(std::uint16_t) <= bytes.size(); index++) {
    const std::size_t length = special.shape == Shape::kArray
                                   ? special.inside->header
                                   : netlink::read_struct<std::uint16_t>(bytes.subspan(begin));
    if (length < sizeof(std::uint16_t) || begin + length > bytes.size()) return;
    each(index, begin, bytes.subspan(begin, length));
    begin += NLA_ALIGN(length);
  }
}

}  // namespace rtnetlink
