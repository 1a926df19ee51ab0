/**
 * Connections of the host to 127.0.0.1 that lead to a container. Their packets leave by the container's link with a
 * source in 127.0.0.0/8 until they are translated, which Linux routes only with route_localnet. While the table of
 * mappings has a link, that sysctl of it is the plugin's.
 */
import { setSysctl } from 'ovs-netlink'
import { portmapTable } from './port-mappings.js'
import { type Change, entriesIn, type Part, tableThere } from './shared-table.js'

export async function allowLocalnet(part: Part): Promise<void> {
  for (const link of linksIn(part['localnet'] ?? [])) await routeLocalnet(link, true)
}

/** On links of which no mapping is left. Whoever came back meanwhile has it again. */
export async function forbidLocalnet({ before, after }: Change): Promise<void> {
  const links = ofTable(before).filter((link) => !ofTable(after).includes(link))
  for (const link of links) await routeLocalnet(link, false)
  if (links.length === 0) return
  const now = ofTable(await tableThere(portmapTable))
  for (const link of links.filter((each) => now.includes(each))) await routeLocalnet(link, true)
}

const ofTable = (table: Change['before']) => linksIn(entriesIn(table, 'localnet'))

const linksIn = (entries: Part[string]) => [
  ...new Set(entries.map(({ key }) => (key as [link: string, address: string])[0])),
]

async function routeLocalnet(link: string, allowed: boolean): Promise<void> {
  try {
    await setSysctl(`net/ipv4/conf/${link}/route_localnet`, allowed)
  } catch (error) {
    // A link that is gone has no sysctls.
    if (allowed || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
