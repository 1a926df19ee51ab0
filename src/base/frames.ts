/** Frames that announce an address to a network. */

const broadcast = Buffer.alloc(6, 0xff)
/** All nodes: ff02::1, and its Ethernet address (RFC 2464, section 7). */
const allNodes = Buffer.from('ff020000000000000000000000000001', 'hex')
const allNodesMac = Buffer.from('333300000001', 'hex')

/** An ARP announcement (RFC 5227, section 2.3): a request for an address by who has it. */
export function arpAnnouncement(mac: Buffer, address: Buffer): Buffer {
  // Ethernet and IPv4, of 6 and 4 bytes; a request.
  const head = Buffer.from('0806' + '0001' + '0800' + '06' + '04' + '0001', 'hex')
  return Buffer.concat([broadcast, mac, head, mac, address, Buffer.alloc(6), address])
}

/** An unsolicited neighbour advertisement to all nodes (RFC 4861, section 7.2.6), which overrides what they know. */
export function neighborAdvertisement(mac: Buffer, address: Buffer, router: boolean): Buffer {
  const override = 0x20
  const flags = (router ? 0x80 : 0) | override
  // Type, code, checksum, flags, target, and the option that has its Ethernet address.
  const message = Buffer.concat([
    ...[Buffer.from([136, 0, 0, 0, flags, 0, 0, 0]), address],
    ...[Buffer.from([2, 1]), mac],
  ])
  const icmp6 = 58
  const pseudo = Buffer.concat([
    address,
    allNodes,
    Buffer.from([0, 0, 0, message.length, 0, 0, 0, icmp6]),
  ])
  message.writeUInt16BE(checksum(Buffer.concat([pseudo, message])), 2)
  const hopLimit = 255
  const head = Buffer.from([0x60, 0, 0, 0, 0, message.length, icmp6, hopLimit])
  const type = Buffer.from('86dd', 'hex')
  return Buffer.concat([allNodesMac, mac, type, head, address, allNodes, message])
}

/** The Internet checksum (RFC 1071) of an even number of bytes. */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 2) sum += bytes.readUInt16BE(at)
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16)
  return ~sum & 0xffff
}

/** The bytes of a numeric address, 4 or 16; none where it is no such. */
export function addressBytes(address: string): Buffer | undefined {
  const parts = /^(?:(.*):)?(\d+\.\d+\.\d+\.\d+)$/.exec(address)
  const last = parts?.[2] === undefined ? undefined : Buffer.from(parts[2].split('.').map(Number))
  if (!address.includes(':')) return last
  const text =
    last === undefined
      ? address
      : `${parts?.[1]}:${last.toString('hex', 0, 2)}:${last.toString('hex', 2)}`
  const [before = '', after] = text.split('::')
  const words = (side: string) =>
    side === '' ? [] : side.split(':').map((word) => Number(`0x${word}`))
  const first = words(before)
  const end = words(after ?? '')
  const zeros = after === undefined ? 0 : 8 - first.length - end.length
  const bytes = Buffer.alloc(16)
  const all = [...first, ...Array<number>(zeros).fill(0), ...end]
  for (const [at, word] of all.entries()) bytes.writeUInt16BE(word, 2 * at)
  return bytes
}
