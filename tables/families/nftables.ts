/** nftables, by netfilter's netlink: nft(8), linux/netfilter/nf_tables.h. */

import {
  type Choices,
  type Description,
  type Enumeration,
  type Event,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  reportedOf,
  unknown,
} from '../layout.js'
import { ipProtocols } from '../objects/common.js'
import {
  expressionInterfaces,
  expressionLayouts,
  expressions,
  stateful,
  states,
} from './nftables-expressions.js'
import { dataAt, hex, nftFamilies, number32, number64, text, verdict } from './nftables-parts.js'

const header = 'nfgenmsg'

const family: Place = {
  name: 'family',
  field: 'nfgen_family',
  names: nftFamilies,
  always: true,
  required: true,
  doc: 'What packets it sees',
}

/** What every object is reported with. */
const handle = (attribute: string): Place => ({
  ...number64('handle', attribute, 'The number by which the kernel knows it'),
})
const uses = (attribute: string): Place => ({
  ...number32('uses', attribute, 'What refers to it'),
  access: 'read',
})
const userdata = (attribute: string): Place =>
  hex('userdata', attribute, 'Bytes that the kernel keeps with it, as hexadecimal digits')

const named = (what: string, attribute: string): Place => ({
  ...text(what, attribute, `Its ${what === 'name' ? 'name' : what}`),
  min: 1,
  max: 255,
})
const ofTable = (attribute: string): Place => ({ ...named('table', attribute), doc: 'Its table' })

const table: Layout = {
  name: 'NftTable',
  header,
  words: [{ attribute: 'NFTA_TABLE_FLAGS', order: 'big', cleared: true }],
  places: [
    family,
    { ...named('name', 'NFTA_TABLE_NAME'), required: true, always: true },
    { name: 'dormant', flag: 'NFT_TABLE_F_DORMANT', doc: 'Its chains see no packets' },
    {
      name: 'owned',
      flag: 'NFT_TABLE_F_OWNER',
      doc: 'It is deleted with the socket that created it, and nobody else may change it',
    },
    {
      name: 'persistent',
      flag: '0x4',
      doc: 'Owned, it outlives the socket; since Linux 6.9',
    },
    { ...uses('NFTA_TABLE_USE'), doc: 'How many chains, sets, objects and flow tables it has' },
    { ...handle('NFTA_TABLE_HANDLE'), access: 'read', always: true },
    userdata('NFTA_TABLE_USERDATA'),
    {
      ...number32('owner', 'NFTA_TABLE_OWNER', 'Of one with an owner: the port of its socket'),
      access: 'read',
    },
  ],
  passed: ['NFTA_TABLE_PAD'],
}

const devices = (attribute: string, doc: string): Place => ({
  ...{ name: 'devices', attribute, wire: 'texts', item: 'NFTA_DEVICE_NAME', doc },
})

const hook: Layout = {
  name: 'NftHook',
  places: [
    { ...number32('hook', 'NFTA_HOOK_HOOKNUM', 'Where: the number of the hook'), required: true },
    {
      name: 'priority',
      attribute: 'NFTA_HOOK_PRIORITY',
      wire: 'beS32',
      required: true,
      doc: 'Chains of one hook go by this, the lowest first',
    },
    text('device', 'NFTA_HOOK_DEV', 'Of netdev, and of ingress: the link'),
    devices('NFTA_HOOK_DEVS', 'Likewise: several links'),
  ],
}

const counters: Layout = {
  name: 'NftChainCounters',
  places: [
    number64('packets', 'NFTA_COUNTER_PACKETS', 'Packets'),
    number64('bytes', 'NFTA_COUNTER_BYTES', 'Their bytes'),
  ],
  passed: ['NFTA_COUNTER_PAD'],
}

const policies: Enumeration = {
  name: 'NftPolicy',
  doc: 'The verdict on packets that no rule decides about (NF_*).',
  names: { drop: 'NF_DROP', accept: 'NF_ACCEPT' },
}

