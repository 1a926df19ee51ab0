/** Bridges and ports of Open vSwitch of a definition, with their devices. */
import { invalidType, invalidValue } from '../base/errors.js'
import type { PortOptions } from '../openvswitch/options/port-options.js'
import { entries } from './check.js'
import { checkedRow, type DeclaredRow } from './declare-bridge.js'
import { type DeclaredDevice, declareDevice, type Given, parted } from './declare-device.js'
import type { BridgeDefinition, PortDefinition, SwitchDefinition } from './definition.js'

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

function declareBridge(key: string, given: BridgeDefinition): Given[] {
  const path = `ovs.bridges.${key}`
  const { name = key, ports, ...all } = given
  const [options, device] = parted('bridge', all)
  const bridge = checkedRow({ kind: 'bridge', path, name, options })
  const its = entries<PortDefinition>(ports, `${path}.ports`).map(([portKey, each]): Given => {
    const { name: portName = portKey, ...both } = each
    const [portOptions, device] = parted('port', both)
    const port = { path: `${path}.ports.${portKey}`, name: portName }
    const row = checkedRow({ kind: 'port', ...port, options: portOptions as PortOptions, bridge })
    return { row, device }
  })
  return [{ row: bridge, device }, ...its]
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
