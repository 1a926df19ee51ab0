#include "rtnetlink/link_move.h"

#include "rtnetlink/generated/link_move.h"

namespace rtnetlink {

const ObjectType kLinkMove = object_type<kLinkMoveLayout>("linkMove");

}  // namespace rtnetlink
