// Virtual functions: what `ip` sends for the same words, and what drivers may tell.
#include "rtnetlink/vf.h"

#include <linux/if_link.h>
#include <linux/rtnetlink.h>

#include "rtnetlink/link.h"
#include "rtnetlink/link_change.h"
#include "rtnetlink/link_truth.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::View;
using testing::hex;
using testing::object;

namespace {

Object vf(std::string_view option, Value value) {
  Object result = object({{"index", std::int64_t{3}}});
  result.set(option, std::move(value));
  return result;
}

// A value and all that is in it.
std::string shown(const Value& value) {
  std::string text;
  if (const auto* list = value.as<List>()) {
    for (const Value& item : *list) text += shown(item) + ", ";
    return '[' + text + ']';
  }
  if (const auto* members = value.as<Object>()) {
    for (const auto& [name, member] : *members) text += name + ": " + shown(member) + ", ";
    return '{' + text + '}';
  }
  return describe(value);
}

Request request(const Value& vfs) {
  const Operation* set = find_operation("setLink");
  return set->object->encode(*set, object({{"index", std::int64_t{1}}, {"vfs", vfs}}), 0);
}

// The attribute, with the bit that says of nests what they are, which ip leaves out.
Attribute sent(const Request& request) {
  const std::size_t head = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(ifinfomsg));
  return *Attributes(View(request.bytes).subspan(head)).find(IFLA_VFINFO_LIST);
}

std::string refusal(const Value& vfs) {
  try {
    request(vfs);
  } catch (const BadOption& bad) {
    return bad.option + (bad.why == BadOption::Why::kType ? " type" : " value");
  }
  return "";
}

std::string refusal_of(Object one) { return refusal(List{std::move(one)}); }

}  // namespace

// What iproute2 6.1 sends for `ip link set lo vf 3 ...`: the payload of IFLA_VF_INFO.
TEST("each setting is the bytes that ip sends") {
  const std::pair<Object, std::string_view> cases[] = {
      {vf("mac", "02:00:00:00:00:01"),
       "280001000300000002000000000100000000000000000000000000000000000000000000"
       "00000000"},
      {vf("vlan", object({{"id", std::int64_t{100}}, {"qos", std::int64_t{3}}})),
       "10000200030000006400000003000000"},
      {vf("vlan",
          object({{"id", std::int64_t{100}}, {"qos", std::int64_t{3}}, {"protocol", "802.1ad"}})),
       "18000c001400010003000000640000000300000088a80000"},
      {vf("txRate", object({{"max", std::int64_t{100}}})), "0c0003000300000064000000"},
      {vf("txRate", object({{"max", std::int64_t{100}}, {"min", std::int64_t{10}}})),
       "10000600030000000a00000064000000"},
      {vf("spoofCheck", true), "0c0004000300000001000000"},
      {vf("queryRss", true), "0c0007000300000001000000"},
      {vf("state", "enable"), "0c0005000300000001000000"},
      {vf("trust", true), "0c0009000300000001000000"},
      {vf("nodeGuid", "00:11:22:33:44:55:66:77"), "14000a0003000000000000007766554433221100"},
      {vf("portGuid", "00:11:22:33:44:55:66:77"), "14000b0003000000000000007766554433221100"},
  };
  for (const auto& [options, bytes] : cases) {
    const Request made = request(List{options});
    const auto info = Attributes(sent(made).payload).find(IFLA_VF_INFO);
    std::string ours = hex(info->payload);
    if (ours.starts_with("18000c80")) ours.replace(6, 2, "00");
    CHECK_EQ(ours, bytes);
  }
}

TEST("what is sent is read as it was told, of several") {
  const Object first = object({
      {"index", std::int64_t{0}},
      {"mac", "02:00:00:00:00:01"},
      {"vlan", object({{"id", std::int64_t{7}}, {"qos", std::int64_t{1}}, {"protocol", "802.1Q"}})},
      {"txRate", object({{"min", std::int64_t{1}}, {"max", std::int64_t{2}}})},
      {"spoofCheck", false},
      {"queryRss", true},
      {"state", "disable"},
      {"trust", true},
      {"nodeGuid", "ff:11:22:33:44:55:66:77"},
      {"portGuid", "00:11:22:33:44:55:66:78"},
  });
  const Object second = object({{"index", std::int64_t{1}}, {"mac", "02:00:00:00:00:02"}});
  const Request made = request(List{first, second});
  const Value read = take_vfs(sent(made), false);
  CHECK_EQ(shown(read), shown(List{first, second}));
}

