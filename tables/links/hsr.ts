import type { Kind, OptionSet } from '../language.js'

const hsr: OptionSet = {
  name: 'Hsr',
  doc: 'Options of a ring or a pair of networks without a single point of failure: HSR and PRP of IEC 62439-3 (ip-link(8) "HSR Type Support").',
  prefix: 'IFLA_HSR_',
  options: [
    {
      name: 'slave1',
      attribute: 'SLAVE1',
      wire: 'link',
      access: 'create',
      needed: true,
      min: 1,
      doc: 'The first of the two links to send by: given by name or index, reported by index',
    },
    {
      name: 'slave2',
      attribute: 'SLAVE2',
      wire: 'link',
      access: 'create',
      needed: true,
      min: 1,
      doc: 'The second one',
    },
    {
      name: 'interlink',
      attribute: 'INTERLINK',
      number: 8,
      wire: 'link',
      access: 'create',
      min: 1,
      doc: 'A link to nodes without HSR support, which become nodes of the ring',
      since: '6.10',
    },
    {
      name: 'protocol',
      attribute: 'PROTOCOL',
      wire: 'u8',
      access: 'create',
      names: { hsr: 'HSR_PROTOCOL_HSR', prp: 'HSR_PROTOCOL_PRP' },
      doc: '`hsr` sends around a ring in both directions, `prp` by two networks',
      default: '`hsr`',
    },
    {
      name: 'version',
      attribute: 'VERSION',
      wire: 'u8',
      access: 'create',
      max: 1,
      silent: true,
      doc: 'Version of HSR, 0 or 1; not of PRP',
      default: '0',
      note: 'not reported by every kernel',
    },
    {
      name: 'supervisionAddress',
      attribute: 'SUPERVISION_ADDR',
      wire: 'own',
      access: 'create',
      type: 'string',
      put: 'put_supervision',
      take: 'take_supervision',
      doc: 'Where frames go by which nodes find each other: `01:15:4e:00:01` and a byte of choice',
      default: '`01:15:4e:00:01:00`',
    },
    {
      name: 'sequence',
      attribute: 'SEQ_NR',
      wire: 'u16',
      access: 'read',
      moving: true,
      doc: 'Number of the next frame, with `statistics`',
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'hsr',
    options: hsr,
    headers: ['linux/if_link.h'],
    example: { slave1: 'eth1', slave2: 'eth2' },
    mtuLater: true,
    create:
      'Creates an HSR link, which sends each frame on two ports and accepts the first copy to arrive',
  },
]
