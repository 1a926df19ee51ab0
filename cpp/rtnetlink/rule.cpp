#include "rtnetlink/rule.h"

#include <limits>

#include "rtnetlink/generated/rule.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;

// Both ends of a range in host order, in two numbers of this type; of ports too.
template <typename Number>
void put_range(std::uint16_t attribute, const Value& value, Encoder encoder,
               std::string_view option) {
  const std::int64_t max = std::numeric_limits<Number>::max();
  constexpr std::int64_t kMin = sizeof(Number) == sizeof(std::uint16_t) ? 1 : 0;  // no port is 0
  std::int64_t ends[2];
  if (const auto* list = value.as<List>()) {
    if (list->size() != 2) refuse(option, "[lowest, highest]", value);
    for (std::size_t i = 0; i < 2; i++) {
      ends[i] = checked_integer((*list)[i], kMin, max,
                                std::string(option) + '[' + std::to_string(i) + ']');
    }
    if (ends[0] > ends[1]) refuse(option, "[lowest, highest]", value);
  } else {
    if (value.as<std::int64_t>() == nullptr && value.as<NotInteger>() == nullptr) {
      refuse_type(option, "a number or [lowest, highest]", value);
    }
    ends[0] = ends[1] = checked_integer(value, kMin, max, option);
  }
  const Number wire[] = {static_cast<Number>(ends[0]), static_cast<Number>(ends[1])};
  encoder.message.put(attribute, {reinterpret_cast<const std::uint8_t*>(wire), sizeof wire});
}

template <typename Number>
Value take_range(const Attribute& attribute) {
  if (attribute.payload.size() < 2 * sizeof(Number)) return {};
  const auto low = netlink::read_struct<Number>(attribute.payload);
  const auto high = netlink::read_struct<Number>(attribute.payload.subspan(sizeof(Number)));
  return List{std::uint32_t{low}, std::uint32_t{high}};
}

}  // namespace

void put_sport(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_range<std::uint16_t>(FRA_SPORT_RANGE, value, encoder, option);
}

void put_dport(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_range<std::uint16_t>(FRA_DPORT_RANGE, value, encoder, option);
}

Value take_ports(const Attribute& attribute) { return take_range<std::uint16_t>(attribute); }

void put_uids(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_range<std::uint32_t>(FRA_UID_RANGE, value, encoder, option);
}

Value take_uids(const Attribute& attribute) { return take_range<std::uint32_t>(attribute); }

void put_suppress(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::int64_t length = checked_integer(value, 0, 128, option);
  encoder.message.put_number(FRA_SUPPRESS_PREFIXLEN, static_cast<std::uint32_t>(length));
}

// The kernel reports all ones for none.
Value take_suppress(const Attribute& attribute) {
  const auto length = attribute.number<std::uint32_t>();
  return !length || *length == UINT32_MAX ? Value{} : Value(*length);
}

const ObjectType kRule = object_type<kRuleLayout>("rule", by_echo);

}  // namespace rtnetlink
