// Handles of traffic control, by which qdiscs and classes are called.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rtnetlink/value.h"

namespace rtnetlink {

// "1:10", two hexadecimal numbers of up to four digits, either of which may be left out for 0.
std::uint32_t checked_handle(const Value& value, std::string_view option);
std::string format_handle(std::uint32_t handle);

}  // namespace rtnetlink
