/**
 * What sandboxes and labs need of a firewall, each as the definition of a table: `replaceTable` installs it, `deleteTable`
 * removes it, and its chains can be copied into another definition.
 */
import { checkMembers } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type { Chain, Rule, TableDefinition } from './definition.js'
import type { Match } from './match.js'
import type { Ports } from './nat.js'
import type { Statement } from './statements.js'
import { types } from './types.js'
import { spanOf } from './values.js'

/** Options of every ready table. */
interface Named {
  /** The name of the table. Tables of one kind in one namespace need different names. Default: that of the function. */
  name?: string | undefined
}

/** Options of `masquerade`. */
export interface MasqueradeOptions extends Named {
  /** The source networks, such as `10.0.0.0/24` and `fd00::/64`. */
  from: string | readonly string[]
  /** The outgoing link. Default: any. */
  out?: string | undefined
}

/**
 * Source NAT for packets that leave these networks: they get the address of the link by which they leave. So hosts
 * with private addresses reach the outside. The table is called `masquerade` by default.
 */
export function masquerade(options: MasqueradeOptions): TableDefinition {
  const { name = 'masquerade', from, out } = checkMembers(options, '', ['name', 'from', 'out'])
  const networks = list(from, 'from')
  checkAddresses(networks, Array.isArray(from), 'from')
  const rules = networks.map(
    (network): Rule => [
      // What stays in the network keeps its source.
      match(network, { saddr: network }),
      match(network, { daddr: { not: network } }),
      ...(out === undefined ? [] : [{ meta: { oifname: out as string } }]),
      'masquerade',
    ],
  )
  const chain: Chain = { hook: 'postrouting', type: 'nat', priority: 'srcnat', rules }
  return { name: name as string, chains: { postrouting: chain } }
}

/** Options of `forwardPort`. */
export interface ForwardPortOptions extends Named {
  /**
   * What to forward: a port or a range of ports, on one address or by default on every local address of the family
   * of `to.address`; `protocol` is tcp by default.
   */
  listen: { port: Ports; address?: string | undefined; protocol?: 'tcp' | 'udp' | undefined }
  /** The destination, which packets must be routed to. The default of `port` is the original port. */
  to: { address: string; port?: Ports | undefined }
}

/**
 * Destination NAT: redirects what arrives at a local port, or is sent to it from this namespace, to another address. The
 * source address stays, so replies must be routed back through this namespace. The table is called `forward-port` by
 * default.
 */
export function forwardPort(options: ForwardPortOptions): TableDefinition {
  const { name = 'forward-port', listen, to } = checkMembers(options, '', ['name', 'listen', 'to'])
  const {
    port,
    address,
    protocol = 'tcp',
  } = checkMembers(listen, 'listen', ['port', 'address', 'protocol'])
  const target = checkMembers(to, 'to', ['address', 'port'])
  if (protocol !== 'tcp' && protocol !== 'udp') {
    throw invalidValue('listen.protocol', 'expected tcp or udp', protocol)
  }
  const family = familyOf(target['address'], 'to.address')
  types[family].parse(target['address'] as string, 'to.address')
  const ports = Array.isArray(port) ? { from: port[0], to: port[1] } : port
  if (address !== undefined && familyOf(address, 'listen.address') !== family) {
    throw invalidValue('listen.address', 'is not of the family of to.address', address)
  }
  const here: Statement[] =
    address === undefined
      ? [{ meta: { nfproto: family } }, { fib: { daddrType: 'local' } }]
      : [match(address as string, { daddr: address })]
  const rule: Rule = [
    ...here,
    { [protocol]: { dport: ports } } as Match,
    { dnat: target as { address: string; port?: Ports } },
  ]
  const chain = (hook: 'prerouting' | 'output'): Chain => ({
    ...{ hook, type: 'nat', priority: 'dstnat', rules: [rule] },
  })
  return {
    name: name as string,
    chains: { prerouting: chain('prerouting'), output: chain('output') },
  }
}

/** Options of `isolate`. */
export interface IsolateOptions extends Named {
  /** The links between which no packet is forwarded. */
  links: readonly string[]
}

/** Drops packets that are routed from one of several links to another. The table is called `isolate` by default. */
export function isolate(options: IsolateOptions): TableDefinition {
  const { name = 'isolate', links } = checkMembers(options, '', ['name', 'links'])
  const names = list(links, 'links')
  const rule: Rule = [{ meta: { iifname: names } }, { meta: { oifname: names } }, 'drop']
  return { name: name as string, chains: { forward: { hook: 'forward', rules: [rule] } } }
}

/** Options of `spoofGuard`. */
export interface SpoofGuardOptions extends Named {
  /** The link on which the packets arrive, such as the host's end of a sandbox's veth pair. */
  link: string
  /** The only permitted source MAC address. */
  mac: string
  /**
   * The only permitted source IP addresses. `::` is always permitted, since duplicate address detection sends from it.
   * Link-local addresses are not permitted unless listed. Without an IPv4 address, IPv4 and ARP are dropped.
   */
  addresses: readonly string[]
}

/**
 * Drops packets that arrive on a link with a foreign source MAC or IP address, and ARP with a foreign sender, before
 * anything else sees them (hook ingress). The table is of family `netdev`, and called `spoof-guard` by default.
 */
export function spoofGuard(options: SpoofGuardOptions): TableDefinition {
  const {
    name = 'spoof-guard',
    link,
    mac,
    addresses,
  } = checkMembers(options, '', [...['name', 'link', 'mac', 'addresses']])
  types.mac.parse(mac as string, 'mac')
  types.link.parse(link as string, 'link')
  const all = list(addresses, 'addresses')
  checkAddresses(all, true, 'addresses')
  const of = (family: 'ip' | 'ip6') => all.filter((each) => familyOf(each, 'addresses') === family)
  const [ip, ip6] = [of('ip'), of('ip6')]
  const rules: Rule[] = [
    [{ ether: { saddr: { not: mac as string } } }, 'drop'],
    ...(ip.length === 0
      ? [[{ ether: { type: ['ip', 'arp'] } }, 'drop'] as Rule]
      : [
          [{ ip: { saddr: { not: ip } } }, 'drop'] as Rule,
          [{ arp: { senderMac: { not: mac as string } } }, 'drop'] as Rule,
          [{ arp: { senderIp: { not: ip } } }, 'drop'] as Rule,
        ]),
    [{ ip6: { saddr: { not: [...ip6, '::'] } } }, 'drop'],
  ]
  const ingress: Chain = { hook: 'ingress', devices: [link as string], rules }
  return { family: 'netdev', name: name as string, chains: { ingress } }
}

function list(value: unknown, option: string): string[] {
  const all = Array.isArray(value) ? value : [value]
  if (all.length === 0) throw invalidValue(option, 'expected at least one', value)
  all.forEach((each, at) => {
    const path = Array.isArray(value) ? `${option}[${at}]` : option
    if (typeof each !== 'string') throw invalidType(path, 'a text', each)
  })
  return all as string[]
}

function checkAddresses(all: readonly string[], isList: boolean, option: string): void {
  all.forEach((each, at) => {
    const path = isList ? `${option}[${at}]` : option
    spanOf(types[familyOf(each, path)], each, path)
  })
}

function familyOf(address: unknown, option: string): 'ip' | 'ip6' {
  if (typeof address !== 'string') throw invalidType(option, 'an IP address', address)
  return address.includes(':') ? 'ip6' : 'ip'
}

const match = (address: string, fields: object): Match & Statement => ({
  [familyOf(address, 'from')]: fields,
})
