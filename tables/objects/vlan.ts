/**
 * The VLANs of bridges and of their ports, on a bridge with `vlanFiltering`; since Linux 5.6.
 * bridge(8), vlan; linux/if_bridge.h.
 */
import {
  type Description,
  type Enumeration,
  type Interface,
  type Layout,
  linkAt,
  type Place,
  unknown,
} from '../layout.js'
import { bridgeQuerier } from '../links/bridge.js'

/** Of a port's VLAN, IEEE 802.1D (BR_STATE_*). */
export const states: Enumeration = {
  name: 'VlanState',
  doc: 'The state of a VLAN in the spanning tree (BRIDGE_VLANDB_ENTRY_STATE).',
  names: { disabled: 0, listening: 1, learning: 2, forwarding: 3, blocking: 4 },
}

const vid: Place = { name: 'vid', field: 'vid', required: true, doc: '1 to 4,094' }

const end: Place = {
  name: 'end',
  attribute: 'BRIDGE_VLANDB_ENTRY_RANGE',
  wire: 'u16',
  min: 1,
  max: 4094,
  doc: 'The last one, included',
  default: '`vid` alone',
  constants: '',
}

const infoFlags: readonly Place[] = [
  {
    name: 'pvid',
    flag: 'BRIDGE_VLAN_INFO_PVID',
    doc: 'Untagged packets that arrive belong to this VLAN (PVID); one VLAN of a link at most',
    docShown: 'Untagged packets that arrive belong to this VLAN (PVID)',
    default: 'false',
  },
  {
    name: 'untagged',
    flag: 'BRIDGE_VLAN_INFO_UNTAGGED',
    doc: 'Packets leave without a tag',
    default: 'false',
  },
]

/**
 * A VLAN of the bridge itself: the kernel requires a flag that it is one of its own. Ports do not mind.
 */
const own = 'BRIDGE_VLAN_INFO_BRENTRY'

const info: Layout = {
  name: 'VlanInfo',
  header: 'bridge_vlan_info',
  words: [{ field: 'flags', always: own }],
  places: [vid, ...infoFlags],
}

/** Of one that is to be there already. */
const settingsInfo: Layout = {
  name: 'VlanSettingsInfo',
  header: 'bridge_vlan_info',
  words: [{ field: 'flags', always: `${own} | BRIDGE_VLAN_INFO_ONLY_OPTS` }],
  places: [vid],
}

const statistics: Layout = {
  name: 'VlanStatistics',
  places: [
    { name: 'rxBytes', attribute: 'BRIDGE_VLANDB_STATS_RX_BYTES', wire: 'u64' },
    { name: 'rxPackets', attribute: 'BRIDGE_VLANDB_STATS_RX_PACKETS', wire: 'u64' },
    { name: 'txBytes', attribute: 'BRIDGE_VLANDB_STATS_TX_BYTES', wire: 'u64' },
    { name: 'txPackets', attribute: 'BRIDGE_VLANDB_STATS_TX_PACKETS', wire: 'u64' },
  ],
}

