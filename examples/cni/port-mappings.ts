/** Ports of the host that lead to a container: how they are asked for, and what a table has of them. */
import type { Chain as NftChain, Rule, TableDefinition } from 'ovs-netlink/nftables'
import { type Address, formatAddress, parseAddress } from './addresses.js'
import {
  byFamily,
  type ContainerAddress,
  type Family,
  families,
  familyOf,
  partByFamily,
} from './family.js'
import { addressIn, booleanIn, invalid, type Json, listIn, numberIn, objectIn } from './json.js'
import type { Entry, Part } from './shared-table.js'

export interface PortMappings {
  mappings: readonly Mapping[]
  /** Whether connections that come from this host and from the container's subnet get an address of the host. */
  snat: boolean
  /** Whether all of them get one. */
  masqAll: boolean
}

export interface Mapping {
  hostPort: number
  containerPort: number
  protocol: 'tcp' | 'udp'
  /** The only address of the host to which it applies; without text any address of its family. Default: any. */
  hostIp: { family: Family; text?: string } | undefined
}

/** What only the plugin by iptables can do, and values that nftables has no use for. */
const refused: Readonly<Record<string, (value: unknown) => boolean>> = {
  externalSetMarkChain: () => true,
  conditionsV4: (value) => !isEmpty(value),
  conditionsV6: (value) => !isEmpty(value),
  backend: (value) => value !== 'nftables',
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

export function portMappingsIn(json: Json): PortMappings {
  for (const [name, isRefused] of Object.entries(refused)) {
    const value = json[name] ?? undefined
    if (value !== undefined && isRefused(value))
      throw invalid(name, 'nothing, with nftables', value)
  }
  // No mark is set: what is to be translated is known by its addresses.
  numberIn(json['markMasqBit'] ?? 13, 'markMasqBit', 0, 31)
  const runtime = objectIn(json['runtimeConfig'] ?? {}, 'runtimeConfig')
  return {
    mappings: listIn(runtime['portMappings'] ?? [], 'runtimeConfig.portMappings', mappingIn),
    snat: booleanIn(json['snat'] ?? true, 'snat'),
    masqAll: booleanIn(json['masqAll'] ?? false, 'masqAll'),
  }
}

function mappingIn(value: unknown, where: string): Mapping {
  const json = objectIn(value, where)
  const port = (name: string) => numberIn(json[name], `${where}.${name}`, 1, 65_535)
  const protocol = String(json['protocol'] ?? 'tcp').toLowerCase()
  if (protocol !== 'tcp' && protocol !== 'udp') {
    throw invalid(`${where}.protocol`, 'tcp or udp', json['protocol'])
  }
  return {
    ...{ hostPort: port('hostPort'), containerPort: port('containerPort'), protocol },
    hostIp: hostIpIn(json['hostIP'] ?? '', `${where}.hostIP`),
  }
}

/** The address of all zeros stands for all addresses of its family. */
function hostIpIn(value: unknown, where: string): Mapping['hostIp'] {
  if (value === '') return undefined
  const address = parseAddress(addressIn(value, where)) as Address
  const family = familyOf(address)
  return address.value === 0n ? { family } : { family, text: formatAddress(address) }
}

/** The chain `ports`: what has an address of its own comes before what has none. */
const portRules = (family: Family): Rule[] => [
  [
    { meta: { nfproto: family } },
    { meta: { l4proto: ['tcp', 'udp'] } },
    {
      dnat: {
        to: { key: [`${family}.daddr`, 'meta.l4proto', 'th.dport'], map: `${family}-address` },
      },
    },
  ],
  [
    { meta: { nfproto: family } },
    { meta: { l4proto: ['tcp', 'udp'] } },
    // Linux routes nothing from ::1 to another link.
    ...(family === 'ip6' ? [{ ip6: { daddr: { not: '::1' } } }] : []),
    { dnat: { to: { key: ['meta.l4proto', 'th.dport'], map: `${family}-any` } } },
  ],
]

const local: NftChain = {
  ...{ type: 'nat', priority: 'dstnat' },
  rules: [[{ fib: { daddrType: 'local' } }, { jump: 'ports' }]],
}

/**
 * The table of all mappings: each new connection is looked up, however many there are. A packet of `sources`, pairs of
 * where it comes from and the container that it was translated to, would be answered past the host, or not at all: the
 * host asks in its place.
 */
export const portmapTable: TableDefinition = {
  name: 'cni-portmap',
  sets: {
    ...byFamily((family) => ({ sources: { type: [family, family], ranges: true } })),
    // Links on which this host may send from 127.0.0.0/8, with the containers for which it may.
    localnet: { type: ['link', 'ip'] },
  },
  maps: byFamily((family) => ({
    address: { type: [family, 'protocol', 'port'], data: [family, 'port'] },
    any: { type: ['protocol', 'port'], data: [family, 'port'] },
  })),
  chains: {
    ports: { rules: families.flatMap(portRules) },
    prerouting: { hook: 'prerouting', ...local },
    output: { hook: 'output', ...local },
    postrouting: {
      ...{ hook: 'postrouting', type: 'nat', priority: 'srcnat' },
      rules: families.map((family) => [
        { ct: { status: 'dnat' } },
        { lookup: { key: [`${family}.saddr`, `${family}.daddr`], set: `${family}-sources` } },
        'masquerade',
      ]),
    },
    // What route_localnet would let in: nobody else reaches what listens on 127.0.0.1.
    localnet: {
      ...{ hook: 'prerouting', priority: 'raw' },
      rules: [[{ meta: { iifname: { not: 'lo' } } }, { ip: { daddr: '127.0.0.0/8' } }, 'drop']],
    },
  },
}

/** What a container has in it. Of each family its first address, as CNI's own plugin does. */
export function mappingsPart(
  { mappings, snat, masqAll }: PortMappings,
  addresses: readonly ContainerAddress[],
): Part {
  const first = families.flatMap((family) => addresses.find((to) => to.family === family) ?? [])
  return partByFamily(first, ({ family, address, subnet }) => {
    const own = mappings.filter(({ hostIp }) => hostIp === undefined || hostIp.family === family)
    if (own.length === 0) return {}
    const entry = ({ hostIp, protocol, hostPort, containerPort }: Mapping): Entry => ({
      key: [...(hostIp?.text === undefined ? [] : [hostIp.text]), protocol, hostPort],
      value: [address, containerPort],
    })
    const { all, here } = places[family]
    const sources = masqAll ? [all] : [subnet, ...here]
    return {
      address: own.filter(({ hostIp }) => hostIp?.text !== undefined).map(entry),
      any: own.filter(({ hostIp }) => hostIp?.text === undefined).map(entry),
      sources: snat ? sources.map((source) => ({ key: [source, address] })) : [],
    }
  })
}

/** Everywhere, and where this host is by itself. */
const places = {
  ip: { all: '0.0.0.0/0', here: ['127.0.0.0/8'] },
  ip6: { all: '::/0', here: [] },
} as const
