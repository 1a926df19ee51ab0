/** Runs the steps and checks of an experiment, and shows them. */
import { type PingResult, ping } from 'ovs-netlink'
import type { Check, Experiment, Host } from '../experiments/experiment.js'
import { bad, formatTime, good, say, sayChecks, sayPhase, sayStep } from './report.js'

export interface CheckResult {
  check: Check
  ping: PingResult
  passed: boolean
}

export interface RunResult {
  /** Milliseconds spent in steps: neither the daemons' start nor the checks. */
  setUp: number
  steps: number
  checks: CheckResult[]
}

export interface RunOptions {
  /** Milliseconds another host may take until it first answers. */
  patience: number
  signal: AbortSignal
}

/** Resolves when everything was tried; rejects when a step fails. */
export async function runExperiment(
  experiment: Experiment,
  hosts: readonly Host[],
  options: RunOptions,
): Promise<RunResult> {
  const result: RunResult = { setUp: 0, steps: 0, checks: [] }
  for (const phase of experiment.phases) {
    sayPhase(phase.title)
    for (const host of hosts) {
      for (const step of phase.steps(host)) {
        options.signal.throwIfAborted()
        result.setUp += await timed(`host${host.number}`, step.title, () => step.run(host))
        result.steps++
      }
    }
    const checks: CheckResult[] = []
    for (const check of phase.checks) {
      const host = hosts.find(({ number }) => number === check.host)
      if (host !== undefined) checks.push(await runCheck(check, host, options))
    }
    if (checks.length > 0) sayChecks(checks)
    result.checks.push(...checks)
  }
  say(`  set-up: ${result.steps} steps in ${formatTime(result.setUp)}`)
  return result
}

/** Runs a step and shows it with its time, which it returns. */
export async function timed(
  where: string,
  title: string,
  run: () => Promise<string | undefined>,
): Promise<number> {
  const started = performance.now()
  try {
    const remark = await run()
    const time = performance.now() - started
    sayStep(good, where, title, remark ?? '', time)
    return time
  } catch (error) {
    const time = performance.now() - started
    sayStep(bad, where, title, error instanceof Error ? error.message : String(error), time)
    throw error
  }
}

/** How many times longer than usual to wait, on a machine that is slow. */
export const slowness = Number(process.env['OVS_NETLINK_PATIENCE']) || 1

/** Milliseconds a bridge may take to pass packets between its ports. */
const localPatience = 10_000 * slowness

/**
 * Three pings, as the experiment has them, once the path answers at all. Packets pass through
 * ovs-vswitchd, a process: where it has to wait for a processor they come late, by most of a second
 * on a machine with thirty times its work, and are not lost. So an answer has as long as the path had.
 */
async function runCheck(check: Check, host: Host, options: RunOptions): Promise<CheckResult> {
  const netns = check.vm === undefined ? host.netns : host.vm(check.vm)
  const target = netns === undefined ? {} : { netns }
  const limit = check.targetHost === check.host ? localPatience : options.patience
  await untilReachable(check.to, target, { ...options, patience: limit })
  const result = await ping(check.to, {
    ...target,
    count: 3,
    interval: 100,
    timeout: limit,
    signal: options.signal,
  })
  return { check, ping: result, passed: result.received === result.transmitted }
}

/** Bridges learn, neighbours are looked up, another machine is still being set up: that takes a while. */
async function untilReachable(
  to: string,
  target: { netns?: NonNullable<Host['netns']> },
  { patience, signal }: RunOptions,
): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const { received } = await ping(to, { ...target, count: 1, timeout: 250, signal })
    if (received > 0) return
  }
}
