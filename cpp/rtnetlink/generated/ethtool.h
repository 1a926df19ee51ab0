// Generated from tables/families/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/ethtool_netlink.h>
#include <linux/genetlink.h>
#include "rtnetlink/ethtool.h"
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kTcpDataSplitNames[] = {{"unknown", 0}, {"disabled", 1}, {"enabled", 2}};
inline constexpr Name kLinkSpeedNames[] = {{"unknown", 0xffffffff /* SPEED_UNKNOWN */}};
inline constexpr Name kDuplexNames[] = {{"half", DUPLEX_HALF}, {"full", DUPLEX_FULL}, {"unknown", DUPLEX_UNKNOWN}};
inline constexpr Name kClockRoleNames[] = {{"unsupported", MASTER_SLAVE_CFG_UNSUPPORTED}, {"unknown", MASTER_SLAVE_CFG_UNKNOWN}, {"masterPreferred", MASTER_SLAVE_CFG_MASTER_PREFERRED}, {"slavePreferred", MASTER_SLAVE_CFG_SLAVE_PREFERRED}, {"masterForce", MASTER_SLAVE_CFG_MASTER_FORCE}, {"slaveForce", MASTER_SLAVE_CFG_SLAVE_FORCE}};
inline constexpr Name kClockStateNames[] = {{"unsupported", MASTER_SLAVE_STATE_UNSUPPORTED}, {"unknown", MASTER_SLAVE_STATE_UNKNOWN}, {"master", MASTER_SLAVE_STATE_MASTER}, {"slave", MASTER_SLAVE_STATE_SLAVE}, {"error", MASTER_SLAVE_STATE_ERR}};
inline constexpr Name kRateMatchingNames[] = {{"none", RATE_MATCH_NONE}, {"pause", RATE_MATCH_PAUSE}, {"crs", RATE_MATCH_CRS}, {"openLoop", RATE_MATCH_OPEN_LOOP}};
inline constexpr Name kDevicePortNames[] = {{"tp", PORT_TP}, {"aui", PORT_AUI}, {"mii", PORT_MII}, {"fibre", PORT_FIBRE}, {"bnc", PORT_BNC}, {"da", PORT_DA}, {"none", PORT_NONE}, {"other", PORT_OTHER}};
inline constexpr Name kMdixNames[] = {{"unknown", 0}, {"off", 1}, {"on", 2}, {"auto", 3}};
inline constexpr Name kTransceiverNames[] = {{"internal", XCVR_INTERNAL}, {"external", XCVR_EXTERNAL}};
inline constexpr Name kNoLinkReasonNames[] = {{"autoneg", ETHTOOL_LINK_EXT_STATE_AUTONEG}, {"linkTraining", ETHTOOL_LINK_EXT_STATE_LINK_TRAINING_FAILURE}, {"logicalMismatch", ETHTOOL_LINK_EXT_STATE_LINK_LOGICAL_MISMATCH}, {"badSignal", ETHTOOL_LINK_EXT_STATE_BAD_SIGNAL_INTEGRITY}, {"noCable", ETHTOOL_LINK_EXT_STATE_NO_CABLE}, {"cableIssue", ETHTOOL_LINK_EXT_STATE_CABLE_ISSUE}, {"eepromIssue", ETHTOOL_LINK_EXT_STATE_EEPROM_ISSUE}, {"calibration", ETHTOOL_LINK_EXT_STATE_CALIBRATION_FAILURE}, {"powerBudget", ETHTOOL_LINK_EXT_STATE_POWER_BUDGET_EXCEEDED}, {"overheat", ETHTOOL_LINK_EXT_STATE_OVERHEAT}, {"module", ETHTOOL_LINK_EXT_STATE_MODULE}};
void put_device(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_reported_device(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_device(const netlink::Attribute& attribute);
void put_modes(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_bits(const netlink::Attribute& attribute);
Value take_names(const netlink::Attribute& attribute);
void put_wanted_features(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_statistics_device(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_groups(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void take_groups(netlink::View head, netlink::View attributes, Object& into);
inline constexpr Row kChannelsRows[] = {
    {.name = "rx", .attribute = ETHTOOL_A_CHANNELS_RX_COUNT, .wire = Wire::kU32},
    {.name = "rxMax", .attribute = ETHTOOL_A_CHANNELS_RX_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "tx", .attribute = ETHTOOL_A_CHANNELS_TX_COUNT, .wire = Wire::kU32},
    {.name = "txMax", .attribute = ETHTOOL_A_CHANNELS_TX_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "other", .attribute = ETHTOOL_A_CHANNELS_OTHER_COUNT, .wire = Wire::kU32},
    {.name = "otherMax", .attribute = ETHTOOL_A_CHANNELS_OTHER_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "combined", .attribute = ETHTOOL_A_CHANNELS_COMBINED_COUNT, .wire = Wire::kU32},
    {.name = "combinedMax", .attribute = ETHTOOL_A_CHANNELS_COMBINED_MAX, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kChannelsSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
};
inline constexpr Layout kChannelsLayout = {.header = sizeof(genlmsghdr), .table = kChannelsRows, .specials = kChannelsSpecials};
inline constexpr Row kRingsRows[] = {
    {.name = "rx", .attribute = ETHTOOL_A_RINGS_RX, .wire = Wire::kU32},
    {.name = "rxMax", .attribute = ETHTOOL_A_RINGS_RX_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "rxMini", .attribute = ETHTOOL_A_RINGS_RX_MINI, .wire = Wire::kU32},
    {.name = "rxMiniMax", .attribute = ETHTOOL_A_RINGS_RX_MINI_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "rxJumbo", .attribute = ETHTOOL_A_RINGS_RX_JUMBO, .wire = Wire::kU32},
    {.name = "rxJumboMax", .attribute = ETHTOOL_A_RINGS_RX_JUMBO_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "tx", .attribute = ETHTOOL_A_RINGS_TX, .wire = Wire::kU32},
    {.name = "txMax", .attribute = ETHTOOL_A_RINGS_TX_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "rxBufLen", .attribute = ETHTOOL_A_RINGS_RX_BUF_LEN, .wire = Wire::kU32},
    {.name = "tcpDataSplit", .attribute = ETHTOOL_A_RINGS_TCP_DATA_SPLIT, .wire = Wire::kU8, .names = kTcpDataSplitNames},
    {.name = "cqeSize", .attribute = ETHTOOL_A_RINGS_CQE_SIZE, .wire = Wire::kU32},
    {.name = "txPush", .attribute = ETHTOOL_A_RINGS_TX_PUSH, .wire = Wire::kBool},
    {.name = "rxPush", .attribute = 14 /* ETHTOOL_A_RINGS_RX_PUSH */, .wire = Wire::kBool},
    {.name = "txPushBufLen", .attribute = 15 /* ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN */, .wire = Wire::kU32},
    {.name = "txPushBufLenMax", .attribute = 16 /* ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN_MAX */, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "hdsThresh", .attribute = 17 /* ETHTOOL_A_RINGS_HDS_THRESH */, .wire = Wire::kU32},
    {.name = "hdsThreshMax", .attribute = 18 /* ETHTOOL_A_RINGS_HDS_THRESH_MAX */, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kRingsSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
};
inline constexpr Layout kRingsLayout = {.header = sizeof(genlmsghdr), .table = kRingsRows, .specials = kRingsSpecials};
inline constexpr Row kCoalescingRows[] = {
    {.name = "rxUsecs", .attribute = ETHTOOL_A_COALESCE_RX_USECS, .wire = Wire::kU32},
    {.name = "rxFrames", .attribute = ETHTOOL_A_COALESCE_RX_MAX_FRAMES, .wire = Wire::kU32},
    {.name = "rxUsecsIrq", .attribute = ETHTOOL_A_COALESCE_RX_USECS_IRQ, .wire = Wire::kU32},
    {.name = "rxFramesIrq", .attribute = ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ, .wire = Wire::kU32},
    {.name = "txUsecs", .attribute = ETHTOOL_A_COALESCE_TX_USECS, .wire = Wire::kU32},
    {.name = "txFrames", .attribute = ETHTOOL_A_COALESCE_TX_MAX_FRAMES, .wire = Wire::kU32},
    {.name = "txUsecsIrq", .attribute = ETHTOOL_A_COALESCE_TX_USECS_IRQ, .wire = Wire::kU32},
    {.name = "txFramesIrq", .attribute = ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ, .wire = Wire::kU32},
    {.name = "statsBlockUsecs", .attribute = ETHTOOL_A_COALESCE_STATS_BLOCK_USECS, .wire = Wire::kU32},
    {.name = "adaptiveRx", .attribute = ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX, .wire = Wire::kBool},
    {.name = "adaptiveTx", .attribute = ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX, .wire = Wire::kBool},
    {.name = "pktRateLow", .attribute = ETHTOOL_A_COALESCE_PKT_RATE_LOW, .wire = Wire::kU32},
    {.name = "rxUsecsLow", .attribute = ETHTOOL_A_COALESCE_RX_USECS_LOW, .wire = Wire::kU32},
    {.name = "rxFramesLow", .attribute = ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW, .wire = Wire::kU32},
    {.name = "txUsecsLow", .attribute = ETHTOOL_A_COALESCE_TX_USECS_LOW, .wire = Wire::kU32},
    {.name = "txFramesLow", .attribute = ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW, .wire = Wire::kU32},
    {.name = "pktRateHigh", .attribute = ETHTOOL_A_COALESCE_PKT_RATE_HIGH, .wire = Wire::kU32},
    {.name = "rxUsecsHigh", .attribute = ETHTOOL_A_COALESCE_RX_USECS_HIGH, .wire = Wire::kU32},
    {.name = "rxFramesHigh", .attribute = ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH, .wire = Wire::kU32},
    {.name = "txUsecsHigh", .attribute = ETHTOOL_A_COALESCE_TX_USECS_HIGH, .wire = Wire::kU32},
    {.name = "txFramesHigh", .attribute = ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH, .wire = Wire::kU32},
    {.name = "sampleInterval", .attribute = ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL, .wire = Wire::kU32},
    {.name = "cqeModeTx", .attribute = ETHTOOL_A_COALESCE_USE_CQE_MODE_TX, .wire = Wire::kBool},
    {.name = "cqeModeRx", .attribute = ETHTOOL_A_COALESCE_USE_CQE_MODE_RX, .wire = Wire::kBool},
    {.name = "txAggrMaxBytes", .attribute = 26 /* ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES */, .wire = Wire::kU32},
    {.name = "txAggrMaxFrames", .attribute = 27 /* ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES */, .wire = Wire::kU32},
    {.name = "txAggrUsecs", .attribute = 28 /* ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS */, .wire = Wire::kU32},
};
inline constexpr Special kCoalescingSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
};
inline constexpr Layout kCoalescingLayout = {.header = sizeof(genlmsghdr), .table = kCoalescingRows, .specials = kCoalescingSpecials};
inline constexpr Row kPauseRows[] = {
    {.name = "autoneg", .attribute = ETHTOOL_A_PAUSE_AUTONEG, .wire = Wire::kBool},
    {.name = "rx", .attribute = ETHTOOL_A_PAUSE_RX, .wire = Wire::kBool},
    {.name = "tx", .attribute = ETHTOOL_A_PAUSE_TX, .wire = Wire::kBool},
};
inline constexpr Special kPauseSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
};
inline constexpr Layout kPauseLayout = {.header = sizeof(genlmsghdr), .table = kPauseRows, .specials = kPauseSpecials};
inline constexpr Row kLinkModesRows[] = {
    {.name = "autoneg", .attribute = ETHTOOL_A_LINKMODES_AUTONEG, .wire = Wire::kBool},
    {.name = "speed", .attribute = ETHTOOL_A_LINKMODES_SPEED, .wire = Wire::kU32, .names = kLinkSpeedNames, .numbers = true},
    {.name = "duplex", .attribute = ETHTOOL_A_LINKMODES_DUPLEX, .wire = Wire::kU8, .names = kDuplexNames},
    {.name = "clock", .attribute = ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG, .wire = Wire::kU8, .names = kClockRoleNames},
    {.name = "clockState", .attribute = ETHTOOL_A_LINKMODES_MASTER_SLAVE_STATE, .wire = Wire::kU8, .access = Access::kRead, .names = kClockStateNames},
    {.name = "lanes", .attribute = ETHTOOL_A_LINKMODES_LANES, .wire = Wire::kU32},
    {.name = "rateMatching", .attribute = ETHTOOL_A_LINKMODES_RATE_MATCHING, .wire = Wire::kU8, .access = Access::kRead, .names = kRateMatchingNames},
};
inline constexpr Special kLinkModesSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
    {.name = "modes", .attribute = ETHTOOL_A_LINKMODES_OURS, .put = put_modes, .take = take_bits},
    {.name = "peerModes", .attribute = ETHTOOL_A_LINKMODES_PEER, .access = Access::kRead, .take = take_names},
};
inline constexpr Layout kLinkModesLayout = {.header = sizeof(genlmsghdr), .table = kLinkModesRows, .specials = kLinkModesSpecials};
inline constexpr Row kLinkInfoRows[] = {
    {.name = "port", .attribute = ETHTOOL_A_LINKINFO_PORT, .wire = Wire::kU8, .names = kDevicePortNames, .numbers = true},
    {.name = "phyAddress", .attribute = ETHTOOL_A_LINKINFO_PHYADDR, .wire = Wire::kU8},
    {.name = "mdix", .attribute = ETHTOOL_A_LINKINFO_TP_MDIX, .wire = Wire::kU8, .access = Access::kRead, .names = kMdixNames},
    {.name = "mdixControl", .attribute = ETHTOOL_A_LINKINFO_TP_MDIX_CTRL, .wire = Wire::kU8, .names = kMdixNames},
    {.name = "transceiver", .attribute = ETHTOOL_A_LINKINFO_TRANSCEIVER, .wire = Wire::kU8, .access = Access::kRead, .names = kTransceiverNames, .numbers = true},
};
inline constexpr Special kLinkInfoSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
};
inline constexpr Layout kLinkInfoLayout = {.header = sizeof(genlmsghdr), .table = kLinkInfoRows, .specials = kLinkInfoSpecials};
inline constexpr Row kLinkStateRows[] = {
    {.name = "detected", .attribute = ETHTOOL_A_LINKSTATE_LINK, .wire = Wire::kBool, .access = Access::kRead},
    {.name = "sqi", .attribute = ETHTOOL_A_LINKSTATE_SQI, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "sqiMax", .attribute = ETHTOOL_A_LINKSTATE_SQI_MAX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "reason", .attribute = ETHTOOL_A_LINKSTATE_EXT_STATE, .wire = Wire::kU8, .access = Access::kRead, .names = kNoLinkReasonNames, .numbers = true},
    {.name = "reasonDetail", .attribute = ETHTOOL_A_LINKSTATE_EXT_SUBSTATE, .wire = Wire::kU8, .access = Access::kRead},
    {.name = "downCount", .attribute = 7 /* ETHTOOL_A_LINKSTATE_EXT_DOWN_CNT */, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kLinkStateSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
};
inline constexpr Layout kLinkStateLayout = {.header = sizeof(genlmsghdr), .table = kLinkStateRows, .specials = kLinkStateSpecials};
inline constexpr Special kFeatureRequestSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
    {.name = "features", .attribute = ETHTOOL_A_FEATURES_WANTED, .access = Access::kWrite, .put = put_wanted_features},
};
inline constexpr Layout kFeatureRequestLayout = {.header = sizeof(genlmsghdr), .specials = kFeatureRequestSpecials};
inline constexpr Special kFeatureSetsSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
    {.name = "changeable", .attribute = ETHTOOL_A_FEATURES_HW, .access = Access::kRead, .take = take_bits},
    {.name = "wanted", .attribute = ETHTOOL_A_FEATURES_WANTED, .access = Access::kRead, .take = take_names},
    {.name = "active", .attribute = ETHTOOL_A_FEATURES_ACTIVE, .access = Access::kRead, .take = take_names},
    {.name = "never", .attribute = ETHTOOL_A_FEATURES_NOCHANGE, .access = Access::kRead, .take = take_names},
};
inline constexpr Layout kFeatureSetsLayout = {.header = sizeof(genlmsghdr), .specials = kFeatureSetsSpecials};
inline constexpr Special kFeatureChangesSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kWrite, .put = put_device},
    {.name = "index", .attribute = ETHTOOL_A_CHANNELS_HEADER, .access = Access::kRead, .put = put_reported_device, .take = take_device},
    {.name = "refused", .attribute = ETHTOOL_A_FEATURES_WANTED, .access = Access::kRead, .take = take_bits},
    {.name = "changed", .attribute = ETHTOOL_A_FEATURES_ACTIVE, .access = Access::kRead, .take = take_bits},
};
inline constexpr Layout kFeatureChangesLayout = {.header = sizeof(genlmsghdr), .specials = kFeatureChangesSpecials};
inline constexpr Special kStatisticsRequestSpecials[] = {
    {.name = "link", .attribute = ETHTOOL_A_STATS_HEADER, .access = Access::kWrite, .put = put_statistics_device},
    {.name = "groups", .attribute = ETHTOOL_A_STATS_GROUPS, .access = Access::kWrite, .put = put_groups},
};
inline constexpr Layout kStatisticsRequestLayout = {.header = sizeof(genlmsghdr), .specials = kStatisticsRequestSpecials};
inline constexpr Special kStandardStatisticsSpecials[] = {
    {.name = "index", .attribute = ETHTOOL_A_STATS_HEADER, .access = Access::kRead, .take = take_device},
    {.name = "ethPhy", .attribute = ETHTOOL_A_STATS_GRP, .access = Access::kRead},
    {.name = "ethMac", .attribute = ETHTOOL_A_STATS_GRP, .access = Access::kRead},
    {.name = "ethCtrl", .attribute = ETHTOOL_A_STATS_GRP, .access = Access::kRead},
    {.name = "rmon", .attribute = ETHTOOL_A_STATS_GRP, .access = Access::kRead},
};
inline constexpr std::uint16_t kStandardStatisticsIgnored[] = {5 /* ETHTOOL_A_STATS_SRC */};
inline constexpr Layout kStandardStatisticsLayout = {.header = sizeof(genlmsghdr), .specials = kStandardStatisticsSpecials, .passed = kStandardStatisticsIgnored, .take = take_groups};
inline constexpr Row kPacketSizesRows[] = {
    {.name = "least", .attribute = ETHTOOL_A_STATS_GRP_HIST_BKT_LOW, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "most", .attribute = ETHTOOL_A_STATS_GRP_HIST_BKT_HI, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "packets", .attribute = ETHTOOL_A_STATS_GRP_HIST_VAL, .wire = Wire::kU64, .access = Access::kRead},
};
inline constexpr Layout kPacketSizesLayout = {.table = kPacketSizesRows};
inline constexpr Special kStatisticsGroupSpecials[] = {
    {.name = "rxSizes", .attribute = ETHTOOL_A_STATS_GRP_HIST_RX, .access = Access::kRead, .shape = Shape::kNests, .inside = &kPacketSizesLayout},
    {.name = "txSizes", .attribute = ETHTOOL_A_STATS_GRP_HIST_TX, .access = Access::kRead, .shape = Shape::kNests, .inside = &kPacketSizesLayout},
};
inline constexpr std::uint16_t kStatisticsGroupIgnored[] = {ETHTOOL_A_STATS_GRP_ID, ETHTOOL_A_STATS_GRP_SS_ID, ETHTOOL_A_STATS_GRP_STAT};
inline constexpr Layout kStatisticsGroupLayout = {.specials = kStatisticsGroupSpecials, .passed = kStatisticsGroupIgnored};
inline constexpr std::string_view kEthPhyStatisticsNames[] = {"symbolErrorDuringCarrier"};
inline constexpr std::string_view kEthMacStatisticsNames[] = {"framesTransmittedOK", "singleCollisionFrames", "multipleCollisionFrames", "framesReceivedOK", "frameCheckSequenceErrors", "alignmentErrors", "octetsTransmittedOK", "framesWithDeferredXmissions", "lateCollisions", "framesAbortedDueToXSColls", "framesLostDueToIntMACXmitError", "carrierSenseErrors", "octetsReceivedOK", "framesLostDueToIntMACRcvError", "multicastFramesXmittedOK", "broadcastFramesXmittedOK", "framesWithExcessiveDeferral", "multicastFramesReceivedOK", "broadcastFramesReceivedOK", "inRangeLengthErrors", "outOfRangeLengthField", "frameTooLongErrors"};
inline constexpr std::string_view kEthCtrlStatisticsNames[] = {"macControlFramesTransmitted", "macControlFramesReceived", "unsupportedOpcodesReceived"};
inline constexpr std::string_view kRmonStatisticsNames[] = {"etherStatsUndersizePkts", "etherStatsOversizePkts", "etherStatsFragments", "etherStatsJabbers"};

}  // namespace rtnetlink
