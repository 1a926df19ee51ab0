#include "rtnetlink/vf.h"

#include <endian.h>

#include <algorithm>
#include <charconv>

#include "rtnetlink/generated/vf.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

// More than any card has.
constexpr std::size_t kMostVfs = 1024;

// InfiniBand reports a hardware address of 20 bytes.
constexpr std::size_t kInfinibandMac = 20;

// A GUID as text: eight bytes of two digits, and what is between them.
constexpr std::size_t kGuidText = 23;

// One attribute that sets something: a struct that begins with the number of the VF. Where an
// option can be any of several, it is the first that has room for all that was given.
using Setting = Special;

// The option is an object; else it is `inside`'s one.
bool is_object(const Setting& setting) {
  return setting.inside->fields.size() > 1 || setting.inside->fields.front().name != setting.name;
}

// What such an object must have: the first member of the oldest of its attributes.
std::string_view needed(const Setting& setting) {
  const auto oldest = std::find_if(kVfLayout.specials.begin(), kVfLayout.specials.end(),
                                   [&](const Setting& each) { return each.name == setting.name; });
  return oldest->inside->fields.front().name;
}

// The nest that the attribute is in, which numbers its attributes anew; 0 for none.
std::uint16_t list_of(const Setting& setting) {
  return setting.inside == &kVfVlanInfoLayout ? IFLA_VF_VLAN_LIST : 0;
}

bool has_room(const Setting& setting, const Object& fields) {
  return std::all_of(fields.begin(), fields.end(), [&](const Object::Member& member) {
    return member.second.absent() ||
           std::any_of(setting.inside->fields.begin(), setting.inside->fields.end(),
                       [&](const Field& field) { return field.name == member.first; });
  });
}

const Setting* find_setting(std::string_view name, const Value& value) {
  const Setting* found = nullptr;
  for (const Setting& setting : kVfLayout.specials) {
    if (setting.name != name) continue;
    found = &setting;
    const auto* fields = value.as<Object>();
    if (!is_object(setting) || fields == nullptr || has_room(setting, *fields)) break;
  }
  return found;
}

void put_setting_of(std::uint32_t number, const Setting& setting, const Object& fields,
                    Encoder encoder, std::string_view path) {
  netlink::MessageWriter head(0, 0);
  encode_object(*setting.inside, fields, {head, encoder.holes, encoder.mentions}, path);
  netlink::Bytes bytes = std::move(head).finish();
  std::memcpy(bytes.data() + NLMSG_HDRLEN, &number, sizeof number);
  const std::uint16_t list = list_of(setting);
  const std::size_t nest = list == 0 ? 0 : encoder.message.open(list);
  encoder.message.put(setting.attribute, View(bytes).subspan(NLMSG_HDRLEN));
  if (nest != 0) encoder.message.close(nest);
}

void put_vf(const Object& vf, Encoder encoder, std::string_view path) {
  const std::string index = join(path, "index");
  const Value* given_index = given(vf, "index");
  const auto number = static_cast<std::uint32_t>(
      checked_integer(given_index == nullptr ? Value{} : *given_index, 0, INT32_MAX - 1, index));
  const std::size_t nest = encoder.message.open(IFLA_VF_INFO);
  for (const auto& [name, value] : vf) {
    if (value.absent() || name == "index") continue;
    const std::string option = join(path, name);
    const Setting* setting = find_setting(name, value);
    if (setting == nullptr) refuse_unknown(option);
    if (!is_object(*setting)) {
      Object alone;
      alone.set(name, value);
      put_setting_of(number, *setting, alone, encoder, path);
      continue;
    }
    const Object& fields = checked_object(value, option);
    if (given(fields, needed(*setting)) == nullptr) {
      refuse_type(join(option, needed(*setting)), "a number", Value{});
    }
    put_setting_of(number, *setting, fields, encoder, option);
  }
  encoder.message.close(nest);
}

