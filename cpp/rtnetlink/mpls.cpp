#include "rtnetlink/mpls.h"

#include "rtnetlink/generated/mpls.h"

namespace rtnetlink {
namespace {

// Below are those that RFC 3032 reserves.
constexpr std::int64_t kFirstLabel = 16;
constexpr std::int64_t kLastLabel = 0xfffff;

}  // namespace

void put_label(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const List stack{checked_integer(value, kFirstLabel, kLastLabel, option)};
  put_label_stack(RTA_DST, stack, encoder, option);
}

Value take_label(const netlink::Attribute& attribute) {
  const Value labels = take_labels(attribute);
  const auto* stack = labels.as<List>();
  const auto* label = stack->empty() ? nullptr : stack->front().as<std::int64_t>();
  return label != nullptr && *label >= kFirstLabel ? Value(*label) : Value{};
}

void put_new_labels(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_label_stack(RTA_NEWDST, value, encoder, option);
}

const ObjectType kMplsRoute = object_type<kMplsRouteLayout>("mplsRoute");

}  // namespace rtnetlink
