#include "rtnetlink/nexthop.h"

#include <linux/nexthop.h>

#include "rtnetlink/encap.h"
#include "rtnetlink/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 7.3.
constexpr std::uint16_t kOpFlags = 14;        // NHA_OP_FLAGS, since 6.9: of the request, not of it
constexpr std::uint16_t kGroupStats = 15;     // NHA_GROUP_STATS, since 6.9
constexpr std::uint16_t kHwStatsEnable = 16;  // NHA_HW_STATS_ENABLE, since 6.9
constexpr std::uint16_t kHwStatsUsed = 17;    // NHA_HW_STATS_USED, since 6.9
constexpr std::uint16_t kDstPort = 18;        // NHA_DST_PORT, since 7.3

// NHA_OP_FLAG_DUMP_STATS and NHA_OP_FLAG_DUMP_HW_STATS.
constexpr std::uint32_t kDumpStatistics = 1 << 0 | 1 << 1;

constexpr Name kGroupTypes[] = {{"mpath", NEXTHOP_GRP_TYPE_MPATH},
                                {"resilient", NEXTHOP_GRP_TYPE_RES}};

constexpr Field kFields[] = {
    {.name = "family",
     .offset = offsetof(nhmsg, nh_family),
     .width = 1,
     .names = kIpFamilies,
     .numbers = false,
     .quiet = true},
    {.name = "scope",
     .offset = offsetof(nhmsg, nh_scope),
     .width = 1,
     .access = Access::kRead,
     .names = kScopes},
    {.name = "protocol", .offset = offsetof(nhmsg, nh_protocol), .width = 1, .names = kProtocols},
};

constexpr Word kWords[] = {{.offset = offsetof(nhmsg, nh_flags), .width = 4},
                           {.offset = 0, .width = 0, .attribute = kOpFlags}};

constexpr Flag kFlags[] = {
    {"onlink", RTNH_F_ONLINK},
    {"dead", RTNH_F_DEAD, Access::kRead},
    {"linkDown", RTNH_F_LINKDOWN, Access::kRead},
    {"offload", RTNH_F_OFFLOAD, Access::kRead},
    {"trap", RTNH_F_TRAP, Access::kRead},
    // For listings.
    {"withStatistics", kDumpStatistics, Access::kWrite, 1},
};

constexpr Row kRows[] = {
    {.name = "id", .attribute = NHA_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "via", .attribute = NHA_GATEWAY, .wire = Wire::kIp, .attribute6 = NHA_GATEWAY},
    {.name = "dev", .attribute = NHA_OIF, .wire = Wire::kLink, .min = 1},
    {.name = "blackhole", .attribute = NHA_BLACKHOLE, .wire = Wire::kFlag},
    {.name = "fdb", .attribute = NHA_FDB, .wire = Wire::kFlag},
    {.name = "groupType", .attribute = NHA_GROUP_TYPE, .wire = Wire::kU16, .names = kGroupTypes},
    {.name = "dstPort", .attribute = kDstPort, .wire = Wire::kBe16, .min = 1, .max = 65535},
    {.name = "hwStats", .attribute = kHwStatsEnable, .wire = Wire::kBool32, .silent = true},
    {.name = "hwStatsUsed",
     .attribute = kHwStatsUsed,
     .wire = Wire::kBool32,
     .access = Access::kRead},
    // For listings.
    {.name = "groups", .attribute = NHA_GROUPS, .wire = Wire::kFlag, .access = Access::kWrite},
    {.name = "master",
     .attribute = NHA_MASTER,
     .wire = Wire::kLink,
     .access = Access::kWrite,
     .min = 1},
};

constexpr Field kMemberFields[] = {
    {.name = "id", .offset = offsetof(nexthop_grp, id), .width = 4},
    // Its upper byte, once reserved, is `weight_high` since Linux 6.12.
    {.name = "weight",
     .offset = offsetof(nexthop_grp, weight),
     .width = 2,
     .less = 1,
     .order = Order::kLittle},
};
constexpr Layout kMember = {.header = sizeof(nexthop_grp), .fields = kMemberFields};

constexpr Row kResilientRows[] = {
    {.name = "buckets", .attribute = NHA_RES_GROUP_BUCKETS, .wire = Wire::kU16},
    {.name = "idleTimer",
     .attribute = NHA_RES_GROUP_IDLE_TIMER,
     .wire = Wire::kU32,
     .kept = {.ticks = true}},
    {.name = "unbalancedTimer",
     .attribute = NHA_RES_GROUP_UNBALANCED_TIMER,
     .wire = Wire::kU32,
     .kept = {.ticks = true}},
    {.name = "unbalancedTime",
     .attribute = NHA_RES_GROUP_UNBALANCED_TIME,
     .wire = Wire::kU64,
     .access = Access::kRead},
};
constexpr Layout kResilient = {.table = kResilientRows};

