/** ADD: a pair of interfaces, one end in the container, the other on the bridge. All of it, or nothing. */
import { createVeth, deleteLink } from 'ovs-netlink'
import { Undo } from '../lab/undo.js'
import { isLimited, limit } from './bandwidth.js'
import type { NetworkConfig } from './config.js'
import { containerAddress } from './family.js'
import { makeGateway } from './gateway.js'
import { type Lease, lease, release } from './leases.js'
import { masqueradePart, masqueradeTable } from './masquerade.js'
import { addNetwork, connect, idsOf, portOf } from './network.js'
import type { Parameters, Result, Route } from './protocol.js'
import { addPart, removePart } from './shared-table.js'
import { linkSysctlsOf, setOthers } from './sysctls.js'

export async function add(config: NetworkConfig, to: Parameters): Promise<Result> {
  const undo = new Undo()
  const port = portOf(to)
  await using ovs = await connect(config)
  try {
    const leases = await lease(config, to)
    undo.add('its addresses', () => release(config, to))
    const routes = routesOf(config, leases)
    await setOthers(config, to, undo)
    const { link, peer } = await createVeth(pairOf(config, to, leases, routes))
    undo.add(`link ${port}`, () => deleteLink(port, { ifExists: true }))
    undo.add(`port ${port}`, () => ovs.deletePort(port, { ifExists: true }))
    await ovs.transaction(
      (tx) => {
        addNetwork(tx, config)
        tx.addPort(config.bridge, port, { externalIds: idsOf(config, to) })
        // Otherwise ovs-vswitchd takes a qdisc away that is not its own.
        if (isLimited(config)) tx.setQos(port, { type: 'linux-noop' })
      },
      { onFailure: 'remove' }, // also a tunnel that was new: nobody would look at it again
    )
    await limit(config, to)
    if (config.isGateway) await makeGateway(config)
    if (config.ipMasq) {
      await addPart(masqueradeTable, config, to, masqueradePart(addressesOf(leases)))
      undo.add('masquerading', () => removePart(masqueradeTable, config, to))
    }
    const interfaces = [
      { name: port, mac: link.mac ?? '', mtu: config.mtu },
      { name: to.ifname, mac: peer.mac ?? '', mtu: config.mtu, sandbox: to.netns },
    ]
    const ips = leases.map((each) => ({ ...each, interface: 1 }))
    return { cniVersion: config.cniVersion, interfaces, ips, routes, dns: config.dns }
  } catch (error) {
    const failures = await undo.run()
    if (failures.length === 0) throw error
    throw new AggregateError([error, ...failures], [error, ...failures].map(String).join('; '))
  }
}

const addressesOf = (leases: readonly Lease[]) =>
  leases.flatMap(({ address }) => containerAddress(address) ?? [])

function pairOf(
  config: NetworkConfig,
  to: Parameters,
  leases: readonly Lease[],
  routes: readonly Route[],
) {
  const { mtu, mac } = config
  return {
    ...{ name: portOf(to), mtu, up: true },
    peer: {
      ...{ name: to.ifname, netns: { path: to.netns }, mtu, up: true },
      // Nothing behind this datapath fills in what a network card would have.
      ...(config.datapathType === 'netdev' && { offloads: { checksums: false } }),
      ...(mac !== undefined && { mac }),
      sysctls: linkSysctlsOf(config),
      // The lease says that nobody else has it: an IPv6 address is usable before ADD returns.
      addresses: leases.map(({ address }) => ({ address, noDad: address.includes(':') })),
      routes: routes.map(({ dst, gw }) => ({
        destination: dst,
        ...(gw !== undefined && { via: gw }),
      })),
    },
  }
}

/** The routes of the configuration, by the gateway of their family unless they have one of their own. */
function routesOf({ ipam }: NetworkConfig, leases: readonly Lease[]): Route[] {
  return ipam.routes.map((route) => {
    const isInet6 = route.dst.includes(':')
    const gateway = leases.find(({ gateway: gw }) => gw?.includes(':') === isInet6)?.gateway
    return gateway === undefined ? route : { gw: gateway, ...route }
  })
}
