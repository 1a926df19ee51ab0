// Many links deleted in one go. A delete alone costs a grace period of the
// kernel's (some 17 ms); all links of one link group share a single one.
#pragma once

#include "netlink/socket.h"
#include "rtnetlink/link.h"

namespace rtnetlink {

// Deletes the links of the socket's namespace; one verdict each, in order. A
// link named twice is gone the second time: ENODEV. If the kernel cannot delete
// the group as a whole, the old groups are restored and the links deleted one
// by one, so that each verdict is the link's own.
std::vector<netlink::Verdict> delete_links(const std::vector<LinkRef>& links,
                                           netlink::Socket& socket);

}  // namespace rtnetlink
