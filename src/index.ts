/** The public surface of `ovs-netlink`. */
export { type DescribeOptions, describe } from './describe/describe.js'
export type {
  DescribedBridge,
  DescribedError,
  DescribedInterface,
  DescribedLink,
  DescribedNetns,
  DescribedPort,
  DescribedSwitch,
  Description,
  LinkEnd,
} from './describe/description.js'
export { renderMermaid } from './describe/mermaid.js'
export { renderTree } from './describe/tree.js'
export type {
  InvalidArgument,
  NetlinkDifference,
  NetlinkErrorInit,
  NetlinkLimits,
  OvsdbErrorInit,
  OvsFailure,
  OvsVerb,
} from './errors.js'
export { NetlinkError, OvsdbError } from './errors.js'
export type { LinkRef } from './link-ref.js'
export type { CallOptions, TargetOptions } from './netns/call.js'
export { Netns } from './netns/handle.js'
export type {
  CreateNetnsOptions,
  NetnsEntry,
  NetnsOptions,
} from './netns/netns.js'
export { attachNetns, createNetns, listNetns, openNetns } from './netns/netns.js'
export type { PingOptions, PingReply, PingResult } from './netns/ping.js'
export { ping } from './netns/ping.js'
export { identifyNetns, listNetnsPids } from './netns/processes.js'
export type { NetnsRef } from './netns/ref.js'
export type { SpawnNetnsOptions } from './netns/spawn.js'
export { spawn } from './netns/spawn.js'
export type {
  NetnsChangeEvent,
  NetnsEvent,
  NetnsResyncEvent,
  WatchNetnsOptions,
} from './netns/watch-names.js'
export { NetnsWatch, watchNetns } from './netns/watch-names.js'
export { connectOvs } from './openvswitch/connect-ovs.js'
export type {
  AppliedPort,
  BondMember,
  BondOptions,
  BridgeInfo,
  BridgeOptions,
  ChangeOptions,
  Condition,
  ConnectionOptions,
  ConnectOvsOptions,
  CreateRowOptions,
  DeletePortOptions,
  FailMode,
  FakeBridgeOptions,
  IfExists,
  InterfaceInfo,
  InterfaceOptions,
  InterfaceTypeName,
  MayExist,
  MirrorOptions,
  Ovs,
  OvsEvent,
  OvsTransaction,
  OvsWatch,
  OvsWatched,
  PatchEnd,
  PortInfo,
  PortOptions,
  QosOptions,
  RecordId,
  SslOptions,
  TransactionResult,
  VxlanPortOptions,
  WatchOvsOptions,
} from './openvswitch/index.js'
export { OvsdbTransactionError } from './ovsdb-client/errors.js'
export { setQueueLimit } from './queue-limit.js'
export type {
  Address,
  AddressOptions,
  AddressScope,
  ListAddressesOptions,
  NewAddress,
} from './rtnetlink/address.js'
export { addAddress, deleteAddress, listAddresses, replaceAddress } from './rtnetlink/address.js'
export { addAltName, deleteAltName } from './rtnetlink/alt-name.js'
export type {
  CreateBridgeOptions,
  CreateLinkOptions,
  CreateOptions,
  CreateVethOptions,
  CreateVxlanOptions,
  Pair,
  ReportedLink,
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
  createXfrm,
} from './rtnetlink/create.js'
export { deleteLink, deleteLinks } from './rtnetlink/delete-link.js'
export { type DeleteNetnsOptions, deleteNetns } from './rtnetlink/delete-netns.js'
export type {
  BpfEncap,
  Encap,
  EncapProgram,
  EncapState,
  Ioam6Encap,
  Ip6Encap,
  IpEncap,
  MplsEncap,
  RplEncap,
  Seg6Encap,
  Seg6LocalEncap,
  Segments,
  TunnelHeaderOptions,
  TunnelHeaderState,
  XfrmEncap,
} from './rtnetlink/encap.js'
export type { Created } from './rtnetlink/existing.js'
export type { Fdb, FdbActivity, FdbKey, FdbOptions, FlushFdbOptions } from './rtnetlink/fdb.js'
export {
  addFdb,
  appendFdb,
  deleteFdb,
  flushFdb,
  getFdb,
  listFdb,
  replaceFdb,
} from './rtnetlink/fdb.js'
export type { FlushRulesOptions } from './rtnetlink/flush.js'
export {
  flushAddresses,
  flushNeighbors,
  flushNexthops,
  flushRoutes,
  flushRules,
} from './rtnetlink/flush.js'
export { getLink, listLinks } from './rtnetlink/get-link.js'
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
  TunnelKind,
} from './rtnetlink/kinds/index.js'
export type { Ipvlan } from './rtnetlink/kinds/ipvlan.js'
export type { Macvlan } from './rtnetlink/kinds/macvlan.js'
export type { Netkit } from './rtnetlink/kinds/netkit.js'
export type { Tun } from './rtnetlink/kinds/tun.js'
export type { VlanDevice } from './rtnetlink/kinds/vlan.js'
export type { Vrf, VrfPort } from './rtnetlink/kinds/vrf.js'
export type { Vxlan } from './rtnetlink/kinds/vxlan.js'
export type { Xfrm } from './rtnetlink/kinds/xfrm.js'
export type {
  BridgeLink,
  GetLinkOptions,
  Link,
  LinkFilter,
  LinkInet6,
  LinkOf,
  LinkSettings,
  LinkStatistics,
  ListLinksOptions,
  VethLink,
  VxlanLink,
} from './rtnetlink/link.js'
export type { NetnsReplicaState, WaitForOptions } from './rtnetlink/live-copy.js'
export type { FlushMdbOptions, ListMdbOptions, Mdb, MdbKey, MdbOptions } from './rtnetlink/mdb.js'
export { addMdb, deleteMdb, flushMdb, getMdb, listMdb, replaceMdb } from './rtnetlink/mdb.js'
export type { ChangeEvent, Lists } from './rtnetlink/mirror.js'
export type {
  ListNeighborsOptions,
  Neighbor,
  NeighborOptions,
  NeighborState,
} from './rtnetlink/neighbor.js'
export {
  addNeighbor,
  deleteNeighbor,
  getNeighbor,
  listNeighbors,
  replaceNeighbor,
} from './rtnetlink/neighbor.js'
export type { NewLink, NewPeer } from './rtnetlink/new-link.js'
export type { NewRoute } from './rtnetlink/new-route.js'
export type {
  AddedNexthop,
  GetNexthopOptions,
  ListNexthopBucketsOptions,
  ListNexthopsOptions,
  NewNexthop,
  Nexthop,
  NexthopBucket,
  NexthopOptions,
} from './rtnetlink/nexthop.js'
export {
  addNexthop,
  deleteNexthop,
  getNexthop,
  listNexthopBuckets,
  listNexthops,
  replaceNexthop,
} from './rtnetlink/nexthop.js'
export type { NetnsId } from './rtnetlink/nsid.js'
export { getNetnsId, listNetnsIds, setNetnsId } from './rtnetlink/nsid.js'
export type { Family, Given, HandedBack, MustExist, Recreate } from './rtnetlink/object.js'
export { type FindableBy, LinkTable, ObjectTable } from './rtnetlink/object-table.js'
export { type OpenTunOptions, openTun, TunQueues } from './rtnetlink/open-tun.js'
export { NetnsReplica, type ReplicaChange } from './rtnetlink/replica.js'
export { type NamespacesChange, NamespacesReplica } from './rtnetlink/replica-all.js'
export {
  type ReplicateAllOptions,
  type ReplicateOptions,
  replicate,
  replicateAll,
} from './rtnetlink/replicate.js'
export type {
  GetRouteOptions,
  IpProtocol,
  ListRoutesOptions,
  Protocol,
  Route,
  RouteHop,
  RouteKey,
  RouteMetrics,
  RouteOptions,
  RouteTable,
  RouteType,
} from './rtnetlink/route.js'
export {
  addRoute,
  appendRoute,
  deleteRoute,
  getRoute,
  listRoutes,
  prependRoute,
  replaceRoute,
} from './rtnetlink/route.js'
export type { ListRulesOptions, Rule, RuleAction, RuleOptions } from './rtnetlink/rule.js'
export { addRule, deleteRule, listRules } from './rtnetlink/rule.js'
export type { LinkChanges, SetLinkOptions } from './rtnetlink/set-link.js'
export { moveLink, setLink } from './rtnetlink/set-link.js'
export type { Vf, VfSettings, VfStatistics, VfTxRate, VfVlan } from './rtnetlink/vf.js'
export type { Vlan, VlanOptions, VlanRange, VlanSettings, VlanState } from './rtnetlink/vlan.js'
export { addVlan, deleteVlan, listVlans, setVlan } from './rtnetlink/vlan.js'
export type { GlobalVlan, GlobalVlanOptions } from './rtnetlink/vlan-global.js'
export { listGlobalVlans, setGlobalVlan } from './rtnetlink/vlan-global.js'
export type { Vni, VniOptions, VniRange, VniStatistics } from './rtnetlink/vni.js'
export { addVni, deleteVni, listVnis } from './rtnetlink/vni.js'
export { type WaitForAddressOptions, waitForAddress } from './rtnetlink/wait-for-address.js'
export type { WaitOptions } from './rtnetlink/wait-in.js'
export {
  type WaitForLinkOptions,
  type WaitForNeighborOptions,
  type WaitForRouteOptions,
  waitForLink,
  waitForNeighbor,
  waitForRoute,
} from './rtnetlink/waits.js'
export type { ResyncEvent, WatchEvent, WatchOptions } from './rtnetlink/watch.js'
export { Watch, watch } from './rtnetlink/watch.js'
export {
  type NamespaceEvent,
  WatchAll,
  type WatchAllEvent,
  type WatchAllOptions,
  watchAll,
} from './rtnetlink/watch-all.js'
export type { Watched, WatchType } from './rtnetlink/watched.js'
export type { Xdp, XdpMode, XdpSettings } from './rtnetlink/xdp.js'
