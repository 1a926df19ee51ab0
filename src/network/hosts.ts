/** Networks of several hosts in one definition: each host has a network of its own, which is all that it has to know. */
import { isIP } from 'node:net'
import { checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue, renamedArgument } from '../base/errors.js'
import { checkKey, entries } from './check.js'
import { checkProject, defineNetwork, members, type Network } from './define.js'
import type { NetworkDefinition } from './definition.js'
import type { NetworksDefinition } from './host-definition.js'
import { isProject } from './marks.js'
import { originIn } from './origins.js'
import { checkTunnel, linkOn, portsOn, type Tunnel } from './tunnels.js'

type Members = Readonly<Record<string, unknown>>

/** What a definition of several hosts consists of. */
export const documentMembers = [...members, 'hosts', 'tunnels']

/** What a host has of its own. */
const hostMembers = ['address', ...members.filter((each) => each !== 'project')]

/**
 * Checks one definition of several hosts, and makes a network of each host's part: what all hosts have, what it alone
 * has, and its ends of the tunnels. `plan` and all others take it as any network; its project is `PROJECT@HOST`, so marks say
 * of which host a part is. Nothing is read or made.
 *
 * ```ts
 * const networks = defineNetworks({
 *   project: 'lab',
 *   hosts: { a: { address: '192.0.2.1' }, b: { address: '192.0.2.2' } },
 *   tunnels: { overlay: { kind: 'vxlan', vni: 42 } },
 * })
 * await apply(await plan(networks.a))
 * ```
 *
 * @returns the networks, by the keys of their hosts.
 * @throws TypeError, RangeError with `option`, the path of what is wrong in the definition, such as
 * `hosts.a.links.web-db.ends[1].netns`.
 */
export function defineNetworks<Host extends string>(
  definition: NetworksDefinition<Host>,
): Readonly<Record<Host, Network>> {
  if (!isObject(definition)) throw invalidType('definition', 'an object', definition)
  checkKnown(definition, documentMembers)
  const given: Members = { ...definition }
  const project = checkProject(given['project'])
  if (project.includes('@')) {
    throw invalidValue('project', 'expected no @: what is behind it is the key of a host', project)
  }
  if (given['hosts'] === undefined) throw invalidType('hosts', 'an object keyed by name', undefined)
  const hosts = new Map(
    entries<Members>(given['hosts'], 'hosts').map(([key, each]) => [
      key,
      checkHost(project, key, each),
    ]),
  )
  if (hosts.size === 0) throw invalidValue('hosts', 'expected one or more', given['hosts'])
  const tunnels = entries<object>(given['tunnels'], 'tunnels').map(([key, each]) =>
    checkTunnel(key, each, hosts),
  )
  const networks = [...hosts].map(([host, { part }]) => {
    const whole = wholeOf(given, project, host, part, tunnels)
    try {
      return [host, defineNetwork(whole)] as const
    } catch (error) {
      throw renamedArgument(error, (option) => originIn(given, host, option))
    }
  })
  return Object.freeze(Object.fromEntries(networks)) as Readonly<Record<Host, Network>>
}

/** A host of a definition. */
interface Host {
  part: Members
  address: string | undefined
  /** That of the address. */
  family: number
}

function checkHost(project: string, key: string, part: Members): Host {
  const option = `hosts.${key}`
  checkKnown(part, hostMembers, `${option}.`)
  if (!isProject(`${project}@${key}`)) {
    throw invalidValue(option, 'the project and the key have more than 54 characters', key)
  }
  const { address } = part
  if (address === undefined) return { part, address, family: 0 }
  if (typeof address !== 'string') throw invalidType(`${option}.address`, 'an IP address', address)
  const family = isIP(address)
  if (family === 0 || address.includes('%')) {
    throw invalidValue(`${option}.address`, 'expected an IP address', address)
  }
  return { part, address, family }
}

/** All that a host has, as a definition of its own. */
function wholeOf(
  shared: Members,
  project: string,
  host: string,
  own: Members,
  tunnels: readonly Tunnel[],
): NetworkDefinition {
  const prefix = `hosts.${host}.`
  const its = tunnels.filter(({ ends }) => ends.has(host))
  const links = its.flatMap((each) =>
    each.bridge === undefined ? [[each.key, linkOn(each, host)] as const] : [],
  )
  const both = (name: string) => joined([name, shared[name]], [`${prefix}${name}`, own[name]])
  return {
    project: `${project}@${host}`,
    namespaces: both('namespaces'),
    links: joined(
      ['links', shared['links']],
      [`${prefix}links`, own['links']],
      ['tunnels', links[0] && Object.fromEntries(links)],
    ),
    tables: both('tables'),
    ovs: switchOf(shared['ovs'], own['ovs'], host, its),
    expect: [...listOf(shared['expect'], 'expect'), ...listOf(own['expect'], `${prefix}expect`)],
  } as NetworkDefinition
}

/** What several have by key, of which each stands once. */
function joined(
  ...sources: readonly (readonly [path: string, parts: unknown])[]
): Members | undefined {
  if (sources.every(([, parts]) => parts === undefined)) return undefined
  const taken = new Map<string, string>()
  const all = sources.flatMap(([path, parts]) => {
    const its = entries(parts, path)
    for (const [key] of its) {
      const option = `${path}.${key}`
      const other = taken.get(key)
      if (other !== undefined) throw invalidValue(option, `${other} has this key`, key)
      taken.set(key, option)
    }
    return its
  })
  return Object.fromEntries(all)
}

function switchOf(
  shared: unknown,
  own: unknown,
  host: string,
  tunnels: readonly Tunnel[],
): Members | undefined {
  const path = `hosts.${host}.ovs`
  const [ofAll, its] = [membersOf(shared, 'ovs'), membersOf(own, path)]
  const ofSwitch = tunnels.filter(({ bridge }) => bridge !== undefined)
  if (shared === undefined && own === undefined && ofSwitch.length === 0) return undefined
  const bridges = {
    ...joined(['ovs.bridges', ofAll['bridges']], [`${path}.bridges`, its['bridges']]),
  } as Record<string, Members>
  for (const tunnel of ofSwitch) {
    const key = tunnel.bridge as string
    const bridge = bridges[key]
    if (bridge === undefined) {
      const known = Object.keys(bridges).join(', ') || 'none'
      throw invalidValue(`${tunnel.path}.bridge`, `expected a bridge of ${host} (${known})`, key)
    }
    const { ports = {} } = bridge as { ports?: object }
    const added = portsOn(tunnel, host)
    for (const [port] of added) {
      checkKey(port, tunnel.path)
      if (!Object.hasOwn(Object(ports), port)) continue
      throw invalidValue(tunnel.path, `${key} has a port ${port} on ${host}`, tunnel.key)
    }
    // What is no object is refused with its place.
    if (isObject(ports))
      bridges[key] = { ...bridge, ports: { ...ports, ...Object.fromEntries(added) } }
  }
  return { ...ofAll, ...its, bridges }
}

function membersOf(given: unknown, option: string): Members {
  if (given === undefined) return {}
  if (!isObject(given)) throw invalidType(option, 'an object', given)
  return given as Members
}

function listOf(given: unknown, option: string): readonly unknown[] {
  if (given === undefined) return []
  if (!Array.isArray(given)) throw invalidType(option, 'an array', given)
  return given
}