const chain: Layout = {
  name: 'NftChain',
  header,
  words: [{ attribute: 'NFTA_CHAIN_FLAGS', order: 'big' }],
  places: [
    family,
    ofTable('NFTA_CHAIN_TABLE'),
    named('name', 'NFTA_CHAIN_NAME'),
    { ...handle('NFTA_CHAIN_HANDLE') },
    {
      name: 'hook',
      attribute: 'NFTA_CHAIN_HOOK',
      shape: 'nest',
      inside: hook,
      type: 'NftHook',
      doc: 'Of a base chain: where it sees packets',
    },
    {
      ...number32('policy', 'NFTA_CHAIN_POLICY', 'What becomes of packets at its end'),
      names: policies,
    },
    { ...uses('NFTA_CHAIN_USE'), doc: 'How many rules and jumps it has' },
    text('type', 'NFTA_CHAIN_TYPE', 'Of a base chain: filter, nat or route'),
    {
      name: 'counters',
      attribute: 'NFTA_CHAIN_COUNTERS',
      shape: 'nest',
      inside: counters,
      access: 'read',
      type: 'NftChainCounters',
      doc: 'What its policy decided about',
    },
    { name: 'base', flag: 'NFT_CHAIN_BASE', doc: 'It sees packets by itself' },
    { name: 'offload', flag: 'NFT_CHAIN_HW_OFFLOAD', doc: 'Hardware executes it' },
    {
      name: 'binding',
      flag: 'NFT_CHAIN_BINDING',
      doc: 'It is deleted with the rule that jumps to it',
    },
    { ...number32('id', 'NFTA_CHAIN_ID', 'A number for others of the batch'), access: 'write' },
    userdata('NFTA_CHAIN_USERDATA'),
  ],
  passed: ['NFTA_CHAIN_PAD'],
}

const ruleCompat: Layout = {
  name: 'NftRuleCompat',
  places: [
    number32('protocol', 'NFTA_RULE_COMPAT_PROTO', 'The protocol'),
    number32('flags', 'NFTA_RULE_COMPAT_FLAGS', 'Whether it is inverted'),
  ],
}

const rule: Layout = {
  name: 'NftRule',
  header,
  places: [
    family,
    ofTable('NFTA_RULE_TABLE'),
    { ...named('chain', 'NFTA_RULE_CHAIN'), doc: 'Its chain' },
    { ...handle('NFTA_RULE_HANDLE') },
    expressions('NFTA_RULE_EXPRESSIONS', 'What it does, in this order'),
    {
      name: 'compat',
      attribute: 'NFTA_RULE_COMPAT',
      shape: 'nest',
      inside: ruleCompat,
      type: 'NftRuleCompat',
      doc: "Of iptables' rules: the protocol",
    },
    number64('position', 'NFTA_RULE_POSITION', 'The handle of the rule that it stands behind'),
    userdata('NFTA_RULE_USERDATA'),
    { ...number32('id', 'NFTA_RULE_ID', 'A number for others of the batch'), access: 'write' },
    {
      ...number32(
        'positionId',
        'NFTA_RULE_POSITION_ID',
        'The `id` of the rule that it stands behind',
      ),
      access: 'write',
    },
    {
      ...number32('chainId', 'NFTA_RULE_CHAIN_ID', 'The `id` of its chain'),
      access: 'write',
    },
  ],
  passed: ['NFTA_RULE_PAD'],
}

const setField: Layout = {
  name: 'NftSetField',
  places: [number32('length', 'NFTA_SET_FIELD_LEN', 'Its bytes')],
}

const setDescription: Layout = {
  name: 'NftSetDescription',
  places: [
    number32('size', 'NFTA_SET_DESC_SIZE', 'How many elements it can have'),
    {
      name: 'fields',
      attribute: 'NFTA_SET_DESC_CONCAT',
      shape: 'list',
      element: 'NFTA_LIST_ELEM',
      inside: setField,
      type: 'readonly NftSetField[]',
      doc: 'Of concatenations: their parts',
    },
  ],
}

