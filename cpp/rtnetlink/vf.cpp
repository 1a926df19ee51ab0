#include "rtnetlink/vf.h"

#include <endian.h>
#include <linux/if_ether.h>
#include <linux/if_link.h>

#include <algorithm>
#include <charconv>

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

// More than any card has.
constexpr std::size_t kMostVfs = 1024;

// Each attribute is a struct that begins with the number of the VF. The layouts are of the rest.
constexpr std::size_t kNumber = sizeof(std::uint32_t);

// Room for the longest hardware address: Ethernet's, or InfiniBand's, which reports 20 bytes.
constexpr std::size_t kMacRoom = sizeof(ifla_vf_mac) - kNumber;
constexpr std::size_t kInfinibandMac = 20;

void put_mac(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const auto mac = parse_mac(checked_text(value, option));
  if (!mac) refuse(option, "an Ethernet address such as 02:00:00:00:00:01", value);
  std::copy(mac->begin(), mac->end(), head.begin());
}

Value take_mac(View head) {
  const auto behind = head.begin() + ETH_ALEN;
  const bool longer = std::any_of(behind, head.end(), [](std::uint8_t byte) { return byte != 0; });
  return format_mac(head.first(longer ? kInfinibandMac : ETH_ALEN));
}

constexpr Field kMacFields[] = {
    {.name = "mac", .offset = 0, .width = 0, .put = put_mac, .take = take_mac}};
constexpr Layout kMac = {.header = kMacRoom, .fields = kMacFields};

