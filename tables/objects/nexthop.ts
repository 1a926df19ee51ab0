/** Nexthop objects, which routes and forwarding entries refer to: ip-nexthop(8), linux/nexthop.h. */
import {
  type Description,
  type Enumeration,
  type Interface,
  type Layout,
  unknown,
} from '../layout.js'
import { family, protocols, scopes } from './common.js'
import { encaps } from './encap.js'
import { hopFlags } from './hop.js'

const groupTypes: Enumeration = {
  name: 'NexthopGroupTypes',
  doc: 'How a group spreads flows',
  names: { mpath: 'NEXTHOP_GRP_TYPE_MPATH', resilient: 'NEXTHOP_GRP_TYPE_RES' },
  inline: true,
}

const member: Layout = {
  name: 'NexthopMember',
  header: 'nexthop_grp',
  places: [
    { name: 'id', field: 'id' },
    // Its upper byte, once reserved, is `weight_high` since Linux 6.12.
    { name: 'weight', field: 'weight', width: 2, less: 1, order: 'little' },
  ],
}

const resilient: Layout = {
  name: 'NexthopResilient',
  places: [
    {
      name: 'buckets',
      attribute: 'NHA_RES_GROUP_BUCKETS',
      wire: 'u16',
      always: true,
      doc: 'How many buckets it has',
    },
    {
      name: 'idleTimer',
      attribute: 'NHA_RES_GROUP_IDLE_TIMER',
      wire: 'u32',
      kept: { ticks: true },
      always: true,
      doc: 'How long a bucket must be idle to be moved, in hundredths of a second',
    },
    {
      name: 'unbalancedTimer',
      attribute: 'NHA_RES_GROUP_UNBALANCED_TIMER',
      wire: 'u32',
      kept: { ticks: true },
      always: true,
      doc: 'How long the group may be unbalanced, in hundredths of a second; 0 for ever',
    },
    {
      name: 'unbalancedTime',
      attribute: 'NHA_RES_GROUP_UNBALANCED_TIME',
      wire: 'u64',
      access: 'read',
      always: true,
      doc: 'Hundredths of a second that it has been unbalanced for',
    },
  ],
}

const header = { header: 'nhmsg', familyAt: 'nh_family' } as const

/** Options of a listing, and members of its reports. */
const operation = { attribute: 'NHA_OP_FLAGS', number: 14 }

const nexthop: Layout = {
  name: 'Nexthop',
  ...header,
  words: [{ field: 'nh_flags' }, operation],
  telling: ['via'],
  key: ['id'],
  places: [
    {
      name: 'id',
      attribute: 'NHA_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      required: true,
      doc: 'Its number, 1 to 4,294,967,295, in its namespace',
    },
    {
      name: 'family',
      field: 'nh_family',
      ...family,
      quiet: true,
      doc: 'IPv4 or IPv6. A group has none',
      default: 'that of `via`, or else inet',
      docShown: 'IPv4 or IPv6. A group has none',
    },
    {
      name: 'via',
      notWith: ['group'],
      attribute: 'NHA_GATEWAY',
      attribute6: 'NHA_GATEWAY',
      wire: 'ip',
      doc: 'The gateway',
    },
    {
      name: 'dev',
      notWith: ['group', 'fdb'],
      attribute: 'NHA_OIF',
      wire: 'link',
      min: 1,
      doc: 'The link, by name or index',
      docShown: 'The index of its link',
    },
    ...hopFlags.filter(({ name }) => name === 'onlink'),
    {
      name: 'blackhole',
      notWith: ['via', 'dev', 'group', 'fdb'],
      attribute: 'NHA_BLACKHOLE',
      wire: 'flag',
      doc: 'Packets are dropped',
    },
    {
      name: 'fdb',
      attribute: 'NHA_FDB',
      wire: 'flag',
      doc: 'For forwarding entries of vxlan, whose host `via` is',
    },
    {
      name: 'dstPort',
      attribute: 'NHA_DST_PORT',
      number: 18,
      wire: 'be16',
      min: 1,
      max: 65535,
      needs: ['fdb', 'via'],
      doc: 'The UDP port to send to',
      default: "the link's",
      since: '7.3',
    },
    {
      name: 'group',
      attribute: 'NHA_GROUP',
      shape: 'array',
      inside: member,
      type: 'readonly { id: number; weight?: number | undefined }[]',
      shown: '{ id: number; weight: number }[]',
      doc: 'Several nexthops at once, each with its share, 1 to 65,536, default 1; more than 256 since Linux 6.12',
      docShown: 'Its members, with their shares',
    },
    {
      name: 'groupType',
      needs: 'group',
      attribute: 'NHA_GROUP_TYPE',
      wire: 'u16',
      names: groupTypes,
      doc: 'How a group spreads flows',
      default: '`mpath`: by their hash alone',
    },
    {
      name: 'resilient',
      attribute: 'NHA_RES_GROUP',
      shape: 'nest',
      inside: resilient,
      type: 'NexthopResilient',
      shown: 'NexthopResilientState',
      doc: 'Of a resilient group: its buckets and timers',
    },
    {
      name: 'hwStats',
      attribute: 'NHA_HW_STATS_ENABLE',
      number: 16,
      wire: 'bool32',
      silent: true,
      doc: "Have hardware count a group's packets",
      since: '6.9',
    },
    {
      name: 'protocol',
      field: 'nh_protocol',
      names: protocols,
      doc: 'Who installed it',
      default: 'boot',
    },
    {
      name: 'encap',
      attribute: 'NHA_ENCAP',
      chooser: 'NHA_ENCAP_TYPE',
      shape: 'choice',
      choices: encaps,
      type: 'Encap',
      shown: 'EncapState',
      doc: 'The encapsulation of packets: a lightweight tunnel',
    },
    {
      name: 'scope',
      field: 'nh_scope',
      access: 'read',
      names: scopes,
      doc: 'How far away it leads, IPv4',
    },
    ...hopFlags.filter(({ name }) => name !== 'onlink'),
    {
      name: 'hwStatsUsed',
      attribute: 'NHA_HW_STATS_USED',
      number: 17,
      wire: 'bool32',
      access: 'read',
      doc: 'Hardware counts its packets',
    },
    {
      name: 'statistics',
      attribute: 'NHA_GROUP_STATS',
      number: 15,
      access: 'read',
      shape: 'own',
      take: 'take_statistics',
      shown: '{ id: number; packets: bigint; hwPackets?: bigint }[]',
      doc: 'Groups, if requested: the packets of each member, and with `hwStats` those of them that hardware sent',
    },
  ],
}

