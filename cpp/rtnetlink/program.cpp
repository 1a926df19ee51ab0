#include "rtnetlink/program.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cerrno>
#include <tuple>

#include "rtnetlink/link.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::Verdict;

// What kernels answer to a request about a link that is not there, among other things.
constexpr int kNoSuchLink[] = {ENODEV, EINVAL, EADDRNOTAVAIL, EOPNOTSUPP};

// A link's name, and the index it was reported with, are of two links by now.
constexpr int kOtherLink = EINVAL;

// A listing that changed while it was read is read again, so many times; so is what was lost.
constexpr int kReadingTries = 8;

class Runner {
 public:
  explicit Runner(const std::vector<Place>& places, const std::optional<Made>& made = std::nullopt)
      : places_(places) {
    if (made) indexes_[{0, NETNSA_NSID_NOT_ASSIGNED, made->name}] = made->index;
  }

  // Fills the request's holes. The one that cannot be filled, with the verdict on it; null when
  // all are.
  const Hole* fill(Request& request, std::size_t place, Verdict& verdict) {
    for (const Hole& hole : request.holes) {
      std::uint32_t number = 0;
      if (hole.kind == Hole::Kind::kNetnsFd) {
        number = static_cast<std::uint32_t>(places_[hole.place].fd);
      } else if (verdict = resolve(place, hole, number); !verdict) {
        return &hole;
      } else if (hole.expected != 0 && hole.expected != number) {
        verdict.error = kOtherLink;
        verdict.message = "the link has the index " + std::to_string(number);
        return &hole;
      }
      std::memcpy(request.bytes.data() + hole.offset, &number, sizeof number);
    }
    return nullptr;
  }

  Verdict send(Request& request, std::size_t place, Bytes& replies) {
    return places_[place].socket->exchange(request.bytes, replies);
  }

  // The link that a request is about, as the kernel reports it.
  Verdict shown(const Step& step, Bytes& reply) {
    return look_up(get_link(link_identity(step.request.bytes).index, {}), step.place, reply);
  }

  // The link that a refused request has and that is not there; null when all are, or when the
  // kernel told of another reason.
  const Mention* absent(const Request& request, std::size_t place, const Verdict& verdict) {
    const auto* known = std::find(std::begin(kNoSuchLink), std::end(kNoSuchLink), verdict.error);
    if (known == std::end(kNoSuchLink) || verdict.offset || verdict.missing_type) return nullptr;
    for (const Mention& mention : request.mentions) {
      Bytes ignored;
      const Request look = get_link(mention.index, mention.name, mention.target_nsid);
      if (look_up(look, place, ignored).error == ENODEV) return &mention;
    }
    return nullptr;
  }

  // The option of a refused creation whose name or index another link has; empty when none has. Of
  // a pair the kernel says only that something of it was taken.
  std::string taken(const Request& request, const Verdict& verdict) {
    if (verdict.error != EEXIST && verdict.error != EBUSY) return {};
    for (const Created& created : request.creates) {
      const auto option = [&](std::string_view name) { return join(created.peer ? "peer" : "", name); };
      if (exists(get_link(0, created.name), created.place)) return option("name");
      if (created.index != 0 && exists(get_link(created.index, {}), created.place)) {
        return option("index");
      }
    }
    return {};
  }

  // Of an MTU that no such link takes the kernel says at most that it is one, never the limits.
  void judge_mtu(const Step& step, Outcome& outcome) {
    Verdict& verdict = outcome.verdict;
    if (step.operation->type != RTM_NEWLINK || verdict.error != EINVAL) return;
    Bytes reported;
    const LinkIdentity identity = link_identity(step.request.bytes);
    const bool creates = step.operation->phase() == Phase::kCreate;
    const Request look = get_link(identity.index, identity.name);
    if (!creates && !look_up(look, step.place, reported)) return;
    if (auto refusal = mtu_refused(step.request.bytes, reported)) {
      if (!verdict.offset) outcome.option = std::move(refusal->option);
      verdict.policy = refusal->limits;
    }
  }

  bool exists(const Request& look, std::size_t place) {
    Bytes ignored;
    return static_cast<bool>(look_up(look, place, ignored));
  }

  // Before a step that may leave something when it is refused: whether that is there.
  Verdict look_before(Step& step, bool& was_there) {
    Leftover& leftover = *step.leftover;
    Verdict verdict;
    for (Request* request : {&leftover.look, &leftover.remove}) {
      if (fill(*request, step.place, verdict) != nullptr) return {};  // the step says so itself
    }
    Bytes ignored;
    verdict = look_up(leftover.look, step.place, ignored);
    was_there = static_cast<bool>(verdict);
    return verdict.error == ENOENT ? Verdict{} : verdict;
  }

  // After it was refused.
  Verdict clear(Step& step) {
    Bytes ignored;
    Verdict verdict = send(step.leftover->remove, step.place, ignored);
    if (verdict.lost) verdict = send(step.leftover->remove, step.place, ignored);
    return verdict.error == ENOENT ? Verdict{} : verdict;
  }

