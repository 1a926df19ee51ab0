// MPLS: what becomes of packets with a label (linux/mpls.h, ip-route(8)).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kMplsRoute;

// A list of labels, the outermost first, each in 32 big-endian bits (RFC 3032).
void put_label_stack(std::uint16_t attribute, const Value& value, Encoder encoder,
                     std::string_view option);

}  // namespace rtnetlink
