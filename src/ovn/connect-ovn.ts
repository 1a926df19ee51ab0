/** The way in to OVN, which nothing is loaded of before it is wanted. */
import type { ConnectOvnOptions } from './connect.js'
import type { Ovn } from './ovn.js'

/**
 * Connects to the northbound database of an OVN and reads it. Without `remote` it is the one that ovn-nbctl finds:
 * what OVN_NB_DB names, else `ovnnb_db.sock` in the folder that OVN_RUNDIR names, or in /var/run/ovn.
 *
 * Rejects with `OVSDB_CONNECT_FAILED` or `OVSDB_NO_ANSWER` when it cannot be reached, with a TypeError or RangeError
 * for bad options, or with the signal's reason.
 */
export async function connectOvn(options?: ConnectOvnOptions): Promise<Ovn> {
  const { connect } = await import('./connect.js')
  return connect(options)
}
