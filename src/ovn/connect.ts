import { env } from 'node:process'
import { checkOptions, checkSignal } from '../base/check.js'
import { invalidValue } from '../base/errors.js'
import { MAX_DELAY } from '../base/wait.js'
import { checkLimit, checkOneOf } from '../ovsdb-client/check.js'
import { CALL_TIMEOUT, limitOf } from '../ovsdb-client/client/call-options.js'
import { CONNECT_TIMEOUT, checkRemotes } from '../ovsdb-client/client/connect.js'
import { openSession, type SessionOptions } from '../ovsdb-client/session/session.js'
import { DATABASE } from './errors.js'
import { KINDS, ROOT } from './kinds.js'
import { Ovn } from './ovn.js'
import { OVN_NorthboundSchema } from './schema.js'

/** How to connect to an OVN; all of it optional. */
export interface ConnectOvnOptions extends Partial<Omit<SessionOptions, 'database' | 'signal'>> {
  /** The southbound database: with it, an error says which chassis are behind. */
  southbound?: string | readonly string[] | undefined
  /** What changes wait for that do not say. Default `none`, as of ovn-nbctl. */
  wait?: 'none' | 'sb' | 'hv' | undefined
  /** Milliseconds that each change, and `sync`, may take when it has no `timeout` of its own. Default 10000. */
  changeTimeout?: number | undefined
  /** The same for each call that reads. Default 10000. In both 0 and Infinity mean no limit. */
  readTimeout?: number | undefined
  /** Ends the attempt to connect. */
  signal?: AbortSignal | undefined
}

/** What verbs find rows by, and which columns they go backwards. */
const LOOKUPS = lookups()

function lookups() {
  const tables: Record<string, { by: string[][]; referring: string[] }> = {}
  const of = (table: string) => {
    tables[table] ??= { by: [], referring: [] }
    return tables[table]
  }
  for (const { table, key, rules, holders, root } of Object.values(KINDS)) {
    const columns = key.map((option) => rules[option]?.column as string)
    if (columns.length === 1 && !columns[0]?.includes(':')) of(table).by.push(columns)
    if (root !== undefined) of(ROOT).referring.push(root)
    for (const holder of Object.values(holders)) of(holder.table).referring.push(holder.column)
  }
  return tables
}

/** See connect-ovn.ts, which loads this. */
export async function connect(options: ConnectOvnOptions = {}): Promise<Ovn> {
  const {
    remote = defaultRemote(),
    southbound,
    wait = 'none',
    changeTimeout,
    readTimeout,
    signal,
    ...link
  } = checkOptions(options)
  if ('database' in link) throw invalidValue('database', 'there is no such option', link.database)
  if (southbound !== undefined) checkRemotes(southbound)
  checkOneOf('wait', wait, ['none', 'sb', 'hv'])
  checkLimit('changeTimeout', changeTimeout)
  checkLimit('readTimeout', readTimeout)
  checkSignal(signal)
  signal?.throwIfAborted()
  const session = openSession({ ...link, remote, database: DATABASE })
  const { connectTimeout = CONNECT_TIMEOUT } = link
  const attempts = [remote].flat().length * connectTimeout
  const timeout = Math.min(MAX_DELAY, attempts + limitOf(readTimeout, CALL_TIMEOUT))
  try {
    const replica = await session.replicate({
      ...{ types: OVN_NorthboundSchema, lookups: LOOKUPS, timeout },
      ...(signal && { signal }),
    })
    return new Ovn(session, replica, { southbound, wait, changeTimeout, readTimeout })
  } catch (error) {
    await session.close()
    signal?.throwIfAborted()
    throw error
  }
}

/** As ovn-nbctl(8) finds it. */
function defaultRemote(): string {
  return env['OVN_NB_DB'] || `unix:${env['OVN_RUNDIR'] || '/var/run/ovn'}/ovnnb_db.sock`
}
