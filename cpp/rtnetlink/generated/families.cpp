// Generated from tables/families/ by `npm run tables`: change that.
// clang-format off
#include "rtnetlink/families.h"

#include "rtnetlink/generated/conntrack.h"
#include "rtnetlink/generated/ethtool.h"
#include "rtnetlink/generated/fou.h"
#include "rtnetlink/generated/nftables.h"
#include "rtnetlink/generated/wireguard.h"

namespace rtnetlink {
namespace {

constexpr Family kConntrackFamily = {netlink::Protocol::kNetfilter, "conntrack", 0};
constexpr Family kEthtoolFamily = {netlink::Protocol::kGeneric, "ethtool", ETHTOOL_GENL_VERSION};
constexpr Family kFouFamily = {netlink::Protocol::kGeneric, "fou", FOU_GENL_VERSION};
constexpr Family kNf_tablesFamily = {netlink::Protocol::kNetfilter, "nf_tables", 0};
constexpr Family kWireguardFamily = {netlink::Protocol::kGeneric, "wireguard", WG_GENL_VERSION};

const ObjectType kConntrack = object_type<kConntrackLayout>("conntrack");
const ObjectType kConntrackFilterAndConntrack = object_type<kConntrackFilterLayout, kConntrackLayout>("conntrackFilter");
const ObjectType kConntrackCount = object_type<kConntrackCountLayout>("conntrackCount");
const ObjectType kChannels = object_type<kChannelsLayout>("channels");
const ObjectType kRings = object_type<kRingsLayout>("rings");
const ObjectType kCoalescing = object_type<kCoalescingLayout>("coalescing");
const ObjectType kPause = object_type<kPauseLayout>("pause");
const ObjectType kLinkModes = object_type<kLinkModesLayout>("linkModes");
const ObjectType kLinkInfo = object_type<kLinkInfoLayout>("linkInfo");
const ObjectType kLinkState = object_type<kLinkStateLayout>("linkState");
const ObjectType kFeatureRequestAndFeatureSets = object_type<kFeatureRequestLayout, kFeatureSetsLayout>("featureRequest");
const ObjectType kFeatureRequestAndFeatureChanges = object_type<kFeatureRequestLayout, kFeatureChangesLayout>("featureRequest", nullptr, compare_features);
const ObjectType kStatisticsRequestAndStandardStatistics = object_type<kStatisticsRequestLayout, kStandardStatisticsLayout>("statisticsRequest");
const ObjectType kFouPort = object_type<kFouPortLayout>("fouPort");
const ObjectType kNftTable = object_type<kNftTableLayout>("nftTable");
const ObjectType kNftChain = object_type<kNftChainLayout>("nftChain");
const ObjectType kNftRule = object_type<kNftRuleLayout>("nftRule");
const ObjectType kNftSet = object_type<kNftSetLayout>("nftSet");
const ObjectType kNftObject = object_type<kNftObjectLayout>("nftObject");
const ObjectType kNftFlowtable = object_type<kNftFlowtableLayout>("nftFlowtable");
const ObjectType kNftElements = object_type<kNftElementsLayout>("nftElements");
const ObjectType kNftGeneration = object_type<kNftGenerationLayout>("nftGeneration");
const ObjectType kNftTrace = object_type<kNftTraceLayout>("nftTrace");
const ObjectType kWireguard = object_type<kWireguardLayout>("wireguard");

const Operation kOperations[] = {
    {.name = "newConntrack", .type = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_NEW, .flags = NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL, .reply = Reply::kNone, .object = &kConntrack, .family = &kConntrackFamily, .command = IPCTNL_MSG_CT_NEW, .message = "IPCTNL_MSG_CT_NEW"},
    {.name = "setConntrack", .type = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_NEW, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kConntrack, .family = &kConntrackFamily, .command = IPCTNL_MSG_CT_NEW, .message = "IPCTNL_MSG_CT_NEW"},
    {.name = "getConntrack", .type = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_GET, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kConntrack, .family = &kConntrackFamily, .command = IPCTNL_MSG_CT_GET, .message = "IPCTNL_MSG_CT_GET"},
    {.name = "listConntrack", .type = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_GET, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kConntrackFilterAndConntrack, .family = &kConntrackFamily, .command = IPCTNL_MSG_CT_GET, .message = "IPCTNL_MSG_CT_GET"},
    {.name = "deleteConntrack", .type = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_DELETE, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kConntrack, .family = &kConntrackFamily, .command = IPCTNL_MSG_CT_DELETE, .message = "IPCTNL_MSG_CT_DELETE", .deletes = true},
    {.name = "countConntrack", .type = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_GET_STATS, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kConntrackCount, .family = &kConntrackFamily, .command = IPCTNL_MSG_CT_GET_STATS, .message = "IPCTNL_MSG_CT_GET_STATS"},
    {.name = "getChannels", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kChannels, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_CHANNELS_GET, .message = "ETHTOOL_MSG_CHANNELS_GET"},
    {.name = "setChannels", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kChannels, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_CHANNELS_SET, .message = "ETHTOOL_MSG_CHANNELS_SET", .look = "getChannels"},
    {.name = "getRings", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kRings, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_RINGS_GET, .message = "ETHTOOL_MSG_RINGS_GET"},
    {.name = "setRings", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kRings, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_RINGS_SET, .message = "ETHTOOL_MSG_RINGS_SET", .look = "getRings"},
    {.name = "getCoalescing", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kCoalescing, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_COALESCE_GET, .message = "ETHTOOL_MSG_COALESCE_GET"},
    {.name = "setCoalescing", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kCoalescing, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_COALESCE_SET, .message = "ETHTOOL_MSG_COALESCE_SET", .look = "getCoalescing"},
    {.name = "getPause", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kPause, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_PAUSE_GET, .message = "ETHTOOL_MSG_PAUSE_GET"},
    {.name = "setPause", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kPause, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_PAUSE_SET, .message = "ETHTOOL_MSG_PAUSE_SET", .look = "getPause"},
    {.name = "getLinkModes", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kLinkModes, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_LINKMODES_GET, .message = "ETHTOOL_MSG_LINKMODES_GET"},
    {.name = "setLinkModes", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kLinkModes, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_LINKMODES_SET, .message = "ETHTOOL_MSG_LINKMODES_SET"},
    {.name = "getLinkInfo", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kLinkInfo, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_LINKINFO_GET, .message = "ETHTOOL_MSG_LINKINFO_GET"},
    {.name = "setLinkInfo", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kLinkInfo, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_LINKINFO_SET, .message = "ETHTOOL_MSG_LINKINFO_SET"},
    {.name = "getLinkState", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kLinkState, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_LINKSTATE_GET, .message = "ETHTOOL_MSG_LINKSTATE_GET"},
    {.name = "getFeatures", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kFeatureRequestAndFeatureSets, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_FEATURES_GET, .message = "ETHTOOL_MSG_FEATURES_GET"},
    {.name = "setFeatures", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kFeatureRequestAndFeatureChanges, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_FEATURES_SET, .message = "ETHTOOL_MSG_FEATURES_SET", .look = "getFeatures", .settling = &kFeaturesSettling},
    {.name = "getStandardStatistics", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kStatisticsRequestAndStandardStatistics, .family = &kEthtoolFamily, .command = ETHTOOL_MSG_STATS_GET, .message = "ETHTOOL_MSG_STATS_GET"},
    {.name = "newFouPort", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kFouPort, .family = &kFouFamily, .command = FOU_CMD_ADD, .message = "FOU_CMD_ADD"},
    {.name = "deleteFouPort", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kFouPort, .family = &kFouFamily, .command = FOU_CMD_DEL, .message = "FOU_CMD_DEL", .deletes = true},
    {.name = "listFouPorts", .type = 0, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kFouPort, .family = &kFouFamily, .command = FOU_CMD_GET, .message = "FOU_CMD_GET"},
    {.name = "newNftTable", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWTABLE, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftTable, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWTABLE, .message = "NFT_MSG_NEWTABLE"},
    {.name = "listNftTables", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETTABLE, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftTable, .family = &kNf_tablesFamily, .command = NFT_MSG_GETTABLE, .message = "NFT_MSG_GETTABLE"},
    {.name = "deleteNftTable", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELTABLE, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftTable, .family = &kNf_tablesFamily, .command = NFT_MSG_DELTABLE, .message = "NFT_MSG_DELTABLE", .deletes = true},
    {.name = "newNftChain", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWCHAIN, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftChain, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWCHAIN, .message = "NFT_MSG_NEWCHAIN"},
    {.name = "listNftChains", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETCHAIN, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftChain, .family = &kNf_tablesFamily, .command = NFT_MSG_GETCHAIN, .message = "NFT_MSG_GETCHAIN"},
    {.name = "deleteNftChain", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELCHAIN, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftChain, .family = &kNf_tablesFamily, .command = NFT_MSG_DELCHAIN, .message = "NFT_MSG_DELCHAIN", .deletes = true},
    {.name = "newNftRule", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWRULE, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftRule, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWRULE, .message = "NFT_MSG_NEWRULE"},
    {.name = "appendNftRule", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWRULE, .flags = NLM_F_ACK | NLM_F_CREATE | NLM_F_APPEND, .reply = Reply::kNone, .object = &kNftRule, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWRULE, .message = "NFT_MSG_NEWRULE"},
    {.name = "replaceNftRule", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWRULE, .flags = NLM_F_ACK | NLM_F_REPLACE, .reply = Reply::kNone, .object = &kNftRule, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWRULE, .message = "NFT_MSG_NEWRULE"},
    {.name = "getNftRule", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETRULE, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kNftRule, .family = &kNf_tablesFamily, .command = NFT_MSG_GETRULE, .message = "NFT_MSG_GETRULE"},
    {.name = "listNftRules", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETRULE, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftRule, .family = &kNf_tablesFamily, .command = NFT_MSG_GETRULE, .message = "NFT_MSG_GETRULE"},
    {.name = "deleteNftRule", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELRULE, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftRule, .family = &kNf_tablesFamily, .command = NFT_MSG_DELRULE, .message = "NFT_MSG_DELRULE", .deletes = true},
    {.name = "newNftSet", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWSET, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftSet, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWSET, .message = "NFT_MSG_NEWSET"},
    {.name = "listNftSets", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETSET, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftSet, .family = &kNf_tablesFamily, .command = NFT_MSG_GETSET, .message = "NFT_MSG_GETSET"},
    {.name = "deleteNftSet", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELSET, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftSet, .family = &kNf_tablesFamily, .command = NFT_MSG_DELSET, .message = "NFT_MSG_DELSET", .deletes = true},
    {.name = "newNftObject", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWOBJ, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftObject, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWOBJ, .message = "NFT_MSG_NEWOBJ"},
    {.name = "listNftObjects", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETOBJ, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftObject, .family = &kNf_tablesFamily, .command = NFT_MSG_GETOBJ, .message = "NFT_MSG_GETOBJ"},
    {.name = "deleteNftObject", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELOBJ, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftObject, .family = &kNf_tablesFamily, .command = NFT_MSG_DELOBJ, .message = "NFT_MSG_DELOBJ", .deletes = true},
    {.name = "newNftFlowtable", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWFLOWTABLE, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftFlowtable, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWFLOWTABLE, .message = "NFT_MSG_NEWFLOWTABLE"},
    {.name = "listNftFlowtables", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETFLOWTABLE, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftFlowtable, .family = &kNf_tablesFamily, .command = NFT_MSG_GETFLOWTABLE, .message = "NFT_MSG_GETFLOWTABLE"},
    {.name = "deleteNftFlowtable", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELFLOWTABLE, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftFlowtable, .family = &kNf_tablesFamily, .command = NFT_MSG_DELFLOWTABLE, .message = "NFT_MSG_DELFLOWTABLE", .deletes = true},
    {.name = "newNftElements", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWSETELEM, .flags = NLM_F_ACK | NLM_F_CREATE, .reply = Reply::kNone, .object = &kNftElements, .family = &kNf_tablesFamily, .command = NFT_MSG_NEWSETELEM, .message = "NFT_MSG_NEWSETELEM"},
    {.name = "listNftElements", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETSETELEM, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kNftElements, .family = &kNf_tablesFamily, .command = NFT_MSG_GETSETELEM, .message = "NFT_MSG_GETSETELEM"},
    {.name = "deleteNftElements", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELSETELEM, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kNftElements, .family = &kNf_tablesFamily, .command = NFT_MSG_DELSETELEM, .message = "NFT_MSG_DELSETELEM", .deletes = true},
    {.name = "getNftGeneration", .type = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_GETGEN, .flags = NLM_F_ACK, .reply = Reply::kOne, .object = &kNftGeneration, .family = &kNf_tablesFamily, .command = NFT_MSG_GETGEN, .message = "NFT_MSG_GETGEN"},
    {.name = "listWireguard", .type = 0, .flags = NLM_F_DUMP, .reply = Reply::kMany, .object = &kWireguard, .family = &kWireguardFamily, .command = WG_CMD_GET_DEVICE, .message = "WG_CMD_GET_DEVICE"},
    {.name = "setWireguard", .type = 0, .flags = NLM_F_ACK, .reply = Reply::kNone, .object = &kWireguard, .family = &kWireguardFamily, .command = WG_CMD_SET_DEVICE, .message = "WG_CMD_SET_DEVICE"},
};

constexpr std::uint32_t kConntrackAddedGroups[] = {NFNLGRP_CONNTRACK_NEW};
constexpr std::uint32_t kConntrackChangedGroups[] = {NFNLGRP_CONNTRACK_UPDATE};
constexpr std::uint32_t kConntrackDeletedGroups[] = {NFNLGRP_CONNTRACK_DESTROY};
constexpr std::uint32_t kNftTableSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftTableDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftChainSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftChainDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftRuleSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftRuleDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftSetSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftSetDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftObjectSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftObjectDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftFlowtableSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftFlowtableDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftElementsSetGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftElementsDeletedGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftGenerationGroups[] = {NFNLGRP_NFTABLES};
constexpr std::uint32_t kNftTraceGroups[] = {NFNLGRP_NFTRACE};

const EventType kEvents[] = {
    {.name = "conntrackAdded", .groups = kConntrackAddedGroups, .added = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_NEW, .deleted = 0, .object = &kConntrack, .matters = is_new_conntrack, .family = &kConntrackFamily},
    {.name = "conntrackChanged", .groups = kConntrackChangedGroups, .added = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_NEW, .deleted = 0, .object = &kConntrack, .matters = is_known_conntrack, .family = &kConntrackFamily},
    {.name = "conntrackDeleted", .groups = kConntrackDeletedGroups, .added = NFNL_SUBSYS_CTNETLINK << 8 | IPCTNL_MSG_CT_DELETE, .deleted = 0, .object = &kConntrack, .family = &kConntrackFamily},
    {.name = "featuresChanged", .added = 0, .deleted = 0, .object = &kFeatureRequestAndFeatureSets, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_FEATURES_NTF},
    {.name = "channelsChanged", .added = 0, .deleted = 0, .object = &kChannels, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_CHANNELS_NTF},
    {.name = "ringsChanged", .added = 0, .deleted = 0, .object = &kRings, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_RINGS_NTF},
    {.name = "coalescingChanged", .added = 0, .deleted = 0, .object = &kCoalescing, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_COALESCE_NTF},
    {.name = "pauseChanged", .added = 0, .deleted = 0, .object = &kPause, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_PAUSE_NTF},
    {.name = "linkModesChanged", .added = 0, .deleted = 0, .object = &kLinkModes, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_LINKMODES_NTF},
    {.name = "linkInfoChanged", .added = 0, .deleted = 0, .object = &kLinkInfo, .family = &kEthtoolFamily, .group = ETHTOOL_MCGRP_MONITOR_NAME, .command = ETHTOOL_MSG_LINKINFO_NTF},
    {.name = "nftTableSet", .groups = kNftTableSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWTABLE, .deleted = 0, .object = &kNftTable, .family = &kNf_tablesFamily},
    {.name = "nftTableDeleted", .groups = kNftTableDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELTABLE, .deleted = 0, .object = &kNftTable, .family = &kNf_tablesFamily},
    {.name = "nftChainSet", .groups = kNftChainSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWCHAIN, .deleted = 0, .object = &kNftChain, .family = &kNf_tablesFamily},
    {.name = "nftChainDeleted", .groups = kNftChainDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELCHAIN, .deleted = 0, .object = &kNftChain, .family = &kNf_tablesFamily},
    {.name = "nftRuleSet", .groups = kNftRuleSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWRULE, .deleted = 0, .object = &kNftRule, .family = &kNf_tablesFamily},
    {.name = "nftRuleDeleted", .groups = kNftRuleDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELRULE, .deleted = 0, .object = &kNftRule, .family = &kNf_tablesFamily},
    {.name = "nftSetSet", .groups = kNftSetSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWSET, .deleted = 0, .object = &kNftSet, .family = &kNf_tablesFamily},
    {.name = "nftSetDeleted", .groups = kNftSetDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELSET, .deleted = 0, .object = &kNftSet, .family = &kNf_tablesFamily},
    {.name = "nftObjectSet", .groups = kNftObjectSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWOBJ, .deleted = 0, .object = &kNftObject, .family = &kNf_tablesFamily},
    {.name = "nftObjectDeleted", .groups = kNftObjectDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELOBJ, .deleted = 0, .object = &kNftObject, .family = &kNf_tablesFamily},
    {.name = "nftFlowtableSet", .groups = kNftFlowtableSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWFLOWTABLE, .deleted = 0, .object = &kNftFlowtable, .family = &kNf_tablesFamily},
    {.name = "nftFlowtableDeleted", .groups = kNftFlowtableDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELFLOWTABLE, .deleted = 0, .object = &kNftFlowtable, .family = &kNf_tablesFamily},
    {.name = "nftElementsSet", .groups = kNftElementsSetGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWSETELEM, .deleted = 0, .object = &kNftElements, .family = &kNf_tablesFamily},
    {.name = "nftElementsDeleted", .groups = kNftElementsDeletedGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_DELSETELEM, .deleted = 0, .object = &kNftElements, .family = &kNf_tablesFamily},
    {.name = "nftGeneration", .groups = kNftGenerationGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_NEWGEN, .deleted = 0, .object = &kNftGeneration, .family = &kNf_tablesFamily},
    {.name = "nftTrace", .groups = kNftTraceGroups, .added = NFNL_SUBSYS_NFTABLES << 8 | NFT_MSG_TRACE, .deleted = 0, .object = &kNftTrace, .family = &kNf_tablesFamily},
};

const ObjectType* const kObjects[] = {&kConntrack, &kConntrackFilterAndConntrack, &kConntrackCount, &kChannels, &kRings, &kCoalescing, &kPause, &kLinkModes, &kLinkInfo, &kLinkState, &kFeatureRequestAndFeatureChanges, &kStatisticsRequestAndStandardStatistics, &kFouPort, &kNftTable, &kNftChain, &kNftRule, &kNftSet, &kNftObject, &kNftFlowtable, &kNftElements, &kNftGeneration, &kNftTrace, &kWireguard};

}  // namespace

std::span<const Operation> family_operations() { return kOperations; }
std::span<const ObjectType* const> family_objects() { return kObjects; }
std::span<const EventType> family_events() { return kEvents; }

}  // namespace rtnetlink
