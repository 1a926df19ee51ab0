/** Network devices as their drivers have them, by generic netlink: ethtool(8), linux/ethtool_netlink.h. */
import type { CounterSet } from '../language.js'
import {
  type Description,
  type Enumeration,
  type Event,
  type Interface,
  type Layout,
  type Place,
  type Request,
  unknown,
} from '../layout.js'

const header = 'genlmsghdr'

/** The link that a message is about: in a nest that every message begins with, of one number in all. */
const device: readonly Place[] = [
  {
    name: 'link',
    attribute: 'ETHTOOL_A_CHANNELS_HEADER',
    shape: 'own',
    access: 'write',
    apart: true,
    put: 'put_device',
    type: 'LinkRef',
  },
  {
    name: 'index',
    attribute: 'ETHTOOL_A_CHANNELS_HEADER',
    shape: 'own',
    access: 'read',
    always: true,
    put: 'put_reported_device',
    take: 'take_device',
    constants: 'ETHTOOL_A_HEADER_DEV_INDEX',
    doc: "The link's index",
    type: 'number',
  },
]

/** A message: its link, and attributes whose constants begin with its name. */
const message = (name: string, prefix: string, places: readonly Place[]): Layout => ({
  name,
  header,
  places: [
    ...device,
    ...places.map(({ attribute, ...place }) => ({
      ...place,
      ...(attribute !== undefined && { attribute: `ETHTOOL_A_${prefix}_${attribute}` }),
    })),
  ],
})

/** A number that can be set. */
const number = (
  name: string,
  attribute: string,
  doc: string,
  newer?: { number: number; since: string },
): Place => ({ name, attribute, wire: 'u32', doc, ...newer })

/** The most that the driver takes of it. */
const most = (name: string, attribute: string): Place => ({
  name: `${name}Max`,
  attribute,
  wire: 'u32',
  access: 'read',
  doc: `The largest \`${name}\``,
})

const on = (
  name: string,
  attribute: string,
  doc: string,
  newer?: { number: number; since: string },
): Place => ({ name, attribute, wire: 'bool', doc, ...newer })

const channels = message('Channels', 'CHANNELS', [
  number('rx', 'RX_COUNT', 'Queues with an interrupt that receive only'),
  most('rx', 'RX_MAX'),
  number('tx', 'TX_COUNT', 'Queues with an interrupt that transmit only'),
  most('tx', 'TX_MAX'),
  number('other', 'OTHER_COUNT', 'Interrupts for anything else'),
  most('other', 'OTHER_MAX'),
  number('combined', 'COMBINED_COUNT', 'Queues that do both'),
  most('combined', 'COMBINED_MAX'),
])

const dataSplits: Enumeration = {
  name: 'TcpDataSplit',
  doc: 'Whether headers and payloads of received packets go to buffers of their own.',
  names: { unknown: 0, disabled: 1, enabled: 2 },
}

const rings = message('Rings', 'RINGS', [
  number('rx', 'RX', 'Packets that wait to be received'),
  most('rx', 'RX_MAX'),
  number('rxMini', 'RX_MINI', 'Small packets that do'),
  most('rxMini', 'RX_MINI_MAX'),
  number('rxJumbo', 'RX_JUMBO', 'Large packets that do'),
  most('rxJumbo', 'RX_JUMBO_MAX'),
  number('tx', 'TX', 'Packets that wait to be transmitted'),
  most('tx', 'TX_MAX'),
  number('rxBufLen', 'RX_BUF_LEN', 'Bytes of a buffer of the receiving ring'),
  {
    name: 'tcpDataSplit',
    attribute: 'TCP_DATA_SPLIT',
    wire: 'u8',
    names: dataSplits,
    doc: 'Whether headers and payloads of received packets go to buffers of their own',
  },
  number('cqeSize', 'CQE_SIZE', 'Bytes of a completion event'),
  on('txPush', 'TX_PUSH', 'Whether descriptors are written to the device itself'),
  on('rxPush', 'RX_PUSH', 'Whether receive descriptors are', { number: 14, since: '6.3' }),
  number('txPushBufLen', 'TX_PUSH_BUF_LEN', 'Bytes of a packet that are written there with it', {
    number: 15,
    since: '6.4',
  }),
  {
    ...most('txPushBufLen', 'TX_PUSH_BUF_LEN_MAX'),
    number: 16,
    since: '6.4',
  },
  number('hdsThresh', 'HDS_THRESH', 'Bytes of a packet above which headers are split off', {
    number: 17,
    since: '6.14',
  }),
  { ...most('hdsThresh', 'HDS_THRESH_MAX'), number: 18, since: '6.14' },
])

