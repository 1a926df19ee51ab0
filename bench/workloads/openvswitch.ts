import {
  connectOvs,
  createNetns,
  createVeth,
  deleteLink,
  deleteNetns,
  type Netns,
  type Ovs,
} from 'ovs-netlink'
import { startOpenVswitch } from 'ovs-netlink/testing'
import { remoteVariable, serverWithRows } from '../ovsdb/server.js'
import { vethPairs } from './veth.js'
import { address4, type Beside, numbers, type Range, together, type Workload } from './workload.js'

const bridge = 'br0'

/** An Open vSwitch with a bridge; found by OVS_RUNDIR. */
export async function openVswitch(_range: Range, netns: Netns): Promise<Beside> {
  const started = await startOpenVswitch({ netns })
  await using ovs = await started.connect()
  await ovs.addBridge(bridge, { datapathType: started.datapathType })
  return {
    env: { OVS_RUNDIR: started.dir },
    [Symbol.asyncDispose]: () => started[Symbol.asyncDispose](),
  }
}

export const ports: Workload = {
  name: 'ports',
  title: 'add a port to Open vSwitch, until applied',
  count: 200,
  contestants: ['library', 'ovs-vsctl', 'ovs-vsctl-batch'],
  bounds: [{ against: 'ovs-vsctl', atLeast: 30 }],
  beside: openVswitch,
  prepare: vethPairs,
  async library(range) {
    await using ovs = await connectOvs()
    await together(range, (i) => ovs.addPort(bridge, `a${i}`), range.count)
  },
  // ovs-vswitchd looks at all there are.
  async undo(range) {
    await using ovs = await connectOvs()
    await together(range, (i) => ovs.deletePort(bridge, `a${i}`), range.count)
  },
  commands: (range) => [
    { program: 'ovs-vsctl', lines: numbers(range).map((i) => `add-port ${bridge} a${i}`) },
  ],
}

const manyPorts = 5000
const fewPorts = 10

/** Where the database with few ports is. */
export const fewPortsVariable = 'FEW_PORTS_REMOTE'

let many: Ovs

/** One after the other, without ovs-vswitchd: what the database and the library take for a port. */
export async function addPortsTo(ovs: Ovs, range: Range): Promise<void> {
  for (const i of numbers(range)) await ovs.addPort(bridge, `a${i}`, { wait: false })
}

/** Two databases, one with many ports and one with few. */
async function manyAndFew(manyPorts: number, fewPorts: number): Promise<Beside> {
  // A port is two rows.
  const [manyServer, fewServer] = await Promise.all([
    serverWithRows(2 * manyPorts),
    serverWithRows(2 * fewPorts),
  ])
  return {
    env: { ...manyServer.env, [fewPortsVariable]: fewServer.env[remoteVariable] },
    async [Symbol.asyncDispose]() {
      await manyServer[Symbol.asyncDispose]()
      await fewServer[Symbol.asyncDispose]()
    },
  }
}

const connectToMany = async (_range: Range, netns: unknown) => {
  if (netns !== undefined) return
  // On a busy machine a server is silent for seconds over ten thousand ports.
  const quiet = { inactivityProbe: 0 }
  many ??= await connectOvs({ remote: process.env[remoteVariable] ?? '', ...quiet })
}

export const portAmongMany: Workload = {
  name: 'port-among-many',
  title: 'add a port to a bridge that has 5,000, database part',
  count: 500,
  contestants: ['library', 'few-ports'],
  bounds: [{ against: 'few-ports', atMost: 2 }],
  warmUps: 1, // there are to be 5,000
  beside: () => manyAndFew(manyPorts, fewPorts),
  prepare: connectToMany,
  library: (range) => addPortsTo(many, range),
}

const veryMany = 20_000
const few = 200
const together500 = 500

/** In one turn of the event loop, without ovs-vswitchd. */
export async function addPortsAtOnceTo(ovs: Ovs, range: Range): Promise<void> {
  await Promise.all(numbers(range).map((i) => ovs.addPort(bridge, `a${i}`, { wait: false })))
}

export const portsAtOnce: Workload = {
  name: 'ports-at-once',
  title: 'add 500 ports at once beside 20,000: the processor, against beside 200',
  count: together500,
  contestants: ['library', 'few-ports'],
  bounds: [{ against: 'few-ports', atMost: 1.5 }],
  ownPart: true,
  beside: () => manyAndFew(veryMany, few),
  prepare: connectToMany,
  library: (range) => addPortsAtOnceTo(many, range),
  undo: (range) => deletePortsOf(many, range),
}

async function deletePortsOf(ovs: Ovs, range: Range): Promise<void> {
  await ovs.transaction(
    (tx) => {
      for (const i of numbers(range)) tx.deletePort(`a${i}`)
    },
    { wait: false, timeout: 120_000 },
  )
}

export const portsInOne: Workload = {
  name: 'ports-in-one',
  title: 'add 10,000 ports in one transaction beside 7,000: the processor',
  count: 10_000,
  contestants: ['library'],
  ownPart: true,
  atMost: 2,
  warmUps: 2,
  beside: () => serverWithRows(2 * 7000),
  prepare: connectToMany,
  async library(range) {
    await many.transaction(
      (tx) => {
        for (const i of numbers(range)) tx.addPort(bridge, `a${i}`)
      },
      { wait: false, timeout: 120_000 },
    )
  },
  undo: (range) => deletePortsOf(many, range),
}

export const machines: Workload = {
  name: 'machines',
  title: 'virtual machine: namespace, veth pair, address, port; and all away again',
  count: 50,
  fewer: { ip: 10 },
  contestants: ['library', 'ip'],
  bounds: [{ against: 'ip', atLeast: 8 }],
  beside: openVswitch,
  async library(range) {
    await using ovs = await connectOvs()
    await together(
      range,
      async (i) => {
        await createNetns(`n${i}`)
        await createVeth({
          name: `a${i}`,
          up: true,
          peer: { name: `b${i}`, netns: `n${i}`, up: true, addresses: [`${address4(i + 1)}/8`] },
        })
        await ovs.addPort(bridge, `a${i}`)
        await ovs.deletePort(bridge, `a${i}`)
        await deleteLink(`a${i}`)
        await deleteNetns(`n${i}`)
      },
      range.count,
    )
  },
  commands: (range) =>
    numbers(range).flatMap((i) => [
      {
        program: 'ip',
        lines: [
          `netns add n${i}`,
          `link add a${i} up type veth peer name b${i} netns n${i}`,
          `-n n${i} link set b${i} up`,
          `-n n${i} address add ${address4(i + 1)}/8 dev b${i}`,
        ],
      },
      {
        program: 'ovs-vsctl',
        lines: [`add-port ${bridge} a${i}`, `del-port ${bridge} a${i}`],
      },
      { program: 'ip', lines: [`link del a${i}`, `netns del n${i}`] },
    ]),
}
