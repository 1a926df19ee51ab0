// Packet sockets (packet(7)): whole frames of one link, past the kernel's own protocols.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "netlink/socket.h"
#include "netns/netns.h"

namespace sockets {

// A frame as it was on the link.
struct Frame {
  netlink::Bytes bytes;
  std::uint32_t size;  // of all of it, where not all of it was taken
  bool outgoing;       // sent by this host
  std::uint64_t time;  // nanoseconds since 1970
};

// Opens one in the calling thread's namespace, bound to the link of this index. `protocol` is that
// of Ethernet (ETH_P_*), in the host's order; 0 for one that only sends. Non-blocking.
netns::Failure open_packets(std::uint32_t index, std::uint16_t protocol, netlink::Fd& fd);

// Sends a frame. EAGAIN when there is no room.
netns::Failure send_frame(int fd, netlink::View frame);

// Takes what has arrived, `most` frames at a time and of each so many bytes. ENETDOWN when the link
// went down, or away, since the last call: it can be read on.
netns::Failure receive_frames(int fd, std::size_t most, std::size_t bytes,
                              std::vector<Frame>& frames);

// How many frames the kernel had no room for since the last call.
std::uint32_t frames_dropped(int fd);

}  // namespace sockets
