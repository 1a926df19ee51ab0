/**
 * `ovs-netlink/ovsdb-client`: a client for any OVSDB server (RFC 7047). Knows nothing of Open
 * vSwitch; for its bridges and ports see `ovs-netlink/openvswitch`.
 */
export { OvsdbError, type OvsdbErrorInit } from '../errors.js';
export { type CallOptions, type ConnectOvsdbOptions, connectOvsdb, OvsdbClient, } from './client.js';
export { OvsdbTransactionError } from './errors.js';
export type { Monitor, MonitorRequest, OnUpdate, RowUpdate, TableUpdates } from './monitor.js';
export type * from './operations.js';
export type { ColumnSchema, DatabaseSchema, TableSchema } from './schema.js';
export * from './values.js';
