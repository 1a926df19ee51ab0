/**
 * `ovs-netlink/ovsdb-client`: a client for any OVSDB server (RFC 7047). Knows nothing of Open
 * vSwitch; for its bridges and ports see `ovs-netlink/openvswitch`.
 */
export { OvsdbError, type OvsdbErrorInit, type OvsFailure, type OvsVerb } from '../errors.js';
export type { CallOptions } from './call-options.js';
export { type MonitorOptions, OvsdbClient } from './client.js';
export type { Column, ColumnPromise } from './column.js';
export type { BaseType, BigintUse, ColumnType, Shape } from './column-type.js';
export { type ConnectOvsdbOptions, connectOvsdb } from './connect.js';
export { type Committed, Database, type Settled, type TransactOptions, type Transactor, } from './database.js';
export { OvsdbTransactionError } from './errors.js';
export type { LinkOptions } from './link-options.js';
export type { Lock } from './lock.js';
export type { ConditionalMonitor, Monitor, MonitorCondRequest, MonitorRequest, OnUpdate, OnUpdate2, RowUpdate, RowUpdate2, TableUpdates, TableUpdates2, UpdateInfo, Where, } from './monitor.js';
export type * from './operations.js';
export type { Backoff } from './reconnect.js';
export { type Id, isId, NewRow, type Ref } from './reference.js';
export { Replica, type ReplicaChange, type ReplicaOptions, type ReplicaTableOptions, } from './replica.js';
export { ReplicaTable, TableIndex } from './replica-table.js';
export type { RowEvent } from './replica-tables.js';
export type * from './schema.js';
export { OvsdbSession, openSession, type SessionOptions, type SessionStatus, } from './session.js';
export type { ReplicaState, SessionState } from './session-states.js';
export type { Pem, TlsOptions, TlsSource } from './tls-options.js';
export { Inserted, Step, Transaction, type WaitOptions } from './transaction.js';
export { type HeldColumn, TypedReplica, TypedReplicaTable, type TypedRowEvent, } from './typed-replica.js';
export type * from './typed-rows.js';
export { type Table, TypedSchema, type TypedSchemaOptions } from './typed-schema.js';
export * from './values.js';
