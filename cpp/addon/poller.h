// The poller: one thread that waits, with epoll, for what takes its time: the
// replies to pings.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "addon/job.h"
#include "icmp/echo.h"

namespace addon {

// A job that goes on after its lane has begun it.
class PolledJob : public Job {
 public:
  using Job::Job;

  virtual int fd() const = 0;
  // Called when `fd` is readable and when next_event() has come. True when the job is over.
  virtual bool poll(icmp::Clock::time_point now) = 0;
  virtual icmp::Clock::time_point next_event() const = 0;
};

class Poller {
 public:
  explicit Poller(WayBack& back) : back_(back) {}
  ~Poller() { stop(); }

  // From any thread. The thread starts with the first job. `job` is left when that fails.
  netns::Failure add(std::unique_ptr<PolledJob>& job);
  // From any thread: jobs that were cancelled are completed.
  void wake();
  void stop();

 private:
  netns::Failure start();
  void main();
  bool take_new();  // false when the thread is to stop
  void finish(int fd);
  int timeout() const;

  WayBack& back_;
  std::thread thread_;
  netlink::Fd epoll_, event_;

  std::mutex mutex_;
  std::vector<std::unique_ptr<PolledJob>> new_;
  bool stopping_ = false;

  std::unordered_map<int, std::unique_ptr<PolledJob>> jobs_;  // the thread's own, by descriptor
};

}  // namespace addon
