/** The way in to Open vSwitch's half of the library, which nothing is loaded of before it is wanted. */
import type { ConnectOvsOptions } from './connect.js'
import type { Ovs } from './ovs.js'

/**
 * Connects to the database of an Open vSwitch and reads it. Without `remote` it is the local one as ovs-vsctl finds
 * it: `db.sock` in the folder that OVS_RUNDIR names, or in /var/run/openvswitch.
 *
 * Rejects with `OVSDB_CONNECT_FAILED` or whatever else kept it from using a remote, with a TypeError
 * or RangeError for bad options, or with the signal's reason.
 */
export async function connectOvs(options?: ConnectOvsOptions): Promise<Ovs> {
  const { connect } = await import('./connect.js')
  return connect(options)
}
