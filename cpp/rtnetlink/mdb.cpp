#include "rtnetlink/mdb.h"

#include <endian.h>
#include <linux/if_ether.h>

#include <algorithm>

#include "rtnetlink/generated/mdb.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

constexpr std::size_t kGroupAt = offsetof(br_mdb_entry, addr.u);
constexpr std::size_t kProtoAt = offsetof(br_mdb_entry, addr.proto);

// Newer than the headers of Debian 12 (Linux 6.1): sources, each in a nest of its own, where their
// address is the attribute 1.
constexpr std::uint16_t kSourceList = 2;  // MDBE_ATTR_SRC_LIST
constexpr std::uint16_t kSource = 1;      // MDBE_SRC_LIST_ENTRY
constexpr std::uint16_t kSourceAddress = MDBA_MDB_SRCATTR_ADDRESS;

// One lookup of the group's, since Linux 6.7, or all there are.
Truth mdb_truth(const Operation&, const Object& options) {
  Truth truth;
  truth.looks.push_back(look_by("getMdb", options, {"link", "group", "vid", "source", "srcVni"}));
  truth.looks.push_back(look_by("listMdb", options, {}));
  return truth;
}

// A bridge that speaks IGMPv2, or MLDv1, forwards as if a group had no sources, and does not report
// what it was given of them; the entries of the sources it makes, and takes along.
std::optional<Unfit> mdb_unfit_on(const Operation&, const Object& asked, const ReadLink& link) {
  constexpr std::string_view kOfSources[] = {"filterMode", "sourceList"};
  const auto* option =
      std::find_if(std::begin(kOfSources), std::end(kOfSources),
                   [&](std::string_view name) { return given(asked, name) != nullptr; });
  const auto* group = asked.get<std::string>("group");
  const auto ip = group == nullptr ? std::nullopt : parse_ip(*group);
  if (option == std::end(kOfSources) || !ip) return {};
  const std::optional<Object> its = link();
  const auto* bridge = its ? its->get<Object>("bridge") : nullptr;
  if (bridge == nullptr) return {};
  const bool inet = ip->family == AF_INET;
  const auto* version = bridge->get<std::int64_t>(inet ? "mcastIgmpVersion" : "mcastMldVersion");
  const std::int64_t with_sources = inet ? 3 : 2;
  if (version == nullptr || *version >= with_sources) return {};
  return ignored(*option);
}

constexpr ObjectType with_unfit(ObjectType type) {
  type.unfit_on = mdb_unfit_on;
  return type;
}

}  // namespace

void put_group(const Value& value, std::span<std::uint8_t> head, std::string_view option) {
  const std::string& text = checked_text(value, option, "an IP or Ethernet address");
  std::uint16_t proto = 0;
  netlink::Bytes bytes;
  if (const auto ip = parse_ip(text)) {
    proto = htobe16(ip->family == AF_INET ? ETH_P_IP : ETH_P_IPV6);
    bytes.assign(ip->bytes, ip->bytes + ip->view().size());
  } else if (const auto mac = parse_mac(text)) {
    bytes = *mac;
  } else {
    refuse(option, "an IP or Ethernet address", value);
  }
  std::copy(bytes.begin(), bytes.end(), head.begin() + kGroupAt);
  std::memcpy(head.data() + kProtoAt, &proto, sizeof proto);
}

Value take_group(View head) {
  const auto proto = be16toh(netlink::read_struct<std::uint16_t>(head.subspan(kProtoAt)));
  if (proto == ETH_P_IP) return format_ip(head.subspan(kGroupAt, 4));
  if (proto == ETH_P_IPV6) return format_ip(head.subspan(kGroupAt, 16));
  return format_mac(head.subspan(kGroupAt, ETH_ALEN));
}

void put_sources(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array of IP addresses", value);
  const std::size_t all = encoder.message.open(kSourceList);
  for (std::size_t i = 0; i < list->size(); i++) {
    const Ip ip = checked_ip((*list)[i], std::string(option) + '[' + std::to_string(i) + ']');
    const std::size_t one = encoder.message.open(kSource);
    encoder.message.put(kSourceAddress, ip.view());
    encoder.message.close(one);
  }
  encoder.message.close(all);
}

Value take_sources(const Attribute& attribute) {
  List sources;
  for (const Attribute& source : Attributes(attribute.payload)) {
    const auto address = Attributes(source.payload).find(kSourceAddress);
    if (address) sources.emplace_back(format_ip(address->payload));
  }
  return sources;
}

const ObjectType kMdb = object_type<kMdbReportLayout>("mdb");
const ObjectType kMdbEntry = with_unfit(object_type<kMdbRequestLayout>("mdbEntry", mdb_truth));
// The numbers of MDBA_GET_ENTRY are those of MDBA_SET_ENTRY.
const ObjectType kMdbLookup =
    asked_as(object_type<kMdbReportLayout>(""), object_type<kMdbRequestLayout>(""));

}  // namespace rtnetlink
