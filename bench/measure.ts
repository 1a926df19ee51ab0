import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { createNetns, deleteNetns, listNetns, setLink, spawn } from 'ovs-netlink'
import type { Contestant, Start } from './contestants.js'
import { settle } from './settle.js'
import { far, type Workload } from './workloads/workload.js'

/** What one run of one contestant took. */
export interface Measurement {
  /** For all operations. */
  seconds: number
  operations: number
  /** Milliseconds between turns of the event loop, the millisecond between two looks included. */
  loop?: { p99: number; max: number }
  /** That it stays in, for all operations; where something stays. */
  bytes?: number
}

/** Milliseconds that one run may take. */
const timeout = 180_000

/** One run of `workload`, in fresh namespaces, after the kernel has freed those of earlier ones. */
export async function measure(
  workload: Workload,
  contestant: Contestant,
  start: Start,
  count: number,
): Promise<Measurement> {
  await settle()
  const netns = await createNetns()
  try {
    await createNetns(far)
    await setLink('lo', { up: true, netns })
    const range = { first: 0, count }
    await workload.prepare?.(range, netns)
    await using beside = await workload.beside?.(range, netns)
    const [program, ...args] = await start(workload, range)
    const env = { ...process.env, ...beside?.env }
    const began = performance.now()
    const child = spawn(program, args, {
      netns,
      env,
      timeout,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const printed = await outputOf(child)
    const seconds = (performance.now() - began) / 1000
    const told = contestant.measuresItself ? JSON.parse(printed) : { seconds }
    return { ...told, operations: count }
  } finally {
    netns.close()
    for (const { name } of await listNetns()) await deleteNetns(name)
  }
}

/** What it prints; rejects with what it complains about. */
async function outputOf(child: ChildProcess): Promise<string> {
  const [printed, complaints, [status]] = await Promise.all([
    text(child.stdout as NodeJS.ReadableStream),
    text(child.stderr as NodeJS.ReadableStream),
    once(child, 'close'),
  ])
  if (status !== 0) throw new Error(complaints.trim() || `ended with ${status}`)
  return printed
}
