#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 6.18.
constexpr std::uint16_t kLocalBypass = 31;   // IFLA_VXLAN_LOCALBYPASS, since 6.5
constexpr std::uint16_t kLabelPolicy = 32;   // IFLA_VXLAN_LABEL_POLICY, since 6.8
constexpr std::uint16_t kReservedBits = 33;  // IFLA_VXLAN_RESERVED_BITS, since 6.14
constexpr std::uint16_t kMcRoute = 34;       // IFLA_VXLAN_MC_ROUTE, since 6.17, never reported

constexpr Name kDf[] = {
    {"unset", VXLAN_DF_UNSET}, {"set", VXLAN_DF_SET}, {"inherit", VXLAN_DF_INHERIT}};
constexpr Name kLabelPolicies[] = {{"fixed", 0}, {"inherit", 1}};

// A remote host and a multicast group share one attribute.
constexpr Row kOptions[] = {
    {.name = "vni",
     .attribute = IFLA_VXLAN_ID,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .max = 0xffffff},
    {.name = "remote",
     .attribute = IFLA_VXLAN_GROUP,
     .wire = Wire::kUnicast,
     .attribute6 = IFLA_VXLAN_GROUP6},
    {.name = "group",
     .attribute = IFLA_VXLAN_GROUP,
     .wire = Wire::kMulticast,
     .attribute6 = IFLA_VXLAN_GROUP6},
    {.name = "local",
     .attribute = IFLA_VXLAN_LOCAL,
     .wire = Wire::kUnicast,
     .attribute6 = IFLA_VXLAN_LOCAL6},
    {.name = "dev", .attribute = IFLA_VXLAN_LINK, .wire = Wire::kLink},
    {.name = "dstPort",
     .attribute = IFLA_VXLAN_PORT,
     .wire = Wire::kBe16,
     .access = Access::kCreate,
     .kept = {.zero_any = true}},
    {.name = "srcPortRange",
     .attribute = IFLA_VXLAN_PORT_RANGE,
     .wire = Wire::kBePortRange,
     .access = Access::kCreate},
    {.name = "ttl", .attribute = IFLA_VXLAN_TTL, .wire = Wire::kU8},
    {.name = "ttlInherit",
     .attribute = IFLA_VXLAN_TTL_INHERIT,
     .wire = Wire::kFlagReadAsBool,
     .access = Access::kCreate},
    {.name = "tos", .attribute = IFLA_VXLAN_TOS, .wire = Wire::kU8},
    {.name = "df", .attribute = IFLA_VXLAN_DF, .wire = Wire::kU8, .names = kDf},
    {.name = "flowLabel", .attribute = IFLA_VXLAN_LABEL, .wire = Wire::kBe32, .max = 0xfffff},
    {.name = "labelPolicy", .attribute = kLabelPolicy, .wire = Wire::kU32, .names = kLabelPolicies},
    {.name = "learning", .attribute = IFLA_VXLAN_LEARNING, .wire = Wire::kBool},
    {.name = "ageing", .attribute = IFLA_VXLAN_AGEING, .wire = Wire::kU32},
    {.name = "limit", .attribute = IFLA_VXLAN_LIMIT, .wire = Wire::kU32, .access = Access::kCreate},
    {.name = "proxy",
     .attribute = IFLA_VXLAN_PROXY,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "rsc", .attribute = IFLA_VXLAN_RSC, .wire = Wire::kBool, .access = Access::kCreate},
    {.name = "l2miss",
     .attribute = IFLA_VXLAN_L2MISS,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "l3miss",
     .attribute = IFLA_VXLAN_L3MISS,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "udpCsum",
     .attribute = IFLA_VXLAN_UDP_CSUM,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "udpZeroCsum6Tx",
     .attribute = IFLA_VXLAN_UDP_ZERO_CSUM6_TX,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "udpZeroCsum6Rx",
     .attribute = IFLA_VXLAN_UDP_ZERO_CSUM6_RX,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "remCsumTx",
     .attribute = IFLA_VXLAN_REMCSUM_TX,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "remCsumRx",
     .attribute = IFLA_VXLAN_REMCSUM_RX,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "remCsumNoPartial",
     .attribute = IFLA_VXLAN_REMCSUM_NOPARTIAL,
     .wire = Wire::kFlag,
     .access = Access::kCreate},
    {.name = "external",
     .attribute = IFLA_VXLAN_COLLECT_METADATA,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "gbp", .attribute = IFLA_VXLAN_GBP, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "gpe", .attribute = IFLA_VXLAN_GPE, .wire = Wire::kFlag, .access = Access::kCreate},
    {.name = "vniFilter",
     .attribute = IFLA_VXLAN_VNIFILTER,
     .wire = Wire::kBool,
     .access = Access::kCreate},
    {.name = "localBypass", .attribute = kLocalBypass, .wire = Wire::kBool},
    {.name = "reservedBits",
     .attribute = kReservedBits,
     .wire = Wire::kBe64,
     .access = Access::kCreate},
    {.name = "mcRoute",
     .attribute = kMcRoute,
     .wire = Wire::kBool,
     .access = Access::kCreate,
     .silent = true},
};

}  // namespace

const Kind kVxlan = {.name = "vxlan", .options = kOptions, .mtu = kEthernetMtu};

}  // namespace rtnetlink
