/** A server that sends without end: it gets no memory of ours beyond the limits, nor the event loop. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectOvsdb } from '../../src/ovsdb-client/index.js'
import { runtime } from '../support/runtime.js'
import { assert, test } from '../support/test.js'

const MiB = 1 << 20
const sent = 128 * MiB

/** What it says over and over, and what a client may make of it. */
const floods: { what: string; text: string; ends?: string }[] = [
  {
    what: 'notifications that nobody asked for',
    text: '{"id":null,"method":"update","params":["x",{}]}',
  },
  { what: 'answers that nobody asked for', text: '{"id":12345,"result":["no"],"error":null}' },
  {
    what: 'requests that are not known',
    text: '{"id":7,"method":"nonsense","params":[]}',
    ends: 'OVSDB_',
  },
  {
    what: 'echo requests, whose answers it does not read',
    text: '{"id":7,"method":"echo","params":["x"]}',
    ends: 'OVSDB_',
  },
  {
    what: 'a message without an end',
    text: '["xxxxxxxxxxxxxxxx",',
    ends: 'OVSDB_MESSAGE_TOO_LARGE',
  },
]

for (const [at, { what, text, ends }] of floods.entries()) {
  test(what, async () => {
    const path = join(tmpdir(), `flood-${at}`)
    const piece = text.repeat(Math.ceil(65536 / text.length))
    const pieces = Math.ceil(sent / piece.length)
    const first = text.startsWith('[') ? '[' : ''
    const [command, ...args] = runtime.code(`
      import { createServer } from 'node:net'
      const piece = ${JSON.stringify(piece)}
      createServer((socket) => {
        socket.on('error', () => {}).on('close', () => process.exit())
        let left = ${pieces}
        socket.write(${JSON.stringify(first)})
        const more = () => {
          while (left-- > 0) if (!socket.write(piece)) return
          socket.end()
        }
        socket.on('drain', more)
        more()
      }).listen(${JSON.stringify(path)}, () => console.log('ready'))`)
    const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(server.stdout, 'data')

    const client = await connectOvsdb({
      remote: `unix:${path}`,
      maxMessageSize: MiB,
      writeTimeout: 1000,
    })
    const used = () => {
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    }
    const before = used()
    let [turns, most, over] = [0, 0, false]
    const closed = client.closed.finally(() => {
      over = true
    })
    while (!over) {
      most = Math.max(most, used() - before)
      turns++
      await new Promise((resolve) => setImmediate(resolve))
    }
    const error = await closed
    server.kill()
    if (ends !== undefined) assert.match(error?.code ?? '', ends)
    assert.ok(most < 96 * MiB, `${(most / MiB).toFixed(0)} MiB at most`)
    // A turn handles what one read brought, 64 KiB: others get theirs in between.
    if (ends === undefined) assert.ok(turns > sent / MiB, `${turns} turns`)
  })
}

test.run()
