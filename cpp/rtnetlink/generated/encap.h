// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/ioam6.h>
#include <linux/ioam6_iptunnel.h>
#include <linux/lwtunnel.h>
#include <linux/mpls_iptunnel.h>
#include <linux/rpl_iptunnel.h>
#include <linux/seg6_local.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kSeg6ActionsNames[] = {{"End", SEG6_LOCAL_ACTION_END}, {"End.X", SEG6_LOCAL_ACTION_END_X}, {"End.T", SEG6_LOCAL_ACTION_END_T}, {"End.DX2", SEG6_LOCAL_ACTION_END_DX2}, {"End.DX6", SEG6_LOCAL_ACTION_END_DX6}, {"End.DX4", SEG6_LOCAL_ACTION_END_DX4}, {"End.DT6", SEG6_LOCAL_ACTION_END_DT6}, {"End.DT4", SEG6_LOCAL_ACTION_END_DT4}, {"End.DT46", SEG6_LOCAL_ACTION_END_DT46}, {"End.B6", SEG6_LOCAL_ACTION_END_B6}, {"End.B6.Encaps", SEG6_LOCAL_ACTION_END_B6_ENCAP}, {"End.BM", SEG6_LOCAL_ACTION_END_BM}, {"End.S", SEG6_LOCAL_ACTION_END_S}, {"End.AS", SEG6_LOCAL_ACTION_END_AS}, {"End.AM", SEG6_LOCAL_ACTION_END_AM}, {"End.BPF", SEG6_LOCAL_ACTION_END_BPF}};
inline constexpr Name kIoam6ModesNames[] = {{"inline", IOAM6_IPTUNNEL_MODE_INLINE}, {"encap", IOAM6_IPTUNNEL_MODE_ENCAP}, {"auto", IOAM6_IPTUNNEL_MODE_AUTO}};
void put_labels(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_labels(const netlink::Attribute& attribute);
Value take_bytes(const netlink::Attribute& attribute);
void refuse_geneve(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_geneve(const netlink::Attribute& attribute);
void put_srh(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_srh(const netlink::Attribute& attribute);
void put_count(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_counters(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_program_name(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_program_name(const netlink::Attribute& attribute);
void put_rpl(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_rpl(const netlink::Attribute& attribute);
void put_trace_type(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_trace_type(netlink::View head);
void put_trace_size(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_trace_size(netlink::View head);
void put_seg6(const Value& value, Encoder encoder, std::string_view option);
Value take_seg6(netlink::View nest);
inline constexpr Row kMplsEncapRows[] = {
    {.name = "ttl", .attribute = MPLS_IPTUNNEL_TTL, .wire = Wire::kU8},
};
inline constexpr Special kMplsEncapSpecials[] = {
    {.name = "labels", .attribute = MPLS_IPTUNNEL_DST, .put = put_labels, .take = take_labels},
};
inline constexpr Layout kMplsEncapLayout = {.table = kMplsEncapRows, .specials = kMplsEncapSpecials};
inline constexpr Row kVxlanHeaderRows[] = {
    {.name = "gbp", .attribute = LWTUNNEL_IP_OPT_VXLAN_GBP, .wire = Wire::kU32},
};
inline constexpr Layout kVxlanHeaderLayout = {.table = kVxlanHeaderRows};
inline constexpr Row kGeneveHeaderRows[] = {
    {.name = "class", .attribute = LWTUNNEL_IP_OPT_GENEVE_CLASS, .wire = Wire::kBe16},
    {.name = "type", .attribute = LWTUNNEL_IP_OPT_GENEVE_TYPE, .wire = Wire::kU8},
};
inline constexpr Special kGeneveHeaderSpecials[] = {
    {.name = "data", .attribute = LWTUNNEL_IP_OPT_GENEVE_DATA, .take = take_bytes},
};
inline constexpr Layout kGeneveHeaderLayout = {.table = kGeneveHeaderRows, .specials = kGeneveHeaderSpecials};
inline constexpr Special kTunnelHeaderSpecials[] = {
    {.name = "vxlan", .attribute = LWTUNNEL_IP_OPTS_VXLAN, .shape = Shape::kNest, .inside = &kVxlanHeaderLayout},
    {.name = "geneve", .attribute = LWTUNNEL_IP_OPTS_GENEVE, .access = Access::kRead, .shape = Shape::kNests, .inside = &kGeneveHeaderLayout, .put = refuse_geneve, .take = take_geneve},
};
inline constexpr Layout kTunnelHeaderLayout = {.specials = kTunnelHeaderSpecials};
inline constexpr Row kIpEncapRows[] = {
    {.name = "id", .attribute = LWTUNNEL_IP_ID, .wire = Wire::kBe64},
    {.name = "dst", .attribute = LWTUNNEL_IP_DST, .wire = Wire::kIp},
    {.name = "src", .attribute = LWTUNNEL_IP_SRC, .wire = Wire::kIp},
    {.name = "ttl", .attribute = LWTUNNEL_IP_TTL, .wire = Wire::kU8},
    {.name = "tos", .attribute = LWTUNNEL_IP_TOS, .wire = Wire::kU8},
    {.name = "csum", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = 1},
    {.name = "key", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = 4},
    {.name = "seq", .attribute = LWTUNNEL_IP_FLAGS, .wire = Wire::kBeBit16, .bit = 8},
};
inline constexpr Special kIpEncapSpecials[] = {
    {.name = "options", .attribute = LWTUNNEL_IP_OPTS, .shape = Shape::kNest, .inside = &kTunnelHeaderLayout},
};
inline constexpr Layout kIpEncapLayout = {.table = kIpEncapRows, .specials = kIpEncapSpecials};
inline constexpr Row kIp6EncapRows[] = {
    {.name = "id", .attribute = LWTUNNEL_IP6_ID, .wire = Wire::kBe64},
    {.name = "dst", .attribute = 0, .wire = Wire::kIp, .attribute6 = LWTUNNEL_IP6_DST},
    {.name = "src", .attribute = 0, .wire = Wire::kIp, .attribute6 = LWTUNNEL_IP6_SRC},
    {.name = "hopLimit", .attribute = LWTUNNEL_IP6_HOPLIMIT, .wire = Wire::kU8},
    {.name = "tc", .attribute = LWTUNNEL_IP6_TC, .wire = Wire::kU8},
    {.name = "csum", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = 1},
    {.name = "key", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = 4},
    {.name = "seq", .attribute = LWTUNNEL_IP6_FLAGS, .wire = Wire::kBeBit16, .bit = 8},
};
inline constexpr Special kIp6EncapSpecials[] = {
    {.name = "options", .attribute = LWTUNNEL_IP6_OPTS, .shape = Shape::kNest, .inside = &kTunnelHeaderLayout},
};
inline constexpr Layout kIp6EncapLayout = {.table = kIp6EncapRows, .specials = kIp6EncapSpecials};
inline constexpr Row kSeg6CountersRows[] = {
    {.name = "packets", .attribute = SEG6_LOCAL_CNT_PACKETS, .wire = Wire::kU64},
    {.name = "bytes", .attribute = SEG6_LOCAL_CNT_BYTES, .wire = Wire::kU64},
    {.name = "errors", .attribute = SEG6_LOCAL_CNT_ERRORS, .wire = Wire::kU64},
};
inline constexpr Layout kSeg6CountersLayout = {.table = kSeg6CountersRows};
inline constexpr Row kSeg6FlavorsRows[] = {
    {.name = "psp", .attribute = SEG6_LOCAL_FLV_OPERATION, .wire = Wire::kBit32, .bit = 1U << SEG6_LOCAL_FLV_OP_PSP},
    {.name = "usp", .attribute = SEG6_LOCAL_FLV_OPERATION, .wire = Wire::kBit32, .bit = 1U << SEG6_LOCAL_FLV_OP_USP},
    {.name = "usd", .attribute = SEG6_LOCAL_FLV_OPERATION, .wire = Wire::kBit32, .bit = 1U << SEG6_LOCAL_FLV_OP_USD},
    {.name = "nextCsid", .attribute = SEG6_LOCAL_FLV_OPERATION, .wire = Wire::kBit32, .bit = 1U << SEG6_LOCAL_FLV_OP_NEXT_CSID},
    {.name = "blockBits", .attribute = SEG6_LOCAL_FLV_LCBLOCK_BITS, .wire = Wire::kU8},
    {.name = "functionBits", .attribute = SEG6_LOCAL_FLV_LCNODE_FN_BITS, .wire = Wire::kU8},
};
inline constexpr Layout kSeg6FlavorsLayout = {.table = kSeg6FlavorsRows};
inline constexpr Row kSeg6LocalEncapRows[] = {
    {.name = "action", .attribute = SEG6_LOCAL_ACTION, .wire = Wire::kU32, .names = kSeg6ActionsNames},
    {.name = "table", .attribute = SEG6_LOCAL_TABLE, .wire = Wire::kU32},
    {.name = "vrfTable", .attribute = SEG6_LOCAL_VRFTABLE, .wire = Wire::kU32},
    {.name = "nh4", .attribute = SEG6_LOCAL_NH4, .wire = Wire::kIp},
    {.name = "nh6", .attribute = 0, .wire = Wire::kIp, .attribute6 = SEG6_LOCAL_NH6},
    {.name = "iif", .attribute = SEG6_LOCAL_IIF, .wire = Wire::kLink, .min = 1},
    {.name = "oif", .attribute = SEG6_LOCAL_OIF, .wire = Wire::kLink, .min = 1},
};
inline constexpr Special kSeg6LocalEncapSpecials[] = {
    {.name = "srh", .attribute = SEG6_LOCAL_SRH, .put = put_srh, .take = take_srh},
    {.name = "count", .attribute = SEG6_LOCAL_COUNTERS, .access = Access::kWrite, .put = put_count},
    {.name = "counters", .attribute = SEG6_LOCAL_COUNTERS, .access = Access::kRead, .shape = Shape::kNest, .inside = &kSeg6CountersLayout, .put = put_counters},
    {.name = "flavors", .attribute = SEG6_LOCAL_FLAVORS, .shape = Shape::kNest, .inside = &kSeg6FlavorsLayout},
};
inline constexpr Layout kSeg6LocalEncapLayout = {.table = kSeg6LocalEncapRows, .specials = kSeg6LocalEncapSpecials};
inline constexpr Row kEncapProgramRows[] = {
    {.name = "fd", .attribute = LWT_BPF_PROG_FD, .wire = Wire::kU32, .access = Access::kWrite, .max = INT32_MAX},
};
inline constexpr Special kEncapProgramSpecials[] = {
    {.name = "name", .attribute = LWT_BPF_PROG_NAME, .put = put_program_name, .take = take_program_name},
};
inline constexpr Layout kEncapProgramLayout = {.table = kEncapProgramRows, .specials = kEncapProgramSpecials};
inline constexpr Row kBpfEncapRows[] = {
    {.name = "headroom", .attribute = LWT_BPF_XMIT_HEADROOM, .wire = Wire::kU32, .access = Access::kWrite, .max = LWT_BPF_MAX_HEADROOM},
};
inline constexpr Special kBpfEncapSpecials[] = {
    {.name = "in", .attribute = LWT_BPF_IN, .shape = Shape::kNest, .inside = &kEncapProgramLayout},
    {.name = "out", .attribute = LWT_BPF_OUT, .shape = Shape::kNest, .inside = &kEncapProgramLayout},
    {.name = "xmit", .attribute = LWT_BPF_XMIT, .shape = Shape::kNest, .inside = &kEncapProgramLayout},
};
inline constexpr Layout kBpfEncapLayout = {.table = kBpfEncapRows, .specials = kBpfEncapSpecials};
inline constexpr Special kRplEncapSpecials[] = {
    {.name = "segments", .attribute = RPL_IPTUNNEL_SRH, .put = put_rpl, .take = take_rpl},
};
inline constexpr Layout kRplEncapLayout = {.specials = kRplEncapSpecials};
inline constexpr Field kIoam6TraceFields[] = {
    {.name = "type", .offset = offsetof(ioam6_trace_hdr, type_be32), .width = sizeof(ioam6_trace_hdr::type_be32), .put = put_trace_type, .take = take_trace_type},
    {.name = "namespace", .offset = offsetof(ioam6_trace_hdr, namespace_id), .width = sizeof(ioam6_trace_hdr::namespace_id), .order = Order::kBig},
    {.name = "size", .offset = 3, .width = 1, .put = put_trace_size, .take = take_trace_size},
};
inline constexpr Layout kIoam6TraceLayout = {.header = sizeof(ioam6_trace_hdr), .fields = kIoam6TraceFields};
inline constexpr Row kIoam6EncapRows[] = {
    {.name = "mode", .attribute = IOAM6_IPTUNNEL_MODE, .wire = Wire::kU8, .names = kIoam6ModesNames},
    {.name = "dst", .attribute = 0, .wire = Wire::kIp, .attribute6 = IOAM6_IPTUNNEL_DST},
    {.name = "src", .attribute = 0, .wire = Wire::kIp, .attribute6 = 6 /* IOAM6_IPTUNNEL_SRC */},
    {.name = "freqN", .attribute = 5 /* IOAM6_IPTUNNEL_FREQ_N */, .wire = Wire::kU32, .min = 1, .max = 1000000},
    {.name = "freqK", .attribute = 4 /* IOAM6_IPTUNNEL_FREQ_K */, .wire = Wire::kU32, .min = 1, .max = 1000000},
};
inline constexpr Special kIoam6EncapSpecials[] = {
    {.name = "trace", .attribute = IOAM6_IPTUNNEL_TRACE, .shape = Shape::kStruct, .inside = &kIoam6TraceLayout},
};
inline constexpr Layout kIoam6EncapLayout = {.table = kIoam6EncapRows, .specials = kIoam6EncapSpecials};
inline constexpr Row kXfrmEncapRows[] = {
    {.name = "ifId", .attribute = 1 /* LWT_XFRM_IF_ID */, .wire = Wire::kU32, .min = 1},
    {.name = "link", .attribute = 2 /* LWT_XFRM_LINK */, .wire = Wire::kLink, .min = 1},
};
inline constexpr Layout kXfrmEncapLayout = {.table = kXfrmEncapRows};
inline constexpr Choice kEncapChoices[] = {
    {.name = "mpls", .type = LWTUNNEL_ENCAP_MPLS, .inside = &kMplsEncapLayout},
    {.name = "ip", .type = LWTUNNEL_ENCAP_IP, .inside = &kIpEncapLayout},
    {.name = "ip6", .type = LWTUNNEL_ENCAP_IP6, .inside = &kIp6EncapLayout},
    {.name = "seg6", .type = LWTUNNEL_ENCAP_SEG6, .put = put_seg6, .take = take_seg6},
    {.name = "seg6local", .type = LWTUNNEL_ENCAP_SEG6_LOCAL, .inside = &kSeg6LocalEncapLayout},
    {.name = "bpf", .type = LWTUNNEL_ENCAP_BPF, .inside = &kBpfEncapLayout},
    {.name = "rpl", .type = LWTUNNEL_ENCAP_RPL, .inside = &kRplEncapLayout},
    {.name = "ioam6", .type = LWTUNNEL_ENCAP_IOAM6, .inside = &kIoam6EncapLayout},
    {.name = "xfrm", .type = 10 /* LWTUNNEL_ENCAP_XFRM, since Linux 6.1 */, .inside = &kXfrmEncapLayout},
};

}  // namespace rtnetlink
