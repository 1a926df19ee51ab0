#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Name kModes[] = {
    {"l2", IPVLAN_MODE_L2}, {"l3", IPVLAN_MODE_L3}, {"l3s", IPVLAN_MODE_L3S}};

constexpr Row kOptions[] = {
    {.name = "mode", .attribute = IFLA_IPVLAN_MODE, .wire = Wire::kU16, .names = kModes},
    {.name = "private",
     .attribute = IFLA_IPVLAN_FLAGS,
     .wire = Wire::kBit16,
     .bit = IPVLAN_F_PRIVATE},
    {.name = "vepa", .attribute = IFLA_IPVLAN_FLAGS, .wire = Wire::kBit16, .bit = IPVLAN_F_VEPA},
};

}  // namespace

const Kind kIpvlan = {.name = "ipvlan", .options = kOptions};
const Kind kIpvtap = {.name = "ipvtap", .options = kOptions};

}  // namespace rtnetlink