const whenLow = 'where fewer packets than `pktRateLow` come'
const whenHigh = 'where more packets than `pktRateHigh` come'

const coalescing = message('Coalescing', 'COALESCE', [
  number('rxUsecs', 'RX_USECS', 'Microseconds from a received packet to the interrupt'),
  number('rxFrames', 'RX_MAX_FRAMES', 'Received packets until the interrupt'),
  number('rxUsecsIrq', 'RX_USECS_IRQ', 'Such microseconds while an interrupt is served'),
  number('rxFramesIrq', 'RX_MAX_FRAMES_IRQ', 'Such packets while an interrupt is served'),
  number('txUsecs', 'TX_USECS', 'Microseconds from a transmitted packet to the interrupt'),
  number('txFrames', 'TX_MAX_FRAMES', 'Transmitted packets until the interrupt'),
  number('txUsecsIrq', 'TX_USECS_IRQ', 'Such microseconds while an interrupt is served'),
  number('txFramesIrq', 'TX_MAX_FRAMES_IRQ', 'Such packets while an interrupt is served'),
  number('statsBlockUsecs', 'STATS_BLOCK_USECS', 'Microseconds between updates of counters'),
  on('adaptiveRx', 'USE_ADAPTIVE_RX', 'Whether the driver adapts the receiving side'),
  on('adaptiveTx', 'USE_ADAPTIVE_TX', 'Whether the driver adapts the transmitting side'),
  number('pktRateLow', 'PKT_RATE_LOW', 'Packets a second below which the rate is low'),
  number('rxUsecsLow', 'RX_USECS_LOW', `\`rxUsecs\` ${whenLow}`),
  number('rxFramesLow', 'RX_MAX_FRAMES_LOW', `\`rxFrames\` ${whenLow}`),
  number('txUsecsLow', 'TX_USECS_LOW', `\`txUsecs\` ${whenLow}`),
  number('txFramesLow', 'TX_MAX_FRAMES_LOW', `\`txFrames\` ${whenLow}`),
  number('pktRateHigh', 'PKT_RATE_HIGH', 'Packets a second above which the rate is high'),
  number('rxUsecsHigh', 'RX_USECS_HIGH', `\`rxUsecs\` ${whenHigh}`),
  number('rxFramesHigh', 'RX_MAX_FRAMES_HIGH', `\`rxFrames\` ${whenHigh}`),
  number('txUsecsHigh', 'TX_USECS_HIGH', `\`txUsecs\` ${whenHigh}`),
  number('txFramesHigh', 'TX_MAX_FRAMES_HIGH', `\`txFrames\` ${whenHigh}`),
  number('sampleInterval', 'RATE_SAMPLE_INTERVAL', 'Seconds between samples of the rate'),
  on('cqeModeTx', 'USE_CQE_MODE_TX', "Whether a completion restarts the transmitting side's timer"),
  on('cqeModeRx', 'USE_CQE_MODE_RX', "Whether a completion restarts the receiving side's timer"),
  number('txAggrMaxBytes', 'TX_AGGR_MAX_BYTES', 'Bytes that are sent as one, at most', {
    number: 26,
    since: '6.3',
  }),
  number('txAggrMaxFrames', 'TX_AGGR_MAX_FRAMES', 'Packets that are sent as one, at most', {
    number: 27,
    since: '6.3',
  }),
  number('txAggrUsecs', 'TX_AGGR_TIME_USECS', 'Microseconds that the first of them waits', {
    number: 28,
    since: '6.3',
  }),
])

