/**
 * Multicast entries: to which ports of a bridge, or to which hosts of a vxlan link (Linux 6.4), a
 * group's packets go. bridge(8), mdb; linux/if_bridge.h.
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
import { protocols } from './common.js'

const states: Enumeration = {
  name: 'MdbStates',
  doc: 'Whether an entry ages',
  names: { temp: 'MDB_TEMPORARY', permanent: 'MDB_PERMANENT' },
  inline: true,
}

const filterModes: Enumeration = {
  name: 'MdbFilterModes',
  doc: 'The meaning of a list of sources',
  names: { exclude: '0 /* MCAST_EXCLUDE */', include: '1 /* MCAST_INCLUDE */' },
  inline: true,
}

const largestVni = 0xffffff

/** A group is an IP or an Ethernet address in the header; an EtherType says which. */
const group: Place = {
  name: 'group',
  field: 'addr.u',
  width: 0,
  put: 'put_group',
  take: 'take_group',
  type: 'string',
  required: true,
  doc: 'The group: an IP address, or an Ethernet address. On vxlan all zeros is every group without an entry',
}

const inHeader: readonly Place[] = [
  group,
  {
    name: 'port',
    field: 'ifindex',
    link: true,
    always: true,
    doc: "The port of the bridge, by name or index. Default: the link itself, which means the bridge's own host",
    docShown: 'The index of the port; that of the link itself for its own host',
  },
  {
    name: 'vid',
    field: 'vid',
    quiet: true,
    doc: 'The VLAN, 1 to 4,094, on a bridge that filters VLANs',
    default: 'every VLAN of the port',
  },
  {
    name: 'state',
    field: 'state',
    names: states,
    doc: '`temp` ages, `permanent` stays; vxlan has only these',
    default: '`temp`, as bridge(8)',
  },
]

const flags: readonly Place[] = [
  {
    name: 'offload',
    flag: 'MDB_FLAGS_OFFLOAD',
    access: 'read',
    doc: 'Hardware knows it too',
  },
  {
    name: 'fastLeave',
    flag: 'MDB_FLAGS_FAST_LEAVE',
    access: 'read',
    doc: 'The port leaves the group at once',
  },
  {
    name: 'addedByStarExclude',
    flag: 'MDB_FLAGS_STAR_EXCL',
    access: 'read',
    doc: 'Added because of an entry for all sources',
  },
  {
    name: 'blocked',
    flag: 'MDB_FLAGS_BLOCKED',
    access: 'read',
    doc: 'Packets from this source do not go there',
  },
  {
    name: 'offloadFailed',
    flag: 'MDB_FLAGS_OFFLOAD_FAILED',
    number: 16,
    access: 'read',
    doc: "Hardware offload failed; with the bridge's `mdbOffloadFailNotify`",
    since: '6.16',
  },
]

const entryHeader = { header: 'br_mdb_entry', words: [{ field: 'flags' }] } as const

/** What an entry has besides its header, as it is reported: MDBA_MDB_EATTR_*. */
const reported: readonly Place[] = [
  {
    name: 'timer',
    attribute: 'MDBA_MDB_EATTR_TIMER',
    wire: 'u32',
    access: 'read',
    doc: 'Hundredths of a second until it expires',
  },
  {
    name: 'filterMode',
    attribute: 'MDBA_MDB_EATTR_GROUP_MODE',
    wire: 'u8',
    names: filterModes,
  },
  {
    name: 'source',
    attribute: 'MDBA_MDB_EATTR_SOURCE',
    attribute6: 'MDBA_MDB_EATTR_SOURCE',
    wire: 'ip',
  },
  {
    name: 'protocol',
    attribute: 'MDBA_MDB_EATTR_RTPROT',
    wire: 'u8',
    names: protocols,
  },
  {
    name: 'dst',
    attribute: 'MDBA_MDB_EATTR_DST',
    number: 6,
    attribute6: 'MDBA_MDB_EATTR_DST',
    number6: 6,
    wire: 'ip',
  },
  {
    name: 'dstPort',
    attribute: 'MDBA_MDB_EATTR_DST_PORT',
    number: 7,
    wire: 'be16',
  },
  {
    name: 'vni',
    attribute: 'MDBA_MDB_EATTR_VNI',
    number: 8,
    wire: 'u32',
  },
  {
    name: 'via',
    attribute: 'MDBA_MDB_EATTR_IFINDEX',
    number: 9,
    wire: 'link',
    doc: 'The index of the link to send by',
  },
  {
    name: 'srcVni',
    attribute: 'MDBA_MDB_EATTR_SRC_VNI',
    number: 10,
    wire: 'u32',
  },
  {
    name: 'sourceList',
    attribute: 'MDBA_MDB_EATTR_SRC_LIST',
    access: 'read',
    shape: 'own',
    take: 'take_sources',
    shown: 'readonly string[]',
  },
]

const reportedEntry: Layout = {
  name: 'MdbReportedEntry',
  ...entryHeader,
  places: [...inHeader, ...flags, ...reported],
}

