/** What every function of links, addresses, routes and namespaces refuses, before anything is done. */
import { binding } from '../../src/addon/binding.js'
import type { InvalidArgument } from '../../src/index.js'
import * as library from '../../src/index.js'
import { calls } from '../support/calls.js'
import { ip, ipState } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** These end with their signal instead of being rejected. */
const iterations = [
  ...[
    'replicate',
    'replicateAll',
    'watch',
    'watchAll',
    'watchConntrack',
    'watchDrivers',
    'watchNetns',
  ],
]

/** `spawn` takes the options of child_process.spawn, others none; Open vSwitch has tests of its own. */
const others = [
  ...[
    'appctl',
    'connectAppctl',
    'connectOvs',
    'renderMermaid',
    'renderTree',
    'setQueueLimit',
    'spawn',
  ],
  ...['generateWireguardKeys', 'generateWireguardPresharedKey', 'wireguardPublicKey'],
]

test.before(() => {
  ip('link', 'add', 'name', 'a1', 'type', 'veth', 'peer', 'name', 'a2')
})

test('there is none beside these', () => {
  const exported = Object.entries(library).flatMap(([name, value]) =>
    typeof value === 'function' && !/^[A-Z]/.test(name) ? [name] : [],
  )
  assert.equal(exported.sort(), [...Object.keys(calls), ...others].sort())
})

const state = () => ipState() + ['route', 'rule', 'neigh', 'nexthop'].map((what) => ip(what)).join()

for (const [name, [before, needed = {}]] of Object.entries(calls)) {
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
  ...['attachNetns', 'openNetns', 'replicateAll', 'watchAll'],
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

const doing = [
  ...(['run', 'deleteLinks', 'ping', 'openTun', 'openWatch', 'openNetns'] as const),
  ...([
    'getSysctl',
    'listSysctls',
    'openSocket',
    'openPackets',
    'getDriverInfo',
    'getDriverStatistics',
  ] as const),
] as const

const lasting = [
  ...[library.Watch, library.WatchAll, library.EventWatch],
  ...[library.NetnsReplica, library.NamespacesReplica],
]
const isLasting = (result: unknown): result is { ready: Promise<void> } =>
  lasting.some((each) => result instanceof each)

const ended = (called: Promise<unknown>) =>
  rejected(
    called.then((result) => (isLasting(result) ? result.ready : result)),
    Error,
  )

for (const [name, [before, needed = {}]] of Object.entries(calls)) {
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
