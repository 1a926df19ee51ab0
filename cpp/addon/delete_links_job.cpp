#include "addon/convert.h"
#include "addon/jobs.h"
#include "lane/lane.h"
#include "rtnetlink/group_delete.h"
#include "rtnetlink/table.h"

namespace addon {
namespace {

using netlink::Verdict;

class DeleteLinksJob : public LaneJob {
 public:
  DeleteLinksJob(std::vector<NetnsRef> places, std::vector<rtnetlink::LinkRef> links)
      : LaneJob(std::move(places)), links_(std::move(links)) {}

  bool run(Lane&, const std::vector<rtnetlink::Place>& open) override {
    verdicts_ = rtnetlink::delete_links(links_, *open.front().socket);
    return true;
  }

  std::size_t most_joined() const override { return 10'000; }
  bool joins(const Task& earlier) const override {
    return dynamic_cast<const DeleteLinksJob*>(&earlier) != nullptr;
  }
  void run_joined(const std::vector<rtnetlink::Place>& open,
                  const std::vector<Task*>& joined) override {
    std::vector<DeleteLinksJob*> jobs{this};
    for (Task* job : joined) jobs.push_back(&dynamic_cast<DeleteLinksJob&>(*job));
    std::vector<rtnetlink::LinkRef> all;
    for (const DeleteLinksJob* job : jobs) {
      all.insert(all.end(), job->links_.begin(), job->links_.end());
    }
    const std::vector<Verdict> verdicts = rtnetlink::delete_links(all, *open.front().socket);
    auto next = verdicts.begin();
    for (DeleteLinksJob* job : jobs) {
      const auto end = next + std::ssize(job->links_);
      job->verdicts_.assign(next, end);
      next = end;
    }
  }

  Napi::Value result(Napi::Env env, bool&) override {
    Napi::Array results = Napi::Array::New(env, verdicts_.size());
    for (std::uint32_t i = 0; i < verdicts_.size(); i++) {
      if (verdicts_[i]) continue;
      Facts facts(env, verdicts_[i].error, "RTM_DELLINK");
      facts.add(verdicts_[i]);
      results.Set(i, facts.object);
    }
    return results;
  }

 private:
  std::vector<rtnetlink::LinkRef> links_;
  std::vector<Verdict> verdicts_;
};

}  // namespace

std::unique_ptr<LaneJob> delete_links_job(const Napi::CallbackInfo& info) {
  const rtnetlink::Value given = from_js(info[1]);
  std::vector<rtnetlink::LinkRef> links;
  const auto& list = *given.as<rtnetlink::List>();
  for (std::size_t i = 0; i < list.size(); i++) {
    const std::string option = "links[" + std::to_string(i) + ']';
    links.push_back(rtnetlink::checked_link(list[i], option));
  }
  return std::make_unique<DeleteLinksJob>(one_place(info[0]), std::move(links));
}

}  // namespace addon
