/** What is said of an error, and the exit code that it has. */

import { plain, plainLines } from '../base/drawing.js'
import type { NetworkError, Operation } from '../network/index.js'
import { exits } from './call.js'
import type { NetworkSource } from './source.js'
import { type Position, SourceError } from './source-error.js'
import type { Paints } from './terminal.js'

/** An error as it is reported. */
export interface Failure {
  exit: number
  lines: string[]
  /** What `--json` has as `error`. */
  facts: object
}

type Facts = Partial<Omit<NetworkError, 'name'>> & { message: string }

const exitsByCode: Readonly<Record<string, number>> = {
  NETWORK_CONFLICT: exits.conflict,
  NETWORK_ROLLED_BACK: exits.rolledBack,
  NETWORK_ROLLBACK_FAILED: exits.rollbackFailed,
  NETWORK_UNVERIFIED: exits.differences,
}

/** `source` is the file that the error is about, if one was read. */
export function failureOf(
  error: unknown,
  source: NetworkSource | undefined,
  paints: Paints,
): Failure {
  const { message, code, path, operations = [], remains = [] } = factsOf(error)
  const option = optionOf(error) ?? path
  const position = positionOf(error, option, source)
  return {
    exit: exitsByCode[code ?? ''] ?? exits.error,
    lines: [
      `${at(position) ?? 'ovs-netlink: '}${paints.error(plainLines(message))}`,
      ...excerpt(position, paints),
      ...others(operations, path).map(
        (each) =>
          `${at(source?.positionOf(each.path)) ?? ''}${plainLines(`${each.path}: ${each.because}`)}`,
      ),
      ...remains.map((each) => plainLines(`  remains: ${each.path}: ${messageOf(each.error)}`)),
    ],
    facts: {
      ...{ code, message, path, option },
      ...(position && { file: position.file, line: position.line, column: position.column }),
      ...(operations.length > 0 && { operations }),
      ...(remains.length > 0 && {
        remains: remains.map((each) => ({ path: each.path, message: messageOf(each.error) })),
      }),
      ...causeOf(error),
    },
  }
}

/** Those that the message does not name. */
const others = (operations: readonly Operation[], path: string | undefined) =>
  operations.filter((each) => each.path !== path)

const factsOf = (error: unknown): Facts =>
  error instanceof Error ? (error as Facts) : { message: String(error) }

const messageOf = (error: unknown): string => factsOf(error).message

/** The option at fault: the error's own, or of the error that it comes of. */
function optionOf(error: unknown): string | undefined {
  const { option, cause } = Object(error) as { option?: string; cause?: unknown }
  if (option !== undefined || cause === undefined) return option
  return (Object(cause) as { option?: string }).option
}

/** The kernel's own words and code, of an error that has been wrapped. */
function causeOf(error: unknown): object {
  const { cause } = Object(error) as { cause?: unknown }
  if (!(cause instanceof Error) || error instanceof SourceError) return {}
  const { code, kernelMessage } = cause as { code?: string; kernelMessage?: string }
  return { cause: { code, kernelMessage, message: cause.message } }
}

function positionOf(
  error: unknown,
  option: string | undefined,
  source: NetworkSource | undefined,
): Position | undefined {
  if (error instanceof SourceError) return error.position
  // What the command line says stands in no file.
  const isInFile = option !== undefined && !/^(only|except)\b/.test(option)
  return isInFile ? source?.positionOf(option) : undefined
}

const at = (position: Position | undefined): string | undefined =>
  position && `${position.file}:${position.line}:${position.column}: `

/** The line, and below it a mark. */
function excerpt(position: Position | undefined, paints: Paints): string[] {
  if (position === undefined) return []
  const { line, column, text } = position
  const number = ` ${line} | `
  const before = text.slice(0, column - 1).replaceAll(/[^\t]/g, ' ')
  return [
    paints.faint(number) + plain(text.replaceAll('\t', '    ')),
    `${' '.repeat(number.length)}${before.replaceAll('\t', '    ')}${paints.error('^')}`,
  ]
}
