/** JSON-RPC with an OVSDB server in as few lines as will do: what any client costs at least. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** Connects to `unix:PATH`. */
export async function connectBare(remote: string): Promise<Socket> {
  const socket = connect(remote.replace(/^unix:/, ''))
  await once(socket, 'connect')
  return socket
}

/** The reply to one request, as it came. */
export async function replyTo(
  remote: string,
  method: string,
  params: readonly unknown[],
): Promise<Buffer> {
  const socket = await connectBare(remote)
  // The server answers in order, so that what an echo's reply follows is whole.
  socket.write(JSON.stringify({ method, params, id: 1 }))
  socket.write(JSON.stringify({ method: 'echo', params: [], id: 'end' }))
  const pieces: Buffer[] = []
  let tail = ''
  for await (const piece of socket) {
    pieces.push(piece)
    tail = (tail + piece.subarray(-100)).slice(-100)
    if (tail.includes('"id":"end"')) break
  }
  socket.destroy()
  const all = Buffer.concat(pieces)
  return all.subarray(0, all.lastIndexOf('{'))
}
