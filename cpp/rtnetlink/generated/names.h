// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_ether.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/table.h"

namespace rtnetlink {

inline constexpr Name kIpFamiliesNames[] = {{"inet", AF_INET}, {"inet6", AF_INET6}};
inline constexpr Name kAddressScopeNames[] = {{"global", RT_SCOPE_UNIVERSE}, {"site", RT_SCOPE_SITE}, {"link", RT_SCOPE_LINK}, {"host", RT_SCOPE_HOST}, {"nowhere", RT_SCOPE_NOWHERE}};
inline constexpr Name kRouteTableNames[] = {{"local", RT_TABLE_LOCAL}, {"main", RT_TABLE_MAIN}, {"default", RT_TABLE_DEFAULT}};
inline constexpr Name kProtocolNames[] = {{"unspec", RTPROT_UNSPEC}, {"redirect", RTPROT_REDIRECT}, {"kernel", RTPROT_KERNEL}, {"boot", RTPROT_BOOT}, {"static", RTPROT_STATIC}, {"gated", RTPROT_GATED}, {"ra", RTPROT_RA}, {"mrt", RTPROT_MRT}, {"zebra", RTPROT_ZEBRA}, {"bird", RTPROT_BIRD}, {"dnrouted", RTPROT_DNROUTED}, {"xorp", RTPROT_XORP}, {"ntk", RTPROT_NTK}, {"dhcp", RTPROT_DHCP}, {"keepalived", RTPROT_KEEPALIVED}, {"babel", RTPROT_BABEL}, {"bgp", RTPROT_BGP}, {"isis", RTPROT_ISIS}, {"ospf", RTPROT_OSPF}, {"rip", RTPROT_RIP}, {"eigrp", RTPROT_EIGRP}, {"ovn", 84 /* RTPROT_OVN, since Linux 6.15 */}};
inline constexpr Name kIpProtocolNames[] = {{"icmp", IPPROTO_ICMP}, {"tcp", IPPROTO_TCP}, {"udp", IPPROTO_UDP}, {"ipv6-icmp", IPPROTO_ICMPV6}, {"sctp", IPPROTO_SCTP}};
inline constexpr Name kVlanStateNames[] = {{"disabled", 0}, {"listening", 1}, {"learning", 2}, {"forwarding", 3}, {"blocking", 4}};
inline constexpr Name kRateLinkLayerNames[] = {{"ethernet", 1 /* TC_LINKLAYER_ETHERNET */}, {"atm", 2 /* TC_LINKLAYER_ATM */}};
inline constexpr Name kEtherTypeNames[] = {{"all", ETH_P_ALL}, {"ip", ETH_P_IP}, {"ipv6", ETH_P_IPV6}, {"arp", ETH_P_ARP}, {"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}, {"mpls_uc", ETH_P_MPLS_UC}, {"mpls_mc", ETH_P_MPLS_MC}, {"ppp_ses", ETH_P_PPP_SES}, {"lldp", ETH_P_LLDP}};
inline constexpr Name kArpOperationNames[] = {{"request", 1}, {"reply", 2}};

}  // namespace rtnetlink
