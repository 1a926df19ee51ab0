// Addresses: ifaddrmsg and IFA_* attributes (man 7 rtnetlink, linux/if_addr.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// Options beside the rows of address_options() and address_flags():
//   link     the link that bears it: its index, or its name, resolved before sending
//   address  "IP/PREFIX"; without it, in a listing, all of them
//   peer     the other end of a point-to-point link, "IP/PREFIX": the prefix is then the peer's
//   family   in a listing, "inet" or "inet6"; absent for both
//   scope    "global", "site", "link", "host", "nowhere" or a number
//   validLifetime, preferredLifetime  in seconds; absent for ever
extern const ObjectType kAddress;

Table address_options();

struct AddressFlag {
  std::string_view name;
  std::uint32_t bit;
  bool settable;
};
std::span<const AddressFlag> address_flags();

}  // namespace rtnetlink
