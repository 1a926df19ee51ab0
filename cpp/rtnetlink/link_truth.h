// What became of a request for a link: what it asked for beside the link as it is reported
// afterwards.
#pragma once

#include "rtnetlink/canonical.h"

namespace rtnetlink {

// What a request asks of its link, in the words in which a link is reported.
Object asked_of_link(netlink::View request);

// When the kernel does what a request has of an option: what is a kind's or a port's first.
std::size_t turn_of(std::string_view option);

// Which of the two ends that a creation makes is compared: the other one is asked for inside it.
enum class End : std::uint8_t { kFirst, kPeer };

// In what the link that `reply` reports is not as `request` asked for, with the options by their
// paths in the request, in the order in which the kernel takes them. `asked` of each is the value
// as the kernel would report it.
std::vector<Difference> link_differences(netlink::View request, netlink::View reply,
                                         End end = End::kFirst);

}  // namespace rtnetlink
