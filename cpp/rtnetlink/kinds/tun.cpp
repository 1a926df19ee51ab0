#include <linux/if_link.h>
#include <linux/if_tun.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr Name kModes[] = {{"tun", IFF_TUN}, {"tap", IFF_TAP}};

// Made by ioctl (tun/tun.h); netlink only reports.
constexpr Row kOptions[] = {
    {.name = "mode",
     .attribute = IFLA_TUN_TYPE,
     .wire = Wire::kU8,
     .access = Access::kCreate,
     .names = kModes},
    {.name = "owner", .attribute = IFLA_TUN_OWNER, .wire = Wire::kU32, .access = Access::kCreate},
    {.name = "group", .attribute = IFLA_TUN_GROUP, .wire = Wire::kU32, .access = Access::kCreate},
    {.name = "packetInfo",
     .attribute = IFLA_TUN_PI,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "vnetHeader",
     .attribute = IFLA_TUN_VNET_HDR,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "persist",
     .attribute = IFLA_TUN_PERSIST,
     .wire = Wire::kBool,
     .access = Access::kRead},
    {.name = "multiQueue",
     .attribute = IFLA_TUN_MULTI_QUEUE,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "queues",
     .attribute = IFLA_TUN_NUM_QUEUES,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "disabledQueues",
     .attribute = IFLA_TUN_NUM_DISABLED_QUEUES,
     .wire = Wire::kU32,
     .access = Access::kRead},
};

}  // namespace

const Kind kTun = {.name = "tun", .options = kOptions};

}  // namespace rtnetlink
