/** What the tests of links that end in the middle of a call share: a database behind a proxy. */
import { setImmediate as turn } from 'node:timers/promises'
import type { OvsdbError } from '../../src/base/errors.js'
import { connectOvs, Open_vSwitchSchema, type Ovs } from '../../src/openvswitch/index.js'
import {
  connectOvsdb,
  decodeMap,
  type Operation,
  type OvsdbClient,
} from '../../src/ovsdb-client/index.js'
import { type Cut, CuttingProxy } from '../ovsdb-client/cutting-proxy.js'
import { canonical, TestServer } from '../ovsdb-client/server.js'
import { assert } from '../support/test.js'
import { IDLE, prepare, WRITES } from './every-write.js'

const { definition } = Open_vSwitchSchema
const tables = Object.keys(definition.tables)

/** What the database holds. */
interface Stored {
  /** Everything but the marks and who made them. */
  rows: string
  /** The marks that were made. */
  marks: readonly string[]
  /** How many transactions of ours there were. */
  commits: number
}

type Options = { timeout?: number; signal?: AbortSignal }
type Told = 'done' | OvsdbError

export const outcome = (call: Promise<unknown>): Promise<Told> =>
  call.then(
    () => 'done',
    (error) => error,
  )

/** The reason that a signal has by default. */
const isAbort = (error: { name: string }) => error.name === 'AbortError'

/** After which nothing was changed, by what the documents say. */
const UNCHANGED = ['OVSDB_NO_ANSWER', 'OVSDB_CONNECTION_CLOSED', 'OVSDB_CONNECT_TIMEOUT']

function check(what: string, told: Told, isThere: boolean): void {
  if (told === 'done') assert.ok(isThere, `${what}: done, and is not there`)
  else if (UNCHANGED.includes(told.code)) assert.not(isThere, `${what}: ${told.code}, and is there`)
  else if (!isAbort(told)) assert.is(told.code, 'OVSDB_OUTCOME_UNKNOWN', what)
}

export class CutDatabase implements AsyncDisposable {
  readonly proxy: CuttingProxy
  /** Reached through the proxy. */
  readonly ovs: Ovs
  readonly #server: TestServer
  readonly #witness: OvsdbClient
  readonly #builder: Ovs
  #first: Stored | undefined

  private constructor(
    ...[server, proxy, witness, builder, ovs]: [TestServer, CuttingProxy, OvsdbClient, Ovs, Ovs]
  ) {
    this.#server = server
    this.proxy = proxy
    this.#witness = witness
    this.#builder = builder
    this.ovs = ovs
  }

  static async open(): Promise<CutDatabase> {
    const server = await TestServer.start(definition)
    const { remote } = server
    const proxy = await CuttingProxy.open(server.socket)
    const witness = await connectOvsdb({ remote })
    const builder = await connectOvs({ remote })
    const backoff = { min: 1, max: 5 }
    const ovs = await connectOvs({ remote: proxy.remote, backoff, retry: true })
    return new CutDatabase(server, proxy, witness, builder, ovs)
  }

  /** Makes the database what it is in the beginning of each case, unless it is. */
  async begin(): Promise<Stored> {
    const now = await this.stored()
    if (now.rows === this.#first?.rows && now.marks.length === 0) return now
    const operations: Operation[] = tables.map((table) => ({ op: 'delete', table, where: [] }))
    await this.#witness.transact(definition.name, [
      ...operations,
      { op: 'insert', table: 'Open_vSwitch', row: {} },
    ])
    await this.#builder.transaction(prepare, { wait: false })
    await this.synced()
    this.#first = await this.stored()
    return this.#first
  }

  /** Resolves when the link is up and what is there is known. */
  async synced(): Promise<void> {
    await this.ovs.bridgeExists('br0')
  }

  async stored(): Promise<Stored> {
    const select = tables.map((table) => ({ op: 'select', table, where: [] }) as const)
    const results = await this.#witness.transact(definition.name, select)
    let [marks, commits]: [string[], number] = [[], 0]
    const plain = results.map(({ rows }, at) => {
      if (tables[at] !== 'Open_vSwitch') return canonical(rows)
      const [root] = rows
      if (!root) return {}
      marks = [...decodeMap(root['external_ids']).keys()].map(String).sort()
      commits = Number(root['next_cfg'])
      return canonical([{ ...root, next_cfg: 0, external_ids: 0 }] as never)
    })
    return { rows: JSON.stringify(plain), marks, commits }
  }

  /** A small write, seen in `Stored.marks`. */
  mark(name: string, options: Options): Promise<void> {
    return this.ovs.set('Open_vSwitch', '.', { [`external_ids:${name}`]: '1' } as never, {
      ...options,
      wait: false,
    })
  }

  /** How many bytes these calls make both ways when nothing cuts them. */
  async measured(name: string, companions: readonly string[]) {
    await this.begin()
    this.proxy.cut()
    const write = WRITES[name] as (typeof WRITES)[string]
    await Promise.all([
      write(this.ovs, { wait: false }),
      ...companions.map((each) => this.mark(each, {})),
    ])
    return { ...this.proxy.counted }
  }

  /**
   * Has the link end in the middle of one verb with companions, made in one turn of the event loop, so
   * that they go as one transaction. Checks what they were told by what is there.
   */
  async cutIn(name: string, cut: Cut, companions: readonly string[]): Promise<void> {
    const before = await this.begin()
    const controller = new AbortController()
    const options = { wait: false, signal: controller.signal } as const
    this.proxy.cut(cut)
    const write = WRITES[name] as (typeof WRITES)[string]
    const calls = [
      outcome(write(this.ovs, options)),
      ...companions.map((each) => outcome(this.mark(each, options))),
    ]
    await this.proxy.over
    // What was not sent waits for another link, until it is aborted.
    const aborting = setTimeout(() => controller.abort(), 5)
    const [told, ...others] = await Promise.all(calls)
    clearTimeout(aborting)
    const then = await this.stored()
    const what = `${name} with ${companions.length}, cut ${JSON.stringify(cut)}`
    if (!IDLE.has(name)) check(what, told as Told, then.rows !== before.rows)
    for (const [at, each] of companions.entries()) {
      check(`${what}: ${each}`, others[at] as Told, then.marks.includes(each))
    }
    await this.forEverAfter(what, then)
  }

  /** The link comes back; what the database has then is what it had when all was told. */
  async forEverAfter(what: string, then: Stored): Promise<void> {
    this.proxy.restore()
    await this.synced()
    await turn()
    await this.synced()
    assert.equal(await this.stored(), then, `${what}: something came afterwards`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.ovs.close()
    await this.#builder.close()
    await this.#witness.close()
    await this.proxy[Symbol.asyncDispose]()
    await this.#server[Symbol.asyncDispose]()
  }
}
