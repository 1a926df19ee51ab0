/** IP addresses as numbers, so that a range of them can be walked. */
import { isIPv4, isIPv6 } from 'node:net'

export interface Address {
  value: bigint
  /** 32 or 128. */
  bits: 32 | 128
}

/** All addresses that begin alike. */
export interface Subnet {
  bits: 32 | 128
  /** How many bits are alike. */
  length: number
  first: bigint
  last: bigint
}

export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) return { value: join(text.split('.').map(Number), 8n), bits: 32 }
  if (!isIPv6(text) || text.includes('%')) return undefined
  return { value: join(groupsOf(text), 16n), bits: 128 }
}

/** `ADDRESS/LENGTH`; bits behind the length are passed over. */
export function parseSubnet(text: string): Subnet | undefined {
  const [, address = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? []
  const parsed = parseAddress(address)
  const length = Number(digits)
  if (parsed === undefined || length > parsed.bits) return undefined
  const rest = BigInt(parsed.bits - length)
  const first = (parsed.value >> rest) << rest
  return { bits: parsed.bits, length, first, last: first | ((1n << rest) - 1n) }
}

export function formatAddress({ value, bits }: Address): string {
  if (bits === 32) return split(value, 8n, 4).join('.')
  const groups = split(value, 16n, 8).map((group) => group.toString(16))
  // The URL parser writes IPv6 addresses as RFC 5952 has them.
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1)
}

/** The eight groups of an IPv6 address, whose end may be written as IPv4. */
function groupsOf(text: string): number[] {
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::')
  const groups = (part = '') =>
    part === '' ? [] : part.split(':').map((hex) => Number.parseInt(hex, 16))
  const [left, right] = [groups(head), groups(tail)]
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right]
}

const join = (parts: readonly number[], width: bigint) =>
  parts.reduce((value, part) => (value << width) | BigInt(part), 0n)

const split = (value: bigint, width: bigint, count: number) =>
  Array.from({ length: count }, (_, at) =>
    Number((value >> (width * BigInt(count - 1 - at))) & ((1n << width) - 1n)),
  )
