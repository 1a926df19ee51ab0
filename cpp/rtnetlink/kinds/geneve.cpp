#include <linux/if_link.h>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 7.3.
constexpr std::uint16_t kPortRange = 15;  // IFLA_GENEVE_PORT_RANGE, since 6.15
constexpr std::uint16_t kGroHint = 16;    // IFLA_GENEVE_GRO_HINT, since 7.0
constexpr std::uint16_t kLocal = 17;      // IFLA_GENEVE_LOCAL, since 7.2
constexpr std::uint16_t kLocal6 = 18;     // IFLA_GENEVE_LOCAL6, since 7.2

constexpr Name kDf[] = {
    {"unset", GENEVE_DF_UNSET}, {"set", GENEVE_DF_SET}, {"inherit", GENEVE_DF_INHERIT}};

// Checksums are reported of the family in use only.
constexpr Row kOptions[] = {
    {.name = "vni",
     .attribute = IFLA_GENEVE_ID,
     .wire = Wire::kU32,
     .access = Access::kCreate,
     .max = 0xffffff},
    {.name = "remote",
     .attribute = IFLA_GENEVE_REMOTE,
     .wire = Wire::kUnicast,
     .attribute6 = IFLA_GENEVE_REMOTE6},
    {.name = "local",
     .attribute = kLocal,
     .wire = Wire::kUnicast,
     .access = Access::kCreate,
     .attribute6 = kLocal6},
    {.name = "dstPort",
     .attribute = IFLA_GENEVE_PORT,
     .wire = Wire::kBe16,
     .access = Access::kCreate},
    {.name = "srcPortRange",
     .attribute = kPortRange,
     .wire = Wire::kBePortRange,
     .access = Access::kCreate},
    {.name = "ttl", .attribute = IFLA_GENEVE_TTL, .wire = Wire::kU8},
    {.name = "ttlInherit", .attribute = IFLA_GENEVE_TTL_INHERIT, .wire = Wire::kBool},
    {.name = "tos", .attribute = IFLA_GENEVE_TOS, .wire = Wire::kU8},
    {.name = "df", .attribute = IFLA_GENEVE_DF, .wire = Wire::kU8, .names = kDf},
    {.name = "flowLabel", .attribute = IFLA_GENEVE_LABEL, .wire = Wire::kBe32, .max = 0xfffff},
    {.name = "udpCsum",
     .attribute = IFLA_GENEVE_UDP_CSUM,
     .wire = Wire::kBool,
     .access = Access::kCreate,
     .silent = true},
    {.name = "udpZeroCsum6Tx",
     .attribute = IFLA_GENEVE_UDP_ZERO_CSUM6_TX,
     .wire = Wire::kBool,
     .access = Access::kCreate,
     .silent = true},
    {.name = "udpZeroCsum6Rx",
     .attribute = IFLA_GENEVE_UDP_ZERO_CSUM6_RX,
     .wire = Wire::kBool,
     .access = Access::kCreate,
     .silent = true},
    {.name = "external",
     .attribute = IFLA_GENEVE_COLLECT_METADATA,
     .wire = Wire::kFlag,
     .access = Access::kCreate},
    {.name = "innerProtoInherit",
     .attribute = IFLA_GENEVE_INNER_PROTO_INHERIT,
     .wire = Wire::kFlag,
     .access = Access::kCreate},
    {.name = "groHint", .attribute = kGroHint, .wire = Wire::kFlag, .access = Access::kCreate},
};

}  // namespace

const Kind kGeneve = {.name = "geneve", .options = kOptions};

}  // namespace rtnetlink
