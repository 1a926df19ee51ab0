/** Changes of objects, ours and those of ovn-nbctl, as a watch reports them. */
import { held } from '../../src/base/wait.js'
import { connectOvn, type OvnEvent, type OvnWatch } from '../../src/ovn/index.js'
import { rejection } from '../openvswitch/support.js'
import { assert, test } from '../support/test.js'
import { nb, onOneOvn, ovn } from './one-ovn.js'
import { nbctl } from './support.js'

onOneOvn(test, { alone: true })

const nameIn = ({ object }: OvnEvent) => (object as { name?: string }).name
const brief = (event: OvnEvent) => `${event.kind} ${nameIn(event)} ${event.change}`

async function take(watch: OvnWatch, count: number): Promise<OvnEvent[]> {
  const events: OvnEvent[] = []
  while (events.length < count) {
    const { value, done } = await held(watch.next())
    if (done) throw new Error(`it ended after ${events.map(brief).join(', ')}`)
    events.push(value)
  }
  return events
}

test('what came, changed and went, whoever did it', async () => {
  await using watch = nb.watch()
  await watch.ready
  nbctl(ovn, 'ls-add', 'sw0', '--', 'lsp-add', 'sw0', 'p0')
  assert.equal((await take(watch, 2)).map(brief).sort(), [
    'switchPorts p0 added',
    'switches sw0 added',
  ])
  nbctl(ovn, 'lsp-set-addresses', 'p0', '0a:00:00:00:00:01 10.0.0.1')
  const [changed] = await take(watch, 1)
  assert.equal(changed && brief(changed), 'switchPorts p0 changed')
  assert.ok(changed?.kind === 'switchPorts')
  assert.equal(changed.before?.addresses, [])
  assert.equal(changed.object.addresses, ['0a:00:00:00:00:01 10.0.0.1'])
  assert.is(changed.object.switch, 'sw0')

  // What changes in a row that another has for itself changes that one.
  await nb.haChassisGroups.add({ name: 'ha0', chassis: { h1: 1 } })
  await nb.haChassisGroups.include('ha0', { chassis: { h1: 2 } })
  const [came, raised] = await take(watch, 2)
  assert.equal(
    [came, raised].map((each) => each && brief(each)),
    ['haChassisGroups ha0 added', 'haChassisGroups ha0 changed'],
  )
  assert.ok(raised?.kind === 'haChassisGroups')
  assert.equal([raised.before?.chassis, raised.object.chassis], [{ h1: 1 }, { h1: 2 }])

  await nb.transaction((tx) => {
    tx.switches.delete('sw0')
    tx.haChassisGroups.delete('ha0')
  })
  const gone = await take(watch, 3)
  assert.equal(gone.map(brief).sort(), [
    'haChassisGroups ha0 deleted',
    'switchPorts p0 deleted',
    'switches sw0 deleted',
  ])
})

test('some kinds alone, and at first what there is', async () => {
  await nb.transaction((tx) => {
    tx.switches.add({ name: 'sw1' })
    tx.routers.add({ name: 'lr1' })
  })
  await using watch = nb.watch({ kinds: ['routers'], initial: true })
  await nb.switches.set('sw1', { externalIds: { a: 'b' } })
  await nb.routers.add({ name: 'lr2' })
  assert.equal((await take(watch, 2)).map(brief), ['routers lr1 added', 'routers lr2 added'])
})

test('what changed while the connection was lost is reported as the difference', async () => {
  const replaced = { remote: ovn.northbound, inactivityProbe: 300 }
  await using other = await connectOvn(replaced)
  await using watch = other.watch({ kinds: ['addressSets'] })
  await watch.ready
  process.kill(ovn.pids.northbound, 'SIGSTOP')
  setTimeout(() => process.kill(ovn.pids.northbound, 'SIGCONT'), 1200)
  await nb.addressSets.add({ name: 'later', addresses: ['10.0.0.1'] })
  assert.equal((await take(watch, 1)).map(brief), ['addressSets later added'])
})

test('it ends by the signal, with its loop, and with the connection', async () => {
  const controller = new AbortController()
  const watch = nb.watch({ signal: controller.signal })
  await watch.ready
  const next = watch.next()
  controller.abort()
  assert.is((await held(next)).done, true)
  for await (const _ of nb.watch({ initial: true, kinds: ['switches'] })) break
  const closing = await connectOvn({ remote: ovn.northbound })
  const last = closing.watch()
  await last.ready
  await closing.close()
  assert.is((await held(last.next())).done, true)
})

for (const [what, options, option] of [
  ['an unknown kind', { kinds: ['nosuch'] }, 'kinds[0]'],
  ['kinds', { kinds: 'switches' }, 'kinds'],
  ['initial', { initial: 1 }, 'initial'],
  ['an unknown option', { types: [] }, 'types'],
] as const) {
  test(`bad input: ${what}`, async () => {
    const call = async () => nb.watch(options as never)
    assert.is((await rejection(call())).option, option)
  })
}

test.run()
