/** Queueing disciplines: how packets wait on a link. tc(8), linux/pkt_sched.h. */
import {
  type Description,
  type Enumeration,
  givenIn,
  type Interface,
  type Layout,
  type Place,
  reportedOf,
  unknown,
} from '../layout.js'
import {
  counters,
  handleType,
  kindOf,
  link,
  ofKind,
  rateSpec,
  raw,
  statistics,
  traffic,
} from './traffic.js'

const share = { unit: 'share' } as const
const nanoseconds = { wire: 'u64', unit: 'nanoseconds' } as const
const microseconds = { wire: 'u32', unit: 'microseconds' } as const
const codel = { wire: 'u32', unit: 'codel' } as const

// netem: what a bad network does to packets. sch_netem.c.

const shareOf = (name: string, field: string, doc: string): Place => ({
  name,
  field,
  ...share,
  quiet: true,
  doc,
})

const correlation: Layout = {
  name: 'NetemCorrelation',
  header: 'tc_netem_corr',
  places: [
    shareOf('delay', 'delay_corr', 'Of the delays, 0 to 1'),
    shareOf('loss', 'loss_corr', 'Of the losses, 0 to 1'),
    shareOf('duplicate', 'dup_corr', 'Of the duplicates, 0 to 1'),
  ],
}

const chance = (name: string, header: string): Layout => ({
  name,
  header,
  places: [
    shareOf('probability', 'probability', 'How likely it is, 0 to 1'),
    shareOf('correlation', 'correlation', 'How much it depends on the packet before, 0 to 1'),
  ],
})
const reorder = chance('NetemReorder', 'tc_netem_reorder')
const corrupt = chance('NetemCorrupt', 'tc_netem_corrupt')

const stateModel: Layout = {
  name: 'NetemState',
  header: 'tc_netem_gimodel',
  places: [
    {
      ...shareOf('p13', 'p13', 'From packets that pass to a burst of losses, 0 to 1'),
      required: true,
    },
    {
      ...shareOf('p31', 'p31', 'From a burst of losses to packets that pass, 0 to 1'),
      required: true,
    },
    shareOf('p32', 'p32', 'From a burst of losses to packets that pass within it, 0 to 1'),
    {
      name: 'p23',
      field: 'p23',
      ...share,
      doc: 'Back from these to losses, 0 to 1',
      otherwise: 'UINT32_MAX',
      default: '1',
    },
    shareOf('p14', 'p14', 'A single loss among packets that pass, 0 to 1'),
  ],
}

const gilbertElliott: Layout = {
  name: 'NetemGilbertElliott',
  header: 'tc_netem_gemodel',
  places: [
    { ...shareOf('p', 'p', 'From the good state to the bad one, 0 to 1'), required: true },
    { ...shareOf('r', 'r', 'From the bad state to the good one, 0 to 1'), required: true },
    {
      name: 'h',
      field: 'h',
      ...share,
      doc: 'That a packet passes in the bad state, 0 to 1: the rest of what tc calls 1-h',
      default: '0: all are lost',
    },
    shareOf('k1', 'k1', 'That a packet is lost in the good state, 0 to 1: 1-k of tc'),
  ],
}

const lossModel: Layout = {
  name: 'NetemLossModel',
  places: [
    {
      name: 'state',
      attribute: 'NETEM_LOSS_GI',
      shape: 'struct',
      inside: stateModel,
      type: 'NetemState',
      doc: 'Four states, by their transition probabilities',
    },
    {
      name: 'gilbertElliott',
      attribute: 'NETEM_LOSS_GE',
      shape: 'struct',
      inside: gilbertElliott,
      type: 'NetemGilbertElliott',
      doc: 'A good and a bad state, by Gilbert and Elliott',
    },
  ],
}

/** All of one attribute, or of two. */
const ofRate = (name: string, doc: string): Place => ({
  name,
  attribute: 'TCA_NETEM_RATE',
  shape: 'own',
  doc,
})

const time = (name: string, field: string, doc: string): Place => ({
  name,
  field,
  unit: 'nanoseconds',
  quiet: true,
  doc,
})

