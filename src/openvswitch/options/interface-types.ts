/** The types of interface that ovs-vswitchd.conf.db(5) knows, each with its options and their limits. */
import { isIP } from 'node:net'
import { checkBoolean, checkInteger } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { checkKnownOptions, checkOneOf, checkString, checkText } from '../../ovsdb-client/check.js'

/**
 * Options of every tunnel: keys of Interface:options, by their names in ovs-vswitchd.conf.db(5), "Tunnel Options".
 * `'flow'` leaves a value to the flow table.
 */
export interface TunnelOptions {
  /** Address of the other end, IPv4 or IPv6, not a multicast one. */
  remote_ip: string | 'flow'
  /** Address of this end; `'flow'` only beside `remote_ip: 'flow'`. Default: as routing decides. */
  local_ip?: string | 'flow' | undefined
  /** The outer header's ToS byte, a multiple of 4 up to 252, or the inner packet's. Default 0. */
  tos?: number | 'inherit' | undefined
  /** The outer header's TTL, 0 to 255, or the inner packet's. Default 64. */
  ttl?: number | 'inherit' | undefined
  /** Whether the outer IPv4 header forbids fragmentation. Default true. */
  df_default?: boolean | undefined
  /** The mark that outgoing packets get: 0 to 4294967295. */
  egress_pkt_mark?: number | undefined
}

/** The key (VNI, tunnel id) of a tunnel, whose width is the type's. */
export interface KeyOptions<Key = number> {
  /** The key both ways. Default 0, or none. Excludes `in_key` and `out_key`. */
  key?: Key | 'flow' | undefined
  /** The key that received packets must have. */
  in_key?: Key | 'flow' | undefined
  /** The key that sent packets get. */
  out_key?: Key | 'flow' | undefined
}

/** Of tunnels that IPsec may protect; ovs-monitor-ipsec(8) reads them. */
export interface IpsecOptions {
  /** The preshared key. */
  psk?: string | undefined
  /** The file of the other end's own certificate, in PEM. */
  remote_cert?: string | undefined
  /** The common name in the other end's certificate, signed by a CA. */
  remote_name?: string | undefined
}

/** Options of a `vxlan` port (RFC 7348). Keys are VNIs: 0 to 16777215. */
export interface VxlanPortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
  /** UDP port. Default 4789. */
  dst_port?: number | undefined
  /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
  csum?: boolean | undefined
  /** The protocol extensions: group policy, generic protocol extension. */
  exts?: 'gbp' | 'gpe' | 'gbp,gpe' | undefined
  /** What the tunnel carries. Default `legacy_l2`; `legacy_l3` needs `exts: 'gpe'`. */
  packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap' | undefined
}

/** Options of a `geneve` port (RFC 8926). Keys are VNIs: 0 to 16777215. */
export interface GenevePortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
  /** UDP port. Default 6081. */
  dst_port?: number | undefined
  /** Whether the outer UDP header has a checksum. Default: off for IPv4, on for IPv6. */
  csum?: boolean | undefined
}

/** Options of a `gre` port (RFC 2890). Keys: 0 to 4294967295. */
export interface GrePortOptions extends TunnelOptions, KeyOptions, IpsecOptions {
  /** Whether packets carry a checksum. Default false. */
  csum?: boolean | undefined
  /** Whether packets carry a sequence number. Default false. */
  seq?: boolean | undefined
  /** What the tunnel carries. Default `legacy_l2`; `legacy_l3` in the netdev datapath only. */
  packet_type?: 'legacy_l2' | 'legacy_l3' | 'ptap' | undefined
}

/** Options of an `ip6gre` port: GRE over IPv6. Keys: 0 to 4294967295. */
export interface Ip6grePortOptions extends TunnelOptions, KeyOptions {
  /** Whether packets carry a checksum. Default false. */
  csum?: boolean | undefined
  /** Whether packets carry a sequence number. Default false. */
  seq?: boolean | undefined
}

/** Options of an `erspan` or `ip6erspan` port. Keys are session ids: 0 to 1023. */
export interface ErspanPortOptions extends TunnelOptions, KeyOptions {
  /** 1 (type II) or 2 (type III); `'flow'` leaves all of these to the flow table. */
  erspan_ver: 1 | 2 | 'flow'
  /** Version 1: the mirrored traffic's source port, 0 to 1048575. Stored in hexadecimal. */
  erspan_idx?: number | 'flow' | undefined
  /** Version 2: the mirrored traffic's direction, 0 for ingress, 1 for egress. */
  erspan_dir?: 0 | 1 | 'flow' | undefined
  /** Version 2: the engine within the system, 0 to 63. Stored in hexadecimal. */
  erspan_hwid?: number | 'flow' | undefined
}

