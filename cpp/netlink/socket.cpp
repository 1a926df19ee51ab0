#include "netlink/socket.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
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

// Room for so many bytes; where the rights do not suffice, as much of it as everybody may have.
void ask_for_room(int fd, int forced, int usual, std::size_t bytes) {
  constexpr std::size_t kMost = INT_MAX / 2;  // the kernel doubles it
  const auto asked = static_cast<int>(std::min(bytes, kMost));
  if (::setsockopt(fd, SOL_SOCKET, forced, &asked, sizeof asked) == 0) return;
  (void)::setsockopt(fd, SOL_SOCKET, usual, &asked, sizeof asked);
}

std::size_t receive_room(int fd) {
  int bytes = 0;
  socklen_t size = sizeof bytes;
  (void)::getsockopt(fd, SOL_SOCKET, SO_RCVBUF, &bytes, &size);
  return static_cast<std::size_t>(bytes);
}

// At least what the kernel gives by default, where an administrator lowered that. How many verdicts
// of requests that were sent in one go it then holds.
std::size_t make_room(int fd) {
  constexpr std::size_t kDefault = 212'992 / 2;  // the kernel doubles it
  std::size_t bytes = receive_room(fd);
  if (bytes < 2 * kDefault) {
    ask_for_room(fd, SO_RCVBUFFORCE, SO_RCVBUF, kDefault);
    bytes = receive_room(fd);
  }
  // A verdict counts as some 800 bytes, and one with words as more. A send buffer holds far more
  // than the most.
  constexpr std::size_t kVerdict = 3'328, kMost = 64;
  return std::clamp<std::size_t>(bytes / kVerdict, 1, kMost);
}

// One datagram into `buffer`. Its size, or a negative errno; never a part of it.
ssize_t receive(int fd, int flags, std::span<std::uint8_t> buffer, sockaddr_nl& from) {
  for (;;) {
    socklen_t from_size = sizeof from;
    const ssize_t got = ::recvfrom(fd, buffer.data(), buffer.size(), MSG_TRUNC | flags,
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

std::uint16_t flags_of(const Bytes& request) {
  return read_struct<nlmsghdr>(View(request)).nlmsg_flags;
}

void set_flags(Bytes& request, int flags) {
  const auto set = static_cast<std::uint16_t>(flags);
  std::memcpy(request.data() + offsetof(nlmsghdr, nlmsg_flags), &set, sizeof set);
}

bool is_verdict(const Message& message) {
  return message.head.nlmsg_type == NLMSG_ERROR || message.head.nlmsg_type == NLMSG_DONE;
}

}  // namespace

int Socket::open(Protocol protocol) {
  Fd fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, static_cast<int>(protocol)));
  if (!fd) return errno;
  protocol_ = protocol;
  for (const int option : {NETLINK_EXT_ACK, NETLINK_CAP_ACK, NETLINK_GET_STRICT_CHK}) {
    set_option(fd.get(), option);
  }
  most_at_once_ = make_room(fd.get());
  fd_ = std::move(fd);
  return 0;
}

// Only rtnetlink's types say what a request asks for.
bool Socket::gets_one(const Bytes& request) const {
  const auto head = read_struct<nlmsghdr>(View(request));
  const bool gets = protocol_ != Protocol::kRoute || verb_of(head.nlmsg_type) == Verb::kGet;
  return gets && (head.nlmsg_flags & NLM_F_DUMP) == 0;
}

std::uint32_t Socket::number(std::span<std::uint8_t> request) {
  const std::uint32_t sequence = ++sequence_;
  std::memcpy(request.data() + offsetof(nlmsghdr, nlmsg_seq), &sequence, sizeof sequence);
  return sequence;
}

template <typename Each>
int Socket::receive_messages(int flags, Each each) {
  const std::span<std::uint8_t> buffer = datagram_buffer();
  for (;;) {
    sockaddr_nl from{};
    const ssize_t got = receive(fd_.get(), flags, buffer, from);
    if (got < 0) return static_cast<int>(-got);
    if (from.nl_pid != 0) continue;  // not the kernel: any process may write to our port
    for_each_message(View(buffer).first(static_cast<std::size_t>(got)), each);
    return 0;
  }
}

// Receives until `done`. After ENOBUFS, what was not dropped is there already, because the kernel
// answers before a send or the reading of a dump's part returns: nothing is waited for any more.
template <typename Each, typename Done>
int Socket::receive_until(Done done, bool& lost, Each each) {
  lost = false;
  while (!done()) {
    const int error = receive_messages(lost ? MSG_DONTWAIT : 0, each);
    if (error == ENOBUFS) {
      lost = true;
    } else if (error != 0) {
      return lost && error == EAGAIN ? ENOBUFS : error;
    }
  }
  return 0;
}

