#include "addon/link_job.h"

#include "addon/convert.h"
#include "lane/lane.h"

namespace addon {

bool LinkJob::run(Lane& lane, const std::vector<rtnetlink::Place>& open) {
  const netlink::Verdict found = rtnetlink::find_link(link_, *open.front().socket, index_);
  if (!found) {
    failure_ = {found.error, "RTM_GETLINK"};
    return true;
  }
  netns::Failure unused;
  failure_ = lane.visit(open.front(), [&] { unused = use(index_); });
  if (!failure_) failure_ = unused;
  return true;
}

Napi::Value LinkJob::result(Napi::Env env, bool& rejected) {
  if (!failure_) return answer(env);
  rejected = true;
  Facts facts(env, failure_.error, failure_.syscall);
  if (index_ == 0) {
    facts.set("link", link_.name.empty() ? std::to_string(link_.index) : link_.name);
    facts.set("option", "link");
  }
  return facts.object;
}

}  // namespace addon
