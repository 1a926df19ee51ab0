/** What every function of links, addresses, routes and namespaces refuses, before anything is done. */
import { binding } from '../../src/binding.js'
import type { InvalidArgument } from '../../src/index.js'
import * as library from '../../src/index.js'
import { ip, ipState } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const mac = '02:00:00:00:00:01'
const route = { destination: '198.51.100.0/24', dev: 'lo' }
const mdb = { port: 'lo', group: '239.1.1.1' }
const gre = { name: 'x', local: '192.0.2.1', remote: '192.0.2.2' }
const ip6gre = { name: 'x', local: '2001:db8::1', remote: '2001:db8::2' }
const stacked = { name: 'x', link: 'lo' }
const self = { pid: process.pid }

/** What each takes before its options, and what is needed in those. */
const functions: Record<string, [before: unknown[], options?: object]> = {
  addAddress: [['lo', '192.0.2.1/24']],
  addAltName: [['lo', 'x']],
  addFdb: [['lo'], { mac }],
  addMdb: [['lo'], mdb],
  addNeighbor: [['lo'], { dst: '192.0.2.1', mac }],
  addNexthop: [[], { id: 1, dev: 'lo' }],
  addRoute: [[], route],
  addRule: [[], { table: 5 }],
  addVlan: [['lo'], { vid: 5 }],
  addVni: [['lo'], { vni: 5 }],
  appendFdb: [['lo'], { mac, dst: '192.0.2.1' }],
  appendRoute: [[], route],
  attachNetns: [['x', self]],
  createBond: [[], { name: 'x' }],
  createBridge: [[], { name: 'x' }],
  createDummy: [[], { name: 'x' }],
  createErspan: [[], gre],
  createGeneve: [[], { name: 'x', vni: 1, remote: '192.0.2.1' }],
  createGre: [[], gre],
  createGretap: [[], gre],
  createIfb: [[], { name: 'x' }],
  createIp6erspan: [[], ip6gre],
  createIp6gre: [[], ip6gre],
  createIp6gretap: [[], ip6gre],
  createIpvlan: [[], stacked],
  createIpvtap: [[], stacked],
  createLink: [[], { kind: 'bridge', name: 'x' }],
  createMacvlan: [[], stacked],
  createMacvtap: [[], stacked],
  createNetkit: [[], { name: 'x', peer: { name: 'y' } }],
  createNetns: [['x']],
  createTun: [[], { name: 'x', mode: 'tap' }],
  createVeth: [[], { name: 'x', peer: { name: 'y' } }],
  createVlan: [[], { ...stacked, id: 5 }],
  createVrf: [[], { name: 'x', table: 5 }],
  createVxlan: [[], { name: 'x', vni: 1 }],
  createXfrm: [[], { name: 'x', ifId: 1 }],
  deleteAddress: [['lo', '127.0.0.1/8']],
  deleteAltName: [['lo', 'x']],
  deleteFdb: [['lo'], { mac }],
  deleteLink: [['a1']],
  deleteLinks: [[['a1']]],
  deleteMdb: [['lo'], mdb],
  deleteNeighbor: [['lo'], { dst: '192.0.2.1' }],
  deleteNetns: [['x']],
  deleteNexthop: [[1]],
  deleteRoute: [[], route],
  deleteRule: [[], { priority: 1 }],
  deleteVlan: [['lo'], { vid: 5 }],
  deleteVni: [['lo'], { vni: 5 }],
  describe: [[]],
  flushAddresses: [['lo']],
  flushFdb: [['lo']],
  flushMdb: [['lo']],
  flushNeighbors: [[]],
  flushNexthops: [[]],
  flushRoutes: [[], { table: 'main' }],
  flushRules: [[]],
  getFdb: [['lo'], { mac }],
  getLink: [['lo']],
  getMdb: [['lo'], { group: '239.1.1.1' }],
  getNeighbor: [['lo'], { dst: '192.0.2.1' }],
  getNetnsId: [[self]],
  getNexthop: [[1]],
  getRoute: [['192.0.2.1']],
  identifyNetns: [[process.pid]],
  listAddresses: [[]],
  listFdb: [['lo']],
  listLinks: [[]],
  listMdb: [['lo']],
  listNeighbors: [['lo']],
  listNetns: [[]],
  listNetnsIds: [[]],
  listNetnsPids: [[]],
  listNexthopBuckets: [[]],
  listNexthops: [[]],
  listRoutes: [[]],
  listRules: [[]],
  listGlobalVlans: [['lo']],
  listVlans: [['lo']],
  listVnis: [['lo']],
  moveLink: [['a1'], { to: self }],
  openNetns: [[self]],
  openTun: [['x'], { mode: 'tap' }],
  ping: [['127.0.0.1']],
  prependRoute: [[], route],
  replaceAddress: [['lo', '192.0.2.1/24']],
  replaceFdb: [['lo'], { mac }],
  replaceMdb: [['lo'], mdb],
  replaceNeighbor: [['lo'], { dst: '192.0.2.1', mac }],
  replaceNexthop: [[], { id: 1, dev: 'lo' }],
  replaceRoute: [[], route],
  replicate: [[]],
  setLink: [['lo'], { alias: 'x' }],
  setNetnsId: [[self, 5]],
  setGlobalVlan: [['lo'], { vid: 5, mcastSnooping: true }],
  setVlan: [['lo'], { vid: 5, state: 'blocking' }],
  waitForAddress: [['lo', '127.0.0.1']],
  waitForLink: [['lo']],
  waitForNeighbor: [['lo', '127.0.0.1']],
  waitForRoute: [[], { destination: 'default' }],
  watch: [[]],
  watchNetns: [[]],
}

