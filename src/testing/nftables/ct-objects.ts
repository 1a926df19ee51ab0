/** What a kernel with all of its helpers refuses of the objects that rules assign to connections. */
import type { NftObject } from '../../rtnetlink/generated/objects.js'

/** The helpers of the kernel: each for which protocols, and whether for IPv4 alone. */
const helpers: Readonly<Record<string, { protocols: readonly string[]; ipv4?: true }>> = {
  ftp: { protocols: ['tcp'] },
  tftp: { protocols: ['udp'] },
  sip: { protocols: ['tcp', 'udp'] },
  amanda: { protocols: ['udp'] },
  sane: { protocols: ['tcp'] },
  RAS: { protocols: ['udp'] },
  'Q.931': { protocols: ['tcp'] },
  'H.245': { protocols: ['udp'] },
  irc: { protocols: ['tcp'], ipv4: true },
  pptp: { protocols: ['tcp'], ipv4: true },
  snmp: { protocols: ['udp'], ipv4: true },
  'netbios-ns': { protocols: ['udp'], ipv4: true },
}

/** Addresses of one version in a table of the other one. */
const isOther = (family: unknown, l3proto: unknown): boolean =>
  (family === 'ip' && l3proto === 'ip6') || (family === 'ip6' && l3proto === 'ip')

export function ctObjectFault({ family, data }: NftObject) {
  const { ctHelper, ctExpectation } = data ?? {}
  if (isOther(family, (ctHelper ?? ctExpectation)?.l3proto)) return 'EINVAL'
  if (ctHelper === undefined) return undefined
  const { name = '', l3proto, l4proto } = ctHelper
  const known = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  const isKnown = known?.protocols.includes(`${l4proto}`) && !(known.ipv4 && l3proto === 'ip6')
  return isKnown ? undefined : 'ENOENT'
}
