/**
 * What options of links are when nobody sets them, whatever the version of the kernel: those that a definition may drop,
 * and that a network then sets back.
 */

const everywhere: Readonly<Record<string, unknown>> = {
  promisc: false,
  allMulticast: false,
  'inet6.addrGenMode': 'eui64',
  master: null,
  ...{ 'bridgePort.priority': 32, 'bridgePort.hairpin': false, 'bridgePort.guard': false },
  ...{ 'bridgePort.rootBlock': false, 'bridgePort.mcastFastLeave': false },
  ...{ 'bridgePort.mcastToUnicast': false, 'bridgePort.learning': true },
  ...{ 'bridgePort.flood': true, 'bridgePort.mcastFlood': true, 'bridgePort.bcastFlood': true },
  ...{ 'bridgePort.proxyArp': false, 'bridgePort.neighSuppress': false },
  ...{ 'bridgePort.isolated': false, 'bridgePort.locked': false, 'bridgePort.mcastRouter': 1 },
}

const ethernet = { arp: true, multicast: true, txQueueLength: 1000 }

/** Of kinds, by the option's name for a link of the kind; their own after the kind's name. */
const ofKinds: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  bridge: {
    ...ethernet,
    ...{ 'bridge.forwardDelay': 1500, 'bridge.helloTime': 200, 'bridge.maxAge': 2000 },
    ...{ 'bridge.ageingTime': 30_000, 'bridge.stp': false, 'bridge.priority': 32_768 },
    ...{ 'bridge.groupForwardMask': 0, 'bridge.vlanFiltering': false },
    ...{ 'bridge.mcastSnooping': true, 'bridge.mcastQuerier': false },
    ...{ 'bridge.mcastQueryUseIfaddr': false, 'bridge.mcastLastMemberCount': 2 },
    ...{ 'bridge.mcastStartupQueryCount': 2, 'bridge.mcastRouter': 1 },
    ...{ 'bridge.mcastStats': false, 'bridge.mcastIgmpVersion': 2, 'bridge.mcastMldVersion': 1 },
    ...{ 'bridge.nfCallIptables': false, 'bridge.nfCallIp6tables': false },
    'bridge.nfCallArptables': false,
  },
  macvlan: { ...ethernet, 'macvlan.bcQueueLength': 1000 },
  veth: { ...ethernet, mtu: 1500 },
  vxlan: {
    ...ethernet,
    ...{ 'vxlan.ttl': 0, 'vxlan.tos': 0, 'vxlan.learning': true, 'vxlan.ageing': 300 },
  },
}

/** The default of an option of links of a kind; undefined where it is not known, or depends on something else. */
export const defaultOf = (kind: string, id: string): unknown =>
  ofKinds[kind]?.[id] ?? everywhere[id]

/** Whether it has one. */
export const hasDefault = (kind: string, id: string): boolean =>
  Object.hasOwn(ofKinds[kind] ?? {}, id) || Object.hasOwn(everywhere, id)
