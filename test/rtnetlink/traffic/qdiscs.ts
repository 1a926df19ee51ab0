/**
 * Options of qdiscs, with tc's words for them: what tests try of each kind. What stands in one list is about the
 * same; of each list one at most goes with those of others.
 */

export type Choice = [options: object, words: string]

export interface Kind {
  /** What it cannot be without. */
  base?: Choice
  choices: readonly (readonly Choice[])[]
  /** An option that is reported as it is by default, but never kept above another. */
  capped?: { option: string; by: string }
}

export const qdiscs: Record<string, Kind> = {
  netem: {
    base: [{ delay: 40 }, 'delay 40ms'],
    choices: [
      [
        [{ delay: 40, jitter: 10 }, '10ms'],
        [{ delay: 40, jitter: 0.256, correlation: { delay: 0.25 } }, '256us 25%'],
      ],
      [
        [{ loss: 0.01 }, 'loss 1%'],
        [{ loss: 0.3, correlation: { loss: 0.5 } }, 'loss 30% 50%'],
        [{ lossModel: { state: { p13: 0.1, p31: 0.9 } } }, 'loss state 10% 90%'],
        [
          { lossModel: { state: { p13: 0.1, p31: 0.6, p32: 0.2, p23: 0.3, p14: 0.05 } } },
          'loss state 10% 60% 20% 30% 5%',
        ],
        [{ lossModel: { gilbertElliott: { p: 0.1, r: 0.8 } } }, 'loss gemodel 10% 80%'],
        [
          { lossModel: { gilbertElliott: { p: 0.1, r: 0.8, h: 0.6, k1: 0.02 } } },
          'loss gemodel 10% 80% 40% 2%',
        ],
        [{ loss: 0.02, ecn: true }, 'loss 2% ecn'],
      ],
      // tc does not send the correlation of duplicates.
      [[{ duplicate: 0.05 }, 'duplicate 5%']],
      [
        [{ corrupt: { probability: 0.001 } }, 'corrupt 0.1%'],
        [{ corrupt: { probability: 0.5, correlation: 0.2 } }, 'corrupt 50% 20%'],
      ],
      [
        [{ reorder: { probability: 0.25 }, gap: 1 }, 'reorder 25%'],
        [{ reorder: { probability: 0.25, correlation: 0.5 }, gap: 5 }, 'reorder 25% 50% gap 5'],
      ],
      [
        [{ rate: 1_000_000 }, 'rate 1mbit'],
        [{ rate: 80_000_000_000 }, 'rate 80gbit'],
        [
          { rate: 1_000_000, packetOverhead: -4, cellSize: 53, cellOverhead: 5 },
          'rate 1mbit -4 53 5',
        ],
      ],
      [
        [{ slot: { minDelay: 0.8, maxDelay: 1 } }, 'slot 800us 1ms'],
        [
          { slot: { minDelay: 10, maxDelay: 10, maxPackets: 32, maxBytes: 65_536 } },
          'slot 10ms packets 32 bytes 64kb',
        ],
      ],
      [[{ limit: 2000 }, 'limit 2000']],
    ],
  },
  tbf: {
    base: [{ rate: 8_000_000, burst: 20_000 }, 'rate 8mbit burst 20000'],
    choices: [
      [
        [{ limit: 60_000 }, 'limit 60000'],
        [{ latency: 50 }, 'latency 50ms'],
        [{ latency: 0.5 }, 'latency 500us'],
      ],
      [[{ peakRate: 16_000_000, peakBurst: 2000 }, 'peakrate 16mbit mtu 2000']],
      [[{ overhead: 24 }, 'overhead 24']],
      [[{ mpu: 64 }, 'mpu 64']],
      [[{ linkLayer: 'atm' }, 'linklayer atm']],
    ],
  },
  htb: {
    choices: [
      [[{ defaultClass: 0x30 }, 'default 30']],
      [[{ rateToQuantum: 7 }, 'r2q 7']],
      [[{ directQueueLength: 77 }, 'direct_qlen 77']],
    ],
  },
  fq: {
    choices: [
      [[{ limit: 5000 }, 'limit 5000']],
      [[{ flowLimit: 50 }, 'flow_limit 50']],
      [[{ quantum: 3000 }, 'quantum 3000']],
      [[{ initialQuantum: 15_000 }, 'initial_quantum 15000']],
      [
        [{ pacing: true }, 'pacing'],
        [{ pacing: false }, 'nopacing'],
      ],
      [[{ maxRate: 8_000_000 }, 'maxrate 8mbit']],
      [[{ bucketsLog: 9 }, 'buckets 512']],
      // The kernel keeps whole ticks of its clock.
      [
        [{ refillDelay: 20 }, 'refill_delay 20ms'],
        [{ refillDelay: 0.001 }, 'refill_delay 1us'],
        [{ refillDelay: 20.001 }, 'refill_delay 20001us'],
      ],
      [[{ orphanMask: 511 }, 'orphan_mask 511']],
      [[{ lowRateThreshold: 400_000 }, 'low_rate_threshold 400kbit']],
      [[{ ceThreshold: 2 }, 'ce_threshold 2ms']],
      [[{ timerSlack: 20_000 }, 'timer_slack 20us']],
      [[{ horizon: 5000 }, 'horizon 5s']],
      [
        [{ horizonDrop: true }, 'horizon_drop'],
        [{ horizonDrop: false }, 'horizon_cap'],
      ],
    ],
  },
  fq_codel: {
    choices: [
      [[{ limit: 500 }, 'limit 500']],
      [[{ flows: 256 }, 'flows 256']],
      [
        [{ target: 7 }, 'target 7ms'],
        [{ target: 5 }, 'target 5ms'],
      ],
      [[{ interval: 120 }, 'interval 120ms']],
      [[{ quantum: 300 }, 'quantum 300']],
      [
        [{ ecn: true }, 'ecn'],
        [{ ecn: false }, 'noecn'],
      ],
      [
        [{ ceThreshold: 3 }, 'ce_threshold 3ms'],
        [
          { ceThreshold: 3, ceThresholdSelector: 1, ceThresholdMask: 3 },
          'ce_threshold 3ms ce_threshold_selector 1/3',
        ],
      ],
      [[{ dropBatch: 16 }, 'drop_batch 16']],
      [[{ memoryLimit: 2_000_000 }, 'memory_limit 2000000']],
    ],
  },
  cake: {
    choices: [
      [
        [{ bandwidth: 20_000_000, autorate: false }, 'bandwidth 20mbit'],
        [{ bandwidth: 0, autorate: false }, 'unlimited'],
      ],
      [[{ autorate: true }, 'autorate-ingress']],
      [
        [{ diffserv: 'diffserv3' }, 'diffserv3'],
        [{ diffserv: 'diffserv4' }, 'diffserv4'],
        [{ diffserv: 'diffserv8' }, 'diffserv8'],
        [{ diffserv: 'besteffort' }, 'besteffort'],
        [{ diffserv: 'precedence' }, 'precedence'],
      ],
      [
        [{ flowMode: 'flowblind' }, 'flowblind'],
        [{ flowMode: 'srchost' }, 'srchost'],
        [{ flowMode: 'dsthost' }, 'dsthost'],
        [{ flowMode: 'hosts' }, 'hosts'],
        [{ flowMode: 'flows' }, 'flows'],
        [{ flowMode: 'dual-srchost' }, 'dual-srchost'],
        [{ flowMode: 'dual-dsthost' }, 'dual-dsthost'],
        [{ flowMode: 'triple-isolate' }, 'triple-isolate'],
      ],
      // tc's word for a round trip sets the target, too.
      [[{ rtt: 30, target: 1.5 }, 'rtt 30ms']],
      [
        [{ overhead: 18, cells: 'none' }, 'overhead 18 noatm'],
        [{ overhead: -4, cells: 'ptm' }, 'overhead -4 ptm'],
        [{ overhead: 10, cells: 'atm' }, 'overhead 10 atm'],
        [{ overhead: 0, cells: 'none', raw: true }, 'raw'],
      ],
      [[{ mpu: 64 }, 'mpu 64']],
      [[{ memoryLimit: 4_000_000 }, 'memlimit 4000000']],
      [
        [{ nat: true }, 'nat'],
        [{ nat: false }, 'nonat'],
      ],
      [
        [{ wash: true }, 'wash'],
        [{ wash: false }, 'nowash'],
      ],
      [
        [{ ingress: true }, 'ingress'],
        [{ ingress: false }, 'egress'],
      ],
      [
        [{ ackFilter: 'none' }, 'no-ack-filter'],
        [{ ackFilter: 'filter' }, 'ack-filter'],
        [{ ackFilter: 'aggressive' }, 'ack-filter-aggressive'],
      ],
      [
        [{ splitGso: true }, 'split-gso'],
        [{ splitGso: false }, 'no-split-gso'],
      ],
      [[{ fwmark: 255 }, 'fwmark 0xff']],
    ],
  },
  prio: {
    choices: [
      [
        [{ bands: 4 }, 'bands 4'],
        [{ bands: 2, priorityMap: Array(16).fill(1) }, `bands 2 priomap${' 1'.repeat(16)}`],
      ],
    ],
  },
  sfq: {
    capped: { option: 'flows', by: 'limit' },
    choices: [
      [[{ quantum: 3000 }, 'quantum 3000']],
      [[{ perturb: 10 }, 'perturb 10']],
      [[{ limit: 100 }, 'limit 100']],
      [[{ divisor: 512 }, 'divisor 512']],
      [[{ flows: 100 }, 'flows 100']],
      [[{ depth: 50 }, 'depth 50']],
      [[{ headDrop: true }, 'headdrop']],
    ],
  },
  pfifo: { choices: [[[{ limit: 77 }, 'limit 77']]] },
  bfifo: { choices: [[[{ limit: 7700 }, 'limit 7700']]] },
}

/** Kinds without options. */
export const bareKinds = ['noqueue', 'ingress', 'clsact', 'mq']

/** All of several choices at once. */
export function together(choices: readonly Choice[]): Choice {
  const options: Record<string, unknown> = {}
  for (const [each] of choices) {
    for (const [name, value] of Object.entries(each)) {
      const both = typeof value === 'object' && !Array.isArray(value) && name === 'correlation'
      options[name] = both ? { ...(options[name] as object), ...value } : value
    }
  }
  return [options, choices.map(([, words]) => words).join(' ')]
}
