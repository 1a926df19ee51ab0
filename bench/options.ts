import { parseArgs } from 'node:util'
import { workloads } from './workloads/index.js'
import type { Workload } from './workloads/workload.js'

export interface Options {
  workloads: readonly Workload[]
  rounds: number
  /** A tenth of the operations. */
  quick: boolean
  /** Where the raw figures and the chart go. */
  json: string
  chart: string
}

const usage = `npm run bench -- [options]
  --only WORKLOAD   one workload, or several: ${workloads.map(({ name }) => name).join(', ')}
  --rounds N        runs of each contestant (5)
  --quick           a round with a tenth of the operations
  --json FILE       raw figures (build/bench.json)
  --chart FILE      the chart (build/bench.svg)`

/** The command line; ends the program when that cannot be meant. */
export function readOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        only: { type: 'string', multiple: true },
        rounds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'string', default: 'build/bench.json' },
        chart: { type: 'string', default: 'build/bench.svg' },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) end(usage, 0)
    const only = values.only ?? []
    const unknown = only.filter((name) => workloads.every((each) => each.name !== name))
    if (unknown.length > 0) throw new Error(`no workload ${unknown.join(', ')}`)
    const rounds = Number(values.rounds ?? (values.quick ? 1 : 5))
    if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds: a number from 1')
    return {
      workloads: workloads.filter(({ name }) => only.length === 0 || only.includes(name)),
      rounds,
      quick: values.quick,
      json: values.json,
      chart: values.chart,
    }
  } catch (error) {
    return end(`${(error as Error).message}\n\n${usage}`, 2)
  }
}

function end(text: string, status: number): never {
  console[status === 0 ? 'log' : 'error'](text)
  process.exit(status)
}
