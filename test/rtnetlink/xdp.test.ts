/** XDP programs: attached, replaced, taken off, told by descriptor and reported by number. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createVeth, deleteLink, getLink, setLink } from '../../src/index.js'
import { programArgv } from '../support/child.js'
import { contains, ip, ipLink } from '../support/ip.js'
import { assert, skip, test } from '../support/test.js'

/** bpf(2)'s number. */
const syscalls: Partial<Record<NodeJS.Architecture, number>> = { x64: 321, arm64: 280 }

/** Loads two programs that pass every packet, and becomes what follows, which inherits them. */
const loader = `
  sub load {
    my $program = pack("CCsl" x 2, 0xb7, 0, 0, 2, 0x95, 0, 0, 0); # r0 = XDP_PASS; exit
    my $license = "GPL\\0";
    my @at = map { unpack("Q", pack("P", $_)) } $program, $license;
    my $attr = pack("LLQQLLQLL", 6, 2, @at, 0, 0, 0, 0, 0); # BPF_PROG_TYPE_XDP
    my $fd = syscall(${syscalls[process.arch]}, 5, $attr, length $attr); # BPF_PROG_LOAD
    die "bpf: $!" if $fd < 0;
    open(my $file, "+<&=", $fd);
    fcntl($file, 2, 0); # F_SETFD: it outlives the exec
    push @files, $file;
    return $fd;
  }
  $ENV{PROGRAMS} = load() . "," . load();
  exec @ARGV;`

/** The one process that has the programs, `one` and `two`; it prints what it is told to find out, as JSON. */
const program = `
  import { createInterface } from 'node:readline'
  const [one, two] = process.env.PROGRAMS.split(',').map(Number)
  const told = (promise) => promise.then(() => 'done', ({ code }) => code)
  const xdp = (xdp) => told(lib.setLink('a', { xdp }))
  const read = async () => (await lib.getLink('a')).xdp
  for await (const code of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await eval('(async () => {' + JSON.parse(code) + '})()')))
  }`

let holder: ChildProcessByStdio<Writable, Readable, Readable>
let answers: AsyncIterator<string>

/** What `code`, the body of a function, returns over there. */
async function child(code: string): Promise<unknown> {
  holder.stdin.write(`${JSON.stringify(code)}\n`)
  const { value, done } = await answers.next()
  if (done !== true) return JSON.parse(value)
  throw new Error(`it ended: ${await text(holder.stderr)}`)
}

test.before(async () => {
  if (syscalls[process.arch] === undefined) skip(`no number of bpf(2) for ${process.arch}`)
  const [command, ...argv] = programArgv(program, ['perl', '-e', loader])
  holder = spawn(command, argv, { stdio: 'pipe' })
  holder.stdin.on('error', () => {}) // it may have ended
  answers = createInterface({ input: holder.stdout })[Symbol.asyncIterator]()
  try {
    await child('return null')
  } catch (error) {
    if (!/bpf: Operation not permitted/.test(String(error))) throw error
    skip('loading a program needs CAP_BPF')
  }
  await createVeth({ name: 'a', up: true, peer: { name: 'b', up: true } })
})

test.after(() => {
  holder.stdin.end()
})

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
