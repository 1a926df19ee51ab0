import type { Kind, OptionSet } from '../language.js'

export const veth: OptionSet = {
  name: 'Veth',
  doc: 'A veth has no options of its own but its other end, `peer` (veth(4)).',
  prefix: '',
  options: [],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'veth',
    options: veth,
    headers: ['linux/veth.h'],
    peer: 'VETH_INFO_PEER',
    ethernetMtu: true,
    create: 'Creates a veth pair, each end where it will live',
    taken: 'either name is',
  },
]
