/**
 * `npm run soak -- --minutes N`: virtual machines come and go, and after each round nothing may be
 * more than it was: memory, descriptors, threads, namespaces, links, promises. Ends with 1 when
 * something grew, or the event loop was late.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { createNetns, setLink } from 'ovs-netlink'
import { startOpenVswitch } from 'ovs-netlink/testing'
import { complaints, type Sample } from './soak/growth.js'
import { bridge, type Host, live } from './soak/life.js'
import { sample } from './soak/sample.js'

/** Lives at a time; more are no faster. */
const concurrency = 16
/** The part of the time that V8, the allocator and the kernel have to find their size. */
const warmUp = 0.25

const usage = 'npm run soak -- [--minutes N (30)] [--round SECONDS (10)]'

const { minutes, round } = readOptions()

await using netns = await createNetns()
await setLink('lo', { up: true, netns })
await using openVswitch = await startOpenVswitch({ netns })
await using ovs = await openVswitch.connect()
await ovs.addBridge(bridge, { datapathType: openVswitch.datapathType })

const began = performance.now()
const elapsed = () => (performance.now() - began) / 60_000
const samples: Sample[] = []
const loop = monitorEventLoopDelay({ resolution: 1 })
let lives = 0
let unsettled = 0
while (elapsed() < minutes) {
  const before = lives
  await churn({ netns, ovs }, performance.now() + round * 1000)
  const now = await sample(netns, unsettled, loop, samples[0])
  console.log(line(now, lives - before))
  if (elapsed() >= minutes * warmUp) samples.push(now)
}

const wrong = samples.length < 3 ? ['fewer than 3 rounds after the warm-up'] : complaints(samples)
console.log(`${lives} virtual machines, ${samples.length} rounds after the warm-up`)
for (const complaint of wrong) console.log(`  ${complaint}`)
console.log(wrong.length === 0 ? 'No growth.' : 'The soak failed.')
process.exitCode = wrong.length === 0 ? 0 : 1

/** Lives until `end`. What rejects ends the soak: nothing here may fail. */
async function churn(host: Host, end: number): Promise<void> {
  loop.reset()
  loop.enable()
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() < end) {
        unsettled++
        await live(host, lives++).finally(() => unsettled--)
      }
    }),
  )
  loop.disable()
}

function line({ heap, rss, fds, threads, links, loop: { p99, max } }: Sample, done: number) {
  return [
    `${elapsed().toFixed(1)} min`,
    `${(done / round).toFixed(0)} machines a second`,
    `heap ${(heap / 1e6).toFixed(1)} MB`,
    `RSS ${(rss / 1e6).toFixed(0)} MB`,
    `${fds} fds, ${threads} threads, ${links} links`,
    `event loop p99 ${p99.toFixed(1)} ms, max ${max.toFixed(1)} ms`,
  ].join(' | ')
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: 'string', default: '30' },
        round: { type: 'string', default: '10' },
      },
    })
    const [minutes, round] = [Number(values.minutes), Number(values.round)]
    if (!(minutes > 0)) throw new Error('--minutes: a number above 0')
    if (!(round > 0)) throw new Error('--round: seconds above 0')
    return { minutes, round }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}
