import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the files of a folder on the loopback interface.
 *
 * @param {string} folder
 * @param {number} port 0 for any
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(folder, port) {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const path = normalize(
      decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    )
    try {
      const body = await readFile(join(folder, path))
      response.setHeader('content-type', `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`)
      response.end(body)
    } catch {
      response.writeHead(404).end('no such page\n')
    }
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${address.port}/`, close }
}
