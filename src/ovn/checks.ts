/** Checks of what the northbound database holds as text: its schema says nothing of these. */
import { isIP, isIPv4, SocketAddress } from 'node:net'
import { invalidType, invalidValue } from '../base/errors.js'
import { checkString } from '../ovsdb-client/check.js'

/** Throws unless an option may have this value. */
export type Check = (option: string, value: unknown) => void

const MAC = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/i

/** Whether a text is a MAC address. */
export const isMac = (text: string): boolean => MAC.test(text)

/** Whether a text is an address without a zone. */
export const isAddress = (text: string): boolean => isIP(text) !== 0 && !text.includes('%')

/** Whether a text is an address with the length of a prefix. */
export function isNetwork(text: string): boolean {
  const [address = '', length = '', ...rest] = text.split('/')
  const bits = isIPv4(address) ? 32 : 128
  return (
    isAddress(address) && rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= bits
  )
}

/** A text of a form; `expected` says which. */
const formed =
  (expected: string, isIt: (text: string) => boolean): Check =>
  (option, value) => {
    checkString(option, value)
    if (!isIt(value)) throw invalidValue(option, `must be ${expected}`, value)
  }

/** A MAC address. */
export const checkMac = formed('a MAC address', isMac)

/** An IPv4 or IPv6 address. */
export const checkAddress = formed('an IPv4 or IPv6 address', isAddress)

/** An IPv4 address. */
export const checkIpv4 = formed('an IPv4 address', isIPv4)

/** An address with the length of its network's prefix. */
export const checkNetwork = formed(
  'an address with its prefix length, such as 10.0.0.1/24',
  isNetwork,
)

/** An address, or one with the length of a prefix. */
export const checkPrefix = formed(
  'an address or a prefix, such as 10.0.0.0/24',
  (text) => isAddress(text) || isNetwork(text),
)

/** An address set's member: an address, a prefix or a MAC address. */
export const checkMember = formed(
  'an IP address, a prefix or a MAC address',
  (text) => isAddress(text) || isNetwork(text) || isMac(text),
)

/** A name that stands in expressions, as `$name` or `@name`. */
export const checkSymbol = formed(
  'letters, digits, _ and dots, not beginning with a digit',
  (text) => /^[A-Za-z_.][\w.]*$/.test(text),
)

/** One port of TCP, UDP or SCTP, or a range of them. */
export const checkPortRange = formed('a port or a range, such as 4000-4999', (text) => {
  const ports = text.split('-')
  const isPort = (port: string) => /^\d{1,5}$/.test(port) && Number(port) <= 65535
  return ports.length <= 2 && ports.every(isPort) && Number(ports[0]) <= Number(ports.at(-1))
})

/** How ovsdb-server is reached, or reaches others: ovsdb(7). */
export const checkTarget = formed(
  'a method, such as ptcp:6641, pssl:6641:192.0.2.1 or tcp:192.0.2.1:6641',
  (text) => {
    if (/^p?unix:./.test(text)) return true
    const [, passive, rest = ''] = /^(p?)(?:tcp|ssl):(.+)$/.exec(text) ?? []
    if (passive === undefined) return false
    if (passive === '') return isEndpoint(rest, { address: false })
    const [, port, host] = /^(\d{1,5})(?::(.+))?$/.exec(rest) ?? []
    const isHost = host === undefined || isAddress(host.replace(/^\[(.*)\]$/, '$1'))
    return isHost && Number(port) <= 65535
  },
)

/** An address with a port, IPv6 in brackets; `address` alone where the port may be left out. */
export function isEndpoint(text: string, { address }: { address: boolean }): boolean {
  if (address && isAddress(text)) return true
  const found = /^(?:\[(?<six>[^\]]+)\]|(?<four>[\d.]+)):(?<port>\d{1,5})$/.exec(text)?.groups
  if (!found) return false
  const family = found['six'] === undefined ? 4 : 6
  const port = Number(found['port'])
  return isIP(found['six'] ?? found['four'] ?? '') === family && port >= 1 && port <= 65535
}

