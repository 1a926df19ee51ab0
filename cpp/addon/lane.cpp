#include "addon/lane.h"

#include <fcntl.h>
#include <pthread.h>

#include <cerrno>

namespace addon {

void Meeting::arrive_and_wait() {
  std::unique_lock lock(mutex_);
  arrived_ = true;
  changed_.notify_all();
  changed_.wait(lock, [this] { return ended_; });
}

bool Meeting::await_arrival() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return arrived_ || ended_; });
  return !ended_;
}

void Meeting::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

void Lane::add(std::unique_ptr<Job> job, std::vector<std::shared_ptr<Meeting>> meetings) {
  {
    const std::lock_guard lock(mutex_);
    for (const NetnsRef& place : job->places) waiting_[place.key]++;
  }
  add(Item(Work{std::move(job), std::move(meetings)}));
}

void Lane::add(std::shared_ptr<Meeting> meeting) { add(Item(std::move(meeting))); }

void Lane::start() {
  if (!thread_.joinable()) thread_ = std::thread([this] { main(); });
}

void Lane::add(Item item) {
  const std::lock_guard lock(mutex_);
  queue_.push_back(std::move(item));
  added_.notify_one();
}

void Lane::stop() {
  const std::lock_guard lock(mutex_);
  stopping_ = true;
  added_.notify_one();
  for (const Item& item : queue_) {
    if (const auto* work = std::get_if<Work>(&item)) {
      for (const auto& meeting : work->meetings) meeting->end();
    } else {
      std::get<std::shared_ptr<Meeting>>(item)->end();
    }
  }
}

void Lane::join() {
  if (thread_.joinable()) thread_.join();
}

void Lane::main() {
  (void)::pthread_setname_np(::pthread_self(), "ovs-netlink");
  for (;;) {
    std::unique_lock lock(mutex_);
    added_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (stopping_) return;
    Item item = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    if (auto* work = std::get_if<Work>(&item)) {
      do_work(*work);
    } else {
      std::get<std::shared_ptr<Meeting>>(item)->arrive_and_wait();
    }
  }
}

void Lane::do_work(Work& work) {
  bool met = true;
  for (const auto& meeting : work.meetings) met = meeting->await_arrival() && met;
  if (!met) {  // another lane is stopping, and so is this one
    for (const auto& meeting : work.meetings) meeting->end();
    return;
  }
  Job& job = *work.job;
  std::vector<std::string> keys;
  for (const NetnsRef& place : job.places) keys.push_back(place.key);
  std::vector<rtnetlink::Place> open;
  bool finished = true;
  if (job.cancelled) {
    job.dropped = true;
  } else if (open_places(job, open)) {
    finished = job.run(*this, open, work.job);
  }
  for (const auto& meeting : work.meetings) meeting->end();
  // Where nobody waits for a namespace any more, a socket kept would keep a dead one alive.
  for (const std::string& key : no_longer_waited_for(keys)) open_.erase(key);
  if (finished) done_(std::move(work.job));
}

std::vector<std::string> Lane::no_longer_waited_for(const std::vector<std::string>& keys) {
  std::vector<std::string> idle;
  const std::lock_guard lock(mutex_);
  for (const std::string& key : keys) {
    const auto count = waiting_.find(key);
    if (--count->second != 0) continue;
    waiting_.erase(count);
    idle.push_back(key);
  }
  return idle;
}

bool Lane::open_places(Job& job, std::vector<rtnetlink::Place>& open_now) {
  if (!job.opens_places) return true;
  for (std::size_t at = 0; at < job.places.size(); at++) {
    const NetnsRef& ref = job.places[at];
    rtnetlink::Place place{};
    const netns::Failure failure = ref.key.empty() ? open_home(place) : open(ref, place);
    if (failure) {
      job.unopened = failure;
      job.unopened_place = at;
      return false;
    }
    open_now.push_back(place);
  }
  return true;
}

netns::Failure Lane::open_home(rtnetlink::Place& place) {
  if (stranded_) return kStranded;
  if (!home_) {
    if (const netns::Failure failure = netns::open_own(home_)) return failure;
  }
  if (!home_socket_.is_open()) {
    if (const int error = home_socket_.open()) return {error, "socket"};
  }
  place = {&home_socket_, home_.get()};
  return {};
}

netns::Failure Lane::open(const NetnsRef& ref, rtnetlink::Place& place) {
  rtnetlink::Place home{};
  if (const netns::Failure failure = open_home(home)) return failure;
  OpenNetns& cached = open_[ref.key];
  if (!ref.fd) {
    // A name may be deleted and made anew while jobs for it wait.
    netlink::Fd fd;
    if (const netns::Failure failure = netns::open_path(ref.path, fd)) return failure;
    const std::uint64_t inode = netns::inode_of(fd.get());
    if (inode != cached.inode) cached = {std::move(fd), {}, inode};
  } else if (!cached.fd) {
    cached.fd = netlink::Fd(::fcntl(ref.fd.get(), F_DUPFD_CLOEXEC, 0));
    if (!cached.fd) return {errno, "fcntl"};
  }
  if (!cached.socket.is_open()) {
    int error = 0;
    const netns::Failure failure = visit(cached.fd.get(), [&] { error = cached.socket.open(); });
    if (failure) return failure;
    if (error != 0) return {error, "socket"};
  }
  place = {&cached.socket, cached.fd.get()};
  return {};
}

}  // namespace addon
