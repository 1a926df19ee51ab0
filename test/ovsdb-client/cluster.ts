/** A cluster of three ovsdb-servers on 127.0.0.1; ovsdb(7), "Clustered Database Service Model". */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { DatabaseSchema, Row } from '../../src/ovsdb-client/index.js'
import { freePort } from './certificates.js'
import { PATH, SCHEMA } from './server.js'

class Member {
  readonly dir = mkdtempSync(join(tmpdir(), 'member-'))
  readonly socket = join(this.dir, 'db.sock')
  readonly remote = `unix:${this.socket}`
  readonly database = join(this.dir, 'db')
  readonly #env = { ...process.env, PATH, OVS_RUNDIR: this.dir, OVS_LOGDIR: this.dir }
  #child: ChildProcess | undefined

  run(program: string, ...args: string[]): string {
    return execFileSync(program, args, {
      encoding: 'utf8',
      env: this.#env,
      maxBuffer: 2 ** 28,
      timeout: 30_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  }

  appctl(...args: string[]): string {
    return this.run('ovs-appctl', '-t', join(this.dir, 'ctl'), ...args)
  }

  get running(): boolean {
    return this.#child !== undefined
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  async start(): Promise<void> {
    rmSync(this.socket, { force: true })
    const place = [this.database, `--remote=p${this.remote}`, `--unixctl=${join(this.dir, 'ctl')}`]
    const log = ['-vconsole:off', '-vsyslog:off', `--log-file=${join(this.dir, 'log')}`]
    this.#child = spawn('ovsdb-server', [...place, ...log], { env: this.#env, stdio: 'ignore' })
    while (!existsSync(this.socket)) await delay(5)
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (!child) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    this.#child = undefined
  }

  isLeader(): boolean {
    if (!this.running) return false
    return /^Role: leader$/m.test(this.appctl('cluster/status', 'Test'))
  }
}

export class Cluster {
  readonly members = [new Member(), new Member(), new Member()] as const

  static async start(schema: DatabaseSchema = SCHEMA): Promise<Cluster> {
    const cluster = new Cluster()
    const [first, ...others] = cluster.members
    const addresses: string[] = []
    for (const _ of cluster.members) addresses.push(`tcp:127.0.0.1:${await freePort()}`)
    const [address, ...own] = addresses as [string, string, string]
    writeFileSync(join(first.dir, 'schema'), JSON.stringify(schema))
    first.run('ovsdb-tool', 'create-cluster', first.database, join(first.dir, 'schema'), address)
    await first.start()
    for (const [at, member] of others.entries()) {
      member.run('ovsdb-tool', 'join-cluster', member.database, 'Test', own[at] as string, address)
      await member.start()
    }
    for (const member of others) {
      member.run('ovsdb-client', '--timeout=30', 'wait', member.remote, 'Test', 'connected')
    }
    return cluster
  }

  get remotes(): string[] {
    return this.members.map(({ remote }) => remote)
  }

  /** Resolves when there is one. */
  async leader(): Promise<Member> {
    for (;;) {
      const leader = this.members.find((member) => member.isLeader())
      if (leader) return leader
      await delay(20)
    }
  }

  /** Has the leader pass its office on, as it does before it writes a snapshot. */
  async transfer(): Promise<void> {
    const leader = await this.leader()
    leader.appctl('cluster/failure-test', 'transfer-leadership')
  }

  /** What is stored, as ovsdb-client reads it from the leader. */
  async dump(table: string): Promise<Row[]> {
    const { remote, run } = await this.leader().then((member) => ({
      remote: member.remote,
      run: member.run.bind(member),
    }))
    const select = JSON.stringify(['Test', { op: 'select', table, where: [] }])
    const [result] = JSON.parse(run('ovsdb-client', 'transact', remote, select))
    return result.rows
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const member of this.members) {
      await member.kill()
      rmSync(member.dir, { recursive: true, force: true })
    }
  }
}