const pause = message('Pause', 'PAUSE', [
  on('autoneg', 'AUTONEG', 'Whether the two ends agree on it'),
  on('rx', 'RX', 'Whether received pause frames are heeded'),
  on('tx', 'TX', 'Whether pause frames are sent'),
])

const duplexes: Enumeration = {
  name: 'Duplex',
  doc: 'Whether a link sends and receives at a time.',
  names: { half: 'DUPLEX_HALF', full: 'DUPLEX_FULL', unknown: 'DUPLEX_UNKNOWN' },
}

const speeds: Enumeration = {
  name: 'LinkSpeed',
  doc: 'Megabits a second.',
  names: { unknown: '0xffffffff /* SPEED_UNKNOWN */' },
  numbers: true,
}

const clocks: Enumeration = {
  name: 'ClockRole',
  doc: "Which end's clock the link uses: the requested setting.",
  names: {
    unsupported: 'MASTER_SLAVE_CFG_UNSUPPORTED',
    unknown: 'MASTER_SLAVE_CFG_UNKNOWN',
    masterPreferred: 'MASTER_SLAVE_CFG_MASTER_PREFERRED',
    slavePreferred: 'MASTER_SLAVE_CFG_SLAVE_PREFERRED',
    masterForce: 'MASTER_SLAVE_CFG_MASTER_FORCE',
    slaveForce: 'MASTER_SLAVE_CFG_SLAVE_FORCE',
  },
}

const clockStates: Enumeration = {
  name: 'ClockState',
  doc: "Which end's clock the link uses.",
  names: {
    unsupported: 'MASTER_SLAVE_STATE_UNSUPPORTED',
    unknown: 'MASTER_SLAVE_STATE_UNKNOWN',
    master: 'MASTER_SLAVE_STATE_MASTER',
    slave: 'MASTER_SLAVE_STATE_SLAVE',
    error: 'MASTER_SLAVE_STATE_ERR',
  },
}

const rateMatchings: Enumeration = {
  name: 'RateMatching',
  doc: 'How a PHY matches the rates of its two sides.',
  names: {
    none: 'RATE_MATCH_NONE',
    pause: 'RATE_MATCH_PAUSE',
    crs: 'RATE_MATCH_CRS',
    openLoop: 'RATE_MATCH_OPEN_LOOP',
  },
}

const bits = 'Record<string, boolean>'

const linkModes = message('LinkModes', 'LINKMODES', [
  on('autoneg', 'AUTONEG', 'Whether the two ends agree on speed and duplex'),
  {
    name: 'modes',
    attribute: 'OURS',
    shape: 'own',
    put: 'put_modes',
    take: 'take_bits',
    type: bits,
    doc: "Link modes by the kernel's names, such as `1000baseT/Full`: whether each is advertised; those that are given are changed",
    docShown: 'The link modes that it supports, and whether each is advertised',
  },
  {
    name: 'peerModes',
    attribute: 'PEER',
    shape: 'own',
    access: 'read',
    take: 'take_names',
    shown: 'string[]',
    doc: 'Those that the other end advertises',
  },
  {
    name: 'speed',
    attribute: 'SPEED',
    wire: 'u32',
    names: speeds,
    doc: 'Megabits a second',
  },
  { name: 'duplex', attribute: 'DUPLEX', wire: 'u8', names: duplexes, doc: 'Half or full duplex' },
  {
    name: 'clock',
    attribute: 'MASTER_SLAVE_CFG',
    wire: 'u8',
    names: clocks,
    doc: 'Whose clock it goes by',
  },
  {
    name: 'clockState',
    attribute: 'MASTER_SLAVE_STATE',
    wire: 'u8',
    access: 'read',
    names: clockStates,
    doc: 'Whose clock it goes by now',
  },
  number('lanes', 'LANES', 'Lanes that carry the link'),
  {
    name: 'rateMatching',
    attribute: 'RATE_MATCHING',
    wire: 'u8',
    access: 'read',
    names: rateMatchings,
    doc: 'How the PHY matches the rates of its two sides',
  },
])

