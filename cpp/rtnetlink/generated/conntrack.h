// Generated from tables/families/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/netfilter/nf_conntrack_common.h>
#include <linux/netfilter/nf_conntrack_tcp.h>
#include <linux/netfilter/nfnetlink.h>
#include <linux/netfilter/nfnetlink_conntrack.h>
#include "rtnetlink/conntrack.h"
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kConntrackTcpStateNames[] = {{"none", TCP_CONNTRACK_NONE}, {"synSent", TCP_CONNTRACK_SYN_SENT}, {"synReceived", TCP_CONNTRACK_SYN_RECV}, {"established", TCP_CONNTRACK_ESTABLISHED}, {"finWait", TCP_CONNTRACK_FIN_WAIT}, {"closeWait", TCP_CONNTRACK_CLOSE_WAIT}, {"lastAck", TCP_CONNTRACK_LAST_ACK}, {"timeWait", TCP_CONNTRACK_TIME_WAIT}, {"close", TCP_CONNTRACK_CLOSE}, {"synSent2", TCP_CONNTRACK_SYN_SENT2}};
inline constexpr Name kConntrackSctpStateNames[] = {{"none", 0}, {"closed", 1}, {"cookieWait", 2}, {"cookieEchoed", 3}, {"established", 4}, {"shutdownSent", 5}, {"shutdownReceived", 6}, {"shutdownAckSent", 7}, {"heartbeatSent", 8}};
void put_icmp_id(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_be16(const netlink::Attribute& attribute);
void put_icmp_type(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_byte(const netlink::Attribute& attribute);
void put_icmp_code(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_helper(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_helper(const netlink::Attribute& attribute);
Value take_conntrack_time(const netlink::Attribute& attribute, bool moving);
void put_ct_labels(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_ct_labels(const netlink::Attribute& attribute);
inline constexpr Row kConntrackAddressesRows[] = {
    {.name = "src", .attribute = CTA_IP_V4_SRC, .wire = Wire::kIp, .attribute6 = CTA_IP_V6_SRC, .zeros = true},
    {.name = "dst", .attribute = CTA_IP_V4_DST, .wire = Wire::kIp, .attribute6 = CTA_IP_V6_DST, .zeros = true},
};
inline constexpr Layout kConntrackAddressesLayout = {.table = kConntrackAddressesRows};
inline constexpr Row kConntrackProtocolRows[] = {
    {.name = "ipProto", .attribute = CTA_PROTO_NUM, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true},
    {.name = "sport", .attribute = CTA_PROTO_SRC_PORT, .wire = Wire::kBe16},
    {.name = "dport", .attribute = CTA_PROTO_DST_PORT, .wire = Wire::kBe16},
};
inline constexpr Special kConntrackProtocolSpecials[] = {
    {.name = "icmpId", .attribute = CTA_PROTO_ICMP_ID, .put = put_icmp_id, .take = take_be16},
    {.name = "icmpId", .attribute = CTA_PROTO_ICMPV6_ID, .put = put_icmp_id, .take = take_be16},
    {.name = "icmpType", .attribute = CTA_PROTO_ICMP_TYPE, .put = put_icmp_type, .take = take_byte},
    {.name = "icmpType", .attribute = CTA_PROTO_ICMPV6_TYPE, .put = put_icmp_type, .take = take_byte},
    {.name = "icmpCode", .attribute = CTA_PROTO_ICMP_CODE, .put = put_icmp_code, .take = take_byte},
    {.name = "icmpCode", .attribute = CTA_PROTO_ICMPV6_CODE, .put = put_icmp_code, .take = take_byte},
};
inline constexpr Layout kConntrackProtocolLayout = {.table = kConntrackProtocolRows, .specials = kConntrackProtocolSpecials};
inline constexpr Row kConntrackTupleRows[] = {
    {.name = "zone", .attribute = CTA_TUPLE_ZONE, .wire = Wire::kBe16},
};
inline constexpr Nest kConntrackTupleNests[] = {
    {.attribute = CTA_TUPLE_IP, .shape = Shape::kNest, .inside = &kConntrackAddressesLayout},
    {.attribute = CTA_TUPLE_PROTO, .shape = Shape::kNest, .inside = &kConntrackProtocolLayout},
};
inline constexpr Layout kConntrackTupleLayout = {.table = kConntrackTupleRows, .nests = kConntrackTupleNests};
inline constexpr Row kConntrackNatPortsRows[] = {
    {.name = "port", .attribute = CTA_PROTONAT_PORT_MIN, .wire = Wire::kBe16},
    {.name = "lastPort", .attribute = CTA_PROTONAT_PORT_MAX, .wire = Wire::kBe16},
};
inline constexpr Layout kConntrackNatPortsLayout = {.table = kConntrackNatPortsRows};
inline constexpr Row kConntrackNatRows[] = {
    {.name = "address", .attribute = CTA_NAT_V4_MINIP, .wire = Wire::kIp, .attribute6 = CTA_NAT_V6_MINIP},
    {.name = "lastAddress", .attribute = CTA_NAT_V4_MAXIP, .wire = Wire::kIp, .attribute6 = CTA_NAT_V6_MAXIP},
};
inline constexpr Nest kConntrackNatNests[] = {
    {.attribute = CTA_NAT_PROTO, .shape = Shape::kNest, .inside = &kConntrackNatPortsLayout},
};
inline constexpr Layout kConntrackNatLayout = {.table = kConntrackNatRows, .nests = kConntrackNatNests};
inline constexpr Row kConntrackCountersRows[] = {
    {.name = "packets", .attribute = CTA_COUNTERS_PACKETS, .wire = Wire::kBe64},
    {.name = "bytes", .attribute = CTA_COUNTERS_BYTES, .wire = Wire::kBe64},
};
inline constexpr std::uint16_t kConntrackCountersIgnored[] = {CTA_COUNTERS_PAD};
inline constexpr Layout kConntrackCountersLayout = {.table = kConntrackCountersRows, .passed = kConntrackCountersIgnored};
inline constexpr Row kConntrackSynproxyRows[] = {
    {.name = "isn", .attribute = CTA_SYNPROXY_ISN, .wire = Wire::kBe32, .access = Access::kRead, .quiet = true},
    {.name = "its", .attribute = CTA_SYNPROXY_ITS, .wire = Wire::kBe32, .access = Access::kRead, .quiet = true},
    {.name = "timestampOffset", .attribute = CTA_SYNPROXY_TSOFF, .wire = Wire::kBe32, .access = Access::kRead, .quiet = true},
};
inline constexpr Layout kConntrackSynproxyLayout = {.table = kConntrackSynproxyRows};
inline constexpr Word kConntrackTcpFlagsWords[] = {
    {.offset = offsetof(nf_ct_tcp_flags, flags), .width = sizeof(nf_ct_tcp_flags::flags), .given_at = offsetof(nf_ct_tcp_flags, mask)},
};
inline constexpr Flag kConntrackTcpFlagsFlags[] = {
    {.name = "windowScale", .bit = IP_CT_TCP_FLAG_WINDOW_SCALE},
    {.name = "sackPermitted", .bit = IP_CT_TCP_FLAG_SACK_PERM},
    {.name = "closeInit", .bit = IP_CT_TCP_FLAG_CLOSE_INIT},
    {.name = "beLiberal", .bit = IP_CT_TCP_FLAG_BE_LIBERAL},
    {.name = "unacknowledged", .bit = IP_CT_TCP_FLAG_DATA_UNACKNOWLEDGED},
    {.name = "maxAckSet", .bit = IP_CT_TCP_FLAG_MAXACK_SET},
    {.name = "challengeAck", .bit = IP_CT_EXP_CHALLENGE_ACK},
    {.name = "simultaneousOpen", .bit = IP_CT_TCP_SIMULTANEOUS_OPEN},
};
inline constexpr Layout kConntrackTcpFlagsLayout = {.header = sizeof(nf_ct_tcp_flags), .words = kConntrackTcpFlagsWords, .flags = kConntrackTcpFlagsFlags};
inline constexpr Row kConntrackTcpRows[] = {
    {.name = "state", .attribute = CTA_PROTOINFO_TCP_STATE, .wire = Wire::kU8, .names = kConntrackTcpStateNames},
    {.name = "originalWindowScale", .attribute = CTA_PROTOINFO_TCP_WSCALE_ORIGINAL, .wire = Wire::kU8, .max = 14},
    {.name = "replyWindowScale", .attribute = CTA_PROTOINFO_TCP_WSCALE_REPLY, .wire = Wire::kU8, .max = 14},
};
inline constexpr Special kConntrackTcpSpecials[] = {
    {.name = "originalFlags", .attribute = CTA_PROTOINFO_TCP_FLAGS_ORIGINAL, .shape = Shape::kStruct, .inside = &kConntrackTcpFlagsLayout},
    {.name = "replyFlags", .attribute = CTA_PROTOINFO_TCP_FLAGS_REPLY, .shape = Shape::kStruct, .inside = &kConntrackTcpFlagsLayout},
};
inline constexpr Layout kConntrackTcpLayout = {.table = kConntrackTcpRows, .specials = kConntrackTcpSpecials};
inline constexpr Row kConntrackSctpRows[] = {
    {.name = "state", .attribute = CTA_PROTOINFO_SCTP_STATE, .wire = Wire::kU8, .names = kConntrackSctpStateNames},
    {.name = "originalTag", .attribute = CTA_PROTOINFO_SCTP_VTAG_ORIGINAL, .wire = Wire::kBe32},
    {.name = "replyTag", .attribute = CTA_PROTOINFO_SCTP_VTAG_REPLY, .wire = Wire::kBe32},
};
inline constexpr Layout kConntrackSctpLayout = {.table = kConntrackSctpRows};
inline constexpr Row kConntrackDccpRows[] = {
    {.name = "state", .attribute = CTA_PROTOINFO_DCCP_STATE, .wire = Wire::kU8},
    {.name = "role", .attribute = CTA_PROTOINFO_DCCP_ROLE, .wire = Wire::kU8},
    {.name = "handshakeSeq", .attribute = CTA_PROTOINFO_DCCP_HANDSHAKE_SEQ, .wire = Wire::kBe64},
};
inline constexpr std::uint16_t kConntrackDccpIgnored[] = {CTA_PROTOINFO_DCCP_PAD};
inline constexpr Layout kConntrackDccpLayout = {.table = kConntrackDccpRows, .passed = kConntrackDccpIgnored};
inline constexpr Special kConntrackProtocolInfoSpecials[] = {
    {.name = "tcp", .attribute = CTA_PROTOINFO_TCP, .shape = Shape::kNest, .inside = &kConntrackTcpLayout},
    {.name = "sctp", .attribute = CTA_PROTOINFO_SCTP, .shape = Shape::kNest, .inside = &kConntrackSctpLayout},
    {.name = "dccp", .attribute = CTA_PROTOINFO_DCCP, .shape = Shape::kNest, .inside = &kConntrackDccpLayout},
};
inline constexpr Layout kConntrackProtocolInfoLayout = {.specials = kConntrackProtocolInfoSpecials};
inline constexpr Special kConntrackHelpSpecials[] = {
    {.name = "helper", .attribute = CTA_HELP_NAME, .put = put_helper, .take = take_helper},
};
inline constexpr std::uint16_t kConntrackHelpIgnored[] = {CTA_HELP_INFO};
inline constexpr Layout kConntrackHelpLayout = {.specials = kConntrackHelpSpecials, .passed = kConntrackHelpIgnored};
inline constexpr Row kConntrackTimesRows[] = {
    {.name = "started", .attribute = CTA_TIMESTAMP_START, .wire = Wire::kOwn, .access = Access::kRead, .take = take_conntrack_time},
    {.name = "stopped", .attribute = CTA_TIMESTAMP_STOP, .wire = Wire::kOwn, .access = Access::kRead, .take = take_conntrack_time},
};
inline constexpr std::uint16_t kConntrackTimesIgnored[] = {CTA_TIMESTAMP_PAD};
inline constexpr Layout kConntrackTimesLayout = {.table = kConntrackTimesRows, .passed = kConntrackTimesIgnored};
inline constexpr Row kConntrackSecurityRows[] = {
    {.name = "securityContext", .attribute = CTA_SECCTX_NAME, .wire = Wire::kText, .access = Access::kRead},
};
inline constexpr Layout kConntrackSecurityLayout = {.table = kConntrackSecurityRows};
inline constexpr Field kConntrackFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kIpFamiliesNames, .numbers = false},
};
inline constexpr Word kConntrackWords[] = {
    {.offset = 0, .width = 0, .attribute = CTA_STATUS, .order = Order::kBig},
};
inline constexpr Flag kConntrackFlags[] = {
    {.name = "seenReply", .bit = IPS_SEEN_REPLY},
    {.name = "assured", .bit = IPS_ASSURED},
    {.name = "fixedTimeout", .bit = IPS_FIXED_TIMEOUT},
    {.name = "confirmed", .bit = IPS_CONFIRMED},
    {.name = "expected", .bit = IPS_EXPECTED, .access = Access::kRead},
    {.name = "srcNat", .bit = IPS_SRC_NAT, .access = Access::kRead},
    {.name = "dstNat", .bit = IPS_DST_NAT, .access = Access::kRead},
    {.name = "seqAdjust", .bit = IPS_SEQ_ADJUST, .access = Access::kRead},
    {.name = "srcNatDone", .bit = IPS_SRC_NAT_DONE, .access = Access::kRead},
    {.name = "dstNatDone", .bit = IPS_DST_NAT_DONE, .access = Access::kRead},
    {.name = "dying", .bit = IPS_DYING, .access = Access::kRead},
    {.name = "template", .bit = IPS_TEMPLATE, .access = Access::kRead},
    {.name = "ownHelper", .bit = IPS_HELPER, .access = Access::kRead},
    {.name = "offload", .bit = IPS_OFFLOAD, .access = Access::kRead},
    {.name = "hwOffload", .bit = IPS_HW_OFFLOAD, .access = Access::kRead},
};
inline constexpr Row kConntrackRows[] = {
    {.name = "zone", .attribute = CTA_ZONE, .wire = Wire::kBe16, .kept = {.zero_absent = true}},
    {.name = "expires", .attribute = CTA_TIMEOUT, .wire = Wire::kBe32, .kept = {.passes = true}},
    {.name = "mark", .attribute = CTA_MARK, .wire = Wire::kBe32, .kept = {.zero_absent = true}},
    {.name = "markMask", .attribute = CTA_MARK_MASK, .wire = Wire::kBe32, .access = Access::kWrite},
    {.name = "id", .attribute = CTA_ID, .wire = Wire::kBe32},
    {.name = "uses", .attribute = CTA_USE, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "eventTime", .attribute = 27 /* CTA_TIMESTAMP_EVENT */, .wire = Wire::kOwn, .access = Access::kRead, .take = take_conntrack_time},
};
inline constexpr Special kConntrackSpecials[] = {
    {.name = "original", .attribute = CTA_TUPLE_ORIG, .shape = Shape::kNest, .inside = &kConntrackTupleLayout},
    {.name = "reply", .attribute = CTA_TUPLE_REPLY, .shape = Shape::kNest, .inside = &kConntrackTupleLayout},
    {.name = "master", .attribute = CTA_TUPLE_MASTER, .shape = Shape::kNest, .inside = &kConntrackTupleLayout},
    {.name = "labels", .attribute = CTA_LABELS, .put = put_ct_labels, .take = take_ct_labels},
    {.name = "snat", .attribute = CTA_NAT_SRC, .access = Access::kWrite, .shape = Shape::kNest, .inside = &kConntrackNatLayout},
    {.name = "dnat", .attribute = CTA_NAT_DST, .access = Access::kWrite, .shape = Shape::kNest, .inside = &kConntrackNatLayout},
    {.name = "originalCounters", .attribute = CTA_COUNTERS_ORIG, .access = Access::kRead, .shape = Shape::kNest, .inside = &kConntrackCountersLayout},
    {.name = "replyCounters", .attribute = CTA_COUNTERS_REPLY, .access = Access::kRead, .shape = Shape::kNest, .inside = &kConntrackCountersLayout},
    {.name = "synproxy", .attribute = CTA_SYNPROXY, .access = Access::kRead, .shape = Shape::kNest, .inside = &kConntrackSynproxyLayout, .quiet = true},
};
inline constexpr Nest kConntrackNests[] = {
    {.attribute = CTA_PROTOINFO, .shape = Shape::kNest, .inside = &kConntrackProtocolInfoLayout},
    {.attribute = CTA_HELP, .shape = Shape::kNest, .inside = &kConntrackHelpLayout},
    {.attribute = CTA_TIMESTAMP, .shape = Shape::kNest, .inside = &kConntrackTimesLayout},
    {.attribute = CTA_SECCTX, .shape = Shape::kNest, .inside = &kConntrackSecurityLayout},
};
inline constexpr std::string_view kConntrackKey[] = {"family", "original", "zone"};
inline constexpr std::uint16_t kConntrackIgnored[] = {CTA_SECMARK};
inline constexpr Layout kConntrackLayout = {.header = sizeof(nfgenmsg), .family_at = offsetof(nfgenmsg, nfgen_family), .fields = kConntrackFields, .words = kConntrackWords, .flags = kConntrackFlags, .table = kConntrackRows, .specials = kConntrackSpecials, .nests = kConntrackNests, .key = kConntrackKey, .passed = kConntrackIgnored};
inline constexpr Row kConntrackPartsRows[] = {
    {.name = "originalParts", .attribute = CTA_FILTER_ORIG_FLAGS, .wire = Wire::kU32, .access = Access::kWrite},
    {.name = "replyParts", .attribute = CTA_FILTER_REPLY_FLAGS, .wire = Wire::kU32, .access = Access::kWrite},
};
inline constexpr Layout kConntrackPartsLayout = {.table = kConntrackPartsRows};
inline constexpr Field kConntrackFilterFields[] = {
    {.name = "family", .offset = offsetof(nfgenmsg, nfgen_family), .width = sizeof(nfgenmsg::nfgen_family), .names = kIpFamiliesNames, .numbers = false},
};
inline constexpr Word kConntrackFilterWords[] = {
    {.offset = 0, .width = 0, .attribute = CTA_STATUS, .order = Order::kBig, .mask = CTA_STATUS_MASK},
};
inline constexpr Flag kConntrackFilterFlags[] = {
    {.name = "seenReply", .bit = IPS_SEEN_REPLY},
    {.name = "assured", .bit = IPS_ASSURED},
    {.name = "fixedTimeout", .bit = IPS_FIXED_TIMEOUT},
    {.name = "confirmed", .bit = IPS_CONFIRMED},
    {.name = "expected", .bit = IPS_EXPECTED},
    {.name = "srcNat", .bit = IPS_SRC_NAT},
    {.name = "dstNat", .bit = IPS_DST_NAT},
    {.name = "seqAdjust", .bit = IPS_SEQ_ADJUST},
    {.name = "srcNatDone", .bit = IPS_SRC_NAT_DONE},
    {.name = "dstNatDone", .bit = IPS_DST_NAT_DONE},
    {.name = "dying", .bit = IPS_DYING},
    {.name = "template", .bit = IPS_TEMPLATE},
    {.name = "ownHelper", .bit = IPS_HELPER},
    {.name = "offload", .bit = IPS_OFFLOAD},
    {.name = "hwOffload", .bit = IPS_HW_OFFLOAD},
};
inline constexpr Row kConntrackFilterRows[] = {
    {.name = "zone", .attribute = CTA_ZONE, .wire = Wire::kBe16, .kept = {.zero_absent = true}},
    {.name = "mark", .attribute = CTA_MARK, .wire = Wire::kBe32, .kept = {.zero_absent = true}},
    {.name = "markMask", .attribute = CTA_MARK_MASK, .wire = Wire::kBe32, .access = Access::kWrite, .min = 1},
};
inline constexpr Special kConntrackFilterSpecials[] = {
    {.name = "original", .attribute = CTA_TUPLE_ORIG, .access = Access::kWrite, .shape = Shape::kNest, .inside = &kConntrackTupleLayout},
    {.name = "reply", .attribute = CTA_TUPLE_REPLY, .access = Access::kWrite, .shape = Shape::kNest, .inside = &kConntrackTupleLayout},
};
inline constexpr Nest kConntrackFilterNests[] = {
    {.attribute = CTA_FILTER, .shape = Shape::kNest, .inside = &kConntrackPartsLayout},
};
inline constexpr Layout kConntrackFilterLayout = {.header = sizeof(nfgenmsg), .family_at = offsetof(nfgenmsg, nfgen_family), .fields = kConntrackFilterFields, .words = kConntrackFilterWords, .flags = kConntrackFilterFlags, .table = kConntrackFilterRows, .specials = kConntrackFilterSpecials, .nests = kConntrackFilterNests};
inline constexpr Row kConntrackCountRows[] = {
    {.name = "entries", .attribute = CTA_STATS_GLOBAL_ENTRIES, .wire = Wire::kBe32, .access = Access::kRead},
    {.name = "max", .attribute = CTA_STATS_GLOBAL_MAX_ENTRIES, .wire = Wire::kBe32, .access = Access::kRead},
};
inline constexpr Layout kConntrackCountLayout = {.header = sizeof(nfgenmsg), .table = kConntrackCountRows};

}  // namespace rtnetlink
