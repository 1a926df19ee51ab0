#include <algorithm>
#include <cerrno>

#include "addon/convert.h"
#include "addon/environment.h"
#include "addon/jobs.h"
#include "addon/json_objects.h"
#include "lane/lane.h"
#include "rtnetlink/canonical.h"
#include "rtnetlink/group_delete.h"
#include "rtnetlink/json.h"
#include "rtnetlink/object.h"
#include "rtnetlink/steps.h"

namespace addon {
namespace {

using netlink::Verdict;
using rtnetlink::List;
using rtnetlink::LookFirst;
using rtnetlink::Object;
using rtnetlink::Reply;
using rtnetlink::Source;
using rtnetlink::Step;
using rtnetlink::Value;

class ProgramJob : public LaneJob {
 public:
  ProgramJob(std::vector<NetnsRef> places, Source steps, std::optional<tun::Options> tun,
             Source instead)
      : LaneJob(std::move(places)),
        source_(std::move(steps)),
        tun_(std::move(tun)),
        instead_source_(std::move(instead)) {}

  bool prepare() override {
    try {
      steps_ = source_.take();
      instead_ = instead_source_.take();
      return true;
    } catch (const Source::BadStep& bad) {
      bad_ = bad;
    } catch (const std::exception& unexpected) {
      unreadable_ = unexpected.what();
    }
    return false;
  }

  bool run(Lane& lane, const std::vector<rtnetlink::Place>& open) override {
    std::optional<rtnetlink::Made> made;
    if (tun_) made = make_device(lane, open.front());
    if (steps_.front().look_first != LookFirst::kNo && is_there(open)) return true;
    if (!tun_failure_) {
      outcome_ = rtnetlink::run(steps_, open, made);
      answers_ = std::vector<JsonObjects>(steps_.size());
      decode(steps_, outcome_, answers_, [&] { lane.tell_progress(*this); });
    }
    if (made && (tun_failure_ || outcome_.failed)) take_back(*made, open.front());
    if (!instead_.empty() && clashed()) look(open);
    return true;
  }

  bool needs(netlink::Protocol protocol, std::size_t place) const override {
    const auto is = [&](const Step& step) {
      const rtnetlink::Family* family = step.request.family;
      return step.place == place && family != nullptr && family->protocol == protocol;
    };
    return std::any_of(steps_.begin(), steps_.end(), is) ||
           std::any_of(instead_.begin(), instead_.end(), is);
  }

  // So many that sending costs little, and that the event loop is busy with some that are done
  // while those are under way that were called for before.
  std::size_t most_joined() const override { return shares_send() ? 31 : 0; }
  bool joins(const Task& earlier) const override {
    return shares_send() && dynamic_cast<const ProgramJob*>(&earlier) != nullptr;
  }
  void run_joined(const std::vector<rtnetlink::Place>& open,
                  const std::vector<Task*>& joined) override {
    std::vector<ProgramJob*> jobs{this};
    for (Task* job : joined) jobs.push_back(&dynamic_cast<ProgramJob&>(*job));
    std::vector<rtnetlink::Step*> steps;
    steps.reserve(jobs.size());
    for (ProgramJob* job : jobs) steps.push_back(&job->steps_.front());
    std::vector<rtnetlink::Outcome> outcomes = rtnetlink::run_sharing(steps, open.front());
    for (std::size_t at = 0; at < jobs.size(); at++) {
      jobs[at]->outcome_ = std::move(outcomes[at]);
      // What went well has nothing to say: the memory is let go of by the thread that it is of.
      if (!jobs[at]->outcome_.failed) std::vector<Step>().swap(jobs[at]->steps_);
    }
  }

  bool prepare_some(Napi::Env env) override {
    const auto left = [&](JsonObjects& answer) { return !answer.convert_some(env); };
    return std::none_of(answers_.begin(), answers_.end(), left);
  }

