#include "rtnetlink/qdisc.h"

#include <algorithm>

#include "rtnetlink/generated/qdisc.h"
#include "rtnetlink/traffic.h"

namespace rtnetlink {
namespace {

using netlink::View;

// The struct that is the header under way.
template <typename Header>
Header header_of(std::span<const std::uint8_t> head) {
  return netlink::read_struct<Header>(head);
}
template <typename Header>
void store_header(const Header& header, std::span<std::uint8_t> head) {
  std::memcpy(head.data(), &header, sizeof header);
}

// Bytes that wait so many milliseconds at a rate.
std::uint64_t bytes_waiting(std::uint64_t rate, std::uint64_t nanoseconds) {
  constexpr double kSecond = 1e9;
  const double bytes = static_cast<double>(rate) * static_cast<double>(nanoseconds) / kSecond;
  return bytes > UINT32_MAX ? UINT32_MAX : static_cast<std::uint64_t>(bytes);
}

constexpr std::uint8_t kPriorityMap[] = {1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
static_assert(sizeof kPriorityMap == sizeof tc_prio_qopt::priomap);

}  // namespace

void settle_tbf(const Object& own, std::span<std::uint8_t> head, std::string_view path) {
  need_given(own, "rate", path);
  need_given(own, "burst", path);
  auto header = header_of<tc_tbf_qopt>(head);
  const std::uint64_t rate = positive_rate(own, "rate", path);
  const std::uint32_t burst = bytes_given(own, "burst", path);
  header.rate.rate = narrow_rate(rate);
  const Framing framing = framing_of(header.rate);
  header.buffer = ticks_for(burst, rate, join(path, "burst"), framing);
  const std::uint64_t peak = rate_given(own, "peakRate", path);
  const std::uint32_t peak_burst = bytes_given(own, "peakBurst", path);
  if (peak != 0) {
    need_given(own, "peakBurst", path);
    if (peak <= rate) refuse(join(path, "peakRate"), "more than the rate", *given(own, "peakRate"));
    header.peakrate = header.rate;
    header.peakrate.rate = narrow_rate(peak);
    header.mtu = ticks_for(peak_burst, peak, join(path, "peakBurst"), framing);
  } else if (peak_burst != 0) {
    need_given(own, "peakRate", path);
  }
  if (const Value* latency = given(own, "latency")) {
    const std::string option = join(path, "latency");
    if (header.limit != 0) refuse(option, "`limit` or `latency`", *latency);
    const std::uint64_t time = in_kernels(Unit::kNanoseconds, *latency, INT64_MAX, option);
    std::uint64_t limit = bytes_waiting(rate, time) + burst;
    if (peak != 0) limit = std::min(limit, bytes_waiting(peak, time) + peak_burst);
    header.limit = limit > UINT32_MAX ? UINT32_MAX : static_cast<std::uint32_t>(limit);
  }
  if (header.limit == 0) {
    const std::string option = join(path, "limit");
    throw BadOption(option, BadOption::Why::kValue, option + ": is needed, or `latency`");
  }
  store_header(header, head);
}

void put_tbf(const Object& own, Encoder encoder, std::string_view path) {
  put_wide_rate(rate_given(own, "rate", path), TCA_TBF_RATE64, encoder);
  put_wide_rate(rate_given(own, "peakRate", path), TCA_TBF_PRATE64, encoder);
}

void take_tbf(View head, View attributes, Object& into) {
  const auto header = header_of<tc_tbf_qopt>(head);
  const std::uint64_t rate = rate_reported(header.rate.rate, TCA_TBF_RATE64, attributes);
  const std::uint64_t peak = rate_reported(header.peakrate.rate, TCA_TBF_PRATE64, attributes);
  into.set("rate", rate_value(rate));
  // As they are asked for: `linkLayer` and `overhead` are of both rates.
  const Framing framing = framing_of(header.rate);
  into.set("burst", bytes_in(header.buffer, rate, framing));
  if (peak == 0) return;
  into.set("peakRate", rate_value(peak));
  into.set("peakBurst", bytes_in(header.mtu, peak, framing));
}

// The kernel takes no other version of its interface.
void settle_htb(const Object&, std::span<std::uint8_t> head, std::string_view) {
  constexpr std::uint32_t kVersion = 3;
  auto header = header_of<tc_htb_glob>(head);
  header.version = kVersion;
  store_header(header, head);
}

void settle_prio(const Object& own, std::span<std::uint8_t> head, std::string_view path) {
  auto header = header_of<tc_prio_qopt>(head);
  const Value* value = given(own, "priorityMap");
  const std::string option = join(path, "priorityMap");
  if (value == nullptr) {
    std::copy(std::begin(kPriorityMap), std::end(kPriorityMap), std::begin(header.priomap));
  } else {
    const List& map = checked_list(*value, option, sizeof header.priomap);
    if (map.size() != sizeof header.priomap) refuse(option, "16 numbers", *value);
    for (std::size_t at = 0; at < map.size(); at++) {
      header.priomap[at] = static_cast<std::uint8_t>(
          checked_integer(map[at], 0, header.bands - 1, join(option, at)));
    }
  }
  store_header(header, head);
}

void take_prio(View head, View, Object& into) {
  List map;
  for (const std::uint8_t band : header_of<tc_prio_qopt>(head).priomap) {
    map.emplace_back(std::uint32_t{band});
  }
  into.set("priorityMap", std::move(map));
}

const ObjectType kQdisc = traffic_type<kQdiscLayout>("qdisc");

const ObjectType kMadeQdisc = [] {
  ObjectType type = kQdisc;
  type.is_listed = has_handle;
  return type;
}();

}  // namespace rtnetlink
