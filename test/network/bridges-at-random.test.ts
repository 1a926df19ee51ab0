/**
 * Networks with bridges at random: each becomes the next one, and Open vSwitch has then what it has of one that was made
 * of nothing. `SEED=7` makes others, `NETWORKS=100` more.
 */
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  plan,
} from '../../src/network/index.js'
import { onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { datapath } from '../openvswitch/support.js'
import { Chance } from '../rtnetlink/churn.js'
import { assert, test } from '../support/test.js'
import { configured } from './bridges.js'
import { some } from './networks.js'

const seed = Number(process.env['SEED'] ?? 20_261_130)
const count = Number(process.env['NETWORKS'] ?? 8)

onOneSwitch(test)

const portAt = (chance: Chance) => ({
  ...some(chance, {
    tag: chance.below(3),
    trunks: [[7, 5], [5]][chance.below(2)],
    protected: chance.below(2) === 0,
    otherConfig: some(chance, { 'priority-tags': 'always', x: `${chance.below(2)}` }),
    portExternalIds: some(chance, { owner: `${chance.below(2)}`, é: 'ü' }),
    externalIds: some(chance, { 'iface-id': `${chance.below(2)}` }),
  }),
  ...(chance.below(2) === 0
    ? { type: 'internal', ...some(chance, { mtuRequest: 1400 + chance.below(2) }) }
    : {
        type: 'vxlan',
        options: {
          // No two tunnels are to the same place.
          remote_ip: `192.0.2.${chance.below(200)}`,
          ...some(chance, { key: chance.below(100_000), tos: 4 * chance.below(3) }),
        },
      }),
})

const bridgeAt = (chance: Chance) => ({
  ...datapath,
  ...some(chance, {
    failMode: chance.of(['standalone', 'secure']),
    protocols: chance.of([['OpenFlow13', 'OpenFlow10'], ['OpenFlow13']]),
    mcastSnooping: chance.below(2) === 0,
    floodVlans: [chance.below(4), 9],
    otherConfig: some(chance, { hwaddr: `02:00:00:00:00:0${chance.below(3)}`, y: '1' }),
    externalIds: some(chance, { owner: 'me', rack: `${chance.below(2)}` }),
  }),
})

/** Names and keys are always the same pairs: what is renamed is refused until the other is gone. */
const networkAt = (chance: Chance): NetworkDefinition => ({
  project: 'shop',
  ovs: {
    bridges: some(
      chance,
      Object.fromEntries(
        ['a', 'b'].map((key) => [
          key,
          {
            ...bridgeAt(chance),
            ports: some(chance, {
              one: { ...portAt(chance), name: `${key}1` },
              [`${key}2`]: portAt(chance),
              [`${key}3`]: portAt(chance),
            }),
          },
        ]),
      ),
    ) as never,
  },
})

test('one network becomes another, which is as if it had been made at once', async () => {
  const chance = new Chance(seed)
  for (let at = 0; at < count; at++) {
    const network = defineNetwork(networkAt(chance))
    await apply(await plan(network, { ovs }), { ovs })
    const { operations } = await plan(network, { ovs })
    assert.equal(operations, [], `SEED=${seed}, network ${at}`)
    const changed = configured(vswitch)
    // The same of nothing, and back to where the next one begins.
    await destroy(network, { ovs })
    assert.equal(configured(vswitch), [])
    await apply(await plan(network, { ovs }), { ovs })
    const fresh = configured(vswitch)
    assert.equal(changed, fresh, `SEED=${seed}, network ${at}`)
  }
})

test.run()
