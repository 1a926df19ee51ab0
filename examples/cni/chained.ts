/** What plugins that come behind another one have alike: they add to what it made, and pass its result on. */
import { getLink, getRoute } from 'ovs-netlink'
import type { TableDefinition } from 'ovs-netlink/nftables'
import { type Common, commonIn } from './common.js'
import { type ContainerAddress, containerAddress } from './family.js'
import { type Json, objectIn, parseJson } from './json.js'
import type { Plugin } from './plugin.js'
import { CniError, type Parameters } from './protocol.js'
import {
  addPart,
  type Change,
  type Part,
  partDiffers,
  removeOtherParts,
  removePart,
  tablesAvailable,
} from './shared-table.js'

/** The configuration of such a plugin. */
export interface Chained<Own> extends Common {
  own: Own
  /** As the plugin before returned it; absent without `prevResult`. */
  passed: Json | undefined
}

/** What makes a plugin of its own. */
export interface Chain<Own> {
  table: TableDefinition
  /** Reads its own members of the configuration. */
  parse(json: Json): Own
  /** What a container with these addresses has in the table. */
  partOf(own: Own, addresses: readonly ContainerAddress[]): Promise<Part>
  /** What is due when the part is there. */
  added?(own: Own, part: Part): Promise<void>
  /** What is due when parts went. */
  removed?(change: Change): Promise<void>
}

export function chained<Own>(chain: Chain<Own>): Plugin<Chained<Own>> {
  const { table } = chain
  const partFor = (config: Chained<Own>, of: Parameters) =>
    chain.partOf(config.own, addressesIn(config, of))
  const leave = async (change: Promise<Change>) => chain.removed?.(await change)
  return {
    parse(input) {
      const json = objectIn(parseJson(input), 'the configuration')
      const passed = json['prevResult'] as Json | undefined
      return { ...commonIn(json), own: chain.parse(json), passed }
    },
    async add(config, to) {
      const part = await partFor(config, to)
      if (Object.values(part).some((entries) => entries.length > 0)) {
        await addPart(table, config, to, part)
        try {
          await chain.added?.(config.own, part)
        } catch (error) {
          await leave(removePart(table, config, to))
          throw error
        }
      }
      return { ...config.passed, cniVersion: config.cniVersion }
    },
    remove: (config, of) => leave(removePart(table, config, of)),
    async check(config, of) {
      const differences = await partDiffers(table, config, of, await partFor(config, of))
      if (differences.length > 0) throw new CniError('differs', differences.join('; '))
    },
    collect: (config) => leave(removeOtherParts(table, config)),
    status: tablesAvailable,
  }
}

/** The addresses of the container's interface, and those of which the result says no interface. */
function addressesIn({ prevResult }: Common, { ifname }: Parameters): ContainerAddress[] {
  if (prevResult === undefined) {
    throw new CniError('badConfig', 'prevResult: expected that of the plugin before this one')
  }
  const { interfaces, ips } = prevResult
  return ips.flatMap(({ address: given, interface: at }, index) => {
    const of = at === undefined ? undefined : interfaces[at]
    if (of !== undefined && (of.name !== ifname || !of.sandbox)) return []
    const address = containerAddress(String(given))
    if (address !== undefined) return [address]
    const where = `prevResult.ips[${index}].address`
    throw new CniError('badConfig', `${where}: expected an IP address, got ${given}`)
  })
}

/** The host's link to a container; undefined where the host reaches it by a router, or not at all. */
export async function linkTo(address: string): Promise<string | undefined> {
  try {
    const { dev, via } = await getRoute(address)
    return via === undefined && dev !== undefined ? (await getLink(dev)).name : undefined
  } catch (error) {
    if (['ENETUNREACH', 'EHOSTUNREACH'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return undefined
    }
    throw error
  }
}
