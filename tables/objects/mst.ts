/**
 * The states of a bridge's ports in its spanning trees, with `mst` on the bridge, where VLANs share one by their `msti`;
 * since Linux 5.18. bridge(8), mst; linux/if_bridge.h.
 */
import { type Description, type Interface, type Layout, linkAt, unknown } from '../layout.js'
import { states } from './vlan.js'

const entry: Layout = {
  name: 'MstEntry',
  places: [
    {
      name: 'msti',
      attribute: 'IFLA_BRIDGE_MST_ENTRY_MSTI',
      wire: 'u16',
      max: 4094,
      required: true,
      doc: 'The spanning tree, 0 to 4,094: `msti` of `setGlobalVlan`',
    },
    {
      name: 'state',
      attribute: 'IFLA_BRIDGE_MST_ENTRY_STATE',
      wire: 'u8',
      names: states,
      required: true,
      doc: "The port's state in it",
    },
  ],
}

const trees: Layout = {
  name: 'MstTrees',
  places: [],
  nests: [{ attribute: 'IFLA_BRIDGE_MST_ENTRY', shape: 'nests', inside: entry }],
}

const ofBridge: Layout = {
  name: 'MstOfBridge',
  places: [],
  nests: [{ attribute: 'IFLA_BRIDGE_MST', shape: 'nest', inside: trees }],
}

const places = linkAt('ifi_index', 'The index of the port', 'port')
const header = { header: 'ifinfomsg', familyAt: 'ifi_family', family: 'AF_BRIDGE' } as const

const message: Layout = {
  name: 'Mst',
  ...header,
  places,
  nests: [{ attribute: 'IFLA_AF_SPEC', shape: 'nest', inside: ofBridge }],
  // What every message about a port begins with.
  passed: [
    ...['IFLA_IFNAME', 'IFLA_MASTER', 'IFLA_MTU', 'IFLA_OPERSTATE', 'IFLA_ADDRESS', 'IFLA_LINK'],
    'IFLA_PROTINFO',
  ],
}

const listing: Layout = {
  name: 'MstListing',
  ...header,
  words: [{ attribute: 'IFLA_EXT_MASK', always: 'RTEXT_FILTER_MST' }],
  places: [],
}

const options: Interface = {
  name: 'MstOptions',
  doc: 'Options of a port in one of the spanning trees.',
  checked: true,
  of: 'given',
  layouts: [entry],
}

const shown: Interface = {
  name: 'Mst',
  doc: "A port's state in one of the spanning trees of its bridge.",
  of: 'reported',
  layouts: [message, entry],
  more: [unknown],
}

export const description: Description = {
  name: 'mst',
  headers: ['linux/if_bridge.h', 'linux/if_link.h', 'linux/rtnetlink.h', 'sys/socket.h'],
  layouts: [message, listing],
  interfaces: [options, shown],
}
