/** `dpif/dump-flows` and `dpctl/dump-flows`. */
import { each } from '../../../base/steps.js'
import { groupsOf, linesOf, splitOutside } from './reply.js'

/** A flow of a datapath. */
export interface OvsDatapathFlow {
  /** Its identifier; only with `verbose`. */
  ufid?: string
  /**
   * What packets must have, by field, as ovs-vswitchd writes it: `{ in_port: '6', eth_type: '0x0800',
   * ipv4: 'frag=no' }`. What follows a VLAN tag is in `encap`.
   */
  key: Record<string, string>
  /** Packets that matched. */
  packets: bigint
  /** Their bytes. */
  bytes: bigint
  /** Seconds since the last of them; absent where there was none. */
  used?: number
  /** The TCP flags that were seen, such as `SFP.`. */
  flags?: string
  /** The actions on them, as ovs-vswitchd writes them, such as `push_vlan(vid=10,pcp=0),7`. */
  actions: string
  /**
   * For the netdev datapath, the thread that handles it, such as `main` or `pmd on cpu core: 3`.
   */
  thread?: string
  /** Everything else that is reported, such as `{ dp: 'ovs', offloaded: 'yes' }`. */
  more: Record<string, string>
}

const THREAD = /^flow-dump from (?:the )?(?:(?<main>main) thread|(?<other>.+)):$/
const FLOW =
  /^(?:ufid:(?<ufid>[0-9a-f-]+),? )?(?<key>\S+), packets:(?<packets>\d+), bytes:(?<bytes>\d+), used:(?:(?<used>\d+(?:\.\d+)?)s|never)(?<more>(?:, [\w-]+:[^\s,]*)*?), actions:(?<actions>.*?)(?:, dp-extra-info:(?<extra>.*))?$/

/** May give way at each step, as there may be very many. */
export function* readFlows(text: string): Generator<void, OvsDatapathFlow[]> {
  const flows: OvsDatapathFlow[] = []
  let thread: string | undefined
  yield* each(linesOf(text), (line) => {
    const { main, other } = THREAD.exec(line)?.groups ?? {}
    if ((main ?? other) !== undefined) thread = main ?? other
    else flows.push({ ...readFlow(line), ...(thread !== undefined && { thread }) })
  })
  return flows
}

function readFlow(line: string): OvsDatapathFlow {
  const groups = groupsOf<'key' | 'packets' | 'bytes' | 'actions' | 'more'>(FLOW, line)
  const { ufid, key, packets, bytes, used, actions, extra } = groups
  const { flags, ...more } = Object.fromEntries(
    groups.more
      .split(', ')
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]),
  ) as Record<string, string>
  return {
    ...(ufid !== undefined && { ufid }),
    ...{ key: readKey(key), packets: BigInt(packets), bytes: BigInt(bytes) },
    ...(used !== undefined && { used: Number(used) }),
    ...(flags !== undefined && { flags }),
    actions,
    more: { ...more, ...(extra !== undefined && { 'dp-extra-info': extra }) },
  }
}

const FIELD = /^(?<name>[\w-]+)\((?<value>.*)\)$/

function readKey(text: string): Record<string, string> {
  return Object.fromEntries(
    splitOutside(text, ',').map((field) => {
      const { name, value } = groupsOf<'name' | 'value'>(FIELD, field)
      return [name, value]
    }),
  )
}
