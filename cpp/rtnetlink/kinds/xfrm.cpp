#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Row kOptions[] = {
    {.name = "ifId",
     .attribute = IFLA_XFRM_IF_ID,
     .wire = Wire::kU32,
     .quiet = true,
     .min = 1,
     .max = UINT32_MAX},
    {.name = "dev", .attribute = IFLA_XFRM_LINK, .wire = Wire::kLink, .quiet = true},
    {.name = "external",
     .attribute = IFLA_XFRM_COLLECT_METADATA,
     .wire = Wire::kFlag,
     .access = Access::kCreate},
};

}  // namespace

const Kind kXfrm = {.name = "xfrm", .options = kOptions, .changes_whole = true};

}  // namespace rtnetlink
