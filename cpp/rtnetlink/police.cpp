// What no table can say of the action police: rates beyond 32 bits, bursts as times.
#include <algorithm>

#include "rtnetlink/control.h"
#include "rtnetlink/generated/filter.h"
#include "rtnetlink/traffic.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

// The kernel wants a table of the times that packets take, which it has not looked at since 3.8,
// and by how many bits their size is moved to find one there: with 8 it is for packets of 64 KiB.
constexpr std::size_t kTableBytes = 1024;
constexpr std::uint8_t kCell = 8;

void put_table(std::uint16_t attribute, Encoder encoder) {
  encoder.message.put(attribute, Bytes(kTableBytes));
}

// Packets, as the kernel counts bursts of them: the ticks that so many take.
std::uint64_t packet_ticks(std::uint64_t packets, std::uint64_t rate) {
  constexpr std::uint64_t kSecond = 1'000'000'000;
  return (packets * kSecond + rate * kTick - 1) / (rate * kTick);
}

std::uint64_t packets_in(std::uint64_t ticks, std::uint64_t rate) {
  constexpr double kSecond = 1e9;
  const double packets = static_cast<double>(ticks) * kTick * static_cast<double>(rate) / kSecond;
  return static_cast<std::uint64_t>(packets);
}

std::uint64_t packets_given(const Object& own, std::string_view name, std::string_view path) {
  const Value* value = given(own, name);
  if (value == nullptr) return 0;
  return static_cast<std::uint64_t>(checked_integer(*value, 1, UINT32_MAX, join(path, name)));
}

}  // namespace

void put_exceed(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::uint32_t control = checked_control(value, option);
  std::memcpy(head.data() + offsetof(tc_police, action), &control, sizeof control);
}

Value take_exceed(View head) {
  return control_value(
      netlink::read_struct<std::uint32_t>(head.subspan(offsetof(tc_police, action))));
}

void put_conform(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  encoder.message.put_number(TCA_POLICE_RESULT, checked_control(value, option));
}

Value take_conform(const Attribute& attribute) {
  const auto control = attribute.number<std::uint32_t>();
  return control ? control_value(*control) : Value{};
}

void put_average_rate(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::uint64_t rate = in_kernels(Unit::kBits, value, UINT32_MAX, option);
  encoder.message.put_number(TCA_POLICE_AVRATE, static_cast<std::uint32_t>(rate));
}

Value take_average_rate(const Attribute& attribute) {
  const auto rate = attribute.number<std::uint32_t>();
  return rate && *rate != 0 ? rate_value(*rate) : Value{};
}

void settle_police(const Object& own, std::span<std::uint8_t> head, std::string_view path) {
  auto header = netlink::read_struct<tc_police>(head);
  const std::uint64_t rate = positive_rate(own, "rate", path);
  const std::uint64_t peak = positive_rate(own, "peakRate", path);
  const std::uint32_t burst = bytes_given(own, "burst", path);
  const std::uint64_t packets = packets_given(own, "packetRate", path);
  if (rate != 0) need_given(own, "burst", path);
  if (burst != 0 || peak != 0) need_given(own, "rate", path);
  if (packets != 0) need_given(own, "packetBurst", path);
  if (packets_given(own, "packetBurst", path) != 0) need_given(own, "packetRate", path);
  if (packets != 0 && rate != 0) {
    refuse(join(path, "packetRate"), "`rate` or `packetRate`", *given(own, "packetRate"));
  }
  const std::uint32_t mtu = bytes_given(own, "mtu", path);
  header.mtu = mtu == 0 ? UINT32_MAX : mtu;
  if (rate != 0) {
    const Framing framing = framing_of(header.rate);
    header.rate.rate = narrow_rate(rate);
    header.rate.cell_log = kCell;
    header.burst = ticks_for(burst, rate, join(path, "burst"), framing);
  }
  if (rate == 0) header.rate = {};
  if (peak != 0) {
    header.peakrate = header.rate;
    header.peakrate.rate = narrow_rate(peak);
  }
  std::memcpy(head.data(), &header, sizeof header);
}

void put_police(const Object& own, Encoder encoder, std::string_view path) {
  const std::uint64_t rate = rate_given(own, "rate", path);
  const std::uint64_t peak = rate_given(own, "peakRate", path);
  if (rate != 0) put_table(TCA_POLICE_RATE, encoder);
  if (peak != 0) put_table(TCA_POLICE_PEAKRATE, encoder);
  put_wide_rate(rate, TCA_POLICE_RATE64, encoder);
  put_wide_rate(peak, TCA_POLICE_PEAKRATE64, encoder);
  const std::uint64_t packets = packets_given(own, "packetRate", path);
  if (packets == 0) return;
  encoder.message.put_number(TCA_POLICE_PKTRATE64, packets);
  encoder.message.put_number(TCA_POLICE_PKTBURST64,
                             packet_ticks(packets_given(own, "packetBurst", path), packets));
}

void take_police(View head, View attributes, Object& into) {
  const auto header = netlink::read_struct<tc_police>(head);
  const std::uint64_t rate = rate_reported(header.rate.rate, TCA_POLICE_RATE64, attributes);
  const std::uint64_t peak = rate_reported(header.peakrate.rate, TCA_POLICE_PEAKRATE64, attributes);
  if (rate != 0) {
    into.set("rate", rate_value(rate));
    into.set("burst", bytes_in(header.burst, rate, framing_of(header.rate)));
  }
  if (peak != 0) into.set("peakRate", rate_value(peak));
  if (header.mtu != UINT32_MAX && header.mtu != 0) into.set("mtu", header.mtu);
  const Attributes all(attributes);
  const auto packets = all.find(TCA_POLICE_PKTRATE64);
  const std::uint64_t per_second = packets ? packets->number<std::uint64_t>().value_or(0) : 0;
  if (per_second == 0) return;
  into.set("packetRate", static_cast<std::int64_t>(per_second & INT64_MAX));
  if (const auto burst = all.find(TCA_POLICE_PKTBURST64)) {
    into.set("packetBurst", static_cast<std::int64_t>(packets_in(
                                burst->number<std::uint64_t>().value_or(0), per_second)));
  }
}

}  // namespace rtnetlink
