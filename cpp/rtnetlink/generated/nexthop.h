// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/nexthop.h>
#include "rtnetlink/generated/encap.h"
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kNexthopGroupTypesNames[] = {{"mpath", NEXTHOP_GRP_TYPE_MPATH}, {"resilient", NEXTHOP_GRP_TYPE_RES}};
Value take_statistics(const netlink::Attribute& attribute);
inline constexpr Field kNexthopMemberFields[] = {
    {.name = "id", .offset = offsetof(nexthop_grp, id), .width = sizeof(nexthop_grp::id)},
    {.name = "weight", .offset = offsetof(nexthop_grp, weight), .width = 2, .less = 1, .order = Order::kLittle},
};
inline constexpr Layout kNexthopMemberLayout = {.header = sizeof(nexthop_grp), .fields = kNexthopMemberFields};
inline constexpr Row kNexthopResilientRows[] = {
    {.name = "buckets", .attribute = NHA_RES_GROUP_BUCKETS, .wire = Wire::kU16},
    {.name = "idleTimer", .attribute = NHA_RES_GROUP_IDLE_TIMER, .wire = Wire::kU32, .kept = {.ticks = true}},
    {.name = "unbalancedTimer", .attribute = NHA_RES_GROUP_UNBALANCED_TIMER, .wire = Wire::kU32, .kept = {.ticks = true}},
    {.name = "unbalancedTime", .attribute = NHA_RES_GROUP_UNBALANCED_TIME, .wire = Wire::kU64, .access = Access::kRead},
};
inline constexpr Layout kNexthopResilientLayout = {.table = kNexthopResilientRows};
inline constexpr Field kNexthopFields[] = {
    {.name = "family", .offset = offsetof(nhmsg, nh_family), .width = sizeof(nhmsg::nh_family), .names = kIpFamiliesNames, .numbers = false, .quiet = true},
    {.name = "protocol", .offset = offsetof(nhmsg, nh_protocol), .width = sizeof(nhmsg::nh_protocol), .names = kProtocolNames},
    {.name = "scope", .offset = offsetof(nhmsg, nh_scope), .width = sizeof(nhmsg::nh_scope), .access = Access::kRead, .names = kAddressScopeNames},
};
inline constexpr Word kNexthopWords[] = {
    {.offset = offsetof(nhmsg, nh_flags), .width = sizeof(nhmsg::nh_flags)},
    {.offset = 0, .width = 0, .attribute = 14 /* NHA_OP_FLAGS */},
};
inline constexpr Flag kNexthopFlags[] = {
    {.name = "onlink", .bit = RTNH_F_ONLINK},
    {.name = "dead", .bit = RTNH_F_DEAD, .access = Access::kRead},
    {.name = "linkDown", .bit = RTNH_F_LINKDOWN, .access = Access::kRead},
    {.name = "offload", .bit = RTNH_F_OFFLOAD, .access = Access::kRead},
    {.name = "trap", .bit = RTNH_F_TRAP, .access = Access::kRead},
};
inline constexpr Row kNexthopRows[] = {
    {.name = "id", .attribute = NHA_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "via", .attribute = NHA_GATEWAY, .wire = Wire::kIp, .attribute6 = NHA_GATEWAY},
    {.name = "dev", .attribute = NHA_OIF, .wire = Wire::kLink, .min = 1},
    {.name = "blackhole", .attribute = NHA_BLACKHOLE, .wire = Wire::kFlag},
    {.name = "fdb", .attribute = NHA_FDB, .wire = Wire::kFlag},
    {.name = "dstPort", .attribute = 18 /* NHA_DST_PORT */, .wire = Wire::kBe16, .min = 1, .max = 65535},
    {.name = "groupType", .attribute = NHA_GROUP_TYPE, .wire = Wire::kU16, .names = kNexthopGroupTypesNames},
    {.name = "hwStats", .attribute = 16 /* NHA_HW_STATS_ENABLE */, .wire = Wire::kBool32, .silent = true},
    {.name = "hwStatsUsed", .attribute = 17 /* NHA_HW_STATS_USED */, .wire = Wire::kBool32, .access = Access::kRead},
};
inline constexpr Special kNexthopSpecials[] = {
    {.name = "group", .attribute = NHA_GROUP, .shape = Shape::kArray, .inside = &kNexthopMemberLayout},
    {.name = "resilient", .attribute = NHA_RES_GROUP, .shape = Shape::kNest, .inside = &kNexthopResilientLayout},
    {.name = "encap", .attribute = NHA_ENCAP, .chooser = NHA_ENCAP_TYPE, .shape = Shape::kChoice, .choices = kEncapChoices},
    {.name = "statistics", .attribute = 15 /* NHA_GROUP_STATS */, .access = Access::kRead, .take = take_statistics},
};
inline constexpr std::string_view kNexthopTelling[] = {"via"};
inline constexpr std::string_view kNexthopKey[] = {"id"};
inline constexpr Layout kNexthopLayout = {.header = sizeof(nhmsg), .family_at = offsetof(nhmsg, nh_family), .fields = kNexthopFields, .words = kNexthopWords, .flags = kNexthopFlags, .table = kNexthopRows, .specials = kNexthopSpecials, .telling = kNexthopTelling, .key = kNexthopKey};
inline constexpr Field kNexthopListingFields[] = {
    {.name = "family", .offset = offsetof(nhmsg, nh_family), .width = sizeof(nhmsg::nh_family), .names = kIpFamiliesNames, .numbers = false, .quiet = true},
};
inline constexpr Word kNexthopListingWords[] = {
    {.offset = 0, .width = 0, .attribute = 14 /* NHA_OP_FLAGS */},
};
inline constexpr Flag kNexthopListingFlags[] = {
    {.name = "statistics", .bit = 3 /* NHA_OP_FLAG_DUMP_STATS | NHA_OP_FLAG_DUMP_HW_STATS */, .access = Access::kWrite},
};
inline constexpr Row kNexthopListingRows[] = {
    {.name = "id", .attribute = NHA_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "dev", .attribute = NHA_OIF, .wire = Wire::kLink, .min = 1},
    {.name = "fdb", .attribute = NHA_FDB, .wire = Wire::kFlag},
    {.name = "groups", .attribute = NHA_GROUPS, .wire = Wire::kFlag, .access = Access::kWrite},
    {.name = "master", .attribute = NHA_MASTER, .wire = Wire::kLink, .access = Access::kWrite, .min = 1},
};
inline constexpr Layout kNexthopListingLayout = {.header = sizeof(nhmsg), .family_at = offsetof(nhmsg, nh_family), .fields = kNexthopListingFields, .words = kNexthopListingWords, .flags = kNexthopListingFlags, .table = kNexthopListingRows};
inline constexpr Row kNexthopBucketNestRows[] = {
    {.name = "index", .attribute = NHA_RES_BUCKET_INDEX, .wire = Wire::kU16, .access = Access::kRead},
    {.name = "nexthopId", .attribute = NHA_RES_BUCKET_NH_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "idleTime", .attribute = NHA_RES_BUCKET_IDLE_TIME, .wire = Wire::kU64, .access = Access::kRead},
};
inline constexpr Layout kNexthopBucketNestLayout = {.table = kNexthopBucketNestRows};
inline constexpr Word kNexthopBucketWords[] = {
    {.offset = offsetof(nhmsg, nh_flags), .width = sizeof(nhmsg::nh_flags)},
};
inline constexpr Flag kNexthopBucketFlags[] = {
    {.name = "offload", .bit = RTNH_F_OFFLOAD, .access = Access::kRead},
    {.name = "trap", .bit = RTNH_F_TRAP, .access = Access::kRead},
};
inline constexpr Row kNexthopBucketRows[] = {
    {.name = "id", .attribute = NHA_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "dev", .attribute = NHA_OIF, .wire = Wire::kLink, .access = Access::kWrite, .min = 1},
    {.name = "master", .attribute = NHA_MASTER, .wire = Wire::kLink, .access = Access::kWrite, .min = 1},
};
inline constexpr Nest kNexthopBucketNests[] = {
    {.attribute = NHA_RES_BUCKET, .shape = Shape::kNest, .inside = &kNexthopBucketNestLayout},
};
inline constexpr Layout kNexthopBucketLayout = {.header = sizeof(nhmsg), .family_at = offsetof(nhmsg, nh_family), .words = kNexthopBucketWords, .flags = kNexthopBucketFlags, .table = kNexthopBucketRows, .nests = kNexthopBucketNests};

}  // namespace rtnetlink
