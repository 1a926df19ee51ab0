// The addon's exports: what src/addon/binding.ts types.
#include <napi.h>
#include <sys/file.h>

#include <cerrno>
#include <memory>
#include <system_error>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "netns/netns.h"
#include "rtnetlink/kinds/kinds.h"
#include "rtnetlink/link.h"
#include "rtnetlink/object.h"
#include "rtnetlink/vf.h"

namespace addon {
namespace {

template <typename Use>
Napi::Value guarded(Napi::Env env, Use use) {
  Napi::Value value = env.Undefined();
  if (const auto thrown = thrown_by(env, [&] { value = use(); })) throw *thrown;
  return value;
}

// By how JavaScript knows the call: the last argument of each function that makes one.
CallId call_id(const Napi::CallbackInfo& info) {
  return static_cast<CallId>(info[info.Length() - 1].As<Napi::Number>().DoubleValue());
}

template <std::unique_ptr<LaneJob> (*Make)(const Napi::CallbackInfo&)>
Napi::Value submit(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] {
    Environment::of(info.Env()).submit(Make(info), call_id(info));
    return info.Env().Undefined();
  });
}

template <std::unique_ptr<PolledJob> (*Make)(const Napi::CallbackInfo&)>
Napi::Value submit_polled(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] {
    Environment::of(info.Env()).submit_polled(Make(info), call_id(info));
    return info.Env().Undefined();
  });
}

Napi::Value submit_programs_of(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] { return submit_programs(info); });
}

Napi::Value connect(const Napi::CallbackInfo& info) {
  const CallId least = Environment::of(info.Env()).connect(info[0].As<Napi::Function>());
  return Napi::Number::New(info.Env(), static_cast<double>(least));
}

Napi::Value as_reported_of(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] { return as_reported(info); });
}

Napi::Value close_names_of(const Napi::CallbackInfo& info) {
  close_names(info[0]);
  return info.Env().Undefined();
}

Napi::Value open_watched_of(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&] { return open_watched(info.Env(), info[0]); });
}

Napi::Value close_watch_of(const Napi::CallbackInfo& info) {
  close_watch(info[0]);
  return info.Env().Undefined();
}

Napi::Value limit_queues(const Napi::CallbackInfo& info) {
  const bool limited = info[0].IsNumber();
  Environment::of(info.Env())
      .limit_queues(limited ? info[0].As<Napi::Number>().Uint32Value() : SIZE_MAX);
  return info.Env().Undefined();
}

Napi::Value count_calls(const Napi::CallbackInfo& info) {
  Environment::of(info.Env()).count_calls(info[0].ToBoolean());
  return info.Env().Undefined();
}

Napi::Value cancel(const Napi::CallbackInfo& info) {
  Environment::of(info.Env()).cancel(call_id(info));
  return info.Env().Undefined();
}

Napi::Value close(const Napi::CallbackInfo& info) {
  Environment::of(info.Env()).let_go(info[0].As<Napi::Number>().Int32Value());
  return info.Env().Undefined();
}

Napi::Value hand_over(const Napi::CallbackInfo& info) {
  Environment::of(info.Env()).hand_over(info[0].As<Napi::Number>().Int32Value());
  return info.Env().Undefined();
}

Napi::Value close_packets_of(const Napi::CallbackInfo& info) {
  close_packets(info[0]);
  return info.Env().Undefined();
}

// lockFile(fd): whether the descriptor's file is locked by it now, for it alone (flock(2)); false
// when another holds the lock. It is released with the descriptor, however its process ends.
Napi::Value lock_file(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&]() -> Napi::Value {
    const bool locked = ::flock(info[0].As<Napi::Number>().Int32Value(), LOCK_EX | LOCK_NB) == 0;
    if (!locked && errno != EWOULDBLOCK) {
      throw Napi::Error(info.Env(), Facts(info.Env(), errno, "flock").object);
    }
    return Napi::Boolean::New(info.Env(), locked);
  });
}

// callInNetns(place, function): calls the function with the JavaScript thread in
// the namespace, and returns what it returns. For what must happen on this very
// thread, as fork(2) does, and is strictly synchronous.
Napi::Value call_in_netns(const Napi::CallbackInfo& info) {
  return guarded(info.Env(), [&]() -> Napi::Value {
    const auto fail = [&](const netns::Failure& failure) {
      Facts facts(info.Env(), failure.error, failure.syscall);
      facts.set("place", 0);
      return Napi::Error(info.Env(), facts.object);
    };
    NetnsRef ref = netns_from_js(info[0]);
    netlink::Fd home;
    if (const netns::Failure failure = netns::open_own(home)) throw fail(failure);
    if (!ref.fd) {
      if (const netns::Failure failure = netns::open_path(ref.path, ref.fd)) throw fail(failure);
    }
    bool stranded = false;
    Napi::Value result;
    std::optional<Napi::Error> thrown;
    const netns::Failure failure = netns::visit(ref.fd.get(), home.get(), stranded, [&] {
      try {
        result = info[1].As<Napi::Function>().Call({});
      } catch (const Napi::Error& error) {
        thrown = error;
      }
    });
    if (stranded) {
      Napi::Error::Fatal("ovs-netlink",
                         "the JavaScript thread cannot return to its network namespace");
    }
    if (failure) throw fail(failure);
    if (thrown) throw *thrown;
    return result;
  });
}

