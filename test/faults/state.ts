/** The namespaces `one` and `two`: as an operation finds them, and as it leaves them. */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { type IpLink, ip } from '../support/ip.js'

/** Makes both anew, with what `given` tells `ip` to make there. */
export function setUp(given: readonly string[] = []): void {
  for (const netns of readdirSync('/run/netns')) ip('netns', 'delete', netns)
  for (const netns of ['one', 'two']) ip('netns', 'add', netns)
  for (const args of given) ip(...args.split(' '))
}

/** Links, addresses, routes and forwarding entries that somebody made. */
export function state(): string {
  return JSON.stringify(
    readdirSync('/run/netns')
      .sort()
      .map((netns) => {
        try {
          return [netns, linksOf(netns), ip('-n', netns, 'route', 'show'), fdbOf(netns)]
        } catch {
          return [netns, 'stale']
        }
      }),
  )
}

const linksOf = (netns: string) =>
  (JSON.parse(ip('-n', netns, '-d', '-j', 'address', 'show')) as IpLink[])
    .map(({ ifname, flags, mtu, master, ifalias, linkinfo, group, addr_info }) => [
      ...[ifname, flags.includes('UP'), mtu, master, ifalias, linkinfo?.info_kind, group],
      addr_info.filter(({ scope }) => scope !== 'link').map(({ local }) => local),
    ])
    .sort()

const fdbOf = (netns: string) =>
  execFileSync('bridge', ['-n', netns, 'fdb', 'show'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(' dst '))

export const openFiles = (): number => readdirSync('/proc/self/fd').length
