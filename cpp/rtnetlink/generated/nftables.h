// Generated from tables/families/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/netfilter/nf_tables.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netfilter/nfnetlink_cttimeout.h>
#include <linux/netfilter.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kNftFamilyNames[] = {{"inet", NFPROTO_INET}, {"ip", NFPROTO_IPV4}, {"arp", NFPROTO_ARP}, {"netdev", NFPROTO_NETDEV}, {"bridge", NFPROTO_BRIDGE}, {"ip6", NFPROTO_IPV6}};
inline constexpr Name kNftLimitTypeNames[] = {{"packets", 0}, {"bytes", 1}};
inline constexpr Name kNftVerdictCodeNames[] = {{"drop", 0}, {"accept", 1}, {"stolen", 2}, {"queue", 3}, {"return", 4294967291}, {"goto", 4294967292}, {"jump", 4294967293}, {"break", 4294967294}, {"continue", 4294967295}};
inline constexpr Name kNftBitwiseOperationNames[] = {{"mask", 0}, {"shiftLeft", 1}, {"shiftRight", 2}, {"and", 3}, {"or", 4}, {"xor", 5}};
inline constexpr Name kNftByteOrderOperationNames[] = {{"ntoh", 0}, {"hton", 1}};
inline constexpr Name kNftCompareOperationNames[] = {{"eq", 0}, {"ne", 1}, {"lt", 2}, {"le", 3}, {"gt", 4}, {"ge", 5}};
inline constexpr Name kNftRangeOperationNames[] = {{"eq", 0}, {"ne", 1}};
inline constexpr Name kNftPayloadBaseNames[] = {{"link", 0}, {"network", 1}, {"transport", 2}, {"inner", 3}, {"tunnel", 4}};
inline constexpr Name kNftChecksumTypeNames[] = {{"none", 0}, {"inet", 1}, {"sctp", 2}};
inline constexpr Name kNftExtensionHeaderOperationNames[] = {{"ipv6", 0}, {"tcpOption", 1}, {"ipv4", 2}, {"sctp", 3}, {"dccp", 4}};
inline constexpr Name kNftMetaKeyNames[] = {{"length", 0}, {"protocol", 1}, {"priority", 2}, {"mark", 3}, {"iif", 4}, {"oif", 5}, {"iifname", 6}, {"oifname", 7}, {"iiftype", 8}, {"oiftype", 9}, {"skuid", 10}, {"skgid", 11}, {"nftrace", 12}, {"rtclassid", 13}, {"secmark", 14}, {"nfproto", 15}, {"l4proto", 16}, {"ibrname", 17}, {"obrname", 18}, {"pkttype", 19}, {"cpu", 20}, {"iifgroup", 21}, {"oifgroup", 22}, {"cgroup", 23}, {"random", 24}, {"ipsec", 25}, {"iifkind", 26}, {"oifkind", 27}, {"ibrpvid", 28}, {"ibrvproto", 29}, {"time", 30}, {"day", 31}, {"hour", 32}, {"sdif", 33}, {"sdifname", 34}, {"broute", 35}, {"ibrhwaddr", 36}};
inline constexpr Name kNftRtKeyNames[] = {{"classid", 0}, {"nexthop4", 1}, {"nexthop6", 2}, {"mtu", 3}, {"ipsec", 4}};
inline constexpr Name kNftCtKeyNames[] = {{"state", 0}, {"direction", 1}, {"status", 2}, {"mark", 3}, {"secmark", 4}, {"expiration", 5}, {"helper", 6}, {"l3proto", 7}, {"saddr", 8}, {"daddr", 9}, {"protocol", 10}, {"protoSrc", 11}, {"protoDst", 12}, {"labels", 13}, {"packets", 14}, {"bytes", 15}, {"avgpkt", 16}, {"zone", 17}, {"event", 18}, {"ipSaddr", 19}, {"ipDaddr", 20}, {"ip6Saddr", 21}, {"ip6Daddr", 22}, {"id", 23}};
inline constexpr Name kNftFibResultNames[] = {{"oif", 1}, {"oifname", 2}, {"type", 3}};
inline constexpr Name kNftSocketKeyNames[] = {{"transparent", 0}, {"mark", 1}, {"wildcard", 2}, {"cgroupv2", 3}};
inline constexpr Name kNftHashTypeNames[] = {{"jenkins", 0}, {"symmetric", 1}};
inline constexpr Name kNftNumgenTypeNames[] = {{"incremental", 0}, {"random", 1}};
inline constexpr Name kNftLogLevelNames[] = {{"emerg", 0}, {"alert", 1}, {"crit", 2}, {"err", 3}, {"warning", 4}, {"notice", 5}, {"info", 6}, {"debug", 7}, {"audit", 8}};
inline constexpr Name kNftRejectTypeNames[] = {{"icmp", 0}, {"tcpReset", 1}, {"icmpx", 2}};
inline constexpr Name kNftNatTypeNames[] = {{"snat", 0}, {"dnat", 1}};
inline constexpr Name kNftTunnelMatchKeyNames[] = {{"path", 0}, {"id", 1}};
inline constexpr Name kNftXfrmKeyNames[] = {{"daddr4", 1}, {"daddr6", 2}, {"saddr4", 3}, {"saddr6", 4}, {"reqid", 5}, {"spi", 6}};
inline constexpr Name kNftDynsetOperationNames[] = {{"add", 0}, {"update", 1}, {"delete", 2}};
inline constexpr Name kNftPolicyNames[] = {{"drop", NF_DROP}, {"accept", NF_ACCEPT}};
inline constexpr Name kNftSetPolicyNames[] = {{"performance", NFT_SET_POL_PERFORMANCE}, {"memory", NFT_SET_POL_MEMORY}};
inline constexpr Name kNftTraceTypeNames[] = {{"policy", NFT_TRACETYPE_POLICY}, {"return", NFT_TRACETYPE_RETURN}, {"rule", NFT_TRACETYPE_RULE}};
void put_nft_raw(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_nft_raw(const netlink::Attribute& attribute);
inline constexpr Row kNftCounterRows[] = {
    {.name = "bytes", .attribute = NFTA_COUNTER_BYTES, .wire = Wire::kBe64},
    {.name = "packets", .attribute = NFTA_COUNTER_PACKETS, .wire = Wire::kBe64},
};
inline constexpr std::uint16_t kNftCounterIgnored[] = {NFTA_COUNTER_PAD};
inline constexpr Layout kNftCounterLayout = {.table = kNftCounterRows, .passed = kNftCounterIgnored};
inline constexpr Row kNftQuotaRows[] = {
    {.name = "bytes", .attribute = NFTA_QUOTA_BYTES, .wire = Wire::kBe64},
    {.name = "flags", .attribute = NFTA_QUOTA_FLAGS, .wire = Wire::kBe32},
    {.name = "consumed", .attribute = NFTA_QUOTA_CONSUMED, .wire = Wire::kBe64},
};
inline constexpr std::uint16_t kNftQuotaIgnored[] = {NFTA_QUOTA_PAD};
inline constexpr Layout kNftQuotaLayout = {.table = kNftQuotaRows, .passed = kNftQuotaIgnored};
inline constexpr Row kNftCtHelperRows[] = {
    {.name = "name", .attribute = NFTA_CT_HELPER_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "l3proto", .attribute = NFTA_CT_HELPER_L3PROTO, .wire = Wire::kBe16, .names = kNftFamilyNames},
    {.name = "l4proto", .attribute = NFTA_CT_HELPER_L4PROTO, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true},
};
inline constexpr Layout kNftCtHelperLayout = {.table = kNftCtHelperRows};
inline constexpr Row kNftLimitRows[] = {
    {.name = "rate", .attribute = NFTA_LIMIT_RATE, .wire = Wire::kBe64},
    {.name = "unit", .attribute = NFTA_LIMIT_UNIT, .wire = Wire::kBe64},
    {.name = "burst", .attribute = NFTA_LIMIT_BURST, .wire = Wire::kBe32},
    {.name = "type", .attribute = NFTA_LIMIT_TYPE, .wire = Wire::kBe32, .names = kNftLimitTypeNames},
    {.name = "flags", .attribute = NFTA_LIMIT_FLAGS, .wire = Wire::kBe32},
};
inline constexpr std::uint16_t kNftLimitIgnored[] = {NFTA_LIMIT_PAD};
inline constexpr Layout kNftLimitLayout = {.table = kNftLimitRows, .passed = kNftLimitIgnored};
inline constexpr Row kNftCtPolicyRows[] = {
    {.name = "state1", .attribute = CTA_TIMEOUT_TCP_SYN_SENT, .wire = Wire::kBe32},
    {.name = "state2", .attribute = CTA_TIMEOUT_TCP_SYN_RECV, .wire = Wire::kBe32},
    {.name = "state3", .attribute = CTA_TIMEOUT_TCP_ESTABLISHED, .wire = Wire::kBe32},
    {.name = "state4", .attribute = CTA_TIMEOUT_TCP_FIN_WAIT, .wire = Wire::kBe32},
    {.name = "state5", .attribute = CTA_TIMEOUT_TCP_CLOSE_WAIT, .wire = Wire::kBe32},
    {.name = "state6", .attribute = CTA_TIMEOUT_TCP_LAST_ACK, .wire = Wire::kBe32},
    {.name = "state7", .attribute = CTA_TIMEOUT_TCP_TIME_WAIT, .wire = Wire::kBe32},
    {.name = "state8", .attribute = CTA_TIMEOUT_TCP_CLOSE, .wire = Wire::kBe32},
    {.name = "state9", .attribute = CTA_TIMEOUT_TCP_SYN_SENT2, .wire = Wire::kBe32},
    {.name = "state10", .attribute = CTA_TIMEOUT_TCP_RETRANS, .wire = Wire::kBe32},
    {.name = "state11", .attribute = CTA_TIMEOUT_TCP_UNACK, .wire = Wire::kBe32},
};
inline constexpr Layout kNftCtPolicyLayout = {.table = kNftCtPolicyRows};
inline constexpr Row kNftCtTimeoutRows[] = {
    {.name = "l3proto", .attribute = NFTA_CT_TIMEOUT_L3PROTO, .wire = Wire::kBe16, .names = kNftFamilyNames},
    {.name = "l4proto", .attribute = NFTA_CT_TIMEOUT_L4PROTO, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true},
};
inline constexpr Special kNftCtTimeoutSpecials[] = {
    {.name = "policy", .attribute = NFTA_CT_TIMEOUT_DATA, .shape = Shape::kNest, .inside = &kNftCtPolicyLayout},
};
inline constexpr Layout kNftCtTimeoutLayout = {.table = kNftCtTimeoutRows, .specials = kNftCtTimeoutSpecials};
inline constexpr Row kNftCtExpectationRows[] = {
    {.name = "l3proto", .attribute = NFTA_CT_EXPECT_L3PROTO, .wire = Wire::kBe16, .names = kNftFamilyNames},
    {.name = "l4proto", .attribute = NFTA_CT_EXPECT_L4PROTO, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true},
    {.name = "dport", .attribute = NFTA_CT_EXPECT_DPORT, .wire = Wire::kBe16},
    {.name = "timeout", .attribute = NFTA_CT_EXPECT_TIMEOUT, .wire = Wire::kU32},
    {.name = "size", .attribute = NFTA_CT_EXPECT_SIZE, .wire = Wire::kU8},
};
inline constexpr Layout kNftCtExpectationLayout = {.table = kNftCtExpectationRows};
inline constexpr Row kNftConnlimitRows[] = {
    {.name = "count", .attribute = NFTA_CONNLIMIT_COUNT, .wire = Wire::kBe32},
    {.name = "flags", .attribute = NFTA_CONNLIMIT_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftConnlimitLayout = {.table = kNftConnlimitRows};
inline constexpr Row kNftSynproxyRows[] = {
    {.name = "mss", .attribute = NFTA_SYNPROXY_MSS, .wire = Wire::kBe16},
    {.name = "windowScale", .attribute = NFTA_SYNPROXY_WSCALE, .wire = Wire::kU8},
    {.name = "flags", .attribute = NFTA_SYNPROXY_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftSynproxyLayout = {.table = kNftSynproxyRows};
inline constexpr Choice kNftObjectChoices[] = {
    {.name = "counter", .type = NFT_OBJECT_COUNTER, .inside = &kNftCounterLayout},
    {.name = "quota", .type = NFT_OBJECT_QUOTA, .inside = &kNftQuotaLayout},
    {.name = "ctHelper", .type = NFT_OBJECT_CT_HELPER, .inside = &kNftCtHelperLayout},
    {.name = "limit", .type = NFT_OBJECT_LIMIT, .inside = &kNftLimitLayout},
    {.name = "ctTimeout", .type = NFT_OBJECT_CT_TIMEOUT, .inside = &kNftCtTimeoutLayout},
    {.name = "ctExpectation", .type = NFT_OBJECT_CT_EXPECT, .inside = &kNftCtExpectationLayout},
    {.name = "connlimit", .type = NFT_OBJECT_CONNLIMIT, .inside = &kNftConnlimitLayout},
    {.name = "synproxy", .type = NFT_OBJECT_SYNPROXY, .inside = &kNftSynproxyLayout},
};
inline constexpr Row kNftVerdictRows[] = {
    {.name = "code", .attribute = NFTA_VERDICT_CODE, .wire = Wire::kBe32, .names = kNftVerdictCodeNames},
    {.name = "chain", .attribute = NFTA_VERDICT_CHAIN, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "chainId", .attribute = NFTA_VERDICT_CHAIN_ID, .wire = Wire::kBe32, .access = Access::kWrite},
};
inline constexpr Layout kNftVerdictLayout = {.table = kNftVerdictRows};
inline constexpr Row kNftDataRows[] = {
    {.name = "value", .attribute = NFTA_DATA_VALUE, .wire = Wire::kHex},
};
inline constexpr Special kNftDataSpecials[] = {
    {.name = "verdict", .attribute = NFTA_DATA_VERDICT, .shape = Shape::kNest, .inside = &kNftVerdictLayout},
};
inline constexpr Layout kNftDataLayout = {.table = kNftDataRows, .specials = kNftDataSpecials};
inline constexpr Row kNftImmediateRows[] = {
    {.name = "dreg", .attribute = NFTA_IMMEDIATE_DREG, .wire = Wire::kBe32},
};
inline constexpr Special kNftImmediateSpecials[] = {
    {.name = "data", .attribute = NFTA_IMMEDIATE_DATA, .shape = Shape::kNest, .inside = &kNftDataLayout},
};
inline constexpr Layout kNftImmediateLayout = {.table = kNftImmediateRows, .specials = kNftImmediateSpecials};
inline constexpr Row kNftBitwiseRows[] = {
    {.name = "sreg", .attribute = NFTA_BITWISE_SREG, .wire = Wire::kBe32},
    {.name = "dreg", .attribute = NFTA_BITWISE_DREG, .wire = Wire::kBe32},
    {.name = "length", .attribute = NFTA_BITWISE_LEN, .wire = Wire::kBe32},
    {.name = "op", .attribute = NFTA_BITWISE_OP, .wire = Wire::kBe32, .names = kNftBitwiseOperationNames},
    {.name = "sreg2", .attribute = 8 /* NFTA_BITWISE_SREG2 */, .wire = Wire::kBe32},
};
inline constexpr Special kNftBitwiseSpecials[] = {
    {.name = "mask", .attribute = NFTA_BITWISE_MASK, .shape = Shape::kNest, .inside = &kNftDataLayout},
    {.name = "xor", .attribute = NFTA_BITWISE_XOR, .shape = Shape::kNest, .inside = &kNftDataLayout},
    {.name = "data", .attribute = NFTA_BITWISE_DATA, .shape = Shape::kNest, .inside = &kNftDataLayout},
};
inline constexpr Layout kNftBitwiseLayout = {.table = kNftBitwiseRows, .specials = kNftBitwiseSpecials};
inline constexpr Row kNftByteorderRows[] = {
    {.name = "sreg", .attribute = NFTA_BYTEORDER_SREG, .wire = Wire::kBe32},
    {.name = "dreg", .attribute = NFTA_BYTEORDER_DREG, .wire = Wire::kBe32},
    {.name = "op", .attribute = NFTA_BYTEORDER_OP, .wire = Wire::kBe32, .names = kNftByteOrderOperationNames},
    {.name = "length", .attribute = NFTA_BYTEORDER_LEN, .wire = Wire::kBe32},
    {.name = "size", .attribute = NFTA_BYTEORDER_SIZE, .wire = Wire::kBe32},
};
inline constexpr Layout kNftByteorderLayout = {.table = kNftByteorderRows};
inline constexpr Row kNftCmpRows[] = {
    {.name = "sreg", .attribute = NFTA_CMP_SREG, .wire = Wire::kBe32},
    {.name = "op", .attribute = NFTA_CMP_OP, .wire = Wire::kBe32, .names = kNftCompareOperationNames},
};
inline constexpr Special kNftCmpSpecials[] = {
    {.name = "data", .attribute = NFTA_CMP_DATA, .shape = Shape::kNest, .inside = &kNftDataLayout},
};
inline constexpr Layout kNftCmpLayout = {.table = kNftCmpRows, .specials = kNftCmpSpecials};
inline constexpr Row kNftRangeRows[] = {
    {.name = "sreg", .attribute = NFTA_RANGE_SREG, .wire = Wire::kBe32},
    {.name = "op", .attribute = NFTA_RANGE_OP, .wire = Wire::kBe32, .names = kNftRangeOperationNames},
};
inline constexpr Special kNftRangeSpecials[] = {
    {.name = "from", .attribute = NFTA_RANGE_FROM_DATA, .shape = Shape::kNest, .inside = &kNftDataLayout},
    {.name = "to", .attribute = NFTA_RANGE_TO_DATA, .shape = Shape::kNest, .inside = &kNftDataLayout},
};
inline constexpr Layout kNftRangeLayout = {.table = kNftRangeRows, .specials = kNftRangeSpecials};
inline constexpr Row kNftLookupRows[] = {
    {.name = "set", .attribute = NFTA_LOOKUP_SET, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "sreg", .attribute = NFTA_LOOKUP_SREG, .wire = Wire::kBe32},
    {.name = "dreg", .attribute = NFTA_LOOKUP_DREG, .wire = Wire::kBe32},
    {.name = "setId", .attribute = NFTA_LOOKUP_SET_ID, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "flags", .attribute = NFTA_LOOKUP_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftLookupLayout = {.table = kNftLookupRows};
inline constexpr Row kNftPayloadRows[] = {
    {.name = "dreg", .attribute = NFTA_PAYLOAD_DREG, .wire = Wire::kBe32},
    {.name = "base", .attribute = NFTA_PAYLOAD_BASE, .wire = Wire::kBe32, .names = kNftPayloadBaseNames},
    {.name = "offset", .attribute = NFTA_PAYLOAD_OFFSET, .wire = Wire::kBe32},
    {.name = "length", .attribute = NFTA_PAYLOAD_LEN, .wire = Wire::kBe32},
    {.name = "sreg", .attribute = NFTA_PAYLOAD_SREG, .wire = Wire::kBe32},
    {.name = "checksum", .attribute = NFTA_PAYLOAD_CSUM_TYPE, .wire = Wire::kBe32, .names = kNftChecksumTypeNames},
    {.name = "checksumOffset", .attribute = NFTA_PAYLOAD_CSUM_OFFSET, .wire = Wire::kBe32},
    {.name = "checksumFlags", .attribute = NFTA_PAYLOAD_CSUM_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftPayloadLayout = {.table = kNftPayloadRows};
inline constexpr Row kNftExthdrRows[] = {
    {.name = "dreg", .attribute = NFTA_EXTHDR_DREG, .wire = Wire::kBe32},
    {.name = "type", .attribute = NFTA_EXTHDR_TYPE, .wire = Wire::kU8},
    {.name = "offset", .attribute = NFTA_EXTHDR_OFFSET, .wire = Wire::kBe32},
    {.name = "length", .attribute = NFTA_EXTHDR_LEN, .wire = Wire::kBe32},
    {.name = "flags", .attribute = NFTA_EXTHDR_FLAGS, .wire = Wire::kBe32},
    {.name = "op", .attribute = NFTA_EXTHDR_OP, .wire = Wire::kBe32, .names = kNftExtensionHeaderOperationNames},
    {.name = "sreg", .attribute = NFTA_EXTHDR_SREG, .wire = Wire::kBe32},
};
inline constexpr Layout kNftExthdrLayout = {.table = kNftExthdrRows};
inline constexpr Row kNftMetaRows[] = {
    {.name = "dreg", .attribute = NFTA_META_DREG, .wire = Wire::kBe32},
    {.name = "key", .attribute = NFTA_META_KEY, .wire = Wire::kBe32, .names = kNftMetaKeyNames},
    {.name = "sreg", .attribute = NFTA_META_SREG, .wire = Wire::kBe32},
};
inline constexpr Layout kNftMetaLayout = {.table = kNftMetaRows};
inline constexpr Row kNftRtRows[] = {
    {.name = "dreg", .attribute = NFTA_RT_DREG, .wire = Wire::kBe32},
    {.name = "key", .attribute = NFTA_RT_KEY, .wire = Wire::kBe32, .names = kNftRtKeyNames},
};
inline constexpr Layout kNftRtLayout = {.table = kNftRtRows};
inline constexpr Row kNftCtRows[] = {
    {.name = "dreg", .attribute = NFTA_CT_DREG, .wire = Wire::kBe32},
    {.name = "key", .attribute = NFTA_CT_KEY, .wire = Wire::kBe32, .names = kNftCtKeyNames},
    {.name = "direction", .attribute = NFTA_CT_DIRECTION, .wire = Wire::kU8},
    {.name = "sreg", .attribute = NFTA_CT_SREG, .wire = Wire::kBe32},
};
inline constexpr Layout kNftCtLayout = {.table = kNftCtRows};
inline constexpr Row kNftFibRows[] = {
    {.name = "dreg", .attribute = NFTA_FIB_DREG, .wire = Wire::kBe32},
    {.name = "result", .attribute = NFTA_FIB_RESULT, .wire = Wire::kBe32, .names = kNftFibResultNames},
    {.name = "flags", .attribute = NFTA_FIB_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftFibLayout = {.table = kNftFibRows};
inline constexpr Row kNftSocketRows[] = {
    {.name = "key", .attribute = NFTA_SOCKET_KEY, .wire = Wire::kBe32, .names = kNftSocketKeyNames},
    {.name = "dreg", .attribute = NFTA_SOCKET_DREG, .wire = Wire::kBe32},
    {.name = "level", .attribute = NFTA_SOCKET_LEVEL, .wire = Wire::kBe32},
};
inline constexpr Layout kNftSocketLayout = {.table = kNftSocketRows};
inline constexpr Row kNftHashRows[] = {
    {.name = "sreg", .attribute = NFTA_HASH_SREG, .wire = Wire::kBe32},
    {.name = "dreg", .attribute = NFTA_HASH_DREG, .wire = Wire::kBe32},
    {.name = "length", .attribute = NFTA_HASH_LEN, .wire = Wire::kBe32},
    {.name = "modulus", .attribute = NFTA_HASH_MODULUS, .wire = Wire::kBe32},
    {.name = "seed", .attribute = NFTA_HASH_SEED, .wire = Wire::kBe32},
    {.name = "offset", .attribute = NFTA_HASH_OFFSET, .wire = Wire::kBe32},
    {.name = "type", .attribute = NFTA_HASH_TYPE, .wire = Wire::kBe32, .names = kNftHashTypeNames},
};
inline constexpr Layout kNftHashLayout = {.table = kNftHashRows};
inline constexpr Row kNftNumgenRows[] = {
    {.name = "dreg", .attribute = NFTA_NG_DREG, .wire = Wire::kBe32},
    {.name = "modulus", .attribute = NFTA_NG_MODULUS, .wire = Wire::kBe32},
    {.name = "type", .attribute = NFTA_NG_TYPE, .wire = Wire::kBe32, .names = kNftNumgenTypeNames},
    {.name = "offset", .attribute = NFTA_NG_OFFSET, .wire = Wire::kBe32},
};
inline constexpr Layout kNftNumgenLayout = {.table = kNftNumgenRows};
inline constexpr Row kNftLastRows[] = {
    {.name = "set", .attribute = NFTA_LAST_SET, .wire = Wire::kBe32},
    {.name = "ago", .attribute = NFTA_LAST_MSECS, .wire = Wire::kBe64},
};
inline constexpr std::uint16_t kNftLastIgnored[] = {NFTA_LAST_PAD};
inline constexpr Layout kNftLastLayout = {.table = kNftLastRows, .passed = kNftLastIgnored};
inline constexpr Row kNftLogRows[] = {
    {.name = "group", .attribute = NFTA_LOG_GROUP, .wire = Wire::kBe16},
    {.name = "prefix", .attribute = NFTA_LOG_PREFIX, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "snapLength", .attribute = NFTA_LOG_SNAPLEN, .wire = Wire::kBe32},
    {.name = "threshold", .attribute = NFTA_LOG_QTHRESHOLD, .wire = Wire::kBe16},
    {.name = "level", .attribute = NFTA_LOG_LEVEL, .wire = Wire::kBe32, .names = kNftLogLevelNames},
    {.name = "flags", .attribute = NFTA_LOG_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftLogLayout = {.table = kNftLogRows};
inline constexpr Row kNftQueueRows[] = {
    {.name = "number", .attribute = NFTA_QUEUE_NUM, .wire = Wire::kBe16},
    {.name = "total", .attribute = NFTA_QUEUE_TOTAL, .wire = Wire::kBe16},
    {.name = "flags", .attribute = NFTA_QUEUE_FLAGS, .wire = Wire::kBe16},
    {.name = "sreg", .attribute = NFTA_QUEUE_SREG_QNUM, .wire = Wire::kBe32},
};
inline constexpr Layout kNftQueueLayout = {.table = kNftQueueRows};
inline constexpr Row kNftRejectRows[] = {
    {.name = "type", .attribute = NFTA_REJECT_TYPE, .wire = Wire::kBe32, .names = kNftRejectTypeNames},
    {.name = "code", .attribute = NFTA_REJECT_ICMP_CODE, .wire = Wire::kU8},
};
inline constexpr Layout kNftRejectLayout = {.table = kNftRejectRows};
inline constexpr Row kNftNatRows[] = {
    {.name = "type", .attribute = NFTA_NAT_TYPE, .wire = Wire::kBe32, .names = kNftNatTypeNames},
    {.name = "family", .attribute = NFTA_NAT_FAMILY, .wire = Wire::kBe32, .names = kNftFamilyNames},
    {.name = "addressMin", .attribute = NFTA_NAT_REG_ADDR_MIN, .wire = Wire::kBe32},
    {.name = "addressMax", .attribute = NFTA_NAT_REG_ADDR_MAX, .wire = Wire::kBe32},
    {.name = "portMin", .attribute = NFTA_NAT_REG_PROTO_MIN, .wire = Wire::kBe32},
    {.name = "portMax", .attribute = NFTA_NAT_REG_PROTO_MAX, .wire = Wire::kBe32},
    {.name = "flags", .attribute = NFTA_NAT_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftNatLayout = {.table = kNftNatRows};
inline constexpr Row kNftMasqRows[] = {
    {.name = "flags", .attribute = NFTA_MASQ_FLAGS, .wire = Wire::kBe32},
    {.name = "portMin", .attribute = NFTA_MASQ_REG_PROTO_MIN, .wire = Wire::kBe32},
    {.name = "portMax", .attribute = NFTA_MASQ_REG_PROTO_MAX, .wire = Wire::kBe32},
};
inline constexpr Layout kNftMasqLayout = {.table = kNftMasqRows};
inline constexpr Row kNftRedirRows[] = {
    {.name = "portMin", .attribute = NFTA_REDIR_REG_PROTO_MIN, .wire = Wire::kBe32},
    {.name = "portMax", .attribute = NFTA_REDIR_REG_PROTO_MAX, .wire = Wire::kBe32},
    {.name = "flags", .attribute = NFTA_REDIR_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftRedirLayout = {.table = kNftRedirRows};
inline constexpr Row kNftTproxyRows[] = {
    {.name = "family", .attribute = NFTA_TPROXY_FAMILY, .wire = Wire::kBe32, .names = kNftFamilyNames},
    {.name = "address", .attribute = NFTA_TPROXY_REG_ADDR, .wire = Wire::kBe32},
    {.name = "port", .attribute = NFTA_TPROXY_REG_PORT, .wire = Wire::kBe32},
};
inline constexpr Layout kNftTproxyLayout = {.table = kNftTproxyRows};
inline constexpr Row kNftDupRows[] = {
    {.name = "address", .attribute = NFTA_DUP_SREG_ADDR, .wire = Wire::kBe32},
    {.name = "device", .attribute = NFTA_DUP_SREG_DEV, .wire = Wire::kBe32},
};
inline constexpr Layout kNftDupLayout = {.table = kNftDupRows};
inline constexpr Row kNftFwdRows[] = {
    {.name = "device", .attribute = NFTA_FWD_SREG_DEV, .wire = Wire::kBe32},
    {.name = "address", .attribute = NFTA_FWD_SREG_ADDR, .wire = Wire::kBe32},
    {.name = "family", .attribute = NFTA_FWD_NFPROTO, .wire = Wire::kBe32, .names = kNftFamilyNames},
};
inline constexpr Layout kNftFwdLayout = {.table = kNftFwdRows};
inline constexpr Row kNftObjrefRows[] = {
    {.name = "type", .attribute = NFTA_OBJREF_IMM_TYPE, .wire = Wire::kBe32},
    {.name = "name", .attribute = NFTA_OBJREF_IMM_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "sreg", .attribute = NFTA_OBJREF_SET_SREG, .wire = Wire::kBe32},
    {.name = "set", .attribute = NFTA_OBJREF_SET_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "setId", .attribute = NFTA_OBJREF_SET_ID, .wire = Wire::kBe32, .access = Access::kWrite},
};
inline constexpr Layout kNftObjrefLayout = {.table = kNftObjrefRows};
inline constexpr Row kNftFlowOffloadRows[] = {
    {.name = "table", .attribute = NFTA_FLOW_TABLE_NAME, .wire = Wire::kText, .min = 1, .max = 255},
};
inline constexpr Layout kNftFlowOffloadLayout = {.table = kNftFlowOffloadRows};
inline constexpr Layout kNftNotrackLayout = {};
inline constexpr Row kNftOsfRows[] = {
    {.name = "dreg", .attribute = NFTA_OSF_DREG, .wire = Wire::kBe32},
    {.name = "ttl", .attribute = NFTA_OSF_TTL, .wire = Wire::kU8},
    {.name = "flags", .attribute = NFTA_OSF_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftOsfLayout = {.table = kNftOsfRows};
inline constexpr Row kNftTunnelRows[] = {
    {.name = "key", .attribute = NFTA_TUNNEL_KEY, .wire = Wire::kBe32, .names = kNftTunnelMatchKeyNames},
    {.name = "dreg", .attribute = NFTA_TUNNEL_DREG, .wire = Wire::kBe32},
    {.name = "mode", .attribute = NFTA_TUNNEL_MODE, .wire = Wire::kBe32},
};
inline constexpr Layout kNftTunnelLayout = {.table = kNftTunnelRows};
inline constexpr Row kNftXfrmRows[] = {
    {.name = "dreg", .attribute = NFTA_XFRM_DREG, .wire = Wire::kBe32},
    {.name = "key", .attribute = NFTA_XFRM_KEY, .wire = Wire::kBe32, .names = kNftXfrmKeyNames},
    {.name = "direction", .attribute = NFTA_XFRM_DIR, .wire = Wire::kU8},
    {.name = "spnum", .attribute = NFTA_XFRM_SPNUM, .wire = Wire::kBe32},
};
inline constexpr Layout kNftXfrmLayout = {.table = kNftXfrmRows};
inline constexpr Row kNftStateRows[] = {
    {.name = "kind", .attribute = NFTA_EXPR_NAME, .wire = Wire::kText, .min = 1, .max = 31},
};
inline constexpr Special kNftStateSpecials[] = {
    {.name = "limit", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "limit", .shape = Shape::kNest, .inside = &kNftLimitLayout},
    {.name = "connlimit", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "connlimit", .shape = Shape::kNest, .inside = &kNftConnlimitLayout},
    {.name = "quota", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "quota", .shape = Shape::kNest, .inside = &kNftQuotaLayout},
    {.name = "counter", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "counter", .shape = Shape::kNest, .inside = &kNftCounterLayout},
    {.name = "last", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "last", .shape = Shape::kNest, .inside = &kNftLastLayout},
    {.name = "raw", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "", .put = put_nft_raw, .take = take_nft_raw},
};
inline constexpr Layout kNftStateLayout = {.table = kNftStateRows, .specials = kNftStateSpecials};
inline constexpr Row kNftDynsetRows[] = {
    {.name = "set", .attribute = NFTA_DYNSET_SET_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "setId", .attribute = NFTA_DYNSET_SET_ID, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "op", .attribute = NFTA_DYNSET_OP, .wire = Wire::kBe32, .names = kNftDynsetOperationNames},
    {.name = "sregKey", .attribute = NFTA_DYNSET_SREG_KEY, .wire = Wire::kBe32},
    {.name = "sregData", .attribute = NFTA_DYNSET_SREG_DATA, .wire = Wire::kBe32},
    {.name = "timeout", .attribute = NFTA_DYNSET_TIMEOUT, .wire = Wire::kBe64},
    {.name = "flags", .attribute = NFTA_DYNSET_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Special kNftDynsetSpecials[] = {
    {.name = "expressions", .attribute = NFTA_DYNSET_EXPRESSIONS, .shape = Shape::kList, .element = NFTA_LIST_ELEM, .inside = &kNftStateLayout},
    {.name = "expression", .attribute = NFTA_DYNSET_EXPR, .access = Access::kRead, .shape = Shape::kNest, .inside = &kNftStateLayout},
};
inline constexpr std::uint16_t kNftDynsetIgnored[] = {NFTA_DYNSET_PAD};
inline constexpr Layout kNftDynsetLayout = {.table = kNftDynsetRows, .specials = kNftDynsetSpecials, .passed = kNftDynsetIgnored};
inline constexpr Row kNftExpressionRows[] = {
    {.name = "kind", .attribute = NFTA_EXPR_NAME, .wire = Wire::kText, .min = 1, .max = 31},
};
inline constexpr Special kNftExpressionSpecials[] = {
    {.name = "immediate", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "immediate", .shape = Shape::kNest, .inside = &kNftImmediateLayout},
    {.name = "bitwise", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "bitwise", .shape = Shape::kNest, .inside = &kNftBitwiseLayout},
    {.name = "byteorder", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "byteorder", .shape = Shape::kNest, .inside = &kNftByteorderLayout},
    {.name = "cmp", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "cmp", .shape = Shape::kNest, .inside = &kNftCmpLayout},
    {.name = "range", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "range", .shape = Shape::kNest, .inside = &kNftRangeLayout},
    {.name = "lookup", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "lookup", .shape = Shape::kNest, .inside = &kNftLookupLayout},
    {.name = "payload", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "payload", .shape = Shape::kNest, .inside = &kNftPayloadLayout},
    {.name = "exthdr", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "exthdr", .shape = Shape::kNest, .inside = &kNftExthdrLayout},
    {.name = "meta", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "meta", .shape = Shape::kNest, .inside = &kNftMetaLayout},
    {.name = "rt", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "rt", .shape = Shape::kNest, .inside = &kNftRtLayout},
    {.name = "ct", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "ct", .shape = Shape::kNest, .inside = &kNftCtLayout},
    {.name = "fib", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "fib", .shape = Shape::kNest, .inside = &kNftFibLayout},
    {.name = "socket", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "socket", .shape = Shape::kNest, .inside = &kNftSocketLayout},
    {.name = "hash", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "hash", .shape = Shape::kNest, .inside = &kNftHashLayout},
    {.name = "numgen", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "numgen", .shape = Shape::kNest, .inside = &kNftNumgenLayout},
    {.name = "limit", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "limit", .shape = Shape::kNest, .inside = &kNftLimitLayout},
    {.name = "connlimit", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "connlimit", .shape = Shape::kNest, .inside = &kNftConnlimitLayout},
    {.name = "quota", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "quota", .shape = Shape::kNest, .inside = &kNftQuotaLayout},
    {.name = "counter", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "counter", .shape = Shape::kNest, .inside = &kNftCounterLayout},
    {.name = "last", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "last", .shape = Shape::kNest, .inside = &kNftLastLayout},
    {.name = "log", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "log", .shape = Shape::kNest, .inside = &kNftLogLayout},
    {.name = "queue", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "queue", .shape = Shape::kNest, .inside = &kNftQueueLayout},
    {.name = "reject", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "reject", .shape = Shape::kNest, .inside = &kNftRejectLayout},
    {.name = "nat", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "nat", .shape = Shape::kNest, .inside = &kNftNatLayout},
    {.name = "masq", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "masq", .shape = Shape::kNest, .inside = &kNftMasqLayout},
    {.name = "redir", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "redir", .shape = Shape::kNest, .inside = &kNftRedirLayout},
    {.name = "tproxy", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "tproxy", .shape = Shape::kNest, .inside = &kNftTproxyLayout},
    {.name = "dup", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "dup", .shape = Shape::kNest, .inside = &kNftDupLayout},
    {.name = "fwd", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "fwd", .shape = Shape::kNest, .inside = &kNftFwdLayout},
    {.name = "objref", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "objref", .shape = Shape::kNest, .inside = &kNftObjrefLayout},
    {.name = "flow_offload", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "flow_offload", .shape = Shape::kNest, .inside = &kNftFlowOffloadLayout},
    {.name = "notrack", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "notrack", .shape = Shape::kNest, .inside = &kNftNotrackLayout},
    {.name = "synproxy", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "synproxy", .shape = Shape::kNest, .inside = &kNftSynproxyLayout},
    {.name = "osf", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "osf", .shape = Shape::kNest, .inside = &kNftOsfLayout},
    {.name = "tunnel", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "tunnel", .shape = Shape::kNest, .inside = &kNftTunnelLayout},
    {.name = "xfrm", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "xfrm", .shape = Shape::kNest, .inside = &kNftXfrmLayout},
    {.name = "dynset", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "dynset", .shape = Shape::kNest, .inside = &kNftDynsetLayout},
    {.name = "raw", .attribute = NFTA_EXPR_DATA, .chooser = NFTA_EXPR_NAME, .kind = "", .put = put_nft_raw, .take = take_nft_raw},
};
inline constexpr Layout kNftExpressionLayout = {.table = kNftExpressionRows, .specials = kNftExpressionSpecials};
inline constexpr Field kNftTableFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Word kNftTableWords[] = {
    {.offset = 0, .width = 0, .attribute = NFTA_TABLE_FLAGS, .order = Order::kBig, .cleared = true},
};
inline constexpr Flag kNftTableFlags[] = {
    {.name = "dormant", .bit = NFT_TABLE_F_DORMANT},
    {.name = "owned", .bit = NFT_TABLE_F_OWNER},
    {.name = "persistent", .bit = 0x4},
};
inline constexpr Row kNftTableRows[] = {
    {.name = "name", .attribute = NFTA_TABLE_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "uses", .attribute = NFTA_TABLE_USE, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "handle", .attribute = NFTA_TABLE_HANDLE, .wire = Wire::kBe64, .access = Access::kRead},
    {.name = "userdata", .attribute = NFTA_TABLE_USERDATA, .wire = Wire::kHex},
    {.name = "owner", .attribute = NFTA_TABLE_OWNER, .wire = Wire::kBe32, .access = Access::kRead},
};
inline constexpr std::uint16_t kNftTableIgnored[] = {NFTA_TABLE_PAD};
inline constexpr Layout kNftTableLayout = {.header = sizeof(nfgenmsg), .fields = kNftTableFields, .words = kNftTableWords, .flags = kNftTableFlags, .table = kNftTableRows, .passed = kNftTableIgnored};
inline constexpr Row kNftHookRows[] = {
    {.name = "hook", .attribute = NFTA_HOOK_HOOKNUM, .wire = Wire::kBe32},
    {.name = "priority", .attribute = NFTA_HOOK_PRIORITY, .wire = Wire::kBeS32},
    {.name = "device", .attribute = NFTA_HOOK_DEV, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "devices", .attribute = NFTA_HOOK_DEVS, .wire = Wire::kTexts, .item = NFTA_DEVICE_NAME},
};
inline constexpr Layout kNftHookLayout = {.table = kNftHookRows};
inline constexpr Row kNftChainCountersRows[] = {
    {.name = "packets", .attribute = NFTA_COUNTER_PACKETS, .wire = Wire::kBe64},
    {.name = "bytes", .attribute = NFTA_COUNTER_BYTES, .wire = Wire::kBe64},
};
inline constexpr std::uint16_t kNftChainCountersIgnored[] = {NFTA_COUNTER_PAD};
inline constexpr Layout kNftChainCountersLayout = {.table = kNftChainCountersRows, .passed = kNftChainCountersIgnored};
inline constexpr Field kNftChainFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Word kNftChainWords[] = {
    {.offset = 0, .width = 0, .attribute = NFTA_CHAIN_FLAGS, .order = Order::kBig},
};
inline constexpr Flag kNftChainFlags[] = {
    {.name = "base", .bit = NFT_CHAIN_BASE},
    {.name = "offload", .bit = NFT_CHAIN_HW_OFFLOAD},
    {.name = "binding", .bit = NFT_CHAIN_BINDING},
};
inline constexpr Row kNftChainRows[] = {
    {.name = "table", .attribute = NFTA_CHAIN_TABLE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "name", .attribute = NFTA_CHAIN_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "handle", .attribute = NFTA_CHAIN_HANDLE, .wire = Wire::kBe64},
    {.name = "policy", .attribute = NFTA_CHAIN_POLICY, .wire = Wire::kBe32, .names = kNftPolicyNames},
    {.name = "uses", .attribute = NFTA_CHAIN_USE, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "type", .attribute = NFTA_CHAIN_TYPE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "id", .attribute = NFTA_CHAIN_ID, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "userdata", .attribute = NFTA_CHAIN_USERDATA, .wire = Wire::kHex},
};
inline constexpr Special kNftChainSpecials[] = {
    {.name = "hook", .attribute = NFTA_CHAIN_HOOK, .shape = Shape::kNest, .inside = &kNftHookLayout},
    {.name = "counters", .attribute = NFTA_CHAIN_COUNTERS, .access = Access::kRead, .shape = Shape::kNest, .inside = &kNftChainCountersLayout},
};
inline constexpr std::uint16_t kNftChainIgnored[] = {NFTA_CHAIN_PAD};
inline constexpr Layout kNftChainLayout = {.header = sizeof(nfgenmsg), .fields = kNftChainFields, .words = kNftChainWords, .flags = kNftChainFlags, .table = kNftChainRows, .specials = kNftChainSpecials, .passed = kNftChainIgnored};
inline constexpr Row kNftRuleCompatRows[] = {
    {.name = "protocol", .attribute = NFTA_RULE_COMPAT_PROTO, .wire = Wire::kBe32},
    {.name = "flags", .attribute = NFTA_RULE_COMPAT_FLAGS, .wire = Wire::kBe32},
};
inline constexpr Layout kNftRuleCompatLayout = {.table = kNftRuleCompatRows};
inline constexpr Field kNftRuleFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Row kNftRuleRows[] = {
    {.name = "table", .attribute = NFTA_RULE_TABLE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "chain", .attribute = NFTA_RULE_CHAIN, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "handle", .attribute = NFTA_RULE_HANDLE, .wire = Wire::kBe64},
    {.name = "position", .attribute = NFTA_RULE_POSITION, .wire = Wire::kBe64},
    {.name = "userdata", .attribute = NFTA_RULE_USERDATA, .wire = Wire::kHex},
    {.name = "id", .attribute = NFTA_RULE_ID, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "positionId", .attribute = NFTA_RULE_POSITION_ID, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "chainId", .attribute = NFTA_RULE_CHAIN_ID, .wire = Wire::kBe32, .access = Access::kWrite},
};
inline constexpr Special kNftRuleSpecials[] = {
    {.name = "expressions", .attribute = NFTA_RULE_EXPRESSIONS, .shape = Shape::kList, .element = NFTA_LIST_ELEM, .inside = &kNftExpressionLayout},
    {.name = "compat", .attribute = NFTA_RULE_COMPAT, .shape = Shape::kNest, .inside = &kNftRuleCompatLayout},
};
inline constexpr std::uint16_t kNftRuleIgnored[] = {NFTA_RULE_PAD};
inline constexpr Layout kNftRuleLayout = {.header = sizeof(nfgenmsg), .fields = kNftRuleFields, .table = kNftRuleRows, .specials = kNftRuleSpecials, .passed = kNftRuleIgnored};
inline constexpr Row kNftSetFieldRows[] = {
    {.name = "length", .attribute = NFTA_SET_FIELD_LEN, .wire = Wire::kBe32},
};
inline constexpr Layout kNftSetFieldLayout = {.table = kNftSetFieldRows};
inline constexpr Row kNftSetDescriptionRows[] = {
    {.name = "size", .attribute = NFTA_SET_DESC_SIZE, .wire = Wire::kBe32},
};
inline constexpr Special kNftSetDescriptionSpecials[] = {
    {.name = "fields", .attribute = NFTA_SET_DESC_CONCAT, .shape = Shape::kList, .element = NFTA_LIST_ELEM, .inside = &kNftSetFieldLayout},
};
inline constexpr Layout kNftSetDescriptionLayout = {.table = kNftSetDescriptionRows, .specials = kNftSetDescriptionSpecials};
inline constexpr Field kNftSetFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Word kNftSetWords[] = {
    {.offset = 0, .width = 0, .attribute = NFTA_SET_FLAGS, .order = Order::kBig},
};
inline constexpr Flag kNftSetFlags[] = {
    {.name = "anonymous", .bit = NFT_SET_ANONYMOUS},
    {.name = "constant", .bit = NFT_SET_CONSTANT},
    {.name = "interval", .bit = NFT_SET_INTERVAL},
    {.name = "map", .bit = NFT_SET_MAP},
    {.name = "expires", .bit = NFT_SET_TIMEOUT},
    {.name = "dynamic", .bit = NFT_SET_EVAL},
    {.name = "objects", .bit = NFT_SET_OBJECT},
    {.name = "concatenated", .bit = NFT_SET_CONCAT},
    {.name = "withExpressions", .bit = 0x100},
};
inline constexpr Row kNftSetRows[] = {
    {.name = "table", .attribute = NFTA_SET_TABLE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "name", .attribute = NFTA_SET_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "keyType", .attribute = NFTA_SET_KEY_TYPE, .wire = Wire::kBe32},
    {.name = "keyLength", .attribute = NFTA_SET_KEY_LEN, .wire = Wire::kBe32},
    {.name = "dataType", .attribute = NFTA_SET_DATA_TYPE, .wire = Wire::kBe32},
    {.name = "dataLength", .attribute = NFTA_SET_DATA_LEN, .wire = Wire::kBe32},
    {.name = "policy", .attribute = NFTA_SET_POLICY, .wire = Wire::kBe32, .names = kNftSetPolicyNames},
    {.name = "id", .attribute = NFTA_SET_ID, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "timeout", .attribute = NFTA_SET_TIMEOUT, .wire = Wire::kBe64},
    {.name = "gcInterval", .attribute = NFTA_SET_GC_INTERVAL, .wire = Wire::kBe32},
    {.name = "userdata", .attribute = NFTA_SET_USERDATA, .wire = Wire::kHex},
    {.name = "objectType", .attribute = NFTA_SET_OBJ_TYPE, .wire = Wire::kBe32},
    {.name = "handle", .attribute = NFTA_SET_HANDLE, .wire = Wire::kBe64},
    {.name = "count", .attribute = 20 /* NFTA_SET_COUNT */, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "form", .attribute = 19 /* NFTA_SET_TYPE */, .wire = Wire::kText, .access = Access::kRead, .min = 1, .max = 255},
};
inline constexpr Special kNftSetSpecials[] = {
    {.name = "description", .attribute = NFTA_SET_DESC, .shape = Shape::kNest, .inside = &kNftSetDescriptionLayout},
    {.name = "expressions", .attribute = 18 /* NFTA_SET_EXPRESSIONS */, .shape = Shape::kList, .element = NFTA_LIST_ELEM, .inside = &kNftStateLayout},
    {.name = "expression", .attribute = NFTA_SET_EXPR, .access = Access::kRead, .shape = Shape::kNest, .inside = &kNftStateLayout},
};
inline constexpr std::uint16_t kNftSetIgnored[] = {NFTA_SET_PAD};
inline constexpr Layout kNftSetLayout = {.header = sizeof(nfgenmsg), .fields = kNftSetFields, .words = kNftSetWords, .flags = kNftSetFlags, .table = kNftSetRows, .specials = kNftSetSpecials, .passed = kNftSetIgnored};
inline constexpr Word kNftElementWords[] = {
    {.offset = 0, .width = 0, .attribute = NFTA_SET_ELEM_FLAGS, .order = Order::kBig},
};
inline constexpr Flag kNftElementFlags[] = {
    {.name = "intervalEnd", .bit = NFT_SET_ELEM_INTERVAL_END},
    {.name = "catchAll", .bit = NFT_SET_ELEM_CATCHALL},
};
inline constexpr Row kNftElementRows[] = {
    {.name = "timeout", .attribute = NFTA_SET_ELEM_TIMEOUT, .wire = Wire::kBe64},
    {.name = "expires", .attribute = NFTA_SET_ELEM_EXPIRATION, .wire = Wire::kBe64},
    {.name = "userdata", .attribute = NFTA_SET_ELEM_USERDATA, .wire = Wire::kHex},
    {.name = "object", .attribute = NFTA_SET_ELEM_OBJREF, .wire = Wire::kText, .min = 1, .max = 255},
};
inline constexpr Special kNftElementSpecials[] = {
    {.name = "key", .attribute = NFTA_SET_ELEM_KEY, .shape = Shape::kNest, .inside = &kNftDataLayout},
    {.name = "keyEnd", .attribute = NFTA_SET_ELEM_KEY_END, .shape = Shape::kNest, .inside = &kNftDataLayout},
    {.name = "data", .attribute = NFTA_SET_ELEM_DATA, .shape = Shape::kNest, .inside = &kNftDataLayout},
    {.name = "expressions", .attribute = NFTA_SET_ELEM_EXPRESSIONS, .shape = Shape::kList, .element = NFTA_LIST_ELEM, .inside = &kNftStateLayout},
    {.name = "expression", .attribute = NFTA_SET_ELEM_EXPR, .access = Access::kRead, .shape = Shape::kNest, .inside = &kNftStateLayout},
};
inline constexpr std::uint16_t kNftElementIgnored[] = {NFTA_SET_ELEM_PAD};
inline constexpr Layout kNftElementLayout = {.words = kNftElementWords, .flags = kNftElementFlags, .table = kNftElementRows, .specials = kNftElementSpecials, .passed = kNftElementIgnored};
inline constexpr Field kNftElementsFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Row kNftElementsRows[] = {
    {.name = "table", .attribute = NFTA_SET_ELEM_LIST_TABLE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "set", .attribute = NFTA_SET_ELEM_LIST_SET, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "setId", .attribute = NFTA_SET_ELEM_LIST_SET_ID, .wire = Wire::kBe32, .access = Access::kWrite},
};
inline constexpr Special kNftElementsSpecials[] = {
    {.name = "elements", .attribute = NFTA_SET_ELEM_LIST_ELEMENTS, .shape = Shape::kList, .element = NFTA_LIST_ELEM, .inside = &kNftElementLayout},
};
inline constexpr Layout kNftElementsLayout = {.header = sizeof(nfgenmsg), .fields = kNftElementsFields, .table = kNftElementsRows, .specials = kNftElementsSpecials};
inline constexpr Field kNftObjectFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Row kNftObjectRows[] = {
    {.name = "table", .attribute = NFTA_OBJ_TABLE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "name", .attribute = NFTA_OBJ_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "type", .attribute = NFTA_OBJ_TYPE, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "uses", .attribute = NFTA_OBJ_USE, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "handle", .attribute = NFTA_OBJ_HANDLE, .wire = Wire::kBe64},
    {.name = "userdata", .attribute = NFTA_OBJ_USERDATA, .wire = Wire::kHex},
};
inline constexpr Special kNftObjectSpecials[] = {
    {.name = "data", .attribute = NFTA_OBJ_DATA, .chooser = NFTA_OBJ_TYPE, .big_chooser = true, .shape = Shape::kChoice, .choices = kNftObjectChoices},
};
inline constexpr std::uint16_t kNftObjectIgnored[] = {NFTA_OBJ_PAD};
inline constexpr Layout kNftObjectLayout = {.header = sizeof(nfgenmsg), .fields = kNftObjectFields, .table = kNftObjectRows, .specials = kNftObjectSpecials, .passed = kNftObjectIgnored};
inline constexpr Row kNftFlowHookRows[] = {
    {.name = "hook", .attribute = NFTA_FLOWTABLE_HOOK_NUM, .wire = Wire::kBe32},
    {.name = "priority", .attribute = NFTA_FLOWTABLE_HOOK_PRIORITY, .wire = Wire::kBeS32},
    {.name = "devices", .attribute = NFTA_FLOWTABLE_HOOK_DEVS, .wire = Wire::kTexts, .item = NFTA_DEVICE_NAME},
};
inline constexpr Layout kNftFlowHookLayout = {.table = kNftFlowHookRows};
inline constexpr Field kNftFlowtableFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Word kNftFlowtableWords[] = {
    {.offset = 0, .width = 0, .attribute = NFTA_FLOWTABLE_FLAGS, .order = Order::kBig},
};
inline constexpr Flag kNftFlowtableFlags[] = {
    {.name = "offload", .bit = NFT_FLOWTABLE_HW_OFFLOAD},
    {.name = "counter", .bit = NFT_FLOWTABLE_COUNTER},
};
inline constexpr Row kNftFlowtableRows[] = {
    {.name = "table", .attribute = NFTA_FLOWTABLE_TABLE, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "name", .attribute = NFTA_FLOWTABLE_NAME, .wire = Wire::kText, .min = 1, .max = 255},
    {.name = "uses", .attribute = NFTA_FLOWTABLE_USE, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "handle", .attribute = NFTA_FLOWTABLE_HANDLE, .wire = Wire::kBe64},
};
inline constexpr Special kNftFlowtableSpecials[] = {
    {.name = "hook", .attribute = NFTA_FLOWTABLE_HOOK, .shape = Shape::kNest, .inside = &kNftFlowHookLayout},
};
inline constexpr std::uint16_t kNftFlowtableIgnored[] = {NFTA_FLOWTABLE_PAD};
inline constexpr Layout kNftFlowtableLayout = {.header = sizeof(nfgenmsg), .fields = kNftFlowtableFields, .words = kNftFlowtableWords, .flags = kNftFlowtableFlags, .table = kNftFlowtableRows, .specials = kNftFlowtableSpecials, .passed = kNftFlowtableIgnored};
inline constexpr Row kNftGenerationRows[] = {
    {.name = "id", .attribute = NFTA_GEN_ID, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "pid", .attribute = NFTA_GEN_PROC_PID, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "processName", .attribute = NFTA_GEN_PROC_NAME, .wire = Wire::kText, .access = Access::kRead, .min = 1, .max = 255},
};
inline constexpr Layout kNftGenerationLayout = {.header = sizeof(nfgenmsg), .table = kNftGenerationRows};
inline constexpr Field kNftTraceFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kNftFamilyNames, .numbers = false},
};
inline constexpr Row kNftTraceRows[] = {
    {.name = "table", .attribute = NFTA_TRACE_TABLE, .wire = Wire::kText, .access = Access::kRead, .min = 1, .max = 255},
    {.name = "chain", .attribute = NFTA_TRACE_CHAIN, .wire = Wire::kText, .access = Access::kRead, .min = 1, .max = 255},
    {.name = "rule", .attribute = NFTA_TRACE_RULE_HANDLE, .wire = Wire::kBe64, .access = Access::kRead},
    {.name = "type", .attribute = NFTA_TRACE_TYPE, .wire = Wire::kBe32, .access = Access::kRead, .names = kNftTraceTypeNames},
    {.name = "id", .attribute = NFTA_TRACE_ID, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "linkHeader", .attribute = NFTA_TRACE_LL_HEADER, .wire = Wire::kHex, .access = Access::kRead},
    {.name = "networkHeader", .attribute = NFTA_TRACE_NETWORK_HEADER, .wire = Wire::kHex, .access = Access::kRead},
    {.name = "transportHeader", .attribute = NFTA_TRACE_TRANSPORT_HEADER, .wire = Wire::kHex, .access = Access::kRead},
    {.name = "iif", .attribute = NFTA_TRACE_IIF, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "iiftype", .attribute = NFTA_TRACE_IIFTYPE, .wire = Wire::kBe16, .access = Access::kRead},
    {.name = "oif", .attribute = NFTA_TRACE_OIF, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "oiftype", .attribute = NFTA_TRACE_OIFTYPE, .wire = Wire::kBe16, .access = Access::kRead},
    {.name = "mark", .attribute = NFTA_TRACE_MARK, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "nfproto", .attribute = NFTA_TRACE_NFPROTO, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "policy", .attribute = NFTA_TRACE_POLICY, .wire = Wire::kBe32, .access = Access::kRead, .names = kNftPolicyNames},
    {.name = "ctId", .attribute = 18 /* NFTA_TRACE_CT_ID */, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "ctDirection", .attribute = 19 /* NFTA_TRACE_CT_DIRECTION */, .wire = Wire::kU8, .access = Access::kRead},
    {.name = "ctStatus", .attribute = 20 /* NFTA_TRACE_CT_STATUS */, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "ctState", .attribute = 21 /* NFTA_TRACE_CT_STATE */, .wire = Wire::kBe32, .access = Access::kRead},
};
inline constexpr Special kNftTraceSpecials[] = {
    {.name = "verdict", .attribute = NFTA_TRACE_VERDICT, .access = Access::kRead, .shape = Shape::kNest, .inside = &kNftVerdictLayout},
};
inline constexpr std::uint16_t kNftTraceIgnored[] = {NFTA_TRACE_PAD};
inline constexpr Layout kNftTraceLayout = {.header = sizeof(nfgenmsg), .fields = kNftTraceFields, .table = kNftTraceRows, .specials = kNftTraceSpecials, .passed = kNftTraceIgnored};

}  // namespace rtnetlink
