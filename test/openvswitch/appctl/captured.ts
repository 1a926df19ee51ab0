/**
 * What ovs-vswitchd of several versions, as Debian has them, said of the same bridges: texts as ovs-appctl
 * printed them, of long lists the beginning.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readBondStates, readBonds } from '../../../src/openvswitch/appctl/replies/bonds.js'
import {
  readCommands,
  readCoverage,
  readLogLevels,
  readMemory,
  readVersion,
} from '../../../src/openvswitch/appctl/replies/daemon.js'
import * as datapaths from '../../../src/openvswitch/appctl/replies/datapaths.js'
import * as fdb from '../../../src/openvswitch/appctl/replies/fdb.js'
import * as flows from '../../../src/openvswitch/appctl/replies/flows.js'
import { readLacpStates } from '../../../src/openvswitch/appctl/replies/lacp.js'
import { readTrace } from '../../../src/openvswitch/appctl/replies/trace.js'
import * as tunnels from '../../../src/openvswitch/appctl/replies/tunnels.js'

/** The same at once. */
const drained =
  <T>(read: (text: string) => Generator<void, T>) =>
  (text: string): T => {
    const steps = read(text)
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }
export const readFdb = drained(fdb.readFdb)
export const readDatapaths = drained(datapaths.readDatapaths)
export const readFlows = drained(flows.readFlows)
export const readTunnelRoutes = drained(tunnels.readTunnelRoutes)
export const readTunnelNeighbors = drained(tunnels.readTunnelNeighbors)

/** What reads the reply of each command. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  version: readVersion,
  'list-commands': readCommands,
  'vlog/list': readLogLevels,
  'coverage/show': readCoverage,
  'memory/show': readMemory,
  'fdb/show': readFdb,
  'fdb/stats-show': fdb.readFdbStatistics,
  'dpif/show': readDatapaths,
  'dpif/dump-flows': readFlows,
  'dpctl/dump-flows': readFlows,
  'bond/list': readBonds,
  'bond/show': readBondStates,
  'lacp/show': readLacpStates,
  'tnl/ports/show': tunnels.readTunnelPorts,
  'ovs/route/show': readTunnelRoutes,
  'tnl/neigh/show': readTunnelNeighbors,
  'ofproto/trace': readTrace,
}

const folder = new URL('captured/', import.meta.url)

/** The replies of one version, each with its command and arguments. */
export interface Captured {
  version: string
  replies: readonly (readonly [command: string, text: string])[]
}

export const captured: readonly Captured[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    version: file.replace('.json', ''),
    replies: JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  }))

/** The command of a reply without its arguments. */
export const nameOf = (command: string): string => command.split(' ')[0] as string
