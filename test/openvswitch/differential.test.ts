/** The same commands at random through ovs-vsctl on one server and the library on another. */
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { OvsdbError } from '../../src/base/errors.js'
import { connectOvs, type Ovs } from '../../src/openvswitch/index.js'
import { startServer, type TypedServer } from '../ovsdb-client/typed-server.js'
import { patience } from '../support/machine.js'
import { normalise } from './normalise.js'
import {
  CHANGES,
  type Change,
  DIFFERENCES,
  MISTAKES,
  QUESTIONS,
  type Question,
} from './vsctl-commands.js'

const SCHEMA = '/usr/share/openvswitch/vswitch.ovsschema'
const RUNS = 40
const LENGTH = 12

interface Side {
  server: TypedServer
  /** Of the library; on the other side it only looks. */
  ovs: Ovs
}
let theirs: Side
let ours: Side

test.before(async () => {
  const [one, other] = await Promise.all([start(), start()])
  theirs = one
  ours = other
})

test.after(async () => {
  for (const side of [theirs, ours]) {
    await side?.ovs.close()
    await side?.server[Symbol.asyncDispose]()
  }
})

async function start(): Promise<Side> {
  const server = await startServer(SCHEMA)
  return { server, ovs: await connectOvs({ remote: server.remote }) }
}

/** An empty database, as ovs-vsctl init leaves it, with a datapath. */
async function reset({ ovs }: Side): Promise<void> {
  const roots = ['Flow_Sample_Collector_Set', 'Open_vSwitch', 'Bridge', 'Port', 'QoS', 'Queue']
  await ovs.session.transact([
    ...roots.map((table) => ({ op: 'delete' as const, table, where: [] })),
    {
      op: 'insert',
      table: 'Datapath',
      row: { capabilities: ['map', [['masks', 'true']]] },
      'uuid-name': 'datapath',
    },
    {
      op: 'insert',
      table: 'Open_vSwitch',
      row: { datapaths: ['map', [['netdev', ['named-uuid', 'datapath']]]] },
    },
  ])
}

type Outcome = { lines: string[] } | { reason: string }

/** Commands of one run of ovs-vsctl. The last is one that does nothing: what is last is sent in another way. */
async function byVsctl(commands: readonly (readonly string[])[]): Promise<Outcome> {
  const words = [...commands, ['init']].flatMap((each) => ['--', ...each])
  const { remote } = theirs.server
  const args = [
    `--db=${remote}`,
    '--no-wait',
    `--timeout=${10 * patience}`,
    '-vconsole:off',
    '--no-headings',
  ]
  try {
    const { stdout } = await promisify(execFile)('ovs-vsctl', [...args, '--format=csv', ...words])
    return { lines: stdout.split('\n').filter((line) => line !== '') }
  } catch (error) {
    const { stderr, code } = error as { stderr: string; code: number }
    const [, words = `exit ${code}`] = /^ovs-vsctl: (.*)$/m.exec(stderr) ?? []
    return { reason: words }
  }
}

async function byLibrary(call: () => Promise<string[]>): Promise<Outcome & { error?: unknown }> {
  try {
    return { lines: await call() }
  } catch (error) {
    const { message } = error as Error
    return { reason: message.replace(/^[A-Za-z]+: /, ''), error }
  }
}

/**
 * Reasons that the two tell in other words: what ovs-vsctl says, and the code and words of the
 * library.
 */
