// What runs of programs do with the requests of a step: find the links that they name, send them,
// and find out what a refusal was about.
#pragma once

#include <cerrno>
#include <map>
#include <span>
#include <tuple>

#include "rtnetlink/canonical.h"
#include "rtnetlink/link.h"
#include "rtnetlink/program.h"

namespace rtnetlink {

// A listing that changed while it was read is read again, so many times; so is what was lost.
inline constexpr int kReadingTries = 8;

// A link's name, and the index it was reported with, are of two links by now.
inline constexpr int kOtherLink = EINVAL;

// The kernel acknowledged a request, and something of it is not so.
void not_so(const Difference& difference, Outcome& outcome);

// The requests of one send: a step's own, and the looks before and behind it that it shares with.
struct Shared {
  std::vector<netlink::Bytes*> requests{};
  std::size_t own = 0;      // which of them is the step's
  netlink::Bytes before{};  // what the kernel replied to the looks
  netlink::Bytes behind{};

  // Of the answers to the requests the step's own.
  netlink::Verdict take(std::span<netlink::Verdict> verdicts, std::span<netlink::Bytes> all,
                        netlink::Bytes& replies) {
    if (own > 0) before = std::move(all[0]);
    if (own + 1 < requests.size()) behind = std::move(all[own + 1]);
    replies = std::move(all[own]);
    return std::move(verdicts[own]);
  }
};

// What one run knows of the links that its steps name and make, and all that it asks the kernel.
class Runner {
 public:
  explicit Runner(const std::vector<Place>& places, const std::optional<Made>& made = std::nullopt);

  // Fills the request's holes. The one that cannot be filled, with the verdict on it; null when
  // all are.
  const Hole* fill(Request& request, std::size_t place, netlink::Verdict& verdict);

  // The same for all requests of a step.
  const Hole* fill_all(Step& step, netlink::Verdict& verdict);

  netlink::Verdict send(Request& request, std::size_t place, netlink::Bytes& replies);

  // The name that a link has now.
  netlink::Verdict name_of(const LinkRef& link, std::size_t place, std::string& name);

  // Sends what only reads, again where its answer was lost.
  netlink::Verdict read(Request& request, std::size_t place, netlink::Bytes& replies);

  // Undoes a step that was done, if it can be.
  void undo(Step& step, Outcome& outcome);

  // The link that a request is about, as the kernel reports it.
  netlink::Verdict shown(const Step& step, netlink::Bytes& reply);

  // With looks around it in the same send.
  netlink::Verdict send(Shared& shared, std::size_t place, netlink::Bytes& replies);

  // The link that a refused request has and that is not there; null when all are, or when the
  // kernel reported another reason.
  const Mention* absent(const Request& request, std::size_t place, const netlink::Verdict& verdict);

  // The option of a refused creation whose name or index another link has; empty when none has. Of
  // a pair the kernel says only that something of it was taken.
  std::string taken(const Request& request, const netlink::Verdict& verdict);

  // Of an MTU that no such link takes the kernel says at most that it is one, never the limits.
  void judge_mtu(const Step& step, Outcome& outcome);

  // Before a step that may leave something when it is refused: whether that is there.
  netlink::Verdict look_before(Step& step, bool& was_there);

  // After it was refused.
  netlink::Verdict clear(Step& step);

  // The step was sent, and its answer is not whole, for what reads not time and again either. The
  // verdict is ENOBUFS where it is not known how it went.
  netlink::Verdict recover(Step& step, netlink::Verdict lost, netlink::Bytes& replies);

  // Sends a change of a link between two readings of it, which share the send: one of what it is
  // before, where that is not known yet.
  netlink::Verdict change(Step& step, netlink::Bytes& after);

  // Whether the link that was changed is as it was asked to be, as far as that can be read.
  bool is_so(const Step& step, netlink::Bytes after, Outcome& outcome);

  // Makes the link again what it was before the step.
  netlink::Verdict restore(const Step& step);

  // Of several options of a change that was refused without a word of which, the one at fault: each
  // is asked for alone, in the kernel's order, until that verdict comes again. Those before it are
  // so already; what comes of them is undone with the rest.
  std::string at_fault(const Step& step, const netlink::Verdict& verdict);

  // Notes what a creating request made, and the indexes in its echo.
  void remember(const Request& request, const netlink::Bytes& replies);

  // The name by which a step read another link than an earlier one gave it to; else null.
  const Mention* replaced(const Step& step, const netlink::Bytes& reply) const;

 private:
  bool exists(const Request& look, std::size_t place);
  bool is_made(const Request& request, std::size_t place, const netlink::Bytes& echo);

  // The place, what its namespace numbers the link's by, and the name there.
  using LinkName = std::tuple<std::size_t, std::int32_t, std::string>;
  // What was found by it.
  struct Link {
    std::uint32_t index;
    std::string kind{};  // empty where none is known
  };

  // Whether what is found by a name is not the link that an earlier request gave it to: somebody
  // deleted that one since. Where no echo had its index, its kind is what is known of it.
  bool is_another(const LinkName& name, const LinkIdentity& found) const;

  netlink::Verdict resolve(std::size_t place, const Hole& hole, const Link*& link);

  // Whether the link that the step's request names, and no other, is of this kind.
  bool is_on(const Step& step, std::string_view kind) const;

  netlink::Verdict look_up(Request request, std::size_t place, netlink::Bytes& replies);

  const std::vector<Place>& places_;
  std::map<LinkName, Link> links_;
  std::map<LinkName, std::string> kinds_;  // of links that the program made
};

}  // namespace rtnetlink
