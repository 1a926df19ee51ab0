/** Networks of kernel objects at random. */
import type { NetworkDefinition } from '../../src/network/index.js'
import type { Chance } from '../rtnetlink/churn.js'
import { some } from './networks.js'

const macAt = (at: number) => `02:00:00:00:00:${at.toString(16).padStart(2, '0')}`

/** Each element of a list, as likely as not. */
const few = <Value>(chance: Chance, all: readonly Value[]): Value[] =>
  all.filter(() => chance.below(2) === 0)

const neighborsAt = (chance: Chance, prefix: string) =>
  few(chance, [
    { dst: `${prefix}.77`, mac: macAt(chance.below(3)) },
    { dst: `${prefix}.78`, mac: macAt(chance.below(3)), router: chance.below(2) === 0 },
    { dst: `${prefix}.79`, proxy: true },
  ])

const qdiscAt = (chance: Chance) =>
  chance.of([
    {},
    { impair: { rate: 1_000_000 * (1 + chance.below(2)) } },
    { qdisc: { tbf: { rate: 2_000_000, burst: 3000 + chance.below(2), latency: 50 } } },
    { qdisc: { pfifo: { limit: 5 + chance.below(2) } } },
    { qdisc: { kind: 'htb', ...some(chance, { htb: { defaultClass: 0x10 } }) } },
  ])

const endAt = (chance: Chance, netns: string, number: number) => ({
  ...{ netns, name: 'eth0', addresses: [`10.0.0.${number}/24`] },
  ...some(chance, {
    mtu: 1400 + chance.below(2),
    txQueueLength: 500,
    allMulticast: true,
    neighbors: neighborsAt(chance, '10.0.0'),
    routes: few(chance, [
      {
        destination: '10.7.0.0/16',
        via: '10.0.0.250',
        ...some(chance, { metrics: { mtu: 1300 } }),
      },
      { destination: '10.8.0.0/16' },
    ]),
  }),
  ...qdiscAt(chance),
})

/** A network of project `shop`. */
export const networkAt = (chance: Chance): NetworkDefinition => ({
  project: 'shop',
  namespaces: {
    one: some(chance, {
      rules: few(chance, [
        { priority: 10, from: '10.9.0.0/16', table: 100 + chance.below(2) },
        { priority: 20 + chance.below(2), to: '10.9.0.0/16', action: 'blackhole' },
        { priority: 30, fwmark: 7, ...some(chance, { iif: 'eth0' }) },
        { priority: 40, family: 'inet6', table: 100 },
      ]),
    }) as never,
    two: {},
  },
  links: {
    pair: { kind: 'veth', ends: [endAt(chance, 'one', 1), endAt(chance, 'two', 2)] as never },
    hub: {
      ...{ kind: 'bridge', netns: 'one', mac: macAt(9) },
      ...some(chance, {
        ageingTime: 100,
        mcastSnooping: false,
        neighbors: neighborsAt(chance, '10.1.0'),
      }),
    },
    tunnel: {
      ...{ kind: 'vxlan', netns: 'one', vni: 100, local: '10.0.0.1', dstPort: 4789 },
      ...chance.of([
        {},
        { master: 'hub', ...some(chance, { bridgePort: { learning: false, hairpin: true } }) },
      ]),
      ...some(chance, {
        ttl: chance.below(3),
        learning: false,
        fdb: few(chance, [
          { mac: '00:00:00:00:00:00', dst: '10.0.0.2' },
          { mac: '00:00:00:00:00:00', dst: '10.0.0.3' },
          { mac: macAt(1), dst: `10.0.0.${chance.below(3)}` },
          { mac: macAt(2), dst: '10.0.0.2', ...some(chance, { vni: 7, port: 4790 }) },
        ]),
      }),
    },
    port: {
      ...{ kind: 'macvlan', netns: 'two', link: 'eth0', mode: 'bridge', mtu: 1300 },
      ...some(chance, { neighbors: neighborsAt(chance, '10.2.0') }),
    },
    side: {
      ...{ kind: 'veth' },
      ends: [
        {
          ...{ netns: 'one', name: 'side0', master: 'hub' },
          ...some(chance, {
            fdb: few(chance, [{ mac: macAt(5) }, { mac: macAt(6), sticky: chance.below(2) === 0 }]),
          }),
        },
        { netns: 'two', name: 'side1' },
      ] as never,
    },
  } as never,
})
