// The sizes of packets that links take.
#pragma once

#include <optional>
#include <string>

#include "netlink/verdict.h"

namespace rtnetlink {

// The link whose MTU is the most that a link of this message can have: its index, or 0 when there
// is none, or not in this namespace.
std::uint32_t mtu_limit_link(netlink::View message);

// The option of a refused request that asks for an MTU beyond what its link takes, and that as the
// kernel's limits of it. `reported` is the link as it is, empty for one that was to be made;
// `lower` the one that limits it, or empty.
struct MtuRefusal {
  std::string option;
  netlink::Policy limits;
};
std::optional<MtuRefusal> mtu_refused(netlink::View request, netlink::View reported,
                                      netlink::View lower);

}  // namespace rtnetlink
