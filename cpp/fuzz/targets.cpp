#include "fuzz/target.h"

namespace fuzz {
namespace {

constexpr Target kTargets[] = {
    {"attributes", attributes},
    {"verdict", verdict},
    {"echo", echo},
    {"json", json},
    {"request", request},
    {"steps", steps},
    {"address", address},
    {"bridge_vlan", bridge_vlan},
    {"fdb", fdb},
    {"link", link},
    {"mdb", mdb},
    {"neighbor", neighbor},
    {"nexthop", nexthop},
    {"nsid", nsid},
    {"route", route},
    {"rule", rule},
    {"tunnel", tunnel},
};

}  // namespace

std::span<const Target> targets() { return kTargets; }

}  // namespace fuzz
