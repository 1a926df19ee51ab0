/** iproute2 as an oracle: what `ip` makes and what it reports. */
import { execFileSync } from 'node:child_process'

/** Runs `ip` and returns what it printed. Throws with its words when it fails. */
export function ip(...args: (string | number)[]): string {
  return execFileSync('ip', args.map(String), {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** `ip` inside a named namespace, or where we are. */
export const ipIn = (netns: string | undefined, ...args: (string | number)[]): string =>
  ip(...(netns === undefined ? [] : ['-n', netns]), ...args)

/** What `ip -d -j` says of a link. */
export interface IpLink {
  ifindex: number
  ifname: string
  flags: string[]
  mtu: number
  operstate: string
  group: string
  txqlen: number
  link_type: string
  address: string
  broadcast: string
  ifalias?: string
  master?: string
  link?: string
  link_index?: number
  link_netnsid?: number
  num_tx_queues: number
  num_rx_queues: number
  promiscuity: number
  min_mtu: number
  max_mtu: number
  gso_max_size: number
  gso_max_segs: number
  linkinfo?: {
    info_kind: string
    info_data?: Record<string, unknown>
    info_slave_kind?: string
    info_slave_data?: Record<string, unknown>
  }
  addr_info: IpAddress[]
}

export interface IpAddress {
  family: 'inet' | 'inet6'
  local: string
  address?: string
  prefixlen: number
  broadcast?: string
  scope: string
  label?: string
  metric?: number
  protocol?: string
  valid_life_time: number
  preferred_life_time: number
  [flag: string]: unknown
}

/** All links of a namespace. */
export const ipLinks = (netns?: string): IpLink[] =>
  JSON.parse(ipIn(netns, '-d', '-j', 'link', 'show'))

/** One link. */
export function ipLink(name: string, netns?: string): IpLink {
  const [link] = JSON.parse(ipIn(netns, '-d', '-j', 'link', 'show', 'dev', name)) as IpLink[]
  if (link === undefined) throw new Error(`ip shows no ${name}`)
  return link
}

/** The addresses of a link. */
export function ipAddresses(name: string, netns?: string): IpAddress[] {
  const [link] = JSON.parse(ipIn(netns, '-d', '-j', 'address', 'show', 'dev', name)) as IpLink[]
  return link?.addr_info ?? []
}

/** What a kernel with tunnels puts into each namespace by itself. */
const givens = ['lo', 'gre0', 'gretap0', 'erspan0', 'ip6gre0', 'ip6tnl0', 'sit0', 'tunl0']

/** Names of all links that somebody made. */
export const ipNames = (netns?: string): string[] =>
  ipLinks(netns)
    .map(({ ifname }) => ifname)
    .filter((name) => !givens.includes(name))
    .sort()

/** All of the namespace's links and addresses, for "nothing changed"; without what time changes. */
export function ipState(netns?: string): string {
  const links = JSON.parse(ipIn(netns, '-d', '-j', 'address', 'show')) as IpLink[]
  return JSON.stringify(links, (key, value) =>
    /_timer$|_life_time$|^tentative$/.test(key) ? undefined : value,
  )
}

/** Fails unless `actual` has all of `expected`; arrays are compared whole. */
export function contains(actual: unknown, expected: object, path = ''): void {
  for (const [key, value] of Object.entries(expected)) {
    const at = `${path}.${key}`
    const found = (actual as Record<string, unknown> | undefined)?.[key]
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      contains(found, value, at)
    } else if (show(found) !== show(value)) {
      throw new Error(`${at}: ${show(found)} instead of ${show(value)}`)
    }
  }
}

const show = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}n` : part))
