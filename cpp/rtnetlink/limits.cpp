#include "rtnetlink/limits.h"

#include <limits>

namespace rtnetlink {
namespace {

// By their numbers: NL_ATTR_TYPE_* (linux/netlink.h).
constexpr std::string_view kTypes[] = {
    "invalid",   "flag",   "u8",          "u16",        "u32",    "u64",
    "s8",        "s16",    "s32",         "s64",        "binary", "string",
    "nulString", "nested", "nestedArray", "bitfield32", "sint",   "uint",
};

Value shown(std::int64_t number) { return number; }

Value shown(std::uint64_t number) {
  if (number > std::numeric_limits<std::int64_t>::max()) return Counter{number};
  return static_cast<std::int64_t>(number);
}

Value shown(std::uint32_t number) { return std::int64_t{number}; }

}  // namespace

Object limits_of(const netlink::Policy& policy) {
  Object limits;
  const auto set = [&](std::string_view key, const auto& number) {
    if (number) limits.set(key, shown(*number));
  };
  // An attribute is signed or unsigned, never both.
  set("min", policy.min_signed);
  set("max", policy.max_signed);
  set("min", policy.min_unsigned);
  set("max", policy.max_unsigned);
  set("minLength", policy.min_length);
  set("maxLength", policy.max_length);
  set("mask", policy.mask);
  if (policy.type && *policy.type < std::size(kTypes)) limits.set("type", kTypes[*policy.type]);
  return limits;
}

}  // namespace rtnetlink
