/** A real ovsdb-server with a database of its own, which can be killed and come back. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { DatabaseSchema, Row, TypeSchema } from '../../src/ovsdb-client/index.js'
import { parseWithBigIntegers, stringify } from '../../src/ovsdb-client/wire/json.js'

/** An ordinary user's may lack where daemons lie. */
export const PATH = [process.env['PATH'], '/usr/sbin', '/sbin'].join(delimiter)

const set = (key: TypeSchema['key']) => ({ type: { key, min: 0, max: 'unlimited' } }) as const

/** A schema with a column of each sort. */
export const SCHEMA: DatabaseSchema = {
  name: 'Test',
  version: '1.0.0',
  tables: {
    Item: {
      columns: {
        name: { type: 'string' },
        count: { type: 'integer' },
        ratio: { type: 'real' },
        done: { type: 'boolean' },
        note: { type: { key: 'string', min: 0, max: 1 } },
        tags: set('string'),
        numbers: set('integer'),
        labels: { type: { key: 'string', value: 'string', min: 0, max: 'unlimited' } },
        parent: {
          type: { key: { type: 'uuid', refTable: 'Item', refType: 'weak' }, min: 0, max: 1 },
        },
        friends: set({ type: 'uuid', refTable: 'Item', refType: 'weak' }),
      },
      isRoot: true,
      indexes: [['name']],
    },
    Log: { columns: { who: { type: 'string' }, step: { type: 'integer' } }, isRoot: true },
  },
}

/** Whether a daemon answers on its control socket. */
const answers = (path: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(path, () => socket.write('{"id":0,"method":"version","params":[]}'))
    socket.once('data', () => {
      resolve(true)
      socket.destroy()
    })
    socket.on('error', () => {}).on('close', () => resolve(false))
  })

export class TestServer {
  readonly dir = mkdtempSync(join(tmpdir(), 'ovsdb-'))
  readonly socket = join(this.dir, 'db.sock')
  readonly remote = `unix:${this.socket}`
  readonly env = {
    ...process.env,
    PATH,
    OVS_RUNDIR: this.dir,
    OVS_LOGDIR: this.dir,
    OVS_DBDIR: this.dir,
  }
  readonly #args: readonly string[]
  #child: ChildProcess | undefined

  /** @param args more arguments of ovsdb-server */
  constructor(schema: DatabaseSchema = SCHEMA, args: readonly string[] = []) {
    this.#args = args
    writeFileSync(join(this.dir, 'schema'), JSON.stringify(schema))
    this.run('ovsdb-tool', 'create', join(this.dir, 'db'), join(this.dir, 'schema'))
  }

  static async start(schema?: DatabaseSchema, args?: readonly string[]): Promise<TestServer> {
    const server = new TestServer(schema, args)
    await server.start()
    return server
  }

  /** Runs a program of Open vSwitch, and returns what it printed. */
  run(program: string, ...args: string[]): string {
    return execFileSync(program, args, {
      encoding: 'utf8',
      env: this.env,
      maxBuffer: 2 ** 28,
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  /** Resolves when it listens. */
  async start(launch: typeof spawn = spawn): Promise<void> {
    const control = join(this.dir, 'ctl')
    this.#child = launch(
      'ovsdb-server',
      [
        join(this.dir, 'db'),
        `--remote=p${this.remote}`,
        `--unixctl=${control}`,
        '-vconsole:off',
        '-vsyslog:off',
        `--log-file=${join(this.dir, 'log')}`,
        ...this.#args,
      ],
      { env: this.env, stdio: 'ignore' },
    )
    // It answers commands once it listens on each of its remotes: their sockets are there before that.
    while (!(await answers(control))) {
      if (this.#child.exitCode !== null) throw new Error(`ovsdb-server did not start: ${this.dir}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  appctl(...args: string[]): string {
    return this.run('ovs-appctl', '-t', join(this.dir, 'ctl'), ...args)
  }

  /** Gives its database another schema, live. */
  convert(schema: DatabaseSchema): void {
    const file = join(this.dir, 'converted')
    writeFileSync(file, JSON.stringify(schema))
    this.run('ovsdb-client', 'convert', this.remote, file)
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  /** What is stored, as ovsdb-client reads it. */
  dump(table: string, database = 'Test'): Row[] {
    const select = JSON.stringify([database, { op: 'select', table, where: [] }])
    const printed = this.run('ovsdb-client', 'transact', this.remote, select)
    const [result] = parseWithBigIntegers(printed) as [{ rows: Row[] }]
    return result.rows
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    rmSync(this.dir, { recursive: true, force: true })
  }
}

/** Rows by UUID in one spelling, to compare by. */
export function canonical(rows: Iterable<Row>): Record<string, unknown> {
  return Object.fromEntries(
    [...rows]
      .map((row) => {
        const { _uuid, _version, ...columns } = row
        const values = Object.entries(columns).map(([name, value]) => [name, spelled(value)])
        return [(_uuid as readonly string[])[1] as string, Object.fromEntries(values.sort())]
      })
      .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
  )
}

function spelled(value: unknown): string {
  if (!Array.isArray(value) || (value[0] !== 'set' && value[0] !== 'map')) return stringify(value)
  return `${value[0]} ${value[1].map(stringify).sort()}`
}
