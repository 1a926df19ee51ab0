/** Actions of filters: what becomes of packets. tc-actions(8), linux/tc_act/, linux/pkt_cls.h. */
import {
  type Alias,
  type Enumeration,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  reportedOf,
} from '../layout.js'
import { etherTypes, ofKind, rateSpec, raw, statistics } from './traffic.js'

/** What happens to a packet. */
export const actionControl: Alias = {
  name: 'ActionControl',
  doc: 'What happens to a packet after an action, in the terms of tc-actions(8) (TC_ACT_*).',
  type: [
    ...['pass', 'ok', 'drop', 'shot', 'pipe', 'continue', 'reclassify', 'trap', 'stolen'].map(
      (word) => `'${word}'`,
    ),
    ...['goto chain', 'jump'].map((words) => `\`${words} \${number}\``),
  ].join(' | '),
}

const control = (field: string, place: Partial<Place> & { default: string }): Place => ({
  name: 'control',
  field,
  put: 'put_control',
  take: 'take_control',
  type: 'ActionControl',
  doc: 'What happens to the packet afterwards',
  ...place,
})

/** What every action begins with (tc_gen). */
const common = (otherwise = 'TC_ACT_PIPE', words = 'pipe: the next action'): readonly Place[] => [
  control('action', { otherwise, default: words }),
  {
    name: 'id',
    field: 'index',
    access: 'read',
    always: true,
    doc: "Its number among the actions of its kind: tc's `index`",
  },
]

/** An action whose struct is in an attribute, and those that it has besides. */
const action = (
  name: string,
  header: string,
  prefix: string,
  places: readonly Place[],
  rest: Partial<Layout> = {},
): Layout => ({
  name,
  header,
  headerIn: `${prefix}_PARMS`,
  passed: [`${prefix}_TM`, `${prefix}_PAD`],
  places,
  ...rest,
})

const randomness: Enumeration = {
  name: 'GactRandomness',
  doc: 'How packets are chosen (PGACT_*).',
  names: { netrand: 'PGACT_NETRAND', determ: 'PGACT_DETERM' },
}

const chance: Layout = {
  name: 'GactChance',
  header: 'tc_gact_p',
  places: [
    {
      name: 'type',
      field: 'ptype',
      names: randomness,
      otherwise: 'PGACT_NETRAND',
      doc: 'Whether one in `every` is chosen at random, or each that is the last of so many',
      default: 'netrand',
    },
    {
      name: 'every',
      field: 'pval',
      nonzero: true,
      required: true,
      doc: 'Of how many one is chosen',
    },
    control('paction', {
      put: 'put_chance_control',
      take: 'take_chance_control',
      default: 'pass',
    }),
  ],
}

const gact = action('Gact', 'tc_gact', 'TCA_GACT', [
  ...common('TC_ACT_OK', 'pass'),
  {
    name: 'chance',
    attribute: 'TCA_GACT_PROB',
    shape: 'struct',
    inside: chance,
    type: 'GactChanceOptions',
    shown: 'GactChance',
    doc: 'What happens to some packets instead',
  },
])

const ways: Enumeration = {
  name: 'MirredAction',
  doc: 'Whether the packet itself goes, or a copy, and whether by leaving the link or as if it had arrived there (TCA_EGRESS_REDIR ...).',
  names: {
    'egress redirect': 'TCA_EGRESS_REDIR',
    'egress mirror': 'TCA_EGRESS_MIRROR',
    'ingress redirect': 'TCA_INGRESS_REDIR',
    'ingress mirror': 'TCA_INGRESS_MIRROR',
  },
}

/** No control: whoever settles the struct puts the default in its place. */
const undecided = 'INT32_MAX'

const mirred = action(
  'Mirred',
  'tc_mirred',
  'TCA_MIRRED',
  [
    ...common(undecided, 'stolen where it is redirected, pipe where it is mirrored'),
    {
      name: 'action',
      field: 'eaction',
      names: ways,
      otherwise: 'TCA_EGRESS_REDIR',
      doc: 'What becomes of it',
      default: 'egress redirect',
    },
    {
      name: 'link',
      field: 'ifindex',
      link: true,
      type: 'LinkRef',
      shown: 'number',
      always: false,
      doc: 'The destination: a link, by name or index',
      docShown: 'The ifindex of the destination; absent when that link is gone',
    },
  ],
  { settle: 'settle_mirred' },
)

