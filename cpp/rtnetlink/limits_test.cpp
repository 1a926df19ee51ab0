// Limits: what the kernel told of an attribute, as it is shown; and none of it lost.
#include "rtnetlink/limits.h"

#include <linux/netlink.h>

#include <limits>

#include "testing/check.h"

using namespace rtnetlink;

namespace {

template <typename T>
T get(const Object& from, std::string_view key) {
  const Value* value = from.find(key);
  CHECK(value != nullptr);
  CHECK(value->as<T>() != nullptr);
  return *value->as<T>();
}

}  // namespace

TEST("limits of signed and unsigned numbers are told whole, to the last bit") {
  netlink::Policy policy;
  policy.type = NL_ATTR_TYPE_S64;
  policy.min_signed = std::numeric_limits<std::int64_t>::min();
  policy.max_signed = std::numeric_limits<std::int64_t>::max();
  const Object small = limits_of(policy);
  CHECK_EQ(get<std::int64_t>(small, "min"), std::numeric_limits<std::int64_t>::min());
  CHECK_EQ(get<std::int64_t>(small, "max"), std::numeric_limits<std::int64_t>::max());
  CHECK_EQ(get<std::string>(small, "type"), "s64");

  policy = {};
  policy.type = NL_ATTR_TYPE_U64;
  policy.min_unsigned = 1;
  policy.max_unsigned = std::numeric_limits<std::uint64_t>::max();
  policy.mask = 1ULL << 63;
  const Object large = limits_of(policy);
  CHECK_EQ(get<std::int64_t>(large, "min"), 1);
  CHECK_EQ(get<Counter>(large, "max").value, std::numeric_limits<std::uint64_t>::max());
  CHECK_EQ(get<Counter>(large, "mask").value, 1ULL << 63);
  CHECK_EQ(get<std::string>(large, "type"), "u64");
}

TEST("limits of a length, a type without a name, and what was not told") {
  netlink::Policy policy;
  policy.type = 4711;
  policy.min_length = 8;
  policy.max_length = UINT32_MAX;
  const Object limits = limits_of(policy);
  CHECK_EQ(get<std::int64_t>(limits, "minLength"), 8);
  CHECK_EQ(get<std::int64_t>(limits, "maxLength"), UINT32_MAX);
  for (const char* absent : {"min", "max", "mask", "type"}) CHECK(limits.find(absent) == nullptr);
  CHECK(limits_of({}).empty());
}
