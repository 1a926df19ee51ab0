// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

void put_new_labels(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_labels(const netlink::Attribute& attribute);
void put_via(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_via(const netlink::Attribute& attribute);
void put_label(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_label(const netlink::Attribute& attribute);
inline constexpr Field kMplsHopFields[] = {
    {.name = "dev", .offset = offsetof(rtnexthop, rtnh_ifindex), .width = sizeof(rtnexthop::rtnh_ifindex), .link = true},
};
inline constexpr Word kMplsHopWords[] = {
    {.offset = offsetof(rtnexthop, rtnh_flags), .width = sizeof(rtnexthop::rtnh_flags)},
};
inline constexpr Flag kMplsHopFlags[] = {
    {.name = "dead", .bit = RTNH_F_DEAD, .access = Access::kRead},
    {.name = "linkDown", .bit = RTNH_F_LINKDOWN, .access = Access::kRead},
};
inline constexpr Special kMplsHopSpecials[] = {
    {.name = "as", .attribute = RTA_NEWDST, .put = put_new_labels, .take = take_labels},
    {.name = "via", .attribute = RTA_VIA, .put = put_via, .take = take_via},
};
inline constexpr Layout kMplsHopLayout = {.header = sizeof(rtnexthop), .fields = kMplsHopFields, .words = kMplsHopWords, .flags = kMplsHopFlags, .specials = kMplsHopSpecials};
inline constexpr Field kMplsRouteFields[] = {
    {.name = "bits", .offset = offsetof(rtmsg, rtm_dst_len), .width = sizeof(rtmsg::rtm_dst_len), .access = Access::kWrite},
    {.name = "family", .offset = offsetof(rtmsg, rtm_family), .width = sizeof(rtmsg::rtm_family), .access = Access::kRead},
    {.name = "table", .offset = offsetof(rtmsg, rtm_table), .width = sizeof(rtmsg::rtm_table), .access = Access::kWrite},
    {.name = "type", .offset = offsetof(rtmsg, rtm_type), .width = sizeof(rtmsg::rtm_type), .access = Access::kWrite},
    {.name = "protocol", .offset = offsetof(rtmsg, rtm_protocol), .width = sizeof(rtmsg::rtm_protocol), .names = kProtocolNames},
};
inline constexpr Word kMplsRouteWords[] = {
    {.offset = offsetof(rtmsg, rtm_flags), .width = sizeof(rtmsg::rtm_flags)},
};
inline constexpr Flag kMplsRouteFlags[] = {
    {.name = "dead", .bit = RTNH_F_DEAD, .access = Access::kRead},
    {.name = "linkDown", .bit = RTNH_F_LINKDOWN, .access = Access::kRead},
};
inline constexpr Row kMplsRouteRows[] = {
    {.name = "dev", .attribute = RTA_OIF, .wire = Wire::kLink, .min = 1},
    {.name = "ttlPropagate", .attribute = RTA_TTL_PROPAGATE, .wire = Wire::kBool},
};
inline constexpr Special kMplsRouteSpecials[] = {
    {.name = "label", .attribute = RTA_DST, .put = put_label, .take = take_label},
    {.name = "as", .attribute = RTA_NEWDST, .put = put_new_labels, .take = take_labels},
    {.name = "via", .attribute = RTA_VIA, .put = put_via, .take = take_via},
    {.name = "multipath", .attribute = RTA_MULTIPATH, .shape = Shape::kRecords, .inside = &kMplsHopLayout},
};
inline constexpr std::string_view kMplsRouteKey[] = {"label"};
inline constexpr Layout kMplsRouteLayout = {.header = sizeof(rtmsg), .family_at = offsetof(rtmsg, rtm_family), .family = AF_MPLS, .fields = kMplsRouteFields, .words = kMplsRouteWords, .flags = kMplsRouteFlags, .table = kMplsRouteRows, .specials = kMplsRouteSpecials, .key = kMplsRouteKey};

}  // namespace rtnetlink
