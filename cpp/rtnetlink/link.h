// Links: ifinfomsg and IFLA_* attributes (man 7 rtnetlink, linux/if_link.h).
#pragma once

#include "netlink/socket.h"
#include "rtnetlink/operation.h"

namespace rtnetlink {

// Options beside the rows of link_options() and link_flags():
//   index  which link: its index, or its name, which is then resolved before sending
//   reportedIndex  the index it has if that name is still of the link that was reported
//   name   a new link's name; without `index`, which link; with it, its new name
//   kind   "veth", ...; without it that which an option is named after
//   KIND   the kind's own options; `peer` holds the other end's
//   KINDPort  the options of a port of a link of that kind
extern const ObjectType kLink;

// What a bridge announces of a port or of itself, by messages of its own family (AF_BRIDGE):
//   index, master  the port and its bridge; of the bridge itself no master
//   bridgePort     all that the port has as one, where the message has it
// It is only decoded.
extern const ObjectType kBridgeNews;

// The bits of ifi_flags that have a name of their own.
struct LinkFlag {
  std::string_view name;
  std::uint32_t bit;
  bool inverted = false;  // the option is true when the bit is not set
  bool settable = true;
  bool certain = false;  // as of a row (rtnetlink/table.h)
};

// What every link has, whatever its kind, as tables/link.ts describes it.
Table link_options();
std::span<const LinkFlag> link_flags();
std::span<const std::uint16_t> link_passed();       // attributes that are no options
std::span<const std::string_view> link_counters();  // of rtnl_link_stats64, in its order

// A link by its index, or by its name when `index` is 0.
struct LinkRef {
  std::uint32_t index;
  std::string name;
};
LinkRef checked_link(const Value& value, std::string_view option);

// The part of a decoded link that programs need: cheap, without the rest.
struct LinkIdentity {
  std::uint32_t index;
  std::uint32_t link;   // IFLA_LINK, 0 when absent
  std::uint32_t group;  // IFLA_GROUP
  std::string_view name;
  std::string_view kind;  // IFLA_INFO_KIND, empty when absent
};
LinkIdentity link_identity(netlink::View message);

// What a message for a link has that is reported only where it is asked for: RTEXT_FILTER_*.
std::uint32_t parts_of(netlink::View message);

// RTM_GETLINK for one link by index or, when that is 0, by name, statistics left out.
// `target_nsid` as in Hole; `parts` as above.
Request get_link(std::uint32_t index, std::string_view name,
                 std::int32_t target_nsid = NETNSA_NSID_NOT_ASSIGNED, std::uint32_t parts = 0);

// The index of a link that is there.
netlink::Verdict find_link(const LinkRef& link, netlink::Socket& socket, std::uint32_t& index);

}  // namespace rtnetlink
