// The attributes of links of kinds that have no table: a list of { type, value }, where a value is
// bytes, as they are or in hexadecimal digits, or again such a list.
#pragma once

#include "rtnetlink/table.h"

namespace rtnetlink {

// Errors begin with `option`.
void put_raw(netlink::MessageWriter& message, const Value& attributes, std::string_view option);

// Bytes, or a list where the kernel says that it is one (NLA_F_NESTED).
List take_raw(netlink::View payload);

// Whether all of these are among those, with the same values.
bool are_among(const Value& attributes, const Value& others);

}  // namespace rtnetlink
