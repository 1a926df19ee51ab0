#include <arpa/inet.h>
#include <netinet/in.h>

#include <cerrno>
#include <cstring>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "lane/lane.h"
#include "rtnetlink/link.h"
#include "rtnetlink/table.h"

namespace addon {
namespace {

// The link to send by, and the option that names it.
struct Link {
  rtnetlink::LinkRef ref;
  std::string option;
};

class PingJob : public LaneJob, public Polled {
 public:
  PingJob(std::vector<NetnsRef> places, const icmp::Options& options, std::optional<Link> link,
          Poller& poller)
      : LaneJob(std::move(places)), options_(options), link_(std::move(link)), poller_(poller) {}

  void known_by(CallId id) override {
    LaneJob::known_by(id);
    call = id;
  }
  void cancel() override {
    LaneJob::cancel();
    unwanted = true;
  }

  // Opens the socket where the lane is; the waiting is the poller's.
  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    if (link_ && !find_link(*open.front().socket)) return true;
    failure_ = lane.visit(places.front(), open.front().fd,
                          [&] { open_error_ = ping_.open(options_, open_call_); });
    if (failure_) return true;
    if (open_error_ != 0) {
      failure_ = {open_error_, open_call_};
      return true;
    }
    return false;
  }

  void go_on() override { poller_.add(*this); }

  int fd() const override { return ping_.fd(); }
  icmp::Clock::time_point next_event() const override { return ping_.next_event(); }
  bool poll(icmp::Clock::time_point now) override {
    ping_.read();
    ping_.send_due(now);
    return ping_.finished(now);
  }

  Napi::Value undone(Napi::Env env) const override {
    const Napi::Value why = why_ended(env);
    return why.IsEmpty() ? LaneJob::undone(env) : why;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (failure_) {
      rejected = true;
      Facts facts(env, failure_.error, failure_.syscall);
      if (link_ && options_.link == 0) {
        facts.set("link",
                  link_->ref.name.empty() ? std::to_string(link_->ref.index) : link_->ref.name);
        facts.set("option", link_->option);
      }
      return facts.object;
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
  // On the lane: whether it is there.
  bool find_link(netlink::Socket& socket) {
    const netlink::Verdict verdict = rtnetlink::find_link(link_->ref, socket, options_.link);
    if (!verdict) failure_ = {verdict.error, "RTM_GETLINK"};
    return static_cast<bool>(verdict);
  }

  icmp::Options options_;
  std::optional<Link> link_;
  icmp::Ping ping_;
  Poller& poller_;
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

// Addresses of a link, or of a host, alone: fe80::/10, and groups of such scopes (RFC 4007).
bool needs_link(const rtnetlink::Ip& ip) {
  if (ip.family != AF_INET6) return false;
  in6_addr address;
  std::memcpy(&address, ip.bytes, sizeof address);
  return IN6_IS_ADDR_LINKLOCAL(&address) || IN6_IS_ADDR_MC_NODELOCAL(&address) ||
         IN6_IS_ADDR_MC_LINKLOCAL(&address);
}

}  // namespace

std::unique_ptr<LaneJob> ping_job(const Napi::CallbackInfo& info) {
  const auto given = info[2].As<Napi::Object>();
  const auto number = [&](const char* key) { return given.Get(key).ToNumber().DoubleValue(); };
  const rtnetlink::Value named = from_js(info[1]);
  const rtnetlink::Ip host = rtnetlink::checked_ip(named, "host");
  icmp::Options options;
  std::optional<Link> link;
  if (const Napi::Value dev = given.Get("dev"); !dev.IsUndefined()) {
    const std::string option = given.Get("devOption").As<Napi::String>();
    link = {.ref = rtnetlink::checked_link(from_js(dev), option), .option = option};
  } else if (needs_link(host)) {
    throw rtnetlink::BadOption("host", rtnetlink::BadOption::Why::kValue,
                               "host: an address of link scope needs dev, got " + describe(named));
  }
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
  return std::make_unique<PingJob>(one_place(info[0]), options, std::move(link),
                                   Environment::of(info.Env()).poller());
}

}  // namespace addon
