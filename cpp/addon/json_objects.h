// Objects of the kernel's on their way to JavaScript, as JSON: V8 reads a text
// several times faster than Node-API sets members one by one, and it is
// written on the lane, where it holds up nobody.
#pragma once

#include <napi.h>

#include "rtnetlink/value.h"

namespace addon {

class JsonObjects {
 public:
  // On any thread.
  void add(const rtnetlink::Object& object);

  std::size_t size() const { return size_; }

  // On the JavaScript thread: an array of them, in the order they were added.
  Napi::Array to_js(Napi::Env env) const;

 private:
  // What JSON cannot hold is set afterwards: bigints and bytes.
  struct Member {
    std::uint32_t object;
    std::string key;
    rtnetlink::Value value;
  };

  std::uint32_t size_ = 0;
  std::string text_;  // an array that lacks its end
  std::vector<Member> apart_;
};

}  // namespace addon
