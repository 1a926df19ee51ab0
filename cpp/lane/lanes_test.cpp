// The lanes under load, without Node: everything a caller may do, at random moments. What is not
// under a lock is what the order of tasks protects; the thread sanitizer, with which these tests
// run too, tells of any place where it does not.
#include "lane/lanes.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/rtnetlink.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>

#include "testing/check.h"

using lane::Lanes;
using lane::NetnsRef;
using lane::Task;
using rtnetlink::Place;

namespace {

constexpr std::size_t kPlaces = 6;
constexpr std::size_t kTasks = 1000;  // of a round that is not stopped

// What all tasks of a round have in common.
struct Round final : lane::WayBack {
  // By namespace, without a lock: the last task that was done there.
  std::array<std::uint64_t, kPlaces> last{};
  std::atomic<std::size_t> made{0}, gone{0}, failed{0}, out_of_order{0}, told{0}, strayed{0};

  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Task*> done;  // under the lock

  void complete(std::span<Task* const> tasks) override {
    const std::lock_guard lock(mutex);
    done.insert(done.end(), tasks.begin(), tasks.end());
    changed.notify_all();
  }
  void progress(const Task&) override { told++; }
};

// Notes in each of its namespaces that it was done, and asks the kernel for the loopback device.
class Note : public Task {
 public:
  Note(Round& round, std::vector<NetnsRef> places, std::vector<std::size_t> numbers,
       std::uint64_t order)
      : Task(std::move(places)), round_(round), numbers_(std::move(numbers)), order_(order) {
    round_.made++;
  }
  ~Note() override { round_.gone++; }

  bool run(lane::Lane& lane, const std::vector<Place>& open) override {
    note();
    lane.tell_progress(*this);
    for (const Place& place : open) {
      netlink::MessageWriter message(RTM_GETLINK, NLM_F_ACK);
      ifinfomsg loopback{};
      loopback.ifi_index = 1;
      message.header(loopback);
      netlink::Bytes request = std::move(message).finish();
      netlink::Bytes replies;
      if (!place.socket->exchange(request, replies)) round_.failed++;
    }
    return true;
  }

  std::size_t most_joined() const override { return 8; }
  bool joins(const Task& earlier) const override {
    return places.size() == 1 && dynamic_cast<const Note*>(&earlier) != nullptr;
  }
  void run_joined(const std::vector<Place>&, const std::vector<Task*>& joined) override {
    note();
    for (Task* task : joined) dynamic_cast<Note&>(*task).note();
  }

 protected:
  void note() {
    for (const std::size_t number : numbers_) {
      if (round_.last[number] >= order_) round_.out_of_order++;
      round_.last[number] = order_;
    }
  }

  Round& round_;

 private:
  std::vector<std::size_t> numbers_;
  std::uint64_t order_;
};

// One that somebody else completes, as the poller does a ping.
class HandedOn : public Note {
 public:
  using Note::Note;

  bool run(lane::Lane&, const std::vector<Place>&) override {
    note();
    return false;
  }
  void go_on() override {
    Task* self = this;
    round_.complete({&self, 1});
  }
  std::size_t most_joined() const override { return 0; }
  bool joins(const Task&) const override { return false; }
};

// Gives up its thread's capabilities in the namespace, so that there is no way home.
class Stray : public Note {
 public:
  using Note::Note;

  bool run(lane::Lane& lane, const std::vector<Place>& open) override {
    note();
    const auto give_up = [] {
      __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
      std::array<__user_cap_data_struct, _LINUX_CAPABILITY_U32S_3> none{};
      (void)::syscall(SYS_capset, &head, none.data());
    };
    const netns::Failure failure = lane.visit(places.front(), open.front().fd, give_up);
    round_.strayed++;
    if (failure.error != EPERM) round_.failed++;
    return true;
  }
  std::size_t most_joined() const override { return 0; }
  bool joins(const Task&) const override { return false; }
};

// The process's own namespace, and others that only their descriptors hold.
class Places {
 public:
  Places() {
    for (netlink::Fd& fd : fds_) {
      const netns::Failure failure = netns::create_anonymous({.loopback = true}, fd);
      if (failure.error == EPERM) SKIP("namespaces need CAP_SYS_ADMIN");
      CHECK_EQ(failure.error, 0);
    }
  }

