#include "netlink/attributes.h"

#include <vector>

#include "testing/check.h"

using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;

namespace {

std::vector<std::uint16_t> types(View bytes) {
  std::vector<std::uint16_t> found;
  for (const Attribute& attribute : Attributes(bytes)) found.push_back(attribute.type);
  return found;
}

// Two attributes in this machine's byte order: type 1 with three bytes, type 2 with four.
Bytes two_attributes() {
  Bytes bytes(16);
  const nlattr first{.nla_len = 7, .nla_type = 1};
  const nlattr second{.nla_len = 8, .nla_type = 2 | NLA_F_NESTED};
  std::memcpy(bytes.data(), &first, sizeof first);
  std::memcpy(bytes.data() + 8, &second, sizeof second);
  return bytes;
}

void set_length(Bytes& bytes, std::size_t at, std::uint16_t length) {
  std::memcpy(bytes.data() + at, &length, sizeof length);
}

}  // namespace

TEST("types come without the bits that say nested or byte order") {
  CHECK(types(two_attributes()) == (std::vector<std::uint16_t>{1, 2}));
}

TEST("a buffer cut anywhere yields the attributes that are whole") {
  const Bytes bytes = two_attributes();
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    // A copy of exactly this size: a sanitizer sees a read past its end.
    const Bytes cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    CHECK_EQ(types(cut).size(), size < 7 ? 0u : size < 16 ? 1u : 2u);
  }
}

TEST("a length that lies ends the reading") {
  for (const std::uint16_t lie :
       {std::uint16_t{0}, std::uint16_t{3}, std::uint16_t{9}, std::uint16_t{65535}}) {
    Bytes bytes = two_attributes();
    set_length(bytes, 8, lie);
    CHECK_EQ(types(bytes).size(), 1u);
    set_length(bytes, 0, lie == 9 ? std::uint16_t{17} : lie);
    CHECK_EQ(types(bytes).size(), 0u);
  }
}

TEST("a number shorter than asked for is nothing, a longer one is read from its start") {
  const Bytes bytes = two_attributes();
  CHECK(!Attributes(bytes).find(1)->number<std::uint32_t>());
  CHECK(Attributes(bytes).find(2)->number<std::uint16_t>().has_value());
}

TEST("of two attributes of one type the last counts") {
  Bytes bytes = two_attributes();
  bytes[10] = 1;
  bytes[11] = 0;
  CHECK_EQ(Attributes(bytes).find(1)->offset, 8u);
}

TEST("a struct shorter than ours reads as zero beyond its end") {
  const Bytes bytes(4, 0xff);
  const auto head = netlink::read_struct<nlmsghdr>(bytes);
  CHECK_EQ(head.nlmsg_len, 0xffffffffu);
  CHECK_EQ(head.nlmsg_type, 0);
  CHECK_EQ(head.nlmsg_pid, 0u);
}

TEST("messages follow each other, and one that is cut is left out") {
  Bytes bytes(NLMSG_HDRLEN * 2 + 4);
  const nlmsghdr first{NLMSG_HDRLEN + 1, 1, 0, 0, 0};  // and three of padding
  const nlmsghdr second{NLMSG_HDRLEN, 2, 0, 0, 0};
  std::memcpy(bytes.data(), &first, sizeof first);
  std::memcpy(bytes.data() + NLMSG_HDRLEN + 4, &second, sizeof second);

  std::vector<std::uint16_t> found;
  const auto collect = [&](const netlink::Message& message) {
    found.push_back(message.head.nlmsg_type);
  };
  netlink::for_each_message(bytes, collect);
  CHECK(found == (std::vector<std::uint16_t>{1, 2}));
  found.clear();
  netlink::for_each_message(View(bytes).first(bytes.size() - 1), collect);
  CHECK(found == (std::vector<std::uint16_t>{1}));
}
