// Generated from tables/link.ts by `npm run tables`: change that.
// clang-format off
#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/link.h"
#include "rtnetlink/vf.h"
#include "rtnetlink/xdp.h"

namespace rtnetlink {
namespace {

constexpr Name kLinkInet6AddrGenModeNames[] = {{"eui64", IN6_ADDR_GEN_MODE_EUI64}, {"none", IN6_ADDR_GEN_MODE_NONE}, {"stable_secret", IN6_ADDR_GEN_MODE_STABLE_PRIVACY}, {"random", IN6_ADDR_GEN_MODE_RANDOM}};
constexpr Name kXdpModeNames[] = {{"native", XDP_ATTACHED_DRV}, {"generic", XDP_ATTACHED_SKB}, {"offload", XDP_ATTACHED_HW}, {"multi", XDP_ATTACHED_MULTI}};
constexpr Name kLinkSettingsLinkModeNames[] = {{"default", IF_LINK_MODE_DEFAULT}, {"dormant", IF_LINK_MODE_DORMANT}};
constexpr Name kLinkOperStateNames[] = {{"unknown", IF_OPER_UNKNOWN}, {"notpresent", IF_OPER_NOTPRESENT}, {"down", IF_OPER_DOWN}, {"lowerlayerdown", IF_OPER_LOWERLAYERDOWN}, {"testing", IF_OPER_TESTING}, {"dormant", IF_OPER_DORMANT}, {"up", IF_OPER_UP}};

constexpr std::uint16_t kLinkInet6Passed[] = {IFLA_INET6_FLAGS, IFLA_INET6_CONF, IFLA_INET6_STATS, IFLA_INET6_MCAST, IFLA_INET6_CACHEINFO, IFLA_INET6_ICMP6STATS, IFLA_INET6_RA_MTU};
constexpr std::uint16_t kLinkPassed[] = {IFLA_LINKINFO, IFLA_STATS64, IFLA_STATS, IFLA_MAP, IFLA_EVENT, IFLA_NEW_IFINDEX, 62 /* IFLA_DEVLINK_PORT */, 65 /* IFLA_DPLL_PIN */};

constexpr Row kProtoDownReasonRows[] = {
    {.name = "value", .attribute = IFLA_PROTO_DOWN_REASON_VALUE, .wire = Wire::kU32},
    {.name = "mask", .attribute = IFLA_PROTO_DOWN_REASON_MASK, .wire = Wire::kU32, .access = Access::kWrite},
};
constexpr Table kProtoDownReasonOptions = kProtoDownReasonRows;

constexpr Row kLinkInet6Rows[] = {
    {.name = "addrGenMode", .attribute = IFLA_INET6_ADDR_GEN_MODE, .wire = Wire::kU8, .names = kLinkInet6AddrGenModeNames},
    {.name = "token", .attribute = 0, .wire = Wire::kIp, .attribute6 = IFLA_INET6_TOKEN, .kept = {.interface = true}},
};
constexpr Table kLinkInet6Options = kLinkInet6Rows;

constexpr Row kXdpRows[] = {
    {.name = "fd", .attribute = IFLA_XDP_FD, .wire = Wire::kS32, .access = Access::kWrite},
    {.name = "expectedFd", .attribute = IFLA_XDP_EXPECTED_FD, .wire = Wire::kS32, .access = Access::kWrite},
    {.name = "ifNoExist", .attribute = IFLA_XDP_FLAGS, .wire = Wire::kBit32, .access = Access::kWrite, .bit = XDP_FLAGS_UPDATE_IF_NOEXIST},
    {.name = "mode", .attribute = IFLA_XDP_ATTACHED, .wire = Wire::kU8, .access = Access::kRead, .quiet = true, .names = kXdpModeNames},
    {.name = "programId", .attribute = IFLA_XDP_PROG_ID, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "nativeProgramId", .attribute = IFLA_XDP_DRV_PROG_ID, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "genericProgramId", .attribute = IFLA_XDP_SKB_PROG_ID, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "offloadProgramId", .attribute = IFLA_XDP_HW_PROG_ID, .wire = Wire::kU32, .access = Access::kRead},
};
constexpr Table kXdpOptions = kXdpRows;

constexpr Row kLinkRows[] = {
    {.name = "mac", .attribute = IFLA_ADDRESS, .wire = Wire::kHardware},
    {.name = "mtu", .attribute = IFLA_MTU, .wire = Wire::kU32},
    {.name = "master", .attribute = IFLA_MASTER, .wire = Wire::kLink, .certain = true},
    {.name = "group", .attribute = IFLA_GROUP, .wire = Wire::kU32, .certain = true},
    {.name = "alias", .attribute = IFLA_IFALIAS, .wire = Wire::kText, .certain = true},
    {.name = "txQueueLength", .attribute = IFLA_TXQLEN, .wire = Wire::kU32},
    {.name = "broadcast", .attribute = IFLA_BROADCAST, .wire = Wire::kHardware},
    {.name = "carrier", .attribute = IFLA_CARRIER, .wire = Wire::kBool, .certain = true},
    {.name = "protoDown", .attribute = IFLA_PROTO_DOWN, .wire = Wire::kBool},
    {.name = "protoDownReason", .attribute = IFLA_PROTO_DOWN_REASON, .wire = Wire::kNested, .silent = true, .nested = &kProtoDownReasonOptions},
    {.name = "linkMode", .attribute = IFLA_LINKMODE, .wire = Wire::kU8, .names = kLinkSettingsLinkModeNames},
    {.name = "gsoMaxSize", .attribute = IFLA_GSO_MAX_SIZE, .wire = Wire::kU32},
    {.name = "gsoMaxSegs", .attribute = IFLA_GSO_MAX_SEGS, .wire = Wire::kU32},
    {.name = "groMaxSize", .attribute = IFLA_GRO_MAX_SIZE, .wire = Wire::kU32},
    {.name = "gsoIpv4MaxSize", .attribute = 63 /* IFLA_GSO_IPV4_MAX_SIZE */, .wire = Wire::kU32},
    {.name = "groIpv4MaxSize", .attribute = 64 /* IFLA_GRO_IPV4_MAX_SIZE */, .wire = Wire::kU32},
    {.name = "inet6", .attribute = IFLA_AF_SPEC, .wire = Wire::kNestedIn, .quiet = true, .item = AF_INET6, .silent = true, .nested = &kLinkInet6Options, .passed = kLinkInet6Passed},
    // Reported when the request's mask asks for them (RTEXT_FILTER_VF).
    {.name = "vfs", .attribute = IFLA_VFINFO_LIST, .wire = Wire::kOwn, .silent = true, .put = put_vfs, .take = take_vfs},
    {.name = "xdp", .attribute = IFLA_XDP, .wire = Wire::kNested, .quiet = true, .silent = true, .nested = &kXdpOptions, .put = put_xdp},
    {.name = "name", .attribute = IFLA_IFNAME, .wire = Wire::kName, .certain = true},
    // Added and deleted by requests of their own (RTM_NEWLINKPROP).
    {.name = "altNames", .attribute = IFLA_PROP_LIST, .wire = Wire::kTexts, .item = IFLA_ALT_IFNAME, .kept = {.some = true}},
    {.name = "link", .attribute = IFLA_LINK, .wire = Wire::kLink, .access = Access::kCreate},
    {.name = "linkNetnsId", .attribute = IFLA_LINK_NETNSID, .wire = Wire::kS32, .access = Access::kCreate, .silent = true},
    {.name = "operState", .attribute = IFLA_OPERSTATE, .wire = Wire::kU8, .access = Access::kRead, .names = kLinkOperStateNames},
    {.name = "permanentMac", .attribute = IFLA_PERM_ADDRESS, .wire = Wire::kHardware, .access = Access::kRead},
    {.name = "parentDev", .attribute = IFLA_PARENT_DEV_NAME, .wire = Wire::kText, .access = Access::kRead},
    {.name = "parentBus", .attribute = IFLA_PARENT_DEV_BUS_NAME, .wire = Wire::kText, .access = Access::kRead},
    {.name = "minMtu", .attribute = IFLA_MIN_MTU, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "maxMtu", .attribute = IFLA_MAX_MTU, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "qdisc", .attribute = IFLA_QDISC, .wire = Wire::kText, .access = Access::kRead},
    {.name = "txQueues", .attribute = IFLA_NUM_TX_QUEUES, .wire = Wire::kU32, .access = Access::kCreate, .min = 1, .max = 4096},
    // Not reported without CONFIG_RPS.
    {.name = "rxQueues", .attribute = IFLA_NUM_RX_QUEUES, .wire = Wire::kU32, .access = Access::kCreate, .min = 1, .max = 4096, .silent = true},
    {.name = "carrierChanges", .attribute = IFLA_CARRIER_CHANGES, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "carrierUpCount", .attribute = IFLA_CARRIER_UP_COUNT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "carrierDownCount", .attribute = IFLA_CARRIER_DOWN_COUNT, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "promiscuity", .attribute = IFLA_PROMISCUITY, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "allMulticastCount", .attribute = 61 /* IFLA_ALLMULTI */, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "tsoMaxSize", .attribute = IFLA_TSO_MAX_SIZE, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "tsoMaxSegs", .attribute = IFLA_TSO_MAX_SEGS, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "netnsImmutable", .attribute = 67 /* IFLA_NETNS_IMMUTABLE */, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "headroom", .attribute = 68 /* IFLA_HEADROOM */, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "tailroom", .attribute = 69 /* IFLA_TAILROOM */, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "pacingOffloadHorizon", .attribute = 66 /* IFLA_MAX_PACING_OFFLOAD_HORIZON */, .wire = Wire::kU32, .access = Access::kRead},
    // Reported when the request's mask asks for them (RTEXT_FILTER_VF).
    {.name = "vfCount", .attribute = IFLA_NUM_VF, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "netns", .attribute = IFLA_NET_NS_FD, .wire = Wire::kNetns, .access = Access::kWrite},
    {.name = "extMask", .attribute = IFLA_EXT_MASK, .wire = Wire::kU32, .access = Access::kWrite},
    {.name = "targetNsid", .attribute = IFLA_TARGET_NETNSID, .wire = Wire::kS32, .access = Access::kWrite},
};
constexpr Table kLinkOptions = kLinkRows;

constexpr LinkFlag kFlags[] = {
    {.name = "up", .bit = IFF_UP, .certain = true},
    // Some devices have their own idea of it when they come up.
    {.name = "arp", .bit = IFF_NOARP, .inverted = true},
    {.name = "promisc", .bit = IFF_PROMISC, .certain = true},
    {.name = "allMulticast", .bit = IFF_ALLMULTI, .certain = true},
    {.name = "multicast", .bit = IFF_MULTICAST, .certain = true},
    {.name = "running", .bit = IFF_RUNNING, .settable = false},
    {.name = "lowerUp", .bit = IFF_LOWER_UP, .settable = false},
    {.name = "loopback", .bit = IFF_LOOPBACK, .settable = false},
    {.name = "pointToPoint", .bit = IFF_POINTOPOINT, .settable = false},
};

constexpr std::string_view kCounters[] = {"rxPackets", "txPackets", "rxBytes", "txBytes", "rxErrors", "txErrors", "rxDropped", "txDropped", "multicast", "collisions", "rxLengthErrors", "rxOverErrors", "rxCrcErrors", "rxFrameErrors", "rxFifoErrors", "rxMissedErrors", "txAbortedErrors", "txCarrierErrors", "txFifoErrors", "txHeartbeatErrors", "txWindowErrors", "rxCompressed", "txCompressed", "rxNohandler", "rxOtherhostDropped"};

}  // namespace

Table link_options() { return kLinkOptions; }
std::span<const LinkFlag> link_flags() { return kFlags; }
std::span<const std::uint16_t> link_passed() { return kLinkPassed; }
std::span<const std::string_view> link_counters() { return kCounters; }

}  // namespace rtnetlink
