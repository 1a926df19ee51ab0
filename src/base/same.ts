/** What exists, and is not what was asked for. */
import { inspect } from 'node:util'
import { type NetlinkDifference, NetlinkError } from './errors.js'

/** Throws an error with the differences, if there are any. */
export function checkSame(error: NetlinkError, differences: readonly NetlinkDifference[]): void {
  if (differences.length === 0) return
  const { operation, link, netns, code, errno, syscall } = error
  const phrases = differences.map(
    ({ option, asked, existing }) => `its ${option} is ${shown(existing)}, not ${shown(asked)}`,
  )
  const where = netns === undefined ? '' : ` in ${netns}`
  const subject = link === undefined ? '' : ` ${link}`
  const message = `${operation}${subject}${where}: it exists, but ${phrases.join('; ')} (${code})`
  const option = differences[0]?.option
  const facts = { code, errno, syscall, operation, link, netns, option, differences }
  throw new NetlinkError(message, facts)
}

const shown = (value: unknown) =>
  value === undefined ? 'unset' : inspect(value, { breakLength: Number.POSITIVE_INFINITY })