  Napi::Value result(Napi::Env env, bool& rejected) override {
    if (bad_ || unreadable_) {
      rejected = true;
      return refusal(env).Value();
    }
    if (unread_) {
      rejected = true;
      const Step& step = instead_[*unread_->failed];
      Facts facts(env, unread_->verdict.error, call_of(*unread_, step));
      facts.set("step", 0.0);
      facts.set("place", static_cast<double>(step.place));
      facts.add(unread_->verdict);
      add_undo(facts);
      return facts.object;
    }
    if (tun_failure_) {
      rejected = true;
      Facts facts(env, tun_failure_.error, tun_failure_.syscall);
      if (tun_failure_.error == EEXIST) facts.set("option", "name");
      add_undo(facts);
      add_existing(facts);
      return facts.object;
    }
    if (outcome_.failed) {
      rejected = true;
      return failure(env);
    }
    const auto replies = [](const Step& step) { return step.operation->reply != Reply::kNone; };
    if (std::none_of(steps_.begin(), steps_.end(), replies)) return env.Undefined();
    Napi::Array results = Napi::Array::New(env, steps_.size());
    for (std::uint32_t i = 0; i < steps_.size(); i++) {
      results.Set(i, steps_[i].bytes ? bytes_to_js(env, outcome_.replies[i])
                                     : reply(env, steps_[i], answers_[i]));
    }
    return results;
  }

 private:
  Napi::Error refusal(Napi::Env env) const {
    if (unreadable_) return Napi::Error::New(env, *unreadable_);
    Napi::Error error = to_error(env, bad_->bad);
    error.Set("step", static_cast<double>(bad_->step));
    return error;
  }

  // On the lane: the device, if it was made. That it was does not mean that all went well: the
  // thread may not have come back.
  std::optional<rtnetlink::Made> make_device(Lane& lane, const rtnetlink::Place& place) {
    std::uint32_t index = 0;
    const auto make = [&] { tun_failure_ = tun::create(*tun_, index); };
    const auto failure = lane.visit(places.front(), place.fd, make);
    if (failure) tun_failure_ = failure;
    if (index == 0) return std::nullopt;
    return rtnetlink::Made{.name = tun_->name, .index = index};
  }

  // On the lane: what was made is deleted again.
  void take_back(const rtnetlink::Made& made, const rtnetlink::Place& place) {
    const auto verdicts = rtnetlink::delete_links({{made.index, {}}}, *place.socket);
    const Verdict& verdict = verdicts.front();
    if (!verdict && verdict.error != ENODEV) outcome_.undo_failed = verdict;
  }

  // On the lane: what the kernel answered, ready for JavaScript. Calls `tell` whenever a part is.
  template <typename Tell>
  static void decode(const std::vector<Step>& steps, rtnetlink::Outcome& outcome,
                     std::vector<JsonObjects>& answers, Tell tell) {
    for (std::size_t at = 0; at < steps.size(); at++) {
      const Step& step = steps[at];
      if (step.bytes) continue;
      netlink::for_each_message(outcome.replies[at], [&](const netlink::Message& message) {
        step.operation->object->for_each_object(message.whole, step.statistics,
                                                [&](const Object& object) {
                                                  if (answers[at].add(object, step.counters))
                                                    tell();
                                                });
      });
      netlink::Bytes().swap(outcome.replies[at]);
      if (!step.batch) continue;
      for (const Object& echo : step.batch->echoes) {
        if (answers[at].add(echo)) tell();
      }
    }
  }

  static Napi::Value bytes_to_js(Napi::Env env, netlink::View bytes) {
    return Napi::Buffer<std::uint8_t>::Copy(env, bytes.data(), bytes.size());
  }

  static Napi::Value reply(Napi::Env env, const Step& step, JsonObjects& answer) {
    const Reply expected = step.operation->reply;
    if (expected == Reply::kMany) return answer.to_js(env);
    if (expected == Reply::kNone || answer.size() == 0) return env.Undefined();
    return answer.to_js(env).Get(std::uint32_t{0});
  }

  bool shares_send() const {
    const Step& step = steps_.front();
    // Of what is sent together the lane knows one namespace.
    return steps_.size() == 1 && places.size() == 1 && !tun_ && instead_.empty() &&
           !looks_first(step) && !step.leftover && step.operation->shares_send();
  }

  // On the lane: whether there is what the kernel would not refuse to make again.
  bool is_there(const std::vector<rtnetlink::Place>& open) {
    look(open);
    if (unread_) {
      outcome_.failed = 0;
      outcome_.verdict = unread_->verdict;
      return true;
    }
    const auto* differences = existing_.empty() || !existing_.front().differences
                                  ? nullptr
                                  : &*existing_.front().differences;
    const bool all = steps_.front().look_first == LookFirst::kAll;
    const bool there = differences != nullptr && (!all || differences->empty());
    if (!there) existing_.clear();
    if (!there) return false;
    outcome_.failed = 0;
    outcome_.verdict.error = EEXIST;
    return true;
  }

