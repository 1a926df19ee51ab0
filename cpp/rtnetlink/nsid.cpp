#include "rtnetlink/nsid.h"

#include "rtnetlink/generated/nsid.h"

namespace rtnetlink {

const ObjectType kNsid = object_type<kNsidLayout>("nsid");

}  // namespace rtnetlink