const slot: Layout = {
  name: 'NetemSlot',
  header: 'tc_netem_slot',
  places: [
    time('minDelay', 'min_delay', 'The shortest time between slots, in milliseconds'),
    time('maxDelay', 'max_delay', 'The longest one, in milliseconds; default the shortest'),
    {
      name: 'maxPackets',
      field: 'max_packets',
      max: 'INT32_MAX',
      quiet: true,
      doc: 'Packets that a slot takes',
      default: 'any number',
    },
    {
      name: 'maxBytes',
      field: 'max_bytes',
      max: 'INT32_MAX',
      quiet: true,
      doc: 'Bytes that a slot takes',
      default: 'any number',
    },
    time(
      'distributionDelay',
      'dist_delay',
      'With `slotDistribution`: the mean time between slots, in milliseconds',
    ),
    time(
      'distributionJitter',
      'dist_jitter',
      'With `slotDistribution`: how far that varies, in milliseconds',
    ),
  ],
}

const distributionType = "'uniform' | 'normal' | 'pareto' | 'paretonormal' | readonly number[]"

const netem: Layout = {
  name: 'Netem',
  header: 'tc_netem_qopt',
  passed: ['TCA_NETEM_RATE64'],
  put: 'put_netem',
  take: 'take_netem',
  places: [
    {
      name: 'delay',
      attribute: 'TCA_NETEM_LATENCY64',
      ...nanoseconds,
      quiet: true,
      doc: 'How much later packets leave, in milliseconds; to a nanosecond',
    },
    {
      name: 'jitter',
      attribute: 'TCA_NETEM_JITTER64',
      ...nanoseconds,
      quiet: true,
      doc: 'How far the delay varies, in milliseconds',
    },
    {
      name: 'distribution',
      attribute: 'TCA_NETEM_DELAY_DIST',
      access: 'write',
      shape: 'own',
      put: 'put_distribution',
      type: distributionType,
      doc: 'How the delay varies: by name, or as values of -32,768 to 32,767, of which 8,192 are one `jitter`',
      default: 'uniform',
    },
    {
      name: 'correlation',
      attribute: 'TCA_NETEM_CORR',
      shape: 'struct',
      inside: correlation,
      quiet: true,
      type: 'NetemCorrelation',
      doc: 'How much the fate of a packet depends on the previous packet',
    },
    {
      name: 'loss',
      field: 'loss',
      ...share,
      quiet: true,
      doc: 'The share of packets that is lost, 0 to 1',
    },
    {
      name: 'lossModel',
      attribute: 'TCA_NETEM_LOSS',
      shape: 'nest',
      inside: lossModel,
      type: 'NetemLossModel',
      doc: 'How losses follow each other, instead of `loss`: one of the two',
    },
    {
      name: 'duplicate',
      field: 'duplicate',
      ...share,
      quiet: true,
      doc: 'The share of packets that is sent twice, 0 to 1',
    },
    {
      name: 'corrupt',
      attribute: 'TCA_NETEM_CORRUPT',
      shape: 'struct',
      inside: corrupt,
      quiet: true,
      type: 'NetemChance',
      doc: 'Packets of which a bit is changed',
    },
    {
      name: 'reorder',
      attribute: 'TCA_NETEM_REORDER',
      shape: 'struct',
      inside: reorder,
      quiet: true,
      type: 'NetemChance',
      doc: 'Packets that do not wait for the delay, and so overtake others',
    },
    {
      name: 'gap',
      field: 'gap',
      quiet: true,
      doc: 'Only each so-many-th packet can overtake others',
      default: '1 with `reorder`',
    },
    ofRate('rate', 'Bits a second that packets leave with at most'),
    ofRate(
      'packetOverhead',
      'Bytes that each packet takes besides its own; negative: that it does not take; needs `rate`',
    ),
    ofRate('cellSize', 'Bytes of a cell, of which packets take whole ones; needs `rate`'),
    ofRate('cellOverhead', 'Bytes that each cell takes besides its own; needs `rate`'),
    {
      name: 'ecn',
      attribute: 'TCA_NETEM_ECN',
      wire: 'bool32',
      quiet: true,
      doc: 'Mark packets (ECN) that would be lost, where both ends can',
    },
    {
      name: 'slot',
      attribute: 'TCA_NETEM_SLOT',
      shape: 'struct',
      inside: slot,
      quiet: true,
      type: 'NetemSlot',
      doc: 'Packets leave in slots, as from a radio link',
    },
    {
      name: 'slotDistribution',
      attribute: 'TCA_NETEM_SLOT_DIST',
      access: 'write',
      shape: 'own',
      put: 'put_slot_distribution',
      type: distributionType,
      doc: 'How the times between slots vary, as `distribution`',
    },
    {
      name: 'limit',
      field: 'limit',
      otherwise: 1000,
      doc: 'How many packets can wait',
      default: '1000',
    },
    {
      name: 'seed',
      attribute: 'TCA_NETEM_PRNG_SEED',
      number: 14,
      wire: 'u64',
      type: 'number | bigint',
      shown: 'bigint',
      doc: 'The seed of its random numbers',
      default: 'a random one',
      since: '6.6',
    },
  ],
}

