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
  quiet(lib.deleteLink(`${name}a`))
  await quiet(lib.deleteLink('v', { netns: name }))
  await (await held)?.close()
  await watching.close()
}
parentPort?.postMessage('done')
