// Generated from tables/objects/ by `npm run tables`: change that.
import type { Together } from '../engine/together.js'

/** What can be given, by the interface that has it. */
export const optionsIn = {
  AddressOptions: ['peer', 'broadcast', 'label', 'scope', 'metric', 'protocol', 'validLifetime', 'preferredLifetime', 'noDad', 'optimistic', 'home', 'manageTempAddress', 'noPrefixRoute', 'autoJoin'],
  RouteOptions: ['destination', 'family', 'table', 'metric', 'tos', 'from', 'type', 'scope', 'protocol', 'via', 'dev', 'src', 'nexthopId', 'multipath', 'onlink', 'metrics', 'preference', 'expires', 'realms', 'encap'],
  GetRouteOptions: ['iif', 'mark', 'uid', 'ipProto', 'sport', 'dport', 'flowLabel', 'fibMatch', 'from', 'dev', 'tos'],
  NexthopOptions: ['id', 'family', 'via', 'dev', 'onlink', 'blackhole', 'fdb', 'dstPort', 'group', 'groupType', 'resilient', 'hwStats', 'protocol', 'encap'],
  ListNexthopBucketsOptions: ['id', 'dev', 'master', 'nexthopId'],
  RuleOptions: ['family', 'priority', 'from', 'to', 'iif', 'oif', 'fwmark', 'fwmask', 'tos', 'dscp', 'dscpMask', 'flowLabel', 'flowLabelMask', 'ipProto', 'sport', 'dport', 'sportMask', 'dportMask', 'uidRange', 'tunId', 'invert', 'l3mdev', 'table', 'action', 'goto', 'suppressPrefixLength', 'suppressIfGroup', 'realms', 'protocol'],
  NeighborOptions: ['dst', 'mac', 'state', 'proxy', 'router', 'externLearn', 'managed', 'externValidated', 'use', 'protocol'],
  FdbKey: ['mac', 'master', 'self', 'vlan', 'dst', 'vni', 'srcVni', 'port', 'via', 'nexthopId'],
  FdbOptions: ['mac', 'master', 'self', 'vlan', 'dst', 'vni', 'srcVni', 'port', 'via', 'nexthopId', 'state', 'externLearn', 'sticky', 'router', 'use', 'protocol', 'activity'],
  FlushFdbOptions: ['master', 'self', 'bridgePort', 'vlan', 'dst', 'port', 'vni', 'srcVni', 'via', 'nexthopId', 'externLearn', 'sticky', 'router', 'offloaded', 'addedByUser', 'state'],
  MdbKey: ['group', 'port', 'vid', 'source', 'dst', 'dstPort', 'vni', 'srcVni', 'via'],
  MdbOptions: ['group', 'port', 'vid', 'source', 'dst', 'dstPort', 'vni', 'srcVni', 'via', 'state', 'filterMode', 'sourceList', 'protocol'],
  VlanRange: ['vid', 'end'],
  VlanOptions: ['vid', 'end', 'pvid', 'untagged', 'state', 'mcastRouter', 'mcastMaxGroups', 'neighSuppress', 'neighForwardGrat', 'vni'],
  GlobalVlanOptions: ['vid', 'end', 'mcastSnooping', 'mcastQuerier', 'mcastIgmpVersion', 'mcastMldVersion', 'mcastLastMemberCount', 'mcastLastMemberInterval', 'mcastStartupQueryCount', 'mcastStartupQueryInterval', 'mcastMembershipInterval', 'mcastQuerierInterval', 'mcastQueryInterval', 'mcastQueryResponseInterval', 'msti'],
  VniRange: ['vni', 'end'],
  VniOptions: ['vni', 'end', 'remote', 'group'],
  MplsRouteOptions: ['label', 'protocol', 'as', 'via', 'dev', 'multipath', 'ttlPropagate'],
  MstOptions: ['msti', 'state'],
  QdiscOptions: ['kind', 'parent', 'handle', 'netem', 'tbf', 'htb', 'fq', 'fq_codel', 'cake', 'prio', 'sfq', 'pfifo', 'bfifo', 'rawOptions', 'ingressBlock', 'egressBlock'],
  TrafficClassOptions: ['kind', 'classId', 'parent', 'htb', 'rawOptions'],
  FilterOptions: ['kind', 'parent', 'protocol', 'priority', 'handle', 'chain', 'matchall', 'flower', 'fw', 'u32', 'bpf', 'rawOptions'],
  ChainOptions: ['parent', 'chain'],
  ConntrackKey: ['family', 'original', 'zone', 'id'],
  ConntrackOptions: ['family', 'original', 'reply', 'master', 'zone', 'expires', 'mark', 'markMask', 'seenReply', 'assured', 'fixedTimeout', 'confirmed', 'snat', 'dnat', 'tcp', 'sctp', 'dccp', 'helper'],
  ConntrackSettings: ['expires', 'mark', 'markMask', 'seenReply', 'assured', 'fixedTimeout', 'labels', 'helper', 'tcp', 'sctp', 'dccp'],
  ConntrackFilter: ['family', 'original', 'reply', 'zone', 'mark', 'markMask', 'seenReply', 'assured', 'fixedTimeout', 'confirmed', 'expected', 'srcNat', 'dstNat', 'seqAdjust', 'srcNatDone', 'dstNatDone', 'dying', 'template', 'ownHelper', 'offload', 'hwOffload'],
  ChannelSettings: ['rx', 'tx', 'other', 'combined'],
  RingSettings: ['rx', 'rxMini', 'rxJumbo', 'tx', 'rxBufLen', 'tcpDataSplit', 'cqeSize', 'txPush', 'rxPush', 'txPushBufLen', 'hdsThresh'],
  CoalescingSettings: ['rxUsecs', 'rxFrames', 'rxUsecsIrq', 'rxFramesIrq', 'txUsecs', 'txFrames', 'txUsecsIrq', 'txFramesIrq', 'statsBlockUsecs', 'adaptiveRx', 'adaptiveTx', 'pktRateLow', 'rxUsecsLow', 'rxFramesLow', 'txUsecsLow', 'txFramesLow', 'pktRateHigh', 'rxUsecsHigh', 'rxFramesHigh', 'txUsecsHigh', 'txFramesHigh', 'sampleInterval', 'cqeModeTx', 'cqeModeRx', 'txAggrMaxBytes', 'txAggrMaxFrames', 'txAggrUsecs'],
  PauseSettings: ['autoneg', 'rx', 'tx'],
  LinkModeSettings: ['autoneg', 'modes', 'speed', 'duplex', 'clock', 'lanes'],
  LinkInfoSettings: ['port', 'phyAddress', 'mdixControl'],
  FouPortKey: ['port', 'family', 'local', 'peer', 'peerPort', 'dev'],
  FouPortOptions: ['port', 'family', 'type', 'ipProto', 'remCsumNoPartial', 'local', 'peer', 'peerPort', 'dev'],
  WireguardSettings: ['privateKey', 'listenPort', 'fwMark', 'replacePeers', 'peers'],
} as const

/** What these need of each other. */
export const togetherIn = {
  RouteOptions: { conditions: { via: { notWith: ['nexthopId','multipath'] }, dev: { notWith: ['nexthopId','multipath'] }, multipath: { notWith: ['nexthopId'] } }, only: { tos: 'inet', from: 'inet6', preference: 'inet6', expires: 'inet6', realms: 'inet' } },
  NexthopOptions: { conditions: { via: { notWith: ['group'] }, dev: { notWith: ['group','fdb'] }, blackhole: { notWith: ['via','dev','group','fdb'] }, dstPort: { needs: ['fdb','via'] }, groupType: { needs: 'group' } }, booleans: ['blackhole','fdb'] },
  RuleOptions: { conditions: { table: { notWith: ['l3mdev'] } }, booleans: ['l3mdev'] },
  VniOptions: { conditions: { group: { notWith: ['remote'] } } },
  ConntrackFilter: { conditions: { markMask: { needs: 'mark' } } },
} satisfies Record<string, Together>
