// Generic netlink: families, which the kernel numbers when they come, and a machine's modules
// bring.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "netlink/socket.h"

namespace netlink {

struct GenericFamily {
  std::uint16_t id = 0;                                         // the type of its messages
  std::vector<std::pair<std::string, std::uint32_t>> groups{};  // of events, by their names
};

// The family of this name, as the kernel reported it to this process once: its numbers are the same
// in all namespaces. One that there is not is asked for again each time, as a module may bring it.
// ENOTSUP where the kernel has none, with words that name it.
Verdict find_family(std::string_view name, Socket& generic, GenericFamily& found);

// Sends a request of this family's as Socket::exchange() does. A family whose module was taken out
// and put in again has another number: it is then asked for anew.
Verdict exchange_generic(std::string_view name, Socket& generic, Bytes& request, Bytes& replies);

}  // namespace netlink
