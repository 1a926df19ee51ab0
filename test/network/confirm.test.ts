/** What is applied and not confirmed goes back, also when the process that applied it is dead. */
import { existsSync, readdirSync, readFileSync, readlinkSync, watch } from 'node:fs'
import {
  apply,
  confirm,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  type NetworkError,
  plan,
  revert,
  verify,
} from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { stateChange } from '../support/kernel-state.js'
import { patience } from '../support/machine.js'
import { assert, test } from '../support/test.js'
import { applyKilled } from './killed.js'
import { everything } from './networks.js'

const before: NetworkDefinition = {
  project: 'shop',
  namespaces: { web: { sysctls: { 'net.ipv4.ip_forward': true } } },
  links: {
    br0: { kind: 'bridge', netns: 'web', addresses: ['10.1.0.1/24'] },
    old: { kind: 'bridge', netns: 'web' },
  },
}
const after: NetworkDefinition = {
  project: 'shop',
  namespaces: { web: { sysctls: { 'net.ipv4.ip_forward': false } } },
  links: {
    br0: { kind: 'bridge', netns: 'web', mtu: 1400, addresses: ['10.1.0.2/24'] },
    new: { kind: 'bridge', netns: 'web' },
  },
}
const [old, next] = [defineNetwork(before), defineNetwork(after)]

const folder = '/run/ovs-netlink'
const [soon, late] = [300, 600_000]

/** Until the journal has gone: it was confirmed, or taken back, by whomever. */
async function settled(): Promise<void> {
  const isGone = () => readdirSync(folder).length === 0
  const signal = AbortSignal.timeout(20_000 * patience)
  await new Promise<void>((resolve, reject) => {
    const watcher = watch(folder, () => isGone() && end(resolve))
    const end = (settle: () => void) => {
      watcher.close()
      settle()
    }
    signal.addEventListener('abort', () => end(() => reject(new Error('it is there still'))))
    if (isGone()) end(resolve)
  })
}

const unconfirmed = (work: Promise<unknown>): Promise<NetworkError> =>
  work.then(
    () => assert.unreachable() as never,
    (error) => error,
  )

/** The processes of our mount namespace that wait to go back. */
const guards = (): number[] =>
  readdirSync('/proc').flatMap((pid) => {
    try {
      if (readlinkSync(`/proc/${pid}/ns/mnt`) !== readlinkSync('/proc/self/ns/mnt')) return []
      const mine = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return /revert\("shop"/.test(mine) ? [Number(pid)] : []
    } catch {
      return []
    }
  })

/** Until a process of ours has ended. */
async function ended(pids: readonly number[]): Promise<void> {
  const limit = performance.now() + 20_000 * patience
  while (pids.some((pid) => existsSync(`/proc/${pid}/fd/1`))) {
    if (performance.now() > limit) throw new Error(`processes ${pids} run still`)
    await new Promise(setImmediate)
  }
}

let start = ''

test.before.each(async () => {
  await apply(await plan(old))
  start = await everything()
})

test.after.each(async () => {
  await destroy('shop')
})

test('what is confirmed stays, and only then what is no longer wanted goes', async () => {
  const done = await apply(await plan(next), { confirm: { within: late } })
  assert.equal(
    done.operations.map(({ action, path }) => `${action} ${path}`),
    ['change namespaces.web', 'change links.br0', 'create links.new', 'delete links.old'],
  )
  assert.match(ip('-n', 'web', 'link'), ' old:')
  const pids = guards()
  assert.is(pids.length, 1)
  assert.is((await plan(next)).unfinished, undefined)
  await done.confirm()
  await verify(next)
  assert.not.match(ip('-n', 'web', 'link'), ' old:')
  await ended(pids)
  assert.is((await unconfirmed(done.confirm())).code, 'NETWORK_UNCONFIRMED')
  assert.is(await done.revert(), false)
})

test('what is not confirmed in time goes back', async () => {
  const done = await apply(await plan(next), { confirm: { within: soon } })
  await settled()
  assert.equal(stateChange(start, await everything()), [])
  const error = await unconfirmed(done.confirm())
  assert.is(error.code, 'NETWORK_UNCONFIRMED', error.message)
})

test('it goes back when its process has been killed: in the middle, and while it waits', async () => {
  for (const [at, within] of [
    [4, late],
    [-1, soon],
  ] as const) {
    assert.is(await applyKilled(after, at, 'before', within), undefined)
    await settled()
    assert.equal(stateChange(start, await everything()), [], `killed at ${at}`)
  }
})

test('where the guard was killed, too, the next apply takes it back', async () => {
  await apply(await plan(next), { confirm: { within: soon } })
  for (const pid of guards()) process.kill(pid, 'SIGKILL')
  assert.is(await revert('shop', { due: true }), true)
  assert.equal(stateChange(start, await everything()), [])
})

test('something else that is applied ends the wait: what was there stays', async () => {
  const first = await apply(await plan(next), { confirm: { within: late } })
  const pids = guards()
  const more = defineNetwork({ ...after, links: { ...after.links, more: { kind: 'bridge' } } })
  await apply(await plan(more))
  await ended(pids)
  await verify(more)
  assert.is((await unconfirmed(first.confirm())).code, 'NETWORK_UNCONFIRMED')
  assert.is(await first.revert(), false)
})

test('it is confirmed and reverted by name, too', async () => {
  await apply(await plan(next), { confirm: { within: late } })
  await confirm('shop')
  await verify(next)
  await apply(await plan(old), { confirm: { within: late } })
  assert.is(await revert('shop'), true)
  await verify(next)
  assert.is(await revert('shop'), false)
  assert.is((await unconfirmed(confirm('shop'))).code, 'NETWORK_UNCONFIRMED')
})

test('what cannot go back is refused', async () => {
  const renamed = { ...after, links: { br0: { ...after.links?.['br0'], name: 'br1' } } }
  const planned = await plan(defineNetwork(renamed as NetworkDefinition))
  const error = await unconfirmed(apply(planned, { recreate: true, confirm: { within: late } }))
  assert.equal([error.code, error.path], ['NETWORK_RECREATE', 'links.br0'])
  for (const wrong of [{}, { within: 0 }, { within: '1' }, { within: 1, more: 1 }, 5]) {
    const refused = await unconfirmed(apply(planned, { confirm: wrong as never }))
    assert.match(refused.message, /confirm/)
  }
  assert.equal(readdirSync(folder), [])
})

test.run()
