/**
 * `ovs-netlink/ovsdb-client`: a client for any OVSDB server (RFC 7047). Knows nothing of Open
 * vSwitch; for its bridges and ports see `ovs-netlink/openvswitch`.
 */
export { OvsdbError, type OvsdbErrorInit, type OvsFailure, type OvsVerb } from '../base/errors.js'
export { OvsdbTransactionError } from './errors.js'
export {
  Replica,
  type ReplicaChange,
  type ReplicaOptions,
} from './replica/replica.js'
export { ReplicaTable, TableIndex } from './replica/replica-table.js'
export type { ReplicaTableOptions, RowEvent } from './replica/replica-tables.js'
export type { Column, ColumnPromise } from './schema/column.js'
export type { BaseType, BigintUse, ColumnType, Shape } from './schema/column-type.js'
export { type Id, isId, NewRow, type Ref } from './schema/reference.js'
export type * from './schema/schema.js'
export * from './schema/values.js'
export type { CallOptions } from './session/call-options.js'
export { type MonitorOptions, OvsdbClient } from './session/client.js'
export { type ConnectOvsdbOptions, connectOvsdb } from './session/connect.js'
export type { Lock } from './session/lock.js'
export type {
  ConditionalMonitor,
  Monitor,
  MonitorCondRequest,
  MonitorRequest,
  OnUpdate,
  OnUpdate2,
  RowUpdate,
  RowUpdate2,
  TableUpdates,
  TableUpdates2,
  UpdateInfo,
  Where,
} from './session/monitor.js'
export type { Backoff } from './session/reconnect.js'
export {
  OvsdbSession,
  openSession,
  type SessionOptions,
  type SessionStatus,
} from './session/session.js'
export type { ReplicaState, SessionState } from './session/session-states.js'
export {
  type Committed,
  Database,
  type Settled,
  type TransactOptions,
  type Transactor,
} from './transaction/database.js'
export type * from './transaction/operations.js'
export { Inserted, Step, Transaction, type WaitStepOptions } from './transaction/transaction.js'
export {
  type HeldColumn,
  TypedReplica,
  TypedReplicaTable,
  type TypedRowEvent,
} from './typed/typed-replica.js'
export type * from './typed/typed-rows.js'
export { type Table, TypedSchema, type TypedSchemaOptions } from './typed/typed-schema.js'
export type { LinkOptions } from './wire/link-options.js'
export type { Pem, TlsOptions, TlsSource } from './wire/tls-options.js'
