// VLANs of bridges and of their ports: br_vlan_msg and BRIDGE_VLANDB_* attributes
// (bridge(8), vlan; linux/if_bridge.h). A message has many.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kBridgeVlan;    // those that a link has
extern const ObjectType kVlanSettings;  // those that it has already
extern const ObjectType kVlanListing;
extern const ObjectType kGlobalVlan;  // what one is on a bridge, whatever its ports
extern const ObjectType kGlobalVlanListing;

}  // namespace rtnetlink
