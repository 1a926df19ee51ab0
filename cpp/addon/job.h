// A job: a task for the lanes, and the promise that tells how it went.
#pragma once

#include <napi.h>

#include "lane/lane.h"

namespace addon {

using lane::Lane;
using lane::NetnsRef;
using lane::Task;
using lane::WayBack;

// What it does on its lane must not touch JavaScript.
class Job : public Task {
 public:
  Job(Napi::Env env, std::vector<NetnsRef> places)
      : Task(std::move(places)), deferred(Napi::Promise::Deferred::New(env)) {}

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
  netns::Failure unpolled;  // why it could not be waited for
  bool counts = false;      // it takes a place of those that the limit of the queues allows
  bool holds = true;        // while it is active the process does not end by itself
  Napi::Promise::Deferred deferred;
};

}  // namespace addon
