// A lane: one thread with a queue. It enters the namespaces that its tasks are
// for, and does the tasks in the order they were queued.
#pragma once

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <variant>

#include "lane/task.h"
#include "lane/vigil.h"

namespace lane {

class Lane;

// Where the queues of two lanes meet, for a task that concerns a namespace of
// each: the lane that does the task waits until the meeting is at the head of
// the other one's queue, which goes on when the task is done. A lane with nothing
// else to do sleeps through it. Tasks are queued by one thread, to all their
// lanes at once, so no two lanes can wait for each other in a circle.
struct Meeting {
  Lane& other;
  bool called_off = false;  // under the other lane's lock: it is stopping
};

class Lane final : private rtnetlink::Visitor {
 public:
  explicit Lane(WayBack& back) : back_(back) {}
  ~Lane() {
    stop();
    join();
  }

  // Starts the thread unless it runs; std::system_error when there can be none. This and add()
  // from one thread only.
  void start();
  void add(Task& task, std::vector<std::shared_ptr<Meeting>> meetings);
  // From then on the lane does nothing that was added later, until the meeting has ended.
  void add(std::shared_ptr<Meeting> meeting);

  // Ends the thread after the task it is at; those that wait are dropped without
  // a word, because the environment that waits for them is going away. The task
  // may be waiting for another lane: stop all before joining any.
  void stop();
  void join();

  // For tasks, on the lane's thread: there is something to take of it before it is done.
  void tell_progress(const Task& task) { back_.progress(task); }

  // For tasks, on the lane's thread: calls `use` inside the namespace, which `fd` is. A thread
  // that cannot return home afterwards ends with the task that it is at.
  template <typename Use>
  netns::Failure visit(const NetnsRef& ref, int fd, Use use) {
    return visit(ref.key.empty(), fd, use);
  }

  // The same of a place of a task.
  netns::Failure visit(const rtnetlink::Place& place, const std::function<void()>& use) override {
    return visit(place.home, place.fd, use);
  }

  // For the thread that called start(): whether the lane's thread was ended because it could not
  // return home. Another one has then taken its place.
  bool relieve();

 private:
  template <typename Use>
  netns::Failure visit(bool is_home, int fd, Use use) {
    if (is_home) {  // the lane is there, and to enter even that takes a capability
      if (stranded_) {
        if (const netns::Failure failure = netns::enter(home_.get())) return failure;
      }
      use();
      return {};
    }
    if (!home_) {  // a task that opens no places may be the lane's first
      if (const netns::Failure failure = netns::open_own(home_)) return failure;
    }
    bool stranded = false;
    const netns::Failure failure = netns::visit(fd, home_.get(), stranded, use);
    if (stranded) stranded_ = true;
    return failure;
  }

  struct Work {
    Task* task;
    std::vector<std::shared_ptr<Meeting>> meetings;
  };
  using Item = std::variant<Work, std::shared_ptr<Meeting>>;

  // For the lane that does the meeting's task: waits for its turn; false when it was called off.
  bool await(const Meeting& meeting);
  // Ends it, in the same lane, also when it was called off.
  void end(const Meeting& meeting);

  struct OpenNetns {
    netlink::Fd fd;
    netlink::Socket socket;
    netlink::OtherSockets others;
    std::uint64_t inode = 0;
  };

  void main();
  // Without the lock: until there may be work, or for a little while.
  void stay_awake();
  bool has_work() const { return !queue_.empty() && std::holds_alternative<Work>(queue_.front()); }
  bool is_at(const Meeting& meeting) const;
  void do_work(Work& work);
  static bool is_ready(Task& task);
  // Whether it is for the one namespace of `first`, among others.
  static bool is_for(const Task& task, const Task& first);
  void prepare_joining(const Task& first);
  // Takes the tasks out of the queue that can be done in one go with this one.
  std::vector<Task*> take_joining(const Work& work);
  // Counts a task off its namespaces; those that no other task waits for are closed.
  void count_off(const std::vector<std::string>& keys);
  bool open_places(Task& task, std::vector<rtnetlink::Place>& open);
  netns::Failure open(const NetnsRef& ref, rtnetlink::Place& place);
  netns::Failure open_home(rtnetlink::Place& place);
  // The sockets that the task needs besides rtnetlink's.
  netns::Failure open_others(const Task& task, std::size_t at, const rtnetlink::Place& place);

  WayBack& back_;
  std::thread thread_;

  std::mutex mutex_;
  std::condition_variable changed_;  // there is work, or the thread is to stop
  std::condition_variable idle_;     // a meeting's turn has come, or it was called off
  std::deque<Item> queue_;
  bool working_ = false;
  std::unordered_map<std::string, std::size_t>
      waiting_;  // by namespace: tasks in the queue or at work
  bool stopping_ = false;
  std::atomic<bool> called_ = false;  // for the thread while it stays awake: as `changed_`

  // The thread's own.
  Vigil vigil_{std::chrono::microseconds(50)};
  netlink::Fd home_;
  netlink::Socket home_socket_;
  netlink::OtherSockets home_others_;
  std::unordered_map<std::string, OpenNetns> open_;

  std::atomic<bool> stranded_ = false;  // the thread could not return home: it is ending
};

}  // namespace lane
