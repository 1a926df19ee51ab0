/**
 * Neighbours, which Ethernet address an IP address has on a link, and forwarding entries, behind which
 * port of a bridge, or which host of an overlay, an Ethernet address is. ip-neighbour(8), bridge(8);
 * linux/neighbour.h.
 */
import type { OptionSet } from '../language.js'
import {
  type Description,
  type Enumeration,
  type Interface,
  type Layout,
  linkAt,
  type Place,
  unknown,
} from '../layout.js'
import { family, protocols } from './common.js'

const states: Enumeration = {
  name: 'NeighborState',
  doc: "A neighbour's state (NUD_*). Permanent and noarp do not change by themselves; the other states do. A number if several states hold, or if the kernel's state has no name here.",
  names: {
    none: 'NUD_NONE',
    incomplete: 'NUD_INCOMPLETE',
    reachable: 'NUD_REACHABLE',
    stale: 'NUD_STALE',
    delay: 'NUD_DELAY',
    probe: 'NUD_PROBE',
    noarp: 'NUD_NOARP',
    permanent: 'NUD_PERMANENT',
    failed: 'NUD_FAILED',
  },
}

/**
 * What the states of forwarding entries are called, and asked for, as bridge(8) does: a static entry does
 * not age, one that is permanent is the bridge's own address besides.
 */
const fdbStates: Enumeration = {
  name: 'FdbStates',
  doc: 'Whether an entry stays',
  names: {
    permanent: ['NUD_PERMANENT | NUD_NOARP', 'NUD_PERMANENT', 'NUD_PERMANENT | NUD_REACHABLE'],
    static: ['NUD_NOARP | NUD_REACHABLE', 'NUD_NOARP'],
    dynamic: 'NUD_REACHABLE',
    stale: 'NUD_STALE',
  },
  inline: true,
}

/** The bits of ndm_flags, and those that found no room there. */
const words = [{ field: 'ndm_flags' }, { attribute: 'NDA_FLAGS_EXT' }]

const state: Place = {
  name: 'state',
  field: 'ndm_state',
  kept: { lasting: 'NUD_PERMANENT | NUD_NOARP' },
}

const protocol: Place = {
  name: 'protocol',
  attribute: 'NDA_PROTOCOL',
  wire: 'u8',
  names: protocols,
  kept: { zeroAbsent: true },
  doc: 'Who put it there',
}

const externLearn: Place = {
  name: 'externLearn',
  flag: 'NTF_EXT_LEARNED',
  doc: 'Learnt by a control plane',
}

const offloaded: Place = {
  name: 'offloaded',
  flag: 'NTF_OFFLOADED',
  access: 'read',
  doc: 'Hardware knows it too',
}

/** Times are in hundredths of a second (USER_HZ), as the kernel has them. */
const cacheLayout: Layout = {
  name: 'NeighborCache',
  header: 'nda_cacheinfo',
  places: [
    { name: 'confirmed', field: 'ndm_confirmed', access: 'read' },
    { name: 'used', field: 'ndm_used', access: 'read' },
    { name: 'updated', field: 'ndm_updated', access: 'read' },
    { name: 'references', field: 'ndm_refcnt', access: 'read' },
  ],
}

const cache: Place = {
  name: 'cache',
  attribute: 'NDA_CACHEINFO',
  access: 'read',
  shape: 'struct',
  inside: cacheLayout,
  shown: '{ confirmed: number; used: number; updated: number; references: number }',
  doc: 'Hundredths of a second since each, and who holds it',
}

