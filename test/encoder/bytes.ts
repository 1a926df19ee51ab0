/** What `netlink` leaves as it is: payloads, in the order that the kernel wants them. */
import { isIPv4 } from 'node:net'

const number = (size: number, write: (buffer: Buffer) => void): Buffer => {
  const buffer = Buffer.alloc(size)
  write(buffer)
  return buffer
}

export const u8 = (value: number) => Buffer.of(value)
export const u16 = (value: number) => number(2, (buffer) => buffer.writeUInt16LE(value))
export const u32 = (value: number) => number(4, (buffer) => buffer.writeUInt32LE(value))
export const u64 = (value: bigint) => number(8, (buffer) => buffer.writeBigUInt64LE(value))
export const be16 = (value: number) => number(2, (buffer) => buffer.writeUInt16BE(value))
export const be32 = (value: number) => number(4, (buffer) => buffer.writeUInt32BE(value))
export const be64 = (value: bigint) => number(8, (buffer) => buffer.writeBigUInt64BE(value))

/** A big-endian number as `netlink` gives it where it takes it for one of this machine. */
export const swapped16 = (value: number) => be16(value).readUInt16LE()
export const swapped32 = (value: number) => be32(value).readUInt32LE()

export const flag = Buffer.alloc(0)
export const all = (...parts: Buffer[]) => Buffer.concat(parts)
export const mac = (text: string) => Buffer.from(text.replaceAll(':', ''), 'hex')

/** IPv6 addresses in full: eight groups of four digits. */
export const ip = (text: string) =>
  isIPv4(text)
    ? Buffer.from(text.split('.').map(Number))
    : Buffer.from(text.replaceAll(':', ''), 'hex')

/** An attribute inside of others. */
export const attribute = (type: number, payload: Buffer) =>
  all(u16(4 + payload.length), u16(type), payload, Buffer.alloc(-payload.length & 3))
