/** A server that sends without end: it gets no memory of ours beyond the limits, nor the event loop. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
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
        let left = ${pieces}
        socket.on('error', () => {}).on('close', () => {
          console.log((${pieces} - left) * piece.length - socket.writableLength)
          process.exit()
        })
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

    const told = once(server.stdout, 'data')
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
    const [taken] = await told
    if (ends !== undefined) {
      assert.match(error?.code ?? '', ends)
      assert.ok(Number(taken) < 4 * MiB, `took ${taken} bytes`)
    }
    assert.ok(most < 96 * MiB, `${(most / MiB).toFixed(0)} MiB at most`)
    // A turn handles what one read brought, 64 KiB: others get theirs in between.
    if (ends === undefined) assert.ok(turns > sent / MiB, `${turns} turns`)
  })
}

test('a server that reads late gets every answer', async () => {
  const path = join(tmpdir(), 'late')
  const count = 50_000
  const answered = new Promise<number>((resolve) => {
    const server = createServer((socket) => {
      server.close()
      let text = ''
      for (let id = 0; id < count; id++) socket.write(`{"id":${id},"method":"echo","params":[]}`)
      // Not before the client has begun to hold back: what it took no more of waits here.
      setTimeout(() => {
        assert.ok(socket.writableLength > 0, 'the client takes no more')
        socket.setEncoding('latin1').on('data', (part) => {
          text += part
          const ids = text.match(/"id":\d+}/g) ?? []
          if (ids.length < count) return
          socket.destroy()
          resolve(ids.filter((id, at) => id === `"id":${at}}`).length)
        })
      }, 500)
    }).listen(path)
  })
  const client = await connectOvsdb({ remote: `unix:${path}` })
  assert.is(await answered, count)
  await client.close()
})

test.run()