const neighbor: Layout = {
  name: 'Neighbor',
  header: 'ndmsg',
  familyAt: 'ndm_family',
  words,
  telling: ['dst'],
  key: ['index', 'dst'],
  places: [
    ...linkAt('ndm_ifindex', 'The index of its link'),
    { name: 'family', field: 'ndm_family', ...family, apart: true },
    {
      name: 'dst',
      attribute: 'NDA_DST',
      attribute6: 'NDA_DST',
      wire: 'ip',
      zeros: true,
      required: true,
      doc: 'Its IP address, IPv4 or IPv6',
    },
    {
      name: 'mac',
      attribute: 'NDA_LLADDR',
      wire: 'hardware',
      doc: 'Its Ethernet address. Not for `proxy`',
      docShown: 'Its Ethernet address',
    },
    {
      ...state,
      names: states,
      doc: 'Its state',
      default:
        '`permanent`; `none` with `managed` or `use`. Of `proxy` the kernel reports `none`, and keeps the entry when the link loses its carrier',
    },
    {
      name: 'proxy',
      flag: 'NTF_PROXY',
      doc: 'Answer for this address on the link; of entries like this there is a list apart',
    },
    { name: 'router', flag: 'NTF_ROUTER', doc: 'It is a router' },
    {
      ...externLearn,
      doc: 'Learnt by a control plane; the kernel does not collect it',
    },
    {
      name: 'managed',
      flag: 'NTF_EXT_MANAGED',
      word: 1,
      doc: 'The kernel resolves it, and keeps it resolved',
      since: '5.16',
    },
    {
      name: 'externValidated',
      flag: 'NTF_EXT_EXT_VALIDATED',
      number: 4,
      word: 1,
      doc: 'The kernel neither removes it nor marks it as failed by itself',
      since: '6.17',
    },
    {
      name: 'use',
      flag: 'NTF_USE',
      access: 'write',
      doc: 'Resolve it now, as if a packet were sent',
    },
    protocol,
    offloaded,
    {
      name: 'probes',
      attribute: 'NDA_PROBES',
      wire: 'u32',
      access: 'read',
      doc: 'Probes sent without an answer',
    },
    cache,
  ],
}

/** Options of a listing, which has its link in an attribute, and not in the header. */
const listing: Layout = {
  name: 'NeighborListing',
  header: 'ndmsg',
  familyAt: 'ndm_family',
  words: [{ field: 'ndm_flags' }],
  places: [
    { name: 'family', field: 'ndm_family', ...family },
    { name: 'link', attribute: 'NDA_IFINDEX', wire: 'link', min: 1 },
    { name: 'master', attribute: 'NDA_MASTER', wire: 'link', min: 1 },
    { name: 'proxy', flag: 'NTF_PROXY' },
  ],
}

/**
 * What a bridge reports when an address becomes active, or inactive (FDB_NOTIFY_BIT,
 * FDB_NOTIFY_INACTIVE_BIT).
 */
const activity: OptionSet = {
  name: 'FdbActivity',
  doc: 'How a bridge reports activity of an address, for setups with several paths to a host.',
  prefix: 'NFEA_',
  header: 'linux/neighbour.h',
  options: [
    {
      name: 'notify',
      attribute: 'ACTIVITY_NOTIFY',
      wire: 'u8',
      names: { off: 0, active: 1, inactive: 3 },
      kept: { zeroAbsent: true },
      doc: '`active`: reports activity; `inactive`: also marks the address as inactive now',
      default: 'off',
    },
    {
      name: 'noRefresh',
      attribute: 'DONT_REFRESH',
      wire: 'flag',
      access: 'write',
      doc: 'Replacing the entry does not count as a packet',
      default: 'false',
    },
  ],
}

