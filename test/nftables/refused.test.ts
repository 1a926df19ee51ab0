/**
 * A batch of messages of every kind that the kernel refuses at each of them, and at one of each kind put there: the
 * ruleset stays as it is, the error names the message, and the same batch without it takes effect.
 */
import { spawnSync } from 'node:child_process'
import { binding } from '../../src/addon/binding.js'
import { NetlinkError } from '../../src/index.js'
import { placeOf } from '../../src/netns/ref.js'
import { submit } from '../../src/netns/submit.js'
import { changesTo, type Message } from '../../src/nftables/changes.js'
import { readCompared } from '../../src/nftables/compared.js'
import { compile } from '../../src/nftables/compile.js'
import { replaceTable, type TableDefinition } from '../../src/nftables/index.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { rejected } from '../support/rejected.js'
import { assert, test } from '../support/test.js'

const netns = 'one'

test.before(() => {
  needsNftables()
})
test.before.each(() => void ip('netns', 'add', netns))
test.after.each(() => void ip('netns', 'delete', netns))

const ruleset = () =>
  spawnSync('ip', ['netns', 'exec', netns, 'nft', '-a', 'list', 'ruleset'], { encoding: 'utf8' })
    .stdout

const before: TableDefinition = {
  name: 'demo',
  sets: {
    hosts: { type: 'ip', elements: ['192.0.2.1', '192.0.2.2'] },
    nets: { type: 'ip', ranges: true, elements: ['10.0.0.0/8'] },
    old: { type: 'mac', elements: ['02:00:00:00:00:01'] },
  },
  maps: { by: { type: 'port', data: 'counter', elements: [[1, 'late']] } },
  counters: { every: {}, late: {} },
  quotas: { much: { bytes: 5000 } },
  chains: {
    gone: { rules: [[{ counter: 'late' }, 'drop']] },
    input: {
      ...{ hook: 'input', policy: 'drop' },
      rules: [
        [{ tcp: { dport: [1, 2] } }, { counter: 'every' }, { jump: 'gone' }],
        [{ ip: { saddr: { set: 'hosts' } } }, 'accept'],
        [{ ether: { saddr: { set: 'old' } } }, { quota: 'much' }, 'drop'],
      ],
    },
  },
}
const after: TableDefinition = {
  name: 'demo',
  sets: {
    hosts: { type: 'ip', elements: ['192.0.2.2', '192.0.2.3'] },
    nets: { type: 'ip', ranges: true, elements: ['198.51.100.0/24'] },
  },
  maps: {
    to: { type: 'port', data: 'verdict', elements: [[22, { jump: 'come' }]] },
    by: { type: 'port', data: 'counter', elements: [[1, 'every']] },
  },
  counters: { every: { comment: 'all' } },
  quotas: { much: { bytes: 6000 } },
  limits: { slow: { rate: 5 } },
  chains: {
    come: { rules: [[{ udp: { dport: [3, 4] } }, { limit: 'slow' }, 'drop']] },
    input: {
      ...{ hook: 'input', policy: 'accept' },
      rules: [
        [{ ip: { saddr: { set: 'hosts' } } }, 'accept'],
        [{ verdict: { key: 'tcp.dport', map: 'to' } }],
        [{ ip: { daddr: { set: 'nets' } } }, { quota: 'much' }, 'drop'],
      ],
    },
  },
}

const asking = { operation: 'replaceTable', netns }

const read = () => readCompared('inet', 'demo', asking)

/** Sends a batch as `replaceTable` does. */
async function send(messages: readonly Message[], generation: number): Promise<void> {
  const options = {
    generation,
    messages: messages.map(({ operation, options }) => ({ operation, options })),
  }
  const step = { operation: 'nftBatch', place: 0, options }
  await submit(() => binding.run([placeOf(netns)], [step]), {
    ...{ operation: 'replaceTable', places: [netns] },
  })
}

