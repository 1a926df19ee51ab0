// TCP and UDP sockets of the calling thread's namespace: they stay in it wherever they are used.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "netlink/socket.h"
#include "netns/netns.h"

namespace sockets {

// A numeric address, an IPv6 one perhaps with its link (fe80::1%eth0), and a port.
struct Endpoint {
  std::string address;
  std::uint16_t port = 0;
};

struct Options {
  bool stream = true;  // TCP; otherwise UDP
  std::optional<Endpoint> local{};
  std::optional<Endpoint> remote{};
  std::string dev{};        // the link that it is bound to; empty for any
  bool reuse_port = false;  // others may bind the same address and port
  bool only6 = false;       // of ::, no IPv4
};

// What failed, and whose fault it was.
struct Failure {
  int error = 0;
  const char* syscall = "";
  enum class Of : std::uint8_t { kNone, kLocal, kRemote, kPort, kDev } of = Of::kNone;
  explicit operator bool() const { return error != 0; }
};

// Makes it, bound to `local`, not yet listening; non-blocking. With `remote` it has begun to
// connect: `under_way` until the descriptor can be written. None is open on a failure.
Failure open(const Options& options, netlink::Fd& fd, bool& under_way);

// How connecting went, once the descriptor can be written.
Failure connected(int fd);

}  // namespace sockets
