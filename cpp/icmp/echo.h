// One ping: echo requests to one host and what comes back (RFC 792, RFC 4443).
// Does no waiting of its own: whoever drives it has the clock and the poll.
#pragma once

#include <sys/socket.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "netlink/socket.h"

namespace icmp {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Options {
  sockaddr_storage host{};    // the port is unused
  sockaddr_storage source{};  // ss_family AF_UNSPEC: the kernel's choice
  std::uint32_t link = 0;     // the index of the one to send by; 0: by the routes
  std::uint32_t count = 0;
  Milliseconds interval{};  // between requests
  Milliseconds timeout{};   // how long after the last request a reply may come
  std::size_t size = 0;     // bytes of payload
  int ttl = 0;              // 0: the namespace's default
};

struct Reply {
  std::uint32_t sequence;  // from 1
  Milliseconds rtt;
  int ttl;  // 0 when the kernel did not report it
};

struct Result {
  std::uint32_t transmitted = 0;
  std::uint32_t duplicates = 0;
  std::uint32_t errors = 0;  // ICMP errors and requests that could not be sent
  int last_error = 0;        // errno of the latest of them
  std::vector<Reply> replies;
};

// What arrives on a ping's socket, as far as it is an echo reply.
struct Echo {
  std::uint16_t id, sequence;
};
// `message` is ICMP or ICMPv6 as `family` has it, after an IPv4 header with `ip_header`. Nothing
// when it is anything else than an echo reply.
std::optional<Echo> read_reply(netlink::View message, int family, bool ip_header);

// An echo request. The checksum of one for IPv6 is the kernel's to fill in.
netlink::Bytes echo_request(int family, Echo echo, std::size_t size);

// Which of the requests sent so far, counted from 1, a reply is to that bears these 16 bits: the
// latest one that bore them. 0 when none did.
std::uint32_t request_of(std::uint16_t sequence, std::uint32_t sent);

class Ping {
 public:
  // Opens the socket in the calling thread's namespace: raw, or, without
  // CAP_NET_RAW, the kind that net.ipv4.ping_group_range allows. errno and the call, or 0.
  int open(const Options& options, const char*& syscall);

  int fd() const { return fd_.get(); }
  const Result& result() const { return result_; }

  // Sends one request if one is due. Only one: replies must be read in between, or a long
  // row of requests without an interval would flood the socket's buffer with them.
  void send_due(Clock::time_point now);
  // Reads all that has arrived.
  void read();
  // When send_due must be called next, or when all is over; in the past when it is.
  Clock::time_point next_event() const;
  bool finished(Clock::time_point now) const;

 private:
  void send(const netlink::Bytes& request);
  void read_errors();
  void take_reply(netlink::View message, int ttl, Clock::time_point now);

  Options options_;
  netlink::Fd fd_;
  bool raw_ = false;
  std::uint16_t id_ = 0;
  std::vector<Clock::time_point> sent_;  // by sequence - 1
  std::vector<bool> answered_;           // likewise
  Clock::time_point next_send_{};
  Result result_;
};

}  // namespace icmp
