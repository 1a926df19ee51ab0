// Neighbours and forwarding entries: ndmsg and NDA_* attributes (man 7 rtnetlink,
// linux/neighbour.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// ip-neighbour(8): which Ethernet address an IP address has on a link.
extern const ObjectType kNeighbor;

// bridge(8), fdb: behind which port, or which host of an overlay, an Ethernet address is.
extern const ObjectType kFdb;
extern const ObjectType kFdbFlush;
// Their requests that read, whose answers are neighbours and entries.
extern const ObjectType kNeighborListing;
extern const ObjectType kFdbLookup;  // what a flush of forwarding entries asks for

}  // namespace rtnetlink
