#include "ethtool/driver.h"

#include <linux/sockios.h>
#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

#include "netlink/socket.h"

namespace ethtool {
namespace {

// The name of a link, and the commands that are about it.
class Device {
 public:
  netns::Failure open(std::uint32_t index) {
    socket_ = netlink::Fd(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    if (!socket_) return {errno, "socket"};
    request_.ifr_ifindex = static_cast<int>(index);
    if (::ioctl(socket_.get(), SIOCGIFNAME, &request_) != 0) return {errno, "SIOCGIFNAME"};
    return {};
  }

  netns::Failure ask(void* command, const char* name) {
    request_.ifr_data = static_cast<char*>(command);
    if (::ioctl(socket_.get(), SIOCETHTOOL, &request_) != 0) return {errno, name};
    return {};
  }

 private:
  netlink::Fd socket_;
  ifreq request_{};
};

// ethtool_sset_info with the one number that is asked for.
struct SetInfo {
  std::uint32_t command;
  std::uint32_t reserved;
  std::uint64_t mask;
  std::uint32_t count;
};

netns::Failure count_counters(Device& device, std::uint32_t& count) {
  SetInfo info{
      .command = ETHTOOL_GSSET_INFO, .reserved = 0, .mask = 1ULL << ETH_SS_STATS, .count = 0};
  if (const auto failure = device.ask(&info, "ETHTOOL_GSSET_INFO")) return failure;
  // A driver that counts nothing has none of that set.
  count = info.mask == 0 ? 0 : info.count;
  return {};
}

// The command at the start of room for `count` elements, and for some that come meanwhile: the
// kernel writes as many as there are.
template <typename Head>
std::vector<std::uint8_t> room_for(const Head& head, std::size_t count, std::size_t size) {
  constexpr std::size_t kMeanwhile = 4096;
  std::vector<std::uint8_t> room(sizeof head + (count + kMeanwhile) * size);
  std::memcpy(room.data(), &head, sizeof head);
  return room;
}

netns::Failure read_once(Device& device, std::uint32_t count, Counters& counters) {
  ethtool_gstrings names_head{};
  names_head.cmd = ETHTOOL_GSTRINGS;
  names_head.string_set = ETH_SS_STATS;
  names_head.len = count;
  auto names = room_for(names_head, count, ETH_GSTRING_LEN);
  if (const auto failure = device.ask(names.data(), "ETHTOOL_GSTRINGS")) return failure;
  ethtool_stats values_head{};
  values_head.cmd = ETHTOOL_GSTATS;
  values_head.n_stats = count;
  auto values = room_for(values_head, count, sizeof(std::uint64_t));
  if (const auto failure = device.ask(values.data(), "ETHTOOL_GSTATS")) return failure;
  for (std::size_t at = 0; at < count; at++) {
    const auto* name = reinterpret_cast<const char*>(names.data() + sizeof(ethtool_gstrings)) +
                       at * ETH_GSTRING_LEN;
    std::uint64_t value = 0;
    std::memcpy(&value, values.data() + sizeof(ethtool_stats) + at * sizeof value, sizeof value);
    counters.emplace_back(std::string(name, ::strnlen(name, ETH_GSTRING_LEN)), value);
  }
  return {};
}

}  // namespace

netns::Failure read_driver(std::uint32_t index, ethtool_drvinfo& info) {
  Device device;
  if (const auto failure = device.open(index)) return failure;
  info = {};
  info.cmd = ETHTOOL_GDRVINFO;
  return device.ask(&info, "ETHTOOL_GDRVINFO");
}

netns::Failure read_counters(std::uint32_t index, Counters& counters) {
  constexpr int kTries = 8;  // a driver that gets other queues counts something else
  Device device;
  if (const auto failure = device.open(index)) return failure;
  for (int tries = 0; tries < kTries; tries++) {
    std::uint32_t count = 0;
    if (const auto failure = count_counters(device, count)) return failure;
    counters.clear();
    if (count == 0) return {};
    if (const auto failure = read_once(device, count, counters)) return failure;
    std::uint32_t now = 0;
    if (const auto failure = count_counters(device, now)) return failure;
    if (now == count) return {};
  }
  return {EINTR, "ETHTOOL_GSTATS"};
}

}  // namespace ethtool
