/** Routes of MPLS: what becomes of packets with a label. ip-route(8), linux/rtnetlink.h, linux/mpls.h. */
import { type Description, type Interface, type Layout, type Place, unknown } from '../layout.js'
import { protocols } from './common.js'
import { hopFlags } from './hop.js'

/** Of hops that are reported; a label has no others. */
const states = hopFlags.filter(({ name }) => name === 'dead' || name === 'linkDown')

const as: Place = {
  name: 'as',
  attribute: 'RTA_NEWDST',
  shape: 'own',
  put: 'put_new_labels',
  take: 'take_labels',
  type: 'readonly number[]',
  doc: 'The labels in its place, the outermost first. Without them the label is taken off',
}

const via: Place = {
  name: 'via',
  attribute: 'RTA_VIA',
  shape: 'own',
  put: 'put_via',
  take: 'take_via',
  type: 'string',
  doc: 'The neighbour to send to, an IPv4 or IPv6 address',
}

const hop: Layout = {
  name: 'MplsHop',
  header: 'rtnexthop',
  words: [{ field: 'rtnh_flags' }],
  places: [
    as,
    via,
    { name: 'dev', field: 'rtnh_ifindex', link: true, doc: 'The link, by name or index' },
    ...states,
  ],
}

const route: Layout = {
  name: 'MplsRoute',
  header: 'rtmsg',
  familyAt: 'rtm_family',
  family: 'AF_MPLS',
  words: [{ field: 'rtm_flags' }],
  key: ['label'],
  places: [
    {
      name: 'label',
      attribute: 'RTA_DST',
      shape: 'own',
      put: 'put_label',
      take: 'take_label',
      type: 'number',
      required: true,
      doc: 'The label of incoming packets, 16 to 1,048,575, below `net.mpls.platform_labels`',
    },
    { name: 'bits', field: 'rtm_dst_len', access: 'write', apart: true },
    { name: 'family', field: 'rtm_family', access: 'read', shown: false },
    { name: 'table', field: 'rtm_table', access: 'write', apart: true },
    { name: 'type', field: 'rtm_type', access: 'write', apart: true },
    {
      name: 'protocol',
      field: 'rtm_protocol',
      names: protocols,
      doc: 'Who installed it',
      default: 'boot',
    },
    as,
    via,
    {
      name: 'dev',
      attribute: 'RTA_OIF',
      wire: 'link',
      min: 1,
      doc: 'The link to send by, by name or index',
      docShown: 'The index of its link',
    },
    {
      name: 'multipath',
      attribute: 'RTA_MULTIPATH',
      shape: 'records',
      inside: hop,
      type: 'readonly MplsHop[]',
      shown: "(Omit<MplsHop, 'dev'> & MplsHopState & { dev?: number })[]",
      doc: 'Several paths, over which flows are spread, instead of `as`, `via` and `dev`',
      docShown: 'Its paths, if it has several',
    },
    {
      name: 'ttlPropagate',
      attribute: 'RTA_TTL_PROPAGATE',
      wire: 'bool',
      doc: 'Whether the remaining TTL is written into the packet when the last label is removed',
      default: '`net.mpls.ip_ttl_propagate`',
    },
    ...states,
  ],
}

const hopGiven: Interface = {
  name: 'MplsHop',
  doc: 'One way of an MPLS route.',
  of: 'given',
  layouts: [hop],
}

const hopState: Interface = {
  name: 'MplsHopState',
  doc: 'Reported members of every path.',
  internal: true,
  of: 'reported',
  layouts: [hop],
  only: states.map(({ name }) => name),
}

const options: Interface = {
  name: 'MplsRouteOptions',
  doc: 'Options of an MPLS route.',
  checked: true,
  of: 'given',
  layouts: [route],
}

const shown: Interface = {
  name: 'MplsRoute',
  doc: 'An MPLS route.',
  of: 'reported',
  base: options,
  layouts: [route],
  more: [unknown],
}

export const description: Description = {
  name: 'mpls',
  headers: ['linux/rtnetlink.h', 'sys/socket.h'],
  layouts: [route],
  interfaces: [hopGiven, hopState, options, shown],
}
