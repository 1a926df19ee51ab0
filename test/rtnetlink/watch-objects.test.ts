/** Watching neighbours, forwarding entries, routes, rules, nexthops and nsids that `ip` changes. */
import { writeFileSync } from 'node:fs'
import { createNetns, type WatchEvent, type WatchType, watch } from '../../src/index.js'
import { contains, ip } from '../support/ip.js'
import { hasLinux } from '../support/machine.js'
import { bridge } from '../support/objects.js'
import { assert, test } from '../support/test.js'

/** The next event of this kind that is about what we did. */
async function next(events: AsyncIterable<WatchEvent>, wanted: object): Promise<WatchEvent> {
  for await (const event of { [Symbol.asyncIterator]: () => keptOpen(events) }) {
    try {
      contains(event, wanted)
      return event
    } catch {
      // about something else
    }
  }
  throw new Error('the watch ended')
}

/** An iterator that leaving a loop does not close. */
const keptOpen = (events: AsyncIterable<WatchEvent>): AsyncIterator<WatchEvent> => {
  const inner = events[Symbol.asyncIterator]()
  return { next: () => inner.next() }
}

const mac = '02:00:00:00:00:05'

/** What `ip` and `bridge` do, and the change it is, in this order. */
const cases: Record<
  string,
  { type: WatchType; steps: [words: string, change: string, object: object][] }
> = {
  neighbors: {
    type: 'neighbor',
    steps: [
      [`ip neigh add 192.0.2.5 dev va lladdr ${mac}`, 'added', { dst: '192.0.2.5', mac }],
      [
        'ip neigh change 192.0.2.5 dev va lladdr 02:00:00:00:00:06',
        'changed',
        { dst: '192.0.2.5' },
      ],
      ['ip neigh del 192.0.2.5 dev va', 'deleted', { dst: '192.0.2.5' }],
    ],
  },
  'forwarding entries': {
    type: 'fdb',
    steps: [
      [`bridge fdb add ${mac} dev vxlan0 dst 192.0.2.5`, 'added', { mac, dst: '192.0.2.5' }],
      [`bridge fdb del ${mac} dev vxlan0 dst 192.0.2.5`, 'deleted', { mac, dst: '192.0.2.5' }],
    ],
  },
  'IPv4 routes': {
    type: 'route',
    steps: [
      ['ip route add 198.51.100.0/24 via 192.0.2.5', 'added', { via: '192.0.2.5', family: 'inet' }],
      ['ip route replace 198.51.100.0/24 via 192.0.2.6', 'changed', { via: '192.0.2.6' }],
      ['ip route del 198.51.100.0/24', 'deleted', { destination: '198.51.100.0/24' }],
    ],
  },
  'IPv6 routes': {
    type: 'route',
    steps: [
      ['ip route add 2001:db8:1::/48 via 2001:db8::5', 'added', { via: '2001:db8::5' }],
      ['ip route append 2001:db8:1::/48 via 2001:db8::6', 'changed', { metric: 1024 }],
      ['ip route del 2001:db8:1::/48', 'deleted', { destination: '2001:db8:1::/48' }],
    ],
  },
  'routes that go silently with their link': {
    type: 'route',
    steps: [
      ['ip route add 198.51.100.0/24 via 192.0.2.5', 'added', { via: '192.0.2.5' }],
      ['ip link set va down', 'deleted', { destination: '198.51.100.0/24', via: '192.0.2.5' }],
      ['ip link set va up', 'added', { destination: '192.0.2.0/24' }],
    ],
  },
  rules: {
    type: 'rule',
    steps: [
      [
        'ip rule add fwmark 7 table 100 priority 5',
        'added',
        { priority: 5, fwmark: 7, table: 100 },
      ],
      ['ip rule del priority 5', 'deleted', { priority: 5 }],
    ],
  },
  nexthops: {
    type: 'nexthop',
    steps: [
      ['ip nexthop add id 10 via 192.0.2.5 dev va', 'added', { id: 10, via: '192.0.2.5' }],
      ['ip nexthop replace id 10 via 192.0.2.6 dev va', 'changed', { id: 10, via: '192.0.2.6' }],
      ['ip link set va down', 'deleted', { id: 10 }],
      ['ip link set va up', '', {}],
    ],
  },
  nsids: {
    type: 'nsid',
    steps: [
      ['ip netns set other 17', 'added', { nsid: 17 }],
      ['ip netns del other', 'deleted', { nsid: 17 }],
    ],
  },
}

test.before(async () => {
  await createNetns('other')
  ip('link', 'add', 'va', 'type', 'veth', 'peer', 'name', 'vb')
  ip('link', 'set', 'vb', 'up')
  ip('link', 'set', 'va', 'up')
  ip('address', 'add', '192.0.2.1/24', 'dev', 'va')
  ip('address', 'add', '2001:db8::1/64', 'dev', 'va', 'nodad')
  ip('link', 'add', 'vxlan0', 'type', 'vxlan', 'id', 42, 'dstport', 4789)
})

for (const [name, { type, steps }] of Object.entries(cases)) {
  test(name, async () => {
    await using events = watch({ types: [type] })
    await events.ready
    for (const [words, change, object] of steps) {
      const [program, ...args] = words.split(' ')
      const run = program === 'ip' ? ip : bridge
      run(...args)
      if (change !== '') {
        const event = await next(events, { type, change, object })
        assert.is(event.type, type, 'and no other types')
      }
    }
  })
}

test('a route whose time is up, and, from Linux 7.3 on, that it is why', async () => {
  writeFileSync('/proc/sys/net/ipv6/route/gc_interval', '1')
  await using events = watch({ types: ['route'] })
  await events.ready
  const destination = '2001:db8:1::/48'
  ip('-6', 'route', 'add', destination, 'dev', 'va', 'expires', '1')
  const event = await next(events, { change: 'deleted', object: { destination } })
  const reason = event.type === 'route' ? event.object.deleteReason : 'no route'
  assert.is(reason, hasLinux(7, 3) ? 'expired' : undefined)
})

test('what is there, to begin with, and nothing changed by the passing of time', async () => {
  ip('neigh', 'replace', '192.0.2.7', 'dev', 'va', 'lladdr', mac, 'nud', 'stale')
  await using events = watch({ initial: true })
  const { value: first } = await events.next()
  if (first?.type !== 'resync') throw new Error(`${first?.type} instead of resync`)
  assert.ok(first.neighbors?.some(({ dst }) => dst === '192.0.2.7'))
  assert.ok(first.routes?.some(({ destination }) => destination === '192.0.2.0/24'))
  assert.ok(first.rules?.some(({ priority }) => priority === 32766))
  for (const list of [first.links, first.addresses, first.fdb, first.nexthops, first.nsids]) {
    assert.ok(Array.isArray(list))
  }
})

test.run()