bool all_zero(View bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

// What one attribute reports; absent where it is not set, or not known to the driver.
Value take_one(const Setting& setting, View payload) {
  Object fields;
  decode_object(*setting.inside, payload, fields);
  if (!is_object(setting)) {
    const Value* value = fields.find(setting.name);
    return value == nullptr ? Value{} : *value;
  }
  // Of those reported no VLAN is VLAN 0 of 802.1Q.
  constexpr std::size_t kVlan = offsetof(ifla_vf_vlan_info, vlan);
  constexpr std::size_t kProtocol = offsetof(ifla_vf_vlan_info, vlan_proto);
  const View vlan = payload.first(std::min(kProtocol, payload.size()));
  const bool none = list_of(setting) != 0 && all_zero(vlan.subspan(std::min(kVlan, vlan.size())));
  return none ? Value{} : Value(std::move(fields));
}

// Each attribute begins with the number of the VF, and so does the first in a list of some.
std::uint32_t number_of(View info) {
  for (const Attribute& first : Attributes(info)) {
    if (first.type == IFLA_VF_VLAN_LIST) return number_of(first.payload);
    return first.number<std::uint32_t>().value_or(0);
  }
  return 0;
}

// Some are set by two attributes: the newer one, and the older one after or, in requests, in place
// of it.
bool has_newer(const Setting& setting, View info) {
  return std::any_of(
      kVfLayout.specials.begin(), kVfLayout.specials.end(), [&](const Setting& each) {
        const std::uint16_t list = list_of(each);
        return &each != &setting && each.name == setting.name && each.access != Access::kWrite &&
               Attributes(info).find(list == 0 ? each.attribute : list).has_value();
      });
}

Object take_vf(View info, bool counters) {
  Object vf;
  vf.set("index", number_of(info));
  // The broadcast address is the card's own.
  std::vector<std::uint16_t> handled{IFLA_VF_BROADCAST, IFLA_VF_STATS, IFLA_VF_VLAN_LIST};
  for (const Setting& setting : kVfLayout.specials) {
    handled.push_back(setting.attribute);
    if (setting.access == Access::kWrite && has_newer(setting, info)) continue;
    const std::uint16_t list = list_of(setting);
    std::optional<Attribute> found = Attributes(info).find(list == 0 ? setting.attribute : list);
    if (found && list != 0) found = Attributes(found->payload).find(setting.attribute);
    if (!found) continue;
    Value value = take_one(setting, found->payload);
    if (!value.absent()) vf.set(setting.name, std::move(value));
  }
  const auto statistics = Attributes(info).find(IFLA_VF_STATS);
  if (counters && statistics) {
    Object each;
    take_counters(statistics->payload, kVfStatisticsNames, each);
    vf.set("statistics", std::move(each));
  }
  decode({}, info, vf, handled);
  return vf;
}

// The one that reports the option; null for what is none.
const Setting* reports(std::string_view name) {
  const auto found = std::find_if(
      kVfLayout.specials.begin(), kVfLayout.specials.end(),
      [&](const Setting& each) { return each.name == name && each.access != Access::kWrite; });
  return found == kVfLayout.specials.end() ? nullptr : &*found;
}

const Object* with_number(const Value& vfs, const Object& other) {
  const auto* list = vfs.as<List>();
  const auto* number = other.get<std::int64_t>("index");
  if (list == nullptr || number == nullptr) return nullptr;
  for (const Value& vf : *list) {
    const auto* object = vf.as<Object>();
    const auto* its = object == nullptr ? nullptr : object->get<std::int64_t>("index");
    if (its != nullptr && *its == *number) return object;
  }
  return nullptr;
}

// A setting as the request for it; absent where the driver does not report it. It reports no VLAN
// by none.
Value setting_of(const Object& vf, std::string_view name) {
  if (const Value* value = vf.find(name)) return *value;
  if (name != "vlan") return {};
  Object none;
  none.set("id", std::int64_t{0});
  none.set("qos", std::int64_t{0});
  none.set("protocol", "802.1Q");
  return none;
}

}  // namespace

void put_vf_mac(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const auto mac = parse_mac(checked_text(value, option));
  if (!mac) refuse(option, "an Ethernet address such as 02:00:00:00:00:01", value);
  std::copy(mac->begin(), mac->end(), head.begin() + offsetof(ifla_vf_mac, mac));
}

Value take_vf_mac(View head) {
  const View mac = head.subspan(offsetof(ifla_vf_mac, mac));
  const bool longer = !all_zero(mac.subspan(ETH_ALEN));
  return format_mac(mac.first(longer ? kInfinibandMac : ETH_ALEN));
}

// A boolean in 32 bits, all ones where the driver does not know it.
void put_vf_setting(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::uint32_t setting = checked_bool(value, option) ? 1 : 0;
  std::memcpy(head.data() + offsetof(ifla_vf_trust, setting), &setting, sizeof setting);
}

