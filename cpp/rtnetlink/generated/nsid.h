// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/net_namespace.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Row kNsidRows[] = {
    {.name = "nsid", .attribute = NETNSA_NSID, .wire = Wire::kS32},
    {.name = "targetNsid", .attribute = NETNSA_TARGET_NSID, .wire = Wire::kS32, .access = Access::kWrite},
    {.name = "currentNsid", .attribute = NETNSA_CURRENT_NSID, .wire = Wire::kS32, .access = Access::kRead},
    {.name = "other", .attribute = NETNSA_FD, .wire = Wire::kNetns, .access = Access::kWrite},
};
inline constexpr Layout kNsidLayout = {.header = sizeof(rtgenmsg), .table = kNsidRows};

}  // namespace rtnetlink