const own = (name: string, attribute: string, place: Partial<Place>): Place => ({
  name,
  attribute,
  shape: 'own',
  ...place,
})

const police: Layout = {
  name: 'Police',
  header: 'tc_police',
  headerIn: 'TCA_POLICE_TBF',
  passed: [
    ...['TCA_POLICE_RATE', 'TCA_POLICE_PEAKRATE', 'TCA_POLICE_RATE64', 'TCA_POLICE_PEAKRATE64'],
    ...['TCA_POLICE_PKTRATE64', 'TCA_POLICE_PKTBURST64', 'TCA_POLICE_TM', 'TCA_POLICE_PAD'],
  ],
  settle: 'settle_police',
  put: 'put_police',
  take: 'take_police',
  places: [
    own('rate', 'TCA_POLICE_RATE', { doc: 'Bits a second that conform' }),
    own('burst', 'TCA_POLICE_UNSPEC', {
      doc: 'Burst in bytes. The kernel stores it as a time, in steps of 64 ns',
    }),
    own('peakRate', 'TCA_POLICE_PEAKRATE', {
      doc: 'Bits a second that conform within a burst, too; packets up to `mtu` go at once',
    }),
    own('packetRate', 'TCA_POLICE_PKTRATE64', {
      doc: 'Packets a second that conform, instead of `rate`; since Linux 5.13',
    }),
    own('packetBurst', 'TCA_POLICE_PKTBURST64', { doc: 'Burst in packets' }),
    own('mtu', 'TCA_POLICE_UNSPEC', {
      doc: 'Bytes of the largest packet that conforms. What a link leaves to hardware is 64 KiB large',
      default: 'any, where tc has 2040 bytes',
    }),
    // Of a rate of packets it is none.
    ...rateSpec('rate').map((place): Place => ({ ...place, quiet: true, always: false })),
    control('action', {
      name: 'exceed',
      put: 'put_exceed',
      take: 'take_exceed',
      otherwise: 'TC_ACT_SHOT',
      doc: 'What happens to a packet that does not conform',
      default: 'drop',
    }),
    own('conform', 'TCA_POLICE_RESULT', {
      put: 'put_conform',
      take: 'take_conform',
      type: 'ActionControl',
      doc: 'What happens to a packet that conforms',
      default: 'pass',
    }),
    own('averageRate', 'TCA_POLICE_AVRATE', {
      put: 'put_average_rate',
      take: 'take_average_rate',
      type: 'number',
      doc: 'Bits a second that an estimator of the link may have measured',
    }),
    {
      name: 'id',
      field: 'index',
      access: 'read',
      always: true,
      doc: "Its number among the actions of its kind: tc's `index`",
    },
  ],
}

const vlanActions: Enumeration = {
  name: 'VlanActionKind',
  doc: 'What is done to tags, or to the Ethernet header (TCA_VLAN_ACT_*).',
  names: {
    pop: 'TCA_VLAN_ACT_POP',
    push: 'TCA_VLAN_ACT_PUSH',
    modify: 'TCA_VLAN_ACT_MODIFY',
    pop_eth: 'TCA_VLAN_ACT_POP_ETH',
    push_eth: 'TCA_VLAN_ACT_PUSH_ETH',
  },
}

const vlan = action('VlanAction', 'tc_vlan', 'TCA_VLAN', [
  ...common(),
  {
    name: 'action',
    field: 'v_action',
    names: vlanActions,
    required: true,
    doc: 'What is done',
  },
  { name: 'vid', attribute: 'TCA_VLAN_PUSH_VLAN_ID', wire: 'u16', max: 4095, doc: 'The VLAN' },
  {
    name: 'protocol',
    attribute: 'TCA_VLAN_PUSH_VLAN_PROTOCOL',
    wire: 'be16',
    names: etherTypes,
    doc: 'Which sort of tag: 802.1Q or 802.1ad',
    default: '802.1Q',
  },
  {
    name: 'priority',
    attribute: 'TCA_VLAN_PUSH_VLAN_PRIORITY',
    wire: 'u8',
    max: 7,
    doc: 'The priority in the tag, 0 to 7',
  },
  {
    name: 'dstMac',
    attribute: 'TCA_VLAN_PUSH_ETH_DST',
    wire: 'mac',
    doc: 'The destination of a header that is pushed',
  },
  {
    name: 'srcMac',
    attribute: 'TCA_VLAN_PUSH_ETH_SRC',
    wire: 'mac',
    doc: 'Its source',
  },
])

