// Changes of links, taken apart: a request for several options is done by the kernel one option
// after another, and where it refuses one, those before it stay.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// What a request for a change has to say to the link that `reply` reports.
struct LinkChanges {
  netlink::Bytes request;
  bool none = false;
  std::string fixed{};  // an option that would be changed although only creation takes it
};
LinkChanges link_changes(netlink::View request, netlink::View reply);

// Reads the link that a request is about, found as the request finds it.
Request look_at(netlink::View request);

// Whether no kernel leaves part of the request undone without saying so, so that nothing needs to
// be read: it is about one option, and that is a certain one (Row::certain).
bool is_certain(netlink::View request);

// The same request for one option alone.
struct SingleChange {
  std::string option;  // its path in the request
  netlink::Bytes request;
};

// In the order in which the kernel does them.
std::vector<SingleChange> apart(netlink::View request);

// The same request without a change.
netlink::Bytes no_change(netlink::View request);

// The requests that make a link again what `before` reports, in all that `request` may have changed
// of it and that is otherwise in `now`: one option each, what the kernel did last comes first. What
// cannot be asked for has a request of no bytes.
std::vector<SingleChange> changes_back(netlink::View request, netlink::View before,
                                       netlink::View now);

}  // namespace rtnetlink
