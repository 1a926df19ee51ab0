// Addresses: bytes that a kernel sent, and what is made of options.
#include "rtnetlink/address.h"

#include <linux/if_addr.h>
#include <linux/rtnetlink.h>

#include "testing/check.h"

using namespace rtnetlink;
using netlink::Bytes;
using netlink::View;

namespace {

// What Linux 6.18 answers to RTM_GETADDR for the address of
//   ip address add 10.0.0.1 peer 10.0.0.2/32 label vx:1 broadcast 10.0.0.3
//     valid_lft 1000 preferred_lft 500 dev vx
constexpr std::uint8_t kReported[] = {
    0x58, 0x00, 0x00, 0x00, 0x14, 0x00, 0x02, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x02, 0x20, 0x00, 0x00, 0x03, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, 0x00, 0x0a, 0x00,
    0x00, 0x02, 0x08, 0x00, 0x02, 0x00, 0x0a, 0x00, 0x00, 0x01, 0x08, 0x00, 0x04, 0x00, 0x0a,
    0x00, 0x00, 0x03, 0x09, 0x00, 0x03, 0x00, 0x76, 0x78, 0x3a, 0x31, 0x00, 0x00, 0x00, 0x00,
    0x08, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x14, 0x00, 0x06, 0x00, 0xf4, 0x01, 0x00,
    0x00, 0xe8, 0x03, 0x00, 0x00, 0xd5, 0x08, 0x07, 0x00, 0xd5, 0x08, 0x07, 0x00,
};

Object object(std::initializer_list<Object::Member> members) {
  Object made;
  for (const auto& [key, value] : members) made.set(key, value);
  return made;
}

Request encoded(const Object& options) {
  return rtnetlink::kAddress.encode(*find_operation("newAddress"), options, 0);
}

std::string refusal(Object::Member option) {
  try {
    (void)encoded(object({{"link", "lo"}, {"address", "192.0.2.1/24"}, std::move(option)}));
  } catch (const BadOption& bad) {
    return bad.option;
  }
  return {};
}

std::string text(const Object& from, std::string_view key) {
  const Value* value = from.find(key);
  return value == nullptr ? "absent" : describe(*value);
}

}  // namespace

TEST("an address is read as the kernel reported it") {
  const Object address = rtnetlink::kAddress.decode(View(kReported), false);
  CHECK_EQ(text(address, "address"), "\"10.0.0.1/32\"");
  CHECK_EQ(text(address, "peer"), "\"10.0.0.2/32\"");
  CHECK_EQ(text(address, "family"), "\"inet\"");
  CHECK_EQ(text(address, "label"), "\"vx:1\"");
  CHECK_EQ(text(address, "broadcast"), "\"10.0.0.3\"");
  CHECK_EQ(text(address, "scope"), "\"global\"");
  CHECK_EQ(text(address, "validLifetime"), "1000");
  CHECK_EQ(text(address, "preferredLifetime"), "500");
  CHECK_EQ(text(address, "permanent"), "false");
  CHECK_EQ(text(address, "unknown"), "absent");
}

TEST("an address cut anywhere, or with any byte another, is read without harm") {
  for (std::size_t size = NLMSG_HDRLEN; size <= sizeof kReported; ++size) {
    (void)rtnetlink::kAddress.decode(Bytes(kReported, kReported + size), false);
  }
  for (std::size_t at = NLMSG_HDRLEN; at < sizeof kReported; ++at) {
    for (const int wrong : {0x00, 0x01, 0x7f, 0x80, 0xff}) {
      Bytes bytes(std::begin(kReported), std::end(kReported));
      bytes[at] = static_cast<std::uint8_t>(wrong);
      (void)rtnetlink::kAddress.decode(bytes, false);
    }
  }
}

TEST("the same options make what the kernel reported") {
  const Request request = encoded(object({{"link", std::int64_t{3}},
                                          {"address", "10.0.0.1/32"},
                                          {"peer", "10.0.0.2/32"},
                                          {"label", "vx:1"},
                                          {"broadcast", "10.0.0.3"},
                                          {"validLifetime", std::int64_t{1000}},
                                          {"preferredLifetime", std::int64_t{500}}}));
  const Object ours = rtnetlink::kAddress.decode(request.bytes, false);
  const Object theirs = rtnetlink::kAddress.decode(View(kReported), false);
  for (const auto& [key, value] : theirs) CHECK_EQ(text(ours, key), describe(value));
}

TEST("what cannot be meant is refused by name") {
  CHECK_EQ(refusal({"metric", std::int64_t{5}}), "");
  CHECK_EQ(refusal({"metric", std::int64_t{-1}}), "metric");
  CHECK_EQ(refusal({"address", "192.0.2.1/33"}), "address");
  CHECK_EQ(refusal({"address", "2001:db8::1/129"}), "address");
  CHECK_EQ(refusal({"address", "192.0.2.1"}), "address");
  CHECK_EQ(refusal({"peer", "2001:db8::1/64"}), "peer");
  CHECK_EQ(refusal({"noDad", true}), "noDad");
  CHECK_EQ(refusal({"label", "0123456789abcdef"}), "label");
  CHECK_EQ(refusal({"scope", "world"}), "scope");
  CHECK_EQ(refusal({"preferredLifetime", std::int64_t{-1}}), "preferredLifetime");
}

TEST("a link by name leaves a hole, and offsets lead back to options") {
  const Request request =
      encoded(object({{"link", "lo"}, {"address", "192.0.2.1/24"}, {"metric", std::int64_t{7}}}));
  CHECK_EQ(request.holes.size(), 1u);
  CHECK_EQ(request.holes[0].offset, NLMSG_HDRLEN + offsetof(ifaddrmsg, ifa_index));
  CHECK_EQ(rtnetlink::kAddress.option_at(request.bytes, request.bytes.size() - 8), "metric");
  CHECK_EQ(rtnetlink::kAddress.option_at(request.bytes, NLMSG_HDRLEN + sizeof(ifaddrmsg)),
           "address");
}
