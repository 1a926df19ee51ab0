/** What tunnels of the netdev datapath go by: `tnl/ports/show`, `ovs/route/show`, `tnl/neigh/show`. */
import { mapped } from '../../../base/steps.js'
import { below, groupsOf } from './reply.js'

/** A device that packets of tunnels are taken off the underlay for. */
export interface OvsTunnelPort {
  /** Its name, such as `vxlan_sys_4789`. */
  name: string
  /** The port of the datapath. */
  datapathPort: number
  /** How many tunnels use it. */
  references: number
}

/** A route that tunnels take. */
export interface OvsTunnelRoute {
  /** `kernel` for one that was read from the kernel, `user` for one that `ovs/route/add` made. */
  origin: 'kernel' | 'user'
  /** Where to: a prefix, such as `192.0.2.0/24`. */
  destination: string
  /** The device, mostly a bridge. */
  device: string
  /** The next hop; absent where the destination is on the link. */
  gateway?: string
  /** The address that packets come from. */
  source?: string
  /** The mark that packets must have. */
  mark?: number
  /** Whether the destination is an address of this machine. */
  local: boolean
  /** The kernel's table, where it is not the main one; Open vSwitch 3.6 and later. */
  table?: number
}

/** Who has an address of an underlay. */
export interface OvsTunnelNeighbor {
  /** An IPv4 or IPv6 address. */
  address: string
  /** Whose it is. */
  mac: string
  /** The bridge that it was learned on. */
  bridge: string
}

const PORT = /^(?<name>\S+) \((?<port>\d+)\) ref_cnt=(?<references>\d+)$/

export function readTunnelPorts(text: string): OvsTunnelPort[] {
  return below(/^Listening ports:$/, text).map((line) => {
    const { name, port, references } = groupsOf<'name' | 'port' | 'references'>(PORT, line)
    return { name, datapathPort: Number(port), references: Number(references) }
  })
}

const TABLE = /^Route Table(?: #\d+)?:$/
const ROUTE =
  /^(?<origin>Cached|User): (?<destination>[0-9a-fA-F.:]+\/\d+)(?: MARK (?<mark>\d+))? dev (?<device>\S+)(?: GW (?<gateway>\S+))?(?: SRC (?<source>\S+))?(?<local> local)?(?: table (?<table>\d+))?$/

/** May give way at each step, as there may be very many. */
export function readTunnelRoutes(text: string): Generator<void, OvsTunnelRoute[]> {
  // Of several tables each has a heading of its own.
  const lines = below(TABLE, text).filter((line) => !TABLE.test(line))
  return mapped(lines, (line) => {
    const groups = groupsOf<'origin' | 'destination' | 'device'>(ROUTE, line)
    const { origin, destination, device, gateway, source, mark, local, table } = groups
    return {
      ...{ origin: origin === 'User' ? 'user' : 'kernel', destination, device },
      ...(gateway !== undefined && { gateway }),
      ...(source !== undefined && { source }),
      ...(mark !== undefined && { mark: Number(mark) }),
      local: local !== undefined,
      ...(table !== undefined && { table: Number(table) }),
    }
  })
}

const NEIGHBOR =
  /^(?<address>[0-9a-fA-F.:]+)\s+(?<mac>[0-9a-f]{2}(?::[0-9a-f]{2}){5})\s+(?<bridge>\S+)$/

/** The same. */
export function readTunnelNeighbors(text: string): Generator<void, OvsTunnelNeighbor[]> {
  const lines = below(/^IP\s+MAC\s+Bridge$/, text).filter((line) => !/^=+$/.test(line))
  return mapped(lines, (line) => {
    const { address, mac, bridge } = groupsOf<keyof OvsTunnelNeighbor>(NEIGHBOR, line)
    return { address, mac, bridge }
  })
}
