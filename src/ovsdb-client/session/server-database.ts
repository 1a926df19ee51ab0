import { OvsdbError } from '../../base/errors.js'
import { UNLIMITED } from '../client/call-options.js'
import type { OvsdbClient } from '../client/client.js'
import type { Monitor, TableUpdates2 } from '../client/monitor.js'
import { decodeOptional, type Row } from '../schema/values.js'

/** A row of `_Server`'s table Database: one database as the server has it (ovsdb-server(5)). */
export interface ServerDatabase {
  model: 'standalone' | 'clustered' | 'relay'
  /** Whether a clustered database is in touch with most of its cluster. */
  connected: boolean
  /** Whether this server leads the cluster. */
  leader: boolean
  /** The cluster. */
  cid?: string | undefined
  /** How much of the cluster's log this server has. */
  index?: bigint | undefined
  /** Whether it has a schema: not until a server has joined its cluster, or a relay reached its source. */
  joined: boolean
}

const COLUMNS = ['name', 'model', 'connected', 'leader', 'cid', 'index', 'schema'] as const

/**
 * Follows one database in the server's own database `_Server`. `told` is called with its row, or with `undefined`
 * when the server does not have it, before the promise resolves and whenever it changes.
 *
 * Resolves with the monitor, or with `undefined` when the server has no `_Server`, as before
 * Open vSwitch 2.9 or elsewhere.
 */
export async function followDatabase(
  client: OvsdbClient,
  database: string,
  told: (row: ServerDatabase | undefined) => void,
): Promise<Monitor | undefined> {
  let current: { id: string; row: Row } | undefined
  const updated = (tables: TableUpdates2) => {
    for (const [id, update] of Object.entries(tables['Database'] ?? {})) {
      if ('initial' in update) current = { id, row: update.initial }
      else if ('insert' in update) current = { id, row: update.insert }
      // No column of this table has more than one value, so the value sent is the new one.
      else if ('modify' in update) current = { id, row: { ...current?.row, ...update.modify } }
      else if (id === current?.id) current = undefined
    }
    told(current && read(current.row))
  }
  const requests = { Database: { columns: COLUMNS, where: [['name', '==', database]] } } as const
  try {
    return await client.monitorCond('_Server', requests, updated, UNLIMITED)
  } catch (error) {
    // A server that is there and refuses; of one that is gone there is nothing to say here.
    if (error instanceof OvsdbError && error.error !== undefined) return undefined
    throw error
  }
}

function read(row: Row): ServerDatabase {
  const index = decodeOptional(row['index'])
  const cid = decodeOptional(row['cid'])
  return {
    model: row['model'] as ServerDatabase['model'],
    connected: row['connected'] === true,
    leader: row['leader'] === true,
    cid: cid === undefined ? undefined : String((cid as readonly string[])[1]),
    index: index === undefined ? undefined : BigInt(index as number | bigint),
    joined: decodeOptional(row['schema']) !== undefined,
  }
}

/**
 * Decides whether a server's database can be used, and remembers how far the cluster's log was seen:
 * a server that is behind it would show the past.
 */
export class ServerGuard {
  readonly #leaderOnly: boolean
  #cluster: string | undefined
  #seen = 0n

  constructor(leaderOnly: boolean) {
    this.#leaderOnly = leaderOnly
  }

  /** Why it cannot be used; `undefined` when it can. Another cluster's log is another story. */
  objection(row: ServerDatabase | undefined): { code: string; why: string } | undefined {
    if (!row) return { code: 'OVSDB_UNKNOWN_DATABASE', why: 'the server does not have it' }
    if (!row.joined) {
      return { code: 'OVSDB_NOT_CONNECTED', why: 'the server has not joined its cluster yet' }
    }
    if (row.model === 'standalone') return undefined
    if (!row.connected) {
      return { code: 'OVSDB_NOT_CONNECTED', why: 'the server is cut off from its cluster' }
    }
    if (row.model !== 'clustered') return undefined
    if (this.#leaderOnly && !row.leader) {
      return { code: 'OVSDB_NOT_LEADER', why: 'the server does not lead its cluster' }
    }
    if (row.cid !== this.#cluster) this.#seen = 0n
    this.#cluster = row.cid
    const index = row.index ?? 0n
    if (index < this.#seen) {
      return { code: 'OVSDB_STALE', why: `the server is behind what was seen already` }
    }
    this.#seen = index
    return undefined
  }
}
