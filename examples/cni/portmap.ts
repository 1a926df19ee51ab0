#!/usr/bin/env node
/**
 * A CNI plugin behind another one: ports of the host lead to the container, as CNI's own portmap has it. README.md has
 * how it is configured.
 */
import { flushConntrack, listAddresses } from 'ovs-netlink'
import { chained, linkTo } from './chained.js'
import { allowLocalnet, forbidLocalnet } from './localnet.js'
import { runPlugin } from './plugin.js'
import { type Mapping, mappingsPart, portMappingsIn, portmapTable } from './port-mappings.js'

await runPlugin(
  chained({
    table: portmapTable,
    parse: portMappingsIn,
    async partOf(own, addresses) {
      const part = mappingsPart(own, addresses)
      const [to] = addresses.filter(({ family }) => family === 'ip')
      if (to === undefined || !part['ip-sources']?.length) return part
      const link = await linkTo(to.address)
      return link === undefined ? part : { ...part, localnet: [{ key: [link, to.address] }] }
    },
    async added({ mappings }, part) {
      await allowLocalnet(part)
      await forgetUdp(mappings)
    },
    removed: forbidLocalnet,
  }),
)

/**
 * Forgets connections of UDP to these ports. A client that was there before goes on sending from its port, as a
 * connection that is not translated; nothing but this ends it.
 */
async function forgetUdp(mappings: readonly Mapping[]): Promise<void> {
  const ports = mappings.filter(({ protocol }) => protocol === 'udp')
  if (ports.length === 0) return
  const own = (await listAddresses()).map(({ address }) => address.split('/')[0] as string)
  for (const { hostPort: dport, hostIp } of ports) {
    for (const dst of hostIp?.text === undefined ? own : [hostIp.text]) {
      await flushConntrack({ original: { dst, ipProto: 'udp', dport } })
    }
  }
}
