#include "addon/json_objects.h"

#include <utility>

#include "addon/convert.h"
#include "addon/environment.h"

namespace addon {
namespace {

// A part is a little more text than this.
constexpr std::size_t kPartBytes = 64 * 1024;

}  // namespace

bool JsonObjects::add(const rtnetlink::Object& object, rtnetlink::Counters counters) {
  const bool full = last_.text.size() >= kPartBytes;
  if (full) {
    const std::lock_guard lock(mutex_);
    ready_.push_back(std::move(last_));
    last_ = {};
  }
  last_.text += last_.size == 0 ? "[{" : ",{";
  bool first = true;
  for (const auto& [key, value] : object) {
    const std::size_t written = last_.text.size();
    if (!first) last_.text += ',';
    if (rtnetlink::write_json_member(key, value, last_.text, counters)) {
      first = false;
    } else {
      last_.text.resize(written);
      last_.apart.push_back({last_.size, key, value});
    }
  }
  last_.text += '}';
  last_.size++;
  size_++;
  return full;
}

Napi::Array JsonObjects::Part::to_js(Napi::Env env) const {
  const auto objects = Environment::of(env).parse_json(env, text + ']').As<Napi::Array>();
  for (const Member& member : apart) {
    const Napi::HandleScope scope(env);
    objects.Get(member.object).As<Napi::Object>().Set(member.key, addon::to_js(env, member.value));
  }
  return objects;
}

bool JsonObjects::convert_some(Napi::Env env) {
  Part part;
  bool last = true;
  {
    const std::lock_guard lock(mutex_);
    if (ready_.empty()) return true;
    part = std::move(ready_.front());
    ready_.pop_front();
    last = ready_.empty();
  }
  append(env, part);
  return last;
}

void JsonObjects::append(Napi::Env env, const Part& part) {
  if (converted_.IsEmpty()) converted_ = Napi::Persistent(Napi::Array::New(env));
  const Napi::Array all = converted_.Value();
  const Napi::Array some = part.to_js(env);
  for (std::uint32_t i = 0; i < part.size; i++) all.Set(converted_size_ + i, some.Get(i));
  converted_size_ += part.size;
}

Napi::Array JsonObjects::to_js(Napi::Env env) {
  while (!convert_some(env)) continue;
  if (size_ == 0) return Napi::Array::New(env);
  if (converted_.IsEmpty()) return last_.to_js(env);  // little
  append(env, std::exchange(last_, {}));
  return converted_.Value();
}

}  // namespace addon
