/**
 * The benchmark proper, inside the namespaces that run.mjs made: every workload by every
 * contestant, taking turns, and what came of it as a table, a chart and raw figures.
 */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { availableParallelism, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chart } from './chart.js'
import { type Contestant, contestants, type Start } from './contestants.js'
import { type Measurement, measure } from './measure.js'
import { type Options, readOptions } from './options.js'
import type { Result } from './statistics.js'
import { table } from './table.js'
import type { ContestantName, Workload } from './workloads/workload.js'

interface Ready {
  contestant: Contestant
  start: Start
}

const options = readOptions(process.argv.slice(2))
const machine = `Linux ${release()}, ${availableParallelism()} CPUs, Node ${process.version}`
console.log(machine)

const ready = await makeReady(options.workloads)
const results: Result[] = []
for (const workload of options.workloads) {
  results.push(await compare(workload, ready, options))
  // Each time, so that a long run that is ended early leaves what it has.
  await writeFile(options.json, `${JSON.stringify({ machine, results: raw(results) }, null, 1)}\n`)
  await writeFile(options.chart, chart(results, machine))
}
console.log(`\n${table(results)}`)
console.log(`\nRaw figures: ${options.json}. Chart: ${options.chart}.`)

/** Whoever can be had of those that the workloads ask for. The others are named. */
async function makeReady(wanted: readonly Workload[]): Promise<Map<ContestantName, Ready>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const able = new Map<ContestantName, Ready>()
  for (const contestant of contestants) {
    if (!wanted.some((workload) => workload.contestants.includes(contestant.name))) continue
    try {
      able.set(contestant.name, { contestant, start: await contestant.ready(folder) })
    } catch (error) {
      const hint = contestant.packages && `; apt-get install ${contestant.packages}`
      const why = String(error).split('\n')[0]
      console.log(`Without ${contestant.title}${hint} (${why})`)
    }
  }
  return able
}

/** In every round each contestant once, another one first each time. */
async function compare(
  workload: Workload,
  ready: Map<ContestantName, Ready>,
  { rounds, quick }: Options,
): Promise<Result> {
  const entered = workload.contestants.flatMap((name) => ready.get(name) ?? [])
  const runs = new Map(
    entered.map(({ contestant }): [ContestantName, Measurement[]] => [contestant.name, []]),
  )
  for (let round = 0; round < rounds; round++) {
    const first = round % entered.length
    for (const { contestant, start } of [...entered.slice(first), ...entered.slice(0, first)]) {
      const { name } = contestant
      const full = workload.fewer?.[name] ?? workload.count
      progress(`${workload.name}: round ${round + 1} of ${rounds}, ${contestant.title}`)
      try {
        const count = quick ? Math.ceil(full / 10) : full
        runs.get(name)?.push(await measure(workload, contestant, start, count))
      } catch (cause) {
        throw new Error(`${contestant.title} failed at ${workload.name}`, { cause })
      }
    }
  }
  progress('')
  return { workload, runs }
}

/** A line that the next one overwrites; nothing where nobody watches. */
function progress(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}`)
}

function raw(results: readonly Result[]) {
  return results.map(({ workload: { name, title }, runs }) => ({
    name,
    title,
    runs: Object.fromEntries(runs),
  }))
}
