/** Expressions of nftables: what a rule is made of, each a small program on registers. */
import { type Enumeration, givenIn, type Interface, type Layout, type Place } from '../layout.js'
import {
  dataAt,
  from,
  nftFamilies,
  number32,
  number64,
  partLayouts,
  register,
  text,
  to,
} from './nftables-parts.js'

const numbered = (name: string, doc: string, list: readonly string[], first = 0): Enumeration => ({
  name: `Nft${name}`,
  doc,
  names: Object.fromEntries(list.map((each, at) => [each, first + at])),
})

const oneOf = (name: string, attribute: string, which: Enumeration, doc: string): Place => ({
  ...number32(name, attribute, doc),
  names: which,
})

const length = (attribute: string): Place => number32('length', attribute, 'Bytes')
const flags = (attribute: string, doc: string): Place => number32('flags', attribute, doc)
const byte = (name: string, attribute: string, doc: string): Place => ({
  ...{ name, attribute, wire: 'u8', doc },
})

const bitwiseOps = numbered('BitwiseOperation', 'An operation on bits (NFT_BITWISE_*).', [
  ...['mask', 'shiftLeft', 'shiftRight', 'and', 'or', 'xor'],
])
const byteorderOps = numbered('ByteOrderOperation', 'A change of byte order.', ['ntoh', 'hton'])
const compareOps = numbered('CompareOperation', 'A comparison (NFT_CMP_*).', [
  ...['eq', 'ne', 'lt', 'le', 'gt', 'ge'],
])
const rangeOps = numbered('RangeOperation', 'Whether it is in a range.', ['eq', 'ne'])
const dynsetOps = numbered('DynsetOperation', 'What becomes of the element.', [
  ...['add', 'update', 'delete'],
])
const bases = numbered('PayloadBase', 'The header that an offset counts from (NFT_PAYLOAD_*).', [
  ...['link', 'network', 'transport', 'inner', 'tunnel'],
])
const checksums = numbered('ChecksumType', 'The checksum that is kept right.', [
  ...['none', 'inet', 'sctp'],
])
const headerOps = numbered('ExtensionHeaderOperation', 'Whose option it is.', [
  ...['ipv6', 'tcpOption', 'ipv4', 'sctp', 'dccp'],
])
const metaKeys = numbered('MetaKey', 'What the kernel knows of a packet (NFT_META_*).', [
  ...['length', 'protocol', 'priority', 'mark', 'iif', 'oif', 'iifname', 'oifname'],
  ...['iiftype', 'oiftype', 'skuid', 'skgid', 'nftrace', 'rtclassid', 'secmark', 'nfproto'],
  ...['l4proto', 'ibrname', 'obrname', 'pkttype', 'cpu', 'iifgroup', 'oifgroup', 'cgroup'],
  ...['random', 'ipsec', 'iifkind', 'oifkind', 'ibrpvid', 'ibrvproto', 'time', 'day', 'hour'],
  ...['sdif', 'sdifname', 'broute', 'ibrhwaddr'],
])
const rtKeys = numbered('RtKey', 'What the route of a packet has (NFT_RT_*).', [
  ...['classid', 'nexthop4', 'nexthop6', 'mtu', 'ipsec'],
])
const ctKeys = numbered('CtKey', 'What is known of the connection (NFT_CT_*).', [
  ...['state', 'direction', 'status', 'mark', 'secmark', 'expiration', 'helper', 'l3proto'],
  ...['saddr', 'daddr', 'protocol', 'protoSrc', 'protoDst', 'labels', 'packets', 'bytes'],
  ...['avgpkt', 'zone', 'event', 'ipSaddr', 'ipDaddr', 'ip6Saddr', 'ip6Daddr', 'id'],
])
const hashTypes = numbered('HashType', 'Of registers, or of the connection.', [
  ...['jenkins', 'symmetric'],
])
const socketKeys = numbered('SocketKey', 'What is known of the socket (NFT_SOCKET_*).', [
  ...['transparent', 'mark', 'wildcard', 'cgroupv2'],
])
const fibResults = numbered(
  'FibResult',
  'What is looked up in the routes (NFT_FIB_RESULT_*).',
  ['oif', 'oifname', 'type'],
  1,
)
const limitTypes = numbered('LimitType', 'What is counted.', ['packets', 'bytes'])
const logLevels = numbered('LogLevel', 'How important it is.', [
  ...['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug', 'audit'],
])
const rejectTypes = numbered('RejectType', 'How a packet is refused (NFT_REJECT_*).', [
  ...['icmp', 'tcpReset', 'icmpx'],
])
const natTypes = numbered('NatType', 'What is translated.', ['snat', 'dnat'])
const numgenTypes = numbered('NumgenType', 'One after the other, or by chance.', [
  ...['incremental', 'random'],
])
const tunnelKeys = numbered('TunnelMatchKey', 'What is known of the tunnel.', ['path', 'id'])
const xfrmKeys = numbered(
  'XfrmKey',
  'What is known of IPsec (NFT_XFRM_KEY_*).',
  ['daddr4', 'daddr6', 'saddr4', 'saddr6', 'reqid', 'spi'],
  1,
)
const family = (attribute: string): Place => ({
  ...number32('family', attribute, 'Of which protocol the addresses are'),
  names: nftFamilies,
})

