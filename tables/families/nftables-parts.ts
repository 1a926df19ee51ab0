/** What tables, rules and expressions of nftables are put together from. */
import type { Enumeration, Layout, Place } from '../layout.js'

type More = Partial<Place>

export const number32 = (name: string, attribute: string, doc: string, more?: More): Place => ({
  ...{ name, attribute, wire: 'be32', doc },
  ...more,
})

export const number64 = (name: string, attribute: string, doc: string, more?: More): Place => ({
  ...{ name, attribute, wire: 'be64', doc },
  ...more,
})

export const text = (name: string, attribute: string, doc: string): Place => ({
  ...{ name, attribute, wire: 'text', min: 1, max: 255, doc },
})

export const hex = (name: string, attribute: string, doc: string): Place => ({
  ...{ name, attribute, wire: 'hex', doc },
})

export const nftFamilies: Enumeration = {
  name: 'NftFamily',
  doc: 'The packets that a table sees (NFPROTO_*); `inet`: both IPv4 and IPv6.',
  names: {
    inet: 'NFPROTO_INET',
    ip: 'NFPROTO_IPV4',
    arp: 'NFPROTO_ARP',
    netdev: 'NFPROTO_NETDEV',
    bridge: 'NFPROTO_BRIDGE',
    ip6: 'NFPROTO_IPV6',
  },
}

/** As the kernel has them, negative numbers in 32 bits. */
export const verdicts: Enumeration = {
  name: 'NftVerdictCode',
  doc: 'The verdict on a packet (NF_*, NFT_*).',
  names: {
    drop: 0,
    accept: 1,
    stolen: 2,
    queue: 3,
    return: 0xfffffffb,
    goto: 0xfffffffc,
    jump: 0xfffffffd,
    break: 0xfffffffe,
    continue: 0xffffffff,
  },
}

export const verdict: Layout = {
  name: 'NftVerdict',
  places: [
    { ...number32('code', 'NFTA_VERDICT_CODE', 'What becomes of the packet'), names: verdicts },
    text('chain', 'NFTA_VERDICT_CHAIN', 'Of jump and goto: where to'),
    number32('chainId', 'NFTA_VERDICT_CHAIN_ID', 'Likewise: the `id` of a chain of the batch', {
      access: 'write',
    }),
  ],
}

const data: Layout = {
  name: 'NftData',
  places: [
    hex('value', 'NFTA_DATA_VALUE', 'Bytes, as hexadecimal digits'),
    {
      name: 'verdict',
      attribute: 'NFTA_DATA_VERDICT',
      shape: 'nest',
      inside: verdict,
      type: 'NftVerdict',
      doc: 'A verdict',
    },
  ],
}

export const dataAt = (name: string, attribute: string, doc: string): Place => ({
  ...{ name, attribute, shape: 'nest', inside: data, type: 'NftData', doc },
})

/** Numbers of registers: 1 to 4 have 16 bytes each, 8 to 23 are the same in parts of four. */
export const register = (name: string, attribute: string, doc: string, more?: More): Place =>
  number32(name, attribute, `The register ${doc}`, more)
export const from = (attribute: string, name = 'sreg', more?: More): Place =>
  register(name, attribute, 'that it reads', more)
export const to = (attribute: string): Place => register('dreg', attribute, 'that it writes')

export const partLayouts: readonly Layout[] = [verdict, data]