constexpr std::uint32_t kLargestVlan = 4094;
constexpr std::uint32_t kLargestQos = 7;
constexpr Field kId = {.name = "id", .offset = 0, .width = 4, .max = kLargestVlan};
constexpr Field kQos = {.name = "qos", .offset = 4, .width = 4, .max = kLargestQos};
constexpr Name kVlanProtocols[] = {{"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}};

constexpr Field kVlanFields[] = {kId, kQos};
constexpr Layout kVlan = {.header = sizeof(ifla_vf_vlan) - kNumber, .fields = kVlanFields};

constexpr Field kVlanInfoFields[] = {
    kId,
    kQos,
    {.name = "protocol",
     .offset = 8,
     .width = 2,
     .names = kVlanProtocols,
     .numbers = false,
     .order = Order::kBig},
};
constexpr Layout kVlanInfo = {.header = sizeof(ifla_vf_vlan_info) - kNumber,
                              .fields = kVlanInfoFields};

constexpr Field kMaxRateFields[] = {{.name = "max", .offset = 0, .width = 4}};
constexpr Layout kMaxRate = {.header = sizeof(ifla_vf_tx_rate) - kNumber, .fields = kMaxRateFields};

constexpr Field kRateFields[] = {{.name = "min", .offset = 0, .width = 4},
                                 {.name = "max", .offset = 4, .width = 4}};
constexpr Layout kRate = {.header = sizeof(ifla_vf_rate) - kNumber, .fields = kRateFields};

// A boolean in 32 bits, all ones where the driver does not know it.
void put_setting(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::uint32_t setting = checked_bool(value, option) ? 1 : 0;
  std::memcpy(head.data(), &setting, sizeof setting);
}

Value take_setting(View head) {
  const auto setting = netlink::read_struct<std::uint32_t>(head);
  return setting == UINT32_MAX ? Value{} : Value(setting != 0);
}

constexpr Field boolean(std::string_view name) {
  return {.name = name, .offset = 0, .width = 4, .put = put_setting, .take = take_setting};
}
constexpr Field kSpoofCheckFields[] = {boolean("spoofCheck")};
constexpr Layout kSpoofCheck = {.header = sizeof(ifla_vf_spoofchk) - kNumber,
                                .fields = kSpoofCheckFields};
constexpr Field kQueryRssFields[] = {boolean("queryRss")};
constexpr Layout kQueryRss = {.header = sizeof(ifla_vf_rss_query_en) - kNumber,
                              .fields = kQueryRssFields};
constexpr Field kTrustFields[] = {boolean("trust")};
constexpr Layout kTrust = {.header = sizeof(ifla_vf_trust) - kNumber, .fields = kTrustFields};

constexpr Name kStates[] = {{"auto", IFLA_VF_LINK_STATE_AUTO},
                            {"enable", IFLA_VF_LINK_STATE_ENABLE},
                            {"disable", IFLA_VF_LINK_STATE_DISABLE}};
constexpr Field kStateFields[] = {
    {.name = "state", .offset = 0, .width = 4, .names = kStates, .numbers = false}};
constexpr Layout kState = {.header = sizeof(ifla_vf_link_state) - kNumber, .fields = kStateFields};

// 64 bits of this machine's order, written as eight bytes, the most significant first.
constexpr std::size_t kGuidAt = offsetof(ifla_vf_guid, guid) - kNumber;
constexpr std::size_t kGuidText = 23;

void put_guid(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
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
  std::memcpy(head.data() + kGuidAt, &guid, sizeof guid);
}

Value take_guid(View head) {
  const std::uint64_t guid = htobe64(netlink::read_struct<std::uint64_t>(head.subspan(kGuidAt)));
  return format_mac({reinterpret_cast<const std::uint8_t*>(&guid), sizeof guid});
}

constexpr Field guid(std::string_view name) {
  return {.name = name, .offset = 0, .width = 0, .put = put_guid, .take = take_guid};
}
constexpr Field kNodeGuidFields[] = {guid("nodeGuid")};
constexpr Layout kNodeGuid = {.header = sizeof(ifla_vf_guid) - kNumber, .fields = kNodeGuidFields};
constexpr Field kPortGuidFields[] = {guid("portGuid")};
constexpr Layout kPortGuid = {.header = sizeof(ifla_vf_guid) - kNumber, .fields = kPortGuidFields};

// One attribute that sets something. Where an option can be any of several, it is the first that
// has room for all that was told.
struct Setting {
  std::string_view name;
  const Layout* inside;
  // The option is an object, which must have this; else it is `inside`'s one.
  std::string_view needs;
  std::uint16_t attribute;
  std::uint16_t list = 0;  // the nest that the attribute is in
  Access access = Access::kChange;
};

constexpr Setting kSettings[] = {
    {"mac", &kMac, "", IFLA_VF_MAC},
    {"vlan", &kVlan, "id", IFLA_VF_VLAN, 0, Access::kWrite},
    {"vlan", &kVlanInfo, "id", IFLA_VF_VLAN_INFO, IFLA_VF_VLAN_LIST},
    {"txRate", &kMaxRate, "max", IFLA_VF_TX_RATE, 0, Access::kWrite},
    {"txRate", &kRate, "max", IFLA_VF_RATE},
    {"spoofCheck", &kSpoofCheck, "", IFLA_VF_SPOOFCHK},
    {"queryRss", &kQueryRss, "", IFLA_VF_RSS_QUERY_EN},
    {"state", &kState, "", IFLA_VF_LINK_STATE},
    {"trust", &kTrust, "", IFLA_VF_TRUST},
    {"nodeGuid", &kNodeGuid, "", IFLA_VF_IB_NODE_GUID},
    {"portGuid", &kPortGuid, "", IFLA_VF_IB_PORT_GUID},
};

// By their numbers, from 0; one is padding.
constexpr std::string_view kCounters[] = {"rxPackets", "txPackets", "rxBytes",
                                          "txBytes",   "broadcast", "multicast",
                                          "",          "rxDropped", "txDropped"};

bool has_room(const Setting& setting, const Object& fields) {
  return std::all_of(fields.begin(), fields.end(), [&](const Object::Member& member) {
    return member.second.absent() ||
           std::any_of(setting.inside->fields.begin(), setting.inside->fields.end(),
                       [&](const Field& field) { return field.name == member.first; });
  });
}

const Setting* find_setting(std::string_view name, const Value& value) {
  const Setting* found = nullptr;
  for (const Setting& setting : kSettings) {
    if (setting.name != name) continue;
    found = &setting;
    const auto* fields = value.as<Object>();
    if (setting.needs.empty() || fields == nullptr || has_room(setting, *fields)) break;
  }
  return found;
}

void put_setting_of(std::uint32_t number, const Setting& setting, const Object& fields,
                    Encoder encoder, std::string_view path) {
  const std::size_t list = setting.list == 0 ? 0 : encoder.message.open(setting.list);
  const std::size_t begin = encoder.message.put(setting.attribute, {}) - NLA_HDRLEN;
  encoder.message.header(number);
  encode_object(*setting.inside, fields, encoder, path);
  encoder.message.close(begin);
  if (list != 0) encoder.message.close(list);
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
    if (setting == nullptr) {
      throw BadOption(option, BadOption::Why::kValue, option + ": there is no such option");
    }
    if (setting->needs.empty()) {
      Object alone;
      alone.set(name, value);
      put_setting_of(number, *setting, alone, encoder, path);
      continue;
    }
    const Object& fields = checked_object(value, option);
    if (given(fields, setting->needs) == nullptr) {
      refuse_type(join(option, setting->needs), "a number", Value{});
    }
    put_setting_of(number, *setting, fields, encoder, option);
  }
  encoder.message.close(nest);
}

View without_number(View payload) { return payload.subspan(std::min(kNumber, payload.size())); }

bool all_zero(View bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

// What one attribute tells; absent where it is not set, or not known to the driver.
Value take_one(const Setting& setting, View payload) {
  const View told = without_number(payload);
  Object fields;
  decode_object(*setting.inside, told, fields);
  if (setting.needs.empty()) {
    const Value* value = fields.find(setting.name);
    return value == nullptr ? Value{} : *value;
  }
  // No VLAN is told as VLAN 0 of 802.1Q.
  const bool none = setting.list != 0 && all_zero(told.first(std::min(kVlan.header, told.size())));
  return none ? Value{} : Value(std::move(fields));
}

Object take_counters(View nest) {
  Object statistics;
  for (const Attribute& counter : Attributes(nest)) {
    if (counter.type >= std::size(kCounters) || kCounters[counter.type].empty()) continue;
    statistics.set(kCounters[counter.type], Counter{counter.number<std::uint64_t>().value_or(0)});
  }
  return statistics;
}

Object take_vf(View info, bool counters) {
  Object vf;
  // The kernel begins each with its hardware address, the one that drivers cannot leave out.
  const auto mac = Attributes(info).find(IFLA_VF_MAC);
  vf.set("index", mac ? mac->number<std::uint32_t>().value_or(0) : 0U);
  // The broadcast address is the card's own; VLAN and TX_RATE are told again by newer attributes.
  std::vector<std::uint16_t> handled{IFLA_VF_BROADCAST, IFLA_VF_STATS, IFLA_VF_VLAN_LIST};
  for (const Setting& setting : kSettings) {
    handled.push_back(setting.attribute);
    if (setting.access == Access::kWrite) continue;
    std::optional<Attribute> found =
        Attributes(info).find(setting.list == 0 ? setting.attribute : setting.list);
    if (found && setting.list != 0) found = Attributes(found->payload).find(setting.attribute);
    if (!found) continue;
    Value value = take_one(setting, found->payload);
    if (!value.absent()) vf.set(setting.name, std::move(value));
  }
  const auto statistics = Attributes(info).find(IFLA_VF_STATS);
  if (counters && statistics) vf.set("statistics", take_counters(statistics->payload));
  decode({}, info, vf, handled);
  return vf;
}

}  // namespace

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

std::vector<Option> vf_options() {
  std::vector<Option> options{{"index", Access::kChange}};
  for (const Setting& setting : kSettings) {
    if (setting.access != Access::kWrite) options.push_back({setting.name, setting.access});
  }
  options.push_back({"statistics", Access::kRead});
  return options;
}

}  // namespace rtnetlink
