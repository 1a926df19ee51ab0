#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "addon/json_objects.h"
#include "lane/lane.h"
#include "sysctl/sysctl.h"

namespace addon {
namespace {

class ReadJob : public LaneJob {
 public:
  ReadJob(std::vector<NetnsRef> places, std::string path)
      : LaneJob(std::move(places)), path_(std::move(path)) {}

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    const auto read = [&] { failure_ = sysctl::read(path_, text_); };
    if (const auto failure = lane.visit(open.front(), read)) {
      failure_ = {failure.error, failure.syscall};
    }
    return true;
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return Napi::String::New(env, text_);
    rejected = true;
    return Facts(env, failure_, path_).object;
  }

 private:
  std::string path_, text_;
  sysctl::Failure failure_;
};

class ListJob : public LaneJob {
 public:
  ListJob(std::vector<NetnsRef> places, std::string under)
      : LaneJob(std::move(places)), under_(std::move(under)) {}

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    std::vector<sysctl::Entry> entries;
    const auto list = [&] { failure_ = sysctl::list(under_, entries); };
    if (const auto failure = lane.visit(open.front(), list)) {
      failure_ = {failure.error, failure.syscall};
    }
    for (sysctl::Entry& entry : entries) {
      rtnetlink::Object object;
      object.set("path", std::move(entry.path));
      if (entry.text) object.set("text", std::move(*entry.text));
      object.set("writable", entry.writable);
      if (objects_.add(object)) lane.tell_progress(*this);
    }
    return true;
  }

  bool prepare_some(Napi::Env env) override { return objects_.convert_some(env); }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (!failure_) return objects_.to_js(env);
    rejected = true;
    return Facts(env, failure_, under_).object;
  }

 private:
  std::string under_;
  JsonObjects objects_;
  sysctl::Failure failure_;
};

}  // namespace

std::vector<sysctl::Setting> sysctls_from_js(Napi::Value given) {
  std::vector<sysctl::Setting> settings;
  if (!given.IsArray()) return settings;
  const auto list = given.As<Napi::Array>();
  for (std::uint32_t i = 0; i < list.Length(); i++) {
    const auto each = list.Get(i).As<Napi::Object>();
    settings.push_back({each.Get("path").ToString(), each.Get("text").ToString()});
  }
  return settings;
}

std::unique_ptr<LaneJob> get_sysctl_job(const Napi::CallbackInfo& info) {
  return std::make_unique<ReadJob>(one_place(info[0]), info[1].ToString());
}

std::unique_ptr<LaneJob> list_sysctls_job(const Napi::CallbackInfo& info) {
  return std::make_unique<ListJob>(one_place(info[0]), info[1].ToString());
}

}  // namespace addon
