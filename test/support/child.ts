/** Programs that use the library in a process of their own. */
import { execFileSync } from 'node:child_process'
import { patience } from './machine.js'
import { runtime } from './runtime.js'

const library = new URL('../../src/index.ts', import.meta.url)

/** What runs `code`, an ES module that has the library as `lib`, after `prefix`, such as setpriv. */
export const programArgv = (code: string, prefix: string[] = []): [string, ...string[]] => {
  const program = runtime.code(`import * as lib from '${library}'\n${code}`)
  const [command, ...argv] = [...prefix, ...program]
  return [command as string, ...argv]
}

/** Runs it to its end and returns what it printed. Throws when it fails or takes over 30 s of `patience`. */
export function run(code: string, prefix?: string[]): string {
  const [command, ...argv] = programArgv(code, prefix)
  return execFileSync(command, argv, { encoding: 'utf8', timeout: 30_000 * patience })
}