const fdb: Layout = {
  name: 'Fdb',
  header: 'ndmsg',
  familyAt: 'ndm_family',
  family: 'AF_BRIDGE',
  words,
  // Of a vxlan's address there is one for each host.
  key: ['index', 'mac', 'vlan', 'srcVni', 'self'],
  places: [
    ...linkAt('ndm_ifindex', 'The index of the link'),
    {
      name: 'mac',
      attribute: 'NDA_LLADDR',
      wire: 'mac',
      required: true,
      doc: 'The Ethernet address. On vxlan all zeros is every address without an entry',
    },
    {
      // Reported as `bridge`.
      name: 'master',
      flag: 'NTF_MASTER',
      access: 'write',
      doc: "The entry of a bridge port's bridge",
      default: 'false',
    },
    {
      name: 'self',
      flag: 'NTF_SELF',
      doc: 'The entry of the link itself, not with `master`, which is another one',
      docShown: 'The entry of the link itself',
      default: 'true unless `master` is',
    },
    {
      name: 'vlan',
      attribute: 'NDA_VLAN',
      wire: 'u16',
      min: 1,
      max: 4094,
      doc: 'The VLAN, 1 to 4,094, on a bridge that filters VLANs',
    },
    {
      name: 'dst',
      attribute: 'NDA_DST',
      attribute6: 'NDA_DST',
      wire: 'ip',
      doc: 'Vxlan: the host of the address (VTEP), IPv4 or IPv6',
    },
    {
      name: 'vni',
      attribute: 'NDA_VNI',
      wire: 'u32',
      max: 0xffffff,
      kept: { own: '"vxlan.vni"' },
      doc: 'Vxlan: the VNI to send with',
      default: "the link's",
    },
    {
      name: 'srcVni',
      attribute: 'NDA_SRC_VNI',
      wire: 'u32',
      max: 0xffffff,
      kept: { zeroAbsent: true },
      doc: 'Vxlan with `external`: the VNI whose entry it is',
    },
    {
      name: 'port',
      attribute: 'NDA_PORT',
      wire: 'be16',
      kept: { zeroAbsent: true, own: '"vxlan.dstPort"' },
      doc: 'Vxlan: the UDP port to send to',
      default: "the link's `dstPort`",
    },
    {
      name: 'via',
      attribute: 'NDA_IFINDEX',
      wire: 'link',
      min: 1,
      doc: 'Vxlan: the link to send by, by name or index',
      shown: 'number',
      docShown: 'The index of the link to send by',
    },
    {
      name: 'nexthopId',
      attribute: 'NDA_NH_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      doc: 'Vxlan: a nexthop group with `fdb`, instead of `dst`',
    },
    {
      ...state,
      names: fdbStates,
      type: "'permanent' | 'static' | 'dynamic' | number",
      shown: "'permanent' | 'static' | 'dynamic' | 'stale' | number",
      doc: "`permanent`: it stays, and on a bridge the address is the bridge's own; `static`: it stays; `dynamic`: it ages",
      default: '`permanent`, as bridge(8)',
      docShown: 'As it was set, or `stale`: learnt, and not used recently',
    },
    externLearn,
    {
      name: 'sticky',
      flag: 'NTF_STICKY',
      doc: 'Bridge: it does not move to another port',
    },
    {
      name: 'router',
      flag: 'NTF_ROUTER',
      doc: 'Vxlan: a router has the address, for route short-circuiting',
    },
    { name: 'use', flag: 'NTF_USE', access: 'write', doc: 'It was used just now' },
    { ...protocol, doc: 'Who put it there; only vxlan keeps it' },
    {
      name: 'activity',
      attribute: 'NDA_FDB_EXT_ATTRS',
      wire: 'nested',
      inside: activity,
      shown: "{ notify: 'off' | 'active' | 'inactive' | number }",
      doc: 'Bridge, permanent entries: whether watches report that packets arrive from the address after it was inactive for the ageing time, and that they have stopped',
      since: '5.14',
      docShown: 'Whether the address is active, if the bridge reports it',
    },
    offloaded,
    {
      name: 'locked',
      flag: 'NTF_EXT_LOCKED',
      number: 2,
      word: 1,
      access: 'read',
      doc: 'The port is locked, and the address not yet let in',
      since: '6.2',
    },
    {
      name: 'bridge',
      attribute: 'NDA_MASTER',
      wire: 'link',
      min: 1,
      apart: true,
      doc: 'The index of the bridge whose entry it is',
    },
    {
      name: 'linkNetnsId',
      attribute: 'NDA_LINK_NETNSID',
      wire: 's32',
      access: 'read',
      doc: "The namespace of a vxlan's tunnel, as this one numbers it",
    },
    { ...cache, doc: 'Hundredths of a second since each' },
  ],
}

/** Options of a lookup: it selects the VNI by the attribute that other requests use for the VNI to send with. */
const lookup: Layout = {
  name: 'FdbLookup',
  header: 'ndmsg',
  familyAt: 'ndm_family',
  family: 'AF_BRIDGE',
  words: [{ field: 'ndm_flags' }],
  places: [
    ...linkAt('ndm_ifindex', 'The index of the link'),
    { name: 'mac', attribute: 'NDA_LLADDR', wire: 'mac' },
    { name: 'master', flag: 'NTF_MASTER' },
    { name: 'self', flag: 'NTF_SELF' },
    { name: 'vlan', attribute: 'NDA_VLAN', wire: 'u16', min: 1, max: 4094 },
    { name: 'srcVni', attribute: 'NDA_VNI', wire: 'u32', max: 0xffffff },
  ],
}

/**
 * What a flush deletes: of a link, or of its bridge, the entries that are all this. The flags tell of
 * entries, and masks which of them count; the way of the flush is no property of an entry.
 */
