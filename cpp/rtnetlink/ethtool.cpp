#include "rtnetlink/ethtool.h"

#include <linux/ethtool.h>

#include <algorithm>

#include "rtnetlink/canonical.h"
#include "rtnetlink/generated/ethtool.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

// In the nest that every message begins with.
constexpr Row kDevice[] = {
    {.name = "link", .attribute = ETHTOOL_A_HEADER_DEV_INDEX, .wire = Wire::kLink, .min = 1}};

constexpr std::string_view kChecksums = "checksums";
constexpr std::string_view kOfChecksums = "tx-checksum-";

void put_header(std::uint16_t header, const Value& link, Encoder encoder) {
  Object device;
  device.set("link", link);
  const std::size_t nest = encoder.message.open(header);
  encode(kDevice, device, encoder, "", Phase::kChange);
  encoder.message.close(nest);
}

// The groups of counters, by the kernel's numbers of them.
struct Group {
  std::string_view name;
  std::span<const std::string_view> counters;
};
constexpr Group kGroups[] = {
    {"ethPhy", kEthPhyStatisticsNames},
    {"ethMac", kEthMacStatisticsNames},
    {"ethCtrl", kEthCtrlStatisticsNames},
    {"rmon", kRmonStatisticsNames},
};

// Bits by their names; others stay as they are.
void put_set(std::uint16_t attribute, const Value& value, Encoder encoder,
             std::string_view option) {
  netlink::MessageWriter& message = encoder.message;
  const std::size_t set = message.open(attribute);
  const std::size_t bits = message.open(ETHTOOL_A_BITSET_BITS);
  for (const auto& [name, on] : checked_object(value, option)) {
    if (on.absent()) continue;
    const std::string path = join(option, name);
    const bool is_on = checked_bool(on, path);
    if (name.empty() || name.size() >= ETH_GSTRING_LEN || name.find('\0') != std::string::npos) {
      refuse(path, "a name of 1 to 31 bytes", Value(name));
    }
    if (name == kChecksums) continue;
    const std::size_t bit = message.open(ETHTOOL_A_BITSET_BITS_BIT);
    message.put_string(ETHTOOL_A_BITSET_BIT_NAME, name);
    if (is_on) message.put(ETHTOOL_A_BITSET_BIT_VALUE, {});
    message.close(bit);
  }
  message.close(bits);
  message.close(set);
}

// Calls `each` with the name and the value of every bit that a set has.
template <typename Each>
void for_each_bit(const Attribute& set, Each each) {
  const auto bits = Attributes(set.payload).find(ETHTOOL_A_BITSET_BITS);
  for (const Attribute& bit : Attributes(bits ? bits->payload : View())) {
    const Attributes its(bit.payload);
    const auto name = its.find(ETHTOOL_A_BITSET_BIT_NAME);
    // Bits that the kernel has no use for have no names.
    if (name && !name->text().empty())
      each(name->text(), its.find(ETHTOOL_A_BITSET_BIT_VALUE).has_value());
  }
}

bool has(const Object& found, std::string_view list, std::string_view name) {
  const auto* names = found.get<List>(list);
  return names != nullptr && std::any_of(names->begin(), names->end(), [&](const Value& each) {
           const auto* text = each.as<std::string>();
           return text != nullptr && *text == name;
         });
}

// The features of this link: each name, and whether the driver lets it be changed.
template <typename Each>
void for_each_feature(const Object& found, Each each) {
  const auto* all = found.get<Object>("changeable");
  if (all == nullptr) return;
  for (const Object::Member& member : *all) {
    const bool* changeable = member.second.as<bool>();
    each(member.first, changeable != nullptr && *changeable && !has(found, "never", member.first));
  }
}

Object with_link(const Object& given, Object features) {
  Object options;
  if (features.empty()) return options;
  options.set("link", *given.find("link"));
  options.set("features", std::move(features));
  return options;
}

Object asked_features(const Object& given, const Object& found, Unfit& unfit) {
  const Object& wanted = *given.get<Object>("features");
  Object features;
  for (const auto& [name, value] : wanted) {
    const bool* on = value.as<bool>();
    if (on == nullptr || name == kChecksums) continue;
    bool known = false;
    bool fixed = true;
    for_each_feature(found, [&, &name = name](const std::string& each, bool changeable) {
      if (each != name) return;
      known = true;
      fixed = !changeable;
    });
    if (!fixed) {
      features.set(name, *on);
    } else if (!known) {
      unfit = {join("features", name), "the running kernel has no such feature"};
    } else if (*on != has(found, "active", name)) {
      unfit = {join("features", name), "the driver does not allow this change"};
    }
    if (!unfit.option.empty()) return {};
  }
  if (const bool* on = wanted.get<bool>(kChecksums)) {
    for_each_feature(found, [&](const std::string& name, bool changeable) {
      const bool its = name.starts_with(kOfChecksums) && changeable;
      if (its && wanted.find(name) == nullptr) features.set(name, *on);
    });
  }
  return with_link(given, std::move(features));
}

