// Generated from tables/objects/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/if_ether.h>
#include <linux/if_link.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

inline constexpr Name kVfVlanProtocolNames[] = {{"802.1Q", ETH_P_8021Q}, {"802.1ad", ETH_P_8021AD}};
inline constexpr Name kVfLinkStateNames[] = {{"auto", IFLA_VF_LINK_STATE_AUTO}, {"enable", IFLA_VF_LINK_STATE_ENABLE}, {"disable", IFLA_VF_LINK_STATE_DISABLE}};
void put_vf_mac(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_vf_mac(netlink::View head);
void put_vf_setting(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_vf_setting(netlink::View head);
void put_vf_guid(const Value& value, std::span<std::uint8_t> head, std::string_view option);
Value take_vf_guid(netlink::View head);
inline constexpr Field kVfMacFields[] = {
    {.name = "mac", .offset = offsetof(ifla_vf_mac, mac), .width = 0, .put = put_vf_mac, .take = take_vf_mac},
};
inline constexpr Layout kVfMacLayout = {.header = sizeof(ifla_vf_mac), .fields = kVfMacFields};
inline constexpr Field kVfVlanFields[] = {
    {.name = "id", .offset = offsetof(ifla_vf_vlan, vlan), .width = sizeof(ifla_vf_vlan::vlan), .max = 4094},
    {.name = "qos", .offset = offsetof(ifla_vf_vlan, qos), .width = sizeof(ifla_vf_vlan::qos), .max = 7},
};
inline constexpr Layout kVfVlanLayout = {.header = sizeof(ifla_vf_vlan), .fields = kVfVlanFields};
inline constexpr Field kVfVlanInfoFields[] = {
    {.name = "id", .offset = offsetof(ifla_vf_vlan_info, vlan), .width = sizeof(ifla_vf_vlan_info::vlan), .max = 4094},
    {.name = "qos", .offset = offsetof(ifla_vf_vlan_info, qos), .width = sizeof(ifla_vf_vlan_info::qos), .max = 7},
    {.name = "protocol", .offset = offsetof(ifla_vf_vlan_info, vlan_proto), .width = sizeof(ifla_vf_vlan_info::vlan_proto), .names = kVfVlanProtocolNames, .numbers = false, .order = Order::kBig},
};
inline constexpr Layout kVfVlanInfoLayout = {.header = sizeof(ifla_vf_vlan_info), .fields = kVfVlanInfoFields};
inline constexpr Field kVfMaxRateFields[] = {
    {.name = "max", .offset = offsetof(ifla_vf_tx_rate, rate), .width = sizeof(ifla_vf_tx_rate::rate)},
};
inline constexpr Layout kVfMaxRateLayout = {.header = sizeof(ifla_vf_tx_rate), .fields = kVfMaxRateFields};
inline constexpr Field kVfRateFields[] = {
    {.name = "min", .offset = offsetof(ifla_vf_rate, min_tx_rate), .width = sizeof(ifla_vf_rate::min_tx_rate)},
    {.name = "max", .offset = offsetof(ifla_vf_rate, max_tx_rate), .width = sizeof(ifla_vf_rate::max_tx_rate)},
};
inline constexpr Layout kVfRateLayout = {.header = sizeof(ifla_vf_rate), .fields = kVfRateFields};
inline constexpr Field kVfSpoofCheckFields[] = {
    {.name = "spoofCheck", .offset = offsetof(ifla_vf_spoofchk, setting), .width = 4, .put = put_vf_setting, .take = take_vf_setting},
};
inline constexpr Layout kVfSpoofCheckLayout = {.header = sizeof(ifla_vf_spoofchk), .fields = kVfSpoofCheckFields};
inline constexpr Field kVfQueryRssFields[] = {
    {.name = "queryRss", .offset = offsetof(ifla_vf_rss_query_en, setting), .width = 4, .put = put_vf_setting, .take = take_vf_setting},
};
inline constexpr Layout kVfQueryRssLayout = {.header = sizeof(ifla_vf_rss_query_en), .fields = kVfQueryRssFields};
inline constexpr Field kVfStateFields[] = {
    {.name = "state", .offset = offsetof(ifla_vf_link_state, link_state), .width = sizeof(ifla_vf_link_state::link_state), .names = kVfLinkStateNames, .numbers = false},
};
inline constexpr Layout kVfStateLayout = {.header = sizeof(ifla_vf_link_state), .fields = kVfStateFields};
inline constexpr Field kVfTrustFields[] = {
    {.name = "trust", .offset = offsetof(ifla_vf_trust, setting), .width = 4, .put = put_vf_setting, .take = take_vf_setting},
};
inline constexpr Layout kVfTrustLayout = {.header = sizeof(ifla_vf_trust), .fields = kVfTrustFields};
inline constexpr Field kVfNodeGuidFields[] = {
    {.name = "nodeGuid", .offset = offsetof(ifla_vf_guid, guid), .width = 0, .put = put_vf_guid, .take = take_vf_guid},
};
inline constexpr Layout kVfNodeGuidLayout = {.header = sizeof(ifla_vf_guid), .fields = kVfNodeGuidFields};
inline constexpr Field kVfPortGuidFields[] = {
    {.name = "portGuid", .offset = offsetof(ifla_vf_guid, guid), .width = 0, .put = put_vf_guid, .take = take_vf_guid},
};
inline constexpr Layout kVfPortGuidLayout = {.header = sizeof(ifla_vf_guid), .fields = kVfPortGuidFields};
inline constexpr Special kVfSpecials[] = {
    {.name = "mac", .attribute = IFLA_VF_MAC, .shape = Shape::kStruct, .inside = &kVfMacLayout},
    {.name = "vlan", .attribute = IFLA_VF_VLAN, .access = Access::kWrite, .shape = Shape::kStruct, .inside = &kVfVlanLayout},
    {.name = "vlan", .attribute = IFLA_VF_VLAN_INFO, .shape = Shape::kStruct, .inside = &kVfVlanInfoLayout},
    {.name = "txRate", .attribute = IFLA_VF_TX_RATE, .access = Access::kWrite, .shape = Shape::kStruct, .inside = &kVfMaxRateLayout},
    {.name = "txRate", .attribute = IFLA_VF_RATE, .shape = Shape::kStruct, .inside = &kVfRateLayout},
    {.name = "spoofCheck", .attribute = IFLA_VF_SPOOFCHK, .shape = Shape::kStruct, .inside = &kVfSpoofCheckLayout},
    {.name = "queryRss", .attribute = IFLA_VF_RSS_QUERY_EN, .shape = Shape::kStruct, .inside = &kVfQueryRssLayout},
    {.name = "state", .attribute = IFLA_VF_LINK_STATE, .shape = Shape::kStruct, .inside = &kVfStateLayout},
    {.name = "trust", .attribute = IFLA_VF_TRUST, .shape = Shape::kStruct, .inside = &kVfTrustLayout},
    {.name = "nodeGuid", .attribute = IFLA_VF_IB_NODE_GUID, .shape = Shape::kStruct, .inside = &kVfNodeGuidLayout},
    {.name = "portGuid", .attribute = IFLA_VF_IB_PORT_GUID, .shape = Shape::kStruct, .inside = &kVfPortGuidLayout},
};
inline constexpr Layout kVfLayout = {.specials = kVfSpecials};
inline constexpr std::string_view kVfStatisticsNames[] = {"rxPackets", "txPackets", "rxBytes", "txBytes", "broadcast", "multicast", "", "rxDropped", "txDropped"};

}  // namespace rtnetlink