Value take_vf_setting(View head) {
  const auto setting =
      netlink::read_struct<std::uint32_t>(head.subspan(offsetof(ifla_vf_trust, setting)));
  return setting == UINT32_MAX ? Value{} : Value(setting != 0);
}

// 64 bits of this machine's order, written as eight bytes, the most significant first.
void put_vf_guid(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::string expected = "eight bytes such as 00:02:c9:03:00:00:00:01";
  const std::string& text = checked_text(value, option);
  std::uint64_t guid = 0;
  for (std::size_t at = 0; at < kGuidText; at += 3) {
    std::uint8_t byte = 0;
    const char* begin = text.data() + at;
    const bool whole = text.size() == kGuidText && (at + 2 == kGuidText || begin[2] == ':') &&
                       std::from_chars(begin, begin + 2, byte, 16).ptr == begin + 2;
    if (!whole) refuse(option, expected, value);
    guid = guid << 8 | byte;
  }
  std::memcpy(head.data() + offsetof(ifla_vf_guid, guid), &guid, sizeof guid);
}

Value take_vf_guid(View head) {
  const std::uint64_t guid =
      htobe64(netlink::read_struct<std::uint64_t>(head.subspan(offsetof(ifla_vf_guid, guid))));
  return format_mac({reinterpret_cast<const std::uint8_t*>(&guid), sizeof guid});
}

void put_vfs(const Value& value, Encoder encoder, std::string_view option) {
  const List& list = checked_list(value, option, kMostVfs);
  const std::size_t nest = encoder.message.open(IFLA_VFINFO_LIST);
  for (std::size_t i = 0; i < list.size(); i++) {
    const std::string path = join(option, i);
    put_vf(checked_object(list[i], path), encoder, path);
  }
  encoder.message.close(nest);
}

Value take_vfs(const Attribute& attribute, bool counters) {
  List vfs;
  for (const Attribute& info : Attributes(attribute.payload)) {
    vfs.emplace_back(take_vf(info.payload, counters));
  }
  return vfs;
}

void compare_vfs(Comparison& comparison, const Value& asked, const Value* reported,
                 std::string_view option) {
  const auto* list = asked.as<List>();
  if (list == nullptr || reported == nullptr) return;
  for (std::size_t at = 0; at < list->size(); at++) {
    const auto* vf = (*list)[at].as<Object>();
    const Object* found = vf == nullptr ? nullptr : with_number(*reported, *vf);
    if (found == nullptr) continue;
    for (const auto& [name, value] : *vf) {
      const Setting* setting = reports(name);
      Value its = setting == nullptr ? Value{} : setting_of(*found, name);
      if (its.absent()) continue;
      Object wanted;
      Object there;
      wanted.set(name, value);
      there.set(name, std::move(its));
      const Layout layout =
          is_object(*setting) ? Layout{.specials = {setting, 1}} : *setting->inside;
      comparison.compare(layout, wanted, wanted, there, join(option, at));
    }
  }
}

List as_vfs_were(const Value& asked, const Value* had) {
  const auto* list = had == nullptr ? nullptr : had->as<List>();
  List were;
  if (list == nullptr) return were;
  for (const Value& each : *list) {
    Object was;
    const Object& vf = *each.as<Object>();
    if (const Object* wanted = with_number(asked, vf)) {
      for (const auto& [name, value] : *wanted) {
        if (name == "index" || reports(name) != nullptr) was.set(name, setting_of(vf, name));
      }
    }
    were.emplace_back(std::move(was));
  }
  return were;
}

Object as_vf_was(const std::string& path, const Value& had) {
  const auto* list = had.as<List>();
  std::size_t at = 0;
  std::from_chars(path.data() + path.find('[') + 1, path.data() + path.size(), at);
  const std::size_t dot = path.find('.');
  const std::string name = path.substr(dot + 1, path.find('.', dot + 1) - dot - 1);
  const Object& vf = *list->at(at).as<Object>();
  Object was;
  was.set("index", *vf.find("index"));
  was.set(name, setting_of(vf, name));
  Object options;
  options.set("vfs", List{std::move(was)});
  return options;
}

std::vector<Option> vf_options() {
  std::vector<Option> options{{"index", Access::kChange}};
  for (const Setting& setting : kVfLayout.specials) {
    if (setting.access != Access::kWrite) options.push_back({setting.name, setting.access});
  }
  options.push_back({"statistics", Access::kRead});
  return options;
}

}  // namespace rtnetlink