/** These end with their signal instead of being rejected. */
const iterations = ['replicate', 'watch', 'watchNetns']

/** `spawn` takes the options of child_process.spawn, others none; Open vSwitch has tests of its own. */
const others = ['connectOvs', 'renderMermaid', 'renderTree', 'setQueueLimit', 'spawn']

test.before(() => {
  ip('link', 'add', 'name', 'a1', 'type', 'veth', 'peer', 'name', 'a2')
})

test('there is none beside these', () => {
  const exported = Object.entries(library).flatMap(([name, value]) =>
    typeof value === 'function' && !/^[A-Z]/.test(name) ? [name] : [],
  )
  assert.equal(exported.sort(), [...Object.keys(functions), ...others].sort())
})

const state = () => ipState() + ['route', 'rule', 'neigh', 'nexthop'].map((what) => ip(what)).join()

for (const [name, [before, needed = {}]] of Object.entries(functions)) {
  const call = async (options: unknown) =>
    (library as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(
      ...before,
      options,
    )
  test(`${name}: options that are none, that there are not, of the wrong type`, async () => {
    const was = state()
    const refused: [options: unknown, option: string, code: InvalidArgument['code']][] = [
      [5, 'options', 'ERR_INVALID_ARG_TYPE'],
      [null, 'options', 'ERR_INVALID_ARG_TYPE'],
      [{ ...needed, nonsense: 1 }, 'nonsense', 'ERR_INVALID_ARG_VALUE'],
      // Every object inherits a member of that name.
      [{ ...needed, constructor: 1 }, 'constructor', 'ERR_INVALID_ARG_VALUE'],
      [{ ...needed, signal: 5 }, 'signal', 'ERR_INVALID_ARG_TYPE'],
    ]
    if (!iterations.includes(name)) {
      refused.push([{ ...needed, timeout: '5' }, 'timeout', 'ERR_INVALID_ARG_TYPE'])
      refused.push([{ ...needed, timeout: -1 }, 'timeout', 'ERR_INVALID_ARG_VALUE'])
    }
    for (const [options, option, code] of refused) {
      const error = (await rejected(call(options), Error)) as InvalidArgument
      assert.is(`${error.code} ${error.option}`, `${code} ${option}`, error.message)
    }
    assert.is(state(), was)
  })

  if (iterations.includes(name)) continue
  test(`${name}: a signal that was aborted before`, async () => {
    const was = state()
    const reason = new Error('no more')
    const signal = AbortSignal.abort(reason)
    assert.is(await rejected(call({ ...needed, signal }), Error), reason)
    assert.is(state(), was)
  })
}

/** Those name namespaces in a list, or before the options, or none. */
const withoutNetns = [
  ...['createNetns', 'deleteNetns', 'describe', 'identifyNetns', 'listNetns', 'watchNetns'],
  ...['attachNetns', 'openNetns'],
]

/** What a call that begins asks of the addon, which does nothing. */
async function asked(call: () => Promise<unknown>): Promise<unknown[]> {
  const real = { ...binding }
  const calls: unknown[] = []
  for (const method of doing) {
    binding[method] = (...args: unknown[]) => {
      calls.push([method, ...args])
      throw new Error('not done')
    }
  }
  try {
    await ended(call())
  } finally {
    Object.assign(binding, real)
  }
  return calls
}

const doing = ['run', 'deleteLinks', 'ping', 'openTun', 'openWatch', 'openNetns'] as const

const isLasting = (result: unknown): result is library.Watch | library.NetnsReplica =>
  result instanceof library.Watch || result instanceof library.NetnsReplica

const ended = (called: Promise<unknown>) =>
  rejected(
    called.then((result) => (isLasting(result) ? result.ready : result)),
    Error,
  )

for (const [name, [before, needed = {}]] of Object.entries(functions)) {
  if (withoutNetns.includes(name)) continue
  const call = async (netns?: unknown) =>
    (library as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(
      ...before,
      netns === undefined ? needed : { ...needed, netns },
    )
  test(`${name}: { self: true } is the namespace of a call without one`, async () => {
    const plain = await asked(() => call())
    assert.ok(plain.length > 0)
    assert.equal(await asked(() => call({ self: true })), plain)
    assert.is(((await ended(call({ self: false }))) as InvalidArgument).option, 'netns.self')
  })
}

test.run()
