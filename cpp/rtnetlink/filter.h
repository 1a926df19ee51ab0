// Filters, their actions, and the chains that they are in: tcmsg and TCA_* attributes (tc(8),
// linux/pkt_cls.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kFilter;
extern const ObjectType kFilterListing;  // not what stands for all of a priority
extern const ObjectType kChain;

}  // namespace rtnetlink
