// Ranges of VLANs and VNIs. The kernel changes one of a range after another, and of each one option
// after another; when it refuses one, what it has done before stays.
#pragma once

#include "rtnetlink/canonical.h"

namespace rtnetlink {

// How ranges of one sort are reported, in the words in which they are listed.
struct Ranged {
  std::string_view first;         // the option that is a range's first number; `end` is its last
  std::string_view counted = {};  // the option that counts along with it, if one does
  // At most one of a link has this flag: who gets it takes it from another.
  std::string_view only = {};
  // The requests that make of what there is in a range (`now`, nothing perhaps) what is asked for.
  std::vector<netlink::Bytes> (*put)(const Object& asked, const Object& now);
  // The request after which there is none of the range; null where no change makes any.
  netlink::Bytes (*remove)(const Object& range) = nullptr;
  // Leaves of a request what the link has already, and the kernel does not take again.
  void (*prepare)(netlink::Bytes& request, const Object& asked,
                  const std::vector<Object>& now) = nullptr;
};

// The parts of entries that are in a range, in order.
std::vector<Object> within(const Ranged& ranged, const Object& range,
                           const std::vector<Object>& entries);

// The first option of what was asked for that is otherwise; the range's first number where some are
// not there. Nothing where all is so.
std::optional<Difference> range_difference(const ObjectType& type, const Object& given,
                                           const Object& asked, const std::vector<Object>& found);

// The requests that make of what is there now what was there before, where `asked` was sent.
std::vector<netlink::Bytes> back_to(const ObjectType& type, const Object& asked,
                                    const std::vector<Object>& before,
                                    const std::vector<Object>& now);

// Those options of an object that are not as they are in another, without those named.
Object differing(const ObjectType& type, const Object& wanted, const Object& now,
                 std::initializer_list<std::string_view> without);

}  // namespace rtnetlink
