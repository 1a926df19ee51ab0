#include "rtnetlink/mst.h"

#include "rtnetlink/generated/mst.h"

namespace rtnetlink {

const ObjectType kMst = object_type<kMstLayout>("mst");
const ObjectType kMstListing = object_type<kMstListingLayout, kMstLayout>("mst");

}  // namespace rtnetlink
