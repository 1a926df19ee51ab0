/** `ovs-netlink/ovn`: the northbound database of OVN, object by object, and its chassis. */
export { OvsdbError, type OvsdbErrorInit } from '../base/errors.js'
export type { CallOptions } from '../ovsdb-client/client/call-options.js'
export { OvsdbTransactionError } from '../ovsdb-client/errors.js'
export {
  bindPort,
  getChassis,
  type OvnChassisSettings,
  type OvnEncapsulation,
  setChassis,
  unbindPort,
  waitForBinding,
} from './chassis.js'
export type { ConnectOvnOptions } from './connect.js'
export { connectOvn } from './connect-ovn.js'
export type { OvnKind, OvnKinds, OvnSingleKind } from './kinds.js'
export type {
  OvnChangeOptions,
  OvnChanges,
  OvnElementKeys,
  OvnElements,
  OvnIfExists,
  OvnKey,
  OvnMayExist,
  OvnNew,
  OvnObject,
  OvnObjects,
  OvnSingle,
  OvnSingleChanges,
  OvnSingleObject,
  OvnSingleVerbs,
  OvnSslObject,
  OvnTransaction,
  OvnVerbs,
} from './objects.js'
export type * from './options.js'
export { Ovn } from './ovn.js'
export * from './schema.js'
export { type OvnEvent, OvnWatch, type WatchOvnOptions } from './watch.js'
