#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

constexpr std::uint16_t kBroadcastCutoff = 9;  // IFLA_MACVLAN_BC_CUTOFF, since 6.4

constexpr Name kModes[] = {{"private", MACVLAN_MODE_PRIVATE},
                           {"vepa", MACVLAN_MODE_VEPA},
                           {"bridge", MACVLAN_MODE_BRIDGE},
                           {"passthru", MACVLAN_MODE_PASSTHRU},
                           {"source", MACVLAN_MODE_SOURCE}};

constexpr Name kMacListModes[] = {{"add", MACVLAN_MACADDR_ADD},
                                  {"delete", MACVLAN_MACADDR_DEL},
                                  {"flush", MACVLAN_MACADDR_FLUSH},
                                  {"set", MACVLAN_MACADDR_SET}};

constexpr Row kOptions[] = {
    {.name = "mode", .attribute = IFLA_MACVLAN_MODE, .wire = Wire::kU32, .names = kModes},
    {.name = "noPromisc",
     .attribute = IFLA_MACVLAN_FLAGS,
     .wire = Wire::kBit16,
     .bit = MACVLAN_FLAG_NOPROMISC},
    {.name = "noDst",
     .attribute = IFLA_MACVLAN_FLAGS,
     .wire = Wire::kBit16,
     .bit = MACVLAN_FLAG_NODST},
    {.name = "macListMode",
     .attribute = IFLA_MACVLAN_MACADDR_MODE,
     .wire = Wire::kU32,
     .access = Access::kWrite,
     .names = kMacListModes},
    {.name = "listedMac",
     .attribute = IFLA_MACVLAN_MACADDR,
     .wire = Wire::kMac,
     .access = Access::kWrite},
    {.name = "macList",
     .attribute = IFLA_MACVLAN_MACADDR_DATA,
     .wire = Wire::kMacs,
     .item = IFLA_MACVLAN_MACADDR,
     .kept = {.unordered = true}},
    {.name = "macCount",
     .attribute = IFLA_MACVLAN_MACADDR_COUNT,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "bcQueueLength", .attribute = IFLA_MACVLAN_BC_QUEUE_LEN, .wire = Wire::kU32},
    {.name = "bcQueueLengthUsed",
     .attribute = IFLA_MACVLAN_BC_QUEUE_LEN_USED,
     .wire = Wire::kU32,
     .access = Access::kRead},
    // The kernel's default is not reported.
    {.name = "bcCutoff", .attribute = kBroadcastCutoff, .wire = Wire::kS32, .kept = {.none_as = 1}},
};

}  // namespace

const Kind kMacvlan = {.name = "macvlan", .options = kOptions, .lower_mtu = true};
const Kind kMacvtap = {.name = "macvtap", .options = kOptions, .lower_mtu = true};

}  // namespace rtnetlink
