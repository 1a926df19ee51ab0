// JSON from JavaScript: what is read is written and read again as the same. And requests: any
// operation with any options is either refused in words, or becomes whole bytes.
#include "rtnetlink/json.h"
#include "rtnetlink/operation.h"

#include "netlink/attributes.h"

#include "fuzz/target.h"

namespace fuzz {
namespace {

using netlink::View;
using rtnetlink::Object;

std::string_view text_of(View input) {
  return {reinterpret_cast<const char*>(input.data()), input.size()};
}

}  // namespace

void json(View input) {
  const auto value = rtnetlink::read_json(text_of(input));
  std::string once, twice;
  if (!value || !rtnetlink::write_json(*value, once)) return;
  const auto again = rtnetlink::read_json(once);
  MUST(again.has_value());
  MUST(rtnetlink::write_json(*again, twice) && twice == once);
}

// {"OPERATION":{options},...}
void request(View input) {
  const auto value = rtnetlink::read_json(text_of(input));
  const Object* all = value ? value->as<Object>() : nullptr;
  if (all == nullptr) return;
  for (const auto& [name, options] : *all) {
    const rtnetlink::Operation* operation = rtnetlink::find_operation(name);
    if (operation == nullptr || options.as<Object>() == nullptr) continue;
    try {
      const auto made = operation->object->encode(*operation, *options.as<Object>(), 0);
      std::size_t messages = 0;
      netlink::for_each_message(made.bytes, [&](const netlink::Message& message) {
        messages++;
        MUST(message.whole.size() == made.bytes.size());
        (void)operation->object->decode(message.whole, true);
      });
      MUST(messages == 1);
      for (const rtnetlink::Hole& hole : made.holes) {
        MUST(hole.offset + sizeof(std::uint32_t) <= made.bytes.size());
      }
    } catch (const rtnetlink::BadOption&) {
      // Refused, as most of what comes here has to be.
    }
  }
}

}  // namespace fuzz
