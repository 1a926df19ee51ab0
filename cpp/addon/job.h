// A job: a task for the lanes, and what JavaScript is told of how it went.
#pragma once

#include <napi.h>

#include "lane/lane.h"

namespace addon {

using lane::Lane;
using lane::NetnsRef;
using lane::Task;
using lane::WayBack;

// What JavaScript knows a call by (Environment::connect).
using CallId = std::uint64_t;

// What it does on its lane must not touch JavaScript.
class Job : public Task {
 public:
  using Task::Task;

  // On the JavaScript thread, before result(): does a part of a work that would hold up the event
  // loop if it were done in one go. True when none of it is left. It is called after the job ran,
  // and before that when the job tells the lane of progress.
  virtual bool prepare_some(Napi::Env env) {
    (void)env;
    return true;
  }

  // On the JavaScript thread, at last: what the call's promise resolves with, or
  // what it rejects with, with `rejected` set.
  virtual Napi::Value result(Napi::Env env, bool& rejected) = 0;

  CallId id = 0;
  netns::Failure unpolled;  // why it could not be waited for
  bool counts = false;      // it takes a place of those that the limit of the queues allows
  bool holds = true;        // while it is active the process does not end by itself
};

}  // namespace addon
