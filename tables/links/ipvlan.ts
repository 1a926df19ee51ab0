import type { Kind, OptionSet } from '../language.js'

export const ipvlan: OptionSet = {
  name: 'Ipvlan',
  doc: 'Options of an ipvlan or ipvtap (ip-link(8) "IPVLAN and IPVTAP Type Support").',
  prefix: 'IFLA_IPVLAN_',
  options: [
    {
      name: 'mode',
      attribute: 'MODE',
      wire: 'u16',
      names: { l2: 'IPVLAN_MODE_L2', l3: 'IPVLAN_MODE_L3', l3s: 'IPVLAN_MODE_L3S' },
      doc: 'At which layer packets are switched; all on one lower link have the same',
      default: 'l3',
    },
    {
      name: 'private',
      attribute: 'FLAGS',
      wire: 'bit16',
      bit: { PRIVATE: 'IPVLAN_F_PRIVATE' },
      doc: 'Links on one lower link do not reach each other. Set together with `vepa`',
    },
    {
      name: 'vepa',
      attribute: 'FLAGS',
      wire: 'bit16',
      bit: { VEPA: 'IPVLAN_F_VEPA' },
      doc: 'They reach each other by a switch that turns packets around. Set together with `private`',
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'ipvlan',
    example: { mode: 'l2' },
    options: ipvlan,
    headers: ['linux/if_link.h'],
    stacked: true,
    create: "Creates an ipvlan: a link with IP addresses of its own and the other link's MAC",
  },
  {
    kind: 'ipvtap',
    example: { mode: 'l2' },
    options: ipvlan,
    headers: ['linux/if_link.h'],
    stacked: true,
    create: 'Creates an ipvtap: an ipvlan that programs read and write as a file',
  },
]