const ports = (prefix: string): readonly Place[] => [
  register('portMin', `${prefix}_REG_PROTO_MIN`, 'with the lowest port'),
  register('portMax', `${prefix}_REG_PROTO_MAX`, 'with the highest one'),
]

const natFlags = 'Bits: NF_NAT_RANGE_*'

/** Every expression that has a table: its name in the kernel, its options, and what it is. */
type Row = readonly [name: string, doc: string, places: readonly Place[], passed?: string[]]
const rows: readonly Row[] = [
  [
    'immediate',
    'Writes a value into a register, or ends with a verdict.',
    [to('NFTA_IMMEDIATE_DREG'), dataAt('data', 'NFTA_IMMEDIATE_DATA', 'What is written')],
  ],
  [
    'bitwise',
    'Changes bits: (source & mask) ^ xor.',
    [
      from('NFTA_BITWISE_SREG'),
      to('NFTA_BITWISE_DREG'),
      length('NFTA_BITWISE_LEN'),
      dataAt('mask', 'NFTA_BITWISE_MASK', 'The bits that stay'),
      dataAt('xor', 'NFTA_BITWISE_XOR', 'The bits that are inverted'),
      oneOf('op', 'NFTA_BITWISE_OP', bitwiseOps, 'What is done'),
      dataAt('data', 'NFTA_BITWISE_DATA', 'Of shifts: by how many bits'),
      from('NFTA_BITWISE_SREG2', 'sreg2', { number: 8, since: '6.13' }),
    ],
  ],
  [
    'byteorder',
    'Changes the order of bytes.',
    [
      from('NFTA_BYTEORDER_SREG'),
      to('NFTA_BYTEORDER_DREG'),
      oneOf('op', 'NFTA_BYTEORDER_OP', byteorderOps, 'From which order to which'),
      length('NFTA_BYTEORDER_LEN'),
      number32('size', 'NFTA_BYTEORDER_SIZE', 'Bytes of each number'),
    ],
  ],
  [
    'cmp',
    'Goes on if a register compares so.',
    [
      from('NFTA_CMP_SREG'),
      oneOf('op', 'NFTA_CMP_OP', compareOps, 'How'),
      dataAt('data', 'NFTA_CMP_DATA', 'With what'),
    ],
  ],
  [
    'range',
    'Goes on if a register is in a range, or not in it.',
    [
      from('NFTA_RANGE_SREG'),
      oneOf('op', 'NFTA_RANGE_OP', rangeOps, 'Whether it is to be in it'),
      dataAt('from', 'NFTA_RANGE_FROM_DATA', 'The lowest value'),
      dataAt('to', 'NFTA_RANGE_TO_DATA', 'The highest one'),
    ],
  ],
  [
    'lookup',
    'Goes on if a set has what is in a register.',
    [
      text('set', 'NFTA_LOOKUP_SET', 'The set'),
      from('NFTA_LOOKUP_SREG'),
      to('NFTA_LOOKUP_DREG'),
      number32('setId', 'NFTA_LOOKUP_SET_ID', 'The `id` of a set of the batch', {
        access: 'write',
      }),
      flags('NFTA_LOOKUP_FLAGS', '1: if it does not have it'),
    ],
  ],
  [
    'payload',
    'Reads bytes of a packet, or writes them.',
    [
      to('NFTA_PAYLOAD_DREG'),
      oneOf('base', 'NFTA_PAYLOAD_BASE', bases, 'The header that `offset` counts from'),
      number32('offset', 'NFTA_PAYLOAD_OFFSET', 'Bytes'),
      length('NFTA_PAYLOAD_LEN'),
      from('NFTA_PAYLOAD_SREG'),
      oneOf('checksum', 'NFTA_PAYLOAD_CSUM_TYPE', checksums, 'The checksum that is kept right'),
      number32('checksumOffset', 'NFTA_PAYLOAD_CSUM_OFFSET', 'Where it is'),
      number32('checksumFlags', 'NFTA_PAYLOAD_CSUM_FLAGS', '1: that of the transport, too'),
    ],
  ],
  [
    'exthdr',
    'Reads an extension header, or an option of TCP.',
    [
      to('NFTA_EXTHDR_DREG'),
      byte('type', 'NFTA_EXTHDR_TYPE', 'Which one'),
      number32('offset', 'NFTA_EXTHDR_OFFSET', 'Bytes'),
      length('NFTA_EXTHDR_LEN'),
      flags('NFTA_EXTHDR_FLAGS', '1: whether it is there'),
      oneOf('op', 'NFTA_EXTHDR_OP', headerOps, 'Whose it is'),
      from('NFTA_EXTHDR_SREG'),
    ],
  ],
  [
    'meta',
    'Reads what the kernel knows of a packet, or sets it.',
    [to('NFTA_META_DREG'), oneOf('key', 'NFTA_META_KEY', metaKeys, 'What'), from('NFTA_META_SREG')],
  ],
  [
    'rt',
    'Reads what the route of a packet has.',
    [to('NFTA_RT_DREG'), oneOf('key', 'NFTA_RT_KEY', rtKeys, 'What')],
  ],
  [
    'ct',
    'Reads what is known of the connection, or sets it.',
    [
      to('NFTA_CT_DREG'),
      oneOf('key', 'NFTA_CT_KEY', ctKeys, 'What'),
      byte('direction', 'NFTA_CT_DIRECTION', '0: of who began; 1: of who answers'),
      from('NFTA_CT_SREG'),
    ],
  ],
  [
    'fib',
    'Looks an address up in the routes.',
    [
      to('NFTA_FIB_DREG'),
      oneOf('result', 'NFTA_FIB_RESULT', fibResults, 'What of the route'),
      flags('NFTA_FIB_FLAGS', 'What is looked up: NFTA_FIB_F_*'),
    ],
  ],
  [
    'socket',
    'Reads what is known of the socket that a packet is for.',
    [
      oneOf('key', 'NFTA_SOCKET_KEY', socketKeys, 'What'),
      to('NFTA_SOCKET_DREG'),
      number32('level', 'NFTA_SOCKET_LEVEL', 'Of cgroupv2: how deep'),
    ],
  ],
  [
    'hash',
    'A hash, modulo a number.',
    [
      from('NFTA_HASH_SREG'),
      to('NFTA_HASH_DREG'),
      length('NFTA_HASH_LEN'),
      number32('modulus', 'NFTA_HASH_MODULUS', 'Of how many values'),
      number32('seed', 'NFTA_HASH_SEED', 'What it begins with'),
      number32('offset', 'NFTA_HASH_OFFSET', 'What is added'),
      oneOf('type', 'NFTA_HASH_TYPE', hashTypes, 'Of what'),
    ],
  ],
  [
    'numgen',
    'A number, one after the other or by chance.',
    [
      to('NFTA_NG_DREG'),
      number32('modulus', 'NFTA_NG_MODULUS', 'Of how many values'),
      oneOf('type', 'NFTA_NG_TYPE', numgenTypes, 'How'),
      number32('offset', 'NFTA_NG_OFFSET', 'What is added'),
    ],
  ],
  [
    'limit',
    'Goes on at most so often.',
    [
      number64('rate', 'NFTA_LIMIT_RATE', 'How many in `unit`'),
      number64('unit', 'NFTA_LIMIT_UNIT', 'Seconds'),
      number32('burst', 'NFTA_LIMIT_BURST', 'How many more at once'),
      oneOf('type', 'NFTA_LIMIT_TYPE', limitTypes, 'What is counted'),
      flags('NFTA_LIMIT_FLAGS', '1: what is over the limit'),
    ],
    ['NFTA_LIMIT_PAD'],
  ],
  [
    'connlimit',
    'Goes on while there are at most so many connections.',
    [
      number32('count', 'NFTA_CONNLIMIT_COUNT', 'How many'),
      flags('NFTA_CONNLIMIT_FLAGS', '1: while there are more'),
    ],
  ],
  [
    'quota',
    'Goes on until so many bytes have passed.',
    [
      number64('bytes', 'NFTA_QUOTA_BYTES', 'How many'),
      flags('NFTA_QUOTA_FLAGS', '1: once they have'),
      number64('consumed', 'NFTA_QUOTA_CONSUMED', 'How many have'),
    ],
    ['NFTA_QUOTA_PAD'],
  ],
  [
    'counter',
    'Counts.',
    [
      number64('bytes', 'NFTA_COUNTER_BYTES', 'Bytes'),
      number64('packets', 'NFTA_COUNTER_PACKETS', 'Packets'),
    ],
    ['NFTA_COUNTER_PAD'],
  ],
  [
    'last',
    'Remembers when a packet came last.',
    [
      number32('set', 'NFTA_LAST_SET', 'Whether one came'),
      number64('ago', 'NFTA_LAST_MSECS', 'How long ago: milliseconds'),
    ],
    ['NFTA_LAST_PAD'],
  ],
  [
    'log',
    'Logs the packet.',
    [
      { name: 'group', attribute: 'NFTA_LOG_GROUP', wire: 'be16', doc: 'Of nflog: the group' },
      text('prefix', 'NFTA_LOG_PREFIX', 'What a line begins with'),
      number32('snapLength', 'NFTA_LOG_SNAPLEN', 'Of nflog: how many bytes of the packet'),
      {
        ...{ name: 'threshold', attribute: 'NFTA_LOG_QTHRESHOLD', wire: 'be16' },
        doc: 'Of nflog: how many are sent together',
      },
      oneOf('level', 'NFTA_LOG_LEVEL', logLevels, 'How important it is'),
      flags('NFTA_LOG_FLAGS', 'What of it: NF_LOG_*'),
    ],
  ],
  [
    'queue',
    'Hands the packet to a program.',
    [
      { name: 'number', attribute: 'NFTA_QUEUE_NUM', wire: 'be16', doc: 'The first queue' },
      { name: 'total', attribute: 'NFTA_QUEUE_TOTAL', wire: 'be16', doc: 'How many queues' },
      {
        ...{ name: 'flags', attribute: 'NFTA_QUEUE_FLAGS', wire: 'be16' },
        doc: '1: pass where no program listens; 2: a queue for each processor',
      },
      from('NFTA_QUEUE_SREG_QNUM'),
    ],
  ],
  [
    'reject',
    'Refuses the packet, and says so to its sender.',
    [
      oneOf('type', 'NFTA_REJECT_TYPE', rejectTypes, 'How'),
      byte('code', 'NFTA_REJECT_ICMP_CODE', 'The code of ICMP'),
    ],
  ],
  [
    'nat',
    'Translates an address.',
    [
      oneOf('type', 'NFTA_NAT_TYPE', natTypes, 'Which'),
      family('NFTA_NAT_FAMILY'),
      register('addressMin', 'NFTA_NAT_REG_ADDR_MIN', 'with the lowest address'),
      register('addressMax', 'NFTA_NAT_REG_ADDR_MAX', 'with the highest one'),
      ...ports('NFTA_NAT'),
      flags('NFTA_NAT_FLAGS', natFlags),
    ],
  ],
  [
    'masq',
    'Translates the source to the address of the link that the packet leaves by.',
    [flags('NFTA_MASQ_FLAGS', natFlags), ...ports('NFTA_MASQ')],
  ],
  [
    'redir',
    'Translates the destination to this machine.',
    [...ports('NFTA_REDIR'), flags('NFTA_REDIR_FLAGS', natFlags)],
  ],
  [
    'tproxy',
    'Hands the packet to a socket of this machine, as it is.',
    [
      family('NFTA_TPROXY_FAMILY'),
      register('address', 'NFTA_TPROXY_REG_ADDR', 'with the address'),
      register('port', 'NFTA_TPROXY_REG_PORT', 'with the port'),
    ],
  ],
  [
    'dup',
    'Sends a copy elsewhere.',
    [
      register('address', 'NFTA_DUP_SREG_ADDR', 'with the address of the next hop'),
      register('device', 'NFTA_DUP_SREG_DEV', 'with the index of the link'),
    ],
  ],
  [
    'fwd',
    'Sends the packet out of another link.',
    [
      register('device', 'NFTA_FWD_SREG_DEV', 'with the index of the link'),
      register('address', 'NFTA_FWD_SREG_ADDR', 'with the address of the next hop'),
      number32('family', 'NFTA_FWD_NFPROTO', 'Of which protocol that is', { names: nftFamilies }),
    ],
  ],
  [
    'objref',
    'Uses an object, such as a counter of this name.',
    [
      number32('type', 'NFTA_OBJREF_IMM_TYPE', 'What it is (NFT_OBJECT_*)'),
      text('name', 'NFTA_OBJREF_IMM_NAME', 'Its name'),
      from('NFTA_OBJREF_SET_SREG'),
      text('set', 'NFTA_OBJREF_SET_NAME', 'The map that says which'),
      number32('setId', 'NFTA_OBJREF_SET_ID', 'The `id` of a map of the batch', {
        access: 'write',
      }),
    ],
  ],
  [
    'flow_offload',
    'Has a flow table forward what follows of the connection.',
    [text('table', 'NFTA_FLOW_TABLE_NAME', 'The flow table')],
  ],
  ['notrack', 'Does not track the connection.', []],
  [
    'synproxy',
    'Answers the first packets of TCP.',
    [
      { name: 'mss', attribute: 'NFTA_SYNPROXY_MSS', wire: 'be16', doc: 'The largest segment' },
      byte('windowScale', 'NFTA_SYNPROXY_WSCALE', 'By how many bits windows are shifted'),
      flags('NFTA_SYNPROXY_FLAGS', 'NF_SYNPROXY_OPT_*'),
    ],
  ],
  [
    'osf',
    'Guesses the operating system of the sender.',
    [
      to('NFTA_OSF_DREG'),
      byte('ttl', 'NFTA_OSF_TTL', 'How the TTL counts'),
      flags('NFTA_OSF_FLAGS', '1: its version, too'),
    ],
  ],
  [
    'tunnel',
    'Reads what the tunnel said that a packet came from.',
    [
      oneOf('key', 'NFTA_TUNNEL_KEY', tunnelKeys, 'What'),
      to('NFTA_TUNNEL_DREG'),
      number32('mode', 'NFTA_TUNNEL_MODE', '0: any; 1: received; 2: to be sent'),
    ],
  ],
  [
    'xfrm',
    'Reads what is known of IPsec.',
    [
      to('NFTA_XFRM_DREG'),
      oneOf('key', 'NFTA_XFRM_KEY', xfrmKeys, 'What'),
      byte('direction', 'NFTA_XFRM_DIR', '0: in; 1: out'),
      number32('spnum', 'NFTA_XFRM_SPNUM', 'Which of several'),
    ],
  ],
]

