/** `ovs-netlink/openvswitch`: the bridges and ports of an Open vSwitch. */
export { OvsdbError, type OvsdbErrorInit } from '../errors.js';
export type { CallOptions } from '../ovsdb-client/client.js';
export { OvsdbTransactionError } from '../ovsdb-client/errors.js';
export type { BridgeOptions, FailMode, OpenFlowProtocol } from './bridge-options.js';
export { type ConnectOvsOptions, connectOvs } from './connect.js';
export type { AppliedPort, BridgeInfo, InterfaceInfo, PortInfo } from './info.js';
export type { InterfaceTypeName, PortOptionsByType, VxlanPortOptions } from './interface-types.js';
export { type ChangeOptions, Ovs, type TransactionResult } from './ovs.js';
export type { PortOptions } from './port-options.js';
export * from './schema.js';
export type { OvsTransaction } from './transaction.js';
export type { IfExists, MayExist } from './verbs.js';
