// Network sysctls of the calling thread's namespace: the files below /proc/sys/net (sysctl(8)).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "netlink/socket.h"

namespace sysctl {

// What went wrong: the system call, its errno, 0 for nothing, and why, where that says more.
struct Failure {
  int error = 0;
  const char* syscall = "";
  std::string_view reason = {};
  explicit operator bool() const { return error != 0; }
};

// Paths are relative to /proc/sys, such as "net/ipv4/conf/eth0.100/forwarding". No path leads
// anywhere else: what is no file of proc(5) below net/ is refused, and so is what a symbolic link
// or a part such as ".." would lead to.

// As it is in the file, line end and all.
Failure read(const std::string& path, std::string& text);

// A value of which the kernel takes only a part is a failure, too: EINVAL.
Failure write(const std::string& path, const std::string& text);

struct Entry {
  std::string path;
  std::optional<std::string> text;  // none where it cannot be read
  bool writable;
};

// All that are below a folder, or the one that the path names, sorted by their paths.
Failure list(const std::string& under, std::vector<Entry>& entries);

// The names in a folder; none where there is no such folder.
std::vector<std::string> names_in(const std::string& folder);

// Whether two texts are the same value: as numbers where they are such, whatever is between them.
bool is_same(std::string_view one, std::string_view other);

}  // namespace sysctl
