import { checkBoolean, checkInteger } from '../check.js'
import { invalidType, invalidValue } from '../errors.js'
import { checkKnownOptions, checkOneOf } from '../ovsdb-client/check.js'
import { encodeMap, type Row } from '../ovsdb-client/values.js'
import { checkStringMap } from './bridge-options.js'
import {
  encodeOptions,
  INTERFACE_TYPE_NAMES,
  type InterfaceTypeName,
  isDevice,
  type PortOptionsByType,
} from './interface-types.js'
import { checkDeviceName, checkName } from './names.js'

interface CommonPortOptions {
  /** The OpenFlow port number to ask for, 1 to 65279: Interface:ofport_request. */
  ofportRequest?: number
  /** The MAC address an internal port gets, such as `02:00:00:00:00:01`: Interface:mac. */
  mac?: string
  /** The MTU to ask for, 68 to 65535: Interface:mtu_request. */
  mtuRequest?: number
  /** The VLAN that makes it an access port, 0 to 4095: Port:tag. */
  tag?: number
  /** Interface:external_ids, where for instance `iface-id` belongs. */
  externalIds?: Readonly<Record<string, string>>
}

/** The options of one type, required where the type has a required one. */
type TypedOptions<T extends InterfaceTypeName> =
  Record<string, never> extends PortOptionsByType[T]
    ? { options?: PortOptionsByType[T] }
    : { options: PortOptionsByType[T] }

/**
 * How to make a port. `type` is Interface:type: `system` (the default: a network device that
 * exists, such as one end of a veth pair), `internal` (a device that Open vSwitch makes), or a
 * tunnel, whose `options` are its own.
 */
export type PortOptions = CommonPortOptions &
  (
    | ({ type?: 'system' } & TypedOptions<'system'>)
    | {
        [T in Exclude<InterfaceTypeName, 'system'>]: { type: T } & TypedOptions<T>
      }[Exclude<InterfaceTypeName, 'system'>]
  )

const KEYS = [
  'type',
  'options',
  'ofportRequest',
  'mac',
  'mtuRequest',
  'tag',
  'externalIds',
  'mayExist',
]
const MAC = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i
const MULTICAST_BIT = 1

/** The columns of a new port: its Port row and its Interface row, without their names. */
export interface PortColumns {
  port: Row
  iface: Row
}

/** Checks a port's name and options and turns those that were given into columns. */
export function encodePort(
  name: unknown,
  options: PortOptions & { mayExist?: boolean },
): PortColumns {
  checkKnownOptions(options, KEYS)
  const { type = 'system', ofportRequest, mac, mtuRequest, tag, externalIds, mayExist } = options
  checkOneOf('type', type, INTERFACE_TYPE_NAMES)
  const checkPortName: (option: string, value: unknown) => void = isDevice(type)
    ? checkDeviceName
    : checkName
  checkPortName('name', name)
  const typeOptions = encodeOptions(type, options.options)
  checkBoolean('mayExist', mayExist)
  if (ofportRequest !== undefined)
    checkInteger('ofportRequest', ofportRequest, { min: 1, max: 65279 })
  if (mac !== undefined) checkMac(mac, type)
  if (mtuRequest !== undefined) checkInteger('mtuRequest', mtuRequest, { min: 68, max: 65535 })
  if (tag !== undefined) checkInteger('tag', tag, { min: 0, max: 4095 })
  checkStringMap('externalIds', externalIds)
  return {
    port: { ...(tag !== undefined && { tag }) },
    iface: {
      // A system interface has an empty type in the database, as ovs-vsctl leaves it.
      type: type === 'system' ? '' : type,
      options: encodeMap(typeOptions),
      ...(ofportRequest !== undefined && { ofport_request: ofportRequest }),
      ...(mac !== undefined && { mac: mac.toLowerCase() }),
      ...(mtuRequest !== undefined && { mtu_request: mtuRequest }),
      ...(externalIds !== undefined && { external_ids: encodeMap(externalIds) }),
    },
  }
}

function checkMac(mac: unknown, type: InterfaceTypeName): void {
  if (typeof mac !== 'string') throw invalidType('mac', 'a string', mac)
  if (!MAC.test(mac)) throw invalidValue('mac', 'must be six bytes such as 02:00:00:00:00:01', mac)
  if (Number.parseInt(mac.slice(0, 2), 16) & MULTICAST_BIT) {
    throw invalidValue('mac', 'must not be a multicast address', mac)
  }
  if (type !== 'internal') throw invalidValue('mac', 'can be set on an internal port only', mac)
}
