#include "rtnetlink/nsid.h"

#include <linux/net_namespace.h>
#include <linux/rtnetlink.h>

#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

constexpr Row kRows[] = {
    {.name = "nsid", .attribute = NETNSA_NSID, .wire = Wire::kS32},
    {.name = "targetNsid",
     .attribute = NETNSA_TARGET_NSID,
     .wire = Wire::kS32,
     .access = Access::kWrite},
    {.name = "currentNsid",
     .attribute = NETNSA_CURRENT_NSID,
     .wire = Wire::kS32,
     .access = Access::kRead},
    {.name = "other", .attribute = NETNSA_FD, .wire = Wire::kNetns, .access = Access::kWrite},
};

constexpr Layout kLayout = {.header = sizeof(rtgenmsg), .table = kRows};

}  // namespace

const ObjectType kNsid = object_type<kLayout>("nsid");

}  // namespace rtnetlink
