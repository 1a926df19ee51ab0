// What becomes of a packet behind an action (TC_ACT_*), by the words of tc-actions(8).
#pragma once

#include <cstdint>
#include <string_view>

#include "rtnetlink/value.h"

namespace rtnetlink {

std::uint32_t checked_control(const Value& value, std::string_view option);
Value control_value(std::uint32_t control);

}  // namespace rtnetlink
