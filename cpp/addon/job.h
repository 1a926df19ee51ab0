// Jobs: what is done for calls of JavaScript's. What a job is to its caller is one thing, where it
// is done are others: on a lane (lane/task.h), by the poller, or first there and then here.
#pragma once

#include <napi.h>
#include <sys/epoll.h>

#include <atomic>

#include "icmp/echo.h"
#include "lane/lane.h"

namespace addon {

using lane::Lane;
using lane::NetnsRef;
using lane::Task;

// What JavaScript knows a call by (Environment::connect).
using CallId = std::uint64_t;

// What its caller learns of. All on the JavaScript thread.
class Job {
 public:
  Job() = default;
  virtual ~Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  virtual void known_by(CallId id) = 0;
  // It is wanted no more.
  virtual void cancel() = 0;

  // Before result(): does a part of a work that would hold up the event loop if it were done in one
  // go. True when none of it is left. It is called after the job ran, and before that when the job
  // reports progress to the lane.
  virtual bool prepare_some(Napi::Env env) {
    (void)env;
    return true;
  }

  // Why nothing was done, for the promise to be rejected with; empty when something was.
  virtual Napi::Value undone(Napi::Env env) const = 0;
  // At last: what the call's promise resolves with, or what it rejects with, with `rejected` set.
  virtual Napi::Value result(Napi::Env env, bool& rejected) = 0;

  bool counts = false;  // it takes a place of those that the limit of the queues allows
  bool holds = true;    // while it is active the process does not end by itself
};

// What a descriptor is waited for.
class Polled {
 public:
  virtual int fd() const = 0;
  virtual std::uint32_t events() const { return EPOLLIN; }  // what of it is waited for
  // Called when that has come, and when next_event() has. True when it is over.
  virtual bool poll(icmp::Clock::time_point now) = 0;
  virtual icmp::Clock::time_point next_event() const = 0;

  // On the JavaScript thread: why it ended before it was over, as Job::undone.
  Napi::Value why_ended(Napi::Env env) const;

  CallId call = 0;                     // whose it is
  std::atomic<bool> unwanted = false;  // from any thread
  bool ended = false;                  // it was unwanted before it was over
  netns::Failure unpolled;             // why it could not be waited for

 protected:
  ~Polled() = default;
};

// Neither may touch JavaScript where it is done.
class LaneJob : public Job, public Task {
 public:
  using Task::Task;

  void known_by(CallId id) override { Task::id = id; }
  void cancel() override { cancelled = true; }
  Napi::Value undone(Napi::Env env) const override;
};

class PolledJob : public Job, public Polled {
 public:
  void known_by(CallId id) override { call = id; }
  void cancel() override { unwanted = true; }
  Napi::Value undone(Napi::Env env) const override { return why_ended(env); }
};

}  // namespace addon
