#include "rtnetlink/link_parts.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <algorithm>

namespace rtnetlink {
namespace {

constexpr std::string_view kPort = "Port";

}  // namespace

using netlink::Attributes;
using netlink::View;

View link_attributes(View message) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(ifinfomsg));
  return message.subspan(std::min(head, message.size()));
}

View nest_in(View attributes, std::initializer_list<std::uint16_t> path) {
  for (const std::uint16_t type : path) {
    const auto nest = Attributes(attributes).find(type);
    attributes = nest ? nest->payload : View{};
  }
  return attributes;
}

const Kind* kind_in(View info, std::uint16_t attribute) {
  const auto name = Attributes(info).find(attribute);
  return name ? find_kind(name->text()) : nullptr;
}

Table port_table(View info) {
  const Kind* kind = kind_in(info, IFLA_INFO_SLAVE_KIND);
  return kind == nullptr ? Table{} : kind->port_options;
}

std::optional<Section> section_of(std::string_view option) {
  const bool port = option.ends_with(kPort);
  const Kind* kind = find_kind(port ? option.substr(0, option.size() - kPort.size()) : option);
  if (kind == nullptr) return std::nullopt;
  return Section{kind, port};
}

std::string port_option(std::string_view kind) { return std::string(kind).append(kPort); }

const Object& object_at(const Object& link, std::string_view name) {
  static const Object kNone;
  const Value* value = link.find(name);
  const auto* object = value == nullptr ? nullptr : value->as<Object>();
  return object == nullptr ? kNone : *object;
}

}  // namespace rtnetlink
