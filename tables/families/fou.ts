/** Ports on which tunnels in UDP are received, by generic netlink: ip-fou(8), linux/fou.h. */
import {
  type Description,
  type Enumeration,
  type Interface,
  type Layout,
  unknown,
} from '../layout.js'
import { families, ipProtocols } from '../objects/common.js'

const kinds: Enumeration = {
  name: 'FouTypes',
  doc: 'The header in front of a packet',
  names: { fou: 'FOU_ENCAP_DIRECT', gue: 'FOU_ENCAP_GUE' },
  inline: true,
}

const port: Layout = {
  name: 'FouPort',
  header: 'genlmsghdr',
  places: [
    {
      name: 'port',
      attribute: 'FOU_ATTR_PORT',
      wire: 'be16',
      min: 1,
      required: true,
      doc: 'The UDP port',
    },
    {
      name: 'family',
      attribute: 'FOU_ATTR_AF',
      wire: 'u8',
      names: families,
      always: true,
      doc: 'Packets over IPv4 or over IPv6',
      default: 'that of `local` or `peer`, or else inet',
    },
    {
      name: 'type',
      attribute: 'FOU_ATTR_TYPE',
      wire: 'u8',
      names: kinds,
      always: true,
      doc: '`fou`: the packet itself; `gue`: a header that says what it is (Generic UDP Encapsulation)',
      default: '`fou`',
    },
    {
      name: 'ipProto',
      attribute: 'FOU_ATTR_IPPROTO',
      wire: 'u8',
      names: ipProtocols,
      quiet: true,
      doc: 'With `fou`: which protocol the packets are of, by name or number; needed there',
    },
    {
      name: 'remCsumNoPartial',
      attribute: 'FOU_ATTR_REMCSUM_NOPARTIAL',
      wire: 'flag',
      doc: 'With `gue`: do not leave checksums to the card after a remote checksum offload',
    },
    {
      name: 'local',
      attribute: 'FOU_ATTR_LOCAL_V4',
      attribute6: 'FOU_ATTR_LOCAL_V6',
      wire: 'unicast',
      doc: 'Only packets to this address; since Linux 5.2',
    },
    {
      name: 'peer',
      attribute: 'FOU_ATTR_PEER_V4',
      attribute6: 'FOU_ATTR_PEER_V6',
      wire: 'unicast',
      doc: 'Only packets from this address, and `peerPort`, which it needs; since Linux 5.2',
    },
    {
      name: 'peerPort',
      attribute: 'FOU_ATTR_PEER_PORT',
      wire: 'be16',
      quiet: true,
      doc: 'The UDP port of `peer`',
    },
    {
      name: 'dev',
      attribute: 'FOU_ATTR_IFINDEX',
      wire: 'link',
      quiet: true,
      doc: 'Only packets that arrive on this link, by name or index; needs `local`; since Linux 5.2',
      docShown: 'The index of the link',
    },
  ],
}

const given: Interface = {
  name: 'FouPortOptions',
  doc: 'Options of a UDP port for tunnels.',
  checked: true,
  of: 'given',
  layouts: [port],
}

const key: Interface = {
  name: 'FouPortKey',
  doc: 'Identifies a port.',
  checked: true,
  of: 'given',
  layouts: [port],
  only: ['port', 'family', 'local', 'peer', 'peerPort', 'dev'],
}

const shown: Interface = {
  name: 'FouPort',
  doc: 'A port for tunnels in UDP.',
  of: 'reported',
  layouts: [port],
  more: [unknown],
}

export const description: Description = {
  name: 'fou',
  headers: ['linux/fou.h', 'linux/genetlink.h'],
  layouts: [port],
  interfaces: [key, given, shown],
  family: { protocol: 'generic', name: 'fou', version: 'FOU_GENL_VERSION' },
  requests: [
    { name: 'newFouPort', command: 'FOU_CMD_ADD', layout: port },
    { name: 'deleteFouPort', command: 'FOU_CMD_DEL', layout: port, deletes: true },
    { name: 'listFouPorts', command: 'FOU_CMD_GET', layout: port, reply: 'many' },
  ],
}
