// The poller: one thread that waits, with epoll, for what takes its time: the
// replies to pings.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "addon/job.h"

namespace addon {

// Takes what is over, or could not be waited for.
class PolledBack {
 public:
  virtual void over(Polled& polled) = 0;

 protected:
  ~PolledBack() = default;
};

class Poller {
 public:
  explicit Poller(PolledBack& back) : back_(back) {}
  ~Poller() { stop(); }

  // From any thread. The thread starts with the first. What is added must live until it is over, or
  // the poller is stopped.
  void add(Polled& polled);
  // From any thread: what is unwanted by now ends.
  void wake();
  void stop();

 private:
  netns::Failure start();
  netns::Failure try_adding(Polled& polled);
  void main();
  bool take_new();  // false when the thread is to stop
  void finish(int fd);
  int timeout() const;

  PolledBack& back_;
  std::thread thread_;
  netlink::Fd epoll_, event_;

  std::mutex mutex_;
  std::vector<Polled*> new_;
  bool stopping_ = false;

  std::unordered_map<int, Polled*> jobs_;  // the thread's own, by descriptor
};

}  // namespace addon
