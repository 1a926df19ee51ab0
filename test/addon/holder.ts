/** A worker that holds namespaces and never lets go. */
import { parentPort } from 'node:worker_threads'
import { createNetns } from '../../src/index.js'

const held = await Promise.all([createNetns(), createNetns()])
parentPort?.on('message', () => held)
parentPort?.postMessage('ready')
