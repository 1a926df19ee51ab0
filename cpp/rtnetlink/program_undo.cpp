#include "rtnetlink/program_undo.h"

#include <linux/rtnetlink.h>

#include <algorithm>

#include "rtnetlink/object.h"

namespace rtnetlink {

using netlink::Bytes;
using netlink::View;

namespace {

// The same request, of another type and with other flags.
Bytes retyped(View request, std::uint16_t type, std::uint16_t flags) {
  Bytes bytes(request.begin(), request.end());
  auto head = netlink::read_struct<nlmsghdr>(request);
  head.nlmsg_type = type;
  head.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags;
  head.nlmsg_pid = 0;
  std::memcpy(bytes.data(), &head, sizeof head);
  return bytes;
}

}  // namespace

Bytes deletion(const ObjectType& object, View message, std::uint16_t add) {
  const std::uint16_t type = add + 1;  // RTM_NEW..., RTM_DEL...
  if (object.deleted_by.empty()) return retyped(message, type, 0);
  netlink::MessageWriter writer(type, NLM_F_ACK);
  const View body = message.subspan(NLMSG_HDRLEN);
  writer.header_bytes(Bytes(object.layout->header));
  for (const netlink::Attribute& attribute :
       netlink::Attributes(attributes_of(*object.layout, body))) {
    const auto& kept = object.deleted_by;
    if (std::find(kept.begin(), kept.end(), attribute.type) != kept.end()) {
      writer.put(attribute.type, attribute.payload);
    }
  }
  return std::move(writer).finish();
}

Bytes again(const ObjectType& object, View message, std::uint16_t add, std::uint16_t flags) {
  netlink::MessageWriter writer(add, NLM_F_ACK | flags);
  writer.header_bytes(settable_head(*object.layout, message.subspan(NLMSG_HDRLEN)));
  const netlink::Attributes reported(attributes_of(*object.layout, message.subspan(NLMSG_HDRLEN)));
  const bool refers = object.refers != 0 && reported.find(object.refers).has_value();
  const auto is_referred = [&](std::uint16_t type) {
    return refers &&
           std::find(object.referred.begin(), object.referred.end(), type) != object.referred.end();
  };
  for (const netlink::Attribute& attribute : reported) {
    if (is_reported_only(*object.layout, attribute.type)) continue;
    if (is_referred(attribute.type)) continue;
    const std::uint16_t nested = is_nest(*object.layout, attribute.type) ? NLA_F_NESTED : 0;
    writer.put(attribute.type | nested, attribute.payload);
  }
  return std::move(writer).finish();
}

}  // namespace rtnetlink
