/**
 * What follows a namespace, while another of the requests fails that it begins with. Prints what each was
 * rejected with, a line of JSON each. A program of its own: faults.ts loads cpp/testing/faults.cpp into it.
 */
import * as lib from '../../src/index.js'
import { useEveryLane } from '../support/lanes.js'
import { Plan } from './plan.js'

/** What came of one of them. */
export interface Row {
  operation: string
  nth: number
  /** Absent when it went well all the same. */
  error?: { code: string; operation: string; message: string }
}

const begin: Record<string, () => AsyncDisposable & { ready: Promise<void> }> = {
  watch: () => lib.watch(),
  watchAll: () => lib.watchAll(),
  replicate: () => lib.replicate(),
  replicateAll: () => lib.replicateAll(),
}
const waits: Record<string, () => Promise<unknown>> = {
  waitForAddress: () => lib.waitForAddress('lo', '127.0.0.1'),
  waitForLink: () => lib.waitForLink('lo'),
  waitForNeighbor: () => lib.waitForNeighbor('lo', '127.0.0.1', { timeout: 1 }),
  waitForRoute: () => lib.waitForRoute({ destination: '192.0.2.0/24', timeout: 1 }),
}

async function ready(make: () => AsyncDisposable & { ready: Promise<void> }): Promise<void> {
  await using made = make()
  await made.ready
}

await lib.createNetns('one')
await useEveryLane()
const plan = new Plan()
const all = [
  ...Object.entries(begin).map(([name, make]) => [name, () => ready(make)] as const),
  ...Object.entries(waits),
]
for (const [operation, run] of all) {
  for (let nth = 1; ; nth++) {
    plan.make('sendmsg', 'ENOMEM', nth)
    const [outcome] = await Promise.allSettled([run()])
    if (plan.end() === 0) break
    const { code, operation: its, message } = outcome.status === 'rejected' ? outcome.reason : {}
    const error = { code, operation: its, message }
    const row: Row = { operation, nth, ...(outcome.status === 'rejected' && { error }) }
    console.log(JSON.stringify(row))
  }
}
process.exit()