  // The step was sent, and its answer is not whole, for what reads not time and again either. The
  // verdict is ENOBUFS where it cannot be told how it went.
  Verdict recover(Step& step, Verdict lost, Bytes& replies) {
    if (step.operation->reply != Reply::kNone) return {.error = ENOBUFS};
    // A link that the echo told of was made, if it is found by its index, which no other one has.
    if (lost || is_made(step.request, step.place, replies)) return {};
    // A second deletion may meet another object; what else went well once goes well twice, or it is
    // refused.
    if (netlink::verb_of(step.operation->type) == netlink::Verb::kDelete) return lost;
    Bytes again;
    Verdict verdict = send(step.request, step.place, again);
    if (!verdict) return lost;
    replies = std::move(again);
    return verdict;
  }

  // Notes what a creating request made, and the indexes that its echo tells.
  void remember(const Request& request, const Bytes& replies) {
    for (const Created& created : request.creates) {
      kinds_[{created.place, NETNSA_NSID_NOT_ASSIGNED, created.name}] = created.kind;
    }
    netlink::for_each_message(replies, [&](const netlink::Message& message) {
      if (message.head.nlmsg_type != RTM_NEWLINK) return;
      const LinkIdentity identity = link_identity(message.whole);
      for (const Created& created : request.creates) {
        const std::uint32_t index = created.peer ? identity.link : identity.index;
        if (index != 0) {
          indexes_[{created.place, NETNSA_NSID_NOT_ASSIGNED, created.name}] = index;
        }
      }
    });
  }

  // The name by which a step read another link than an earlier one gave it to; else null.
  const Mention* replaced(const Step& step, const Bytes& reply) const {
    if (step.operation->type != RTM_GETLINK || step.operation->reply != Reply::kOne) return nullptr;
    for (const Mention& mention : step.request.mentions) {
      const LinkName name{step.place, mention.target_nsid, mention.name};
      if (mention.index == 0 && is_another(name, link_identity(reply))) return &mention;
    }
    return nullptr;
  }

 private:
  bool is_made(const Request& request, std::size_t place, const Bytes& echo) {
    if (request.creates.empty() || echo.empty()) return false;
    Request get = get_link(link_identity(echo).index, {});
    Bytes found;
    return static_cast<bool>(send(get, place, found));
  }

  // The place, what its namespace numbers the link's by, and the name there.
  using LinkName = std::tuple<std::size_t, std::int32_t, std::string>;

  // Whether what is found by a name is not the link that an earlier request gave it to: somebody
  // deleted that one since. Where no echo told its index, its kind is what is known of it.
  bool is_another(const LinkName& name, const LinkIdentity& found) const {
    if (const auto index = indexes_.find(name); index != indexes_.end()) {
      return found.index != index->second;
    }
    const auto kind = kinds_.find(name);
    return kind != kinds_.end() && found.kind != kind->second;
  }

  Verdict resolve(std::size_t place, const Hole& hole, std::uint32_t& index) {
    const LinkName key{place, hole.target_nsid, hole.link};
    if (const auto known = indexes_.find(key); known != indexes_.end()) {
      index = known->second;
      return {};
    }
    Bytes replies;
    if (Verdict verdict = look_up(get_link(0, hole.link, hole.target_nsid), place, replies);
        !verdict) {
      return verdict;
    }
    const LinkIdentity found = link_identity(replies);
    if (is_another(key, found)) return {.error = ENODEV};
    index = found.index;
    indexes_.emplace(key, index);
    return {};
  }

  Verdict look_up(Request request, std::size_t place, Bytes& replies) {
    Verdict verdict = send(request, place, replies);
    if (verdict.lost) {
      replies.clear();
      verdict = send(request, place, replies);
    }
    if (verdict && replies.empty()) verdict.error = ENODEV;
    return verdict;
  }

  const std::vector<Place>& places_;
  std::map<LinkName, std::uint32_t> indexes_;
  std::map<LinkName, std::string> kinds_;  // of links that the program made
};

// Whether the kernel took notice of all that the steps told which this one verifies.
bool verify(const std::vector<Step>& steps, const Step& step, const Bytes& reply,
            Outcome& outcome) {
  for (const std::size_t at : step.verifies) {
    const Step& earlier = steps[at];
    outcome.option = earlier.operation->object->option_ignored(earlier.request.bytes, reply);
    if (outcome.option.empty()) continue;
    outcome.verdict.error = ENOTSUP;
    outcome.verdict.message = "the running kernel ignored it";
    outcome.failed = at;
    return false;
  }
  return true;
}

// The step was not sent, because there is no link of that name, or another one than was reported.
void unresolved(const Hole& hole, Outcome& outcome) {
  outcome.resolving = true;
  outcome.link = hole.link;
  const bool other = hole.expected != 0 && outcome.verdict.error == kOtherLink;
  outcome.option = other ? "reportedIndex" : hole.option;
}

