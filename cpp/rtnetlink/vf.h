// Virtual functions of a network card (SR-IOV), each with what the card's own driver makes of its
// settings: IFLA_VFINFO_LIST (linux/if_link.h; man 8 ip-link, `vf`).
#pragma once

#include "rtnetlink/object.h"

namespace rtnetlink {

// A list of { index, mac, vlan, ... }: one IFLA_VF_INFO for each, in this order.
void put_vfs(const Value& value, Encoder encoder, std::string_view option);

// The same as reported; `counters`: with its `statistics`.
Value take_vfs(const netlink::Attribute& attribute, bool counters);

// The options of one.
std::vector<Option> vf_options();

}  // namespace rtnetlink
