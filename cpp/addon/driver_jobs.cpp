#include <cstring>

#include "addon/convert.h"
#include "addon/jobs.h"
#include "addon/link_job.h"
#include "ethtool/driver.h"

namespace addon {
namespace {

using rtnetlink::Object;

template <std::size_t kSize>
std::string text_of(const char (&text)[kSize]) {
  return {text, ::strnlen(text, kSize)};
}

netns::Failure read_info(std::uint32_t index, Object& into) {
  ethtool_drvinfo info{};
  if (const auto failure = ethtool::read_driver(index, info)) return failure;
  into.set("driver", text_of(info.driver));
  into.set("version", text_of(info.version));
  into.set("firmwareVersion", text_of(info.fw_version));
  into.set("expansionRomVersion", text_of(info.erom_version));
  into.set("busInfo", text_of(info.bus_info));
  into.set("statistics", info.n_stats != 0);
  into.set("selfTest", info.testinfo_len != 0);
  into.set("eeprom", info.eedump_len != 0);
  into.set("registers", info.regdump_len != 0);
  into.set("privateFlags", info.n_priv_flags != 0);
  return {};
}

netns::Failure read_statistics(std::uint32_t index, Object& into) {
  ethtool::Counters counters;
  if (const auto failure = ethtool::read_counters(index, counters)) return failure;
  for (const auto& [name, value] : counters) into.set(name, rtnetlink::Counter{value});
  return {};
}

using Read = netns::Failure (*)(std::uint32_t, Object&);

class DriverJob : public LinkJob {
 public:
  DriverJob(std::vector<NetnsRef> places, rtnetlink::LinkRef link, Read read)
      : LinkJob(std::move(places), std::move(link)), read_(read) {}

 private:
  netns::Failure use(std::uint32_t index) override { return read_(index, object_); }
  Napi::Value answer(Napi::Env env) override { return to_js(env, object_); }

  Read read_;
  Object object_;
};

std::unique_ptr<LaneJob> job_of(const Napi::CallbackInfo& info, Read read) {
  return std::make_unique<DriverJob>(one_place(info[0]),
                                     rtnetlink::checked_link(from_js(info[1]), "link"), read);
}

}  // namespace

std::unique_ptr<LaneJob> driver_info_job(const Napi::CallbackInfo& info) {
  return job_of(info, read_info);
}

std::unique_ptr<LaneJob> driver_statistics_job(const Napi::CallbackInfo& info) {
  return job_of(info, read_statistics);
}

}  // namespace addon