const capital = (name: string) =>
  name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())

const layoutsOf = (all: readonly Row[]) =>
  all.map(([name, doc, places, passed]) => ({
    name,
    doc,
    layout: { name: `Nft${capital(name)}`, places, ...(passed && { passed }) } as Layout,
  }))

type Kinds = ReturnType<typeof layoutsOf>

/** An expression: its kind, and the options of that one. */
const oneOfThem = (name: string, kinds: Kinds): Layout => ({
  name,
  places: [
    {
      name: 'kind',
      attribute: 'NFTA_EXPR_NAME',
      wire: 'text',
      min: 1,
      max: 31,
      always: true,
      doc: 'Its kind, as the kernel names it',
      default: 'that of which there are options',
    },
    ...kinds.map(
      ({ name: kind, doc, layout }): Place => ({
        name: kind,
        attribute: 'NFTA_EXPR_DATA',
        chooser: 'NFTA_EXPR_NAME',
        shape: 'nest',
        kind,
        inside: layout,
        type: layout.name,
        doc: doc.slice(0, -1),
      }),
    ),
    {
      name: 'raw',
      attribute: 'NFTA_EXPR_DATA',
      chooser: 'NFTA_EXPR_NAME',
      shape: 'own',
      kind: '',
      put: 'put_nft_raw',
      take: 'take_nft_raw',
      type: 'string',
      doc: 'Of one that has no options here: its attributes, as hexadecimal digits',
    },
  ],
})

