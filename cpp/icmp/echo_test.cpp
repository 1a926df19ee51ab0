// Pings of the loopback device, which the test runner brought up: the kernel answers only what
// bears a right checksum.
#include "icmp/echo.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>

#include <cerrno>
#include <cstring>

#include "testing/check.h"

using icmp::Clock;
using icmp::Milliseconds;
using icmp::Options;
using icmp::Ping;

namespace {

sockaddr_storage address(const char* text) {
  sockaddr_storage made{};
  auto* v4 = reinterpret_cast<sockaddr_in*>(&made);
  auto* v6 = reinterpret_cast<sockaddr_in6*>(&made);
  if (::inet_pton(AF_INET, text, &v4->sin_addr) == 1) {
    made.ss_family = AF_INET;
  } else {
    CHECK_EQ(::inet_pton(AF_INET6, text, &v6->sin6_addr), 1);
    made.ss_family = AF_INET6;
  }
  return made;
}

Options options(const char* host, std::uint32_t count, std::size_t size) {
  Options made;
  made.host = address(host);
  made.count = count;
  made.timeout = Milliseconds(1000);
  made.size = size;
  return made;
}

icmp::Result run(const Options& given) {
  Ping ping;
  const char* syscall = "";
  CHECK_EQ(ping.open(given, syscall), 0);
  while (!ping.finished(Clock::now())) {
    ping.send_due(Clock::now());
    pollfd wanted{ping.fd(), POLLIN, 0};
    (void)::poll(&wanted, 1, 1);
    ping.read();
  }
  return ping.result();
}

}  // namespace

TEST("payloads of every length from 0 to 64 come back, even and odd, in both protocols") {
  for (const char* host : {"127.0.0.1", "::1"}) {
    for (std::size_t size = 0; size <= 64; ++size) {
      const icmp::Result result = run(options(host, 1, size));
      CHECK_EQ(result.replies.size(), 1u);
      CHECK(result.replies[0].rtt.count() > 0);
      CHECK_EQ(result.replies[0].ttl, 64);
    }
  }
}

TEST("each request has its reply, in order, and none is counted twice") {
  const icmp::Result result = run(options("127.0.0.1", 100, 8));
  CHECK_EQ(result.transmitted, 100u);
  CHECK_EQ(result.replies.size(), 100u);
  CHECK_EQ(result.duplicates, 0u);
  for (std::uint32_t at = 0; at < 100; ++at) CHECK_EQ(result.replies[at].sequence, at + 1);
}

TEST("more requests than a sequence number has values") {
  const icmp::Result result = run(options("127.0.0.1", 70'000, 0));
  CHECK_EQ(result.replies.size(), 70'000u);
  CHECK_EQ(result.duplicates, 0u);
  CHECK_EQ(result.replies.back().sequence, 70'000u);
}

TEST("two pings of one host at once take each other's replies for nothing of theirs") {
  Ping first;
  Ping second;
  const char* syscall = "";
  CHECK_EQ(first.open(options("127.0.0.1", 1, 8), syscall), 0);
  CHECK_EQ(second.open(options("127.0.0.1", 1, 8), syscall), 0);
  first.send_due(Clock::now());
  second.read();
  CHECK(second.result().replies.empty());
  first.read();
  CHECK_EQ(first.result().replies.size(), 1u);
}

TEST("a source that is not ours and a network without a route fail at once, by their call") {
  Ping ping;
  const char* syscall = "";
  Options foreign = options("127.0.0.1", 1, 8);
  foreign.source = address("192.0.2.1");
  CHECK_EQ(ping.open(foreign, syscall), EADDRNOTAVAIL);
  CHECK_EQ(std::strcmp(syscall, "bind"), 0);
  CHECK_EQ(ping.open(options("192.0.2.1", 1, 8), syscall), ENETUNREACH);
  CHECK_EQ(std::strcmp(syscall, "connect"), 0);
}

TEST("a reply has its request's id and sequence; anything else, or cut anywhere, is none") {
  for (const auto& [family, reply] : {std::pair{AF_INET, 0}, std::pair{AF_INET6, 129}}) {
    netlink::Bytes message = icmp::echo_request(family, {7, 65'535}, 3);
    CHECK(!icmp::read_reply(message, family, false));
    message.front() = static_cast<std::uint8_t>(reply);
    const auto echo = icmp::read_reply(message, family, false);
    CHECK(echo && echo->id == 7 && echo->sequence == 65'535);
    for (std::size_t size = 0; size < 8; size++) {
      CHECK(!icmp::read_reply(netlink::View(message).first(size), family, false));
    }
    CHECK(!icmp::read_reply(message, family, true));  // 0 or 129 begins no IP header
  }
}

TEST("a sequence number is the latest request's that bore it") {
  CHECK_EQ(icmp::request_of(1, 0), 0u);
  CHECK_EQ(icmp::request_of(1, 1), 1u);
  CHECK_EQ(icmp::request_of(2, 1), 0u);
  CHECK_EQ(icmp::request_of(0, 65'535), 0u);
  CHECK_EQ(icmp::request_of(0, 65'536), 65'536u);
  CHECK_EQ(icmp::request_of(1, 65'537), 65'537u);
  CHECK_EQ(icmp::request_of(2, 65'537), 2u);
}
