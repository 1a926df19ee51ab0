/** Networks with bridges where others are faster, ovs-vswitchd is slow, the connection ends, or the process is killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from '../../src/index.js'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  type NetworkError,
  plan,
  revert,
  type SwitchDefinition,
  verify,
} from '../../src/network/index.js'
import { connectOvs, type Ovs, type OvsTransaction } from '../../src/openvswitch/index.js'
import { onOneSwitch, ovs, vswitch } from '../openvswitch/one-switch.js'
import { datapath, vsctl } from '../openvswitch/support.js'
import { CuttingProxy } from '../ovsdb-client/cutting-proxy.js'
import { programArgv } from '../support/child.js'
import { stateChange } from '../support/kernel-state.js'
import { patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { configured as configuredIn, switched as shop } from './bridges.js'
import { everything } from './networks.js'
import { clearedOf } from './on-switch.js'

onOneSwitch(test)

clearedOf('shop', test)

const configured = () => configuredIn(vswitch)

const rejection = async (work: Promise<unknown>): Promise<NetworkError> =>
  work.then(
    () => assert.unreachable('it was done') as never,
    (error) => error,
  )

/** A connection where somebody acts while a network's transaction is made: before it is drafted, or once it is. */
function rivalled(act: () => void, when: 'before' | 'drafted'): Ovs {
  let isDue = true
  const once = () => {
    if (isDue) act()
    isDue = false
  }
  const transaction: Ovs['transaction'] = (build, options) => {
    if (when === 'before') once()
    return ovs.transaction((tx: OvsTransaction) => {
      build(tx)
      const [verb] = tx.verbs
      if (verb === undefined) return
      const finish: typeof verb.finish = (draft) => {
        verb.finish?.(draft)
        if (when === 'drafted') once()
      }
      tx.verbs[0] = { ...verb, run: (draft) => verb.run(draft), finish }
    }, options)
  }
  const observe: Ovs['observe'] = (look, options) => ovs.observe(look, options)
  return { transaction, observe } as unknown as Ovs
}

const { bridges } = shop.ovs
const other: NetworkDefinition = {
  ...shop,
  ovs: {
    bridges: {
      ...bridges,
      br0: {
        ...bridges.br0,
        stp: true,
        ports: { ...bridges.br0.ports, more: { type: 'internal' }, nic: { name: 'tap1', tag: 20 } },
      },
    },
  },
}

/** What others do to what the plan of `other` is about; `add-br` to what that of `shop` is. */
const rivals: readonly (readonly [path: string, ...vsctl: string[]])[] = [
  ['ovs.bridges.br0', 'set', 'Bridge', 'br0', 'stp_enable=true'],
  ['ovs.bridges.br0.ports.nic', 'set', 'Port', 'tap1', 'tag=30'],
  ['ovs.bridges.br0.ports.nic', 'remove', 'Port', 'tap1', 'external_ids', 'ovs-netlink'],
  [
    'ovs.bridges.br0.ports.more',
    'add-port',
    'br1',
    'more',
    '--',
    'set',
    'Interface',
    'more',
    'type=internal',
  ],
]

for (const when of ['before', 'drafted'] as const) {
  test(`somebody is faster, ${when}: nothing is done`, async () => {
    for (const [path, ...args] of rivals) {
      await apply(await plan(defineNetwork(shop), { ovs }), { ovs })
      const rows = () => configured().filter((row) => !/"more"|"br[01]"/.test(row))
      const planned = await plan(defineNetwork(other), { ovs })
      let there: string[] = []
      const rival = rivalled(() => {
        vsctl(vswitch, ...args)
        there = rows()
      }, when)
      const error = await rejection(apply(planned, { ovs: rival }))
      assert.equal([error.code, error.path], ['NETWORK_PLAN_STALE', path], error.message)
      assert.equal(rows(), there, args.join(' '))
      for (const { name } of await ovs.listBridges()) await ovs.deleteBridge(name)
    }
  })
}

test('what is made before Open vSwitch is taken back when somebody was faster there', async () => {
  const before = await everything()
  const planned = await plan(defineNetwork(shop), { ovs })
  const rival = rivalled(
    () =>
      vsctl(
        vswitch,
        'add-br',
        'br1',
        '--',
        'set',
        'Bridge',
        'br1',
        `datapath_type=${datapath.datapathType}`,
      ),
    'drafted',
  )
  const error = await rejection(apply(planned, { ovs: rival }))
  assert.equal([error.code, error.path], ['NETWORK_PLAN_STALE', 'ovs.bridges.uplink'])
  await ovs.deleteBridge('br1')
  assert.equal(stateChange(before, await everything()), [])
})

