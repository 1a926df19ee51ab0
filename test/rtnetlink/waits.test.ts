/** Waiting for links, routes and neighbours that `ip` changes, and every end of that. */

import { binding } from '../../src/addon/binding.js'
import type { OptionRow } from '../../src/addon/types.js'
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
import { signatures } from '../support/signatures.js'
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

/** What each waits for that is there, by an option; the rows of its options. */
const there: Record<
  string,
  [rows: readonly OptionRow[], wait: (options: object) => Promise<object>]
> = {
  waitForAddress: [[], (options) => waitForAddress('w0', '2001:db8:7::1', options)],
  waitForLink: [binding.tables.link, (options) => waitForLink('w0', options)],
  waitForNeighbor: [
    binding.tables.objects['neighbor'] ?? [],
    (options) => waitForNeighbor('w0', '2001:db8:7::9', options),
  ],
  waitForRoute: [
    binding.tables.objects['route'] ?? [],
    (options) => waitForRoute({ destination: '2001:db8:8::/48', ...options }),
  ],
}

/** One address of 2001:db8:7::, or a prefix, as people write it. */
const spellings = (text: string) => [
  text.toUpperCase(),
  text.replace('2001:db8:', '2001:0db8:'),
  text.replace('::', ':0::'),
]

test('each option with names takes name and number, each address any spelling', async () => {
  const at = { netns: 'named' }
  await createNetns('named')
  const named = (words: string) => ip('-n', 'named', ...words.split(' '))
  named('link add w0 type veth peer name w1')
  for (const name of ['w0', 'w1']) named(`link set ${name} addrgenmode none up`)
  named('address add 2001:db8:7::1/64 dev w0 nodad')
  named('neigh add 2001:db8:7::9 dev w0 lladdr 02:00:00:00:00:09 nud permanent')
  named('route add 2001:db8:8::/48 via 2001:db8:7::9 src 2001:db8:7::1 table 77 proto static')
  await waitForLink('w0', { operState: 'up', ...at })
  const tried: string[] = []
  for (const [name, calls] of signatures()) {
    if (!name.startsWith('waitFor')) continue
    const [rows, wait] = there[name] ?? []
    assert.ok(rows !== undefined && wait !== undefined, name)
    const found = (await wait(at)) as Record<string, unknown>
    const options = new Set(calls.flatMap((all) => all.flatMap(({ options }) => options)))
    for (const { name: option, names = {} } of rows.filter(({ name }) => options.has(name))) {
      for (const [each, number] of Object.entries(names)) {
        for (const value of [each, number]) {
          const told = { [option]: value, timeout: found[option] === each ? 5000 : 1, ...at }
          const [outcome] = await Promise.allSettled([wait(told)])
          const code = outcome.status === 'rejected' ? outcome.reason.code : found[option]
          // The other family contradicts the address.
          const not = option === 'family' ? 'ERR_INVALID_ARG_VALUE' : 'ETIMEDOUT'
          assert.is(code, found[option] === each ? each : not, `${name} ${option} ${value}`)
        }
      }
      if (Object.keys(names).length > 0) tried.push(`${name} ${option}`)
      const value = String(found[option])
      if (!value.startsWith('2001:db8:')) continue
      for (const each of spellings(value)) await wait({ [option]: each, ...at })
      tried.push(`${name} ${option}`)
    }
  }
  for (const each of spellings('2001:db8:7::1')) await waitForAddress('w0', each, at)
  for (const each of spellings('2001:db8:7::9')) await waitForNeighbor('w0', each, at)
  assert.equal(
    ['waitForLink operState', 'waitForNeighbor state', 'waitForRoute destination'].filter(
      (each) => !tried.includes(each),
    ),
    [],
  )
  assert.ok(tried.length >= 9, tried.join())
  await deleteNetns('named')
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
