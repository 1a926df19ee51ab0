/** Waiting for links, routes and neighbours that `ip` changes, and every end of that. */
import {
  createNetns,
  deleteNetns,
  NetlinkError,
  waitForAddress,
  waitForLink,
  waitForNeighbor,
  waitForRoute,
} from '../../src/index.js'
import { ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const netns = 'waits'
const inside = (words: string) => ip('-n', netns, ...words.split(' '))

test.before(async () => {
  await createNetns(netns)
  inside('link add br0 type bridge')
})

test('a link comes, goes up, gets a carrier and a master, and goes', async () => {
  const steps: [waiting: Promise<unknown>, words: string][] = []
  const coming = waitForLink('v0', { netns })
  inside('link add v0 type veth peer name v1')
  const { index } = await coming
  steps.push([waitForLink('v0', { up: true, netns }), 'link set v0 up'])
  steps.push([waitForLink(index, { carrier: true, operState: 'up', netns }), 'link set v1 up'])
  steps.push([waitForLink('v0', { master: 'br0', netns }), 'link set v0 master br0'])
  for (const [waiting, words] of steps) {
    inside(words)
    assert.is(((await waiting) as { index: number }).index, index)
  }
  const leaving = waitForLink('v0', { master: null, netns })
  inside('link set v0 nomaster')
  await leaving
  const going = waitForLink('v0', { gone: true, netns })
  inside('link del v0')
  assert.is((await going)?.index, index)
  assert.is(await waitForLink('v0', { gone: true, netns }), undefined)
})

test('a route comes and goes, in any spelling', async () => {
  inside('link add v0 type veth peer name v1')
  inside('link set v0 up')
  const coming = waitForRoute({ destination: '2001:DB8:0::/48', dev: 'v0', table: 254, netns })
  inside('route add 2001:db8::/48 dev v0')
  const route = await coming
  assert.is(route.destination, '2001:db8::/48')
  const going = waitForRoute({ destination: '2001:db8::/48', gone: true, netns })
  inside('link set v0 down')
  assert.equal((await going)?.destination, route.destination)
})

test('a neighbour, in any spelling, in a state', async () => {
  inside('link set v0 up')
  const coming = waitForNeighbor('v0', '2001:DB8::5', { netns })
  inside('neigh add 2001:db8::5 dev v0 lladdr 02:00:00:00:00:05 nud stale')
  assert.is((await coming).mac, '02:00:00:00:00:05')
  const permanent = waitForNeighbor('v0', '2001:db8::5', { state: 'permanent', netns })
  inside('neigh replace 2001:db8::5 dev v0 lladdr 02:00:00:00:00:06 nud permanent')
  assert.is((await permanent).mac, '02:00:00:00:00:06')
})

const waits: Record<
  string,
  (options: { timeout?: number; signal?: AbortSignal }) => Promise<unknown>
> = {
  waitForAddress: (options) => waitForAddress('v0', '192.0.2.9', { ...options, netns }),
  waitForLink: (options) => waitForLink('v0', { operState: 'dormant', ...options, netns }),
  waitForNeighbor: (options) => waitForNeighbor('v0', '192.0.2.9', { ...options, netns }),
  waitForRoute: (options) =>
    waitForRoute({ destination: '192.0.2.0/24', dev: 'v0', ...options, netns }),
}

for (const [name, wait] of Object.entries(waits)) {
  test(`${name}: its time, its signal, its link, its namespace`, async () => {
    const late = await rejected(wait({ timeout: 50 }), NetlinkError)
    assert.is(`${late.code} ${late.operation} ${late.netns}`, `ETIMEDOUT ${name} ${netns}`)
    assert.match(late.message, 'after 50 ms')
    const reason = new Error('enough')
    const ending = new AbortController()
    const waiting = wait({ signal: ending.signal })
    ending.abort(reason)
    assert.is(await rejected(waiting, Error), reason)
    if (name !== 'waitForRoute') {
      const lost = rejected(wait({}), NetlinkError)
      await waitForLink('v0', { netns })
      inside('link del v0')
      assert.is((await lost).code, 'ENODEV')
      inside('link add v0 type veth peer name v1')
    }
    const orphaned = rejected(wait({}), NetlinkError)
    await waitForLink('v0', { netns })
    await deleteNetns(netns)
    assert.is((await orphaned).code, 'ENOENT')
    await createNetns(netns)
    inside('link add v0 type veth peer name v1')
  })
}

test('what is none of an option is refused', async () => {
  for (const [promise, option] of [
    [waitForLink('lo', { operState: 'happy' as never }), 'operState'],
    [waitForLink('lo', { gone: true, up: true } as never), 'up'],
    [waitForRoute({ destination: 'nonsense' }), 'destination'],
    [waitForNeighbor('lo', 'nonsense'), 'dst'],
    [waitForNeighbor('lo', '::1', { state: 'tired' as never }), 'state'],
    [waitForAddress('lo', 'nonsense'), 'address'],
  ] as const) {
    assert.is((await rejected<Error & { option?: string }>(promise, Error)).option, option)
  }
})

test.run()
