/** The text of a journal: a line of JSON for what was begun, and for each entry. */
import { readFileSync } from 'node:fs'
import type { NetnsRef } from '../netns/ref.js'
import { NetworkError } from './errors.js'
import type { Entry } from './journal-entry.js'

/** What an apply has begun. */
export interface Beginning {
  /** Of this apply alone. */
  id: string
  /** Namespaces of others that the network has something in. */
  places: readonly NetnsRef[]
  /** Where its Open vSwitch is. */
  remote?: string | readonly string[] | undefined
}

/** All of it is done, and waits to be confirmed. */
export interface Waiting {
  /** The time by `monotonic` at which it is taken back. */
  until: number
  /** The paths of what is deleted once it is confirmed. */
  deletes: readonly string[]
}

/** What a journal says. */
export interface Past extends Beginning {
  entries: readonly Entry[]
  /** Of an apply that waits to be confirmed. */
  waiting: Waiting | undefined
}

/** Milliseconds since the machine was started, of all its processes. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1_000_000n)

const version = 1

const boot = (): string => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()

type Line = { begun: Beginning & { version: number; boot: string } } | { waiting: Waiting } | Entry

export const beginningLine = (begun: Beginning): string =>
  lineOf({ begun: { version, boot: boot(), ...begun } })

export const waitingLine = (waiting: Waiting): string => lineOf({ waiting })

/** Integers beyond 2^53 and bytes keep their types. */
export const lineOf = (line: Line): string =>
  `${JSON.stringify(line, (_, each: unknown) => {
    if (typeof each === 'bigint') return { $bigint: `${each}` }
    if (each instanceof Uint8Array) return { $bytes: Buffer.from(each).toString('base64') }
    return each
  })}\n`

const parsedLine = (line: string): Line =>
  JSON.parse(line, (_, each) => {
    if (typeof each?.$bigint === 'string') return BigInt(each.$bigint)
    if (typeof each?.$bytes === 'string') return new Uint8Array(Buffer.from(each.$bytes, 'base64'))
    return each
  })

/**
 * What a journal says; undefined where nothing was begun since the machine was started. A last line that was cut short is
 * passed over: what it announces was not done.
 *
 * @throws NetworkError `NETWORK_JOURNAL` for what is no journal of this version.
 */
export function pastIn(text: string, file: string): Past | undefined {
  const [first, ...rest] = text.split('\n').slice(0, -1)
  if (first === undefined) return undefined
  const read = (line: string): Line => {
    try {
      return parsedLine(line)
    } catch (cause) {
      throw unreadable(file, cause)
    }
  }
  const start = read(first)
  if (!('begun' in Object(start))) throw unreadable(file)
  const { begun } = start as Extract<Line, { begun: unknown }>
  if (begun.boot !== boot()) return undefined
  if (begun.version !== version) throw unreadable(file)
  const lines = rest.map(read)
  const waiting = lines.find((each) => 'waiting' in each)
  return {
    ...{ id: begun.id, places: begun.places, remote: begun.remote, waiting: waiting?.waiting },
    entries: lines.filter((each) => 'type' in each),
  }
}

const unreadable = (file: string, cause?: unknown): NetworkError =>
  new NetworkError(
    `${file} is not a readable journal of an apply; delete the file to continue without its rollback (NETWORK_JOURNAL)`,
    { code: 'NETWORK_JOURNAL', cause },
  )
