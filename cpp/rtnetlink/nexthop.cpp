#include "rtnetlink/nexthop.h"

#include "rtnetlink/generated/nexthop.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;

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

constexpr ObjectType kNexthops =
    deleted_by_id(object_type<kNexthopLayout>("nexthop", nexthop_truth));

}  // namespace

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

const ObjectType kNexthop = kNexthops;
const ObjectType kNexthopListing = asked_as(kNexthops, object_type<kNexthopListingLayout>(""));
const ObjectType kNexthopBucket = object_type<kNexthopBucketLayout>("nexthopBucket");

}  // namespace rtnetlink
