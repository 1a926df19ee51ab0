// Objects of the kernel's on their way to JavaScript, as JSON, which is written on the lane, where
// it holds up nobody.
#pragma once

#include <napi.h>

#include <deque>

#include "rtnetlink/value.h"

namespace addon {

class JsonObjects {
 public:
  // On any thread.
  void add(const rtnetlink::Object& object);

  std::size_t size() const { return size_; }

  // On the JavaScript thread: turns the next of them into objects, as many as take it half a
  // millisecond or so. True when it need not be called again.
  bool convert_some(Napi::Env env);

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

  std::uint32_t size_ = 0;
  std::deque<Part> parts_;  // not converted yet
  // Of more than one part, those that are.
  Napi::Reference<Napi::Array> converted_;
};

}  // namespace addon
