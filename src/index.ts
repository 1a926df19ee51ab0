/** The public surface of `ovs-netlink`. */

export { setQueueLimit } from './addon/queue-limit.js'
export type {
  InvalidArgument,
  NetlinkDifference,
  NetlinkErrorInit,
  NetlinkLimits,
  OvsdbErrorInit,
  OvsFailure,
  OvsVerb,
} from './base/errors.js'
export { NetlinkError, OvsdbError } from './base/errors.js'
export type { LinkRef } from './base/link-ref.js'
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
export type { CallOptions, TargetOptions } from './netns/call.js'
export { Netns } from './netns/handle.js'
export type {
  CreateNetnsOptions,
  NetnsEntry,
  NetnsOptions,
} from './netns/netns.js'
export { attachNetns, createNetns, listNetns, openNetns } from './netns/netns.js'
export type { Frame, PacketSocketOptions } from './netns/packets.js'
export { openPacketSocket, PacketSocket } from './netns/packets.js'
export type { PingOptions, PingReply, PingResult } from './netns/ping.js'
export { ping } from './netns/ping.js'
export { identifyNetns, listNetnsPids } from './netns/processes.js'
export type { NetnsRef } from './netns/ref.js'
export type { BindUdpOptions, ConnectTcpOptions, ListenTcpOptions } from './netns/sockets.js'
export { bindUdp, connectTcp, listenTcp } from './netns/sockets.js'
export type { SpawnNetnsOptions } from './netns/spawn.js'
export { spawn } from './netns/spawn.js'
export type { ListSysctlsOptions, Sysctl, Sysctls, SysctlValue } from './netns/sysctl.js'
export { getSysctl, listSysctls, setSysctl } from './netns/sysctl.js'
export type {
  NetnsChangeEvent,
  NetnsEvent,
  NetnsResyncEvent,
  WatchNetnsOptions,
} from './netns/watch-names.js'
export { NetnsWatch, watchNetns } from './netns/watch-names.js'
export { appctl, connectAppctl } from './openvswitch/connect-appctl.js'
export { connectOvs } from './openvswitch/connect-ovs.js'
export type {
  AppctlClient,
  AppctlCommand,
  AppctlCommands,
  AppctlCounter,
  AppctlCoverage,
  AppctlLogLevel,
  AppctlLogLevels,
  AppctlVersion,
  AppliedPort,
  BondMember,
  BondOptions,
  BridgeInfo,
  BridgeOptions,
  ChangeOptions,
  Condition,
  ConnectAppctlOptions,
  ConnectionOptions,
  ConnectOvsOptions,
  CreateRowOptions,
  DatapathFlowOptions,
  DeletePortOptions,
  FailMode,
  FakeBridgeOptions,
  IfExists,
  InterfaceInfo,
  InterfaceOptions,
  InterfaceTypeName,
  LogLevelOptions,
  MayExist,
  MirrorOptions,
  Ovs,
  OvsBond,
  OvsBondMember,
  OvsBondState,
  OvsDatapath,
  OvsDatapathBridge,
  OvsDatapathFlow,
  OvsDatapathPort,
  OvsEvent,
  OvsFdbEntry,
  OvsFdbStatistics,
  OvsLacpMember,
  OvsLacpSide,
  OvsLacpState,
  OvsTrace,
  OvsTraceNode,
  OvsTracePass,
  OvsTransaction,
  OvsTunnelNeighbor,
  OvsTunnelPort,
  OvsTunnelRoute,
  OvsWatch,
  OvsWatched,
  PatchEnd,
  PortInfo,
  PortOptions,
  QosOptions,
  RecordId,
  SslOptions,
  TraceOptions,
  TransactionResult,
  VxlanPortOptions,
  WatchOvsOptions,
} from './openvswitch/index.js'
export { OvsdbTransactionError } from './ovsdb-client/errors.js'
export type {
  FlushConntrackOptions,
  ListConntrackOptions,
} from './rtnetlink/conntrack/conntrack.js'
export {
  addConntrack,
  countConntrack,
  deleteConntrack,
  flushConntrack,
  getConntrack,
  listConntrack,
  setConntrack,
} from './rtnetlink/conntrack/conntrack.js'
export type { ConntrackEvent, WatchConntrackOptions } from './rtnetlink/conntrack/watch.js'
export { watchConntrack } from './rtnetlink/conntrack/watch.js'
export type { ListEntriesOptions } from './rtnetlink/engine/entries.js'
export type { Created } from './rtnetlink/engine/existing.js'
export type { FlushRulesOptions } from './rtnetlink/engine/flush.js'
export {
  flushAddresses,
  flushNeighbors,
  flushNexthops,
  flushRoutes,
  flushRules,
} from './rtnetlink/engine/flush.js'
export type { Family, Given, HandedBack, MustExist, Recreate } from './rtnetlink/engine/object.js'
export { type FindableBy, LinkTable, ObjectTable } from './rtnetlink/engine/object-table.js'
export type {
  DriverInfo,
  StandardStatisticsOptions,
  StatisticsGroup,
} from './rtnetlink/ethtool/driver.js'
export {
  getDriverInfo,
  getDriverStatistics,
  getStandardStatistics,
} from './rtnetlink/ethtool/driver.js'
export type {
  ChangedFeatures,
  Feature,
  FeatureSettings,
  Features,
} from './rtnetlink/ethtool/features.js'
export { getFeatures, setFeatures } from './rtnetlink/ethtool/features.js'
export {
  getChannels,
  getCoalescing,
  getLinkInfo,
  getLinkModes,
  getLinkState,
  getPause,
  getRings,
  setChannels,
  setCoalescing,
  setLinkInfo,
  setLinkModes,
  setPause,
  setRings,
} from './rtnetlink/ethtool/settings.js'
export type { DriverEvent, DriverSettings, WatchDriversOptions } from './rtnetlink/ethtool/watch.js'
export { watchDrivers } from './rtnetlink/ethtool/watch.js'
export type { Evpn, EvpnOptions } from './rtnetlink/evpn/evpn.js'
export { createEvpn, getEvpn, setEvpn } from './rtnetlink/evpn/evpn.js'
export * from './rtnetlink/generated/creators.js'
export type * from './rtnetlink/generated/kinds.js'
export type {
  Link,
  LinkInet6,
  LinkSettings,
  LinkStatistics,
  Xdp,
} from './rtnetlink/generated/link.js'
export type * from './rtnetlink/generated/objects.js'
export { addAltName, deleteAltName } from './rtnetlink/links/alt-name.js'
export { type AnnounceOptions, announce } from './rtnetlink/links/announce.js'
export type {
  CreateBridgeOptions,
  CreateLinkOptions,
  CreateOptions,
  CreateVethOptions,
  CreateVxlanOptions,
  OtherLinkOptions,
  Pair,
  ReportedLink,
} from './rtnetlink/links/create.js'
export { createLink } from './rtnetlink/links/create.js'
export { deleteLink, deleteLinks } from './rtnetlink/links/delete-link.js'
export { getLink, listLinks } from './rtnetlink/links/get-link.js'
export type {
  BridgeLink,
  GetLinkOptions,
  LinkFilter,
  LinkOf,
  ListLinksOptions,
  VethLink,
  VxlanLink,
} from './rtnetlink/links/link.js'
export type { NewLink, NewPeer } from './rtnetlink/links/new-link.js'
export { type OpenTunOptions, openTun, TunQueues } from './rtnetlink/links/open-tun.js'
export type { RawAttribute } from './rtnetlink/links/raw.js'
export type { LinkChanges, SetLinkOptions } from './rtnetlink/links/set-link.js'
export { moveLink, setLink } from './rtnetlink/links/set-link.js'
export type { XdpMode, XdpSettings } from './rtnetlink/links/xdp.js'
export { type DeleteNetnsOptions, deleteNetns } from './rtnetlink/namespaces/delete-netns.js'
export { getNetnsId, listNetnsIds, setNetnsId } from './rtnetlink/namespaces/nsid.js'
export type { ListAddressesOptions, NewAddress } from './rtnetlink/objects/address.js'
export {
  addAddress,
  deleteAddress,
  listAddresses,
  replaceAddress,
} from './rtnetlink/objects/address.js'
export { addChain, deleteChain, listChains } from './rtnetlink/objects/chain.js'
export type { ListFdbOptions } from './rtnetlink/objects/fdb.js'
export {
  addFdb,
  appendFdb,
  deleteFdb,
  flushFdb,
  getFdb,
  listFdb,
  replaceFdb,
} from './rtnetlink/objects/fdb.js'
export type {
  AddedFilter,
  GetFilterOptions,
  ListFiltersOptions,
  WhichFilter,
} from './rtnetlink/objects/filter.js'
export {
  addFilter,
  deleteFilter,
  flushFilters,
  getFilter,
  listFilters,
  replaceFilter,
} from './rtnetlink/objects/filter.js'
export { addFouPort, deleteFouPort, listFouPorts } from './rtnetlink/objects/fou.js'
export type { Impairment, ImpairOptions } from './rtnetlink/objects/impair.js'
export { clearImpairment, impair } from './rtnetlink/objects/impair.js'
export type { FlushMdbOptions, ListMdbOptions } from './rtnetlink/objects/mdb.js'
export {
  addMdb,
  deleteMdb,
  flushMdb,
  getMdb,
  listMdb,
  replaceMdb,
} from './rtnetlink/objects/mdb.js'
export {
  addMplsRoute,
  deleteMplsRoute,
  listMplsRoutes,
  replaceMplsRoute,
} from './rtnetlink/objects/mpls-route.js'
export { listMsts, setMst } from './rtnetlink/objects/mst.js'
export type { ListNeighborsOptions } from './rtnetlink/objects/neighbor.js'
export {
  addNeighbor,
  deleteNeighbor,
  getNeighbor,
  listNeighbors,
  replaceNeighbor,
} from './rtnetlink/objects/neighbor.js'
export type { NewRoute } from './rtnetlink/objects/new-route.js'
export type {
  AddedNexthop,
  GetNexthopOptions,
  ListNexthopsOptions,
  NewNexthop,
} from './rtnetlink/objects/nexthop.js'
export {
  addNexthop,
  deleteNexthop,
  getNexthop,
  listNexthopBuckets,
  listNexthops,
  replaceNexthop,
} from './rtnetlink/objects/nexthop.js'
export type {
  GetQdiscOptions,
  ListQdiscsOptions,
  WhichQdisc,
} from './rtnetlink/objects/qdisc.js'
export {
  addQdisc,
  changeQdisc,
  deleteQdisc,
  getQdisc,
  listQdiscs,
  replaceQdisc,
} from './rtnetlink/objects/qdisc.js'
export type { ListRoutesOptions } from './rtnetlink/objects/route.js'
export {
  addRoute,
  appendRoute,
  deleteRoute,
  getRoute,
  listRoutes,
  prependRoute,
  replaceRoute,
} from './rtnetlink/objects/route.js'
export type { ListRulesOptions } from './rtnetlink/objects/rule.js'
export { addRule, deleteRule, listRules } from './rtnetlink/objects/rule.js'
export type { GetClassOptions, ListClassesOptions } from './rtnetlink/objects/traffic-class.js'
export {
  addClass,
  changeClass,
  deleteClass,
  getClass,
  listClasses,
  replaceClass,
} from './rtnetlink/objects/traffic-class.js'
export type { VlanSettings } from './rtnetlink/objects/vlan.js'
export { addVlan, deleteVlan, listVlans, setVlan } from './rtnetlink/objects/vlan.js'
export type { ListGlobalVlansOptions } from './rtnetlink/objects/vlan-global.js'
export { listGlobalVlans, setGlobalVlan } from './rtnetlink/objects/vlan-global.js'
export { addVni, deleteVni, listVnis } from './rtnetlink/objects/vni.js'
export { type WaitForAddressOptions, waitForAddress } from './rtnetlink/wait/wait-for-address.js'
export type { WaitOptions } from './rtnetlink/wait/wait-in.js'
export {
  type WaitForLinkOptions,
  type WaitForNeighborOptions,
  type WaitForRouteOptions,
  waitForLink,
  waitForNeighbor,
  waitForRoute,
} from './rtnetlink/wait/waits.js'
export { EventWatch, type OverrunEvent } from './rtnetlink/watch/events.js'
export type { NetnsReplicaState, WaitForOptions } from './rtnetlink/watch/live-copy.js'
export type { ChangeEvent, Lists } from './rtnetlink/watch/mirror.js'
export { NetnsReplica, type ReplicaChange } from './rtnetlink/watch/replica.js'
export { type NamespacesChange, NamespacesReplica } from './rtnetlink/watch/replica-all.js'
export {
  type ReplicateAllOptions,
  type ReplicateOptions,
  replicate,
  replicateAll,
} from './rtnetlink/watch/replicate.js'
export type { ResyncEvent, WatchEvent, WatchOptions } from './rtnetlink/watch/watch.js'
export { Watch, watch } from './rtnetlink/watch/watch.js'
export {
  type NamespaceEvent,
  WatchAll,
  type WatchAllEvent,
  type WatchAllOptions,
  watchAll,
} from './rtnetlink/watch/watch-all.js'
export type { Watched, WatchType } from './rtnetlink/watch/watched.js'
export { type CreateWireguardOptions, createWireguard } from './rtnetlink/wireguard/create.js'
export {
  generateWireguardKeys,
  generateWireguardPresharedKey,
  type WireguardKeys,
  wireguardPublicKey,
} from './rtnetlink/wireguard/keys.js'
export { getWireguard, setWireguard } from './rtnetlink/wireguard/settings.js'
