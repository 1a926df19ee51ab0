#include <linux/if_link.h>

#include <algorithm>

#include "rtnetlink/kinds/kinds.h"

namespace rtnetlink {
namespace {

// Of supervision frames (IEC 62439-3); the last byte is of choice.
constexpr std::uint8_t kSupervision[] = {0x01, 0x15, 0x4e, 0x00, 0x01};

}  // namespace

// The kernel takes the last byte alone, and reports the whole address. It passes over the latter in
// a request, where it is what a report is compared with.
void put_supervision(const Value& value, Encoder encoder, std::string_view option) {
  const auto address = parse_mac(checked_text(value, option));
  if (!address || !std::equal(std::begin(kSupervision), std::end(kSupervision), address->begin())) {
    refuse(option, "01:15:4e:00:01 and a byte of choice", value);
  }
  encoder.message.put(IFLA_HSR_SUPERVISION_ADDR, *address);
  encoder.message.put_number(IFLA_HSR_MULTICAST_SPEC, address->back());
}

Value take_supervision(const netlink::Attribute& attribute, bool) {
  return format_mac(attribute.payload);
}

}  // namespace rtnetlink
