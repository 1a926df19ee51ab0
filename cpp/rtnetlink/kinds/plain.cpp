#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {

// Kinds without options of their own.
const Kind kDummy = {.name = "dummy", .options = {}};
const Kind kIfb = {.name = "ifb", .options = {}};

}  // namespace rtnetlink
