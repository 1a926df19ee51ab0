/** `--ovs REMOTE`: the Open vSwitch to look at, where no file says which. */
import { connectOvs, type Ovs } from '../index.js'
import type { SwitchOption } from '../network/index.js'
import type { Call } from './call.js'
import type { Target } from './target.js'

/** What the functions of the library take. */
export const switchOf = ({ options: { ovs } }: Pick<Call, 'options'>): { ovs?: SwitchOption } =>
  typeof ovs === 'string' ? { ovs: { remote: ovs } } : {}

/** A connection that stays open, for a verb that goes on: to the Open vSwitch of the option or of the file, if one has it. */
export async function connectionOf(
  { options, signal }: Pick<Call, 'options' | 'signal'>,
  target: Target | undefined,
): Promise<AsyncDisposable & { ovs: Ovs | undefined }> {
  const { ovs: defined } = target?.network?.definition ?? {}
  const remote = typeof options['ovs'] === 'string' ? options['ovs'] : defined?.remote
  const isWanted = remote !== undefined || defined !== undefined
  const ovs = isWanted ? await connectOvs({ ...(remote && { remote }), signal }) : undefined
  return { ovs, [Symbol.asyncDispose]: async () => ovs?.close() }
}
