#include "rtnetlink/mdb.h"

#include <endian.h>
#include <linux/if_bridge.h>
#include <linux/if_ether.h>

#include <algorithm>

#include "rtnetlink/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

// Newer than the headers of Debian 12 (Linux 6.1), numbers from Linux 7.3: MDBE_ATTR_*, as they
// are set ...
constexpr std::uint16_t kSetSourceList = 2;  // since 6.2
constexpr std::uint16_t kSetGroupMode = 3;   // since 6.2
constexpr std::uint16_t kSetProtocol = 4;    // since 6.2
constexpr std::uint16_t kSetDst = 5;         // since 6.4, as all that follow
constexpr std::uint16_t kSetDstPort = 6;
constexpr std::uint16_t kSetVni = 7;
constexpr std::uint16_t kSetIfindex = 8;
constexpr std::uint16_t kSetSrcVni = 9;
constexpr std::uint16_t kSetStateMask = 10;  // since 6.8
constexpr std::uint16_t kSetSource = 1;      // MDBE_SRC_LIST_ENTRY
// ... and MDBA_MDB_EATTR_*, as they are reported, since 6.4.
constexpr std::uint16_t kDst = 6;
constexpr std::uint16_t kDstPort = 7;
constexpr std::uint16_t kVni = 8;
constexpr std::uint16_t kIfindex = 9;
constexpr std::uint16_t kSrcVni = 10;
constexpr std::uint32_t kOffloadFailed = 1 << 4;  // MDB_FLAGS_OFFLOAD_FAILED, since 6.16

constexpr std::int64_t kLargestVni = 0xffffff;

constexpr Name kStates[] = {{"temp", MDB_TEMPORARY}, {"permanent", MDB_PERMANENT}};
constexpr Name kFilterModes[] = {{"exclude", 0}, {"include", 1}};  // MCAST_EXCLUDE, MCAST_INCLUDE

// A group is an IP or an Ethernet address in the header, and of which kind an EtherType tells.

constexpr std::size_t kGroupAt = offsetof(br_mdb_entry, addr.u);
constexpr std::size_t kProtoAt = offsetof(br_mdb_entry, addr.proto);

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

constexpr Field kEntryFields[] = {
    {.name = "port", .offset = offsetof(br_mdb_entry, ifindex), .width = 4, .link = true},
    {.name = "state",
     .offset = offsetof(br_mdb_entry, state),
     .width = 1,
     .names = kStates,
     .numbers = false},
    {.name = "vid", .offset = offsetof(br_mdb_entry, vid), .width = 2, .quiet = true},
    {.name = "group", .offset = kGroupAt, .width = 0, .put = put_group, .take = take_group},
};
constexpr Word kEntryWords[] = {{.offset = offsetof(br_mdb_entry, flags), .width = 1}};
constexpr Flag kEntryFlags[] = {
    {"offload", MDB_FLAGS_OFFLOAD, Access::kRead},
    {"fastLeave", MDB_FLAGS_FAST_LEAVE, Access::kRead},
    {"addedByStarExclude", MDB_FLAGS_STAR_EXCL, Access::kRead},
    {"blocked", MDB_FLAGS_BLOCKED, Access::kRead},
    {"offloadFailed", kOffloadFailed, Access::kRead},
};

// Sources, each in a nest of its own, where their address is the attribute 1.
constexpr std::uint16_t kSourceAddress = MDBA_MDB_SRCATTR_ADDRESS;