// tbf: a rate, and no faster. sch_tbf.c.

const tbf: Layout = {
  name: 'Tbf',
  header: 'tc_tbf_qopt',
  headerIn: 'TCA_TBF_PARMS',
  passed: ['TCA_TBF_RTAB', 'TCA_TBF_PTAB'],
  settle: 'settle_tbf',
  put: 'put_tbf',
  take: 'take_tbf',
  places: [
    {
      name: 'rate',
      attribute: 'TCA_TBF_RATE64',
      shape: 'own',
      required: true,
      doc: 'Bits a second',
    },
    {
      name: 'burst',
      attribute: 'TCA_TBF_BURST',
      shape: 'own',
      required: true,
      doc: 'Burst in bytes; at least the rate times a tick of the kernel, and one packet. The kernel stores it as a time, in steps of 64 ns',
    },
    {
      name: 'limit',
      field: 'limit',
      doc: 'Bytes that can wait; it or `latency` is needed',
    },
    {
      name: 'latency',
      attribute: 'TCA_TBF_UNSPEC',
      access: 'write',
      shape: 'own',
      doc: 'The longest wait of a packet in milliseconds, instead of `limit`, which is derived from it',
    },
    {
      name: 'peakRate',
      attribute: 'TCA_TBF_PRATE64',
      shape: 'own',
      doc: 'Bits a second that a burst leaves with; needs `peakBurst`',
      default: 'as fast as the link takes it',
    },
    {
      name: 'peakBurst',
      attribute: 'TCA_TBF_PBURST',
      shape: 'own',
      doc: 'Bytes that can leave at once faster than `peakRate`: at least the size of packets. It is kept as a time, in steps of 64 ns',
    },
    ...rateSpec('rate'),
  ],
}

// htb: classes with rates of their own, which can lend them. sch_htb.c.

const htb: Layout = {
  name: 'Htb',
  header: 'tc_htb_glob',
  headerIn: 'TCA_HTB_INIT',
  settle: 'settle_htb',
  places: [
    {
      name: 'defaultClass',
      field: 'defcls',
      quiet: true,
      doc: "The class of packets that no filter gives one: the second number of its handle, 0x30 for '1:30'",
      default: '0: they pass as they come',
    },
    {
      name: 'rateToQuantum',
      field: 'rate2quantum',
      otherwise: 10,
      nonzero: true,
      max: 'INT32_MAX',
      doc: 'Which part of its rate a class sends at a time, when they lend each other',
      default: '10',
    },
    {
      name: 'directQueueLength',
      attribute: 'TCA_HTB_DIRECT_QLEN',
      wire: 'u32',
      doc: 'Packets without a class that can wait',
      default: "the link's `txQueueLen`",
    },
    {
      name: 'offload',
      attribute: 'TCA_HTB_OFFLOAD',
      wire: 'flag',
      doc: 'Have hardware do it',
    },
    {
      name: 'directPackets',
      field: 'direct_pkts',
      access: 'read',
      quiet: true,
      doc: 'Packets that had no class',
    },
  ],
}

// Fair queues. sch_fq.c, sch_fq_codel.c, sch_cake.c, sch_sfq.c.

const plain = (name: string, attribute: string, doc: string): Place => ({
  name,
  attribute,
  wire: 'u32',
  doc,
})

