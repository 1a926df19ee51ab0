#include "icmp/echo.h"

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/errqueue.h>
#include <linux/icmp.h>
#include <netinet/icmp6.h>
#include <netinet/ip.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <numeric>
#include <random>

#include "netlink/attributes.h"

namespace icmp {
namespace {

using netlink::Bytes;
using netlink::View;

// The part of both protocols' header that an echo uses; the id and sequence are big-endian.
struct Header {
  std::uint8_t type, code;
  std::uint16_t checksum, id, sequence;
};

socklen_t length_of(const sockaddr_storage& address) {
  return address.ss_family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
}

const sockaddr* as_sockaddr(const sockaddr_storage& address) {
  return reinterpret_cast<const sockaddr*>(&address);
}

void scope(sockaddr_storage& address, std::uint32_t link) {
  if (address.ss_family != AF_INET6) return;
  reinterpret_cast<sockaddr_in6*>(&address)->sin6_scope_id = link;
}

// RFC 1071. IPv6 checksums, and those of unprivileged sockets, are the kernel's.
std::uint16_t checksum(View bytes) {
  std::uint32_t sum = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const std::uint32_t high = bytes[at];
    const std::uint32_t low = at + 1 < bytes.size() ? bytes[at + 1] : 0;
    sum += high << 8 | low;
  }
  while ((sum >> 16) != 0) sum = (sum & 0xffff) + (sum >> 16);
  return htons(static_cast<std::uint16_t>(~sum));
}

// Two pings of one process must not take each other's replies.
std::uint16_t next_id() {
  static std::atomic<std::uint16_t> id{static_cast<std::uint16_t>(std::random_device{}())};
  return id++;
}

// Lets only echo replies through to a raw socket.
void filter(int fd, int family) {
  if (family == AF_INET) {
    icmp_filter passed{};
    passed.data = ~(1U << ICMP_ECHOREPLY);
    (void)::setsockopt(fd, SOL_RAW, ICMP_FILTER, &passed, sizeof passed);
  } else {
    icmp6_filter passed{};
    ICMP6_FILTER_SETBLOCKALL(&passed);
    ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &passed);
    (void)::setsockopt(fd, IPPROTO_ICMPV6, ICMP6_FILTER, &passed, sizeof passed);
  }
}

int ttl_in(msghdr& message) {
  for (cmsghdr* part = CMSG_FIRSTHDR(&message); part != nullptr;
       part = CMSG_NXTHDR(&message, part)) {
    const bool v4 = part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_TTL;
    const bool v6 = part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_HOPLIMIT;
    if (v4 || v6) {
      int ttl = 0;
      std::memcpy(&ttl, CMSG_DATA(part), sizeof ttl);
      return ttl;
    }
  }
  return 0;
}

Clock::duration ticks(Milliseconds span) {
  return std::chrono::duration_cast<Clock::duration>(span);
}

}  // namespace

netlink::Bytes echo_request(int family, Echo echo, std::size_t size) {
  Bytes bytes(sizeof(Header) + size);
  std::iota(bytes.begin() + std::ptrdiff_t{sizeof(Header)}, bytes.end(), std::uint8_t{0});
  Header header{};
  header.type = family == AF_INET ? ICMP_ECHO : ICMP6_ECHO_REQUEST;
  header.id = htons(echo.id);
  header.sequence = htons(echo.sequence);
  std::memcpy(bytes.data(), &header, sizeof header);
  if (family == AF_INET) {
    header.checksum = checksum(bytes);
    std::memcpy(bytes.data(), &header, sizeof header);
  }
  return bytes;
}

std::optional<Echo> read_reply(View message, int family, bool ip_header) {
  const bool v4 = family == AF_INET;
  if (ip_header) {
    // Its length counts words of 4 bytes.
    const std::size_t ip = message.empty() ? 0 : std::size_t{4} * (message[0] & 0x0f);
    if (ip < sizeof(iphdr) || message.size() < ip) return std::nullopt;
    message = message.subspan(ip);
  }
  if (message.size() < sizeof(Header)) return std::nullopt;
  const auto header = netlink::read_struct<Header>(message);
  if (header.type != (v4 ? ICMP_ECHOREPLY : ICMP6_ECHO_REPLY)) return std::nullopt;
  return Echo{ntohs(header.id), ntohs(header.sequence)};
}

// The 16 bits on the wire wrap around.
std::uint32_t request_of(std::uint16_t sequence, std::uint32_t sent) {
  const std::uint32_t back = (sent - sequence) & 0xffff;
  return back < sent ? sent - back : 0;
}

