/** The connection to the Open vSwitch of a network. */
import type { ConnectOvsOptions } from '../openvswitch/connect.js'
import { connectOvs } from '../openvswitch/connect-ovs.js'
import type { Ovs } from '../openvswitch/ovs.js'
import type { Parts } from './define.js'

/** A connection, which stays the caller's, or how to make one for the length of a call. */
export type SwitchOption = Ovs | ConnectOvsOptions

/** A connection, if there is to be one; disposing of it closes one that was made. */
export interface OpenSwitch extends AsyncDisposable {
  ovs: Ovs | undefined
}

/**
 * A connection to Open vSwitch, if the network has something there, or the caller says that it may have: else none, so
 * that no daemon is needed.
 */
export async function openSwitch(
  parts: Pick<Parts, 'ovs'> | undefined,
  given: SwitchOption | undefined,
  signal: AbortSignal | undefined,
): Promise<OpenSwitch> {
  const isOwn = given !== undefined && 'transaction' in given
  if (isOwn || (given === undefined && parts?.ovs === undefined)) {
    return { ovs: isOwn ? given : undefined, [Symbol.asyncDispose]: async () => {} }
  }
  const { remote } = parts?.ovs ?? {}
  const options = { ...(remote !== undefined && { remote }), ...given, signal }
  const ovs = await connectOvs(options as ConnectOvsOptions)
  return { ovs, [Symbol.asyncDispose]: () => ovs.close() }
}

/** Works with such a connection. */
export async function withSwitch<Result>(
  parts: Pick<Parts, 'ovs'> | undefined,
  given: SwitchOption | undefined,
  signal: AbortSignal | undefined,
  work: (ovs: Ovs | undefined) => Promise<Result>,
): Promise<Result> {
  await using opened = await openSwitch(parts, given, signal)
  return await work(opened.ovs)
}
