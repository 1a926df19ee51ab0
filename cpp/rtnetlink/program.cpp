#include "rtnetlink/program.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cerrno>
#include <span>

#include "rtnetlink/link.h"
#include "rtnetlink/link_change.h"
#include "rtnetlink/link_truth.h"
#include "rtnetlink/program_check.h"
#include "rtnetlink/program_runner.h"
#include "rtnetlink/ranges.h"
#include "rtnetlink/settle.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::Verdict;
using netlink::View;

// Whether the link that this step read is what the steps asked for which it verifies.
bool verify(const std::vector<Step>& steps, const Step& step, const Bytes& reply,
            Outcome& outcome) {
  const auto is_so = [&](std::size_t at, End end) {
    const Bytes& request = steps[at].request.bytes;
    if (request.empty()) return true;  // there was nothing to change
    const auto differences = link_differences(request, reply, end);
    if (differences.empty()) return true;
    not_so(differences.front(), outcome);
    outcome.failed = at;
    return false;
  };
  if (step.verifies_peer && !is_so(*step.verifies_peer, End::kPeer)) return false;
  return std::all_of(step.verifies.begin(), step.verifies.end(),
                     [&](std::size_t at) { return is_so(at, End::kFirst); });
}

// The step was not sent, because there is no link of that name, or another one than was reported:
// requests for links themselves find those by an index, too.
void unresolved(const Hole& hole, Outcome& outcome) {
  outcome.resolving = true;
  outcome.link = hole.link;
  const bool other = hole.expected != 0 && outcome.verdict.error == kOtherLink;
  outcome.option = !other ? hole.option : hole.option == "index" ? "reportedIndex" : "index";
}

// The step was refused: because of a link, perhaps.
void blame(const Mention* mention, Outcome& outcome) {
  if (mention == nullptr) return;
  outcome.link = mention->index == 0 ? mention->name : std::to_string(mention->index);
  outcome.option = mention->option;
}

// Of a listing, the messages of the request's link, where the kernel lists those of all. Whether
// there is none: perhaps because there is no such link.
bool keep_asked(const Step& step, Bytes& replies) {
  const ObjectType* object = step.operation->object;
  const std::size_t at = object == nullptr ? 0 : object->link_at;
  if (step.operation->reply != Reply::kMany || at == 0) return false;
  const auto link_of = [&](netlink::View message) {
    return netlink::read_struct<std::uint32_t>(message.subspan(NLMSG_HDRLEN + at));
  };
  const std::uint32_t asked = link_of(step.request.bytes);
  if (asked == 0) return false;
  Bytes kept;
  netlink::for_each_message(replies, [&](const netlink::Message& message) {
    if (message.whole.size() < NLMSG_HDRLEN + at || link_of(message.whole) != asked) return;
    kept.insert(kept.end(), message.whole.begin(), message.whole.end());
    kept.resize(NLMSG_ALIGN(kept.size()));
  });
  replies = std::move(kept);
  return replies.empty();
}

bool is_change_of_link(const Operation& operation) {
  return operation.type == RTM_NEWLINK && operation.phase() != Phase::kCreate;
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
  // What asks for no change has none to be taken back when a later step fails.
  if (step.restores && !changes.none) step.before = std::move(shown);
  if (!changes.fixed.empty()) {
    outcome.verdict.error = EOPNOTSUPP;
    outcome.verdict.reason = "cannot be changed after the link was created";
    outcome.option = std::move(changes.fixed);
    return false;
  }
  step.request.bytes = changes.none ? Bytes() : std::move(changes.request);
  step.request.holes.clear();
  return true;
}

}  // namespace

bool looks_first(const Step& step) {
  if (!step.checked || step.checked->truth.looks.empty()) return false;
  return step.operation->replaces() || step.operation->object->ranged != nullptr;
}

std::optional<Object> read_link(std::uint32_t index, const Place& place) {
  Request request = get_link(index, {});
  Bytes replies;
  if (!place.socket->exchange(request.bytes, replies) || replies.empty()) return std::nullopt;
  return kLink.decode(replies, false);
}

