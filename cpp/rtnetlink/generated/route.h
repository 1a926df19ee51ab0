// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/rtnetlink.h>
#include "rtnetlink/generated/encap.h"
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kRouteTypeNames[] = {{"unspec", RTN_UNSPEC}, {"unicast", RTN_UNICAST}, {"local", RTN_LOCAL}, {"broadcast", RTN_BROADCAST}, {"anycast", RTN_ANYCAST}, {"multicast", RTN_MULTICAST}, {"blackhole", RTN_BLACKHOLE}, {"unreachable", RTN_UNREACHABLE}, {"prohibit", RTN_PROHIBIT}, {"throw", RTN_THROW}, {"nat", RTN_NAT}};
inline constexpr Name kRoutePreferencesNames[] = {{"low", 3}, {"medium", 0}, {"high", 1}};
inline constexpr Name kRouteDeleteReasonsNames[] = {{"expired", 1}, {"ra-withdrawn", 2}};
void put_via(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_gateway(const netlink::Attribute& attribute);
Value take_via(const netlink::Attribute& attribute);
void put_features(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_features(const netlink::Attribute& attribute);
void put_lock(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_lock(const netlink::Attribute& attribute);
void put_expires(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_cache(const netlink::Attribute& attribute);
inline constexpr Field kRouteHopFields[] = {
    {.name = "dev", .offset = offsetof(rtnexthop, rtnh_ifindex), .width = sizeof(rtnexthop::rtnh_ifindex), .link = true},
    {.name = "weight", .offset = offsetof(rtnexthop, rtnh_hops), .width = sizeof(rtnexthop::rtnh_hops), .less = 1},
};
inline constexpr Word kRouteHopWords[] = {
    {.offset = offsetof(rtnexthop, rtnh_flags), .width = sizeof(rtnexthop::rtnh_flags)},
};
inline constexpr Flag kRouteHopFlags[] = {
    {.name = "onlink", .bit = RTNH_F_ONLINK},
    {.name = "dead", .bit = RTNH_F_DEAD, .access = Access::kRead},
    {.name = "linkDown", .bit = RTNH_F_LINKDOWN, .access = Access::kRead},
    {.name = "offload", .bit = RTNH_F_OFFLOAD, .access = Access::kRead},
    {.name = "trap", .bit = RTNH_F_TRAP, .access = Access::kRead},
};
inline constexpr Row kRouteHopRows[] = {
    {.name = "realms", .attribute = RTA_FLOW, .wire = Wire::kU32, .kept = {.zero_absent = true}},
};
inline constexpr Special kRouteHopSpecials[] = {
    {.name = "via", .attribute = RTA_GATEWAY, .put = put_via, .take = take_gateway, .kept = {.zero_absent = true}},
    {.name = "via", .attribute = RTA_VIA, .put = put_via, .take = take_via, .kept = {.zero_absent = true}},
    {.name = "encap", .attribute = RTA_ENCAP, .chooser = RTA_ENCAP_TYPE, .shape = Shape::kChoice, .choices = kEncapChoices},
};
inline constexpr Layout kRouteHopLayout = {.header = sizeof(rtnexthop), .fields = kRouteHopFields, .words = kRouteHopWords, .flags = kRouteHopFlags, .table = kRouteHopRows, .specials = kRouteHopSpecials};
inline constexpr Row kRouteMetricsRows[] = {
    {.name = "mtu", .attribute = RTAX_MTU, .wire = Wire::kU32, .kept = {.zero_absent = true, .most = 65520}},
    {.name = "window", .attribute = RTAX_WINDOW, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "rtt", .attribute = RTAX_RTT, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "rttvar", .attribute = RTAX_RTTVAR, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "ssthresh", .attribute = RTAX_SSTHRESH, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "cwnd", .attribute = RTAX_CWND, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "advmss", .attribute = RTAX_ADVMSS, .wire = Wire::kU32, .kept = {.zero_absent = true, .most = 65495}},
    {.name = "reordering", .attribute = RTAX_REORDERING, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "hoplimit", .attribute = RTAX_HOPLIMIT, .wire = Wire::kU32, .max = 255, .kept = {.zero_absent = true}},
    {.name = "initcwnd", .attribute = RTAX_INITCWND, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "initrwnd", .attribute = RTAX_INITRWND, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "rtoMin", .attribute = RTAX_RTO_MIN, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "quickack", .attribute = RTAX_QUICKACK, .wire = Wire::kBool32, .kept = {.zero_absent = true}},
    {.name = "congctl", .attribute = RTAX_CC_ALGO, .wire = Wire::kText, .min = 1, .max = 15},
    {.name = "fastopenNoCookie", .attribute = RTAX_FASTOPEN_NO_COOKIE, .wire = Wire::kBool32, .kept = {.zero_absent = true}},
};
inline constexpr Special kRouteMetricsSpecials[] = {
    {.name = "features", .attribute = RTAX_FEATURES, .put = put_features, .take = take_features, .kept = {.zero_absent = true}},
    {.name = "lock", .attribute = RTAX_LOCK, .put = put_lock, .take = take_lock, .kept = {.zero_absent = true}},
};
inline constexpr Layout kRouteMetricsLayout = {.table = kRouteMetricsRows, .specials = kRouteMetricsSpecials};
inline constexpr Field kRouteFields[] = {
    {.name = "family", .offset = offsetof(rtmsg, rtm_family), .width = sizeof(rtmsg::rtm_family), .names = kIpFamiliesNames, .numbers = false},
    {.name = "table", .offset = offsetof(rtmsg, rtm_table), .width = sizeof(rtmsg::rtm_table), .names = kRouteTableNames, .attribute = RTA_TABLE, .zero = false},
    {.name = "tos", .offset = offsetof(rtmsg, rtm_tos), .width = sizeof(rtmsg::rtm_tos), .quiet = true},
    {.name = "type", .offset = offsetof(rtmsg, rtm_type), .width = sizeof(rtmsg::rtm_type), .names = kRouteTypeNames, .numbers = false},
    {.name = "scope", .offset = offsetof(rtmsg, rtm_scope), .width = sizeof(rtmsg::rtm_scope), .names = kAddressScopeNames},
    {.name = "protocol", .offset = offsetof(rtmsg, rtm_protocol), .width = sizeof(rtmsg::rtm_protocol), .names = kProtocolNames, .kept = {.zero_as6 = RTPROT_BOOT}},
};
inline constexpr Word kRouteWords[] = {
    {.offset = offsetof(rtmsg, rtm_flags), .width = sizeof(rtmsg::rtm_flags)},
};
inline constexpr Flag kRouteFlags[] = {
    {.name = "onlink", .bit = RTNH_F_ONLINK},
    {.name = "dead", .bit = RTNH_F_DEAD, .access = Access::kRead},
    {.name = "linkDown", .bit = RTNH_F_LINKDOWN, .access = Access::kRead},
    {.name = "offload", .bit = RTM_F_OFFLOAD | RTNH_F_OFFLOAD, .access = Access::kRead},
    {.name = "trap", .bit = RTM_F_TRAP | RTNH_F_TRAP, .access = Access::kRead},
    {.name = "offloadFailed", .bit = RTM_F_OFFLOAD_FAILED, .access = Access::kRead},
    {.name = "cloned", .bit = RTM_F_CLONED, .access = Access::kRead},
    {.name = "lookupTable", .bit = RTM_F_LOOKUP_TABLE, .access = Access::kWrite},
    {.name = "fibMatch", .bit = RTM_F_FIB_MATCH, .access = Access::kWrite},
};
inline constexpr Prefix kRoutePrefixes[] = {
    {.name = "destination", .attribute = RTA_DST, .length_at = offsetof(rtmsg, rtm_dst_len), .all = "default", .masked = true},
    {.name = "from", .attribute = RTA_SRC, .length_at = offsetof(rtmsg, rtm_src_len), .all = "default", .quiet = true, .masked = true},
};
inline constexpr Row kRouteRows[] = {
    {.name = "metric", .attribute = RTA_PRIORITY, .wire = Wire::kU32, .kept = {.zero_absent = true, .zero_as6 = 1024}},
    {.name = "dev", .attribute = RTA_OIF, .wire = Wire::kLink, .min = 1},
    {.name = "src", .attribute = RTA_PREFSRC, .wire = Wire::kIp, .attribute6 = RTA_PREFSRC},
    {.name = "nexthopId", .attribute = RTA_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "preference", .attribute = RTA_PREF, .wire = Wire::kU8, .names = kRoutePreferencesNames},
    {.name = "realms", .attribute = RTA_FLOW, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "iif", .attribute = RTA_IIF, .wire = Wire::kLink, .min = 1},
    {.name = "mark", .attribute = RTA_MARK, .wire = Wire::kU32},
    {.name = "uid", .attribute = RTA_UID, .wire = Wire::kU32},
    {.name = "ipProto", .attribute = RTA_IP_PROTO, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true},
    {.name = "sport", .attribute = RTA_SPORT, .wire = Wire::kBe16},
    {.name = "dport", .attribute = RTA_DPORT, .wire = Wire::kBe16},
    {.name = "flowLabel", .attribute = 31 /* RTA_FLOWLABEL */, .wire = Wire::kBe32, .access = Access::kWrite, .max = 1048575},
    {.name = "deleteReason", .attribute = 32 /* RTA_DEL_REASON */, .wire = Wire::kU32, .access = Access::kRead, .quiet = true, .names = kRouteDeleteReasonsNames},
};
inline constexpr Special kRouteSpecials[] = {
    {.name = "via", .attribute = RTA_GATEWAY, .put = put_via, .take = take_gateway, .kept = {.zero_absent = true}},
    {.name = "via", .attribute = RTA_VIA, .put = put_via, .take = take_via, .kept = {.zero_absent = true}},
    {.name = "multipath", .attribute = RTA_MULTIPATH, .shape = Shape::kRecords, .inside = &kRouteHopLayout, .kept = {.sole = true}},
    {.name = "metrics", .attribute = RTA_METRICS, .shape = Shape::kNest, .inside = &kRouteMetricsLayout},
    {.name = "expires", .attribute = RTA_CACHEINFO, .put = put_expires, .take = take_cache, .kept = {.passes = true}},
    {.name = "expires", .attribute = RTA_EXPIRES, .access = Access::kWrite, .put = put_expires, .kept = {.passes = true}},
    {.name = "encap", .attribute = RTA_ENCAP, .chooser = RTA_ENCAP_TYPE, .shape = Shape::kChoice, .choices = kEncapChoices},
};
inline constexpr std::string_view kRouteTelling[] = {"via", "src"};
inline constexpr std::string_view kRouteKey[] = {"destination", "metric", "tos", "from"};
inline constexpr Layout kRouteLayout = {.header = sizeof(rtmsg), .family_at = offsetof(rtmsg, rtm_family), .family = AF_INET, .fields = kRouteFields, .words = kRouteWords, .flags = kRouteFlags, .prefixes = kRoutePrefixes, .table = kRouteRows, .specials = kRouteSpecials, .telling = kRouteTelling, .key = kRouteKey};

}  // namespace rtnetlink
