// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/table.h"

namespace rtnetlink {

inline constexpr Name kAddressScopeNames[] = {{"global", RT_SCOPE_UNIVERSE}, {"site", RT_SCOPE_SITE}, {"link", RT_SCOPE_LINK}, {"host", RT_SCOPE_HOST}, {"nowhere", RT_SCOPE_NOWHERE}};

}  // namespace rtnetlink
