/**
 * `npm start`: the experiments on one machine, for real. Hosts are network namespaces, each with an
 * Open vSwitch of its own; whatever happens, nothing is left behind.
 */
import { parseArgs } from 'node:util'
import { describe, type NetlinkError, renderTree } from 'ovs-netlink'
import type { Experiment } from './experiments/experiment.js'
import { experiments } from './experiments/index.js'
import { abortOnInterrupt, type Interrupted } from './lab/interrupt.js'
import { buildLab, type Lab } from './lab/lab.js'
import { abandoned, findRemains, isLabId, isNothing, removeRemains } from './lab/remains.js'
import { bad, bold, dim, good, say, sayTopology } from './lab/report.js'
import { type RunResult, runExperiment, slowness, timed } from './lab/run.js'

const usage = `usage: npm start -- [--experiment a|b|c|d] [--keep]
       npm start -- --remove LAB

  --experiment KEY  run one experiment; may be repeated (default: all)
  --keep            leave the experiments standing, and say how to look at them
  --remove LAB      remove one that was kept`

/** Milliseconds in which a path through the switches must come to answer. */
const patience = 15_000 * slowness

const twoHosts = 'two hosts, an Open vSwitch each, joined by a veth pair'
const ovnHosts =
  'OVN, and three hosts, an Open vSwitch and an ovn-controller each, joined by a bridge'

const { values: given } = readArguments()
const signal = abortOnInterrupt()
try {
  process.exitCode = given.remove === undefined ? await runAll() : await remove(given.remove)
} catch (error) {
  const {
    message,
    exitStatus = 1,
    capability,
  } = error as Error & Partial<Interrupted & NetlinkError>
  say(`${bad} ${message}`)
  if (capability !== undefined) say('  It makes network namespaces: run it as root, sudo npm start')
  else say('  Nothing was left behind.')
  process.exitCode = exitStatus
}

function readArguments() {
  try {
    const parsed = parseArgs({
      options: {
        experiment: { type: 'string', multiple: true, default: experiments.map(({ key }) => key) },
        keep: { type: 'boolean', default: false },
        remove: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const keys: string[] = experiments.map(({ key }) => key)
    const unknown = parsed.values.experiment.find((key) => !keys.includes(key.toLowerCase()))
    if (unknown !== undefined) throw new Error(`there is no experiment ${unknown}`)
    if (parsed.values.remove !== undefined && !isLabId(parsed.values.remove)) {
      throw new Error(`${parsed.values.remove} is not the name of a lab`)
    }
    if (!parsed.values.help) return parsed
    say(usage)
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`)
    process.exit(2)
  }
}

async function runAll(): Promise<number> {
  const wanted = new Set(given.experiment.map((key) => key.toLowerCase()))
  for (const id of abandoned()) {
    await timed(id, 'what a run that was killed left, removed', () => removed(id))
  }
  const results: { experiment: Experiment; result: RunResult }[] = []
  for (const experiment of experiments.filter(({ key }) => wanted.has(key))) {
    sayTopology(experiment)
    try {
      results.push({ experiment, result: await runInLab(experiment) })
    } catch (error) {
      // The others need no OVN.
      if ((error as NetlinkError).code !== 'OVN_NOT_INSTALLED' || wanted.size === 1) throw error
      say(`  left out: ${(error as Error).message}`)
    }
  }
  const checks = results.flatMap(({ result }) => result.checks)
  const failed = checks.filter(({ passed }) => !passed).length
  const names = results.map(({ experiment }) => experiment.key.toUpperCase()).join(', ')
  say()
  say(
    failed === 0
      ? `${good} ${bold(`Experiments ${names}: all ${checks.length} checks passed.`)}`
      : `${bad} ${bold(`Experiments ${names}: ${failed} of ${checks.length} checks failed.`)}`,
  )
  return failed === 0 ? 0 : 1
}

async function runInLab(experiment: Experiment): Promise<RunResult> {
  const { hosts, ovn } = experiment
  let lab: Lab | undefined
  const built = performance.now()
  try {
    await timed('lab', ovn ? ovnHosts : twoHosts, async () => {
      lab = await buildLab({ hosts, ovn, keep: given.keep, signal })
      return lab.hosts[0]?.datapathType === 'system'
        ? "the kernel's datapath"
        : 'the datapath without a kernel module'
    })
    const { hosts: all = [], nb } = lab ?? {}
    const result = await runExperiment(experiment, all, { patience, nb, signal })
    if (lab !== undefined) await sayWhatExists(lab)
    if (given.keep && lab !== undefined) {
      await keepStanding(experiment, lab)
      lab = undefined
    }
    return result
  } finally {
    if (lab !== undefined) await removeLab(lab)
    say(
      `  experiment ${experiment.key.toUpperCase()}: ${((performance.now() - built) / 1000).toFixed(1)} s in all`,
    )
  }
}

/** The lab as the kernel and its two Open vSwitches report it. */
async function sayWhatExists(lab: Lab): Promise<void> {
  const { namespaces: netns } = await findRemains(lab.id)
  const description = await describe({ netns, ovs: lab.hosts.map(({ ovs }) => ovs), signal })
  say()
  for (const line of renderTree(description).split('\n')) say(dim(`   ${line}`))
  say()
}

async function removeLab(lab: Lab): Promise<void> {
  await timed('lab', 'everything removed', async () => {
    await lab.close()
    const remains = await findRemains(lab.id)
    if (!isNothing(remains)) throw new Error(`left behind: ${JSON.stringify(remains)}`)
    return undefined
  })
}

async function keepStanding(experiment: Experiment, lab: Lab): Promise<void> {
  await lab.keep()
  const [check] = experiment.phases.at(-1)?.checks ?? []
  say(`
  It stands. As root, look around:
    ip netns list
    ip -n ${lab.id}-host1 -d address
    ip netns exec ${lab.id}-${check?.vm} ping ${check?.to}
    ovs-vsctl --db=unix:${lab.folders[0]}/db.sock show
  and remove it:
    npm start -- --remove ${lab.id}`)
}

async function removed(id: string): Promise<undefined> {
  await removeRemains(id)
}

async function remove(id: string): Promise<number> {
  if (isNothing(await findRemains(id))) {
    say(`${bad} there is no lab ${id}`)
    return 1
  }
  await removeRemains(id)
  say(`${good} ${id} is removed`)
  return 0
}
