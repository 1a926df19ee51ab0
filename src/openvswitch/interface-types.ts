import { isIP } from 'node:net'
import { checkBoolean, checkInteger } from '../check.js'
import { invalidType, invalidValue } from '../errors.js'
import { checkKnownOptions, checkOneOf } from '../ovsdb-client/check.js'

/**
 * What a `vxlan` port can be told: keys of Interface:options, by their names in
 * ovs-vswitchd.conf.db(5), "Tunnel Options". `'flow'` leaves a value to the flow table.
 */
export interface VxlanPortOptions {
  /** Address of the other end of the tunnel, IPv4 or IPv6. */
  remote_ip: string | 'flow'
  /** Address of this end. Default: as routing decides. */
  local_ip?: string | 'flow'
  /** The VNI both ways: 0 to 16777215. Default 0. Excludes `in_key` and `out_key`. */
  key?: number | 'flow'
  /** The VNI that received packets must have. */
  in_key?: number | 'flow'
  /** The VNI that sent packets get. */
  out_key?: number | 'flow'
  /** UDP port. Default 4789. */
  dst_port?: number
  /** The outer header's ToS byte, 0 to 255, or the inner packet's. Default 0. */
  tos?: number | 'inherit'
  /** The outer header's TTL, 0 to 255, or the inner packet's. Default 64. */
  ttl?: number | 'inherit'
  /** Whether the outer IPv4 header forbids fragmentation. Default true. */
  df_default?: boolean
  /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
  csum?: boolean
  /** The mark that outgoing packets get: 0 to 4294967295. */
  egress_pkt_mark?: number
  /** The protocol extension: group policy or generic protocol extension. */
  exts?: 'gbp' | 'gpe'
  /** What the tunnel carries. Default `legacy_l2`. */
  packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap'
}

/** Options by interface type; a type without any has an empty entry. */
export interface PortOptionsByType {
  system: Record<string, never>
  internal: Record<string, never>
  vxlan: VxlanPortOptions
}

/** A type of interface that `addPort` makes: Interface:type. */
export type InterfaceTypeName = keyof PortOptionsByType

/** One row of an interface type's table: how an option is checked, and what goes with it. */
interface OptionRule {
  check(option: string, value: unknown): void
  required?: true
  /** Options that mean the same and may not be given beside it. */
  excludes?: readonly string[]
}

interface InterfaceType<Options> {
  /** Whether the port's name is that of a network device, which bounds its length. */
  device: boolean
  options: { readonly [K in keyof Required<Options>]: OptionRule }
}

const flowOr =
  (check: OptionRule['check']): OptionRule['check'] =>
  (option, value) => {
    if (value !== 'flow') check(option, value)
  }
const inheritOr =
  (check: OptionRule['check']): OptionRule['check'] =>
  (option, value) => {
    if (value !== 'inherit') check(option, value)
  }
const integer =
  (min: number, max: number): OptionRule['check'] =>
  (option, value) =>
    checkInteger(option, value, { min, max })
const oneOf =
  (...allowed: string[]): OptionRule['check'] =>
  (option, value) =>
    checkOneOf(option, value, allowed)
const address: OptionRule['check'] = (option, value) => {
  if (typeof value !== 'string') throw invalidType(option, 'an IP address', value)
  if (isIP(value) === 0) throw invalidValue(option, 'must be an IPv4 or IPv6 address', value)
}
const vni = flowOr(integer(0, 0xffffff))

/** One table per interface type. Adding a type is adding its table and its interface above. */
const INTERFACE_TYPES: { readonly [T in InterfaceTypeName]: InterfaceType<PortOptionsByType[T]> } =
  {
    system: { device: true, options: {} },
    internal: { device: true, options: {} },
    vxlan: {
      device: false,
      options: {
        remote_ip: { check: flowOr(address), required: true },
        local_ip: { check: flowOr(address) },
        key: { check: vni, excludes: ['in_key', 'out_key'] },
        in_key: { check: vni },
        out_key: { check: vni },
        dst_port: { check: integer(1, 0xffff) },
        tos: { check: inheritOr(integer(0, 0xff)) },
        ttl: { check: inheritOr(integer(0, 0xff)) },
        df_default: { check: checkBoolean },
        csum: { check: checkBoolean },
        egress_pkt_mark: { check: integer(0, 0xffffffff) },
        exts: { check: oneOf('gbp', 'gpe') },
        packet_type: { check: oneOf('legacy_l2', 'legacy_l3', 'ptap') },
      },
    },
  }

/** The types of interface that `addPort` makes. */
export const INTERFACE_TYPE_NAMES = Object.keys(INTERFACE_TYPES) as InterfaceTypeName[]

/** Whether ports of this type are network devices, so that their names are bounded. */
export function isDevice(type: InterfaceTypeName): boolean {
  return INTERFACE_TYPES[type].device
}

/**
 * Checks the options of an interface type and turns them into the strings of Interface:options.
 *
 * @throws TypeError or RangeError naming the option, such as `options.remote_ip`.
 */
export function encodeOptions(
  type: InterfaceTypeName,
  options: unknown = {},
): Readonly<Record<string, string>> {
  const rules: Readonly<Record<string, OptionRule>> = INTERFACE_TYPES[type].options
  checkKnownOptions(options, Object.keys(rules), 'options')
  const given = Object.entries(options as object).filter(([, value]) => value !== undefined)
  const names = given.map(([name]) => name)
  for (const [name, { required, excludes = [] }] of Object.entries(rules)) {
    if (required && !names.includes(name)) {
      throw invalidValue(`options.${name}`, `is required for type ${type}`, undefined)
    }
    const excluded = names.includes(name) && excludes.find((other) => names.includes(other))
    if (excluded) throw invalidValue(`options.${excluded}`, `excludes options.${name}`, excluded)
  }
  for (const [name, value] of given) rules[name]?.check(`options.${name}`, value)
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}
