/** Bridges and ports of Open vSwitch of a definition, checked. */
import { isObject } from '../base/check.js'
import { invalidType, invalidValue, renamedArgument } from '../base/errors.js'
import { type BridgeOptions, encodeBridge } from '../openvswitch/options/bridge-options.js'
import { checkDeviceName, checkName } from '../openvswitch/options/names.js'
import { encodePort, type PortOptions } from '../openvswitch/options/port-options.js'
import { Open_vSwitchSchema } from '../openvswitch/schema.js'
import type { Types } from '../openvswitch/types.js'
import { isBySchema } from '../ovsdb-client/schema/schema-refusal.js'
import { entries } from './check.js'
import type { Columns } from './columns.js'
import { type DeclaredDevice, declareDevice, parted } from './declare-device.js'
import type { BridgeDefinition, PortDefinition, SwitchDefinition } from './definition.js'
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

/** What a definition has of Open vSwitch. */
export interface DeclaredSwitch {
  /** Where its database is; undefined is the local one. */
  remote: string | readonly string[] | undefined
  /** Each bridge before its ports. */
  rows: readonly DeclaredRow[]
  /** The devices of which the definition says something. */
  devices: readonly DeclaredDevice[]
}

/** What a network has that is about Open vSwitch, and says nothing of it. */
export const noRows: DeclaredSwitch = { remote: undefined, rows: [], devices: [] }

/** Checks what a definition has of Open vSwitch. What only the server's schema can refuse, the plan finds. */
export function declareSwitch(
  project: string,
  given: SwitchDefinition,
  namespaces: ReadonlyMap<string, unknown>,
): DeclaredSwitch {
  const { remote, bridges, ...rest } = given
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw invalidValue(`ovs.${unknown}`, 'is not known', unknown)
  const remotes = remote === undefined ? [] : [remote].flat()
  if (!remotes.every((each) => typeof each === 'string')) {
    throw invalidType('ovs.remote', 'a remote, or several', remote)
  }
  const all = entries<BridgeDefinition>(bridges, 'ovs.bridges').flatMap(([key, each]) =>
    declareBridge(key, each),
  )
  const rows = all.map(({ row }) => row)
  checkNames(rows)
  const devices = all.flatMap((each) => declareDevice(project, each, namespaces) ?? [])
  return { remote, rows, devices }
}

/** A row, and what the definition says of its device. */
export interface Given {
  row: DeclaredRow
  device: object
}

function declareBridge(key: string, given: BridgeDefinition): Given[] {
  const path = `ovs.bridges.${key}`
  const { name = key, ports, ...all } = given
  const [options, device] = parted('bridge', all)
  const bridge = checked({ kind: 'bridge', path, name, options })
  const its = entries<PortDefinition>(ports, `${path}.ports`).map(([portKey, each]): Given => {
    const { name: portName = portKey, ...both } = each
    const [portOptions, device] = parted('port', both)
    const port = { path: `${path}.ports.${portKey}`, name: portName }
    const row = checked({ kind: 'port', ...port, options: portOptions as PortOptions, bridge })
    return { row, device }
  })
  return [{ row: bridge, device }, ...its]
}

function checked<Row extends DeclaredRow>(declared: Row): Row {
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

/** Bridges and ports have one space of names. */
function checkNames(rows: readonly DeclaredRow[]): void {
  const taken = new Map<string, string>()
  for (const { name, path } of rows) {
    const other = taken.get(name)
    if (other !== undefined) throw invalidValue(`${path}.name`, `${other} has this name`, name)
    taken.set(name, path)
  }
}
