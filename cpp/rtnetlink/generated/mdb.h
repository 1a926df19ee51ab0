// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_bridge.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kMdbStatesNames[] = {{"temp", MDB_TEMPORARY}, {"permanent", MDB_PERMANENT}};
inline constexpr Name kMdbFilterModesNames[] = {{"exclude", 0 /* MCAST_EXCLUDE */}, {"include", 1 /* MCAST_INCLUDE */}};
void put_group(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_group(netlink::View head);
Value take_sources(const netlink::Attribute& attribute);
void put_sources(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
inline constexpr Field kMdbReportedEntryFields[] = {
    {.name = "group", .offset = offsetof(br_mdb_entry, addr.u), .width = 0, .put = put_group, .take = take_group},
    {.name = "port", .offset = offsetof(br_mdb_entry, ifindex), .width = sizeof(br_mdb_entry::ifindex), .link = true},
    {.name = "vid", .offset = offsetof(br_mdb_entry, vid), .width = sizeof(br_mdb_entry::vid), .quiet = true},
    {.name = "state", .offset = offsetof(br_mdb_entry, state), .width = sizeof(br_mdb_entry::state), .names = kMdbStatesNames, .numbers = false},
};
inline constexpr Word kMdbReportedEntryWords[] = {
    {.offset = offsetof(br_mdb_entry, flags), .width = sizeof(br_mdb_entry::flags)},
};
inline constexpr Flag kMdbReportedEntryFlags[] = {
    {.name = "offload", .bit = MDB_FLAGS_OFFLOAD, .access = Access::kRead},
    {.name = "fastLeave", .bit = MDB_FLAGS_FAST_LEAVE, .access = Access::kRead},
    {.name = "addedByStarExclude", .bit = MDB_FLAGS_STAR_EXCL, .access = Access::kRead},
    {.name = "blocked", .bit = MDB_FLAGS_BLOCKED, .access = Access::kRead},
    {.name = "offloadFailed", .bit = 16 /* MDB_FLAGS_OFFLOAD_FAILED */, .access = Access::kRead},
};
inline constexpr Row kMdbReportedEntryRows[] = {
    {.name = "timer", .attribute = MDBA_MDB_EATTR_TIMER, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "filterMode", .attribute = MDBA_MDB_EATTR_GROUP_MODE, .wire = Wire::kU8, .names = kMdbFilterModesNames},
    {.name = "source", .attribute = MDBA_MDB_EATTR_SOURCE, .wire = Wire::kIp, .attribute6 = MDBA_MDB_EATTR_SOURCE},
    {.name = "protocol", .attribute = MDBA_MDB_EATTR_RTPROT, .wire = Wire::kU8, .names = kProtocolNames, .numbers = true},
    {.name = "dst", .attribute = 6 /* MDBA_MDB_EATTR_DST */, .wire = Wire::kIp, .attribute6 = 6 /* MDBA_MDB_EATTR_DST */},
    {.name = "dstPort", .attribute = 7 /* MDBA_MDB_EATTR_DST_PORT */, .wire = Wire::kBe16},
    {.name = "vni", .attribute = 8 /* MDBA_MDB_EATTR_VNI */, .wire = Wire::kU32},
    {.name = "via", .attribute = 9 /* MDBA_MDB_EATTR_IFINDEX */, .wire = Wire::kLink},
    {.name = "srcVni", .attribute = 10 /* MDBA_MDB_EATTR_SRC_VNI */, .wire = Wire::kU32},
};
inline constexpr Special kMdbReportedEntrySpecials[] = {
    {.name = "sourceList", .attribute = MDBA_MDB_EATTR_SRC_LIST, .access = Access::kRead, .take = take_sources},
};
inline constexpr Layout kMdbReportedEntryLayout = {.header = sizeof(br_mdb_entry), .fields = kMdbReportedEntryFields, .words = kMdbReportedEntryWords, .flags = kMdbReportedEntryFlags, .table = kMdbReportedEntryRows, .specials = kMdbReportedEntrySpecials};
inline constexpr Nest kMdbGroupNests[] = {
    {.attribute = MDBA_MDB_ENTRY_INFO, .shape = Shape::kNests, .inside = &kMdbReportedEntryLayout},
};
inline constexpr Layout kMdbGroupLayout = {.nests = kMdbGroupNests};
inline constexpr Nest kMdbDatabaseNests[] = {
    {.attribute = MDBA_MDB_ENTRY, .shape = Shape::kNests, .inside = &kMdbGroupLayout},
};
inline constexpr Layout kMdbDatabaseLayout = {.nests = kMdbDatabaseNests};
inline constexpr Field kMdbReportFields[] = {
    {.name = "link", .offset = offsetof(br_port_msg, ifindex), .width = sizeof(br_port_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_port_msg, ifindex), .width = sizeof(br_port_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Nest kMdbReportNests[] = {
    {.attribute = MDBA_MDB, .shape = Shape::kNest, .inside = &kMdbDatabaseLayout},
};
inline constexpr Layout kMdbReportLayout = {.header = sizeof(br_port_msg), .family_at = offsetof(br_port_msg, family), .family = AF_BRIDGE, .fields = kMdbReportFields, .nests = kMdbReportNests};
inline constexpr Field kMdbEntryFields[] = {
    {.name = "group", .offset = offsetof(br_mdb_entry, addr.u), .width = 0, .put = put_group, .take = take_group},
    {.name = "port", .offset = offsetof(br_mdb_entry, ifindex), .width = sizeof(br_mdb_entry::ifindex), .link = true},
    {.name = "vid", .offset = offsetof(br_mdb_entry, vid), .width = sizeof(br_mdb_entry::vid), .quiet = true},
    {.name = "state", .offset = offsetof(br_mdb_entry, state), .width = sizeof(br_mdb_entry::state), .names = kMdbStatesNames, .numbers = false},
};
inline constexpr Word kMdbEntryWords[] = {
    {.offset = offsetof(br_mdb_entry, flags), .width = sizeof(br_mdb_entry::flags)},
};
inline constexpr Flag kMdbEntryFlags[] = {
    {.name = "offload", .bit = MDB_FLAGS_OFFLOAD, .access = Access::kRead},
    {.name = "fastLeave", .bit = MDB_FLAGS_FAST_LEAVE, .access = Access::kRead},
    {.name = "addedByStarExclude", .bit = MDB_FLAGS_STAR_EXCL, .access = Access::kRead},
    {.name = "blocked", .bit = MDB_FLAGS_BLOCKED, .access = Access::kRead},
    {.name = "offloadFailed", .bit = 16 /* MDB_FLAGS_OFFLOAD_FAILED */, .access = Access::kRead},
};
inline constexpr Layout kMdbEntryLayout = {.header = sizeof(br_mdb_entry), .fields = kMdbEntryFields, .words = kMdbEntryWords, .flags = kMdbEntryFlags};
inline constexpr Row kMdbSetRows[] = {
    {.name = "source", .attribute = MDBE_ATTR_SOURCE, .wire = Wire::kIp, .attribute6 = MDBE_ATTR_SOURCE},
    {.name = "dst", .attribute = 5 /* MDBE_ATTR_DST */, .wire = Wire::kIp, .attribute6 = 5 /* MDBE_ATTR_DST */},
    {.name = "dstPort", .attribute = 6 /* MDBE_ATTR_DST_PORT */, .wire = Wire::kBe16, .min = 1, .max = 65535, .kept = {.own = "vxlan.dstPort"}},
    {.name = "vni", .attribute = 7 /* MDBE_ATTR_VNI */, .wire = Wire::kU32, .max = 16777215, .kept = {.own = "vxlan.vni"}},
    {.name = "srcVni", .attribute = 9 /* MDBE_ATTR_SRC_VNI */, .wire = Wire::kU32, .max = 16777215, .kept = {.zero_absent = true}},
    {.name = "via", .attribute = 8 /* MDBE_ATTR_IFINDEX */, .wire = Wire::kLink, .min = 1},
    {.name = "filterMode", .attribute = 3 /* MDBE_ATTR_GROUP_MODE */, .wire = Wire::kU8, .names = kMdbFilterModesNames},
    {.name = "protocol", .attribute = 4 /* MDBE_ATTR_RTPROT */, .wire = Wire::kU8, .names = kProtocolNames, .numbers = true},
    {.name = "stateMask", .attribute = 10 /* MDBE_ATTR_STATE_MASK */, .wire = Wire::kU8},
};
inline constexpr Special kMdbSetSpecials[] = {
    {.name = "sourceList", .attribute = 2 /* MDBE_ATTR_SRC_LIST */, .put = put_sources, .take = take_sources, .kept = {.unordered = true}},
};
inline constexpr Layout kMdbSetLayout = {.table = kMdbSetRows, .specials = kMdbSetSpecials};
inline constexpr Field kMdbRequestFields[] = {
    {.name = "link", .offset = offsetof(br_port_msg, ifindex), .width = sizeof(br_port_msg::ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(br_port_msg, ifindex), .width = sizeof(br_port_msg::ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Nest kMdbRequestNests[] = {
    {.attribute = MDBA_SET_ENTRY, .shape = Shape::kStruct, .inside = &kMdbEntryLayout},
    {.attribute = MDBA_SET_ENTRY_ATTRS, .shape = Shape::kNest, .inside = &kMdbSetLayout},
};
inline constexpr std::string_view kMdbRequestKey[] = {"index", "group", "port", "vid", "source", "dst", "srcVni"};
inline constexpr Layout kMdbRequestLayout = {.header = sizeof(br_port_msg), .family_at = offsetof(br_port_msg, family), .family = AF_BRIDGE, .fields = kMdbRequestFields, .nests = kMdbRequestNests, .key = kMdbRequestKey};

}  // namespace rtnetlink
