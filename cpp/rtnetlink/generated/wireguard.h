// Generated from tables/families/ by `npm run tables`: change that.
// clang-format off
#pragma once

#include <netinet/in.h>  // first: else musl declares again what linux/in6.h has

#include <linux/genetlink.h>
#include <linux/wireguard.h>
#include "rtnetlink/generated/names.h"
#include "rtnetlink/object.h"

namespace rtnetlink {

void put_peer_key(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_key(const netlink::Attribute& attribute);
void put_preshared_key(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
void put_endpoint(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_endpoint(const netlink::Attribute& attribute);
void put_allowed_ips(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
Value take_allowed_ips(const netlink::Attribute& attribute);
Value take_handshake(const netlink::Attribute& attribute);
void put_private_key(const Value& value, Encoder encoder, std::uint8_t family, std::string_view option);
inline constexpr Word kWireguardPeerWords[] = {
    {.offset = 0, .width = 0, .attribute = WGPEER_A_FLAGS},
};
inline constexpr Flag kWireguardPeerFlags[] = {
    {.name = "remove", .bit = WGPEER_F_REMOVE_ME, .access = Access::kWrite},
    {.name = "updateOnly", .bit = WGPEER_F_UPDATE_ONLY, .access = Access::kWrite},
    {.name = "replaceAllowedIps", .bit = WGPEER_F_REPLACE_ALLOWEDIPS, .access = Access::kWrite},
};
inline constexpr Row kWireguardPeerRows[] = {
    {.name = "persistentKeepalive", .attribute = WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL, .wire = Wire::kU16},
    {.name = "rxBytes", .attribute = WGPEER_A_RX_BYTES, .wire = Wire::kU64, .access = Access::kRead},
    {.name = "txBytes", .attribute = WGPEER_A_TX_BYTES, .wire = Wire::kU64, .access = Access::kRead},
    {.name = "protocolVersion", .attribute = WGPEER_A_PROTOCOL_VERSION, .wire = Wire::kU32, .access = Access::kRead},
};
inline constexpr Special kWireguardPeerSpecials[] = {
    {.name = "publicKey", .attribute = WGPEER_A_PUBLIC_KEY, .put = put_peer_key, .take = take_key},
    {.name = "presharedKey", .attribute = WGPEER_A_PRESHARED_KEY, .put = put_preshared_key, .take = take_key},
    {.name = "endpoint", .attribute = WGPEER_A_ENDPOINT, .put = put_endpoint, .take = take_endpoint},
    {.name = "allowedIps", .attribute = WGPEER_A_ALLOWEDIPS, .put = put_allowed_ips, .take = take_allowed_ips},
    {.name = "lastHandshake", .attribute = WGPEER_A_LAST_HANDSHAKE_TIME, .access = Access::kRead, .take = take_handshake},
};
inline constexpr Layout kWireguardPeerLayout = {.words = kWireguardPeerWords, .flags = kWireguardPeerFlags, .table = kWireguardPeerRows, .specials = kWireguardPeerSpecials};
inline constexpr Word kWireguardWords[] = {
    {.offset = 0, .width = 0, .attribute = WGDEVICE_A_FLAGS},
};
inline constexpr Flag kWireguardFlags[] = {
    {.name = "replacePeers", .bit = WGDEVICE_F_REPLACE_PEERS, .access = Access::kWrite},
};
inline constexpr Row kWireguardRows[] = {
    {.name = "link", .attribute = WGDEVICE_A_IFINDEX, .wire = Wire::kLink, .access = Access::kWrite, .min = 1},
    {.name = "index", .attribute = WGDEVICE_A_IFINDEX, .wire = Wire::kU32, .access = Access::kRead},
    {.name = "name", .attribute = WGDEVICE_A_IFNAME, .wire = Wire::kName, .access = Access::kRead},
    {.name = "listenPort", .attribute = WGDEVICE_A_LISTEN_PORT, .wire = Wire::kU16},
    {.name = "fwMark", .attribute = WGDEVICE_A_FWMARK, .wire = Wire::kU32},
};
inline constexpr Special kWireguardSpecials[] = {
    {.name = "privateKey", .attribute = WGDEVICE_A_PRIVATE_KEY, .put = put_private_key, .take = take_key},
    {.name = "publicKey", .attribute = WGDEVICE_A_PUBLIC_KEY, .access = Access::kRead, .take = take_key},
    {.name = "peers", .attribute = WGDEVICE_A_PEERS, .shape = Shape::kList, .inside = &kWireguardPeerLayout},
};
inline constexpr Layout kWireguardLayout = {.header = sizeof(genlmsghdr), .words = kWireguardWords, .flags = kWireguardFlags, .table = kWireguardRows, .specials = kWireguardSpecials};

}  // namespace rtnetlink