/** Options of an `stt` port. Keys have 64 bits. */
export interface SttPortOptions extends TunnelOptions, KeyOptions<number | bigint>, IpsecOptions {
  /** TCP port. Default 7471. */
  dst_port?: number | undefined
  /** Whether packets carry a checksum. */
  csum?: boolean | undefined
}

/** Options of a `lisp` port (RFC 6830). Keys: 0 to 16777215. */
export interface LispPortOptions extends TunnelOptions, KeyOptions {
  /** UDP port. Default 4341. */
  dst_port?: number | undefined
  /** How it shows packets, which have no Ethernet header. Default `legacy_l3`. */
  packet_type?: 'legacy_l3' | 'ptap' | undefined
}

/** Options of a `gtpu` port (3GPP TS 29.281). Keys are tunnel endpoint ids: 0 to 4294967295. */
export interface GtpuPortOptions extends TunnelOptions, KeyOptions {
  /** UDP port. Default 2152. */
  dst_port?: number | undefined
}

/** Options of a `bareudp` port. */
export interface BareudpPortOptions extends TunnelOptions {
  /** UDP port. */
  dst_port: number
  /** The EtherType that it carries, such as `'0x8847'`, or all of a protocol's. */
  payload_type: 'ip' | 'mpls' | string
  /** Whether the outer UDP header has a checksum. */
  csum?: boolean | undefined
}

/** Options of an `srv6` port: L3 in IPv6 with a segment routing header (RFC 8754). */
export interface Srv6PortOptions extends TunnelOptions {
  /** The segments, IPv6 addresses with commas between; the first is `remote_ip`. Default: that alone. */
  srv6_segs?: string | undefined
  /** The outer header's flow label: 0, the inner one's, or a hash of the flow. Default `compute`. */
  srv6_flowlabel?: 'zero' | 'copy' | 'compute' | undefined
}

/** Options of a `patch` port; `addPatch` creates both at once. */
export interface PatchPortOptions {
  /** The name of the other patch port, whose `peer` is this one. */
  peer: string
}

/** Options of a `dpdk` port. */
export interface DpdkPortOptions {
  /** The PCI address or virtual driver. */
  'dpdk-devargs'?: string | undefined
  /** Receive queues, at least 1. */
  n_rxq?: number | undefined
  /** Receive descriptors, a power of 2 up to 4096. */
  n_rxq_desc?: number | undefined
  /** Transmit descriptors, a power of 2 up to 4096. */
  n_txq_desc?: number | undefined
  /** The MAC address of a VF's representor. */
  'dpdk-vf-mac'?: string | undefined
  'rx-flow-ctrl'?: boolean | undefined
  'tx-flow-ctrl'?: boolean | undefined
  'flow-ctrl-autoneg'?: boolean | undefined
  /** Learn of the link's state by interrupt. */
  'dpdk-lsc-interrupt'?: boolean | undefined
}

/** Options of a `dpdkvhostuserclient` port. */
export interface VhostClientPortOptions {
  /** The path of the socket that QEMU listens on. */
  'vhost-server-path': string
  /** 0 to 32. Default 8. */
  'tx-retries-max'?: number | undefined
}

/** Options of an `afxdp` or `afxdp-nonpmd` port. */
export interface AfxdpPortOptions {
  /** Receive queues, at least 1. */
  n_rxq?: number | undefined
  /** Default `best-effort`. */
  'xdp-mode'?: 'best-effort' | 'native-with-zerocopy' | 'native' | 'generic' | undefined
  /** Default: as the kernel allows. */
  'use-need-wakeup'?: boolean | undefined
}

/** A type without options. */
export type NoOptions = Record<string, never>

/** Options by interface type. */
export interface OptionsByType {
  system: NoOptions
  internal: NoOptions
  tap: NoOptions
  vxlan: VxlanPortOptions
  geneve: GenevePortOptions
  gre: GrePortOptions
  ip6gre: Ip6grePortOptions
  erspan: ErspanPortOptions
  ip6erspan: ErspanPortOptions
  stt: SttPortOptions
  lisp: LispPortOptions
  gtpu: GtpuPortOptions
  bareudp: BareudpPortOptions
  srv6: Srv6PortOptions
  patch: PatchPortOptions
  dpdk: DpdkPortOptions
  dpdkvhostuser: NoOptions
  dpdkvhostuserclient: VhostClientPortOptions
  afxdp: AfxdpPortOptions
  'afxdp-nonpmd': AfxdpPortOptions
}

/** A type of interface: Interface:type. `iface_types` lists those that a switch was built with. */
export type InterfaceTypeName = keyof OptionsByType

