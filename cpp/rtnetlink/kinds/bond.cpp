#include <linux/if_bonding.h>
#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

// Newer than Linux 6.1, numbers from Linux 7.3.
constexpr std::uint16_t kCoupledControl = 32;     // IFLA_BOND_COUPLED_CONTROL, since 6.9
constexpr std::uint16_t kBroadcastNeighbor = 33;  // IFLA_BOND_BROADCAST_NEIGH, since 6.17
constexpr std::uint16_t kLacpStrict = 34;         // IFLA_BOND_LACP_STRICT, since 7.2
constexpr std::uint16_t kActorPriority = 10;      // IFLA_BOND_SLAVE_ACTOR_PORT_PRIO, since 6.18

constexpr Name kModes[] = {
    {"balance-rr", BOND_MODE_ROUNDROBIN}, {"active-backup", BOND_MODE_ACTIVEBACKUP},
    {"balance-xor", BOND_MODE_XOR},       {"broadcast", BOND_MODE_BROADCAST},
    {"802.3ad", BOND_MODE_8023AD},        {"balance-tlb", BOND_MODE_TLB},
    {"balance-alb", BOND_MODE_ALB}};
constexpr Name kArpValidates[] = {{"none", 0},         {"active", 1}, {"backup", 2},
                                  {"all", 3},          {"filter", 4}, {"filter_active", 5},
                                  {"filter_backup", 6}};
constexpr Name kArpAllTargets[] = {{"any", 0}, {"all", 1}};
constexpr Name kReselects[] = {{"always", 0}, {"better", 1}, {"failure", 2}};
constexpr Name kFailOverMacs[] = {{"none", 0}, {"active", 1}, {"follow", 2}};
constexpr Name kHashPolicies[] = {
    {"layer2", BOND_XMIT_POLICY_LAYER2},    {"layer3+4", BOND_XMIT_POLICY_LAYER34},
    {"layer2+3", BOND_XMIT_POLICY_LAYER23}, {"encap2+3", BOND_XMIT_POLICY_ENCAP23},
    {"encap3+4", BOND_XMIT_POLICY_ENCAP34}, {"vlan+srcmac", BOND_XMIT_POLICY_VLAN_SRCMAC}};
constexpr Name kLacpRates[] = {{"slow", 0}, {"fast", 1}};
constexpr Name kAdSelects[] = {
    {"stable", 0}, {"bandwidth", 1}, {"count", 2}, {"actor_port_prio", 3}};
constexpr Name kStates[] = {{"active", BOND_STATE_ACTIVE}, {"backup", BOND_STATE_BACKUP}};
constexpr Name kMiiStatuses[] = {{"up", BOND_LINK_UP},
                                 {"going-down", BOND_LINK_FAIL},
                                 {"down", BOND_LINK_DOWN},
                                 {"going-back", BOND_LINK_BACK}};

constexpr Row kAdInfo[] = {
    {.name = "aggregatorId",
     .attribute = IFLA_BOND_AD_INFO_AGGREGATOR,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "ports",
     .attribute = IFLA_BOND_AD_INFO_NUM_PORTS,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "actorKey",
     .attribute = IFLA_BOND_AD_INFO_ACTOR_KEY,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "partnerKey",
     .attribute = IFLA_BOND_AD_INFO_PARTNER_KEY,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "partnerMac",
     .attribute = IFLA_BOND_AD_INFO_PARTNER_MAC,
     .wire = Wire::kMac,
     .access = Access::kRead},
};
constexpr Table kAdInfoTable = kAdInfo;

