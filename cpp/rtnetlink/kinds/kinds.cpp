#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {

const Kind* find_kind(std::string_view name) {
  for (const Kind& kind : kinds()) {
    if (kind.name == name) return &kind;
  }
  return nullptr;
}

}  // namespace rtnetlink
