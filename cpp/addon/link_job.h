// Calls about a link that rtnetlink does not carry.
#pragma once

#include "addon/job.h"
#include "netns/netns.h"
#include "rtnetlink/link.h"

namespace addon {

// Finds the link, and does something with it in its namespace.
class LinkJob : public LaneJob {
 public:
  LinkJob(std::vector<NetnsRef> places, rtnetlink::LinkRef link)
      : LaneJob(std::move(places)), link_(std::move(link)) {}

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) final;
  Napi::Value result(Napi::Env env, bool& rejected) final;

 private:
  // On the lane, in the namespace.
  virtual netns::Failure use(std::uint32_t index) = 0;
  // What the call resolves with, when that went well.
  virtual Napi::Value answer(Napi::Env env) = 0;

  rtnetlink::LinkRef link_;
  std::uint32_t index_ = 0;
  netns::Failure failure_;
};

}  // namespace addon
