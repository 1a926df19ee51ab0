#include "netns/names_watch.h"

#include <fcntl.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace netns {
namespace {

std::string parent_of(const std::string& folder) {
  const std::size_t slash = folder.rfind('/');
  return slash == 0 ? "/" : folder.substr(0, slash);
}

}  // namespace

Failure NamesWatch::open(const std::string& folder) {
  folder_ = folder;
  Failure failure;
  failure.error = names_.open(failure.syscall);
  if (failure) return failure;
  mounts_ = netlink::Fd(::open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC));
  if (!mounts_) return {errno, "open"};
  epoll_ = netlink::Fd(::epoll_create1(EPOLL_CLOEXEC));
  if (!epoll_) return {errno, "epoll_create1"};
  // proc(5): it is always readable, and has EPOLLPRI when the mounts have changed.
  if (!add_to_epoll(names_.shared_fd(), EPOLLIN) || !add_to_epoll(names_.own_fd(), EPOLLIN) ||
      !add_to_epoll(mounts_.get(), EPOLLPRI)) {
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
  const int error = names_.follow(folder_);
  if (error != ENOENT) return error;
  const std::string parent = parent_of(folder_);
  if (const int none = names_.follow(parent, folder_.substr(folder_.rfind('/') + 1))) return none;
  const int made =
      names_.follow(folder_);  // it may have been made before we watched what it lies in
  return made == ENOENT ? 0 : made;
}

int NamesWatch::take() {
  (void)names_.take();
  std::array<epoll_event, 3> told;
  (void)::epoll_wait(epoll_.get(), told.data(), static_cast<int>(told.size()), 0);
  return follow();
}

}  // namespace netns
