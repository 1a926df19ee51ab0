/** `dpif/show`. */
import { each } from '../../../base/steps.js'
import { groupsOf, linesOf, pairsOf, Unreadable } from './reply.js'

/** A datapath with the bridges that it carries. */
export interface OvsDatapath {
  /** Its name with its type, as `dpctl` takes it, such as `netdev@ovs-netdev`. */
  name: string
  /** `system` for the kernel's, `netdev` for that of ovs-vswitchd itself. */
  type: string
  /** Packets that a flow of the datapath matched. */
  hits: bigint
  /** Packets that ovs-vswitchd was asked about. */
  misses: bigint
  /** Sorted by name. */
  bridges: OvsDatapathBridge[]
}

/** A bridge on a datapath. */
export interface OvsDatapathBridge {
  /** The bridge's name. */
  name: string
  /** Its own included. */
  ports: OvsDatapathPort[]
}

/** A port of a bridge, as it is on its datapath. */
export interface OvsDatapathPort {
  /** The interface's name. */
  name: string
  /** The OpenFlow port; 65534 for the bridge's own. */
  ofport: number
  /**
   * The port of the datapath, which flows have as `in_port`; absent if it has none, as for patch ports.
   */
  datapathPort?: number
  /** Its type, such as `system`, `tap` or `vxlan`. */
  type: string
  /** Its active options, such as `remote_ip`. */
  options: Record<string, string>
}

const DATAPATH = /^(?<name>(?<type>[^@\s]+)@\S+): hit:(?<hits>\d+) missed:(?<misses>\d+)$/
const BRIDGE = /^ {2}(?<name>\S.*):$/
const PORT =
  /^ {4}(?<name>\S+) (?<ofport>\d+)\/(?:(?<port>\d+)|none): \((?<type>[^:)]*)(?:: (?<options>.*))?\)$/

/** May give way at each step, as there may be very many ports. */
export function* readDatapaths(text: string): Generator<void, OvsDatapath[]> {
  const datapaths: OvsDatapath[] = []
  yield* each(linesOf(text), (line) => {
    const bridges = datapaths.at(-1)?.bridges
    const ports = bridges?.at(-1)?.ports
    if (!line.startsWith(' ')) {
      const { name, type, hits, misses } = groupsOf<keyof OvsDatapath>(DATAPATH, line)
      datapaths.push({ name, type, hits: BigInt(hits), misses: BigInt(misses), bridges: [] })
    } else if (bridges && !line.startsWith('   ')) {
      bridges.push({ name: groupsOf<'name'>(BRIDGE, line).name, ports: [] })
    } else if (ports) ports.push(readPort(line))
    else throw new Unreadable(line)
  })
  return datapaths
}

function readPort(line: string): OvsDatapathPort {
  const { name, ofport, port, type, options } = groupsOf<'name' | 'ofport' | 'type'>(PORT, line)
  return {
    ...{ name, ofport: Number(ofport) },
    ...(port !== undefined && { datapathPort: Number(port) }),
    ...{ type, options: options === undefined ? {} : pairsOf(options) },
  }
}
