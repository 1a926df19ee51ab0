// Queueing disciplines: tcmsg and TCA_* attributes (tc(8), linux/pkt_sched.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kQdisc;
extern const ObjectType kMadeQdisc;  // not those that the kernel has by itself

}  // namespace rtnetlink
