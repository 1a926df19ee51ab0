/**
 * Hosts on one machine: a namespace each, each with its own Open vSwitch. Two are joined by a veth pair, more by
 * a bridge of the kernel in a namespace of its own. With an OVN each has an ovn-controller, too.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBridge, createNetns, createVeth, setLink } from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'
import { connectOvn, type Ovn } from 'ovs-netlink/ovn'
import {
  type OpenVswitch,
  type PrivateOvn,
  type StartOvnOptions,
  startOpenVswitch,
  startOvn,
} from 'ovs-netlink/testing'
import type { Host } from '../experiments/experiment.js'
import { folderOf, keepFolder, makeFolder, netnsOf, removeRemains } from './remains.js'
import { Undo } from './undo.js'

const addressOf = (number: number) => `192.168.220.${number + 2}`
const dev = 'enp1s0'
const prefixLength = 24

export interface Lab {
  id: string
  hosts: readonly Host[]
  /** Where the databases of OVN are, if it has one. */
  nb: Ovn | undefined
  /** The folder of each host's Open vSwitch. */
  folders: readonly string[]
  /** Ends and removes everything. */
  close(): Promise<void>
  /** Leaves everything standing when the process ends. */
  keep(): Promise<void>
}

export interface LabOptions {
  /** How many hosts. Default: two. */
  hosts?: number | undefined
  /** Whether there is an OVN. */
  ovn?: boolean | undefined
  /** Whether it may be kept: the daemons must then outlive this process. */
  keep: boolean
  /** Where the programs of Open vSwitch and OVN are. Default: looked for. */
  programs?: StartOvnOptions['programs']
  signal: AbortSignal
}

/** Builds a lab; when that fails, or is aborted, nothing of it is left. */
export async function buildLab(options: LabOptions): Promise<Lab> {
  const { hosts: count = 2, signal } = options
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const id = `lab-${randomBytes(3).toString('hex')}`
  const guard = startGuard(id)
  let ovn: PrivateOvn | undefined
  let nb: Ovn | undefined
  const switches: OpenVswitch[] = []
  const connections: Ovs[] = []
  const disconnect = async () => {
    await nb?.close()
    for (const ovs of connections) await ovs.close()
  }
  const close = async () => {
    await disconnect()
    await Promise.all(switches.map((each) => each.close()))
    await ovn?.close()
    await removeRemains(id)
    await end(guard)
  }
  try {
    await makeFolder(id)
    if (options.ovn) ovn = await startCentral(id, options)
    nb = ovn && (await connectOvn({ remote: ovn.northbound, southbound: ovn.southbound, signal }))
    await makeUnderlay(id, numbers, signal)
    await allSettled(
      numbers.map(async (number, at) => {
        switches[at] = await startSwitch(id, number, options)
      }),
    )
    for (const each of switches) {
      connections.push(await each.connect({ signal }))
      if (ovn) startController(each, options)
    }
    const joined = nb && ovn && { nb, southbound: ovn.southbound }
    return {
      id,
      hosts: numbers.map((number, at) => ({
        ...hostOf(id, number, switches[at] as OpenVswitch, connections[at] as Ovs, signal),
        ...(joined && { ovn: joined }),
      })),
      nb,
      folders: switches.map(({ dir }) => dir),
      close,
      async keep() {
        await disconnect()
        await keepFolder(id)
        await end(guard)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** OVN's databases and ovn-northd: they are reached by their files, from every namespace. */
function startCentral(id: string, { keep, programs, signal }: LabOptions): Promise<PrivateOvn> {
  const dir = join(folderOf(id), 'ovn')
  return startOvn({ dir, detached: keep, ...(programs !== undefined && { programs }), signal })
}

/** It has nothing to do until its switch says which OVN it belongs to. */
function startController(vswitch: OpenVswitch, { programs }: LabOptions): void {
  const { ovnController = 'ovn-controller' } = programs ?? {}
  vswitch.run(ovnController, { name: 'ovn-controller', args: [vswitch.remote], control: 'own' })
}

/** A namespace for each host, and the wire between them. */
async function makeUnderlay(
  id: string,
  numbers: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  for (const number of numbers) {
    const netns = netnsOf(id, `host${number}`)
    await createNetns(netns, { signal })
    await setLink('lo', { up: true, netns, signal })
  }
  const end = (number: number) => ({
    name: dev,
    netns: netnsOf(id, `host${number}`),
    up: true,
    addresses: [`${addressOf(number)}/${prefixLength}`],
  })
  if (numbers.length === 2) {
    await createVeth({ ...end(1), peer: end(2), signal })
    return
  }
  const netns = netnsOf(id, 'wire')
  await createNetns(netns, { signal })
  await createBridge({ name: 'wire', netns, up: true, signal })
  for (const number of numbers) {
    const name = `host${number}`
    await createVeth({ name, netns, master: 'wire', up: true, peer: end(number), signal })
  }
}

function startSwitch(
  id: string,
  number: number,
  { keep, programs = {}, signal }: LabOptions,
): Promise<OpenVswitch> {
  const { ovsdbTool, ovsdbServer, ovsVswitchd, schema } = programs
  const given = Object.entries({ ovsdbTool, ovsdbServer, ovsVswitchd, schema })
  return startOpenVswitch({
    dir: join(folderOf(id), `host${number}`),
    netns: netnsOf(id, `host${number}`),
    detached: keep,
    programs: Object.fromEntries(given.filter(([, path]) => path !== undefined)),
    signal,
  })
}

function hostOf(
  id: string,
  number: number,
  { datapathType }: OpenVswitch,
  ovs: Ovs,
  signal: AbortSignal,
): Host {
  return {
    number,
    netns: netnsOf(id, `host${number}`),
    ovs,
    datapathType,
    underlay: {
      dev,
      local: addressOf(number),
      prefixLength,
      remote: addressOf(number === 1 ? 2 : 1),
    },
    vm: (name) => netnsOf(id, name),
    // Never run: the lab goes as a whole.
    undo: new Undo(),
    signal,
  }
}

/** Waits for all, so that none goes on behind the caller's back, then fails as the first that did. */
async function allSettled(promises: Promise<void>[]): Promise<void> {
  await Promise.allSettled(promises)
  await Promise.all(promises)
}

function startGuard(id: string): ChildProcess {
  const program = fileURLToPath(new URL('./guard.ts', import.meta.url))
  // A session of its own: Ctrl-C is for us, and does not end it.
  const guard = spawn(process.execPath, ['--import', 'tsx', program, id], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  })
  guard.unref()
  return guard
}

/** Kills it, and resolves when it has ended. */
async function end(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return
  const ended = once(guard, 'exit')
  guard.ref()
  guard.kill('SIGKILL')
  await ended
}