  // What the program was to make is there already.
  bool clashed() const {
    if (tun_) return tun_failure_.error == EEXIST;
    return outcome_.failed == std::size_t{0} && outcome_.verdict.error == EEXIST;
  }

  // On the lane: reads it. When it is not there, the clash is all there is to report; whatever else
  // is in the way of the look is what the call fails with: of what is there it says nothing.
  void look(const std::vector<rtnetlink::Place>& open) {
    rtnetlink::Outcome outcome = rtnetlink::run(instead_, open);
    if (outcome.failed) {
      const int error = outcome.verdict.error;
      if (error != ENODEV && error != ENOENT) unread_ = std::move(outcome);
      return;
    }
    existing_ = std::vector<Existing>(instead_.size());
    for (std::size_t at = 0; at < instead_.size(); at++) {
      if (instead_[at].sysctls) {
        existing_[at].differences = std::move(instead_[at].sysctls->differences);
        continue;
      }
      compare(instead_[at], outcome.replies[at], open[instead_[at].place], existing_[at]);
    }
  }

  // What there is of what a step reads, as far as it is what was asked for.
  struct Existing {
    JsonObjects found;  // the nearest one, if there is any
    std::optional<std::vector<rtnetlink::Difference>> differences;
  };

  static void compare(const Step& step, netlink::View replies, const rtnetlink::Place& place,
                      Existing& existing) {
    std::vector<Object> found;
    netlink::for_each_message(replies, [&](const netlink::Message& message) {
      for (Object& object : step.operation->object->objects_of(message.whole)) {
        found.push_back(std::move(object));
      }
    });
    if (!step.asked || !step.asked->given) return;
    const rtnetlink::ObjectType& type = *step.asked->object;
    std::vector<Object> asked = type.objects_of(step.asked->request.bytes);
    if (asked.empty()) return;
    const rtnetlink::Wanted wanted{&type, *step.asked->given, std::move(asked.front())};
    const auto* index = wanted.asked.get<std::int64_t>("index");
    auto best = rtnetlink::nearest(wanted, found, [&] {
      return index == nullptr ? std::nullopt
                              : rtnetlink::read_link(static_cast<std::uint32_t>(*index), place);
    });
    if (!best) return;
    existing.found.add(found[best->at]);
    existing.differences = std::move(best->differences);
  }

  // What refused it.
  static std::string_view call_of(const rtnetlink::Outcome& outcome, const Step& step) {
    if (outcome.resolving) return "RTM_GETLINK";
    return outcome.syscall.empty() ? step.operation->syscall() : outcome.syscall;
  }

  // { found, differences: [{ option, asked, existing }] }
  void add_existing(Facts& facts) {
    if (existing_.empty()) return;
    const Napi::Env env = facts.object.Env();
    Napi::Array all = Napi::Array::New(env, existing_.size());
    for (std::uint32_t i = 0; i < existing_.size(); i++) {
      Napi::Object entry = Napi::Object::New(env);
      if (const auto& differences = existing_[i].differences) {
        entry.Set("found", existing_[i].found.to_js(env).Get(std::uint32_t{0}));
        entry.Set("differences", differences_to_js(env, *differences));
      }
      all.Set(i, entry);
    }
    facts.object.Set("existing", all);
  }

  Napi::Value failure(Napi::Env env) {
    const Step& step = steps_[*outcome_.failed];
    const Verdict& verdict = outcome_.verdict;
    Facts facts(env, verdict.error, call_of(outcome_, step));
    facts.set("step", static_cast<double>(*outcome_.failed));
    // A link may be made elsewhere than where the one is that it is stacked on.
    const bool made = step.undo && outcome_.link.empty();
    facts.set("place", static_cast<double>(made ? step.undo->place : step.place));
    facts.set("link", outcome_.link);
    const bool known = outcome_.resolving || !outcome_.option.empty() || !step.operation->object;
    facts.set("option", known ? outcome_.option
                              : option_at_fault(*step.operation, step.request.bytes, verdict));
    facts.add(verdict);
    // A listing that kept changing while it was read: inconsistent, but better than nothing.
    if (verdict.error == EINTR && !answers_.empty())
      facts.object.Set("partial", reply(env, step, answers_[*outcome_.failed]));
    add_undo(facts);
    add_existing(facts);
    return facts.object;
  }