const fq: Layout = {
  name: 'Fq',
  places: [
    plain('limit', 'TCA_FQ_PLIMIT', 'How many packets can wait'),
    plain('flowLimit', 'TCA_FQ_FLOW_PLIMIT', 'How many of one flow'),
    plain('quantum', 'TCA_FQ_QUANTUM', 'Bytes that a flow sends at a time'),
    plain('initialQuantum', 'TCA_FQ_INITIAL_QUANTUM', 'Bytes that a new flow sends first'),
    {
      name: 'pacing',
      attribute: 'TCA_FQ_RATE_ENABLE',
      wire: 'bool32',
      doc: 'Respect the rate that a socket requested',
    },
    {
      name: 'maxRate',
      attribute: 'TCA_FQ_FLOW_MAX_RATE',
      wire: 'u32',
      unit: 'bits',
      doc: 'Bits a second of each flow at most',
    },
    plain(
      'bucketsLog',
      'TCA_FQ_BUCKETS_LOG',
      'The logarithm, base 2, of the number of its lists of flows',
    ),
    {
      name: 'refillDelay',
      attribute: 'TCA_FQ_FLOW_REFILL_DELAY',
      ...microseconds,
      kept: { wholeTicks: true },
      doc: 'Milliseconds of idleness after which a flow is new',
    },
    plain('orphanMask', 'TCA_FQ_ORPHAN_MASK', 'Bits of the hash of packets without a socket'),
    {
      name: 'lowRateThreshold',
      attribute: 'TCA_FQ_LOW_RATE_THRESHOLD',
      wire: 'u32',
      unit: 'bits',
      doc: 'Bits a second below which each packet is paced',
    },
    {
      name: 'ceThreshold',
      attribute: 'TCA_FQ_CE_THRESHOLD',
      ...microseconds,
      doc: 'Milliseconds of waiting from which on packets are marked (ECN)',
    },
    plain('timerSlack', 'TCA_FQ_TIMER_SLACK', 'Nanoseconds by which its timers may be late'),
    {
      name: 'horizon',
      attribute: 'TCA_FQ_HORIZON',
      ...microseconds,
      doc: 'The longest delay in milliseconds that a packet may request',
    },
    {
      name: 'horizonDrop',
      attribute: 'TCA_FQ_HORIZON_DROP',
      wire: 'bool',
      doc: 'Drop packets that request more, instead of delaying them by `horizon`',
    },
  ],
}

const fqCodel: Layout = {
  name: 'FqCodel',
  places: [
    plain('limit', 'TCA_FQ_CODEL_LIMIT', 'How many packets can wait'),
    plain(
      'flows',
      'TCA_FQ_CODEL_FLOWS',
      'Into how many queues flows are spread: said when it is made, and not later',
    ),
    {
      name: 'target',
      attribute: 'TCA_FQ_CODEL_TARGET',
      ...codel,
      doc: 'Milliseconds that packets may always wait; kept in steps of 1.024 µs',
    },
    {
      name: 'interval',
      attribute: 'TCA_FQ_CODEL_INTERVAL',
      ...codel,
      doc: 'Milliseconds of which the shortest wait counts; kept in steps of 1.024 µs',
    },
    plain('quantum', 'TCA_FQ_CODEL_QUANTUM', 'Bytes that a queue sends at a time'),
    {
      name: 'ecn',
      attribute: 'TCA_FQ_CODEL_ECN',
      wire: 'bool32',
      doc: 'Mark packets instead of dropping them',
    },
    {
      name: 'ceThreshold',
      attribute: 'TCA_FQ_CODEL_CE_THRESHOLD',
      ...codel,
      doc: 'Milliseconds of waiting from which on all packets are marked; kept in steps of 1.024 µs',
    },
    {
      name: 'ceThresholdSelector',
      attribute: 'TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR',
      wire: 'u8',
      doc: 'The value that the bits of `ceThresholdMask` of a DS field must have for `ceThreshold`',
    },
    {
      name: 'ceThresholdMask',
      attribute: 'TCA_FQ_CODEL_CE_THRESHOLD_MASK',
      wire: 'u8',
      doc: 'Which bits of the DS field those are',
    },
    plain(
      'dropBatch',
      'TCA_FQ_CODEL_DROP_BATCH_SIZE',
      'Packets that are dropped at once when too many wait',
    ),
    plain(
      'memoryLimit',
      'TCA_FQ_CODEL_MEMORY_LIMIT',
      'Bytes of memory that waiting packets can take',
    ),
  ],
}