// The step was refused: because of a link, perhaps.
void blame(const Mention* mention, Outcome& outcome) {
  if (mention == nullptr) return;
  outcome.link = mention->index == 0 ? mention->name : std::to_string(mention->index);
  outcome.option = mention->option;
}

// Leaves of a request what the link does not have yet: nothing, perhaps, and then no bytes.
bool compare(Runner& runner, Step& step, Outcome& outcome) {
  Bytes shown;
  outcome.verdict = runner.shown(step, shown);
  if (!outcome.verdict) {
    blame(runner.absent(step.request, step.place, outcome.verdict), outcome);
    return false;
  }
  LinkChanges changes = link_changes(step.request.bytes, shown);
  if (!changes.fixed.empty()) {
    outcome.verdict.error = EOPNOTSUPP;
    outcome.verdict.message = "cannot be changed after the link was created";
    outcome.option = std::move(changes.fixed);
    return false;
  }
  step.request.bytes = changes.none ? Bytes() : std::move(changes.request);
  step.request.holes.clear();
  return true;
}

}  // namespace

std::vector<Outcome> run_sharing(const std::vector<Step*>& steps, const Place& place) {
  const std::vector<Place> places{place};
  Runner runner(places);
  std::vector<Outcome> outcomes(steps.size());
  std::vector<netlink::Bytes*> requests;
  std::vector<Outcome*> sent;
  for (std::size_t at = 0; at < steps.size(); at++) {
    Outcome& outcome = outcomes[at];
    outcome.replies.resize(1);
    if (const Hole* hole = runner.fill(steps[at]->request, 0, outcome.verdict)) {
      unresolved(*hole, outcome);
    } else {
      requests.push_back(&steps[at]->request.bytes);
      sent.push_back(&outcome);
    }
  }
  std::vector<Verdict> verdicts = place.socket->exchange_all(requests);
  for (std::size_t at = 0; at < sent.size(); at++) sent[at]->verdict = std::move(verdicts[at]);
  for (std::size_t at = 0; at < steps.size(); at++) {
    Outcome& outcome = outcomes[at];
    if (outcome.verdict) continue;
    outcome.failed = 0;
    if (!outcome.resolving) blame(runner.absent(steps[at]->request, 0, outcome.verdict), outcome);
  }
  return outcomes;
}

Outcome run(std::vector<Step>& steps, const std::vector<Place>& places,
            const std::optional<Made>& made) {
  Runner runner(places, made);
  Outcome outcome;
  outcome.replies.resize(steps.size());
  std::size_t done = 0;
  for (; done < steps.size(); done++) {
    Step& step = steps[done];
    Bytes& replies = outcome.replies[done];
    if (const Hole* hole = runner.fill(step.request, step.place, outcome.verdict)) {
      unresolved(*hole, outcome);
      break;
    }
    if (step.asked) {
      if (const Hole* hole = runner.fill(step.asked->request, step.place, outcome.verdict)) {
        unresolved(*hole, outcome);
        break;
      }
    }
    bool was_there = true;
    if (step.leftover && !(outcome.verdict = runner.look_before(step, was_there))) break;
    if (step.operation->compares && !compare(runner, step, outcome)) break;
    if (step.request.bytes.empty()) continue;
    for (int tries = 0; tries < kReadingTries; tries++) {
      replies.clear();
      outcome.verdict = runner.send(step.request, step.place, replies);
      const bool again = outcome.verdict.error == EINTR || outcome.verdict.lost;
      if (!again || netlink::verb_of(step.operation->type) != netlink::Verb::kGet) break;
    }
    if (outcome.verdict.lost) outcome.verdict = runner.recover(step, outcome.verdict, replies);
    if (!outcome.verdict) {
      blame(runner.absent(step.request, step.place, outcome.verdict), outcome);
      if (outcome.option.empty()) outcome.option = runner.taken(step.request, outcome.verdict);
      if (outcome.option.empty()) runner.judge_mtu(step, outcome);
      if (!was_there) {
        if (Verdict verdict = runner.clear(step); !verdict) outcome.undo_failed = verdict;
      }
      break;
    }
    if (const Mention* name = runner.replaced(step, replies)) {
      outcome.verdict.error = ENODEV;
      blame(name, outcome);
      break;
    }
    if (!verify(steps, step, replies, outcome)) break;
    runner.remember(step.request, replies);
    if (step.operation->reply == Reply::kNone) replies.clear();
  }
  if (done == steps.size()) return outcome;

  if (!outcome.failed) outcome.failed = done;
  while (done-- > 0) {
    Step& step = steps[done];
    if (!step.undo) continue;
    Verdict verdict;
    Bytes ignored;
    auto& [undo, place] = *step.undo;
    if (runner.fill(undo, place, verdict) == nullptr) {
      verdict = runner.send(undo, place, ignored);
      // By index, so that the second time is about the same link.
      if (verdict.lost) verdict = runner.send(undo, place, ignored);
    }
    // What is gone already, with its name or with the name at another link, is undone.
    if (!verdict && verdict.error != ENODEV) outcome.undo_failed = verdict;
  }
  return outcome;
}

}  // namespace rtnetlink
