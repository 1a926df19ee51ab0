#include <algorithm>
#include <cerrno>

#include "addon/convert.h"
#include "addon/jobs.h"
#include "addon/lane.h"
#include "rtnetlink/subscription.h"

namespace addon {
namespace {

using rtnetlink::EventType;
using rtnetlink::Subscription;

// Shared, so that it outlives its JavaScript handle while a reading is under way.
struct Watch {
  std::vector<const EventType*> types;
  Subscription subscription;
};
using SharedWatch = std::shared_ptr<Watch>;

// The path whose end ends the watch; a namespace given otherwise has none.
std::string name_of(const NetnsRef& ref) { return ref.fd ? std::string() : ref.path; }

class OpenWatchJob : public Job {
 public:
  OpenWatchJob(Napi::Env env, std::vector<NetnsRef> places, std::vector<const EventType*> types,
               std::size_t buffer_bytes)
      : Job(env, std::move(places)), buffer_bytes_(buffer_bytes) {
    watch_->types = std::move(types);
  }

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open, std::unique_ptr<Job>&) override {
    int error = 0;
    failure_ = lane.visit(open.front().fd, [&] {
      error = watch_->subscription.open(watch_->types, buffer_bytes_, name_of(places.front()));
    });
    if (!failure_ && error != 0) failure_ = {error, "socket"};
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (failure_) {
      rejected = true;
      return Facts(env, failure_.error, failure_.syscall).object;
    }
    return Napi::External<SharedWatch>::New(env, new SharedWatch(watch_),
                                            [](Napi::Env, SharedWatch* held) { delete held; });
  }

 private:
  std::size_t buffer_bytes_;
  SharedWatch watch_ = std::make_shared<Watch>();
  netns::Failure failure_;
};

class ReadWatchJob : public PolledJob {
 public:
  ReadWatchJob(Napi::Env env, SharedWatch watch, std::size_t most)
      : PolledJob(env, std::vector<NetnsRef>(1)), watch_(std::move(watch)), most_(most) {}

  bool run(Lane&, const std::vector<rtnetlink::Place>&, std::unique_ptr<Job>&) override {
    return true;  // begun by the poller, not by a lane
  }

  int fd() const override { return watch_->subscription.fd(); }
  icmp::Clock::time_point next_event() const override { return icmp::Clock::time_point::max(); }
  bool poll(icmp::Clock::time_point) override {
    reading_ = watch_->subscription.read(most_);
    return !reading_.messages.empty() || reading_.overrun || reading_.gone || reading_.error != 0;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (reading_.error != 0) {
      rejected = true;
      return Facts(env, reading_.error, "recvfrom").object;
    }
    Napi::Array events = Napi::Array::New(env);
    netlink::for_each_message(reading_.messages, [&](const netlink::Message& message) {
      const Napi::HandleScope scope(env);
      for (const EventType* type : watch_->types) {
        const bool deleted = message.head.nlmsg_type == type->deleted;
        if (!deleted && message.head.nlmsg_type != type->added) continue;
        if (!type->matters(message.whole)) continue;
        Napi::Object event = Napi::Object::New(env);
        event.Set("type", std::string(type->name));
        event.Set("deleted", deleted);
        event.Set("object", to_js(env, type->object->decode(message.whole, false)));
        events.Set(events.Length(), event);
      }
    });
    Napi::Object result = Napi::Object::New(env);
    result.Set("events", events);
    result.Set("overrun", reading_.overrun);
    result.Set("drained", reading_.drained);
    result.Set("gone", reading_.gone);
    return result;
  }

 private:
  SharedWatch watch_;
  std::size_t most_;
  rtnetlink::Reading reading_;
};

}  // namespace

std::unique_ptr<Job> open_watch_job(const Napi::CallbackInfo& info) {
  const auto names = info[1].As<Napi::Array>();
  std::vector<const EventType*> types;
  for (std::uint32_t i = 0; i < names.Length(); i++) {
    const std::string name = names.Get(i).ToString().Utf8Value();
    const auto all = rtnetlink::event_types();
    const auto type = std::find_if(all.begin(), all.end(),
                                   [&](const EventType& each) { return each.name == name; });
    if (type == all.end()) throw Napi::Error::New(info.Env(), "no event type " + name);
    types.push_back(&*type);
  }
  std::vector<NetnsRef> places;
  places.push_back(netns_from_js(info[0]));
  return std::make_unique<OpenWatchJob>(info.Env(), std::move(places), std::move(types),
                                        info[2].ToNumber().Uint32Value());
}

std::unique_ptr<PolledJob> read_watch_job(const Napi::CallbackInfo& info) {
  const SharedWatch& watch = *info[0].As<Napi::External<SharedWatch>>().Data();
  if (watch == nullptr) throw Napi::Error::New(info.Env(), "the watch is closed");
  return std::make_unique<ReadWatchJob>(info.Env(), watch, info[1].ToNumber().Uint32Value());
}

void close_watch(Napi::Value subscription) {
  subscription.As<Napi::External<SharedWatch>>().Data()->reset();
}

}  // namespace addon
