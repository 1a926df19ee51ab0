#include "netlink/message.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "netlink/attributes.h"
#include "testing/check.h"

using netlink::Attributes;
using netlink::Bytes;
using netlink::MessageWriter;
using netlink::View;

namespace {

// The message's header and what follows `Header` in it.
template <typename Header>
View attributes_of(const Bytes& message) {
  return View(message).subspan(NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(Header)));
}

}  // namespace

TEST("a message begins with its own length, type and flags") {
  const Bytes bytes = MessageWriter(RTM_GETLINK, NLM_F_ACK).finish();
  const auto head = netlink::read_struct<nlmsghdr>(bytes);
  CHECK_EQ(bytes.size(), std::size_t{NLMSG_HDRLEN});
  CHECK_EQ(head.nlmsg_len, bytes.size());
  CHECK_EQ(head.nlmsg_type, RTM_GETLINK);
  CHECK_EQ(head.nlmsg_flags, NLM_F_ACK | NLM_F_REQUEST);
}

TEST("attributes keep their length and are padded to four bytes") {
  MessageWriter writer(RTM_NEWLINK, 0);
  writer.header(ifinfomsg{});
  writer.put_string(IFLA_IFNAME, "abcd");  // 4 + 4 + NUL = 9, padded to 12
  writer.put_number(IFLA_MTU, std::uint32_t{1400});
  const Bytes bytes = std::move(writer).finish();

  const View attributes = attributes_of<ifinfomsg>(bytes);
  CHECK_EQ(attributes.size(), 20u);
  CHECK_EQ(netlink::read_struct<nlattr>(attributes).nla_len, 9);
  CHECK_EQ(Attributes(attributes).find(IFLA_IFNAME)->text(), "abcd");
  CHECK_EQ(*Attributes(attributes).find(IFLA_MTU)->number<std::uint32_t>(), 1400u);
  CHECK_EQ(Attributes(attributes).find(IFLA_MTU)->offset, 12u);
}

TEST("a nest holds what was written between its opening and its closing") {
  MessageWriter writer(RTM_NEWLINK, 0);
  writer.header(ifinfomsg{});
  const std::size_t info = writer.open(IFLA_LINKINFO);
  writer.put_string(IFLA_INFO_KIND, "vxlan");
  const std::size_t data = writer.open(IFLA_INFO_DATA);
  writer.put_number(IFLA_VXLAN_ID, std::uint32_t{42});
  writer.close(data);
  writer.close(info);
  writer.put_number(IFLA_MTU, std::uint32_t{1400});
  const Bytes bytes = std::move(writer).finish();

  const Attributes top(attributes_of<ifinfomsg>(bytes));
  const Attributes nest(top.find(IFLA_LINKINFO)->payload);
  CHECK_EQ(nest.find(IFLA_INFO_KIND)->text(), "vxlan");
  const Attributes inner(nest.find(IFLA_INFO_DATA)->payload);
  CHECK_EQ(*inner.find(IFLA_VXLAN_ID)->number<std::uint32_t>(), 42u);
  CHECK(!inner.find(IFLA_MTU));
  CHECK(top.find(IFLA_MTU).has_value());
}
