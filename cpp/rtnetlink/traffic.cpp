#include "rtnetlink/traffic.h"

#include <linux/gen_stats.h>

#include <algorithm>
#include <limits>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

constexpr std::uint64_t kSecond = 1'000'000'000;  // in nanoseconds
// Bytes of a cell of ATM, and those of them that are the packet's.
constexpr std::uint32_t kCell = 53;
constexpr std::uint32_t kCellPayload = 48;
constexpr std::uint64_t kLargestRate = std::numeric_limits<std::int64_t>::max();

// A product of 64 bits by 64.
__extension__ using Wide = unsigned __int128;

}  // namespace

void put_parent(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::string& text = checked_text(value, option, "'root', 'ingress', 'clsact' or a class");
  std::uint32_t parent = 0;
  if (text == "root") {
    parent = TC_H_ROOT;
  } else if (text == "ingress" || text == "clsact") {
    parent = TC_H_INGRESS;
  } else {
    parent = checked_handle(value, option);
  }
  std::memcpy(head.data() + offsetof(tcmsg, tcm_parent), &parent, sizeof parent);
}

Value take_parent(View head) {
  const std::uint32_t parent = netlink::read_struct<tcmsg>(head).tcm_parent;
  if (parent == TC_H_ROOT) return "root";
  if (parent == TC_H_INGRESS) return "ingress";
  return parent == 0 ? Value{} : Value(format_handle(parent));
}

void put_handle(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::uint32_t handle = checked_handle(value, option);
  if (TC_H_MIN(handle) != 0) refuse(option, "a handle such as '1:', its second number 0", value);
  std::memcpy(head.data() + offsetof(tcmsg, tcm_handle), &handle, sizeof handle);
}

Value take_handle(View head) {
  const std::uint32_t handle = netlink::read_struct<tcmsg>(head).tcm_handle;
  return handle == 0 ? Value{} : Value(format_handle(handle));
}

void put_raw_options(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  constexpr std::size_t kMost = 32'768;  // an attribute has 16 bits for its length
  const Raw* raw = value.as<Raw>();
  if (raw == nullptr) refuse_type(option, "a Uint8Array", value);
  if (raw->size() > kMost) refuse(option, "at most " + std::to_string(kMost) + " bytes", value);
  encoder.message.put(TCA_OPTIONS, *raw);
}

Value take_raw_options(const Attribute& attribute) {
  if (attribute.payload.empty()) return {};
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

Value take_traffic_statistics(const Attribute& attribute) {
  const Attributes parts(attribute.payload);
  gnet_stats_basic basic{};
  gnet_stats_queue queue{};
  if (const auto part = parts.find(TCA_STATS_BASIC)) {
    basic = netlink::read_struct<gnet_stats_basic>(part->payload);
  }
  if (const auto part = parts.find(TCA_STATS_QUEUE)) {
    queue = netlink::read_struct<gnet_stats_queue>(part->payload);
  }
  std::uint64_t packets = basic.packets;
  if (const auto part = parts.find(TCA_STATS_PKT64)) {
    packets = part->number<std::uint64_t>().value_or(packets);
  }
  Object statistics;
  statistics.set("bytes", Counter{basic.bytes});
  statistics.set("packets", Counter{packets});
  statistics.set("drops", queue.drops);
  statistics.set("overlimits", queue.overlimits);
  statistics.set("requeues", queue.requeues);
  statistics.set("queued", queue.qlen);
  statistics.set("backlog", queue.backlog);
  return statistics;
}

std::uint64_t rate_given(const Object& own, std::string_view name, std::string_view path) {
  const Value* value = given(own, name);
  return value == nullptr ? 0 : in_kernels(Unit::kBits, *value, kLargestRate, join(path, name));
}

std::uint64_t positive_rate(const Object& own, std::string_view name, std::string_view path) {
  const std::uint64_t rate = rate_given(own, name, path);
  const Value* value = given(own, name);
  if (rate == 0 && value != nullptr) refuse(join(path, name), "more than 0", *value);
  return rate;
}

std::uint32_t bytes_given(const Object& own, std::string_view name, std::string_view path) {
  const Value* value = given(own, name);
  if (value == nullptr) return 0;
  return static_cast<std::uint32_t>(checked_integer(*value, 1, UINT32_MAX, join(path, name)));
}

void need_given(const Object& own, std::string_view name, std::string_view path) {
  if (given(own, name) != nullptr) return;
  const std::string option = join(path, name);
  throw BadOption(option, BadOption::Why::kValue, option + ": is needed");
}

Framing framing_of(const tc_ratespec& rate) {
  return {rate.overhead, (rate.linklayer & TC_LINKLAYER_MASK) == TC_LINKLAYER_ATM};
}

std::uint32_t ticks_for(std::uint32_t bytes, std::uint64_t rate, std::string_view option,
                        Framing framing) {
  if (rate == 0) return 0;
  Wide length = Wide{bytes} + framing.overhead;
  if (framing.cells) length = (length + kCellPayload - 1) / kCellPayload * kCell;
  const Wide per = Wide{rate} * kTick;
  const Wide ticks = (length * kSecond + per - 1) / per;
  if (ticks > UINT32_MAX) {
    const std::uint32_t most = bytes_in(UINT32_MAX, rate, framing);
    refuse(option, "at most " + std::to_string(most) + " bytes at this rate", bytes);
  }
  return static_cast<std::uint32_t>(ticks);
}

std::uint32_t bytes_in(std::uint32_t ticks, std::uint64_t rate, Framing framing) {
  Wide bytes = Wide{ticks} * kTick * rate / kSecond;
  if (framing.cells) bytes = bytes / kCell * kCellPayload;
  bytes -= std::min<Wide>(bytes, framing.overhead);
  return bytes > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(bytes);
}

std::uint32_t narrow_rate(std::uint64_t rate) {
  return rate >= UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(rate);
}

void put_wide_rate(std::uint64_t rate, std::uint16_t attribute, Encoder encoder) {
  if (rate >= UINT32_MAX) encoder.message.put_number(attribute, rate);
}

std::uint64_t rate_reported(std::uint32_t narrow, std::uint16_t attribute, View attributes) {
  const auto wide = Attributes(attributes).find(attribute);
  return wide ? wide->number<std::uint64_t>().value_or(narrow) : narrow;
}

bool has_handle(View message) {
  return netlink::read_struct<tcmsg>(message.subspan(NLMSG_HDRLEN)).tcm_handle != 0;
}

Value rate_value(std::uint64_t rate) { return from_kernels(Unit::kBits, rate); }

}  // namespace rtnetlink
