#include "rtnetlink/route.h"

#include <linux/rtnetlink.h>

#include <algorithm>

#include "rtnetlink/encap.h"
#include "rtnetlink/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 7.3.
constexpr std::uint16_t kFlowLabel = 31;     // RTA_FLOWLABEL, since 6.14
constexpr std::uint16_t kDeleteReason = 32;  // RTA_DEL_REASON, since 7.3

constexpr Name kTypes[] = {
    {"unspec", RTN_UNSPEC},
    {"unicast", RTN_UNICAST},
    {"local", RTN_LOCAL},
    {"broadcast", RTN_BROADCAST},
    {"anycast", RTN_ANYCAST},
    {"multicast", RTN_MULTICAST},
    {"blackhole", RTN_BLACKHOLE},
    {"unreachable", RTN_UNREACHABLE},
    {"prohibit", RTN_PROHIBIT},
    {"throw", RTN_THROW},
    {"nat", RTN_NAT},
};

// Why the kernel itself removed a route (RT_DEL_REASON_*); zero is for all else.
constexpr Name kDeleteReasons[] = {{"expired", 1}, {"ra-withdrawn", 2}};

// ICMPV6_ROUTER_PREF_*, RFC 4191.
constexpr Name kPreferences[] = {{"medium", 0}, {"high", 1}, {"low", 3}};

// A gateway of the route's own family is RTA_GATEWAY, one of the other is RTA_VIA: its family in
// 16 bits, then the address (RFC 5549: IPv4 by way of an IPv6 neighbour).
void put_via(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option) {
  const Ip ip = checked_ip(value, option);
  if (ip.family == family) {
    encoder.message.put(RTA_GATEWAY, ip.view());
    return;
  }
  if (family != AF_INET) refuse(option, "an IPv6 address", value);
  const auto its = static_cast<std::uint16_t>(ip.family);
  netlink::Bytes via(sizeof its);
  std::memcpy(via.data(), &its, sizeof its);
  via.insert(via.end(), ip.bytes, ip.bytes + ip.view().size());
  encoder.message.put(RTA_VIA, via);
}

Value text_or_absent(std::string text) { return text.empty() ? Value{} : Value(std::move(text)); }

Value take_gateway(const Attribute& attribute) {
  return text_or_absent(format_ip(attribute.payload));
}

Value take_via(const Attribute& attribute) {
  if (attribute.payload.size() < sizeof(std::uint16_t)) return {};
  return text_or_absent(format_ip(attribute.payload.subspan(sizeof(std::uint16_t))));
}

// Sets of bits, as lists of their names.
template <const auto& kBits>
void put_bits(const Value& value, Encoder encoder, std::string_view option,
              std::uint16_t attribute) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array of names", value);
  std::uint32_t bits = 0;
  for (std::size_t i = 0; i < list->size(); i++) {
    const std::string each = std::string(option) + '[' + std::to_string(i) + ']';
    const std::string& name = checked_text((*list)[i], each);
    const auto bit = std::find_if(std::begin(kBits), std::end(kBits),
                                  [&](const Name& candidate) { return candidate.name == name; });
    if (bit == std::end(kBits)) refuse(each, "the name of one", (*list)[i]);
    bits |= bit->value;
  }
  encoder.message.put_number(attribute, bits);
}

template <const auto& kBits>
Value take_bits(const Attribute& attribute) {
  List list;
  const std::uint32_t bits = attribute.number<std::uint32_t>().value_or(0);
  for (const Name& bit : kBits) {
    if ((bits & bit.value) != 0) list.emplace_back(bit.name);
  }
  return list;
}

// A metric of zero is none.
constexpr Kept kNoZero = {.zero_absent = true};

