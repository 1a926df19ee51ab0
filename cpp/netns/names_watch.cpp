#include "netns/names_watch.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace netns {
namespace {

constexpr std::uint32_t kNames = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr std::uint32_t kItself = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

std::string parent_of(const std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  return slash == 0 ? "/" : folder.substr(0, slash);
}

}  // namespace

Failure NamesWatch::open(const std::string& folder) {
  folder_ = folder;
  inotify_ = netlink::Fd(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (!inotify_) return {errno, "inotify_init1"};
  mounts_ = netlink::Fd(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC));
  if (!mounts_) return {errno, "open"};
  epoll_ = netlink::Fd(::epoll_create1(EPOLL_CLOEXEC));
  if (!epoll_) return {errno, "epoll_create1"};
  // proc(5): it is always readable, and has EPOLLPRI when the mounts have changed.
  if (!add_to_epoll(inotify_.get(), EPOLLIN) || !add_to_epoll(mounts_.get(), EPOLLPRI)) {
    return {errno, "epoll_ctl"};
  }
  return {follow(), "inotify_add_watch"};
}

bool NamesWatch::add_to_epoll(int fd, std::uint32_t events) {
  epoll_event wanted{};
  wanted.events = events;
  wanted.data.fd = fd;
  return ::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, fd, &wanted) == 0;
}

// Watches what the folder's path leads to now: the folder may have been made, removed, or mounted
// over.
int NamesWatch::follow() {
  const auto watch = [&](const std::string& path, std::uint32_t events) {
    return ::inotify_add_watch(inotify_.get(), path.c_str(), events | kItself);
  };
  int found = watch(folder_, kNames);
  if (found < 0 && errno == ENOENT) {
    const int parent = watch(parent_of(folder_), IN_CREATE | IN_MOVED_TO);
    if (parent < 0) return errno;
    found = watch(folder_, kNames);  // it may have been made before we watched what it lies in
    if (found >= 0) {
      (void)::inotify_rm_watch(inotify_.get(), parent);
    } else if (errno == ENOENT) {
      found = parent;
    }
  }
  if (found < 0) return errno;
  if (watched_ >= 0 && watched_ != found) (void)::inotify_rm_watch(inotify_.get(), watched_);
  watched_ = found;
  return 0;
}

int NamesWatch::take() {
  std::array<std::uint8_t, 4096> ignored;
  while (::read(inotify_.get(), ignored.data(), ignored.size()) > 0) {
  }
  std::array<epoll_event, 2> told;
  (void)::epoll_wait(epoll_.get(), told.data(), static_cast<int>(told.size()), 0);
  return follow();
}

}  // namespace netns
