// JSON from JavaScript: what is read is written and read again as the same. Requests: any operation
// with any options is either refused in words, or becomes whole bytes. And programs of such.
#include "rtnetlink/json.h"
#include "rtnetlink/operation.h"
#include "rtnetlink/steps.h"

#include "netlink/attributes.h"

#include "fuzz/target.h"

namespace fuzz {
namespace {

using netlink::View;
using rtnetlink::Object;

std::string_view text_of(View input) {
  return {reinterpret_cast<const char*>(input.data()), input.size()};
}

// One message, and nothing to be filled in outside of it.
void check_whole(const rtnetlink::Operation& operation, const rtnetlink::Request& made) {
  std::size_t messages = 0;
  netlink::for_each_message(made.bytes, [&](const netlink::Message& message) {
    messages++;
    MUST(message.whole.size() == made.bytes.size());
    (void)operation.object->decode(message.whole, true);
  });
  MUST(messages == 1);
  for (const rtnetlink::Hole& hole : made.holes) {
    MUST(hole.offset + sizeof(std::uint32_t) <= made.bytes.size());
  }
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
    if (operation == nullptr || operation->object == nullptr) continue;
    if (options.as<Object>() == nullptr) continue;
    try {
      check_whole(*operation, operation->object->encode(*operation, *options.as<Object>(), 0));
    } catch (const rtnetlink::BadOption&) {
      // Refused, as most of what comes here has to be.
    }
  }
}

// [step, ...], as src/addon/parcel.ts writes them.
void steps(View input) {
  const auto block = std::make_shared<const std::string>(text_of(input));
  rtnetlink::Source source(block, *block);
  try {
    for (const rtnetlink::Step& step : source.take()) {
      if (!step.sysctls) check_whole(*step.operation, step.request);
      if (step.undo) MUST(!step.undo->request.bytes.empty());
    }
  } catch (const rtnetlink::Source::BadStep& bad) {
    MUST(bad.step < input.size());
  } catch (const std::logic_error&) {
    // What no caller of the library can make: it is the layer above that is wrong.
  }
}

}  // namespace fuzz