const enumeration = (name: string, doc: string, names: readonly string[]): Enumeration => ({
  name,
  doc,
  names: Object.fromEntries(names.map((each, at) => [each, at])),
})

const diffservModes = enumeration(
  'CakeDiffserv',
  'By which priorities packets are sorted (CAKE_DIFFSERV_*).',
  [...['diffserv3', 'diffserv4', 'diffserv8', 'besteffort', 'precedence']],
)
const flowModes = enumeration('CakeFlowMode', 'What counts as a flow for fairness (CAKE_FLOW_*).', [
  ...['flowblind', 'srchost', 'dsthost', 'hosts', 'flows', 'dual-srchost', 'dual-dsthost'],
  'triple-isolate',
])
const cellModes = enumeration('CakeCells', 'In which cells the link sends packets (CAKE_ATM_*).', [
  ...['none', 'atm', 'ptm'],
])
const ackFilters = enumeration(
  'CakeAckFilter',
  'Which acknowledgements of TCP are left out (CAKE_ACK_*).',
  [...['none', 'filter', 'aggressive']],
)

const switched = (name: string, attribute: string, doc: string): Place => ({
  name,
  attribute,
  wire: 'bool32',
  doc,
})

const cake: Layout = {
  name: 'Cake',
  places: [
    {
      name: 'bandwidth',
      attribute: 'TCA_CAKE_BASE_RATE64',
      wire: 'u64',
      unit: 'bits',
      type: 'number',
      doc: 'Bits a second; 0 is no limit',
      default: '0',
    },
    switched('autorate', 'TCA_CAKE_AUTORATE', 'Find the bandwidth by what arrives'),
    {
      name: 'diffserv',
      attribute: 'TCA_CAKE_DIFFSERV_MODE',
      wire: 'u32',
      names: diffservModes,
      doc: 'By which priorities packets are sorted',
    },
    {
      name: 'flowMode',
      attribute: 'TCA_CAKE_FLOW_MODE',
      wire: 'u32',
      names: flowModes,
      doc: 'What counts as a flow for fairness',
    },
    {
      name: 'rtt',
      attribute: 'TCA_CAKE_RTT',
      ...microseconds,
      doc: 'Milliseconds that packets usually take there and back',
    },
    {
      name: 'target',
      attribute: 'TCA_CAKE_TARGET',
      ...microseconds,
      doc: 'Milliseconds that packets may always wait',
    },
    {
      name: 'cells',
      attribute: 'TCA_CAKE_ATM',
      wire: 'u32',
      names: cellModes,
      doc: 'In which cells the link sends packets',
    },
    {
      name: 'overhead',
      attribute: 'TCA_CAKE_OVERHEAD',
      wire: 's32',
      doc: 'Bytes that each packet takes besides its own',
    },
    plain('mpu', 'TCA_CAKE_MPU', 'Bytes that the smallest packet takes'),
    plain('memoryLimit', 'TCA_CAKE_MEMORY', 'Bytes of memory that waiting packets can take'),
    switched('nat', 'TCA_CAKE_NAT', 'See through NAT which host is which'),
    switched('wash', 'TCA_CAKE_WASH', 'Clear the DS field of what leaves'),
    switched('ingress', 'TCA_CAKE_INGRESS', 'It shapes what arrives: what it drops counts, too'),
    {
      name: 'ackFilter',
      attribute: 'TCA_CAKE_ACK_FILTER',
      wire: 'u32',
      names: ackFilters,
      doc: 'Which acknowledgements of TCP are left out',
    },
    switched('splitGso', 'TCA_CAKE_SPLIT_GSO', 'Cut packets of several segments into those'),
    plain('fwmark', 'TCA_CAKE_FWMARK', 'Bits of the mark that choose the priority'),
    {
      name: 'raw',
      attribute: 'TCA_CAKE_RAW',
      wire: 'flag32',
      doc: 'Packets take the bytes that they have with their Ethernet header, and no overhead',
      default: 'true without overhead',
    },
  ],
}

