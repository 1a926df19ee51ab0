// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/neighbour.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kNeighborStateNames[] = {{"none", NUD_NONE}, {"incomplete", NUD_INCOMPLETE}, {"reachable", NUD_REACHABLE}, {"stale", NUD_STALE}, {"delay", NUD_DELAY}, {"probe", NUD_PROBE}, {"noarp", NUD_NOARP}, {"permanent", NUD_PERMANENT}, {"failed", NUD_FAILED}};
inline constexpr Name kFdbStatesNames[] = {{"permanent", NUD_PERMANENT | NUD_NOARP}, {"permanent", NUD_PERMANENT}, {"permanent", NUD_PERMANENT | NUD_REACHABLE}, {"static", NUD_NOARP | NUD_REACHABLE}, {"static", NUD_NOARP}, {"dynamic", NUD_REACHABLE}, {"stale", NUD_STALE}};
inline constexpr Field kNeighborCacheFields[] = {
    {.name = "confirmed", .offset = offsetof(nda_cacheinfo, ndm_confirmed), .width = sizeof(nda_cacheinfo::ndm_confirmed), .access = Access::kRead},
    {.name = "used", .offset = offsetof(nda_cacheinfo, ndm_used), .width = sizeof(nda_cacheinfo::ndm_used), .access = Access::kRead},
    {.name = "updated", .offset = offsetof(nda_cacheinfo, ndm_updated), .width = sizeof(nda_cacheinfo::ndm_updated), .access = Access::kRead},
    {.name = "references", .offset = offsetof(nda_cacheinfo, ndm_refcnt), .width = sizeof(nda_cacheinfo::ndm_refcnt), .access = Access::kRead},
};
inline constexpr Layout kNeighborCacheLayout = {.header = sizeof(nda_cacheinfo), .fields = kNeighborCacheFields};
inline constexpr Field kNeighborFields[] = {
    {.name = "link", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kRead, .link = true},
    {.name = "family", .offset = offsetof(ndmsg, ndm_family), .width = sizeof(ndmsg::ndm_family), .names = kIpFamiliesNames, .numbers = false},
    {.name = "state", .offset = offsetof(ndmsg, ndm_state), .width = sizeof(ndmsg::ndm_state), .names = kNeighborStateNames, .numbers = false, .kept = {.lasting = NUD_PERMANENT | NUD_NOARP}},
};
inline constexpr Word kNeighborWords[] = {
    {.offset = offsetof(ndmsg, ndm_flags), .width = sizeof(ndmsg::ndm_flags)},
    {.offset = 0, .width = 0, .attribute = NDA_FLAGS_EXT},
};
inline constexpr Flag kNeighborFlags[] = {
    {.name = "proxy", .bit = NTF_PROXY},
    {.name = "router", .bit = NTF_ROUTER},
    {.name = "externLearn", .bit = NTF_EXT_LEARNED},
    {.name = "managed", .bit = NTF_EXT_MANAGED, .word = 1},
    {.name = "externValidated", .bit = 4 /* NTF_EXT_EXT_VALIDATED */, .word = 1},
    {.name = "use", .bit = NTF_USE, .access = Access::kWrite},
    {.name = "offloaded", .bit = NTF_OFFLOADED, .access = Access::kRead},
};
inline constexpr Row kNeighborRows[] = {
    {.name = "dst", .attribute = NDA_DST, .wire = Wire::kIp, .attribute6 = NDA_DST, .zeros = true},
    {.name = "mac", .attribute = NDA_LLADDR, .wire = Wire::kHardware},
    {.name = "protocol", .attribute = NDA_PROTOCOL, .wire = Wire::kU8, .names = kProtocolNames, .numbers = true, .kept = {.zero_absent = true}},
    {.name = "probes", .attribute = NDA_PROBES, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kNeighborSpecials[] = {
    {.name = "cache", .attribute = NDA_CACHEINFO, .access = Access::kRead, .shape = Shape::kStruct, .inside = &kNeighborCacheLayout},
};
inline constexpr std::string_view kNeighborTelling[] = {"dst"};
inline constexpr std::string_view kNeighborKey[] = {"index", "dst"};
inline constexpr Layout kNeighborLayout = {.header = sizeof(ndmsg), .family_at = offsetof(ndmsg, ndm_family), .fields = kNeighborFields, .words = kNeighborWords, .flags = kNeighborFlags, .table = kNeighborRows, .specials = kNeighborSpecials, .telling = kNeighborTelling, .key = kNeighborKey};
inline constexpr Field kNeighborListingFields[] = {
    {.name = "family", .offset = offsetof(ndmsg, ndm_family), .width = sizeof(ndmsg::ndm_family), .names = kIpFamiliesNames, .numbers = false},
};
inline constexpr Word kNeighborListingWords[] = {
    {.offset = offsetof(ndmsg, ndm_flags), .width = sizeof(ndmsg::ndm_flags)},
};
inline constexpr Flag kNeighborListingFlags[] = {
    {.name = "proxy", .bit = NTF_PROXY},
};
inline constexpr Row kNeighborListingRows[] = {
    {.name = "link", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "master", .attribute = NDA_MASTER, .wire = Wire::kLink, .min = 1},
};
inline constexpr Layout kNeighborListingLayout = {.header = sizeof(ndmsg), .family_at = offsetof(ndmsg, ndm_family), .fields = kNeighborListingFields, .words = kNeighborListingWords, .flags = kNeighborListingFlags, .table = kNeighborListingRows};
inline constexpr Name kFdbActivityNotifyNames[] = {{"off", 0}, {"active", 1}, {"inactive", 3}};
inline constexpr Row kFdbActivityRows[] = {
    {.name = "notify", .attribute = NFEA_ACTIVITY_NOTIFY, .wire = Wire::kU8, .names = kFdbActivityNotifyNames, .kept = {.zero_absent = true}},
    {.name = "noRefresh", .attribute = NFEA_DONT_REFRESH, .wire = Wire::kFlag, .access = Access::kWrite},
};
inline constexpr Table kFdbActivityOptions = kFdbActivityRows;
inline constexpr Field kFdbFields[] = {
    {.name = "link", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kRead, .link = true},
    {.name = "state", .offset = offsetof(ndmsg, ndm_state), .width = sizeof(ndmsg::ndm_state), .names = kFdbStatesNames, .numbers = false, .kept = {.lasting = NUD_PERMANENT | NUD_NOARP}},
};
inline constexpr Word kFdbWords[] = {
    {.offset = offsetof(ndmsg, ndm_flags), .width = sizeof(ndmsg::ndm_flags)},
    {.offset = 0, .width = 0, .attribute = NDA_FLAGS_EXT},
};
inline constexpr Flag kFdbFlags[] = {
    {.name = "master", .bit = NTF_MASTER, .access = Access::kWrite},
    {.name = "self", .bit = NTF_SELF},
    {.name = "externLearn", .bit = NTF_EXT_LEARNED},
    {.name = "sticky", .bit = NTF_STICKY},
    {.name = "router", .bit = NTF_ROUTER},
    {.name = "use", .bit = NTF_USE, .access = Access::kWrite},
    {.name = "offloaded", .bit = NTF_OFFLOADED, .access = Access::kRead},
    {.name = "locked", .bit = 2 /* NTF_EXT_LOCKED */, .access = Access::kRead, .word = 1},
};
inline constexpr Row kFdbRows[] = {
    {.name = "mac", .attribute = NDA_LLADDR, .wire = Wire::kMac},
    {.name = "vlan", .attribute = NDA_VLAN, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "dst", .attribute = NDA_DST, .wire = Wire::kIp, .attribute6 = NDA_DST},
    {.name = "vni", .attribute = NDA_VNI, .wire = Wire::kU32, .max = 16777215, .kept = {.own = "vxlan.vni"}},
    {.name = "srcVni", .attribute = NDA_SRC_VNI, .wire = Wire::kU32, .max = 16777215, .kept = {.zero_absent = true}},
    {.name = "port", .attribute = NDA_PORT, .wire = Wire::kBe16, .kept = {.zero_absent = true, .own = "vxlan.dstPort"}},
    {.name = "via", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "nexthopId", .attribute = NDA_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "protocol", .attribute = NDA_PROTOCOL, .wire = Wire::kU8, .names = kProtocolNames, .numbers = true, .kept = {.zero_absent = true}},
    {.name = "activity", .attribute = NDA_FDB_EXT_ATTRS, .wire = Wire::kNested, .nested = &kFdbActivityOptions},
    {.name = "bridge", .attribute = NDA_MASTER, .wire = Wire::kLink, .min = 1},
    {.name = "linkNetnsId", .attribute = NDA_LINK_NETNSID, .wire = Wire::kS32, .access = Access::kRead},
};
inline constexpr Special kFdbSpecials[] = {
    {.name = "cache", .attribute = NDA_CACHEINFO, .access = Access::kRead, .shape = Shape::kStruct, .inside = &kNeighborCacheLayout},
};
inline constexpr std::string_view kFdbKey[] = {"index", "mac", "vlan", "srcVni", "self"};
inline constexpr Layout kFdbLayout = {.header = sizeof(ndmsg), .family_at = offsetof(ndmsg, ndm_family), .family = AF_BRIDGE, .fields = kFdbFields, .words = kFdbWords, .flags = kFdbFlags, .table = kFdbRows, .specials = kFdbSpecials, .key = kFdbKey};
inline constexpr Field kFdbLookupFields[] = {
    {.name = "link", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kWrite, .link = true},
    {.name = "index", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kRead, .link = true},
};
inline constexpr Word kFdbLookupWords[] = {
    {.offset = offsetof(ndmsg, ndm_flags), .width = sizeof(ndmsg::ndm_flags)},
};
inline constexpr Flag kFdbLookupFlags[] = {
    {.name = "master", .bit = NTF_MASTER},
    {.name = "self", .bit = NTF_SELF},
};
inline constexpr Row kFdbLookupRows[] = {
    {.name = "mac", .attribute = NDA_LLADDR, .wire = Wire::kMac},
    {.name = "vlan", .attribute = NDA_VLAN, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "srcVni", .attribute = NDA_VNI, .wire = Wire::kU32, .max = 16777215},
};
inline constexpr Layout kFdbLookupLayout = {.header = sizeof(ndmsg), .family_at = offsetof(ndmsg, ndm_family), .family = AF_BRIDGE, .fields = kFdbLookupFields, .words = kFdbLookupWords, .flags = kFdbLookupFlags, .table = kFdbLookupRows};
inline constexpr Field kFdbFlushFields[] = {
    {.name = "link", .offset = offsetof(ndmsg, ndm_ifindex), .width = sizeof(ndmsg::ndm_ifindex), .access = Access::kWrite, .link = true},
};
inline constexpr Word kFdbFlushWords[] = {
    {.offset = offsetof(ndmsg, ndm_flags), .width = sizeof(ndmsg::ndm_flags), .mask = NDA_NDM_FLAGS_MASK},
    {.offset = offsetof(ndmsg, ndm_state), .width = sizeof(ndmsg::ndm_state), .mask = NDA_NDM_STATE_MASK},
};
inline constexpr Flag kFdbFlushFlags[] = {
    {.name = "master", .bit = NTF_MASTER, .access = Access::kWrite},
    {.name = "self", .bit = NTF_SELF, .access = Access::kWrite},
    {.name = "externLearn", .bit = NTF_EXT_LEARNED},
    {.name = "sticky", .bit = NTF_STICKY},
    {.name = "router", .bit = NTF_ROUTER},
    {.name = "offloaded", .bit = NTF_OFFLOADED},
    {.name = "addedByUser", .bit = NTF_USE},
    {.name = "permanent", .bit = NUD_PERMANENT, .word = 1},
    {.name = "noarp", .bit = NUD_NOARP, .word = 1},
};
inline constexpr Row kFdbFlushRows[] = {
    {.name = "bridgePort", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "vlan", .attribute = NDA_VLAN, .wire = Wire::kU16, .min = 1, .max = 4094},
    {.name = "dst", .attribute = NDA_DST, .wire = Wire::kIp, .attribute6 = NDA_DST},
    {.name = "port", .attribute = NDA_PORT, .wire = Wire::kBe16, .min = 1, .max = 65535},
    {.name = "vni", .attribute = NDA_VNI, .wire = Wire::kU32, .max = 16777215},
    {.name = "srcVni", .attribute = NDA_SRC_VNI, .wire = Wire::kU32, .max = 16777215},
    {.name = "via", .attribute = NDA_IFINDEX, .wire = Wire::kLink, .min = 1},
    {.name = "nexthopId", .attribute = NDA_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
};
inline constexpr Layout kFdbFlushLayout = {.header = sizeof(ndmsg), .family_at = offsetof(ndmsg, ndm_family), .family = AF_BRIDGE, .fields = kFdbFlushFields, .words = kFdbFlushWords, .flags = kFdbFlushFlags, .table = kFdbFlushRows};

}  // namespace rtnetlink
