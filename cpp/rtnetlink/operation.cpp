#include "rtnetlink/operation.h"

#include <linux/rtnetlink.h>

#include <array>

#include "rtnetlink/address.h"
#include "rtnetlink/batch.h"
#include "rtnetlink/bridge_vlan.h"
#include "rtnetlink/families.h"
#include "rtnetlink/filter.h"
#include "rtnetlink/link.h"
#include "rtnetlink/link_move.h"
#include "rtnetlink/mdb.h"
#include "rtnetlink/mpls.h"
#include "rtnetlink/mst.h"
#include "rtnetlink/neighbor.h"
#include "rtnetlink/nexthop.h"
#include "rtnetlink/nsid.h"
#include "rtnetlink/object.h"
#include "rtnetlink/qdisc.h"
#include "rtnetlink/route.h"
#include "rtnetlink/rule.h"
#include "rtnetlink/traffic_class.h"
#include "rtnetlink/tunnel.h"

namespace rtnetlink {
namespace {

constexpr std::uint16_t kAdd = NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL;
constexpr std::uint16_t kReplace = NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE;
constexpr std::uint16_t kPrepend = NLM_F_ACK | NLM_F_CREATE;
constexpr std::uint16_t kModify = NLM_F_ACK | NLM_F_REPLACE;
constexpr std::uint16_t kAppend = NLM_F_ACK | NLM_F_CREATE | NLM_F_APPEND;
constexpr std::uint16_t kFlush = NLM_F_ACK | NLM_F_BULK;  // since Linux 5.19

const Operation kOperations[] = {
    // The echo has the new link's index without another request, since Linux 6.2.
    {"newLink", RTM_NEWLINK, kAdd | NLM_F_ECHO, Reply::kNone, &kLink},
    // The echo of one made in another namespace goes there, to whoever has our number there.
    {"newLinkElsewhere", RTM_NEWLINK, kAdd, Reply::kNone, &kLink},
    {"setLink", RTM_NEWLINK, NLM_F_ACK, Reply::kNone, &kLink},
    {"moveLink", RTM_NEWLINK, NLM_F_ACK, Reply::kNone, &kLinkMove},
    // Sends only what differs from what there is.
    {"changeLink", RTM_NEWLINK, NLM_F_ACK, Reply::kNone, &kLink, true},
    {"addAltNames", RTM_NEWLINKPROP, kAdd | NLM_F_APPEND, Reply::kNone, &kLink},
    {"deleteAltNames", RTM_DELLINKPROP, NLM_F_ACK, Reply::kNone, &kLink},
    {"deleteLink", RTM_DELLINK, NLM_F_ACK, Reply::kNone, &kLink},
    // The link says by itself that it is there.
    {"getLink", RTM_GETLINK, 0, Reply::kOne, &kLink},
    {"listLinks", RTM_GETLINK, NLM_F_DUMP, Reply::kMany, &kLink},
    {"newAddress", RTM_NEWADDR, kAdd | NLM_F_ECHO, Reply::kNone, &kAddress},
    {"replaceAddress", RTM_NEWADDR, kReplace | NLM_F_ECHO, Reply::kNone, &kAddress},
    {"deleteAddress", RTM_DELADDR, NLM_F_ACK, Reply::kNone, &kAddress},
    {"getAddress", RTM_GETADDR, NLM_F_ACK, Reply::kOne, &kAddressLookup},
    {"listAddresses", RTM_GETADDR, NLM_F_DUMP, Reply::kMany, &kAddress},
    {"newNeighbor", RTM_NEWNEIGH, kAdd, Reply::kNone, &kNeighbor},
    {"replaceNeighbor", RTM_NEWNEIGH, kReplace, Reply::kNone, &kNeighbor},
    {"modifyNeighbor", RTM_NEWNEIGH, kModify, Reply::kNone, &kNeighbor},
    {"deleteNeighbor", RTM_DELNEIGH, NLM_F_ACK, Reply::kNone, &kNeighbor},
    {"getNeighbor", RTM_GETNEIGH, NLM_F_ACK, Reply::kOne, &kNeighbor},
    {"listNeighbors", RTM_GETNEIGH, NLM_F_DUMP, Reply::kMany, &kNeighborListing},
    {"newFdb", RTM_NEWNEIGH, kAdd, Reply::kNone, &kFdb},
    {"appendFdb", RTM_NEWNEIGH, kAppend, Reply::kNone, &kFdb},
    {"replaceFdb", RTM_NEWNEIGH, kReplace, Reply::kNone, &kFdb},
    {"modifyFdb", RTM_NEWNEIGH, kModify, Reply::kNone, &kFdb},
    {"deleteFdb", RTM_DELNEIGH, NLM_F_ACK, Reply::kNone, &kFdb},
    {"getFdb", RTM_GETNEIGH, NLM_F_ACK, Reply::kOne, &kFdbLookup},
    {"listFdb", RTM_GETNEIGH, NLM_F_DUMP, Reply::kMany, &kFdb},
    {"flushFdb", RTM_DELNEIGH, kFlush, Reply::kNone, &kFdbFlush},
    {"newMdb", RTM_NEWMDB, kAdd, Reply::kNone, &kMdbEntry},
    {"replaceMdb", RTM_NEWMDB, kReplace, Reply::kNone, &kMdbEntry},
    {"deleteMdb", RTM_DELMDB, NLM_F_ACK, Reply::kNone, &kMdbEntry},
    {"flushMdb", RTM_DELMDB, kFlush, Reply::kNone, &kMdbEntry},
    {"getMdb", RTM_GETMDB, NLM_F_ACK, Reply::kMany, &kMdbLookup},
    {"listMdb", RTM_GETMDB, NLM_F_DUMP, Reply::kMany, &kMdb},
    {"newVni", RTM_NEWTUNNEL, kAdd, Reply::kNone, &kTunnel},
    {"deleteVni", RTM_DELTUNNEL, NLM_F_ACK, Reply::kNone, &kTunnel},
    {"listVnis", RTM_GETTUNNEL, NLM_F_DUMP, Reply::kMany, &kTunnelListing},
    {"newVlan", RTM_NEWVLAN, kAdd, Reply::kNone, &kBridgeVlan},
    {"setVlan", RTM_NEWVLAN, kAdd, Reply::kNone, &kVlanSettings},
    {"deleteVlan", RTM_DELVLAN, NLM_F_ACK, Reply::kNone, &kBridgeVlan},
    {"listVlans", RTM_GETVLAN, NLM_F_DUMP, Reply::kMany, &kVlanListing},
    {"newGlobalVlan", RTM_NEWVLAN, kAdd, Reply::kNone, &kGlobalVlan},
    {"listGlobalVlans", RTM_GETVLAN, NLM_F_DUMP, Reply::kMany, &kGlobalVlanListing},
    {"setMst", RTM_SETLINK, NLM_F_ACK, Reply::kNone, &kMst},
    {"listMsts", RTM_GETLINK, NLM_F_DUMP, Reply::kMany, &kMstListing},
    {"newRoute", RTM_NEWROUTE, kAdd | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"replaceRoute", RTM_NEWROUTE, kReplace | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"prependRoute", RTM_NEWROUTE, kPrepend | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"modifyRoute", RTM_NEWROUTE, kModify | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"appendRoute", RTM_NEWROUTE, kAppend | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"deleteRoute", RTM_DELROUTE, NLM_F_ACK, Reply::kNone, &kRoute},
    {"getRoute", RTM_GETROUTE, NLM_F_ACK, Reply::kOne, &kRoute},
    {"listRoutes", RTM_GETROUTE, NLM_F_DUMP, Reply::kMany, &kRoute},
    {"newMplsRoute", RTM_NEWROUTE, kAdd, Reply::kNone, &kMplsRoute},
    {"replaceMplsRoute", RTM_NEWROUTE, kReplace, Reply::kNone, &kMplsRoute},
    {"modifyMplsRoute", RTM_NEWROUTE, kModify, Reply::kNone, &kMplsRoute},
    // Of one that is not there the kernel says nothing: by the echo there was one.
    {"deleteMplsRoute", RTM_DELROUTE, NLM_F_ACK | NLM_F_ECHO, Reply::kNone, &kMplsRoute},
    {"listMplsRoutes", RTM_GETROUTE, NLM_F_DUMP, Reply::kMany, &kMplsRoute},
    {"newRule", RTM_NEWRULE, kAdd | NLM_F_ECHO, Reply::kNone, &kRule},
    {"deleteRule", RTM_DELRULE, NLM_F_ACK, Reply::kNone, &kRule},
    {"listRules", RTM_GETRULE, NLM_F_DUMP, Reply::kMany, &kRule},
    {"newNexthop", RTM_NEWNEXTHOP, kAdd | NLM_F_ECHO, Reply::kNone, &kNexthop},
    // The echo has the id that the kernel chose.
    {"newNexthopOfAnyId", RTM_NEWNEXTHOP, kAdd | NLM_F_ECHO, Reply::kOne, &kNexthop},
    {"replaceNexthop", RTM_NEWNEXTHOP, kReplace | NLM_F_ECHO, Reply::kNone, &kNexthop},
    {"modifyNexthop", RTM_NEWNEXTHOP, kModify | NLM_F_ECHO, Reply::kNone, &kNexthop},
    {"deleteNexthop", RTM_DELNEXTHOP, NLM_F_ACK, Reply::kNone, &kNexthop},
    {"getNexthop", RTM_GETNEXTHOP, NLM_F_ACK, Reply::kOne, &kNexthopListing},
    {"listNexthops", RTM_GETNEXTHOP, NLM_F_DUMP, Reply::kMany, &kNexthopListing},
    {"listNexthopBuckets", RTM_GETNEXTHOPBUCKET, NLM_F_DUMP, Reply::kMany, &kNexthopBucket},
    {"newNsid", RTM_NEWNSID, NLM_F_ACK, Reply::kNone, &kNsid},
    {"getNsid", RTM_GETNSID, NLM_F_ACK, Reply::kOne, &kNsid},
    {"listNsids", RTM_GETNSID, NLM_F_DUMP, Reply::kMany, &kNsid},
    // No requests: rtnetlink/sysctls.h, rtnetlink/batch.h.
    {"setSysctls", NLMSG_NOOP, 0, Reply::kNone, nullptr},
    {"compareSysctls", NLMSG_NOOP, 0, Reply::kMany, nullptr},
    {kBatch, NLMSG_NOOP, 0, Reply::kMany, nullptr},
    {"newQdisc", RTM_NEWQDISC, kAdd | NLM_F_ECHO, Reply::kNone, &kQdisc},
    {"replaceQdisc", RTM_NEWQDISC, kReplace | NLM_F_ECHO, Reply::kNone, &kQdisc},
    {"changeQdisc", RTM_NEWQDISC, NLM_F_ACK | NLM_F_ECHO, Reply::kNone, &kQdisc},
    {"deleteQdisc", RTM_DELQDISC, NLM_F_ACK, Reply::kNone, &kQdisc},
    // Its reply goes to whoever asks for the echo.
    {"getQdisc", RTM_GETQDISC, NLM_F_ACK | NLM_F_ECHO, Reply::kOne, &kQdisc},
    {"listQdiscs", RTM_GETQDISC, NLM_F_DUMP, Reply::kMany, &kQdisc},
    {"listMadeQdiscs", RTM_GETQDISC, NLM_F_DUMP, Reply::kMany, &kMadeQdisc},
    {"newClass", RTM_NEWTCLASS, kAdd | NLM_F_ECHO, Reply::kNone, &kTrafficClass},
    {"replaceClass", RTM_NEWTCLASS, kReplace | NLM_F_ECHO, Reply::kNone, &kTrafficClass},
    {"changeClass", RTM_NEWTCLASS, NLM_F_ACK | NLM_F_ECHO, Reply::kNone, &kTrafficClass},
    {"deleteClass", RTM_DELTCLASS, NLM_F_ACK, Reply::kNone, &kTrafficClass},
    {"getClass", RTM_GETTCLASS, NLM_F_ACK | NLM_F_ECHO, Reply::kOne, &kTrafficClass},
    {"listClasses", RTM_GETTCLASS, NLM_F_DUMP, Reply::kMany, &kTrafficClass},
    // The echo has the priority and the handle that the kernel chose.
    {"newFilter", RTM_NEWTFILTER, kAdd | NLM_F_ECHO, Reply::kOne, &kFilter},
    {"replaceFilter", RTM_NEWTFILTER, kReplace | NLM_F_ECHO, Reply::kNone, &kFilter},
    {"deleteFilter", RTM_DELTFILTER, NLM_F_ACK, Reply::kNone, &kFilter},
    {"getFilter", RTM_GETTFILTER, NLM_F_ACK, Reply::kOne, &kFilter},
    {"listFilters", RTM_GETTFILTER, NLM_F_DUMP, Reply::kMany, &kFilterListing},
    {"newChain", RTM_NEWCHAIN, kAdd, Reply::kNone, &kChain},
    {"deleteChain", RTM_DELCHAIN, NLM_F_ACK, Reply::kNone, &kChain},
    {"listChains", RTM_GETCHAIN, NLM_F_DUMP, Reply::kMany, &kChain},
};

constexpr std::array<const ObjectType*, 20> kObjects = {
    &kAddress,    &kNeighbor,   &kFdb,   &kFdbFlush,     &kMdb,     &kMdbEntry,      &kTunnel,
    &kBridgeVlan, &kGlobalVlan, &kRoute, &kRule,         &kNexthop, &kNexthopBucket, &kNsid,
    &kMplsRoute,  &kMst,        &kQdisc, &kTrafficClass, &kFilter,  &kChain};

// The name of a request's type.
std::string_view type_name(std::uint16_t type) {
  switch (type) {
    case RTM_NEWLINK: return "RTM_NEWLINK";
    case RTM_DELLINK: return "RTM_DELLINK";
    case RTM_GETLINK: return "RTM_GETLINK";
    case RTM_SETLINK: return "RTM_SETLINK";
    case RTM_NEWLINKPROP: return "RTM_NEWLINKPROP";
    case RTM_DELLINKPROP: return "RTM_DELLINKPROP";
    case RTM_NEWADDR: return "RTM_NEWADDR";
    case RTM_DELADDR: return "RTM_DELADDR";
    case RTM_GETADDR: return "RTM_GETADDR";
    case RTM_NEWNEIGH: return "RTM_NEWNEIGH";
    case RTM_DELNEIGH: return "RTM_DELNEIGH";
    case RTM_GETNEIGH: return "RTM_GETNEIGH";
    case RTM_NEWMDB: return "RTM_NEWMDB";
    case RTM_DELMDB: return "RTM_DELMDB";
    case RTM_GETMDB: return "RTM_GETMDB";
    case RTM_NEWTUNNEL: return "RTM_NEWTUNNEL";
    case RTM_DELTUNNEL: return "RTM_DELTUNNEL";
    case RTM_GETTUNNEL: return "RTM_GETTUNNEL";
    case RTM_NEWVLAN: return "RTM_NEWVLAN";
    case RTM_DELVLAN: return "RTM_DELVLAN";
    case RTM_GETVLAN: return "RTM_GETVLAN";
    case RTM_NEWROUTE: return "RTM_NEWROUTE";
    case RTM_DELROUTE: return "RTM_DELROUTE";
    case RTM_GETROUTE: return "RTM_GETROUTE";
    case RTM_NEWRULE: return "RTM_NEWRULE";
    case RTM_DELRULE: return "RTM_DELRULE";
    case RTM_GETRULE: return "RTM_GETRULE";
    case RTM_NEWNEXTHOP: return "RTM_NEWNEXTHOP";
    case RTM_DELNEXTHOP: return "RTM_DELNEXTHOP";
    case RTM_GETNEXTHOP: return "RTM_GETNEXTHOP";
    case RTM_GETNEXTHOPBUCKET: return "RTM_GETNEXTHOPBUCKET";
    case RTM_NEWNSID: return "RTM_NEWNSID";
    case RTM_GETNSID: return "RTM_GETNSID";
    case RTM_NEWQDISC: return "RTM_NEWQDISC";
    case RTM_DELQDISC: return "RTM_DELQDISC";
    case RTM_GETQDISC: return "RTM_GETQDISC";
    case RTM_NEWTCLASS: return "RTM_NEWTCLASS";
    case RTM_DELTCLASS: return "RTM_DELTCLASS";
    case RTM_GETTCLASS: return "RTM_GETTCLASS";
    case RTM_NEWTFILTER: return "RTM_NEWTFILTER";
    case RTM_DELTFILTER: return "RTM_DELTFILTER";
    case RTM_GETTFILTER: return "RTM_GETTFILTER";
    case RTM_NEWCHAIN: return "RTM_NEWCHAIN";
    case RTM_DELCHAIN: return "RTM_DELCHAIN";
    case RTM_GETCHAIN: return "RTM_GETCHAIN";
    default: return "";
  }
}

}  // namespace

// Names of links are resolved before the send, and only link requests change what they mean.
bool Operation::shares_send() const {
  const bool links = object == &kLink || object == &kLinkMove;
  return reply == Reply::kNone && !links && object != nullptr && family == nullptr;
}

netlink::Verb Operation::verb() const {
  if (family == nullptr) return netlink::verb_of(type);
  if (deletes) return netlink::Verb::kDelete;
  return reply == Reply::kNone ? netlink::Verb::kSet : netlink::Verb::kGet;
}

std::string_view Operation::syscall() const {
  return family == nullptr ? type_name(type) : message;
}

std::string option_at_fault(const Operation& operation, netlink::View request,
                            const netlink::Verdict& verdict) {
  const ObjectType& object = *operation.object;
  if (verdict.missing_type) {
    // Of links, which have no layout, no kernel up to 6.18 reports what is missing.
    if (object.layout == nullptr) return {};
    const auto type = static_cast<std::uint16_t>(*verdict.missing_type);
    return option_missing(*object.layout, request, type, verdict.missing_nest.value_or(0));
  }
  return verdict.offset ? object.option_at(request, *verdict.offset) : std::string();
}

Request request_of(std::string_view operation, const Object& options) {
  const Operation& by = *find_operation(operation);
  return by.object->encode(by, options, 0);
}

Look look_by(std::string_view operation, const Object& options,
             std::initializer_list<std::string_view> members) {
  const Operation& by = *find_operation(operation);
  Object taken;
  for (const std::string_view name : members) {
    if (const Value* value = options.find(name)) taken.set(name, *value);
  }
  return {by.object, by.object->encode(by, taken, 0), (by.flags & NLM_F_DUMP) == NLM_F_DUMP};
}

std::vector<Object> ObjectType::objects_of(netlink::View message) const {
  std::vector<Object> objects;
  for_each_object(message, false, [&](Object object) {
    objects.push_back(as_asked == nullptr ? std::move(object) : as_asked(object));
  });
  return objects;
}

const Operation* find_operation(std::string_view name) {
  const std::span<const Operation> own = kOperations;
  for (const auto& operations : {own, family_operations()}) {
    for (const Operation& operation : operations) {
      if (operation.name == name) return &operation;
    }
  }
  return nullptr;
}

std::vector<const ObjectType*> objects() {
  std::vector<const ObjectType*> all(kObjects.begin(), kObjects.end());
  all.insert(all.end(), family_objects().begin(), family_objects().end());
  return all;
}

}  // namespace rtnetlink
