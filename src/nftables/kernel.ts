/** How calls reach the kernel: all of this folder that knows where tables are. */

import { binding, type Ticket } from '../addon/binding.js'
import { uncounted } from '../addon/queue-limit.js'
import type { Place, RawStep } from '../addon/types.js'
import { checkCall, checkOptions } from '../base/check.js'
import type { CallOptions } from '../netns/call.js'
import { placeOf } from '../netns/ref.js'
import { type Call, submit } from '../netns/submit.js'

/** Who does the steps of a call: the kernel, by the addon, or a fake of it. */
export interface Kernel {
  run(places: readonly Place[], steps: readonly RawStep[]): Ticket<unknown[]>
}

/** A call: what it is about, for its errors, and who is asked. */
export interface Asking extends Omit<Call, 'places'>, CallOptions {
  /** Default: the kernel. */
  by?: Kernel | undefined
  /** Whether it is part of a watch: such calls do not count. Default false. */
  ofWatch?: boolean
}

/** The options of every call, checked. */
export function checkedCall(options: CallOptions | undefined): CallOptions {
  const { netns, signal, timeout } = checkOptions(options)
  checkCall({ signal, timeout })
  return { netns, signal, timeout }
}

/** A request of a call. */
export interface Request {
  operation: string
  options: object
  /** The reply is a Buffer of what came. Default false. */
  bytes?: boolean
  /** What are bigints otherwise are texts, which takes far less time where there are many. Default false. */
  countersAsText?: boolean
}

/** What was replied to each request; undefined where the call's `forgive` is what went wrong. */
export function ask(
  requests: readonly Request[],
  { netns, by = binding, ofWatch, ...call }: Asking,
): Promise<unknown[]> {
  const steps = requests.map((request) => ({ ...request, place: 0 }))
  const asked = () => submit(() => by.run([placeOf(netns)], steps), { ...call, places: [netns] })
  return ofWatch ? uncounted(asked) : asked()
}
