#include "addon/json_objects.h"

#include <algorithm>
#include <charconv>

#include "addon/convert.h"
#include "addon/environment.h"

namespace addon {
namespace {

using rtnetlink::Value;

struct FitsJson {
  bool operator()(rtnetlink::Null) const { return true; }
  bool operator()(bool) const { return true; }
  bool operator()(std::int64_t) const { return true; }
  bool operator()(const std::string&) const { return true; }
  bool operator()(const rtnetlink::List& list) const {
    return std::all_of(list.begin(), list.end(), [&](const Value& value) { return of(value); });
  }
  bool operator()(const rtnetlink::Object& object) const {
    return std::all_of(object.begin(), object.end(),
                       [&](const auto& member) { return of(member.second); });
  }
  template <typename Other>
  bool operator()(const Other&) const {
    return false;
  }
  bool of(const Value& value) const { return value.visit(*this); }
};

struct WriteJson {
  std::string& text;

  void operator()(bool value) const { text += value ? "true" : "false"; }
  void operator()(std::int64_t value) const {
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
    text.append(digits, end);
  }
  void operator()(const std::string& value) const {
    constexpr std::string_view hex = "0123456789abcdef";
    text += '"';
    for (const char character : value) {
      const auto code = static_cast<unsigned char>(character);
      if (code < 0x20) {
        text += "\\u00";
        text += hex[code >> 4];
        text += hex[code & 15];
        continue;
      }
      if (character == '"' || character == '\\') text += '\\';
      text += character;
    }
    text += '"';
  }
  void operator()(const rtnetlink::List& list) const {
    char before = '[';
    for (const Value& value : list) {
      text += before;
      value.visit(*this);
      before = ',';
    }
    text += list.empty() ? "[]" : "]";
  }
  void operator()(const rtnetlink::Object& object) const {
    char before = '{';
    for (const auto& [key, value] : object) {
      text += before;
      member(key, value);
      before = ',';
    }
    text += object.empty() ? "{}" : "}";
  }
  void member(const std::string& key, const Value& value) const {
    (*this)(key);
    text += ':';
    value.visit(*this);
  }
  // null; the others do not come here.
  template <typename Other>
  void operator()(const Other&) const {
    text += "null";
  }
};

}  // namespace

void JsonObjects::add(const rtnetlink::Object& object) {
  text_ += size_ == 0 ? "[{" : ",{";
  bool first = true;
  for (const auto& [key, value] : object) {
    if (!FitsJson{}.of(value)) {
      apart_.push_back({size_, key, value});
      continue;
    }
    if (!first) text_ += ',';
    first = false;
    WriteJson{text_}.member(key, value);
  }
  text_ += '}';
  size_++;
}

Napi::Array JsonObjects::to_js(Napi::Env env) const {
  if (size_ == 0) return Napi::Array::New(env);
  const auto objects = Environment::of(env).parse_json(env, text_ + ']').As<Napi::Array>();
  for (const Member& member : apart_) {
    const Napi::HandleScope scope(env);
    objects.Get(member.object).As<Napi::Object>().Set(member.key, addon::to_js(env, member.value));
  }
  return objects;
}

}  // namespace addon
