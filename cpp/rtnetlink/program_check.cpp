#include "rtnetlink/program_check.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cerrno>

#include "rtnetlink/literal.h"
#include "rtnetlink/program_undo.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {

using netlink::Bytes;
using netlink::Verdict;
using netlink::View;

namespace {

// What kernels answer to a look at an object that is not there.
constexpr int kNoSuchObject[] = {ENOENT, ESRCH, ENODEV, EADDRNOTAVAIL};

}  // namespace

Shared Checking::shared() const {
  Shared shared;
  if (step_.checked && step_.checked->truth.instead) {
    shared.requests.push_back(&step_.checked->truth.instead->request.bytes);
  }
  shared.own = shared.requests.size();
  shared.requests.push_back(&step_.request.bytes);
  if (!step_.checked || step_.checked->truth.echo || !looks()) return shared;
  Look& first = step_.checked->truth.looks.front();
  if (!first.dump) shared.requests.push_back(&first.request.bytes);
  return shared;
}

bool Checking::allows(Outcome& outcome) {
  if (!step_.checked || type()->unfit_on == nullptr) return true;
  std::optional<Unfit> unfit = type()->unfit_on(*step_.operation, step_.checked->given, link());
  if (!unfit) return true;
  outcome.verdict = {.error = ENOTSUP};
  outcome.verdict.reason = std::move(unfit->reason);
  outcome.option = std::move(unfit->option);
  return false;
}

bool Checking::begin(Outcome& outcome) {
  before_ = look();
  if (is_range()) {
    prepare();
    return true;
  }
  const Found* one = before_ ? find(*before_) : nullptr;
  if (one == nullptr) return true;
  old_ = one->message;
  const Object given = lasting(*asked_);
  const auto differ = differences({type(), given, *asked_}, one->object, link());
  if (differ.empty()) return true;
  if (step_.checked->anew) return replace_anew(outcome);
  fail(differ.front(), "the kernel cannot change it");
  outcome.verdict = verdict_;
  outcome.option = option_;
  return false;
}

void Checking::end(View echo, const Shared& shared, bool lost, Outcome& outcome) {
  const Operation& operation = *step_.operation;
  if (operation.verb() == netlink::Verb::kDelete && operation.echoes() && echo.empty() && !lost) {
    outcome.verdict = {.error = ESRCH};
    return;
  }
  if (!step_.checked) return;
  if (is_range()) return end_range(outcome);
  const View reported = step_.checked->truth.echo ? echo : View(shared.behind);
  if (!lost && has_all_of(*type(), step_.request.bytes, step_.checked->given, reported)) return;
  std::optional<std::vector<Found>> found;
  if (step_.checked->truth.echo) {
    if (lost) return;
    found = found_in(*step_.operation->object, echo);
    // A route that replaces its like is no event.
    const bool route = step_.operation->type == RTM_NEWROUTE;
    if (found->empty() && route && step_.operation->replaces()) return;
  } else {
    found = !lost && !shared.behind.empty()
                ? found_in(*step_.checked->truth.looks.front().object, shared.behind)
                : look();
  }
  if (!found || !asked()) return;
  std::vector<Object> objects;
  for (Found& each : *found) objects.push_back(std::move(each.object));
  const Wanted wanted{type(), step_.checked->given, *asked_};
  auto best = nearest(wanted, objects, link());
  // The only one that was found is it, whatever the kernel made of its key.
  if (!best && objects.size() == 1) best = {0, differences(wanted, objects.front(), link())};
  if (best && best->differences.empty()) return;
  if (best) {
    fail(best->differences.front(), "the running kernel ignored it");
  } else if (const auto near = fewest(wanted, objects)) {
    fail(*near, "the running kernel ignored it");
  } else {
    const auto key = type()->layout->key;
    fail({std::string(key.empty() ? std::string_view{} : key.back()), {}, {}},
         "the running kernel ignored it");
  }
  Bytes made = best ? (*found)[best->at].message : Bytes{};
  if (made.empty() && !lost) made = made_instead(shared.before);
  undo(made, outcome);
  outcome.verdict = verdict_;
  outcome.option = option_;
}

void Checking::prepare() {
  if (!before_ || !asked() || type()->ranged->prepare == nullptr) return;
  type()->ranged->prepare(step_.request.bytes, *asked_, objects_in(*before_));
}

void Checking::end_range(Outcome& outcome) {
  if (step_.operation->verb() == netlink::Verb::kDelete || !asked()) return;
  const auto found = look();
  if (!found) return;
  const std::vector<Object> now = objects_in(*found);
  const auto differs = range_difference(*type(), step_.checked->given, *asked_, now);
  if (!differs) return;
  not_so(*differs, outcome);
  undo_range(now, outcome);
}

void Checking::undo_range(const std::vector<Object>& now, Outcome& outcome) {
  if (!before_) return;
  for (Bytes& request : back_to(*type(), *asked_, objects_in(*before_), now)) {
    const Verdict verdict = send(std::move(request));
    if (!verdict && !outcome.undo_failed) outcome.undo_failed = verdict;
  }
}

Verdict Checking::delete_left(const std::vector<Object>& now) {
  for (const Object& each : within(*type()->ranged, *asked_, now)) {
    Verdict verdict = send(type()->ranged->remove(each));
    if (!verdict && verdict.error != ENOENT) return verdict;
  }
  return {};
}

std::vector<Object> Checking::objects_in(const std::vector<Found>& found) {
  std::vector<Object> objects;
  objects.reserve(found.size());
  for (const Found& each : found) objects.push_back(each.object);
  return objects;
}

