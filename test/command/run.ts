/** The command as a user runs it: what is built, in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { root } from '../support/package.js'
import { runtime } from '../support/runtime.js'

const file = join(root, 'lib/command.js')
export const argv: readonly string[] =
  'Deno' in globalThis ? runtime.file(file) : [process.execPath, file]

const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env

/** How it ended, and what it wrote. */
export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** Starts it. */
export function start(args: readonly string[], env = {}): ChildProcessWithoutNullStreams {
  const [program, ...before] = argv
  return spawn(program as string, [...before, ...args], { env: { ...environment, ...env } })
}

/** What becomes of one that was started. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [code, stdout, stderr] = await Promise.all([exit, text(child.stdout), text(child.stderr)])
  return { code, stdout, stderr }
}

/** Runs it to its end, `input` on its standard input. */
export function command(
  args: readonly string[],
  { input = '', env = {} }: { input?: string; env?: object } = {},
): Promise<Ran> {
  const child = start(args, env)
  child.stdin.end(input)
  return ended(child)
}

const folder = mkdtempSync(join(tmpdir(), 'command-'))

/** A file that has this text. */
export function fileOf(source: string, name = 'network.yaml'): string {
  const path = join(folder, name)
  writeFileSync(path, source)
  return path
}

/** An example of a network. */
export const example = (name: string) => join(root, `examples/networks/${name}.yaml`)
