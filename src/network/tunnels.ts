/** Tunnels between hosts: written once, and a part of each host that they join. */
import { binding } from '../addon/binding.js'
import { isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import { isTunnel } from '../openvswitch/options/interface-types.js'
import { entries } from './check.js'
import { portKey } from './origins.js'

/** Members, of any value. */
type Members = Readonly<Record<string, unknown>>

/** A tunnel of a definition. */
export interface Tunnel {
  key: string
  path: string
  /** The key of the bridge that its ports are on; undefined of one of the kernel. */
  bridge: string | undefined
  /** What all its ends have. */
  shared: Members
  /** The hosts that it joins, with what the end of each has of its own. */
  ends: ReadonlyMap<string, Members>
  /** The addresses of these hosts. */
  addresses: ReadonlyMap<string, string>
}

/** What is worked out of the addresses, or must be the same at all ends, and so is no option of an end. */
const reserved = {
  link: { all: ['local', 'remote'], end: ['kind', 'was', 'local', 'remote'] },
  port: { all: ['name'], end: ['name', 'type', 'bridge'] },
  options: ['local_ip', 'remote_ip'],
}

/** Checks what is of the tunnel itself; its ends are checked as the links and ports that they become. */
export function checkTunnel(
  key: string,
  given: object,
  hosts: ReadonlyMap<string, { address: string | undefined; family: number }>,
): Tunnel {
  const path = `tunnels.${key}`
  const { ends: joined, bridge, ...shared } = given as Members
  const isOfSwitch = bridge !== undefined
  if (isOfSwitch && typeof bridge !== 'string') {
    throw invalidType(`${path}.bridge`, 'a key of ovs.bridges', bridge)
  }
  const ends = new Map(
    joined === undefined
      ? [...hosts.keys()].map((host) => [host, {} as Members])
      : entries<Members>(joined, `${path}.ends`),
  )
  for (const host of ends.keys()) {
    if (hosts.has(host)) continue
    const known = [...hosts.keys()].join(', ')
    throw invalidValue(`${path}.ends.${host}`, `expected a key of hosts (${known})`, host)
  }
  if (isOfSwitch) checkType(path, shared['type'])
  else checkKind(path, shared['kind'], ends.size)
  if (ends.size < 2) {
    throw invalidValue(`${path}.ends`, 'expected two hosts or more', [...ends.keys()].join(', '))
  }
  const { all, end } = reserved[isOfSwitch ? 'port' : 'link']
  checkReserved(shared, all, path, isOfSwitch)
  for (const [host, its] of ends) checkReserved(its, end, `${path}.ends.${host}`, isOfSwitch)
  return { key, path, bridge, shared, ends, addresses: addressesOf(path, [...ends.keys()], hosts) }
}

const kindsWithRemote = () =>
  Object.entries(binding.tables.kinds).flatMap(([kind, rows]) =>
    rows.some(({ name }) => name === 'remote') ? [kind] : [],
  )

function checkKind(path: string, kind: unknown, count: number): void {
  if (typeof kind !== 'string') throw invalidType(`${path}.kind`, 'a kind of link', kind)
  const kinds = kindsWithRemote()
  if (!kinds.includes(kind)) {
    throw invalidValue(`${path}.kind`, `expected a kind with a far end (${kinds.join(', ')})`, kind)
  }
  if (kind !== 'vxlan' && count > 2) throw invalidValue(`${path}.ends`, `a ${kind} has two`, count)
}

function checkType(path: string, type: unknown): void {
  if (typeof type !== 'string') throw invalidType(`${path}.type`, 'a type of port', type)
  if (!isTunnel(type)) throw invalidValue(`${path}.type`, 'expected a type with a far end', type)
}

function checkReserved(
  given: Members,
  names: readonly string[],
  path: string,
  isOfSwitch: boolean,
): void {
  const wrong = (option: string, value: unknown) =>
    invalidValue(`${path}.${option}`, 'is worked out of the hosts, or the same for all ends', value)
  for (const name of names) {
    if (given[name] !== undefined) throw wrong(name, given[name])
  }
  const { options } = given
  if (!isOfSwitch || options === undefined) return
  if (!isObject(options)) throw invalidType(`${path}.options`, 'an object', options)
  for (const name of reserved.options) {
    const value = (options as Members)[name]
    if (value !== undefined) throw wrong(`options.${name}`, value)
  }
}

/** Each host has one, and all are of one family. */
function addressesOf(
  path: string,
  joined: readonly string[],
  hosts: ReadonlyMap<string, { address: string | undefined; family: number }>,
): Map<string, string> {
  const addresses = new Map<string, string>()
  for (const host of joined) {
    const option = `hosts.${host}.address`
    const { address, family } = hosts.get(host) ?? {}
    if (address === undefined) throw invalidValue(option, `is needed by ${path}`, address)
    const [first = host] = addresses.keys()
    if (hosts.get(first)?.family !== family) {
      const why = `is not of the family of hosts.${first}.address, which ${path} needs`
      throw invalidValue(option, why, address)
    }
    addresses.set(host, address)
  }
  return addresses
}

/** All Ethernet addresses that no other entry has. */
const any = '00:00:00:00:00:00'

/** The link that a tunnel of the kernel is on a host. */
export function linkOn({ shared, ends, addresses }: Tunnel, host: string): Members {
  const all: Members = { ...shared, ...ends.get(host) }
  const { kind } = shared as { kind: string }
  const hasLocal = binding.tables.kinds[kind]?.some(({ name }) => name === 'local') === true
  const link = { ...all, ...(hasLocal && { local: addresses.get(host) }) }
  const others = othersOf(addresses, host)
  if (kind !== 'vxlan') return { ...link, remote: others[0]?.[1] }
  const { fdb = [] } = all
  // That of others first: those are at their places in the definition.
  const flooded = others.map(([, dst]) => ({ mac: any, dst }))
  return { ...link, fdb: Array.isArray(fdb) ? [...fdb, ...flooded] : fdb }
}

/** The ports that a tunnel of Open vSwitch is on a host, by key: each leads to another host. */
export function portsOn(
  { key, shared, ends, addresses }: Tunnel,
  host: string,
): [string, Members][] {
  const own = ends.get(host) ?? {}
  const others = othersOf(addresses, host)
  return others.map(([other, address]) => [
    portKey(key, other),
    {
      // What comes from one host has reached the others by their own tunnels.
      ...(others.length > 1 && { protected: true }),
      ...{ ...shared, ...own },
      options: {
        ...{ ...(shared['options'] as object), ...(own['options'] as object) },
        ...{ local_ip: addresses.get(host), remote_ip: address },
      },
    },
  ])
}

const othersOf = (addresses: ReadonlyMap<string, string>, host: string) =>
  [...addresses].filter(([other]) => other !== host)
