/** Nothing, or zero, is not everything: what deletes, given what says nothing, deletes nothing else. */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../../src/addon/binding.js'
import * as library from '../../src/index.js'
import {
  all,
  asListed,
  deletions,
  everything,
  missing,
  netns,
  optionsOf,
  populate,
  seen,
  settle,
  withNothing,
} from '../support/nothing.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

/** What a call would send first, which is then not sent; undefined when it is refused before. */
async function sent(name: string, args: unknown[]): Promise<unknown> {
  const real = { ...binding }
  let steps: unknown
  const caught = (...given: unknown[]): never => {
    steps = JSON.parse(JSON.stringify(given))
    throw new Error('not sent')
  }
  Object.assign(binding, { run: caught, deleteLinks: caught, deleteNetns: caught })
  await settle(name, args)
  Object.assign(binding, real)
  return steps
}

test('there is a call for each function that deletes', () => {
  const deleting = all.flatMap(([name]) => (/^(delete|flush)/.test(name) ? [name] : []))
  assert.equal(deleting.sort(), Object.keys(deletions).sort())
})

for (const [name, its] of Object.entries(deletions)) {
  for (const [at, call] of its.entries()) {
    test(`${name} ${at}: nothing in the place of an argument or option deletes nothing else`, async () => {
      await populate()
      const was = await everything()
      const looked = seen()
      const wrong: string[] = []
      const [before, options = {}] = call
      const more = optionsOf(name).includes('netns') ? { netns } : {}
      // What it deletes with all that is told.
      const whole = await settle(name, [...before, { ...options, ...more }])
      const its = missing(was, await everything())
      const cannot = whole.status === 'rejected' && isUnknown(whole.reason)
      if (whole.status === 'rejected' && !cannot) throw whole.reason
      if (!cannot) assert.ok(its.length > 0, 'the whole call deletes something')
      if (its.length > 0) await populate()
      for (const { what, args, value, option, own } of withNothing(name, call)) {
        if (value === undefined && option !== undefined) {
          const { [option as never]: _, ...without } = { ...options, ...more }
          const asked = await sent(name, args)
          const same = await sent(name, [...before, without])
          if (asked !== undefined && !isDeepStrictEqual(asked, same)) {
            wrong.push(`${name} ${what} sent ${JSON.stringify(asked)}`)
          }
        }
        const outcome = await settle(name, args)
        const code = outcome.status === 'rejected' ? outcome.reason.code : 'resolved'
        if (code.startsWith('ERR_INVALID_ARG')) continue // nothing was sent: seen in the end
        const gone = missing(was, await everything())
        // Where nothing was told to begin with, nothing told is the same.
        const meant = own === false || value === undefined ? its : []
        const extra = missing(gone, meant).filter((each) => !hasThat(each, option, value))
        if (extra.length > 0) wrong.push(`${name} ${what} (${code}) deleted ${extra}`)
        if (gone.length === 0) continue
        await Promise.allSettled(gone.map((each) => putBack[name]?.(asListed(each))))
        const now = await everything()
        if (missing(was, now).length > 0 || now.length !== was.length) await populate()
      }
      assert.equal(wrong, [])
      assert.equal(missing(looked, seen()), [])
    })
  }
}

/** What was listed is added again, behind those that are like it: sooner done than everything anew. */
const putBack: Record<string, (listed: never) => Promise<unknown>> = {
  deleteAddress: (each: library.Address) => library.addAddress(each.index, each.address, each),
  deleteConntrack: (each: library.Conntrack) => library.addConntrack({ ...each, expires: 90_000 }),
  deleteFouPort: library.addFouPort,
  deleteMplsRoute: library.addMplsRoute,
  flushConntrack: (each: library.Conntrack) => library.addConntrack({ ...each, expires: 90_000 }),
  deleteFdb: (each: library.Fdb) =>
    (each.dst === undefined ? library.addFdb : library.appendFdb)(each.index, each),
  deleteMdb: (each: library.Mdb) => library.addMdb(each.index, each),
  deleteNeighbor: (each: library.Neighbor) => library.addNeighbor(each.index, each),
  deleteRoute: library.appendRoute,
  deleteRule: library.addRule,
  deleteVni: (each: library.Vni) => library.addVni(each.index, each),
}

/** The running kernel knows no such request, or not all of its options. */
const isUnknown = ({ code, kernelMessage }: library.NetlinkError) =>
  code === 'ENOTSUP' || kernelMessage === 'Unsupported attribute'

/** It has what was told: some names are those of 0, and without a value it is none. */
function hasThat(object: string, option = '', value: unknown): boolean {
  const its = JSON.parse(object)[option]
  return value === 0
    ? [0, 'global', 'unspec'].includes(its)
    : value === undefined && [undefined, false, 'main'].includes(its)
}

test('by name: what would have widened', async () => {
  await populate()
  const was = await everything()
  const bad: [work: Promise<unknown>, option: string][] = [
    [library.flushAddresses(undefined as never, { netns }), 'link'],
    [library.deleteLinks({ group: 0 }, { netns }), 'links.group'],
    [library.deleteLinks({}, { netns }), 'links'],
    [library.deleteLinks({ kind: undefined, master: undefined }, { netns }), 'links.kind'],
    [library.deleteLinks({ master: 0 }, { netns }), 'links.master'],
    [library.flushRoutes({ table: 0, netns }), 'table'],
    [library.addRule({ table: 0, netns }), 'table'],
    [library.setLink('p1', { master: 0, netns }), 'master'],
    [library.flushMdb('br', { protocol: 'unspec', netns }), 'protocol'],
    [library.flushFdb('vx', { vni: 0, netns }), 'vni'],
    [library.flushNeighbors({ state: [], netns }), 'state'],
    [
      library.setLink('p1', { bridgePort: { isolatd: true } as never, netns }),
      'bridgePort.isolatd',
    ],
    [
      library.addRoute({
        destination: '198.18.9.0/24',
        dev: 'a1',
        metrics: { mtuu: 5 } as never,
        netns,
      }),
      'metrics.mtuu',
    ],
    [library.listLinks({ netns: { path: '/x', pid: 1 } as never }), 'netns'],
  ]
  // Some are refused at once, some by the addon, which reads them when the turn ends.
  for (const [work] of bad) work.catch(() => {})
  for (const [work, option] of bad) {
    const error = (await rejected(work, Error)) as library.InvalidArgument
    assert.is(error.option, option, error.message)
    assert.match(error.code, /^ERR_INVALID_ARG/)
  }
  assert.equal(await everything(), was)
})

test.run()
