import { readdirSync } from 'node:fs'
import type { IntervalHistogram } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { listLinks, listNetns, type Netns } from 'ovs-netlink'
import type { Sample } from './growth.js'

/** Milliseconds that what ends behind a promise's back may take: threads, descriptors, finalizers. */
const patience = 5000

/**
 * What there is when nothing is under way. What is more than at `baseline` gets some time to go:
 * a descriptor is closed by its thread, or by the garbage collector, after the promise is settled.
 */
export async function sample(
  netns: Netns,
  unsettled: number,
  loop: IntervalHistogram,
  baseline: Sample | undefined,
): Promise<Sample> {
  const delays = { p99: loop.percentile(99) / 1e6, max: loop.max / 1e6 }
  const end = performance.now() + patience
  for (;;) {
    globalThis.gc?.()
    const counts = {
      fds: entries('fd'),
      threads: entries('task'),
      namespaces: (await listNetns()).length,
      links: (await listLinks({ netns })).length,
    }
    const back =
      baseline === undefined ||
      Object.entries(counts).every(([key, count]) => count <= baseline[key as keyof typeof counts])
    if (back || performance.now() > end) {
      const { heapUsed, external } = process.memoryUsage()
      const rss = process.memoryUsage.rss()
      return { heap: heapUsed + external, rss, ...counts, unsettled, loop: delays }
    }
    await delay(20)
  }
}

const entries = (what: 'fd' | 'task') => readdirSync(`/proc/self/${what}`).length