  void add_undo(Facts& facts) {
    if (!outcome_.undo_failed) return;
    facts.set("undoErrno", -outcome_.undo_failed->error);
    facts.set("undoMessage", outcome_.undo_failed->message);
  }

  Source source_;
  std::optional<Source::BadStep> bad_;
  std::optional<std::string> unreadable_;
  std::vector<Step> steps_;
  std::optional<tun::Options> tun_;  // a device to make in the first namespace before the steps
  Source instead_source_;
  netns::Failure tun_failure_;
  rtnetlink::Outcome outcome_;
  std::vector<JsonObjects> answers_;  // one a step
  std::vector<Step> instead_;
  std::optional<rtnetlink::Outcome> unread_;  // how the look went when it failed
  std::vector<Existing> existing_;            // one of each of `instead_`, when they were done
};

Value steps_from_js(Napi::Value given) { return given.IsArray() ? from_js(given) : Value(); }

// A list of paths, and null for the process's own; nothing at all is that alone.
std::vector<NetnsRef> netns_from_json(std::string_view text) {
  if (text.empty()) return std::vector<NetnsRef>(1);
  std::vector<NetnsRef> places;
  const auto read = rtnetlink::read_json(text);
  if (!read || read->as<List>() == nullptr) throw std::logic_error("places that are no JSON");
  for (const Value& place : *read->as<List>()) {
    const auto* path = place.as<std::string>();
    places.push_back(path == nullptr ? NetnsRef() : netns_at(*path));
  }
  return places;
}

}  // namespace

Napi::Value as_reported(const Napi::CallbackInfo& info) {
  Object given;
  given.set("operation", from_js(info[0]));
  given.set("options", from_js(info[1]));
  const auto asked = rtnetlink::encode(given, 0);
  return to_js(info.Env(), asked.operation.object->decode(asked.request.bytes, false));
}

std::unique_ptr<LaneJob> program_job(const Napi::CallbackInfo& info) {
  const auto given_places = info[0].As<Napi::Array>();
  std::vector<NetnsRef> places;
  for (std::uint32_t i = 0; i < given_places.Length(); i++) {
    places.push_back(netns_from_js(given_places.Get(i)));
  }
  std::optional<tun::Options> device;
  if (info[2].IsObject()) device = tun_from_js(info[2], "tun.");
  return std::make_unique<ProgramJob>(std::move(places), Source(steps_from_js(info[1])),
                                      std::move(device), Source(steps_from_js(info[3])));
}

Napi::Value submit_programs(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto bytes = info[0].As<Napi::Uint8Array>();
  const auto table = info[1].As<Napi::Float64Array>();
  const std::size_t calls = info[2].As<Napi::Number>().Uint32Value();
  // JavaScript writes into its own again as soon as this returns.
  const auto block = std::make_shared<const std::string>(
      reinterpret_cast<const char*>(bytes.Data()), bytes.ByteLength());
  Napi::Array refused = Napi::Array::New(env);
  std::size_t at = 0;
  const auto text_to = [&](double end) {
    const std::size_t from = std::exchange(at, static_cast<std::size_t>(end));
    return std::string_view(*block).substr(from, at - from);
  };
  for (std::size_t row = 0; row < 4 * calls; row += 4) {
    const auto id = static_cast<CallId>(table[row]);
    const std::string_view places = text_to(table[row + 1]);
    Source steps(block, text_to(table[row + 2]));
    Source instead(block, text_to(table[row + 3]));
    if (id == 0) continue;  // it was cancelled before it came here
    const auto thrown = thrown_by(env, [&] {
      auto job = std::make_unique<ProgramJob>(netns_from_json(places), std::move(steps),
                                              std::nullopt, std::move(instead));
      Environment::of(env).submit(std::move(job), id);
    });
    if (!thrown) continue;
    refused.Set(refused.Length(), static_cast<double>(id));
    refused.Set(refused.Length(), thrown->Value());
  }
  return refused;
}

}  // namespace addon
