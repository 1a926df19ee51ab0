import { checkBoolean } from '../check.js'
import { invalidType } from '../errors.js'
import { checkKnownOptions, checkOneOf, checkString } from '../ovsdb-client/check.js'
import { encodeMap, encodeSet, type Row } from '../ovsdb-client/values.js'

/** What a bridge does when it has no controller, or lost it: Bridge:fail_mode. */
export type FailMode = 'standalone' | 'secure'

/** An OpenFlow version: Bridge:protocols. */
export type OpenFlowProtocol =
  | 'OpenFlow10'
  | 'OpenFlow11'
  | 'OpenFlow12'
  | 'OpenFlow13'
  | 'OpenFlow14'
  | 'OpenFlow15'

/** How to make a bridge: columns of the Bridge table, ovs-vswitchd.conf.db(5). */
export interface BridgeOptions {
  /** `standalone`: a learning switch; `secure`: drops what no flow matches. Default: unset. */
  failMode?: FailMode
  /**
   * `system` (the kernel module) or `netdev` (ovs-vswitchd itself, which needs no module), or
   * another type this Open vSwitch was built with. Default: unset, which is `system`.
   */
  datapathType?: string
  /** OpenFlow versions that controllers may use. Default: all that are supported. */
  protocols?: readonly OpenFlowProtocol[]
  /** Bridge:external_ids, for the caller's own use. */
  externalIds?: Readonly<Record<string, string>>
  /** Bridge:other_config, such as `{ hwaddr: '02:00:00:00:00:01' }`. */
  otherConfig?: Readonly<Record<string, string>>
}

const PROTOCOLS = ['10', '11', '12', '13', '14', '15'].map((version) => `OpenFlow${version}`)
const KEYS = ['failMode', 'datapathType', 'protocols', 'externalIds', 'otherConfig', 'mayExist']

/** Checks a bridge's options and turns those that were given into columns. */
export function encodeBridge(options: BridgeOptions & { mayExist?: boolean }): Row {
  checkKnownOptions(options, KEYS)
  const { failMode, datapathType, protocols, externalIds, otherConfig, mayExist } = options
  checkBoolean('mayExist', mayExist)
  if (failMode !== undefined) checkFailMode('failMode', failMode)
  if (datapathType !== undefined) checkString('datapathType', datapathType)
  if (protocols !== undefined) {
    if (!Array.isArray(protocols)) throw invalidType('protocols', 'an array', protocols)
    for (const [at, each] of protocols.entries()) checkOneOf(`protocols[${at}]`, each, PROTOCOLS)
  }
  checkStringMap('externalIds', externalIds)
  checkStringMap('otherConfig', otherConfig)
  return {
    ...(failMode !== undefined && { fail_mode: failMode }),
    ...(datapathType !== undefined && { datapath_type: datapathType }),
    ...(protocols !== undefined && { protocols: encodeSet(protocols) }),
    ...(externalIds !== undefined && { external_ids: encodeMap(externalIds) }),
    ...(otherConfig !== undefined && { other_config: encodeMap(otherConfig) }),
  }
}

/** One of the two fail modes. */
export function checkFailMode(option: string, value: unknown): void {
  checkOneOf(option, value, ['standalone', 'secure'])
}

/** An object whose values are strings, or nothing. */
export function checkStringMap(option: string, value: unknown): void {
  if (value === undefined) return
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidType(option, 'an object of strings', value)
  }
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') throw invalidType(`${option}.${key}`, 'a string', item)
  }
}
