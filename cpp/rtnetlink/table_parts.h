// What encoding, decoding and comparing by a table share of attributes.
#pragma once

#include <endian.h>

#include <algorithm>

#include "netlink/attributes.h"
#include "rtnetlink/table.h"

namespace rtnetlink {

// The number that all bits of an attribute make, in host order, and which of them it has.
struct Bits {
  std::uint32_t values;
  std::uint32_t mask;
};

inline Bits read_bits(const Row& row, netlink::View payload) {
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

void put_bits(netlink::MessageWriter& message, const GivenBits& given);

inline bool all_zero(netlink::View payload) {
  return std::all_of(payload.begin(), payload.end(), [](std::uint8_t byte) { return byte == 0; });
}

// The address, where it is one of the row's: one row may be for unicast addresses and one for
// multicast ones. Absent for none.
Value take_ip(const Row& row, netlink::View payload);

}  // namespace rtnetlink