/** One row of a type's table: how an option is checked and stored, and what goes with it. */
interface OptionRule {
  check(option: string, value: unknown): void
  required?: true | undefined
  /** Options that mean the same and may not be given beside it. */
  excludes?: readonly string[] | undefined
  /** Default: as String makes it. */
  stored?(value: unknown): string
}

type Rules<O> = { readonly [K in keyof Required<O>]: OptionRule }

const or =
  (word: string, check: OptionRule['check']): OptionRule['check'] =>
  (option, value) => {
    if (value !== word) check(option, value)
  }
const integer =
  (min: number, max: number): OptionRule['check'] =>
  (option, value) =>
    checkInteger(option, value, { min, max })
const oneOf =
  (...allowed: string[]): OptionRule['check'] =>
  (option, value) =>
    checkOneOf(option, value, allowed)
const powerOf2: OptionRule['check'] = (option, value) => {
  const number = checkInteger(option, value, { min: 1, max: 4096 })
  if (number & (number - 1)) throw invalidValue(option, 'must be a power of 2', value)
}
const boolean = { check: checkBoolean }
const text = { check: checkString }
const port = { check: integer(1, 0xffff) }

const address: OptionRule['check'] = (option, value) => {
  if (typeof value !== 'string') throw invalidType(option, 'an IP address', value)
  if (isIP(value) === 0) throw invalidValue(option, 'must be an IPv4 or IPv6 address', value)
}
const unicast: OptionRule['check'] = (option, value) => {
  address(option, value)
  if (/^(22[4-9]|23\d)\.|^ff[0-9a-f]{2}:/i.test(value as string)) {
    throw invalidValue(option, 'must not be a multicast address', value)
  }
}
const tos: OptionRule['check'] = (option, value) => {
  const byte = checkInteger(option, value, { min: 0, max: 0xff })
  if (byte & 3) throw invalidValue(option, 'must leave the ECN bits, the lower two, at 0', value)
}

const tunnel: Rules<TunnelOptions> = {
  remote_ip: { check: or('flow', unicast), required: true },
  local_ip: { check: or('flow', address) },
  tos: { check: or('inherit', tos) },
  ttl: { check: or('inherit', integer(0, 0xff)) },
  df_default: boolean,
  egress_pkt_mark: { check: integer(0, 0xffffffff) },
}
const keys = (check: OptionRule['check']): Rules<KeyOptions> => ({
  key: { check: or('flow', check), excludes: ['in_key', 'out_key'] },
  in_key: { check: or('flow', check) },
  out_key: { check: or('flow', check) },
})
const ipsec: Rules<IpsecOptions> = { psk: text, remote_cert: text, remote_name: text }
const vni = keys(integer(0, 0xffffff))
const key32 = keys(integer(0, 0xffffffff))
const key64: OptionRule['check'] = (option, value) => {
  if (typeof value !== 'bigint') return integer(0, Number.MAX_SAFE_INTEGER)(option, value)
  if (value < 0n || value >= 2n ** 64n) throw invalidValue(option, 'must have 64 bits', value)
}
const hexadecimal = (max: number): OptionRule => ({
  check: or('flow', integer(0, max)),
  stored: (value) => (typeof value === 'number' ? `0x${value.toString(16)}` : String(value)),
})
const layers = { check: oneOf('legacy_l2', 'legacy_l3', 'ptap') }

const erspan: Rules<ErspanPortOptions> = {
  ...tunnel,
  ...keys(integer(0, 0x3ff)),
  erspan_ver: { check: or('flow', integer(1, 2)), required: true },
  erspan_idx: hexadecimal(0xfffff),
  erspan_dir: { check: or('flow', integer(0, 1)) },
  erspan_hwid: hexadecimal(0x3f),
}
const afxdp: Rules<AfxdpPortOptions> = {
  n_rxq: { check: integer(1, 0xffff) },
  'xdp-mode': { check: oneOf('best-effort', 'native-with-zerocopy', 'native', 'generic') },
  'use-need-wakeup': boolean,
}

