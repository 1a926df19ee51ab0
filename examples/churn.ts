/**
 * Churn: virtual machines made and removed as fast as it goes, by a program that has other things
 * to do. Each is a namespace with a veth pair, an address and a port of an Open vSwitch bridge, and
 * all of it goes again.
 *
 *     node --import tsx examples/churn.ts [--duration SECONDS] [--concurrency N]
 */
import { readdirSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createNetns, createVeth, deleteLink, type Netns, setLink } from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'
import { startOpenVswitch } from 'ovs-netlink/testing'
import { abortOnInterrupt } from './lab/interrupt.js'

interface Host {
  netns: Netns
  ovs: Ovs
}

/** One virtual machine's life. */
async function liveAndDie({ netns, ovs }: Host, number: number): Promise<void> {
  const port = `p${number}`
  await using vm = await createNetns()
  const address = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}/8`
  const peer = { name: 'eth0', netns: vm, up: true, addresses: [address] }
  await createVeth({ name: port, netns, up: true, peer })
  await ovs.addPort('br0', port)
  await ovs.deletePort('br0', port)
  await deleteLink(port, { netns })
}

/** What is known of the lives so far. */
class Tally {
  done = 0
  inFlight = 0
  readonly #recent: number[] = []
  readonly #delay = monitorEventLoopDelay({ resolution: 1 })
  readonly #started = performance.now()

  constructor() {
    this.#delay.enable()
  }

  async count(life: () => Promise<void>): Promise<void> {
    const began = performance.now()
    this.inFlight++
    try {
      await life()
      this.done++
    } finally {
      this.inFlight--
      this.#recent.push(performance.now() - began)
      if (this.#recent.length > 1000) this.#recent.shift()
    }
  }

  line(): string {
    const seconds = (performance.now() - this.#started) / 1000
    const sorted = this.#recent.toSorted((a, b) => a - b)
    const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
    return [
      `${this.done} machines`,
      `${(this.done / seconds).toFixed(0)} a second`,
      `${this.inFlight} in flight`,
      `p99 ${p99.toFixed(0)} ms`,
      `event loop p99 ${(this.#delay.percentile(99) / 1e6).toFixed(1)} ms, max ${(this.#delay.max / 1e6).toFixed(1)} ms`,
      `RSS ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
      `${readdirSync('/proc/self/fd').length} fds`,
    ].join(' | ')
  }
}

const { values } = parseArgs({
  options: {
    duration: { type: 'string', default: '10' },
    concurrency: { type: 'string', default: '32' },
  },
})
const duration = Number(values.duration)
const concurrency = Number(values.concurrency)
if (!(duration > 0) || !Number.isInteger(concurrency) || concurrency < 1) {
  process.stderr.write('usage: churn.ts [--duration SECONDS] [--concurrency N]\n')
  process.exit(2)
}

const interrupted = abortOnInterrupt()

// Nothing here has a name, so nothing can be left behind: it goes with this process.
await using netns = await createNetns()
await setLink('lo', { up: true, netns })
await using openVswitch = await startOpenVswitch({ netns })
await using ovs = await openVswitch.connect()
await ovs.addBridge('br0', { datapathType: openVswitch.datapathType })

const tally = new Tally()
const show = (end: string) =>
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${tally.line()}${end}` : `${tally.line()}\n`)
const progress = setInterval(() => show(''), 1000)
const end = performance.now() + duration * 1000
let next = 0
try {
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (!interrupted.aborted && performance.now() < end)
        await tally.count(() => liveAndDie({ netns, ovs }, next++))
    }),
  )
} finally {
  clearInterval(progress)
}
show('\n')
