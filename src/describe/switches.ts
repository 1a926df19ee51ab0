/** The Open vSwitches with their bridges, ports and interfaces. */
import { invalidType, OvsdbError } from '../base/errors.js'
import { noAnswer } from '../openvswitch/errors.js'
import { connectOvs, Ovs } from '../openvswitch/index.js'
import { Deadline } from '../ovsdb-client/client/deadline.js'
import { parseRemote } from '../ovsdb-client/wire/remote.js'
import type {
  DescribedBridge,
  DescribedInterface,
  DescribedNetns,
  DescribedSwitch,
} from './description.js'
import { endAt, groupBy } from './join.js'

/** Each a connection or a remote; undefined stands for the local switch. */
export function checkSources(ovs: unknown): (Ovs | string | undefined)[] {
  if (ovs === undefined) return [undefined]
  if (!Array.isArray(ovs)) return [checkSource(ovs, 'ovs')]
  return ovs.map((source, at) => checkSource(source, `ovs[${at}]`))
}

function checkSource(source: unknown, option: string): Ovs | string {
  if (source instanceof Ovs) return source
  if (typeof source !== 'string') throw invalidType(option, 'an Ovs or a remote', source)
  parseRemote(source, option)
  return source
}

/** A switch by its connection or remote; without one, the local switch. */
export async function readSwitch(
  source: Ovs | string | undefined,
  { timeout, signal }: { timeout: number; signal: AbortSignal | undefined },
): Promise<DescribedSwitch> {
  const deadline = new Deadline(timeout, signal)
  try {
    return await deadline.during(read(source, deadline.signal), noAnswer)
  } catch (error) {
    if (!(error instanceof OvsdbError)) throw error
    const remote = typeof source === 'string' ? source : error.remote
    const { code, message } = error
    return { ...(remote !== undefined && { remote }), bridges: [], error: { code, message } }
  } finally {
    deadline.end()
  }
}

async function read(
  source: Ovs | string | undefined,
  signal: AbortSignal,
): Promise<DescribedSwitch> {
  const isOurs = source === undefined || typeof source === 'string'
  const remote = isOurs && source !== undefined ? { remote: source } : {}
  const ovs = isOurs ? await connectOvs({ ...remote, signal }) : source
  try {
    const found = await ovs.listBridges({ signal })
    const bridges = await Promise.all(
      found.map(async (bridge): Promise<DescribedBridge[]> => {
        const [local, ports] = await Promise.all([
          unlessGone(ovs.getInterface(bridge.name, { signal })),
          unlessGone(ovs.listPorts(bridge.name, { signal })),
        ])
        return ports === undefined ? [] : [{ ...bridge, ...(local && { local }), ports }]
      }),
    )
    const { remote: reached } = ovs.session.status
    return { ...(reached !== undefined && { remote: reached }), bridges: bridges.flat() }
  } finally {
    if (isOurs) await ovs.close()
  }
}

/** A bridge may go while it is looked at. */
async function unlessGone<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof OvsdbError && error.code === 'OVS_NOT_FOUND') return undefined
    throw error
  }
}

/** The kinds of links that interfaces of a type can be; those of other types are none. */
const kindsOf: Readonly<Record<string, (kind: string | undefined) => boolean>> = {
  system: () => true,
  internal: (kind) => kind === 'openvswitch' || kind === 'tun',
  tap: (kind) => kind === 'tun',
}

/** Sets `link` of all interfaces. */
export function findInterfaces(
  switches: readonly DescribedSwitch[],
  namespaces: readonly DescribedNetns[],
): void {
  const ends = namespaces.flatMap((netns) => netns.links.map((link) => ({ netns, link })))
  const byName = groupBy(ends, ({ link }) => link.name)
  const find = (iface: DescribedInterface) => {
    const { name, type, ofport = -1, mac } = iface
    const canBe = kindsOf[type]
    if (canBe === undefined || ofport < 0) return // ovs-vswitchd did not find it either
    const named = (byName.get(name) ?? []).filter(({ link }) => canBe(link.kind))
    const [only, ...others] =
      named.length > 1 ? named.filter(({ link }) => link.mac === mac) : named
    if (only !== undefined && others.length === 0) iface.link = endAt(only.netns, only.link)
  }
  for (const { bridges } of switches) {
    for (const { local, ports } of bridges) {
      if (local !== undefined) find(local)
      for (const { interfaces } of ports) interfaces.forEach(find)
    }
  }
}