  NetnsRef ref(std::size_t number) const {
    if (number == 0) return {};
    const int fd = ::fcntl(fds_[number - 1].get(), F_DUPFD_CLOEXEC, 0);
    return {{}, netlink::Fd(fd), "place " + std::to_string(number)};
  }

 private:
  std::array<netlink::Fd, kPlaces - 1> fds_;
};

// Makes tasks of all sorts and takes finished ones, as a caller does, on one thread.
class Caller {
 public:
  Caller(const Places& places, Round& round, std::uint32_t seed)
      : places_(places), round_(round), random_(seed), lanes_(round) {}

  void submit() {
    std::vector<std::size_t> numbers{below(kPlaces)};
    if (below(4) == 0) numbers.push_back((numbers.front() + 1 + below(kPlaces - 1)) % kPlaces);
    std::vector<NetnsRef> refs;
    refs.reserve(numbers.size());
    for (const std::size_t number : numbers) refs.push_back(places_.ref(number));
    order_++;
    std::unique_ptr<Task> task;
    const bool strays = numbers.front() != 0 && below(32) == 0;
    if (strays) {
      task = std::make_unique<Stray>(round_, std::move(refs), std::move(numbers), order_);
    } else if (below(8) == 0) {
      task = std::make_unique<HandedOn>(round_, std::move(refs), std::move(numbers), order_);
    } else {
      task = std::make_unique<Note>(round_, std::move(refs), std::move(numbers), order_);
    }
    task->opens_places = strays || below(8) != 0;
    lanes_.start(*task);
    waiting_.push_back(std::move(task));
    lanes_.add(*waiting_.back());
  }

  void cancel() {
    if (!waiting_.empty()) waiting_[below(waiting_.size())]->cancelled = true;
  }

  void take() {
    std::vector<Task*> done;
    {
      const std::lock_guard lock(round_.mutex);
      done.swap(round_.done);
    }
    relieved_ += lanes_.relieve();
    for (const Task* task : done) {
      std::erase_if(waiting_, [&](const auto& each) { return each.get() == task; });
    }
  }

  void take_all() {
    while (!waiting_.empty()) {
      {
        std::unique_lock lock(round_.mutex);
        round_.changed.wait(lock, [this] { return !round_.done.empty(); });
      }
      take();
    }
  }

  void stop() { lanes_.stop(); }

  std::size_t relieved() const { return relieved_; }

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }

 private:
  const Places& places_;
  Round& round_;
  std::minstd_rand random_;
  std::uint64_t order_ = 0;
  std::size_t relieved_ = 0;
  std::vector<std::unique_ptr<Task>> waiting_;  // those that were submitted and not taken
  Lanes lanes_;
};

void hammer(Caller& caller, std::size_t times) {
  for (std::size_t count = 0; count < times; count++) {
    caller.submit();
    if (caller.below(4) == 0) caller.cancel();
    if (caller.below(16) == 0) caller.take();
  }
}

std::size_t descriptors() {
  std::size_t count = 0;
  for (int fd = 0; fd < 1024; fd++) count += ::fcntl(fd, F_GETFD) >= 0 ? 1 : 0;
  return count;
}

}  // namespace

TEST("lanes: every task is completed, and in each namespace in the order it was asked for") {
  const Places places;
  for (std::uint32_t seed = 1; seed <= 20; seed++) {
    Round round;
    {
      Caller caller(places, round, seed);
      hammer(caller, kTasks);
      caller.take_all();
      CHECK(round.strayed > 0);
      CHECK_EQ(caller.relieved(), round.strayed.load());
    }
    CHECK_EQ(round.made.load(), kTasks);
    CHECK_EQ(round.gone.load(), kTasks);
    CHECK_EQ(round.failed.load(), 0u);
    CHECK_EQ(round.out_of_order.load(), 0u);
  }
}

TEST("lanes: stopped at any moment, they end, and every task is gone") {
  const Places places;
  const std::size_t before = descriptors();
  for (std::uint32_t seed = 1; seed <= 500; seed++) {
    Round round;
    {
      Caller caller(places, round, seed);
      hammer(caller, caller.below(60));
      if (seed % 2 == 0) caller.stop();
    }
    round.done.clear();
    CHECK_EQ(round.gone.load(), round.made.load());
    CHECK_EQ(round.failed.load(), 0u);
    CHECK_EQ(round.out_of_order.load(), 0u);
  }
  CHECK_EQ(descriptors(), before);
}
