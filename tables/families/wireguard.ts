/** WireGuard's keys and peers, by generic netlink: wg(8), linux/wireguard.h. */
import { type Description, type Interface, type Layout, unknown } from '../layout.js'

const peer: Layout = {
  name: 'WireguardPeer',
  words: [{ attribute: 'WGPEER_A_FLAGS' }],
  places: [
    {
      name: 'publicKey',
      attribute: 'WGPEER_A_PUBLIC_KEY',
      shape: 'own',
      put: 'put_peer_key',
      take: 'take_key',
      type: 'string',
      required: true,
      doc: 'Its public key, by which it is known: 32 bytes in base64',
    },
    {
      name: 'presharedKey',
      attribute: 'WGPEER_A_PRESHARED_KEY',
      shape: 'own',
      put: 'put_preshared_key',
      take: 'take_key',
      type: 'string',
      doc: 'A key that both ends have besides, 32 bytes in base64; zeros for none',
    },
    { name: 'remove', flag: 'WGPEER_F_REMOVE_ME', access: 'write', doc: 'Remove it' },
    {
      name: 'updateOnly',
      flag: 'WGPEER_F_UPDATE_ONLY',
      access: 'write',
      doc: 'Do nothing where there is no such peer yet, instead of adding it',
    },
    {
      name: 'replaceAllowedIps',
      flag: 'WGPEER_F_REPLACE_ALLOWEDIPS',
      access: 'write',
      doc: 'Take away all other `allowedIps` first',
      default: 'whether `allowedIps` are given',
    },
    {
      name: 'endpoint',
      attribute: 'WGPEER_A_ENDPOINT',
      shape: 'own',
      put: 'put_endpoint',
      take: 'take_endpoint',
      type: 'string',
      doc: 'Where to send to, such as `192.0.2.1:51820` or `[2001:db8::1]:51820`. The kernel updates it to the source of received packets',
    },
    {
      name: 'persistentKeepalive',
      attribute: 'WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL',
      wire: 'u16',
      doc: 'Seconds between packets that keep a NAT open; 0 for none',
    },
    {
      name: 'allowedIps',
      attribute: 'WGPEER_A_ALLOWEDIPS',
      shape: 'own',
      put: 'put_allowed_ips',
      take: 'take_allowed_ips',
      type: 'readonly string[]',
      doc: 'Prefixes whose packets go to it and are taken from it. No two peers have one: the last that is given it',
    },
    {
      name: 'lastHandshake',
      attribute: 'WGPEER_A_LAST_HANDSHAKE_TIME',
      shape: 'own',
      take: 'take_handshake',
      access: 'read',
      type: 'number',
      doc: 'The time of the last handshake, in milliseconds since 1970, as in `Date.now()`; absent before the first one',
    },
    {
      name: 'rxBytes',
      attribute: 'WGPEER_A_RX_BYTES',
      wire: 'u64',
      access: 'read',
      doc: 'Bytes received from it',
    },
    {
      name: 'txBytes',
      attribute: 'WGPEER_A_TX_BYTES',
      wire: 'u64',
      access: 'read',
      doc: 'Bytes sent to it',
    },
    {
      name: 'protocolVersion',
      attribute: 'WGPEER_A_PROTOCOL_VERSION',
      wire: 'u32',
      access: 'read',
      doc: 'Version of the protocol; there is 1',
    },
  ],
}

const device: Layout = {
  name: 'Wireguard',
  header: 'genlmsghdr',
  words: [{ attribute: 'WGDEVICE_A_FLAGS' }],
  places: [
    {
      name: 'link',
      attribute: 'WGDEVICE_A_IFINDEX',
      wire: 'link',
      min: 1,
      access: 'write',
      apart: true,
    },
    {
      name: 'index',
      attribute: 'WGDEVICE_A_IFINDEX',
      wire: 'u32',
      access: 'read',
      always: true,
      doc: "The link's index",
    },
    {
      name: 'name',
      attribute: 'WGDEVICE_A_IFNAME',
      wire: 'name',
      access: 'read',
      always: true,
      doc: "The link's name",
    },
    {
      name: 'privateKey',
      attribute: 'WGDEVICE_A_PRIVATE_KEY',
      shape: 'own',
      put: 'put_private_key',
      take: 'take_key',
      type: 'string',
      doc: 'Its private key, 32 bytes in base64; zeros for none. No error message contains it',
    },
    {
      name: 'publicKey',
      attribute: 'WGDEVICE_A_PUBLIC_KEY',
      shape: 'own',
      take: 'take_key',
      access: 'read',
      type: 'string',
      doc: 'The public key of `privateKey`',
    },
    {
      name: 'listenPort',
      attribute: 'WGDEVICE_A_LISTEN_PORT',
      wire: 'u16',
      doc: 'UDP port to listen on and send from; 0 for one that is free, when it is up',
    },
    {
      name: 'fwMark',
      attribute: 'WGDEVICE_A_FWMARK',
      wire: 'u32',
      doc: 'Mark of the packets it sends, for rules; 0 for none',
    },
    {
      name: 'replacePeers',
      flag: 'WGDEVICE_F_REPLACE_PEERS',
      access: 'write',
      doc: 'Remove all other peers first',
      default: 'false',
    },
    {
      name: 'peers',
      attribute: 'WGDEVICE_A_PEERS',
      shape: 'list',
      inside: peer,
      type: 'readonly WireguardPeerSettings[]',
      shown: 'WireguardPeer[]',
      always: true,
      doc: 'Its peers: those that are given are added or changed',
      docShown: 'Its peers',
    },
  ],
}

const peerGiven: Interface = {
  name: 'WireguardPeerSettings',
  doc: 'Options of a peer of a WireGuard tunnel.',
  of: 'given',
  layouts: [peer],
}

const peerShown: Interface = {
  name: 'WireguardPeer',
  doc: 'A peer of a WireGuard tunnel.',
  of: 'reported',
  layouts: [peer],
  more: [unknown],
}

const given: Interface = {
  name: 'WireguardSettings',
  doc: 'Options of a WireGuard tunnel.',
  checked: true,
  of: 'given',
  layouts: [device],
}

const shown: Interface = {
  name: 'WireguardState',
  doc: 'The keys and peers of a WireGuard tunnel.',
  of: 'reported',
  layouts: [device],
  more: [unknown],
}

export const description: Description = {
  name: 'wireguard',
  headers: ['linux/genetlink.h', 'linux/wireguard.h'],
  layouts: [device],
  interfaces: [peerGiven, peerShown, given, shown],
  family: { protocol: 'generic', name: 'wireguard', version: 'WG_GENL_VERSION' },
  requests: [
    { name: 'listWireguard', command: 'WG_CMD_GET_DEVICE', layout: device, reply: 'many' },
    { name: 'setWireguard', command: 'WG_CMD_SET_DEVICE', layout: device },
  ],
}
