/** Runs the steps and checks of an experiment, and shows them. */
import { ping } from 'ovs-netlink'
import type { Ovn } from 'ovs-netlink/ovn'
import type { Check, Experiment, Host, TcpCheck } from '../experiments/experiment.js'
import { bad, formatTime, good, say, sayChecks, sayPhase, sayStep } from './report.js'
import { visit } from './tcp.js'

export interface CheckResult {
  check: Check
  passed: boolean
  /** Requests that were sent, and those that were answered. */
  transmitted: number
  received: number
  /** Milliseconds until the answers. */
  rtt: { min: number; avg: number; max: number } | undefined
  lastError: string | undefined
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
  /** The OVN of experiments that have one. */
  nb?: Ovn | undefined
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
    for (const step of phase.network ?? []) {
      const { nb, signal } = options
      if (nb === undefined) throw new Error(`${step.title}: there is no OVN`)
      signal.throwIfAborted()
      result.setUp += await timed('ovn', step.title, () => step.run(nb, signal))
      result.steps++
    }
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
      if (host !== undefined) checks.push(await runCheck(check, host, hosts, options))
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

/** Milliseconds in which what is forbidden would have arrived: pings take a thousandth of it. */
const forbiddenTime = 1000 * slowness

/**
 * Three pings, as the experiment has them, once the path answers at all. Packets pass through
 * ovs-vswitchd, a process: where it has to wait for a processor they come late, by most of a second
 * on a machine with thirty times its work, and are not lost. So an answer has as long as the path had.
 */
async function runCheck(
  check: Check,
  host: Host,
  hosts: readonly Host[],
  options: RunOptions,
): Promise<CheckResult> {
  const netns = check.vm === undefined ? host.netns : host.vm(check.vm)
  const target = netns === undefined ? {} : { netns }
  if (check.tcp !== undefined) return visitServers(check, check.tcp, target, hosts, options)
  const limit = check.targetHost === check.host ? localPatience : options.patience
  if (!check.forbidden) await untilReachable(check.to, target, { ...options, patience: limit })
  const { transmitted, received, rtt, lastError } = await ping(check.to, {
    ...target,
    count: 3,
    interval: 100,
    timeout: check.forbidden ? forbiddenTime : limit,
    signal: options.signal,
  })
  const passed = received === (check.forbidden ? 0 : transmitted)
  return { check, passed, transmitted, received, rtt, lastError }
}

/** Connections at a load balancer: all are answered, and by every server in turn. */
async function visitServers(
  check: Check,
  { port, servers }: TcpCheck,
  { netns }: Target,
  hosts: readonly Host[],
  options: RunOptions,
): Promise<CheckResult> {
  const serving = servers.map(({ vm, host, port }) => {
    const place = hosts.find(({ number }) => number === host)?.vm(vm)
    if (place === undefined) throw new Error(`host${host} is not on this machine`)
    return { name: vm, netns: place, port }
  })
  const to = { host: check.to, port, netns: netns as NonNullable<Host['netns']> }
  const visits = await visit(serving, to, { ...options, least: 6 })
  const { transmitted, received, times, lastError } = visits
  const sum = times.reduce((all, each) => all + each, 0)
  return {
    ...{ check, transmitted, received, lastError },
    rtt: times.length === 0 ? undefined : spanOf(times, sum / times.length),
    passed: received === transmitted && visits.by.size === servers.length,
  }
}

const spanOf = (times: readonly number[], avg: number) => ({
  ...{ min: Math.min(...times), avg, max: Math.max(...times) },
})

interface Target {
  netns?: NonNullable<Host['netns']>
}

/** Bridges learn, neighbours are looked up, another machine is still being set up: that takes a while. */
async function untilReachable(
  to: string,
  target: Target,
  { patience, signal }: RunOptions,
): Promise<void> {
  const deadline = performance.now() + patience
  while (performance.now() < deadline) {
    const { received } = await ping(to, { ...target, count: 1, timeout: 250, signal })
    if (received > 0) return
  }
}