const SAME_REASON: readonly [theirs: RegExp, code: RegExp, ours: RegExp][] = [
  [/^"--may-exist .*is actually attached to/, /^OVS_DIFFERS$/, /it is on (bridge|port)/],
  [/^"--may-exist .*actually has interface/, /^OVS_DIFFERS$/, /it has interface/],
  [/transaction error:.*constraint violation/, /^OVSDB_CONSTRAINT_VIOLATION$/, /./],
  [/transaction error:.*referential integrity/, /^OVSDB_REFERENTIAL_INTEGRITY_VIOLATION$/, /./],
  [/^constraint violation:.*range/, /^ERR_INVALID_ARG_VALUE$/, /must be at most/],
  [/^constraint violation:.*allowed values/, /^ERR_INVALID_ARG_VALUE$/, /must be one of/],
  [/^cannot modify read-only column/, /^ERR_INVALID_ARG_VALUE$/, /set on insert only/],
  [/^cannot specify key to set for non-map/, /^ERR_INVALID_ARG_VALUE$/, /has no keys/],
  [/^fail-mode must be/, /^ERR_INVALID_ARG_VALUE$/, /must be one of/],
  [/vlan must be between 0 and 4095/, /^ERR_INVALID_ARG_VALUE$/, /from 0 to 4095/],
  [/name must not be empty string/, /^ERR_INVALID_ARG_VALUE$/, /must not be empty/],
  [/^add-bond requires at least 2/, /^ERR_INVALID_ARG_VALUE$/, /at least 2/],
  [
    /^Datapath |^datapath "?none"?:? record not found/,
    /^OVS_NOT_FOUND$/,
    /datapath none does not exist/,
  ],
]

function compare(words: string, expected: Outcome, actual: Outcome & { error?: unknown }): void {
  const show = `${words}\n  ovs-vsctl: ${JSON.stringify(expected)}\n  library: ${JSON.stringify(actual)}`
  if ('lines' in expected || 'lines' in actual) {
    assert.ok('lines' in expected === 'lines' in actual, show)
    return
  }
  if (expected.reason === actual.reason) return
  const code = String((actual.error as OvsdbError).code)
  const same = SAME_REASON.some(
    ([one, codes, other]) =>
      one.test(expected.reason) && codes.test(code) && other.test(actual.reason),
  )
  assert.ok(same, show)
}

const change = fc.oneof(
  // The structure, that all else hangs on, more often.
  { arbitrary: fc.oneof(...pick('add-br', 'add-port', 'add-bond', 'del-port')), weight: 2 },
  { arbitrary: fc.oneof(...Object.values(CHANGES)), weight: 3 },
)
// ovs-vsctl does not see a zone that an earlier command of the same run made.
const isOfZones = ({ words }: Change) => words.some((word) => word.endsWith('-zone-tp'))
const step = fc
  .array(change, { minLength: 1, maxLength: 3 })
  .filter((changes) => changes.filter(isOfZones).length < 2)
const question = fc.oneof(...Object.values(QUESTIONS))

function pick(...names: string[]): fc.Arbitrary<Change>[] {
  return names.map((name) => CHANGES[name] as fc.Arbitrary<Change>)
}

async function runStep(
  changes: readonly Change[],
  asked: readonly Question[] = [],
): Promise<Outcome> {
  // Names of rows, such as @qos, are one transaction's: two of its changes may have the same.
  const commands = changes.map(({ words }, at) =>
    words.map((word) => word.replace(/@(\w+)/g, `@$1${at}`)),
  )
  const text = commands.map((words) => words.join(' ')).join(' -- ')
  const expected = await byVsctl(commands)
  const actual = await byLibrary(async () => {
    await ours.ovs.transaction(
      (tx) => {
        for (const each of changes) each.make(tx)
      },
      { wait: false },
    )
    return []
  })
  compare(text, expected, actual)
  const [want, have] = await Promise.all([
    normalise(theirs.ovs.session),
    normalise(ours.ovs.session),
  ])
  assert.equal(have, want, `after ${text}`)
  for (const { words, ask } of asked) {
    const answer = await byVsctl([words])
    const found = await byLibrary(() => ask(ours.ovs))
    compare(words.join(' '), answer, found)
    if ('lines' in answer && 'lines' in found) {
      assert.equal(sorted(words, found.lines), sorted(words, answer.lines), words.join(' '))
    }
  }
  return actual
}

/** Tables are printed in no order. */
function sorted([first]: readonly string[], lines: readonly string[]): readonly string[] {
  return first?.startsWith('--columns') ? [...lines].sort() : lines
}

test('the databases are equal after the same commands, and the same commands fail', async () => {
  const steps = fc.array(fc.tuple(step, fc.array(question, { maxLength: 2 })), {
    minLength: LENGTH,
    maxLength: LENGTH,
  })
  // Not fast-check's own limit: that leaves a sequence running, beside the tests that follow.
  const end = performance.now() + 100_000
  let done = 0
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      if (performance.now() > end) return
      await Promise.all([reset(theirs), reset(ours)])
      for (const [changes, asked] of sequence) await runStep(changes, asked)
      done++
    }),
    { numRuns: RUNS, includeErrorInReport: true },
  )
  assert.ok(done > 0, 'no sequence was done in time')
})

test('what is wrong in itself is refused for the same reason', async () => {
  await Promise.all([reset(theirs), reset(ours)])
  await runStep([
    { words: ['add-br', 'br0'], make: (tx) => tx.addBridge('br0') },
    { words: ['add-port', 'br0', 'p0'], make: (tx) => tx.addPort('br0', 'p0') },
  ])
  for (const mistake of MISTAKES) {
    const outcome = await runStep([mistake])
    assert.ok('reason' in outcome, mistake.words.join(' '))
  }
})

test('every command and option of ovs-vsctl is in the generator, or different on purpose', () => {
  const generated = new Map<string, Set<string>>()
  for (const table of [CHANGES, QUESTIONS]) {
    for (const [name, arbitrary] of Object.entries(table)) {
      const options = generated.get(name) ?? new Set<string>()
      for (const { words } of fc.sample<{ words: string[] }>(arbitrary, 300)) {
        for (const word of words)
          if (word.startsWith('--')) options.add(word.split('=')[0] as string)
      }
      generated.set(name, options)
    }
  }
  const missing: string[] = []
  for (const line of execFileSync('ovs-vsctl', ['--commands'], { encoding: 'utf8' })
    .trim()
    .split('\n')) {
    const [options = '', name = ''] = line.split(',')
    if (name in DIFFERENCES) continue
    const found = generated.get(name)
    if (!found) missing.push(name)
    for (const [, option] of options.matchAll(/\[(--[a-z-]+)=?\]/g)) {
      if (found && !found.has(option as string)) missing.push(`${option} ${name}`)
    }
  }
  for (const line of execFileSync('ovs-vsctl', ['--options'], { encoding: 'utf8' })
    .trim()
    .split('\n')) {
    const option = line.split(/[= ]/)[0] as string
    if (!(option in DIFFERENCES)) missing.push(option)
  }
  assert.equal(missing, [])
})

test.run()
