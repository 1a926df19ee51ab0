#include "rtnetlink/tunnel.h"

#include <algorithm>

#include "rtnetlink/generated/tunnel.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;

Bytes request_for(std::string_view operation, const Object& range, Object options) {
  for (const std::string_view name : {"vni", "end"}) {
    if (const Value* value = range.find(name)) options.set(name, *value);
  }
  if (const Value* index = range.find("index")) options.set("link", *index);
  return request_of(operation, options).bytes;
}

// An address that is to go is set to none.
std::vector<Bytes> put_vnis(const Object& asked, const Object& now) {
  Object options;
  for (const std::string_view name : {"remote", "group"}) {
    if (const Value* value = asked.find(name)) options.set(name, *value);
  }
  const bool had = now.find("remote") != nullptr || now.find("group") != nullptr;
  if (options.empty() && had) options.set("remote", "0.0.0.0");
  return {request_for("newVni", asked, std::move(options))};
}

Bytes remove_vnis(const Object& range) { return request_for("deleteVni", range, {}); }

constexpr Ranged kRanges = {.first = "vni", .put = put_vnis, .remove = remove_vnis};

// The kernel does one VNI without an address all, or not at all.
Truth vni_truth(const Operation&, const Object& options) {
  Truth truth;
  const bool plain = std::all_of(options.begin(), options.end(), [](const Object::Member& each) {
    const auto& [name, value] = each;
    return name == "link" || name == "index" || name == "vni" || value.absent();
  });
  if (!plain) truth.looks.push_back(look_by("listVnis", options, {"link"}));
  return truth;
}

constexpr ObjectType in_ranges(ObjectType type) {
  type.ranged = &kRanges;
  return type;
}

constexpr ObjectType kVnis = in_ranges(object_type<kTunnelLayout>("vni", vni_truth));

}  // namespace

const ObjectType kTunnel = kVnis;
const ObjectType kTunnelListing = asked_as(kVnis, object_type<kTunnelListingLayout>(""));

}  // namespace rtnetlink
