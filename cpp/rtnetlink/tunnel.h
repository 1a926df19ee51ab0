// The VNIs that a vxlan link with vniFilter takes: tunnel_msg and VXLAN_VNIFILTER_*
// attributes (bridge(8), vni; linux/if_link.h). A message has many.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kTunnel;
extern const ObjectType kTunnelListing;

}  // namespace rtnetlink
