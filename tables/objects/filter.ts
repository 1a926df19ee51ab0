/** Filters, which choose what becomes of packets, and the chains that they are in: tc(8), linux/pkt_cls.h. */
import {
  type Description,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  reportedOf,
  unknown,
} from '../layout.js'
import { actionControl, actionInterfaces, actions } from './action.js'
import { classOf, flower, flowerInterfaces, offloaded } from './flower.js'
import { etherTypes, handleType, kindOf, link, ofKind, raw } from './traffic.js'

const matchall: Layout = {
  name: 'Matchall',
  words: [{ attribute: 'TCA_MATCHALL_FLAGS' }],
  passed: ['TCA_MATCHALL_PCNT', 'TCA_MATCHALL_PAD'],
  places: [classOf('TCA_MATCHALL_CLASSID'), ...offloaded, actions('TCA_MATCHALL_ACT')],
}

const fw: Layout = {
  name: 'Fw',
  places: [
    {
      name: 'mask',
      attribute: 'TCA_FW_MASK',
      wire: 'u32',
      doc: 'Which bits of the mark count',
      default: 'all',
    },
    { name: 'indev', attribute: 'TCA_FW_INDEV', wire: 'name', doc: 'The link that it arrived by' },
    classOf('TCA_FW_CLASSID'),
    actions('TCA_FW_ACT'),
  ],
}

const bpf: Layout = {
  name: 'Bpf',
  words: [{ attribute: 'TCA_BPF_FLAGS' }, { attribute: 'TCA_BPF_FLAGS_GEN' }],
  places: [
    {
      name: 'fd',
      attribute: 'TCA_BPF_FD',
      wire: 'u32',
      max: 'INT32_MAX',
      access: 'write',
      doc: 'A descriptor of the program, as bpf(2) returns it, which must stay open until the call has ended',
    },
    {
      name: 'name',
      attribute: 'TCA_BPF_NAME',
      shape: 'own',
      put: 'put_bpf_name',
      take: 'take_bpf_name',
      type: 'string',
      doc: 'Its name in listings: 1 to 255 bytes',
    },
    {
      name: 'directAction',
      flag: 'TCA_BPF_FLAG_ACT_DIRECT',
      doc: 'The program decides itself what happens to a packet',
    },
    ...offloaded.map((place): Place => ({ ...place, word: 1 })),
    {
      name: 'id',
      attribute: 'TCA_BPF_ID',
      wire: 'u32',
      access: 'read',
      doc: "The program's number in the kernel",
    },
    {
      name: 'tag',
      attribute: 'TCA_BPF_TAG',
      shape: 'own',
      access: 'read',
      take: 'take_bpf_tag',
      shown: 'Uint8Array',
      doc: 'A hash of the program, 8 bytes',
    },
    classOf('TCA_BPF_CLASSID'),
    actions('TCA_BPF_ACT'),
  ],
}

const mark: Layout = {
  name: 'U32Mark',
  header: 'tc_u32_mark',
  places: [
    { name: 'value', field: 'val', required: true, doc: 'The bits' },
    { name: 'mask', field: 'mask', required: true, doc: 'Which of them count' },
  ],
}

const selector = (name: string, place: Partial<Place>): Place => ({
  name,
  attribute: 'TCA_U32_SEL',
  shape: 'own',
  ...place,
})

