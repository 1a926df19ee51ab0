#include <fcntl.h>
#include <linux/net_namespace.h>

#include <cerrno>
#include <utility>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "addon/json_objects.h"
#include "lane/lane.h"
#include "rtnetlink/subscription.h"

namespace addon {
namespace {

using rtnetlink::EventType;
using rtnetlink::Subscription;

// Shared, so that it outlives its JavaScript handle while a reading is under way.
struct Watch {
  std::vector<const EventType*> types;
  Subscription subscription;
  netlink::Fd netns;  // kept alive by the subscription's socket anyway
};
using SharedWatch = std::shared_ptr<Watch>;

netns::Failure duplicate(int fd, netlink::Fd& copy) {
  copy = netlink::Fd(::fcntl(fd, F_DUPFD_CLOEXEC, 0));
  return copy ? netns::Failure{} : netns::Failure{errno, "fcntl"};
}

// The path whose end ends the watch; a namespace given otherwise has none.
std::string name_of(const NetnsRef& ref) { return ref.fd ? std::string() : ref.path; }

SharedWatch open_watch(Napi::Value subscription) {
  SharedWatch watch = std::static_pointer_cast<Watch>(Environment::shared(subscription));
  if (watch == nullptr) throw Napi::Error::New(subscription.Env(), "the watch is closed");
  return watch;
}

class OpenWatchJob : public LaneJob {
 public:
  OpenWatchJob(std::vector<NetnsRef> places, std::vector<const EventType*> types,
               std::size_t buffer_bytes, bool all_nsid)
      : LaneJob(std::move(places)), buffer_bytes_(buffer_bytes), all_nsid_(all_nsid) {
    watch_->types = std::move(types);
  }

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    netns::Failure unopened;
    const NetnsRef& place = places.front();
    const auto subscribe = [&] {
      unopened.error =
          watch_->subscription.open(watch_->types, buffer_bytes_, name_of(place), unopened.syscall);
    };
    failure_ = lane.visit(place, open.front().fd, subscribe);
    if (!failure_) failure_ = unopened;
    if (!failure_) failure_ = duplicate(open.front().fd, watch_->netns);
    if (!failure_ && all_nsid_) failure_ = {watch_->subscription.listen_all_nsid(), "setsockopt"};
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (failure_) {
      rejected = true;
      return Facts(env, failure_.error, failure_.syscall).object;
    }
    return Environment::of(env).share(env, watch_);
  }

 private:
  std::size_t buffer_bytes_;
  bool all_nsid_;
  SharedWatch watch_ = std::make_shared<Watch>();
  netns::Failure failure_;
};

class ReadWatchJob : public PolledJob {
 public:
  ReadWatchJob(SharedWatch watch, std::size_t most, bool idle, bool at_once)
      : watch_(std::move(watch)), most_(most), at_once_(at_once) {
    holds = !idle;
  }

  int fd() const override { return watch_->subscription.fd(); }
  icmp::Clock::time_point next_event() const override {
    return at_once_ ? icmp::Clock::time_point() : icmp::Clock::time_point::max();
  }
  bool poll(icmp::Clock::time_point) override {
    reading_ = watch_->subscription.read(most_);
    const bool over = at_once_ || !reading_.datagrams.empty() || reading_.overrun ||
                      reading_.gone || reading_.error != 0;
    for (const rtnetlink::Datagram& datagram : std::exchange(reading_.datagrams, {})) {
      netlink::for_each_message(datagram.messages, [&](const netlink::Message& message) {
        add_events(message, datagram.nsid);
      });
    }
    return over;
  }

  bool prepare_some(Napi::Env env) override { return events_.convert_some(env); }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (reading_.error != 0) {
      rejected = true;
      return Facts(env, reading_.error, "recvmsg").object;
    }
    Napi::Object result = Napi::Object::New(env);
    result.Set("events", events_.to_js(env));
    result.Set("overrun", reading_.overrun);
    result.Set("drained", reading_.drained);
    result.Set("gone", reading_.gone);
    return result;
  }

 private:
  void add_events(const netlink::Message& message, std::int32_t nsid) {
    for (const EventType* type : watch_->types) {
      bool deleted = false;
      if (!type->is(message, deleted)) continue;
      type->object->for_each_object(message.whole, false, [&](rtnetlink::Object object) {
        rtnetlink::Object event;
        event.set("type", type->name);
        event.set("deleted", deleted);
        event.set("object", std::move(object));
        if (nsid != NETNSA_NSID_NOT_ASSIGNED) event.set("nsid", nsid);
        events_.add(event);
      });
    }
  }

  SharedWatch watch_;
  std::size_t most_;
  bool at_once_;
  rtnetlink::Reading reading_;
  JsonObjects events_;  // ready for JavaScript
};

}  // namespace

std::unique_ptr<LaneJob> open_watch_job(const Napi::CallbackInfo& info) {
  const auto names = info[1].As<Napi::Array>();
  std::vector<const EventType*> types;
  for (std::uint32_t i = 0; i < names.Length(); i++) {
    const std::string name = names.Get(i).ToString().Utf8Value();
    const EventType* type = rtnetlink::find_event(name);
    if (type == nullptr) throw Napi::Error::New(info.Env(), "no event type " + name);
    types.push_back(type);
  }
  return std::make_unique<OpenWatchJob>(one_place(info[0]), std::move(types),
                                        info[2].ToNumber().Uint32Value(), info[3].ToBoolean());
}

std::unique_ptr<PolledJob> read_watch_job(const Napi::CallbackInfo& info) {
  return std::make_unique<ReadWatchJob>(open_watch(info[0]), info[1].ToNumber().Uint32Value(),
                                        info[2].ToBoolean(), info[3].ToBoolean());
}

Napi::Value open_watched(Napi::Env env, Napi::Value subscription) {
  netlink::Fd fd;
  if (const netns::Failure failure = duplicate(open_watch(subscription)->netns.get(), fd)) {
    throw Napi::Error(env, Facts(env, failure.error, failure.syscall).object);
  }
  return Napi::Number::New(env, Environment::of(env).hold(std::move(fd)));
}

void close_watch(Napi::Value subscription) { Environment::shared(subscription).reset(); }

}  // namespace addon
