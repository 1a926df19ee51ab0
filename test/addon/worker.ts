/** A worker that uses the addon: until it is done, or for ever. */
import { parentPort, workerData } from 'node:worker_threads'
import * as lib from '../../src/index.js'

const { name, rounds } = workerData as { name: string; rounds: number }

await lib.createNetns(name).catch(() => {})
parentPort?.postMessage('ready')

const quiet = <T>(promise: Promise<T>) => promise.catch(() => undefined)
for (let round = 0; round < rounds; round++) {
  // Nothing is awaited but the last: work is under way in every lane and in the poller.
  const held = quiet(lib.createNetns())
  quiet(lib.createVxlan({ name: 'v', vni: round, netns: name }))
  quiet(lib.createVeth({ name: `${name}a`, peer: { name: 'b', netns: name } }))
  quiet(lib.ping('127.0.0.1', { count: 2, interval: 5 }))
  quiet(lib.listLinks({ netns: name }))
  const watching = lib.watch({ allNsid: true, initial: true })
  quiet(watching.next())
  quiet(lib.openNetns(name)).then((netns) => netns?.close())
  quiet(lib.setSysctl('net.ipv4.ip_forward', round % 2, { netns: name }))
  quiet(lib.connectTcp({ netns: name, port: 9, timeout: 5 }))
  quiet(lib.listenTcp({ netns: name, port: 0 })).then((server) => server?.close())
  quiet(lib.bindUdp({ netns: name })).then((socket) => socket?.close())
  quiet(lib.openPacketSocket('lo', { netns: name })).then((socket) => {
    if (socket !== undefined) quiet(socket.next())
    return socket?.close()
  })
  quiet(lib.deleteLink(`${name}a`))
  await quiet(lib.deleteLink('v', { netns: name }))
  await (await held)?.close()
  await watching.close()
}
parentPort?.postMessage('done')