const flush: Layout = {
  name: 'FdbFlush',
  header: 'ndmsg',
  familyAt: 'ndm_family',
  family: 'AF_BRIDGE',
  words: [
    { field: 'ndm_flags', mask: 'NDA_NDM_FLAGS_MASK' },
    { field: 'ndm_state', mask: 'NDA_NDM_STATE_MASK' },
  ],
  places: [
    { name: 'link', field: 'ndm_ifindex', link: true, access: 'write', apart: true },
    {
      name: 'master',
      flag: 'NTF_MASTER',
      access: 'write',
      doc: "Those of a bridge port's bridge",
      default: 'false',
    },
    {
      name: 'self',
      flag: 'NTF_SELF',
      access: 'write',
      doc: 'Those of the link itself: of a bridge all',
      default: 'true unless `master` is',
    },
    {
      name: 'bridgePort',
      attribute: 'NDA_IFINDEX',
      wire: 'link',
      min: 1,
      doc: 'Bridge: of this port, by name or index',
    },
    {
      name: 'vlan',
      attribute: 'NDA_VLAN',
      wire: 'u16',
      min: 1,
      max: 4094,
      doc: 'Bridge: of this VLAN, 1 to 4,094',
    },
    {
      name: 'dst',
      attribute: 'NDA_DST',
      attribute6: 'NDA_DST',
      wire: 'ip',
      doc: 'Vxlan: only entries that send to this host',
    },
    {
      name: 'port',
      attribute: 'NDA_PORT',
      wire: 'be16',
      min: 1,
      max: 65535,
      doc: 'Only entries that send to this UDP port',
    },
    {
      name: 'vni',
      attribute: 'NDA_VNI',
      wire: 'u32',
      max: 0xffffff,
      doc: 'Only entries that send with this VNI',
    },
    {
      name: 'srcVni',
      attribute: 'NDA_SRC_VNI',
      wire: 'u32',
      max: 0xffffff,
      doc: 'Only entries of this VNI, on a vxlan with `external`',
    },
    {
      name: 'via',
      attribute: 'NDA_IFINDEX',
      wire: 'link',
      min: 1,
      doc: 'Only entries that send on this link, by name or index',
    },
    {
      name: 'nexthopId',
      attribute: 'NDA_NH_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      doc: 'Only entries of this nexthop group',
    },
    {
      name: 'externLearn',
      flag: 'NTF_EXT_LEARNED',
      doc: 'True: only those with the flag; false: only those without',
      constants: 'NTF_EXT_LEARNED, NDA_NDM_FLAGS_MASK',
    },
    {
      name: 'sticky',
      flag: 'NTF_STICKY',
      doc: 'Only entries that do not move to another port, or only the others',
    },
    {
      name: 'router',
      flag: 'NTF_ROUTER',
      doc: 'Only entries of routers, or only the others',
    },
    {
      name: 'offloaded',
      flag: 'NTF_OFFLOADED',
      doc: 'Only entries that are also in hardware, or only the others',
    },
    {
      name: 'addedByUser',
      flag: 'NTF_USE',
      doc: 'Bridge: put there by somebody, not learnt',
    },
    // `state`, in the API.
    { name: 'permanent', flag: 'NUD_PERMANENT', word: 1, apart: true },
    { name: 'noarp', flag: 'NUD_NOARP', word: 1, apart: true },
  ],
}

const neighborOptions: Interface = {
  name: 'NeighborOptions',
  doc: 'Options of a neighbour.',
  checked: true,
  of: 'given',
  layouts: [neighbor],
}

const neighborShown: Interface = {
  name: 'Neighbor',
  doc: 'A neighbour as the kernel reports it.',
  of: 'reported',
  base: neighborOptions,
  layouts: [neighbor],
  more: [unknown],
}

const fdbKey: Interface = {
  name: 'FdbKey',
  doc: 'Which forwarding entry of a link.',
  checked: true,
  of: 'given',
  layouts: [fdb],
  only: [...['mac', 'master', 'self', 'vlan', 'dst', 'vni', 'srcVni', 'port', 'via', 'nexthopId']],
}

const fdbOptions: Interface = {
  name: 'FdbOptions',
  doc: 'Options of a forwarding entry.',
  checked: true,
  of: 'given',
  base: fdbKey,
  layouts: [fdb],
}

const fdbShown: Interface = {
  name: 'Fdb',
  doc: 'A forwarding entry as the kernel reports it.',
  of: 'reported',
  base: fdbOptions,
  layouts: [fdb],
  more: [unknown],
}

const fdbFlush: Interface = {
  name: 'FlushFdbOptions',
  doc: 'Selects the entries of a link to delete; options that are absent match every entry.',
  checked: true,
  of: 'given',
  extends: ['CallOptions'],
  layouts: [flush],
  more: [
    {
      name: 'state?',
      type: "'permanent' | 'static' | 'dynamic' | number | undefined",
      doc: 'Only those in this state (NDA_NDM_STATE_MASK); `static` and `dynamic` are not permanent',
    },
  ],
}

export const description: Description = {
  name: 'neighbor',
  headers: ['linux/neighbour.h'],
  layouts: [neighbor, listing, fdb, lookup, flush],
  interfaces: [neighborOptions, neighborShown, fdbKey, fdbOptions, fdbShown, fdbFlush],
}
