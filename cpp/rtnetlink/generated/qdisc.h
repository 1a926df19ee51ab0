// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/pkt_sched.h>
#include <linux/rtnetlink.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kCakeDiffservNames[] = {{"diffserv3", 0}, {"diffserv4", 1}, {"diffserv8", 2}, {"besteffort", 3}, {"precedence", 4}};
inline constexpr Name kCakeFlowModeNames[] = {{"flowblind", 0}, {"srchost", 1}, {"dsthost", 2}, {"hosts", 3}, {"flows", 4}, {"dual-srchost", 5}, {"dual-dsthost", 6}, {"triple-isolate", 7}};
inline constexpr Name kCakeCellsNames[] = {{"none", 0}, {"atm", 1}, {"ptm", 2}};
inline constexpr Name kCakeAckFilterNames[] = {{"none", 0}, {"filter", 1}, {"aggressive", 2}};
void put_netem(const Object& own, Encoder encoder, std::string_view path);
void take_netem(netlink::View head, netlink::View attributes, Object& into);
void put_distribution(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_slot_distribution(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void settle_tbf(const Object& own, std::span<std::uint8_t> head, std::string_view path);
void put_tbf(const Object& own, Encoder encoder, std::string_view path);
void take_tbf(netlink::View head, netlink::View attributes, Object& into);
void settle_htb(const Object& own, std::span<std::uint8_t> head, std::string_view path);
void settle_prio(const Object& own, std::span<std::uint8_t> head, std::string_view path);
void take_prio(netlink::View head, netlink::View attributes, Object& into);
void put_parent(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_parent(netlink::View head);
void put_handle(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_handle(netlink::View head);
void put_raw_options(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_raw_options(const netlink::Attribute& attribute);
Value take_traffic_statistics(const netlink::Attribute& attribute);
inline constexpr Field kNetemCorrelationFields[] = {
    {.name = "delay", .offset = offsetof(tc_netem_corr, delay_corr), .width = sizeof(tc_netem_corr::delay_corr), .quiet = true, .unit = Unit::kShare},
    {.name = "loss", .offset = offsetof(tc_netem_corr, loss_corr), .width = sizeof(tc_netem_corr::loss_corr), .quiet = true, .unit = Unit::kShare},
    {.name = "duplicate", .offset = offsetof(tc_netem_corr, dup_corr), .width = sizeof(tc_netem_corr::dup_corr), .quiet = true, .unit = Unit::kShare},
};
inline constexpr Layout kNetemCorrelationLayout = {.header = sizeof(tc_netem_corr), .fields = kNetemCorrelationFields};
inline constexpr Field kNetemStateFields[] = {
    {.name = "p13", .offset = offsetof(tc_netem_gimodel, p13), .width = sizeof(tc_netem_gimodel::p13), .quiet = true, .unit = Unit::kShare},
    {.name = "p31", .offset = offsetof(tc_netem_gimodel, p31), .width = sizeof(tc_netem_gimodel::p31), .quiet = true, .unit = Unit::kShare},
    {.name = "p32", .offset = offsetof(tc_netem_gimodel, p32), .width = sizeof(tc_netem_gimodel::p32), .quiet = true, .unit = Unit::kShare},
    {.name = "p23", .offset = offsetof(tc_netem_gimodel, p23), .width = sizeof(tc_netem_gimodel::p23), .unit = Unit::kShare, .otherwise = UINT32_MAX},
    {.name = "p14", .offset = offsetof(tc_netem_gimodel, p14), .width = sizeof(tc_netem_gimodel::p14), .quiet = true, .unit = Unit::kShare},
};
inline constexpr Layout kNetemStateLayout = {.header = sizeof(tc_netem_gimodel), .fields = kNetemStateFields};
inline constexpr Field kNetemGilbertElliottFields[] = {
    {.name = "p", .offset = offsetof(tc_netem_gemodel, p), .width = sizeof(tc_netem_gemodel::p), .quiet = true, .unit = Unit::kShare},
    {.name = "r", .offset = offsetof(tc_netem_gemodel, r), .width = sizeof(tc_netem_gemodel::r), .quiet = true, .unit = Unit::kShare},
    {.name = "h", .offset = offsetof(tc_netem_gemodel, h), .width = sizeof(tc_netem_gemodel::h), .unit = Unit::kShare},
    {.name = "k1", .offset = offsetof(tc_netem_gemodel, k1), .width = sizeof(tc_netem_gemodel::k1), .quiet = true, .unit = Unit::kShare},
};
inline constexpr Layout kNetemGilbertElliottLayout = {.header = sizeof(tc_netem_gemodel), .fields = kNetemGilbertElliottFields};
inline constexpr Special kNetemLossModelSpecials[] = {
    {.name = "state", .attribute = NETEM_LOSS_GI, .shape = Shape::kStruct, .inside = &kNetemStateLayout},
    {.name = "gilbertElliott", .attribute = NETEM_LOSS_GE, .shape = Shape::kStruct, .inside = &kNetemGilbertElliottLayout},
};
inline constexpr Layout kNetemLossModelLayout = {.specials = kNetemLossModelSpecials};
inline constexpr Field kNetemCorruptFields[] = {
    {.name = "probability", .offset = offsetof(tc_netem_corrupt, probability), .width = sizeof(tc_netem_corrupt::probability), .quiet = true, .unit = Unit::kShare},
    {.name = "correlation", .offset = offsetof(tc_netem_corrupt, correlation), .width = sizeof(tc_netem_corrupt::correlation), .quiet = true, .unit = Unit::kShare},
};
inline constexpr Layout kNetemCorruptLayout = {.header = sizeof(tc_netem_corrupt), .fields = kNetemCorruptFields};
inline constexpr Field kNetemReorderFields[] = {
    {.name = "probability", .offset = offsetof(tc_netem_reorder, probability), .width = sizeof(tc_netem_reorder::probability), .quiet = true, .unit = Unit::kShare},
    {.name = "correlation", .offset = offsetof(tc_netem_reorder, correlation), .width = sizeof(tc_netem_reorder::correlation), .quiet = true, .unit = Unit::kShare},
};
inline constexpr Layout kNetemReorderLayout = {.header = sizeof(tc_netem_reorder), .fields = kNetemReorderFields};
inline constexpr Field kNetemSlotFields[] = {
    {.name = "minDelay", .offset = offsetof(tc_netem_slot, min_delay), .width = sizeof(tc_netem_slot::min_delay), .quiet = true, .unit = Unit::kNanoseconds},
    {.name = "maxDelay", .offset = offsetof(tc_netem_slot, max_delay), .width = sizeof(tc_netem_slot::max_delay), .quiet = true, .unit = Unit::kNanoseconds},
    {.name = "maxPackets", .offset = offsetof(tc_netem_slot, max_packets), .width = sizeof(tc_netem_slot::max_packets), .max = INT32_MAX, .quiet = true},
    {.name = "maxBytes", .offset = offsetof(tc_netem_slot, max_bytes), .width = sizeof(tc_netem_slot::max_bytes), .max = INT32_MAX, .quiet = true},
    {.name = "distributionDelay", .offset = offsetof(tc_netem_slot, dist_delay), .width = sizeof(tc_netem_slot::dist_delay), .quiet = true, .unit = Unit::kNanoseconds},
    {.name = "distributionJitter", .offset = offsetof(tc_netem_slot, dist_jitter), .width = sizeof(tc_netem_slot::dist_jitter), .quiet = true, .unit = Unit::kNanoseconds},
};
inline constexpr Layout kNetemSlotLayout = {.header = sizeof(tc_netem_slot), .fields = kNetemSlotFields};
inline constexpr Field kNetemFields[] = {
    {.name = "loss", .offset = offsetof(tc_netem_qopt, loss), .width = sizeof(tc_netem_qopt::loss), .quiet = true, .unit = Unit::kShare},
    {.name = "duplicate", .offset = offsetof(tc_netem_qopt, duplicate), .width = sizeof(tc_netem_qopt::duplicate), .quiet = true, .unit = Unit::kShare},
    {.name = "gap", .offset = offsetof(tc_netem_qopt, gap), .width = sizeof(tc_netem_qopt::gap), .quiet = true},
    {.name = "limit", .offset = offsetof(tc_netem_qopt, limit), .width = sizeof(tc_netem_qopt::limit), .otherwise = 1000},
};
inline constexpr Row kNetemRows[] = {
    {.name = "delay", .attribute = TCA_NETEM_LATENCY64, .wire = Wire::kU64, .quiet = true, .unit = Unit::kNanoseconds},
    {.name = "jitter", .attribute = TCA_NETEM_JITTER64, .wire = Wire::kU64, .quiet = true, .unit = Unit::kNanoseconds},
    {.name = "ecn", .attribute = TCA_NETEM_ECN, .wire = Wire::kBool32, .quiet = true},
    {.name = "seed", .attribute = 14 /* TCA_NETEM_PRNG_SEED */, .wire = Wire::kU64},
};
inline constexpr Special kNetemSpecials[] = {
    {.name = "distribution", .attribute = TCA_NETEM_DELAY_DIST, .access = Access::kWrite, .put = put_distribution},
    {.name = "correlation", .attribute = TCA_NETEM_CORR, .shape = Shape::kStruct, .inside = &kNetemCorrelationLayout, .quiet = true},
    {.name = "lossModel", .attribute = TCA_NETEM_LOSS, .shape = Shape::kNest, .inside = &kNetemLossModelLayout},
    {.name = "corrupt", .attribute = TCA_NETEM_CORRUPT, .shape = Shape::kStruct, .inside = &kNetemCorruptLayout, .quiet = true},
    {.name = "reorder", .attribute = TCA_NETEM_REORDER, .shape = Shape::kStruct, .inside = &kNetemReorderLayout, .quiet = true},
    {.name = "rate", .attribute = TCA_NETEM_RATE},
    {.name = "packetOverhead", .attribute = TCA_NETEM_RATE},
    {.name = "cellSize", .attribute = TCA_NETEM_RATE},
    {.name = "cellOverhead", .attribute = TCA_NETEM_RATE},
    {.name = "slot", .attribute = TCA_NETEM_SLOT, .shape = Shape::kStruct, .inside = &kNetemSlotLayout, .quiet = true},
    {.name = "slotDistribution", .attribute = TCA_NETEM_SLOT_DIST, .access = Access::kWrite, .put = put_slot_distribution},
};
inline constexpr std::uint16_t kNetemIgnored[] = {TCA_NETEM_RATE64};
inline constexpr Layout kNetemLayout = {.header = sizeof(tc_netem_qopt), .fields = kNetemFields, .table = kNetemRows, .specials = kNetemSpecials, .passed = kNetemIgnored, .put = put_netem, .take = take_netem};
inline constexpr Field kTbfFields[] = {
    {.name = "limit", .offset = offsetof(tc_tbf_qopt, limit), .width = sizeof(tc_tbf_qopt::limit)},
    {.name = "overhead", .offset = offsetof(tc_tbf_qopt, rate.overhead), .width = sizeof(tc_tbf_qopt::rate.overhead), .quiet = true},
    {.name = "mpu", .offset = offsetof(tc_tbf_qopt, rate.mpu), .width = sizeof(tc_tbf_qopt::rate.mpu), .quiet = true},
    {.name = "linkLayer", .offset = offsetof(tc_tbf_qopt, rate.linklayer), .width = sizeof(tc_tbf_qopt::rate.linklayer), .names = kRateLinkLayerNames, .numbers = false, .otherwise = 1},
};
inline constexpr Special kTbfSpecials[] = {
    {.name = "rate", .attribute = TCA_TBF_RATE64},
    {.name = "burst", .attribute = TCA_TBF_BURST},
    {.name = "latency", .attribute = TCA_TBF_UNSPEC, .access = Access::kWrite},
    {.name = "peakRate", .attribute = TCA_TBF_PRATE64},
    {.name = "peakBurst", .attribute = TCA_TBF_PBURST},
};
inline constexpr std::uint16_t kTbfIgnored[] = {TCA_TBF_RTAB, TCA_TBF_PTAB};
inline constexpr Layout kTbfLayout = {.header = sizeof(tc_tbf_qopt), .fields = kTbfFields, .specials = kTbfSpecials, .head_in = TCA_TBF_PARMS, .passed = kTbfIgnored, .settle = settle_tbf, .put = put_tbf, .take = take_tbf};
inline constexpr Field kHtbFields[] = {
    {.name = "defaultClass", .offset = offsetof(tc_htb_glob, defcls), .width = sizeof(tc_htb_glob::defcls), .quiet = true},
    {.name = "rateToQuantum", .offset = offsetof(tc_htb_glob, rate2quantum), .width = sizeof(tc_htb_glob::rate2quantum), .max = INT32_MAX, .zero = false, .otherwise = 10},
    {.name = "directPackets", .offset = offsetof(tc_htb_glob, direct_pkts), .width = sizeof(tc_htb_glob::direct_pkts), .access = Access::kRead, .quiet = true},
};
inline constexpr Row kHtbRows[] = {
    {.name = "directQueueLength", .attribute = TCA_HTB_DIRECT_QLEN, .wire = Wire::kU32},
    {.name = "offload", .attribute = TCA_HTB_OFFLOAD, .wire = Wire::kFlag},
};
inline constexpr Layout kHtbLayout = {.header = sizeof(tc_htb_glob), .fields = kHtbFields, .table = kHtbRows, .head_in = TCA_HTB_INIT, .settle = settle_htb};
inline constexpr Row kFqRows[] = {
    {.name = "limit", .attribute = TCA_FQ_PLIMIT, .wire = Wire::kU32},
    {.name = "flowLimit", .attribute = TCA_FQ_FLOW_PLIMIT, .wire = Wire::kU32},
    {.name = "quantum", .attribute = TCA_FQ_QUANTUM, .wire = Wire::kU32},
    {.name = "initialQuantum", .attribute = TCA_FQ_INITIAL_QUANTUM, .wire = Wire::kU32},
    {.name = "pacing", .attribute = TCA_FQ_RATE_ENABLE, .wire = Wire::kBool32},
    {.name = "maxRate", .attribute = TCA_FQ_FLOW_MAX_RATE, .wire = Wire::kU32, .unit = Unit::kBits},
    {.name = "bucketsLog", .attribute = TCA_FQ_BUCKETS_LOG, .wire = Wire::kU32},
    {.name = "refillDelay", .attribute = TCA_FQ_FLOW_REFILL_DELAY, .wire = Wire::kU32, .unit = Unit::kMicroseconds, .kept = {.whole_ticks = true}},
    {.name = "orphanMask", .attribute = TCA_FQ_ORPHAN_MASK, .wire = Wire::kU32},
    {.name = "lowRateThreshold", .attribute = TCA_FQ_LOW_RATE_THRESHOLD, .wire = Wire::kU32, .unit = Unit::kBits},
    {.name = "ceThreshold", .attribute = TCA_FQ_CE_THRESHOLD, .wire = Wire::kU32, .unit = Unit::kMicroseconds},
    {.name = "timerSlack", .attribute = TCA_FQ_TIMER_SLACK, .wire = Wire::kU32},
    {.name = "horizon", .attribute = TCA_FQ_HORIZON, .wire = Wire::kU32, .unit = Unit::kMicroseconds},
    {.name = "horizonDrop", .attribute = TCA_FQ_HORIZON_DROP, .wire = Wire::kBool},
};
inline constexpr Layout kFqLayout = {.table = kFqRows};
inline constexpr Row kFqCodelRows[] = {
    {.name = "limit", .attribute = TCA_FQ_CODEL_LIMIT, .wire = Wire::kU32},
    {.name = "flows", .attribute = TCA_FQ_CODEL_FLOWS, .wire = Wire::kU32},
    {.name = "target", .attribute = TCA_FQ_CODEL_TARGET, .wire = Wire::kU32, .unit = Unit::kCodel},
    {.name = "interval", .attribute = TCA_FQ_CODEL_INTERVAL, .wire = Wire::kU32, .unit = Unit::kCodel},
    {.name = "quantum", .attribute = TCA_FQ_CODEL_QUANTUM, .wire = Wire::kU32},
    {.name = "ecn", .attribute = TCA_FQ_CODEL_ECN, .wire = Wire::kBool32},
    {.name = "ceThreshold", .attribute = TCA_FQ_CODEL_CE_THRESHOLD, .wire = Wire::kU32, .unit = Unit::kCodel},
    {.name = "ceThresholdSelector", .attribute = TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR, .wire = Wire::kU8},
    {.name = "ceThresholdMask", .attribute = TCA_FQ_CODEL_CE_THRESHOLD_MASK, .wire = Wire::kU8},
    {.name = "dropBatch", .attribute = TCA_FQ_CODEL_DROP_BATCH_SIZE, .wire = Wire::kU32},
    {.name = "memoryLimit", .attribute = TCA_FQ_CODEL_MEMORY_LIMIT, .wire = Wire::kU32},
};
inline constexpr Layout kFqCodelLayout = {.table = kFqCodelRows};
inline constexpr Row kCakeRows[] = {
    {.name = "bandwidth", .attribute = TCA_CAKE_BASE_RATE64, .wire = Wire::kU64, .unit = Unit::kBits},
    {.name = "autorate", .attribute = TCA_CAKE_AUTORATE, .wire = Wire::kBool32},
    {.name = "diffserv", .attribute = TCA_CAKE_DIFFSERV_MODE, .wire = Wire::kU32, .names = kCakeDiffservNames},
    {.name = "flowMode", .attribute = TCA_CAKE_FLOW_MODE, .wire = Wire::kU32, .names = kCakeFlowModeNames},
    {.name = "rtt", .attribute = TCA_CAKE_RTT, .wire = Wire::kU32, .unit = Unit::kMicroseconds},
    {.name = "target", .attribute = TCA_CAKE_TARGET, .wire = Wire::kU32, .unit = Unit::kMicroseconds},
    {.name = "cells", .attribute = TCA_CAKE_ATM, .wire = Wire::kU32, .names = kCakeCellsNames},
    {.name = "overhead", .attribute = TCA_CAKE_OVERHEAD, .wire = Wire::kS32},
    {.name = "mpu", .attribute = TCA_CAKE_MPU, .wire = Wire::kU32},
    {.name = "memoryLimit", .attribute = TCA_CAKE_MEMORY, .wire = Wire::kU32},
    {.name = "nat", .attribute = TCA_CAKE_NAT, .wire = Wire::kBool32},
    {.name = "wash", .attribute = TCA_CAKE_WASH, .wire = Wire::kBool32},
    {.name = "ingress", .attribute = TCA_CAKE_INGRESS, .wire = Wire::kBool32},
    {.name = "ackFilter", .attribute = TCA_CAKE_ACK_FILTER, .wire = Wire::kU32, .names = kCakeAckFilterNames},
    {.name = "splitGso", .attribute = TCA_CAKE_SPLIT_GSO, .wire = Wire::kBool32},
    {.name = "fwmark", .attribute = TCA_CAKE_FWMARK, .wire = Wire::kU32},
    {.name = "raw", .attribute = TCA_CAKE_RAW, .wire = Wire::kFlag32},
};
inline constexpr Layout kCakeLayout = {.table = kCakeRows};
inline constexpr Field kPrioFields[] = {
    {.name = "bands", .offset = offsetof(tc_prio_qopt, bands), .width = sizeof(tc_prio_qopt::bands), .min = 2, .max = 16, .otherwise = 3},
};
inline constexpr Special kPrioSpecials[] = {
    {.name = "priorityMap", .attribute = TCA_UNSPEC},
};
inline constexpr std::uint16_t kPrioIgnored[] = {TCA_OPTIONS};
inline constexpr Layout kPrioLayout = {.header = sizeof(tc_prio_qopt), .fields = kPrioFields, .specials = kPrioSpecials, .passed = kPrioIgnored, .settle = settle_prio, .take = take_prio};
inline constexpr Field kSfqFields[] = {
    {.name = "quantum", .offset = offsetof(tc_sfq_qopt_v1, v0.quantum), .width = sizeof(tc_sfq_qopt_v1::v0.quantum), .max = INT32_MAX, .quiet = true, .kept = {.zero_any = true}},
    {.name = "perturb", .offset = offsetof(tc_sfq_qopt_v1, v0.perturb_period), .width = sizeof(tc_sfq_qopt_v1::v0.perturb_period), .max = INT32_MAX, .quiet = true, .kept = {.zero_any = true}},
    {.name = "limit", .offset = offsetof(tc_sfq_qopt_v1, v0.limit), .width = sizeof(tc_sfq_qopt_v1::v0.limit), .quiet = true, .kept = {.zero_any = true}},
    {.name = "divisor", .offset = offsetof(tc_sfq_qopt_v1, v0.divisor), .width = sizeof(tc_sfq_qopt_v1::v0.divisor), .quiet = true, .kept = {.zero_any = true}},
    {.name = "flows", .offset = offsetof(tc_sfq_qopt_v1, v0.flows), .width = sizeof(tc_sfq_qopt_v1::v0.flows), .quiet = true, .kept = {.zero_any = true, .capped_by = "limit"}},
    {.name = "depth", .offset = offsetof(tc_sfq_qopt_v1, depth), .width = sizeof(tc_sfq_qopt_v1::depth), .quiet = true, .kept = {.zero_any = true}},
};
inline constexpr Word kSfqWords[] = {
    {.offset = offsetof(tc_sfq_qopt_v1, headdrop), .width = sizeof(tc_sfq_qopt_v1::headdrop)},
};
inline constexpr Flag kSfqFlags[] = {
    {.name = "headDrop", .bit = 1},
};
inline constexpr Layout kSfqLayout = {.header = sizeof(tc_sfq_qopt_v1), .fields = kSfqFields, .words = kSfqWords, .flags = kSfqFlags};
inline constexpr Field kPfifoFields[] = {
    {.name = "limit", .offset = offsetof(tc_fifo_qopt, limit), .width = sizeof(tc_fifo_qopt::limit)},
};
inline constexpr Layout kPfifoLayout = {.header = sizeof(tc_fifo_qopt), .fields = kPfifoFields};
inline constexpr Field kBfifoFields[] = {
    {.name = "limit", .offset = offsetof(tc_fifo_qopt, limit), .width = sizeof(tc_fifo_qopt::limit)},
};
inline constexpr Layout kBfifoLayout = {.header = sizeof(tc_fifo_qopt), .fields = kBfifoFields};
inline constexpr Field kQdiscFields[] = {
    {.name = "link", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(tcmsg, tcm_ifindex), .width = sizeof(tcmsg::tcm_ifindex), .access = Access::kRead, .link = true},
    {.name = "parent", .offset = offsetof(tcmsg, tcm_parent), .width = sizeof(tcmsg::tcm_parent), .quiet = true, .put = put_parent, .take = take_parent},
    {.name = "handle", .offset = offsetof(tcmsg, tcm_handle), .width = sizeof(tcmsg::tcm_handle), .quiet = true, .put = put_handle, .take = take_handle},
};
inline constexpr Row kQdiscRows[] = {
    {.name = "kind", .attribute = TCA_KIND, .wire = Wire::kText, .min = 1, .max = 15},
    {.name = "ingressBlock", .attribute = TCA_INGRESS_BLOCK, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "egressBlock", .attribute = TCA_EGRESS_BLOCK, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "offloaded", .attribute = TCA_HW_OFFLOAD, .wire = Wire::kBool, .access = Access::kRead, .quiet = true},
    {.name = "invisible", .attribute = TCA_DUMP_INVISIBLE, .wire = Wire::kFlag, .access = Access::kWrite},
};
inline constexpr Special kQdiscSpecials[] = {
    {.name = "netem", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "netem", .shape = Shape::kStruct, .inside = &kNetemLayout},
    {.name = "tbf", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "tbf", .shape = Shape::kNest, .inside = &kTbfLayout},
    {.name = "htb", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "htb", .shape = Shape::kNest, .inside = &kHtbLayout},
    {.name = "fq", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "fq", .shape = Shape::kNest, .inside = &kFqLayout},
    {.name = "fq_codel", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "fq_codel", .shape = Shape::kNest, .inside = &kFqCodelLayout},
    {.name = "cake", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "cake", .shape = Shape::kNest, .inside = &kCakeLayout},
    {.name = "prio", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "prio", .shape = Shape::kStruct, .inside = &kPrioLayout},
    {.name = "sfq", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "sfq", .shape = Shape::kStruct, .inside = &kSfqLayout},
    {.name = "pfifo", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "pfifo", .shape = Shape::kStruct, .inside = &kPfifoLayout},
    {.name = "bfifo", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "bfifo", .shape = Shape::kStruct, .inside = &kBfifoLayout},
    {.name = "rawOptions", .attribute = TCA_OPTIONS, .chooser = TCA_KIND, .kind = "", .put = put_raw_options, .take = take_raw_options},
    {.name = "statistics", .attribute = TCA_STATS2, .access = Access::kRead, .take = take_traffic_statistics},
};
inline constexpr std::string_view kQdiscKey[] = {"index", "parent"};
inline constexpr std::uint16_t kQdiscIgnored[] = {TCA_STATS, TCA_XSTATS};
inline constexpr Layout kQdiscLayout = {.header = sizeof(tcmsg), .fields = kQdiscFields, .table = kQdiscRows, .specials = kQdiscSpecials, .key = kQdiscKey, .passed = kQdiscIgnored};

}  // namespace rtnetlink
