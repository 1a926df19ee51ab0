/** The public surface of `ovs-netlink`. */
export type { InvalidArgument, NetlinkErrorInit, NetlinkLimits, OvsdbErrorInit } from './errors.js'
export { NetlinkError, OvsdbError } from './errors.js'
export { Netns } from './netns/handle.js'
export type { DeleteNetnsOptions, NetnsEntry, NetnsOptions } from './netns/netns.js'
export { createNetns, deleteNetns, listNetns, openNetns } from './netns/netns.js'
export type { PingOptions, PingReply, PingResult } from './netns/ping.js'
export { ping } from './netns/ping.js'
export type { NetnsRef } from './netns/ref.js'
export type { SpawnNetnsOptions } from './netns/spawn.js'
export { spawn } from './netns/spawn.js'
export {
  type AppliedPort,
  type BridgeInfo,
  type BridgeOptions,
  type ChangeOptions,
  type ConnectOvsOptions,
  connectOvs,
  type FailMode,
  type IfExists,
  type InterfaceInfo,
  type MayExist,
  Ovs,
  OvsdbTransactionError,
  type OvsTransaction,
  type PortInfo,
  type PortOptions,
  type TransactionResult,
  type VxlanPortOptions,
} from './openvswitch/index.js'
export type {
  Address,
  AddressOptions,
  AddressScope,
  ListAddressesOptions,
} from './rtnetlink/address.js'
export { addAddress, deleteAddress, listAddresses, replaceAddress } from './rtnetlink/address.js'
export type { CallOptions } from './rtnetlink/call.js'
export type {
  CreateBridgeOptions,
  CreateLinkOptions,
  CreateOptions,
  CreateVethOptions,
  CreateVxlanOptions,
  NewLink,
  NewPeer,
  Pair,
} from './rtnetlink/create.js'
export {
  createBond,
  createBridge,
  createDummy,
  createErspan,
  createGeneve,
  createGre,
  createGretap,
  createIfb,
  createIp6erspan,
  createIp6gre,
  createIp6gretap,
  createIpvlan,
  createIpvtap,
  createLink,
  createMacvlan,
  createMacvtap,
  createNetkit,
  createTun,
  createVeth,
  createVlan,
  createVrf,
  createVxlan,
} from './rtnetlink/create.js'
export type { Bond, BondAdInfo, BondPort } from './rtnetlink/kinds/bond.js'
export type { Bridge, BridgePort, BridgeQuerier } from './rtnetlink/kinds/bridge.js'
export type { Geneve } from './rtnetlink/kinds/geneve.js'
export type { Erspan, Gre, Ip6erspan, Ip6gre } from './rtnetlink/kinds/gre.js'
export type {
  KindOptions,
  LinkKind,
  LinkPortOptions,
  PairedKind,
  StackedKind,
} from './rtnetlink/kinds/index.js'
export type { Ipvlan } from './rtnetlink/kinds/ipvlan.js'
export type { Macvlan } from './rtnetlink/kinds/macvlan.js'
export type { Netkit } from './rtnetlink/kinds/netkit.js'
export type { Tun } from './rtnetlink/kinds/tun.js'
export type { Vlan } from './rtnetlink/kinds/vlan.js'
export type { Vrf, VrfPort } from './rtnetlink/kinds/vrf.js'
export type { Vxlan } from './rtnetlink/kinds/vxlan.js'
export type {
  BridgeLink,
  GetLinkOptions,
  Link,
  LinkOf,
  LinkRef,
  LinkSettings,
  LinkStatistics,
  ListLinksOptions,
  SetLinkOptions,
  VethLink,
  VxlanLink,
} from './rtnetlink/link.js'
export {
  addAltName,
  deleteAltName,
  deleteLink,
  deleteLinks,
  getLink,
  listLinks,
  moveLink,
  setLink,
} from './rtnetlink/link.js'
export { type WaitForAddressOptions, waitForAddress } from './rtnetlink/wait-for-address.js'
export type {
  ChangeEvent,
  ResyncEvent,
  WatchEvent,
  Watched,
  WatchOptions,
  WatchType,
} from './rtnetlink/watch.js'
export { Watch, watch } from './rtnetlink/watch.js'
