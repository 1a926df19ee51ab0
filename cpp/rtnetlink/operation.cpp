#include "rtnetlink/operation.h"

#include <linux/rtnetlink.h>

#include "rtnetlink/address.h"
#include "rtnetlink/link.h"

namespace rtnetlink {
namespace {

constexpr std::uint16_t kAdd = NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL;
constexpr std::uint16_t kReplace = NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE;

const Operation kOperations[] = {
    // The echo tells the new link's index without another request, since Linux 6.2.
    {"newLink", RTM_NEWLINK, kAdd | NLM_F_ECHO, Reply::kNone, &kLink},
    {"setLink", RTM_NEWLINK, NLM_F_ACK, Reply::kNone, &kLink},
    {"addAltNames", RTM_NEWLINKPROP, kAdd | NLM_F_APPEND, Reply::kNone, &kLink},
    {"deleteAltNames", RTM_DELLINKPROP, NLM_F_ACK, Reply::kNone, &kLink},
    {"deleteLink", RTM_DELLINK, NLM_F_ACK, Reply::kNone, &kLink},
    {"getLink", RTM_GETLINK, NLM_F_ACK, Reply::kOne, &kLink},
    {"listLinks", RTM_GETLINK, NLM_F_DUMP, Reply::kMany, &kLink},
    {"newAddress", RTM_NEWADDR, kAdd, Reply::kNone, &kAddress},
    {"replaceAddress", RTM_NEWADDR, kReplace, Reply::kNone, &kAddress},
    {"deleteAddress", RTM_DELADDR, NLM_F_ACK, Reply::kNone, &kAddress},
    {"listAddresses", RTM_GETADDR, NLM_F_DUMP, Reply::kMany, &kAddress},
};

}  // namespace

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
    default: return "";
  }
}

}  // namespace rtnetlink
