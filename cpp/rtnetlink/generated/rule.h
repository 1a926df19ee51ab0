// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/fib_rules.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kRuleActionNames[] = {{"table", FR_ACT_TO_TBL}, {"goto", FR_ACT_GOTO}, {"nop", FR_ACT_NOP}, {"blackhole", FR_ACT_BLACKHOLE}, {"unreachable", FR_ACT_UNREACHABLE}, {"prohibit", FR_ACT_PROHIBIT}};
void put_sport(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_ports(const netlink::Attribute& attribute);
void put_dport(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_uids(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_uids(const netlink::Attribute& attribute);
void put_suppress(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_suppress(const netlink::Attribute& attribute);
inline constexpr Field kRuleFields[] = {
    {.name = "family", .offset = offsetof(fib_rule_hdr, family), .width = sizeof(fib_rule_hdr::family), .names = kIpFamiliesNames, .numbers = false},
    {.name = "tos", .offset = offsetof(fib_rule_hdr, tos), .width = sizeof(fib_rule_hdr::tos), .quiet = true},
    {.name = "table", .offset = offsetof(fib_rule_hdr, table), .width = sizeof(fib_rule_hdr::table), .names = kRouteTableNames, .attribute = FRA_TABLE, .zero = false, .quiet = true},
    {.name = "action", .offset = offsetof(fib_rule_hdr, action), .width = sizeof(fib_rule_hdr::action), .names = kRuleActionNames, .numbers = false},
};
inline constexpr Word kRuleWords[] = {
    {.offset = offsetof(fib_rule_hdr, flags), .width = sizeof(fib_rule_hdr::flags)},
};
inline constexpr Flag kRuleFlags[] = {
    {.name = "invert", .bit = FIB_RULE_INVERT},
    {.name = "permanent", .bit = FIB_RULE_PERMANENT, .access = Access::kRead},
    {.name = "unresolved", .bit = FIB_RULE_UNRESOLVED, .access = Access::kRead},
    {.name = "iifDetached", .bit = FIB_RULE_IIF_DETACHED, .access = Access::kRead},
    {.name = "oifDetached", .bit = FIB_RULE_OIF_DETACHED, .access = Access::kRead},
};
inline constexpr Prefix kRulePrefixes[] = {
    {.name = "from", .attribute = FRA_SRC, .length_at = offsetof(fib_rule_hdr, src_len), .all = "all", .quiet = true, .kept = {.zero_absent = true}},
    {.name = "to", .attribute = FRA_DST, .length_at = offsetof(fib_rule_hdr, dst_len), .all = "all", .quiet = true, .kept = {.zero_absent = true}},
};
inline constexpr Row kRuleRows[] = {
    {.name = "priority", .attribute = FRA_PRIORITY, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "iif", .attribute = FRA_IIFNAME, .wire = Wire::kName},
    {.name = "oif", .attribute = FRA_OIFNAME, .wire = Wire::kName},
    {.name = "fwmark", .attribute = FRA_FWMARK, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "fwmask", .attribute = FRA_FWMASK, .wire = Wire::kU32, .kept = {.zero_absent = true, .none_as = UINT32_MAX}},
    {.name = "dscp", .attribute = 25 /* FRA_DSCP */, .wire = Wire::kU8, .max = 63},
    {.name = "dscpMask", .attribute = 30 /* FRA_DSCP_MASK */, .wire = Wire::kU8, .max = 63, .kept = {.zero_absent = true, .none_as = 63}},
    {.name = "flowLabel", .attribute = 26 /* FRA_FLOWLABEL */, .wire = Wire::kBe32, .max = 1048575, .kept = {.zero_absent = true}},
    {.name = "flowLabelMask", .attribute = 27 /* FRA_FLOWLABEL_MASK */, .wire = Wire::kBe32, .max = 1048575, .kept = {.zero_absent = true}},
    {.name = "ipProto", .attribute = FRA_IP_PROTO, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true, .kept = {.zero_absent = true}},
    {.name = "sportMask", .attribute = 28 /* FRA_SPORT_MASK */, .wire = Wire::kU16, .kept = {.zero_absent = true, .none_as = UINT16_MAX}},
    {.name = "dportMask", .attribute = 29 /* FRA_DPORT_MASK */, .wire = Wire::kU16, .kept = {.zero_absent = true, .none_as = UINT16_MAX}},
    {.name = "tunId", .attribute = FRA_TUN_ID, .wire = Wire::kBe64, .kept = {.zero_absent = true}},
    {.name = "l3mdev", .attribute = FRA_L3MDEV, .wire = Wire::kTrue},
    {.name = "goto", .attribute = FRA_GOTO, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "suppressIfGroup", .attribute = FRA_SUPPRESS_IFGROUP, .wire = Wire::kU32, .max = INT32_MAX},
    {.name = "realms", .attribute = FRA_FLOW, .wire = Wire::kU32, .kept = {.zero_absent = true}},
    {.name = "protocol", .attribute = FRA_PROTOCOL, .wire = Wire::kU8, .names = kProtocolNames, .numbers = true},
};
inline constexpr Special kRuleSpecials[] = {
    {.name = "sport", .attribute = FRA_SPORT_RANGE, .put = put_sport, .take = take_ports},
    {.name = "dport", .attribute = FRA_DPORT_RANGE, .put = put_dport, .take = take_ports},
    {.name = "uidRange", .attribute = FRA_UID_RANGE, .put = put_uids, .take = take_uids},
    {.name = "suppressPrefixLength", .attribute = FRA_SUPPRESS_PREFIXLEN, .put = put_suppress, .take = take_suppress},
};
inline constexpr std::string_view kRuleKey[] = {"family", "from", "to", "iif", "oif", "fwmark", "fwmask", "tos", "dscp", "dscpMask", "flowLabel", "flowLabelMask", "ipProto", "sport", "dport", "sportMask", "dportMask", "uidRange", "tunId", "invert", "l3mdev", "table", "action", "goto", "realms", "protocol", "suppressPrefixLength", "suppressIfGroup"};
inline constexpr Layout kRuleLayout = {.header = sizeof(fib_rule_hdr), .family_at = offsetof(fib_rule_hdr, family), .family = AF_INET, .fields = kRuleFields, .words = kRuleWords, .flags = kRuleFlags, .prefixes = kRulePrefixes, .table = kRuleRows, .specials = kRuleSpecials, .key = kRuleKey};

}  // namespace rtnetlink