// What tunnels carry beside packets: the numbers are the same for flower and tunnel_key.

const geneve: Layout = {
  name: 'EncGeneve',
  places: [
    {
      name: 'class',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS',
      wire: 'be16',
      required: true,
      doc: "Who defines the option's type",
    },
    {
      name: 'type',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE',
      wire: 'u8',
      required: true,
      doc: 'Its type',
    },
    {
      name: 'data',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA',
      shape: 'own',
      put: 'put_geneve_data',
      take: 'take_geneve_data',
      type: 'Uint8Array',
      required: true,
      doc: 'What it holds: 4 to 128 bytes, a multiple of 4',
    },
  ],
}

const erspan: Layout = {
  name: 'EncErspan',
  places: [
    {
      name: 'version',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER',
      wire: 'u8',
      required: true,
      doc: '1 or 2',
    },
    {
      name: 'index',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX',
      wire: 'be32',
      doc: 'Of version 1: where the packet was taken',
    },
    {
      name: 'direction',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR',
      wire: 'u8',
      max: 1,
      doc: 'Of version 2: 0 for packets that came, 1 for those that left',
    },
    {
      name: 'hwid',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID',
      wire: 'u8',
      max: 63,
      doc: 'Of version 2: which device',
    },
  ],
}

const vxlan: Layout = {
  name: 'EncVxlan',
  places: [
    {
      name: 'gbp',
      attribute: 'TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP',
      wire: 'u32',
      required: true,
      doc: 'The group policy: 32 bits, of which the lower 16 are the group',
    },
  ],
}

export const tunnelOptions: Layout = {
  name: 'EncOptions',
  places: [
    {
      name: 'geneve',
      attribute: 'TCA_FLOWER_KEY_ENC_OPTS_GENEVE',
      shape: 'nests',
      inside: geneve,
      take: 'take_enc_geneve',
      type: 'readonly EncGeneve[]',
      shown: 'EncGeneve[]',
      doc: "Geneve's (RFC 8926)",
    },
    {
      name: 'vxlan',
      attribute: 'TCA_FLOWER_KEY_ENC_OPTS_VXLAN',
      shape: 'nest',
      inside: vxlan,
      type: 'EncVxlan',
      doc: "Vxlan's",
    },
    {
      name: 'erspan',
      attribute: 'TCA_FLOWER_KEY_ENC_OPTS_ERSPAN',
      shape: 'nest',
      inside: erspan,
      type: 'EncErspan',
      doc: "Erspan's",
    },
  ],
}

const tunnelActions: Enumeration = {
  name: 'TunnelKeyAction',
  doc: 'Whether a packet gets what a tunnel is to send it with, or loses what it came with (TCA_TUNNEL_KEY_ACT_*).',
  names: { set: 'TCA_TUNNEL_KEY_ACT_SET', release: 'TCA_TUNNEL_KEY_ACT_RELEASE' },
}

const tunnelKey = action('TunnelKey', 'tc_tunnel_key', 'TCA_TUNNEL_KEY', [
  ...common(),
  {
    name: 'action',
    field: 't_action',
    names: tunnelActions,
    required: true,
    doc: 'What is done',
  },
  {
    name: 'keyId',
    attribute: 'TCA_TUNNEL_KEY_ENC_KEY_ID',
    wire: 'be32',
    doc: 'The VNI, or the key',
  },
  {
    name: 'src',
    attribute: 'TCA_TUNNEL_KEY_ENC_IPV4_SRC',
    attribute6: 'TCA_TUNNEL_KEY_ENC_IPV6_SRC',
    wire: 'ip',
    doc: 'From where: an address of this machine; `set` needs it',
  },
  {
    name: 'dst',
    attribute: 'TCA_TUNNEL_KEY_ENC_IPV4_DST',
    attribute6: 'TCA_TUNNEL_KEY_ENC_IPV6_DST',
    wire: 'ip',
    doc: 'To where; `set` needs it',
  },
  {
    name: 'dstPort',
    attribute: 'TCA_TUNNEL_KEY_ENC_DST_PORT',
    wire: 'be16',
    doc: 'The UDP port',
  },
  { name: 'tos', attribute: 'TCA_TUNNEL_KEY_ENC_TOS', wire: 'u8', quiet: true, doc: 'The TOS' },
  { name: 'ttl', attribute: 'TCA_TUNNEL_KEY_ENC_TTL', wire: 'u8', quiet: true, doc: 'The TTL' },
  {
    name: 'noChecksum',
    attribute: 'TCA_TUNNEL_KEY_NO_CSUM',
    wire: 'bool',
    quiet: true,
    doc: 'Send no UDP checksum',
    default: 'false',
  },
  {
    name: 'options',
    attribute: 'TCA_TUNNEL_KEY_ENC_OPTS',
    shape: 'nest',
    inside: tunnelOptions,
    type: 'EncOptions',
    shown: 'EncOptions',
    doc: 'What the tunnel sends besides',
  },
])

