#include "addon/poller.h"

#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <system_error>

namespace addon {

using icmp::Clock;

netns::Failure Poller::start() {
  if (thread_.joinable()) return {};
  netlink::Fd epoll(::epoll_create1(EPOLL_CLOEXEC));
  if (!epoll) return {errno, "epoll_create1"};
  netlink::Fd event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (!event) return {errno, "eventfd"};
  epoll_event wanted{};
  wanted.events = EPOLLIN;
  wanted.data.fd = event.get();
  if (::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, event.get(), &wanted) != 0) {
    return {errno, "epoll_ctl"};
  }
  epoll_ = std::move(epoll);
  event_ = std::move(event);
  try {
    thread_ = std::thread([this] { main(); });
  } catch (const std::system_error& no_thread) {
    return {no_thread.code().value(), "clone"};
  }
  return {};
}

void Poller::add(Polled& polled) {
  const netns::Failure failure = try_adding(polled);
  if (!failure)
    return;  // the thread has it, and may have ended it by now: it is not touched any more
  polled.unpolled = failure;
  back_.over(polled);
}

netns::Failure Poller::try_adding(Polled& polled) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return {ECANCELED, "epoll_ctl"};
    if (const netns::Failure failure = start()) return failure;
    epoll_event wanted{};
    wanted.events = polled.events();
    wanted.data.fd = polled.fd();
    if (::epoll_ctl(epoll_.get(), EPOLL_CTL_ADD, polled.fd(), &wanted) != 0) {
      return {errno, "epoll_ctl"};
    }
    new_.push_back(&polled);
  }
  wake();
  return {};
}

void Poller::wake() {
  const std::lock_guard lock(mutex_);
  if (!event_) return;
  const std::uint64_t one = 1;
  (void)!::write(event_.get(), &one, sizeof one);
}

void Poller::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake();
  if (thread_.joinable()) thread_.join();
}

// The event is read first: once it was, nothing wakes the thread again for what is not seen here.
bool Poller::take_new() {
  std::uint64_t count = 0;
  (void)!::read(event_.get(), &count, sizeof count);
  const std::lock_guard lock(mutex_);
  if (stopping_) return false;
  for (Polled* polled : new_) jobs_[polled->fd()] = polled;
  new_.clear();
  return true;
}

// Until the earliest event, in whole milliseconds, rounded up: an early wake-up would find nothing
// due.
int Poller::timeout() const {
  if (jobs_.empty()) return -1;
  auto earliest = Clock::time_point::max();
  for (const auto& [fd, job] : jobs_) earliest = std::min(earliest, job->next_event());
  const double wait = std::ceil(icmp::Milliseconds(earliest - Clock::now()).count());
  constexpr double kLongest = 60'000;
  return static_cast<int>(std::clamp(wait, 0.0, kLongest));
}

void Poller::finish(int fd) {
  const auto at = jobs_.find(fd);
  (void)::epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, fd, nullptr);
  Polled& polled = *at->second;
  jobs_.erase(at);
  back_.over(polled);
}

void Poller::main() {
  (void)::pthread_setname_np(::pthread_self(), "ovs-netlink-io");
  for (;;) {
    epoll_event ready[64];
    const int count = ::epoll_wait(epoll_.get(), ready, 64, timeout());
    const auto now = Clock::now();
    std::vector<int> over;
    for (int i = 0; i < count; i++) {
      const auto at = jobs_.find(ready[i].data.fd);
      if (at != jobs_.end() && at->second->poll(now)) over.push_back(at->first);
    }
    for (const int fd : over) finish(fd);
    over.clear();
    if (!take_new()) return;
    for (const auto& [fd, job] : jobs_) {
      if (job->unwanted) job->ended = true;
      if (job->ended || (job->next_event() <= now && job->poll(now))) over.push_back(fd);
    }
    for (const int fd : over) finish(fd);
  }
}

}  // namespace addon
