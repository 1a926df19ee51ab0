// Virtual functions of a network card (SR-IOV), each with what the card's own driver makes of its
// settings: IFLA_VFINFO_LIST (linux/if_link.h; man 8 ip-link, `vf`).
#pragma once

#include "rtnetlink/canonical.h"

namespace rtnetlink {

// A list of { index, mac, vlan, ... }: one IFLA_VF_INFO for each, in this order.
void put_vfs(const Value& value, Encoder encoder, std::string_view option);

// The same as reported; `counters`: with its `statistics`.
Value take_vfs(const netlink::Attribute& attribute, bool counters);

// Compares what a request asks of some with what the card reports, each with the one of its number.
// What the driver does not report is not compared.
void compare_vfs(Comparison& comparison, const Value& asked, const Value* reported,
                 std::string_view option);

// Of those that a card had, what a request asks of them, as it was: one for each that the card had.
List as_vfs_were(const Value& asked, const Value* had);

// The options for one setting of one of them, by its path among those.
Object as_vf_was(const std::string& path, const Value& had);

// The options of one.
std::vector<Option> vf_options();

}  // namespace rtnetlink
