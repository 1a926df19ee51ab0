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
import { readDatapaths } from '../../../src/openvswitch/appctl/replies/datapaths.js'
import { readFdb, readFdbStatistics } from '../../../src/openvswitch/appctl/replies/fdb.js'
import { readFlows } from '../../../src/openvswitch/appctl/replies/flows.js'
import { readLacpStates } from '../../../src/openvswitch/appctl/replies/lacp.js'
import { readTrace } from '../../../src/openvswitch/appctl/replies/trace.js'
import {
  readTunnelNeighbors,
  readTunnelPorts,
  readTunnelRoutes,
} from '../../../src/openvswitch/appctl/replies/tunnels.js'

/** What reads the reply of each command. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  version: readVersion,
  'list-commands': readCommands,
  'vlog/list': readLogLevels,
  'coverage/show': readCoverage,
  'memory/show': readMemory,
  'fdb/show': readFdb,
  'fdb/stats-show': readFdbStatistics,
  'dpif/show': readDatapaths,
  'dpif/dump-flows': readFlows,
  'dpctl/dump-flows': readFlows,
  'bond/list': readBonds,
  'bond/show': readBondStates,
  'lacp/show': readLacpStates,
  'tnl/ports/show': readTunnelPorts,
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
