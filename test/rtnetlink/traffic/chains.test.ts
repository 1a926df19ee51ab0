/** Chains of filters, as tc shows them. */
import {
  addChain,
  addFilter,
  deleteChain,
  listChains,
  listFilters,
  NetlinkError,
} from '../../../src/index.js'
import { rejected } from '../../support/rejected.js'
import { assert, test } from '../../support/test.js'
import { clear, makeFilterLinks } from './filter-suite.js'
import { tc } from './suite.js'

const link = 'ours'
const code = async (call: Promise<unknown>) => (await rejected(call, NetlinkError)).code
const numbers = async (parent: string) =>
  (await listChains(link, { parent })).map(({ chain }) => chain)
const shown = (parent: string) =>
  [...tc('chain', 'show', 'dev', link, parent).matchAll(/chain (\d+)/g)].map(([, n]) => Number(n))

test.before(makeFilterLinks)
test.before.each(clear)

test('added once, listed, deleted with their filters', async () => {
  const five = { parent: 'ingress', chain: 5 }
  assert.equal(await addChain(link, five), { created: true })
  assert.is(await code(addChain(link, five)), 'EEXIST')
  assert.equal(await addChain(link, { ...five, mayExist: true }), { created: false })
  await addChain(link, { parent: 'egress', chain: 268_435_455 })
  assert.equal(await numbers('ingress'), [5])
  assert.equal(shown('ingress'), [5])
  assert.equal(await numbers('egress'), [268_435_455])
  await addFilter(link, { ...five, u32: {} })
  await addFilter(link, { parent: 'ingress', chain: 6, u32: {} })
  assert.equal((await numbers('ingress')).sort(), [5, 6])
  await deleteChain(link, five)
  assert.equal(await numbers('ingress'), [6])
  assert.equal([...new Set((await listFilters(link)).map(({ chain }) => chain))], [6])
  assert.is(await code(deleteChain(link, five)), 'EINVAL')
  await deleteChain(link, { ...five, ifExists: true })
})

test('by tc, and handed back', async () => {
  tc('chain', 'add', 'dev', link, 'ingress', 'chain', '7')
  const [chain] = await listChains(link, { parent: 'ingress' })
  assert.is(chain?.parent, 'ingress')
  await deleteChain(link, chain as never)
  assert.equal(shown('ingress'), [])
  await addChain(link, chain as never)
  assert.equal(shown('ingress'), [7])
  assert.equal(await listChains(link, { parent: 'ingress' }), [chain])
})

test.run()
