/** `ovs-netlink/openvswitch`: the verbs of ovs-vsctl on an Open vSwitch. */
export { OvsdbError, type OvsdbErrorInit, type OvsFailure, type OvsVerb } from '../base/errors.js'
export type { CallOptions } from '../ovsdb-client/client/call-options.js'
export { OvsdbTransactionError } from '../ovsdb-client/errors.js'
export { AppctlClient } from './appctl/client.js'
export type {
  AppctlCommands,
  DatapathFlowOptions,
  LogLevelOptions,
  TraceOptions,
} from './appctl/commands.js'
export type { ConnectAppctlOptions } from './appctl/connect.js'
export type { OvsBond, OvsBondMember, OvsBondState } from './appctl/replies/bonds.js'
export type {
  AppctlCommand,
  AppctlCounter,
  AppctlCoverage,
  AppctlLogLevel,
  AppctlLogLevels,
  AppctlVersion,
} from './appctl/replies/daemon.js'
export type {
  OvsDatapath,
  OvsDatapathBridge,
  OvsDatapathPort,
} from './appctl/replies/datapaths.js'
export type { OvsFdbEntry, OvsFdbStatistics } from './appctl/replies/fdb.js'
export type { OvsDatapathFlow } from './appctl/replies/flows.js'
export type { OvsLacpMember, OvsLacpSide, OvsLacpState } from './appctl/replies/lacp.js'
export type { OvsTrace, OvsTraceNode, OvsTracePass } from './appctl/replies/trace.js'
export type {
  OvsTunnelNeighbor,
  OvsTunnelPort,
  OvsTunnelRoute,
} from './appctl/replies/tunnels.js'
export type { OvsTransaction } from './commit/transaction.js'
export type { ConnectOvsOptions } from './connect.js'
export { appctl, connectAppctl } from './connect-appctl.js'
export { connectOvs } from './connect-ovs.js'
export type { AppliedPort, BridgeInfo, InterfaceInfo, PortInfo } from './model/info.js'
export type { RecordId } from './model/records.js'
export type {
  BridgeOptions,
  FailMode,
  FakeBridgeOptions,
  OpenFlowProtocol,
} from './options/bridge-options.js'
export type {
  ColumnOf,
  ElementOf,
  KeyOf,
  KeyValue,
  Readable,
  ValueAt,
} from './options/column-types.js'
export type { Condition, Operator } from './options/conditions.js'
export type * from './options/interface-types.js'
export type {
  BondMember,
  BondOptions,
  InterfaceOptions,
  PortOptions,
  VlanMode,
} from './options/port-options.js'
export type { NewRowSettings, Settings } from './options/settings.js'
export { Ovs, type TransactionResult } from './ovs.js'
export * from './schema.js'
export type { TableName } from './types.js'
export type { ChangeOptions } from './verbs/change-options.js'
export type { ConnectionOptions, SslOptions } from './verbs/controller-verbs.js'
export type { OvsReader } from './verbs/decide.js'
export type { MirrorOptions, QosOptions } from './verbs/hanging-verbs.js'
export type { DeletePortOptions, PatchEnd } from './verbs/port-verbs.js'
export type { ReadVerbs, RowWith } from './verbs/read-verbs.js'
export type { CreateRowOptions } from './verbs/row-verbs.js'
export type { IfExists, MayExist } from './verbs/verb.js'
export type { Call, Returned, VerbsOf, WriteVerbs } from './verbs/write-verbs.js'
export type { ZoneTimeouts } from './verbs/zone-verbs.js'
export { type OvsEvent, OvsWatch, type OvsWatched, type WatchOvsOptions } from './watch.js'
