// A subscription: what the kernel reports of changes in one network namespace.
#pragma once

#include "netlink/socket.h"
#include "netns/folder_watch.h"
#include "rtnetlink/event_type.h"

namespace rtnetlink {

// What the kernel sent at once.
struct Datagram {
  netlink::Bytes messages;  // whole messages, one after another
  // The namespace they are about, as the subscription's numbers it; NETNSA_NSID_NOT_ASSIGNED when
  // it is the subscription's own and has no number there.
  std::int32_t nsid;
};

// What one reading brought.
struct Reading {
  std::vector<Datagram> datagrams;
  bool overrun = false;  // the kernel dropped some: its buffer was full
  bool drained = false;  // nothing more has arrived; only from here on does a socket that was
                         // overrun take new messages
  bool gone = false;     // the namespace's name is gone, or its process has ended
  int error = 0;         // an errno: the subscription is of no more use
};

// For one thread at a time.
class Subscription {
 public:
  // Opens the socket in the calling thread's namespace, for events of one protocol. `path` is how
  // that namespace was named, empty for one that has no name that could go away: when the name
  // goes, or, for /proc/PID/ns/net, the process ends, the subscription reports it, since its socket
  // would keep the namespace alive for ever. An errno, or 0; `syscall` is what failed.
  int open(std::span<const EventType* const> types, std::size_t buffer_bytes,
           const std::string& path, const char*& syscall);

  // Also of every other namespace that has a number in this one (NETLINK_LISTEN_ALL_NSID). An
  // errno, or 0; EPERM without CAP_NET_BROADCAST in the user namespace that owns this one.
  // Namespaces whose owner grants the opener no CAP_NET_BROADCAST the kernel passes over without a
  // word.
  int listen_all_nsid();

  // Readable when read() has something to report.
  int fd() const { return epoll_.get(); }

  // Takes what has arrived, `most` bytes or a little more at a time. Never waits.
  Reading read(std::size_t most);

 private:
  // recvmsg(2). Bytes, or -1 with errno; which namespace the datagram is about, and who sent it.
  ssize_t receive(std::int32_t& nsid, sockaddr_nl& from);
  // Subscribes to such events. An errno, or 0.
  int join(const EventType& type, const char*& syscall);
  int watch_name(const std::string& path, const char*& syscall);
  int add_to_epoll(int fd);
  bool name_is_gone();

  netlink::Fd socket_, process_, epoll_;
  netns::FolderWatch name_;
  std::string path_;
  std::uint64_t inode_ = 0;
  netlink::Bytes buffer_;
};

}  // namespace rtnetlink
