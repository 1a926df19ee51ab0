/** A bridge or a port of Open vSwitch of a definition, checked. */
import { isObject } from '../base/check.js'
import { invalidValue, renamedArgument } from '../base/errors.js'
import { type BridgeOptions, encodeBridge } from '../openvswitch/options/bridge-options.js'
import { checkDeviceName, checkName } from '../openvswitch/options/names.js'
import { encodePort, type PortOptions } from '../openvswitch/options/port-options.js'
import { Open_vSwitchSchema } from '../openvswitch/schema.js'
import type { Types } from '../openvswitch/types.js'
import { isBySchema } from '../ovsdb-client/schema/schema-refusal.js'
import type { Columns } from './columns.js'
import { markKey, setKey } from './marks.js'

/** A bridge of a definition. */
export interface DeclaredBridge {
  kind: 'bridge'
  path: string
  name: string
  options: BridgeOptions
}

/** A port of a definition. */
export interface DeclaredPort {
  kind: 'port'
  path: string
  name: string
  options: PortOptions
  bridge: DeclaredBridge
}

/** A row of a definition, which an operation is about. */
export type DeclaredRow = DeclaredBridge | DeclaredPort

/** Checks one of a definition. */
export function checkedRow<Row extends DeclaredRow>(declared: Row): Row {
  const { kind, path, name, options } = declared
  try {
    if (kind === 'bridge') checkDeviceName('name', name)
    else checkName('name', name)
    const marked = kind === 'bridge' ? 'externalIds' : 'portExternalIds'
    const ids: unknown = options[marked as never]
    const mark = isObject(ids) ? [markKey, setKey].find((each) => each in ids) : undefined
    if (mark !== undefined) throw invalidValue(`${marked}.${mark}`, "is the network's mark", mark)
    rowsOf(Open_vSwitchSchema, declared)
  } catch (error) {
    if (!isBySchema(error)) throw renamedArgument(error, (option) => `${path}.${option}`)
  }
  return declared
}

/** The columns that it is to have, by their tables. */
export function rowsOf(types: Types, declared: DeclaredRow): Columns {
  if (declared.kind === 'bridge') return { Bridge: encodeBridge(types, declared.options) }
  const { port, iface } = encodePort(types, declared.name, declared.options)
  return { Port: port, Interface: iface }
}