// What a card reports, as bytes: what is asked for by the newest attributes is what they report.
Bytes card(const Value& vfs) { return request(vfs).bytes; }

std::string differing(const Value& asked, const Value& reported) {
  std::string all;
  for (const Difference& each : link_differences(card(asked), card(reported))) {
    all += each.option + " " + shown(each.asked) + " " + shown(each.existing) + "; ";
  }
  return all;
}

Object whole(std::int64_t index, std::int64_t vlan, bool trust) {
  return object({
      {"index", index},
      {"mac", "02:00:00:00:00:01"},
      {"vlan", object({{"id", vlan}, {"qos", std::int64_t{0}}, {"protocol", "802.1Q"}})},
      {"txRate", object({{"min", std::int64_t{5}}, {"max", std::int64_t{10}}})},
      {"trust", trust},
  });
}

TEST("what a driver makes of a setting is compared with what was asked, by the number of the VF") {
  const List reported{whole(0, 7, false), whole(3, 0, true)};
  const auto one = [](std::string_view name, Value value) {
    return List{vf(name, std::move(value))};
  };
  CHECK_EQ(differing(one("trust", true), reported), "");
  CHECK_EQ(differing(one("trust", false), reported), "vfs[0].trust false true; ");
  CHECK_EQ(differing(one("mac", "02:00:00:00:00:01"), reported), "");
  CHECK_EQ(differing(one("mac", "02:00:00:00:00:02"), reported),
           "vfs[0].mac \"02:00:00:00:00:02\" \"02:00:00:00:00:01\"; ");
  CHECK_EQ(differing(one("vlan", object({{"id", std::int64_t{0}}})), reported), "");
  CHECK_EQ(differing(one("vlan", object({{"id", std::int64_t{9}}})), reported),
           "vfs[0].vlan.id 9 0; ");
  CHECK_EQ(differing(one("txRate", object({{"max", std::int64_t{10}}})), reported), "");
  CHECK_EQ(differing(one("txRate", object({{"max", std::int64_t{11}}})), reported),
           "vfs[0].txRate.max 11 10; ");
  CHECK_EQ(differing(one("spoofCheck", true), reported), "");  // this driver does not report it
  const List two{object({{"index", std::int64_t{3}}, {"trust", true}}),
                 object({{"index", std::int64_t{0}}, {"trust", true}})};
  CHECK_EQ(differing(two, reported), "vfs[1].trust true false; ");
}

TEST("what became otherwise is asked for as it was, and nothing else") {
  const List was{whole(0, 7, false), whole(3, 5, true)};
  const List is{whole(0, 8, true), whole(3, 9, false)};
  const List asked{object(
      {{"index", std::int64_t{3}}, {"vlan", object({{"id", std::int64_t{9}}})}, {"trust", false}})};
  std::string all;
  for (const SingleChange& back : changes_back(card(asked), card(was), card(is))) {
    all += back.option + " " + shown(take_vfs(sent({back.request, {}, {}, {}}), false)) + "; ";
  }
  CHECK_EQ(all,
           "vfs[1].vlan.id [{index: 3, vlan: {id: 5, qos: 0, protocol: \"802.1Q\", }, }, ]; "
           "vfs[1].trust [{index: 3, trust: true, }, ]; ");
}

