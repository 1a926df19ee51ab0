/**
 * What goes between a client and a server, and what comes of it in session and replica, as text to
 * read: a line a message or event, each UUID as the number of its first appearance, in the manner
 * of Open vSwitch's own tests.
 */
import { mkdtempSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { OvsdbSession, Replica, Row, SessionStatus } from '../../src/ovsdb-client/index.js'
import { MessageSplitter } from '../../src/ovsdb-client/wire/framing.js'
import type { Received } from './support.js'

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
const ZERO = '00000000-0000-0000-0000-000000000000'

type Tables = Record<string, Record<string, Record<string, unknown>>>

/** The parameters of a request that are worth a line; of others nothing is said. */
const REQUESTS: Readonly<Record<string, (params: never) => unknown[]>> = {
  monitor_cond: ([, , tables]: unknown[]) => [tables],
  monitor_cond_since: ([, , tables, since]: unknown[]) => [tables, since],
  monitor_cond_change: ([, , tables]: unknown[]) => [tables],
  monitor_cancel: () => [],
  transact: ([, ...operations]: unknown[]) => operations,
}

export class Trace {
  readonly #wire: string[] = []
  readonly #client: string[] = []
  readonly #numbers = new Map<string, number>([[ZERO, 0]])
  readonly #taps: Tap[] = []

  /** A remote that leads to another one and tells what is said about the database Test. */
  async tap(socket: string): Promise<string> {
    const tap = await Tap.open(socket, (line) => this.#wire.push(line))
    this.#taps.push(tap)
    return tap.remote
  }

  /** Tells when the session is ready, and why it is not any more. */
  watch(session: OvsdbSession): void {
    const told = async (statuses: AsyncIterable<SessionStatus>) => {
      let ready = false
      for await (const { state, error } of statuses) {
        if (state === 'ready') this.#client.push('session: ready')
        else if (ready) this.#client.push(`session: ${state} ${error?.code}`)
        ready = state === 'ready'
      }
    }
    void told(session.statuses())
  }

  /** Tells what changes in a replica. */
  follow(replica: Replica): void {
    replica.on('change', ({ cause, rows }) => {
      const lines = rows.map((event) => {
        const { type, table, id } = event
        const shown = 'row' in event ? ` ${plain(event.row)}` : ''
        return `  ${type} ${table} ${id}${shown}`
      })
      this.#client.push(`replica: ${cause}`, ...sorted(lines))
    })
  }

  /** All since the last time: first what went over the wire, then what came of it. */
  async take(): Promise<string> {
    await turn()
    const lines = [...this.#wire.splice(0), ...this.#client.splice(0)]
    return lines.map((line) => line.replace(UUID, (id) => this.#numbered(id))).join('\n')
  }

  #numbered(id: string): string {
    const number = this.#numbers.get(id) ?? this.#numbers.size
    this.#numbers.set(id, number)
    return `<${number}>`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const tap of this.#taps) await tap.close()
  }
}

/** Stands between a client and a server, hands everything on, and tells what it was. */
class Tap {
  readonly remote: string
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(path: string, target: string, tell: (line: string) => void) {
    this.remote = `unix:${path}`
    this.#server = createServer((near) => {
      const far = connect(target)
      const conversation = new Conversation(tell)
      const asked = new MessageSplitter((message) => conversation.asked(message as Received))
      const answered = new MessageSplitter((message) => conversation.heard(message as Received))
      // Told before it is handed on, so that it is there when its consequences are.
      near.on('data', (bytes) => {
        asked.push(bytes)
        far.write(bytes)
      })
      far.on('data', (bytes) => {
        answered.push(bytes)
        near.write(bytes)
      })
      for (const each of [near, far]) {
        this.#sockets.add(each)
        each.on('error', () => {}).on('close', () => [near, far].map((one) => one.destroy()))
      }
    })
  }

  static async open(target: string, tell: (line: string) => void): Promise<Tap> {
    const path = join(mkdtempSync(join(tmpdir(), 'tap-')), 'sock')
    const tap = new Tap(path, target, tell)
    await new Promise<void>((resolve) => tap.#server.listen(path, resolve))
    return tap
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** What is said on one connection. */
class Conversation {
  readonly #tell: (line: string) => void
  /** The methods of requests about Test that have no reply yet, and its monitors. */
  readonly #asked = new Map<unknown, string>()
  readonly #monitors = new Set<unknown>()

  constructor(tell: (line: string) => void) {
    this.#tell = tell
  }

  asked({ method = '', params, id }: Received): void {
    const shown = REQUESTS[method]
    const [about, monitor] = params ?? []
    if (!shown || !(about === 'Test' || this.#monitors.has(about))) return
    if (about === 'Test' && method !== 'transact') this.#monitors.add(monitor)
    this.#asked.set(id, method)
    this.#tell(`-> ${[method, ...shown(params as never).map(text)].join(' ')}`)
  }

  heard(message: Received): void {
    if (message.method === undefined) this.#answered(message)
    else this.#notified(message.method, message.params)
  }

  #answered({ id, result, ...rest }: Received): void {
    const asked = this.#asked.get(id)
    if (asked === undefined) return
    this.#asked.delete(id)
    const { error } = rest as { error?: unknown }
    if (error) this.#tell(`<- error ${text(error)}`)
    else if (asked === 'monitor_cond_since') {
      const [found, transaction, tables] = result as [boolean, string, Tables]
      this.#tell(`<- ${found ? 'found' : 'not found'}, as of ${transaction}`)
      this.#rows(tables)
    } else this.#tell(`<- ${text(result)}`)
  }

  #notified(method: string, [monitor, ...params]: unknown[]): void {
    if (!this.#monitors.has(monitor)) return
    this.#tell(`<- ${method}${method === 'update3' ? ` as of ${params[0]}` : ''}`)
    this.#rows((params.at(-1) ?? {}) as Tables)
  }

  #rows(tables: Tables): void {
    const lines = Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows).map(([id, change]) => `  ${table} ${id} ${text(change)}`),
    )
    for (const line of sorted(lines)) this.#tell(line)
  }
}

/** A row without its identity and what is empty. */
function plain({ _uuid, ...row }: Row): string {
  const given = Object.entries(row).filter(([, value]) => text(value) !== '["set",[]]')
  return text(Object.fromEntries(given))
}

/** JSON with the keys in order, without the server's words, which differ by its version. */
function text(value: unknown): string {
  const ordered = (_key: string, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries({ ...item, details: undefined }).sort())
      : item
  return JSON.stringify(value, ordered)
}

/** By what they say, whatever the identities. */
function sorted(lines: readonly string[]): string[] {
  const key = (line: string) => line.replace(UUID, '')
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
