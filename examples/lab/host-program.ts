/** One experiment on two machines: this program runs on each, with the number of its host. */
import { parseArgs } from 'node:util'
import { connectOvs, listAddresses } from 'ovs-netlink'
import type { Experiment, Host } from '../experiments/experiment.js'
import { abortOnInterrupt, Interrupted } from './interrupt.js'
import { bad, bold, good, say, sayTopology } from './report.js'
import { runExperiment, timed } from './run.js'
import { Undo } from './undo.js'

/** Milliseconds the other machine may take to come to the same point. */
const patience = 120_000

const usage = (key: string) => `usage: node --import tsx examples/experiment-${key}.ts \\
         --host 1|2 --dev DEVICE --local ADDRESS --remote ADDRESS [--db REMOTE] [--datapath system|netdev]

  --host N         which of the two hosts this machine is
  --dev DEVICE     the underlay's device; it is up and has its address already
  --local ADDRESS  this machine's address on the underlay
  --remote ADDRESS the other machine's
  --db REMOTE      the Open vSwitch to use (default: this machine's own, as ovs-vsctl finds it)
  --datapath TYPE  system, the kernel module's (default), or netdev

It stands until Ctrl-C, and is removed then.`

/** Runs this machine's half, keeps it standing until Ctrl-C, and removes it. */
export async function runOnThisMachine(experiment: Experiment): Promise<void> {
  const given = readArguments(experiment.key)
  const signal = abortOnInterrupt()
  const undo = new Undo()
  try {
    const ovs = await connectOvs({ ...(given.db !== undefined && { remote: given.db }), signal })
    undo.add('the connection to Open vSwitch', () => ovs.close())
    const host: Host = {
      number: given.host,
      netns: undefined,
      ovs,
      datapathType: given.datapath,
      underlay: { ...given, prefixLength: await prefixLengthOf(given.dev, given.local) },
      vm: (name) => name,
      undo,
      signal,
    }
    sayTopology(experiment)
    const { checks } = await runExperiment(experiment, [host], { patience, signal })
    const failed = checks.filter(({ passed }) => !passed).length
    const name = `Experiment ${experiment.key.toUpperCase()}, host${host.number}`
    say(
      checks.length === 0
        ? `${good} ${bold(`${name}: set up. The other host has the checks.`)}`
        : failed === 0
          ? `${good} ${bold(`${name}: all ${checks.length} checks passed.`)}`
          : `${bad} ${bold(`${name}: ${failed} of ${checks.length} checks failed.`)}`,
    )
    process.exitCode = failed === 0 ? 0 : 1
    await standUntilInterrupted(signal)
  } catch (error) {
    if (!(error instanceof Interrupted)) say(`${bad} ${(error as Error).message}`)
    process.exitCode = error instanceof Interrupted ? error.exitStatus : 1
  } finally {
    await timed('', 'everything removed', async () => {
      const [failure] = await undo.run()
      if (failure !== undefined) throw failure
      return undefined
    })
  }
}

/** Reports a wrong device or address before anything is made. */
async function prefixLengthOf(dev: string, local: string): Promise<number> {
  const addresses = await listAddresses({ link: dev })
  const found = addresses.find(({ address }) => address.startsWith(`${local}/`))
  if (found !== undefined) return Number(found.address.split('/')[1])
  const others = addresses.map(({ address }) => address).join(', ') || 'none'
  throw new Error(`${dev} does not have the address ${local}; it has ${others}`)
}

/** Ctrl-C is the way to end what stands, not a failure. */
async function standUntilInterrupted(signal: AbortSignal): Promise<void> {
  say('  It stands, for the other host to check against. Ctrl-C removes it.')
  const forever = setInterval(() => {}, 2 ** 30)
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  clearInterval(forever)
}

interface Arguments {
  host: 1 | 2
  dev: string
  local: string
  remote: string
  db: string | undefined
  datapath: 'system' | 'netdev'
}

function readArguments(key: Experiment['key']): Arguments {
  try {
    const { values } = parseArgs({
      options: {
        host: { type: 'string' },
        dev: { type: 'string' },
        local: { type: 'string' },
        remote: { type: 'string' },
        db: { type: 'string' },
        datapath: { type: 'string', default: 'system' },
      },
    })
    const { host, dev, local, remote, db, datapath } = values
    if (host !== '1' && host !== '2') throw new Error('--host must be 1 or 2')
    if (dev === undefined || local === undefined || remote === undefined) {
      throw new Error('--dev, --local and --remote are needed')
    }
    if (datapath !== 'system' && datapath !== 'netdev') {
      throw new Error('--datapath must be system or netdev')
    }
    return { host: host === '1' ? 1 : 2, dev, local, remote, db, datapath }
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage(key)}\n`)
    process.exit(2)
  }
}
