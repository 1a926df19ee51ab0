// What the running kernel says of requests that it cannot take: each field of the extended
// acknowledgement, from a refusal that tells it. The requests are malformed on purpose; most of
// them could not be made through the tables.
#include <endian.h>
#include <linux/fib_rules.h>
#include <linux/if_bridge.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/net_namespace.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <sys/utsname.h>

#include <cerrno>
#include <cstdlib>

#include "netlink/socket.h"
#include "testing/check.h"

using netlink::Bytes;
using netlink::MessageWriter;
using netlink::Verdict;
using netlink::View;

namespace {

constexpr int kLoopback = 1;
constexpr int kOwn = 7001;  // a link that a test makes

ifinfomsg of_link(int index) {
  ifinfomsg info{};
  info.ifi_index = index;
  return info;
}

ndmsg of_neighbor() {
  ndmsg neighbor{};
  neighbor.ndm_family = AF_INET;
  neighbor.ndm_ifindex = kLoopback;
  return neighbor;
}

Verdict told(MessageWriter writer) {
  netlink::Socket socket;
  CHECK_EQ(socket.open(), 0);
  Bytes request = std::move(writer).finish();
  Bytes replies;
  return socket.exchange(request, replies);
}

bool linux_before(int major, int minor) {
  utsname machine{};
  CHECK_EQ(::uname(&machine), 0);
  char* dot = nullptr;
  const auto running = std::strtol(machine.release, &dot, 10);
  CHECK_EQ(*dot, '.');
  return running < major || (running == major && std::strtol(dot + 1, nullptr, 10) < minor);
}

// A request with one attribute beside its header, too short for anything.
template <typename Header>
Verdict told_of_empty(std::uint16_t type, const Header& header, std::uint16_t attribute) {
  MessageWriter writer(type, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL);
  writer.header(header);
  writer.put(attribute, {});
  Verdict verdict = told(std::move(writer));
  CHECK(verdict.error != 0);
  CHECK_EQ(*verdict.offset, NLMSG_HDRLEN + NLMSG_ALIGN(sizeof header));
  CHECK(verdict.policy.has_value());
  return verdict;
}

}  // namespace

TEST("the kernel tells its words, the offset, and the limits of an unsigned number") {
  MessageWriter writer(RTM_NEWLINK, NLM_F_ACK);
  writer.header(of_link(kLoopback));
  writer.put_number(IFLA_GSO_MAX_SEGS, std::uint32_t{100});
  const std::size_t at = writer.size();
  writer.put_number(IFLA_GSO_MAX_SIZE, std::uint32_t{1});
  const Verdict verdict = told(std::move(writer));
  CHECK_EQ(verdict.error, ERANGE);
  CHECK_EQ(verdict.message, "integer out of range");
  CHECK_EQ(*verdict.offset, at);
  CHECK_EQ(*verdict.policy->type, std::uint32_t{NL_ATTR_TYPE_U32});
  CHECK(*verdict.policy->min_unsigned > 1);
  CHECK_EQ(*verdict.policy->max_unsigned, UINT32_MAX);
  CHECK(!verdict.policy->min_signed && !verdict.policy->max_signed);
}

TEST("the kernel tells the limits of a signed number") {
  MessageWriter writer(RTM_NEWLINK, NLM_F_ACK);
  writer.header(of_link(kLoopback));
  writer.put_number(IFLA_NEW_IFINDEX, std::int32_t{0});
  const Verdict verdict = told(std::move(writer));
  CHECK_EQ(verdict.error, ERANGE);
  CHECK_EQ(*verdict.policy->type, std::uint32_t{NL_ATTR_TYPE_S32});
  CHECK_EQ(*verdict.policy->min_signed, 1);
  CHECK_EQ(*verdict.policy->max_signed, INT32_MAX);
  const Verdict negative = told_of_empty(RTM_NEWNSID, rtgenmsg{}, NETNSA_NSID);
  CHECK_EQ(*negative.policy->min_signed, INT32_MIN);
}

