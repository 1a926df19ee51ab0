#include "lane/lane.h"

#include <fcntl.h>
#include <pthread.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace lane {
namespace {

// How much of a queue is looked through for what can be done in one go: a longer one costs no more.
constexpr std::ptrdiff_t kWindow = 4096;

}  // namespace

void Lane::start() {
  if (!thread_.joinable()) thread_ = std::thread([this] { main(); });
}

bool Lane::relieve() {
  if (!stranded_) return false;
  join();
  open_.clear();
  stranded_ = false;
  try {
    start();
  } catch (const std::system_error&) {
    // The next call tries again, and gets the error.
  }
  return true;
}

void Lane::add(Task& task, std::vector<std::shared_ptr<Meeting>> meetings) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    for (const NetnsRef& place : task.places) waiting_[place.key]++;
    queue_.emplace_back(Work{&task, std::move(meetings)});
    wake = !working_ && has_work();
    if (wake) called_ = true;
  }
  if (wake) changed_.notify_one();  // without the lock, or the lane would wake only to wait for it
}

void Lane::add(std::shared_ptr<Meeting> meeting) {
  const std::lock_guard lock(mutex_);
  queue_.emplace_back(std::move(meeting));
}

bool Lane::is_at(const Meeting& meeting) const {
  if (working_ || queue_.empty()) return false;
  const auto* head = std::get_if<std::shared_ptr<Meeting>>(&queue_.front());
  return head != nullptr && head->get() == &meeting;
}

bool Lane::await(const Meeting& meeting) {
  std::unique_lock lock(mutex_);
  idle_.wait(lock, [&] { return meeting.called_off || is_at(meeting); });
  return !meeting.called_off;
}

void Lane::end(const Meeting& meeting) {
  bool work = false;
  {
    const std::lock_guard lock(mutex_);
    if (!is_at(meeting)) return;
    queue_.pop_front();
    work = has_work();
    if (work) called_ = true;
  }
  if (work) {
    changed_.notify_one();
  } else {
    idle_.notify_all();
  }
}

void Lane::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    called_ = true;
    for (const Item& item : queue_) {
      if (const auto* meeting = std::get_if<std::shared_ptr<Meeting>>(&item)) {
        (*meeting)->called_off = true;
      }
    }
  }
  changed_.notify_one();
  idle_.notify_all();
}

void Lane::join() {
  if (thread_.joinable()) thread_.join();
}

void Lane::main() {
  (void)::pthread_setname_np(::pthread_self(), "ovs-netlink");
  std::unique_lock lock(mutex_);
  for (;;) {
    if (!stopping_ && !has_work() && vigil_.begin()) {
      called_ = false;
      lock.unlock();
      stay_awake();
      lock.lock();
    }
    changed_.wait(lock, [this] { return stopping_ || has_work(); });
    if (stopping_) return;
    Work work = std::move(std::get<Work>(queue_.front()));
    queue_.pop_front();
    working_ = true;
    lock.unlock();
    do_work(work);
    lock.lock();
    working_ = false;
    if (!queue_.empty() && !has_work()) idle_.notify_all();
    if (stranded_) return;
  }
}

void Lane::stay_awake() {
  while (!called_ && !vigil_.over()) continue;
  vigil_.end(!called_);
}

void Lane::do_work(Work& work) {
  bool met = true;
  for (const auto& meeting : work.meetings) met = meeting->other.await(*meeting) && met;
  if (!met) return;  // another lane is stopping, and so is this one
  Task& task = *work.task;
  std::vector<std::string> keys;
  for (const NetnsRef& place : task.places) keys.push_back(place.key);
  std::vector<Task*> joined;
  std::vector<rtnetlink::Place> open;
  bool finished = true;
  if (task.cancelled) {
    task.dropped = true;
  } else if (is_ready(task) && (joined = take_joining(work), open_places(task, open))) {
    if (joined.empty()) {
      finished = task.run(*this, open);
    } else {
      task.run_joined(open, joined);
    }
  }
  for (const auto& meeting : work.meetings) meeting->other.end(*meeting);
  for (Task* other : joined) {
    other->unopened = task.unopened;
    count_off({keys.front()});
  }
  count_off(keys);
  if (!finished) return task.go_on();  // such a task has none that joined it
  joined.insert(joined.begin(), &task);
  back_.complete(joined);
}

bool Lane::is_ready(Task& task) {
  using Readiness = Task::Readiness;
  if (task.readiness == Readiness::kUnread) {
    task.readiness = task.prepare() ? Readiness::kReady : Readiness::kRefused;
  }
  return task.readiness == Readiness::kReady;
}

