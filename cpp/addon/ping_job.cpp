#include <arpa/inet.h>

#include <cerrno>
#include <cstring>

#include "addon/convert.h"
#include "addon/jobs.h"
#include "lane/lane.h"
#include "rtnetlink/table.h"

namespace addon {
namespace {

class PingJob : public PolledJob {
 public:
  PingJob(Napi::Env env, std::vector<NetnsRef> places, const icmp::Options& options)
      : PolledJob(env, std::move(places)), options_(options) {}

  // Opens the socket where the lane is; the waiting is the poller's.
  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    failure_ = lane.visit(places.front(), open.front().fd,
                          [&] { open_error_ = ping_.open(options_, open_call_); });
    if (failure_) return true;
    if (open_error_ != 0) {
      failure_ = {open_error_, open_call_};
      return true;
    }
    return false;
  }

  int fd() const override { return ping_.fd(); }
  icmp::Clock::time_point next_event() const override { return ping_.next_event(); }
  bool poll(icmp::Clock::time_point now) override {
    ping_.read();
    ping_.send_due(now);
    return ping_.finished(now);
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (failure_) {
      rejected = true;
      return Facts(env, failure_.error, failure_.syscall).object;
    }
    const icmp::Result& result = ping_.result();
    Napi::Object made = Napi::Object::New(env);
    made.Set("transmitted", result.transmitted);
    made.Set("duplicates", result.duplicates);
    made.Set("errors", result.errors);
    made.Set("lastError", -result.last_error);
    Napi::Array replies = Napi::Array::New(env, result.replies.size());
    for (std::uint32_t i = 0; i < result.replies.size(); i++) {
      Napi::Object reply = Napi::Object::New(env);
      reply.Set("sequence", result.replies[i].sequence);
      reply.Set("rtt", result.replies[i].rtt.count());
      reply.Set("ttl", result.replies[i].ttl);
      replies.Set(i, reply);
    }
    made.Set("replies", replies);
    return made;
  }

 private:
  icmp::Options options_;
  icmp::Ping ping_;
  netns::Failure failure_;
  int open_error_ = 0;
  const char* open_call_ = "";
};

sockaddr_storage to_sockaddr(const rtnetlink::Ip& ip) {
  sockaddr_storage address{};
  address.ss_family = static_cast<sa_family_t>(ip.family);
  if (ip.family == AF_INET) {
    std::memcpy(&reinterpret_cast<sockaddr_in*>(&address)->sin_addr, ip.bytes, 4);
  } else {
    std::memcpy(&reinterpret_cast<sockaddr_in6*>(&address)->sin6_addr, ip.bytes, 16);
  }
  return address;
}

}  // namespace

std::unique_ptr<Job> ping_job(const Napi::CallbackInfo& info) {
  const auto given = info[2].As<Napi::Object>();
  const auto number = [&](const char* key) { return given.Get(key).ToNumber().DoubleValue(); };
  const rtnetlink::Ip host = rtnetlink::checked_ip(from_js(info[1]), "host");
  icmp::Options options;
  options.host = to_sockaddr(host);
  if (const Napi::Value source = given.Get("source"); !source.IsUndefined()) {
    const rtnetlink::Value value = from_js(source);
    const rtnetlink::Ip ip = rtnetlink::checked_ip(value, "source");
    if (ip.family != host.family) {
      throw rtnetlink::BadOption(
          "source", rtnetlink::BadOption::Why::kValue,
          "source: expected an address of the host's family, got " + describe(value));
    }
    options.source = to_sockaddr(ip);
  }
  options.count = static_cast<std::uint32_t>(number("count"));
  options.interval = icmp::Milliseconds(number("interval"));
  options.timeout = icmp::Milliseconds(number("timeout"));
  options.size = static_cast<std::size_t>(number("size"));
  options.ttl = static_cast<int>(number("ttl"));
  std::vector<NetnsRef> places;
  places.push_back(netns_from_js(info[0]));
  return std::make_unique<PingJob>(info.Env(), std::move(places), options);
}

}  // namespace addon
