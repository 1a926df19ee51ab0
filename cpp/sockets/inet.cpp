#include "sockets/inet.h"

#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <memory>

namespace sockets {
namespace {

using netlink::Fd;
using Found = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;
using Of = Failure::Of;

// Here, for the link of an address is one of this namespace.
Failure look_up(const Endpoint& endpoint, const Options& options, Of of, Found& found) {
  addrinfo hints{};
  hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
  hints.ai_socktype = options.stream ? SOCK_STREAM : SOCK_DGRAM;
  addrinfo* made = nullptr;
  const std::string port = std::to_string(endpoint.port);
  const int error = ::getaddrinfo(endpoint.address.c_str(), port.c_str(), &hints, &made);
  if (error == EAI_MEMORY) return {ENOMEM, "getaddrinfo"};
  // It was looked at before: what is not there is the link of the address.
  if (error != 0) return {ENODEV, "getaddrinfo", of};
  found.reset(made);
  return {};
}

Failure set(const Fd& fd, int level, int option, const void* value, std::size_t size, Of of = {}) {
  const int result = ::setsockopt(fd.get(), level, option, value, static_cast<socklen_t>(size));
  return result == 0 ? Failure{} : Failure{errno, "setsockopt", of};
}

Failure set_flag(const Fd& fd, int level, int option, bool flag) {
  const int value = flag ? 1 : 0;
  return set(fd, level, option, &value, sizeof value);
}

Failure configure(const Options& options, int family, const Fd& fd) {
  // As libuv has it: a TCP port can be bound while connections of an earlier server linger.
  if (options.stream && options.local) {
    if (const Failure failure = set_flag(fd, SOL_SOCKET, SO_REUSEADDR, true)) return failure;
  }
  if (options.reuse_port) {
    if (const Failure failure = set_flag(fd, SOL_SOCKET, SO_REUSEPORT, true)) return failure;
  }
  if (family == AF_INET6 && options.local) {
    if (const Failure failure = set_flag(fd, IPPROTO_IPV6, IPV6_V6ONLY, options.only6)) {
      return failure;
    }
  }
  if (options.dev.empty()) return {};
  return set(fd, SOL_SOCKET, SO_BINDTODEVICE, options.dev.c_str(), options.dev.size() + 1,
             Of::kDev);
}

Failure bind_to(const addrinfo& local, const Fd& fd) {
  if (::bind(fd.get(), local.ai_addr, local.ai_addrlen) == 0) return {};
  const bool port = errno == EADDRINUSE || errno == EACCES;
  return {errno, "bind", port ? Of::kPort : Of::kLocal};
}

Failure begin_to_connect(const addrinfo& remote, const Fd& fd, bool& under_way) {
  if (::connect(fd.get(), remote.ai_addr, remote.ai_addrlen) == 0) return {};
  under_way = errno == EINPROGRESS;
  return under_way ? Failure{} : Failure{errno, "connect", Of::kRemote};
}

Failure open_one(const Options& options, Fd& fd, bool& under_way) {
  Found local(nullptr, ::freeaddrinfo);
  Found remote(nullptr, ::freeaddrinfo);
  if (options.local) {
    if (const Failure failure = look_up(*options.local, options, Of::kLocal, local)) return failure;
  }
  if (options.remote) {
    if (const Failure failure = look_up(*options.remote, options, Of::kRemote, remote)) {
      return failure;
    }
  }
  const int family = (remote ? remote : local)->ai_family;
  const int type = (options.stream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC | SOCK_NONBLOCK;
  fd = Fd(::socket(family, type, 0));
  if (!fd) return {errno, "socket", Of::kNone};
  if (const Failure failure = configure(options, family, fd)) return failure;
  if (local) {
    if (const Failure failure = bind_to(*local, fd)) return failure;
  }
  return remote ? begin_to_connect(*remote, fd, under_way) : Failure{};
}

}  // namespace

Failure open(const Options& options, Fd& fd, bool& under_way) {
  under_way = false;
  const Failure failure = open_one(options, fd, under_way);
  if (failure) fd = Fd();
  return failure;
}

Failure connected(int fd) {
  int error = 0;
  socklen_t size = sizeof error;
  if (::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) != 0) return {errno, "getsockopt"};
  return error == 0 ? Failure{} : Failure{error, "connect", Of::kRemote};
}

}  // namespace sockets
