/** All that `ip` and `bridge` show of a namespace, for "a call that failed changed nothing". */
import { spawnSync } from 'node:child_process'
import { ip } from './ip.js'

/** What runs, or follows, by itself: clocks, carriers, and what MLD and the timers of a bridge make. */
const passing = /_timer$|_life_time$|^operstate$|^preferred|^tentative$|^topology_change/
/** Between these a port of a bridge goes with its carrier, and, after a spanning tree was begun, with time. */
const passingStates = ['disabled', 'listening', 'learning', 'forwarding']
const isPassing = (key: string, value: unknown) =>
  passing.test(key) || (key === 'state' && passingStates.includes(value as string))
const ownFlags = ['LOWER_UP', 'NO-CARRIER', 'M-DOWN', 'DORMANT']

/** What a link that is up gets by and by: groups, addresses of its own, and connections of what it sends for both. */
const ofItself = [
  /^ipv[46] .* dst=(224\.0\.0\.|ff02::)/, // the kernel tracks what it sends itself, too
  /^(ff0|224\.)\S+ .* NOARP/,
  /^multicast ff00::/,
  /^dev \S+ port \S+ grp (ff02::|224\.0\.0\.)\S* .*\btemp\b/,
  /^(anycast |local )?fe80::\S* .*proto kernel/,
]

/** As a text with a line for each object, in an order of its own. */
export function kernelState(netns?: string): string {
  const within = netns === undefined ? [] : ['-n', netns]
  const links = JSON.parse(ip(...within, '-d', '-j', 'address', 'show')) as { flags: string[] }[]
  const shown = links.map((link) =>
    JSON.stringify(
      { ...link, flags: link.flags.filter((flag) => !ownFlags.includes(flag)) },
      (key, value) => (isPassing(key, value) ? undefined : value),
    ),
  )
  const both = ['route show table all', 'rule show', 'nexthop show']
  const batches = [
    shown.join('\n'),
    listings(
      ['ip', ...within],
      [...both, 'neighbour show nud all', 'neighbour show proxy', 'netns'],
    ),
    listings(['ip', '-6', ...within], both),
    listings(['ip', '-f', 'mpls', ...within], ['route show']),
    listings(['tc', '-d', ...within], ['qdisc show']),
    connections(netns),
    listings(['bridge', '-d', ...within], ['fdb show', 'mdb show', 'vlan show', 'vni show']),
  ]
  return (
    batches
      .join('\n')
      .split('\n')
      .filter((line) => !ofItself.some((pattern) => pattern.test(line)))
      .map((line) => line.replace(/ linkdown| offload| dead| direct_packets_stat \d+/g, ''))
      // The kernel counts those that it gives.
      .map((line) => line.replace(/^(qdisc \S+) 8[\da-f]{3}:/, '$1 any:'))
      .sort()
      .join('\n')
  )
}

/** What differs, a line each, with `-` before what was and `+` before what is. */
export function stateChange(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ]
}

/** Without when they expire, and by which number the kernel knows them. To count them costs it much less. */
function connections(netns: string | undefined): string {
  const within = netns === undefined ? [] : ['nsenter', `--net=/run/netns/${netns}`]
  const shown = (...words: string[]) => {
    const [command = '', ...all] = [...within, 'conntrack', ...words]
    const { stdout, status } = spawnSync(command, all, { encoding: 'utf8' })
    return status === 0 ? stdout : ''
  }
  if (Number(shown('-C')) === 0) return ''
  return shown('-L', '-o', 'extended').replace(/^((?:\S+\s+){4})\d+ /gm, '$1')
}

/** One process for many listings; one that this kernel or this iproute2 does not know is passed over. */
export function listings([command = '', ...options]: string[], lines: string[]): string {
  const input = `${lines.join('\n')}\n`
  return spawnSync(command, [...options, '-force', '-batch', '-'], { input, encoding: 'utf8' })
    .stdout
}
