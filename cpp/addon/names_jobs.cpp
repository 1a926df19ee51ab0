#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "netns/names_watch.h"

namespace addon {
namespace {

// Shared, so that it outlives its JavaScript handle while somebody waits for it.
using SharedWatch = std::shared_ptr<netns::NamesWatch>;

class OpenNamesJob : public LaneJob {
 public:
  explicit OpenNamesJob(std::string folder)
      : LaneJob(std::vector<NetnsRef>(1)), folder_(std::move(folder)) {}

  bool run(Lane&, const std::vector<rtnetlink::Place>&) override {
    failure_ = watch_->open(folder_);
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
  std::string folder_;
  SharedWatch watch_ = std::make_shared<netns::NamesWatch>();
  netns::Failure failure_;
};

class AwaitNamesJob : public PolledJob {
 public:
  AwaitNamesJob(SharedWatch watch, bool idle) : watch_(std::move(watch)) { holds = !idle; }

  int fd() const override { return watch_->fd(); }
  icmp::Clock::time_point next_event() const override { return icmp::Clock::time_point::max(); }
  bool poll(icmp::Clock::time_point) override {
    error_ = watch_->take();
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (error_ == 0) return env.Undefined();
    rejected = true;
    return Facts(env, error_, "inotify_add_watch").object;
  }

 private:
  SharedWatch watch_;
  int error_ = 0;
};

}  // namespace

std::unique_ptr<LaneJob> open_names_job(const Napi::CallbackInfo& info) {
  return std::make_unique<OpenNamesJob>(info[0].As<Napi::String>().Utf8Value());
}

std::unique_ptr<PolledJob> await_names_job(const Napi::CallbackInfo& info) {
  auto watch = std::static_pointer_cast<netns::NamesWatch>(Environment::shared(info[0]));
  if (watch == nullptr) throw Napi::Error::New(info.Env(), "the watch is closed");
  return std::make_unique<AwaitNamesJob>(std::move(watch), info[1].ToBoolean());
}

void close_names(Napi::Value watch) { Environment::shared(watch).reset(); }

}  // namespace addon
