// What a route, one of its hops, or a nexthop wraps packets in, but for what IPv6 carries in
// headers of its own (encap_ipv6.cpp): the functions that tables/objects/encap.ts names.
#include "rtnetlink/generated/encap.h"

#include <endian.h>
#include <linux/mpls.h>

#include <algorithm>

#include "rtnetlink/geneve.h"
#include "rtnetlink/mpls.h"

namespace rtnetlink {
namespace {

using netlink::Attribute;
using netlink::Bytes;
using netlink::View;

constexpr std::int64_t kLargestLabel = 0xfffff;
constexpr std::size_t kMostLabels = 30;           // the kernel's MAX_NEW_LABELS
constexpr std::size_t kLongestProgramName = 255;  // the kernel's MAX_PROG_NAME, without the NUL

}  // namespace

Value take_bytes(const Attribute& attribute) {
  return Raw(attribute.payload.begin(), attribute.payload.end());
}

Value geneve_options(const Layout& layout, const Attribute& attribute) {
  List options;
  Bytes one;
  const auto add = [&] {
    Object option;
    decode_object(layout, one, option);
    if (option.find("class") != nullptr) options.emplace_back(std::move(option));
    one.clear();
  };
  for (const Attribute& each : netlink::Attributes(attribute.payload)) {
    if (each.type == LWTUNNEL_IP_OPT_GENEVE_CLASS) add();
    const std::size_t end = each.offset + NLA_ALIGN(NLA_HDRLEN + each.payload.size());
    const View whole = attribute.payload.subspan(
        each.offset, std::min(end, attribute.payload.size()) - each.offset);
    one.insert(one.end(), whole.begin(), whole.end());
  }
  add();
  return options;
}

Value take_geneve(const Attribute& attribute) {
  return geneve_options(kGeneveHeaderLayout, attribute);
}

// A tunnel without them would be another one.
void refuse_geneve(const Value&, Encoder, std::uint8_t, std::string_view option) {
  throw BadOption(std::string(option), BadOption::Why::kValue,
                  std::string(option) + ": is reported by the kernel and cannot be set");
}

// MPLS: a stack of labels, the outermost first, each in 32 big-endian bits (RFC 3032).

void put_labels(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  put_label_stack(MPLS_IPTUNNEL_DST, value, encoder, option);
}

void put_label_stack(std::uint16_t attribute, const Value& value, Encoder encoder,
                     std::string_view option) {
  const List& labels = checked_list(value, option, kMostLabels);
  std::vector<std::uint32_t> stack;
  for (std::size_t i = 0; i < labels.size(); i++) {
    const std::int64_t label = checked_integer(labels[i], 0, kLargestLabel, join(option, i));
    const std::uint32_t bottom = i + 1 == labels.size() ? 1 << MPLS_LS_S_SHIFT : 0;
    stack.push_back(htobe32(static_cast<std::uint32_t>(label) << MPLS_LS_LABEL_SHIFT | bottom));
  }
  encoder.message.put(attribute, {reinterpret_cast<const std::uint8_t*>(stack.data()),
                                  stack.size() * sizeof(std::uint32_t)});
}

Value take_labels(const Attribute& attribute) {
  List labels;
  for (View rest = attribute.payload; rest.size() >= sizeof(std::uint32_t);
       rest = rest.subspan(sizeof(std::uint32_t))) {
    const std::uint32_t entry = be32toh(netlink::read_struct<std::uint32_t>(rest));
    labels.emplace_back(entry >> MPLS_LS_LABEL_SHIFT);
  }
  return labels;
}

void put_program_name(const Value& value, Encoder encoder, std::uint8_t, std::string_view option) {
  const std::string& name = checked_text(value, option);
  if (name.empty() || name.size() > kLongestProgramName || name.find('\0') != std::string::npos) {
    refuse(option, "1 to " + std::to_string(kLongestProgramName) + " bytes without NUL", value);
  }
  encoder.message.put_string(LWT_BPF_PROG_NAME, name);
}

Value take_program_name(const Attribute& attribute) { return attribute.text(); }

}  // namespace rtnetlink