const setPolicies: Enumeration = {
  name: 'NftSetPolicy',
  doc: 'What the kernel chooses the form of a set by (NFT_SET_POL_*).',
  names: { performance: 'NFT_SET_POL_PERFORMANCE', memory: 'NFT_SET_POL_MEMORY' },
}

const set: Layout = {
  name: 'NftSet',
  header,
  words: [{ attribute: 'NFTA_SET_FLAGS', order: 'big' }],
  places: [
    family,
    ofTable('NFTA_SET_TABLE'),
    named('name', 'NFTA_SET_NAME'),
    { name: 'anonymous', flag: 'NFT_SET_ANONYMOUS', doc: 'It goes with its rule' },
    { name: 'constant', flag: 'NFT_SET_CONSTANT', doc: 'It does not change while it is used' },
    { name: 'interval', flag: 'NFT_SET_INTERVAL', doc: 'Its elements are ranges' },
    { name: 'map', flag: 'NFT_SET_MAP', doc: 'Its elements have values' },
    { name: 'expires', flag: 'NFT_SET_TIMEOUT', doc: 'Its elements may expire' },
    { name: 'dynamic', flag: 'NFT_SET_EVAL', doc: 'Rules may add elements' },
    { name: 'objects', flag: 'NFT_SET_OBJECT', doc: 'The values are objects, such as counters' },
    { name: 'concatenated', flag: 'NFT_SET_CONCAT', doc: 'Its elements have several parts' },
    { name: 'withExpressions', flag: '0x100', doc: 'Its elements have expressions' },
    number32('keyType', 'NFTA_SET_KEY_TYPE', "The type of its elements, by nft's number"),
    number32('keyLength', 'NFTA_SET_KEY_LEN', 'Their bytes'),
    number32('dataType', 'NFTA_SET_DATA_TYPE', "Of a map: the type of its values, by nft's number"),
    number32('dataLength', 'NFTA_SET_DATA_LEN', 'Their bytes'),
    {
      ...number32('policy', 'NFTA_SET_POLICY', 'What its form is chosen by'),
      names: setPolicies,
    },
    {
      name: 'description',
      attribute: 'NFTA_SET_DESC',
      shape: 'nest',
      inside: setDescription,
      type: 'NftSetDescription',
      doc: 'Its expected size, and its parts',
    },
    { ...number32('id', 'NFTA_SET_ID', 'A number for others of the batch'), access: 'write' },
    number64('timeout', 'NFTA_SET_TIMEOUT', 'When elements expire, unless they say: milliseconds'),
    number32('gcInterval', 'NFTA_SET_GC_INTERVAL', 'How often expired ones are removed: ms'),
    userdata('NFTA_SET_USERDATA'),
    number32('objectType', 'NFTA_SET_OBJ_TYPE', 'Of a map of objects: what they are'),
    { ...handle('NFTA_SET_HANDLE') },
    {
      ...states('NFTA_SET_EXPRESSIONS', 'What each element has, such as a counter'),
      number: 18,
    },
    {
      name: 'expression',
      attribute: 'NFTA_SET_EXPR',
      shape: 'nest',
      inside: stateful,
      access: 'read',
      type: 'NftState',
      doc: 'The same, where it is one',
    },
    number32('count', 'NFTA_SET_COUNT', 'How many elements it has; since Linux 6.17', {
      number: 20,
      access: 'read',
      since: '6.17',
    }),
    {
      ...text('form', 'NFTA_SET_TYPE', 'Which form the kernel chose; since Linux 6.17'),
      number: 19,
      access: 'read',
      since: '6.17',
    },
  ],
  passed: ['NFTA_SET_PAD'],
}

