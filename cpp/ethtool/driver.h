// What a link's driver says of itself, by ioctl(2): what the kernel's ethtool netlink does not
// have.
#pragma once

#include <linux/ethtool.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "netns/netns.h"

namespace ethtool {

// Each reads of the link of this index in the calling thread's namespace; of the failure the
// syscall is the command's name.
netns::Failure read_driver(std::uint32_t index, ethtool_drvinfo& info);

// Counters by the driver's names, in its order.
using Counters = std::vector<std::pair<std::string, std::uint64_t>>;
netns::Failure read_counters(std::uint32_t index, Counters& counters);

}  // namespace ethtool
