#include "rtnetlink/traffic_class.h"

#include "rtnetlink/generated/traffic_class.h"
#include "rtnetlink/traffic.h"

namespace rtnetlink {
namespace {

using netlink::View;

constexpr std::uint32_t kBurst = 1600;  // as tc has it: one packet, and a little

std::uint32_t burst_given(const Object& own, std::string_view name, std::string_view path) {
  const std::uint32_t burst = bytes_given(own, name, path);
  return burst == 0 ? kBurst : burst;
}

}  // namespace

void put_class_id(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::uint32_t handle = checked_handle(value, option);
  if (TC_H_MIN(handle) == 0) refuse(option, "a class such as '1:10'", value);
  std::memcpy(head.data() + offsetof(tcmsg, tcm_handle), &handle, sizeof handle);
}

Value take_leaf(View head) {
  const std::uint32_t leaf = netlink::read_struct<tcmsg>(head).tcm_info;
  return leaf == 0 ? Value{} : Value(format_handle(leaf));
}

void settle_htb_class(const Object& own, std::span<std::uint8_t> head, std::string_view path) {
  need_given(own, "rate", path);
  auto header = netlink::read_struct<tc_htb_opt>(head);
  const std::uint64_t rate = positive_rate(own, "rate", path);
  const std::uint64_t given_ceil = positive_rate(own, "ceil", path);
  const std::uint64_t ceil = given_ceil == 0 ? rate : given_ceil;
  header.ceil = header.rate;
  header.rate.rate = narrow_rate(rate);
  header.ceil.rate = narrow_rate(ceil);
  header.buffer = ticks_for(burst_given(own, "burst", path), rate, join(path, "burst"));
  header.cbuffer = ticks_for(burst_given(own, "ceilBurst", path), ceil, join(path, "ceilBurst"));
  std::memcpy(head.data(), &header, sizeof header);
}

void put_htb_class(const Object& own, Encoder encoder, std::string_view path) {
  const std::uint64_t rate = rate_given(own, "rate", path);
  const std::uint64_t ceil = rate_given(own, "ceil", path);
  put_wide_rate(rate, TCA_HTB_RATE64, encoder);
  put_wide_rate(ceil == 0 ? rate : ceil, TCA_HTB_CEIL64, encoder);
}

void take_htb_class(View head, View attributes, Object& into) {
  const auto header = netlink::read_struct<tc_htb_opt>(head);
  const std::uint64_t rate = rate_reported(header.rate.rate, TCA_HTB_RATE64, attributes);
  const std::uint64_t ceil = rate_reported(header.ceil.rate, TCA_HTB_CEIL64, attributes);
  into.set("rate", rate_value(rate));
  into.set("ceil", rate_value(ceil));
  into.set("burst", bytes_in(header.buffer, rate));
  into.set("ceilBurst", bytes_in(header.cbuffer, ceil));
}

const ObjectType kTrafficClass = traffic_type<kTrafficClassLayout>("trafficClass");

}  // namespace rtnetlink
