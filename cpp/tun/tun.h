// Tun and tap devices, which are made by ioctl, not by netlink (the kernel's
// Documentation/networking/tuntap.rst).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "netlink/socket.h"
#include "netns/netns.h"

namespace tun {

struct Options {
  std::string name;                    // 1 to 15 bytes
  bool tap = false;                    // Ethernet frames; otherwise IP packets
  std::optional<std::uint32_t> owner;  // the user who may attach to it, besides CAP_NET_ADMIN
  std::optional<std::uint32_t> group;  // the group that may
  bool packet_info = false;            // four bytes before each packet
  bool vnet_header = false;            // a virtio_net_hdr before each packet
  bool multi_queue = false;            // several programs, or threads, may attach at once
};

// Makes a persistent device in the network namespace of the calling thread: it stays until it is
// deleted. `index` becomes its ifindex. Nothing stays behind on a failure, and EEXIST means that
// the name is taken.
netns::Failure create(const Options& options, std::uint32_t& index);

// Attaches to a device, once for each of its `count` queues, or makes one that lives as long as
// the first of them is open. Non-blocking; a read or write is one packet. None is open on a
// failure.
netns::Failure open_queues(const Options& options, std::size_t count,
                           std::vector<netlink::Fd>& queues);

}  // namespace tun
