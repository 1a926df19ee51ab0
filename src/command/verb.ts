/** What is known of a verb. */
import type { Call, Outcome } from './call.js'

/** An option of a verb. */
export interface VerbOption {
  /** What its value is called; without one it takes none. */
  value?: string
  /** All that its value can be. */
  choices?: readonly string[]
  doc: string
}

/** What stands for an operand in a usage, in what it is and in what completes it. */
export type Operand =
  | 'FILE'
  | 'PROJECT'
  | 'FILE|PROJECT'
  | '[FILE|PROJECT]'
  | 'NAMESPACE'
  | 'ADDRESS'
  | 'SHELL'

/** A verb. */
export interface Verb {
  name: string
  operands: readonly Operand[]
  /** It takes a program, with its arguments, behind its operands. */
  program?: true
  /** One line. */
  summary: string
  /** What else has to be known. */
  details: string
  options: Readonly<Record<string, VerbOption>>
  /**
   * With `--json` it prints an object a line, as it goes on; the last is how it ended. An option's name: with that
   * option alone.
   */
  lines?: true | string
  /** What its exit codes mean. */
  exits: Readonly<Record<number, string>>
  example: string
  run(call: Call): Promise<Outcome>
}
