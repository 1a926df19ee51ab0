/** Where a server is reached, as ovsdb(7) writes it. */
import { basename } from 'node:path'
import { invalidType, invalidValue } from '../../base/errors.js'

/** We connect to the server. */
export type ActiveRemote =
  | { scheme: 'unix'; path: string }
  | { scheme: 'tcp' | 'ssl'; host: string; port: number }
/** The server connects to us. */
export type PassiveRemote =
  | { scheme: 'punix'; path: string }
  | { scheme: 'ptcp' | 'pssl'; host: string | undefined; port: number }
export type Remote = ActiveRemote | PassiveRemote

/** The port that IANA assigned to OVSDB. */
const DEFAULT_PORT = 6640
/** The longest path that fits struct sockaddr_un with its terminator. */
export const MAX_UNIX_PATH = 107
/** A longer path is reached through its folder's descriptor, which leaves so much for its last part. */
const MAX_NAME = MAX_UNIX_PATH - '/proc/self/fd/2147483647/'.length

const HOST = String.raw`\[(?<v6>[^\]]+)\]|(?<host>[^[\]:]+)`
const ACTIVE = new RegExp(`^(?:${HOST})(?::(?<port>\\d+))?$`)
const PASSIVE = new RegExp(`^(?<port>\\d*)(?::(?:${HOST}))?$`)

/**
 * Reads a remote as ovsdb(7) writes it: `unix:PATH`, `tcp:HOST[:PORT]`, `ssl:HOST[:PORT]`; `punix:PATH`,
 * `ptcp:[PORT][:HOST]`, `pssl:[PORT][:HOST]`; an IPv6 address in brackets, port 6640 by default.
 *
 * @throws TypeError or RangeError naming `option`.
 */
export function parseRemote(remote: unknown, option = 'remote'): Remote {
  if (typeof remote !== 'string') throw invalidType(option, 'a string such as unix:PATH', remote)
  const colon = remote.indexOf(':')
  const scheme = remote.slice(0, Math.max(colon, 0))
  const rest = remote.slice(colon + 1)
  switch (scheme) {
    case 'unix':
      return { scheme, path: parsePath(remote, rest, option) }
    case 'punix':
      return { scheme, path: parsePath(remote, rest, option) }
    case 'tcp':
    case 'ssl': {
      const { host, port } = parseHost(remote, ACTIVE.exec(rest)?.groups, option)
      if (host) return { scheme, host, port }
      throw invalidValue(option, `must be ${scheme}:HOST:PORT or ${scheme}:[IPV6]:PORT`, remote)
    }
    case 'ptcp':
    case 'pssl': {
      const groups = PASSIVE.exec(rest)?.groups
      if (groups) return { scheme, ...parseHost(remote, groups, option) }
      throw invalidValue(option, `must be ${scheme}:[PORT][:HOST]`, remote)
    }
    default:
      throw invalidValue(
        option,
        'must begin with unix:, tcp:, ssl:, punix:, ptcp: or pssl:',
        remote,
      )
  }
}

function parsePath(remote: string, path: string, option: string): string {
  if (path === '' || path.includes('\0')) {
    throw invalidValue(option, 'must name a path after unix: or punix:', remote)
  }
  if (Buffer.byteLength(path) > MAX_UNIX_PATH && Buffer.byteLength(basename(path)) > MAX_NAME) {
    throw invalidValue(option, `must have a file name of at most ${MAX_NAME} bytes`, remote)
  }
  return path
}

function parseHost(remote: string, groups: Record<string, string> | undefined, option: string) {
  const { v6, host, port: digits } = groups ?? {}
  const port = digits ? Number(digits) : DEFAULT_PORT
  if (port < 1 || port > 65535) throw invalidValue(option, 'must have a port of 1 to 65535', remote)
  return { host: v6 ?? host, port }
}

export function isPassive(remote: Remote): remote is PassiveRemote {
  return remote.scheme.startsWith('p')
}