TEST("the kernel tells limits of 64 bits") {
  fib_rule_hdr rule{};
  rule.family = AF_INET;
  rule.table = RT_TABLE_MAIN;
  rule.action = FR_ACT_TO_TBL;
  const Verdict verdict = told_of_empty(RTM_NEWRULE, rule, FRA_TUN_ID);
  CHECK_EQ(*verdict.policy->type, std::uint32_t{NL_ATTR_TYPE_U64});
  CHECK_EQ(*verdict.policy->min_unsigned, 0u);
  CHECK_EQ(*verdict.policy->max_unsigned, UINT64_MAX);
}

TEST("the kernel tells the limits of a length") {
  const Verdict name = told_of_empty(RTM_NEWLINK, of_link(kLoopback), IFLA_IFNAME);
  CHECK_EQ(*name.policy->type, std::uint32_t{NL_ATTR_TYPE_STRING});
  CHECK_EQ(*name.policy->max_length, 15u);
}

TEST("the kernel tells the bits that there are") {
  const Verdict verdict = told_of_empty(RTM_NEWNEIGH, of_neighbor(), NDA_FLAGS_EXT);
  CHECK_EQ(*verdict.policy->type, std::uint32_t{NL_ATTR_TYPE_U32});
  CHECK((*verdict.policy->mask & NTF_EXT_MANAGED) != 0);
}

TEST("the kernel tells which attribute it misses") {
  if (linux_before(6, 17)) SKIP("before Linux 6.17 it says so of neighbours in words alone");
  MessageWriter writer(RTM_GETNEIGH, NLM_F_ACK);
  writer.header(of_neighbor());
  const Verdict verdict = told(std::move(writer));
  CHECK_EQ(verdict.error, EINVAL);
  CHECK_EQ(*verdict.missing_type, std::uint32_t{NDA_DST});
  CHECK(!verdict.missing_nest);
}

TEST("the kernel tells in which nest it misses an attribute, and how short one may be") {
  MessageWriter link(RTM_NEWLINK, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL);
  link.header(of_link(kOwn));
  link.put_string(IFLA_IFNAME, "refusal");
  const std::size_t info = link.open(IFLA_LINKINFO);
  link.put_string(IFLA_INFO_KIND, "vxlan");
  const std::size_t data = link.open(IFLA_INFO_DATA);
  link.put_number(IFLA_VXLAN_ID, std::uint32_t{42});
  link.close(data);
  link.close(info);
  if (told(std::move(link)).error != 0) SKIP("the kernel has no vxlan");

  // A multicast entry of a vxlan link, without the remote it goes to.
  std::size_t nest = 0;
  const auto told_of_source = [&](View source) {
    MessageWriter writer(RTM_NEWMDB, NLM_F_ACK | NLM_F_CREATE | NLM_F_EXCL);
    writer.header(br_port_msg{AF_BRIDGE, kOwn});
    br_mdb_entry entry{};
    entry.ifindex = kOwn;
    entry.state = MDB_PERMANENT;
    entry.addr.u.ip4 = htobe32(0xef010101);  // 239.1.1.1
    entry.addr.proto = htobe16(0x0800);      // ETH_P_IP
    writer.put(MDBA_SET_ENTRY, {reinterpret_cast<const std::uint8_t*>(&entry), sizeof entry});
    nest = writer.open(MDBA_SET_ENTRY_ATTRS);
    writer.put(MDBE_ATTR_SOURCE, source);
    writer.close(nest);
    return told(std::move(writer));
  };
  const std::uint8_t none[4] = {};
  const Verdict missing = told_of_source(none);
  const Verdict empty = told_of_source({});

  MessageWriter gone(RTM_DELLINK, NLM_F_ACK);
  gone.header(of_link(kOwn));
  CHECK_EQ(told(std::move(gone)).error, 0);

  if (missing.error == EOPNOTSUPP) SKIP("vxlan links have no multicast entries before Linux 6.4");
  constexpr std::uint32_t kDst = 5;  // MDBE_ATTR_DST, since Linux 6.4
  CHECK_EQ(missing.message, "vxlan: Missing remote destination IP address");
  CHECK_EQ(*missing.missing_type, kDst);
  CHECK_EQ(*missing.missing_nest, nest);
  CHECK_EQ(*empty.policy->type, std::uint32_t{NL_ATTR_TYPE_BINARY});
  CHECK_EQ(*empty.policy->min_length, 4u);
  CHECK_EQ(*empty.policy->max_length, 16u);
}