test('what ovs-vswitchd does not apply in time is taken back', async () => {
  await apply(await plan(defineNetwork(shop), { ovs }), { ovs })
  const before = configured()
  await using hasty = await vswitch.connect({ changeTimeout: 300 * patience })
  const planned = await plan(defineNetwork(other), { ovs: hasty })
  process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
  try {
    const error = await rejection(apply(planned, { ovs: hasty }))
    assert.is(error.code, 'NETWORK_ROLLED_BACK', error.message)
    assert.is((error.cause as { code?: string }).code, 'OVS_APPLY_TIMEOUT')
    assert.equal(
      configured(),
      before,
      'the database is as it was, and ovs-vswitchd will do what that says',
    )
    const abort = new AbortController()
    // What was taken back has come here by now.
    await ovs.bridgeExists('br0')
    const aborted = apply(planned, { ovs: hasty, signal: abort.signal })
    await ovs.waitUntil('Bridge', 'br0', [['stp_enable', '=', true]])
    abort.abort(new Error('enough'))
    const enough = await rejection(aborted)
    assert.equal((enough.cause as Error).message, 'enough')
    assert.equal(configured(), before)
  } finally {
    process.kill(vswitch.pids.ovsVswitchd, 'SIGCONT')
  }
  await ovs.sync()
  await verify(defineNetwork(shop), { ovs })
})

test('when the connection ends, all of it stands or what stood before', async () => {
  await using proxy = await CuttingProxy.open(vswitch.socket)
  const through = await connectOvs({ remote: proxy.remote, backoff: { min: 1, max: 5 } })
  const [from, to] = [shop, other].map(({ ovs }) =>
    defineNetwork({ project: 'shop', ovs: withoutNic(ovs) }),
  )
  if (from === undefined || to === undefined) return assert.unreachable()
  const begin = async () =>
    apply(await plan(from, { ovs: through }), { ovs: through, recreate: true })
  await begin()
  const before = configured()
  let planned = await plan(to, { ovs: through })
  proxy.cut()
  await apply(planned, { ovs: through })
  const after = configured()
  const { asked, answered } = proxy.counted
  const outcomes = new Set<string>()
  const parts = 4
  for (const way of ['asked', 'answered'] as const) {
    for (let at = 1; at <= parts; at++) {
      await begin()
      planned = await plan(to, { ovs: through })
      const total = way === 'asked' ? asked : answered
      proxy.cut({ in: way, after: Math.round((total * at) / parts) - 1, turns: 0 })
      const done = apply(planned, { ovs: through }).then(
        () => 'done',
        (error: NetworkError) => error.code,
      )
      await Promise.race([proxy.over, done])
      proxy.restore()
      const outcome = await done
      outcomes.add(outcome)
      const what = `${way} ${at}: ${outcome}`
      if (outcome === 'done') assert.equal(configured(), after, what)
      else {
        assert.match(outcome, /^(OVSDB_|NETWORK_ROLLED_BACK)/, what)
        assert.equal(configured(), before, what)
      }
    }
  }
  assert.ok(outcomes.has('NETWORK_ROLLED_BACK'), [...outcomes].join())
  await through.close()
})

/** Without the port that needs a link. */
const withoutNic = ({ bridges }: SwitchDefinition = {}) => {
  const { nic: _, ...ports } = bridges?.['br0']?.ports ?? {}
  return { bridges: { ...bridges, br0: { ...bridges?.['br0'], ports } } }
}

/** Another process that applies the network. */
function applying(): ChildProcess {
  const code = `
    import { apply, defineNetwork, plan } from '${new URL('../../src/network/index.ts', import.meta.url)}'
    const definition = ${JSON.stringify({ ...shop, ovs: { ...shop.ovs, remote: vswitch.remote } })}
    await apply(await plan(defineNetwork(definition)))`
  const [command, ...argv] = programArgv(code)
  return spawn(command, argv, { stdio: 'inherit' })
}

/** What another process is killed at: each resolves when it has come so far. */
const moments: Record<string, () => Promise<unknown>> = {
  'its link': async () => {
    for await (const event of watch({ types: ['link'] })) {
      if (event.type === 'link' && event.change === 'added' && event.object.name === 'tap1') return
    }
  },
  'its rows': () => ovs.waitUntil('Bridge', 'br0', [], { timeout: 30_000 * patience }),
}

for (const [name, moment] of Object.entries(moments)) {
  test(`a process is killed at ${name}: the next takes it up`, async () => {
    const before = await everything()
    process.kill(vswitch.pids.ovsVswitchd, 'SIGSTOP')
    try {
      const reached = moment()
      const child = applying()
      await reached
      child.kill('SIGKILL')
      await once(child, 'exit')
      assert.is(child.signalCode, 'SIGKILL')
    } finally {
      process.kill(vswitch.pids.ovsVswitchd, 'SIGCONT')
    }
    const network = defineNetwork(shop)
    await apply(await plan(network, { ovs }), { ovs })
    await verify(network, { ovs })
    await destroy('shop', { ovs })
    assert.equal(configured(), [])
    assert.equal(stateChange(before, await everything()), [])
  })
}

test('what is not confirmed goes back in Open vSwitch, too, by another process', async () => {
  await apply(await plan(defineNetwork(shop), { ovs }), { ovs })
  const before = configured()
  const planned = await plan(defineNetwork(other), { ovs })
  await apply(planned, { ovs, confirm: { within: 500 } })
  assert.not.equal(configured(), before)
  await ovs.waitUntil('Bridge', 'br0', [['stp_enable', '=', false]], { timeout: 30_000 * patience })
  assert.is(await revert('shop', { due: true, ovs }), false, 'it has done so')
  assert.equal(configured(), before)
})

test.run()
