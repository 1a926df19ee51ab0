// The XDP program of a link: ip-link(8) "xdp", linux/if_link.h IFLA_XDP_*.
#pragma once

#include "rtnetlink/table.h"

namespace rtnetlink {

// { fd, mode, expectedFd, ifNoExist }, or null, which takes the program off. What is reported of
// one has other words than these: the kernel is asked by a descriptor and bits, and says numbers.
void put_xdp(const Value& value, Encoder encoder, std::string_view option);

}  // namespace rtnetlink
