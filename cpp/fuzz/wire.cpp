// Messages, attributes, verdicts: what is read lies within what came in, and what is written of it
// is read as the same.
#include "netlink/attributes.h"
#include "netlink/verdict.h"
#include "rtnetlink/limits.h"

#include "fuzz/target.h"

namespace fuzz {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::Message;
using netlink::MessageWriter;
using netlink::View;

bool within(View part, View whole) {
  return part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size();
}

// The attributes, with those inside of each that may be a nest, written anew.
void copy(View bytes, MessageWriter& into, int depth) {
  constexpr int kDeepest = 4;
  for (const Attribute& attribute : Attributes(bytes)) {
    MUST(within(attribute.payload, bytes));
    MUST(attribute.offset + NLA_HDRLEN + attribute.payload.size() <= bytes.size());
    const std::string_view text = attribute.text();
    MUST(text.size() <= attribute.payload.size() && text.find('\0') == std::string_view::npos);
    MUST(attribute.number<std::uint32_t>().has_value() == (attribute.payload.size() >= 4));
    if (depth < kDeepest && (attribute.type & 1) != 0) {
      const std::size_t nest = into.open(attribute.type);
      copy(attribute.payload, into, depth + 1);
      into.close(nest);
    } else {
      into.put(attribute.type, attribute.payload);
    }
  }
}

Bytes copied(View attributes) {
  MessageWriter writer(NLMSG_MIN_TYPE, 0);
  copy(attributes, writer, 0);
  return std::move(writer).finish();
}

}  // namespace

void attributes(View input) {
  netlink::for_each_message(input, [&](const Message& message) {
    MUST(within(message.whole, input) && within(message.payload, message.whole));
    MUST(message.whole.size() == message.head.nlmsg_len);
  });
  const Bytes once = copied(input);
  std::size_t messages = 0;
  netlink::for_each_message(once, [&](const Message& message) {
    messages++;
    MUST(copied(message.payload) == once);
  });
  MUST(messages == 1);
}

void verdict(View input) {
  netlink::for_each_message(input, [](const Message& message) {
    const netlink::Verdict verdict = netlink::parse_verdict(message);
    MUST(verdict.error >= 0);
    MUST(verdict.message.size() <= message.payload.size());
    if (verdict.policy) (void)rtnetlink::limits_of(*verdict.policy);
  });
}

}  // namespace fuzz
