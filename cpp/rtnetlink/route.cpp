#include "rtnetlink/route.h"

#include <algorithm>

#include "rtnetlink/generated/route.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;

Value text_or_absent(std::string text) { return text.empty() ? Value{} : Value(std::move(text)); }

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
    bits |= static_cast<std::uint32_t>(bit->value);
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

// The most that the kernel puts into a part of a listing (netlink_dump: SKB_WITH_OVERHEAD(32768)).
// A route that takes more ends the listing, without an error on some kernels. What is reported
// beside what was asked for: the table, the metric, and IPv6's RTA_CACHEINFO and RTA_PREF.
constexpr std::size_t kDumpBytes = 32'768 - 320;
constexpr std::size_t kReportedBesides = 64;

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
  const Request request = encode_request(kRouteLayout, operation, options);
  decode_object(kRouteLayout, netlink::View(request.bytes).subspan(NLMSG_HDRLEN), asked);
  truth.looks.push_back(look_by("listRoutes", asked, {"family", "table"}));
  return truth;
}

// What the kernel reports beside the number of a nexthop object: where that one leads.
constexpr std::uint16_t kByNexthop[] = {RTA_OIF,       RTA_GATEWAY, RTA_VIA,
                                        RTA_MULTIPATH, RTA_ENCAP,   RTA_ENCAP_TYPE};

}  // namespace

// A gateway of the route's own family is RTA_GATEWAY, one of another is RTA_VIA: its family in
// 16 bits, then the address (RFC 5549: IPv4 by way of an IPv6 neighbour; all of MPLS).
void put_via(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option) {
  const Ip ip = checked_ip(value, option);
  if (ip.family == family) {
    encoder.message.put(RTA_GATEWAY, ip.view());
    return;
  }
  if (family == AF_INET6) refuse(option, "an IPv6 address", value);
  const auto its = static_cast<std::uint16_t>(ip.family);
  netlink::Bytes via(sizeof its);
  std::memcpy(via.data(), &its, sizeof its);
  via.insert(via.end(), ip.bytes, ip.bytes + ip.view().size());
  encoder.message.put(RTA_VIA, via);
}

Value take_gateway(const Attribute& attribute) {
  return text_or_absent(format_ip(attribute.payload));
}

Value take_via(const Attribute& attribute) {
  if (attribute.payload.size() < sizeof(std::uint16_t)) return {};
  return text_or_absent(format_ip(attribute.payload.subspan(sizeof(std::uint16_t))));
}

void put_lock(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_bits<kLocks>(value, encoder, option, RTAX_LOCK);
}

Value take_lock(const Attribute& attribute) { return take_bits<kLocks>(attribute); }

void put_features(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_bits<kFeatures>(value, encoder, option, RTAX_FEATURES);
}

Value take_features(const Attribute& attribute) { return take_bits<kFeatures>(attribute); }

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

const ObjectType kRoute = [] {
  ObjectType route = object_type<kRouteLayout>("route", route_truth);
  route.encode = [](const Operation& operation, const Object& options, std::size_t) {
    Request request = encode_request(kRouteLayout, operation, options);
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
