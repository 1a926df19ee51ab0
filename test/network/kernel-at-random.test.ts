/**
 * Networks of kernel objects at random: each becomes the next one, and the kernel has then what it has of one that was
 * made of nothing. Each step of that fails in its turn, too, and what stood stands. `SEED=7` makes others,
 * `NETWORKS=100` more.
 */
import { inspect } from 'node:util'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  type NetworkError,
  plan,
} from '../../src/network/index.js'
import { Chance } from '../rtnetlink/churn.js'
import { stateChange } from '../support/kernel-state.js'
import { assert, test } from '../support/test.js'
import { everything, some } from './networks.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['NETWORKS'] ?? 6)

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

const networkAt = (chance: Chance): NetworkDefinition => ({
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
      ...some(chance, {
        ttl: chance.below(3),
        learning: false,
        ...chance.of([
          {},
          { master: 'hub', ...some(chance, { bridgePort: { learning: false, hairpin: true } }) },
        ]),
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

/** All that `ip` shows, without the numbers and addresses that the kernel chooses for what is made anew. */
const shown = async () => {
  const text = await everything()
  const nameOf = (mac: string) => {
    if (mac.startsWith('02:00:00') || /^(00|ff)(:\1)+$/.test(mac) || /^(33:33|01:)/.test(mac))
      return mac
    return 'MAC'
  }
  return text
    .split('\n')
    .filter((line) => !/fe80::|^ff0|^33:33|^01:00|ff00::/.test(line) || line.startsWith('{'))
    .map((line) =>
      line
        .replace(/([\da-f]{2}:){5}[\da-f]{2}/g, nameOf)
        .replace(/"addr_info":\[.*?\]/, '')
        .replace(
          /"(ifindex|link_index|link_netnsid|(root|bridge|designated)\w*)":("[^"]*"|-?\d+),?/g,
          '',
        )
        .replace(/@if\d+|@\S+/g, '')
        // What follows from the order of things, or from an MTU that was.
        .replace(/"(id|no)":"0x\d+",|burst \d+b/g, ''),
    )
    .sort()
    .join('\n')
}

const made = async (definition: NetworkDefinition) => {
  const network = defineNetwork(definition)
  await apply(await plan(network), { recreate: true })
  return network
}

test.after.each(async () => {
  await destroy('shop')
})

test('one network becomes another, which is as if it had been made at once', async () => {
  const chance = new Chance(seed)
  for (let at = 0; at < count; at++) {
    const definition = networkAt(chance)
    const network = await made(definition)
    const what = `SEED=${seed}, network ${at}`
    assert.equal((await plan(network)).operations, [])
    const changed = await shown()
    await destroy(network)
    await made(definition)
    const difference = stateChange(changed, await shown())
    assert.equal(difference, [], [what, JSON.stringify(definition), ...difference].join('\n'))
  }
})

test('a second apply changes nothing', async () => {
  const network = await made(networkAt(new Chance(seed + 1)))
  const before = await everything()
  const { operations } = await apply(await plan(network))
  assert.equal(operations, [])
  assert.equal(stateChange(before, await everything()), [])
})

test('when the end of it fails, what stood before stands again', async () => {
  const chance = new Chance(seed + 2)
  const from = await made(networkAt(chance))
  for (let at = 0; at < count; at++) {
    const before = await everything()
    const to = defineNetwork({
      ...networkAt(chance),
      expect: [{ from: 'one', ping: '10.0.0.99', within: 1 }],
    })
    const planned = await plan(to)
    if (planned.operations.some(({ action }) => action === 'recreate')) continue
    const error = await apply(planned).then(
      () => assert.unreachable(),
      (each: NetworkError) => each,
    )
    assert.is((error as NetworkError).code, 'NETWORK_ROLLED_BACK', inspect(error, { depth: 6 }))
    const difference = stateChange(before, await everything())
    assert.equal(difference, [], [`SEED=${seed}, ${at}`, ...difference].join('\n'))
  }
  assert.equal((await plan(from)).operations, [])
})

test.run()
