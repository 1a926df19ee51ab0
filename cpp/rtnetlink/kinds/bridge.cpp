#include <linux/if_ether.h>
#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Name kVlanProtocols[] = {{"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}};

// Times are in hundredths of a second (USER_HZ), as the kernel has them.
constexpr Row kOptions[] = {
    {.name = "forwardDelay", .attribute = IFLA_BR_FORWARD_DELAY, .wire = Wire::kU32},
    {.name = "helloTime", .attribute = IFLA_BR_HELLO_TIME, .wire = Wire::kU32},
    {.name = "maxAge", .attribute = IFLA_BR_MAX_AGE, .wire = Wire::kU32},
    {.name = "ageingTime", .attribute = IFLA_BR_AGEING_TIME, .wire = Wire::kU32},
    {.name = "stp", .attribute = IFLA_BR_STP_STATE, .wire = Wire::kBool32},
    {.name = "priority", .attribute = IFLA_BR_PRIORITY, .wire = Wire::kU16},
    {.name = "groupForwardMask", .attribute = IFLA_BR_GROUP_FWD_MASK, .wire = Wire::kU16},
    {.name = "groupAddress", .attribute = IFLA_BR_GROUP_ADDR, .wire = Wire::kMac},
    {.name = "vlanFiltering", .attribute = IFLA_BR_VLAN_FILTERING, .wire = Wire::kBool},
    {.name = "vlanProtocol",
     .attribute = IFLA_BR_VLAN_PROTOCOL,
     .wire = Wire::kBe16,
     .names = kVlanProtocols},
    {.name = "vlanDefaultPvid",
     .attribute = IFLA_BR_VLAN_DEFAULT_PVID,
     .wire = Wire::kU16,
     .max = 4094},
    {.name = "vlanStats", .attribute = IFLA_BR_VLAN_STATS_ENABLED, .wire = Wire::kBool},
    {.name = "vlanStatsPerPort", .attribute = IFLA_BR_VLAN_STATS_PER_PORT, .wire = Wire::kBool},
    {.name = "mcastRouter", .attribute = IFLA_BR_MCAST_ROUTER, .wire = Wire::kU8, .max = 2},
    {.name = "mcastSnooping", .attribute = IFLA_BR_MCAST_SNOOPING, .wire = Wire::kBool},
    {.name = "mcastQuerier", .attribute = IFLA_BR_MCAST_QUERIER, .wire = Wire::kBool},
    {.name = "nfCallIptables", .attribute = IFLA_BR_NF_CALL_IPTABLES, .wire = Wire::kBool},
    {.name = "nfCallIp6tables", .attribute = IFLA_BR_NF_CALL_IP6TABLES, .wire = Wire::kBool},
    {.name = "nfCallArptables", .attribute = IFLA_BR_NF_CALL_ARPTABLES, .wire = Wire::kBool},
};

}  // namespace

const Kind kBridge = {.name = "bridge", .options = kOptions};

}  // namespace rtnetlink
