// What IPv6 carries in headers of its own behind the packet's: segment routing, RPL's source
// routes, and IOAM's traces.
#include "rtnetlink/generated/encap.h"

#include <endian.h>
#include <linux/rpl.h>
#include <linux/seg6.h>
#include <linux/seg6_iptunnel.h>

#include <algorithm>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Bytes;
using netlink::View;

constexpr std::size_t kSegment = sizeof(in6_addr);

// A list of 1 to `most` IPv6 addresses, in the order of the API.
Bytes checked_addresses(const Value& value, std::string_view option, std::size_t most) {
  Bytes bytes;
  const List& list = checked_list(value, option, most);
  for (std::size_t i = 0; i < list.size(); i++) {
    const std::string path = join(option, i);
    const Ip ip = checked_ip(list[i], path);
    if (ip.family != AF_INET6) refuse(path, "an IPv6 address", list[i]);
    bytes.insert(bytes.end(), ip.bytes, ip.bytes + kSegment);
  }
  return bytes;
}

// The same the other way round, as headers have them: the one to visit last comes first.
void append_reversed(const Bytes& addresses, Bytes& into) {
  for (std::size_t end = addresses.size(); end > 0; end -= kSegment) {
    const auto last = addresses.begin() + static_cast<std::ptrdiff_t>(end);
    into.insert(into.end(), last - kSegment, last);
  }
}

List take_reversed(View addresses) {
  List list;
  for (std::size_t end = addresses.size(); end >= kSegment; end -= kSegment) {
    list.emplace_back(format_ip(addresses.subspan(end - kSegment, kSegment)));
  }
  return list;
}

// Segment routing: the header of RFC 8754, its segments in the order they are visited, and behind
// them a place for an HMAC by a key that the kernel has (`ip sr hmac`).

constexpr std::size_t kMostSegments = 64;
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
      given.bytes = checked_addresses(value, path, kMostSegments);
    } else {
      refuse_unknown(path);
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
  append_reversed(given.bytes, into);
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
  into.set("segments", take_reversed(rest.first(count * kSegment).subspan(without * kSegment)));
  const View tlv = rest.subspan(count * kSegment);
  if ((head.flags & SR6_FLAG1_HMAC) == 0 || tlv.size() < kHmac) return;
  into.set("hmac", be32toh(netlink::read_struct<std::uint32_t>(tlv.subspan(kHmacKeyAt))));
}

constexpr Name kModes[] = {{"inline", SEG6_IPTUN_MODE_INLINE},
                           {"encap", SEG6_IPTUN_MODE_ENCAP},
                           {"l2encap", SEG6_IPTUN_MODE_L2ENCAP},
                           {"encap.red", SEG6_IPTUN_MODE_ENCAP_RED},
                           {"l2encap.red", SEG6_IPTUN_MODE_L2ENCAP_RED}};

// RPL: a source route (RFC 6554), whose addresses are not compressed.

constexpr std::uint8_t kRplType = 3;
constexpr std::size_t kMostHops = 127;  // the length has eight bits

// IOAM: what the nodes on the way are to write down (RFC 9197).

// Of ioam6_trace_hdr: the room, in units of four bytes, and the data that is asked for, a bit each.
constexpr std::size_t kRoomAt = 3;
constexpr std::int64_t kRoomUnit = 4;
constexpr std::uint8_t kRoomBits = 0x7f;
constexpr std::size_t kTypeAt = 4;
constexpr std::uint32_t kTypeShift = 8;
constexpr std::int64_t kLargestType = 0xffffff;

}  // namespace

// { mode, segments, hmac } are one attribute: the mode in 32 bits, then the header. `inline` puts
// the header into the packet, and so has one more segment: the packet's own destination.
void put_seg6(const Value& value, Encoder encoder, std::string_view option) {
  const Object& object = checked_object(value, option);
  const std::string path = join(option, "mode");
  const Value* mode = given(object, "mode");
  const Value absent;
  const std::string& name = checked_text(mode == nullptr ? absent : *mode, path,
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
  const auto number = static_cast<std::uint32_t>(found->value);
  Bytes payload(sizeof number);
  std::memcpy(payload.data(), &number, sizeof number);
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

// All three counters, from 0; the kernel requires them.
void put_count(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  if (!checked_bool(value, option)) return;
  const std::size_t nest = encoder.message.open(SEG6_LOCAL_COUNTERS);
  for (const std::uint16_t counter :
       {SEG6_LOCAL_CNT_PACKETS, SEG6_LOCAL_CNT_BYTES, SEG6_LOCAL_CNT_ERRORS}) {
    encoder.message.put_number(counter, std::uint64_t{0});
  }
  encoder.message.close(nest);
}

void put_counters(const Value&, Encoder encoder, std::uint8_t family, std::string_view option) {
  put_count(true, encoder, family, option);
}

void put_rpl(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const Bytes addresses = checked_addresses(value, option, kMostHops);
  ipv6_rpl_sr_hdr head{};
  head.hdrlen =
      static_cast<std::uint8_t>(addresses.size() / 8);  // in units of 8 bytes, but the first
  head.type = kRplType;
  head.segments_left = static_cast<std::uint8_t>(addresses.size() / kSegment);
  const auto* begin = reinterpret_cast<const std::uint8_t*>(&head);
  Bytes payload(begin, begin + sizeof head);
  append_reversed(addresses, payload);
  encoder.message.put(RPL_IPTUNNEL_SRH, payload);
}

Value take_rpl(const Attribute& attribute) {
  const View payload = attribute.payload;
  return take_reversed(payload.subspan(std::min(sizeof(ipv6_rpl_sr_hdr), payload.size())));
}

void put_trace_size(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::int64_t size = checked_integer(value, kRoomUnit, IOAM6_TRACE_DATA_SIZE_MAX, option);
  if (size % kRoomUnit != 0) refuse(option, "a multiple of 4", value);
  head[kRoomAt] = static_cast<std::uint8_t>(size / kRoomUnit);
}

Value take_trace_size(View head) {
  return static_cast<std::uint32_t>((head[kRoomAt] & kRoomBits) * kRoomUnit);
}

void put_trace_type(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::int64_t type = checked_integer(value, 1, kLargestType, option);
  const std::uint32_t wire = htobe32(static_cast<std::uint32_t>(type) << kTypeShift);
  std::memcpy(head.data() + kTypeAt, &wire, sizeof wire);
}

Value take_trace_type(View head) {
  return be32toh(netlink::read_struct<std::uint32_t>(head.subspan(kTypeAt))) >> kTypeShift;
}

}  // namespace rtnetlink
