#include "rtnetlink/link_parts.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include <algorithm>

namespace rtnetlink {

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

const Object& object_at(const Object& link, std::string_view name) {
  static const Object kNone;
  const Value* value = link.find(name);
  const auto* object = value == nullptr ? nullptr : value->as<Object>();
  return object == nullptr ? kNone : *object;
}

}  // namespace rtnetlink
