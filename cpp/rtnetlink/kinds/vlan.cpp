#include <linux/if_ether.h>
#include <linux/if_link.h>
#include <linux/if_vlan.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Name kProtocols[] = {{"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}};

constexpr Row kOptions[] = {
    {.name = "id",
     .attribute = IFLA_VLAN_ID,
     .wire = Wire::kU16,
     .access = Access::kCreate,
     .max = 4094},
    {.name = "protocol",
     .attribute = IFLA_VLAN_PROTOCOL,
     .wire = Wire::kBe16,
     .access = Access::kCreate,
     .names = kProtocols},
    {.name = "reorderHeader",
     .attribute = IFLA_VLAN_FLAGS,
     .wire = Wire::kMaskedBit,
     .bit = VLAN_FLAG_REORDER_HDR},
    {.name = "gvrp", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_GVRP},
    {.name = "mvrp", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_MVRP},
    {.name = "looseBinding",
     .attribute = IFLA_VLAN_FLAGS,
     .wire = Wire::kMaskedBit,
     .bit = VLAN_FLAG_LOOSE_BINDING},
    {.name = "bridgeBinding",
     .attribute = IFLA_VLAN_FLAGS,
     .wire = Wire::kMaskedBit,
     .bit = VLAN_FLAG_BRIDGE_BINDING},
    {.name = "ingressQos",
     .attribute = IFLA_VLAN_INGRESS_QOS,
     .wire = Wire::kNumberMap,
     .item = IFLA_VLAN_QOS_MAPPING},
    {.name = "egressQos",
     .attribute = IFLA_VLAN_EGRESS_QOS,
     .wire = Wire::kNumberMap,
     .max = 7,
     .item = IFLA_VLAN_QOS_MAPPING},
};

}  // namespace

const Kind kVlan = {.name = "vlan", .options = kOptions, .lower_mtu = true};

}  // namespace rtnetlink
