/**
 * Does one operation again and again, each time held before another of its requests, while somebody
 * else does something to a link that it is about; and prints what came of it, a line of JSON each. A
 * program of its own: faults.ts loads cpp/testing/faults.cpp into it.
 */
import { ip } from '../support/ip.js'
import { operationNamed, rejection } from './operations.js'
import { heldBefore, Plan } from './plan.js'
import { setUp, state } from './state.js'

/** What came of one race. */
export interface Row {
  /** What the other did, before which request. */
  other: string
  nth: number
  /** What the operation was rejected with; absent when it went well all the same. */
  rejected?: { code: string; message: string }
  /** What `ip` shows afterwards is what the other alone leaves, or the operation before or after it. */
  isOthers: boolean
  isDoneBefore: boolean
  isDoneAfter: boolean
  now: string
}

const [, , name, ...links] = process.argv
const operation = operationNamed(name)
const plan = new Plan()
const run = () => rejection(operation.run())

/** What another program does to a link, whether that is there or not. */
const others: Record<string, (link: string, netns: string) => void> = {
  deletes: remove,
  replaces(link, netns) {
    remove(link, netns)
    ip('-n', netns, 'link', 'add', 'name', link, 'mtu', 1234, 'type', 'bridge')
    ip('-n', netns, 'link', 'set', 'dev', link, 'alias', 'of another')
  },
}

function remove(link: string, netns: string): void {
  try {
    ip('-n', netns, 'link', 'delete', 'dev', link)
  } catch {
    // It is not there yet, or any more.
  }
}

for (const place of links) {
  const [link = '', netns = ''] = place.split('@')
  for (const [verb, act] of Object.entries(others)) {
    const alone = await leaves(async () => act(link, netns))
    const before = await leaves(run, async () => act(link, netns))
    const after = await leaves(async () => act(link, netns), run)
    for (let nth = 1; ; nth++) {
      setUp(operation.given)
      const held = await heldBefore(plan, nth, run, () => act(link, netns))
      if (held === undefined) break
      const { result: rejected } = held
      const now = state()
      const row: Row = {
        ...{ other: `${verb} ${place}`, nth },
        ...(rejected && { rejected: { code: rejected.code, message: rejected.message } }),
        ...{ isOthers: now === alone, isDoneBefore: now === before, isDoneAfter: now === after },
        now,
      }
      console.log(JSON.stringify(row))
    }
    plan.end()
  }
}

/** What there is when these were done, one after the other. */
async function leaves(...acts: (() => Promise<unknown>)[]): Promise<string> {
  setUp(operation.given)
  for (const act of acts) await act()
  return state()
}
