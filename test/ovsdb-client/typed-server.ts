/** A real ovsdb-server on a schema of one's own, reached by a unix socket. Needs no namespace. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { DatabaseSchema } from '../../src/ovsdb-client/index.js'

const env = { ...process.env, PATH: [process.env['PATH'], '/usr/sbin', '/sbin'].join(delimiter) }

export interface TypedServer extends AsyncDisposable {
  remote: string
}

/** @param schema the schema, or a file that holds it */
export async function startServer(schema: DatabaseSchema | string): Promise<TypedServer> {
  const dir = mkdtempSync(join(tmpdir(), 'typed-'))
  const [database, socket] = [join(dir, 'db'), join(dir, 'sock')]
  let file = schema
  if (typeof file !== 'string') {
    file = join(dir, 'ovsschema')
    writeFileSync(file, JSON.stringify(schema))
  }
  execFileSync('ovsdb-tool', ['create', database, file], { env })
  const server = spawn(
    'ovsdb-server',
    [database, `--remote=punix:${socket}`, `--unixctl=${join(dir, 'ctl')}`, '-vconsole:off'],
    { env: { ...env, OVS_RUNDIR: dir }, stdio: 'ignore' },
  )
  const over = once(server, 'exit')
  const watcher = watch(dir)
  while (!existsSync(socket)) {
    await Promise.race([
      once(watcher, 'change'),
      over.then(() => {
        throw new Error('ovsdb-server ended')
      }),
    ])
  }
  watcher.close()
  return {
    remote: `unix:${socket}`,
    async [Symbol.asyncDispose]() {
      server.kill('SIGKILL')
      await over
      rmSync(dir, { recursive: true })
    },
  }
}
