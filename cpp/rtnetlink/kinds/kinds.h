// The link kinds this library knows, each one table in a file of its own.
#pragma once

#include "rtnetlink/table.h"

namespace rtnetlink {

struct Kind {
  std::string_view name;             // IFLA_INFO_KIND
  Table options;                     // inside IFLA_INFO_DATA
  std::uint16_t peer_attribute = 0;  // inside IFLA_INFO_DATA: the other end, an ifinfomsg and
                                     // link attributes; 0 when links of this kind have none
};

extern const Kind kBridge;
extern const Kind kVeth;
extern const Kind kVxlan;

std::span<const Kind* const> kinds();
const Kind* find_kind(std::string_view name);  // null when there is no table for it

}  // namespace rtnetlink
