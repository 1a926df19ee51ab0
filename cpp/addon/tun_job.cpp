#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "lane/lane.h"

namespace addon {
namespace {

class OpenTunJob : public LaneJob {
 public:
  OpenTunJob(std::vector<NetnsRef> places, tun::Options options, std::size_t count)
      : LaneJob(std::move(places)), options_(std::move(options)), count_(count) {}

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    const auto attach = [&] { failure_ = tun::open_queues(options_, count_, queues_); };
    if (const auto failure = lane.visit(places.front(), open.front().fd, attach))
      failure_ = failure;
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (failure_) {
      rejected = true;
      return Facts(env, failure_.error, failure_.syscall).object;
    }
    Napi::Array fds = Napi::Array::New(env, queues_.size());
    for (std::uint32_t i = 0; i < queues_.size(); i++) {
      fds.Set(i, Environment::of(env).hold(std::move(queues_[i])));
    }
    return fds;
  }

 private:
  tun::Options options_;
  std::size_t count_;
  std::vector<netlink::Fd> queues_;
  netns::Failure failure_;
};

}  // namespace

tun::Options tun_from_js(Napi::Value given, const std::string& prefix) {
  const rtnetlink::Value value = from_js(given);
  tun::Options options;
  const auto boolean = [](const rtnetlink::Value& each, const std::string& name) {
    return rtnetlink::checked_bool(each, name);
  };
  const auto id = [](const rtnetlink::Value& each, const std::string& name) {
    constexpr std::int64_t kMost = UINT32_MAX - 1;  // (uid_t)-1 means nobody in particular
    return static_cast<std::uint32_t>(rtnetlink::checked_integer(each, 0, kMost, name));
  };
  for (const auto& [name, member] : rtnetlink::checked_object(value, "tun")) {
    const std::string option = prefix + name;
    if (member.absent()) continue;
    if (name == "name") options.name = rtnetlink::checked_link_name(member, "name");
    if (name == "tap") options.tap = boolean(member, option);
    if (name == "owner") options.owner = id(member, option);
    if (name == "group") options.group = id(member, option);
    if (name == "packetInfo") options.packet_info = boolean(member, option);
    if (name == "vnetHeader") options.vnet_header = boolean(member, option);
    if (name == "multiQueue") options.multi_queue = boolean(member, option);
  }
  return options;
}

std::unique_ptr<LaneJob> open_tun_job(const Napi::CallbackInfo& info) {
  const std::size_t count = info[2].ToNumber().Uint32Value();
  return std::make_unique<OpenTunJob>(one_place(info[0]), tun_from_js(info[1], ""), count);
}

}  // namespace addon
