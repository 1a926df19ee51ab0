/** This host as the gateway of its containers: the bridge's interface has the gateways' addresses, and the host routes. */
import { addAddress, listAddresses, setLink, setSysctl } from 'ovs-netlink'
import type { NetworkConfig } from './config.js'

/** It stays with the network, whatever containers come and go. */
export async function makeGateway(config: NetworkConfig): Promise<void> {
  const gateways = gatewaysOf(config)
  await setLink(config.bridge, { up: true })
  for (const address of gateways) {
    await addAddress(config.bridge, address, {
      mayExist: true,
      ...(address.includes(':') && { noDad: true }),
    })
  }
  if (gateways.some((address) => !address.includes(':'))) await setSysctl('net.ipv4.ip_forward', 1)
  if (gateways.some((address) => address.includes(':'))) {
    await setSysctl('net.ipv6.conf.all.forwarding', 1)
  }
}

/** The gateways that the bridge does not have. */
export async function gatewaysMissing(config: NetworkConfig): Promise<string[]> {
  if (!config.isGateway) return []
  const there = (await listAddresses({ link: config.bridge })).map(({ address }) => address)
  return gatewaysOf(config)
    .filter((address) => !there.includes(address))
    .map((address) => `bridge ${config.bridge} has no address ${address}`)
}

const gatewaysOf = ({ ipam }: NetworkConfig) =>
  ipam.ranges.flatMap(({ gateway, subnet: { length } }) =>
    gateway === undefined ? [] : [`${gateway}/${length}`],
  )
