// Values with masks, and ranges: two attributes that are one option (Pair of rtnetlink/object.h).
#pragma once

#include "rtnetlink/object.h"

namespace rtnetlink {

void put_pair(const Pair& pair, const Value& value, Encoder encoder, const std::string& option);
// Absent where its attribute is.
Value take_pair(const Pair& pair, netlink::View attributes);
// The one of which an attribute of this type is a part; null for none.
const Pair* pair_of(std::span<const Pair> pairs, std::uint16_t type);

}  // namespace rtnetlink
