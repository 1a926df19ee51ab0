#include "rtnetlink/encap.h"

#include <endian.h>
#include <linux/lwtunnel.h>
#include <linux/mpls.h>
#include <linux/mpls_iptunnel.h>
#include <linux/seg6.h>
#include <linux/seg6_iptunnel.h>
#include <linux/seg6_local.h>

#include <algorithm>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Bytes;
using netlink::View;

std::string at(std::string_view list, std::size_t index) {
  return std::string(list) + '[' + std::to_string(index) + ']';
}

const List& checked_list(const Value& value, std::string_view option, std::size_t most) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array", value);
  if (list->empty() || list->size() > most) {
    refuse(option, "1 to " + std::to_string(most) + " of them", value);
  }
  return *list;
}

// IP in a tunnel whose link takes the rest from the route (`external`).

// Options of the tunnel's header, of one kind. Geneve's are read and never sent: kernels from 6.15
// on (6.18.44 does) die in ip_tun_parse_opts() of a fortified memcpy() to room that is not counted
// yet, and leave the lock behind that all of rtnetlink waits for. Erspan's are left out.

Value take_bytes(const Attribute& attribute) {
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

constexpr Row kGeneveRows[] = {
    {.name = "class", .attribute = LWTUNNEL_IP_OPT_GENEVE_CLASS, .wire = Wire::kBe16},
    {.name = "type", .attribute = LWTUNNEL_IP_OPT_GENEVE_TYPE, .wire = Wire::kU8},
};
constexpr Special kGeneveSpecials[] = {
    {.name = "data", .attribute = LWTUNNEL_IP_OPT_GENEVE_DATA, .take = take_bytes}};
constexpr Layout kGeneve = {.table = kGeneveRows, .specials = kGeneveSpecials};

// The kernel takes each option in a nest of its own, and reports all in one, one behind the other.
Value take_geneve(const Attribute& attribute) {
  List options;
  Bytes one;
  const auto add = [&] {
    Object option;
    decode_object(kGeneve, one, option);
    if (!one.empty()) options.emplace_back(std::move(option));
    one.clear();
  };
  for (const Attribute& each : netlink::Attributes(attribute.payload)) {
    if (each.type == LWTUNNEL_IP_OPT_GENEVE_CLASS) add();
    const std::size_t end = each.offset + NLA_ALIGN(NLA_HDRLEN + each.payload.size());
    const View whole = attribute.payload.subspan(
        each.offset, std::min(end, attribute.payload.size()) - each.offset);
    one.insert(one.end(), whole.begin(), whole.end());
  }
  add();
  return options;
}

constexpr Row kVxlanRows[] = {
    {.name = "gbp", .attribute = LWTUNNEL_IP_OPT_VXLAN_GBP, .wire = Wire::kU32}};
constexpr Layout kVxlan = {.table = kVxlanRows};

constexpr Special kTunnelOptions[] = {
    {.name = "geneve",
     .attribute = LWTUNNEL_IP_OPTS_GENEVE,
     .access = Access::kRead,
     .shape = Shape::kNests,
     .inside = &kGeneve,
     .take = take_geneve},
    {.name = "vxlan",
     .attribute = LWTUNNEL_IP_OPTS_VXLAN,
     .shape = Shape::kNest,
     .inside = &kVxlan},
};
constexpr Layout kOptions = {.specials = kTunnelOptions};

// The bits of the flags that a route can tell: TUNNEL_CSUM, TUNNEL_KEY, TUNNEL_SEQ.
constexpr std::uint32_t kCsum = 0x01;
constexpr std::uint32_t kKey = 0x04;
constexpr std::uint32_t kSeq = 0x08;

constexpr Row kIpRows[] = {
    {.name = "id", .attribute = LWTUNNEL_IP_ID, .wire = Wire::kBe64},
    {.name = "dst", .attribute = LWTUNNEL_IP_DST, .wire = Wire::kIp},
    {.name = "src", .attribute = LWTUNNEL_IP_SRC, .wire = Wire::kIp},
    {.name = "ttl", .attribute = LWTUNNEL_IP_TTL, .wire = Wire::kU8},
    {.name = "tos", .attribute = LWTUNNEL_IP_TOS, .wire = Wire::kU8},
    {.name = "csum", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = kCsum},
    {.name = "key", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = kKey},
    {.name = "seq", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = kSeq},
};
constexpr Special kIpSpecials[] = {
    {.name = "options", .attribute = LWTUNNEL_IP_OPTS, .shape = Shape::kNest, .inside = &kOptions}};
constexpr Layout kIp = {.table = kIpRows, .specials = kIpSpecials};

constexpr Row kIp6Rows[] = {
    {.name = "id", .attribute = LWTUNNEL_IP6_ID, .wire = Wire::kBe64},
    {.name = "dst", .attribute = 0, .wire = Wire::kIp, .attribute6 = LWTUNNEL_IP6_DST},
    {.name = "src", .attribute = 0, .wire = Wire::kIp, .attribute6 = LWTUNNEL_IP6_SRC},
    {.name = "hopLimit", .attribute = LWTUNNEL_IP6_HOPLIMIT, .wire = Wire::kU8},
    {.name = "tc", .attribute = LWTUNNEL_IP6_TC, .wire = Wire::kU8},
    {.name = "csum", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = kCsum},
    {.name = "key", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = kKey},
    {.name = "seq", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = kSeq},
};
constexpr Special kIp6Specials[] = {{.name = "options",
                                     .attribute = LWTUNNEL_IP6_OPTS,
                                     .shape = Shape::kNest,
                                     .inside = &kOptions}};
constexpr Layout kIp6 = {.table = kIp6Rows, .specials = kIp6Specials};

// MPLS: a stack of labels, the outermost first, each in 32 big-endian bits (RFC 3032).

constexpr std::int64_t kLargestLabel = 0xfffff;
constexpr std::size_t kMostLabels = 30;  // the kernel's MAX_NEW_LABELS

void put_labels(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const List& labels = checked_list(value, option, kMostLabels);
  std::vector<std::uint32_t> stack;
  for (std::size_t i = 0; i < labels.size(); i++) {
    const std::int64_t label = checked_integer(labels[i], 0, kLargestLabel, at(option, i));
    const std::uint32_t bottom = i + 1 == labels.size() ? 1 << MPLS_LS_S_SHIFT : 0;
    stack.push_back(htobe32(static_cast<std::uint32_t>(label) << MPLS_LS_LABEL_SHIFT | bottom));
  }
  encoder.message.put(MPLS_IPTUNNEL_DST, {reinterpret_cast<const std::uint8_t*>(stack.data()),
                                          stack.size() * sizeof(std::uint32_t)});
}

Value take_labels(const Attribute& attribute) {
  List labels;
  for (View rest = attribute.payload; rest.size() >= sizeof(std::uint32_t);
       rest = rest.subspan(sizeof(std::uint32_t))) {
    const std::uint32_t entry = be32toh(netlink::read_struct<std::uint32_t>(rest));
    labels.emplace_back(entry >> MPLS_LS_LABEL_SHIFT);
  }
  return labels;
}

constexpr Row kMplsRows[] = {{.name = "ttl", .attribute = MPLS_IPTUNNEL_TTL, .wire = Wire::kU8}};
constexpr Special kMplsSpecials[] = {
    {.name = "labels", .attribute = MPLS_IPTUNNEL_DST, .put = put_labels, .take = take_labels}};
constexpr Layout kMpls = {.table = kMplsRows, .specials = kMplsSpecials};

// Segment routing: the header of RFC 8754, its segments in the order they are visited, and behind
// them a place for an HMAC by a key that the kernel has (`ip sr hmac`).

constexpr std::size_t kMostSegments = 64;
constexpr std::size_t kSegment = sizeof(in6_addr);
constexpr std::size_t kHmac = 40;  // type, length, 2 reserved bytes, the key's id, 32 bytes of HMAC
constexpr std::size_t kHmacKeyAt = 4;
constexpr std::uint8_t kRoutingType = 4;

struct Segments {
  Bytes bytes;  // in the order of the API
  std::uint32_t hmac = 0;
};

// Of { segments, hmac } and, unless `also` is empty, that one besides.
Segments checked_segments(const Object& object, std::string_view option, std::string_view also) {
  Segments given;
  for (const auto& [name, value] : object) {
    const std::string path = join(option, name);
    if (value.absent() || name == also) continue;
    if (name == "hmac") {
      given.hmac = static_cast<std::uint32_t>(checked_integer(value, 1, UINT32_MAX, path));
    } else if (name == "segments") {
      const List& list = checked_list(value, path, kMostSegments);
      for (std::size_t i = 0; i < list.size(); i++) {
        const Ip ip = checked_ip(list[i], at(path, i));
        if (ip.family != AF_INET6) refuse(at(path, i), "an IPv6 address", list[i]);
        given.bytes.insert(given.bytes.end(), ip.bytes, ip.bytes + kSegment);
      }
    } else {
      throw BadOption(path, BadOption::Why::kValue, path + ": there is no such option");
    }
  }
  if (given.bytes.empty()) refuse(join(option, "segments"), "an array of IPv6 addresses", Value{});
  return given;
}

void append_header(const Segments& given, Bytes& into) {
  const std::size_t count = given.bytes.size() / kSegment;
  const std::size_t hmac = given.hmac == 0 ? 0 : kHmac;
  const std::size_t length = sizeof(ipv6_sr_hdr) + given.bytes.size() + hmac;
  ipv6_sr_hdr head{};
  head.hdrlen = static_cast<std::uint8_t>(length / 8 - 1);  // in units of 8 bytes, but the first
  head.type = kRoutingType;
  head.segments_left = head.first_segment = static_cast<std::uint8_t>(count - 1);
  head.flags = hmac == 0 ? 0 : SR6_FLAG1_HMAC;
  const auto* begin = reinterpret_cast<const std::uint8_t*>(&head);
  into.insert(into.end(), begin, begin + sizeof head);
  for (std::size_t i = count; i-- > 0;) {
    const auto segment = given.bytes.begin() + static_cast<std::ptrdiff_t>(i * kSegment);
    into.insert(into.end(), segment, segment + kSegment);
  }
  if (hmac == 0) return;
  const std::uint32_t key = htobe32(given.hmac);
  Bytes tlv(kHmac);
  tlv[0] = SR6_TLV_HMAC;
  tlv[1] = kHmac - 2;
  std::memcpy(tlv.data() + kHmacKeyAt, &key, sizeof key);
  into.insert(into.end(), tlv.begin(), tlv.end());
}

// `without`: so many at the end are no segments of the caller's.
void take_header(View bytes, Object& into, std::size_t without = 0) {
  if (bytes.size() < sizeof(ipv6_sr_hdr)) return;
  const auto head = netlink::read_struct<ipv6_sr_hdr>(bytes);
  const View rest = bytes.subspan(sizeof head);
  const std::size_t count = std::size_t{head.first_segment} + 1;
  if (rest.size() < count * kSegment) return;
  List segments;
  for (std::size_t i = count; i-- > without;) {
    segments.emplace_back(format_ip(rest.subspan(i * kSegment, kSegment)));
  }
  into.set("segments", std::move(segments));
  const View tlv = rest.subspan(count * kSegment);
  if ((head.flags & SR6_FLAG1_HMAC) == 0 || tlv.size() < kHmac) return;
  into.set("hmac", be32toh(netlink::read_struct<std::uint32_t>(tlv.subspan(kHmacKeyAt))));
}

constexpr Name kModes[] = {{"inline", SEG6_IPTUN_MODE_INLINE},
                           {"encap", SEG6_IPTUN_MODE_ENCAP},
                           {"l2encap", SEG6_IPTUN_MODE_L2ENCAP},
                           {"encap.red", SEG6_IPTUN_MODE_ENCAP_RED},
                           {"l2encap.red", SEG6_IPTUN_MODE_L2ENCAP_RED}};

// { mode, segments, hmac } are one attribute: the mode in 32 bits, then the header. `inline` puts
// the header into the packet, and so has one more segment: the packet's own destination.
void put_seg6(const Value& value, Encoder encoder, std::string_view option) {
  const Object& object = checked_object(value, option);
  const std::string path = join(option, "mode");
  const Value* mode = given(object, "mode");
  const std::string name = checked_text(mode == nullptr ? Value{} : *mode, path,
                                        "one of inline, encap, l2encap, encap.red, l2encap.red");
  const auto* found = std::find_if(std::begin(kModes), std::end(kModes),
                                   [&](const Name& each) { return each.name == name; });
  if (found == std::end(kModes)) {
    refuse(path, "one of inline, encap, l2encap, encap.red, l2encap.red", *mode);
  }
  Segments segments = checked_segments(object, option, "mode");
  if (found->value == SEG6_IPTUN_MODE_INLINE) {
    segments.bytes.insert(segments.bytes.end(), kSegment, 0);
  }
  Bytes payload(sizeof(std::uint32_t));
  std::memcpy(payload.data(), &found->value, sizeof found->value);
  append_header(segments, payload);
  encoder.message.put(SEG6_IPTUNNEL_SRH, payload);
}

Value take_seg6(View nest) {
  Object object;
  const auto attribute = netlink::Attributes(nest).find(SEG6_IPTUNNEL_SRH);
  if (!attribute || attribute->payload.size() < sizeof(std::uint32_t)) return object;
  const auto mode = netlink::read_struct<std::uint32_t>(attribute->payload);
  for (const Name& each : kModes) {
    if (each.value == mode) object.set("mode", each.name);
  }
  take_header(attribute->payload.subspan(sizeof mode), object,
              mode == SEG6_IPTUN_MODE_INLINE ? 1 : 0);
  return object;
}

// What is done with packets to a segment of this machine's own.

void put_srh(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  Bytes payload;
  append_header(checked_segments(checked_object(value, option), option, ""), payload);
  encoder.message.put(SEG6_LOCAL_SRH, payload);
}

Value take_srh(const Attribute& attribute) {
  Object object;
  take_header(attribute.payload, object);
  return object;
}

// All three counters, from 0; the kernel wants them told.
void put_count(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  if (!checked_bool(value, option)) return;
  const std::size_t nest = encoder.message.open(SEG6_LOCAL_COUNTERS);
  for (const std::uint16_t counter :
       {SEG6_LOCAL_CNT_PACKETS, SEG6_LOCAL_CNT_BYTES, SEG6_LOCAL_CNT_ERRORS}) {
    encoder.message.put_number(counter, std::uint64_t{0});
  }
  encoder.message.close(nest);
}

constexpr Row kCounters[] = {
    {.name = "packets", .attribute = SEG6_LOCAL_CNT_PACKETS, .wire = Wire::kU64},
    {.name = "bytes", .attribute = SEG6_LOCAL_CNT_BYTES, .wire = Wire::kU64},
    {.name = "errors", .attribute = SEG6_LOCAL_CNT_ERRORS, .wire = Wire::kU64},
};
constexpr Layout kCounterNest = {.table = kCounters};

constexpr Row kFlavors[] = {
    {.name = "psp",
     .attribute = SEG6_LOCAL_FLV_OPERATION,
     .wire = Wire::kBit32,
     .bit = 1U << SEG6_LOCAL_FLV_OP_PSP},
    {.name = "usp",
     .attribute = SEG6_LOCAL_FLV_OPERATION,
     .wire = Wire::kBit32,
     .bit = 1U << SEG6_LOCAL_FLV_OP_USP},
    {.name = "usd",
     .attribute = SEG6_LOCAL_FLV_OPERATION,
     .wire = Wire::kBit32,
     .bit = 1U << SEG6_LOCAL_FLV_OP_USD},
    {.name = "nextCsid",
     .attribute = SEG6_LOCAL_FLV_OPERATION,
     .wire = Wire::kBit32,
     .bit = 1U << SEG6_LOCAL_FLV_OP_NEXT_CSID},
    {.name = "blockBits", .attribute = SEG6_LOCAL_FLV_LCBLOCK_BITS, .wire = Wire::kU8},
    {.name = "functionBits", .attribute = SEG6_LOCAL_FLV_LCNODE_FN_BITS, .wire = Wire::kU8},
};
constexpr Layout kFlavorNest = {.table = kFlavors};

constexpr Name kActions[] = {
    {"End", SEG6_LOCAL_ACTION_END},         {"End.X", SEG6_LOCAL_ACTION_END_X},
    {"End.T", SEG6_LOCAL_ACTION_END_T},     {"End.DX2", SEG6_LOCAL_ACTION_END_DX2},
    {"End.DX6", SEG6_LOCAL_ACTION_END_DX6}, {"End.DX4", SEG6_LOCAL_ACTION_END_DX4},
    {"End.DT6", SEG6_LOCAL_ACTION_END_DT6}, {"End.DT4", SEG6_LOCAL_ACTION_END_DT4},
    {"End.B6", SEG6_LOCAL_ACTION_END_B6},   {"End.B6.Encaps", SEG6_LOCAL_ACTION_END_B6_ENCAP},
    {"End.BM", SEG6_LOCAL_ACTION_END_BM},   {"End.S", SEG6_LOCAL_ACTION_END_S},
    {"End.AS", SEG6_LOCAL_ACTION_END_AS},   {"End.AM", SEG6_LOCAL_ACTION_END_AM},
    {"End.BPF", SEG6_LOCAL_ACTION_END_BPF}, {"End.DT46", SEG6_LOCAL_ACTION_END_DT46},
};

constexpr Row kLocalRows[] = {
    {.name = "action", .attribute = SEG6_LOCAL_ACTION, .wire = Wire::kU32, .names = kActions},
    {.name = "table", .attribute = SEG6_LOCAL_TABLE, .wire = Wire::kU32},
    {.name = "vrfTable", .attribute = SEG6_LOCAL_VRFTABLE, .wire = Wire::kU32},
    {.name = "nh4", .attribute = SEG6_LOCAL_NH4, .wire = Wire::kIp},
    {.name = "nh6", .attribute = 0, .wire = Wire::kIp, .attribute6 = SEG6_LOCAL_NH6},
    {.name = "iif", .attribute = SEG6_LOCAL_IIF, .wire = Wire::kLink, .min = 1},
    {.name = "oif", .attribute = SEG6_LOCAL_OIF, .wire = Wire::kLink, .min = 1},
};
constexpr Special kLocalSpecials[] = {
    {.name = "srh", .attribute = SEG6_LOCAL_SRH, .put = put_srh, .take = take_srh},
    {.name = "count", .attribute = SEG6_LOCAL_COUNTERS, .access = Access::kWrite, .put = put_count},
    {.name = "counters",
     .attribute = SEG6_LOCAL_COUNTERS,
     .access = Access::kRead,
     .shape = Shape::kNest,
     .inside = &kCounterNest},
    {.name = "flavors",
     .attribute = SEG6_LOCAL_FLAVORS,
     .shape = Shape::kNest,
     .inside = &kFlavorNest},
};
constexpr Layout kLocal = {.table = kLocalRows, .specials = kLocalSpecials};

}  // namespace

const Choice kEncaps[] = {
    {.name = "mpls", .type = LWTUNNEL_ENCAP_MPLS, .inside = &kMpls},
    {.name = "ip", .type = LWTUNNEL_ENCAP_IP, .inside = &kIp},
    {.name = "ip6", .type = LWTUNNEL_ENCAP_IP6, .inside = &kIp6},
    {.name = "seg6", .type = LWTUNNEL_ENCAP_SEG6, .put = put_seg6, .take = take_seg6},
    {.name = "seg6local", .type = LWTUNNEL_ENCAP_SEG6_LOCAL, .inside = &kLocal},
};

}  // namespace rtnetlink
