/** Tables of a network, beside `nft`. */
import { execFileSync } from 'node:child_process'
import {
  apply,
  defineNetwork,
  destroy,
  type NetworkDefinition,
  plan,
} from '../../src/network/index.js'
import { ip } from '../support/ip.js'
import { needsNftables } from '../support/machine.js'
import { assert, test } from '../support/test.js'

test.before(needsNftables)

const guarded = (dport: number): NetworkDefinition => ({
  project: 'shop',
  namespaces: { web: {} },
  tables: {
    guard: {
      netns: 'web',
      chains: {
        input: { hook: 'input', rules: [['counter'], [{ tcp: { dport } }, 'drop']] },
      },
    },
  },
})

const listed = () => ip('netns', 'exec', 'web', 'nft', 'list', 'ruleset')
const linesOf = async (definition: NetworkDefinition) =>
  (await plan(defineNetwork(definition))).operations.map(({ path, action }) => `${action} ${path}`)
const made = async (definition: NetworkDefinition) => apply(await plan(defineNetwork(definition)))

test('a table is made, changed, taken back and deleted, and others’ tables stay', async () => {
  await made(guarded(22))
  assert.match(listed(), 'comment "shop=tables.guard"')
  assert.match(listed(), 'tcp dport 22 drop')
  assert.equal(await linesOf(guarded(22)), [])
  execFileSync('ip', ['netns', 'exec', 'web', 'nft', 'add', 'table', 'inet', 'theirs'])
  assert.equal(await linesOf(guarded(23)), ['change tables.guard'])
  const before = listed()
  const fails = { ...guarded(23), expect: [{ ping: '192.0.2.1', from: 'web', within: 50 }] }
  await made(fails).then(
    () => assert.unreachable(),
    (error) => assert.is(error.code, 'NETWORK_ROLLED_BACK'),
  )
  assert.is(listed(), before)
  await made(guarded(23))
  assert.match(listed(), 'tcp dport 23 drop')
  const { tables: _, ...without } = guarded(23)
  assert.equal(await linesOf(without), ['delete tables.guard'])
  await made(without)
  assert.not.match(listed(), 'guard')
  assert.match(listed(), 'table inet theirs')
  execFileSync('ip', ['netns', 'exec', 'web', 'nft', 'add', 'table', 'inet', 'guard'])
  assert.equal(await linesOf(guarded(23)), ['conflict tables.guard'])
  await destroy('shop')
})

test.run()
