import { existsSync, readlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkBoolean, checkSignal } from '../base/check.js'
import { invalidType, OvsdbError } from '../base/errors.js'
import { MAX_DELAY } from '../base/wait.js'
import { type NetnsRef, placeOf } from '../netns/ref.js'
import { connectOvs } from '../openvswitch/connect-ovs.js'
import { DATABASE, notFound } from '../openvswitch/errors.js'
import { checkKnownOptions, checkString, checkTimeout } from '../ovsdb-client/check.js'
import { Daemon, type DaemonOptions } from './daemon.js'
import { makeFolder, socketIn } from './folder.js'
import { OpenVswitch } from './open-vswitch.js'
import { patience } from './patience.js'
import { findPrograms, type Programs } from './programs.js'
import { connectWhenReady, createDatabase, startingWith, unlessDead } from './starting.js'
import { Teardown } from './teardown.js'

/** How to start a private Open vSwitch; all of it optional. */
export interface StartOptions {
  /** The folder for its database, sockets and logs. Must not exist yet. Default: a temporary one. */
  dir?: string
  /** The network namespace of the switch and its devices. Default: the process's own. */
  netns?: NetnsRef
  /** Further places for ovsdb-server to listen, such as `ptcp:6640:127.0.0.1`; ovsdb-server(1). */
  listen?: readonly string[]
  /** Where its parts are. Default: looked for in PATH and where packages put them. */
  programs?: Partial<Programs>
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

const DATABASE_FILE = 'conf.db'
const SERVER = { name: 'ovsdb-server' }
/** The devices of internal ports, and datapaths of the kernel, would otherwise stay. */
const VSWITCHD = { name: 'ovs-vswitchd', exitArguments: ['--cleanup'] }

/**
 * Starts a private Open vSwitch: ovsdb-server and ovs-vswitchd on a new database in a new folder, with a unix
 * socket, beside any other that runs. Resolves when ovs-vswitchd has applied its first configuration. Needs the
 * right to make network devices (CAP_NET_ADMIN).
 *
 * `close()` ends it and takes its devices down. When this process ends without that, or is killed,
 * the daemons end too, but devices of internal ports stay, unless they go with their namespace; and
 * when it is killed, the folder stays.
 *
 * Rejects, with everything undone, with OvsdbError `OVS_NOT_INSTALLED`, `OVS_DAEMON_DIED` (its
 * `details` has the tail of the daemon's log), `OVS_START_FAILED`, `OVS_START_TIMEOUT`, with a
 * TypeError or RangeError for bad options, or with the signal's reason.
 */
export async function startOpenVswitch(options: StartOptions = {}): Promise<OpenVswitch> {
  checkStartOptions(options)
  const { timeout = patience, detached = false, listen = [], netns } = options
  const programs = findPrograms(options.programs)
  options.signal?.throwIfAborted()

  const teardown = new Teardown(await makeFolder(options.dir), detached)
  const limits = { timeout, signal: options.signal, late: startTimeout }
  return startingWith(teardown, limits, (signal) =>
    start({ programs, teardown, netns, detached, listen, signal }),
  )
}

/**
 * Finds an Open vSwitch that `startOpenVswitch` left running (`detached`) by its folder, also from another process.
 * It stays detached. When a daemon of it has ended meanwhile, `closed` says so, and `close()` removes the rest.
 *
 * Rejects with `OVS_NOT_FOUND` for a folder that holds none.
 */
export async function findOpenVswitch(dir: string): Promise<OpenVswitch> {
  checkString('dir', dir)
  const path = resolve(dir)
  if (!existsSync(join(path, DATABASE_FILE))) {
    throw notFound('findOpenVswitch', `${path} holds no Open vSwitch`)
  }
  const teardown = new Teardown(path, true)
  const server = teardown.add(await Daemon.find(SERVER.name, path))
  const vswitchd = teardown.add(await Daemon.find(VSWITCHD.name, path, VSWITCHD.exitArguments))
  const launch = (name: string, options: Pick<DaemonOptions, 'program' | 'args' | 'control'>) =>
    teardown.add(
      Daemon.start(name, path, { ...options, netns: netnsOf(server.pid), setpriv: undefined }),
    )
  return new OpenVswitch(teardown, server, vswitchd, launch)
}

/** The namespace of a process where it is not ours. */
function netnsOf(pid: number): NetnsRef | undefined {
  const [theirs, ours] = [pid, 'self'].map((each) => readlinkSync(`/proc/${each}/ns/net`))
  return theirs === ours ? undefined : { pid }
}

interface Start {
  programs: Programs
  teardown: Teardown
  netns: NetnsRef | undefined
  detached: boolean
  listen: readonly string[]
  signal: AbortSignal
}

async function start({ programs, teardown, netns, detached, listen, signal }: Start) {
  const { dir } = teardown
  const remote = `unix:${socketIn(dir)}`
  const database = join(dir, DATABASE_FILE)
  const setpriv = detached ? undefined : programs.setpriv
  const launch = (
    name: string,
    options: Pick<DaemonOptions, 'program' | 'args' | 'control'>,
    exitArguments?: readonly string[],
  ) => teardown.add(Daemon.start(name, dir, { ...options, netns, setpriv }, exitArguments))

  await createDatabase(programs, database, {
    ...{ operation: 'startOpenVswitch', code: 'OVS_START_FAILED', signal },
  })
  const server = launch(SERVER.name, {
    program: programs.ovsdbServer,
    args: [database, ...[`p${remote}`, ...listen].map((each) => `--remote=${each}`)],
    control: true,
  })
  await unlessDead([server], initialise(remote, signal))

  const vswitchd = launch(
    VSWITCHD.name,
    { program: programs.ovsVswitchd, args: [remote], control: true },
    VSWITCHD.exitArguments,
  )
  await unlessDead([server, vswitchd], firstConfiguration(remote, signal))
  return new OpenVswitch(teardown, server, vswitchd, launch)
}

/** Makes the row that all configuration hangs on, as `ovs-vsctl init` does. */
async function initialise(remote: string, signal: AbortSignal): Promise<void> {
  await using client = await connectWhenReady(remote, signal)
  await client.transact(DATABASE, [{ op: 'insert', table: 'Open_vSwitch', row: {} }], { signal })
}

/** Resolves when ovs-vswitchd answers. The signal ends it, so it has no limit of its own. */
async function firstConfiguration(remote: string, signal: AbortSignal): Promise<void> {
  await using ovs = await connectOvs({ remote, signal })
  await ovs.sync({ timeout: MAX_DELAY, signal })
}

function startTimeout(timeout: number): OvsdbError {
  return new OvsdbError(`Open vSwitch was not ready within ${timeout} ms`, {
    code: 'OVS_START_TIMEOUT',
    operation: 'startOpenVswitch',
  })
}

function checkStartOptions(options: StartOptions): void {
  checkKnownOptions(options, [
    'dir',
    'netns',
    'listen',
    'programs',
    'detached',
    'timeout',
    'signal',
  ])
  const { dir, netns, listen, detached, timeout, signal } = options
  if (dir !== undefined) checkString('dir', dir)
  placeOf(netns)
  if (listen !== undefined && !Array.isArray(listen))
    throw invalidType('listen', 'an array', listen)
  for (const [at, each] of (listen ?? []).entries()) checkString(`listen[${at}]`, each)
  checkBoolean('detached', detached)
  checkTimeout('timeout', timeout)
  checkSignal(signal)
}
