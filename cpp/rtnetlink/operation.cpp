#include "rtnetlink/operation.h"

#include <linux/rtnetlink.h>

#include <array>

#include "rtnetlink/address.h"
#include "rtnetlink/bridge_vlan.h"
#include "rtnetlink/link.h"
#include "rtnetlink/mdb.h"
#include "rtnetlink/neighbor.h"
#include "rtnetlink/nexthop.h"
#include "rtnetlink/nsid.h"
#include "rtnetlink/route.h"
#include "rtnetlink/rule.h"
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
    // The echo tells the new link's index without another request, since Linux 6.2.
    {"newLink", RTM_NEWLINK, kAdd | NLM_F_ECHO, Reply::kNone, &kLink},
    // The echo of one made in another namespace goes there, to whoever has our number there.
    {"newLinkElsewhere", RTM_NEWLINK, kAdd, Reply::kNone, &kLink},
    {"setLink", RTM_NEWLINK, NLM_F_ACK, Reply::kNone, &kLink},
    // Sends only what differs from what there is.
    {"changeLink", RTM_NEWLINK, NLM_F_ACK, Reply::kNone, &kLink, true},
    {"addAltNames", RTM_NEWLINKPROP, kAdd | NLM_F_APPEND, Reply::kNone, &kLink},
    {"deleteAltNames", RTM_DELLINKPROP, NLM_F_ACK, Reply::kNone, &kLink},
    {"deleteLink", RTM_DELLINK, NLM_F_ACK, Reply::kNone, &kLink},
    {"getLink", RTM_GETLINK, NLM_F_ACK, Reply::kOne, &kLink},
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
    {"getMdb", RTM_GETMDB, NLM_F_ACK, Reply::kOne, &kMdbLookup},
    {"listMdb", RTM_GETMDB, NLM_F_DUMP, Reply::kMany, &kMdb},
    {"newTunnel", RTM_NEWTUNNEL, kAdd, Reply::kNone, &kTunnel},
    {"deleteTunnel", RTM_DELTUNNEL, NLM_F_ACK, Reply::kNone, &kTunnel},
    {"listTunnels", RTM_GETTUNNEL, NLM_F_DUMP, Reply::kMany, &kTunnel},
    {"newVlan", RTM_NEWVLAN, kAdd, Reply::kNone, &kBridgeVlan},
    {"deleteVlan", RTM_DELVLAN, NLM_F_ACK, Reply::kNone, &kBridgeVlan},
    {"listVlans", RTM_GETVLAN, NLM_F_DUMP, Reply::kMany, &kBridgeVlan},
    {"newGlobalVlan", RTM_NEWVLAN, kAdd, Reply::kNone, &kGlobalVlan},
    {"listGlobalVlans", RTM_GETVLAN, NLM_F_DUMP, Reply::kMany, &kGlobalVlan},
    {"newRoute", RTM_NEWROUTE, kAdd | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"replaceRoute", RTM_NEWROUTE, kReplace | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"prependRoute", RTM_NEWROUTE, kPrepend | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"modifyRoute", RTM_NEWROUTE, kModify | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"appendRoute", RTM_NEWROUTE, kAppend | NLM_F_ECHO, Reply::kNone, &kRoute},
    {"deleteRoute", RTM_DELROUTE, NLM_F_ACK, Reply::kNone, &kRoute},
    {"getRoute", RTM_GETROUTE, NLM_F_ACK, Reply::kOne, &kRoute},
    {"listRoutes", RTM_GETROUTE, NLM_F_DUMP, Reply::kMany, &kRoute},
    {"newRule", RTM_NEWRULE, kAdd | NLM_F_ECHO, Reply::kNone, &kRule},
    {"deleteRule", RTM_DELRULE, NLM_F_ACK, Reply::kNone, &kRule},
    {"listRules", RTM_GETRULE, NLM_F_DUMP, Reply::kMany, &kRule},
    {"newNexthop", RTM_NEWNEXTHOP, kAdd | NLM_F_ECHO, Reply::kNone, &kNexthop},
    // The echo tells the id that the kernel chose.
    {"newNexthopOfAnyId", RTM_NEWNEXTHOP, kAdd | NLM_F_ECHO, Reply::kOne, &kNexthop},
    {"replaceNexthop", RTM_NEWNEXTHOP, kReplace | NLM_F_ECHO, Reply::kNone, &kNexthop},
    {"modifyNexthop", RTM_NEWNEXTHOP, kModify | NLM_F_ECHO, Reply::kNone, &kNexthop},
    {"deleteNexthop", RTM_DELNEXTHOP, NLM_F_ACK, Reply::kNone, &kNexthop},
    {"getNexthop", RTM_GETNEXTHOP, NLM_F_ACK, Reply::kOne, &kNexthop},
    {"listNexthops", RTM_GETNEXTHOP, NLM_F_DUMP, Reply::kMany, &kNexthop},
    {"listNexthopBuckets", RTM_GETNEXTHOPBUCKET, NLM_F_DUMP, Reply::kMany, &kNexthopBucket},
    {"newNsid", RTM_NEWNSID, NLM_F_ACK, Reply::kNone, &kNsid},
    {"getNsid", RTM_GETNSID, NLM_F_ACK, Reply::kOne, &kNsid},
    {"listNsids", RTM_GETNSID, NLM_F_DUMP, Reply::kMany, &kNsid},
};

constexpr std::array<const ObjectType*, 13> kObjects = {
    &kAddress,    &kNeighbor, &kFdb,  &kFdbFlush, &kMdb,           &kMdbEntry, &kTunnel,
    &kBridgeVlan, &kRoute,    &kRule, &kNexthop,  &kNexthopBucket, &kNsid};

}  // namespace

// Names of links are resolved before the send, and only link requests change what they mean.
bool Operation::shares_send() const { return reply == Reply::kNone && object != &kLink; }

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
  return {by.object, by.object->encode(by, taken, 0), by.reply == Reply::kMany};
}

std::vector<Object> ObjectType::objects_of(netlink::View message) const {
  Object decoded = decode(message, false);
  if (entries != nullptr) return entries(decoded);
  std::vector<Object> objects;
  objects.push_back(std::move(decoded));
  return objects;
}

const Operation* find_operation(std::string_view name) {
  for (const Operation& operation : kOperations) {
    if (operation.name == name) return &operation;
  }
  return nullptr;
}

std::string_view type_name(std::uint16_t type) {
  switch (type) {
    case RTM_NEWLINK: return "RTM_NEWLINK";
    case RTM_DELLINK: return "RTM_DELLINK";
    case RTM_GETLINK: return "RTM_GETLINK";
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
    default: return "";
  }
}

std::span<const ObjectType* const> objects() { return kObjects; }

}  // namespace rtnetlink
