/**
 * The VNIs that a vxlan link with `external` and `vniFilter` takes; since Linux 5.18. bridge(8), vni;
 * linux/if_link.h.
 */
import {
  type Description,
  type Interface,
  type Layout,
  linkAt,
  type Place,
  unknown,
} from '../layout.js'

const counter = (name: string, constant: string, doc: string): Place => ({
  name,
  attribute: `VNIFILTER_ENTRY_STATS_${constant}`,
  wire: 'u64',
  always: true,
  doc,
})

const statistics: Layout = {
  name: 'VniStatistics',
  places: [
    counter('rxBytes', 'RX_BYTES', 'Bytes received'),
    counter('rxPackets', 'RX_PKTS', 'Packets received'),
    counter('rxDropped', 'RX_DROPS', 'Packets received and dropped'),
    counter('rxErrors', 'RX_ERRORS', 'Packets received with errors'),
    counter('txBytes', 'TX_BYTES', 'Bytes sent'),
    counter('txPackets', 'TX_PKTS', 'Packets sent'),
    counter('txDropped', 'TX_DROPS', 'Packets dropped instead of sent'),
    counter('txErrors', 'TX_ERRORS', 'Packets that could not be sent'),
  ],
}

const entry: Layout = {
  name: 'VniEntry',
  places: [
    {
      name: 'vni',
      attribute: 'VXLAN_VNIFILTER_ENTRY_START',
      wire: 'u32',
      min: 1,
      max: 0xffffff,
      required: true,
      doc: '1 to 16,777,215',
    },
    {
      name: 'end',
      attribute: 'VXLAN_VNIFILTER_ENTRY_END',
      wire: 'u32',
      min: 1,
      max: 0xffffff,
      doc: 'The last one, included',
      default: '`vni` alone',
    },
    {
      name: 'remote',
      attribute: 'VXLAN_VNIFILTER_ENTRY_GROUP',
      attribute6: 'VXLAN_VNIFILTER_ENTRY_GROUP6',
      wire: 'unicast',
      doc: 'The host to which packets of these VNIs are sent without a matching forwarding entry',
    },
    {
      name: 'group',
      notWith: ['remote'],
      attribute: 'VXLAN_VNIFILTER_ENTRY_GROUP',
      attribute6: 'VXLAN_VNIFILTER_ENTRY_GROUP6',
      wire: 'multicast',
      doc: 'A multicast group instead; the link needs `dev`, the device to join it on',
    },
    {
      name: 'statistics',
      attribute: 'VXLAN_VNIFILTER_ENTRY_STATS',
      access: 'read',
      shape: 'nest',
      inside: statistics,
      shown: 'VniStatistics',
      doc: 'Counters, if they were requested; then each VNI is an entry',
    },
  ],
}

const links = linkAt('ifindex', 'The index of the link')
const header = { header: 'tunnel_msg', familyAt: 'family', family: 'AF_BRIDGE' } as const

const message: Layout = {
  name: 'Tunnel',
  ...header,
  places: links,
  nests: [{ attribute: 'VXLAN_VNIFILTER_ENTRY', shape: 'nests', inside: entry }],
}

const listing: Layout = {
  name: 'TunnelListing',
  ...header,
  words: [{ field: 'flags' }],
  places: [...links, { name: 'statistics', flag: 'TUNNEL_MSG_FLAG_STATS', access: 'write' }],
}

const range: Interface = {
  name: 'VniRange',
  doc: 'One VNI, or all from `vni` to `end`.',
  checked: true,
  of: 'given',
  layouts: [entry],
  only: ['vni', 'end'],
}

const options: Interface = {
  name: 'VniOptions',
  doc: 'Options of VNIs.',
  checked: true,
  of: 'given',
  base: range,
  layouts: [entry],
}

const counters: Interface = {
  name: 'VniStatistics',
  doc: 'Counters of a VNI (VNIFILTER_ENTRY_STATS_*).',
  of: 'reported',
  layouts: [statistics],
}

const shown: Interface = {
  name: 'Vni',
  doc: 'VNIs as the kernel reports them: adjacent equal ones are merged into one entry.',
  of: 'reported',
  base: options,
  layouts: [message, entry],
  more: [unknown],
}

export const description: Description = {
  name: 'tunnel',
  headers: ['linux/if_link.h'],
  layouts: [message, listing],
  interfaces: [range, options, counters, shown],
}
