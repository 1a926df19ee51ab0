/** Transactions by a socket alone: `with-bare-socket.ts WORKLOAD COUNT`. Prints { seconds }. */
import { connectBare } from '../ovsdb/bare.js'
import { remoteVariable } from '../ovsdb/server.js'
import { warmUpCount, warmUps } from '../warm-up.js'

const [, , , operations] = process.argv
const count = Number(operations)
const atOnce = 64

const socket = await connectBare(process.env[remoteVariable] ?? '')
socket.setEncoding('utf8')

/** Sends so many transactions, and resolves when each has its reply. */
function transact(count: number): Promise<void> {
  return new Promise((resolve) => {
    let sent = 0
    let answered = 0
    const send = () => {
      for (; sent < count && sent - answered < atOnce; sent++) {
        const insert = { op: 'insert', table: 'Queue', row: { dscp: sent % 64 } }
        const request = { method: 'transact', params: ['Open_vSwitch', insert], id: sent }
        socket.write(JSON.stringify(request))
      }
    }
    let rest = ''
    const take = (piece: string) => {
      // A reply has one `"id":`; what is cut off the last may be a part of it.
      const parts = (rest + piece).split('"id":')
      rest = (parts.at(-1) ?? '').slice(-5)
      answered += parts.length - 1
      send()
      if (answered < count) return
      socket.off('data', take)
      resolve()
    }
    socket.on('data', take)
    send()
  })
}

for (let round = 0; round < warmUps; round++) await transact(warmUpCount(count))
const began = performance.now()
await transact(count)
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000 }))
socket.destroy()
