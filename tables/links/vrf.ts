import type { Kind, OptionSet } from '../language.js'

export const vrf: OptionSet = {
  name: 'Vrf',
  doc: 'Options of a VRF (ip-link(8) "VRF Type Support").',
  prefix: 'IFLA_VRF_',
  options: [
    {
      name: 'table',
      attribute: 'TABLE',
      wire: 'u32',
      access: 'create',
      min: 1,
      max: 'UINT32_MAX',
      needed: true,
      doc: 'The routing table of its ports, 1 to 4,294,967,295',
    },
  ],
}

export const vrfPort: OptionSet = {
  name: 'VrfPort',
  doc: 'What is reported of a port of a VRF.',
  prefix: 'IFLA_VRF_PORT_',
  options: [
    { name: 'table', attribute: 'TABLE', wire: 'u32', access: 'read', doc: 'Its routing table' },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'vrf',
    example: { table: 10 },
    options: vrf,
    headers: ['linux/if_link.h'],
    port: vrfPort,
    create: 'Creates a VRF: its ports have a routing table of their own',
  },
]
