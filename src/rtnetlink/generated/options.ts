// Generated from tables/objects/ by `npm run tables`: change that.

/** What can be given, by the interface that has it. */
export const optionsIn = {
  AddressOptions: ['peer', 'broadcast', 'label', 'scope', 'metric', 'protocol', 'validLifetime', 'preferredLifetime', 'noDad', 'optimistic', 'home', 'manageTempAddress', 'noPrefixRoute', 'autoJoin'],
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
  VfVlan: ['id', 'qos', 'protocol'],
  VfTxRate: ['max', 'min'],
  VfSettings: ['mac', 'vlan', 'txRate', 'spoofCheck', 'queryRss', 'state', 'trust', 'nodeGuid', 'portGuid', 'index'],
} as const