/** A load balancer's virtual address and its backends: all with a port, or all without. */
export function checkVips(option: string, value: unknown): void {
  for (const [vip, backends] of entriesOf(option, value)) {
    const at = `${option}[${JSON.stringify(vip)}]`
    if (!isEndpoint(vip, { address: true })) {
      throw invalidValue(at, 'the key must be an address or an address with a port', vip)
    }
    if (!Array.isArray(backends)) throw invalidType(at, 'an array of backends', backends)
    for (const [place, backend] of backends.entries()) {
      checkString(`${at}[${place}]`, backend)
      const isBoth = isEndpoint(backend, { address: true })
      if (!isBoth || isAddress(backend) !== isAddress(vip)) {
        const why = isAddress(vip) ? 'must be an address, as the key is' : 'must be ADDRESS:PORT'
        throw invalidValue(`${at}[${place}]`, why, backend)
      }
    }
  }
}

/** What of a switch's port sends and receives: `unknown`, `router`, `dynamic`, or a MAC address with IP addresses. */
export const checkPortAddresses = formed(
  "'MAC [IP]...', 'MAC dynamic', 'dynamic [IP]...', 'router' or 'unknown'",
  (text) => {
    if (text === 'unknown' || text === 'router') return true
    const [first = '', ...others] = text.split(' ')
    if (first === 'dynamic') return others.length <= 2 && others.every(isAddress)
    if (!isMac(first)) return false
    return (others.length === 1 && others[0] === 'dynamic') || others.every(isAddress)
  },
)

/** What a port may send from: a MAC address, or `VRRPv3` with two, then addresses or prefixes. */
export const checkPortSecurity = formed("'MAC [IP or prefix]...'", (text) => {
  const [first = '', ...others] = text.split(' ')
  return isMac(first) && others.every((each) => isAddress(each) || isNetwork(each))
})

/** Each element of a list. */
export const eachOf =
  (check: Check): Check =>
  (option, value) => {
    if (!Array.isArray(value)) throw invalidType(option, 'an array', value)
    for (const [at, each] of value.entries()) check(`${option}[${at}]`, each)
  }

/** The members of an object. */
export function entriesOf(option: string, value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidType(option, 'an object', value)
  }
  return Object.entries(value)
}

/** The one way to write an address or prefix: bits beyond the prefix's length are zero, IPv6 is as RFC 5952 has it. */
export function canonical(text: string): string {
  const [address = '', length] = text.split('/')
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  const bits = family === 'ipv4' ? 32 : 128
  const kept = length === undefined ? bits : Number(length)
  const bytes = bytesOf(address)
  const masked = bytes.map(
    (byte, at) => byte & (0xff << Math.max(0, 8 - Math.max(0, kept - at * 8))),
  )
  const plain = family === 'ipv4' ? masked.map((each) => each & 0xff).join('.') : ipv6(masked)
  return length === undefined || kept === bits ? plain : `${plain}/${kept}`
}

function bytesOf(address: string): number[] {
  if (isIPv4(address)) return address.split('.').map(Number)
  const plain = new SocketAddress({ address, family: 'ipv6' }).address
  // One that maps IPv4 ends as that.
  const hex = plain.replace(/[\d.]+$/, (tail) =>
    tail.includes('.')
      ? tail
          .split('.')
          .map((each) => Number(each).toString(16).padStart(2, '0'))
          .join('')
          .replace(/(....)(....)/, '$1:$2')
      : tail,
  )
  const [head = '', tail] = hex.split('::') as [string, string?]
  const groups = (text: string | undefined) => (text ? text.split(':') : [])
  const [before, after] = [groups(head), groups(tail)]
  const zeros = Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...(tail === undefined ? [] : zeros), ...after].flatMap((group) => {
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
}

function ipv6(bytes: readonly number[]): string {
  const hex = bytes.map((each) => (each & 0xff).toString(16).padStart(2, '0')).join('')
  const groups = hex.match(/.{4}/g) ?? []
  return new SocketAddress({ address: groups.join(':'), family: 'ipv6' }).address
}
