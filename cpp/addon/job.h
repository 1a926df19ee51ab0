// A job: work for a lane, and the promise that tells how it went.
#pragma once

#include <napi.h>

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "netlink/socket.h"
#include "netns/netns.h"
#include "rtnetlink/program.h"

namespace addon {

// A namespace as a job names it: by a path, by a descriptor of its own, or,
// with neither, the process's own.
struct NetnsRef {
  std::string path;
  netlink::Fd fd;
  std::string key;  // equal for refs that share a queue; empty for the process's own
};

class Lane;

class Job {
 public:
  Job(Napi::Env env, std::vector<NetnsRef> places)
      : places(std::move(places)), deferred(Napi::Promise::Deferred::New(env)) {}
  virtual ~Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;

  // On the lane, its namespaces open. Must not touch JavaScript. True when the
  // job is done; false when `self` was handed on to somebody who will complete it.
  virtual bool run(Lane& lane, const std::vector<rtnetlink::Place>& open,
                   std::unique_ptr<Job>& self) = 0;

  // How many later jobs for the same one namespace may be done with it in one go.
  virtual std::size_t most_joined() const { return 0; }
  // Whether this is such a job.
  virtual bool joins(const Job& earlier) const {
    (void)earlier;
    return false;
  }
  // On the lane: does this job and those that joined it, each with its own outcome.
  virtual void run_joined(const std::vector<rtnetlink::Place>& open,
                          const std::vector<std::unique_ptr<Job>>& joined) {
    (void)open;
    (void)joined;
  }

  // On the JavaScript thread, before result(): does a part of a work that would hold up the event
  // loop if it were done in one go. True when none of it is left. It is called after the job ran,
  // and before that when the job tells the lane of progress.
  virtual bool prepare_some(Napi::Env env) {
    (void)env;
    return true;
  }

  // On the JavaScript thread, at last: what the promise resolves with, or
  // what it rejects with, with `rejected` set.
  virtual Napi::Value result(Napi::Env env, bool& rejected) = 0;

  std::uint32_t id = 0;
  bool counts = false;           // it takes a place of those that the limit of the queues allows
  std::vector<NetnsRef> places;  // never empty; the first one's lane does the job
  bool opens_places = true;      // false: they only say in which queues the job waits
  Napi::Promise::Deferred deferred;
  std::atomic<bool> cancelled{false};  // the caller wants it no more
  bool dropped = false;                // it was cancelled before it began: nothing was done
  // It did not run, because one of its namespaces could not be opened.
  netns::Failure unopened;
  std::size_t unopened_place = 0;
};

// The way back from the threads that do jobs, for any of them.
class WayBack {
 public:
  // Takes a job that is finished.
  virtual void complete(std::unique_ptr<Job> job) = 0;
  // Is told, before that, of one that has something to prepare.
  virtual void progress(const Job& job) = 0;

 protected:
  ~WayBack() = default;
};

}  // namespace addon
