import { checkBoolean, checkInteger } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { checkKnownOptions, checkString } from '../../ovsdb-client/check.js'
import { encodeMap, type Row } from '../../ovsdb-client/schema/values.js'
import type { Types } from '../types.js'
import {
  encodeOptions,
  type InterfaceTypeName,
  isDevice,
  type OptionsByType,
} from './interface-types.js'
import { checkDeviceName, checkName } from './names.js'
import { encodeOptionColumns, type OptionColumns } from './option-columns.js'

/** How packets of a port relate to VLANs: Port:vlan_mode. */
export type VlanMode = 'access' | 'trunk' | 'native-tagged' | 'native-untagged' | 'dot1q-tunnel'

/** Columns of the Port table, ovs-vswitchd.conf.db(5). */
export interface PortColumnOptions {
  /** The VLAN of an access port, or a trunk's native one, 0 to 4095: Port:tag. */
  tag?: number | null | undefined
  /** The VLANs that a trunk carries, 0 to 4095 each: Port:trunks. Default: all. */
  trunks?: readonly number[] | null | undefined
  /** Default: `access` with a `tag`, else `trunk`. */
  vlanMode?: VlanMode | null | undefined
  /** The customer VLANs of a `dot1q-tunnel` port, 0 to 4095 each: Port:cvlans. Default: all. */
  cvlans?: readonly number[] | null | undefined
  /** Whether it exchanges packets with no other protected port: Port:protected. */
  protected?: boolean | undefined
  /** Port:other_config, such as `{ 'priority-tags': 'always' }`. */
  otherConfig?: Readonly<Record<string, string>> | null | undefined
  /**
   * Whether it goes when the machine restarts: Port:other_config:transient. `ovs-ctl start` deletes such
   * ports, whose devices a restart has taken away, before ovs-vswitchd starts.
   */
  transient?: boolean | undefined
  /** Port:external_ids. */
  portExternalIds?: Readonly<Record<string, string>> | null | undefined
}

/** Columns of the Port table that matter for more than one interface. */
export interface BondColumnOptions {
  /** Port:bond_mode. Default: unset, which is `active-backup`. */
  bondMode?: 'active-backup' | 'balance-slb' | 'balance-tcp' | null | undefined
  /** Port:lacp. Default: unset, which is `off`. */
  lacp?: 'active' | 'passive' | 'off' | null | undefined
  /** Milliseconds that a member must have a carrier before it is used: Port:bond_updelay. */
  bondUpdelay?: number | undefined
  /** Milliseconds that a member must lack it before it is not: Port:bond_downdelay. */
  bondDowndelay?: number | undefined
  /** Make a device of the bond's name for other programs to see: Port:bond_fake_iface. */
  fakeInterface?: boolean | undefined
}

/** Columns of the Interface table, ovs-vswitchd.conf.db(5). */
interface InterfaceColumnOptions {
  /** The OpenFlow port number to ask for, 1 to 65279: Interface:ofport_request. */
  ofportRequest?: number | undefined
  /** The MAC address an internal port gets, such as `02:00:00:00:00:01`: Interface:mac. */
  mac?: string | undefined
  /** The MTU to ask for, 68 to 65535: Interface:mtu_request. */
  mtuRequest?: number | undefined
  /** Interface:external_ids, where for instance `iface-id` belongs. */
  externalIds?: Readonly<Record<string, string>> | undefined
  /** Interface:other_config. */
  interfaceOtherConfig?: Readonly<Record<string, string>> | undefined
}

/** The options of one type, required where the type has a required one. */
type TypedOptions<T extends InterfaceTypeName> =
  Record<string, never> extends OptionsByType[T]
    ? { options?: OptionsByType[T] }
    : { options: OptionsByType[T] }

/**
 * How an interface is to be. `type` is Interface:type: `system` (the default: a network device that
 * exists, such as one end of a veth pair), `internal` (a device that Open vSwitch makes), a tunnel
 * or another, whose `options` are its own. A newer type, which is not among these, is taken when the
 * switch lists it in Open_vSwitch:iface_types, with options that are text (a cast in TypeScript).
 */
export type InterfaceOptions = InterfaceColumnOptions &
  (
    | {
        [T in Exclude<InterfaceTypeName, 'system'>]: { type: T } & TypedOptions<T>
      }[Exclude<InterfaceTypeName, 'system'>]
    // The last: of what fits none of them TypeScript says why it does not fit that.
    | ({ type?: 'system' } & TypedOptions<'system'>)
  )

