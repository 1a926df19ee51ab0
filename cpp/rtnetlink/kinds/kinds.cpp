#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {

std::span<const Kind* const> kinds() {
  static constexpr const Kind* kAll[] = {&kBridge, &kVeth, &kVxlan};
  return kAll;
}

const Kind* find_kind(std::string_view name) {
  for (const Kind* kind : kinds()) {
    if (kind->name == name) return kind;
  }
  return nullptr;
}

}  // namespace rtnetlink