const element: Layout = {
  name: 'NftElement',
  words: [{ attribute: 'NFTA_SET_ELEM_FLAGS', order: 'big' }],
  places: [
    dataAt('key', 'NFTA_SET_ELEM_KEY', 'What is looked for'),
    dataAt('keyEnd', 'NFTA_SET_ELEM_KEY_END', 'Of a range of concatenations: its other end'),
    dataAt('data', 'NFTA_SET_ELEM_DATA', 'Of a map: the value'),
    { name: 'intervalEnd', flag: 'NFT_SET_ELEM_INTERVAL_END', doc: 'The first key after a range' },
    { name: 'catchAll', flag: 'NFT_SET_ELEM_CATCHALL', doc: 'What has no element has this' },
    number64('timeout', 'NFTA_SET_ELEM_TIMEOUT', 'When it expires: milliseconds'),
    number64('expires', 'NFTA_SET_ELEM_EXPIRATION', 'Milliseconds until it does'),
    userdata('NFTA_SET_ELEM_USERDATA'),
    states('NFTA_SET_ELEM_EXPRESSIONS', 'What it has, such as a counter'),
    {
      name: 'expression',
      attribute: 'NFTA_SET_ELEM_EXPR',
      shape: 'nest',
      inside: stateful,
      access: 'read',
      type: 'NftState',
      doc: 'The same, where it is one',
    },
    text('object', 'NFTA_SET_ELEM_OBJREF', 'Of a map of objects: its name'),
  ],
  passed: ['NFTA_SET_ELEM_PAD'],
}

const elements: Layout = {
  name: 'NftElements',
  header,
  places: [
    family,
    ofTable('NFTA_SET_ELEM_LIST_TABLE'),
    { ...named('set', 'NFTA_SET_ELEM_LIST_SET'), doc: 'Their set' },
    {
      name: 'elements',
      attribute: 'NFTA_SET_ELEM_LIST_ELEMENTS',
      shape: 'list',
      element: 'NFTA_LIST_ELEM',
      inside: element,
      type: 'readonly NftElement[]',
      shown: 'NftElement[]',
      doc: 'The elements',
    },
    {
      ...number32('setId', 'NFTA_SET_ELEM_LIST_SET_ID', 'The `id` of their set'),
      access: 'write',
    },
  ],
}

const ctHelper: Layout = {
  name: 'NftCtHelper',
  places: [
    text('name', 'NFTA_CT_HELPER_NAME', 'The helper, such as `ftp`'),
    {
      name: 'l3proto',
      attribute: 'NFTA_CT_HELPER_L3PROTO',
      wire: 'be16',
      names: nftFamilies,
      doc: 'For IPv4 or IPv6',
    },
    {
      name: 'l4proto',
      attribute: 'NFTA_CT_HELPER_L4PROTO',
      wire: 'u8',
      names: ipProtocols,
      doc: 'For TCP or UDP',
    },
  ],
}

/** Seconds that a connection may spend in each state of its protocol; of TCP and UDP as nfnetlink_cttimeout.h has them. */
const ctStates: readonly (readonly [constant: string, doc: string])[] = [
  ['CTA_TIMEOUT_TCP_SYN_SENT', 'of TCP in SYN_SENT, of UDP without a reply'],
  ['CTA_TIMEOUT_TCP_SYN_RECV', 'of TCP in SYN_RECV, of UDP with a reply'],
  ['CTA_TIMEOUT_TCP_ESTABLISHED', 'of TCP in ESTABLISHED'],
  ['CTA_TIMEOUT_TCP_FIN_WAIT', 'of TCP in FIN_WAIT'],
  ['CTA_TIMEOUT_TCP_CLOSE_WAIT', 'of TCP in CLOSE_WAIT'],
  ['CTA_TIMEOUT_TCP_LAST_ACK', 'of TCP in LAST_ACK'],
  ['CTA_TIMEOUT_TCP_TIME_WAIT', 'of TCP in TIME_WAIT'],
  ['CTA_TIMEOUT_TCP_CLOSE', 'of TCP in CLOSE'],
  ['CTA_TIMEOUT_TCP_SYN_SENT2', 'of TCP in SYN_SENT2'],
  ['CTA_TIMEOUT_TCP_RETRANS', 'of TCP with retransmissions'],
  ['CTA_TIMEOUT_TCP_UNACK', 'of TCP with what is not acknowledged'],
]