const entryPlaces: readonly Place[] = [
  end,
  {
    name: 'state',
    attribute: 'BRIDGE_VLANDB_ENTRY_STATE',
    wire: 'u8',
    names: states,
    doc: "The VLAN's spanning tree state on a port",
  },
  {
    name: 'mcastRouter',
    attribute: 'BRIDGE_VLANDB_ENTRY_MCAST_ROUTER',
    wire: 'u8',
    max: 2,
    kept: { zeroAbsent: true },
    doc: 'Is there a multicast router: 0 never, 1 the bridge finds out, 2 always',
  },
  {
    name: 'mcastMaxGroups',
    attribute: 'BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS',
    number: 8,
    wire: 'u32',
    kept: { zeroAbsent: true },
    doc: 'Most multicast groups on a port, 0 for no limit',
    since: '6.3',
  },
  {
    name: 'neighSuppress',
    attribute: 'BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS',
    number: 9,
    wire: 'bool',
    kept: { zeroAbsent: true },
    doc: "Answer ARP and neighbour discovery from the bridge's tables",
    since: '6.4',
  },
  {
    name: 'neighForwardGrat',
    attribute: 'BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT',
    number: 10,
    wire: 'bool',
    kept: { zeroAbsent: true },
    doc: 'Of a port with `neighVlanSuppress`: with `neighSuppress`, send gratuitous ARP and unsolicited neighbour advertisements on all the same',
    since: '7.2',
  },
  {
    name: 'mcastGroups',
    attribute: 'BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS',
    number: 7,
    wire: 'u32',
    access: 'read',
    doc: 'Multicast groups that a port has in it; of a range in the first one',
    since: '6.3',
  },
  {
    name: 'vni',
    attribute: 'BRIDGE_VLANDB_ENTRY_TUNNEL_INFO',
    shape: 'own',
    put: 'put_vni',
    take: 'take_vni',
    kept: { zeroAbsent: true },
    type: 'number | null',
    shown: 'number',
    doc: "The VNI that a port's VLAN is carried by, with `vlanTunnel` on the port, in place of the one it has. Of a range the first one's; the others follow. Null for none",
    docShown: "The VNI that a port's VLAN is carried by",
  },
  {
    name: 'statistics',
    attribute: 'BRIDGE_VLANDB_ENTRY_STATS',
    access: 'read',
    shape: 'nest',
    inside: statistics,
    shown: "Record<'rxBytes' | 'rxPackets' | 'txBytes' | 'txPackets', bigint>",
    doc: 'Counters, if they were requested; then each VLAN is an entry',
  },
]

const entryWith = (name: string, inside: Layout): Layout => ({
  name,
  places: entryPlaces,
  nests: [{ attribute: 'BRIDGE_VLANDB_ENTRY_INFO', shape: 'struct', inside }],
})
const entry = entryWith('VlanEntry', info)

const seconds = { wire: 'u64', kept: { ticks: true } } as const
const noLess = { wire: 'u64', kept: { least: 100, ticks: true } } as const

/** What a VLAN has on a bridge, whatever its ports. */
const globalPlaces: readonly Place[] = [
  {
    name: 'vid',
    attribute: 'BRIDGE_VLANDB_GOPTS_ID',
    wire: 'u16',
    min: 1,
    max: 4094,
    required: true,
  },
  {
    name: 'end',
    attribute: 'BRIDGE_VLANDB_GOPTS_RANGE',
    wire: 'u16',
    min: 1,
    max: 4094,
  },
  {
    name: 'mcastSnooping',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING',
    wire: 'bool',
    doc: 'Track group memberships (snooping)',
  },
  {
    name: 'mcastQuerier',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_QUERIER',
    wire: 'bool',
    doc: 'Ask for members oneself',
  },
  {
    name: 'mcastIgmpVersion',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION',
    wire: 'u8',
    doc: '2 or 3',
  },
  {
    name: 'mcastMldVersion',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION',
    wire: 'u8',
    doc: '1 or 2',
  },
  {
    name: 'mcastLastMemberCount',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT',
    wire: 'u32',
    doc: 'Queries before a group counts as left',
  },
  {
    name: 'mcastLastMemberInterval',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL',
    ...seconds,
    doc: 'Between these',
  },
  {
    name: 'mcastStartupQueryCount',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT',
    wire: 'u32',
    doc: 'Queries at the start',
  },
  {
    name: 'mcastStartupQueryInterval',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL',
    ...noLess,
    doc: 'Between these',
  },
  {
    name: 'mcastMembershipInterval',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL',
    ...seconds,
    doc: 'How long a member is remembered',
  },
  {
    name: 'mcastQuerierInterval',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL',
    ...seconds,
    doc: 'How long another querier is waited for',
  },
  {
    name: 'mcastQueryInterval',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL',
    ...noLess,
    doc: 'Between queries',
  },
  {
    name: 'mcastQueryResponseInterval',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL',
    ...seconds,
    doc: 'How long members may take to answer',
  },
  {
    name: 'msti',
    attribute: 'BRIDGE_VLANDB_GOPTS_MSTI',
    wire: 'u16',
    max: 4094,
    doc: 'The spanning tree that it belongs to, with `mst` on the bridge',
    since: '5.18',
  },
  {
    name: 'mcastRouterPorts',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS',
    wire: 'own',
    access: 'read',
    take: 'take_router_ports',
    shown: 'number[]',
    doc: 'The ifindexes of ports with a multicast router',
  },
  {
    name: 'mcastQuerierState',
    attribute: 'BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE',
    wire: 'nested',
    access: 'read',
    quiet: true,
    inside: bridgeQuerier,
    doc: 'Who asks for members',
  },
]