const packetTypes: Enumeration = {
  name: 'PacketType',
  doc: 'For whom a packet is (PACKET_*).',
  names: {
    host: 'PACKET_HOST',
    broadcast: 'PACKET_BROADCAST',
    multicast: 'PACKET_MULTICAST',
    otherhost: 'PACKET_OTHERHOST',
  },
}

const skbedit = action('Skbedit', 'tc_skbedit', 'TCA_SKBEDIT', [
  ...common(),
  {
    name: 'priority',
    attribute: 'TCA_SKBEDIT_PRIORITY',
    wire: 'handle',
    doc: "The class, such as '1:10'; priorities of sockets are ':0' to ':f'",
  },
  {
    name: 'mark',
    attribute: 'TCA_SKBEDIT_MARK',
    mask: 'TCA_SKBEDIT_MASK',
    wire: 'u32',
    doc: 'The mark, or those of its bits that a mask has',
  },
  {
    name: 'queue',
    attribute: 'TCA_SKBEDIT_QUEUE_MAPPING',
    wire: 'u16',
    doc: 'The queue of the link, from 0',
  },
  {
    name: 'packetType',
    attribute: 'TCA_SKBEDIT_PTYPE',
    wire: 'u16',
    names: packetTypes,
    doc: 'For whom it is',
  },
  {
    name: 'inheritDsfield',
    attribute: 'TCA_SKBEDIT_FLAGS',
    shape: 'own',
    put: 'put_inherit_dsfield',
    take: 'take_inherit_dsfield',
    type: 'boolean',
    doc: 'Take the priority out of the TOS',
  },
])

const csum = action(
  'Csum',
  'tc_csum',
  'TCA_CSUM',
  [
    ...common(),
    ...(
      [
        ['ipv4', 'IPV4HDR', 'The header of IPv4'],
        ['icmp', 'ICMP', 'ICMP, and ICMPv6'],
        ['igmp', 'IGMP', 'IGMP'],
        ['tcp', 'TCP', 'TCP'],
        ['udp', 'UDP', 'UDP'],
        ['udplite', 'UDPLITE', 'UDP-Lite'],
        ['sctp', 'SCTP', 'SCTP'],
      ] as const
    ).map(
      ([name, flag, doc]): Place => ({
        name,
        flag: `TCA_CSUM_UPDATE_FLAG_${flag}`,
        doc: `Recompute the checksum of: ${doc}`,
      }),
    ),
  ],
  { words: [{ field: 'update_flags' }] },
)

const pedit: Layout = {
  name: 'Pedit',
  put: 'put_pedit',
  take: 'take_pedit',
  passed: ['TCA_PEDIT_KEYS_EX', 'TCA_PEDIT_TM', 'TCA_PEDIT_PAD'],
  places: [
    own('control', 'TCA_PEDIT_PARMS_EX', {
      type: 'ActionControl',
      doc: 'What happens to the packet afterwards',
      default: 'pipe: the next action',
    }),
    own('keys', 'TCA_PEDIT_PARMS_EX', {
      type: 'readonly PeditKey[]',
      shown: 'PeditKey[]',
      required: true,
      doc: 'What is written, one after another',
    }),
    own('id', 'TCA_PEDIT_PARMS_EX', {
      access: 'read',
      shown: 'number',
      always: true,
      doc: "Its number among the actions of its kind: tc's `index`",
    }),
  ],
}

