// The numbers a network namespace knows others by: rtgenmsg and NETNSA_* attributes
// (linux/net_namespace.h).
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kNsid;

}  // namespace rtnetlink
