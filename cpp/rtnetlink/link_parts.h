// Where the parts of a link are: in its messages, and in the object that they decode to.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {

// The attributes of a message, after its header.
netlink::View link_attributes(netlink::View message);

// The attributes inside of these nests, one in another; none where one is not there.
netlink::View nest_in(netlink::View attributes, std::initializer_list<std::uint16_t> path);

// The kind that an IFLA_LINKINFO has in this attribute, IFLA_INFO_KIND or IFLA_INFO_SLAVE_KIND;
// null where there is none, or no table for it.
const Kind* kind_in(netlink::View info, std::uint16_t attribute);

// The table of the port options in an IFLA_LINKINFO.
Table port_table(netlink::View info);

// What an option that is named after a kind has: the kind's own options, or those of the ports of
// such a link, which are the kind's name and "Port".
struct Section {
  const Kind* kind;
  bool port;

  Table table() const { return port ? kind->port_options : kind->options; }
};
std::optional<Section> section_of(std::string_view option);
std::string port_option(std::string_view kind);

// The member that is an object; an empty one where there is none.
const Object& object_at(const Object& link, std::string_view name);

}  // namespace rtnetlink