const ct = action('Ct', 'tc_ct', 'TCA_CT', [
  ...common(),
  ...(
    [
      ['commit', 'COMMIT', 'Keep the connection'],
      ['force', 'FORCE', 'Anew, whatever direction it was kept with'],
      ['clear', 'CLEAR', 'Forget what is known of the packet'],
      ['nat', 'NAT', 'Translate by what the connection has, or as `natSrc` and `natDst` say'],
      ['natSrc', 'NAT_SRC', 'Translate the source'],
      ['natDst', 'NAT_DST', 'Translate the destination'],
    ] as const
  ).map(
    ([name, bit, doc]): Place => ({
      name,
      attribute: 'TCA_CT_ACTION',
      wire: 'bit16',
      bit: { [`TCA_CT_ACT_${bit}`]: `TCA_CT_ACT_${bit}` },
      quiet: true,
      doc,
    }),
  ),
  { name: 'zone', attribute: 'TCA_CT_ZONE', wire: 'u16', quiet: true, doc: 'The zone' },
  {
    name: 'mark',
    attribute: 'TCA_CT_MARK',
    mask: 'TCA_CT_MARK_MASK',
    wire: 'u32',
    doc: "The connection's mark",
  },
  {
    name: 'labels',
    attribute: 'TCA_CT_LABELS',
    mask: 'TCA_CT_LABELS_MASK',
    wire: 'text',
    max: 16,
    type: 'string',
    doc: "The connection's labels: 32 hexadecimal digits, and optionally a mask of as many after a /",
  },
  {
    name: 'natMin',
    attribute: 'TCA_CT_NAT_IPV4_MIN',
    attribute6: 'TCA_CT_NAT_IPV6_MIN',
    wire: 'ip',
    doc: 'The first address of the range',
  },
  {
    name: 'natMax',
    attribute: 'TCA_CT_NAT_IPV4_MAX',
    attribute6: 'TCA_CT_NAT_IPV6_MAX',
    wire: 'ip',
    doc: 'The last',
    default: 'the first',
  },
  {
    name: 'natPortMin',
    attribute: 'TCA_CT_NAT_PORT_MIN',
    wire: 'be16',
    doc: 'The first port of the range',
  },
  {
    name: 'natPortMax',
    attribute: 'TCA_CT_NAT_PORT_MAX',
    wire: 'be16',
    doc: 'The last',
    default: 'the first',
  },
])

const ofAction = (
  name: string,
  inside: Layout,
  type: string,
  doc: string,
  shown = type,
): Place => ({
  ...ofKind(name, inside, type, doc, shown),
  attribute: 'TCA_ACT_OPTIONS',
  chooser: 'TCA_ACT_KIND',
  shape: 'nest',
})

const trafficAction: Layout = {
  name: 'Action',
  passed: ['TCA_ACT_PAD', 'TCA_ACT_USED_HW_STATS'],
  places: [
    {
      name: 'kind',
      attribute: 'TCA_ACT_KIND',
      wire: 'text',
      min: 1,
      max: 15,
      always: true,
      doc: 'Its kind, as the kernel names it: gact, mirred, police, vlan, tunnel_key, skbedit, pedit, csum, ct and others',
      default: 'that of which there are options',
    },
    ofAction('gact', gact, 'GactOptions', 'A verdict: drop, pass, or on to another chain', 'Gact'),
    ofAction('mirred', mirred, 'MirredOptions', 'To another link, or a copy there', 'Mirred'),
    ofAction('police', police, 'PoliceOptions', 'No more than a rate', 'Police'),
    ofAction('vlan', vlan, 'VlanActionOptions', 'VLAN tags', 'VlanAction'),
    ofAction(
      'tunnel_key',
      tunnelKey,
      'TunnelKeyOptions',
      'What a tunnel with `external` sends it with',
      'TunnelKey',
    ),
    ofAction(
      'skbedit',
      skbedit,
      'SkbeditOptions',
      'Its priority, mark, queue and what it is',
      'Skbedit',
    ),
    ofAction('pedit', pedit, 'PeditOptions', 'What is in the packet', 'Pedit'),
    ofAction('csum', csum, 'CsumOptions', 'Checksums anew', 'Csum'),
    ofAction('ct', ct, 'CtOptions', 'Connection tracking', 'Ct'),
    { ...raw, attribute: 'TCA_ACT_OPTIONS', chooser: 'TCA_ACT_KIND' },
    {
      name: 'cookie',
      attribute: 'TCA_ACT_COOKIE',
      shape: 'own',
      put: 'put_cookie',
      take: 'take_cookie',
      type: 'Uint8Array',
      doc: '1 to 16 bytes that the kernel keeps with it',
    },
    {
      name: 'noPercpuStats',
      attribute: 'TCA_ACT_FLAGS',
      wire: 'maskedBit',
      bit: { TCA_ACT_FLAGS_NO_PERCPU_STATS: 'TCA_ACT_FLAGS_NO_PERCPU_STATS' },
      doc: 'Count for all processors together',
    },
    {
      name: 'hwStatsImmediate',
      attribute: 'TCA_ACT_HW_STATS',
      wire: 'maskedBit',
      bit: { TCA_ACT_HW_STATS_IMMEDIATE: 'TCA_ACT_HW_STATS_IMMEDIATE' },
      doc: "The hardware's counters at the time of the request",
    },
    {
      name: 'hwStatsDelayed',
      attribute: 'TCA_ACT_HW_STATS',
      wire: 'maskedBit',
      bit: { TCA_ACT_HW_STATS_DELAYED: 'TCA_ACT_HW_STATS_DELAYED' },
      doc: "Hardware's counters as they were a while ago",
    },
    {
      name: 'inHwCount',
      attribute: 'TCA_ACT_IN_HW_COUNT',
      wire: 'u32',
      access: 'read',
      quiet: true,
      doc: 'In how many devices it is',
    },
    { ...statistics, attribute: 'TCA_ACT_STATS' },
  ],
}

