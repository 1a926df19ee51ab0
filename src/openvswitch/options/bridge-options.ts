import { invalidType, invalidValue } from '../../base/errors.js'
import { checkKnownOptions } from '../../ovsdb-client/check.js'
import type { Row } from '../../ovsdb-client/schema/values.js'
import type { Types } from '../types.js'
import { encodeOptionColumns, type OptionColumns } from './option-columns.js'

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

/** Options of a bridge: columns of the Bridge table, ovs-vswitchd.conf.db(5). */
export interface BridgeOptions {
  /** `standalone`: a learning switch; `secure`: drops what no flow matches. Default: unset. */
  failMode?: FailMode | null | undefined
  /**
   * `system` (the kernel module) or `netdev` (ovs-vswitchd itself, which needs no module), or
   * another type this Open vSwitch was built with. Default: unset, which is `system`.
   */
  datapathType?: string | undefined
  /** The datapath id to use, 16 hexadecimal digits: Bridge:other_config:datapath-id. */
  datapathId?: string | undefined
  /** OpenFlow versions that controllers may use. Default: all that are supported. */
  protocols?: readonly OpenFlowProtocol[] | null | undefined
  /** IEEE 802.1D spanning tree: Bridge:stp_enable. Of no effect beside `rstp`. Default false. */
  stp?: boolean | undefined
  /** IEEE 802.1D-2004 rapid spanning tree: Bridge:rstp_enable. Default false. */
  rstp?: boolean | undefined
  /** Multicast snooping: Bridge:mcast_snooping_enable. Default false. */
  mcastSnooping?: boolean | undefined
  /** VLANs without learning, 0 to 4095 each: Bridge:flood_vlans. Default: none. */
  floodVlans?: readonly number[] | null | undefined
  /** Bridge:external_ids, for the caller's own use. */
  externalIds?: Readonly<Record<string, string>> | null | undefined
  /** Bridge:other_config, such as `{ hwaddr: '02:00:00:00:00:01' }`. */
  otherConfig?: Readonly<Record<string, string>> | null | undefined
}

/** A fake bridge: a VLAN of another bridge that looks like a bridge, as for the Linux bridge. */
export interface FakeBridgeOptions {
  /** The bridge that it is a VLAN of; not itself a fake one. */
  parent: string
  /** The VLAN, 0 to 4095: of the packets without a tag, 0. */
  vlan: number
}

const DATAPATH_ID = /^[0-9a-f]{16}$/i

/** The columns of Bridge that options are. */
export const BRIDGE_COLUMNS: OptionColumns<BridgeOptions> = {
  failMode: { column: 'fail_mode' },
  datapathType: { column: 'datapath_type' },
  datapathId: { column: 'other_config:datapath-id', check: checkDatapathId },
  protocols: { column: 'protocols' },
  stp: { column: 'stp_enable' },
  rstp: { column: 'rstp_enable' },
  mcastSnooping: { column: 'mcast_snooping_enable' },
  floodVlans: { column: 'flood_vlans' },
  externalIds: { column: 'external_ids' },
  otherConfig: { column: 'other_config' },
}

/** Checks a bridge's options and turns those that were given into columns. */
export function encodeBridge(types: Types, options: BridgeOptions): Row {
  checkKnownOptions(options, Object.keys(BRIDGE_COLUMNS))
  return encodeOptionColumns(types, 'Bridge', BRIDGE_COLUMNS, options)
}

function checkDatapathId(option: string, value: unknown): void {
  if (typeof value !== 'string') throw invalidType(option, 'a string', value)
  if (!DATAPATH_ID.test(value)) throw invalidValue(option, 'must be 16 hexadecimal digits', value)
}
