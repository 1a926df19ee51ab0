#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_tunnel.h>
#include <linux/ip6_tunnel.h>

#include <algorithm>
#include <array>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

// GRE_KEY, GRE_SEQ and GRE_CSUM of linux/if_tunnel.h, in host order.
constexpr std::uint32_t kKeyed = 0x2000;
constexpr std::uint32_t kSequenced = 0x1000;
constexpr std::uint32_t kChecksummed = 0x8000;

constexpr Name kEncapTypes[] = {
    {"none", TUNNEL_ENCAP_NONE}, {"fou", TUNNEL_ENCAP_FOU}, {"gue", TUNNEL_ENCAP_GUE}};
constexpr Name kDirections[] = {{"ingress", 0}, {"egress", 1}};

template <std::size_t... Sizes>
consteval auto joined(const Row (&... tables)[Sizes]) {
  std::array<Row, (Sizes + ...)> all{};
  auto end = all.begin();
  ((end = std::copy_n(tables, Sizes, end)), ...);
  return all;
}

// Over either family.
constexpr Row kShared[] = {
    {.name = "dev", .attribute = IFLA_GRE_LINK, .wire = Wire::kLink},
    {.name = "iKeyed", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = kKeyed},
    {.name = "iSequence", .attribute = IFLA_GRE_IFLAGS, .wire = Wire::kBeBit16, .bit = kSequenced},
    {.name = "iChecksum",
     .attribute = IFLA_GRE_IFLAGS,
     .wire = Wire::kBeBit16,
     .bit = kChecksummed},
    {.name = "oKeyed", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = kKeyed},
    {.name = "oSequence", .attribute = IFLA_GRE_OFLAGS, .wire = Wire::kBeBit16, .bit = kSequenced},
    {.name = "oChecksum",
     .attribute = IFLA_GRE_OFLAGS,
     .wire = Wire::kBeBit16,
     .bit = kChecksummed},
    {.name = "iKey", .attribute = IFLA_GRE_IKEY, .wire = Wire::kBe32},
    {.name = "oKey", .attribute = IFLA_GRE_OKEY, .wire = Wire::kBe32},
    {.name = "ttl", .attribute = IFLA_GRE_TTL, .wire = Wire::kU8},
    {.name = "fwMark", .attribute = IFLA_GRE_FWMARK, .wire = Wire::kU32},
    {.name = "encapType",
     .attribute = IFLA_GRE_ENCAP_TYPE,
     .wire = Wire::kU16,
     .names = kEncapTypes},
    {.name = "encapCsum",
     .attribute = IFLA_GRE_ENCAP_FLAGS,
     .wire = Wire::kBit16,
     .bit = TUNNEL_ENCAP_FLAG_CSUM},
    {.name = "encapCsum6",
     .attribute = IFLA_GRE_ENCAP_FLAGS,
     .wire = Wire::kBit16,
     .bit = TUNNEL_ENCAP_FLAG_CSUM6},
    {.name = "encapRemCsum",
     .attribute = IFLA_GRE_ENCAP_FLAGS,
     .wire = Wire::kBit16,
     .bit = TUNNEL_ENCAP_FLAG_REMCSUM},
    {.name = "encapSrcPort", .attribute = IFLA_GRE_ENCAP_SPORT, .wire = Wire::kBe16},
    {.name = "encapDstPort", .attribute = IFLA_GRE_ENCAP_DPORT, .wire = Wire::kBe16},
    {.name = "external",
     .attribute = IFLA_GRE_COLLECT_METADATA,
     .wire = Wire::kFlag,
     .access = Access::kCreate},
};

// Over IPv4.
constexpr Row kOnly4[] = {
    {.name = "local", .attribute = IFLA_GRE_LOCAL, .wire = Wire::kIp},
    {.name = "remote", .attribute = IFLA_GRE_REMOTE, .wire = Wire::kIp},
    {.name = "tos", .attribute = IFLA_GRE_TOS, .wire = Wire::kU8},
    {.name = "pmtuDiscovery", .attribute = IFLA_GRE_PMTUDISC, .wire = Wire::kBool},
    {.name = "ignoreDf", .attribute = IFLA_GRE_IGNORE_DF, .wire = Wire::kBool},
};

// Over IPv6, the addresses in the same attributes.
constexpr Row kOnly6[] = {
    {.name = "local", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_GRE_LOCAL},
    {.name = "remote", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_GRE_REMOTE},
    {.name = "flowInfo", .attribute = IFLA_GRE_FLOWINFO, .wire = Wire::kBe32, .max = 0x0fffffff},
    {.name = "encapLimit", .attribute = IFLA_GRE_ENCAP_LIMIT, .wire = Wire::kU8},
    {.name = "noEncapLimit",
     .attribute = IFLA_GRE_FLAGS,
     .wire = Wire::kBit32,
     .bit = IP6_TNL_F_IGN_ENCAP_LIMIT},
    {.name = "tclassInherit",
     .attribute = IFLA_GRE_FLAGS,
     .wire = Wire::kBit32,
     .bit = IP6_TNL_F_USE_ORIG_TCLASS},
    {.name = "flowLabelInherit",
     .attribute = IFLA_GRE_FLAGS,
     .wire = Wire::kBit32,
     .bit = IP6_TNL_F_USE_ORIG_FLOWLABEL},
    {.name = "dscpInherit",
     .attribute = IFLA_GRE_FLAGS,
     .wire = Wire::kBit32,
     .bit = IP6_TNL_F_RCV_DSCP_COPY},
    {.name = "fwMarkInherit",
     .attribute = IFLA_GRE_FLAGS,
     .wire = Wire::kBit32,
     .bit = IP6_TNL_F_USE_ORIG_FWMARK},
    {.name = "allowLocalRemote",
     .attribute = IFLA_GRE_FLAGS,
     .wire = Wire::kBit32,
     .bit = IP6_TNL_F_ALLOW_LOCAL_REMOTE},
};

constexpr Row kErspan[] = {
    {.name = "version",
     .attribute = IFLA_GRE_ERSPAN_VER,
     .wire = Wire::kU8,
     .access = Access::kCreate,
     .max = 2},
    {.name = "sessionIndex",
     .attribute = IFLA_GRE_ERSPAN_INDEX,
     .wire = Wire::kU32,
     .max = 0xfffff},
    {.name = "direction",
     .attribute = IFLA_GRE_ERSPAN_DIR,
     .wire = Wire::kU8,
     .names = kDirections},
    {.name = "hardwareId", .attribute = IFLA_GRE_ERSPAN_HWID, .wire = Wire::kU16, .max = 0x3f},
};

constexpr auto kOptions4 = joined(kShared, kOnly4);
constexpr auto kOptions6 = joined(kShared, kOnly6);
constexpr auto kErspanOptions4 = joined(kShared, kOnly4, kErspan);
constexpr auto kErspanOptions6 = joined(kShared, kOnly6, kErspan);

}  // namespace

const Kind kGre = {.name = "gre", .options = kOptions4, .changes_whole = true};
const Kind kGretap = {.name = "gretap", .options = kOptions4, .changes_whole = true};
const Kind kErspan4 = {.name = "erspan", .options = kErspanOptions4, .changes_whole = true};
const Kind kIp6gre = {.name = "ip6gre", .options = kOptions6, .changes_whole = true};
const Kind kIp6gretap = {.name = "ip6gretap", .options = kOptions6, .changes_whole = true};
const Kind kErspan6 = {.name = "ip6erspan", .options = kErspanOptions6, .changes_whole = true};

}  // namespace rtnetlink