const ctPolicy: Layout = {
  name: 'NftCtPolicy',
  places: ctStates.map(([attribute, doc], at) =>
    number32(`state${at + 1}`, attribute, `Seconds: ${doc}`),
  ),
}

/** Which connections an object is for. */
const ofProtocols = (attribute: 'TIMEOUT' | 'EXPECT'): readonly Place[] => [
  {
    name: 'l3proto',
    attribute: `NFTA_CT_${attribute}_L3PROTO`,
    wire: 'be16',
    names: nftFamilies,
    doc: 'For IPv4, IPv6 or both',
  },
  {
    name: 'l4proto',
    attribute: `NFTA_CT_${attribute}_L4PROTO`,
    wire: 'u8',
    names: ipProtocols,
    doc: 'For which protocol',
  },
]

const ctTimeout: Layout = {
  name: 'NftCtTimeout',
  places: [
    ...ofProtocols('TIMEOUT'),
    {
      name: 'policy',
      attribute: 'NFTA_CT_TIMEOUT_DATA',
      shape: 'nest',
      inside: ctPolicy,
      type: 'NftCtPolicy',
      doc: 'How long it stays in each state',
    },
  ],
}

const ctExpectation: Layout = {
  name: 'NftCtExpectation',
  places: [
    ...ofProtocols('EXPECT'),
    {
      ...{ name: 'dport', attribute: 'NFTA_CT_EXPECT_DPORT', wire: 'be16' },
      doc: 'The destination port of what is expected',
    },
    {
      ...{ name: 'timeout', attribute: 'NFTA_CT_EXPECT_TIMEOUT', wire: 'u32' },
      doc: 'How long it is expected: milliseconds',
    },
    {
      ...{ name: 'size', attribute: 'NFTA_CT_EXPECT_SIZE', wire: 'u8' },
      doc: 'How many are expected at once',
    },
  ],
}

const layoutOf = (name: string) =>
  expressionLayouts.find((layout) => layout.name === name) as Layout

/** What has a name, and is shared by rules: what expressions of these names have. */
const objectKinds: Choices = {
  name: 'NftObject',
  kinds: [
    { name: 'counter', type: 'NFT_OBJECT_COUNTER', inside: layoutOf('NftCounter') },
    { name: 'quota', type: 'NFT_OBJECT_QUOTA', inside: layoutOf('NftQuota') },
    { name: 'ctHelper', type: 'NFT_OBJECT_CT_HELPER', inside: ctHelper },
    { name: 'limit', type: 'NFT_OBJECT_LIMIT', inside: layoutOf('NftLimit') },
    { name: 'ctTimeout', type: 'NFT_OBJECT_CT_TIMEOUT', inside: ctTimeout },
    { name: 'ctExpectation', type: 'NFT_OBJECT_CT_EXPECT', inside: ctExpectation },
    { name: 'connlimit', type: 'NFT_OBJECT_CONNLIMIT', inside: layoutOf('NftConnlimit') },
    { name: 'synproxy', type: 'NFT_OBJECT_SYNPROXY', inside: layoutOf('NftSynproxy') },
  ],
}

const object: Layout = {
  name: 'NftObject',
  header,
  places: [
    family,
    ofTable('NFTA_OBJ_TABLE'),
    named('name', 'NFTA_OBJ_NAME'),
    number32('type', 'NFTA_OBJ_TYPE', 'What is to be deleted, by its number (NFT_OBJECT_*)', {
      access: 'write',
    }),
    {
      name: 'data',
      attribute: 'NFTA_OBJ_DATA',
      shape: 'choice',
      chooser: 'NFTA_OBJ_TYPE',
      bigChooser: true,
      choices: objectKinds,
      type: 'NftObjectData',
      doc: 'What it is',
    },
    uses('NFTA_OBJ_USE'),
    handle('NFTA_OBJ_HANDLE'),
    userdata('NFTA_OBJ_USERDATA'),
  ],
  passed: ['NFTA_OBJ_PAD'],
}

