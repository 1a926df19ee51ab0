/** What a network is on a host, whatever containers there are: a bridge, and a tunnel to each other host. */
import { createHash } from 'node:crypto'
import type { ConnectOvsOptions, Ovs, OvsTransaction } from 'ovs-netlink/openvswitch'
import { connectOvs } from 'ovs-netlink/openvswitch'
import type { NetworkConfig } from './config.js'
import { type Attachment, keyOf } from './protocol.js'

/** Keys of Interface:external_ids, by which GC finds what ADD made. */
const ids = {
  network: 'cni-network',
  container: 'cni-container',
  ifname: 'cni-ifname',
} as const

/** What ADD writes there. */
export const idsOf = ({ name }: NetworkConfig, { containerId, ifname }: Attachment) => ({
  [ids.network]: name,
  [ids.container]: containerId,
  [ids.ifname]: ifname,
})

export function connect({ remote }: NetworkConfig): Promise<Ovs> {
  const options: ConnectOvsOptions = remote === undefined ? {} : { remote }
  return connectOvs(options)
}

/** The bridge and its tunnels, as far as they are not there yet. */
export function addNetwork(tx: OvsTransaction, config: NetworkConfig): void {
  const { bridge, datapathType, vni, local } = config
  tx.addBridge(bridge, {
    failMode: 'standalone',
    ...(datapathType !== undefined && { datapathType }),
    mayExist: true,
  })
  for (const remote of config.remotes) {
    const name = tunnelOf(config, remote)
    const options = { remote_ip: remote, key: vni, ...(local !== undefined && { local_ip: local }) }
    tx.addPort(bridge, name, { type: 'vxlan', options, mayExist: true })
    // What came by a tunnel has reached every host: sent on by another, it would go round for ever.
    tx.set('Port', name, { protected: true })
  }
}

/** The name of the tunnel to another host. */
export const tunnelOf = ({ name }: NetworkConfig, remote: string) =>
  `vx${digest(`${name} ${remote}`)}`

/** The name of an attachment's end on the bridge. */
export const portOf = (attachment: Attachment) => `ov${digest(keyOf(attachment))}`

/** Interfaces have 15 characters: containers' ids are longer. */
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The attachments of a network that have a port. */
export async function attachmentsOf(ovs: Ovs, { name }: NetworkConfig): Promise<Attachment[]> {
  const found = await ovs.find(
    'Interface',
    [[`external_ids:${ids.network}`, '=', name]],
    ['external_ids'],
  )
  return found.map(({ external_ids: known }) => ({
    containerId: known[ids.container] ?? '',
    ifname: known[ids.ifname] ?? '',
  }))
}
