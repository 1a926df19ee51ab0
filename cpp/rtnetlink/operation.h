// What can be asked of rtnetlink: one row an operation, named as the API above
// this layer names it.
#pragma once

#include <functional>

#include "netlink/socket.h"
#include "rtnetlink/table.h"

namespace rtnetlink {

// A link that a request brings into being, so that later requests of the same
// program, which know it by name, need not look it up.
struct Created {
  std::string name;
  std::size_t place;        // which of the program's namespaces it is in
  bool peer;                // the other end: its index is the main end's IFLA_LINK
  std::string kind;         // IFLA_INFO_KIND
  std::uint32_t index = 0;  // as asked for; 0: the kernel chooses
};

// Whose requests they are, where that is not rtnetlink: those of a family of generic netlink, by
// its name, or of a subsystem of netfilter's.
struct Family {
  netlink::Protocol protocol;
  std::string_view name;
  std::uint8_t version;  // of generic netlink
};

// One encoded request. `bytes` are complete but for the holes and the sequence number.
struct Request {
  netlink::Bytes bytes;
  std::vector<Hole> holes;
  std::vector<Mention> mentions;
  std::vector<Created> creates;
  const Family* family = nullptr;  // none: rtnetlink's
};

struct Operation;
struct ObjectType;
struct Layout;
struct Ranged;
class Comparison;

// What an option cannot be, and why.
struct Unfit {
  std::string option{};
  std::string reason{};
};

// An option that the kernel ignores on such a link.
inline Unfit ignored(std::string_view option) {
  return {std::string(option), "links such as this one ignore it"};
}

// Reads the link that is meant, where that is needed.
using ReadLink = std::function<std::optional<Object>()>;

// A request that reads, and what it replies with.
struct Look {
  const ObjectType* object;
  Request request;
  bool dump;
};

// How to see what a request did. Without either it need not be looked after.
struct Truth {
  bool echo = false;          // the kernel itself sends it back
  std::vector<Look> looks{};  // else by the first of these that the kernel knows
  // What the kernel may make or change in place of what is asked for, which no look finds then.
  std::optional<Look> instead{};
};

// How one kind of object (link, address) travels.
struct ObjectType {
  // Throws BadOption. `place` is the namespace the request will be sent in.
  Request (*encode)(const Operation& operation, const Object& options, std::size_t place);
  // `message` is a reply's nlmsghdr and all. Counters, many and rarely wanted, only on request.
  Object (*decode)(netlink::View message, bool statistics);
  // The option that wrote the attribute at this offset of a request; empty if none did.
  std::string (*option_at)(netlink::View request, std::size_t offset);
  std::string_view name = {};      // what the layer above knows its options by,
  const Layout* layout = nullptr;  // and where they are (rtnetlink/object.h)
  // How what a request that makes or replaces one of these did is seen; null where it cannot be.
  Truth (*truth)(const Operation& operation, const Object& options) = nullptr;
  // All objects of a message, where it can have several, or none.
  std::vector<Object> (*decode_all)(netlink::View message) = nullptr;
  // Of the attributes of a request those that a deletion takes; none: all.
  std::span<const std::uint16_t> deleted_by = {};
  bool alone = false;  // nothing else goes with one that is deleted
  // An attribute that refers to another object, and those by which a report also says what that is:
  // a request has one or the others.
  std::uint16_t refers = 0;
  std::span<const std::uint16_t> referred = {};
  // Bits of a byte of the header by which a request says where one of these is, and which a report
  // lacks.
  std::uint8_t where_at = 0;
  std::uint8_t where = 0;
  // Compares what was asked for with what is there, where that takes more than a layout.
  void (*compare)(Comparison& comparison, const Object& given, const Object& asked,
                  const Object& found) = nullptr;
  // What must not be sent, because on this link the kernel ignores an option and makes of the rest
  // what no request finds again, or refuses it and yet does a part. Reads the link only where that
  // depends on it.
  std::optional<Unfit> (*unfit_on)(const Operation& operation, const Object& given,
                                   const ReadLink& link) = nullptr;
  // The kind of link of which no kernel ignores, or changes, anything that is given of what is
  // added to it, so that it need not be looked after; empty if there is none.
  std::string_view (*certain_on)(const Object& given) = nullptr;
  // Where one request changes ranges of these (rtnetlink/ranges.h).
  const Ranged* ranged = nullptr;
  // What is compared with what was asked for, where that is not just what is reported.
  Object (*as_asked)(const Object& reported) = nullptr;