constexpr Row kMetricRows[] = {
    {.name = "mtu",
     .attribute = RTAX_MTU,
     .wire = Wire::kU32,
     .kept = {.zero_absent = true, .most = 65'520}},
    {.name = "window", .attribute = RTAX_WINDOW, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "rtt", .attribute = RTAX_RTT, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "rttvar", .attribute = RTAX_RTTVAR, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "ssthresh", .attribute = RTAX_SSTHRESH, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "cwnd", .attribute = RTAX_CWND, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "advmss",
     .attribute = RTAX_ADVMSS,
     .wire = Wire::kU32,
     .kept = {.zero_absent = true, .most = 65'495}},
    {.name = "reordering", .attribute = RTAX_REORDERING, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "hoplimit",
     .attribute = RTAX_HOPLIMIT,
     .wire = Wire::kU32,
     .max = 255,
     .kept = kNoZero},
    {.name = "initcwnd", .attribute = RTAX_INITCWND, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "rtoMin", .attribute = RTAX_RTO_MIN, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "initrwnd", .attribute = RTAX_INITRWND, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "quickack", .attribute = RTAX_QUICKACK, .wire = Wire::kBool32, .kept = kNoZero},
    {.name = "congctl", .attribute = RTAX_CC_ALGO, .wire = Wire::kText, .min = 1, .max = 15},
    {.name = "fastopenNoCookie",
     .attribute = RTAX_FASTOPEN_NO_COOKIE,
     .wire = Wire::kBool32,
     .kept = kNoZero},
};

// The kernel itself leaves these alone: what is locked is not learnt from packets.
constexpr Name kLocks[] = {
    {"mtu", 1U << RTAX_MTU},           {"window", 1U << RTAX_WINDOW},
    {"rtt", 1U << RTAX_RTT},           {"rttvar", 1U << RTAX_RTTVAR},
    {"ssthresh", 1U << RTAX_SSTHRESH}, {"cwnd", 1U << RTAX_CWND},
    {"advmss", 1U << RTAX_ADVMSS},     {"reordering", 1U << RTAX_REORDERING},
    {"hoplimit", 1U << RTAX_HOPLIMIT}, {"rtoMin", 1U << RTAX_RTO_MIN},
    {"congctl", 1U << RTAX_CC_ALGO},
};
constexpr Name kFeatures[] = {
    {"ecn", RTAX_FEATURE_ECN},
    {"tcp_usec_ts", 1 << 4},  // RTAX_FEATURE_TCP_USEC_TS, since Linux 6.7
};

constexpr Special kMetricSpecials[] = {
    {.name = "lock",
     .attribute = RTAX_LOCK,
     .put = [](const Value& value, Encoder encoder, std::uint8_t,
               std::string_view option) { put_bits<kLocks>(value, encoder, option, RTAX_LOCK); },
     .take = take_bits<kLocks>,
     .kept = kNoZero},
    {.name = "features",
     .attribute = RTAX_FEATURES,
     .put =
         [](const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
           put_bits<kFeatures>(value, encoder, option, RTAX_FEATURES);
         },
     .take = take_bits<kFeatures>,
     .kept = kNoZero},
};

constexpr Layout kMetrics = {.table = kMetricRows, .specials = kMetricSpecials};

// One hop of a multipath route. The kernel counts its weight from 0.
constexpr Field kHopFields[] = {
    {.name = "weight", .offset = offsetof(rtnexthop, rtnh_hops), .width = 1, .less = 1},
    {.name = "dev", .offset = offsetof(rtnexthop, rtnh_ifindex), .width = 4, .link = true},
};
constexpr Word kHopWords[] = {{.offset = offsetof(rtnexthop, rtnh_flags), .width = 1}};
constexpr Flag kHopFlags[] = {
    {"onlink", RTNH_F_ONLINK},
    {"dead", RTNH_F_DEAD, Access::kRead},
    {"linkDown", RTNH_F_LINKDOWN, Access::kRead},
    {"offload", RTNH_F_OFFLOAD, Access::kRead},
    {"trap", RTNH_F_TRAP, Access::kRead},
};
constexpr Row kHopRows[] = {
    {.name = "realms", .attribute = RTA_FLOW, .wire = Wire::kU32, .kept = kNoZero}};
constexpr Special kEncap = {.name = "encap",
                            .attribute = RTA_ENCAP,
                            .chooser = RTA_ENCAP_TYPE,
                            .shape = Shape::kChoice,
                            .choices = kEncaps};
// The next hop, of the route's own family or of another.
constexpr Special kGateway = {
    .name = "via", .attribute = RTA_GATEWAY, .put = put_via, .take = take_gateway, .kept = kNoZero};
constexpr Special kVia = {
    .name = "via", .attribute = RTA_VIA, .put = put_via, .take = take_via, .kept = kNoZero};
constexpr Special kHopSpecials[] = {
    kGateway,
    kVia,
    kEncap,
};
constexpr Layout kHop = {.header = sizeof(rtnexthop),
                         .fields = kHopFields,
                         .words = kHopWords,
                         .flags = kHopFlags,
                         .table = kHopRows,
                         .specials = kHopSpecials};

constexpr Field kFields[] = {
    {.name = "family",
     .offset = offsetof(rtmsg, rtm_family),
     .width = 1,
     .names = kIpFamilies,
     .numbers = false},
    {.name = "tos", .offset = offsetof(rtmsg, rtm_tos), .width = 1, .quiet = true},
    {.name = "table",
     .offset = offsetof(rtmsg, rtm_table),
     .width = 1,
     .names = kTables,
     .attribute = RTA_TABLE,
     .zero = false},
    // Of IPv6 the kernel makes boot of none.
    {.name = "protocol",
     .offset = offsetof(rtmsg, rtm_protocol),
     .width = 1,
     .names = kProtocols,
     .kept = {.zero_as6 = RTPROT_BOOT}},
    {.name = "scope", .offset = offsetof(rtmsg, rtm_scope), .width = 1, .names = kScopes},
    {.name = "type",
     .offset = offsetof(rtmsg, rtm_type),
     .width = 1,
     .names = kTypes,
     .numbers = false},
};

constexpr Word kWords[] = {{.offset = offsetof(rtmsg, rtm_flags), .width = 4}};

constexpr Flag kFlags[] = {
    {"onlink", RTNH_F_ONLINK},
    {"dead", RTNH_F_DEAD, Access::kRead},
    {"linkDown", RTNH_F_LINKDOWN, Access::kRead},
    {"offload", RTM_F_OFFLOAD | RTNH_F_OFFLOAD, Access::kRead},
    {"trap", RTM_F_TRAP | RTNH_F_TRAP, Access::kRead},
    {"offloadFailed", RTM_F_OFFLOAD_FAILED, Access::kRead},
    {"cloned", RTM_F_CLONED, Access::kRead},
    {"lookupTable", RTM_F_LOOKUP_TABLE, Access::kWrite},
    {"fibMatch", RTM_F_FIB_MATCH, Access::kWrite},
};

constexpr Prefix kPrefixes[] = {
    {.name = "destination",
     .attribute = RTA_DST,
     .length_at = offsetof(rtmsg, rtm_dst_len),
     .all = "default",
     .masked = true},
    {.name = "from",
     .attribute = RTA_SRC,
     .length_at = offsetof(rtmsg, rtm_src_len),
     .all = "default",
     .quiet = true,
     .masked = true},
};

constexpr Row kRows[] = {
    {.name = "dev", .attribute = RTA_OIF, .wire = Wire::kLink, .min = 1},
    {.name = "iif", .attribute = RTA_IIF, .wire = Wire::kLink, .min = 1},
    {.name = "src", .attribute = RTA_PREFSRC, .wire = Wire::kIp, .attribute6 = RTA_PREFSRC},
    {.name = "metric",
     .attribute = RTA_PRIORITY,
     .wire = Wire::kU32,
     .kept = {.zero_absent = true, .zero_as6 = 1024}},
    {.name = "mark", .attribute = RTA_MARK, .wire = Wire::kU32},
    {.name = "uid", .attribute = RTA_UID, .wire = Wire::kU32},
    {.name = "realms", .attribute = RTA_FLOW, .wire = Wire::kU32, .kept = kNoZero},
    {.name = "preference", .attribute = RTA_PREF, .wire = Wire::kU8, .names = kPreferences},
    {.name = "nexthopId", .attribute = RTA_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "ipProto",
     .attribute = RTA_IP_PROTO,
     .wire = Wire::kU8,
     .names = kIpProtocols,
     .numbers = true},
    {.name = "sport", .attribute = RTA_SPORT, .wire = Wire::kBe16},
    {.name = "dport", .attribute = RTA_DPORT, .wire = Wire::kBe16},
    {.name = "flowLabel",
     .attribute = kFlowLabel,
     .wire = Wire::kBe32,
     .access = Access::kWrite,
     .max = 0xfffff},
    {.name = "deleteReason",
     .attribute = kDeleteReason,
     .wire = Wire::kU32,
     .access = Access::kRead,
     .quiet = true,
     .names = kDeleteReasons},
};

void put_expires(const Value& value, Encoder encoder, std::uint8_t family,
                 std::string_view option) {
  if (family == AF_INET) refuse(option, "none: IPv4 routes do not expire", value);
  const std::int64_t seconds = checked_integer(value, 1, UINT32_MAX, option);
  encoder.message.put_number(RTA_EXPIRES, static_cast<std::uint32_t>(seconds));
}

// Seconds that are left, begun ones included. The kernel has hundredths (USER_HZ).
Value take_cache(const Attribute& attribute) {
  constexpr std::int64_t kHertz = 100;
  const auto cache = netlink::read_struct<rta_cacheinfo>(attribute.payload);
  const std::int64_t left = static_cast<std::int32_t>(cache.rta_expires);
  return left > 0 ? Value((left + kHertz - 1) / kHertz) : Value{};
}

constexpr Special kSpecials[] = {
    kGateway,
    kVia,
    {.name = "expires",
     .attribute = RTA_CACHEINFO,
     .put = put_expires,
     .take = take_cache,
     .kept = {.passes = true}},
    {.name = "expires",
     .attribute = RTA_EXPIRES,
     .access = Access::kWrite,
     .put = put_expires,
     .kept = {.passes = true}},
    kEncap,
    {.name = "metrics", .attribute = RTA_METRICS, .shape = Shape::kNest, .inside = &kMetrics},
    {.name = "multipath",
     .attribute = RTA_MULTIPATH,
     .shape = Shape::kRecords,
     .inside = &kHop,
     .kept = {.sole = true}},
};

constexpr std::string_view kTelling[] = {"via", "src"};

// The most that the kernel puts into a part of a listing (netlink_dump: SKB_WITH_OVERHEAD(32768)).
// A route that takes more ends the listing, without an error on some kernels. What is reported
// beside what was asked for: the table, the metric, and IPv6's RTA_CACHEINFO and RTA_PREF.
constexpr std::size_t kDumpBytes = 32'768 - 320;
constexpr std::size_t kReportedBesides = 64;
constexpr std::string_view kKey[] = {"destination", "metric", "tos", "from"};

constexpr Layout kLayout = {
    .header = sizeof(rtmsg),
    .family_at = offsetof(rtmsg, rtm_family),
    .family = AF_INET,
    .fields = kFields,
    .words = kWords,
    .flags = kFlags,
    .prefixes = kPrefixes,
    .table = kRows,
    .specials = kSpecials,
    .telling = kTelling,
    .key = kKey,
};

// What every kernel keeps of a unicast route as it is given, or refuses. IPv6 has one scope.
constexpr std::string_view kCertain[] = {"family", "destination", "table", "metric", "dev",
                                         "via",    "src",         "type",  "scope",  "protocol"};

bool is_certain(const Object& options) {
  const Value* type = given(options, "type");
  const auto* name = type == nullptr ? nullptr : type->as<std::string>();
  if (type != nullptr && (name == nullptr || *name != "unicast")) return false;
  return std::all_of(options.begin(), options.end(), [](const Object::Member& each) {
    return each.second.absent() ||
           std::find(std::begin(kCertain), std::end(kCertain), each.first) != std::end(kCertain);
  });
}

// The echo has what became of it. What a replace puts it in the place of is read only where the
// kernel may ignore something, so that it has to be put back: by a listing, for a lookup finds
// routes by the packets that they are for.
Truth route_truth(const Operation& operation, const Object& options) {
  Truth truth{.echo = true, .looks = {}};
  if (!operation.replaces() || is_certain(options)) return truth;
  Object asked;
  const Request request = encode_request(kLayout, operation, options);
  decode_object(kLayout, netlink::View(request.bytes).subspan(NLMSG_HDRLEN), asked);
  truth.looks.push_back(look_by("listRoutes", asked, {"family", "table"}));
  return truth;
}

// What the kernel reports beside the number of a nexthop object: where that one leads.
constexpr std::uint16_t kByNexthop[] = {RTA_OIF,       RTA_GATEWAY, RTA_VIA,
                                        RTA_MULTIPATH, RTA_ENCAP,   RTA_ENCAP_TYPE};

}  // namespace

const ObjectType kRoute = [] {
  ObjectType route = object_type<kLayout>("route", route_truth);
  route.encode = [](const Operation& operation, const Object& options, std::size_t) {
    Request request = encode_request(kLayout, operation, options);
    if (operation.type == RTM_NEWROUTE && request.bytes.size() + kReportedBesides > kDumpBytes) {
      refuse("multipath", "fewer ways: the kernel could list neither the route nor what follows it",
             *given(options, "multipath"));
    }
    return request;
  };
  route.refers = RTA_NH_ID;
  route.referred = kByNexthop;
  return route;
}();

}  // namespace rtnetlink