/** Options of a listing, or of a lookup. */
const listing: Layout = {
  name: 'NexthopListing',
  ...header,
  words: [operation],
  places: [
    ...nexthop.places.filter(({ name }) => ['id', 'family', 'dev', 'fdb'].includes(name)),
    {
      name: 'statistics',
      flag: 'NHA_OP_FLAG_DUMP_STATS | NHA_OP_FLAG_DUMP_HW_STATS',
      number: 3,
      access: 'write',
    },
    { name: 'groups', attribute: 'NHA_GROUPS', wire: 'flag', access: 'write' },
    { name: 'master', attribute: 'NHA_MASTER', wire: 'link', access: 'write', min: 1 },
  ],
}

/** A bucket of a resilient group: a part of its flows, and where they go. */
const inBucket: Layout = {
  name: 'NexthopBucketNest',
  places: [
    {
      name: 'index',
      attribute: 'NHA_RES_BUCKET_INDEX',
      wire: 'u16',
      access: 'read',
      always: true,
      doc: 'Which of its buckets, from 0',
    },
    {
      name: 'nexthopId',
      attribute: 'NHA_RES_BUCKET_NH_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      always: true,
      doc: 'Only those whose packets take this member',
      docShown: 'The member of the group that its packets take',
    },
    {
      name: 'idleTime',
      attribute: 'NHA_RES_BUCKET_IDLE_TIME',
      wire: 'u64',
      access: 'read',
      always: true,
      doc: 'Hundredths of a second since a packet took it',
    },
  ],
}

const bucket: Layout = {
  name: 'NexthopBucket',
  ...header,
  words: [{ field: 'nh_flags' }],
  places: [
    {
      name: 'id',
      attribute: 'NHA_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      always: true,
      doc: 'Only those of this group',
      docShown: 'The group',
    },
    {
      name: 'dev',
      attribute: 'NHA_OIF',
      wire: 'link',
      access: 'write',
      min: 1,
      doc: 'Only those whose packets leave by this link, by name or index',
    },
    {
      name: 'master',
      attribute: 'NHA_MASTER',
      wire: 'link',
      access: 'write',
      min: 1,
      doc: 'Only those whose packets leave by a port of this link, by name or index',
    },
    ...hopFlags.filter(({ name }) => name === 'offload' || name === 'trap'),
  ],
  nests: [{ attribute: 'NHA_RES_BUCKET', shape: 'nest', inside: inBucket }],
}

const options: Interface = {
  name: 'NexthopOptions',
  doc: 'Options of a nexthop.',
  checked: true,
  of: 'given',
  layouts: [nexthop],
}

export const description: Description = {
  name: 'nexthop',
  headers: ['linux/nexthop.h', '"rtnetlink/generated/encap.h"'],
  layouts: [nexthop, listing, bucket],
  interfaces: [
    {
      name: 'NexthopResilient',
      doc: 'Options of a resilient group (NHA_RES_GROUP).',
      internal: true,
      of: 'given',
      layouts: [resilient],
    },
    {
      name: 'NexthopResilientState',
      doc: 'The same as it is reported.',
      internal: true,
      of: 'reported',
      layouts: [resilient],
    },
    options,
    {
      name: 'Nexthop',
      doc: 'A nexthop as the kernel reports it.',
      of: 'reported',
      base: options,
      layouts: [nexthop],
      more: [unknown],
    },
    {
      name: 'NexthopBucket',
      doc: 'A part of the flows of a resilient group, and where they go (NHA_RES_BUCKET).',
      of: 'reported',
      layouts: [bucket, inBucket],
    },
    {
      name: 'ListNexthopBucketsOptions',
      doc: 'Which buckets to list.',
      checked: true,
      of: 'given',
      extends: ['CallOptions'],
      layouts: [bucket, inBucket],
    },
  ],
}
