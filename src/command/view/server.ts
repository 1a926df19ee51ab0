/** The server of the page: on this machine's loopback alone, for who knows the token. */
import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { jsonOf } from '../draw-plan.js'
import { pictureStyle } from '../graph/svg.js'
import { type Allowed, type Door, doorWithToken } from './door.js'
import type { Live } from './live.js'
import { icon, page, script, style } from './page-text.js'
import { Stream } from './stream.js'

/** A server that listens, until it is disposed of. */
export interface Serving extends AsyncDisposable {
  url: string
  port: number
}

const host = '127.0.0.1'

/** More pages at once get no events. */
const most = 32

/** Nothing of others is loaded, nothing is sent elsewhere, and no other page has this one in it. */
const headers = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/** What is always the same, by its path: its type and its text. */
const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '': ['text/html', page],
  'page.js': ['text/javascript', script],
  'page.css': ['text/css', `${pictureStyle.join('\n')}\n${style}`],
  'icon.svg': ['image/svg+xml', icon],
}

/** Begins to serve; `port` 0 is one that is free. */
export async function serve(live: Live, port: number): Promise<Serving> {
  const { createServer } = await import('node:http')
  const door = await doorWithToken()
  const streams = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    answer(request, response, { live, door, streams })
  })
  await listening(server, port)
  const { port: its } = server.address() as AddressInfo
  return {
    ...{ url: `http://${host}:${its}/${door.token}/`, port: its },
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const stream of streams) stream.end()
      server.closeAllConnections()
      await closed
    },
  }
}

async function listening(server: Server, port: number): Promise<void> {
  const begun = once(server, 'listening')
  server.listen({ host, port })
  try {
    await begun
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new Error(`--port: something listens on ${port} already`)
    if (code === 'EACCES') throw new Error(`--port: this process may not listen on ${port}`)
    if (code === 'EADDRNOTAVAIL') throw new Error(`there is no address ${host}: is lo up?`)
    throw error
  }
}

interface Served {
  live: Live
  door: Door
  streams: Set<ServerResponse>
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { live, door, streams }: Served,
): void {
  const { method, url, headers: asked } = request
  const admitted = door.admit({ method, url, host: asked.host })
  if ('status' in admitted) send(response, refusal(admitted.status, admitted.words))
  else if (admitted.path !== 'events' || method !== 'GET') send(response, textOf(admitted, live))
  else if (streams.size >= most) send(response, refusal(503, `there are ${most} pages already`))
  else {
    streams.add(response)
    const forget = live.show(new Stream(response))
    response.on('close', () => {
      streams.delete(response)
      forget()
    })
  }
}

interface Answer {
  status: number
  type: string
  text: string
}

/** What there is at a path. */
function textOf({ path, query }: Allowed, live: Live): Answer {
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file !== undefined) return { status: 200, type: file[0], text: file[1] }
  if (path !== 'box') return refusal(404, 'there is no such page')
  const known = live.known(query.get('id') ?? '')
  if (known === undefined) return refusal(404, 'there is nothing of that id')
  return { status: 200, type: 'application/json', text: jsonOf({ version: 1, known }) }
}

const refusal = (status: number, words: string): Answer => ({
  ...{ status, type: 'text/plain', text: `${words}\n` },
})

function send(response: ServerResponse, { status, type, text }: Answer): void {
  const refused = status === 200 ? {} : { Connection: 'close' } // what else it sends is not read
  const allowed = status === 405 ? { Allow: 'GET, HEAD' } : {}
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, ...refused, ...allowed })
  response.end(text)
}