// Of several numbers with one name, as reported, the first is the one that is sent.
Napi::Object numbers_of(Napi::Env env, std::span<const rtnetlink::Name> names) {
  Napi::Object numbers = Napi::Object::New(env);
  for (const auto& [name, value] : names) {
    const std::string key(name);
    if (!numbers.Has(key)) numbers.Set(key, static_cast<double>(value));
  }
  return numbers;
}

Napi::Array rows_of(Napi::Env env, const std::vector<rtnetlink::Option>& options) {
  Napi::Array rows = Napi::Array::New(env, options.size());
  constexpr const char* kAccess[] = {"change", "create", "read", "write"};
  for (std::uint32_t i = 0; i < options.size(); i++) {
    Napi::Object row = Napi::Object::New(env);
    row.Set("name", std::string(options[i].name));
    row.Set("access", kAccess[static_cast<std::size_t>(options[i].access)]);
    if (!options[i].inside.empty()) row.Set("inside", rows_of(env, options[i].inside));
    if (!options[i].names.empty()) row.Set("names", numbers_of(env, options[i].names));
    rows.Set(i, row);
  }
  return rows;
}

template <typename Flag>
void add_flags(Napi::Env env, Napi::Array rows, std::span<const Flag> flags) {
  for (const Flag& flag : flags) {
    Napi::Object row = Napi::Object::New(env);
    row.Set("name", std::string(flag.name));
    row.Set("access", flag.settable ? "change" : "read");
    rows.Set(rows.Length(), row);
  }
}

// The tables' keys, for the TypeScript that splits options by them and the
// test that compares them with its interfaces.
Napi::Object tables(Napi::Env env) {
  Napi::Object all = Napi::Object::New(env);
  Napi::Array link = rows_of(env, rtnetlink::options_of(rtnetlink::link_options()));
  add_flags(env, link, rtnetlink::link_flags());
  all.Set("link", link);
  Napi::Object objects = Napi::Object::New(env);
  for (const rtnetlink::ObjectType* object : rtnetlink::objects()) {
    objects.Set(std::string(object->name), rows_of(env, rtnetlink::options_of(*object->layout)));
  }
  all.Set("objects", objects);
  objects.Set("vf", rows_of(env, rtnetlink::vf_options()));
  Napi::Object kinds = Napi::Object::New(env);
  for (const rtnetlink::Kind& kind : rtnetlink::kinds()) {
    kinds.Set(std::string(kind.name), rows_of(env, rtnetlink::options_of(kind.options)));
  }
  all.Set("kinds", kinds);
  Napi::Object ports = Napi::Object::New(env);
  for (const rtnetlink::Kind& kind : rtnetlink::kinds()) {
    if (kind.port_options.empty()) continue;
    ports.Set(std::string(kind.name) + "Port",
              rows_of(env, rtnetlink::options_of(kind.port_options)));
  }
  all.Set("ports", ports);
  return all;
}

Napi::Object init(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new Environment(env));
  const auto add = [&](const char* name, Napi::Value (*function)(const Napi::CallbackInfo&)) {
    exports.Set(name, Napi::Function::New(env, function, name));
  };
  add("connect", connect);
  add("submit", submit_programs_of);
  add("run", submit<program_job>);
  add("asReported", as_reported_of);
  add("deleteLinks", submit<delete_links_job>);
  add("createNetns", submit<create_netns_job>);
  add("attachNetns", submit<attach_netns_job>);
  add("createAnonymousNetns", submit<create_anonymous_netns_job>);
  add("deleteNetns", submit<delete_netns_job>);
  add("listNetns", submit<list_netns_job>);
  add("openNetns", submit<open_netns_job>);
  add("getSysctl", submit<get_sysctl_job>);
  add("listSysctls", submit<list_sysctls_job>);
  add("getDriverInfo", submit<driver_info_job>);
  add("getDriverStatistics", submit<driver_statistics_job>);
  add("openSocket", submit<open_socket_job>);
  add("handOver", hand_over);
  add("openPackets", submit<open_packets_job>);
  add("sendFrame", submit<send_frame_job>);
  add("receiveFrames", submit_polled<receive_frames_job>);
  add("closePackets", close_packets_of);
  add("openTun", submit<open_tun_job>);
  add("ping", submit<ping_job>);
  add("openWatch", submit<open_watch_job>);
  add("readWatch", submit_polled<read_watch_job>);
  add("openWatched", open_watched_of);
  add("closeWatch", close_watch_of);
  add("limitQueues", limit_queues);
  add("countCalls", count_calls);
  add("openNames", submit<open_names_job>);
  add("awaitNames", submit_polled<await_names_job>);
  add("closeNames", close_names_of);
  add("cancel", cancel);
  add("close", close);
  add("callInNetns", call_in_netns);
  add("lockFile", lock_file);
  exports.Set("tables", tables(env));
  return exports;
}

}  // namespace
}  // namespace addon

static Napi::Object init_addon(Napi::Env env, Napi::Object exports) {
  return addon::init(env, exports);
}

NODE_API_MODULE(ovs_netlink, init_addon)
