// What can be asked of rtnetlink: one row an operation, named as the API above
// this layer names it.
#pragma once

#include <functional>

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

// One encoded request. `bytes` are complete but for the holes and the sequence number.
struct Request {
  netlink::Bytes bytes;
  std::vector<Hole> holes;
  std::vector<Mention> mentions;
  std::vector<Created> creates;
};

struct Operation;
struct ObjectType;
struct Layout;
struct Ranged;
class Comparison;

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
  // The option that the kernel ignores on this link, and makes of the rest what no request finds
  // again; empty if none. Reads the link only where that depends on it.
  std::string_view (*ignored_on)(const Object& given, const ReadLink& link) = nullptr;
  // Where one request changes ranges of these (rtnetlink/ranges.h).
  const Ranged* ranged = nullptr;
  // The objects of one decoded message, where it has several, or has them in other words than the
  // API; and the layout that has those words.
  std::vector<Object> (*entries)(const Object& message) = nullptr;
  const Layout* entry = nullptr;

  const Layout& words() const { return entry == nullptr ? *layout : *entry; }
  std::vector<Object> objects_of(netlink::View message) const;
};

// The objects that have a layout.
std::span<const ObjectType* const> objects();

enum class Reply : std::uint8_t { kNone, kOne, kMany };

struct Operation {
  std::string_view name;
  std::uint16_t type;   // RTM_*
  std::uint16_t flags;  // NLM_F_*
  Reply reply;
  const ObjectType* object;
  bool compares =
      false;  // of links: reads it first, and sends what is to be changed (link_changes)

  // Whether it puts something in the place of what is there.
  bool replaces() const { return (flags & NLM_F_REPLACE) != 0; }

  // Whether it may go out in one send with others like it that wait for the same namespace.
  bool shares_send() const;

  Phase phase() const {
    if ((flags & NLM_F_CREATE) != 0) return Phase::kCreate;
    return compares ? Phase::kCompare : Phase::kChange;
  }
};

const Operation* find_operation(std::string_view name);

// The request of this operation, with these options.
Request request_of(std::string_view operation, const Object& options);

// The look of this operation, with those members of `options` that it takes.
Look look_by(std::string_view operation, const Object& options,
             std::initializer_list<std::string_view> members);

// The name of a request's type, such as "RTM_NEWLINK".
std::string_view type_name(std::uint16_t type);

}  // namespace rtnetlink
