// A netlink socket and the exchange of one request for its verdict.
#pragma once

#include <linux/netlink.h>

#include <functional>

#include "netlink/verdict.h"

namespace netlink {

// The protocols of netlink that requests go by.
enum class Protocol : std::uint8_t {
  kRoute = NETLINK_ROUTE,
  kNetfilter = NETLINK_NETFILTER,
  kGeneric = NETLINK_GENERIC,
};

// A file descriptor and the duty to close it.
class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(other.release()) {}
  Fd& operator=(Fd&& other) noexcept;
  ~Fd();

  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int release() {
    const int fd = fd_;
    fd_ = -1;
    return fd;
  }

 private:
  int fd_ = -1;
};

// A netlink socket in the network namespace that the opening thread was
// in; it stays there, and keeps that namespace alive, until it is destroyed.
// For one thread at a time.
class Socket {
 public:
  // An errno, or 0. NETLINK_EXT_ACK, CAP_ACK and GET_STRICT_CHK are asked for;
  // a kernel without one of them (before 4.20) still works, with fewer words.
  int open(Protocol protocol = Protocol::kRoute);

  bool is_open() const { return static_cast<bool>(fd_); }
  int fd() const { return fd_.get(); }

  // Sends the request, which gets a sequence number, and waits for its verdict.
  // Answers that precede it (the object, a dump's objects, an echo) are appended
  // to `replies` as they came, header and all, padded to 4. A dump that changed
  // while it was read ends in EINTR. With `lost`, `replies` has what was not dropped; when the
  // verdict itself was, whether the request took effect is not known (ENOBUFS).
  Verdict exchange(Bytes& request, Bytes& replies);

  // Sends requests that reply with one object at most beside a verdict in as few calls as their
  // answers have room for, and waits for all of them. One verdict each, in order, and in `replies`
  // what preceded it; each request is its own: that one fails does not keep the next from its
  // effect.
  std::vector<Verdict> exchange_all(std::span<Bytes* const> requests, std::vector<Bytes>& replies);

  // Sends messages that belong together in one call, however large that makes it, and hands on what
  // the kernel answered, with which of the messages that is about. It has answered when the call
  // returns: nothing is waited for. What has no room is dropped, and all answers behind it: `room`
  // is what they may take beyond a few. An errno, or 0.
  using Answered = std::function<void(std::size_t at, const Message& answer)>;
  int exchange_batch(Bytes& messages, std::size_t room, const Answered& answered);

 private:
  // Gives the request its number.
  std::uint32_t number(std::span<std::uint8_t> request);
  // Hands every message of the next datagram to `each`. An errno, or 0.
  template <typename Each>
  int receive_messages(int flags, Each each);
  template <typename Each, typename Done>
  int receive_until(Done done, bool& lost, Each each);
  void exchange_some(std::span<Bytes* const> requests, std::span<Verdict> verdicts,
                     std::span<Bytes> replies);
  // Whether an object that it replies with says that it went well.
  bool gets_one(const Bytes& request) const;

  Fd fd_;
  Protocol protocol_ = Protocol::kRoute;
  std::uint32_t sequence_ = 0;
  std::size_t most_at_once_ = 1;  // requests of one send whose verdicts the receive buffer holds
};

// The sockets of one namespace besides rtnetlink's, each opened when a request needs it.
struct OtherSockets {
  Socket generic, netfilter;

  Socket& of(Protocol protocol) { return protocol == Protocol::kGeneric ? generic : netfilter; }
};

}  // namespace netlink
