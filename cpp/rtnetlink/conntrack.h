// What no table says of tracked connections (linux/netfilter/nfnetlink_conntrack.h).
#pragma once

#include "netlink/message.h"

namespace rtnetlink {

// Which of its messages an event is: of one type are those of new connections, and of such that
// changed.
bool is_new_conntrack(netlink::View message);
bool is_known_conntrack(netlink::View message);

}  // namespace rtnetlink
