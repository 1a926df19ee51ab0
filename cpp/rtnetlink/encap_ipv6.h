// Lightweight tunnels that add headers of IPv6's own: the nests of LWTUNNEL_ENCAP_SEG6, SEG6_LOCAL,
// RPL and IOAM6.
#pragma once

#include "rtnetlink/object.h"

namespace rtnetlink {

void put_seg6(const Value& value, Encoder encoder, std::string_view option);
Value take_seg6(netlink::View nest);

extern const Layout kSeg6Local;
extern const Layout kRpl;
extern const Layout kIoam6;

}  // namespace rtnetlink
