import { dirname } from 'node:path'
import type { OvsdbSession } from '../../ovsdb-client/session/session.js'
import { parseRemote } from '../../ovsdb-client/wire/remote.js'
import type { DaemonPlace } from './connect.js'
import { noControl } from './errors.js'

/**
 * Where the ovs-vswitchd is that a session's database belongs to: as it is named, else in the folder of the
 * database's socket. It throws `OVS_NOT_ALLOWED` where the database is reached in another way.
 */
export function placeOf(session: OvsdbSession, control: string | undefined): () => DaemonPlace {
  // While the database is away its daemon may still be there.
  let last = session.status.remote
  return () => {
    if (control !== undefined) return { target: control }
    last = session.status.remote ?? last
    const remote = last === undefined ? undefined : parseRemote(last)
    if (remote?.scheme !== 'unix') throw noControl(last ?? 'the connection')
    return { target: 'ovs-vswitchd', rundir: dirname(remote.path) }
  }
}