  // Where the header has the link, if the kernel lists those of all links whichever is asked for.
  std::uint8_t link_at = 0;

  // The kernel chooses what of its key is not given: a request may mean several.
  bool chooses = false;

  // Whether a message is of one at all; null: each is.
  bool (*is_listed)(netlink::View message) = nullptr;

  // Calls `each` with every object of a message.
  template <typename Each>
  void for_each_object(netlink::View message, bool statistics, Each each) const {
    if (is_listed != nullptr && !is_listed(message)) return;
    if (decode_all == nullptr) return each(decode(message, statistics));
    for (Object& object : decode_all(message)) each(std::move(object));
  }
  // To be compared.
  std::vector<Object> objects_of(netlink::View message) const;
};

// The objects that have a layout.
std::vector<const ObjectType*> objects();

// How a change that the kernel makes a part of without a word is all or nothing, where that takes
// more than a comparison of what there is before and afterwards.
struct Settling {
  // What is to be asked for; nothing where all is so already.
  Object (*asked)(const Object& given, const Object& found, Unfit& unfit);
  // What sets that back.
  Object (*back)(const Object& asked, const Object& found);
  // The option that is not so, by the reply; empty where all is.
  std::string (*refused)(const Object& given, const Object& reply);
};

enum class Reply : std::uint8_t { kNone, kOne, kMany };

struct Operation {
  std::string_view name;
  std::uint16_t type;   // RTM_*; of generic netlink 0, as the kernel numbers its families
  std::uint16_t flags;  // NLM_F_*
  Reply reply;
  const ObjectType* object;  // none of what is no request
  bool compares =
      false;  // of links: reads it first, and sends what is to be changed (link_changes)
  // Of another family than rtnetlink's: which, its command there, and that one's name.
  const Family* family = nullptr;
  std::uint8_t command = 0;
  std::string_view message = {};
  bool deletes = false;  // of another family: sent twice, it may meet another object
  // The operation that reads what it changes, of the same `link`: before it, so that it can be set
  // back, and afterwards, to see that all is so.
  std::string_view look = {};
  const Settling* settling = nullptr;

  netlink::Verb verb() const;

  // What errors call the request, such as "RTM_NEWLINK".
  std::string_view syscall() const;

  // Whether it puts something in the place of what is there.
  bool replaces() const { return (flags & NLM_F_REPLACE) != 0; }

  // Whether the kernel is asked to report to us, too, what it reports to those who watch.
  bool echoes() const { return (flags & NLM_F_ECHO) != 0; }

  // Whether it may go out in one send with others like it that wait for the same namespace.
  bool shares_send() const;

  Phase phase() const {
    if ((flags & NLM_F_CREATE) != 0) return Phase::kCreate;
    return compares ? Phase::kCompare : Phase::kChange;
  }
};

const Operation* find_operation(std::string_view name);

// The option that a verdict on a request of this operation is about; empty when it does not say.
std::string option_at_fault(const Operation& operation, netlink::View request,
                            const netlink::Verdict& verdict);

// The request of this operation, with these options.
Request request_of(std::string_view operation, const Object& options);

// The look of this operation, with those members of `options` that it takes.
Look look_by(std::string_view operation, const Object& options,
             std::initializer_list<std::string_view> members);

}  // namespace rtnetlink
