// A program: requests sent one after another on one thread, with no trip back
// to the caller in between. When one fails, what the earlier ones made is
// undone, in reverse.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "netlink/socket.h"
#include "netns/netns.h"
#include "rtnetlink/batch.h"
#include "rtnetlink/json.h"
#include "rtnetlink/sysctls.h"

namespace rtnetlink {

// A request that is never sent. Its holes are filled, so that it can be decoded as a reply: what
// was asked for, in the words in which what is there is reported.
struct Asked {
  const ObjectType* object;
  Request request;
  std::optional<Object> given;  // the options that are compared, if any are
};

struct Checked {
  Truth truth;
  Object given;  // the options that are compared
  // Of what is added to a link of this kind nothing is compared, and the truth is not made before
  // it turns out, by all options, that the link is of another.
  std::string_view certain_on = {};
  Object options = {};
  // Where the kernel cannot change what is there: delete it, and add it anew.
  bool anew = false;
  // Of a range that is to be deleted some need not be there.
  bool if_exists = false;
};

struct Undo {
  Request request;
  std::size_t place;  // which of the program's namespaces it is sent in
};

// What a request that the kernel refuses may leave all the same: looked for before it is sent, and
// deleted if it is there only afterwards.
struct Leftover {
  Request look;
  Request remove;
};

// Whether what a step is to make is looked for first: by what identifies it, or by all of
// it.
enum class LookFirst : std::uint8_t { kNo, kKey, kAll };

struct Step {
  const Operation* operation;
  Request request;
  std::size_t place;         // which of the program's namespaces it is sent in
  std::optional<Undo> undo;  // sent when a later step fails
  // The kernel may add another, or change the one that is there, without a word: it is looked for
  // first.
  LookFirst look_first = LookFirst::kNo;
  bool statistics = false;              // decode the counters of what it replies
  bool bytes = false;                   // what it replies is passed on as it came
  Counters counters = Counters::kNone;  // how those that it replies are
  // Earlier steps: each fails with ENOTSUP if this one's reply shows that the link is not in all
  // what it asked for;
  std::vector<std::size_t> verifies{};
  std::optional<std::size_t> verifies_peer{};  // and the one that asked for it as the other end
  std::optional<Asked> asked{};
  std::optional<Leftover> leftover{};
  // What is compared with what is there afterwards; where that is not so, the step fails with
  // ENOTSUP, and what was there before is again.
  std::optional<Checked> checked{};
  // What it reads is not to be there: where it is, the step fails with this error.
  int absent = 0;
  // The error of the kernel's that is none here: what it is to delete may be gone.
  int forgives = 0;
  // A change of a link that is to be all or nothing. What the link was when it was sent: so it is
  // again when this step, or a later one, fails.
  bool restores = false;
  netlink::Bytes before{};
  // Instead of a request: sysctls to set, or to compare.
  std::unique_ptr<Sysctls> sysctls{};
  // Instead of a request: many, the last step of all. They are not undone.
  std::unique_ptr<Batch> batch{};
  // Of an operation that is settled: its options, and whether it fails where its reply says that
  // something is not so.
  std::optional<Object> given{};
  bool strict = false;
};

// Whether a step looks at what there is before it sends its request.
bool looks_first(const Step& step);

struct Place;

// Who runs the program.
class Visitor {
 public:
  // Calls `use` with this thread in the namespace.
  virtual netns::Failure visit(const Place& place, const std::function<void()>& use) = 0;

 protected:
  ~Visitor() = default;
};

// A namespace of the program, open while it runs.
struct Place {
  netlink::Socket* socket;
  int fd;                                   // the namespace itself
  bool home = false;                        // it is the process's own
  Visitor* visitor = nullptr;               // for what a socket of it does not do
  netlink::OtherSockets* others = nullptr;  // those that steps in it need
};

struct Outcome {
  std::optional<std::size_t> failed;  // the step that did
  netlink::Verdict verdict;           // and why
  bool resolving = false;             // it failed before it was sent: a link it names was not found
  std::string link;                   // the link that was not found, then or by the kernel,
  std::string option;                 // and the option that has it; or the one that was ignored,
                                      // or that has a name or an index of another link's
  std::string_view syscall{};         // the one that failed where that was no request
  // Undoing met a failure of its own: something is left behind.
  std::optional<netlink::Verdict> undo_failed;
  std::vector<netlink::Bytes> replies;  // one entry a step, empty for those without replies
};

// Programs of one step each, in the same namespace, whose requests share sends. One outcome each.
std::vector<Outcome> run_sharing(const std::vector<Step*>& steps, const Place& place);

// A link of the first namespace that was made before the program, by other means.
struct Made {
  std::string name;
  std::uint32_t index;
};

// Fills the holes of `steps` in place.
Outcome run(std::vector<Step>& steps, const std::vector<Place>& places,
            const std::optional<Made>& made = std::nullopt);

// The link of this index, as it is reported.
std::optional<Object> read_link(std::uint32_t index, const Place& place);

}  // namespace rtnetlink