const flowHook: Layout = {
  name: 'NftFlowHook',
  places: [
    number32('hook', 'NFTA_FLOWTABLE_HOOK_NUM', 'Where: 0, ingress'),
    {
      name: 'priority',
      attribute: 'NFTA_FLOWTABLE_HOOK_PRIORITY',
      wire: 'beS32',
      doc: 'Those of one hook go by this, the lowest first',
    },
    devices('NFTA_FLOWTABLE_HOOK_DEVS', 'The links whose packets it forwards'),
  ],
}

const flowtable: Layout = {
  name: 'NftFlowtable',
  header,
  words: [{ attribute: 'NFTA_FLOWTABLE_FLAGS', order: 'big' }],
  places: [
    family,
    ofTable('NFTA_FLOWTABLE_TABLE'),
    named('name', 'NFTA_FLOWTABLE_NAME'),
    {
      name: 'hook',
      attribute: 'NFTA_FLOWTABLE_HOOK',
      shape: 'nest',
      inside: flowHook,
      type: 'NftFlowHook',
      doc: 'Where it sees packets',
    },
    uses('NFTA_FLOWTABLE_USE'),
    { ...handle('NFTA_FLOWTABLE_HANDLE') },
    { name: 'offload', flag: 'NFT_FLOWTABLE_HW_OFFLOAD', doc: 'Hardware forwards' },
    { name: 'counter', flag: 'NFT_FLOWTABLE_COUNTER', doc: 'It counts for connection tracking' },
  ],
  passed: ['NFTA_FLOWTABLE_PAD'],
}

const generation: Layout = {
  name: 'NftGeneration',
  header,
  places: [
    {
      ...number32('id', 'NFTA_GEN_ID', 'A number that every change of the rules increments'),
      always: true,
      access: 'read',
    },
    {
      ...number32('pid', 'NFTA_GEN_PROC_PID', 'Who changed them: the process'),
      access: 'read',
    },
    { ...text('processName', 'NFTA_GEN_PROC_NAME', 'Its name'), access: 'read' },
  ],
}

const traceTypes: Enumeration = {
  name: 'NftTraceType',
  doc: 'What a report of a traced packet is about (NFT_TRACETYPE_*).',
  names: {
    policy: 'NFT_TRACETYPE_POLICY',
    return: 'NFT_TRACETYPE_RETURN',
    rule: 'NFT_TRACETYPE_RULE',
  },
}

/** What is reported, and never given. */
const read = (place: Place): Place => ({ ...place, access: 'read' })
const header16 = (name: string, attribute: string, doc: string) =>
  read({ ...{ name, attribute, wire: 'be16', doc } })
/** Newer than the headers of Debian 12. */
const ofConnection = { since: '6.16', access: 'read' } as const

