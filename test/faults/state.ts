/** The namespaces `one` and `two`: as an operation finds them, and as it leaves them. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { conntrack } from '../support/conntrack.js'
import { ethtool } from '../support/ethtool.js'
import { type IpLink, ip, ipLinks } from '../support/ip.js'
import { kernelState, listings } from '../support/kernel-state.js'

/** What `given` may begin with, before the namespace's name: the programs that read the commands behind it. */
const batches: [start: string, argv: [string, ...string[]]][] = [
  ['-n', ['ip']],
  ['bridge -n', ['bridge']],
  ['tc -n', ['tc']],
  ['mpls -n', ['ip', '-f', 'mpls']],
]

/**
 * Makes both anew, with what `given` has `ip` `bridge` and `tc` make there: `-n NAMESPACE` and a command
 * each, those of the others after their word; before these `sysctl NAMESPACE NAME=VALUE`,
 * `conntrack NAMESPACE OPTIONS` and `nft NAMESPACE COMMAND`.
 */
export function setUp(given: readonly string[] = []): void {
  const old = readdirSync('/run/netns').map((netns) => `netns delete ${netns}`)
  batch(['ip'], [...old, 'netns add one', 'netns add two'])
  for (const line of given) {
    const [program = '', netns = '', ...args] = line.split(' ')
    if (program === 'conntrack') conntrack(args, netns)
    if (program === 'sysctl') ip('netns', 'exec', netns, 'sysctl', '-qw', ...args)
  }
  for (const netns of ['one', 'two']) {
    const commands = given.filter((line) => line.startsWith(`nft ${netns} `))
    if (commands.length > 0) nft(netns, commands.map((line) => line.slice(8)).join('\n'))
    for (const [start, [program, ...args]] of batches) {
      const before = `${start} ${netns} `
      const lines = given.filter((line) => line.startsWith(before))
      const commands = lines.map((line) => line.slice(before.length))
      if (commands.length > 0) batch([program, ...args, '-n', netns], commands)
    }
  }
}

/** One process for many commands; what it printed. */
const batch = ([program, ...args]: [string, ...string[]], lines: string[]): string =>
  execFileSync(program, [...args, '-batch', '-'], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  })

/** Runs commands of nft in a namespace, all or nothing. */
export function nft(netns: string, input: string): void {
  execFileSync('ip', ['netns', 'exec', netns, 'nft', '-f', '-'], { input })
}

/** The ruleset of a namespace, without what is counted. */
export const nftState = (netns: string): string =>
  ip('netns', 'exec', netns, 'nft', '-s', 'list', 'ruleset')

/** Links, addresses, routes, qdiscs and forwarding entries that somebody made. */
export function state(): string {
  return JSON.stringify(
    readdirSync('/run/netns')
      .sort()
      .map((netns) => {
        try {
          return [netns, linksAndRoutesOf(netns), fdbOf(netns), trafficOf(netns)]
        } catch {
          return [netns, 'stale']
        }
      }),
  )
}

/** Sysctls that the operations set, and those that follow them. */
export function sysctlState(): string {
  const reading = 'cd /proc/sys/net && grep . ipv?/conf/*/forwarding ipv?/conf/*/mtu ipv4/ip_* 2>&1'
  const shown = execFileSync('ip', ['-all', 'netns', 'exec', 'sh', '-c', reading], {
    encoding: 'utf8',
  })
  return shown
    .split(/^(?=netns: )/m)
    .sort()
    .join('')
}

function linksAndRoutesOf(netns: string): unknown[] {
  const shown = batch(['ip', '-d', '-j', '-n', netns], ['address show', 'route show'])
  const [links = '', routes] = shown.split('\n').filter(Boolean)
  const made = (JSON.parse(links) as IpLink[])
    .map(({ ifname, flags, mtu, master, ifalias, linkinfo, group, addr_info }) => [
      ...[ifname, flags.includes('UP'), mtu, master, ifalias, linkinfo?.info_kind, group],
      addr_info.filter(({ scope }) => scope !== 'link').map(({ local }) => local),
    ])
    .sort()
  return [made, routes]
}

/**
 * Without what the kernel counts by itself: qdiscs, and filters and chains of what arrives at the link
 * that all operations are about, which some are without.
 */
function trafficOf(netns: string): string {
  const here = ['filter', 'chain'].map((object) => `${object} show dev base ingress`)
  return listings(['tc', '-n', netns], ['qdisc show', ...here])
    .replace(/ 8[\da-f]{3}:/g, ' any:')
    .replace(/ direct_packets_stat \d+/g, '')
}

const fdbOf = (netns: string) =>
  execFileSync('bridge', ['-n', netns, 'fdb', 'show'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(' dst '))

/**
 * All that there is, in words that are the same when it is made again: of what a few requests make, for
 * what the kernel adds to new links by and by is in it.
 */
export function wholeState(): string {
  return readdirSync('/run/netns')
    .sort()
    .map((netns) => {
      try {
        return `${netns}\n${made(kernelState(netns))}`
      } catch {
        return `${netns} is stale`
      }
    })
    .join('\n')
}

/** Without the Ethernet addresses that the kernel made up, what it makes of them, and indexes. */
const made = (all: string) =>
  all
    .replace(/\b(?!02:00:00:00:00:)([\da-f]{1,2}:){5}[\da-f]{1,2}/g, 'MAC')
    .replace(/"(ifindex|link_index)":\d+,/g, '')
    .replace(/{[^{}]*"local":"fe80:[^{}]*},?/g, '')
    .split('\n')
    .filter((line) => !/^MAC dev | grp ff02::1:ff/.test(line))
    .sort()
    .join('\n')

/** What the drivers of the links in a namespace have at work. */
export const driverState = (netns: string): string =>
  ipLinks(netns)
    .flatMap(({ ifname }) => [[], ['-l'], ['-k'], ['-c']].map((what) => [...what, ifname]))
    .map((args) => ethtool(args, netns))
    .join()

export const openFiles = (): number => readdirSync('/proc/self/fd').length
