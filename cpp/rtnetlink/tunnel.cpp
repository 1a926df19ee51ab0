#include "rtnetlink/tunnel.h"

#include <algorithm>

#include "rtnetlink/generated/tunnel.h"
#include "rtnetlink/ranges.h"

namespace rtnetlink {
namespace {

using netlink::Bytes;

std::vector<Object> vnis_in(const Object& message) {
  std::vector<Object> entries;
  const Value* all = message.find("entries");
  const auto* list = all == nullptr ? nullptr : all->as<List>();
  for (const Value& each : list == nullptr ? List{} : *list) {
    Object entry = *each.as<Object>();
    if (const Value* index = message.find("index")) entry.set("index", *index);
    entries.push_back(std::move(entry));
  }
  return entries;
}

Bytes request_for(std::string_view operation, const Object& range, Object entry) {
  for (const std::string_view name : {"vni", "end"}) {
    if (const Value* value = range.find(name)) entry.set(name, *value);
  }
  Object options;
  if (const Value* index = range.find("index")) options.set("link", *index);
  List entries;
  entries.emplace_back(std::move(entry));
  options.set("entries", std::move(entries));
  return request_of(operation, options).bytes;
}

// An address that is to go is set to none.
Bytes put_vnis(const Object& asked, const Object& now) {
  Object entry;
  for (const std::string_view name : {"remote", "group"}) {
    if (const Value* value = asked.find(name)) entry.set(name, *value);
  }
  const bool had = now.find("remote") != nullptr || now.find("group") != nullptr;
  if (entry.empty() && had) entry.set("remote", "0.0.0.0");
  return request_for("newTunnel", asked, std::move(entry));
}

Bytes remove_vnis(const Object& range) { return request_for("deleteTunnel", range, {}); }

constexpr Ranged kRanges = {.first = "vni", .put = put_vnis, .remove = remove_vnis};

// The kernel does one VNI without an address all, or not at all.
Truth vni_truth(const Operation&, const Object& options) {
  Truth truth;
  const Value* all = given(options, "entries");
  const auto* list = all == nullptr ? nullptr : all->as<List>();
  const Object* entry = list == nullptr || list->size() != 1 ? nullptr : list->front().as<Object>();
  if (entry == nullptr) return truth;
  const bool plain = std::all_of(entry->begin(), entry->end(), [](const Object::Member& each) {
    return each.first == "vni" || each.second.absent();
  });
  if (!plain) truth.looks.push_back(look_by("listTunnels", options, {"link"}));
  return truth;
}

constexpr ObjectType in_ranges(ObjectType type) {
  type.entries = vnis_in;
  type.entry = &kVniWordsLayout;
  type.ranged = &kRanges;
  return type;
}

}  // namespace

const ObjectType kTunnel = in_ranges(object_type<kTunnelLayout>("tunnel", vni_truth));

}  // namespace rtnetlink
