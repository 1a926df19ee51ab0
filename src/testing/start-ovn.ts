import { join } from 'node:path'
import { checkBoolean, checkKnown, checkOptions, checkSignal } from '../base/check.js'
import { OvsdbError } from '../base/errors.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { checkChassisSettings } from '../ovn/chassis.js'
import { checkKnownOptions, checkString, checkTimeout } from '../ovsdb-client/check.js'
import { openSession } from '../ovsdb-client/session/session.js'
import { Daemon, type DaemonOptions } from './daemon.js'
import { makeFolder } from './folder.js'
import { DATABASES, type OvnChassisOptions, PrivateOvn, remoteIn } from './ovn.js'
import { patience } from './patience.js'
import { findOvnPrograms, type OvnPrograms } from './programs.js'
import { connectWhenReady, createDatabase, startingWith, unlessDead } from './starting.js'
import { Teardown } from './teardown.js'

/** How to start a private OVN; all of it optional. */
export interface StartOvnOptions {
  /** The folder for its databases, sockets and logs. Must not exist yet. Default: a temporary one. */
  dir?: string
  /** The network namespace of the central daemons. Default: the process's own. */
  netns?: NetnsRef
  /** The chassis, by their names (`system-id`). Default: none. */
  chassis?: Readonly<Record<string, OvnChassisOptions>>
  /** Where its parts are. Default: looked for in PATH and where packages put them. */
  programs?: Partial<OvnPrograms>
  /** Let the daemons and the folder outlive this process, until `close()`. Default false. */
  detached?: boolean
  /**
   * Milliseconds until it must be ready. Default: 10000, times what the environment has as
   * `OVS_NETLINK_PATIENCE`, for machines that are slow, such as emulated ones.
   */
  timeout?: number
  /** Ends the start; what was started is ended and removed. */
  signal?: AbortSignal
}

const OPERATION = 'startOvn'

/**
 * Starts a private OVN, beside any other that runs: ovsdb-servers with new northbound and southbound databases,
 * ovn-northd, and for each chassis an Open vSwitch as of `startOpenVswitch` with ovn-controller, all in one new
 * folder and reached by unix sockets, from any network namespace. Resolves when ovn-northd works and every chassis
 * is registered.
 *
 * `close()` ends all of it and takes its devices down; what becomes of it without that is said at
 * `startOpenVswitch`.
 *
 * Rejects, with everything undone, with OvsdbError `OVN_NOT_INSTALLED`, `OVS_DAEMON_DIED` (its `details` has
 * the tail of the daemon's log), `OVN_START_FAILED`, `OVN_START_TIMEOUT`, as `startOpenVswitch` for a chassis, with a
 * TypeError or RangeError for bad options, or with the signal's reason.
 */
export async function startOvn(options: StartOvnOptions = {}): Promise<PrivateOvn> {
  checkStartOptions(options)
  const { timeout = patience, netns, detached = false, chassis = {} } = options
  const programs = findOvnPrograms(options.programs)
  options.signal?.throwIfAborted()

  const teardown = new Teardown(await makeFolder(options.dir), detached)
  const limits = { timeout, signal: options.signal, late: startTimeout }
  return startingWith(teardown, limits, async (signal) => {
    const ovn = await startCentral({ programs, teardown, netns, detached, signal })
    const started = await Promise.allSettled(
      Object.entries(chassis).map(([name, its]) => ovn.start(name, its, { timeout, signal })),
    )
    const failed = started.find((each) => each.status === 'rejected')
    if (!failed) return ovn
    await ovn.close()
    throw failed.reason
  })
}

interface Start {
  programs: OvnPrograms
  teardown: Teardown
  netns: NetnsRef | undefined
  detached: boolean
  signal: AbortSignal
}

async function startCentral(start: Start): Promise<PrivateOvn> {
  const { programs, teardown, netns, detached, signal } = start
  const { dir } = teardown
  const setpriv = detached ? undefined : programs.setpriv
  const launch = (name: string, options: Pick<DaemonOptions, 'program' | 'args'>) =>
    teardown.add(Daemon.start(name, dir, { ...options, control: true, netns, setpriv }))
  const startDatabase = async (which: keyof typeof DATABASES): Promise<Daemon> => {
    const name = DATABASES[which]
    const file = join(dir, `${name}.db`)
    const { ovsdbTool, ovsdbServer } = programs
    await createDatabase({ ovsdbTool, schema: programs[`${which}Schema`] }, file, {
      ...{ operation: OPERATION, code: 'OVN_START_FAILED', signal },
    })
    const remote = remoteIn(dir, which)
    const server = launch(name, { program: ovsdbServer, args: [file, `--remote=p${remote}`] })
    await unlessDead([server], answers(remote, signal))
    return server
  }
  const northbound = await startDatabase('northbound')
  const southbound = await startDatabase('southbound')
  const northd = launch('ovn-northd', {
    program: programs.ovnNorthd,
    args: [
      `--ovnnb-db=${remoteIn(dir, 'northbound')}`,
      `--ovnsb-db=${remoteIn(dir, 'southbound')}`,
    ],
  })
  const daemons = [northbound, southbound, northd]
  await unlessDead(daemons, firstRow(remoteIn(dir, 'southbound'), signal))
  return new PrivateOvn({ teardown, programs, detached, daemons })
}

async function answers(remote: string, signal: AbortSignal): Promise<void> {
  await using client = await connectWhenReady(remote, signal)
  await client.listDbs({ signal })
}

/** Resolves when ovn-northd has made the row that everything in the southbound database hangs on. */
async function firstRow(remote: string, signal: AbortSignal): Promise<void> {
  const limits = { signal, timeout: 0 }
  await using session = openSession({ remote, database: 'OVN_Southbound' })
  await using replica = await session.replicate({ tables: { SB_Global: {} }, ...limits })
  await replica.waitFor(() => replica.table('SB_Global').size > 0, limits)
}

function startTimeout(timeout: number): OvsdbError {
  return new OvsdbError(`OVN was not ready within ${timeout} ms`, {
    code: 'OVN_START_TIMEOUT',
    operation: OPERATION,
  })
}

function checkStartOptions(options: StartOvnOptions): void {
  checkKnownOptions(options, [
    'dir',
    'netns',
    'chassis',
    'programs',
    'detached',
    'timeout',
    'signal',
  ])
  const { dir, netns, chassis, detached, timeout, signal } = options
  if (dir !== undefined) checkString('dir', dir)
  placeOf(netns)
  for (const [name, its] of Object.entries(checkOptions(chassis, 'chassis'))) {
    checkChassis(name, its)
  }
  checkBoolean('detached', detached)
  checkTimeout('timeout', timeout)
  checkSignal(signal)
}

function checkChassis(name: string, options: OvnChassisOptions): void {
  const at = `chassis[${JSON.stringify(name)}]`
  checkChassisSettings({ systemId: name }, `${at}.`)
  const { netns, ...settings } = checkOptions(options, at)
  checkKnown(settings, (option) => option !== 'systemId' && option !== 'remote', `${at}.`)
  placeOf(netns, `${at}.netns`)
  checkChassisSettings(settings, `${at}.`)
}
