#include "rtnetlink/conntrack.h"

#include <endian.h>

#include "rtnetlink/generated/conntrack.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::View;

constexpr std::size_t kLabels = 16;             // bytes
constexpr std::size_t kLongestHelperName = 15;  // NF_CT_HELPER_NAME_LEN, without the NUL

// Of two attributes that say the same, that of the family.
std::uint16_t of_family(std::uint8_t family, std::uint16_t icmp, std::uint16_t icmpv6) {
  return family == AF_INET6 ? icmpv6 : icmp;
}

void put_byte(std::uint16_t attribute, const Value& value, Encoder encoder,
              std::string_view option) {
  const std::int64_t number = checked_integer(value, 0, UINT8_MAX, option);
  encoder.message.put_number(attribute, static_cast<std::uint8_t>(number));
}

}  // namespace

bool is_new_conntrack(View message) {
  return (netlink::read_struct<nlmsghdr>(message).nlmsg_flags & NLM_F_CREATE) != 0;
}
bool is_known_conntrack(View message) { return !is_new_conntrack(message); }

void put_icmp_id(const Value& value, Encoder encoder, std::uint8_t family,
                 std::string_view option) {
  const std::int64_t number = checked_integer(value, 0, UINT16_MAX, option);
  encoder.message.put_number(of_family(family, CTA_PROTO_ICMP_ID, CTA_PROTO_ICMPV6_ID),
                             htobe16(static_cast<std::uint16_t>(number)));
}

void put_icmp_type(const Value& value, Encoder encoder, std::uint8_t family,
                   std::string_view option) {
  const std::uint16_t attribute = of_family(family, CTA_PROTO_ICMP_TYPE, CTA_PROTO_ICMPV6_TYPE);
  put_byte(attribute, value, encoder, option);
}

void put_icmp_code(const Value& value, Encoder encoder, std::uint8_t family,
                   std::string_view option) {
  const std::uint16_t attribute = of_family(family, CTA_PROTO_ICMP_CODE, CTA_PROTO_ICMPV6_CODE);
  put_byte(attribute, value, encoder, option);
}

Value take_be16(const Attribute& attribute) {
  const auto number = attribute.number<std::uint16_t>();
  return number ? Value(std::uint32_t{be16toh(*number)}) : Value();
}

Value take_byte(const Attribute& attribute) {
  const auto number = attribute.number<std::uint8_t>();
  return number ? Value(std::uint32_t{*number}) : Value();
}

void put_helper(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::string& name = checked_text(value, option, "a helper's name");
  if (name.empty() || name.size() > kLongestHelperName || name.find('\0') != std::string::npos) {
    refuse(option, "a name of 1 to 15 bytes", value);
  }
  encoder.message.put_string(CTA_HELP_NAME, name);
}

Value take_helper(const Attribute& attribute) { return attribute.text(); }

void put_ct_labels(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const auto* labels = value.as<Raw>();
  if (labels == nullptr) refuse_type(option, "a Uint8Array of 16 bytes", value);
  if (labels->size() != kLabels) refuse(option, "16 bytes", value);
  encoder.message.put(CTA_LABELS, *labels);
}

Value take_ct_labels(const Attribute& attribute) {
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

// Nanoseconds since 1970, as milliseconds.
Value take_conntrack_time(const Attribute& attribute, bool) {
  constexpr double kMillisecond = 1e6;
  const auto time = attribute.number<std::uint64_t>();
  return time ? number_of(static_cast<double>(be64toh(*time)) / kMillisecond) : Value();
}

}  // namespace rtnetlink
