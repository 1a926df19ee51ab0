// Counters that standards name (ETHTOOL_MSG_STATS_GET). No driver of a link that can be made has
// them: replies are put together here as net/ethtool/stats.c of Linux 6.18 does.
#include "rtnetlink/generated/ethtool.h"

#include <linux/ethtool.h>

#include <iterator>

#include "netlink/attributes.h"
#include "testing/check.h"
#include "testing/values.h"

using namespace rtnetlink;
using netlink::Attribute;
using netlink::Attributes;
using netlink::Bytes;
using netlink::MessageWriter;
using netlink::View;

namespace {

void put_counter(MessageWriter& message, std::uint16_t number, std::uint64_t count) {
  const std::size_t nest = message.open(ETHTOOL_A_STATS_GRP_STAT);
  message.put_number(number, count);
  message.close(nest);
}

void put_size(MessageWriter& message, std::uint16_t way, std::uint32_t low, std::uint32_t high,
              std::uint64_t count) {
  const std::size_t nest = message.open(way);
  message.put_number(ETHTOOL_A_STATS_GRP_HIST_BKT_LOW, low);
  message.put_number(ETHTOOL_A_STATS_GRP_HIST_BKT_HI, high);
  message.put_number(ETHTOOL_A_STATS_GRP_HIST_VAL, count);
  message.close(nest);
}

template <typename Fill>
void put_group(MessageWriter& message, std::uint32_t id, std::uint32_t strings, Fill fill) {
  const std::size_t nest = message.open(ETHTOOL_A_STATS_GRP);
  message.put_number(ETHTOOL_A_STATS_GRP_ID, id);
  message.put_number(ETHTOOL_A_STATS_GRP_SS_ID, strings);
  fill();
  message.close(nest);
}

MessageWriter reply() {
  MessageWriter message(0x15, 0);
  message.header(genlmsghdr{.cmd = ETHTOOL_MSG_STATS_GET_REPLY, .version = 1, .reserved = 0});
  const std::size_t device = message.open(ETHTOOL_A_STATS_HEADER);
  message.put_number<std::uint32_t>(ETHTOOL_A_HEADER_DEV_INDEX, 7);
  message.put_string(ETHTOOL_A_HEADER_DEV_NAME, "eth0");
  message.close(device);
  return message;
}

Object read(const Bytes& message) {
  return find_operation("getStandardStatistics")->object->decode(message, false);
}

std::uint64_t count_of(const Object& object, std::string_view name) {
  return object.get<Counter>(name)->value;
}

}  // namespace

TEST("a request names the groups, and has the link where these messages have it") {
  Object groups;
  groups.set("eth-mac", true);
  groups.set("rmon", true);
  const Operation& operation = *find_operation("getStandardStatistics");
  const Object options = testing::object({{"link", 7}, {"groups", groups}});
  const Bytes bytes = operation.object->encode(operation, options, 0).bytes;
  const View payload = View(bytes).subspan(NLMSG_HDRLEN);
  CHECK_EQ(payload[0], std::uint8_t{ETHTOOL_MSG_STATS_GET});
  const Attributes attributes(payload.subspan(sizeof(genlmsghdr)));
  const Attributes device(attributes.find(ETHTOOL_A_STATS_HEADER)->payload);
  CHECK_EQ(*device.find(ETHTOOL_A_HEADER_DEV_INDEX)->number<std::uint32_t>(), 7u);
  const Attributes set(attributes.find(ETHTOOL_A_STATS_GROUPS)->payload);
  std::string names;
  for (const Attribute& bit : Attributes(set.find(ETHTOOL_A_BITSET_BITS)->payload)) {
    const Attributes its(bit.payload);
    CHECK(its.find(ETHTOOL_A_BITSET_BIT_VALUE).has_value());
    names += std::string(its.find(ETHTOOL_A_BITSET_BIT_NAME)->text()) + ' ';
  }
  CHECK_EQ(names, "eth-mac rmon ");
}

