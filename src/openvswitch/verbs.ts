import { checkBoolean } from '../check.js'
import { checkKnownOptions } from '../ovsdb-client/check.js'
import { encodeSet } from '../ovsdb-client/values.js'
import { type BridgeOptions, checkFailMode, encodeBridge, type FailMode } from './bridge-options.js'
import { difference } from './difference.js'
import { alreadyExists, differs, notAllowed, notFound } from './errors.js'
import { checkDeviceName, checkName } from './names.js'
import type { Made, Plan } from './plan.js'
import { encodePort, type PortOptions } from './port-options.js'
import type { BridgeState, Names, PortState } from './snapshot.js'

/** For verbs that make something. */
export interface MayExist {
  /**
   * Succeed when it is there already and is what is asked for; without it, or when what is there
   * differs in anything that is asked for, the call fails. Default false.
   */
  mayExist?: boolean
}

/** For verbs that delete something. */
export interface IfExists {
  /** Succeed when there is nothing to delete. Default false. */
  ifExists?: boolean
}

/**
 * One verb with checked arguments. `plan` may run several times, each time on a fresh plan: it adds
 * the verb's operations, or throws when the database does not allow it.
 */
export interface Verb {
  names: Names
  plan(plan: Plan): Made | undefined
}

export function addBridge(name: string, options: BridgeOptions & MayExist = {}): Verb {
  checkDeviceName('name', name)
  const columns = encodeBridge(options)
  const operation = 'addBridge'
  return {
    names: { bridges: [name], ports: [name] },
    plan(plan) {
      const bridge = plan.bridge(name)
      const port = plan.port(name)
      if (bridge && options.mayExist) {
        const found = difference(columns, bridge.row)
        if (found) throw differs(operation, `bridge ${name}`, found)
        plan.guardBridge(bridge)
        return { kind: 'bridge', name, bridge: bridge.ref }
      }
      if (bridge) throw alreadyExists(operation, `a bridge named ${name} already exists`)
      if (port) throw alreadyExists(operation, portExists(port))
      return { kind: 'bridge', name, bridge: plan.addBridge(name, columns) }
    },
  }
}

export function deleteBridge(name: string, options: IfExists = {}): Verb {
  checkDeviceName('name', name)
  checkIfExists(options)
  return {
    names: { bridges: [name], ports: [] },
    plan(plan) {
      const bridge = plan.bridge(name)
      if (bridge) plan.deleteBridge(bridge)
      else if (!options.ifExists) throw notFound('deleteBridge', `no bridge named ${name}`)
      return undefined
    },
  }
}

export function setFailMode(name: string, failMode: FailMode | null): Verb {
  checkDeviceName('name', name)
  if (failMode !== null) checkFailMode('failMode', failMode)
  return {
    names: { bridges: [name], ports: [] },
    plan(plan) {
      const bridge = existingBridge(plan, 'setFailMode', name)
      plan.updateBridge(bridge, { fail_mode: failMode ?? encodeSet([]) })
      return undefined
    },
  }
}

export function addPort(
  bridgeName: string,
  name: string,
  options: PortOptions & MayExist = {},
): Verb {
  checkDeviceName('bridge', bridgeName)
  const columns = encodePort(name, options)
  const mac = options.mac?.toLowerCase()
  const operation = 'addPort'
  return {
    names: { bridges: [bridgeName], ports: [name] },
    plan(plan) {
      const bridge = existingBridge(plan, operation, bridgeName)
      const port = plan.port(name)
      if (!port) {
        const made = plan.addPort(bridge, name, columns)
        return { kind: 'port', name, onBridge: bridgeName, ...made, mac }
      }
      if (isLocal(port)) throw alreadyExists(operation, `a bridge named ${name} already exists`)
      if (!options.mayExist) throw alreadyExists(operation, portExists(port))
      const what = `port ${name}`
      if (port.bridge.name !== bridgeName) {
        throw differs(operation, what, `it is on bridge ${port.bridge.name}, not ${bridgeName}`)
      }
      if (!port.iface) throw differs(operation, what, 'it is a bond')
      const found = difference(columns.port, port.row) ?? difference(columns.iface, port.iface.row)
      if (found) throw differs(operation, what, found)
      plan.guardPort(port)
      const { ref: iface } = port.iface
      return { kind: 'port', name, onBridge: bridgeName, port: port.ref, iface, mac }
    },
  }
}

export function deletePort(bridgeName: string, name: string, options: IfExists = {}): Verb {
  checkDeviceName('bridge', bridgeName)
  checkName('name', name)
  checkIfExists(options)
  const operation = 'deletePort'
  return {
    names: { bridges: [bridgeName], ports: [name] },
    plan(plan) {
      const port = plan.port(name)
      if (!port && options.ifExists) return undefined
      existingBridge(plan, operation, bridgeName)
      if (!port) throw notFound(operation, `no port named ${name}`)
      if (port.bridge.name !== bridgeName) {
        throw notFound(
          operation,
          `bridge ${bridgeName} has no port ${name}, but bridge ${port.bridge.name} has`,
        )
      }
      if (isLocal(port)) {
        throw notAllowed(
          operation,
          `${name} is the local port of bridge ${name}, which goes only with the bridge`,
        )
      }
      plan.deletePort(port)
      return undefined
    },
  }
}

function existingBridge(plan: Plan, operation: string, name: string): BridgeState {
  const bridge = plan.bridge(name)
  if (!bridge) throw notFound(operation, `no bridge named ${name}`)
  return bridge
}

function portExists({ name, bridge }: PortState): string {
  return `a port named ${name} already exists on bridge ${bridge.name}`
}

/** Every bridge has a port of its own name, which is there as long as the bridge is. */
function isLocal(port: PortState): boolean {
  return port.name === port.bridge.name
}

function checkIfExists(options: IfExists): void {
  checkKnownOptions(options, ['ifExists'])
  checkBoolean('ifExists', options.ifExists)
}
