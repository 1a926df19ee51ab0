// Network namespaces: made, opened, deleted and listed as `ip netns` does
// (man 8 ip-netns): a name is a file in a folder, with the namespace
// bind-mounted on it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "netlink/socket.h"

namespace netns {

using netlink::Fd;

// What went wrong: the system call and its errno, 0 for nothing.
struct Failure {
  int error = 0;
  const char* syscall = "";
  explicit operator bool() const { return error != 0; }
};

// The namespace of the calling thread.
Failure open_own(Fd& fd);

// The namespace bound to `path`. EINVAL of "NS_GET_NSTYPE" when what is there
// is no network namespace: a stale name, say, left by a reboot of the mount.
Failure open_path(const std::string& path, Fd& fd);

// How a namespace is to be before anybody can find it.
struct Start {
  bool loopback = false;                 // its loopback device is up,
  std::function<Failure()> before = {};  // and before that comes this, in the namespace
};

// Makes a namespace and binds it to folder/name; the folder is made, mounted on
// itself and shared first, as `ip netns add` does, so that the name shows in
// every mount namespace. EEXIST when the name is taken. Nothing stays behind on a failure.
// `inode` identifies the namespace.
Failure create(const std::string& folder, const std::string& name, const Start& start,
               std::uint64_t& inode);

// Makes a namespace without a name, that lives as long as something holds it.
Failure create_anonymous(const Start& start, Fd& fd);

// Whether the loopback device of the calling thread's namespace is up.
Failure is_loopback_up(bool& up);

// Gives an open namespace a name, as create() does.
Failure attach(const std::string& folder, const std::string& name, int fd);

// Unbinds and removes the name. The namespace itself lives on while a process
// or a descriptor holds it.
Failure remove(const std::string& folder, const std::string& name);

struct Entry {
  std::string name;
  std::uint64_t inode;  // 0 for a stale name, on which no network namespace is bound
};

// The names in the folder, sorted; none when there is no such folder.
Failure list(const std::string& folder, std::vector<Entry>& entries);

// setns(2) for the calling thread.
Failure enter(int fd);

// The inode that identifies an open namespace, as in /proc/PID/ns/net, and that of what is at a
// path. 0 for none.
std::uint64_t inode_of(int fd);
std::uint64_t inode_at(const std::string& path);

// Calls `use` with the calling thread in the namespace `fd`, then returns to
// `home`. `stranded` says that the return was what failed: the thread must do no more work.
template <typename Use>
Failure visit(int fd, int home, bool& stranded, Use use) {
  if (Failure failure = enter(fd)) return failure;
  use();
  const Failure failure = enter(home);
  stranded = static_cast<bool>(failure);
  return failure;
}

}  // namespace netns