constexpr Row kOptions[] = {
    {.name = "mode", .attribute = IFLA_BOND_MODE, .wire = Wire::kU8, .names = kModes},
    {.name = "activePort", .attribute = IFLA_BOND_ACTIVE_SLAVE, .wire = Wire::kLink},
    {.name = "miimon", .attribute = IFLA_BOND_MIIMON, .wire = Wire::kU32},
    {.name = "upDelay", .attribute = IFLA_BOND_UPDELAY, .wire = Wire::kU32},
    {.name = "downDelay", .attribute = IFLA_BOND_DOWNDELAY, .wire = Wire::kU32},
    {.name = "peerNotifyDelay", .attribute = IFLA_BOND_PEER_NOTIF_DELAY, .wire = Wire::kU32},
    {.name = "useCarrier", .attribute = IFLA_BOND_USE_CARRIER, .wire = Wire::kBool},
    {.name = "arpInterval", .attribute = IFLA_BOND_ARP_INTERVAL, .wire = Wire::kU32},
    {.name = "arpIpTargets", .attribute = IFLA_BOND_ARP_IP_TARGET, .wire = Wire::kIps},
    {.name = "nsIp6Targets",
     .attribute = 0,
     .wire = Wire::kIps,
     .attribute6 = IFLA_BOND_NS_IP6_TARGET},
    {.name = "arpValidate",
     .attribute = IFLA_BOND_ARP_VALIDATE,
     .wire = Wire::kU32,
     .names = kArpValidates},
    {.name = "arpAllTargets",
     .attribute = IFLA_BOND_ARP_ALL_TARGETS,
     .wire = Wire::kU32,
     .names = kArpAllTargets},
    {.name = "arpMissedMax",
     .attribute = IFLA_BOND_MISSED_MAX,
     .wire = Wire::kU8,
     .min = 1,
     .max = 255},
    {.name = "primary", .attribute = IFLA_BOND_PRIMARY, .wire = Wire::kLink},
    {.name = "primaryReselect",
     .attribute = IFLA_BOND_PRIMARY_RESELECT,
     .wire = Wire::kU8,
     .names = kReselects},
    {.name = "failOverMac",
     .attribute = IFLA_BOND_FAIL_OVER_MAC,
     .wire = Wire::kU8,
     .names = kFailOverMacs},
    {.name = "xmitHashPolicy",
     .attribute = IFLA_BOND_XMIT_HASH_POLICY,
     .wire = Wire::kU8,
     .names = kHashPolicies},
    {.name = "resendIgmp", .attribute = IFLA_BOND_RESEND_IGMP, .wire = Wire::kU32, .max = 255},
    {.name = "peerNotifications", .attribute = IFLA_BOND_NUM_PEER_NOTIF, .wire = Wire::kU8},
    {.name = "allPortsActive", .attribute = IFLA_BOND_ALL_SLAVES_ACTIVE, .wire = Wire::kBool},
    {.name = "minLinks", .attribute = IFLA_BOND_MIN_LINKS, .wire = Wire::kU32},
    {.name = "lpInterval",
     .attribute = IFLA_BOND_LP_INTERVAL,
     .wire = Wire::kU32,
     .min = 1,
     .max = INT32_MAX},
    {.name = "packetsPerPort",
     .attribute = IFLA_BOND_PACKETS_PER_SLAVE,
     .wire = Wire::kU32,
     .max = 65535},
    {.name = "lacpRate",
     .attribute = IFLA_BOND_AD_LACP_RATE,
     .wire = Wire::kU8,
     .names = kLacpRates},
    {.name = "lacpActive", .attribute = IFLA_BOND_AD_LACP_ACTIVE, .wire = Wire::kBool},
    {.name = "lacpStrict", .attribute = kLacpStrict, .wire = Wire::kBool},
    {.name = "adSelect", .attribute = IFLA_BOND_AD_SELECT, .wire = Wire::kU8, .names = kAdSelects},
    {.name = "adActorSystemPriority",
     .attribute = IFLA_BOND_AD_ACTOR_SYS_PRIO,
     .wire = Wire::kU16,
     .min = 1,
     .max = 65535},
    {.name = "adUserPortKey",
     .attribute = IFLA_BOND_AD_USER_PORT_KEY,
     .wire = Wire::kU16,
     .max = 1023},
    {.name = "adActorSystem", .attribute = IFLA_BOND_AD_ACTOR_SYSTEM, .wire = Wire::kMac},
    {.name = "adInfo",
     .attribute = IFLA_BOND_AD_INFO,
     .wire = Wire::kNested,
     .access = Access::kRead,
     .nested = &kAdInfoTable},
    {.name = "tlbDynamicLb", .attribute = IFLA_BOND_TLB_DYNAMIC_LB, .wire = Wire::kBool},
    {.name = "coupledControl", .attribute = kCoupledControl, .wire = Wire::kBool},
    {.name = "broadcastNeighbor", .attribute = kBroadcastNeighbor, .wire = Wire::kBool},
};

constexpr Row kPortOptions[] = {
    {.name = "state",
     .attribute = IFLA_BOND_SLAVE_STATE,
     .wire = Wire::kU8,
     .access = Access::kRead,
     .names = kStates},
    {.name = "miiStatus",
     .attribute = IFLA_BOND_SLAVE_MII_STATUS,
     .wire = Wire::kU8,
     .access = Access::kRead,
     .names = kMiiStatuses},
    {.name = "linkFailures",
     .attribute = IFLA_BOND_SLAVE_LINK_FAILURE_COUNT,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "permanentMac",
     .attribute = IFLA_BOND_SLAVE_PERM_HWADDR,
     .wire = Wire::kMac,
     .access = Access::kRead},
    {.name = "queueId", .attribute = IFLA_BOND_SLAVE_QUEUE_ID, .wire = Wire::kU16},
    {.name = "priority", .attribute = IFLA_BOND_SLAVE_PRIO, .wire = Wire::kS32},
    {.name = "adAggregatorId",
     .attribute = IFLA_BOND_SLAVE_AD_AGGREGATOR_ID,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "adActorOperState",
     .attribute = IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE,
     .wire = Wire::kU8,
     .access = Access::kRead},
    {.name = "adPartnerOperState",
     .attribute = IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "adActorPriority", .attribute = kActorPriority, .wire = Wire::kU16},
};

}  // namespace

const Kind kBond = {.name = "bond", .options = kOptions, .port_options = kPortOptions};

}  // namespace rtnetlink