const global: Layout = { name: 'GlobalVlan', places: globalPlaces }

const links = linkAt('ifindex', 'The index of the link')

const header = { header: 'br_vlan_msg', familyAt: 'family', family: 'AF_BRIDGE' } as const

const messageOf = (name: string, inside: Layout): Layout => ({
  name,
  ...header,
  places: links,
  nests: [{ attribute: 'BRIDGE_VLANDB_ENTRY', shape: 'nests', inside }],
})
const message = messageOf('BridgeVlan', entry)
const settings = messageOf('VlanSettings', entryWith('VlanSettingsEntry', settingsInfo))

const bridges = linkAt('ifindex', 'The index of the bridge', 'bridge')

const globalMessage: Layout = {
  name: 'BridgeGlobalVlan',
  ...header,
  places: bridges,
  nests: [{ attribute: 'BRIDGE_VLANDB_GLOBAL_OPTIONS', shape: 'nests', inside: global }],
}

/** Its flags share their number with the entries. */
const flagsOfListing = 'BRIDGE_VLANDB_DUMP_FLAGS'

const listing: Layout = {
  name: 'VlanListing',
  ...header,
  words: [{ attribute: flagsOfListing }],
  places: [...links, { name: 'statistics', flag: 'BRIDGE_VLANDB_DUMPF_STATS', access: 'write' }],
}

const globalListing: Layout = {
  name: 'GlobalVlanListing',
  ...header,
  words: [{ attribute: flagsOfListing, always: 'BRIDGE_VLANDB_DUMPF_GLOBAL' }],
  places: bridges,
}

const range: Interface = {
  name: 'VlanRange',
  doc: 'One VLAN, or all from `vid` to `end`.',
  checked: true,
  of: 'given',
  layouts: [info, entry],
  only: ['vid', 'end'],
}

const options: Interface = {
  name: 'VlanOptions',
  doc: 'Options of VLANs.',
  checked: true,
  of: 'given',
  base: range,
  layouts: [info, entry],
}

const shown: Interface = {
  name: 'Vlan',
  doc: 'VLANs as the kernel reports them: adjacent equal ones are merged into one entry.',
  of: 'reported',
  base: options,
  layouts: [message, info, entry],
  more: [unknown],
}

const globalOptions: Interface = {
  name: 'GlobalVlanOptions',
  doc: 'Each member is one attribute, named beside it. Times are in hundredths of a second.',
  checked: true,
  of: 'given',
  base: range,
  layouts: [global],
}

const globalShown: Interface = {
  name: 'GlobalVlan',
  doc: 'As the kernel reports them: adjacent equal VLANs are merged into one.',
  of: 'reported',
  base: globalOptions,
  layouts: [globalMessage, global],
  more: [unknown],
}

export const description: Description = {
  name: 'bridge_vlan',
  headers: ['linux/if_bridge.h', 'linux/rtnetlink.h', '"rtnetlink/kinds/kinds.h"'],
  layouts: [message, settings, listing, globalMessage, globalListing],
  interfaces: [range, options, shown, globalOptions, globalShown],
}
