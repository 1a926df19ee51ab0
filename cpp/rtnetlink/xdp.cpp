#include "rtnetlink/xdp.h"

#include <linux/if_link.h>

namespace rtnetlink {
namespace {

constexpr std::int32_t kNone = -1;

constexpr Name kModes[] = {{"native", XDP_FLAGS_DRV_MODE},
                           {"generic", XDP_FLAGS_SKB_MODE},
                           {"offload", XDP_FLAGS_HW_MODE}};

std::int32_t descriptor(const Value& value, std::string_view option) {
  if (value.as<Null>() != nullptr) return kNone;
  return static_cast<std::int32_t>(checked_integer(value, 0, INT32_MAX, option));
}

// By name alone: a number would have two meanings, the bits' and what is reported.
std::uint32_t mode_bits(const Value& value, std::string_view option) {
  constexpr const char* kExpected = "one of native, generic, offload";
  const std::string& text = checked_text(value, option, kExpected);
  for (const Name& mode : kModes) {
    if (mode.name == text) return static_cast<std::uint32_t>(mode.value);
  }
  refuse(option, kExpected, value);
}

}  // namespace

void put_xdp(const Value& value, Encoder encoder, std::string_view option) {
  const std::size_t nest = encoder.message.open(IFLA_XDP);
  if (value.as<Null>() != nullptr) {
    encoder.message.put_number(IFLA_XDP_FD, kNone);
    return encoder.message.close(nest);
  }
  std::optional<std::int32_t> fd;
  std::optional<std::int32_t> expected;
  std::uint32_t flags = 0;
  for (const auto& [name, member] : checked_object(value, option)) {
    if (member.absent()) continue;
    const std::string its = join(option, name);
    if (name == "fd") {
      fd = descriptor(member, its);
    } else if (name == "mode") {
      flags |= mode_bits(member, its);
    } else if (name == "expectedFd") {
      expected = descriptor(member, its);
      flags |= XDP_FLAGS_REPLACE;
    } else if (name == "ifNoExist") {
      if (checked_bool(member, its)) flags |= XDP_FLAGS_UPDATE_IF_NOEXIST;
    } else {
      refuse_unknown(its);
    }
  }
  if (!fd) refuse_type(join(option, "fd"), "an integer", Value{});
  encoder.message.put_number(IFLA_XDP_FD, *fd);
  if (expected) encoder.message.put_number(IFLA_XDP_EXPECTED_FD, *expected);
  encoder.message.put_number(IFLA_XDP_FLAGS, flags);
  encoder.message.close(nest);
}

}  // namespace rtnetlink