/** Actions, in their order, in an attribute of a filter's options. */
export const actions = (attribute: string): Place => ({
  name: 'actions',
  attribute,
  shape: 'list',
  numbered: 'TCA_ACT_MAX_PRIO',
  inside: trafficAction,
  type: 'readonly ActionOptions[]',
  shown: 'Action[]',
  doc: 'Actions on packets that match, in this order: up to 32',
})

const both = (name: string, doc: string, layout: Layout): readonly Interface[] => [
  givenIn(`${name}Options`, doc, layout),
  reportedOf(name, layout),
]

export const actionInterfaces: readonly Interface[] = [
  {
    name: 'MaskedNumber',
    doc: 'A number of which only some bits count.',
    of: 'given',
    layouts: [],
    more: [
      { name: 'value', type: 'number', doc: 'The bits' },
      { name: 'mask', type: 'number', doc: 'Which of them count' },
    ],
  },
  {
    name: 'PeditKey',
    doc: 'What is written into a packet: up to 32 bits.',
    of: 'given',
    layouts: [],
    more: [
      {
        name: 'header',
        type: "'network' | 'eth' | 'ip4' | 'ip6' | 'tcp' | 'udp'",
        doc: 'From which header on `offset` counts',
      },
      {
        name: 'command?',
        type: "'set' | 'add' | undefined",
        doc: 'Whether the bits are set, or added to the present value. Default set',
      },
      { name: 'offset', type: 'number', doc: 'Where: bytes, a multiple of 4; it may be negative' },
      {
        name: 'value',
        type: 'number',
        doc: 'The 32 bits there, as in the packet, the first the highest, and none outside of `mask`',
      },
      {
        name: 'mask?',
        type: 'number | undefined',
        doc: 'Which of them are written. Default all',
      },
    ],
  },
  ...both('GactChance', 'A random verdict on some packets (TCA_GACT_PROB).', chance),
  ...both('Gact', 'A verdict (linux/tc_act/tc_gact.h).', gact),
  ...both('Mirred', 'To another link: tc-mirred(8).', mirred),
  ...both('Police', 'A rate that is not exceeded: tc-police(8).', police),
  ...both('VlanAction', 'VLAN tags: tc-vlan(8).', vlan),
  givenIn('EncGeneve', "An option of Geneve's header.", geneve),
  givenIn('EncVxlan', "What vxlan's header has besides.", vxlan),
  givenIn('EncErspan', "What erspan's header has besides.", erspan),
  givenIn('EncOptions', 'What a tunnel carries beside packets.', tunnelOptions),
  ...both('TunnelKey', 'What a tunnel sends with: tc-tunnel_key(8).', tunnelKey),
  ...both('Skbedit', 'What the kernel knows of a packet: tc-skbedit(8).', skbedit),
  ...both('Pedit', 'What is in a packet: tc-pedit(8).', pedit),
  ...both('Csum', 'Checksums: tc-csum(8).', csum),
  ...both('Ct', 'Connection tracking: tc-ct(8).', ct),
  ...both('Action', 'One action of a filter: its kind, or the options of one.', trafficAction),
]
