#include "rtnetlink/rule.h"

#include <endian.h>
#include <linux/fib_rules.h>

#include <limits>

#include "rtnetlink/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 6.18.
constexpr std::uint16_t kDscp = 25;           // FRA_DSCP, since 6.12
constexpr std::uint16_t kFlowLabel = 26;      // FRA_FLOWLABEL, since 6.14
constexpr std::uint16_t kFlowLabelMask = 27;  // FRA_FLOWLABEL_MASK, since 6.14
constexpr std::uint16_t kSportMask = 28;      // FRA_SPORT_MASK, since 6.15
constexpr std::uint16_t kDportMask = 29;      // FRA_DPORT_MASK, since 6.15
constexpr std::uint16_t kDscpMask = 30;       // FRA_DSCP_MASK, since 6.15

constexpr Name kActions[] = {
    {"table", FR_ACT_TO_TBL},
    {"goto", FR_ACT_GOTO},
    {"nop", FR_ACT_NOP},
    {"blackhole", FR_ACT_BLACKHOLE},
    {"unreachable", FR_ACT_UNREACHABLE},
    {"prohibit", FR_ACT_PROHIBIT},
};

constexpr Field kFields[] = {
    {.name = "family",
     .offset = offsetof(fib_rule_hdr, family),
     .width = 1,
     .names = kIpFamilies,
     .numbers = false},
    {.name = "tos", .offset = offsetof(fib_rule_hdr, tos), .width = 1, .quiet = true},
    {.name = "table",
     .offset = offsetof(fib_rule_hdr, table),
     .width = 1,
     .names = kTables,
     .attribute = FRA_TABLE,
     .zero = false,
     .quiet = true},
    {.name = "action",
     .offset = offsetof(fib_rule_hdr, action),
     .width = 1,
     .names = kActions,
     .numbers = false},
};

constexpr Word kWords[] = {{.offset = offsetof(fib_rule_hdr, flags), .width = 4}};

constexpr Flag kFlags[] = {
    {"invert", FIB_RULE_INVERT},
    {"permanent", FIB_RULE_PERMANENT, Access::kRead},
    {"unresolved", FIB_RULE_UNRESOLVED, Access::kRead},
    {"iifDetached", FIB_RULE_IIF_DETACHED, Access::kRead},
    {"oifDetached", FIB_RULE_OIF_DETACHED, Access::kRead},
};

constexpr Prefix kPrefixes[] = {
    {.name = "from",
     .attribute = FRA_SRC,
     .length_at = offsetof(fib_rule_hdr, src_len),
     .all = "all",
     .quiet = true,
     .kept = {.zero_absent = true}},
    {.name = "to",
     .attribute = FRA_DST,
     .length_at = offsetof(fib_rule_hdr, dst_len),
     .all = "all",
     .quiet = true,
     .kept = {.zero_absent = true}},
};

// What is zero matches all, and is not reported.
constexpr Kept kNoZero = {.zero_absent = true};

constexpr Kept kAllBits = {.zero_absent = true, .none_as = UINT16_MAX};

constexpr Row kRows[] = {
    {.name = "priority", .attribute = FRA_PRIORITY, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "iif", .attribute = FRA_IIFNAME, .wire = Wire::kName},
    {.name = "oif", .attribute = FRA_OIFNAME, .wire = Wire::kName},
    {.name = "fwmark", .attribute = FRA_FWMARK, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "fwmask",
     .attribute = FRA_FWMASK,
     .wire = Wire::kU32,
     .kept = {.zero_absent = true, .none_as = UINT32_MAX}},
    {.name = "goto", .attribute = FRA_GOTO, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "realms", .attribute = FRA_FLOW, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "tunId", .attribute = FRA_TUN_ID, .wire = Wire::kBe64, .kept = kNoZero},
    {.name = "suppressIfGroup",
     .attribute = FRA_SUPPRESS_IFGROUP,
     .wire = Wire::kU32,
     .max = INT32_MAX},
    {.name = "l3mdev", .attribute = FRA_L3MDEV, .wire = Wire::kTrue},
    {.name = "protocol",
     .attribute = FRA_PROTOCOL,
     .wire = Wire::kU8,
     .names = kProtocols,
     .numbers = true},
    {.name = "ipProto",
     .attribute = FRA_IP_PROTO,
     .wire = Wire::kU8,
     .names = kIpProtocols,
     .numbers = true,
     .kept = kNoZero},
    {.name = "dscp", .attribute = kDscp, .wire = Wire::kU8, .max = 63},
    {.name = "dscpMask",
     .attribute = kDscpMask,
     .wire = Wire::kU8,
     .max = 63,
     .kept = {.zero_absent = true, .none_as = 63}},
    {.name = "flowLabel",
     .attribute = kFlowLabel,
     .wire = Wire::kBe32,
     .max = 0xfffff,
     .kept = kNoZero},
    {.name = "flowLabelMask",
     .attribute = kFlowLabelMask,
     .wire = Wire::kBe32,
     .max = 0xfffff,
     .kept = kNoZero},
    {.name = "sportMask", .attribute = kSportMask, .wire = Wire::kU16, .kept = kAllBits},
    {.name = "dportMask", .attribute = kDportMask, .wire = Wire::kU16, .kept = kAllBits},
};