const u32: Layout = {
  name: 'U32',
  words: [{ attribute: 'TCA_U32_FLAGS' }],
  passed: ['TCA_U32_PCNT', 'TCA_U32_PAD'],
  put: 'put_u32',
  take: 'take_u32',
  places: [
    selector('match', {
      type: 'readonly U32Match[]',
      shown: 'U32Match[]',
      doc: 'Values that words of the packet must have: up to 128, all of which must match',
      default: 'any packet',
    }),
    selector('next', {
      type: 'U32Next',
      doc: 'Of one that leads to another table: where the next header begins, and by which bits the row is chosen',
    }),
    selector('divisor', {
      attribute: 'TCA_U32_DIVISOR',
      doc: 'It is a table of so many rows, a power of 2 up to 256, and no filter',
    }),
    selector('table', {
      attribute: 'TCA_U32_HASH',
      doc: "The row of a table that it is in: the table's `handle`, and 4096 times the row's number",
      default: 'the one that the kernel makes for its priority',
    }),
    {
      name: 'link',
      attribute: 'TCA_U32_LINK',
      wire: 'u32',
      type: 'number',
      doc: "The table that it leads to, by that one's `handle`",
    },
    {
      name: 'mark',
      attribute: 'TCA_U32_MARK',
      shape: 'struct',
      inside: mark,
      type: 'U32Mark',
      shown: 'U32Mark',
      doc: 'What the mark has to be',
    },
    { name: 'indev', attribute: 'TCA_U32_INDEV', wire: 'name', doc: 'The link that it arrived by' },
    classOf('TCA_U32_CLASSID'),
    ...offloaded,
    actions('TCA_U32_ACT'),
  ],
}

const parent: Place = {
  name: 'parent',
  field: 'tcm_parent',
  put: 'put_filter_parent',
  take: 'take_filter_parent',
  type: handleType,
  quiet: true,
  kept: { zeroAny: true },
  doc: "Where it is: `root`, the link's root qdisc; `ingress`, what arrives at a qdisc ingress or clsact, or `egress`, what leaves by a clsact; or another qdisc or class, such as '1:' or '1:10'",
  docShown: "Where it is: `ingress`, `egress`, or a qdisc or class, such as '1:'",
  default: 'root',
}

const chainNumber: Place = {
  name: 'chain',
  attribute: 'TCA_CHAIN',
  wire: 'u32',
  doc: 'The chain that it is in, up to 268,435,455',
  max: 'TC_ACT_EXT_VAL_MASK',
}

/** Where tcm_info of tcmsg is: the priority in the upper half, the protocol below, on machines that are little-endian. */
const info = 16

const filter: Layout = {
  name: 'Filter',
  header: 'tcmsg',
  key: ['index', 'parent', 'chain', 'priority', 'protocol', 'handle'],
  passed: ['TCA_STATS', 'TCA_STATS2'],
  places: [
    ...link,
    kindOf('Its kind, as the kernel names it: matchall, flower, fw, u32, bpf and others'),
    parent,
    {
      name: 'protocol',
      at: info,
      width: 2,
      order: 'big',
      nonzero: true,
      names: etherTypes,
      always: true,
      doc: 'Which packets it looks at',
      default: 'all',
      constants: 'tcm_info',
    },
    {
      name: 'priority',
      at: info + 2,
      width: 2,
      quiet: true,
      nonzero: true,
      always: true,
      kept: { zeroAny: true },
      doc: 'The smallest is looked at first: 1 to 65,535; filters of one priority are of one kind and protocol',
      default: 'one before those that there are',
      constants: 'tcm_info',
    },
    {
      name: 'handle',
      field: 'tcm_handle',
      quiet: true,
      nonzero: true,
      always: true,
      kept: { zeroAny: true },
      doc: 'Its handle among the filters of its priority. Of fw it is the mark; of u32 three numbers: 0x80000800 is what tc calls 800::800',
      default: 'one that is free',
    },
    { ...chainNumber, quiet: true, default: '0, where packets begin' },
    ofKind('matchall', matchall, 'MatchallOptions', 'Every packet', 'Matchall'),
    ofKind('flower', flower, 'FlowerOptions', 'What is in headers', 'Flower'),
    ofKind('fw', fw, 'FwOptions', "The packet's mark", 'Fw'),
    ofKind('u32', u32, 'U32Options', 'Any bits of the packet', 'U32'),
    ofKind('bpf', bpf, 'BpfFilterOptions', 'A program', 'BpfFilter'),
    raw,
  ],
}

const chain: Layout = {
  name: 'Chain',
  header: 'tcmsg',
  key: ['index', 'chain'],
  passed: ['TCA_KIND', 'TCA_OPTIONS'],
  places: [
    ...link,
    // The kernel reports the qdisc alone, of ingress and egress the same.
    { ...parent, access: 'write', shown: handleType, docShown: 'Its place, as it was requested' },
    { ...chainNumber, required: true, doc: 'Its number, up to 268,435,455' },
  ],
}

