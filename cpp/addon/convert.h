// Between JavaScript's values and those of the layers below.
#pragma once

#include <napi.h>

#include <optional>
#include <system_error>

#include "addon/job.h"
#include "netlink/verdict.h"
#include "rtnetlink/canonical.h"
#include "rtnetlink/value.h"
#include "sysctl/sysctl.h"

namespace addon {

// Objects nested too deeply to be options, or cyclic, are a BadOption.
rtnetlink::Value from_js(Napi::Value value);
Napi::Value to_js(Napi::Env env, const rtnetlink::Value& value);

// [{ option, asked, existing }]
Napi::Array differences_to_js(Napi::Env env, std::span<const rtnetlink::Difference> differences);

// A path, a descriptor, or null or undefined for the process's own namespace.
// Throws a Napi::Error when the descriptor is none.
NetnsRef netns_from_js(Napi::Value value);
NetnsRef netns_at(std::string path);
std::vector<NetnsRef> one_place(Napi::Value value);

// A JavaScript error for an option that cannot be meant.
Napi::Error to_error(Napi::Env env, const rtnetlink::BadOption& bad);

// What the TypeScript makes a NetlinkError of.
struct Facts {
  Napi::Object object;
  Facts(Napi::Env env, int error, std::string_view syscall);
  // Of the sysctl at this path, which is the option.
  Facts(Napi::Env env, const sysctl::Failure& failure, const std::string& path);
  void set(const char* key, const std::string& text);  // unless empty
  void set(const char* key, double number);
  // What the kernel said; or what we say where it said nothing.
  void add(const netlink::Verdict& verdict);
};

// What was thrown, as what JavaScript is to be thrown; none when nothing was. No other C++
// exception may reach Node-API.
template <typename Use>
std::optional<Napi::Error> thrown_by(Napi::Env env, Use use) {
  try {
    use();
    return std::nullopt;
  } catch (const rtnetlink::BadOption& bad) {
    return to_error(env, bad);
  } catch (const Napi::Error& error) {
    return error;
  } catch (const std::system_error& no_thread) {
    return Napi::Error(env, Facts(env, no_thread.code().value(), "clone").object);
  } catch (const std::exception& unexpected) {
    return Napi::Error::New(env, unexpected.what());
  }
}

}  // namespace addon