std::vector<Outcome> run_sharing(const std::vector<Step*>& steps, const Place& place) {
  const std::vector<Place> places{place};
  Runner runner(places);
  std::vector<Outcome> outcomes(steps.size());
  std::vector<netlink::Bytes*> requests;
  struct Sent {
    std::size_t step;
    Checking checking;
    Shared shared;
  };
  std::vector<Sent> sent;
  for (std::size_t at = 0; at < steps.size(); at++) {
    Outcome& outcome = outcomes[at];
    outcome.replies.resize(1);
    if (const Hole* hole = runner.fill_all(*steps[at], outcome.verdict)) {
      unresolved(*hole, outcome);
      continue;
    }
    Checking checking(*steps[at], place);
    if (!checking.allows(outcome)) continue;
    Shared shared = checking.shared();
    requests.insert(requests.end(), shared.requests.begin(), shared.requests.end());
    sent.push_back({at, std::move(checking), std::move(shared)});
  }
  std::vector<netlink::Bytes> replies;
  std::vector<Verdict> verdicts = place.socket->exchange_all(requests, replies);
  // The last is the first to be undone: what it found before is what the one before it had made.
  std::size_t next = requests.size();
  for (std::size_t left = sent.size(); left-- > 0;) {
    Sent& each = sent[left];
    Outcome& outcome = outcomes[each.step];
    const std::size_t count = each.shared.requests.size();
    next -= count;
    Bytes echo;
    outcome.verdict = each.shared.take(std::span(verdicts).subspan(next, count),
                                       std::span(replies).subspan(next, count), echo);
    if (!outcome.verdict) continue;
    const bool lost = outcome.verdict.lost;
    each.checking.end(echo, each.shared, lost, outcome);
  }
  for (std::size_t at = 0; at < steps.size(); at++) {
    Outcome& outcome = outcomes[at];
    if (outcome.verdict) continue;
    if (!outcome.option.empty() && !outcome.resolving) {
      outcome.failed = 0;
      continue;
    }
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
    if (step.sysctls) {
      const bool lasts = steps.size() == 1;
      if (!run(*step.sysctls, step.place, places[step.place], runner, lasts, outcome)) break;
      continue;
    }
    if (step.batch) {
      if (!run(*step.batch, step.place, places[step.place], runner, outcome)) break;
      continue;
    }
    Bytes& replies = outcome.replies[done];
    if (const Hole* hole = runner.fill_all(step, outcome.verdict)) {
      unresolved(*hole, outcome);
      break;
    }
    bool was_there = true;
    if (step.leftover && !(outcome.verdict = runner.look_before(step, was_there))) break;
    if (step.operation->compares && !compare(runner, step, outcome)) break;
    if (!step.operation->look.empty() && !settle(runner, step, outcome)) {
      if (outcome.option.empty()) {
        blame(runner.absent(step.request, step.place, outcome.verdict), outcome);
      }
      break;
    }
    if (step.request.bytes.empty()) continue;
    const bool watched = step.restores && (steps.size() > 1 || !is_certain(step.request.bytes));
    Bytes after;
    Checking checking(step, places[step.place]);
    if (!checking.allows(outcome)) break;
    if (looks_first(step) && !checking.begin(outcome)) break;
    if (step.request.bytes.empty()) continue;
    Shared shared = checking.shared();
    for (int tries = 0; tries < kReadingTries; tries++) {
      replies.clear();
      outcome.verdict = watched ? runner.change(step, after)
                        : shared.requests.size() == 1
                            ? runner.send(step.request, step.place, replies)
                            : runner.send(shared, step.place, replies);
      const bool again = outcome.verdict.error == EINTR || outcome.verdict.lost;
      if (!again || step.operation->verb() != netlink::Verb::kGet) break;
    }
    if (step.absent != 0 && outcome.verdict.error == ENODEV) {
      outcome.verdict = {};
      continue;
    }
    if (step.forgives != 0 && outcome.verdict.error == step.forgives) outcome.verdict = {};
    if (step.absent != 0 && outcome.verdict) {
      outcome.verdict.error = step.absent;
      break;
    }
    if (outcome.verdict && keep_asked(step, replies)) {
      blame(runner.absent(step.request, step.place, {.error = ENODEV}), outcome);
      if (!outcome.option.empty()) outcome.verdict.error = ENODEV;
    }
    const bool lost = outcome.verdict.lost;
    if (lost) outcome.verdict = runner.recover(step, outcome.verdict, replies);
    if (!outcome.verdict) checking.put_back(outcome);
    if (!outcome.verdict) {
      blame(runner.absent(step.request, step.place, outcome.verdict), outcome);
      if (outcome.option.empty()) outcome.option = runner.taken(step.request, outcome.verdict);
      if (outcome.option.empty()) runner.judge_mtu(step, outcome);
      if (outcome.option.empty() && is_change_of_link(*step.operation)) {
        outcome.option = runner.at_fault(step, outcome.verdict);
      }
      if (!was_there) {
        if (Verdict verdict = runner.clear(step); !verdict) outcome.undo_failed = verdict;
      }
      break;
    }
    if (watched && !runner.is_so(step, lost ? Bytes() : std::move(after), outcome)) break;
    checking.end(replies, shared, lost, outcome);
    if (!outcome.verdict) break;
    if (const Mention* name = runner.replaced(step, replies)) {
      outcome.verdict.error = ENODEV;
      blame(name, outcome);
      break;
    }
    if (!verify(steps, step, replies, outcome)) break;
    if (!step.operation->look.empty() && !is_whole(runner, step, replies, outcome)) {
      runner.undo(step, outcome);
      break;
    }
    runner.remember(step.request, replies);
    if (step.operation->reply == Reply::kNone) replies.clear();
  }
  if (done == steps.size()) return outcome;

  if (!outcome.failed) outcome.failed = done;
  const auto restore = [&](Step& step) {
    if (step.sysctls) put_back(*step.sysctls, places[step.place], outcome);
    if (step.before.empty()) return;
    const Verdict verdict = runner.restore(step);
    if (!verdict && verdict.error != ENODEV) outcome.undo_failed = verdict;
  };
  restore(steps[done]);
  while (done-- > 0) {
    Step& step = steps[done];
    restore(step);
    runner.undo(step, outcome);
  }
  return outcome;
}

}  // namespace rtnetlink
