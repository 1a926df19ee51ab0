// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/pkt_sched.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

void settle_htb_class(const Object& own, std::span<std::uint8_t> head, std::string_view path);
void put_htb_class(const Object& own, Encoder encoder, std::string_view path);
void take_htb_class(netlink::View head, netlink::View attributes, Object& into);
void put_class_id(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_handle(netlink::View head);
void put_parent(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_parent(netlink::View head);
Value take_leaf(netlink::View head);
void put_raw_options(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_raw_options(const netlink::Attribute& attribute);
Value take_traffic_statistics(const netlink::Attribute& attribute);
inline constexpr Field kHtbClassFields[] = {
    {.name = "quantum", .offset = offsetof(tc_htb_opt, quantum), .width = sizeof(tc_htb_opt::quantum), .max = INT32_MAX, .quiet = true, .kept = {.zero_any = true}},
    {.name = "priority", .offset = offsetof(tc_htb_opt, prio), .width = sizeof(tc_htb_opt::prio), .max = 7},
    {.name = "overhead", .offset = offsetof(tc_htb_opt, rate.overhead), .width = sizeof(tc_htb_opt::rate.overhead), .quiet = true},
    {.name = "mpu", .offset = offsetof(tc_htb_opt, rate.mpu), .width = sizeof(tc_htb_opt::rate.mpu), .quiet = true},
    {.name = "linkLayer", .offset = offsetof(tc_htb_opt, rate.linklayer), .width = sizeof(tc_htb_opt::rate.linklayer), .names = kRateLinkLayerNames, .numbers = false, .otherwise = 1},
    {.name = "level", .offset = offsetof(tc_htb_opt, level), .width = sizeof(tc_htb_opt::level), .access = Access::kRead, .quiet = true},
};
inline constexpr Special kHtbClassSpecials[] = {
    {.name = "rate", .attribute = TCA_HTB_RATE64},
    {.name = "ceil", .attribute = TCA_HTB_CEIL64},
    {.name = "burst", .attribute = TCA_HTB_UNSPEC},
    {.name = "ceilBurst", .attribute = TCA_HTB_UNSPEC},
};
inline constexpr std::uint16_t kHtbClassIgnored[] = {TCA_HTB_RTAB, TCA_HTB_CTAB};
inline constexpr Layout kHtbClassLayout = {.header = sizeof(tc_htb_opt), .fields = kHtbClassFields, .specials = kHtbClassSpecials, .head_in = TCA_HTB_PARMS, .passed = kHtbClassIgnored, .settle = settle_htb_class, .put = put_htb_class, .take = take_htb_class};
inline constexpr Field kTrafficClassFields[] = {
    {.name = "link", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kRead, .link = true},
    {.name = "classId", .offset = offsetof(tcmsg, tcm_handle), .width = sizeof(tcmsg::tcm_handle), .put = put_class_id, .take = take_handle},
    {.name = "parent", .offset = offsetof(tcmsg, tcm_parent), .width = sizeof(tcmsg::tcm_parent), .quiet = true, .put = put_parent, .take = take_parent},
    {.name = "leaf", .offset = offsetof(tcmsg, tcm_info), .width = sizeof(tcmsg::tcm_info), .access = Access::kRead, .quiet = true, .take = take_leaf},
};
inline constexpr Row kTrafficClassRows[] = {
    {.name = "kind", .attribute = TCA_KIND, .wire = Wire::kText, .min = 1, .max = 15},
};
inline constexpr Special kTrafficClassSpecials[] = {
    {.name = "htb", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "htb", .shape = Shape::kNest, .inside = &kHtbClassLayout},
    {.name = "rawOptions", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "", .put = put_raw_options, .take = take_raw_options},
    {.name = "statistics", .attribute = TCA_STATS2, .access = Access::kRead, .take = take_traffic_statistics},
};
inline constexpr std::string_view kTrafficClassKey[] = {"index", "classId"};
inline constexpr std::uint16_t kTrafficClassIgnored[] = {TCA_STATS, TCA_XSTATS};
inline constexpr Layout kTrafficClassLayout = {.header = sizeof(tcmsg), .fields = kTrafficClassFields, .table = kTrafficClassRows, .specials = kTrafficClassSpecials, .key = kTrafficClassKey, .passed = kTrafficClassIgnored};

}  // namespace rtnetlink