const ports: Enumeration = {
  name: 'DevicePort',
  doc: 'The connector.',
  names: {
    tp: 'PORT_TP',
    aui: 'PORT_AUI',
    mii: 'PORT_MII',
    fibre: 'PORT_FIBRE',
    bnc: 'PORT_BNC',
    da: 'PORT_DA',
    none: 'PORT_NONE',
    other: 'PORT_OTHER',
  },
  numbers: true,
}

const crossings: Enumeration = {
  name: 'Mdix',
  doc: 'Whether the pairs of the cable cross.',
  names: { unknown: 0, off: 1, on: 2, auto: 3 },
}

const transceivers: Enumeration = {
  name: 'Transceiver',
  doc: 'Where the transceiver is.',
  names: { internal: 'XCVR_INTERNAL', external: 'XCVR_EXTERNAL' },
  numbers: true,
}

const linkInfo = message('LinkInfo', 'LINKINFO', [
  { name: 'port', attribute: 'PORT', wire: 'u8', names: ports, doc: 'The connector' },
  { name: 'phyAddress', attribute: 'PHYADDR', wire: 'u8', doc: "The PHY's address" },
  {
    name: 'mdix',
    attribute: 'TP_MDIX',
    wire: 'u8',
    access: 'read',
    names: crossings,
    doc: 'Whether the pairs of the cable cross',
  },
  {
    name: 'mdixControl',
    attribute: 'TP_MDIX_CTRL',
    wire: 'u8',
    names: crossings,
    doc: 'Whether they are to cross',
  },
  {
    name: 'transceiver',
    attribute: 'TRANSCEIVER',
    wire: 'u8',
    access: 'read',
    names: transceivers,
    doc: 'Where the transceiver is',
  },
])

const reasons: Enumeration = {
  name: 'NoLinkReason',
  doc: 'Why there is no link (ETHTOOL_LINK_EXT_STATE_*).',
  names: {
    autoneg: 'ETHTOOL_LINK_EXT_STATE_AUTONEG',
    linkTraining: 'ETHTOOL_LINK_EXT_STATE_LINK_TRAINING_FAILURE',
    logicalMismatch: 'ETHTOOL_LINK_EXT_STATE_LINK_LOGICAL_MISMATCH',
    badSignal: 'ETHTOOL_LINK_EXT_STATE_BAD_SIGNAL_INTEGRITY',
    noCable: 'ETHTOOL_LINK_EXT_STATE_NO_CABLE',
    cableIssue: 'ETHTOOL_LINK_EXT_STATE_CABLE_ISSUE',
    eepromIssue: 'ETHTOOL_LINK_EXT_STATE_EEPROM_ISSUE',
    calibration: 'ETHTOOL_LINK_EXT_STATE_CALIBRATION_FAILURE',
    powerBudget: 'ETHTOOL_LINK_EXT_STATE_POWER_BUDGET_EXCEEDED',
    overheat: 'ETHTOOL_LINK_EXT_STATE_OVERHEAT',
    module: 'ETHTOOL_LINK_EXT_STATE_MODULE',
  },
  numbers: true,
}

/** What is only reported. */
const read = (places: readonly Place[]): Place[] =>
  places.map((place) => ({ ...place, access: 'read' }))

