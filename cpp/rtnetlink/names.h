// Names that several objects have in common, as iproute2 knows them.
#pragma once

#include <linux/rtnetlink.h>

#include "rtnetlink/table.h"

namespace rtnetlink {

inline constexpr Name kIpFamilies[] = {{"inet", AF_INET}, {"inet6", AF_INET6}};

inline constexpr Name kScopes[] = {
    {"global", RT_SCOPE_UNIVERSE}, {"site", RT_SCOPE_SITE},       {"link", RT_SCOPE_LINK},
    {"host", RT_SCOPE_HOST},       {"nowhere", RT_SCOPE_NOWHERE},
};

// Who installed something (linux/rtnetlink.h, RTPROT_*; /etc/iproute2/rt_protos).
inline constexpr Name kProtocols[] = {
    {"unspec", RTPROT_UNSPEC},
    {"redirect", RTPROT_REDIRECT},
    {"kernel", RTPROT_KERNEL},
    {"boot", RTPROT_BOOT},
    {"static", RTPROT_STATIC},
    {"gated", RTPROT_GATED},
    {"ra", RTPROT_RA},
    {"mrt", RTPROT_MRT},
    {"zebra", RTPROT_ZEBRA},
    {"bird", RTPROT_BIRD},
    {"dnrouted", RTPROT_DNROUTED},
    {"xorp", RTPROT_XORP},
    {"ntk", RTPROT_NTK},
    {"dhcp", RTPROT_DHCP},
    {"keepalived", RTPROT_KEEPALIVED},
    {"babel", RTPROT_BABEL},
    {"bgp", RTPROT_BGP},
    {"isis", RTPROT_ISIS},
    {"ospf", RTPROT_OSPF},
    {"rip", RTPROT_RIP},
    {"eigrp", RTPROT_EIGRP},
    {"ovn", 84},  // RTPROT_OVN, since Linux 6.15
};

// What IP carries (netinet/in.h), of the many the ones that rules and routes look at.
inline constexpr Name kIpProtocols[] = {{"icmp", IPPROTO_ICMP},
                                        {"tcp", IPPROTO_TCP},
                                        {"udp", IPPROTO_UDP},
                                        {"ipv6-icmp", IPPROTO_ICMPV6},
                                        {"sctp", IPPROTO_SCTP}};

// Routing tables.
inline constexpr Name kTables[] = {
    {"default", RT_TABLE_DEFAULT}, {"main", RT_TABLE_MAIN}, {"local", RT_TABLE_LOCAL}};

}  // namespace rtnetlink
