import type { Kind, OptionSet } from '../language.js'

const wireguard: OptionSet = {
  name: 'Wireguard',
  doc: 'A WireGuard tunnel has no options of a link: `createWireguard` and `setWireguard` set keys and peers, `getWireguard` reads them.',
  prefix: '',
  options: [],
}

export const kinds: readonly Kind[] = [
  {
    kind: 'wireguard',
    notEthernet: true,
    options: wireguard,
    tunnel: true,
    byHand: true,
    create: 'Creates a WireGuard tunnel with its keys and peers',
  },
]
