import type { Kind, OptionSet } from '../language.js'

export const vlanDevice: OptionSet = {
  name: 'VlanDevice',
  doc: 'Options of a VLAN device (IEEE 802.1Q, ip-link(8) "VLAN Type Support"). Where all options of FLAGS are false, none of them is reported.',
  prefix: 'IFLA_VLAN_',
  options: [
    {
      name: 'id',
      attribute: 'ID',
      wire: 'u16',
      access: 'create',
      needed: true,
      max: 4094,
      doc: 'VLAN identifier, 0 to 4094',
    },
    {
      name: 'protocol',
      attribute: 'PROTOCOL',
      wire: 'be16',
      access: 'create',
      names: { '802.1Q': 'ETH_P_8021Q', '802.1ad': 'ETH_P_8021AD' },
      doc: 'How packets are tagged',
      default: '802.1Q',
    },
    {
      name: 'reorderHeader',
      attribute: 'FLAGS',
      wire: 'maskedBit',
      bit: { REORDER_HDR: 'VLAN_FLAG_REORDER_HDR' },
      doc: 'Take the tag off received packets',
      default: 'true',
    },
    {
      name: 'gvrp',
      attribute: 'FLAGS',
      wire: 'maskedBit',
      bit: { GVRP: 'VLAN_FLAG_GVRP' },
      doc: 'Register the VLAN with the switch by GVRP',
      default: 'false',
    },
    {
      name: 'mvrp',
      attribute: 'FLAGS',
      wire: 'maskedBit',
      bit: { MVRP: 'VLAN_FLAG_MVRP' },
      doc: 'Register the VLAN with the switch by MVRP',
      default: 'false',
    },
    {
      name: 'looseBinding',
      attribute: 'FLAGS',
      wire: 'maskedBit',
      bit: { LOOSE_BINDING: 'VLAN_FLAG_LOOSE_BINDING' },
      doc: 'Do not follow the state of the link below',
      default: 'false',
    },
    {
      name: 'bridgeBinding',
      attribute: 'FLAGS',
      wire: 'maskedBit',
      bit: { BRIDGE_BINDING: 'VLAN_FLAG_BRIDGE_BINDING' },
      doc: 'Have carrier as the ports of the bridge below that are in this VLAN',
      default: 'false',
    },
    {
      name: 'ingressQos',
      attribute: 'INGRESS_QOS',
      wire: 'numberMap',
      item: 'QOS_MAPPING',
      doc: "Priority of a received packet's tag, 0 to 7, to the kernel's priority. Entries are added to those there are",
    },
    {
      name: 'egressQos',
      attribute: 'EGRESS_QOS',
      wire: 'numberMap',
      max: 7,
      item: 'QOS_MAPPING',
      doc: "The kernel's priority of a packet to that of its tag, 0 to 7; likewise",
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'vlan',
    options: vlanDevice,
    headers: ['linux/if_ether.h', 'linux/if_link.h', 'linux/if_vlan.h'],
    stacked: true,
    lowerMtu: true,
    create: 'Creates a VLAN device on another link (IEEE 802.1Q)',
    taken: 'the name, or the VLAN on that link, is',
  },
]
