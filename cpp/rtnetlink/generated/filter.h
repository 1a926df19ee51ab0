// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/pkt_cls.h>
#include <linux/pkt_sched.h>
#include <linux/rtnetlink.h>
#include <linux/tc_act/tc_csum.h>
#include <linux/tc_act/tc_ct.h>
#include <linux/tc_act/tc_gact.h>
#include <linux/tc_act/tc_mirred.h>
#include <linux/tc_act/tc_pedit.h>
#include <linux/tc_act/tc_skbedit.h>
#include <linux/tc_act/tc_tunnel_key.h>
#include <linux/tc_act/tc_vlan.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kGactRandomnessNames[] = {{"netrand", PGACT_NETRAND}, {"determ", PGACT_DETERM}};
inline constexpr Name kMirredActionNames[] = {{"egress redirect", TCA_EGRESS_REDIR}, {"egress mirror", TCA_EGRESS_MIRROR}, {"ingress redirect", TCA_INGRESS_REDIR}, {"ingress mirror", TCA_INGRESS_MIRROR}};
inline constexpr Name kVlanActionKindNames[] = {{"pop", TCA_VLAN_ACT_POP}, {"push", TCA_VLAN_ACT_PUSH}, {"modify", TCA_VLAN_ACT_MODIFY}, {"pop_eth", TCA_VLAN_ACT_POP_ETH}, {"push_eth", TCA_VLAN_ACT_PUSH_ETH}};
inline constexpr Name kTunnelKeyActionNames[] = {{"set", TCA_TUNNEL_KEY_ACT_SET}, {"release", TCA_TUNNEL_KEY_ACT_RELEASE}};
inline constexpr Name kPacketTypeNames[] = {{"host", PACKET_HOST}, {"broadcast", PACKET_BROADCAST}, {"multicast", PACKET_MULTICAST}, {"otherhost", PACKET_OTHERHOST}};
void put_chance_control(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_chance_control(netlink::View head);
void put_control(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_control(netlink::View head);
void settle_mirred(const Object& own, std::span<std::uint8_t> head, std::string_view path);
void settle_police(const Object& own, std::span<std::uint8_t> head, std::string_view path);
void put_police(const Object& own, Encoder encoder, std::string_view path);
void take_police(netlink::View head, netlink::View attributes, Object& into);
void put_exceed(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_exceed(netlink::View head);
void put_conform(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_conform(const netlink::Attribute& attribute);
void put_average_rate(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_average_rate(const netlink::Attribute& attribute);
void put_geneve_data(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_geneve_data(const netlink::Attribute& attribute);
Value take_enc_geneve(const netlink::Attribute& attribute);
void put_inherit_dsfield(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_inherit_dsfield(const netlink::Attribute& attribute);
void put_pedit(const Object& own, Encoder encoder, std::string_view path);
void take_pedit(netlink::View head, netlink::View attributes, Object& into);
void put_raw_options(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_raw_options(const netlink::Attribute& attribute);
void put_cookie(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_cookie(const netlink::Attribute& attribute);
Value take_traffic_statistics(const netlink::Attribute& attribute);
void put_u32(const Object& own, Encoder encoder, std::string_view path);
void take_u32(netlink::View head, netlink::View attributes, Object& into);
void put_bpf_name(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_bpf_name(const netlink::Attribute& attribute);
Value take_bpf_tag(const netlink::Attribute& attribute);
void put_filter_parent(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_filter_parent(netlink::View head);
inline constexpr Field kGactChanceFields[] = {
    {.name = "type", .offset = offsetof(tc_gact_p, ptype), .width = sizeof(tc_gact_p::ptype), .names = kGactRandomnessNames, .numbers = false, .otherwise = PGACT_NETRAND},
    {.name = "every", .offset = offsetof(tc_gact_p, pval), .width = sizeof(tc_gact_p::pval), .zero = false},
    {.name = "control", .offset = offsetof(tc_gact_p, paction), .width = sizeof(tc_gact_p::paction), .put = put_chance_control, .take = take_chance_control},
};
inline constexpr Layout kGactChanceLayout = {.header = sizeof(tc_gact_p), .fields = kGactChanceFields};
inline constexpr Field kGactFields[] = {
    {.name = "control", .offset = offsetof(tc_gact, action), .width = sizeof(tc_gact::action), .otherwise = TC_ACT_OK, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_gact, index), .width = sizeof(tc_gact::index), .access = Access::kRead},
};
inline constexpr Special kGactSpecials[] = {
    {.name = "chance", .attribute = TCA_GACT_PROB, .shape = Shape::kStruct, .inside = &kGactChanceLayout},
};
inline constexpr std::uint16_t kGactIgnored[] = {TCA_GACT_TM, TCA_GACT_PAD};
inline constexpr Layout kGactLayout = {.header = sizeof(tc_gact), .fields = kGactFields, .specials = kGactSpecials, .head_in = TCA_GACT_PARMS, .passed = kGactIgnored};
inline constexpr Field kMirredFields[] = {
    {.name = "control", .offset = offsetof(tc_mirred, action), .width = sizeof(tc_mirred::action), .otherwise = INT32_MAX, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_mirred, index), .width = sizeof(tc_mirred::index), .access = Access::kRead},
    {.name = "action", .offset = offsetof(tc_mirred, eaction), .width = sizeof(tc_mirred::eaction), .names = kMirredActionNames, .numbers = false, .otherwise = TCA_EGRESS_REDIR},
    {.name = "link", .offset = offsetof(tc_mirred, ifindex), .width = sizeof(tc_mirred::ifindex), .link = true},
};
inline constexpr std::uint16_t kMirredIgnored[] = {TCA_MIRRED_TM, TCA_MIRRED_PAD};
inline constexpr Layout kMirredLayout = {.header = sizeof(tc_mirred), .fields = kMirredFields, .head_in = TCA_MIRRED_PARMS, .passed = kMirredIgnored, .settle = settle_mirred};
inline constexpr Field kPoliceFields[] = {
    {.name = "overhead", .offset = offsetof(tc_police, rate.overhead), .width = sizeof(tc_police::rate.overhead), .quiet = true},
    {.name = "mpu", .offset = offsetof(tc_police, rate.mpu), .width = sizeof(tc_police::rate.mpu), .quiet = true},
    {.name = "linkLayer", .offset = offsetof(tc_police, rate.linklayer), .width = sizeof(tc_police::rate.linklayer), .names = kRateLinkLayerNames, .numbers = false, .quiet = true, .otherwise = 1},
    {.name = "exceed", .offset = offsetof(tc_police, action), .width = sizeof(tc_police::action), .otherwise = TC_ACT_SHOT, .put = put_exceed, .take = take_exceed},
    {.name = "id", .offset = offsetof(tc_police, index), .width = sizeof(tc_police::index), .access = Access::kRead},
};
inline constexpr Special kPoliceSpecials[] = {
    {.name = "rate", .attribute = TCA_POLICE_RATE},
    {.name = "burst", .attribute = TCA_POLICE_UNSPEC},
    {.name = "peakRate", .attribute = TCA_POLICE_PEAKRATE},
    {.name = "packetRate", .attribute = TCA_POLICE_PKTRATE64},
    {.name = "packetBurst", .attribute = TCA_POLICE_PKTBURST64},
    {.name = "mtu", .attribute = TCA_POLICE_UNSPEC},
    {.name = "conform", .attribute = TCA_POLICE_RESULT, .put = put_conform, .take = take_conform},
    {.name = "averageRate", .attribute = TCA_POLICE_AVRATE, .put = put_average_rate, .take = take_average_rate},
};
inline constexpr std::uint16_t kPoliceIgnored[] = {TCA_POLICE_RATE, TCA_POLICE_PEAKRATE, TCA_POLICE_RATE64, TCA_POLICE_PEAKRATE64, TCA_POLICE_PKTRATE64, TCA_POLICE_PKTBURST64, TCA_POLICE_TM, TCA_POLICE_PAD};
inline constexpr Layout kPoliceLayout = {.header = sizeof(tc_police), .fields = kPoliceFields, .specials = kPoliceSpecials, .head_in = TCA_POLICE_TBF, .passed = kPoliceIgnored, .settle = settle_police, .put = put_police, .take = take_police};
inline constexpr Field kVlanActionFields[] = {
    {.name = "control", .offset = offsetof(tc_vlan, action), .width = sizeof(tc_vlan::action), .otherwise = TC_ACT_PIPE, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_vlan, index), .width = sizeof(tc_vlan::index), .access = Access::kRead},
    {.name = "action", .offset = offsetof(tc_vlan, v_action), .width = sizeof(tc_vlan::v_action), .names = kVlanActionKindNames, .numbers = false},
};
inline constexpr Row kVlanActionRows[] = {
    {.name = "vid", .attribute = TCA_VLAN_PUSH_VLAN_ID, .wire = Wire::kU16, .max = 4095},
    {.name = "protocol", .attribute = TCA_VLAN_PUSH_VLAN_PROTOCOL, .wire = Wire::kBe16, .names = kEtherTypeNames, .numbers = true},
    {.name = "priority", .attribute = TCA_VLAN_PUSH_VLAN_PRIORITY, .wire = Wire::kU8, .max = 7},
    {.name = "dstMac", .attribute = TCA_VLAN_PUSH_ETH_DST, .wire = Wire::kMac},
    {.name = "srcMac", .attribute = TCA_VLAN_PUSH_ETH_SRC, .wire = Wire::kMac},
};
inline constexpr std::uint16_t kVlanActionIgnored[] = {TCA_VLAN_TM, TCA_VLAN_PAD};
inline constexpr Layout kVlanActionLayout = {.header = sizeof(tc_vlan), .fields = kVlanActionFields, .table = kVlanActionRows, .head_in = TCA_VLAN_PARMS, .passed = kVlanActionIgnored};
inline constexpr Row kEncGeneveRows[] = {
    {.name = "class", .attribute = TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS, .wire = Wire::kBe16},
    {.name = "type", .attribute = TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE, .wire = Wire::kU8},
};
inline constexpr Special kEncGeneveSpecials[] = {
    {.name = "data", .attribute = TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA, .put = put_geneve_data, .take = take_geneve_data},
};
inline constexpr Layout kEncGeneveLayout = {.table = kEncGeneveRows, .specials = kEncGeneveSpecials};
inline constexpr Row kEncVxlanRows[] = {
    {.name = "gbp", .attribute = TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP, .wire = Wire::kU32},
};
inline constexpr Layout kEncVxlanLayout = {.table = kEncVxlanRows};
inline constexpr Row kEncErspanRows[] = {
    {.name = "version", .attribute = TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER, .wire = Wire::kU8},
    {.name = "index", .attribute = TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX, .wire = Wire::kBe32},
    {.name = "direction", .attribute = TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR, .wire = Wire::kU8, .max = 1},
    {.name = "hwid", .attribute = TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID, .wire = Wire::kU8, .max = 63},
};
inline constexpr Layout kEncErspanLayout = {.table = kEncErspanRows};
inline constexpr Special kEncOptionsSpecials[] = {
    {.name = "geneve", .attribute = TCA_FLOWER_KEY_ENC_OPTS_GENEVE, .shape = Shape::kNests, .inside = &kEncGeneveLayout, .take = take_enc_geneve},
    {.name = "vxlan", .attribute = TCA_FLOWER_KEY_ENC_OPTS_VXLAN, .shape = Shape::kNest, .inside = &kEncVxlanLayout},
    {.name = "erspan", .attribute = TCA_FLOWER_KEY_ENC_OPTS_ERSPAN, .shape = Shape::kNest, .inside = &kEncErspanLayout},
};
inline constexpr Layout kEncOptionsLayout = {.specials = kEncOptionsSpecials};
inline constexpr Field kTunnelKeyFields[] = {
    {.name = "control", .offset = offsetof(tc_tunnel_key, action), .width = sizeof(tc_tunnel_key::action), .otherwise = TC_ACT_PIPE, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_tunnel_key, index), .width = sizeof(tc_tunnel_key::index), .access = Access::kRead},
    {.name = "action", .offset = offsetof(tc_tunnel_key, t_action), .width = sizeof(tc_tunnel_key::t_action), .names = kTunnelKeyActionNames, .numbers = false},
};
inline constexpr Row kTunnelKeyRows[] = {
    {.name = "keyId", .attribute = TCA_TUNNEL_KEY_ENC_KEY_ID, .wire = Wire::kBe32},
    {.name = "src", .attribute = TCA_TUNNEL_KEY_ENC_IPV4_SRC, .wire = Wire::kIp, .attribute6 = TCA_TUNNEL_KEY_ENC_IPV6_SRC},
    {.name = "dst", .attribute = TCA_TUNNEL_KEY_ENC_IPV4_DST, .wire = Wire::kIp, .attribute6 = TCA_TUNNEL_KEY_ENC_IPV6_DST},
    {.name = "dstPort", .attribute = TCA_TUNNEL_KEY_ENC_DST_PORT, .wire = Wire::kBe16},
    {.name = "tos", .attribute = TCA_TUNNEL_KEY_ENC_TOS, .wire = Wire::kU8, .quiet = true},
    {.name = "ttl", .attribute = TCA_TUNNEL_KEY_ENC_TTL, .wire = Wire::kU8, .quiet = true},
    {.name = "noChecksum", .attribute = TCA_TUNNEL_KEY_NO_CSUM, .wire = Wire::kBool, .quiet = true},
};
inline constexpr Special kTunnelKeySpecials[] = {
    {.name = "options", .attribute = TCA_TUNNEL_KEY_ENC_OPTS, .shape = Shape::kNest, .inside = &kEncOptionsLayout},
};
inline constexpr std::uint16_t kTunnelKeyIgnored[] = {TCA_TUNNEL_KEY_TM, TCA_TUNNEL_KEY_PAD};
inline constexpr Layout kTunnelKeyLayout = {.header = sizeof(tc_tunnel_key), .fields = kTunnelKeyFields, .table = kTunnelKeyRows, .specials = kTunnelKeySpecials, .head_in = TCA_TUNNEL_KEY_PARMS, .passed = kTunnelKeyIgnored};
inline constexpr Field kSkbeditFields[] = {
    {.name = "control", .offset = offsetof(tc_skbedit, action), .width = sizeof(tc_skbedit::action), .otherwise = TC_ACT_PIPE, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_skbedit, index), .width = sizeof(tc_skbedit::index), .access = Access::kRead},
};
inline constexpr Pair kSkbeditPairs[] = {
    {.name = "mark", .attribute = TCA_SKBEDIT_MARK, .other = TCA_SKBEDIT_MASK, .wire = Wire::kU32},
};
inline constexpr Row kSkbeditRows[] = {
    {.name = "priority", .attribute = TCA_SKBEDIT_PRIORITY, .wire = Wire::kHandle},
    {.name = "queue", .attribute = TCA_SKBEDIT_QUEUE_MAPPING, .wire = Wire::kU16},
    {.name = "packetType", .attribute = TCA_SKBEDIT_PTYPE, .wire = Wire::kU16, .names = kPacketTypeNames},
};
inline constexpr Special kSkbeditSpecials[] = {
    {.name = "inheritDsfield", .attribute = TCA_SKBEDIT_FLAGS, .put = put_inherit_dsfield, .take = take_inherit_dsfield},
};
inline constexpr std::uint16_t kSkbeditIgnored[] = {TCA_SKBEDIT_TM, TCA_SKBEDIT_PAD};
inline constexpr Layout kSkbeditLayout = {.header = sizeof(tc_skbedit), .fields = kSkbeditFields, .pairs = kSkbeditPairs, .table = kSkbeditRows, .specials = kSkbeditSpecials, .head_in = TCA_SKBEDIT_PARMS, .passed = kSkbeditIgnored};
inline constexpr Special kPeditSpecials[] = {
    {.name = "control", .attribute = TCA_PEDIT_PARMS_EX},
    {.name = "keys", .attribute = TCA_PEDIT_PARMS_EX},
    {.name = "id", .attribute = TCA_PEDIT_PARMS_EX, .access = Access::kRead},
};
inline constexpr std::uint16_t kPeditIgnored[] = {TCA_PEDIT_KEYS_EX, TCA_PEDIT_TM, TCA_PEDIT_PAD};
inline constexpr Layout kPeditLayout = {.specials = kPeditSpecials, .passed = kPeditIgnored, .put = put_pedit, .take = take_pedit};
inline constexpr Field kCsumFields[] = {
    {.name = "control", .offset = offsetof(tc_csum, action), .width = sizeof(tc_csum::action), .otherwise = TC_ACT_PIPE, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_csum, index), .width = sizeof(tc_csum::index), .access = Access::kRead},
};
inline constexpr Word kCsumWords[] = {
    {.offset = offsetof(tc_csum, update_flags), .width = sizeof(tc_csum::update_flags)},
};
inline constexpr Flag kCsumFlags[] = {
    {.name = "ipv4", .bit = TCA_CSUM_UPDATE_FLAG_IPV4HDR},
    {.name = "icmp", .bit = TCA_CSUM_UPDATE_FLAG_ICMP},
    {.name = "igmp", .bit = TCA_CSUM_UPDATE_FLAG_IGMP},
    {.name = "tcp", .bit = TCA_CSUM_UPDATE_FLAG_TCP},
    {.name = "udp", .bit = TCA_CSUM_UPDATE_FLAG_UDP},
    {.name = "udplite", .bit = TCA_CSUM_UPDATE_FLAG_UDPLITE},
    {.name = "sctp", .bit = TCA_CSUM_UPDATE_FLAG_SCTP},
};
inline constexpr std::uint16_t kCsumIgnored[] = {TCA_CSUM_TM, TCA_CSUM_PAD};
inline constexpr Layout kCsumLayout = {.header = sizeof(tc_csum), .fields = kCsumFields, .words = kCsumWords, .flags = kCsumFlags, .head_in = TCA_CSUM_PARMS, .passed = kCsumIgnored};
inline constexpr Field kCtFields[] = {
    {.name = "control", .offset = offsetof(tc_ct, action), .width = sizeof(tc_ct::action), .otherwise = TC_ACT_PIPE, .put = put_control, .take = take_control},
    {.name = "id", .offset = offsetof(tc_ct, index), .width = sizeof(tc_ct::index), .access = Access::kRead},
};
inline constexpr Pair kCtPairs[] = {
    {.name = "mark", .attribute = TCA_CT_MARK, .other = TCA_CT_MARK_MASK, .wire = Wire::kU32},
    {.name = "labels", .attribute = TCA_CT_LABELS, .other = TCA_CT_LABELS_MASK, .wire = Wire::kText, .max = 16},
};
inline constexpr Row kCtRows[] = {
    {.name = "commit", .attribute = TCA_CT_ACTION, .wire = Wire::kBit16, .quiet = true, .bit = TCA_CT_ACT_COMMIT},
    {.name = "force", .attribute = TCA_CT_ACTION, .wire = Wire::kBit16, .quiet = true, .bit = TCA_CT_ACT_FORCE},
    {.name = "clear", .attribute = TCA_CT_ACTION, .wire = Wire::kBit16, .quiet = true, .bit = TCA_CT_ACT_CLEAR},
    {.name = "nat", .attribute = TCA_CT_ACTION, .wire = Wire::kBit16, .quiet = true, .bit = TCA_CT_ACT_NAT},
    {.name = "natSrc", .attribute = TCA_CT_ACTION, .wire = Wire::kBit16, .quiet = true, .bit = TCA_CT_ACT_NAT_SRC},
    {.name = "natDst", .attribute = TCA_CT_ACTION, .wire = Wire::kBit16, .quiet = true, .bit = TCA_CT_ACT_NAT_DST},
    {.name = "zone", .attribute = TCA_CT_ZONE, .wire = Wire::kU16, .quiet = true},
    {.name = "natMin", .attribute = TCA_CT_NAT_IPV4_MIN, .wire = Wire::kIp, .attribute6 = TCA_CT_NAT_IPV6_MIN},
    {.name = "natMax", .attribute = TCA_CT_NAT_IPV4_MAX, .wire = Wire::kIp, .attribute6 = TCA_CT_NAT_IPV6_MAX},
    {.name = "natPortMin", .attribute = TCA_CT_NAT_PORT_MIN, .wire = Wire::kBe16},
    {.name = "natPortMax", .attribute = TCA_CT_NAT_PORT_MAX, .wire = Wire::kBe16},
};
inline constexpr std::uint16_t kCtIgnored[] = {TCA_CT_TM, TCA_CT_PAD};
inline constexpr Layout kCtLayout = {.header = sizeof(tc_ct), .fields = kCtFields, .pairs = kCtPairs, .table = kCtRows, .head_in = TCA_CT_PARMS, .passed = kCtIgnored};
inline constexpr Row kActionRows[] = {
    {.name = "kind", .attribute = TCA_ACT_KIND, .wire = Wire::kText, .min = 1, .max = 15},
    {.name = "noPercpuStats", .attribute = TCA_ACT_FLAGS, .wire = Wire::kMaskedBit, .bit = TCA_ACT_FLAGS_NO_PERCPU_STATS},
    {.name = "hwStatsImmediate", .attribute = TCA_ACT_HW_STATS, .wire = Wire::kMaskedBit, .bit = TCA_ACT_HW_STATS_IMMEDIATE},
    {.name = "hwStatsDelayed", .attribute = TCA_ACT_HW_STATS, .wire = Wire::kMaskedBit, .bit = TCA_ACT_HW_STATS_DELAYED},
    {.name = "inHwCount", .attribute = TCA_ACT_IN_HW_COUNT, .wire = Wire::kU32, .access = Access::kRead, .quiet = true},
};
inline constexpr Special kActionSpecials[] = {
    {.name = "gact", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "gact", .shape = Shape::kNest, .inside = &kGactLayout},
    {.name = "mirred", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "mirred", .shape = Shape::kNest, .inside = &kMirredLayout},
    {.name = "police", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "police", .shape = Shape::kNest, .inside = &kPoliceLayout},
    {.name = "vlan", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "vlan", .shape = Shape::kNest, .inside = &kVlanActionLayout},
    {.name = "tunnel_key", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "tunnel_key", .shape = Shape::kNest, .inside = &kTunnelKeyLayout},
    {.name = "skbedit", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "skbedit", .shape = Shape::kNest, .inside = &kSkbeditLayout},
    {.name = "pedit", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "pedit", .shape = Shape::kNest, .inside = &kPeditLayout},
    {.name = "csum", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "csum", .shape = Shape::kNest, .inside = &kCsumLayout},
    {.name = "ct", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "ct", .shape = Shape::kNest, .inside = &kCtLayout},
    {.name = "rawOptions", .attribute = TCA_ACT_OPTIONS, .chooser = TCA_ACT_KIND, .kind = "", .put = put_raw_options, .take = take_raw_options},
    {.name = "cookie", .attribute = TCA_ACT_COOKIE, .put = put_cookie, .take = take_cookie},
    {.name = "statistics", .attribute = TCA_ACT_STATS, .access = Access::kRead, .take = take_traffic_statistics},
};
inline constexpr std::uint16_t kActionIgnored[] = {TCA_ACT_PAD, TCA_ACT_USED_HW_STATS};
inline constexpr Layout kActionLayout = {.table = kActionRows, .specials = kActionSpecials, .passed = kActionIgnored};
inline constexpr Word kMatchallWords[] = {
    {.offset = 0, .width = 0, .attribute = TCA_MATCHALL_FLAGS},
};
inline constexpr Flag kMatchallFlags[] = {
    {.name = "skipHw", .bit = TCA_CLS_FLAGS_SKIP_HW},
    {.name = "skipSw", .bit = TCA_CLS_FLAGS_SKIP_SW},
    {.name = "inHw", .bit = TCA_CLS_FLAGS_IN_HW, .access = Access::kRead},
};
inline constexpr Row kMatchallRows[] = {
    {.name = "classId", .attribute = TCA_MATCHALL_CLASSID, .wire = Wire::kHandle},
};
inline constexpr Special kMatchallSpecials[] = {
    {.name = "actions", .attribute = TCA_MATCHALL_ACT, .shape = Shape::kList, .numbered = TCA_ACT_MAX_PRIO, .inside = &kActionLayout},
};
inline constexpr std::uint16_t kMatchallIgnored[] = {TCA_MATCHALL_PCNT, TCA_MATCHALL_PAD};
inline constexpr Layout kMatchallLayout = {.words = kMatchallWords, .flags = kMatchallFlags, .table = kMatchallRows, .specials = kMatchallSpecials, .passed = kMatchallIgnored};
inline constexpr Row kEncGtpRows[] = {
    {.name = "pduType", .attribute = TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE, .wire = Wire::kU8},
    {.name = "qfi", .attribute = TCA_FLOWER_KEY_ENC_OPT_GTP_QFI, .wire = Wire::kU8},
};
inline constexpr Layout kEncGtpLayout = {.table = kEncGtpRows};
inline constexpr Special kEncKeyOptionsSpecials[] = {
    {.name = "geneve", .attribute = TCA_FLOWER_KEY_ENC_OPTS_GENEVE, .shape = Shape::kNests, .inside = &kEncGeneveLayout, .take = take_enc_geneve},
    {.name = "vxlan", .attribute = TCA_FLOWER_KEY_ENC_OPTS_VXLAN, .shape = Shape::kNest, .inside = &kEncVxlanLayout},
    {.name = "erspan", .attribute = TCA_FLOWER_KEY_ENC_OPTS_ERSPAN, .shape = Shape::kNest, .inside = &kEncErspanLayout},
    {.name = "gtp", .attribute = TCA_FLOWER_KEY_ENC_OPTS_GTP, .shape = Shape::kNest, .inside = &kEncGtpLayout},
};
inline constexpr Layout kEncKeyOptionsLayout = {.specials = kEncKeyOptionsSpecials};
inline constexpr Row kMplsEntryRows[] = {
    {.name = "depth", .attribute = TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH, .wire = Wire::kU8, .min = 1, .max = 7},
    {.name = "label", .attribute = TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL, .wire = Wire::kU32, .max = 1048575},
    {.name = "tc", .attribute = TCA_FLOWER_KEY_MPLS_OPT_LSE_TC, .wire = Wire::kU8, .max = 7},
    {.name = "bos", .attribute = TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS, .wire = Wire::kU8, .max = 1},
    {.name = "ttl", .attribute = TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL, .wire = Wire::kU8},
};
inline constexpr Layout kMplsEntryLayout = {.table = kMplsEntryRows};
inline constexpr Special kMplsStackSpecials[] = {
    {.name = "mplsStack", .attribute = TCA_FLOWER_KEY_MPLS_OPTS_LSE, .shape = Shape::kNests, .inside = &kMplsEntryLayout},
};
inline constexpr Layout kMplsStackLayout = {.specials = kMplsStackSpecials};
inline constexpr Word kFlowerWords[] = {
    {.offset = 0, .width = 0, .attribute = TCA_FLOWER_FLAGS},
};
inline constexpr Flag kFlowerFlags[] = {
    {.name = "skipHw", .bit = TCA_CLS_FLAGS_SKIP_HW},
    {.name = "skipSw", .bit = TCA_CLS_FLAGS_SKIP_SW},
    {.name = "inHw", .bit = TCA_CLS_FLAGS_IN_HW, .access = Access::kRead},
};
inline constexpr Name kFlowerFragmentBits[] = {{"any", TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT}, {"first", TCA_FLOWER_KEY_FLAGS_FRAG_IS_FIRST}};
inline constexpr Name kFlowerCtStateBits[] = {{"new", TCA_FLOWER_KEY_CT_FLAGS_NEW}, {"established", TCA_FLOWER_KEY_CT_FLAGS_ESTABLISHED}, {"related", TCA_FLOWER_KEY_CT_FLAGS_RELATED}, {"tracked", TCA_FLOWER_KEY_CT_FLAGS_TRACKED}, {"invalid", TCA_FLOWER_KEY_CT_FLAGS_INVALID}, {"reply", TCA_FLOWER_KEY_CT_FLAGS_REPLY}};
inline constexpr Pair kFlowerPairs[] = {
    {.name = "dstMac", .attribute = TCA_FLOWER_KEY_ETH_DST, .other = TCA_FLOWER_KEY_ETH_DST_MASK, .wire = Wire::kMac},
    {.name = "srcMac", .attribute = TCA_FLOWER_KEY_ETH_SRC, .other = TCA_FLOWER_KEY_ETH_SRC_MASK, .wire = Wire::kMac},
    {.name = "srcIp", .attribute = TCA_FLOWER_KEY_IPV4_SRC, .other = TCA_FLOWER_KEY_IPV4_SRC_MASK, .wire = Wire::kIp, .attribute6 = TCA_FLOWER_KEY_IPV6_SRC, .other6 = TCA_FLOWER_KEY_IPV6_SRC_MASK},
    {.name = "dstIp", .attribute = TCA_FLOWER_KEY_IPV4_DST, .other = TCA_FLOWER_KEY_IPV4_DST_MASK, .wire = Wire::kIp, .attribute6 = TCA_FLOWER_KEY_IPV6_DST, .other6 = TCA_FLOWER_KEY_IPV6_DST_MASK},
    {.name = "ipTos", .attribute = TCA_FLOWER_KEY_IP_TOS, .other = TCA_FLOWER_KEY_IP_TOS_MASK, .wire = Wire::kU8},
    {.name = "ipTtl", .attribute = TCA_FLOWER_KEY_IP_TTL, .other = TCA_FLOWER_KEY_IP_TTL_MASK, .wire = Wire::kU8},
    {.name = "tcpSrc", .attribute = TCA_FLOWER_KEY_TCP_SRC, .other = TCA_FLOWER_KEY_TCP_SRC_MASK, .wire = Wire::kBe16},
    {.name = "tcpDst", .attribute = TCA_FLOWER_KEY_TCP_DST, .other = TCA_FLOWER_KEY_TCP_DST_MASK, .wire = Wire::kBe16},
    {.name = "udpSrc", .attribute = TCA_FLOWER_KEY_UDP_SRC, .other = TCA_FLOWER_KEY_UDP_SRC_MASK, .wire = Wire::kBe16},
    {.name = "udpDst", .attribute = TCA_FLOWER_KEY_UDP_DST, .other = TCA_FLOWER_KEY_UDP_DST_MASK, .wire = Wire::kBe16},
    {.name = "sctpSrc", .attribute = TCA_FLOWER_KEY_SCTP_SRC, .other = TCA_FLOWER_KEY_SCTP_SRC_MASK, .wire = Wire::kBe16},
    {.name = "sctpDst", .attribute = TCA_FLOWER_KEY_SCTP_DST, .other = TCA_FLOWER_KEY_SCTP_DST_MASK, .wire = Wire::kBe16},
    {.name = "srcPorts", .attribute = TCA_FLOWER_KEY_PORT_SRC_MIN, .other = TCA_FLOWER_KEY_PORT_SRC_MAX, .wire = Wire::kBe16, .range = true},
    {.name = "dstPorts", .attribute = TCA_FLOWER_KEY_PORT_DST_MIN, .other = TCA_FLOWER_KEY_PORT_DST_MAX, .wire = Wire::kBe16, .range = true},
    {.name = "tcpFlags", .attribute = TCA_FLOWER_KEY_TCP_FLAGS, .other = TCA_FLOWER_KEY_TCP_FLAGS_MASK, .wire = Wire::kBe16, .max = 4095},
    {.name = "icmpType", .attribute = TCA_FLOWER_KEY_ICMPV4_TYPE, .other = TCA_FLOWER_KEY_ICMPV4_TYPE_MASK, .wire = Wire::kU8},
    {.name = "icmpCode", .attribute = TCA_FLOWER_KEY_ICMPV4_CODE, .other = TCA_FLOWER_KEY_ICMPV4_CODE_MASK, .wire = Wire::kU8},
    {.name = "icmp6Type", .attribute = TCA_FLOWER_KEY_ICMPV6_TYPE, .other = TCA_FLOWER_KEY_ICMPV6_TYPE_MASK, .wire = Wire::kU8},
    {.name = "icmp6Code", .attribute = TCA_FLOWER_KEY_ICMPV6_CODE, .other = TCA_FLOWER_KEY_ICMPV6_CODE_MASK, .wire = Wire::kU8},
    {.name = "fragment", .attribute = TCA_FLOWER_KEY_FLAGS, .other = TCA_FLOWER_KEY_FLAGS_MASK, .wire = Wire::kBe32, .bits = true, .names = kFlowerFragmentBits},
    {.name = "arpOperation", .attribute = TCA_FLOWER_KEY_ARP_OP, .other = TCA_FLOWER_KEY_ARP_OP_MASK, .wire = Wire::kU8, .names = kArpOperationNames},
    {.name = "arpSrcIp", .attribute = TCA_FLOWER_KEY_ARP_SIP, .other = TCA_FLOWER_KEY_ARP_SIP_MASK, .wire = Wire::kIp},
    {.name = "arpDstIp", .attribute = TCA_FLOWER_KEY_ARP_TIP, .other = TCA_FLOWER_KEY_ARP_TIP_MASK, .wire = Wire::kIp},
    {.name = "arpSrcMac", .attribute = TCA_FLOWER_KEY_ARP_SHA, .other = TCA_FLOWER_KEY_ARP_SHA_MASK, .wire = Wire::kMac},
    {.name = "arpDstMac", .attribute = TCA_FLOWER_KEY_ARP_THA, .other = TCA_FLOWER_KEY_ARP_THA_MASK, .wire = Wire::kMac},
    {.name = "encSrcIp", .attribute = TCA_FLOWER_KEY_ENC_IPV4_SRC, .other = TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK, .wire = Wire::kIp, .attribute6 = TCA_FLOWER_KEY_ENC_IPV6_SRC, .other6 = TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK},
    {.name = "encDstIp", .attribute = TCA_FLOWER_KEY_ENC_IPV4_DST, .other = TCA_FLOWER_KEY_ENC_IPV4_DST_MASK, .wire = Wire::kIp, .attribute6 = TCA_FLOWER_KEY_ENC_IPV6_DST, .other6 = TCA_FLOWER_KEY_ENC_IPV6_DST_MASK},
    {.name = "encSrcPort", .attribute = TCA_FLOWER_KEY_ENC_UDP_SRC_PORT, .other = TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK, .wire = Wire::kBe16},
    {.name = "encDstPort", .attribute = TCA_FLOWER_KEY_ENC_UDP_DST_PORT, .other = TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK, .wire = Wire::kBe16},
    {.name = "encTos", .attribute = TCA_FLOWER_KEY_ENC_IP_TOS, .other = TCA_FLOWER_KEY_ENC_IP_TOS_MASK, .wire = Wire::kU8},
    {.name = "encTtl", .attribute = TCA_FLOWER_KEY_ENC_IP_TTL, .other = TCA_FLOWER_KEY_ENC_IP_TTL_MASK, .wire = Wire::kU8},
    {.name = "ctState", .attribute = TCA_FLOWER_KEY_CT_STATE, .other = TCA_FLOWER_KEY_CT_STATE_MASK, .wire = Wire::kU16, .bits = true, .names = kFlowerCtStateBits},
    {.name = "ctZone", .attribute = TCA_FLOWER_KEY_CT_ZONE, .other = TCA_FLOWER_KEY_CT_ZONE_MASK, .wire = Wire::kU16},
    {.name = "ctMark", .attribute = TCA_FLOWER_KEY_CT_MARK, .other = TCA_FLOWER_KEY_CT_MARK_MASK, .wire = Wire::kU32},
    {.name = "ctLabels", .attribute = TCA_FLOWER_KEY_CT_LABELS, .other = TCA_FLOWER_KEY_CT_LABELS_MASK, .wire = Wire::kText, .max = 16},
    {.name = "hash", .attribute = TCA_FLOWER_KEY_HASH, .other = TCA_FLOWER_KEY_HASH_MASK, .wire = Wire::kU32},
};
inline constexpr Row kFlowerRows[] = {
    {.name = "ethType", .attribute = TCA_FLOWER_KEY_ETH_TYPE, .wire = Wire::kBe16, .names = kEtherTypeNames, .numbers = true, .kept = {.passes = true}},
    {.name = "vlanId", .attribute = TCA_FLOWER_KEY_VLAN_ID, .wire = Wire::kU16, .max = 4095},
    {.name = "vlanPriority", .attribute = TCA_FLOWER_KEY_VLAN_PRIO, .wire = Wire::kU8, .max = 7},
    {.name = "vlanEthType", .attribute = TCA_FLOWER_KEY_VLAN_ETH_TYPE, .wire = Wire::kBe16, .names = kEtherTypeNames, .numbers = true},
    {.name = "cvlanId", .attribute = TCA_FLOWER_KEY_CVLAN_ID, .wire = Wire::kU16, .max = 4095},
    {.name = "cvlanPriority", .attribute = TCA_FLOWER_KEY_CVLAN_PRIO, .wire = Wire::kU8, .max = 7},
    {.name = "cvlanEthType", .attribute = TCA_FLOWER_KEY_CVLAN_ETH_TYPE, .wire = Wire::kBe16, .names = kEtherTypeNames, .numbers = true},
    {.name = "vlanCount", .attribute = TCA_FLOWER_KEY_NUM_OF_VLANS, .wire = Wire::kU8},
    {.name = "pppoeSession", .attribute = TCA_FLOWER_KEY_PPPOE_SID, .wire = Wire::kBe16},
    {.name = "pppProtocol", .attribute = TCA_FLOWER_KEY_PPP_PROTO, .wire = Wire::kBe16},
    {.name = "ipProto", .attribute = TCA_FLOWER_KEY_IP_PROTO, .wire = Wire::kU8, .names = kIpProtocolNames, .numbers = true},
    {.name = "mplsLabel", .attribute = TCA_FLOWER_KEY_MPLS_LABEL, .wire = Wire::kU32, .max = 1048575},
    {.name = "mplsTc", .attribute = TCA_FLOWER_KEY_MPLS_TC, .wire = Wire::kU8, .max = 7},
    {.name = "mplsBos", .attribute = TCA_FLOWER_KEY_MPLS_BOS, .wire = Wire::kU8, .max = 1},
    {.name = "mplsTtl", .attribute = TCA_FLOWER_KEY_MPLS_TTL, .wire = Wire::kU8},
    {.name = "l2tpv3Session", .attribute = TCA_FLOWER_KEY_L2TPV3_SID, .wire = Wire::kBe32},
    {.name = "encKeyId", .attribute = TCA_FLOWER_KEY_ENC_KEY_ID, .wire = Wire::kBe32},
    {.name = "indev", .attribute = TCA_FLOWER_INDEV, .wire = Wire::kName},
    {.name = "classId", .attribute = TCA_FLOWER_CLASSID, .wire = Wire::kHandle},
    {.name = "inHwCount", .attribute = TCA_FLOWER_IN_HW_COUNT, .wire = Wire::kU32, .access = Access::kRead, .quiet = true},
};
inline constexpr Special kFlowerSpecials[] = {
    {.name = "encOptions", .attribute = TCA_FLOWER_KEY_ENC_OPTS, .shape = Shape::kNest, .inside = &kEncKeyOptionsLayout},
    {.name = "encOptionsMask", .attribute = TCA_FLOWER_KEY_ENC_OPTS_MASK, .shape = Shape::kNest, .inside = &kEncKeyOptionsLayout},
    {.name = "actions", .attribute = TCA_FLOWER_ACT, .shape = Shape::kList, .numbered = TCA_ACT_MAX_PRIO, .inside = &kActionLayout},
};
inline constexpr Nest kFlowerNests[] = {
    {.attribute = TCA_FLOWER_KEY_MPLS_OPTS, .shape = Shape::kNest, .inside = &kMplsStackLayout},
};
inline constexpr Layout kFlowerLayout = {.words = kFlowerWords, .flags = kFlowerFlags, .pairs = kFlowerPairs, .table = kFlowerRows, .specials = kFlowerSpecials, .nests = kFlowerNests};
inline constexpr Row kFwRows[] = {
    {.name = "mask", .attribute = TCA_FW_MASK, .wire = Wire::kU32},
    {.name = "indev", .attribute = TCA_FW_INDEV, .wire = Wire::kName},
    {.name = "classId", .attribute = TCA_FW_CLASSID, .wire = Wire::kHandle},
};
inline constexpr Special kFwSpecials[] = {
    {.name = "actions", .attribute = TCA_FW_ACT, .shape = Shape::kList, .numbered = TCA_ACT_MAX_PRIO, .inside = &kActionLayout},
};
inline constexpr Layout kFwLayout = {.table = kFwRows, .specials = kFwSpecials};
inline constexpr Field kU32MarkFields[] = {
    {.name = "value", .offset = offsetof(tc_u32_mark, val), .width = sizeof(tc_u32_mark::val)},
    {.name = "mask", .offset = offsetof(tc_u32_mark, mask), .width = sizeof(tc_u32_mark::mask)},
};
inline constexpr Layout kU32MarkLayout = {.header = sizeof(tc_u32_mark), .fields = kU32MarkFields};
inline constexpr Word kU32Words[] = {
    {.offset = 0, .width = 0, .attribute = TCA_U32_FLAGS},
};
inline constexpr Flag kU32Flags[] = {
    {.name = "skipHw", .bit = TCA_CLS_FLAGS_SKIP_HW},
    {.name = "skipSw", .bit = TCA_CLS_FLAGS_SKIP_SW},
    {.name = "inHw", .bit = TCA_CLS_FLAGS_IN_HW, .access = Access::kRead},
};
inline constexpr Row kU32Rows[] = {
    {.name = "link", .attribute = TCA_U32_LINK, .wire = Wire::kU32},
    {.name = "indev", .attribute = TCA_U32_INDEV, .wire = Wire::kName},
    {.name = "classId", .attribute = TCA_U32_CLASSID, .wire = Wire::kHandle},
};
inline constexpr Special kU32Specials[] = {
    {.name = "match", .attribute = TCA_U32_SEL},
    {.name = "next", .attribute = TCA_U32_SEL},
    {.name = "divisor", .attribute = TCA_U32_DIVISOR},
    {.name = "table", .attribute = TCA_U32_HASH},
    {.name = "mark", .attribute = TCA_U32_MARK, .shape = Shape::kStruct, .inside = &kU32MarkLayout},
    {.name = "actions", .attribute = TCA_U32_ACT, .shape = Shape::kList, .numbered = TCA_ACT_MAX_PRIO, .inside = &kActionLayout},
};
inline constexpr std::uint16_t kU32Ignored[] = {TCA_U32_PCNT, TCA_U32_PAD};
inline constexpr Layout kU32Layout = {.words = kU32Words, .flags = kU32Flags, .table = kU32Rows, .specials = kU32Specials, .passed = kU32Ignored, .put = put_u32, .take = take_u32};
inline constexpr Word kBpfWords[] = {
    {.offset = 0, .width = 0, .attribute = TCA_BPF_FLAGS},
    {.offset = 0, .width = 0, .attribute = TCA_BPF_FLAGS_GEN},
};
inline constexpr Flag kBpfFlags[] = {
    {.name = "directAction", .bit = TCA_BPF_FLAG_ACT_DIRECT},
    {.name = "skipHw", .bit = TCA_CLS_FLAGS_SKIP_HW, .word = 1},
    {.name = "skipSw", .bit = TCA_CLS_FLAGS_SKIP_SW, .word = 1},
    {.name = "inHw", .bit = TCA_CLS_FLAGS_IN_HW, .access = Access::kRead, .word = 1},
};
inline constexpr Row kBpfRows[] = {
    {.name = "fd", .attribute = TCA_BPF_FD, .wire = Wire::kU32, .access = Access::kWrite, .max = INT32_MAX},
    {.name = "id", .attribute = TCA_BPF_ID, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "classId", .attribute = TCA_BPF_CLASSID, .wire = Wire::kHandle},
};
inline constexpr Special kBpfSpecials[] = {
    {.name = "name", .attribute = TCA_BPF_NAME, .put = put_bpf_name, .take = take_bpf_name},
    {.name = "tag", .attribute = TCA_BPF_TAG, .access = Access::kRead, .take = take_bpf_tag},
    {.name = "actions", .attribute = TCA_BPF_ACT, .shape = Shape::kList, .numbered = TCA_ACT_MAX_PRIO, .inside = &kActionLayout},
};
inline constexpr Layout kBpfLayout = {.words = kBpfWords, .flags = kBpfFlags, .table = kBpfRows, .specials = kBpfSpecials};
inline constexpr Field kFilterFields[] = {
    {.name = "link", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kRead, .link = true},
    {.name = "parent", .offset = offsetof(tcmsg, tcm_parent), .width = sizeof(tcmsg::tcm_parent), .quiet = true, .put = put_filter_parent, .take = take_filter_parent, .kept = {.zero_any = true}},
    {.name = "protocol", .offset = 16, .width = 2, .names = kEtherTypeNames, .zero = false, .order = Order::kBig},
    {.name = "priority", .offset = 18, .width = 2, .zero = false, .quiet = true, .kept = {.zero_any = true}},
    {.name = "handle", .offset = offsetof(tcmsg, tcm_handle), .width = sizeof(tcmsg::tcm_handle), .zero = false, .quiet = true, .kept = {.zero_any = true}},
};
inline constexpr Row kFilterRows[] = {
    {.name = "kind", .attribute = TCA_KIND, .wire = Wire::kText, .min = 1, .max = 15},
    {.name = "chain", .attribute = TCA_CHAIN, .wire = Wire::kU32, .quiet = true, .max = TC_ACT_EXT_VAL_MASK},
};
inline constexpr Special kFilterSpecials[] = {
    {.name = "matchall", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "matchall", .shape = Shape::kNest, .inside = &kMatchallLayout},
    {.name = "flower", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "flower", .shape = Shape::kNest, .inside = &kFlowerLayout},
    {.name = "fw", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "fw", .shape = Shape::kNest, .inside = &kFwLayout},
    {.name = "u32", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "u32", .shape = Shape::kNest, .inside = &kU32Layout},
    {.name = "bpf", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "bpf", .shape = Shape::kNest, .inside = &kBpfLayout},
    {.name = "rawOptions", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "", .put = put_raw_options, .take = take_raw_options},
};
inline constexpr std::string_view kFilterKey[] = {"index", "parent", "chain", "priority", "protocol", "handle"};
inline constexpr std::uint16_t kFilterIgnored[] = {TCA_STATS, TCA_STATS2};
inline constexpr Layout kFilterLayout = {.header = sizeof(tcmsg), .fields = kFilterFields, .table = kFilterRows, .specials = kFilterSpecials, .key = kFilterKey, .passed = kFilterIgnored};
inline constexpr Field kChainFields[] = {
    {.name = "link", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kRead, .link = true},
    {.name = "parent", .offset = offsetof(tcmsg, tcm_parent), .width = sizeof(tcmsg::tcm_parent), .access = Access::kWrite, .quiet = true, .put = put_filter_parent, .take = take_filter_parent, .kept = {.zero_any = true}},
};
inline constexpr Row kChainRows[] = {
    {.name = "chain", .attribute = TCA_CHAIN, .wire = Wire::kU32, .max = TC_ACT_EXT_VAL_MASK},
};
inline constexpr std::string_view kChainKey[] = {"index", "chain"};
inline constexpr std::uint16_t kChainIgnored[] = {TCA_KIND, TCA_OPTIONS};
inline constexpr Layout kChainLayout = {.header = sizeof(tcmsg), .fields = kChainFields, .table = kChainRows, .key = kChainKey, .passed = kChainIgnored};

}  // namespace rtnetlink
