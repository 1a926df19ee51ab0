#include "rtnetlink/ranges.h"

#include <algorithm>
#include <set>

namespace rtnetlink {
namespace {

using netlink::Bytes;

constexpr std::string_view kEnd = "end";

std::int64_t first_of(const Ranged& ranged, const Object& entry) {
  const auto* first = entry.get<std::int64_t>(ranged.first);
  return first == nullptr ? 0 : *first;
}

std::int64_t last_of(const Ranged& ranged, const Object& entry) {
  const auto* last = entry.get<std::int64_t>(kEnd);
  return last == nullptr ? first_of(ranged, entry) : *last;
}

Object range_of(const Ranged& ranged, std::int64_t from, std::int64_t to) {
  Object range;
  range.set(ranged.first, from);
  range.set(kEnd, to);
  return range;
}

// The part of a range from one number to another.
Object part(const Ranged& ranged, const Object& entry, std::int64_t from, std::int64_t to) {
  Object part;
  for (const auto& [name, value] : entry) {
    if (name == ranged.first || name == kEnd) continue;
    const auto* its = name == ranged.counted ? value.as<std::int64_t>() : nullptr;
    const bool counts = its != nullptr && *its > 0;
    part.set(name, counts ? Value(*its + from - first_of(ranged, entry)) : value);
  }
  part.set(ranged.first, from);
  if (to > from) part.set(kEnd, to);
  return part;
}

std::vector<Difference> in_what(const ObjectType& type, const Object& wanted, const Object& now) {
  return differences({&type, wanted, wanted}, now, [] { return std::nullopt; });
}

bool are_alike(const ObjectType& type, const Object& one, const Object& other) {
  return in_what(type, one, other).empty() && in_what(type, other, one).empty();
}

}  // namespace

std::vector<Object> within(const Ranged& ranged, const Object& range,
                           const std::vector<Object>& entries) {
  const std::int64_t from = first_of(ranged, range);
  const std::int64_t to = last_of(ranged, range);
  std::vector<Object> parts;
  for (const Object& entry : entries) {
    const std::int64_t begin = std::max(from, first_of(ranged, entry));
    const std::int64_t end = std::min(to, last_of(ranged, entry));
    if (begin <= end) parts.push_back(part(ranged, entry, begin, end));
  }
  std::sort(parts.begin(), parts.end(), [&](const Object& a, const Object& b) {
    return first_of(ranged, a) < first_of(ranged, b);
  });
  return parts;
}

std::optional<Difference> range_difference(const ObjectType& type, const Object& given,
                                           const Object& asked, const std::vector<Object>& found) {
  const Ranged& ranged = *type.ranged;
  const Difference missing{std::string(ranged.first), first_of(ranged, asked), {}};
  std::int64_t next = first_of(ranged, asked);
  for (const Object& each : within(ranged, asked, found)) {
    if (first_of(ranged, each) != next) return missing;
    next = last_of(ranged, each) + 1;
    const Object all = part(ranged, asked, first_of(ranged, each), last_of(ranged, each));
    Object wanted;
    for (const auto& [name, value] : all) {
      if (given.find(name) != nullptr) wanted.set(name, value);
    }
    auto differ = in_what(type, wanted, each);
    if (!differ.empty()) return std::move(differ.front());
  }
  return next > last_of(ranged, asked) ? std::nullopt : std::optional(missing);
}

std::vector<netlink::Bytes> back_to(const ObjectType& type, const Object& asked,
                                    const std::vector<Object>& before,
                                    const std::vector<Object>& now) {
  const Ranged& ranged = *type.ranged;
  std::vector<Object> ranges{asked};
  if (!ranged.only.empty() && asked.is(ranged.only)) {
    for (const Object& each : before) {
      const std::int64_t its = first_of(ranged, each);
      const bool asked_too = its >= first_of(ranged, asked) && its <= last_of(ranged, asked);
      if (each.is(ranged.only) && !asked_too) ranges.push_back(each);
    }
  }
  std::vector<netlink::Bytes> removals;
  std::vector<netlink::Bytes> puts;
  for (const Object& range : ranges) {
    const std::vector<Object> was = within(ranged, range, before);
    const std::vector<Object> is = within(ranged, range, now);
    std::set<std::int64_t> cuts{first_of(ranged, range), last_of(ranged, range) + 1};
    for (const auto* entries : {&was, &is}) {
      for (const Object& each : *entries) {
        cuts.insert({first_of(ranged, each), last_of(ranged, each) + 1});
      }
    }
    for (auto from = cuts.begin(); std::next(from) != cuts.end(); ++from) {
      const Object piece = range_of(ranged, *from, *std::next(from) - 1);
      const std::vector<Object> one = within(ranged, piece, was);
      const std::vector<Object> other = within(ranged, piece, is);
      if (one.empty() && other.empty()) continue;
      if (one.empty()) {
        if (ranged.remove != nullptr) removals.push_back(ranged.remove(other.front()));
      } else if (other.empty() || !are_alike(type, one.front(), other.front())) {
        for (Bytes& put : ranged.put(one.front(), other.empty() ? Object{} : other.front())) {
          puts.push_back(std::move(put));
        }
      }
    }
  }
  removals.insert(removals.end(), std::make_move_iterator(puts.begin()),
                  std::make_move_iterator(puts.end()));
  return removals;
}

Object differing(const ObjectType& type, const Object& wanted, const Object& now,
                 std::initializer_list<std::string_view> without) {
  Object members;
  for (const Difference& each : in_what(type, wanted, now)) {
    const bool left_out = each.option == "index" ||  // says whose it is
                          std::any_of(without.begin(), without.end(),
                                      [&](std::string_view name) { return each.option == name; });
    const Value* value = wanted.find(each.option);
    if (!left_out && value != nullptr) members.set(each.option, *value);
  }
  return members;
}

}  // namespace rtnetlink