/** One table a type. Adding a type is adding its table and its interface above. */
const TYPES: { readonly [T in InterfaceTypeName]: Rules<OptionsByType[T]> } = {
  system: {},
  internal: {},
  tap: {},
  vxlan: {
    ...tunnel,
    ...vni,
    ...ipsec,
    dst_port: port,
    csum: boolean,
    exts: { check: oneOf('gbp', 'gpe', 'gbp,gpe') },
    packet_type: layers,
  },
  geneve: { ...tunnel, ...vni, ...ipsec, dst_port: port, csum: boolean },
  gre: { ...tunnel, ...key32, ...ipsec, csum: boolean, seq: boolean, packet_type: layers },
  ip6gre: { ...tunnel, ...key32, csum: boolean, seq: boolean },
  erspan,
  ip6erspan: erspan,
  stt: { ...tunnel, ...keys(key64), ...ipsec, dst_port: port, csum: boolean },
  lisp: { ...tunnel, ...vni, dst_port: port, packet_type: { check: oneOf('legacy_l3', 'ptap') } },
  gtpu: { ...tunnel, ...key32, dst_port: port },
  bareudp: {
    ...tunnel,
    dst_port: { ...port, required: true },
    payload_type: { ...text, required: true },
    csum: boolean,
  },
  srv6: {
    ...tunnel,
    srv6_segs: { check: segments },
    srv6_flowlabel: { check: oneOf('zero', 'copy', 'compute') },
  },
  patch: { peer: { ...text, required: true } },
  dpdk: {
    'dpdk-devargs': text,
    n_rxq: { check: integer(1, 0xffff) },
    n_rxq_desc: { check: powerOf2 },
    n_txq_desc: { check: powerOf2 },
    'dpdk-vf-mac': text,
    'rx-flow-ctrl': boolean,
    'tx-flow-ctrl': boolean,
    'flow-ctrl-autoneg': boolean,
    'dpdk-lsc-interrupt': boolean,
  },
  dpdkvhostuser: {},
  dpdkvhostuserclient: {
    'vhost-server-path': { ...text, required: true },
    'tx-retries-max': { check: integer(0, 32) },
  },
  afxdp,
  'afxdp-nonpmd': afxdp,
}

function segments(option: string, value: unknown): void {
  checkString(option, value)
  if (value.split(',').every((each) => isIP(each) === 6)) return
  throw invalidValue(option, 'must be IPv6 addresses with commas between', value)
}

/** The types of interface that are known here; a switch may know others. */
export const INTERFACE_TYPE_NAMES = Object.keys(TYPES) as InterfaceTypeName[]

const NO_OPTIONS = {}
/** The types of which some option must be given. */
const NEEDS_OPTIONS: ReadonlySet<string> = new Set(
  INTERFACE_TYPE_NAMES.filter((type) =>
    Object.values(TYPES[type] as Readonly<Record<string, OptionRule>>).some(
      ({ required }) => required,
    ),
  ),
)

const DEVICES: readonly InterfaceTypeName[] = ['system', 'internal', 'tap', 'afxdp', 'afxdp-nonpmd']

/** Whether ports of this type are network devices, so that their names are bounded. */
export function isDevice(type: InterfaceTypeName): boolean {
  return DEVICES.includes(type)
}

/** Whether ports of this type have a far end, `remote_ip`. */
export function isTunnel(type: string): type is InterfaceTypeName {
  return Object.hasOwn(TYPES, type) && 'remote_ip' in TYPES[type as InterfaceTypeName]
}

/**
 * Checks the options of an interface type and turns them into the strings of Interface:options.
 *
 * @throws TypeError or RangeError naming the option, such as `options.remote_ip`.
 */
export function encodeOptions(
  type: InterfaceTypeName,
  options: unknown = NO_OPTIONS,
): Readonly<Record<string, string>> {
  if (!Object.hasOwn(TYPES, type)) return unknownOptions(options)
  const rules: Readonly<Record<string, OptionRule>> = TYPES[type]
  if (options === NO_OPTIONS && !NEEDS_OPTIONS.has(type)) return NO_OPTIONS
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
  checkTogether(type, options as Record<string, unknown>)
  return Object.fromEntries(
    given.map(([name, value]) => [name, (rules[name]?.stored ?? String)(value)]),
  )
}

/** Of a type that is not known here: text, as the database has it. */
function unknownOptions(options: unknown): Readonly<Record<string, string>> {
  checkKnownOptions(options, Object.keys(options as object), 'options')
  for (const [name, value] of Object.entries(options as object)) {
    checkText('options', name)
    checkText(`options.${name}`, value)
  }
  return options as Readonly<Record<string, string>>
}

/** What ovs-vswitchd refuses of options that are good one by one. */
function checkTogether(
  type: InterfaceTypeName,
  { remote_ip, local_ip, exts, packet_type }: Record<string, unknown>,
): void {
  if (local_ip === 'flow' && remote_ip !== 'flow') {
    throw invalidValue('options.local_ip', "can be 'flow' beside remote_ip: 'flow' only", local_ip)
  }
  const families = [remote_ip, local_ip].map((each) => isIP(String(each))).filter(Boolean)
  if (families.length === 2 && families[0] !== families[1]) {
    throw invalidValue('options.local_ip', 'must be of the same family as remote_ip', local_ip)
  }
  if (type === 'vxlan' && packet_type === 'legacy_l3' && !String(exts).includes('gpe')) {
    throw invalidValue('options.packet_type', "needs exts: 'gpe'", packet_type)
  }
}
