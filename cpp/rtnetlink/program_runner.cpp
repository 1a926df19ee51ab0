#include "rtnetlink/program_runner.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cerrno>

#include "netlink/generic.h"
#include "rtnetlink/link_change.h"
#include "rtnetlink/link_mtu.h"
#include "rtnetlink/link_truth.h"

namespace rtnetlink {

using netlink::Bytes;
using netlink::Verdict;
using netlink::View;

namespace {

// What kernels answer to a request about a link that is not there, among other things.
constexpr int kNoSuchLink[] = {ENODEV,     EINVAL,      EADDRNOTAVAIL,
                               EOPNOTSUPP, ENETUNREACH, EHOSTUNREACH};

// What is the fault of no option of a change: rights, memory, what is lost, or no link.
constexpr int kOfNoOption[] = {EACCES, ENOMEM, ENOBUFS, EINTR, ENODEV, EMFILE, ENFILE};

}  // namespace

void not_so(const Difference& difference, Outcome& outcome) {
  outcome.verdict = {.error = ENOTSUP};
  outcome.verdict.reason = "the running kernel ignored it";
  outcome.option = difference.option;
}

Runner::Runner(const std::vector<Place>& places, const std::optional<Made>& made)
    : places_(places) {
  if (made) links_[{0, NETNSA_NSID_NOT_ASSIGNED, made->name}] = {made->index};
}

const Hole* Runner::fill(Request& request, std::size_t place, Verdict& verdict) {
  for (const Hole& hole : request.holes) {
    std::uint32_t number = 0;
    if (hole.kind == Hole::Kind::kNetnsFd) {
      number = static_cast<std::uint32_t>(places_[hole.place].fd);
    } else {
      const Link* link = nullptr;
      if (verdict = resolve(place, hole, link); !verdict) return &hole;
      number = link->index;
      if (hole.expected != 0 && hole.expected != number) {
        verdict.error = kOtherLink;
        verdict.reason = "the link has the index " + std::to_string(number);
        return &hole;
      }
    }
    std::memcpy(request.bytes.data() + hole.offset, &number, sizeof number);
  }
  return nullptr;
}

const Hole* Runner::fill_all(Step& step, Verdict& verdict) {
  const Hole* hole = fill(step.request, step.place, verdict);
  if (hole == nullptr && step.asked) hole = fill(step.asked->request, step.place, verdict);
  if (hole != nullptr || !step.checked) return hole;
  Truth& truth = step.checked->truth;
  if (const std::string_view kind = step.checked->certain_on; !kind.empty()) {
    if (is_on(step, kind)) {
      step.checked.reset();
      return nullptr;
    }
    truth = step.operation->object->truth(*step.operation, step.checked->options);
  }
  for (Look& look : truth.looks) {
    if ((hole = fill(look.request, step.place, verdict)) != nullptr) return hole;
  }
  return truth.instead ? fill(truth.instead->request, step.place, verdict) : nullptr;
}

Verdict Runner::send(Request& request, std::size_t place, Bytes& replies) {
  const Place& where = places_[place];
  if (request.family == nullptr) return where.socket->exchange(request.bytes, replies);
  const netlink::Protocol protocol = request.family->protocol;
  netlink::Socket& socket = where.others->of(protocol);
  if (protocol != netlink::Protocol::kGeneric) return socket.exchange(request.bytes, replies);
  return netlink::exchange_generic(request.family->name, socket, request.bytes, replies);
}

Verdict Runner::name_of(const LinkRef& link, std::size_t place, std::string& name) {
  std::uint32_t index = link.index;
  if (index == 0) {
    const Hole hole{.kind = Hole::Kind::kIfindex, .offset = 0, .link = link.name};
    const Link* found = nullptr;
    if (Verdict verdict = resolve(place, hole, found); !verdict) return verdict;
    index = found->index;
  }
  Bytes reply;
  Verdict verdict = look_up(get_link(index, {}), place, reply);
  if (verdict) name = link_identity(reply).name;
  return verdict;
}

Verdict Runner::read(Request& request, std::size_t place, Bytes& replies) {
  Verdict verdict = send(request, place, replies);
  if (!verdict.lost) return verdict;
  replies.clear();
  return send(request, place, replies);
}

void Runner::undo(Step& step, Outcome& outcome) {
  if (!step.undo) return;
  Verdict verdict;
  Bytes ignored;
  auto& [request, place] = *step.undo;
  if (fill(request, place, verdict) == nullptr) {
    verdict = send(request, place, ignored);
    // By index, so that the second time is about the same link.
    if (verdict.lost) verdict = send(request, place, ignored);
  }
  // What is gone already, with its name or with the name at another link, is undone.
  if (!verdict && verdict.error != ENODEV) outcome.undo_failed = verdict;
}

Verdict Runner::shown(const Step& step, Bytes& reply) {
  const Bytes& request = step.request.bytes;
  return look_up(
      get_link(link_identity(request).index, {}, NETNSA_NSID_NOT_ASSIGNED, parts_of(request)),
      step.place, reply);
}

Verdict Runner::send(Shared& shared, std::size_t place, Bytes& replies) {
  std::vector<Bytes> all;
  std::vector<Verdict> verdicts = places_[place].socket->exchange_all(shared.requests, all);
  return shared.take(verdicts, all, replies);
}

const Mention* Runner::absent(const Request& request, std::size_t place, const Verdict& verdict) {
  const auto* known = std::find(std::begin(kNoSuchLink), std::end(kNoSuchLink), verdict.error);
  if (known == std::end(kNoSuchLink) || verdict.offset || verdict.missing_type) return nullptr;
  for (const Mention& mention : request.mentions) {
    Bytes ignored;
    const Request look = get_link(mention.index, mention.name, mention.target_nsid);
    if (look_up(look, place, ignored).error == ENODEV) return &mention;
  }
  return nullptr;
}

std::string Runner::taken(const Request& request, const Verdict& verdict) {
  if (verdict.error != EEXIST && verdict.error != EBUSY) return {};
  for (const Created& created : request.creates) {
    const auto option = [&](std::string_view name) {
      return join(created.peer ? "peer" : "", name);
    };
    if (exists(get_link(0, created.name), created.place)) return option("name");
    if (created.index != 0 && exists(get_link(created.index, {}), created.place)) {
      return option("index");
    }
  }
  return {};
}

void Runner::judge_mtu(const Step& step, Outcome& outcome) {
  Verdict& verdict = outcome.verdict;
  if (step.operation->type != RTM_NEWLINK || verdict.error != EINVAL) return;
  Bytes reported;
  const LinkIdentity identity = link_identity(step.request.bytes);
  const bool creates = step.operation->phase() == Phase::kCreate;
  const Request look = get_link(identity.index, identity.name);
  if (!creates && !look_up(look, step.place, reported)) return;
  Bytes lower;
  const View subject = creates ? View(step.request.bytes) : View(reported);
  if (const std::uint32_t limit = mtu_limit_link(subject); limit != 0) {
    if (!look_up(get_link(limit, {}), step.place, lower)) lower.clear();
  }
  if (auto refusal = mtu_refused(step.request.bytes, reported, lower)) {
    if (!verdict.offset) outcome.option = std::move(refusal->option);
    verdict.policy = refusal->limits;
  }
}

bool Runner::exists(const Request& look, std::size_t place) {
  Bytes ignored;
  return static_cast<bool>(look_up(look, place, ignored));
}

Verdict Runner::look_before(Step& step, bool& was_there) {
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

Verdict Runner::clear(Step& step) {
  Bytes ignored;
  Verdict verdict = send(step.leftover->remove, step.place, ignored);
  if (verdict.lost) verdict = send(step.leftover->remove, step.place, ignored);
  return verdict.error == ENOENT ? Verdict{} : verdict;
}

Verdict Runner::recover(Step& step, Verdict lost, Bytes& replies) {
  if (step.operation->reply != Reply::kNone) return {.error = ENOBUFS};
  // A link that the echo reported was made, if it is found by its index, which no other one has.
  if (lost || is_made(step.request, step.place, replies)) return {};
  // A second deletion may meet another object; what else went well once goes well twice, or it is
  // refused.
  if (step.operation->verb() == netlink::Verb::kDelete) return lost;
  Bytes again;
  Verdict verdict = send(step.request, step.place, again);
  if (!verdict) return lost;
  replies = std::move(again);
  return verdict;
}

Verdict Runner::change(Step& step, Bytes& after) {
  Request before = look_at(step.request.bytes);
  Request again = before;
  std::vector<Bytes*> requests{&step.request.bytes, &again.bytes};
  const bool looks = step.before.empty();
  if (looks) requests.insert(requests.begin(), &before.bytes);
  std::vector<Bytes> replies;
  std::vector<Verdict> verdicts = places_[step.place].socket->exchange_all(requests, replies);
  if (looks) step.before = std::move(replies.front());
  after = std::move(replies.back());
  return std::move(verdicts[looks ? 1 : 0]);
}

bool Runner::is_so(const Step& step, Bytes after, Outcome& outcome) {
  if (after.empty() && !look_up(look_at(step.request.bytes), step.place, after)) return true;
  const auto differences = link_differences(step.request.bytes, after);
  if (!differences.empty()) not_so(differences.front(), outcome);
  return differences.empty();
}

Verdict Runner::restore(const Step& step) {
  constexpr int kPasses = 3;  // one option may stand in the way of another; and a last look
  Verdict refused;
  bool follows = false;
  for (int pass = 1;; pass++) {
    Bytes now;
    const Request look = get_link(link_identity(step.before).index, {}, NETNSA_NSID_NOT_ASSIGNED,
                                  parts_of(step.before));
    if (Verdict verdict = look_up(look, step.place, now); !verdict) return verdict;
    std::vector<SingleChange> back = changes_back(step.request.bytes, step.before, now);
    // Of most kinds the carrier follows other links: it was not the request that changed it.
    if (follows) std::erase_if(back, [](const auto& each) { return each.option == "carrier"; });
    if (back.empty()) return {};
    if (pass == kPasses) return refused ? Verdict{.error = ENOTSUP} : refused;
    for (SingleChange& each : back) {
      Bytes ignored;
      const Verdict verdict = each.request.empty()
                                  ? Verdict{.error = ENOTSUP}
                                  : places_[step.place].socket->exchange(each.request, ignored);
      if (!verdict && verdict.error == EOPNOTSUPP && each.option == "carrier") {
        follows = true;
      } else if (!verdict) {
        refused = verdict;
      }
    }
  }
}

std::string Runner::at_fault(const Step& step, const Verdict& verdict) {
  const auto* none = std::find(std::begin(kOfNoOption), std::end(kOfNoOption), verdict.error);
  if (none != std::end(kOfNoOption) || verdict.lost || verdict.offset) return {};
  std::vector<SingleChange> changes = apart(step.request.bytes);
  Bytes ignored;
  if (verdict.error == EPERM) {
    // Drivers have it for a value, too; who lacks the right is refused also what changes nothing.
    Bytes nothing = no_change(step.request.bytes);
    const bool may = static_cast<bool>(places_[step.place].socket->exchange(nothing, ignored));
    if (!may || changes.empty()) return {};
    if (changes.size() == 1) return std::move(changes.front().option);
  }
  if (changes.size() < 2) return {};
  for (SingleChange& change : changes) {
    if (places_[step.place].socket->exchange(change.request, ignored).error == verdict.error) {
      return std::move(change.option);
    }
  }
  return {};
}

void Runner::remember(const Request& request, const Bytes& replies) {
  if (request.creates.empty()) return;
  for (const Created& created : request.creates) {
    kinds_[{created.place, NETNSA_NSID_NOT_ASSIGNED, created.name}] = created.kind;
  }
  netlink::for_each_message(replies, [&](const netlink::Message& message) {
    if (message.head.nlmsg_type != RTM_NEWLINK) return;
    const LinkIdentity identity = link_identity(message.whole);
    for (const Created& created : request.creates) {
      const std::uint32_t index = created.peer ? identity.link : identity.index;
      if (index != 0) {
        links_[{created.place, NETNSA_NSID_NOT_ASSIGNED, created.name}] = {index};
      }
    }
  });
}

const Mention* Runner::replaced(const Step& step, const Bytes& reply) const {
  if (step.operation->type != RTM_GETLINK || step.operation->reply != Reply::kOne) return nullptr;
  if (links_.empty() && kinds_.empty()) return nullptr;
  for (const Mention& mention : step.request.mentions) {
    const LinkName name{step.place, mention.target_nsid, mention.name};
    if (mention.index == 0 && is_another(name, link_identity(reply))) return &mention;
  }
  return nullptr;
}

bool Runner::is_made(const Request& request, std::size_t place, const Bytes& echo) {
  if (request.creates.empty() || echo.empty()) return false;
  Request get = get_link(link_identity(echo).index, {});
  Bytes found;
  return static_cast<bool>(send(get, place, found));
}

bool Runner::is_another(const LinkName& name, const LinkIdentity& found) const {
  if (const auto link = links_.find(name); link != links_.end()) {
    return found.index != link->second.index;
  }
  const auto kind = kinds_.find(name);
  return kind != kinds_.end() && found.kind != kind->second;
}

bool Runner::is_on(const Step& step, std::string_view kind) const {
  if (step.request.holes.size() != 1) return false;
  const Hole& hole = step.request.holes.front();
  const auto known = links_.find({step.place, hole.target_nsid, hole.link});
  return known != links_.end() && known->second.kind == kind;
}

Verdict Runner::resolve(std::size_t place, const Hole& hole, const Link*& link) {
  const LinkName key{place, hole.target_nsid, hole.link};
  if (const auto known = links_.find(key); known != links_.end()) {
    link = &known->second;
    return {};
  }
  Bytes replies;
  if (Verdict verdict = look_up(get_link(0, hole.link, hole.target_nsid), place, replies);
      !verdict) {
    return verdict;
  }
  const LinkIdentity found = link_identity(replies);
  if (is_another(key, found)) return {.error = ENODEV};
  link = &(links_[key] = {found.index, std::string(found.kind)});
  return {};
}

Verdict Runner::look_up(Request request, std::size_t place, Bytes& replies) {
  Verdict verdict = read(request, place, replies);
  if (verdict && replies.empty()) verdict.error = ENODEV;
  return verdict;
}

}  // namespace rtnetlink
