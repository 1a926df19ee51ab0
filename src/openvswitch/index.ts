/** `ovs-netlink/openvswitch`: the verbs of ovs-vsctl on an Open vSwitch. */
export { OvsdbError, type OvsdbErrorInit, type OvsFailure, type OvsVerb } from '../errors.js'
export type { CallOptions } from '../ovsdb-client/call-options.js'
export { OvsdbTransactionError } from '../ovsdb-client/errors.js'
export type {
  BridgeOptions,
  FailMode,
  FakeBridgeOptions,
  OpenFlowProtocol,
} from './bridge-options.js'
export type { Condition, Operator } from './conditions.js'
export type { ConnectOvsOptions } from './connect.js'
export { connectOvs } from './connect-ovs.js'
export type { ConnectionOptions, SslOptions } from './controller-verbs.js'
export type { OvsReader } from './decide.js'
export type { MirrorOptions, QosOptions } from './hanging-rows.js'
export type { AppliedPort, BridgeInfo, InterfaceInfo, PortInfo } from './info.js'
export type * from './interface-types.js'
export { type ChangeOptions, Ovs, type TransactionResult } from './ovs.js'
export type {
  BondMember,
  BondOptions,
  InterfaceOptions,
  PortOptions,
  VlanMode,
} from './port-options.js'
export type { DeletePortOptions, PatchEnd } from './port-verbs.js'
export type { ReadVerbs, RowWith } from './read-verbs.js'
export type { RecordId } from './records.js'
export type { CreateRowOptions } from './row-verbs.js'
export * from './schema.js'
export type {
  ColumnOf,
  ElementOf,
  KeyOf,
  KeyValue,
  NewRowSettings,
  Readable,
  Settings,
  ValueAt,
} from './settings.js'
export type { OvsTransaction } from './transaction.js'
export type { IfExists, MayExist } from './verb.js'
export type { TableName } from './view.js'
export { type OvsEvent, OvsWatch, type OvsWatched, type WatchOvsOptions } from './watch.js'
export type { Call, Returned, VerbsOf, WriteVerbs } from './write-verbs.js'
export type { ZoneTimeouts } from './zone-verbs.js'