// Without the lock, as it takes a while: what is in the queue stays there, others only add to it.
void Lane::prepare_joining(const Task& first) {
  std::vector<Task*> unread;
  {
    const std::lock_guard lock(mutex_);
    for (auto at = queue_.begin(); at != queue_.begin() + std::min(kWindow, std::ssize(queue_));
         at++) {
      auto* other = std::get_if<Work>(&*at);
      if (other == nullptr || unread.size() == first.most_joined()) break;
      if (is_for(*other->task, first)) unread.push_back(other->task);
    }
  }
  for (Task* task : unread) is_ready(*task);
}

bool Lane::is_for(const Task& task, const Task& first) {
  return std::any_of(task.places.begin(), task.places.end(),
                     [&](const NetnsRef& place) { return place.key == first.places.front().key; });
}

// Tasks for other namespaces in between stay where they are. A meeting may be about this
// namespace: nothing behind it is taken.
std::vector<Task*> Lane::take_joining(const Work& work) {
  std::vector<Task*> joining;
  const Task& first = *work.task;
  if (first.places.size() != 1 || first.most_joined() == 0) return joining;
  prepare_joining(first);
  const std::lock_guard lock(mutex_);
  bool more = true;
  const auto end = queue_.begin() + std::min(kWindow, std::ssize(queue_));
  const auto kept = std::remove_if(queue_.begin(), end, [&](Item& item) {
    auto* other = std::get_if<Work>(&item);
    if (other == nullptr) more = false;
    if (!more) return false;
    if (!is_for(*other->task, first)) return false;
    more = !other->task->cancelled && other->task->readiness == Task::Readiness::kReady &&
           other->task->joins(first) && joining.size() < first.most_joined();
    if (more) joining.push_back(other->task);
    return more;
  });
  queue_.erase(kept, end);
  return joining;
}

void Lane::count_off(const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    bool idle = false;
    {
      const std::lock_guard lock(mutex_);
      const auto count = waiting_.find(key);
      idle = --count->second == 0;
      if (idle) waiting_.erase(count);
    }
    // Where nobody waits for a namespace, a socket kept would keep a dead one alive.
    if (idle) open_.erase(key);
  }
}

bool Lane::open_places(Task& task, std::vector<rtnetlink::Place>& open_now) {
  if (!task.opens_places) return true;
  for (std::size_t at = 0; at < task.places.size(); at++) {
    const NetnsRef& ref = task.places[at];
    rtnetlink::Place place{};
    netns::Failure failure = ref.key.empty() ? open_home(place) : open(ref, place);
    if (!failure) failure = open_others(task, at, place);
    if (failure) {
      task.unopened = failure;
      task.unopened_place = at;
      return false;
    }
    open_now.push_back(place);
  }
  return true;
}

netns::Failure Lane::open_home(rtnetlink::Place& place) {
  if (!home_) {
    if (const netns::Failure failure = netns::open_own(home_)) return failure;
  }
  if (!home_socket_.is_open()) {
    if (const int error = home_socket_.open()) return {error, "socket"};
  }
  place = {&home_socket_, home_.get(), true, this, &home_others_};
  return {};
}

netns::Failure Lane::open_others(const Task& task, std::size_t at, const rtnetlink::Place& place) {
  using netlink::Protocol;
  for (const Protocol protocol : {Protocol::kGeneric, Protocol::kNetfilter}) {
    netlink::Socket& socket = place.others->of(protocol);
    if (socket.is_open() || !task.needs(protocol, at)) continue;
    int error = 0;
    const netns::Failure failure =
        visit(task.places[at], place.fd, [&] { error = socket.open(protocol); });
    if (failure) return failure;
    if (error != 0) return {error, "socket"};
  }
  return {};
}

netns::Failure Lane::open(const NetnsRef& ref, rtnetlink::Place& place) {
  rtnetlink::Place home{};
  if (const netns::Failure failure = open_home(home)) return failure;
  OpenNetns& cached = open_[ref.key];
  // A name may be deleted and made anew while tasks for it wait.
  if (!ref.fd && (!cached.socket.is_open() || netns::inode_at(ref.path) != cached.inode)) {
    netlink::Fd fd;
    if (const netns::Failure failure = netns::open_path(ref.path, fd)) return failure;
    const std::uint64_t inode = netns::inode_of(fd.get());
    if (inode != cached.inode) cached = {std::move(fd), {}, {}, inode};
  } else if (ref.fd && !cached.fd) {
    cached.fd = netlink::Fd(::fcntl(ref.fd.get(), F_DUPFD_CLOEXEC, 0));
    if (!cached.fd) return {errno, "fcntl"};
  }
  if (!cached.socket.is_open()) {
    int error = 0;
    const netns::Failure failure =
        visit(ref, cached.fd.get(), [&] { error = cached.socket.open(); });
    if (failure) return failure;
    if (error != 0) return {error, "socket"};
  }
  place = {&cached.socket, cached.fd.get(), false, this, &cached.others};
  return {};
}

}  // namespace lane
