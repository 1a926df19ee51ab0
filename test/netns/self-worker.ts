/** A worker thread that reports which namespace `{ self: true }` is to it. */
import { parentPort } from 'node:worker_threads'
import { openNetns } from '../../src/index.js'

const netns = await openNetns({ self: true })
parentPort?.postMessage(netns.inode)
await netns.close()