/** How to make a port: its row in Port and its one interface. */
export type PortOptions = InterfaceOptions & PortColumnOptions

/** How to make a bond. */
export type BondOptions = PortColumnOptions & BondColumnOptions

/** A member of a bond: the name of a network device, or an interface with options. */
export type BondMember = string | ({ name: string } & InterfaceOptions)

/** The columns of Port that options of every port are. */
export const PORT_COLUMNS: OptionColumns<PortColumnOptions> = {
  tag: { column: 'tag' },
  trunks: { column: 'trunks' },
  vlanMode: { column: 'vlan_mode' },
  cvlans: { column: 'cvlans' },
  protected: { column: 'protected' },
  otherConfig: { column: 'other_config' },
  transient: { column: 'other_config:transient', check: checkBoolean },
  portExternalIds: { column: 'external_ids' },
}

const BOND_COLUMNS: OptionColumns<BondOptions> = {
  ...PORT_COLUMNS,
  bondMode: { column: 'bond_mode' },
  lacp: { column: 'lacp' },
  bondUpdelay: { column: 'bond_updelay' },
  bondDowndelay: { column: 'bond_downdelay' },
  fakeInterface: { column: 'bond_fake_iface' },
}

/** The columns of Interface that options are, beside `type` and `options`. */
export const INTERFACE_COLUMNS: OptionColumns<InterfaceColumnOptions> = {
  ofportRequest: { column: 'ofport_request', check: inRange(1, 65279) },
  mac: { column: 'mac', check: checkMac, stored: (mac: string) => mac.toLowerCase() },
  mtuRequest: { column: 'mtu_request', check: inRange(68, 65535) },
  externalIds: { column: 'external_ids' },
  interfaceOtherConfig: { column: 'other_config' },
}

const INTERFACE_KEYS = ['type', 'options', ...Object.keys(INTERFACE_COLUMNS)]
const PORT_KEYS = [...INTERFACE_KEYS, ...Object.keys(PORT_COLUMNS)]
const MAC = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i
const MULTICAST_BIT = 1

/** Checks a port's name and options; its Port row and its Interface row, without their names. */
export function encodePort(
  types: Types,
  name: unknown,
  options: PortOptions,
): { port: Row; iface: Row } {
  checkKnownOptions(options, PORT_KEYS)
  return {
    port: encodeOptionColumns(types, 'Port', PORT_COLUMNS, options as PortColumnOptions),
    iface: encodeColumns(types, name, options),
  }
}

/** The Port row that options ask for, of a bond or to change one that is there. */
export function encodeBond(types: Types, options: BondOptions): Row {
  checkKnownOptions(options, Object.keys(BOND_COLUMNS))
  return encodeOptionColumns(types, 'Port', BOND_COLUMNS, options)
}

/** Checks an interface's name and options; its row, without the name. */
export function encodeInterface(types: Types, name: unknown, options: InterfaceOptions): Row {
  checkKnownOptions(options, INTERFACE_KEYS)
  return encodeColumns(types, name, options)
}

function encodeColumns(types: Types, name: unknown, options: InterfaceOptions): Row {
  const { type = 'system', mac } = options
  checkString('type', type)
  // Without a type it may get one later in its transaction, as ovs-vsctl's users write it.
  if (options.type !== undefined && isDevice(type)) checkDeviceName('name', name)
  else checkName('name', name)
  const columns = encodeOptionColumns(types, 'Interface', INTERFACE_COLUMNS, options)
  if (mac !== undefined && type !== 'internal') {
    throw invalidValue('mac', 'can be set on an internal port only', mac)
  }
  return {
    // A system interface has an empty type in the database, as ovs-vsctl leaves it.
    type: type === 'system' ? '' : type,
    options: encodeMap(encodeOptions(type, options.options)),
    ...columns,
  }
}

function inRange(min: number, max: number) {
  return (option: string, value: unknown) => void checkInteger(option, value, { min, max })
}

function checkMac(option: string, mac: unknown): void {
  if (typeof mac !== 'string') throw invalidType(option, 'a string', mac)
  if (!MAC.test(mac)) throw invalidValue(option, 'must be six bytes such as 02:00:00:00:00:01', mac)
  if (Number.parseInt(mac.slice(0, 2), 16) & MULTICAST_BIT) {
    throw invalidValue(option, 'must not be a multicast address', mac)
  }
}