const linkState = message(
  'LinkState',
  'LINKSTATE',
  read([
    on('detected', 'LINK', 'Whether there is a link: as a rule, the carrier'),
    number('sqi', 'SQI', "The signal's quality"),
    number('sqiMax', 'SQI_MAX', 'The best `sqi`'),
    {
      name: 'reason',
      attribute: 'EXT_STATE',
      wire: 'u8',
      names: reasons,
      doc: 'Why there is no link',
    },
    {
      name: 'reasonDetail',
      attribute: 'EXT_SUBSTATE',
      wire: 'u8',
      doc: "More of that, by the kernel's number (ETHTOOL_LINK_EXT_SUBSTATE_*)",
    },
    number('downCount', 'EXT_DOWN_CNT', 'How often the link went down', {
      number: 7,
      since: '6.4',
    }),
  ]),
)

const features = message('FeatureRequest', 'FEATURES', [
  {
    name: 'features',
    attribute: 'WANTED',
    shape: 'own',
    access: 'write',
    put: 'put_wanted_features',
    type: bits,
    apart: true,
  },
])

const names = (name: string, attribute: string): Place => ({
  name,
  attribute,
  shape: 'own',
  access: 'read',
  take: 'take_names',
  shown: 'string[]',
})

const theseBits = (name: string, attribute: string): Place => ({
  ...names(name, attribute),
  take: 'take_bits',
  shown: bits,
})

const featureSets = message('FeatureSets', 'FEATURES', [
  theseBits('changeable', 'HW'),
  names('wanted', 'WANTED'),
  names('active', 'ACTIVE'),
  names('never', 'NOCHANGE'),
])

const featureChanges = message('FeatureChanges', 'FEATURES', [
  theseBits('refused', 'WANTED'),
  theseBits('changed', 'ACTIVE'),
])

/** What is asked of counters; their messages have the link in another attribute than all others. */
const statisticsRequest: Layout = {
  name: 'StatisticsRequest',
  header,
  places: [
    {
      name: 'link',
      attribute: 'ETHTOOL_A_STATS_HEADER',
      shape: 'own',
      access: 'write',
      apart: true,
      put: 'put_statistics_device',
      type: 'LinkRef',
    },
    {
      name: 'groups',
      attribute: 'ETHTOOL_A_STATS_GROUPS',
      shape: 'own',
      access: 'write',
      apart: true,
      put: 'put_groups',
      type: bits,
    },
  ],
}

const ethPhy: CounterSet = {
  name: 'EthPhyStatistics',
  doc: "IEEE 802.3's counters of the PHY (ETHTOOL_A_STATS_ETH_PHY_*). What the driver does not count is absent.",
  certain: 0,
  counters: ['symbolErrorDuringCarrier'],
}

const ethMac: CounterSet = {
  name: 'EthMacStatistics',
  doc: "IEEE 802.3's counters of the MAC (ETHTOOL_A_STATS_ETH_MAC_*). What the driver does not count is absent.",
  certain: 0,
  counters: [
    ...['framesTransmittedOK', 'singleCollisionFrames', 'multipleCollisionFrames'],
    ...['framesReceivedOK', 'frameCheckSequenceErrors', 'alignmentErrors'],
    ...['octetsTransmittedOK', 'framesWithDeferredXmissions', 'lateCollisions'],
    ...['framesAbortedDueToXSColls', 'framesLostDueToIntMACXmitError', 'carrierSenseErrors'],
    ...['octetsReceivedOK', 'framesLostDueToIntMACRcvError'],
    ...['multicastFramesXmittedOK', 'broadcastFramesXmittedOK', 'framesWithExcessiveDeferral'],
    ...['multicastFramesReceivedOK', 'broadcastFramesReceivedOK'],
    ...['inRangeLengthErrors', 'outOfRangeLengthField', 'frameTooLongErrors'],
  ],
}

const ethCtrl: CounterSet = {
  name: 'EthCtrlStatistics',
  doc: "IEEE 802.3's counters of MAC control, such as pause frames (ETHTOOL_A_STATS_ETH_CTRL_*). What the driver does not count is absent.",
  certain: 0,
  counters: [
    ...['macControlFramesTransmitted', 'macControlFramesReceived', 'unsupportedOpcodesReceived'],
  ],
}

