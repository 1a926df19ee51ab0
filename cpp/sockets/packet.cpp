#include "sockets/packet.h"

#include <arpa/inet.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace sockets {
namespace {

constexpr std::uint64_t kSecond = 1'000'000'000;

std::uint64_t time_of(msghdr& message) {
  for (cmsghdr* part = CMSG_FIRSTHDR(&message); part != nullptr;
       part = CMSG_NXTHDR(&message, part)) {
    if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SO_TIMESTAMPNS) continue;
    timespec time{};
    std::memcpy(&time, CMSG_DATA(part), sizeof time);
    return static_cast<std::uint64_t>(time.tv_sec) * kSecond +
           static_cast<std::uint64_t>(time.tv_nsec);
  }
  return 0;
}

}  // namespace

netns::Failure open_packets(std::uint32_t index, std::uint16_t protocol, netlink::Fd& fd) {
  // With a protocol it would hear of every link until it is bound.
  netlink::Fd made(::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!made) return {errno, "socket"};
  constexpr int kYes = 1;
  if (::setsockopt(made.get(), SOL_SOCKET, SO_TIMESTAMPNS, &kYes, sizeof kYes) != 0) {
    return {errno, "setsockopt"};
  }
  sockaddr_ll address{};
  address.sll_family = AF_PACKET;
  address.sll_protocol = htons(protocol);
  address.sll_ifindex = static_cast<int>(index);
  if (::bind(made.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    return {errno, "bind"};
  }
  fd = std::move(made);
  return {};
}

netns::Failure send_frame(int fd, netlink::View frame) {
  return ::send(fd, frame.data(), frame.size(), MSG_NOSIGNAL) < 0 ? netns::Failure{errno, "send"}
                                                                  : netns::Failure{};
}

netns::Failure receive_frames(int fd, std::size_t most, std::size_t bytes,
                              std::vector<Frame>& frames) {
  netlink::Bytes buffer(bytes);
  while (frames.size() < most) {
    iovec part{buffer.data(), buffer.size()};
    sockaddr_ll from{};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(timespec))];
    msghdr message{};
    message.msg_name = &from;
    message.msg_namelen = sizeof from;
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    const ssize_t size = ::recvmsg(fd, &message, MSG_TRUNC);
    if (size < 0) {
      if (errno == EINTR) continue;
      return errno == EAGAIN ? netns::Failure{} : netns::Failure{errno, "recvmsg"};
    }
    const auto taken = std::min(static_cast<std::size_t>(size), buffer.size());
    frames.push_back({netlink::Bytes(buffer.begin(), buffer.begin() + static_cast<long>(taken)),
                      static_cast<std::uint32_t>(size), from.sll_pkttype == PACKET_OUTGOING,
                      time_of(message)});
  }
  return {};
}

std::uint32_t frames_dropped(int fd) {
  tpacket_stats stats{};
  socklen_t size = sizeof stats;
  const int result = ::getsockopt(fd, SOL_PACKET, PACKET_STATISTICS, &stats, &size);
  return result == 0 ? stats.tp_drops : 0;
}

}  // namespace sockets
