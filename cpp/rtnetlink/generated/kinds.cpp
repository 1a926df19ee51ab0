// Generated from tables/links/ by `npm run tables`: change that.
// clang-format off
#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_bonding.h>
#include <linux/if_bridge.h>
#include <linux/if_ether.h>
#include <linux/if_link.h>
#include <linux/if_macsec.h>
#include <linux/if_tun.h>
#include <linux/if_tunnel.h>
#include <linux/if_vlan.h>
#include <linux/in.h>
#include <linux/ip6_tunnel.h>
#include <linux/veth.h>
#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Name kBareudpEtherTypeNames[] = {{"ip", ETH_P_IP}, {"ipv6", ETH_P_IPV6}, {"mpls_uc", ETH_P_MPLS_UC}, {"mpls_mc", ETH_P_MPLS_MC}};
constexpr Name kBondModeNames[] = {{"balance-rr", BOND_MODE_ROUNDROBIN}, {"active-backup", BOND_MODE_ACTIVEBACKUP}, {"balance-xor", BOND_MODE_XOR}, {"broadcast", BOND_MODE_BROADCAST}, {"802.3ad", BOND_MODE_8023AD}, {"balance-tlb", BOND_MODE_TLB}, {"balance-alb", BOND_MODE_ALB}};
constexpr Name kBondArpValidateNames[] = {{"none", 0}, {"active", 1}, {"backup", 2}, {"all", 3}, {"filter", 4}, {"filter_active", 5}, {"filter_backup", 6}};
constexpr Name kBondArpAllTargetsNames[] = {{"any", 0}, {"all", 1}};
constexpr Name kBondPrimaryReselectNames[] = {{"always", 0}, {"better", 1}, {"failure", 2}};
constexpr Name kBondFailOverMacNames[] = {{"none", 0}, {"active", 1}, {"follow", 2}};
constexpr Name kBondXmitHashPolicyNames[] = {{"layer2", BOND_XMIT_POLICY_LAYER2}, {"layer3+4", BOND_XMIT_POLICY_LAYER34}, {"layer2+3", BOND_XMIT_POLICY_LAYER23}, {"encap2+3", BOND_XMIT_POLICY_ENCAP23}, {"encap3+4", BOND_XMIT_POLICY_ENCAP34}, {"vlan+srcmac", BOND_XMIT_POLICY_VLAN_SRCMAC}};
constexpr Name kBondLacpRateNames[] = {{"slow", 0}, {"fast", 1}};
constexpr Name kBondAdSelectNames[] = {{"stable", 0}, {"bandwidth", 1}, {"count", 2}, {"actor_port_prio", 3}};
constexpr Name kBondPortStateNames[] = {{"active", BOND_STATE_ACTIVE}, {"backup", BOND_STATE_BACKUP}};
constexpr Name kBondPortMiiStatusNames[] = {{"up", BOND_LINK_UP}, {"going-down", BOND_LINK_FAIL}, {"down", BOND_LINK_DOWN}, {"going-back", BOND_LINK_BACK}};
constexpr Name kBridgeStpModeNames[] = {{"auto", 0}, {"user", 1}, {"kernel", 2}};
constexpr Name kBridgeVlanProtocolNames[] = {{"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}};
constexpr Name kBridgePortStateNames[] = {{"disabled", 0}, {"listening", 1}, {"learning", 2}, {"forwarding", 3}, {"blocking", 4}};
constexpr Name kAnyGreEncapTypeNames[] = {{"none", TUNNEL_ENCAP_NONE}, {"fou", TUNNEL_ENCAP_FOU}, {"gue", TUNNEL_ENCAP_GUE}};
constexpr Name kAnyErspanDirectionNames[] = {{"ingress", 0}, {"egress", 1}};
constexpr Name kGeneveDfNames[] = {{"unset", GENEVE_DF_UNSET}, {"set", GENEVE_DF_SET}, {"inherit", GENEVE_DF_INHERIT}};
constexpr Name kHsrProtocolNames[] = {{"hsr", HSR_PROTOCOL_HSR}, {"prp", HSR_PROTOCOL_PRP}};
constexpr Name kIp6tnlModeNames[] = {{"any", 0}, {"ipip6", IPPROTO_IPIP}, {"ip6ip6", IPPROTO_IPV6}};
constexpr Name kIp6tnlEncapTypeNames[] = {{"none", TUNNEL_ENCAP_NONE}, {"fou", TUNNEL_ENCAP_FOU}, {"gue", TUNNEL_ENCAP_GUE}};
constexpr Name kIpipModeNames[] = {{"any", 0}, {"ipip", IPPROTO_IPIP}, {"mplsip", IPPROTO_MPLS}};
constexpr Name kIpipEncapTypeNames[] = {{"none", TUNNEL_ENCAP_NONE}, {"fou", TUNNEL_ENCAP_FOU}, {"gue", TUNNEL_ENCAP_GUE}};
constexpr Name kIpvlanModeNames[] = {{"l2", IPVLAN_MODE_L2}, {"l3", IPVLAN_MODE_L3}, {"l3s", IPVLAN_MODE_L3S}};
constexpr Name kMacsecCipherNames[] = {{"gcm-aes-128", MACSEC_DEFAULT_CIPHER_ID}, {"gcm-aes-256", MACSEC_CIPHER_ID_GCM_AES_256}, {"gcm-aes-xpn-128", MACSEC_CIPHER_ID_GCM_AES_XPN_128}, {"gcm-aes-xpn-256", MACSEC_CIPHER_ID_GCM_AES_XPN_256}};
constexpr Name kMacsecValidationNames[] = {{"disabled", MACSEC_VALIDATE_DISABLED}, {"check", MACSEC_VALIDATE_CHECK}, {"strict", MACSEC_VALIDATE_STRICT}};
constexpr Name kMacsecOffloadNames[] = {{"off", MACSEC_OFFLOAD_OFF}, {"phy", MACSEC_OFFLOAD_PHY}, {"mac", MACSEC_OFFLOAD_MAC}};
constexpr Name kMacvlanModeNames[] = {{"private", MACVLAN_MODE_PRIVATE}, {"vepa", MACVLAN_MODE_VEPA}, {"bridge", MACVLAN_MODE_BRIDGE}, {"passthru", MACVLAN_MODE_PASSTHRU}, {"source", MACVLAN_MODE_SOURCE}};
constexpr Name kMacvlanMacListModeNames[] = {{"add", MACVLAN_MACADDR_ADD}, {"delete", MACVLAN_MACADDR_DEL}, {"flush", MACVLAN_MACADDR_FLUSH}, {"set", MACVLAN_MACADDR_SET}};
constexpr Name kNetkitModeNames[] = {{"l2", 0}, {"l3", 1}};
constexpr Name kNetkitPolicyNames[] = {{"pass", 0}, {"blackhole", 2}};
constexpr Name kNetkitPeerPolicyNames[] = {{"pass", 0}, {"blackhole", 2}};
constexpr Name kNetkitScrubNames[] = {{"none", 0}, {"default", 1}};
constexpr Name kNetkitPeerScrubNames[] = {{"none", 0}, {"default", 1}};
constexpr Name kNetkitPairingNames[] = {{"pair", 0}, {"single", 1}};
constexpr Name kSitModeNames[] = {{"any", 0}, {"ipip", IPPROTO_IPIP}, {"ip6ip", IPPROTO_IPV6}, {"mplsip", IPPROTO_MPLS}};
constexpr Name kSitEncapTypeNames[] = {{"none", TUNNEL_ENCAP_NONE}, {"fou", TUNNEL_ENCAP_FOU}, {"gue", TUNNEL_ENCAP_GUE}};
constexpr Name kTunModeNames[] = {{"tun", IFF_TUN}, {"tap", IFF_TAP}};
constexpr Name kVlanDeviceProtocolNames[] = {{"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}};
constexpr Name kVxlanDfNames[] = {{"unset", VXLAN_DF_UNSET}, {"set", VXLAN_DF_SET}, {"inherit", VXLAN_DF_INHERIT}};
constexpr Name kVxlanLabelPolicyNames[] = {{"fixed", 0}, {"inherit", 1}};

constexpr Row kBareudpRows[] = {
    {.name = "dstPort", .attribute = IFLA_BAREUDP_PORT, .wire = Wire::kBe16, .access = Access::kCreate},
    {.name = "etherType", .attribute = IFLA_BAREUDP_ETHERTYPE, .wire = Wire::kBe16, .access = Access::kCreate, .names = kBareudpEtherTypeNames, .numbers = true},
    {.name = "srcPortMin", .attribute = IFLA_BAREUDP_SRCPORT_MIN, .wire = Wire::kU16, .access = Access::kCreate},
    {.name = "multiProto", .attribute = IFLA_BAREUDP_MULTIPROTO_MODE, .wire = Wire::kFlag, .access = Access::kCreate},
};
constexpr Table kBareudpOptions = kBareudpRows;

constexpr Row kBondAdInfoRows[] = {
    {.name = "aggregatorId", .attribute = IFLA_BOND_AD_INFO_AGGREGATOR, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "ports", .attribute = IFLA_BOND_AD_INFO_NUM_PORTS, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "actorKey", .attribute = IFLA_BOND_AD_INFO_ACTOR_KEY, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "partnerKey", .attribute = IFLA_BOND_AD_INFO_PARTNER_KEY, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "partnerMac", .attribute = IFLA_BOND_AD_INFO_PARTNER_MAC, .wire = Wire::kMac, .access = Access::kRead},
};
constexpr Table kBondAdInfoOptions = kBondAdInfoRows;

constexpr Row kBondRows[] = {
    {.name = "mode", .attribute = IFLA_BOND_MODE, .wire = Wire::kU8, .names = kBondModeNames},
    {.name = "activePort", .attribute = IFLA_BOND_ACTIVE_SLAVE, .wire = Wire::kLink},
    {.name = "miimon", .attribute = IFLA_BOND_MIIMON, .wire = Wire::kU32},
    {.name = "upDelay", .attribute = IFLA_BOND_UPDELAY, .wire = Wire::kU32},
    {.name = "downDelay", .attribute = IFLA_BOND_DOWNDELAY, .wire = Wire::kU32},
    {.name = "peerNotifyDelay", .attribute = IFLA_BOND_PEER_NOTIF_DELAY, .wire = Wire::kU32},
    {.name = "useCarrier", .attribute = IFLA_BOND_USE_CARRIER, .wire = Wire::kBool},
    {.name = "arpInterval", .attribute = IFLA_BOND_ARP_INTERVAL, .wire = Wire::kU32},
    {.name = "arpIpTargets", .attribute = IFLA_BOND_ARP_IP_TARGET, .wire = Wire::kIps},
    {.name = "nsIp6Targets", .attribute = 0, .wire = Wire::kIps, .attribute6 = IFLA_BOND_NS_IP6_TARGET},
    {.name = "arpValidate", .attribute = IFLA_BOND_ARP_VALIDATE, .wire = Wire::kU32, .names = kBondArpValidateNames},
    {.name = "arpAllTargets", .attribute = IFLA_BOND_ARP_ALL_TARGETS, .wire = Wire::kU32, .names = kBondArpAllTargetsNames},
    {.name = "arpMissedMax", .attribute = IFLA_BOND_MISSED_MAX, .wire = Wire::kU8, .min = 1, .max = 255},
    {.name = "primary", .attribute = IFLA_BOND_PRIMARY, .wire = Wire::kLink},
    {.name = "primaryReselect", .attribute = IFLA_BOND_PRIMARY_RESELECT, .wire = Wire::kU8, .names = kBondPrimaryReselectNames},
    {.name = "failOverMac", .attribute = IFLA_BOND_FAIL_OVER_MAC, .wire = Wire::kU8, .names = kBondFailOverMacNames},
    {.name = "xmitHashPolicy", .attribute = IFLA_BOND_XMIT_HASH_POLICY, .wire = Wire::kU8, .names = kBondXmitHashPolicyNames},
    {.name = "resendIgmp", .attribute = IFLA_BOND_RESEND_IGMP, .wire = Wire::kU32, .max = 255},
    {.name = "peerNotifications", .attribute = IFLA_BOND_NUM_PEER_NOTIF, .wire = Wire::kU8},
    {.name = "allPortsActive", .attribute = IFLA_BOND_ALL_SLAVES_ACTIVE, .wire = Wire::kBool},
    {.name = "minLinks", .attribute = IFLA_BOND_MIN_LINKS, .wire = Wire::kU32},
    {.name = "lpInterval", .attribute = IFLA_BOND_LP_INTERVAL, .wire = Wire::kU32, .min = 1, .max = INT32_MAX},
    {.name = "packetsPerPort", .attribute = IFLA_BOND_PACKETS_PER_SLAVE, .wire = Wire::kU32, .max = 65535},
    {.name = "lacpRate", .attribute = IFLA_BOND_AD_LACP_RATE, .wire = Wire::kU8, .names = kBondLacpRateNames},
    {.name = "lacpActive", .attribute = IFLA_BOND_AD_LACP_ACTIVE, .wire = Wire::kBool},
    {.name = "lacpStrict", .attribute = 34 /* IFLA_BOND_LACP_STRICT */, .wire = Wire::kBool},
    {.name = "adSelect", .attribute = IFLA_BOND_AD_SELECT, .wire = Wire::kU8, .names = kBondAdSelectNames},
    {.name = "adActorSystemPriority", .attribute = IFLA_BOND_AD_ACTOR_SYS_PRIO, .wire = Wire::kU16, .min = 1, .max = 65535},
    {.name = "adUserPortKey", .attribute = IFLA_BOND_AD_USER_PORT_KEY, .wire = Wire::kU16, .max = 1023},
    {.name = "adActorSystem", .attribute = IFLA_BOND_AD_ACTOR_SYSTEM, .wire = Wire::kMac},
    {.name = "adInfo", .attribute = IFLA_BOND_AD_INFO, .wire = Wire::kNested, .access = Access::kRead, .nested = &kBondAdInfoOptions},
    {.name = "tlbDynamicLb", .attribute = IFLA_BOND_TLB_DYNAMIC_LB, .wire = Wire::kBool},
    {.name = "coupledControl", .attribute = 32 /* IFLA_BOND_COUPLED_CONTROL */, .wire = Wire::kBool},
    {.name = "broadcastNeighbor", .attribute = 33 /* IFLA_BOND_BROADCAST_NEIGH */, .wire = Wire::kBool},
};
constexpr Table kBondOptions = kBondRows;

constexpr Row kBondPortRows[] = {
    {.name = "state", .attribute = IFLA_BOND_SLAVE_STATE, .wire = Wire::kU8, .access = Access::kRead, .names = kBondPortStateNames},
    {.name = "miiStatus", .attribute = IFLA_BOND_SLAVE_MII_STATUS, .wire = Wire::kU8, .access = Access::kRead, .names = kBondPortMiiStatusNames},
    {.name = "linkFailures", .attribute = IFLA_BOND_SLAVE_LINK_FAILURE_COUNT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "permanentMac", .attribute = IFLA_BOND_SLAVE_PERM_HWADDR, .wire = Wire::kMac, .access = Access::kRead},
    {.name = "queueId", .attribute = IFLA_BOND_SLAVE_QUEUE_ID, .wire = Wire::kU16},
    {.name = "priority", .attribute = IFLA_BOND_SLAVE_PRIO, .wire = Wire::kS32},
    {.name = "adAggregatorId", .attribute = IFLA_BOND_SLAVE_AD_AGGREGATOR_ID, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "adActorOperState", .attribute = IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE, .wire = Wire::kU8, .access = Access::kRead},
    {.name = "adPartnerOperState", .attribute = IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "adActorPriority", .attribute = 10 /* IFLA_BOND_SLAVE_ACTOR_PORT_PRIO */, .wire = Wire::kU16},
};
constexpr Table kBondPortOptions = kBondPortRows;

constexpr Row kBridgeQuerierRows[] = {
    {.name = "ip", .attribute = BRIDGE_QUERIER_IP_ADDRESS, .wire = Wire::kIp, .access = Access::kRead},
    {.name = "port", .attribute = BRIDGE_QUERIER_IP_PORT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "timer", .attribute = BRIDGE_QUERIER_IP_OTHER_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "ip6", .attribute = 0, .wire = Wire::kIp, .access = Access::kRead, .attribute6 = BRIDGE_QUERIER_IPV6_ADDRESS},
    {.name = "port6", .attribute = BRIDGE_QUERIER_IPV6_PORT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "timer6", .attribute = BRIDGE_QUERIER_IPV6_OTHER_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
};
constexpr Table kBridgeQuerierOptions = kBridgeQuerierRows;
}  // namespace
const Table kBridgeQuerier = kBridgeQuerierRows;
namespace {

constexpr Row kBridgeRows[] = {
    {.name = "forwardDelay", .attribute = IFLA_BR_FORWARD_DELAY, .wire = Wire::kU32, .kept = {.ticks = true, .roots = true}},
    {.name = "helloTime", .attribute = IFLA_BR_HELLO_TIME, .wire = Wire::kU32, .kept = {.ticks = true, .roots = true}},
    {.name = "maxAge", .attribute = IFLA_BR_MAX_AGE, .wire = Wire::kU32, .kept = {.ticks = true, .roots = true}},
    {.name = "ageingTime", .attribute = IFLA_BR_AGEING_TIME, .wire = Wire::kU32, .kept = {.ticks = true}},
    {.name = "stp", .attribute = IFLA_BR_STP_STATE, .wire = Wire::kBool32},
    {.name = "stpMode", .attribute = 50 /* IFLA_BR_STP_MODE */, .wire = Wire::kU32, .names = kBridgeStpModeNames},
    {.name = "priority", .attribute = IFLA_BR_PRIORITY, .wire = Wire::kU16},
    {.name = "groupForwardMask", .attribute = IFLA_BR_GROUP_FWD_MASK, .wire = Wire::kU16},
    {.name = "groupAddress", .attribute = IFLA_BR_GROUP_ADDR, .wire = Wire::kMac},
    {.name = "rootId", .attribute = IFLA_BR_ROOT_ID, .wire = Wire::kBridgeId, .access = Access::kRead},
    {.name = "bridgeId", .attribute = IFLA_BR_BRIDGE_ID, .wire = Wire::kBridgeId, .access = Access::kRead},
    {.name = "rootPort", .attribute = IFLA_BR_ROOT_PORT, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "rootPathCost", .attribute = IFLA_BR_ROOT_PATH_COST, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "topologyChange", .attribute = IFLA_BR_TOPOLOGY_CHANGE, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "topologyChangeDetected", .attribute = IFLA_BR_TOPOLOGY_CHANGE_DETECTED, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "helloTimer", .attribute = IFLA_BR_HELLO_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "tcnTimer", .attribute = IFLA_BR_TCN_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "topologyChangeTimer", .attribute = IFLA_BR_TOPOLOGY_CHANGE_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "gcTimer", .attribute = IFLA_BR_GC_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "vlanFiltering", .attribute = IFLA_BR_VLAN_FILTERING, .wire = Wire::kBool},
    {.name = "vlanProtocol", .attribute = IFLA_BR_VLAN_PROTOCOL, .wire = Wire::kBe16, .names = kBridgeVlanProtocolNames},
    {.name = "vlanDefaultPvid", .attribute = IFLA_BR_VLAN_DEFAULT_PVID, .wire = Wire::kU16, .max = 4094},
    {.name = "vlanStats", .attribute = IFLA_BR_VLAN_STATS_ENABLED, .wire = Wire::kBool},
    {.name = "vlanStatsPerPort", .attribute = IFLA_BR_VLAN_STATS_PER_PORT, .wire = Wire::kBool},
    {.name = "mcastRouter", .attribute = IFLA_BR_MCAST_ROUTER, .wire = Wire::kU8, .max = 2},
    {.name = "mcastSnooping", .attribute = IFLA_BR_MCAST_SNOOPING, .wire = Wire::kBool},
    {.name = "mcastQuerier", .attribute = IFLA_BR_MCAST_QUERIER, .wire = Wire::kBool},
    {.name = "mcastQueryUseIfaddr", .attribute = IFLA_BR_MCAST_QUERY_USE_IFADDR, .wire = Wire::kBool},
    {.name = "mcastHashElasticity", .attribute = IFLA_BR_MCAST_HASH_ELASTICITY, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "mcastHashMax", .attribute = IFLA_BR_MCAST_HASH_MAX, .wire = Wire::kU32},
    {.name = "mcastLastMemberCount", .attribute = IFLA_BR_MCAST_LAST_MEMBER_CNT, .wire = Wire::kU32},
    {.name = "mcastStartupQueryCount", .attribute = IFLA_BR_MCAST_STARTUP_QUERY_CNT, .wire = Wire::kU32},
    {.name = "mcastLastMemberInterval", .attribute = IFLA_BR_MCAST_LAST_MEMBER_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastMembershipInterval", .attribute = IFLA_BR_MCAST_MEMBERSHIP_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastQuerierInterval", .attribute = IFLA_BR_MCAST_QUERIER_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastQueryInterval", .attribute = IFLA_BR_MCAST_QUERY_INTVL, .wire = Wire::kU64, .kept = {.least = 100, .ticks = true}},
    {.name = "mcastQueryResponseInterval", .attribute = IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, .wire = Wire::kU64, .kept = {.ticks = true}},
    {.name = "mcastStartupQueryInterval", .attribute = IFLA_BR_MCAST_STARTUP_QUERY_INTVL, .wire = Wire::kU64, .kept = {.least = 100, .ticks = true}},
    {.name = "mcastStats", .attribute = IFLA_BR_MCAST_STATS_ENABLED, .wire = Wire::kBool},
    {.name = "mcastIgmpVersion", .attribute = IFLA_BR_MCAST_IGMP_VERSION, .wire = Wire::kU8},
    {.name = "mcastMldVersion", .attribute = IFLA_BR_MCAST_MLD_VERSION, .wire = Wire::kU8},
    {.name = "fdbLearnedCount", .attribute = 48 /* IFLA_BR_FDB_N_LEARNED */, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "fdbMaxLearned", .attribute = 49 /* IFLA_BR_FDB_MAX_LEARNED */, .wire = Wire::kU32},
    {.name = "noLinkLocalLearn", .attribute = IFLA_BR_MULTI_BOOLOPT, .wire = Wire::kMaskedBit, .bit = 1},
    {.name = "mcastVlanSnooping", .attribute = IFLA_BR_MULTI_BOOLOPT, .wire = Wire::kMaskedBit, .bit = 2},
    {.name = "mst", .attribute = IFLA_BR_MULTI_BOOLOPT, .wire = Wire::kMaskedBit, .bit = 4},
    {.name = "mdbOffloadFailNotify", .attribute = IFLA_BR_MULTI_BOOLOPT, .wire = Wire::kMaskedBit, .bit = 8},
    {.name = "fdbLocalVlan0", .attribute = IFLA_BR_MULTI_BOOLOPT, .wire = Wire::kMaskedBit, .bit = 16},
    {.name = "mcastQuerierState", .attribute = IFLA_BR_MCAST_QUERIER_STATE, .wire = Wire::kNested, .access = Access::kRead, .nested = &kBridgeQuerierOptions},
    {.name = "fdbFlush", .attribute = IFLA_BR_FDB_FLUSH, .wire = Wire::kFlag, .access = Access::kWrite},
    {.name = "nfCallIptables", .attribute = IFLA_BR_NF_CALL_IPTABLES, .wire = Wire::kBool},
    {.name = "nfCallIp6tables", .attribute = IFLA_BR_NF_CALL_IP6TABLES, .wire = Wire::kBool},
    {.name = "nfCallArptables", .attribute = IFLA_BR_NF_CALL_ARPTABLES, .wire = Wire::kBool},
};
constexpr Table kBridgeOptions = kBridgeRows;

constexpr Row kBridgePortRows[] = {
    {.name = "state", .attribute = IFLA_BRPORT_STATE, .wire = Wire::kU8, .names = kBridgePortStateNames},
    {.name = "priority", .attribute = IFLA_BRPORT_PRIORITY, .wire = Wire::kU16, .max = 63},
    {.name = "cost", .attribute = IFLA_BRPORT_COST, .wire = Wire::kU32, .min = 1, .max = 65535},
    {.name = "hairpin", .attribute = IFLA_BRPORT_MODE, .wire = Wire::kBool},
    {.name = "guard", .attribute = IFLA_BRPORT_GUARD, .wire = Wire::kBool},
    {.name = "rootBlock", .attribute = IFLA_BRPORT_PROTECT, .wire = Wire::kBool},
    {.name = "mcastFastLeave", .attribute = IFLA_BRPORT_FAST_LEAVE, .wire = Wire::kBool},
    {.name = "learning", .attribute = IFLA_BRPORT_LEARNING, .wire = Wire::kBool},
    {.name = "flood", .attribute = IFLA_BRPORT_UNICAST_FLOOD, .wire = Wire::kBool},
    {.name = "mcastFlood", .attribute = IFLA_BRPORT_MCAST_FLOOD, .wire = Wire::kBool},
    {.name = "bcastFlood", .attribute = IFLA_BRPORT_BCAST_FLOOD, .wire = Wire::kBool},
    {.name = "mcastToUnicast", .attribute = IFLA_BRPORT_MCAST_TO_UCAST, .wire = Wire::kBool},
    {.name = "proxyArp", .attribute = IFLA_BRPORT_PROXYARP, .wire = Wire::kBool},
    {.name = "proxyArpWifi", .attribute = IFLA_BRPORT_PROXYARP_WIFI, .wire = Wire::kBool},
    {.name = "learningSync", .attribute = IFLA_BRPORT_LEARNING_SYNC, .wire = Wire::kBool, .access = Access::kWrite},
    {.name = "neighSuppress", .attribute = IFLA_BRPORT_NEIGH_SUPPRESS, .wire = Wire::kBool},
    {.name = "neighVlanSuppress", .attribute = 43 /* IFLA_BRPORT_NEIGH_VLAN_SUPPRESS */, .wire = Wire::kBool},
    {.name = "neighForwardGrat", .attribute = 45 /* IFLA_BRPORT_NEIGH_FORWARD_GRAT */, .wire = Wire::kBool},
    {.name = "vlanTunnel", .attribute = IFLA_BRPORT_VLAN_TUNNEL, .wire = Wire::kBool},
    {.name = "isolated", .attribute = IFLA_BRPORT_ISOLATED, .wire = Wire::kBool},
    {.name = "locked", .attribute = IFLA_BRPORT_LOCKED, .wire = Wire::kBool},
    {.name = "mab", .attribute = 40 /* IFLA_BRPORT_MAB */, .wire = Wire::kBool},
    {.name = "groupForwardMask", .attribute = IFLA_BRPORT_GROUP_FWD_MASK, .wire = Wire::kU16},
    {.name = "mcastRouter", .attribute = IFLA_BRPORT_MULTICAST_ROUTER, .wire = Wire::kU8, .max = 3},
    {.name = "mcastGroups", .attribute = 41 /* IFLA_BRPORT_MCAST_N_GROUPS */, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "mcastMaxGroups", .attribute = 42 /* IFLA_BRPORT_MCAST_MAX_GROUPS */, .wire = Wire::kU32},
    {.name = "mcastEhtHostsLimit", .attribute = IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, .wire = Wire::kU32},
    {.name = "mcastEhtHosts", .attribute = IFLA_BRPORT_MCAST_EHT_HOSTS_CNT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "backupPort", .attribute = IFLA_BRPORT_BACKUP_PORT, .wire = Wire::kLink},
    {.name = "backupNexthop", .attribute = 44 /* IFLA_BRPORT_BACKUP_NHID */, .wire = Wire::kU32},
    {.name = "fdbFlush", .attribute = IFLA_BRPORT_FLUSH, .wire = Wire::kFlag, .access = Access::kWrite},
    {.name = "rootId", .attribute = IFLA_BRPORT_ROOT_ID, .wire = Wire::kBridgeId, .access = Access::kRead},
    {.name = "bridgeId", .attribute = IFLA_BRPORT_BRIDGE_ID, .wire = Wire::kBridgeId, .access = Access::kRead},
    {.name = "designatedPort", .attribute = IFLA_BRPORT_DESIGNATED_PORT, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "designatedCost", .attribute = IFLA_BRPORT_DESIGNATED_COST, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "id", .attribute = IFLA_BRPORT_ID, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "number", .attribute = IFLA_BRPORT_NO, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "topologyChangeAck", .attribute = IFLA_BRPORT_TOPOLOGY_CHANGE_ACK, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "configPending", .attribute = IFLA_BRPORT_CONFIG_PENDING, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "messageAgeTimer", .attribute = IFLA_BRPORT_MESSAGE_AGE_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "forwardDelayTimer", .attribute = IFLA_BRPORT_FORWARD_DELAY_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "holdTimer", .attribute = IFLA_BRPORT_HOLD_TIMER, .wire = Wire::kU64, .access = Access::kRead, .moving = true},
    {.name = "mrpRingOpen", .attribute = IFLA_BRPORT_MRP_RING_OPEN, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "mrpInOpen", .attribute = IFLA_BRPORT_MRP_IN_OPEN, .wire = Wire::kBool, .access = Access::kRead},
};
constexpr Table kBridgePortOptions = kBridgePortRows;

constexpr Row kGreRows[] = {
    {.name = "dev", .attribute = IFLA_GRE_LINK, .wire = Wire::kLink},
    {.name = "iKeyed", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "iSequence", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "iChecksum", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "oKeyed", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "oSequence", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "oChecksum", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "iKey", .attribute = IFLA_GRE_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_GRE_OKEY, .wire = Wire::kBe32},
    {.name = "ttl", .attribute = IFLA_GRE_TTL, .wire = Wire::kU8},
    {.name = "fwMark", .attribute = IFLA_GRE_FWMARK, .wire = Wire::kU32},
    {.name = "encapType", .attribute = IFLA_GRE_ENCAP_TYPE, .wire = Wire::kU16, .names = kAnyGreEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_GRE_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_GRE_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_GRE_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "local", .attribute = IFLA_GRE_LOCAL, .wire = Wire::kIp},
    {.name = "remote", .attribute = IFLA_GRE_REMOTE, .wire = Wire::kIp},
    {.name = "tos", .attribute = IFLA_GRE_TOS, .wire = Wire::kU8},
    {.name = "pmtuDiscovery", .attribute = IFLA_GRE_PMTUDISC, .wire = Wire::kBool},
    {.name = "ignoreDf", .attribute = IFLA_GRE_IGNORE_DF, .wire = Wire::kBool},
};
constexpr Table kGreOptions = kGreRows;

constexpr Row kErspanRows[] = {
    {.name = "dev", .attribute = IFLA_GRE_LINK, .wire = Wire::kLink},
    {.name = "iKeyed", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "iSequence", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "iChecksum", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "oKeyed", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "oSequence", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "oChecksum", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "iKey", .attribute = IFLA_GRE_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_GRE_OKEY, .wire = Wire::kBe32},
    {.name = "ttl", .attribute = IFLA_GRE_TTL, .wire = Wire::kU8},
    {.name = "fwMark", .attribute = IFLA_GRE_FWMARK, .wire = Wire::kU32},
    {.name = "encapType", .attribute = IFLA_GRE_ENCAP_TYPE, .wire = Wire::kU16, .names = kAnyGreEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_GRE_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_GRE_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_GRE_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "local", .attribute = IFLA_GRE_LOCAL, .wire = Wire::kIp},
    {.name = "remote", .attribute = IFLA_GRE_REMOTE, .wire = Wire::kIp},
    {.name = "tos", .attribute = IFLA_GRE_TOS, .wire = Wire::kU8},
    {.name = "pmtuDiscovery", .attribute = IFLA_GRE_PMTUDISC, .wire = Wire::kBool},
    {.name = "ignoreDf", .attribute = IFLA_GRE_IGNORE_DF, .wire = Wire::kBool},
    {.name = "version", .attribute = IFLA_GRE_ERSPAN_VER, .wire = Wire::kU8, .access = Access::kCreate, .max = 2},
    {.name = "sessionIndex", .attribute = IFLA_GRE_ERSPAN_INDEX, .wire = Wire::kU32, .max = 1048575},
    {.name = "direction", .attribute = IFLA_GRE_ERSPAN_DIR, .wire = Wire::kU8, .names = kAnyErspanDirectionNames},
    {.name = "hardwareId", .attribute = IFLA_GRE_ERSPAN_HWID, .wire = Wire::kU16, .max = 63},
};
constexpr Table kErspanOptions = kErspanRows;

constexpr Row kGeneveRows[] = {
    {.name = "vni", .attribute = IFLA_GENEVE_ID, .wire = Wire::kU32, .access = Access::kCreate, .max = 16777215},
    {.name = "remote", .attribute = IFLA_GENEVE_REMOTE, .wire = Wire::kUnicast, .attribute6 = IFLA_GENEVE_REMOTE6},
    {.name = "local", .attribute = 17 /* IFLA_GENEVE_LOCAL */, .wire = Wire::kUnicast, .access = Access::kCreate, .attribute6 = 18 /* IFLA_GENEVE_LOCAL6 */},
    {.name = "dstPort", .attribute = IFLA_GENEVE_PORT, .wire = Wire::kBe16, .access = Access::kCreate},
    {.name = "srcPortRange", .attribute = 15 /* IFLA_GENEVE_PORT_RANGE */, .wire = Wire::kBePortRange, .access = Access::kCreate},
    {.name = "ttl", .attribute = IFLA_GENEVE_TTL, .wire = Wire::kU8},
    {.name = "ttlInherit", .attribute = IFLA_GENEVE_TTL_INHERIT, .wire = Wire::kBool},
    {.name = "tos", .attribute = IFLA_GENEVE_TOS, .wire = Wire::kU8},
    {.name = "df", .attribute = IFLA_GENEVE_DF, .wire = Wire::kU8, .names = kGeneveDfNames},
    {.name = "flowLabel", .attribute = IFLA_GENEVE_LABEL, .wire = Wire::kBe32, .max = 1048575},
    {.name = "udpCsum", .attribute = IFLA_GENEVE_UDP_CSUM, .wire = Wire::kBool, .access = Access::kCreate, .silent = true},
    {.name = "udpZeroCsum6Tx", .attribute = IFLA_GENEVE_UDP_ZERO_CSUM6_TX, .wire = Wire::kBool, .access = Access::kCreate, .silent = true},
    {.name = "udpZeroCsum6Rx", .attribute = IFLA_GENEVE_UDP_ZERO_CSUM6_RX, .wire = Wire::kBool, .access = Access::kCreate, .silent = true},
    {.name = "external", .attribute = IFLA_GENEVE_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "innerProtoInherit", .attribute = IFLA_GENEVE_INNER_PROTO_INHERIT, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "groHint", .attribute = 16 /* IFLA_GENEVE_GRO_HINT */, .wire = Wire::kFlag, .access = Access::kCreate},
};
constexpr Table kGeneveOptions = kGeneveRows;

constexpr Row kHsrRows[] = {
    {.name = "slave1", .attribute = IFLA_HSR_SLAVE1, .wire = Wire::kLink, .access = Access::kCreate, .min = 1},
    {.name = "slave2", .attribute = IFLA_HSR_SLAVE2, .wire = Wire::kLink, .access = Access::kCreate, .min = 1},
    {.name = "interlink", .attribute = 8 /* IFLA_HSR_INTERLINK */, .wire = Wire::kLink, .access = Access::kCreate, .min = 1},
    {.name = "protocol", .attribute = IFLA_HSR_PROTOCOL, .wire = Wire::kU8, .access = Access::kCreate, .names = kHsrProtocolNames},
    {.name = "version", .attribute = IFLA_HSR_VERSION, .wire = Wire::kU8, .access = Access::kCreate, .max = 1, .silent = true},
    {.name = "supervisionAddress", .attribute = IFLA_HSR_SUPERVISION_ADDR, .wire = Wire::kOwn, .access = Access::kCreate, .put = put_supervision, .take = take_supervision},
    {.name = "sequence", .attribute = IFLA_HSR_SEQ_NR, .wire = Wire::kU16, .access = Access::kRead, .moving = true},
};
constexpr Table kHsrOptions = kHsrRows;

constexpr Row kIp6greRows[] = {
    {.name = "dev", .attribute = IFLA_GRE_LINK, .wire = Wire::kLink},
    {.name = "iKeyed", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "iSequence", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "iChecksum", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "oKeyed", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "oSequence", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "oChecksum", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "iKey", .attribute = IFLA_GRE_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_GRE_OKEY, .wire = Wire::kBe32},
    {.name = "ttl", .attribute = IFLA_GRE_TTL, .wire = Wire::kU8},
    {.name = "fwMark", .attribute = IFLA_GRE_FWMARK, .wire = Wire::kU32},
    {.name = "encapType", .attribute = IFLA_GRE_ENCAP_TYPE, .wire = Wire::kU16, .names = kAnyGreEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_GRE_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_GRE_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_GRE_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "local", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_GRE_LOCAL},
    {.name = "remote", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_GRE_REMOTE},
    {.name = "flowInfo", .attribute = IFLA_GRE_FLOWINFO, .wire = Wire::kBe32, .max = 268435455},
    {.name = "encapLimit", .attribute = IFLA_GRE_ENCAP_LIMIT, .wire = Wire::kU8},
    {.name = "noEncapLimit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_IGN_ENCAP_LIMIT},
    {.name = "tclassInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_TCLASS},
    {.name = "flowLabelInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_FLOWLABEL},
    {.name = "dscpInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_RCV_DSCP_COPY},
    {.name = "fwMarkInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_FWMARK},
    {.name = "allowLocalRemote", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_ALLOW_LOCAL_REMOTE},
};
constexpr Table kIp6greOptions = kIp6greRows;

constexpr Row kIp6erspanRows[] = {
    {.name = "dev", .attribute = IFLA_GRE_LINK, .wire = Wire::kLink},
    {.name = "iKeyed", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "iSequence", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "iChecksum", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "oKeyed", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 8192},
    {.name = "oSequence", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 4096},
    {.name = "oChecksum", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = 32768},
    {.name = "iKey", .attribute = IFLA_GRE_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_GRE_OKEY, .wire = Wire::kBe32},
    {.name = "ttl", .attribute = IFLA_GRE_TTL, .wire = Wire::kU8},
    {.name = "fwMark", .attribute = IFLA_GRE_FWMARK, .wire = Wire::kU32},
    {.name = "encapType", .attribute = IFLA_GRE_ENCAP_TYPE, .wire = Wire::kU16, .names = kAnyGreEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_GRE_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_GRE_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_GRE_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_GRE_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "local", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_GRE_LOCAL},
    {.name = "remote", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_GRE_REMOTE},
    {.name = "flowInfo", .attribute = IFLA_GRE_FLOWINFO, .wire = Wire::kBe32, .max = 268435455},
    {.name = "encapLimit", .attribute = IFLA_GRE_ENCAP_LIMIT, .wire = Wire::kU8},
    {.name = "noEncapLimit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_IGN_ENCAP_LIMIT},
    {.name = "tclassInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_TCLASS},
    {.name = "flowLabelInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_FLOWLABEL},
    {.name = "dscpInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_RCV_DSCP_COPY},
    {.name = "fwMarkInherit", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_FWMARK},
    {.name = "allowLocalRemote", .attribute = IFLA_GRE_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_ALLOW_LOCAL_REMOTE},
    {.name = "version", .attribute = IFLA_GRE_ERSPAN_VER, .wire = Wire::kU8, .access = Access::kCreate, .max = 2},
    {.name = "sessionIndex", .attribute = IFLA_GRE_ERSPAN_INDEX, .wire = Wire::kU32, .max = 1048575},
    {.name = "direction", .attribute = IFLA_GRE_ERSPAN_DIR, .wire = Wire::kU8, .names = kAnyErspanDirectionNames},
    {.name = "hardwareId", .attribute = IFLA_GRE_ERSPAN_HWID, .wire = Wire::kU16, .max = 63},
};
constexpr Table kIp6erspanOptions = kIp6erspanRows;

constexpr Row kIp6tnlRows[] = {
    {.name = "dev", .attribute = IFLA_IPTUN_LINK, .wire = Wire::kLink},
    {.name = "local", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_IPTUN_LOCAL},
    {.name = "remote", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_IPTUN_REMOTE},
    {.name = "ttl", .attribute = IFLA_IPTUN_TTL, .wire = Wire::kU8},
    {.name = "flowInfo", .attribute = IFLA_IPTUN_FLOWINFO, .wire = Wire::kBe32, .max = 268435455},
    {.name = "encapLimit", .attribute = IFLA_IPTUN_ENCAP_LIMIT, .wire = Wire::kU8},
    {.name = "noEncapLimit", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_IGN_ENCAP_LIMIT},
    {.name = "tclassInherit", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_TCLASS},
    {.name = "flowLabelInherit", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_FLOWLABEL},
    {.name = "dscpInherit", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_RCV_DSCP_COPY},
    {.name = "fwMarkInherit", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_USE_ORIG_FWMARK},
    {.name = "allowLocalRemote", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit32, .bit = IP6_TNL_F_ALLOW_LOCAL_REMOTE},
    {.name = "mode", .attribute = IFLA_IPTUN_PROTO, .wire = Wire::kU8, .names = kIp6tnlModeNames},
    {.name = "fwMark", .attribute = IFLA_IPTUN_FWMARK, .wire = Wire::kU32},
    {.name = "encapType", .attribute = IFLA_IPTUN_ENCAP_TYPE, .wire = Wire::kU16, .names = kIp6tnlEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_IPTUN_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_IPTUN_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_IPTUN_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
};
constexpr Table kIp6tnlOptions = kIp6tnlRows;

constexpr Row kIpipRows[] = {
    {.name = "dev", .attribute = IFLA_IPTUN_LINK, .wire = Wire::kLink},
    {.name = "local", .attribute = IFLA_IPTUN_LOCAL, .wire = Wire::kIp},
    {.name = "remote", .attribute = IFLA_IPTUN_REMOTE, .wire = Wire::kIp},
    {.name = "ttl", .attribute = IFLA_IPTUN_TTL, .wire = Wire::kU8},
    {.name = "tos", .attribute = IFLA_IPTUN_TOS, .wire = Wire::kU8},
    {.name = "pmtuDiscovery", .attribute = IFLA_IPTUN_PMTUDISC, .wire = Wire::kBool},
    {.name = "fwMark", .attribute = IFLA_IPTUN_FWMARK, .wire = Wire::kU32},
    {.name = "mode", .attribute = IFLA_IPTUN_PROTO, .wire = Wire::kU8, .names = kIpipModeNames},
    {.name = "encapType", .attribute = IFLA_IPTUN_ENCAP_TYPE, .wire = Wire::kU16, .names = kIpipEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_IPTUN_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_IPTUN_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_IPTUN_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
};
constexpr Table kIpipOptions = kIpipRows;

constexpr Row kIpvlanRows[] = {
    {.name = "mode", .attribute = IFLA_IPVLAN_MODE, .wire = Wire::kU16, .names = kIpvlanModeNames},
    {.name = "private", .attribute = IFLA_IPVLAN_FLAGS, .wire = Wire::kBit16, .bit = IPVLAN_F_PRIVATE},
    {.name = "vepa", .attribute = IFLA_IPVLAN_FLAGS, .wire = Wire::kBit16, .bit = IPVLAN_F_VEPA},
};
constexpr Table kIpvlanOptions = kIpvlanRows;

constexpr Row kMacsecRows[] = {
    {.name = "sci", .attribute = IFLA_MACSEC_SCI, .wire = Wire::kBe64, .access = Access::kCreate},
    {.name = "port", .attribute = IFLA_MACSEC_PORT, .wire = Wire::kBe16, .access = Access::kWrite, .min = 1},
    {.name = "cipher", .attribute = IFLA_MACSEC_CIPHER_SUITE, .wire = Wire::kU64, .access = Access::kCreate, .names = kMacsecCipherNames},
    {.name = "icvLength", .attribute = IFLA_MACSEC_ICV_LEN, .wire = Wire::kU8, .access = Access::kCreate, .min = MACSEC_MIN_ICV_LEN, .max = MACSEC_STD_ICV_LEN},
    {.name = "encodingSa", .attribute = IFLA_MACSEC_ENCODING_SA, .wire = Wire::kU8, .max = 3},
    {.name = "encrypt", .attribute = IFLA_MACSEC_ENCRYPT, .wire = Wire::kBool},
    {.name = "protect", .attribute = IFLA_MACSEC_PROTECT, .wire = Wire::kBool},
    {.name = "sendSci", .attribute = IFLA_MACSEC_INC_SCI, .wire = Wire::kBool},
    {.name = "endStation", .attribute = IFLA_MACSEC_ES, .wire = Wire::kBool},
    {.name = "scb", .attribute = IFLA_MACSEC_SCB, .wire = Wire::kBool},
    {.name = "replayProtect", .attribute = IFLA_MACSEC_REPLAY_PROTECT, .wire = Wire::kBool},
    {.name = "window", .attribute = IFLA_MACSEC_WINDOW, .wire = Wire::kU32, .silent = true},
    {.name = "validation", .attribute = IFLA_MACSEC_VALIDATION, .wire = Wire::kU8, .names = kMacsecValidationNames},
    {.name = "offload", .attribute = IFLA_MACSEC_OFFLOAD, .wire = Wire::kU8, .names = kMacsecOffloadNames},
};
constexpr Table kMacsecOptions = kMacsecRows;

constexpr Row kMacvlanRows[] = {
    {.name = "mode", .attribute = IFLA_MACVLAN_MODE, .wire = Wire::kU32, .names = kMacvlanModeNames},
    {.name = "noPromisc", .attribute = IFLA_MACVLAN_FLAGS, .wire = Wire::kBit16, .bit = MACVLAN_FLAG_NOPROMISC},
    {.name = "noDst", .attribute = IFLA_MACVLAN_FLAGS, .wire = Wire::kBit16, .bit = MACVLAN_FLAG_NODST},
    {.name = "macListMode", .attribute = IFLA_MACVLAN_MACADDR_MODE, .wire = Wire::kU32, .access = Access::kWrite, .names = kMacvlanMacListModeNames},
    {.name = "listedMac", .attribute = IFLA_MACVLAN_MACADDR, .wire = Wire::kMac, .access = Access::kWrite},
    {.name = "macList", .attribute = IFLA_MACVLAN_MACADDR_DATA, .wire = Wire::kMacs, .item = IFLA_MACVLAN_MACADDR, .kept = {.unordered = true}},
    {.name = "macCount", .attribute = IFLA_MACVLAN_MACADDR_COUNT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "bcQueueLength", .attribute = IFLA_MACVLAN_BC_QUEUE_LEN, .wire = Wire::kU32},
    {.name = "bcQueueLengthUsed", .attribute = IFLA_MACVLAN_BC_QUEUE_LEN_USED, .wire = Wire::kU32, .access = Access::kRead},
    // The kernel's default is not reported.
    {.name = "bcCutoff", .attribute = 9 /* IFLA_MACVLAN_BC_CUTOFF */, .wire = Wire::kS32, .kept = {.none_as = 1}},
};
constexpr Table kMacvlanOptions = kMacvlanRows;

constexpr Row kNetkitRows[] = {
    {.name = "mode", .attribute = 5 /* IFLA_NETKIT_MODE */, .wire = Wire::kU32, .access = Access::kCreate, .names = kNetkitModeNames},
    {.name = "policy", .attribute = 3 /* IFLA_NETKIT_POLICY */, .wire = Wire::kU32, .names = kNetkitPolicyNames},
    {.name = "peerPolicy", .attribute = 4 /* IFLA_NETKIT_PEER_POLICY */, .wire = Wire::kU32, .names = kNetkitPeerPolicyNames},
    {.name = "scrub", .attribute = 6 /* IFLA_NETKIT_SCRUB */, .wire = Wire::kU32, .access = Access::kCreate, .names = kNetkitScrubNames},
    {.name = "peerScrub", .attribute = 7 /* IFLA_NETKIT_PEER_SCRUB */, .wire = Wire::kU32, .access = Access::kCreate, .names = kNetkitPeerScrubNames},
    {.name = "headroom", .attribute = 8 /* IFLA_NETKIT_HEADROOM */, .wire = Wire::kU16, .access = Access::kCreate},
    {.name = "tailroom", .attribute = 9 /* IFLA_NETKIT_TAILROOM */, .wire = Wire::kU16, .access = Access::kCreate},
    // One without a peer has queues of a card leased to it, by other means than rtnetlink.
    {.name = "pairing", .attribute = 10 /* IFLA_NETKIT_PAIRING */, .wire = Wire::kU32, .access = Access::kRead, .names = kNetkitPairingNames},
    {.name = "primary", .attribute = 2 /* IFLA_NETKIT_PRIMARY */, .wire = Wire::kBool, .access = Access::kRead},
};
constexpr Table kNetkitOptions = kNetkitRows;

constexpr Row kSitRows[] = {
    {.name = "dev", .attribute = IFLA_IPTUN_LINK, .wire = Wire::kLink},
    {.name = "local", .attribute = IFLA_IPTUN_LOCAL, .wire = Wire::kIp},
    {.name = "remote", .attribute = IFLA_IPTUN_REMOTE, .wire = Wire::kIp},
    {.name = "ttl", .attribute = IFLA_IPTUN_TTL, .wire = Wire::kU8},
    {.name = "tos", .attribute = IFLA_IPTUN_TOS, .wire = Wire::kU8},
    {.name = "pmtuDiscovery", .attribute = IFLA_IPTUN_PMTUDISC, .wire = Wire::kBool},
    {.name = "fwMark", .attribute = IFLA_IPTUN_FWMARK, .wire = Wire::kU32},
    {.name = "mode", .attribute = IFLA_IPTUN_PROTO, .wire = Wire::kU8, .names = kSitModeNames},
    {.name = "isatap", .attribute = IFLA_IPTUN_FLAGS, .wire = Wire::kBit16, .bit = SIT_ISATAP},
    {.name = "sixRdPrefix", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_IPTUN_6RD_PREFIX},
    {.name = "sixRdPrefixLength", .attribute = IFLA_IPTUN_6RD_PREFIXLEN, .wire = Wire::kU16},
    {.name = "sixRdRelayPrefix", .attribute = IFLA_IPTUN_6RD_RELAY_PREFIX, .wire = Wire::kIp},
    {.name = "sixRdRelayPrefixLength", .attribute = IFLA_IPTUN_6RD_RELAY_PREFIXLEN, .wire = Wire::kU16},
    {.name = "encapType", .attribute = IFLA_IPTUN_ENCAP_TYPE, .wire = Wire::kU16, .names = kSitEncapTypeNames},
    {.name = "encapCsum", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum", .attribute = IFLA_IPTUN_ENCAP_FLAGS, .wire = Wire::kBit16, .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_IPTUN_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_IPTUN_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external", .attribute = IFLA_IPTUN_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
};
constexpr Table kSitOptions = kSitRows;

constexpr Row kTunRows[] = {
    {.name = "mode", .attribute = IFLA_TUN_TYPE, .wire = Wire::kU8, .access = Access::kCreate, .names = kTunModeNames},
    {.name = "owner", .attribute = IFLA_TUN_OWNER, .wire = Wire::kU32, .access = Access::kCreate},
    {.name = "group", .attribute = IFLA_TUN_GROUP, .wire = Wire::kU32, .access = Access::kCreate},
    {.name = "packetInfo", .attribute = IFLA_TUN_PI, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "vnetHeader", .attribute = IFLA_TUN_VNET_HDR, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "persist", .attribute = IFLA_TUN_PERSIST, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "multiQueue", .attribute = IFLA_TUN_MULTI_QUEUE, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "queues", .attribute = IFLA_TUN_NUM_QUEUES, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "disabledQueues", .attribute = IFLA_TUN_NUM_DISABLED_QUEUES, .wire = Wire::kU32, .access = Access::kRead},
};
constexpr Table kTunOptions = kTunRows;

constexpr Row kVlanDeviceRows[] = {
    {.name = "id", .attribute = IFLA_VLAN_ID, .wire = Wire::kU16, .access = Access::kCreate, .max = 4094},
    {.name = "protocol", .attribute = IFLA_VLAN_PROTOCOL, .wire = Wire::kBe16, .access = Access::kCreate, .names = kVlanDeviceProtocolNames},
    {.name = "reorderHeader", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_REORDER_HDR},
    {.name = "gvrp", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_GVRP},
    {.name = "mvrp", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_MVRP},
    {.name = "looseBinding", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_LOOSE_BINDING},
    {.name = "bridgeBinding", .attribute = IFLA_VLAN_FLAGS, .wire = Wire::kMaskedBit, .bit = VLAN_FLAG_BRIDGE_BINDING},
    {.name = "ingressQos", .attribute = IFLA_VLAN_INGRESS_QOS, .wire = Wire::kNumberMap, .item = IFLA_VLAN_QOS_MAPPING},
    {.name = "egressQos", .attribute = IFLA_VLAN_EGRESS_QOS, .wire = Wire::kNumberMap, .max = 7, .item = IFLA_VLAN_QOS_MAPPING},
};
constexpr Table kVlanDeviceOptions = kVlanDeviceRows;

constexpr Row kVrfRows[] = {
    {.name = "table", .attribute = IFLA_VRF_TABLE, .wire = Wire::kU32, .access = Access::kCreate, .min = 1, .max = UINT32_MAX},
};
constexpr Table kVrfOptions = kVrfRows;

constexpr Row kVrfPortRows[] = {
    {.name = "table", .attribute = IFLA_VRF_PORT_TABLE, .wire = Wire::kU32, .access = Access::kRead},
};
constexpr Table kVrfPortOptions = kVrfPortRows;

constexpr Row kVtiRows[] = {
    {.name = "dev", .attribute = IFLA_VTI_LINK, .wire = Wire::kLink},
    {.name = "local", .attribute = IFLA_VTI_LOCAL, .wire = Wire::kIp},
    {.name = "remote", .attribute = IFLA_VTI_REMOTE, .wire = Wire::kIp},
    {.name = "iKey", .attribute = IFLA_VTI_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_VTI_OKEY, .wire = Wire::kBe32},
    {.name = "fwMark", .attribute = IFLA_VTI_FWMARK, .wire = Wire::kU32},
};
constexpr Table kVtiOptions = kVtiRows;

constexpr Row kVti6Rows[] = {
    {.name = "dev", .attribute = IFLA_VTI_LINK, .wire = Wire::kLink},
    {.name = "local", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_VTI_LOCAL},
    {.name = "remote", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_VTI_REMOTE},
    {.name = "iKey", .attribute = IFLA_VTI_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_VTI_OKEY, .wire = Wire::kBe32},
    {.name = "fwMark", .attribute = IFLA_VTI_FWMARK, .wire = Wire::kU32},
};
constexpr Table kVti6Options = kVti6Rows;

constexpr Row kVxlanRows[] = {
    {.name = "vni", .attribute = IFLA_VXLAN_ID, .wire = Wire::kU32, .access = Access::kCreate, .max = 16777215},
    {.name = "remote", .attribute = IFLA_VXLAN_GROUP, .wire = Wire::kUnicast, .attribute6 = IFLA_VXLAN_GROUP6},
    {.name = "group", .attribute = IFLA_VXLAN_GROUP, .wire = Wire::kMulticast, .attribute6 = IFLA_VXLAN_GROUP6},
    {.name = "local", .attribute = IFLA_VXLAN_LOCAL, .wire = Wire::kUnicast, .attribute6 = IFLA_VXLAN_LOCAL6},
    {.name = "dev", .attribute = IFLA_VXLAN_LINK, .wire = Wire::kLink},
    {.name = "dstPort", .attribute = IFLA_VXLAN_PORT, .wire = Wire::kBe16, .access = Access::kCreate, .kept = {.zero_any = true}},
    {.name = "srcPortRange", .attribute = IFLA_VXLAN_PORT_RANGE, .wire = Wire::kBePortRange, .access = Access::kCreate},
    {.name = "ttl", .attribute = IFLA_VXLAN_TTL, .wire = Wire::kU8},
    {.name = "ttlInherit", .attribute = IFLA_VXLAN_TTL_INHERIT, .wire = Wire::kFlagReadAsBool, .access = Access::kCreate},
    {.name = "tos", .attribute = IFLA_VXLAN_TOS, .wire = Wire::kU8},
    {.name = "df", .attribute = IFLA_VXLAN_DF, .wire = Wire::kU8, .names = kVxlanDfNames},
    {.name = "flowLabel", .attribute = IFLA_VXLAN_LABEL, .wire = Wire::kBe32, .max = 1048575},
    {.name = "labelPolicy", .attribute = 32 /* IFLA_VXLAN_LABEL_POLICY */, .wire = Wire::kU32, .names = kVxlanLabelPolicyNames},
    {.name = "learning", .attribute = IFLA_VXLAN_LEARNING, .wire = Wire::kBool},
    {.name = "ageing", .attribute = IFLA_VXLAN_AGEING, .wire = Wire::kU32},
    {.name = "limit", .attribute = IFLA_VXLAN_LIMIT, .wire = Wire::kU32, .access = Access::kCreate},
    {.name = "proxy", .attribute = IFLA_VXLAN_PROXY, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "rsc", .attribute = IFLA_VXLAN_RSC, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "l2miss", .attribute = IFLA_VXLAN_L2MISS, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "l3miss", .attribute = IFLA_VXLAN_L3MISS, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "udpCsum", .attribute = IFLA_VXLAN_UDP_CSUM, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "udpZeroCsum6Tx", .attribute = IFLA_VXLAN_UDP_ZERO_CSUM6_TX, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "udpZeroCsum6Rx", .attribute = IFLA_VXLAN_UDP_ZERO_CSUM6_RX, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "remCsumTx", .attribute = IFLA_VXLAN_REMCSUM_TX, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "remCsumRx", .attribute = IFLA_VXLAN_REMCSUM_RX, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "remCsumNoPartial", .attribute = IFLA_VXLAN_REMCSUM_NOPARTIAL, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "external", .attribute = IFLA_VXLAN_COLLECT_METADATA, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "gbp", .attribute = IFLA_VXLAN_GBP, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "gpe", .attribute = IFLA_VXLAN_GPE, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "vniFilter", .attribute = IFLA_VXLAN_VNIFILTER, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "localBypass", .attribute = 31 /* IFLA_VXLAN_LOCALBYPASS */, .wire = Wire::kBool},
    {.name = "reservedBits", .attribute = 33 /* IFLA_VXLAN_RESERVED_BITS */, .wire = Wire::kBe64, .access = Access::kCreate},
    {.name = "mcRoute", .attribute = 34 /* IFLA_VXLAN_MC_ROUTE */, .wire = Wire::kBool, .access = Access::kCreate, .silent = true},
};
constexpr Table kVxlanOptions = kVxlanRows;

constexpr Row kXfrmRows[] = {
    {.name = "ifId", .attribute = IFLA_XFRM_IF_ID, .wire = Wire::kU32, .quiet = true, .min = 1, .max = UINT32_MAX},
    {.name = "dev", .attribute = IFLA_XFRM_LINK, .wire = Wire::kLink, .quiet = true},
    {.name = "external", .attribute = IFLA_XFRM_COLLECT_METADATA, .wire = Wire::kFlag, .access = Access::kCreate},
};
constexpr Table kXfrmOptions = kXfrmRows;

constexpr Kind kKinds[] = {
    {.name = "bareudp", .options = kBareudpOptions},
    {.name = "bond", .options = kBondOptions, .port_options = kBondPortOptions},
    {.name = "bridge", .options = kBridgeOptions, .port_options = kBridgePortOptions, .mtu = kEthernetMtu},
    {.name = "dummy", .options = {}},
    {.name = "erspan", .options = kErspanOptions, .changes_whole = true},
    {.name = "geneve", .options = kGeneveOptions},
    {.name = "gre", .options = kGreOptions, .changes_whole = true},
    {.name = "gretap", .options = kGreOptions, .changes_whole = true},
    {.name = "hsr", .options = kHsrOptions},
    {.name = "ifb", .options = {}},
    {.name = "ip6erspan", .options = kIp6erspanOptions, .changes_whole = true},
    {.name = "ip6gre", .options = kIp6greOptions, .changes_whole = true},
    {.name = "ip6gretap", .options = kIp6greOptions, .changes_whole = true},
    {.name = "ip6tnl", .options = kIp6tnlOptions, .changes_whole = true},
    {.name = "ipip", .options = kIpipOptions, .changes_whole = true},
    {.name = "ipvlan", .options = kIpvlanOptions},
    {.name = "ipvtap", .options = kIpvlanOptions},
    {.name = "macsec", .options = kMacsecOptions},
    {.name = "macvlan", .options = kMacvlanOptions, .lower_mtu = true},
    {.name = "macvtap", .options = kMacvlanOptions, .lower_mtu = true},
    {.name = "netkit", .options = kNetkitOptions, .peer_attribute = 1},
    {.name = "nlmon", .options = {}},
    {.name = "sit", .options = kSitOptions, .changes_whole = true},
    {.name = "tun", .options = kTunOptions},
    {.name = "vcan", .options = {}},
    {.name = "veth", .options = {}, .peer_attribute = VETH_INFO_PEER, .mtu = kEthernetMtu},
    {.name = "vlan", .options = kVlanDeviceOptions, .lower_mtu = true},
    {.name = "vrf", .options = kVrfOptions, .port_options = kVrfPortOptions},
    {.name = "vti", .options = kVtiOptions, .changes_whole = true},
    {.name = "vti6", .options = kVti6Options, .changes_whole = true},
    {.name = "vxlan", .options = kVxlanOptions, .mtu = kEthernetMtu},
    {.name = "wireguard", .options = {}},
    {.name = "xfrm", .options = kXfrmOptions, .changes_whole = true},
};

}  // namespace

std::span<const Kind> kinds() { return kKinds; }

}  // namespace rtnetlink