const rmon: CounterSet = {
  name: 'RmonStatistics',
  doc: "RMON's counters of packets received, of RFC 2819 (ETHTOOL_A_STATS_RMON_*). What the driver does not count is absent.",
  certain: 0,
  counters: [
    ...['etherStatsUndersizePkts', 'etherStatsOversizePkts'],
    ...['etherStatsFragments', 'etherStatsJabbers'],
  ],
}

const packetSizes: Layout = {
  name: 'PacketSizes',
  places: read([
    {
      ...number('least', 'ETHTOOL_A_STATS_GRP_HIST_BKT_LOW', 'Bytes of the shortest of them'),
      always: true,
    },
    {
      ...number('most', 'ETHTOOL_A_STATS_GRP_HIST_BKT_HI', 'Bytes of the longest; 0: any'),
      always: true,
    },
    {
      name: 'packets',
      attribute: 'ETHTOOL_A_STATS_GRP_HIST_VAL',
      wire: 'u64',
      always: true,
      doc: 'How many there were',
    },
  ]),
}

/** What is in a group beside its counters, each of which has a nest of its own. */
const statisticsGroup: Layout = {
  name: 'StatisticsGroup',
  places: (['rx', 'tx'] as const).map((way) => ({
    name: `${way}Sizes`,
    attribute: `ETHTOOL_A_STATS_GRP_HIST_${way.toUpperCase()}`,
    shape: 'nests',
    access: 'read',
    inside: packetSizes,
    shown: 'PacketSizes[]',
    doc: `Packets ${way === 'rx' ? 'received' : 'sent'} by their length, of \`rmon\``,
  })),
  passed: ['ETHTOOL_A_STATS_GRP_ID', 'ETHTOOL_A_STATS_GRP_SS_ID', 'ETHTOOL_A_STATS_GRP_STAT'],
}

const group = (name: string, { name: shown }: CounterSet, doc: string): Place => ({
  name,
  attribute: 'ETHTOOL_A_STATS_GRP',
  shape: 'own',
  access: 'read',
  shown,
  constants: '',
  doc,
})

const standardStatistics: Layout = {
  name: 'StandardStatistics',
  header,
  places: [
    {
      name: 'index',
      attribute: 'ETHTOOL_A_STATS_HEADER',
      shape: 'own',
      access: 'read',
      always: true,
      take: 'take_device',
      constants: 'ETHTOOL_A_HEADER_DEV_INDEX',
      doc: "The link's index",
      type: 'number',
    },
    group('ethPhy', ethPhy, "IEEE 802.3's of the PHY"),
    group('ethMac', ethMac, "IEEE 802.3's of the MAC"),
    group('ethCtrl', ethCtrl, "IEEE 802.3's of MAC control"),
    group('rmon', rmon, "RMON's"),
  ],
  // Of which of two MACs: since Linux 6.2, and of both unless one is asked for.
  passed: ['5 /* ETHTOOL_A_STATS_SRC */'],
  take: 'take_groups',
}

/** What reads a setting and what changes it. */
const getAndSet = (name: string, constant: string, layout: Layout): [Request, Request] => [
  { name: `get${name}`, command: `ETHTOOL_MSG_${constant}_GET`, layout, reply: 'one' },
  { name: `set${name}`, command: `ETHTOOL_MSG_${constant}_SET`, layout },
]

/** The same where drivers round, or take less than they are asked for. */
const getAndCheck = (name: string, constant: string, layout: Layout): Request[] => {
  const [get, set] = getAndSet(name, constant, layout)
  return [get, { ...set, look: get.name }]
}

/** The interface of what can be given, and that of what is reported. */
const both = (layout: Layout, given: string, doc: string, of: string): Interface[] => [
  {
    name: given,
    doc: `${doc}: what is given is changed.`,
    checked: true,
    of: 'given',
    layouts: [layout],
  },
  {
    name: layout.name,
    doc: `${doc}. ${of}`,
    of: 'reported',
    layouts: [layout],
    more: [unknown],
  },
]

