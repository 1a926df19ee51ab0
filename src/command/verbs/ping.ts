/** `ping FILE|PROJECT NAMESPACE ADDRESS` */
import type { PingOptions } from '../../index.js'
import { UsageError } from '../arguments.js'
import { type Call, exits, type Outcome } from '../call.js'
import { placeIn } from '../place.js'
import { withProgress } from '../terminal.js'

/** Pings from a namespace of a project. */
export async function ping(call: Call): Promise<Outcome> {
  const { operands, signal, say } = call
  const [target, key, address] = operands as [string, string, string]
  const numbers = Object.fromEntries(
    ['count', 'interval', 'timeout'].flatMap((name) => numberOf(call, name)),
  ) as PingOptions
  const netns = await placeIn(call, target, key)
  const { ping: pinged } = await import('../../index.js')
  const result = await withProgress(`ping ${address} from ${key}`, () =>
    pinged(address, { netns, signal, ...numbers }),
  )
  const { transmitted, received, loss, rtt, replies, lastError } = result
  say(
    ...replies.map(
      ({ sequence, rtt: time, ttl }) =>
        `from ${address}: sequence ${sequence}, ttl ${ttl}, ${time.toFixed(3)} ms`,
    ),
    `${transmitted} sent, ${received} received, ${Math.round(loss * 100)}% lost` +
      (rtt ? `; ${rtt.min.toFixed(3)} to ${rtt.max.toFixed(3)} ms` : '') +
      (lastError ? `; ${lastError}` : ''),
  )
  const exit = received > 0 ? exits.done : exits.error
  return { exit, facts: { from: key, address, ...result } }
}

function numberOf({ options }: Call, name: string): [string, number][] {
  const given = options[name]
  if (typeof given !== 'string') return []
  if (/^\d+$/.test(given)) return [[name, Number(given)]]
  throw new UsageError(`--${name}: expected a number, got ${given}`)
}
