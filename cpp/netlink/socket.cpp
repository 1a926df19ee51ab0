#include "netlink/socket.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace netlink {

Fd& Fd::operator=(Fd&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = other.release();
  }
  return *this;
}

Fd::~Fd() {
  if (fd_ >= 0) ::close(fd_);
}

namespace {

// The thread's own buffer for one datagram. The kernel fills a dump's up to 32 KiB, and any other
// holds one message, whose attributes end at 64 KiB each; of a link with 256 virtual functions that
// is 100 KiB. Memory that is never written to takes no room.
std::span<std::uint8_t> datagram_buffer() {
  constexpr std::size_t kBytes = 1 << 20;
  thread_local const auto bytes = std::make_unique_for_overwrite<std::uint8_t[]>(kBytes);
  return {bytes.get(), kBytes};
}

void set_option(int fd, int option) {
  const int one = 1;
  // Refused by kernels older than the option: the exchange works without it.
  (void)::setsockopt(fd, SOL_NETLINK, option, &one, sizeof one);
}

// One datagram into `buffer`. Its size, or a negative errno; never a part of it.
ssize_t receive(int fd, std::span<std::uint8_t> buffer, sockaddr_nl& from) {
  for (;;) {
    socklen_t from_size = sizeof from;
    const ssize_t got = ::recvfrom(fd, buffer.data(), buffer.size(), MSG_TRUNC,
                                   reinterpret_cast<sockaddr*>(&from), &from_size);
    if (got > std::ssize(buffer)) return -EMSGSIZE;
    if (got >= 0) return got;
    if (errno != EINTR) return -errno;
  }
}

// Messages in one call. An errno, or 0.
int send_all(int fd, std::vector<iovec> parts) {
  sockaddr_nl kernel{};
  kernel.nl_family = AF_NETLINK;
  msghdr message{};
  message.msg_name = &kernel;
  message.msg_namelen = sizeof kernel;
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  while (::sendmsg(fd, &message, 0) < 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

bool is_verdict(const Message& message) {
  return message.head.nlmsg_type == NLMSG_ERROR || message.head.nlmsg_type == NLMSG_DONE;
}

}  // namespace

int Socket::open() {
  Fd fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
  if (!fd) return errno;
  for (const int option : {NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK}) {
    set_option(fd.get(), option);
  }
  fd_ = std::move(fd);
  return 0;
}

std::uint32_t Socket::number(Bytes& request) {
  const std::uint32_t sequence = ++sequence_;
  std::memcpy(request.data() + offsetof(nlmsghdr, nlmsg_seq), &sequence, sizeof sequence);
  return sequence;
}

template <typename Each>
int Socket::receive_messages(Each each) {
  const std::span<std::uint8_t> buffer = datagram_buffer();
  for (;;) {
    sockaddr_nl from{};
    const ssize_t got = receive(fd_.get(), buffer, from);
    if (got < 0) return static_cast<int>(-got);
    if (from.nl_pid != 0) continue;  // not the kernel: any process may write to our port
    for_each_message(View(buffer).first(static_cast<std::size_t>(got)), each);
    return 0;
  }
}

Verdict Socket::exchange(Bytes& request, Bytes& replies) {
  const std::uint32_t sequence = number(request);
  if (const int error = send_all(fd_.get(), {{request.data(), request.size()}})) {
    return {.error = error};
  }
  std::optional<Verdict> verdict;
  bool interrupted = false;
  while (!verdict) {
    const int error = receive_messages([&](const Message& message) {
      if (message.head.nlmsg_seq != sequence) return;  // left over from an exchange cut short
      if ((message.head.nlmsg_flags & NLM_F_DUMP_INTR) != 0) interrupted = true;
      if (is_verdict(message)) {
        verdict = parse_verdict(message);
      } else {
        replies.insert(replies.end(), message.whole.begin(), message.whole.end());
        replies.resize(NLMSG_ALIGN(replies.size()));
      }
    });
    if (error != 0) return {.error = error};
  }
  if (interrupted && verdict->error == 0) verdict->error = EINTR;
  return *std::move(verdict);
}

std::vector<Verdict> Socket::exchange_all(std::span<Bytes* const> requests) {
  // A receive buffer of the default size holds 256 verdicts without words; those with
  // words are larger. A send buffer holds far more than this.
  constexpr std::size_t kMostAtOnce = 64;
  std::vector<Verdict> verdicts(requests.size());
  for (std::size_t at = 0; at < requests.size(); at += kMostAtOnce) {
    const std::size_t count = std::min(kMostAtOnce, requests.size() - at);
    exchange_some(requests.subspan(at, count), std::span(verdicts).subspan(at, count));
  }
  return verdicts;
}

void Socket::exchange_some(std::span<Bytes* const> requests, std::span<Verdict> verdicts) {
  const std::uint32_t first = sequence_ + 1;
  std::vector<iovec> parts;
  for (Bytes* request : requests) {
    number(*request);
    parts.push_back({request->data(), request->size()});
  }
  std::size_t missing = requests.size();
  std::vector<bool> told(requests.size());
  int error = send_all(fd_.get(), parts);
  while (error == 0 && missing > 0) {
    error = receive_messages([&](const Message& message) {
      const std::uint32_t at = message.head.nlmsg_seq - first;
      if (at >= requests.size() || !is_verdict(message) || told[at]) return;
      verdicts[at] = parse_verdict(message);
      told[at] = true;
      missing--;
    });
  }
  for (std::size_t at = 0; at < requests.size(); at++) {
    if (!told[at]) verdicts[at].error = error;
  }
}

}  // namespace netlink