// Both ends of a range in host order, in two numbers of this type; of ports too.
template <typename Number, std::uint16_t kAttribute>
void put_range(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::int64_t max = std::numeric_limits<Number>::max();
  constexpr std::int64_t kMin = sizeof(Number) == sizeof(std::uint16_t) ? 1 : 0;  // no port is 0
  std::int64_t ends[2];
  if (const auto* list = value.as<List>()) {
    if (list->size() != 2) refuse(option, "[lowest, highest]", value);
    for (std::size_t i = 0; i < 2; i++) {
      ends[i] = checked_integer((*list)[i], kMin, max,
                                std::string(option) + '[' + std::to_string(i) + ']');
    }
    if (ends[0] > ends[1]) refuse(option, "[lowest, highest]", value);
  } else {
    if (value.as<std::int64_t>() == nullptr && value.as<NotInteger>() == nullptr) {
      refuse_type(option, "a number or [lowest, highest]", value);
    }
    ends[0] = ends[1] = checked_integer(value, kMin, max, option);
  }
  const Number wire[] = {static_cast<Number>(ends[0]), static_cast<Number>(ends[1])};
  encoder.message.put(kAttribute, {reinterpret_cast<const std::uint8_t*>(wire), sizeof wire});
}

template <typename Number>
Value take_range(const Attribute& attribute) {
  if (attribute.payload.size() < 2 * sizeof(Number)) return {};
  const auto low = netlink::read_struct<Number>(attribute.payload);
  const auto high = netlink::read_struct<Number>(attribute.payload.subspan(sizeof(Number)));
  return List{std::uint32_t{low}, std::uint32_t{high}};
}

void put_suppress(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::int64_t length = checked_integer(value, 0, 128, option);
  encoder.message.put_number(FRA_SUPPRESS_PREFIXLEN, static_cast<std::uint32_t>(length));
}

// The kernel reports all ones for none.
Value take_suppress(const Attribute& attribute) {
  const auto length = attribute.number<std::uint32_t>();
  return !length || *length == UINT32_MAX ? Value{} : Value(*length);
}

constexpr Special kSpecials[] = {
    {.name = "suppressPrefixLength",
     .attribute = FRA_SUPPRESS_PREFIXLEN,
     .put = put_suppress,
     .take = take_suppress},
    {.name = "uidRange",
     .attribute = FRA_UID_RANGE,
     .put = put_range<std::uint32_t, FRA_UID_RANGE>,
     .take = take_range<std::uint32_t>},
    {.name = "sport",
     .attribute = FRA_SPORT_RANGE,
     .put = put_range<std::uint16_t, FRA_SPORT_RANGE>,
     .take = take_range<std::uint16_t>},
    {.name = "dport",
     .attribute = FRA_DPORT_RANGE,
     .put = put_range<std::uint16_t, FRA_DPORT_RANGE>,
     .take = take_range<std::uint16_t>},
};

// The kernel tells two rules apart by all that is told of them. The priority is not in it: without
// one each rule gets another.
constexpr std::string_view kKey[] = {"family",
                                     "from",
                                     "to",
                                     "iif",
                                     "oif",
                                     "fwmark",
                                     "fwmask",
                                     "tos",
                                     "dscp",
                                     "dscpMask",
                                     "flowLabel",
                                     "flowLabelMask",
                                     "ipProto",
                                     "sport",
                                     "dport",
                                     "sportMask",
                                     "dportMask",
                                     "uidRange",
                                     "tunId",
                                     "invert",
                                     "l3mdev",
                                     "table",
                                     "action",
                                     "goto",
                                     "realms",
                                     "protocol",
                                     "suppressPrefixLength",
                                     "suppressIfGroup"};

constexpr Layout kLayout = {
    .header = sizeof(fib_rule_hdr),
    .family_at = offsetof(fib_rule_hdr, family),
    .family = AF_INET,
    .fields = kFields,
    .words = kWords,
    .flags = kFlags,
    .prefixes = kPrefixes,
    .table = kRows,
    .specials = kSpecials,
    .key = kKey,
};

}  // namespace

const ObjectType kRule = object_type<kLayout>("rule", by_echo);

}  // namespace rtnetlink
