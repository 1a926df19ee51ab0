/**
 * `ovs-netlink/ovsdb-client`: a client for any OVSDB server (RFC 7047). Knows nothing of Open
 * vSwitch; for its bridges and ports see `ovs-netlink/openvswitch`.
 */
export { OvsdbError, type OvsdbErrorInit, type OvsFailure, type OvsVerb } from '../base/errors.js'
export type { CallOptions } from './client/call-options.js'
export { type MonitorOptions, OvsdbClient } from './client/client.js'
export { type ConnectOvsdbOptions, connectOvsdb } from './client/connect.js'
export type { Lock } from './client/lock.js'
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
} from './client/monitor.js'
export type { ReplicaState, SessionState } from './client/session-states.js'
export { OvsdbTransactionError } from './errors.js'
export {
  Replica,
  type ReplicaChange,
  type ReplicaOptions,
} from './replica/replica.js'
export { ReplicaTable, TableIndex } from './replica/replica-table.js'
export type { ReplicaTableOptions, RowEvent } from './replica/replica-tables.js'
export {
  type HeldColumn,
  TypedReplica,
  TypedReplicaTable,
  type TypedRowEvent,
} from './replica/typed-replica.js'
export type { Column, ColumnPromise } from './schema/column.js'
export type { BaseType, BigintUse, ColumnType, Shape } from './schema/column-type.js'
export type * from './schema/operations.js'
export { type Id, isId, NewRow, type Ref } from './schema/reference.js'
export type * from './schema/schema.js'
export * from './schema/values.js'
export type { Backoff } from './session/reconnect.js'
export {
  OvsdbSession,
  openSession,
  type SessionOptions,
  type SessionStatus,
} from './session/session.js'
export {
  type Committed,
  Database,
  type Settled,
  type TransactOptions,
  type Transactor,
} from './transaction/database.js'
export { Inserted, Step, Transaction, type WaitStepOptions } from './transaction/transaction.js'
export type * from './typed/typed-rows.js'
export { type Table, TypedSchema, type TypedSchemaOptions } from './typed/typed-schema.js'
export type { LinkOptions } from './wire/link-options.js'
export type { Pem, TlsOptions, TlsSource } from './wire/tls-options.js'