const trace: Layout = {
  name: 'NftTrace',
  header,
  places: [
    family,
    read(ofTable('NFTA_TRACE_TABLE')),
    read({ ...named('chain', 'NFTA_TRACE_CHAIN'), doc: 'The chain' }),
    read(number64('rule', 'NFTA_TRACE_RULE_HANDLE', 'The handle of the rule')),
    read({ ...number32('type', 'NFTA_TRACE_TYPE', 'What it is about'), names: traceTypes }),
    {
      name: 'verdict',
      attribute: 'NFTA_TRACE_VERDICT',
      shape: 'nest',
      inside: verdict,
      access: 'read',
      type: 'NftVerdict',
      doc: 'Of rules and returns: the verdict',
    },
    read(number32('id', 'NFTA_TRACE_ID', 'A number of the packet')),
    read(hex('linkHeader', 'NFTA_TRACE_LL_HEADER', 'The first bytes of the header of the link')),
    read(hex('networkHeader', 'NFTA_TRACE_NETWORK_HEADER', 'Likewise, of the network')),
    read(hex('transportHeader', 'NFTA_TRACE_TRANSPORT_HEADER', 'Likewise, of the transport')),
    read(number32('iif', 'NFTA_TRACE_IIF', 'The index of the link that it came by')),
    header16('iiftype', 'NFTA_TRACE_IIFTYPE', 'What that is (ARPHRD_*)'),
    read(number32('oif', 'NFTA_TRACE_OIF', 'The index of the link that it leaves by')),
    header16('oiftype', 'NFTA_TRACE_OIFTYPE', 'What that is (ARPHRD_*)'),
    read(number32('mark', 'NFTA_TRACE_MARK', 'Its mark, unless that is 0')),
    read(number32('nfproto', 'NFTA_TRACE_NFPROTO', 'Which protocol it is of (NFPROTO_*)')),
    read({ ...number32('policy', 'NFTA_TRACE_POLICY', 'Of policies: which'), names: policies }),
    number32('ctId', 'NFTA_TRACE_CT_ID', 'The id of its connection', {
      ...{ ...ofConnection, number: 18 },
    }),
    {
      ...{ name: 'ctDirection', attribute: 'NFTA_TRACE_CT_DIRECTION', wire: 'u8' },
      ...{ ...ofConnection, number: 19 },
      doc: 'Its direction in that: 0, original, or 1, reply',
    },
    number32('ctStatus', 'NFTA_TRACE_CT_STATUS', 'Bits of its status (IPS_*)', {
      ...{ ...ofConnection, number: 20 },
    }),
    number32('ctState', 'NFTA_TRACE_CT_STATE', 'Bits of its state', {
      ...{ ...ofConnection, number: 21 },
    }),
  ],
  passed: ['NFTA_TRACE_PAD'],
}

const both = (layout: Layout, doc: string): readonly Interface[] => [
  givenIn(`${layout.name}Options`, doc, layout),
  reportedOf(layout.name, layout),
]

const objects = { table, chain, rule, set, object, flowtable } as const
type Name = keyof typeof objects

const constants: Readonly<Record<Name, string>> = {
  ...{ table: 'TABLE', chain: 'CHAIN', rule: 'RULE', set: 'SET', object: 'OBJ' },
  flowtable: 'FLOWTABLE',
}

