/** Two hosts on one machine: a namespace each, joined by a veth pair, each with its own Open vSwitch. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createNetns, createVeth, setLink } from 'ovs-netlink'
import type { Ovs } from 'ovs-netlink/openvswitch'
import { type OpenVswitch, type StartOptions, startOpenVswitch } from 'ovs-netlink/testing'
import type { Host } from '../experiments/experiment.js'
import { folderOf, keepFolder, makeFolder, netnsOf, removeRemains } from './remains.js'
import { Undo } from './undo.js'

const numbers = [1, 2] as const
const addresses = { 1: '192.168.220.3', 2: '192.168.220.4' } as const
const dev = 'enp1s0'
const prefixLength = 24

export interface Lab {
  id: string
  hosts: readonly [Host, Host]
  /** The folder of each host's Open vSwitch. */
  folders: readonly [string, string]
  /** Ends and removes everything. */
  close(): Promise<void>
  /** Leaves everything standing when the process ends. */
  keep(): Promise<void>
}

export interface LabOptions {
  /** Whether it may be kept: the daemons must then outlive this process. */
  keep: boolean
  /** Where Open vSwitch's programs are. Default: looked for. */
  programs?: StartOptions['programs']
  signal: AbortSignal
}

/** Builds a lab; when that fails, or is aborted, nothing of it is left. */
export async function buildLab(options: LabOptions): Promise<Lab> {
  const id = `lab-${randomBytes(3).toString('hex')}`
  const guard = startGuard(id)
  const switches: OpenVswitch[] = []
  const connections: Ovs[] = []
  const close = async () => {
    for (const ovs of connections) await ovs.close()
    await Promise.all(switches.map((each) => each.close()))
    await removeRemains(id)
    await end(guard)
  }
  try {
    await makeFolder(id)
    await makeUnderlay(id, options.signal)
    await allSettled(
      numbers.map(async (number, at) => {
        switches[at] = await startSwitch(id, number, options)
      }),
    )
    for (const each of switches) connections.push(await each.connect({ signal: options.signal }))
    const [first, second] = switches as [OpenVswitch, OpenVswitch]
    const [ovs1, ovs2] = connections as [Ovs, Ovs]
    return {
      id,
      hosts: [
        hostOf(id, 1, first, ovs1, options.signal),
        hostOf(id, 2, second, ovs2, options.signal),
      ],
      folders: [first.dir, second.dir],
      close,
      async keep() {
        for (const ovs of connections) await ovs.close()
        await keepFolder(id)
        await end(guard)
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A namespace for each host, and the wire between them. */
async function makeUnderlay(id: string, signal: AbortSignal): Promise<void> {
  for (const number of numbers) {
    const netns = netnsOf(id, `host${number}`)
    await createNetns(netns, { signal })
    await setLink('lo', { up: true, netns, signal })
  }
  const end = (number: 1 | 2) => ({
    name: dev,
    netns: netnsOf(id, `host${number}`),
    up: true,
    addresses: [`${addresses[number]}/${prefixLength}`],
  })
  await createVeth({ ...end(1), peer: end(2), signal })
}

function startSwitch(
  id: string,
  number: 1 | 2,
  { keep, programs, signal }: LabOptions,
): Promise<OpenVswitch> {
  return startOpenVswitch({
    dir: join(folderOf(id), `host${number}`),
    netns: netnsOf(id, `host${number}`),
    detached: keep,
    ...(programs !== undefined && { programs }),
    signal,
  })
}

function hostOf(
  id: string,
  number: 1 | 2,
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
      local: addresses[number],
      prefixLength,
      remote: addresses[number === 1 ? 2 : 1],
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