const isStateful = ({ name }: { name: string }) =>
  ['connlimit', 'counter', 'last', 'limit', 'quota'].includes(name)

const listOf = (inside: Layout, attribute: string, doc: string): Place => ({
  name: 'expressions',
  attribute,
  shape: 'list',
  element: 'NFTA_LIST_ELEM',
  inside,
  type: `readonly ${inside.name}[]`,
  shown: `${inside.name}[]`,
  doc,
})

const known = layoutsOf(rows)

/** What keeps a state, and can stand in elements of sets. */
export const stateful = oneOfThem('NftState', known.filter(isStateful))
export const states = (attribute: string, doc: string): Place => listOf(stateful, attribute, doc)

const dynset: Row = [
  'dynset',
  'Adds an element to a set.',
  [
    text('set', 'NFTA_DYNSET_SET_NAME', 'The set'),
    number32('setId', 'NFTA_DYNSET_SET_ID', 'The `id` of a set of the batch', {
      access: 'write',
    }),
    oneOf('op', 'NFTA_DYNSET_OP', dynsetOps, 'What becomes of the element'),
    from('NFTA_DYNSET_SREG_KEY', 'sregKey'),
    from('NFTA_DYNSET_SREG_DATA', 'sregData'),
    number64('timeout', 'NFTA_DYNSET_TIMEOUT', 'When it expires: milliseconds'),
    states('NFTA_DYNSET_EXPRESSIONS', 'What it has, such as a counter'),
    {
      name: 'expression',
      attribute: 'NFTA_DYNSET_EXPR',
      shape: 'nest',
      inside: stateful,
      access: 'read',
      type: 'NftState',
      doc: 'The same, where it is one',
    },
    flags('NFTA_DYNSET_FLAGS', '1: inverted; 2: it has expressions'),
  ],
  ['NFTA_DYNSET_PAD'],
]

const layouts = [...known, ...layoutsOf([dynset])]
const expression = oneOfThem('NftExpression', layouts)
export const expressions = (attribute: string, doc: string): Place =>
  listOf(expression, attribute, doc)

export const expressionLayouts: readonly Layout[] = [
  expression,
  stateful,
  ...layouts.map(({ layout }) => layout),
  ...partLayouts,
]

export const expressionInterfaces: readonly Interface[] = [
  ...partLayouts.map((layout) =>
    givenIn(
      layout.name,
      layout.name === 'NftData' ? 'A value, or a verdict.' : 'A verdict.',
      layout,
    ),
  ),
  ...layouts.map(({ doc, layout }) => givenIn(layout.name, doc, layout)),
  givenIn('NftState', 'What keeps a state: the options of one kind.', stateful),
  givenIn('NftExpression', 'One expression of a rule: the options of one kind.', expression),
]
