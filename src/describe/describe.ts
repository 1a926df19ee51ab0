/** What exists on this machine, read through the rest of this library. */
import { checkBoolean, checkKnown, checkOptions, checkSignal } from '../base/check.js'
import { invalidType } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { checkPath, defaultFolder, placeOf } from '../netns/ref.js'
import type { Ovs } from '../openvswitch/index.js'
import { checkTimeout } from '../ovsdb-client/check.js'
import type { Description } from './description.js'
import { readNamespaces } from './namespaces.js'

/** What to describe, and how long to wait for it. */
export interface DescribeOptions {
  /**
   * The namespaces. Default: the process's own, and all that have a name in `folder`, but for those
   * that go away meanwhile. One that is given has to be there.
   */
  netns?: readonly NetnsRef[] | undefined
  /** The folder of names. Default /run/netns, `ip netns`'s own. */
  folder?: string | undefined
  /**
   * The Open vSwitches: connections, which stay open, or remotes such as
   * `unix:/run/openvswitch/db.sock`; none for `[]`. Default: the local one, as ovs-vsctl finds it.
   */
  ovs?: Ovs | string | readonly (Ovs | string)[] | undefined
  /** Report counters of links, and timers that run, as `getLink` does. Default false. */
  statistics?: boolean | undefined
  /** Milliseconds that each Open vSwitch may take to be reached and read. Default 10,000. */
  timeout?: number | undefined
  /** Ends it: the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined
}

/**
 * Describes what exists on this machine: network namespaces, their links with addresses, peers, masters and
 * tunnels, and the bridges and ports of Open vSwitch. Everything is read at once and nothing is changed. The
 * namespaces are held open meanwhile, so that none goes away half read. `renderTree` and `renderMermaid` draw it.
 *
 * What cannot be read is reported in its place, as `error`: a namespace that we may not enter, which needs
 * CAP_SYS_ADMIN, and an Open vSwitch that cannot be reached or does not answer.
 *
 * @throws NetlinkError `ENOENT` when there is no namespace that `netns` names.
 */
export async function describe(options?: DescribeOptions): Promise<Description> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'folder', 'ovs', 'statistics', 'timeout', 'signal'])
  const { netns, folder = defaultFolder, ovs, statistics = false, timeout = 10_000, signal } = given
  if (netns !== undefined) checkEach('netns', netns, (ref, option) => placeOf(ref, option))
  checkPath(folder, 'folder')
  const { checkSources, findInterfaces, readSwitch } = await import('./switches.js')
  const sources = checkSources(ovs)
  checkBoolean('statistics', statistics)
  checkTimeout('timeout', timeout)
  checkSignal(signal)
  signal?.throwIfAborted()
  const [namespaces, ...switches] = await Promise.all([
    readNamespaces({ netns, folder, statistics, signal }),
    ...sources.map((source) => readSwitch(source, { timeout, signal })),
  ])
  findInterfaces(switches, namespaces)
  return { namespaces, switches }
}

function checkEach<T>(option: string, list: readonly T[], check: (each: T, name: string) => void) {
  if (!Array.isArray(list)) throw invalidType(option, 'an array of namespaces', list)
  for (const [at, each] of list.entries()) {
    if (each === undefined) throw invalidType(`${option}[${at}]`, 'a namespace', each)
    check(each, `${option}[${at}]`)
  }
}
