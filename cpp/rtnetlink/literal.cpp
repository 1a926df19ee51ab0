#include "rtnetlink/literal.h"

#include <algorithm>

#include "netlink/attributes.h"
#include "rtnetlink/canonical.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::View;

bool equal(View one, View other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end());
}

// A header says nothing of a number by a zero.
bool is_said(View asked) {
  return std::any_of(asked.begin(), asked.end(), [](std::uint8_t byte) { return byte != 0; });
}

bool has_bits(View reported, View asked) {
  return std::equal(asked.begin(), asked.end(), reported.begin(), reported.end(),
                    [](std::uint8_t bits, std::uint8_t its) { return (bits & ~its) == 0; });
}

bool has_header(const Layout& layout, View reported, View asked) {
  const auto has_number = [&](std::size_t offset, std::size_t width) {
    const View number = asked.subspan(offset, width);
    return !is_said(number) || equal(reported.subspan(offset, width), number);
  };
  return (layout.family_at == kNoFamily || has_number(layout.family_at, 1)) &&
         std::all_of(layout.fields.begin(), layout.fields.end(),
                     [&](const Field& field) { return has_number(field.offset, field.width); }) &&
         std::all_of(layout.prefixes.begin(), layout.prefixes.end(),
                     [&](const Prefix& prefix) { return has_number(prefix.length_at, 1); }) &&
         std::all_of(layout.words.begin(), layout.words.end(), [&](const Word& word) {
           return has_bits(reported.subspan(word.offset, word.width),
                           asked.subspan(word.offset, word.width));
         });
}

bool has_attribute(const Layout& layout, const Attributes& reported, const Attribute& asked) {
  const auto its = reported.find(asked.type);
  if (!its) return false;
  const bool flags = std::any_of(layout.words.begin(), layout.words.end(),
                                 [&](const Word& word) { return word.attribute == asked.type; });
  return flags ? has_bits(its->payload, asked.payload) : equal(its->payload, asked.payload);
}

bool has_all(const Layout& layout, View reported, View asked) {
  if (reported.size() < layout.header || asked.size() < layout.header) return false;
  if (!has_header(layout, reported, asked)) return false;
  const Attributes its(reported.subspan(layout.header));
  for (const Attribute& attribute : Attributes(asked.subspan(layout.header))) {
    if (!has_attribute(layout, its, attribute)) return false;
  }
  return true;
}

}  // namespace

bool has_all_of(const ObjectType& type, View request, const Object& given, View replies) {
  if (type.layout == nullptr) return false;
  const bool says_all = std::none_of(given.begin(), given.end(), [](const Object::Member& member) {
    return member.second.absent() || is_zero(member.second);
  });
  if (!says_all) return false;
  bool found = false;
  netlink::for_each_message(replies, [&](const netlink::Message& message) {
    found = found || has_all(*type.layout, message.payload, request.subspan(NLMSG_HDRLEN));
  });
  return found;
}

}  // namespace rtnetlink