void put_sources(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const auto* list = value.as<List>();
  if (list == nullptr) refuse_type(option, "an array of IP addresses", value);
  const std::size_t all = encoder.message.open(kSetSourceList);
  for (std::size_t i = 0; i < list->size(); i++) {
    const Ip ip = checked_ip((*list)[i], std::string(option) + '[' + std::to_string(i) + ']');
    const std::size_t one = encoder.message.open(kSetSource);
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

constexpr Row kReported[] = {
    // Hundredths of a second that are left.
    {.name = "timer",
     .attribute = MDBA_MDB_EATTR_TIMER,
     .wire = Wire::kU32,
     .access = Access::kRead},
    {.name = "filterMode",
     .attribute = MDBA_MDB_EATTR_GROUP_MODE,
     .wire = Wire::kU8,
     .names = kFilterModes},
    {.name = "source",
     .attribute = MDBA_MDB_EATTR_SOURCE,
     .wire = Wire::kIp,
     .attribute6 = MDBA_MDB_EATTR_SOURCE},
    {.name = "protocol",
     .attribute = MDBA_MDB_EATTR_RTPROT,
     .wire = Wire::kU8,
     .names = kProtocols,
     .numbers = true},
    {.name = "dst", .attribute = kDst, .wire = Wire::kIp, .attribute6 = kDst},
    {.name = "dstPort",
     .attribute = kDstPort,
     .wire = Wire::kBe16,
     .kept = {.own = "vxlan.dstPort"}},
    {.name = "vni", .attribute = kVni, .wire = Wire::kU32, .kept = {.own = "vxlan.vni"}},
    {.name = "via", .attribute = kIfindex, .wire = Wire::kLink},
    {.name = "srcVni", .attribute = kSrcVni, .wire = Wire::kU32, .kept = {.zero_absent = true}},
};
constexpr Special kReportedSpecials[] = {{.name = "sourceList",
                                          .attribute = MDBA_MDB_EATTR_SRC_LIST,
                                          .access = Access::kRead,
                                          .take = take_sources,
                                          .kept = {.unordered = true}}};
constexpr Layout kReportedEntry = {.header = sizeof(br_mdb_entry),
                                   .fields = kEntryFields,
                                   .words = kEntryWords,
                                   .flags = kEntryFlags,
                                   .table = kReported,
                                   .specials = kReportedSpecials};

// A group has an entry for each of its ports.
constexpr Special kGroupSpecials[] = {{.name = "ports",
                                       .attribute = MDBA_MDB_ENTRY_INFO,
                                       .shape = Shape::kNests,
                                       .inside = &kReportedEntry}};
constexpr Layout kGroup = {.specials = kGroupSpecials};
constexpr Special kDatabaseSpecials[] = {
    {.name = "groups", .attribute = MDBA_MDB_ENTRY, .shape = Shape::kNests, .inside = &kGroup}};
constexpr Layout kDatabase = {.specials = kDatabaseSpecials};

constexpr Layout kEntry = {.header = sizeof(br_mdb_entry),
                           .fields = kEntryFields,
                           .words = kEntryWords,
                           .flags = kEntryFlags};

constexpr Row kSet[] = {
    {.name = "source",
     .attribute = MDBE_ATTR_SOURCE,
     .wire = Wire::kIp,
     .attribute6 = MDBE_ATTR_SOURCE},
    {.name = "filterMode", .attribute = kSetGroupMode, .wire = Wire::kU8, .names = kFilterModes},
    {.name = "protocol",
     .attribute = kSetProtocol,
     .wire = Wire::kU8,
     .names = kProtocols,
     .numbers = true},
    {.name = "dst", .attribute = kSetDst, .wire = Wire::kIp, .attribute6 = kSetDst},
    {.name = "dstPort", .attribute = kSetDstPort, .wire = Wire::kBe16, .min = 1, .max = 65535},
    {.name = "vni", .attribute = kSetVni, .wire = Wire::kU32, .max = kLargestVni},
    {.name = "via", .attribute = kSetIfindex, .wire = Wire::kLink, .min = 1},
    {.name = "srcVni", .attribute = kSetSrcVni, .wire = Wire::kU32, .max = kLargestVni},
    // For a flush: which bits of the state count.
    {.name = "stateMask", .attribute = kSetStateMask, .wire = Wire::kU8},
};
constexpr Special kSetSpecials[] = {
    {.name = "sourceList", .attribute = kSetSourceList, .put = put_sources, .take = take_sources}};
constexpr Layout kOptions = {.table = kSet, .specials = kSetSpecials};

constexpr Field kFields[] = {
    given_link(offsetof(br_port_msg, ifindex)),
    reported_link(offsetof(br_port_msg, ifindex)),
};

// What is asked and what is reported share numbers.
constexpr Special kAsked[] = {
    {.name = "entry", .attribute = MDBA_SET_ENTRY, .shape = Shape::kStruct, .inside = &kEntry},
    {.name = "options",
     .attribute = MDBA_SET_ENTRY_ATTRS,
     .shape = Shape::kNest,
     .inside = &kOptions},
};
constexpr Special kTold[] = {{.name = "database",
                              .attribute = MDBA_MDB,
                              .access = Access::kRead,
                              .shape = Shape::kNest,
                              .inside = &kDatabase}};

constexpr Layout with(std::span<const Special> specials) {
  return {
      .header = sizeof(br_port_msg),
      .family_at = offsetof(br_port_msg, family),
      .family = AF_BRIDGE,
      .fields = kFields,
      .specials = specials,
  };
}
constexpr Layout kRequest = with(kAsked);
constexpr Layout kReport = with(kTold);

// What a request has apart, and what a report has in several, in the words of the API.

void set_all(const Value* from, Object& into) {
  const auto* object = from == nullptr ? nullptr : from->as<Object>();
  if (object == nullptr) return;
  for (const auto& [name, value] : *object) into.set(name, value);
}

std::vector<Object> asked_entries(const Object& request) {
  Object entry;
  if (const Value* index = request.find("index")) entry.set("index", *index);
  set_all(request.find("entry"), entry);
  set_all(request.find("options"), entry);
  std::vector<Object> entries;
  entries.push_back(std::move(entry));
  return entries;
}

template <typename Each>
void for_each_object(const Value* list, Each each) {
  const auto* items = list == nullptr ? nullptr : list->as<List>();
  if (items == nullptr) return;
  for (const Value& item : *items) {
    if (const auto* object = item.as<Object>()) each(*object);
  }
}

std::vector<Object> reported_entries(const Object& message) {
  std::vector<Object> entries;
  const Value* database = message.find("database");
  const auto* whole = database == nullptr ? nullptr : database->as<Object>();
  if (whole == nullptr) return entries;
  for_each_object(whole->find("groups"), [&](const Object& group) {
    for_each_object(group.find("ports"), [&](const Object& port) {
      Object entry = port;
      if (const Value* index = message.find("index")) entry.set("index", *index);
      entries.push_back(std::move(entry));
    });
  });
  return entries;
}

constexpr Field kIndexedFields[] = {kEntryFields[0], kEntryFields[1], kEntryFields[2],
                                    kEntryFields[3], kFields[1]};
constexpr std::string_view kKey[] = {"index", "group", "port", "vid", "source", "dst", "srcVni"};
constexpr Layout kWords = {.fields = kIndexedFields,
                           .words = kEntryWords,
                           .flags = kEntryFlags,
                           .table = kReported,
                           .specials = kReportedSpecials,
                           .key = kKey};

// One lookup of the group's, since Linux 6.7, or all there are.
Truth mdb_truth(const Operation&, const Object& options) {
  Truth truth;
  Object entry;
  const Value* told = given(options, "entry");
  for (const std::string_view name : {"group", "vid"}) {
    const Value* value = told == nullptr ? nullptr : given(*told->as<Object>(), name);
    if (value != nullptr) entry.set(name, *value);
  }
  Object more;
  const Value* others = given(options, "options");
  for (const std::string_view name : {"source", "srcVni"}) {
    const Value* value = others == nullptr ? nullptr : given(*others->as<Object>(), name);
    if (value != nullptr) more.set(name, *value);
  }
  Object lookup;
  if (const Value* link = given(options, "link")) lookup.set("link", *link);
  lookup.set("entry", std::move(entry));
  if (!more.empty()) lookup.set("options", std::move(more));
  truth.looks.push_back(look_by("getMdb", lookup, {"link", "entry", "options"}));
  truth.looks.push_back(look_by("listMdb", lookup, {}));
  return truth;
}

// A bridge that speaks IGMPv2, or MLDv1, forwards as if a group had no sources, and does not report
// what it was given of them; the entries of the sources it makes, and takes along.
std::string_view mdb_ignored_on(const Object& asked, const ReadLink& link) {
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
  return version == nullptr || *version >= with_sources ? std::string_view{} : *option;
}

constexpr ObjectType in_words(ObjectType type, std::vector<Object> (*entries)(const Object&)) {
  type.entries = entries;
  type.entry = &kWords;
  return type;
}

constexpr ObjectType with_ignored(ObjectType type) {
  type.ignored_on = mdb_ignored_on;
  return type;
}

}  // namespace

const ObjectType kMdb = in_words(object_type<kReport>("mdb"), reported_entries);
const ObjectType kMdbEntry =
    with_ignored(in_words(object_type<kRequest>("mdbEntry", mdb_truth), asked_entries));
// The numbers of MDBA_GET_ENTRY are those of MDBA_SET_ENTRY.
const ObjectType kMdbLookup = {.encode = object_type<kRequest>("").encode,
                               .decode = object_type<kReport>("").decode,
                               .option_at = object_type<kRequest>("").option_at,
                               .name = "mdbEntry",
                               .layout = &kRequest,
                               .entries = reported_entries,
                               .entry = &kWords};

}  // namespace rtnetlink