const sfq: Layout = {
  name: 'Sfq',
  header: 'tc_sfq_qopt_v1',
  words: [{ field: 'headdrop' }],
  places: [
    {
      name: 'quantum',
      field: 'v0.quantum',
      max: 'INT32_MAX',
      quiet: true,
      kept: { zeroAny: true },
      doc: 'Bytes that a flow sends at a time',
    },
    {
      name: 'perturb',
      field: 'v0.perturb_period',
      max: 'INT32_MAX',
      quiet: true,
      kept: { zeroAny: true },
      doc: 'Seconds after which flows are hashed again; 0 for never',
      default: '0',
    },
    {
      name: 'limit',
      field: 'v0.limit',
      quiet: true,
      kept: { zeroAny: true },
      doc: 'How many packets can wait',
    },
    {
      name: 'divisor',
      field: 'v0.divisor',
      quiet: true,
      kept: { zeroAny: true },
      doc: 'Into how many queues flows are spread, a power of 2',
    },
    {
      name: 'flows',
      field: 'v0.flows',
      quiet: true,
      kept: { zeroAny: true, cappedBy: '"limit"' },
      doc: 'The largest number of flows: at most the number of packets that can wait',
    },
    {
      name: 'depth',
      field: 'depth',
      quiet: true,
      kept: { zeroAny: true },
      doc: 'How many packets of one flow can wait',
    },
    { name: 'headDrop', flag: '1', doc: 'Drop the oldest packet of a flow, not the newest' },
  ],
}

// Without classes of their own, or with simple ones.

const prio: Layout = {
  name: 'Prio',
  header: 'tc_prio_qopt',
  places: [
    {
      name: 'bands',
      field: 'bands',
      min: 2,
      max: 16,
      otherwise: 3,
      doc: 'How many classes there are, 2 to 16',
      default: '3',
    },
    {
      name: 'priorityMap',
      attribute: 'TCA_UNSPEC',
      shape: 'own',
      type: 'readonly number[]',
      shown: 'number[]',
      doc: 'For each of the 16 priorities of packets (TC_PRIO_*) the band, from 0, the most urgent',
      default: '1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1',
    },
  ],
  passed: ['TCA_OPTIONS'], // an empty one, which tc sends behind it
  settle: 'settle_prio',
  take: 'take_prio',
}

const queue = (name: string, unit: string): Layout => ({
  name,
  header: 'tc_fifo_qopt',
  places: [{ name: 'limit', field: 'limit', doc: `How many ${unit} can wait` }],
})
const pfifo = queue('Pfifo', 'packets')
const bfifo = queue('Bfifo', 'bytes')

