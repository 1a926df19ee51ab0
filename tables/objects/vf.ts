/** Virtual functions of a network card (SR-IOV): ip-link(8) `vf`, linux/if_link.h IFLA_VF_*. */
import type { CounterSet } from '../language.js'
import { type Description, type Interface, type Layout, unknown } from '../layout.js'

const mac: Layout = {
  name: 'VfMac',
  header: 'ifla_vf_mac',
  places: [{ name: 'mac', field: 'mac', width: 0, put: 'put_vf_mac', take: 'take_vf_mac' }],
}

const vlanPlaces: Layout['places'] = [
  {
    name: 'id',
    field: 'vlan',
    max: 4094,
    required: true,
    constants: '',
    doc: '1 to 4094; 0 for none',
  },
  {
    name: 'qos',
    field: 'qos',
    max: 7,
    constants: '',
    doc: 'Its priority, IEEE 802.1p, from 0 to 7',
    default: '0',
  },
]

const vlan: Layout = { name: 'VfVlan', header: 'ifla_vf_vlan', places: vlanPlaces }

const vlanInfo: Layout = {
  name: 'VfVlanInfo',
  header: 'ifla_vf_vlan_info',
  places: [
    ...vlanPlaces,
    {
      name: 'protocol',
      field: 'vlan_proto',
      names: {
        name: 'VfVlanProtocol',
        doc: 'The kind of tag.',
        names: { '802.1Q': 'ETH_P_8021Q', '802.1ad': 'ETH_P_8021AD' },
        inline: true,
      },
      order: 'big',
      type: "'802.1Q' | '802.1ad'",
      constants: 'IFLA_VF_VLAN; with it IFLA_VF_VLAN_LIST',
      doc: 'The kind of tag',
      default: '`802.1Q`',
    },
  ],
}

const maxRate: Layout = {
  name: 'VfMaxRate',
  header: 'ifla_vf_tx_rate',
  places: [{ name: 'max', field: 'rate' }],
}

const rate: Layout = {
  name: 'VfRate',
  header: 'ifla_vf_rate',
  places: [
    {
      name: 'min',
      field: 'min_tx_rate',
      constants: 'IFLA_VF_RATE',
      doc: 'At least so much; 0 for none',
      default: 'what it is',
    },
    {
      name: 'max',
      field: 'max_tx_rate',
      required: true,
      constants: 'IFLA_VF_TX_RATE',
      doc: 'At most so much; 0 for no limit',
    },
  ],
}

/** A setting of one boolean: all ones where the driver does not know it. */
const boolean = (name: string, option: string, header: string): Layout => ({
  name,
  header,
  places: [
    {
      name: option,
      field: 'setting',
      width: 4,
      put: 'put_vf_setting',
      take: 'take_vf_setting',
    },
  ],
})

const state: Layout = {
  name: 'VfState',
  header: 'ifla_vf_link_state',
  places: [
    {
      name: 'state',
      field: 'link_state',
      names: {
        name: 'VfLinkState',
        doc: 'The carrier that a virtual function sees.',
        names: {
          auto: 'IFLA_VF_LINK_STATE_AUTO',
          enable: 'IFLA_VF_LINK_STATE_ENABLE',
          disable: 'IFLA_VF_LINK_STATE_DISABLE',
        },
        inline: true,
      },
    },
  ],
}

const guid = (name: string, option: string): Layout => ({
  name,
  header: 'ifla_vf_guid',
  places: [{ name: option, field: 'guid', width: 0, put: 'put_vf_guid', take: 'take_vf_guid' }],
})

const vlanDoc = { type: 'VfVlan', doc: 'Its VLAN: all of it is set at once' } as const
const rateDoc = {
  type: 'VfTxRate',
  doc: 'The limits of what it sends',
  shown: 'VfTxRate & { min: number }',
  docShown: 'Both limits; 0 for none',
  always: true,
} as const

