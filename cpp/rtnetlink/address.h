// Addresses: ifaddrmsg and IFA_* attributes (man 7 rtnetlink, linux/if_addr.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// Options, beside those that say it all by their name:
//   link     the link that bears it: its index, or its name, resolved before sending
//   address  "IP/PREFIX"; without it, in a listing, all of them
//   peer     the other end of a point-to-point link, "IP/PREFIX": the prefix is then the peer's
//   family   in a listing, "inet" or "inet6"; absent for both
//   validLifetime, preferredLifetime  in seconds; absent for ever
extern const ObjectType kAddress;
// One, by its link and itself: IPv6 alone.
extern const ObjectType kAddressLookup;

}  // namespace rtnetlink
