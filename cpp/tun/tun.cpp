#include "tun/tun.h"

#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

extern "C" unsigned int if_nametoindex(const char* name);  // <net/if.h> clashes with <linux/if.h>

namespace tun {
namespace {

ifreq request_of(const Options& options) {
  ifreq request{};
  std::memcpy(request.ifr_name, options.name.data(),
              std::min<std::size_t>(options.name.size(), IFNAMSIZ - 1));
  unsigned int flags = options.tap ? IFF_TAP : IFF_TUN;
  if (!options.packet_info) flags |= IFF_NO_PI;
  if (options.vnet_header) flags |= IFF_VNET_HDR;
  if (options.multi_queue) flags |= IFF_MULTI_QUEUE;
  request.ifr_flags = static_cast<short>(flags);
  return request;
}

// Why a request about the device that a descriptor is attached to failed.
netns::Failure failure_of(const char* syscall) {
  return {errno == EBADFD ? ENODEV : errno, syscall};  // somebody deleted it
}

// The ifindex of the device that the descriptor is attached to. Only its name leads there, which
// may change hands meanwhile: what was found by it is the device if it is still called so then.
netns::Failure find_index(const netlink::Fd& fd, std::uint32_t& index) {
  for (;;) {
    ifreq before{};
    ifreq after{};
    if (::ioctl(fd.get(), TUNGETIFF, &before) != 0) return failure_of("TUNGETIFF");
    index = if_nametoindex(before.ifr_name);
    if (::ioctl(fd.get(), TUNGETIFF, &after) != 0) return failure_of("TUNGETIFF");
    if (std::strcmp(before.ifr_name, after.ifr_name) != 0) continue;
    if (index == 0) return {ENODEV, "TUNGETIFF"};  // somebody moved it to another namespace
    return {};
  }
}

}  // namespace

netns::Failure create(const Options& options, std::uint32_t& index) {
  const netlink::Fd fd(::open("/dev/net/tun", O_RDWR | O_CLOEXEC));
  if (!fd) return {errno, "open"};
  ifreq request = request_of(options);
  request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_TUN_EXCL);
  if (::ioctl(fd.get(), TUNSETIFF, &request) != 0) {
    const int error = errno;  // EBUSY of another tun, EINVAL of another kind
    return {if_nametoindex(options.name.c_str()) != 0 ? EEXIST : error, "TUNSETIFF"};
  }
  // Until it is persistent, the device goes with the descriptor.
  if (options.owner && ::ioctl(fd.get(), TUNSETOWNER, *options.owner) != 0) {
    return failure_of("TUNSETOWNER");
  }
  if (options.group && ::ioctl(fd.get(), TUNSETGROUP, *options.group) != 0) {
    return failure_of("TUNSETGROUP");
  }
  std::uint32_t found = 0;
  if (const auto failure = find_index(fd, found)) return failure;
  if (::ioctl(fd.get(), TUNSETPERSIST, 1) != 0) return failure_of("TUNSETPERSIST");
  index = found;
  return {};
}

netns::Failure open_queues(const Options& options, std::size_t count,
                           std::vector<netlink::Fd>& queues) {
  std::vector<netlink::Fd> opened;
  while (opened.size() < count) {
    netlink::Fd fd(::open("/dev/net/tun", O_RDWR | O_CLOEXEC | O_NONBLOCK));
    if (!fd) return {errno, "open"};
    ifreq request = request_of(options);
    if (::ioctl(fd.get(), TUNSETIFF, &request) != 0) return {errno, "TUNSETIFF"};
    opened.push_back(std::move(fd));
  }
  queues = std::move(opened);
  return {};
}

}  // namespace tun
