// The link kinds this library knows, as tables/links/ describes them.
#pragma once

#include "rtnetlink/table.h"

namespace rtnetlink {

// The sizes of packets that a link takes, in bytes; a max of 0: any, and both 0: not known.
struct MtuRange {
  std::uint32_t min = 0;
  std::uint32_t max = 0;
};

struct Kind {
  std::string_view name;             // IFLA_INFO_KIND
  Table options;                     // inside IFLA_INFO_DATA
  std::uint16_t peer_attribute = 0;  // inside IFLA_INFO_DATA: the other end, an ifinfomsg and
                                     // link attributes; 0 when links of this kind have none
  Table port_options = {};           // inside IFLA_INFO_SLAVE_DATA of its ports
  MtuRange mtu = {};                 // of a new link, where all of the kind have the same
  bool lower_mtu = false;            // at most that of the link it is stacked on
  bool changes_whole = false;        // the kernel takes what a change leaves out as unset
};

// Of an Ethernet device without a limit of its own: ETH_MIN_MTU, ETH_MAX_MTU (linux/if_ether.h).
constexpr MtuRange kEthernetMtu = {68, 65535};

// Who asks for multicast members on a bridge, or in a VLAN of it: BRIDGE_QUERIER_*.
extern const Table kBridgeQuerier;

// Where a link of HSR sends by which nodes find each other.
void put_supervision(const Value& value, Encoder encoder, std::string_view option);
Value take_supervision(const netlink::Attribute& attribute, bool moving);

std::span<const Kind> kinds();
const Kind* find_kind(std::string_view name);  // null when there is no table for it

}  // namespace rtnetlink