Verdict Socket::exchange(Bytes& request, Bytes& replies) {
  const std::uint32_t sequence = number(request);
  if (const int error = send_all(fd_.get(), {{request.data(), request.size()}})) {
    return {.error = error};
  }
  std::optional<Verdict> verdict;
  // What asks for no acknowledgement is answered by what it asks for, or by why not.
  const bool answered_by_object = gets_one(request) && (flags_of(request) & NLM_F_ACK) == 0;
  bool interrupted = false;
  const auto done = [&] { return verdict.has_value(); };
  bool lost = false;
  const int error = receive_until(done, lost, [&](const Message& message) {
    if (message.head.nlmsg_seq != sequence) return;  // left over from an exchange cut short
    if ((message.head.nlmsg_flags & NLM_F_DUMP_INTR) != 0) interrupted = true;
    if (is_verdict(message)) {
      verdict = parse_verdict(message);
    } else {
      replies.insert(replies.end(), message.whole.begin(), message.whole.end());
      replies.resize(NLMSG_ALIGN(replies.size()));
      if (answered_by_object) verdict.emplace();
    }
  });
  // Where there is room for one answer only, that is the object, which says that it went well.
  if (error == ENOBUFS && gets_one(request) && !replies.empty()) return {};
  if (error != 0) return {.error = error, .lost = lost};
  if (interrupted && verdict->error == 0) verdict->error = EINTR;
  verdict->lost = lost;
  return *std::move(verdict);
}

std::vector<Verdict> Socket::exchange_all(std::span<Bytes* const> requests,
                                          std::vector<Bytes>& replies) {
  std::vector<Verdict> verdicts(requests.size());
  replies.resize(requests.size());
  for (std::size_t at = 0; at < requests.size(); at += most_at_once_) {
    const std::size_t count = std::min(most_at_once_, requests.size() - at);
    exchange_some(requests.subspan(at, count), std::span(verdicts).subspan(at, count),
                  std::span(replies).subspan(at, count));
  }
  return verdicts;
}

// Of many only the last is acknowledged: of those before it the kernel says that they failed, and
// what they reply. It does them in order, so where nothing was lost they went well otherwise. Of a
// few, which are those of one call, it is known how they went even where something was lost.
void Socket::exchange_some(std::span<Bytes* const> requests, std::span<Verdict> verdicts,
                           std::span<Bytes> replies) {
  constexpr std::size_t kFew = 3;
  const bool few = requests.size() <= kFew;
  const std::uint32_t first = sequence_ + 1;
  std::vector<iovec> parts;
  std::vector<std::uint16_t> flags;
  parts.reserve(requests.size());
  flags.reserve(requests.size());
  for (Bytes* request : requests) {
    number(*request);
    flags.push_back(flags_of(*request));
    const bool each = few || flags.size() == requests.size();
    set_flags(*request, each ? flags.back() | NLM_F_ACK : flags.back() & ~NLM_F_ACK);
    parts.push_back({request->data(), request->size()});
  }
  std::vector<bool> told(requests.size());
  std::size_t missing = few ? requests.size() : 1;
  const auto done = [&] { return missing == 0; };
  bool lost = false;
  int error = send_all(fd_.get(), parts);
  for (std::size_t at = 0; at < requests.size(); at++) set_flags(*requests[at], flags[at]);
  if (error == 0) {
    error = receive_until(done, lost, [&](const Message& message) {
      const std::uint32_t at = message.head.nlmsg_seq - first;
      if (at >= requests.size() || told[at]) return;
      if (!is_verdict(message)) {
        replies[at].insert(replies[at].end(), message.whole.begin(), message.whole.end());
        replies[at].resize(NLMSG_ALIGN(replies[at].size()));
        return;
      }
      verdicts[at] = parse_verdict(message);
      told[at] = true;
      if (few || at + 1 == requests.size()) missing--;
    });
  }
  for (std::size_t at = 0; at < requests.size(); at++) {
    if (!told[at]) verdicts[at].error = lost ? ENOBUFS : error;
    verdicts[at].lost = lost;
  }
}

int Socket::exchange_batch(Bytes& messages, std::size_t room, const Answered& answered) {
  const std::uint32_t first = sequence_ + 1;
  for_each_message(messages, [&](const Message& message) {
    const auto at = static_cast<std::size_t>(message.whole.data() - messages.data());
    number(std::span(messages).subspan(at));
  });
  const std::uint32_t count = sequence_ + 1 - first;
  if (room > 0 && room > receive_room(fd_.get())) {
    ask_for_room(fd_.get(), SO_RCVBUFFORCE, SO_RCVBUF, room);
  }
  const auto send = [&] { return send_all(fd_.get(), {{messages.data(), messages.size()}}); };
  int error = send();
  if (error == EMSGSIZE) {
    ask_for_room(fd_.get(), SO_SNDBUFFORCE, SO_SNDBUF, messages.size());
    error = send();
  }
  if (error != 0) return error;
  // To the end, whatever comes: as long as something is left, the kernel drops what follows a loss.
  for (;;) {
    error = receive_messages(MSG_DONTWAIT, [&](const Message& message) {
      const std::uint32_t at = message.head.nlmsg_seq - first;
      if (at < count) answered(at, message);
    });
    if (error == EAGAIN) return 0;
    if (error != 0 && error != ENOBUFS) return error;
  }
}

}  // namespace netlink
