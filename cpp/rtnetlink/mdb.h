// Multicast entries: which ports of a bridge, or which hosts of a vxlan, a group's packets go to.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kMdb;        // as they are listed and announced
extern const ObjectType kMdbEntry;   // as one is asked for
extern const ObjectType kMdbLookup;  // as a group's are looked up

}  // namespace rtnetlink
