// The kernel's notifications: one row a kind of event.
#pragma once

#include "rtnetlink/operation.h"

namespace rtnetlink {

// One kind of event: its multicast groups, the object it carries, and the types of requests that
// announce it.
struct EventType {
  std::string_view name;
  std::span<const std::uint32_t> groups{};  // RTNLGRP_*, NFNLGRP_*
  // RTM_NEW*, RTM_DEL*, or of netfilter its subsystem and command; 0 for none, and of generic
  // netlink, which numbers its families itself.
  std::uint16_t added, deleted;
  const ObjectType* object;
  // Whether it is about such an object at all; null where it always is.
  bool (*matters)(netlink::View message) = nullptr;
  bool newer = false;  // kernels before it refuse the groups, and then announce nothing of it
  // Of another family than rtnetlink's: which; of generic netlink its group's name, and the
  // command.
  const Family* family = nullptr;
  std::string_view group = {};
  std::uint8_t command = 0;

  netlink::Protocol protocol() const {
    return family == nullptr ? netlink::Protocol::kRoute : family->protocol;
  }

  // Whether a message is such an event, and of what went.
  bool is(const netlink::Message& message, bool& went) const;
};

// The event of this name; null for none.
const EventType* find_event(std::string_view name);

}  // namespace rtnetlink