/** Each option is an attribute; of several with one name the first that has room for all that is given. */
const vf: Layout = {
  name: 'Vf',
  places: [
    {
      name: 'mac',
      attribute: 'IFLA_VF_MAC',
      shape: 'struct',
      inside: mac,
      type: 'string',
      doc: 'Its Ethernet address',
      docShown: "Its address: an Ethernet one, or InfiniBand's of 20 bytes",
      always: true,
    },
    {
      name: 'vlan',
      attribute: 'IFLA_VF_VLAN',
      shape: 'struct',
      access: 'write',
      inside: vlan,
      ...vlanDoc,
    },
    { name: 'vlan', attribute: 'IFLA_VF_VLAN_INFO', shape: 'struct', inside: vlanInfo, ...vlanDoc },
    {
      name: 'txRate',
      attribute: 'IFLA_VF_TX_RATE',
      shape: 'struct',
      access: 'write',
      inside: maxRate,
      ...rateDoc,
    },
    { name: 'txRate', attribute: 'IFLA_VF_RATE', shape: 'struct', inside: rate, ...rateDoc },
    {
      name: 'spoofCheck',
      attribute: 'IFLA_VF_SPOOFCHK',
      shape: 'struct',
      inside: boolean('VfSpoofCheck', 'spoofCheck', 'ifla_vf_spoofchk'),
      type: 'boolean',
      doc: 'It sends with no address but its own',
    },
    {
      name: 'queryRss',
      attribute: 'IFLA_VF_RSS_QUERY_EN',
      shape: 'struct',
      inside: boolean('VfQueryRss', 'queryRss', 'ifla_vf_rss_query_en'),
      type: 'boolean',
      doc: 'It may ask how the card spreads packets over its queues',
    },
    {
      name: 'state',
      attribute: 'IFLA_VF_LINK_STATE',
      shape: 'struct',
      inside: state,
      type: "'auto' | 'enable' | 'disable'",
      doc: "The carrier it sees: the card's own, always, or never",
      always: true,
    },
    {
      name: 'trust',
      attribute: 'IFLA_VF_TRUST',
      shape: 'struct',
      inside: boolean('VfTrust', 'trust', 'ifla_vf_trust'),
      type: 'boolean',
      doc: 'It may do what affects others, such as take all packets',
    },
    {
      name: 'nodeGuid',
      attribute: 'IFLA_VF_IB_NODE_GUID',
      shape: 'struct',
      inside: guid('VfNodeGuid', 'nodeGuid'),
      type: 'string',
      doc: "InfiniBand: its node's GUID, eight bytes as `00:02:c9:03:00:00:00:01`",
    },
    {
      name: 'portGuid',
      attribute: 'IFLA_VF_IB_PORT_GUID',
      shape: 'struct',
      inside: guid('VfPortGuid', 'portGuid'),
      type: 'string',
      doc: "InfiniBand: its port's GUID",
    },
  ],
}

const vfVlan: Interface = {
  name: 'VfVlan',
  doc: 'The VLAN that a virtual function is in, without knowing of it.',
  of: 'given',
  layouts: [vlanInfo],
}

const vfTxRate: Interface = {
  name: 'VfTxRate',
  doc: 'How much a virtual function sends, in megabits a second.',
  of: 'given',
  layouts: [rate],
  only: ['max', 'min'],
}

const vfSettings: Interface = {
  name: 'VfSettings',
  doc: "A virtual function's settings. The card's driver decides which of them it supports.",
  of: 'given',
  layouts: [vf],
  more: [{ name: 'index', type: 'number', doc: 'Which one: its number on the card, from 0' }],
}

const vfReported: Interface = {
  name: 'Vf',
  doc: "A virtual function as the card's driver reports it. A setting that the driver does not know is absent, and so is `vlan` where there is none.",
  of: 'reported',
  layouts: [vf],
  only: ['mac', 'txRate', 'state'],
  extends: ['VfSettings'],
  more: [
    {
      name: 'statistics?',
      type: 'VfStatistics',
      doc: 'Counters, if they were requested; 0 if the driver has none (IFLA_VF_STATS)',
    },
    unknown,
  ],
}

/** By their numbers; one is padding. */
const counters: CounterSet = {
  name: 'VfStatistics',
  doc: 'IFLA_VF_STATS_*: what the virtual function sent and received. An older kernel has fewer.',
  certain: 6,
  counters: [
    ...['rxPackets', 'txPackets', 'rxBytes', 'txBytes', 'broadcast', 'multicast'],
    ...['', 'rxDropped', 'txDropped'],
  ],
}

export const description: Description = {
  name: 'vf',
  headers: ['linux/if_ether.h', 'linux/if_link.h'],
  layouts: [vf],
  interfaces: [vfVlan, vfTxRate, vfSettings, vfReported],
  counters: [counters],
}