/** A group has an entry for each of its ports. */
const groupLayout: Layout = {
  name: 'MdbGroup',
  places: [],
  nests: [{ attribute: 'MDBA_MDB_ENTRY_INFO', shape: 'nests', inside: reportedEntry }],
}

const database: Layout = {
  name: 'MdbDatabase',
  places: [],
  nests: [{ attribute: 'MDBA_MDB_ENTRY', shape: 'nests', inside: groupLayout }],
}

const entry: Layout = { name: 'MdbEntry', ...entryHeader, places: [...inHeader, ...flags] }

/** What is set of an entry besides its header: MDBE_ATTR_*. */
const set: Layout = {
  name: 'MdbSet',
  places: [
    {
      name: 'source',
      attribute: 'MDBE_ATTR_SOURCE',
      attribute6: 'MDBE_ATTR_SOURCE',
      wire: 'ip',
      doc: 'Only packets from this address',
    },
    {
      name: 'dst',
      attribute: 'MDBE_ATTR_DST',
      number: 5,
      attribute6: 'MDBE_ATTR_DST',
      number6: 5,
      wire: 'ip',
      doc: 'Vxlan: the host to send to',
    },
    {
      name: 'dstPort',
      attribute: 'MDBE_ATTR_DST_PORT',
      number: 6,
      wire: 'be16',
      kept: { own: '"vxlan.dstPort"' },
      min: 1,
      max: 65535,
      doc: 'Vxlan: the UDP port to send to',
      default: "the link's",
    },
    {
      name: 'vni',
      attribute: 'MDBE_ATTR_VNI',
      number: 7,
      wire: 'u32',
      kept: { own: '"vxlan.vni"' },
      max: largestVni,
      doc: 'Vxlan: the VNI to send with',
      default: "the link's",
    },
    {
      name: 'srcVni',
      attribute: 'MDBE_ATTR_SRC_VNI',
      number: 9,
      wire: 'u32',
      kept: { zeroAbsent: true },
      max: largestVni,
      doc: 'Vxlan with `external`: the VNI whose entry it is',
    },
    {
      name: 'via',
      attribute: 'MDBE_ATTR_IFINDEX',
      number: 8,
      wire: 'link',
      min: 1,
      doc: 'Vxlan: the link to send by, by name or index',
    },
    {
      name: 'filterMode',
      attribute: 'MDBE_ATTR_GROUP_MODE',
      number: 3,
      wire: 'u8',
      names: filterModes,
      doc: 'What `sourceList` means: all but those, or only those. A bridge of IGMPv2, or for IPv6 of MLDv1, ignores both: the call fails with `ENOTSUP` (`mcastIgmpVersion`, `mcastMldVersion`)',
      default: '`exclude`',
      since: '6.2',
    },
    {
      name: 'sourceList',
      attribute: 'MDBE_ATTR_SRC_LIST',
      number: 2,
      shape: 'own',
      put: 'put_sources',
      take: 'take_sources',
      kept: { unordered: true },
      type: 'readonly string[]',
      doc: 'Sources',
      since: '6.2',
    },
    {
      name: 'protocol',
      attribute: 'MDBE_ATTR_RTPROT',
      number: 4,
      wire: 'u8',
      names: protocols,
      doc: 'Who put it there',
      default: 'static',
      since: '6.2',
    },
    // For a flush: which bits of the state count; since 6.8.
    {
      name: 'stateMask',
      attribute: 'MDBE_ATTR_STATE_MASK',
      number: 10,
      wire: 'u8',
      apart: true,
    },
  ],
}

const links = linkAt('ifindex', 'The index of the bridge or vxlan link')
const message = { header: 'br_port_msg', familyAt: 'family', family: 'AF_BRIDGE' } as const

/** What is asked and what is reported share numbers. */
const request: Layout = {
  name: 'MdbRequest',
  ...message,
  key: ['index', 'group', 'port', 'vid', 'source', 'dst', 'srcVni'],
  places: links,
  nests: [
    { attribute: 'MDBA_SET_ENTRY', shape: 'struct', inside: entry },
    { attribute: 'MDBA_SET_ENTRY_ATTRS', shape: 'nest', inside: set },
  ],
}

const report: Layout = {
  name: 'MdbReport',
  ...message,
  places: links,
  nests: [{ attribute: 'MDBA_MDB', shape: 'nest', inside: database }],
}

const key: Interface = {
  name: 'MdbKey',
  doc: 'Which multicast entry of a bridge or vxlan link.',
  checked: true,
  of: 'given',
  layouts: [entry, set],
  only: ['group', 'port', 'vid', 'source', 'dst', 'dstPort', 'vni', 'srcVni', 'via'],
}

const options: Interface = {
  name: 'MdbOptions',
  doc: 'Options of a multicast entry.',
  checked: true,
  of: 'given',
  base: key,
  layouts: [entry, set],
}

const shown: Interface = {
  name: 'Mdb',
  doc: 'A multicast entry as the kernel reports it.',
  of: 'reported',
  base: options,
  layouts: [report, reportedEntry],
  more: [unknown],
}

export const description: Description = {
  name: 'mdb',
  headers: ['linux/if_bridge.h'],
  layouts: [report, request],
  interfaces: [key, options, shown],
}
