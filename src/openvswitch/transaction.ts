import type { BridgeOptions, FailMode } from './bridge-options.js'
import type { PortOptions } from './port-options.js'
import * as verbs from './verbs.js'

/**
 * Collects the verbs of one atomic transaction; each sees the work of those before it. The verbs
 * check their arguments at once, and look at the database when the transaction is committed.
 */
export class OvsTransaction {
  /** @internal */
  readonly verbs: verbs.Verb[] = []

  /** As `Ovs.addBridge`. */
  addBridge(name: string, options?: BridgeOptions & verbs.MayExist): this {
    return this.#add(verbs.addBridge(name, options))
  }

  /** As `Ovs.deleteBridge`. */
  deleteBridge(name: string, options?: verbs.IfExists): this {
    return this.#add(verbs.deleteBridge(name, options))
  }

  /** As `Ovs.setFailMode`. */
  setFailMode(bridge: string, failMode: FailMode | null): this {
    return this.#add(verbs.setFailMode(bridge, failMode))
  }

  /** As `Ovs.addPort`. */
  addPort(bridge: string, name: string, options?: PortOptions & verbs.MayExist): this {
    return this.#add(verbs.addPort(bridge, name, options))
  }

  /** As `Ovs.deletePort`. */
  deletePort(bridge: string, name: string, options?: verbs.IfExists): this {
    return this.#add(verbs.deletePort(bridge, name, options))
  }

  #add(verb: verbs.Verb): this {
    this.verbs.push(verb)
    return this
  }
}
