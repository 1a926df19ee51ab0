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

}  // namespace

netns::Failure create(const Options& options) {
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
    return {errno, "TUNSETOWNER"};
  }
  if (options.group && ::ioctl(fd.get(), TUNSETGROUP, *options.group) != 0) {
    return {errno, "TUNSETGROUP"};
  }
  if (::ioctl(fd.get(), TUNSETPERSIST, 1) != 0) return {errno, "TUNSETPERSIST"};
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
