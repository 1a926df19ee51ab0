import type { Kind, OptionSet } from '../language.js'

export const xfrm: OptionSet = {
  name: 'Xfrm',
  doc: 'Options of an IPsec interface (ip-link(8) "XFRM Type Support").',
  prefix: 'IFLA_XFRM_',
  options: [
    {
      name: 'ifId',
      attribute: 'IF_ID',
      wire: 'u32',
      min: 1,
      max: 'UINT32_MAX',
      quiet: true,
      needed: { unless: 'external' },
      notWith: ['external'],
      doc: 'The number of the policies and states that are its own, 1 to 4,294,967,295, of no other such link in the namespace',
    },
    {
      name: 'dev',
      attribute: 'LINK',
      wire: 'link',
      quiet: true,
      notWith: ['external'],
      doc: 'The device to send through: given by name or index, reported by index',
      note: 'fixed',
    },
    {
      name: 'external',
      attribute: 'COLLECT_METADATA',
      wire: 'flag',
      access: 'create',
      doc: 'Routes, tc or BPF set the id for each packet',
      since: '6.1',
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'xfrm',
    identity: 'ifId',
    notEthernet: true,
    example: { ifId: 7 },
    options: xfrm,
    headers: ['linux/if_link.h'],
    changesWhole: true,
    create: 'Creates an IPsec interface: what is sent through it meets the policies of its number',
    taken: 'the name, or the number, is',
  },
]
