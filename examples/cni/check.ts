/** CHECK: whether everything that ADD made is there as it was; STATUS: whether ADD can be served. */
import { getLink, listAddresses, listRoutes } from 'ovs-netlink'
import { parseSubnet } from './addresses.js'
import { limitsDiffer } from './bandwidth.js'
import type { NetworkConfig } from './config.js'
import { containerAddress } from './family.js'
import { gatewaysMissing } from './gateway.js'
import { masqueradePart, masqueradeTable } from './masquerade.js'
import { connect, idsOf, portOf, tunnelOf } from './network.js'
import { CniError, type Parameters, type Result, type Route } from './protocol.js'
import { partDiffers } from './shared-table.js'
import { sysctlsDiffer } from './sysctls.js'

/** Rejects with everything that differs, not with the first. */
export async function check(config: NetworkConfig, of: Parameters): Promise<void> {
  const { prevResult } = config
  if (prevResult === undefined) throw new CniError('badConfig', 'CHECK needs prevResult')
  const found = await Promise.all([
    linkDiffers(prevResult, portOf(of), {}),
    linkDiffers(prevResult, of.ifname, { netns: { path: of.netns } }),
    addressesMissing(prevResult, of),
    routesMissing(prevResult, of),
    sysctlsDiffer(config, of),
    limitsDiffer(config, of),
    switchDiffers(config, of),
    gatewaysMissing(config),
    masqueradingDiffers(config, prevResult, of),
  ])
  const differences = found.flat()
  if (differences.length > 0) throw new CniError('differs', differences.join('; '))
}

/** STATUS. Only Open vSwitch can be missing: the kernel is there. */
export async function status(config: NetworkConfig): Promise<void> {
  try {
    await using ovs = await connect(config)
    await ovs.listBridges()
  } catch (error) {
    throw new CniError('notAvailable', 'Open vSwitch does not answer', String(error))
  }
}

async function masqueradingDiffers(
  config: NetworkConfig,
  { ips }: Result,
  of: Parameters,
): Promise<string[]> {
  if (!config.ipMasq) return []
  const part = masqueradePart(ips.flatMap(({ address }) => containerAddress(address) ?? []))
  return partDiffers(masqueradeTable, config, of, part)
}

type Where = { netns?: { path: string } }

async function linkDiffers({ interfaces }: Result, name: string, where: Where): Promise<string[]> {
  const made = interfaces.find((each) => each.name === name)
  if (made === undefined) return [`prevResult has no interface ${name}`]
  const link = await getLink(name, where).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENODEV') return undefined
    throw error
  })
  if (link === undefined) return [`interface ${name} is gone`]
  return [
    ...(link.up ? [] : [`interface ${name} is down`]),
    ...(link.mac === made.mac ? [] : [`interface ${name} has MAC ${link.mac}, not ${made.mac}`]),
    ...(made.mtu === undefined || link.mtu === made.mtu
      ? []
      : [`interface ${name} has MTU ${link.mtu}, not ${made.mtu}`]),
  ]
}

async function addressesMissing({ ips }: Result, of: Parameters): Promise<string[]> {
  const listed = await listAddresses({ netns: { path: of.netns }, link: of.ifname })
  const there = new Set(listed.map(({ address }) => address))
  return ips
    .filter(({ address }) => !there.has(address))
    .map(({ address }) => `address ${address} is gone`)
}

async function routesMissing({ routes }: Result, of: Parameters): Promise<string[]> {
  const listed = await listRoutes({ netns: { path: of.netns }, dev: of.ifname })
  const isThere = ({ dst, gw }: Route) =>
    listed.some(
      ({ destination, via }) => isSame(destination, dst) && (gw === undefined || via === gw),
    )
  return routes.filter((route) => !isThere(route)).map(({ dst }) => `the route to ${dst} is gone`)
}

/** Whether a route's destination is this prefix: the one of everything has a name. */
function isSame(destination: string, dst: string): boolean {
  const subnet = parseSubnet(dst)
  if (destination === 'default') return subnet?.length === 0
  const other = parseSubnet(
    destination.includes('/') ? destination : `${destination}/${subnet?.bits}`,
  )
  return other?.first === subnet?.first && other?.length === subnet?.length
}

async function switchDiffers(config: NetworkConfig, of: Parameters): Promise<string[]> {
  await using ovs = await connect(config)
  const ports = (await ovs.bridgeExists(config.bridge)) ? await ovs.listPorts(config.bridge) : []
  const port = ports.find(({ name }) => name === portOf(of))
  const known = port?.interfaces[0]?.externalIds ?? {}
  return [
    ...config.remotes
      .filter((remote) => !ports.some(({ name }) => name === tunnelOf(config, remote)))
      .map((remote) => `bridge ${config.bridge} has no tunnel to ${remote}`),
    ...(port === undefined ? [`bridge ${config.bridge} has no port ${portOf(of)}`] : []),
    ...Object.entries(port === undefined ? {} : idsOf(config, of))
      .filter(([key, value]) => known[key] !== value)
      .map(([key, value]) => `port ${portOf(of)} has ${key} ${known[key]}, not ${value}`),
    ...(port?.interfaces ?? []).flatMap(({ error }) => (error === undefined ? [] : [error])),
  ]
}
