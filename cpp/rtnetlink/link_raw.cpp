#include "rtnetlink/link_raw.h"

#include <algorithm>
#include <charconv>

#include "netlink/attributes.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

// What a request holds of them: an attribute's length is a number of 16 bits.
constexpr std::size_t kMostBytes = 32 * 1024;
constexpr std::size_t kDeepest = 8;
constexpr std::int64_t kLargestType = 0x3fff;  // the two bits above are flags

Bytes bytes_of(const Value& value, const std::string& option) {
  if (const auto* raw = value.as<Raw>()) return *raw;
  const std::string expected = "bytes, hexadecimal digits or an array of attributes";
  const std::string& digits = checked_text(value, option, expected);
  Bytes bytes(digits.size() / 2);
  bool fits = digits.size() % 2 == 0;
  for (std::size_t at = 0; fits && at < bytes.size(); at++) {
    const char* begin = digits.data() + 2 * at;
    const auto [end, error] = std::from_chars(begin, begin + 2, bytes[at], 16);
    fits = error == std::errc{} && end == begin + 2;
  }
  if (!fits) refuse(option, "two hexadecimal digits for each byte", value);
  return bytes;
}

void put_list(netlink::MessageWriter& message, const Value& attributes, const std::string& option,
              std::size_t depth) {
  const auto* list = attributes.as<List>();
  if (list == nullptr) refuse_type(option, "an array of attributes", attributes);
  for (std::size_t at = 0; at < list->size(); at++) {
    const std::string each = join(option, at);
    const Object& attribute = checked_object((*list)[at], each);
    refuse_others(attribute, {"type", "value"}, each);
    const Value* number = attribute.find("type");
    const auto type = static_cast<std::uint16_t>(checked_integer(
        number == nullptr ? Value{} : *number, 0, kLargestType, join(each, "type")));
    const Value* value = attribute.find("value");
    const std::string option_of_value = join(each, "value");
    if (value == nullptr || value->absent()) {
      message.put(type, {});
    } else if (value->as<List>() != nullptr) {
      if (depth == kDeepest) refuse(option_of_value, "attributes that are not as deep", *value);
      const std::size_t nest = message.open(type);
      put_list(message, *value, option_of_value, depth + 1);
      message.close(nest);
    } else {
      const Bytes bytes = bytes_of(*value, option_of_value);
      if (bytes.size() > kMostBytes || message.size() > kMostBytes) {
        refuse(option_of_value, "at most " + std::to_string(kMostBytes) + " bytes in all", *value);
      }
      message.put(type, bytes);
    }
  }
}

List take_list(View payload, std::size_t depth) {
  List list;
  for (const Attribute& attribute : Attributes(payload)) {
    const auto head = netlink::read_struct<nlattr>(payload.subspan(attribute.offset));
    const bool nested = (head.nla_type & NLA_F_NESTED) != 0 && depth < kDeepest;
    Object one;
    one.set("type", std::int64_t{attribute.type});
    one.set("value", nested ? Value(take_list(attribute.payload, depth + 1))
                            : Value(Raw(attribute.payload.begin(), attribute.payload.end())));
    list.emplace_back(std::move(one));
  }
  return list;
}

// Bytes by which an attribute is compared.
Bytes written(const Value& attribute) {
  netlink::MessageWriter message(0, 0);
  put_list(message, List{attribute}, "raw", 0);
  return std::move(message).finish();
}

}  // namespace

void put_raw(netlink::MessageWriter& message, const Value& attributes, std::string_view option) {
  put_list(message, attributes, std::string(option), 0);
}

List take_raw(View payload) { return take_list(payload, 0); }

bool are_among(const Value& attributes, const Value& others) {
  const auto* some = attributes.as<List>();
  const auto* all = others.as<List>();
  if (some == nullptr || some->empty()) return true;
  if (all == nullptr) return false;
  std::vector<Bytes> there;
  for (const Value& each : *all) there.push_back(written(each));
  return std::all_of(some->begin(), some->end(), [&](const Value& each) {
    return std::find(there.begin(), there.end(), written(each)) != there.end();
  });
}

}  // namespace rtnetlink
