/** Batches of netfilter's: messages that take effect together, as one step of a program (cpp/rtnetlink/batch.h). */
import { spawnSync } from 'node:child_process'
import { binding } from '../../src/addon/binding.js'
import type { RawBatch, RawStep } from '../../src/addon/types.js'
import { NetlinkError } from '../../src/index.js'
import { submit } from '../../src/netns/submit.js'
import { ip } from '../support/ip.js'
import { rejected } from '../support/rejected.js'
import { assert, skip, test } from '../support/test.js'

const nft = (...args: string[]) => spawnSync('nft', args, { encoding: 'utf8' })

test.before(() => {
  if (nft('list', 'tables').status !== 0) skip('this kernel has no nf_tables')
})

type Message = RawBatch['messages'][number]

const tables = () => nft('list', 'tables').stdout.trim().split('\n').filter(Boolean)
const chainsOf = (name: string) =>
  nft('list', 'table', 'inet', name).stdout.match(/^\tchain /gm)?.length ?? 0

const table = (name: string): Message => ({
  operation: 'newNftTable',
  options: { family: 'inet', name },
})
const chain = (of: string, name: unknown): Message => ({
  operation: 'newNftChain',
  options: { family: 'inet', table: of, name },
})
const chains = (of: string, count: number) =>
  Array.from({ length: count }, (_, i) => chain(of, `${'x'.repeat(100)}${i}`))

const steps = (all: readonly RawStep[]) =>
  submit(() => binding.run([null], all), { operation: 'batch', places: [undefined] })

const step = (messages: readonly Message[], generation?: number): RawStep => ({
  operation: 'nftBatch',
  place: 0,
  options: { generation, messages },
})

const batch = (messages: readonly Message[], generation?: number) =>
  steps([step(messages, generation)])

const refused = (call: Promise<unknown>) => rejected(call, NetlinkError)

test('nothing to do is done', async () => {
  assert.equal(await batch([]), [[]])
  assert.equal(tables(), [])
})

test('all of it, or nothing: the message at fault, and its option', async () => {
  assert.equal(await batch([table('whole'), chain('whole', 'c')]), [[]])
  assert.is(chainsOf('whole'), 1)
  const error = await refused(batch([table('half'), chain('none', 'c'), chain('none', 'd')]))
  assert.is(error.code, 'ENOENT')
  assert.is(error.option, 'messages[1].table')
  assert.is(error.syscall, 'NFT_MSG_NEWCHAIN')
  assert.match(error.message, 'option messages[1].table')
  assert.equal(tables(), ['table inet whole'])
  const nameless = await refused(
    batch([table('half'), { operation: 'newNftTable', options: { family: 'inet' } }]),
  )
  assert.is(nameless.code, 'EINVAL')
  assert.is(nameless.option, 'messages[1]')
  assert.equal(tables(), ['table inet whole'])
})

test('bad input is refused by its message before anything is sent', async () => {
  const bad = await rejected(batch([table('sent'), chain('sent', 5)]), TypeError)
  assert.is((bad as { option?: string }).option, 'messages[1].name')
  assert.match(bad.message, /^messages\[1\]\.name: /)
  assert.not(tables().includes('table inet sent'))
})

/** Tries them one after another: those that are over change nothing. */
async function batchOfThisGeneration(messages: readonly Message[]): Promise<number> {
  for (let generation = 1; generation < 100; generation++) {
    const error = await batch(messages, generation).then(
      () => undefined,
      (reason: NetlinkError) => reason,
    )
    if (error === undefined) return generation
    const { code, errno, syscall, option } = error
    assert.equal([code, errno, syscall], ['ERESTART', -85, 'NFNL_MSG_BATCH_BEGIN'])
    assert.is(option, undefined)
  }
  throw new Error('none of a hundred is the generation')
}

test('only what the generation is right of is done', async () => {
  const generation = await batchOfThisGeneration([table('timely')])
  assert.ok(tables().includes('table inet timely'))
  const late = await refused(batch([table('late')], generation))
  assert.is(late.code, 'ERESTART')
  assert.match(late.message, 'there is another generation by now')
  assert.equal(await batch([table('next')], generation + 1), [[]])
  assert.not(tables().includes('table inet late'))
})

test('what is to be reported is, with the message that made it', async () => {
  const [reported] = (await batch([
    { ...table('told'), echo: true },
    chain('told', 'a'),
    { ...chain('told', 'b'), echo: true },
    { ...table('told'), echo: true }, // makes nothing
  ])) as { message: number; object: { name: string; handle: bigint } }[][]
  assert.equal(
    reported?.map(({ message, object }) => [message, object.name]),
    [
      [0, 'told'],
      [2, 'b'],
    ],
  )
  assert.ok(reported?.every(({ object }) => object.handle > 0n))
})

test('5,000 chains, 600 KB, and what is reported of them', async () => {
  assert.equal(await batch([table('big'), ...chains('big', 5000)]), [[]])
  assert.is(chainsOf('big'), 5000)
  const echoing = chains('bigger', 5000).map((message) => ({ ...message, echo: true }))
  const [reported] = (await batch([table('bigger'), ...echoing])) as { message: number }[][]
  assert.equal(
    reported?.map(({ message }) => message),
    echoing.map((_, i) => i + 1),
  )
})

test('thousands of errors: the first is told, and the next call is none the worse', async () => {
  const messages = [table('some'), ...chains('some', 100), ...chains('none', 5000)]
  const error = await refused(batch(messages))
  assert.is(error.code, 'ENOENT')
  assert.is(error.option, 'messages[101].table')
  assert.not(tables().includes('table inet some'))
  assert.equal(await batch([table('some')]), [[]])
})

test('the steps before one that is refused are undone', async () => {
  const bridge: RawStep = {
    operation: 'newLink',
    place: 0,
    options: { name: 'undone', kind: 'bridge' },
    undo: { operation: 'deleteLink', place: 0, options: { index: 'undone' } },
  }
  const error = await refused(steps([bridge, step([chain('none', 'c')])]))
  assert.is(error.option, 'messages[0].table')
  assert.not.match(ip('link'), 'undone')
  await steps([bridge, step([table('after')])])
  assert.match(ip('link'), 'undone')
  assert.ok(tables().includes('table inet after'))
})

test.run()
