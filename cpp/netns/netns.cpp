#include "netns/netns.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/nsfs.h>
#include <net/if.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>
#include <thread>

namespace netns {
namespace {

constexpr const char* kOwn = "/proc/thread-self/ns/net";

Failure failed(const char* syscall) { return {errno, syscall}; }

// Of the calling thread's namespace, set or read. By ioctl, which any socket takes (netdevice(7)).
template <unsigned long kCommand>
Failure loopback_flags(short& flags, const char* name) {
  const Fd any(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0));
  if (!any) return failed("socket");
  ifreq request{};
  std::strcpy(request.ifr_name, "lo");
  request.ifr_flags = flags;
  if (::ioctl(any.get(), kCommand, &request) != 0) return failed(name);
  flags = request.ifr_flags;
  return {};
}

Failure bring_loopback_up() {
  short flags = IFF_UP;
  return loopback_flags<SIOCSIFFLAGS>(flags, "SIOCSIFFLAGS");
}

// Lets `use` at a namespace made for the purpose, on a thread made for the
// purpose too: it ends inside, so there is no way back that could fail.
template <typename Use>
Failure in_new_namespace(const Start& start, Use use) {
  Failure failure;
  const auto inside = [&]() -> Failure {
    if (::unshare(CLONE_NEWNET) != 0) return failed("unshare");
    if (start.before) {
      if (const Failure failure = start.before()) return failure;
    }
    if (start.loopback) {
      if (const Failure down = bring_loopback_up()) return down;
    }
    return use();
  };
  try {
    std::thread([&] { failure = inside(); }).join();
  } catch (const std::system_error& no_thread) {
    return {no_thread.code().value(), "clone"};
  }
  return failure;
}

// The mounts of the folder must reach the other mount namespaces and theirs
// must reach us, or a name could be removed here and stay busy there.
Failure share(const std::string& folder) {
  if (::mount("", folder.c_str(), "none", MS_SHARED | MS_REC, nullptr) == 0) return {};
  // EINVAL: no mount point yet. Made one, by binding the folder on itself.
  if (errno != EINVAL) return failed("mount");
  if (::mount(folder.c_str(), folder.c_str(), "none", MS_BIND | MS_REC, nullptr) != 0) {
    return failed("mount");
  }
  if (::mount("", folder.c_str(), "none", MS_SHARED | MS_REC, nullptr) != 0) return failed("mount");
  return {};
}

// One at a time, across threads and processes: `ip netns` takes the same lock.
Failure prepare(const std::string& folder) {
  constexpr mode_t kMode = 0755;  // ip netns's
  if (::mkdir(folder.c_str(), kMode) != 0 && errno != EEXIST) return failed("mkdir");
  const Fd lock(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!lock) return failed("open");
  if (::flock(lock.get(), LOCK_EX) != 0) return failed("flock");
  return share(folder);
}

// Makes the name, and has `bind` bind a namespace to it; without success the name is gone again.
template <typename Bind>
Failure make_name(const std::string& folder, const std::string& name, Bind bind) {
  if (Failure failure = prepare(folder)) return failure;
  const std::string path = folder + '/' + name;
  const Fd file(::open(path.c_str(), O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0));
  if (!file) return failed("open");
  const Failure failure = bind(path);
  if (failure) (void)::unlink(path.c_str());
  return failure;
}

Failure bind_mount(const std::string& source, const std::string& path) {
  const int bound = ::mount(source.c_str(), path.c_str(), "none", MS_BIND, nullptr);
  return bound == 0 ? Failure{} : failed("mount");
}

}  // namespace

Failure open_own(Fd& fd) {
  fd = Fd(::open(kOwn, O_RDONLY | O_CLOEXEC));
  return fd ? Failure{} : failed("open");
}

Failure open_path(const std::string& path, Fd& fd) {
  Fd opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!opened) return failed("open");
  if (::ioctl(opened.get(), NS_GET_NSTYPE) != CLONE_NEWNET) return {EINVAL, "NS_GET_NSTYPE"};
  fd = std::move(opened);
  return {};
}

Failure create(const std::string& folder, const std::string& name, const Start& start,
               std::uint64_t& inode) {
  return make_name(folder, name, [&](const std::string& path) {
    return in_new_namespace(start, [&]() -> Failure {
      Fd made;
      if (const Failure unopened = open_own(made)) return unopened;
      inode = inode_of(made.get());
      return bind_mount(kOwn, path);
    });
  });
}

Failure create_anonymous(const Start& start, Fd& fd) {
  return in_new_namespace(start, [&] { return open_own(fd); });
}

Failure attach(const std::string& folder, const std::string& name, int fd) {
  return make_name(folder, name, [&](const std::string& path) {
    return bind_mount("/proc/thread-self/fd/" + std::to_string(fd), path);
  });
}

Failure is_loopback_up(bool& up) {
  short flags = 0;
  const Failure failure = loopback_flags<SIOCGIFFLAGS>(flags, "SIOCGIFFLAGS");
  up = (flags & IFF_UP) != 0;
  return failure;
}

Failure remove(const std::string& folder, const std::string& name) {
  const std::string path = folder + '/' + name;
  // EINVAL: nothing is mounted there, a stale name, that is removed all the same.
  if (::umount2(path.c_str(), MNT_DETACH | UMOUNT_NOFOLLOW) != 0 && errno != EINVAL) {
    return failed("umount2");
  }
  return ::unlink(path.c_str()) == 0 ? Failure{} : failed("unlink");
}

Failure list(const std::string& folder, std::vector<Entry>& entries) {
  const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
  if (opened == nullptr) return errno == ENOENT ? Failure{} : failed("opendir");
  for (const dirent* entry = nullptr; (entry = ::readdir(opened.get())) != nullptr;) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    Fd fd;
    const Failure failure = open_path(folder + '/' + name, fd);
    if (failure.error == ENOENT) continue;  // removed since
    // Out of descriptors: that says nothing about the name.
    if (failure.error == EMFILE || failure.error == ENFILE) return failure;
    entries.push_back({name, failure ? 0 : inode_of(fd.get())});
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return {};
}

std::uint64_t inode_at(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? status.st_ino : 0;
}

std::uint64_t inode_of(int fd) {
  struct stat status {};
  return ::fstat(fd, &status) == 0 ? status.st_ino : 0;
}

Failure enter(int fd) { return ::setns(fd, CLONE_NEWNET) == 0 ? Failure{} : failed("setns"); }

}  // namespace netns
