#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Row kOptions[] = {
    {.name = "table",
     .attribute = IFLA_VRF_TABLE,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .min = 1,
     .max = UINT32_MAX},
};

constexpr Row kPortOptions[] = {
    {.name = "table",
     .attribute = IFLA_VRF_PORT_TABLE,
     .wire = Wire::kU32,
     .access = Access::kRead},
};

}  // namespace

const Kind kVrf = {.name = "vrf", .options = kOptions, .port_options = kPortOptions};

}  // namespace rtnetlink
