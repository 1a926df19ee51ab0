/** The configuration of a network, as an administrator writes it and the runtime passes it on. */
import { parseAddress, parseSubnet, type Subnet } from './addresses.js'
import { type Common, commonIn } from './common.js'
import {
  addressIn,
  booleanIn,
  invalid,
  type Json,
  listIn,
  matching,
  numberIn,
  objectIn,
  optional,
  parseJson,
  prefixIn,
  stringIn,
} from './json.js'
import type { Route } from './protocol.js'

export interface NetworkConfig extends Common {
  /** The Open vSwitch bridge; made when it is not there. */
  bridge: string
  /** Of a bridge that is made: `netdev` where the kernel has no openvswitch module. */
  datapathType: string | undefined
  /** The database of Open vSwitch. Default: the local one. */
  remote: string | undefined
  /** The network's VNI. */
  vni: number
  /** This host's address in the underlay. Default: as routing decides. */
  local: string | undefined
  /** The other hosts' addresses in the underlay. */
  remotes: readonly string[]
  /** Of the container's interface, in bytes. Default 1450: VXLAN over IPv4 on Ethernet. */
  mtu: number
  /** Of the container's interface, from `runtimeConfig`. Default: the kernel chooses. */
  mac: string | undefined
  /** Whether the bridge has the gateways of the ranges, and this host routes. */
  isGateway: boolean
  /** Whether what containers send to elsewhere gets an address of this host. */
  ipMasq: boolean
  ipam: Ipam
  bandwidth: Bandwidth
  /** Settings of the container's namespace by their names, in which IFNAME stands for the interface. */
  sysctl: Readonly<Record<string, string>>
  dns: Record<string, unknown>
}

/** Where addresses come from: none, those asked for, or one of a range of each subnet. */
export interface Ipam {
  ranges: readonly Range[]
  /** Addresses asked for by the runtime, `IP/PREFIX`: in place of those of the ranges. */
  ips: readonly string[]
  routes: readonly Route[]
  /** Where leases are kept: a folder for each network in it. */
  dataDir: string
}

export interface Range {
  subnet: Subnet
  first: bigint
  last: bigint
  gateway: string | undefined
}

/** Bits a second, and bits at once; as the `bandwidth` capability has them. 0: no limit. */
export interface Bandwidth {
  ingressRate: number
  ingressBurst: number
  egressRate: number
  egressBurst: number
}

/** The configuration in `text`. */
export function parseConfig(text: string): NetworkConfig {
  const json = objectIn(parseJson(text), 'the configuration')
  const common = commonIn(json)
  const runtime = objectIn(json['runtimeConfig'] ?? {}, 'runtimeConfig')
  const isGateway = booleanIn(json['isGateway'] ?? false, 'isGateway')
  return {
    ...common,
    bridge: matching(json['bridge'], 'bridge', /^[^/:\s]{1,15}$/, 'the name of a bridge'),
    datapathType: optional(json['datapathType'], 'datapathType', stringIn),
    remote: optional(json['remote'], 'remote', stringIn),
    vni: numberIn(json['vni'], 'vni', 0, 0xffffff),
    local: optional(json['local'], 'local', addressIn),
    remotes: listIn(json['remotes'] ?? [], 'remotes', addressIn),
    mtu: numberIn(json['mtu'] ?? 1450, 'mtu', 68, 65535),
    mac: optional(runtime['mac'], 'runtimeConfig.mac', stringIn),
    isGateway,
    ipMasq: booleanIn(json['ipMasq'] ?? false, 'ipMasq'),
    ipam: ipamIn(objectIn(json['ipam'] ?? {}, 'ipam'), runtime['ips'], isGateway),
    bandwidth: bandwidthIn(runtime['bandwidth'] ?? json['bandwidth'] ?? {}),
    sysctl: sysctlIn(json['sysctl'] ?? {}),
    dns: objectIn(json['dns'] ?? {}, 'dns'),
  }
}

function ipamIn(json: Json, asked: unknown, isGateway: boolean): Ipam {
  const ranges = listIn(json['ranges'] ?? [], 'ipam.ranges', rangeIn)
  const without = ranges.findIndex(({ gateway }) => gateway === undefined)
  if (isGateway && without >= 0) {
    throw invalid(`ipam.ranges[${without}].gateway`, 'an address, with isGateway', undefined)
  }
  return {
    ranges,
    ips: listIn(asked ?? [], 'runtimeConfig.ips', prefixIn),
    routes: listIn(json['routes'] ?? [], 'ipam.routes', routeIn),
    dataDir: optional(json['dataDir'], 'ipam.dataDir', stringIn) ?? '/var/lib/cni/ovs-vxlan',
  }
}

/** All addresses of a subnet but the network's own, the broadcast address and the gateway, by default. */
function rangeIn(value: unknown, where: string): Range {
  const json = objectIn(value, where)
  const subnet = parseSubnet(stringIn(json['subnet'], `${where}.subnet`))
  if (subnet === undefined)
    throw invalid(`${where}.subnet`, 'a network and its length', json['subnet'])
  const edge = (name: string, otherwise: bigint) => {
    if (json[name] === undefined) return otherwise
    const parsed = parseAddress(addressIn(json[name], `${where}.${name}`))
    if (
      parsed?.bits === subnet.bits &&
      parsed.value >= subnet.first &&
      parsed.value <= subnet.last
    ) {
      return parsed.value
    }
    throw invalid(`${where}.${name}`, `an address of ${json['subnet']}`, json[name])
  }
  const broadcast = subnet.bits === 32 && subnet.length < 31 ? 1n : 0n
  const network = subnet.length < subnet.bits - 1 ? 1n : 0n
  const first = edge('rangeStart', subnet.first + network)
  const last = edge('rangeEnd', subnet.last - broadcast)
  if (first > last) throw invalid(where, 'a range that has an address', value)
  return { subnet, first, last, gateway: optional(json['gateway'], `${where}.gateway`, addressIn) }
}

function routeIn(value: unknown, where: string): Route {
  const json = objectIn(value, where)
  const gw = optional(json['gw'], `${where}.gw`, addressIn)
  return { dst: prefixIn(json['dst'], `${where}.dst`), ...(gw !== undefined && { gw }) }
}

function bandwidthIn(value: unknown): Bandwidth {
  const json = objectIn(value, 'bandwidth')
  const bits = (name: keyof Bandwidth) =>
    numberIn(json[name] ?? 0, `bandwidth.${name}`, 0, Number.MAX_SAFE_INTEGER)
  const [ingressRate, ingressBurst] = [bits('ingressRate'), bits('ingressBurst')]
  const [egressRate, egressBurst] = [bits('egressRate'), bits('egressBurst')]
  for (const [name, rate, burst] of [
    ['bandwidth.ingressBurst', ingressRate, ingressBurst],
    ['bandwidth.egressBurst', egressRate, egressBurst],
  ] as const) {
    if (rate > 0 !== burst > 0) throw invalid(name, 'a burst with a rate, and none without', burst)
  }
  return { ingressRate, ingressBurst, egressRate, egressBurst }
}

function sysctlIn(value: unknown): Record<string, string> {
  const json = objectIn(value, 'sysctl')
  return Object.fromEntries(
    Object.entries(json).map(([name, setting]) => [name, stringIn(setting, `sysctl.${name}`)]),
  )
}
