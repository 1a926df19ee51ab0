import type { Kind, Option, OptionSet } from '../language.js'
import { dev, ends4, ends6, fwMark } from '../tunnels.js'

/** A key is the mark by which IPsec's policies and states know the tunnel. */
const keys: readonly Option[] = [
  {
    name: 'iKey',
    attribute: 'IKEY',
    wire: 'be32',
    doc: 'Mark of received packets, by which IPsec finds their states',
  },
  {
    name: 'oKey',
    attribute: 'OKEY',
    wire: 'be32',
    doc: 'Mark of sent packets, by which IPsec finds their policies',
  },
]

const set = (name: string, over: string, ends: readonly Option[]): OptionSet => ({
  name,
  doc: `Options of a tunnel into IPsec over ${over} (ip-link(8) "VTI Type Support"). \`xfrm\` is what came after it.`,
  prefix: 'IFLA_VTI_',
  header: 'linux/if_tunnel.h',
  options: [dev, ...ends, ...keys, fwMark],
})

export const kinds: readonly Kind[] = [
  {
    kind: 'vti',
    identity: 'remote',
    notEthernet: true,
    options: set('Vti', 'IPv4', ends4),
    headers: ['linux/if_tunnel.h'],
    example: { local: '192.0.2.1', remote: '192.0.2.2', iKey: 7, oKey: 7 },
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel into IPsec over IPv4',
    taken: 'the name, or the pair of ends with these keys, is',
  },
  {
    kind: 'vti6',
    identity: 'remote',
    notEthernet: true,
    options: set('Vti6', 'IPv6', ends6),
    headers: ['linux/if_tunnel.h'],
    example: { local: '2001:db8::1', remote: '2001:db8::2', iKey: 7, oKey: 7 },
    tunnel: true,
    changesWhole: true,
    create: 'Creates a tunnel into IPsec over IPv6',
    taken: 'the name, or the pair of ends with these keys, is',
  },
]