std::vector<Checking::Found> Checking::found_in(const ObjectType& object, View replies) {
  std::vector<Found> found;
  netlink::for_each_message(replies, [&](const netlink::Message& message) {
    for (Object& each : object.objects_of(message.whole)) {
      found.push_back({std::move(each), Bytes(message.whole.begin(), message.whole.end())});
    }
  });
  return found;
}

std::optional<std::vector<Checking::Found>> Checking::look() {
  for (Look& each : step_.checked->truth.looks) {
    Bytes replies;
    Verdict verdict = place_.socket->exchange(each.request.bytes, replies);
    for (int tries = 1; verdict.lost && tries < kReadingTries; tries++) {
      replies.clear();
      verdict = place_.socket->exchange(each.request.bytes, replies);
    }
    if (verdict.lost) continue;
    if (verdict) return found_in(*each.object, replies);
    const auto* none = std::find(std::begin(kNoSuchObject), std::end(kNoSuchObject), verdict.error);
    if (none != std::end(kNoSuchObject)) return std::vector<Found>{};
  }
  return std::nullopt;
}

bool Checking::asked() {
  if (asked_) return true;
  std::vector<Object> objects = type()->objects_of(step_.request.bytes);
  if (!objects.empty()) asked_ = std::move(objects.front());
  return asked_.has_value();
}

const Checking::Found* Checking::find(const std::vector<Found>& found) {
  if (!asked()) return nullptr;
  for (const Found& each : found) {
    if (is_same(*type(), *asked_, each.object)) return &each;
  }
  return nullptr;
}

Object Checking::lasting(const Object& asked) const {
  Object members;
  const std::uint8_t family = is_inet6(asked) ? kInet6 : kInet;
  for (const auto& [name, value] : step_.checked->given) {
    if ((kept_of(*type()->layout, name).families & family) != 0) members.set(name, value);
  }
  return members;
}

bool Checking::replace_anew(Outcome& outcome) {
  const Verdict verdict = send(deletion(*type(), old_, step_.operation->type));
  if (verdict) return true;
  outcome.verdict = verdict;
  return false;
}

ReadLink Checking::link() {
  return [this]() -> std::optional<Object> {
    const auto* index = asked() ? asked_->get<std::int64_t>("index") : nullptr;
    if (index == nullptr) return std::nullopt;
    return read_link(static_cast<std::uint32_t>(*index), place_);
  };
}

std::optional<Difference> Checking::fewest(const Wanted& wanted, const std::vector<Object>& found) {
  std::optional<std::vector<Difference>> best;
  for (const Object& each : found) {
    auto its = differences(wanted, each, link());
    if (!best || its.size() < best->size()) best = std::move(its);
  }
  if (!best || best->empty()) return std::nullopt;
  return std::move(best->front());
}

void Checking::fail(const Difference& difference, std::string_view why) {
  verdict_ = {.error = ENOTSUP};
  verdict_.reason = why;
  option_ = difference.option;
}

Bytes Checking::made_instead(const Bytes& before) {
  if (!step_.checked->truth.instead) return {};
  Bytes now;
  if (!place_.socket->exchange(step_.checked->truth.instead->request.bytes, now)) return {};
  if (!now.empty()) old_ = before;
  return now;
}

void Checking::undo(const Bytes& made, Outcome& outcome) {
  const std::uint16_t add = step_.operation->type;
  if (old_.empty() && before_ && !made.empty()) old_ = replaced_by(made);
  const bool unread = looks() && !before_;
  if (old_.empty() && step_.operation->replaces() && (unread || is_replaced(made))) {
    outcome.undo_failed = Verdict{.error = ENOTSUP};  // what was there is not known
    return;
  }
  Verdict verdict;
  if (old_.empty() || type()->alone) {
    // Of what the kernel chose the request does not say which one it is.
    if (!type()->chooses) verdict = send(deletion(*type(), step_.request.bytes, add));
    if (type()->chooses) verdict.error = ENOENT;
    // What the kernel ignored is in the way of its being found.
    if (!verdict && !made.empty()) verdict = send(deletion(*type(), made, add));
    // What never came to be need not go.
    if (made.empty()) verdict = {};
  }
  if (!old_.empty()) verdict = send(before_again(NLM_F_CREATE | NLM_F_REPLACE));
  if (!verdict) outcome.undo_failed = verdict;
}

Bytes Checking::replaced_by(const Bytes& made) const {
  const std::vector<Object> objects = type()->objects_of(made);
  for (const Found& each : *before_) {
    if (!objects.empty() && is_same(*type(), objects.front(), each.object)) return each.message;
  }
  return {};
}

Bytes Checking::before_again(std::uint16_t flags) const {
  Bytes request = again(*type(), old_, step_.operation->type, flags);
  const std::size_t at = NLMSG_HDRLEN + type()->where_at;
  const int where = request[at] | (step_.request.bytes[at] & type()->where);
  request[at] = static_cast<std::uint8_t>(where);
  return request;
}

Verdict Checking::send(Bytes request) const {
  Bytes ignored;
  return place_.socket->exchange(request, ignored);
}

bool Checking::is_replaced(const Bytes& echo) {
  if (echo.empty()) return true;
  return (netlink::read_struct<nlmsghdr>(View(echo)).nlmsg_flags & NLM_F_REPLACE) != 0;
}

void Checking::put_back(Outcome& outcome) {
  if (is_range() && asked()) {
    const auto now = look();
    if (!now) return;
    if (step_.checked->if_exists && outcome.verdict.error == ENOENT) {
      outcome.verdict = delete_left(objects_in(*now));
    }
    if (!outcome.verdict) undo_range(objects_in(*now), outcome);
    return;
  }
  if (old_.empty() || !step_.checked->anew) return;
  (void)send(before_again(NLM_F_CREATE));
}

}  // namespace rtnetlink