const table = { family: 'inet', table: 'demo' }
/** What the kernel refuses wherever it stands; each by its operation. */
const impossible: [operation: string, options: object, code: string][] = [
  ['deleteNftTable', { family: 'inet', name: 'none' }, 'ENOENT'],
  ['newNftChain', { ...table, table: 'none', name: 'c' }, 'ENOENT'],
  ['deleteNftChain', { ...table, name: 'none' }, 'ENOENT'],
  ['appendNftRule', { ...table, chain: 'none' }, 'ENOENT'],
  ['deleteNftRule', { ...table, chain: 'input', handle: 9999n }, 'ENOENT'],
  ['newNftSet', { ...table, table: 'none', name: 's', keyType: 7, keyLength: 4, id: 77 }, 'ENOENT'],
  ['deleteNftSet', { ...table, name: 'none' }, 'ENOENT'],
  [
    'newNftElements',
    { ...table, set: 'none', elements: [{ key: { value: '0a000001' } }] },
    'ENOENT',
  ],
  ['deleteNftElements', { ...table, set: 'none' }, 'ENOENT'],
  ['newNftObject', { ...table, table: 'none', name: 'o', data: { counter: {} } }, 'ENOENT'],
  ['deleteNftObject', { ...table, name: 'none', type: 1 }, 'ENOENT'],
]

test('a message that the kernel refuses, of each kind and at each place', async () => {
  await replaceTable(before, { netns })
  const was = ruleset()
  const { generation, state } = await read()
  const { messages } = changesTo(compile(after), state)
  const kinds = new Set(messages.map(({ operation }) => operation))
  for (const kind of [
    ...['newNftChain', 'deleteNftChain', 'appendNftRule', 'deleteNftRule', 'newNftSet'],
    ...['deleteNftSet', 'newNftElements', 'deleteNftElements', 'newNftObject', 'deleteNftObject'],
  ]) {
    assert.ok(kinds.has(kind), `${kind} is among ${[...kinds].join(', ')}`)
  }
  for (const [operation, options, code] of impossible) {
    for (let at = 0; at <= messages.length; at++) {
      const bad = { operation, options, option: '' }
      const all = [...messages.slice(0, at), bad, ...messages.slice(at)]
      const error = await rejected(send(all, generation), NetlinkError)
      assert.is(error.code, code, `${operation} at ${at}: ${error.message}`)
      assert.match(
        `${error.option}`,
        new RegExp(`^messages\\[${at}\\]`),
        `${operation}: ${error.message}`,
      )
    }
    // Had anything changed, the kernel would have refused the generation of those behind it.
    assert.is(ruleset(), was, operation)
  }
  // Nothing of all that was left behind.
  await send(messages, generation)
  assert.not((await replaceTable(after, { netns })).changed)
})

test('each message that is missing: what others need of it is refused, or the rest takes effect', async () => {
  for (let at = 0; ; at++) {
    await replaceTable(before, { netns })
    const was = ruleset()
    const { generation, state } = await read()
    const { messages } = changesTo(compile(after), state)
    if (at === messages.length) break
    const error = await send(messages.toSpliced(at, 1), generation).catch((error) => error)
    if (error !== undefined) {
      assert.ok(error instanceof NetlinkError, `${error}`)
      // What the kernel finds at the end is no message's fault.
      const place = /^(messages\[\d+\].*|undefined)$/
      assert.match(`${error.option}`, place, error.message)
      assert.match(error.message, /^replaceTable .*\(E[A-Z]+.*, N\w+/)
      assert.is(ruleset(), was, `without ${at}`)
    }
    await replaceTable(after, { netns })
    assert.not((await replaceTable(after, { netns })).changed, `without ${at}`)
  }
})

test('a batch of another generation does nothing, and replaceTable reads anew', async () => {
  await replaceTable(before, { netns })
  const { generation, state } = await read()
  const { messages } = changesTo(compile(after), state)
  await replaceTable({ name: 'other' }, { netns })
  const was = ruleset()
  const error = await rejected(send(messages, generation), NetlinkError)
  assert.equal([error.code, error.option], ['ERESTART', undefined])
  assert.is(ruleset(), was)
  assert.ok((await replaceTable(after, { netns })).changed)
})

test.run()
