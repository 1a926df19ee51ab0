#include "rtnetlink/program.h"

#include <linux/rtnetlink.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <tuple>

#include "rtnetlink/canonical.h"
#include "rtnetlink/link.h"
#include "rtnetlink/link_change.h"
#include "rtnetlink/link_mtu.h"
#include "rtnetlink/link_truth.h"
#include "rtnetlink/literal.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;
using netlink::Verdict;
using netlink::View;

// What kernels answer to a request about a link that is not there, among other things.
constexpr int kNoSuchLink[] = {ENODEV,     EINVAL,      EADDRNOTAVAIL,
                               EOPNOTSUPP, ENETUNREACH, EHOSTUNREACH};

// What kernels answer to a look at an object that is not there.
constexpr int kNoSuchObject[] = {ENOENT, ESRCH, ENODEV, EADDRNOTAVAIL};

// A link's name, and the index it was reported with, are of two links by now.
constexpr int kOtherLink = EINVAL;

// What is the fault of no option of a change: rights, memory, what is lost, or no link.
constexpr int kOfNoOption[] = {EPERM, EACCES, ENOMEM, ENOBUFS, EINTR, ENODEV, EMFILE, ENFILE};

// A listing that changed while it was read is read again, so many times; so is what was lost.
constexpr int kReadingTries = 8;

// The kernel acknowledged a request, and something of it is not so.
void not_so(const Difference& difference, Outcome& outcome) {
  outcome.verdict = {.error = ENOTSUP};
  outcome.verdict.reason = "the running kernel ignored it";
  outcome.option = difference.option;
}

// The requests of one send: a step's own, and the looks before and behind it that it shares with.
struct Shared {
  std::vector<Bytes*> requests{};
  std::size_t own = 0;  // which of them is the step's
  Bytes before{};       // what the kernel replied to the looks
  Bytes behind{};

