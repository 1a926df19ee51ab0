/** What qdiscs, classes and filters have in common: tc(8), linux/pkt_sched.h, linux/rtnetlink.h. */
import { type Enumeration, type Interface, type Layout, linkAt, type Place } from '../layout.js'

/** The link of such an object. */
export const link = linkAt('tcm_ifindex', 'The link that it is of')

/** The attribute with the kind of an object, which decides its options. */
export const kindOf = (doc: string): Place => ({
  name: 'kind',
  attribute: 'TCA_KIND',
  wire: 'text',
  min: 1,
  max: 15,
  always: true,
  doc,
  default: 'that of which there are options',
})

/** What packets carry, as filters and tags have it. */
export const etherTypes: Enumeration = {
  name: 'EtherType',
  doc: 'What a packet carries (ETH_P_*), in the words of tc.',
  names: {
    all: 'ETH_P_ALL',
    ip: 'ETH_P_IP',
    ipv6: 'ETH_P_IPV6',
    arp: 'ETH_P_ARP',
    '802.1Q': 'ETH_P_8021Q',
    '802.1ad': 'ETH_P_8021AD',
    mpls_uc: 'ETH_P_MPLS_UC',
    mpls_mc: 'ETH_P_MPLS_MC',
    ppp_ses: 'ETH_P_PPP_SES',
    lldp: 'ETH_P_LLDP',
  },
  numbers: true,
}

/** A handle as tc writes it: two hexadecimal numbers. */
export const handleType = 'string'

/** A statistics nest, which counts what went through. */
export const statistics: Place = {
  name: 'statistics',
  attribute: 'TCA_STATS2',
  access: 'read',
  shape: 'own',
  take: 'take_traffic_statistics',
  shown: 'TrafficStatistics',
  doc: 'Its counters, if they were requested',
}

/** What older kernels report besides, in other words. */
export const counters = ['TCA_STATS', 'TCA_XSTATS']

/** What no table describes, of any kind. */
export const raw: Place = {
  name: 'rawOptions',
  attribute: 'TCA_OPTIONS',
  chooser: 'TCA_KIND',
  kind: '',
  shape: 'own',
  put: 'put_raw_options',
  take: 'take_raw_options',
  type: 'Uint8Array',
  doc: 'Of a kind that this library has no table for: what is in its options, as bytes of the kernel',
}

/** The options of one kind. */
export const ofKind = (
  name: string,
  inside: Layout,
  type: string,
  doc: string,
  shown = type,
): Place => ({
  name,
  attribute: 'TCA_OPTIONS',
  chooser: 'TCA_KIND',
  kind: name,
  shape: inside.header !== undefined && inside.headerIn === undefined ? 'struct' : 'nest',
  inside,
  type,
  shown,
  doc,
})

export const traffic: Interface = {
  name: 'TrafficStatistics',
  doc: 'What went through a qdisc, a class or an action, and what did not (TCA_STATS2, linux/gen_stats.h).',
  of: 'reported',
  layouts: [],
  more: [
    { name: 'bytes', type: 'bigint', doc: 'Bytes that were sent' },
    { name: 'packets', type: 'bigint', doc: 'Packets that were sent' },
    { name: 'drops', type: 'number', doc: 'Packets that were dropped' },
    {
      name: 'overlimits',
      type: 'number',
      doc: 'How often packets had to wait, or exceeded a rate',
    },
    { name: 'requeues', type: 'number', doc: 'How often the link could not take a packet' },
    { name: 'queued', type: 'number', doc: 'Packets that wait' },
    { name: 'backlog', type: 'number', doc: 'Bytes that wait' },
  ],
}

const linkLayers: Enumeration = {
  name: 'RateLinkLayer',
  doc: 'How packets are counted for a rate (TC_LINKLAYER_*).',
  names: { ethernet: '1 /* TC_LINKLAYER_ETHERNET */', atm: '2 /* TC_LINKLAYER_ATM */' },
}

/** The members of a ratespec, which bounds a rate: what counts for a packet besides its bytes. */
export const rateSpec = (member: string): readonly Place[] => [
  {
    name: 'overhead',
    field: `${member}.overhead`,
    quiet: true,
    doc: 'Bytes that each packet takes besides its own',
    default: '0',
  },
  {
    name: 'mpu',
    field: `${member}.mpu`,
    quiet: true,
    doc: 'Bytes that the smallest packet takes',
    default: '0',
  },
  {
    name: 'linkLayer',
    field: `${member}.linklayer`,
    names: linkLayers,
    otherwise: 1,
    doc: 'How packet sizes are counted: as they are, or in cells of 53 bytes',
    default: 'ethernet',
  },
]
