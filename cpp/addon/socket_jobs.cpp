#include <poll.h>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "lane/lane.h"
#include "sockets/inet.h"

namespace addon {
namespace {

using icmp::Clock;

// Made where the lane is; the waiting for a connection is the poller's.
class OpenSocketJob : public LaneJob, public Polled {
 public:
  OpenSocketJob(std::vector<NetnsRef> places, sockets::Options options, Clock::time_point end,
                Poller& poller)
      : LaneJob(std::move(places)), options_(std::move(options)), end_(end), poller_(poller) {}

  void known_by(CallId id) override {
    LaneJob::known_by(id);
    call = id;
  }
  void cancel() override {
    LaneJob::cancel();
    unwanted = true;
  }

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    bool under_way = false;
    const auto make = [&] { failure_ = sockets::open(options_, fd_, under_way); };
    if (const netns::Failure failure = lane.visit(open.front(), make)) {
      failure_ = {failure.error, failure.syscall};
    }
    return failure_ || !under_way;
  }

  void go_on() override { poller_.add(*this); }

  int fd() const override { return fd_.get(); }
  std::uint32_t events() const override { return EPOLLOUT; }
  Clock::time_point next_event() const override { return end_; }
  bool poll(Clock::time_point now) override {
    pollfd ready{fd_.get(), POLLOUT, 0};
    if (::poll(&ready, 1, 0) > 0) {
      failure_ = sockets::connected(fd_.get());
      return true;
    }
    if (now < end_) return false;
    failure_ = {ETIMEDOUT, "connect", sockets::Failure::Of::kRemote};
    return true;
  }

  Napi::Value undone(Napi::Env env) const override {
    const Napi::Value why = why_ended(env);
    return why.IsEmpty() ? LaneJob::undone(env) : why;
  }

  // The descriptor is held until JavaScript takes it, or lets go of it.
  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return Napi::Number::New(env, Environment::of(env).hold(std::move(fd_)));
    rejected = true;
    Facts facts(env, failure_.error, failure_.syscall);
    constexpr const char* kOf[] = {"", "local", "remote", "port", "dev"};
    facts.set("option", std::string(kOf[static_cast<std::size_t>(failure_.of)]));
    return facts.object;
  }

 private:
  sockets::Options options_;
  Clock::time_point end_;
  Poller& poller_;
  netlink::Fd fd_;
  sockets::Failure failure_;
};

std::optional<sockets::Endpoint> endpoint_from_js(Napi::Value given) {
  if (!given.IsObject()) return std::nullopt;
  const auto endpoint = given.As<Napi::Object>();
  return sockets::Endpoint{
      endpoint.Get("address").ToString(),
      static_cast<std::uint16_t>(endpoint.Get("port").ToNumber().Uint32Value())};
}

}  // namespace

std::unique_ptr<LaneJob> open_socket_job(const Napi::CallbackInfo& info) {
  const auto given = info[1].As<Napi::Object>();
  sockets::Options options;
  options.stream = given.Get("stream").ToBoolean();
  options.local = endpoint_from_js(given.Get("local"));
  options.remote = endpoint_from_js(given.Get("remote"));
  options.dev = given.Get("dev").ToString();
  options.reuse_port = given.Get("reusePort").ToBoolean();
  options.only6 = given.Get("only6").ToBoolean();
  auto end = Clock::time_point::max();
  if (const Napi::Value timeout = given.Get("timeout"); timeout.IsNumber()) {
    const icmp::Milliseconds most(timeout.ToNumber().DoubleValue());
    end = Clock::now() + std::chrono::duration_cast<Clock::duration>(most);
  }
  auto job = std::make_unique<OpenSocketJob>(one_place(info[0]), std::move(options), end,
                                             Environment::of(info.Env()).poller());
  job->holds = !given.Get("background").ToBoolean();
  return job;
}

}  // namespace addon
