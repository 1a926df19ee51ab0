/** What iproute2 makes and shows of objects other than links and addresses. */
import { execFileSync } from 'node:child_process'

type Words = (string | number)[]

const command = (program: string, args: Words): string =>
  execFileSync(program, args.map(String), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs `bridge` and returns what it printed. Throws with its words when it fails. */
export const bridge = (...args: Words): string => command('bridge', args)

type Shown = Record<string, unknown>[]

/** What `ip -d -j` shows. */
export const ipShows = (...args: Words): Shown => parse(command('ip', ['-d', '-j', ...args]))

/** What `bridge -d -j` shows. */
export const bridgeShows = (...args: Words): Shown =>
  parse(command('bridge', ['-d', '-j', ...args]))

/** Of nothing some print nothing. */
const parse = (text: string): Shown => JSON.parse(text.trim() === '' ? '[]' : text)

/** One test's object: in our words, in iproute2's, and as iproute2 shows it. */
export interface Case<Options> {
  ours: Options
  ip: string
  shown: object
}
