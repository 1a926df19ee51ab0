#include "addon/convert.h"

#include <fcntl.h>

#include <cerrno>
#include <cmath>
#include <cstring>

#include "rtnetlink/limits.h"
#include "rtnetlink/table.h"

namespace addon {
namespace {

using rtnetlink::Value;

// undo.options.flower.actions[0].tunnel_key.options.geneve[0].data, and such in a message of a
// batch, options.messages[0].options
constexpr int kDeepest = 16;
constexpr double kLargestSafe = 9007199254740991;  // Number.MAX_SAFE_INTEGER

Value from_js_at(Napi::Value value, int depth) {
  if (depth > kDeepest) {
    throw rtnetlink::BadOption("options", rtnetlink::BadOption::Why::kValue,
                               "options: nested too deeply");
  }
  switch (value.Type()) {
    case napi_undefined: return {};
    case napi_boolean: return value.As<Napi::Boolean>().Value();
    case napi_number: return rtnetlink::number_of(value.As<Napi::Number>().DoubleValue());
    case napi_bigint: {
      bool lossless = false;
      const std::uint64_t number = value.As<Napi::BigInt>().Uint64Value(&lossless);
      return lossless ? Value(rtnetlink::Counter{number})
                      : Value(rtnetlink::NotInteger{std::nan("")});
    }
    case napi_string: return value.As<Napi::String>().Utf8Value();
    case napi_object: break;
    case napi_null:
    default: return rtnetlink::Null{};
  }
  if (value.IsArray()) {
    const auto array = value.As<Napi::Array>();
    rtnetlink::List list;
    for (std::uint32_t i = 0; i < array.Length(); i++)
      list.push_back(from_js_at(array.Get(i), depth + 1));
    return list;
  }
  if (value.IsTypedArray() && value.As<Napi::TypedArray>().TypedArrayType() == napi_uint8_array) {
    const auto bytes = value.As<Napi::Uint8Array>();
    return rtnetlink::Raw(bytes.Data(), bytes.Data() + bytes.ByteLength());
  }
  const auto given = value.As<Napi::Object>();
  const Napi::Array keys = given.GetPropertyNames();
  rtnetlink::Object object;
  for (std::uint32_t i = 0; i < keys.Length(); i++) {
    const Napi::Value key = keys.Get(i);
    object.set(key.ToString().Utf8Value(), from_js_at(given.Get(key), depth + 1));
  }
  return object;
}

struct ToJs {
  Napi::Env env;

  Napi::Value operator()(std::monostate) const { return env.Undefined(); }
  Napi::Value operator()(rtnetlink::Null) const { return env.Null(); }
  Napi::Value operator()(bool value) const { return Napi::Boolean::New(env, value); }
  Napi::Value operator()(std::int64_t value) const {
    const auto number = static_cast<double>(value);
    if (std::fabs(number) > kLargestSafe) return Napi::BigInt::New(env, value);
    return Napi::Number::New(env, number);
  }
  Napi::Value operator()(rtnetlink::Counter counter) const {
    return Napi::BigInt::New(env, counter.value);
  }
  Napi::Value operator()(rtnetlink::NotInteger number) const {
    return Napi::Number::New(env, number.value);
  }
  Napi::Value operator()(const std::string& text) const { return Napi::String::New(env, text); }
  Napi::Value operator()(const rtnetlink::Raw& raw) const {
    return Napi::Buffer<std::uint8_t>::Copy(env, raw.data(), raw.size());
  }
  Napi::Value operator()(const rtnetlink::List& list) const {
    const Napi::Array array = Napi::Array::New(env, list.size());
    for (std::uint32_t i = 0; i < list.size(); i++) array.Set(i, to_js(env, list[i]));
    return array;
  }
  Napi::Value operator()(const rtnetlink::Object& object) const {
    Napi::Object made = Napi::Object::New(env);
    for (const auto& [key, value] : object) made.Set(key, to_js(env, value));
    return made;
  }
};

}  // namespace

Value from_js(Napi::Value value) { return from_js_at(value, 0); }

Napi::Value to_js(Napi::Env env, const Value& value) { return value.visit(ToJs{env}); }

NetnsRef netns_at(std::string path) {
  NetnsRef ref;
  ref.key = path;
  ref.path = std::move(path);
  return ref;
}

NetnsRef netns_from_js(Napi::Value value) {
  NetnsRef ref;
  if (value.IsString()) return netns_at(value.As<Napi::String>().Utf8Value());
  if (value.IsNumber()) {
    // A duplicate of our own: the caller may close theirs while the job waits.
    const int fd = value.As<Napi::Number>().Int32Value();
    ref.fd = netlink::Fd(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
    if (!ref.fd) {
      const Facts facts(value.Env(), errno, "fcntl");
      throw Napi::Error(value.Env(), facts.object);
    }
    ref.key = "fd:" + std::to_string(netns::inode_of(ref.fd.get()));
  }
  return ref;
}

std::vector<NetnsRef> one_place(Napi::Value value) {
  std::vector<NetnsRef> places;
  places.push_back(netns_from_js(value));
  return places;
}

Napi::Error to_error(Napi::Env env, const rtnetlink::BadOption& bad) {
  const bool type = bad.why == rtnetlink::BadOption::Why::kType;
  Napi::Error error = type ? Napi::Error(Napi::TypeError::New(env, bad.what()))
                           : Napi::Error(Napi::RangeError::New(env, bad.what()));
  error.Set("code", type ? "ERR_INVALID_ARG_TYPE" : "ERR_INVALID_ARG_VALUE");
  error.Set("option", bad.option);
  return error;
}

Napi::Array differences_to_js(Napi::Env env, std::span<const rtnetlink::Difference> differences) {
  Napi::Array list = Napi::Array::New(env, differences.size());
  for (std::uint32_t at = 0; at < differences.size(); at++) {
    const rtnetlink::Difference& each = differences[at];
    Napi::Object difference = Napi::Object::New(env);
    difference.Set("option", each.option);
    difference.Set("asked", to_js(env, each.asked));
    difference.Set("existing", to_js(env, each.existing));
    list.Set(at, difference);
  }
  return list;
}

Facts::Facts(Napi::Env env, int error, std::string_view syscall) : object(Napi::Object::New(env)) {
  object.Set("errno", Napi::Number::New(env, -error));
  object.Set("reason", std::strerror(error));
  object.Set("syscall", std::string(syscall));
}

Facts::Facts(Napi::Env env, const sysctl::Failure& failure, const std::string& path)
    : Facts(env, failure.error, failure.syscall) {
  set("reason", std::string(failure.reason));
  // What led to the namespace is the fault of no sysctl.
  if (std::string_view(failure.syscall) != "setns") set("option", path);
}

void Facts::set(const char* key, const std::string& text) {
  if (!text.empty()) object.Set(key, text);
}

void Facts::set(const char* key, double number) { object.Set(key, number); }

void Facts::add(const netlink::Verdict& verdict) {
  set("message", verdict.message);
  set("reason", verdict.reason);
  if (verdict.missing_type) {
    set("missingAttribute", static_cast<double>(*verdict.missing_type));
  }
  if (verdict.policy) {
    object.Set("limits", to_js(object.Env(), rtnetlink::limits_of(*verdict.policy)));
  }
}

}  // namespace addon
