/** Bridges and ports of Open vSwitch that exist, as definitions. */
import { bridgesOf, portsOf } from '../openvswitch/model/model.js'
import { idsIn, textOf, type View } from '../openvswitch/model/view.js'
import { BRIDGE_COLUMNS } from '../openvswitch/options/bridge-options.js'
import { INTERFACE_COLUMNS, PORT_COLUMNS } from '../openvswitch/options/port-options.js'
import type { Types } from '../openvswitch/types.js'
import { pairsOf, valueKey } from '../ovsdb-client/schema/row-shape.js'
import type { Row } from '../ovsdb-client/schema/values.js'
import type { TableOfParts } from './columns.js'
import { declareSwitch } from './declare-switch.js'
import type { BridgeDefinition, SwitchDefinition } from './definition.js'
import { Keys, type Omitted } from './exported.js'
import { pathOfRow } from './find-bridges.js'
import { markKey, setKey } from './marks.js'

type Members = Record<string, unknown>

/** What there is in Open vSwitch. */
export interface ExportedSwitch {
  ovs: SwitchDefinition
  /** The definitions of what has a device, by the name of that: what is on the device is to be put there, too. */
  devices: ReadonlyMap<string, Members>
  omitted: Omitted[]
}

/** Those of a project, by the keys in their marks, or all of them. */
export function* switchIn(
  view: View,
  types: Types,
  project: string | undefined,
): Generator<void, ExportedSwitch> {
  const omitted: Omitted[] = []
  const omit = (what: string, because: string) => void omitted.push({ what, because })
  const bridges: Record<string, BridgeDefinition> = {}
  const devices = new Map<string, Members>()
  const keys = new Keys()
  for (const seen of bridgesOf(view)) {
    yield
    const row = view.row('Bridge', seen.id)
    if (row === undefined) continue
    const mark = project === undefined ? undefined : pathOfRow(project, row)
    if (project !== undefined && mark === undefined) continue
    if (seen.fake) {
      omit(`bridge ${seen.name}`, `it is a VLAN of ${seen.fake.parent}`)
      continue
    }
    const key = keys.keyOf(mark?.split('.').at(-1), seen.name)
    const ports: Record<string, Members> = {}
    const portKeys = new Keys()
    for (const port of portsOf(view, seen)) {
      const portMark = project === undefined ? undefined : pathOfRow(project, port.row)
      const isOther = project !== undefined && portMark === undefined
      if (port.name === seen.name || isOther) continue
      const what = `port ${port.name} of bridge ${seen.name}`
      const [iface, ...others] = idsIn(port.row, 'interfaces').map((id) =>
        view.row('Interface', id),
      )
      if (iface === undefined || others.length > 0 || textOf(iface, 'name') !== port.name) {
        omit(what, 'it has other interfaces than one of its name')
        continue
      }
      const its = portKeys.keyOf(portMark?.split('.').at(-1), port.name)
      const options = portOf(types, port.row, iface)
      const { definition, why } = definable(seen.name, port.name, options)
      if (why !== undefined) omit(what, why)
      else {
        const made = { ...(its !== port.name && { name: port.name }), ...definition }
        ports[its] = made
        if (definition['type'] === 'internal') devices.set(port.name, made)
      }
    }
    bridges[key] = {
      ...(key !== seen.name && { name: seen.name }),
      ...optionsIn(types, 'Bridge', BRIDGE_COLUMNS, row),
      ...(Object.keys(ports).length > 0 && { ports: ports as never }),
    }
    devices.set(seen.name, bridges[key] as Members)
  }
  return { ovs: { bridges }, devices, omitted }
}

function portOf(types: Types, port: Row, iface: Row): Members {
  const type = textOf(iface, 'type')
  const options = Object.fromEntries(pairsOf(iface['options']))
  return {
    ...(type !== '' && type !== 'system' && { type }),
    ...(Object.keys(options).length > 0 && { options }),
    ...optionsIn(types, 'Port', PORT_COLUMNS, port),
    ...optionsIn(types, 'Interface', INTERFACE_COLUMNS, iface),
  }
}

/** The columns that have other values than the schema's defaults; of maps all keys but those of ours. */
function optionsIn(
  types: Types,
  table: TableOfParts,
  columns: Readonly<Record<string, { readonly column: string }>>,
  row: Row,
): Members {
  const options: Members = {}
  for (const [name, { column }] of Object.entries(columns)) {
    // A key of a map is in that of the whole.
    if (column.includes(':')) continue
    const { exists, default: usual, decode } = aboutOf(types, table, column)
    const value = row[column]
    if (!exists || value === undefined || valueKey(value) === valueKey(usual)) continue
    const decoded = decode(value)
    if (column !== 'external_ids') options[name] = decoded
    else {
      const ids = Object.entries(decoded as Members).filter(
        ([key]) => key !== markKey && key !== setKey,
      )
      if (ids.length > 0) options[name] = Object.fromEntries(ids)
    }
  }
  return options
}

function aboutOf(types: Types, table: TableOfParts, column: string) {
  const about = types.table(table).column(column)
  return {
    exists: about.exists,
    default: about.default,
    decode: (value: Parameters<typeof about.decode>[0]) => about.decode(value) as unknown,
  }
}

/** A definition of a port that is taken: options of interfaces are text in the database, and numbers or booleans in one. */
function definable(
  bridge: string,
  name: string,
  port: Members,
): { definition: Members; why?: string } {
  const { options = {}, ...others } = port as { options?: Members } & Members
  const texts = { ...options }
  for (;;) {
    const definition = { ...others, ...(Object.keys(texts).length > 0 && { options: texts }) }
    try {
      const ports = { p: { name, ...definition } as never }
      declareSwitch('p', { bridges: { b: { name: bridge, ports } } }, new Map())
      return { definition }
    } catch (error) {
      const { option = '', message } = error as { option?: string; message: string }
      const key = option.replace('ovs.bridges.b.ports.p.options.', '')
      const value = texts[key]
      const other = typeof value === 'string' ? readAs(value) : undefined
      if (other === undefined)
        return { definition, why: message.replace('ovs.bridges.b.ports.p.', '') }
      texts[key] = other
    }
  }
}

function readAs(text: string): number | boolean | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  return text === 'true' ? true : text === 'false' ? false : undefined
}
