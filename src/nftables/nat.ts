/** Translation of addresses and ports: what it is given, and the expressions of it. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type { Build } from './build.js'
import * as bytes from './bytes.js'
import { max16, small } from './given.js'
import type { Mapped } from './lookups.js'
import { natRange, registerAt, wordOf } from './numbers.js'
import { loadable } from './parts.js'
import { isSource, type Source, type Sourced, sourceOf } from './sources.js'
import { roomOf, type Type, types } from './types.js'

/** How NAT selects addresses and ports. */
export interface NatFlags {
  /** Start the search for a free port at a hash of the connection (NF_NAT_RANGE_PROTO_RANDOM). */
  random?: boolean | undefined
  /** Select the port at random (NF_NAT_RANGE_PROTO_RANDOM_FULLY). */
  fullyRandom?: boolean | undefined
  /** Give a client the same address for each connection (NF_NAT_RANGE_PERSISTENT). */
  persistent?: boolean | undefined
}

/** A port, or the first and the last port of a range. */
export type Ports = number | readonly [lowest: number, highest: number]

/**
 * What `snat` and `dnat` translate to: an address, a port, or both. Each may differ from packet to packet: a map has it
 * for a key, such as the port or a random number.
 */
export interface NatTo extends NatFlags {
  /** The address, or the first and the last address of a range. */
  address?: string | readonly [lowest: string, highest: string] | Source | undefined
  /** The port or ports. The rule must match a protocol with ports first. Default: unchanged. */
  port?: Ports | Source | undefined
  /** Instead of both: a map whose values are pairs of an address and a port. */
  to?: Mapped | undefined
}

/** The flags that a definition has words for. */
export const natFlags = ['random', 'fullyRandom', 'persistent'] as const

type Make = (build: Build, given: unknown, option: string) => void

/** Values of a member, each into a register of its own or by its source; and how the expression calls the registers. */
interface Target {
  names: readonly [lowest: string, highest: string]
  source?: Sourced
  values: readonly string[]
}

function portsOf(build: Build, given: unknown, option: string): Target | undefined {
  const names = ['portMin', 'portMax'] as const
  if (given === undefined) return undefined
  if (isSource(given)) {
    return { names, source: sourceOf(build, given, [types.port as Type], option), values: [] }
  }
  const hex = (value: unknown, at: string) => bytes.hexOf(small(value, at, max16), 2)
  if (!Array.isArray(given)) return { names, values: [hex(given, option)] }
  if (given.length !== 2) throw invalidValue(option, 'expected the lowest and the highest', given)
  return { names, values: given.map((each, at) => hex(each, `${option}[${at}]`)) }
}

function addressesOf(
  build: Build,
  given: unknown,
  family: 'ip' | 'ip6',
  option: string,
): Target | undefined {
  const names = ['addressMin', 'addressMax'] as const
  const type = types[family]
  if (given === undefined) return undefined
  if (isSource(given)) {
    return { names, source: sourceOf(build, given, [type as Type], option), values: [] }
  }
  if (!Array.isArray(given)) return { names, values: [type.parse(given as string, option)] }
  if (given.length !== 2) throw invalidValue(option, 'expected the lowest and the highest', given)
  return { names, values: given.map((each, at) => type.parse(each, `${option}[${at}]`)) }
}

/** Puts values into registers of sixteen bytes, one after the other; under which names the expression has them. */
function put(build: Build, targets: readonly (Target | undefined)[]): Record<string, number> {
  const there = targets.filter((target) => target !== undefined)
  for (const { source } of there) source?.require()
  const registers: Record<string, number> = {}
  let dreg = 1
  for (const { names, source, values } of there) {
    if (source) {
      source.load(dreg)
      registers[names[0]] = dreg++
    }
    values.forEach((value, at) => {
      build.immediate(value, dreg)
      registers[names[at] as string] = dreg++
    })
  }
  return registers
}

function flagsOf(
  given: Readonly<Record<string, unknown>>,
  registers: Readonly<Record<string, number>>,
  option: string,
): { flags?: number } {
  let flags = 0
  if ('addressMin' in registers) flags |= natRange.address
  if ('portMin' in registers) flags |= natRange.ports
  for (const name of natFlags) {
    const value = given[name]
    if (value !== undefined && typeof value !== 'boolean') {
      throw invalidType(`${option}.${name}`, 'a boolean', value)
    }
    if (value) flags |= natRange[name]
  }
  return flags === 0 ? {} : { flags }
}

/** `masquerade` and `redirect`. */
export const toPorts =
  (kind: 'masq' | 'redir'): Make =>
  (build, given, option) => {
    const options = checkMembers(given ?? {}, option, ['port', ...natFlags])
    const registers = put(build, [portsOf(build, options['port'], `${option}.port`)])
    build.add({ [kind]: { ...registers, ...flagsOf(options, registers, option) } })
  }

/** `snat` and `dnat`. */
export const nat =
  (type: 'snat' | 'dnat'): Make =>
  (build, given, option) => {
    const options = checkMembers(given, option, ['address', 'port', 'to', ...natFlags])
    const { address, port, to } = options
    if (address === undefined && port === undefined && to === undefined) {
      throw invalidValue(option, 'needs an address, or a port', given)
    }
    if (to !== undefined && (address !== undefined || port !== undefined)) {
      throw invalidValue(`${option}.to`, 'has address and port already', to)
    }
    const family = addressFamily(build, to ?? address, option)
    const registers =
      to === undefined
        ? put(build, [
            addressesOf(build, address, family, `${option}.address`),
            portsOf(build, port, `${option}.port`),
          ])
        : putPair(build, to, family, `${option}.to`)
    build.add({ nat: { type, family, ...registers, ...flagsOf(options, registers, option) } })
  }

/** The register of what lies behind an address. */
export const behindAddress = (register: number, family: 'ip' | 'ip6'): number =>
  registerAt(wordOf(register) + roomOf(types[family]) / 4)

function putPair(build: Build, given: unknown, family: 'ip' | 'ip6', option: string) {
  if (!isObject(given) || !('map' in given)) throw invalidType(option, '{ key, map }', given)
  const source = sourceOf(build, given, [types[family] as Type, types.port as Type], option)
  source.require()
  source.load(1)
  return { addressMin: 1, portMin: behindAddress(1, family) }
}

/** Of which protocol addresses are: that of the table, or what they are; IPv4 where that remains open. */
function addressFamily(build: Build, address: unknown, option: string): 'ip' | 'ip6' {
  if (build.family === 'ip' || build.family === 'ip6') return build.family
  return isAddress6(build, address, option) ? 'ip6' : 'ip'
}

function isAddress6(build: Build, given: unknown, option: string): boolean {
  if (typeof given === 'string') return given.includes(':')
  if (Array.isArray(given)) return isAddress6(build, given[0], option)
  if (!isObject(given)) return false
  if (!('map' in given)) return loadable(given, `${option}.address`).type === types.ip6
  const { map } = given
  if (typeof map === 'string') return build.named.get(map)?.data[0] === types.ip6
  return Array.isArray(map) && Array.isArray(map[0]) && isAddress6(build, map[0][1], option)
}