/** The event of a setting that somebody, or the kernel itself, changed. */
const changed = (name: string, constant: string, layout: Layout): Event => ({
  name: `${name}Changed`,
  group: 'ETHTOOL_MCGRP_MONITOR_NAME',
  command: `ETHTOOL_MSG_${constant}_NTF`,
  layout,
})

const absent = 'What it does not have is absent.'

export const description: Description = {
  name: 'ethtool',
  headers: ['linux/ethtool_netlink.h', 'linux/genetlink.h', '"rtnetlink/ethtool.h"'],
  layouts: [
    ...[channels, rings, coalescing, pause, linkModes, linkInfo, linkState],
    ...[features, featureSets, featureChanges],
    ...[statisticsRequest, standardStatistics, statisticsGroup],
  ],
  interfaces: [
    ...both(channels, 'ChannelSettings', "How many queues a link's driver has at work", absent),
    ...both(rings, 'RingSettings', "How long the queues of a link's driver are", absent),
    ...both(
      coalescing,
      'CoalescingSettings',
      'How many packets, or how much time, make an interrupt',
      absent,
    ),
    ...both(pause, 'PauseSettings', 'Pause frames of Ethernet', absent),
    ...both(linkModes, 'LinkModeSettings', "A link's speed, duplex and modes", absent),
    ...both(linkInfo, 'LinkInfoSettings', "A link's connector", absent),
    {
      name: 'LinkState',
      doc: `Whether there is a link, and why not. ${absent}`,
      of: 'reported',
      layouts: [linkState],
      more: [unknown],
    },
    {
      name: 'PacketSizes',
      doc: 'Packets whose length is in a range.',
      of: 'reported',
      layouts: [packetSizes],
    },
    {
      name: 'StandardStatistics',
      doc: "The standard counters of a link's driver. A group without any counter is absent.",
      of: 'reported',
      layouts: [standardStatistics, statisticsGroup],
      more: [unknown],
    },
  ],
  counters: [ethPhy, ethMac, ethCtrl, rmon],
  family: { protocol: 'generic', name: 'ethtool', version: 'ETHTOOL_GENL_VERSION' },
  requests: [
    ...getAndCheck('Channels', 'CHANNELS', channels),
    ...getAndCheck('Rings', 'RINGS', rings),
    ...getAndCheck('Coalescing', 'COALESCE', coalescing),
    ...getAndCheck('Pause', 'PAUSE', pause),
    ...getAndSet('LinkModes', 'LINKMODES', linkModes),
    ...getAndSet('LinkInfo', 'LINKINFO', linkInfo),
    {
      name: 'getLinkState',
      command: 'ETHTOOL_MSG_LINKSTATE_GET',
      layout: linkState,
      reply: 'one',
    },
    {
      name: 'getFeatures',
      command: 'ETHTOOL_MSG_FEATURES_GET',
      layout: features,
      reply: 'one',
      replies: featureSets,
    },
    {
      name: 'setFeatures',
      command: 'ETHTOOL_MSG_FEATURES_SET',
      layout: features,
      reply: 'one',
      replies: featureChanges,
      look: 'getFeatures',
      settling: 'kFeaturesSettling',
      compare: 'compare_features',
    },
    {
      name: 'getStandardStatistics',
      command: 'ETHTOOL_MSG_STATS_GET',
      layout: statisticsRequest,
      reply: 'one',
      replies: standardStatistics,
    },
  ],
  events: [
    changed('features', 'FEATURES', featureSets),
    changed('channels', 'CHANNELS', channels),
    changed('rings', 'RINGS', rings),
    changed('coalescing', 'COALESCE', coalescing),
    changed('pause', 'PAUSE', pause),
    changed('linkModes', 'LINKMODES', linkModes),
    changed('linkInfo', 'LINKINFO', linkInfo),
  ],
}
