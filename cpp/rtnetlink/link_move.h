// A link on its way to another namespace, which may give it another name or index.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

extern const ObjectType kLinkMove;

}  // namespace rtnetlink
