/** A worker with seconds of work in one namespace's queue, and a call of another's behind it. */
import { parentPort } from 'node:worker_threads'
import { createNetns, createVeth, createVxlan, deleteLink } from '../../src/index.js'

const quiet = (promise: Promise<unknown>) => void promise.catch(() => undefined)

await createNetns('long')
for (let vni = 0; vni < 200; vni++) {
  quiet(createVxlan({ name: 'v', vni, netns: 'long' }))
  quiet(deleteLink('v', { netns: 'long' }))
}
quiet(createVeth({ name: 'waiting', peer: { name: 'behind', netns: 'long' } }))
parentPort?.postMessage('ready')