Object features_back(const Object& asked, const Object& found) {
  Object features;
  for (const auto& [name, value] : *asked.get<Object>("features")) {
    features.set(name, has(found, "wanted", name));
  }
  return with_link(asked, std::move(features));
}

std::string refused_feature(const Object& given, const Object& reply) {
  const auto* refused = reply.get<Object>("refused");
  if (refused == nullptr || refused->empty()) return {};
  const std::string& name = refused->begin()->first;
  const bool is_given = given.get<Object>("features")->find(name) != nullptr;
  return join("features", is_given ? name : std::string(kChecksums));
}

}  // namespace

const Settling kFeaturesSettling = {
    .asked = asked_features,
    .back = features_back,
    .refused = refused_feature,
};

void compare_features(Comparison& comparison, const Object& given, const Object& asked,
                      const Object& found) {
  (void)asked;
  const auto* features = given.get<Object>("features");
  if (features == nullptr) return;
  Object wanted, active;
  for (const auto& [name, value] : *features) {
    const bool* on = value.as<bool>();
    if (on == nullptr) continue;
    bool is = has(found, "active", name);
    if (name == kChecksums) {
      is = *on;
      for_each_feature(found, [&](const std::string& each, bool changeable) {
        if (!each.starts_with(kOfChecksums) || !changeable) return;
        if (features->find(each) == nullptr && has(found, "active", each) != *on) is = !*on;
      });
    }
    const std::string option = join("features", name);
    wanted.set(option, *on);
    active.set(option, is);
  }
  for (const auto& [option, value] : wanted) {
    comparison.compare_plain(option, value, wanted, active);
  }
}

void put_device(const Value& value, Encoder encoder, std::uint8_t, std::string_view) {
  put_header(ETHTOOL_A_CHANNELS_HEADER, value, encoder);
}

// The index that it was reported with is that of the link that is given, which is written before.
void put_reported_device(const Value& value, Encoder encoder, std::uint8_t,
                         std::string_view option) {
  const auto index = static_cast<std::uint32_t>(checked_integer(value, 1, INT32_MAX, option));
  if (!encoder.holes.empty()) {
    encoder.holes.front().expected = index;
  } else if (!encoder.mentions.empty() && encoder.mentions.front().index != index) {
    refuse(option, "the link's own, " + std::to_string(encoder.mentions.front().index), value);
  }
}

Value take_device(const Attribute& attribute) {
  const auto index = Attributes(attribute.payload).find(ETHTOOL_A_HEADER_DEV_INDEX);
  return index ? Value(index->number<std::uint32_t>().value_or(0)) : Value();
}

void put_wanted_features(const Value& value, Encoder encoder, std::uint8_t,
                         std::string_view option) {
  put_set(ETHTOOL_A_FEATURES_WANTED, value, encoder, option);
}

void put_statistics_device(const Value& value, Encoder encoder, std::uint8_t, std::string_view) {
  put_header(ETHTOOL_A_STATS_HEADER, value, encoder);
}

void put_groups(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_set(ETHTOOL_A_STATS_GROUPS, value, encoder, option);
}

// Each group is an attribute, and in it each counter that the driver has a nest.
void take_groups(View, View attributes, Object& into) {
  for (const Attribute& group : Attributes(attributes)) {
    if (group.type != ETHTOOL_A_STATS_GRP) continue;
    const auto id = Attributes(group.payload).find(ETHTOOL_A_STATS_GRP_ID);
    const std::size_t number = id ? id->number<std::uint32_t>().value_or(UINT32_MAX) : UINT32_MAX;
    if (number >= std::size(kGroups)) continue;
    Object counters;
    for (const Attribute& nest : Attributes(group.payload)) {
      if (nest.type != ETHTOOL_A_STATS_GRP_STAT) continue;
      take_counters(nest.payload, kGroups[number].counters, counters);
    }
    if (!counters.empty()) into.set(kGroups[number].name, std::move(counters));
    decode_object(kStatisticsGroupLayout, group.payload, into);
  }
}

void put_modes(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_set(ETHTOOL_A_LINKMODES_OURS, value, encoder, option);
}

Value take_bits(const Attribute& attribute) {
  Object bits;
  for_each_bit(attribute, [&](std::string_view name, bool on) { bits.set(name, on); });
  return bits;
}

Value take_names(const Attribute& attribute) {
  List names;
  for_each_bit(attribute, [&](std::string_view name, bool) { names.emplace_back(name); });
  return names;
}

}  // namespace rtnetlink