// By hand, of what linux/if_link.h has: no driver at hand has InfiniBand, or counts.
TEST("what a driver does not know is not told, nor a VLAN that there is none of; counters are") {
  netlink::MessageWriter message(0, 0);
  const std::size_t list = message.open(IFLA_VFINFO_LIST);
  const std::size_t info = message.open(IFLA_VF_INFO);
  ifla_vf_mac mac{.vf = 5, .mac = {0x80}};
  mac.mac[19] = 0x11;
  const auto put = [&](std::uint16_t type, const auto& part) {
    message.put(type, {reinterpret_cast<const std::uint8_t*>(&part), sizeof part});
  };
  put(IFLA_VF_MAC, mac);
  put(IFLA_VF_VLAN, ifla_vf_vlan{.vf = 5, .vlan = 0, .qos = 0});
  put(IFLA_VF_SPOOFCHK, ifla_vf_spoofchk{.vf = 5, .setting = UINT32_MAX});
  put(IFLA_VF_TRUST, ifla_vf_trust{.vf = 5, .setting = UINT32_MAX});
  const std::size_t vlans = message.open(IFLA_VF_VLAN_LIST);
  put(IFLA_VF_VLAN_INFO, ifla_vf_vlan_info{.vf = 5, .vlan = 0, .qos = 0, .vlan_proto = 0x0081});
  message.close(vlans);
  const std::size_t counters = message.open(IFLA_VF_STATS);
  for (const std::uint16_t type : std::initializer_list<std::uint16_t>{0, 1, 2, 3, 4, 5, 7, 8}) {
    message.put_number(type, std::uint64_t{100} + type);
  }
  message.close(counters);
  message.put_number(77, std::uint32_t{1});
  message.close(info);
  message.close(list);
  const Bytes bytes = std::move(message).finish();
  const auto attribute = Attributes(View(bytes).subspan(NLMSG_HDRLEN)).find(IFLA_VFINFO_LIST);
  const std::string infiniband = "80:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:00:11";
  const Object expected = object({{"index", std::int64_t{5}},
                                  {"mac", infiniband},
                                  {"statistics", object({{"rxPackets", Counter{100}},
                                                         {"txPackets", Counter{101}},
                                                         {"rxBytes", Counter{102}},
                                                         {"txBytes", Counter{103}},
                                                         {"broadcast", Counter{104}},
                                                         {"multicast", Counter{105}},
                                                         {"rxDropped", Counter{107}},
                                                         {"txDropped", Counter{108}}})},
                                  {"unknown", object({{"77", Raw{1, 0, 0, 0}}})}});
  CHECK_EQ(shown(take_vfs(*attribute, true)), shown(List{expected}));
}

TEST("what cannot be meant of a virtual function is refused by its path") {
  CHECK_EQ(refusal("none"), "vfs type");
  CHECK_EQ(refusal(List{}), "vfs value");
  CHECK_EQ(refusal(List{"none"}), "vfs[0] type");
  CHECK_EQ(refusal_of(object({{"mac", "02:00:00:00:00:01"}})), "vfs[0].index type");
  CHECK_EQ(refusal_of(object({{"index", std::int64_t{-1}}})), "vfs[0].index value");
  CHECK_EQ(refusal_of(vf("name", "vf0")), "vfs[0].name value");
  CHECK_EQ(refusal_of(vf("statistics", Object{})), "vfs[0].statistics value");
  CHECK_EQ(refusal_of(vf("mac", "02:00")), "vfs[0].mac value");
  CHECK_EQ(refusal_of(vf("vlan", std::int64_t{5})), "vfs[0].vlan type");
  CHECK_EQ(refusal_of(vf("vlan", object({{"qos", std::int64_t{5}}}))), "vfs[0].vlan.id type");
  CHECK_EQ(refusal_of(vf("vlan", object({{"id", std::int64_t{4095}}}))), "vfs[0].vlan.id value");
  CHECK_EQ(refusal_of(vf("vlan", object({{"id", std::int64_t{1}}, {"qos", std::int64_t{8}}}))),
           "vfs[0].vlan.qos value");
  CHECK_EQ(refusal_of(vf("vlan", object({{"id", std::int64_t{1}}, {"protocol", "QinQ"}}))),
           "vfs[0].vlan.protocol value");
  CHECK_EQ(refusal_of(vf("vlan", object({{"id", std::int64_t{1}}, {"index", std::int64_t{1}}}))),
           "vfs[0].vlan.index value");
  CHECK_EQ(refusal_of(vf("txRate", object({{"min", std::int64_t{1}}}))), "vfs[0].txRate.max type");
  CHECK_EQ(refusal_of(vf("spoofCheck", std::int64_t{1})), "vfs[0].spoofCheck type");
  CHECK_EQ(refusal_of(vf("state", "up")), "vfs[0].state value");
  CHECK_EQ(refusal_of(vf("nodeGuid", "00:11:22:33:44:55:66")), "vfs[0].nodeGuid value");
  CHECK_EQ(refusal_of(vf("nodeGuid", "00:11:22:33:44:55:66:7g")), "vfs[0].nodeGuid value");
}