  // Of the answers to the requests the step's own.
  Verdict take(std::span<Verdict> verdicts, std::span<Bytes> all, Bytes& replies) {
    if (own > 0) before = std::move(all[0]);
    if (own + 1 < requests.size()) behind = std::move(all[own + 1]);
    replies = std::move(all[own]);
    return std::move(verdicts[own]);
  }
};

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
        verdict.reason = "the link has the index " + std::to_string(number);
        return &hole;
      }
      std::memcpy(request.bytes.data() + hole.offset, &number, sizeof number);
    }
    return nullptr;
  }

  // The same for all requests of a step.
  const Hole* fill_all(Step& step, Verdict& verdict) {
    const Hole* hole = fill(step.request, step.place, verdict);
    if (hole == nullptr && step.asked) hole = fill(step.asked->request, step.place, verdict);
    if (hole != nullptr || !step.checked) return hole;
    Truth& truth = step.checked->truth;
    for (Look& look : truth.looks) {
      if ((hole = fill(look.request, step.place, verdict)) != nullptr) return hole;
    }
    return truth.instead ? fill(truth.instead->request, step.place, verdict) : nullptr;
  }

  Verdict send(Request& request, std::size_t place, Bytes& replies) {
    return places_[place].socket->exchange(request.bytes, replies);
  }

  // The link that a request is about, as the kernel reports it.
  Verdict shown(const Step& step, Bytes& reply) {
    return look_up(get_link(link_identity(step.request.bytes).index, {}), step.place, reply);
  }

  // With looks around it in the same send.
  Verdict send(Shared& shared, std::size_t place, Bytes& replies) {
    std::vector<Bytes> all;
    std::vector<Verdict> verdicts = places_[place].socket->exchange_all(shared.requests, all);
    return shared.take(verdicts, all, replies);
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

  // Of an MTU that no such link takes the kernel says at most that it is one, never the limits.
  void judge_mtu(const Step& step, Outcome& outcome) {
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

  // Sends a change of a link between two readings of it, which share the send: one of what it is
  // before, where that is not known yet.
  Verdict change(Step& step, Bytes& after) {
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

  // Whether the link that was changed is as it was asked to be, as far as that can be read.
  bool is_so(const Step& step, Bytes after, Outcome& outcome) {
    if (after.empty() && !look_up(look_at(step.request.bytes), step.place, after)) return true;
    const auto differences = link_differences(step.request.bytes, after);
    if (!differences.empty()) not_so(differences.front(), outcome);
    return differences.empty();
  }

  // Makes the link again what it was before the step.
  Verdict restore(const Step& step) {
    constexpr int kPasses = 3;  // one option may stand in the way of another; and a last look
    Verdict refused;
    bool follows = false;
    for (int pass = 1;; pass++) {
      Bytes now;
      const Request look = get_link(link_identity(step.before).index, {});
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

  // Of several options of a change that was refused without a word of which, the one at fault: each
  // is asked for alone, in the kernel's order, until that verdict comes again. Those before it are
  // so already; what comes of them is undone with the rest.
  std::string at_fault(const Step& step, const Verdict& verdict) {
    const auto* none = std::find(std::begin(kOfNoOption), std::end(kOfNoOption), verdict.error);
    if (none != std::end(kOfNoOption) || verdict.lost || verdict.offset) return {};
    std::vector<SingleChange> changes = apart(step.request.bytes);
    if (changes.size() < 2) return {};
    for (SingleChange& change : changes) {
      Bytes ignored;
      if (places_[step.place].socket->exchange(change.request, ignored).error == verdict.error) {
        return std::move(change.option);
      }
    }
    return {};
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

// The same request, of another type and with other flags.
Bytes retyped(View request, std::uint16_t type, std::uint16_t flags) {
  Bytes bytes(request.begin(), request.end());
  auto head = netlink::read_struct<nlmsghdr>(request);
  head.nlmsg_type = type;
  head.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags;
  head.nlmsg_pid = 0;
  std::memcpy(bytes.data(), &head, sizeof head);
  return bytes;
}

// The deletion of what a request made, or of what a reply has.
Bytes deletion(const ObjectType& object, View message, std::uint16_t add) {
  const std::uint16_t type = add + 1;  // RTM_NEW..., RTM_DEL...
  if (object.deleted_by.empty()) return retyped(message, type, 0);
  netlink::MessageWriter writer(type, NLM_F_ACK);
  const View body = message.subspan(NLMSG_HDRLEN);
  writer.header_bytes(Bytes(object.layout->header));
  for (const netlink::Attribute& attribute :
       netlink::Attributes(attributes_of(*object.layout, body))) {
    const auto& kept = object.deleted_by;
    if (std::find(kept.begin(), kept.end(), attribute.type) != kept.end()) {
      writer.put(attribute.type, attribute.payload);
    }
  }
  return std::move(writer).finish();
}

// What was reported, as a request that makes it again.
Bytes again(const ObjectType& object, View message, std::uint16_t add, std::uint16_t flags) {
  netlink::MessageWriter writer(add, NLM_F_ACK | flags);
  writer.header_bytes(settable_head(*object.layout, message.subspan(NLMSG_HDRLEN)));
  const netlink::Attributes reported(attributes_of(*object.layout, message.subspan(NLMSG_HDRLEN)));
  const bool refers = object.refers != 0 && reported.find(object.refers).has_value();
  const auto is_referred = [&](std::uint16_t type) {
    return refers &&
           std::find(object.referred.begin(), object.referred.end(), type) != object.referred.end();
  };
  for (const netlink::Attribute& attribute : reported) {
    if (is_reported_only(*object.layout, attribute.type)) continue;
    if (is_referred(attribute.type)) continue;
    const std::uint16_t nested = is_nest(*object.layout, attribute.type) ? NLA_F_NESTED : 0;
    writer.put(attribute.type | nested, attribute.payload);
  }
  return std::move(writer).finish();
}

// Sees to it that what a step asked for is what is there when it has gone well, or else that all is
// as it was.
class Checking {
 public:
  Checking(Step& step, const Place& place) : step_(step), place_(place) {}

  bool looks() const { return step_.checked && !step_.checked->truth.looks.empty(); }
  // The request with the looks that may share its send.
  Shared shared() const {
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

  // False when the link would ignore something: nothing is sent then.
  bool allows(Outcome& outcome) {
    if (!step_.checked || type()->ignored_on == nullptr) return true;
    const std::string_view option = type()->ignored_on(step_.checked->given, link());
    if (option.empty()) return true;
    outcome.verdict = {.error = ENOTSUP};
    outcome.verdict.reason = "links such as this one ignore it";
    outcome.option = option;
    return false;
  }

  // What is there before. False when the kernel would leave it as it is in what it is not asked for
  // to be: nothing is sent then.
  bool begin(Outcome& outcome) {
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

  // The request went well.
  void end(View echo, const Shared& shared, bool lost, Outcome& outcome) {
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
      const auto key = type()->words().key;
      fail({std::string(key.empty() ? std::string_view{} : key.back()), {}, {}},
           "the running kernel ignored it");
    }
    Bytes made = best ? (*found)[best->at].message : Bytes{};
    if (made.empty() && !lost) made = made_instead(shared.before);
    undo(made, outcome);
    outcome.verdict = verdict_;
    outcome.option = option_;
  }

 private:
  struct Found {
    Object object;
    Bytes message;
  };

  const ObjectType* type() const { return step_.operation->object; }
  bool is_range() const { return looks() && type()->ranged != nullptr; }

  // Leaves of the request what would be refused because it is so already.
  void prepare() {
    if (!before_ || !asked() || type()->ranged->prepare == nullptr) return;
    type()->ranged->prepare(step_.request.bytes, *asked_, objects_in(*before_));
  }

  void end_range(Outcome& outcome) {
    if (netlink::verb_of(step_.operation->type) == netlink::Verb::kDelete || !asked()) return;
    const auto found = look();
    if (!found) return;
    const std::vector<Object> now = objects_in(*found);
    const auto differs = range_difference(*type(), step_.checked->given, *asked_, now);
    if (!differs) return;
    not_so(*differs, outcome);
    undo_range(now, outcome);
  }

  void undo_range(const std::vector<Object>& now, Outcome& outcome) {
    if (!before_) return;
    for (Bytes& request : back_to(*type(), *asked_, objects_in(*before_), now)) {
      const Verdict verdict = send(std::move(request));
      if (!verdict && !outcome.undo_failed) outcome.undo_failed = verdict;
    }
  }

  // Of a range that was to go, what is left.
  Verdict delete_left(const std::vector<Object>& now) {
    for (const Object& each : within(*type()->ranged, *asked_, now)) {
      Verdict verdict = send(type()->ranged->remove(each));
      if (!verdict && verdict.error != ENOENT) return verdict;
    }
    return {};
  }

  static std::vector<Object> objects_in(const std::vector<Found>& found) {
    std::vector<Object> objects;
    objects.reserve(found.size());
    for (const Found& each : found) objects.push_back(each.object);
    return objects;
  }

  static std::vector<Found> found_in(const ObjectType& object, View replies) {
    std::vector<Found> found;
    netlink::for_each_message(replies, [&](const netlink::Message& message) {
      for (Object& each : object.objects_of(message.whole)) {
        found.push_back({std::move(each), Bytes(message.whole.begin(), message.whole.end())});
      }
    });
    return found;
  }

  // By the first look that the kernel knows; nothing where none could be read.
  std::optional<std::vector<Found>> look() {
    for (Look& each : step_.checked->truth.looks) {
      Bytes replies;
      Verdict verdict = place_.socket->exchange(each.request.bytes, replies);
      for (int tries = 1; verdict.lost && tries < kReadingTries; tries++) {
        replies.clear();
        verdict = place_.socket->exchange(each.request.bytes, replies);
      }
      if (verdict.lost) continue;
      if (verdict) return found_in(*each.object, replies);
      const auto* none =
          std::find(std::begin(kNoSuchObject), std::end(kNoSuchObject), verdict.error);
      if (none != std::end(kNoSuchObject)) return std::vector<Found>{};
    }
    return std::nullopt;
  }

  bool asked() {
    if (asked_) return true;
    std::vector<Object> objects = type()->objects_of(step_.request.bytes);
    if (!objects.empty()) asked_ = std::move(objects.front());
    return asked_.has_value();
  }

  const Found* find(const std::vector<Found>& found) {
    if (!asked()) return nullptr;
    for (const Found& each : found) {
      if (is_same(*type(), *asked_, each.object)) return &each;
    }
    return nullptr;
  }

  // Of what was given, that which a replace leaves as it was.
  Object lasting(const Object& asked) const {
    Object members;
    const std::uint8_t family = is_inet6(asked) ? kInet6 : kInet;
    for (const auto& [name, value] : step_.checked->given) {
      if ((kept_of(type()->words(), name).families & family) != 0) members.set(name, value);
    }
    return members;
  }

  bool replace_anew(Outcome& outcome) {
    const Verdict verdict = send(deletion(*type(), old_, step_.operation->type));
    if (verdict) return true;
    outcome.verdict = verdict;
    return false;
  }

  ReadLink link() {
    return [this]() -> std::optional<Object> {
      const auto* index = asked() ? asked_->get<std::int64_t>("index") : nullptr;
      if (index == nullptr) return std::nullopt;
      return read_link(static_cast<std::uint32_t>(*index), place_);
    };
  }

  // Where none has the key: in what the likest is another.
  std::optional<Difference> fewest(const Wanted& wanted, const std::vector<Object>& found) {
    std::optional<std::vector<Difference>> best;
    for (const Object& each : found) {
      auto its = differences(wanted, each, link());
      if (!best || its.size() < best->size()) best = std::move(its);
    }
    if (!best || best->empty()) return std::nullopt;
    return std::move(best->front());
  }

  void fail(const Difference& difference, std::string_view why) {
    verdict_ = {.error = ENOTSUP};
    verdict_.reason = why;
    option_ = difference.option;
  }

  // What the kernel made, or changed, in place of what was asked for; notes what that was before.
  Bytes made_instead(const Bytes& before) {
    if (!step_.checked->truth.instead) return {};
    Bytes now;
    if (!place_.socket->exchange(step_.checked->truth.instead->request.bytes, now)) return {};
    if (!now.empty()) old_ = before;
    return now;
  }

  // Puts back what was there, or deletes what was not.
  void undo(const Bytes& made, Outcome& outcome) {
    const std::uint16_t add = step_.operation->type;
    if (old_.empty() && before_ && !made.empty()) old_ = replaced_by(made);
    const bool unread = looks() && !before_;
    if (old_.empty() && step_.operation->replaces() && (unread || is_replaced(made))) {
      outcome.undo_failed = Verdict{.error = ENOTSUP};  // what was there is not known
      return;
    }
    Verdict verdict;
    if (old_.empty() || type()->alone) {
      verdict = send(deletion(*type(), step_.request.bytes, add));
      // What the kernel ignored is in the way of its being found.
      if (!verdict && !made.empty()) verdict = send(deletion(*type(), made, add));
      // What never came to be need not go.
      if (made.empty()) verdict = {};
    }
    if (!old_.empty()) verdict = send(before_again(NLM_F_CREATE | NLM_F_REPLACE));
    if (!verdict) outcome.undo_failed = verdict;
  }

  // Of what was there before, that which has the key of what was made, of which the kernel may have
  // ignored something, too.
  Bytes replaced_by(const Bytes& made) const {
    const std::vector<Object> objects = type()->objects_of(made);
    for (const Found& each : *before_) {
      if (!objects.empty() && is_same(*type(), objects.front(), each.object)) return each.message;
    }
    return {};
  }

  // What was there before, as a request that says where it is as the step's own does.
  Bytes before_again(std::uint16_t flags) const {
    Bytes request = again(*type(), old_, step_.operation->type, flags);
    const std::size_t at = NLMSG_HDRLEN + type()->where_at;
    const int where = request[at] | (step_.request.bytes[at] & type()->where);
    request[at] = static_cast<std::uint8_t>(where);
    return request;
  }

  Verdict send(Bytes request) const {
    Bytes ignored;
    return place_.socket->exchange(request, ignored);
  }

  // Whether an echo says that there was something in its place.
  static bool is_replaced(const Bytes& echo) {
    if (echo.empty()) return true;
    return (netlink::read_struct<nlmsghdr>(View(echo)).nlmsg_flags & NLM_F_REPLACE) != 0;
  }

 public:
  // The request was refused: a range of which a part was done, or a replace that failed after what
  // it is to replace was deleted, is as it was.
  void put_back(Outcome& outcome) {
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

 private:
  Step& step_;
  const Place& place_;
  std::optional<Object> asked_;
  std::optional<std::vector<Found>> before_;
  Bytes old_;  // what was there before, as it was reported
  Verdict verdict_;
  std::string option_;
};

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
  if (step.restores) step.before = std::move(shown);
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
    Bytes& replies = outcome.replies[done];
    if (const Hole* hole = runner.fill_all(step, outcome.verdict)) {
      unresolved(*hole, outcome);
      break;
    }
    bool was_there = true;
    if (step.leftover && !(outcome.verdict = runner.look_before(step, was_there))) break;
    if (step.operation->compares && !compare(runner, step, outcome)) break;
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
      if (!again || netlink::verb_of(step.operation->type) != netlink::Verb::kGet) break;
    }
    if (step.absent != 0 && outcome.verdict.error == ENODEV) {
      outcome.verdict = {};
      continue;
    }
    if (step.absent != 0 && outcome.verdict) {
      outcome.verdict.error = step.absent;
      break;
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
    runner.remember(step.request, replies);
    if (step.operation->reply == Reply::kNone) replies.clear();
  }
  if (done == steps.size()) return outcome;

  if (!outcome.failed) outcome.failed = done;
  const auto restore = [&](const Step& step) {
    if (step.before.empty()) return;
    const Verdict verdict = runner.restore(step);
    if (!verdict && verdict.error != ENODEV) outcome.undo_failed = verdict;
  };
  restore(steps[done]);
  while (done-- > 0) {
    Step& step = steps[done];
    restore(step);
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
