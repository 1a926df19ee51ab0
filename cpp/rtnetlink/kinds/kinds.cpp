#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {

std::span<const Kind* const> kinds() {
  static constexpr const Kind* kAll[] = {
      &kBond, &kBridge, &kDummy,     &kErspan4, &kErspan6, &kGeneve,  &kGre,     &kGretap,
      &kIfb,  &kIp6gre, &kIp6gretap, &kIpvlan,  &kIpvtap,  &kMacvlan, &kMacvtap, &kNetkit,
      &kTun,  &kVeth,   &kVlan,      &kVrf,     &kVxlan,   &kXfrm};
  return kAll;
}

const Kind* find_kind(std::string_view name) {
  for (const Kind* kind : kinds()) {
    if (kind->name == name) return kind;
  }
  return nullptr;
}

}  // namespace rtnetlink
