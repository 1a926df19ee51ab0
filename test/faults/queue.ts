/**
 * A queue of calls on one link, by its name, held before another of its requests, while somebody else
 * replaces the link, or deletes or replaces its namespace. Prints what came of each call, a line of JSON each
 * time. A program of its own: faults.ts loads cpp/testing/faults.cpp into it.
 */
import { setTimeout } from 'node:timers/promises'
import * as lib from '../../src/index.js'
import { ip, ipNames } from '../support/ip.js'
import { rejection } from './operations.js'
import { heldBefore, Plan } from './plan.js'
import { setUp, state } from './state.js'

/** What came of the queue. */
export interface Row {
  /** What the other did, before which request. */
  other: string
  nth: number
  /** What each call was rejected with; null when it went well. */
  codes: (string | null)[]
  /** How many calls were done before; absent when it is not as though any number of them had been. */
  before?: number
  /** How many of those after were overtaken: they were rejected with `ENODEV`, and did nothing. */
  overtaken?: number
}

const netns = 'one'
const given = [
  ...['-n one link add base type bridge', '-n one link set base up'],
  '-n one link add near type veth peer name far netns two',
]
const calls = [
  () => lib.setLink('base', { netns, mtu: 1300 }),
  () => lib.addAddress('base', '192.0.2.1/24', { netns }),
  () => lib.addAddress('base', '192.0.2.2/24', { netns }),
  () => lib.createBridge({ name: 'made', netns, up: true }),
  () => lib.addAddress('base', '192.0.2.3/24', { netns }),
  () => lib.setLink('base', { netns, alias: 'mine' }),
]

/** What another program does meanwhile. */
const others: Record<string, () => unknown> = {
  'replaces the link': () => {
    ip('-n', netns, 'link', 'delete', 'base')
    ip('-n', netns, 'link', 'add', 'base', 'type', 'bridge')
  },
  'deletes the namespace': () => ip('netns', 'delete', netns),
  'replaces the namespace': () => {
    ip('netns', 'delete', netns)
    ip('netns', 'add', netns)
  },
}

const queue = (some: typeof calls) => some.map((call) => rejection(call()))
const codesOf = async (queued: ReturnType<typeof queue>) =>
  (await Promise.all(queued)).map((error) => error?.code ?? null)

/** What there is when nothing holds a deleted namespace any more: its links are gone, and their peers. */
async function settled(other: string): Promise<string> {
  const isGone = () => !other.endsWith('namespace') || !ipNames('two').includes('far')
  for (let tries = 0; tries < 1000 && !isGone(); tries++) await setTimeout(5)
  return state()
}

const plan = new Plan()
for (const [other, act] of Object.entries(others)) {
  // By how many of the calls are done before: what comes of those after.
  const models: { codes: (string | null)[]; state: string }[] = []
  for (let from = 0; from <= calls.length; from++) {
    setUp(given)
    await Promise.all(queue(calls.slice(0, from)))
    act()
    models.push({ codes: await codesOf(queue(calls.slice(from))), state: await settled(other) })
  }
  for (let nth = 1; ; nth++) {
    setUp(given)
    const held = await heldBefore(
      plan,
      nth,
      () => codesOf(queue(calls)),
      () => act(),
    )
    if (held === undefined) break
    const { result: codes } = held
    const now = await settled(other)
    console.log(JSON.stringify({ other, nth, codes, ...split(codes, now, models) } satisfies Row))
  }
  plan.end()
}

/** Where the other came in between. */
function split(codes: (string | null)[], now: string, models: { codes: unknown; state: string }[]) {
  for (let before = 0; before <= codes.length; before++) {
    if (codes.slice(0, before).some((code) => code !== null)) return {}
    for (let next = before; next <= codes.length; next++) {
      if (codes.slice(before, next).some((code) => code !== 'ENODEV')) break
      const model = models[next]
      const same = JSON.stringify(codes.slice(next)) === JSON.stringify(model?.codes)
      if (same && model?.state === now) return { before, overtaken: next - before }
    }
  }
  return {}
}