TEST("each counter of each group is read, the first and the last") {
  MessageWriter message = reply();
  put_group(message, ETHTOOL_STATS_ETH_PHY, ETH_SS_STATS_ETH_PHY,
            [&] { put_counter(message, ETHTOOL_A_STATS_ETH_PHY_5_SYM_ERR, 1); });
  put_group(message, ETHTOOL_STATS_ETH_MAC, ETH_SS_STATS_ETH_MAC, [&] {
    put_counter(message, ETHTOOL_A_STATS_ETH_MAC_2_TX_PKT, UINT64_MAX - 1);
    put_counter(message, ETHTOOL_A_STATS_ETH_MAC_15_RX_INT_ERR, 15);
    put_counter(message, ETHTOOL_A_STATS_ETH_MAC_18_TX_MCAST, 18);
    put_counter(message, ETHTOOL_A_STATS_ETH_MAC_25_TOO_LONG_ERR, 25);
  });
  put_group(message, ETHTOOL_STATS_ETH_CTRL, ETH_SS_STATS_ETH_CTRL, [&] {
    put_counter(message, ETHTOOL_A_STATS_ETH_CTRL_3_TX, 3);
    put_counter(message, ETHTOOL_A_STATS_ETH_CTRL_5_RX_UNSUP, 5);
  });
  put_group(message, ETHTOOL_STATS_RMON, ETH_SS_STATS_RMON, [&] {
    put_counter(message, ETHTOOL_A_STATS_RMON_UNDERSIZE, 1);
    put_counter(message, ETHTOOL_A_STATS_RMON_JABBER, 4);
    put_size(message, ETHTOOL_A_STATS_GRP_HIST_RX, 0, 64, 640);
    put_size(message, ETHTOOL_A_STATS_GRP_HIST_RX, 65, 0, 650);
    put_size(message, ETHTOOL_A_STATS_GRP_HIST_TX, 0, 64, 64);
  });
  message.put_number<std::uint32_t>(5 /* ETHTOOL_A_STATS_SRC */, 0);
  const Object found = read(std::move(message).finish());
  CHECK_EQ(*found.get<std::int64_t>("index"), 7);
  CHECK_EQ(count_of(*found.get<Object>("ethPhy"), "symbolErrorDuringCarrier"), 1u);
  const Object& mac = *found.get<Object>("ethMac");
  CHECK_EQ(std::distance(mac.begin(), mac.end()), 4);
  CHECK_EQ(count_of(mac, "framesTransmittedOK"), UINT64_MAX - 1);
  CHECK_EQ(count_of(mac, "framesLostDueToIntMACRcvError"), 15u);
  CHECK_EQ(count_of(mac, "multicastFramesXmittedOK"), 18u);
  CHECK_EQ(count_of(mac, "frameTooLongErrors"), 25u);
  const Object& control = *found.get<Object>("ethCtrl");
  CHECK_EQ(count_of(control, "macControlFramesTransmitted"), 3u);
  CHECK_EQ(count_of(control, "unsupportedOpcodesReceived"), 5u);
  const Object& rmon = *found.get<Object>("rmon");
  CHECK_EQ(count_of(rmon, "etherStatsUndersizePkts"), 1u);
  CHECK_EQ(count_of(rmon, "etherStatsJabbers"), 4u);
  const List& received = *found.get<List>("rxSizes");
  CHECK_EQ(received.size(), 2u);
  const Object& longest = *received[1].as<Object>();
  CHECK_EQ(*longest.get<std::int64_t>("least"), 65);
  CHECK_EQ(*longest.get<std::int64_t>("most"), 0);
  CHECK_EQ(count_of(longest, "packets"), 650u);
  CHECK_EQ(found.get<List>("txSizes")->size(), 1u);
  CHECK(found.find("unknown") == nullptr);
}

TEST("each counter that the kernel has has a name, and there are no more") {
  CHECK_EQ(std::size(kEthPhyStatisticsNames), std::size_t{__ETHTOOL_A_STATS_ETH_PHY_CNT});
  CHECK_EQ(std::size(kEthMacStatisticsNames), std::size_t{__ETHTOOL_A_STATS_ETH_MAC_CNT});
  CHECK_EQ(std::size(kEthCtrlStatisticsNames), std::size_t{__ETHTOOL_A_STATS_ETH_CTRL_CNT});
  CHECK_EQ(std::size(kRmonStatisticsNames), std::size_t{__ETHTOOL_A_STATS_RMON_CNT});
}

TEST("groups of which the driver has nothing, and those of a later kernel, are left out") {
  MessageWriter message = reply();
  put_group(message, ETHTOOL_STATS_ETH_MAC, ETH_SS_STATS_ETH_MAC, [] {});
  put_group(message, 77, 77, [&] { put_counter(message, 0, 1); });
  put_group(message, ETHTOOL_STATS_ETH_PHY, ETH_SS_STATS_ETH_PHY,
            [&] { put_counter(message, 99, 1); });
  const Object found = read(std::move(message).finish());
  CHECK_EQ(std::distance(found.begin(), found.end()), 1);
  CHECK(found.find("index") != nullptr);
}