const options: Interface = {
  ...givenIn(
    'FilterOptions',
    'Options of a filter: its place, and its kind or the options of one kind.',
    filter,
  ),
  checked: true,
}

const chainOptions: Interface = {
  ...givenIn('ChainOptions', 'Which chain of filters.', chain),
  checked: true,
}

export const description: Description = {
  name: 'filter',
  headers: [
    ...['linux/if_ether.h', 'linux/if_packet.h', 'linux/pkt_cls.h', 'linux/pkt_sched.h'],
    ...['linux/rtnetlink.h', 'linux/tc_act/tc_csum.h', 'linux/tc_act/tc_ct.h'],
    ...['linux/tc_act/tc_gact.h', 'linux/tc_act/tc_mirred.h', 'linux/tc_act/tc_pedit.h'],
    ...['linux/tc_act/tc_skbedit.h', 'linux/tc_act/tc_tunnel_key.h', 'linux/tc_act/tc_vlan.h'],
  ],
  layouts: [filter, chain],
  aliases: [actionControl],
  interfaces: [
    ...actionInterfaces,
    ...flowerInterfaces,
    givenIn('MatchallOptions', 'Every packet: tc-matchall(8).', matchall),
    reportedOf('Matchall', matchall),
    givenIn('FwOptions', "The packet's mark, which is the filter's `handle`: tc-fw(8).", fw),
    reportedOf('Fw', fw),
    givenIn('BpfFilterOptions', 'A program: tc-bpf(8).', bpf),
    reportedOf('BpfFilter', bpf),
    {
      name: 'U32Match',
      doc: 'A value that 32 bits of a packet must have.',
      of: 'given',
      layouts: [],
      more: [
        { name: 'value', type: 'number', doc: 'The bits, as in the packet, the first the highest' },
        { name: 'mask', type: 'number', doc: 'Which of them count' },
        {
          name: 'offset',
          type: 'number',
          doc: "Where: bytes from the network header, which is IP's; a multiple of 4, and it may be negative",
        },
        {
          name: 'fromNext?',
          type: 'boolean | undefined',
          doc: 'From the header that the table before found (`nexthdr+` of tc). Default false',
        },
      ],
    },
    {
      name: 'U32Next',
      doc: 'How a u32 filter leads on (tc_u32_sel): `offset` and `hashkey` of tc.',
      of: 'given',
      layouts: [],
      more: [
        { name: 'plus?', type: 'number | undefined', doc: 'Bytes to the next header. Default 0' },
        {
          name: 'at?',
          type: 'number | undefined',
          doc: 'The offset of 16 bits that hold a further offset. Default 0',
        },
        { name: 'mask?', type: 'number | undefined', doc: 'Which of these count. Default none' },
        {
          name: 'shift?',
          type: 'number | undefined',
          doc: 'By how many bits they are moved to the right. Default 0',
        },
        {
          name: 'eat?',
          type: 'boolean | undefined',
          doc: 'Later offsets count from there. Default false',
        },
        {
          name: 'hashAt?',
          type: 'number | undefined',
          doc: 'Where the 32 bits are that choose a row. Default 0',
        },
        {
          name: 'hashMask?',
          type: 'number | undefined',
          doc: 'Which of these choose. Default none',
        },
      ],
    },
    givenIn('U32Mark', 'A value that the mark of a packet must have.', mark),
    givenIn('U32Options', 'Any bits of a packet: tc-u32(8).', u32),
    reportedOf('U32', u32),
    options,
    {
      name: 'Filter',
      doc: 'A filter as the kernel reports it.',
      of: 'reported',
      base: options,
      layouts: [filter],
      more: [unknown],
    },
    chainOptions,
    {
      name: 'Chain',
      doc: 'A chain of filters as the kernel reports it.',
      of: 'reported',
      base: chainOptions,
      layouts: [chain],
      more: [unknown],
    },
  ],
}
