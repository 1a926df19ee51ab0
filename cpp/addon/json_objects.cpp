#include "addon/json_objects.h"

#include "addon/convert.h"
#include "addon/environment.h"
#include "rtnetlink/json.h"

namespace addon {
namespace {

// A part is a little more text than this.
constexpr std::size_t kPartBytes = 64 * 1024;

}  // namespace

void JsonObjects::add(const rtnetlink::Object& object) {
  if (parts_.empty() || parts_.back().text.size() >= kPartBytes) parts_.emplace_back();
  Part& part = parts_.back();
  part.text += part.size == 0 ? "[{" : ",{";
  bool first = true;
  for (const auto& [key, value] : object) {
    const std::size_t written = part.text.size();
    if (!first) part.text += ',';
    if (rtnetlink::write_json_member(key, value, part.text)) {
      first = false;
    } else {
      part.text.resize(written);
      part.apart.push_back({part.size, key, value});
    }
  }
  part.text += '}';
  part.size++;
  size_++;
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
  if (converted_.IsEmpty()) {
    if (parts_.size() <= 1) return true;  // little: to_js() does it
    converted_ = Napi::Persistent(Napi::Array::New(env, size_));
  }
  if (parts_.empty()) return true;
  const Napi::Array all = converted_.Value();
  std::uint32_t at = size_;
  for (const Part& part : parts_) at -= part.size;
  const Napi::Array some = parts_.front().to_js(env);
  for (std::uint32_t i = 0; i < some.Length(); i++) all.Set(at + i, some.Get(i));
  parts_.pop_front();
  return parts_.empty();
}

Napi::Array JsonObjects::to_js(Napi::Env env) {
  while (!convert_some(env)) continue;
  if (!converted_.IsEmpty()) return converted_.Value();
  return parts_.empty() ? Napi::Array::New(env) : parts_.front().to_js(env);
}

}  // namespace addon