const qdisc: Layout = {
  name: 'Qdisc',
  header: 'tcmsg',
  key: ['index', 'parent'],
  passed: counters,
  places: [
    ...link,
    kindOf(
      'Its kind, as the kernel names it: netem, tbf, htb, fq, fq_codel, cake, prio, sfq, pfifo, bfifo, noqueue, ingress, clsact, mq and others',
    ),
    {
      name: 'parent',
      field: 'tcm_parent',
      put: 'put_parent',
      take: 'take_parent',
      type: handleType,
      quiet: true,
      doc: "Where it is: `root`, what leaves the link; `ingress` or `clsact`, what arrives; or a class, such as '1:10'",
      docShown: "Where it is: `root`; `ingress`, of clsact, too; or a class, such as '1:10'",
      default: 'root; of the kinds ingress and clsact themselves',
    },
    {
      name: 'handle',
      field: 'tcm_handle',
      put: 'put_handle',
      take: 'take_handle',
      type: handleType,
      quiet: true,
      doc: "Its handle: '1:', two hexadecimal numbers of which the second is 0",
      docShown: "Its handle; the kernel's default ones have none",
      default: "one from '8001:' on",
    },
    ofKind(
      'netem',
      netem,
      'NetemOptions',
      'What a bad network does to packets: delay, loss, and more',
      'Netem',
    ),
    ofKind('tbf', tbf, 'TbfOptions', 'A rate, and no faster', 'Tbf'),
    ofKind('htb', htb, 'HtbOptions', 'Classes with rates of their own, which can lend them', 'Htb'),
    ofKind('fq', fq, 'FqOptions', 'Flows take turns, each at the rate that its socket asked for'),
    ofKind('fq_codel', fqCodel, 'FqCodelOptions', 'Flows take turns, and none waits for long'),
    ofKind('cake', cake, 'CakeOptions', 'The same with a bandwidth, hosts and priorities', 'Cake'),
    ofKind('prio', prio, 'PrioOptions', 'Urgent packets first'),
    ofKind('sfq', sfq, 'SfqOptions', 'Flows take turns'),
    ofKind('pfifo', pfifo, 'QueueOptions', 'A queue of so many packets'),
    ofKind('bfifo', bfifo, 'QueueOptions', 'A queue of so many bytes'),
    raw,
    {
      name: 'ingressBlock',
      attribute: 'TCA_INGRESS_BLOCK',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      doc: 'The block whose filters it shares for what arrives, of ingress and clsact',
    },
    {
      name: 'egressBlock',
      attribute: 'TCA_EGRESS_BLOCK',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      doc: 'The block whose filters it shares for what leaves, of clsact',
    },
    {
      name: 'offloaded',
      attribute: 'TCA_HW_OFFLOAD',
      wire: 'bool',
      access: 'read',
      quiet: true,
      doc: 'Hardware does it',
    },
    statistics,
    {
      name: 'invisible',
      attribute: 'TCA_DUMP_INVISIBLE',
      wire: 'flag',
      access: 'write',
      apart: true,
    },
  ],
}

const options: Interface = {
  ...givenIn(
    'QdiscOptions',
    'Options of a qdisc: its kind, or the options of one kind. Times are in milliseconds, rates in bits per second, and shares from 0 to 1.',
    qdisc,
  ),
  checked: true,
}

export const description: Description = {
  name: 'qdisc',
  headers: ['linux/pkt_sched.h', 'linux/rtnetlink.h'],
  layouts: [qdisc],
  interfaces: [
    traffic,
    givenIn(
      'NetemCorrelation',
      'How much the fate of a packet depends on the previous packet (TCA_NETEM_CORR).',
      correlation,
    ),
    givenIn(
      'NetemChance',
      'How often something happens (TCA_NETEM_CORRUPT, TCA_NETEM_REORDER).',
      reorder,
    ),
    givenIn('NetemState', 'Losses by four states (NETEM_LOSS_GI).', stateModel),
    givenIn('NetemGilbertElliott', 'Losses by two states (NETEM_LOSS_GE).', gilbertElliott),
    givenIn('NetemLossModel', 'How losses follow each other (TCA_NETEM_LOSS).', lossModel),
    givenIn('NetemSlot', 'Packets leave in slots (TCA_NETEM_SLOT).', slot),
    givenIn('NetemOptions', 'What netem does to packets: tc-netem(8).', netem),
    givenIn('TbfOptions', 'A token bucket: tc-tbf(8).', tbf),
    givenIn('HtbOptions', 'What all classes of an htb have in common: tc-htb(8).', htb),
    givenIn('FqOptions', 'Fair queues with pacing: tc-fq(8).', fq),
    givenIn('FqCodelOptions', 'Fair queues with CoDel: tc-fq_codel(8).', fqCodel),
    givenIn('CakeOptions', 'Cake: tc-cake(8).', cake),
    givenIn('PrioOptions', 'Priorities: tc-prio(8).', prio),
    givenIn('SfqOptions', 'Stochastic fair queues: tc-sfq(8).', sfq),
    givenIn('QueueOptions', 'A plain queue: tc-pfifo(8), tc-bfifo(8).', pfifo),
    options,
    reportedOf('Netem', netem),
    reportedOf('Tbf', tbf),
    reportedOf('Htb', htb),
    reportedOf('Cake', cake),
    {
      name: 'Qdisc',
      doc: 'A qdisc as the kernel reports it.',
      of: 'reported',
      base: options,
      layouts: [qdisc],
      more: [unknown],
    },
  ],
}
