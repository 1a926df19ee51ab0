// Objects of the kernel's on their way to JavaScript, as JSON, which is written on the lane, where
// it holds up nobody. They go in parts: the event loop reads the first ones while the lane writes
// those that follow.
#pragma once

#include <napi.h>

#include <deque>
#include <mutex>

#include "rtnetlink/json.h"

namespace addon {

class JsonObjects {
 public:
  // On the lane. True when there is one more part for convert_some().
  bool add(const rtnetlink::Object& object,
           rtnetlink::Counters counters = rtnetlink::Counters::kNone);

  // On the JavaScript thread, also while the lane adds: turns a part into objects, which takes half
  // a millisecond or so. True when no other part is ready.
  bool convert_some(Napi::Env env);

  // The others when the lane has added the last one.
  std::size_t size() const { return size_; }
  // On the JavaScript thread: an array of them, in the order they were added.
  Napi::Array to_js(Napi::Env env);

 private:
  // What JSON cannot hold is set afterwards: bigints and bytes.
  struct Member {
    std::uint32_t object;  // of its part
    std::string key;
    rtnetlink::Value value;
  };
  struct Part {
    std::uint32_t size = 0;
    std::string text;  // an array that lacks its end
    std::vector<Member> apart;

    Napi::Array to_js(Napi::Env env) const;
  };

  void append(Napi::Env env, const Part& part);

  std::size_t size_ = 0;
  Part last_;  // what the lane adds to

  std::mutex mutex_;
  std::deque<Part> ready_;

  // The JavaScript thread's own: of the parts that were ready.
  Napi::Reference<Napi::Array> converted_;
  std::uint32_t converted_size_ = 0;
};

}  // namespace addon
