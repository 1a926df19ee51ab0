/** What a verb is given, and what it returns. */
import type { Network } from '../network/index.js'
import type { Interrupt } from './interrupt.js'
import type { Source } from './source.js'
import type { Paints } from './terminal.js'

/** One call of a verb. */
export interface Call {
  /** What stands behind the verb, in order. */
  operands: readonly string[]
  options: Readonly<Record<string, string | boolean | undefined>>
  /** Ends it. */
  signal: AbortSignal
  /** What ends it, for a verb that deals with signals itself. */
  interrupt: Interrupt
  /** How texts for standard output are painted. */
  paints: Paints
  /** Reads a file, for a verb that is about all its hosts. */
  readAll(file: string): Promise<Source>
  /** Reads the definition in a file, of several hosts that of one. Later errors are reported with their place in it. */
  read(file: string): Promise<Network>
  /** Writes lines to standard output, unless one object of JSON is asked for. */
  say(...lines: string[]): void
  /** Writes an object as a line of JSON, where JSON is asked for: of a verb that reports as it goes on. */
  report(facts: object): void
}

/** How a verb ended. */
export interface Outcome {
  exit: number
  /** What `--json` prints of it. */
  facts?: object
}

/** Exit codes; those of signals are 128 and the number of the signal. */
export const exits = {
  /** All is as it should be, or has become so. */
  done: 0,
  error: 1,
  /** What there is differs from what is asked for. */
  differences: 2,
  /** Something that is not the network's is in the way. */
  conflict: 3,
  /** It failed, and what stood before stands again. */
  rolledBack: 4,
  /** It failed, and not everything could be rolled back. */
  rollbackFailed: 5,
} as const
