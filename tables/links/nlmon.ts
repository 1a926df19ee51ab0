import type { Kind, OptionSet } from '../language.js'

const nlmon: OptionSet = {
  name: 'Nlmon',
  doc: 'A monitor of netlink has no options of its own: packet sockets see on it what netlink of the namespace carries.',
  prefix: '',
  options: [],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'nlmon',
    notEthernet: true,
    options: nlmon,
    create: 'Creates a monitor of netlink, for packet sockets to see what netlink carries',
  },
]
