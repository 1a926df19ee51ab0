/** A monitor by the best method that a server knows. */
import { OvsdbError } from '../../base/errors.js'
import type { MonitorOptions, OvsdbClient } from './client.js'
import type {
  ConditionalMonitor,
  MonitorCondRequest,
  RowUpdate,
  RowUpdate2,
  UpdateInfo,
} from './monitor.js'

/** Rows of tables as any of the methods sends them. */
export type AnyUpdates = Readonly<Record<string, Readonly<Record<string, RowUpdate | RowUpdate2>>>>

/** What is to be watched. */
export interface Watched {
  database: string
  requests: Readonly<Record<string, MonitorCondRequest>>
  /** The transaction that is known already; only the best method begins there. */
  since: string | undefined
  /** Nothing else is taken from the server until its promise resolves, which never rejects. */
  onUpdate(tables: AnyUpdates, info: UpdateInfo): void | Promise<void>
  options: MonitorOptions
}

/** The best first. */
const METHODS: readonly ((client: OvsdbClient, watched: Watched) => Promise<ConditionalMonitor>)[] =
  [
    (client, { database, requests, since, onUpdate, options }) =>
      client.monitorCondSince(database, requests, since, onUpdate, options),
    (client, { database, requests, onUpdate, options }) =>
      client.monitorCond(database, requests, onUpdate, options),
    async (client, { database, requests, onUpdate, options }) => {
      const noConditions = () =>
        new OvsdbError(`${client.remote} does not support conditional monitors`, {
          code: 'OVSDB_NOT_SUPPORTED',
          option: 'where',
          remote: client.remote,
        })
      if (Object.values(requests).some(({ where }) => where !== undefined)) throw noConditions()
      let initial = true
      const onTables = (tables: AnyUpdates) => {
        const isFirst = initial
        initial = false
        return onUpdate(tables, { initial: isFirst })
      }
      const { cancel } = await client.monitor(database, requests, onTables, options)
      return { cancel, change: () => Promise.reject(noConditions()) }
    },
  ]

/** Rejects as the methods do, with `OVSDB_NOT_SUPPORTED` when a server knows none with conditions. */
export async function openBestMonitor(
  client: OvsdbClient,
  watched: Watched,
): Promise<ConditionalMonitor> {
  for (const [at, open] of METHODS.entries()) {
    try {
      return await open(client, { ...watched, options: { ...watched.options, inOrder: true } })
    } catch (error) {
      const unknown = error instanceof OvsdbError && error.code === 'OVSDB_UNKNOWN_METHOD'
      if (!unknown || at === METHODS.length - 1) throw error
    }
  }
  throw new Error('unreachable')
}
