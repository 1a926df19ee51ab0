// What no table can say of netem: rates beyond 32 bits, and the tables by which delays vary.
#include <linux/pkt_sched.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "rtnetlink/generated/qdisc.h"
#include "rtnetlink/traffic.h"

namespace rtnetlink {
namespace {

using netlink::View;

constexpr std::int32_t kScale = 8192;  // NETEM_DIST_SCALE: one jitter
constexpr std::size_t kTableEntries = 4096;
constexpr std::size_t kMostEntries = 16384;  // NETEM_DIST_MAX

using Table = std::vector<std::int16_t>;

// The share of the entries below the middle of this one.
double share_below(std::size_t at) { return (static_cast<double>(at) + 0.5) / kTableEntries; }

std::int16_t entry_of(double jitters) {
  const double entry = std::round(jitters * kScale);
  return static_cast<std::int16_t>(std::clamp(entry, -32768.0, 32767.0));
}

double normal_share(double deviations) { return std::erfc(-deviations / std::sqrt(2.0)) / 2; }

// The value of which this share of a normal distribution is less.
double normal(double share) {
  double low = -8;
  double high = 8;
  for (int steps = 0; steps < 60; steps++) {
    const double middle = (low + high) / 2;
    (normal_share(middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

// Of a Pareto distribution with the exponent 3, as iproute2 has it: with the mean 0.
double pareto(double share) {
  constexpr double kExponent = 3;
  constexpr double kMean = 1.5;
  constexpr double kJitters = 16.0 / 3;
  return (1 / std::pow(1 - share, 1 / kExponent) - kMean) * kJitters;
}

template <typename Value>
Table made_of(Value value) {
  Table table;
  for (std::size_t at = 0; at < kTableEntries; at++)
    table.push_back(entry_of(value(share_below(at))));
  return table;
}

std::optional<Table> table_named(const std::string& name) {
  if (name == "uniform") return made_of([](double share) { return 2 * share - 1; });
  if (name == "normal") return made_of(normal);
  if (name == "pareto") return made_of(pareto);
  if (name == "paretonormal") {
    return made_of([](double share) { return normal(share) / 4 + pareto(share) * 3 / 4; });
  }
  return std::nullopt;
}

void put_table(std::uint16_t attribute, const Value& value, Encoder encoder,
               std::string_view option) {
  Table table;
  if (const auto* name = value.as<std::string>()) {
    auto named = table_named(*name);
    if (!named) refuse(option, "uniform, normal, pareto or paretonormal", value);
    table = *std::move(named);
  } else {
    const List& list = checked_list(value, option, kMostEntries);
    for (std::size_t at = 0; at < list.size(); at++) {
      table.push_back(static_cast<std::int16_t>(
          checked_integer(list[at], INT16_MIN, INT16_MAX, join(option, at))));
    }
  }
  encoder.message.put(attribute, {reinterpret_cast<const std::uint8_t*>(table.data()),
                                  table.size() * sizeof(std::int16_t)});
}

}  // namespace

void put_distribution(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_table(TCA_NETEM_DELAY_DIST, value, encoder, option);
}

void put_slot_distribution(const Value& value, Encoder encoder, std::uint8_t,
                           std::string_view option) {
  put_table(TCA_NETEM_SLOT_DIST, value, encoder, option);
}

void put_netem(const Object& own, Encoder encoder, std::string_view path) {
  tc_netem_rate header{};
  const std::uint64_t rate = rate_given(own, "rate", path);
  const auto number = [&](std::string_view name, std::int64_t min) -> std::int32_t {
    const Value* value = given(own, name);
    if (value == nullptr) return 0;
    if (rate == 0) need_given({}, "rate", path);
    return static_cast<std::int32_t>(checked_integer(*value, min, INT32_MAX, join(path, name)));
  };
  header.packet_overhead = number("packetOverhead", INT32_MIN);
  header.cell_size = static_cast<std::uint32_t>(number("cellSize", 0));
  header.cell_overhead = number("cellOverhead", INT32_MIN);
  if (given(own, "rate") == nullptr) return;
  header.rate = narrow_rate(rate);
  encoder.message.put(TCA_NETEM_RATE,
                      {reinterpret_cast<const std::uint8_t*>(&header), sizeof header});
  put_wide_rate(rate, TCA_NETEM_RATE64, encoder);
}

// The kernel always reports them: a rate of 0 is none.
void take_netem(View, View attributes, Object& into) {
  const auto attribute = netlink::Attributes(attributes).find(TCA_NETEM_RATE);
  if (!attribute) return;
  const auto header = netlink::read_struct<tc_netem_rate>(attribute->payload);
  const std::uint64_t rate = rate_reported(header.rate, TCA_NETEM_RATE64, attributes);
  if (rate == 0) return;
  into.set("rate", rate_value(rate));
  if (header.packet_overhead != 0) into.set("packetOverhead", header.packet_overhead);
  if (header.cell_size != 0) into.set("cellSize", header.cell_size);
  if (header.cell_overhead != 0) into.set("cellOverhead", header.cell_overhead);
}

}  // namespace rtnetlink