const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`

const requestsOf = (name: Name) => {
  const [its, layout] = [`Nft${capital(name)}`, objects[name]]
  const command = (verb: string) => `NFT_MSG_${verb}${constants[name]}`
  return [
    { name: `new${its}`, command: command('NEW'), layout, flags: 'NLM_F_CREATE' },
    ...(name === 'rule'
      ? [
          {
            name: 'appendNftRule',
            command: command('NEW'),
            layout,
            flags: 'NLM_F_CREATE | NLM_F_APPEND',
          },
          {
            name: 'replaceNftRule',
            command: command('NEW'),
            layout,
            flags: 'NLM_F_REPLACE',
          },
          { name: 'getNftRule', command: command('GET'), layout, reply: 'one' as const },
        ]
      : []),
    { name: `list${its}s`, command: command('GET'), layout, reply: 'many' as const },
    { name: `delete${its}`, command: command('DEL'), layout, deletes: true as const },
  ]
}

const eventsOf = (name: Name): readonly Event[] =>
  (['New', 'Deleted'] as const).map((what) => ({
    name: `nft${capital(name)}${what === 'New' ? 'Set' : what}`,
    groups: ['NFNLGRP_NFTABLES'],
    command: `NFT_MSG_${what === 'New' ? 'NEW' : 'DEL'}${constants[name]}`,
    layout: objects[name],
  }))

export const description: Description = {
  name: 'nftables',
  headers: [
    'linux/netfilter/nf_tables.h',
    'linux/netfilter/nfnetlink.h',
    'linux/netfilter/nfnetlink_cttimeout.h',
    'linux/netfilter.h',
  ],
  layouts: [
    ...expressionLayouts,
    table,
    hook,
    counters,
    chain,
    ruleCompat,
    rule,
    setField,
    setDescription,
    set,
    element,
    elements,
    ctHelper,
    ctPolicy,
    ctTimeout,
    ctExpectation,
    object,
    flowHook,
    flowtable,
    generation,
    trace,
  ],
  choices: [objectKinds],
  interfaces: [
    ...expressionInterfaces,
    givenIn('NftCtHelper', 'What reads along with a connection.', ctHelper),
    givenIn('NftCtPolicy', 'How long a connection stays in each state.', ctPolicy),
    givenIn('NftCtTimeout', 'Timeouts of connections.', ctTimeout),
    givenIn('NftCtExpectation', 'A connection that is expected beside another one.', ctExpectation),
    {
      name: 'NftObjectData',
      doc: 'One of these.',
      of: 'given',
      layouts: [],
      more: objectKinds.kinds.map(({ name, inside }) => ({
        name: `${name}?`,
        type: `${inside?.name} | undefined`,
        doc: `A ${name}`,
      })),
    },
    givenIn('NftHook', 'Where a base chain, or a flow table, sees packets.', hook),
    givenIn('NftFlowHook', 'Where a flow table sees packets.', flowHook),
    { ...givenIn('NftChainCounters', '', counters), doc: 'Packets, and their bytes.' },
    givenIn('NftRuleCompat', 'What iptables keeps with its rules.', ruleCompat),
    givenIn('NftSetField', 'One part of a concatenation.', setField),
    givenIn('NftSetDescription', 'The expected size of a set, and its parts.', setDescription),
    givenIn('NftElement', 'An element of a set, or of a map.', element),
    ...both(table, 'A table.'),
    ...both(chain, 'A chain.'),
    ...both(rule, 'A rule.'),
    ...both(set, 'A set, or a map.'),
    ...both(elements, 'Elements of a set.'),
    ...both(object, 'An object with a state, such as a counter.'),
    ...both(flowtable, 'A flow table.'),
    {
      name: 'NftGeneration',
      doc: 'Which state of all rules it is.',
      of: 'reported',
      layouts: [generation],
      more: [unknown],
    },
    {
      name: 'NftTrace',
      doc: 'What became of a traced packet at a rule, or at the end of a chain.',
      of: 'reported',
      layouts: [trace],
      more: [unknown],
    },
  ],
  family: { protocol: 'netfilter', name: 'nf_tables', subsystem: 'NFNL_SUBSYS_NFTABLES' },
  requests: [
    ...(Object.keys(objects) as Name[]).flatMap(requestsOf),
    {
      name: 'newNftElements',
      command: 'NFT_MSG_NEWSETELEM',
      layout: elements,
      flags: 'NLM_F_CREATE',
    },
    { name: 'listNftElements', command: 'NFT_MSG_GETSETELEM', layout: elements, reply: 'many' },
    { name: 'deleteNftElements', command: 'NFT_MSG_DELSETELEM', layout: elements, deletes: true },
    { name: 'getNftGeneration', command: 'NFT_MSG_GETGEN', layout: generation, reply: 'one' },
  ],
  events: [
    ...(Object.keys(objects) as Name[]).flatMap(eventsOf),
    {
      name: 'nftElementsSet',
      groups: ['NFNLGRP_NFTABLES'],
      command: 'NFT_MSG_NEWSETELEM',
      layout: elements,
    },
    {
      name: 'nftElementsDeleted',
      groups: ['NFNLGRP_NFTABLES'],
      command: 'NFT_MSG_DELSETELEM',
      layout: elements,
    },
    {
      name: 'nftGeneration',
      groups: ['NFNLGRP_NFTABLES'],
      command: 'NFT_MSG_NEWGEN',
      layout: generation,
    },
    {
      name: 'nftTrace',
      groups: ['NFNLGRP_NFTRACE'],
      command: 'NFT_MSG_TRACE',
      layout: trace,
    },
  ],
}
