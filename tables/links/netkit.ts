import type { Kind, OptionSet } from '../language.js'

const policies = { pass: 0, blackhole: 2 }

const scrubs = { none: 0, default: 1 }

export const netkit: OptionSet = {
  name: 'Netkit',
  doc: 'Options of a netkit pair: a pair of links as veth, with BPF programs of its own; since Linux 6.7.',
  prefix: 'IFLA_NETKIT_',
  options: [
    {
      name: 'mode',
      attribute: 'MODE',
      number: 5,
      wire: 'u32',
      access: 'create',
      names: { l2: 0, l3: 1 },
      doc: 'Ethernet frames, or IP packets',
      default: 'l3',
    },
    {
      name: 'policy',
      attribute: 'POLICY',
      number: 3,
      wire: 'u32',
      names: policies,
      doc: 'What this end does with packets without a program',
      default: 'pass',
    },
    {
      name: 'peerPolicy',
      attribute: 'PEER_POLICY',
      number: 4,
      wire: 'u32',
      names: policies,
      doc: 'What the peer does',
      default: 'pass',
    },
    {
      name: 'scrub',
      attribute: 'SCRUB',
      number: 6,
      wire: 'u32',
      access: 'create',
      names: scrubs,
      doc: 'Whether marks and priorities of packets are cleared; since Linux 6.13, and late 6.12',
    },
    {
      name: 'peerScrub',
      attribute: 'PEER_SCRUB',
      number: 7,
      wire: 'u32',
      access: 'create',
      names: scrubs,
      doc: 'The same for the peer',
    },
    {
      name: 'headroom',
      attribute: 'HEADROOM',
      number: 8,
      wire: 'u16',
      access: 'create',
      doc: 'Bytes of room before each packet',
      since: '6.14',
    },
    {
      name: 'tailroom',
      attribute: 'TAILROOM',
      number: 9,
      wire: 'u16',
      access: 'create',
      doc: 'Bytes of tailroom of each packet',
      since: '6.14',
    },
    {
      name: 'pairing',
      attribute: 'PAIRING',
      number: 10,
      wire: 'u32',
      access: 'read',
      names: { pair: 0, single: 1 },
      comment:
        'One without a peer has queues of a card leased to it, by other means than rtnetlink',
      doc: 'Whether the link has a peer, or is a single one that another program created to lease queues of a network card',
      since: '7.1',
    },
    {
      name: 'primary',
      attribute: 'PRIMARY',
      number: 2,
      wire: 'bool',
      access: 'read',
      doc: 'This is the end that the pair was created by',
    },
  ],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'netkit',
    example: { mode: 'l2' },
    options: netkit,
    peer: 1,
    create: 'Creates a netkit pair, each end where it will live; since Linux 6.7',
    taken: 'either name is',
  },
]
