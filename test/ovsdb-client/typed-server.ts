/** A real ovsdb-server on a schema of one's own, reached by a unix socket. Needs no namespace. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { connectOvsdb, type DatabaseSchema, type OvsdbError } from '../../src/ovsdb-client/index.js'
import { stringify } from '../../src/ovsdb-client/wire/json.js'

const env = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin', '/sbin'].join(delimiter) }

export interface TypedServer extends AsyncDisposable {
  /** Of ovsdb-server. */
  pid: number
  remote: string
}

/**
 * @param schema the schema, or a file that holds it
 * @param parent where its folder is made
 */
export async function startServer(
  schema: DatabaseSchema | string,
  parent: string = tmpdir(),
): Promise<TypedServer> {
  const dir = mkdtempSync(join(parent, 'typed-'))
  const [database, socket] = [join(dir, 'db'), join(dir, 'sock')]
  let file = schema
  if (typeof file !== 'string') {
    file = join(dir, 'ovsschema')
    writeFileSync(file, stringify(schema))
  }
  execFileSync('ovsdb-tool', ['create', database, file], { env })
  const server = spawn(
    'ovsdb-server',
    [database, `--remote=punix:${socket}`, `--unixctl=${join(dir, 'ctl')}`, '-vconsole:off'],
    { env: { ...env, OVS_RUNDIR: dir }, stdio: 'ignore' },
  )
  const over = once(server, 'exit')
  const remote = `unix:${socket}`
  await Promise.race([
    answers(remote),
    over.then(() => {
      throw new Error('ovsdb-server ended')
    }),
  ])
  return {
    remote,
    pid: server.pid as number,
    async [Symbol.asyncDispose]() {
      server.kill('SIGKILL')
      await over
      rmSync(dir, { recursive: true })
    },
  }
}

/** The socket is there a moment before the server listens on it. */
async function answers(remote: string): Promise<void> {
  for (;;) {
    try {
      await (await connectOvsdb({ remote })).close()
      return
    } catch (error) {
      if ((error as OvsdbError).code !== 'OVSDB_CONNECT_FAILED') throw error
      await setTimeout(2)
    }
  }
}