// Of each member of a group, in a nest of its own: its id, and how many packets it took.
constexpr std::uint16_t kMemberId = 1;
constexpr std::uint16_t kMemberPackets = 2;
constexpr std::uint16_t kMemberHwPackets = 3;

// The kernel takes 32 bits for what fits into them.
Value counter(const std::optional<Attribute>& attribute) {
  if (!attribute) return {};
  if (const auto wide = attribute->number<std::uint64_t>()) return Counter{*wide};
  const auto narrow = attribute->number<std::uint32_t>();
  return narrow ? Value(Counter{*narrow}) : Value{};
}

Value take_statistics(const Attribute& attribute) {
  List members;
  for (const Attribute& entry : Attributes(attribute.payload)) {
    const Attributes parts(entry.payload);
    Object member;
    if (const auto id = parts.find(kMemberId)) {
      member.set("id", id->number<std::uint32_t>().value_or(0));
    }
    member.set("packets", counter(parts.find(kMemberPackets)));
    member.set("hwPackets", counter(parts.find(kMemberHwPackets)));
    members.emplace_back(std::move(member));
  }
  return members;
}

constexpr Special kSpecials[] = {
    {.name = "group", .attribute = NHA_GROUP, .shape = Shape::kArray, .inside = &kMember},
    {.name = "resilient", .attribute = NHA_RES_GROUP, .shape = Shape::kNest, .inside = &kResilient},
    {.name = "statistics",
     .attribute = kGroupStats,
     .access = Access::kRead,
     .take = take_statistics},
    {.name = "encap",
     .attribute = NHA_ENCAP,
     .chooser = NHA_ENCAP_TYPE,
     .shape = Shape::kChoice,
     .choices = kEncaps},
};

constexpr std::string_view kTelling[] = {"via"};

constexpr std::string_view kKey[] = {"id"};

constexpr Layout kLayout = {
    .header = sizeof(nhmsg),
    .family_at = offsetof(nhmsg, nh_family),
    .fields = kFields,
    .words = kWords,
    .flags = kFlags,
    .table = kRows,
    .specials = kSpecials,
    .telling = kTelling,
    .key = kKey,
};

// A bucket of a resilient group: a part of its flows, and where they go.
constexpr Row kBucketRows[] = {
    {.name = "index",
     .attribute = NHA_RES_BUCKET_INDEX,
     .wire = Wire::kU16,
     .access = Access::kRead},
    {.name = "nexthopId",
     .attribute = NHA_RES_BUCKET_NH_ID,
     .wire = Wire::kU32,
     .min = 1,
     .max = UINT32_MAX},
    {.name = "idleTime",
     .attribute = NHA_RES_BUCKET_IDLE_TIME,
     .wire = Wire::kU64,
     .access = Access::kRead},
};
constexpr Layout kBucket = {.table = kBucketRows};
constexpr Special kBucketSpecials[] = {
    {.name = "bucket", .attribute = NHA_RES_BUCKET, .shape = Shape::kNest, .inside = &kBucket}};

constexpr Row kBucketFilters[] = {
    {.name = "id", .attribute = NHA_ID, .wire = Wire::kU32, .min = 1, .max = UINT32_MAX},
    {.name = "dev", .attribute = NHA_OIF, .wire = Wire::kLink, .access = Access::kWrite, .min = 1},
    {.name = "master",
     .attribute = NHA_MASTER,
     .wire = Wire::kLink,
     .access = Access::kWrite,
     .min = 1},
};

constexpr Word kBucketWords[] = {{.offset = offsetof(nhmsg, nh_flags), .width = 4}};
constexpr Flag kBucketFlags[] = {
    {"offload", RTNH_F_OFFLOAD, Access::kRead},
    {"trap", RTNH_F_TRAP, Access::kRead},
};

constexpr Layout kBucketLayout = {
    .header = sizeof(nhmsg),
    .family_at = offsetof(nhmsg, nh_family),
    .words = kBucketWords,
    .flags = kBucketFlags,
    .table = kBucketFilters,
    .specials = kBucketSpecials,
};

constexpr std::uint16_t kDeletedBy[] = {NHA_ID};

Truth nexthop_truth(const Operation& operation, const Object& options) {
  Truth truth{.echo = true, .looks = {}};
  if (operation.replaces()) truth.looks.push_back(look_by("getNexthop", options, {"id"}));
  return truth;
}

constexpr ObjectType deleted_by_id(ObjectType type) {
  type.deleted_by = kDeletedBy;
  return type;
}

}  // namespace

const ObjectType kNexthop = deleted_by_id(object_type<kLayout>("nexthop", nexthop_truth));
const ObjectType kNexthopBucket = object_type<kBucketLayout>("nexthopBucket");

}  // namespace rtnetlink