int Ping::open(const Options& options, const char*& syscall) {
  options_ = options;
  const int family = options.host.ss_family;
  const int protocol = family == AF_INET ? int{IPPROTO_ICMP} : int{IPPROTO_ICMPV6};
  constexpr int kFlags = SOCK_CLOEXEC | SOCK_NONBLOCK;
  syscall = "socket";
  raw_ = true;
  fd_ = netlink::Fd(::socket(family, SOCK_RAW | kFlags, protocol));
  if (!fd_ && (errno == EPERM || errno == EACCES)) {
    raw_ = false;
    fd_ = netlink::Fd(::socket(family, SOCK_DGRAM | kFlags, protocol));
  }
  if (!fd_) return errno;
  id_ = next_id();
  if (raw_) filter(fd_.get(), family);
  const int one = 1;
  const int level = family == AF_INET ? int{IPPROTO_IP} : int{IPPROTO_IPV6};
  (void)::setsockopt(fd_.get(), level, family == AF_INET ? IP_RECVTTL : IPV6_RECVHOPLIMIT, &one,
                     sizeof one);
  (void)::setsockopt(fd_.get(), level, family == AF_INET ? IP_RECVERR : IPV6_RECVERR, &one,
                     sizeof one);
  syscall = "setsockopt";
  if (options.ttl != 0 &&
      ::setsockopt(fd_.get(), level, family == AF_INET ? IP_TTL : IPV6_UNICAST_HOPS, &options.ttl,
                   sizeof options.ttl) != 0) {
    return errno;
  }
  if (options.link != 0) {
    const int link = static_cast<int>(options.link);
    if (::setsockopt(fd_.get(), SOL_SOCKET, SO_BINDTOIFINDEX, &link, sizeof link) != 0) {
      return errno;
    }
    // What is link-local says of which link (RFC 4007); of other addresses the kernel reads none.
    scope(options_.host, options.link);
    scope(options_.source, options.link);
  }
  syscall = "bind";
  if (options_.source.ss_family != AF_UNSPEC &&
      ::bind(fd_.get(), as_sockaddr(options_.source), length_of(options_.source)) != 0) {
    return errno;
  }
  // Connected, so that only the host's replies and its errors come in, and a
  // missing route is known at once.
  syscall = "connect";
  if (::connect(fd_.get(), as_sockaddr(options_.host), length_of(options_.host)) != 0) {
    return errno;
  }
  next_send_ = Clock::now();
  return 0;
}

void Ping::send_due(Clock::time_point now) {
  if (result_.transmitted >= options_.count || now < next_send_) return;
  result_.transmitted++;
  const Bytes request =
      echo_request(options_.host.ss_family, {id_, static_cast<std::uint16_t>(result_.transmitted)},
                   options_.size);
  sent_.push_back(Clock::now());
  answered_.push_back(false);
  next_send_ = now + ticks(options_.interval);
  send(request);
}

void Ping::send(const Bytes& request) {
  constexpr int kTries = 2;
  for (int tries = 0; tries < kTries; tries++) {
    if (::send(fd_.get(), request.data(), request.size(), 0) >= 0) return;
    // It may be an earlier request's error that waited on the socket: then its
    // details are in the error queue, are counted there, and this request was not sent.
    const int error = errno;
    const std::uint32_t before = result_.errors;
    read_errors();
    if (result_.errors != before) continue;
    result_.errors++;
    result_.last_error = error;
    return;
  }
}

void Ping::read() {
  std::uint8_t buffer[65536];
  for (;;) {
    alignas(cmsghdr) char control[256];
    iovec part{buffer, sizeof buffer};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    const ssize_t got = ::recvmsg(fd_.get(), &message, 0);
    if (got >= 0) {
      take_reply(View(buffer, static_cast<std::size_t>(got)), ttl_in(message), Clock::now());
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      break;
    } else if (errno != EINTR) {
      // The pending error itself; its details wait in the error queue.
      result_.last_error = errno;
    }
  }
  read_errors();
}

void Ping::read_errors() {
  std::uint8_t buffer[512];
  for (;;) {
    alignas(cmsghdr) char control[512];
    iovec part{buffer, sizeof buffer};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    if (::recvmsg(fd_.get(), &message, MSG_ERRQUEUE) < 0) return;
    for (cmsghdr* item = CMSG_FIRSTHDR(&message); item != nullptr;
         item = CMSG_NXTHDR(&message, item)) {
      const bool v4 = item->cmsg_level == IPPROTO_IP && item->cmsg_type == IP_RECVERR;
      const bool v6 = item->cmsg_level == IPPROTO_IPV6 && item->cmsg_type == IPV6_RECVERR;
      if (!v4 && !v6) continue;
      sock_extended_err error{};
      std::memcpy(&error, CMSG_DATA(item), sizeof error);
      result_.errors++;
      result_.last_error = static_cast<int>(error.ee_errno);
    }
  }
}

void Ping::take_reply(View message, int ttl, Clock::time_point now) {
  const int family = options_.host.ss_family;
  // A raw IPv4 socket hands the IP header over too.
  const auto echo = read_reply(message, family, raw_ && family == AF_INET);
  if (!echo || (raw_ && echo->id != id_)) return;
  const std::uint32_t at = request_of(echo->sequence, static_cast<std::uint32_t>(sent_.size()));
  if (at == 0) return;
  if (answered_[at - 1]) {
    result_.duplicates++;
    return;
  }
  answered_[at - 1] = true;
  result_.replies.push_back({at, Milliseconds(now - sent_[at - 1]), ttl});
}

Clock::time_point Ping::next_event() const {
  if (result_.transmitted < options_.count) return next_send_;
  return sent_.empty() ? next_send_ : sent_.back() + ticks(options_.timeout);
}

bool Ping::finished(Clock::time_point now) const {
  if (result_.transmitted < options_.count) return false;
  return result_.replies.size() == result_.transmitted || now >= next_event();
}

}  // namespace icmp
