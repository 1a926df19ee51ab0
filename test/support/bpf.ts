/** BPF programs, in a process that has their descriptors and uses the library. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { programArgv } from './child.js'
import { skip } from './test.js'

/** BPF_PROG_TYPE_* (linux/bpf.h). */
const types = { classifier: 3, xdp: 6, lwtIn: 10, lwtOut: 11, lwtXmit: 12 }

/** A program that returns a number, whatever it is given. */
export interface BpfProgram {
  type: keyof typeof types
  returns: number
}

/** bpf(2)'s number. */
const syscalls: Partial<Record<NodeJS.Architecture, number>> = { x64: 321, arm64: 280 }

/** Loads programs, told as TYPE,RETURNS, and becomes what follows `--`, which inherits them. */
const loader = `
  sub load {
    my ($type, $returns) = @_;
    my $program = pack("CCsl" x 2, 0xb7, 0, 0, $returns, 0x95, 0, 0, 0); # r0 = RETURNS; exit
    my $license = "GPL\\0";
    my @at = map { unpack("Q", pack("P", $_)) } $program, $license;
    my $attr = pack("LLQQLLQLL", $type, 2, @at, 0, 0, 0, 0, 0);
    my $fd = syscall(${syscalls[process.arch]}, 5, $attr, length $attr); # BPF_PROG_LOAD
    die "bpf: $!" if $fd < 0;
    open(my $file, "+<&=", $fd);
    fcntl($file, 2, 0); # F_SETFD: it outlives the exec
    push @files, $file;
    return $fd;
  }
  while (($_ = shift @ARGV) ne "--") { push @fds, load(split /,/) }
  $ENV{PROGRAMS} = join(",", @fds);
  exec @ARGV;`

/** Prints what it is told to find out, as JSON. */
const answering = (words: string) => `
  import { createInterface } from 'node:readline'
  const programs = process.env.PROGRAMS.split(',').map(Number)
  globalThis.lib = lib // Bun leaves out an import that evaluated code alone names
  ${words}
  for await (const code of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await eval('(async () => {' + JSON.parse(code) + '})()')))
  }`

/** Such a process, whose code has the descriptors as `programs` and what `words` declares. */
export function bpfPrograms(wanted: readonly BpfProgram[], words = '') {
  let holder: ChildProcessByStdio<Writable, Readable, Readable> | undefined
  let answers: AsyncIterator<string>

  /** What `code`, the body of a function, returns over there. */
  const run = async (code: string): Promise<unknown> => {
    holder?.stdin.write(`${JSON.stringify(code)}\n`)
    const { value, done } = await answers.next()
    if (done !== true) return JSON.parse(value)
    throw new Error(`it ended: ${holder && (await text(holder.stderr))}`)
  }

  /** Starts it; called in `before`, or in a test. */
  const load = async (): Promise<void> => {
    if (syscalls[process.arch] === undefined) skip(`no number of bpf(2) for ${process.arch}`)
    const told = wanted.map(({ type, returns }) => `${types[type]},${returns}`)
    const prefix = ['perl', '-e', loader, ...told, '--']
    const [command, ...argv] = programArgv(answering(words), prefix)
    holder = spawn(command, argv, { stdio: 'pipe' })
    holder.stdin.on('error', () => {}) // it may have ended
    answers = createInterface({ input: holder.stdout })[Symbol.asyncIterator]()
    try {
      await run('return null')
    } catch (error) {
      if (!/bpf: Operation not permitted/.test(String(error))) throw error
      skip('loading a program needs CAP_BPF')
    }
  }

  return { load, run, end: () => void holder?.stdin.end() }
}
