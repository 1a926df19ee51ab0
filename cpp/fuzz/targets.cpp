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
    {"families", families},
    {"fdb", fdb},
    {"filter", filter},
    {"link", link},
    {"mdb", mdb},
    {"neighbor", neighbor},
    {"nexthop", nexthop},
    {"nsid", nsid},
    {"qdisc", qdisc},
    {"route", route},
    {"rule", rule},
    {"traffic_class", traffic_class},
    {"tunnel", tunnel},
};

}  // namespace

std::span<const Target> targets() { return kTargets; }

}  // namespace fuzz
