/** Filters that are programs: told by descriptor, reported by number, and at work. */
import {
  addQdisc,
  createNetns,
  createVeth,
  deleteFilter,
  getFilter,
  listFilters,
  ping,
} from '../../../src/index.js'
import { bpfPrograms } from '../../support/bpf.js'
import { assert, skip, test } from '../../support/test.js'
import { clear, makeFilterLinks } from './filter-suite.js'
import { tc } from './suite.js'

const words = `
  const [drop, pass] = programs
  const told = (promise) => promise.then((done) => done ?? null, ({ code, option }) => [code, option])
  const add = (link, options) => told(lib.addFilter(link, { parent: 'ingress', priority: 7, ...options }))
  const replace = (link, options) => told(lib.replaceFilter(link, { parent: 'ingress', priority: 7, ...options }))`

const programs = bpfPrograms(
  [
    { type: 'classifier', returns: 2 }, // TC_ACT_SHOT
    { type: 'classifier', returns: 0 },
  ],
  words,
)
const child = programs.run
const which = { parent: 'ingress', priority: 7, handle: 1 } as const

test.before(async () => {
  await makeFilterLinks()
  if (!hasBpf()) skip('the kernel has no filter bpf')
  await programs.load()
})
test.before.each(clear)
test.after(programs.end)

/** Without a program the kernel looks for the kind first. */
function hasBpf(): boolean {
  try {
    tc('filter', 'add', 'dev', 'ours', 'ingress', 'bpf', 'bytecode', '1,6 0 0 0')
  } catch (error) {
    return !String((error as { stderr?: string }).stderr).includes('not found')
  }
  return true
}

const made = { created: true, priority: 7, handle: 1 }

test('by descriptor, with a name, and as tc shows it', async () => {
  const bpf = "bpf: { fd: drop, name: 'a name', directAction: true }"
  assert.equal(await child(`return add('ours', { ${bpf} })`), made)
  const { bpf: its } = await getFilter('ours', which)
  assert.is(its?.name, 'a name')
  assert.is(its?.directAction, true)
  assert.ok((its?.id ?? 0) > 0)
  assert.is(its?.tag?.length, 8)
  const shown = JSON.parse(tc('-j', 'filter', 'show', 'dev', 'ours', 'ingress'))
  const [{ options }] = shown.filter((each: { options?: object }) => each.options !== undefined)
  assert.is(options.bpf_name, 'a name')
  assert.is(options['direct-action'], true)
  assert.is(options.prog.id, its?.id)
  await child(`return replace('ours', { handle: 1, bpf: { fd: pass, classId: '1:10' } })`)
  const { bpf: other } = await getFilter('ours', which)
  assert.is(other?.classId, '1:10')
  assert.is(other?.directAction, false)
  await deleteFilter('ours', which)
  assert.equal(await listFilters('ours'), [])
})

test('with actions; and what is no descriptor of a program', async () => {
  const options = "bpf: { fd: pass, name: 'x', actions: [{ mirred: { link: 'theirs' } }] }"
  assert.equal(await child(`return add('ours', { ${options} })`), made)
  const { bpf } = await getFilter('ours', which)
  assert.is(bpf?.actions?.[0]?.mirred?.control, 'stolen')
  const refused = await child("return add('theirs', { bpf: { fd: 0, name: 'x' } })")
  assert.is((refused as string[])[0], 'EINVAL')
})

test('what the program says becomes of packets', async () => {
  await createNetns('far')
  await createVeth({
    ...{ name: 'near', up: true, addresses: ['192.0.2.1/24'] },
    peer: { name: 'far0', netns: 'far', up: true, addresses: ['192.0.2.2/24'] },
  })
  await addQdisc('near', { kind: 'clsact' })
  const echoes = async () =>
    (await ping('192.0.2.2', { count: 3, interval: 1, timeout: 500 })).received
  assert.is(await echoes(), 3)
  const ip = "protocol: 'ip'"
  await child(`return add('near', { ${ip}, bpf: { fd: drop, name: 'x', directAction: true } })`)
  assert.is(await echoes(), 0)
  await child(
    `return replace('near', { ${ip}, handle: 1, bpf: { fd: pass, name: 'x', directAction: true } })`,
  )
  assert.is(await echoes(), 3)
})

test.run()
