// Between JavaScript's values and those of the layers below.
#pragma once

#include <napi.h>

#include "addon/job.h"
#include "rtnetlink/value.h"

namespace addon {

// Objects nested too deeply to be options, or cyclic, are a BadOption.
rtnetlink::Value from_js(Napi::Value value);
Napi::Value to_js(Napi::Env env, const rtnetlink::Value& value);

// A path, a descriptor, or null or undefined for the process's own namespace.
// Throws a Napi::Error when the descriptor is none.
NetnsRef netns_from_js(Napi::Value value);

// A JavaScript error for an option that cannot be meant.
Napi::Error to_error(Napi::Env env, const rtnetlink::BadOption& bad);

// What the TypeScript makes a NetlinkError of.
struct Facts {
  Napi::Object object;
  Facts(Napi::Env env, int error, std::string_view syscall);
  void set(const char* key, const std::string& text);  // unless empty
  void set(const char* key, double number);
};

}  // namespace addon
