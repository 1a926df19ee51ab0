/** XDP programs: attached, replaced, taken off, told by descriptor and reported by number. */
import { createVeth, deleteLink, getLink, setLink } from '../../src/index.js'
import { bpfPrograms } from '../support/bpf.js'
import { contains, ip, ipLink } from '../support/ip.js'
import { assert, test } from '../support/test.js'

/** What the one process that has the programs, `one` and `two`, has besides. */
const words = `
  const [one, two] = programs
  const told = (promise) => promise.then(() => 'done', ({ code }) => code)
  const xdp = (xdp) => told(lib.setLink('a', { xdp }))
  const read = async () => (await lib.getLink('a')).xdp`

const pass = { type: 'xdp', returns: 2 } as const // XDP_PASS
const programs = bpfPrograms([pass, pass], words)
const child = programs.run

test.before(async () => {
  await programs.load()
  await createVeth({ name: 'a', up: true, peer: { name: 'b', up: true } })
})

test.after(programs.end)

const shown = () => (ipLink('a') as { xdp?: object }).xdp

for (const mode of ['native', 'generic'] as const) {
  test(`${mode}: attached by descriptor, reported by number, taken off`, async () => {
    assert.is(await child(`return xdp({ fd: one, mode: '${mode}' })`), 'done')
    const { xdp } = await getLink('a')
    assert.is(xdp?.mode, mode)
    assert.ok((xdp?.programId ?? 0) > 0)
    assert.is(xdp?.[`${mode}ProgramId`], xdp?.programId)
    contains(shown(), { mode: mode === 'native' ? 1 : 2, prog: { id: xdp?.programId } })
    await setLink('a', { xdp: { fd: null, mode } })
    assert.is((await getLink('a')).xdp, undefined)
    assert.is(shown(), undefined)
  })
}

test('taken off by ip, and by null', async () => {
  assert.is(await child('return xdp({ fd: one })'), 'done')
  assert.is((await getLink('a')).xdp?.mode, 'native')
  ip('link', 'set', 'dev', 'a', 'xdp', 'off')
  assert.is((await getLink('a')).xdp, undefined)
  assert.is(await child('return xdp({ fd: one })'), 'done')
  await setLink('a', { xdp: null })
  assert.is((await getLink('a')).xdp, undefined)
})

test('replaced only where it is expected, or where there is none', async () => {
  const outcomes = await child(`
    const fresh = await xdp({ fd: one, mode: 'generic', ifNoExist: true })
    const busy = await xdp({ fd: two, mode: 'generic', ifNoExist: true })
    const before = await read()
    const other = await xdp({ fd: two, mode: 'generic', expectedFd: two })
    const none = await xdp({ fd: two, mode: 'generic', expectedFd: null })
    const right = await xdp({ fd: two, mode: 'generic', expectedFd: one })
    const after = await read()
    const bad = await xdp({ fd: 99, mode: 'generic' })
    await xdp({ fd: null, mode: 'generic' })
    return { fresh, busy, other, none, right, bad, changed: before.programId !== after.programId }`)
  assert.equal(outcomes, {
    fresh: 'done',
    busy: 'EBUSY',
    other: 'EEXIST',
    none: 'EEXIST',
    right: 'done',
    bad: 'EBADF',
    changed: true,
  })
})

test('from the start, with the creation', async () => {
  const made = await child(`
    const { link } = await lib.createVeth({ name: 'c', xdp: { fd: one }, peer: { name: 'd' } })
    const told = await lib.createVeth({ name: 'e', xdp: { fd: 99 }, peer: { name: 'f' } }).catch((e) => e.code)
    return [link.xdp.mode, told, (await lib.listLinks()).some(({ name }) => name === 'e')]`)
  assert.equal(made, ['native', 'EBADF', false])
  await deleteLink('c')
})

test.run()
