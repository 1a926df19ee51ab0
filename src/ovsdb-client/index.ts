/**
 * `ovs-netlink/ovsdb-client`: a client for any OVSDB server (RFC 7047). Knows nothing of Open
 * vSwitch; for its bridges and ports see `ovs-netlink/openvswitch`.
 */
export { OvsdbError, type OvsdbErrorInit } from '../errors.js'
export {
  type CallOptions,
  type ConnectOvsdbOptions,
  connectOvsdb,
  OvsdbClient,
} from './client.js'
export {
  type Committed,
  Database,
  type Settled,
  type TransactOptions,
  type Transactor,
} from './database.js'
export { OvsdbTransactionError } from './errors.js'
export type { Monitor, MonitorRequest, OnUpdate, RowUpdate, TableUpdates } from './monitor.js'
export type * from './operations.js'
export { type Id, isId, NewRow, type Ref } from './reference.js'
export type * from './schema.js'
export { Inserted, Step, Transaction, type WaitOptions } from './transaction.js'
export type * from './typed-rows.js'
export { TypedSchema, type TypedSchemaOptions } from './typed-schema.js'
export * from './values.js'
