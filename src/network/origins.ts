/** Where in a definition of several hosts a part of one host's network is written. */

type Members = Readonly<Record<string, unknown>>

const isIn = (name: string, of: unknown): boolean => Object.hasOwn(Object(of), name)
const at = (of: unknown, ...names: readonly string[]): unknown =>
  names.reduce((value: unknown, name) => (Object(value) as Members)[name], of)

/** The key of the port of a tunnel that leads to a host. */
export const portKey = (tunnel: string, host: string): string => `${tunnel}-${host}`

/** A part, by its key, and what is behind it. */
const part = /^(namespaces|links|tables|ovs\.bridges)\.([\w-]+)(.*)$/s

/** The path in `definition`, which `defineNetworks` takes, of what `path` is in the network of `host`. */
export function originIn(definition: object, host: string, path: string): string {
  const own = at(definition, 'hosts', host)
  const ofHost = `hosts.${host}.${path}`
  const [, member, key = '', rest = ''] = part.exec(path) ?? []
  if (member !== undefined) {
    const tunnel = tunnelIn(definition, host, member, key, rest)
    if (tunnel !== undefined) return tunnel
    const names = member.split('.')
    return isIn(key, at(definition, ...names)) ? path : ofHost
  }
  const [, index, ofItem] = /^expect\[(\d+)\](.*)$/s.exec(path) ?? []
  if (index !== undefined) {
    const { length: before = 0 } = Object(at(definition, 'expect')) as { length?: number }
    return Number(index) < before
      ? path
      : `hosts.${host}.expect[${Number(index) - before}]${ofItem}`
  }
  const [, ofSwitch = ''] = /^ovs\.(\w+)/.exec(path) ?? []
  return isIn(ofSwitch, at(own, 'ovs')) ? ofHost : path
}

/** The same of an end of a tunnel. */
function tunnelIn(
  definition: object,
  host: string,
  member: string,
  key: string,
  rest: string,
): string | undefined {
  const tunnels = Object(at(definition, 'tunnels')) as Members
  if (member === 'links') {
    if (!isIn(key, tunnels) || at(tunnels, key, 'bridge') !== undefined) return undefined
    return endIn(definition, host, key, othersIn(definition, key, host)[0], rest)
  }
  const [, port, ofPort = ''] = /^\.ports\.([\w-]+)(.*)$/s.exec(rest) ?? []
  if (member !== 'ovs.bridges' || port === undefined) return undefined
  for (const [tunnel, each] of Object.entries(tunnels)) {
    if (at(each, 'bridge') !== key) continue
    const other = othersIn(definition, tunnel, host).find((peer) => portKey(tunnel, peer) === port)
    if (other !== undefined) return endIn(definition, host, tunnel, other, ofPort)
  }
  return undefined
}

/** The hosts that a tunnel joins, without one. */
const othersIn = (definition: object, tunnel: string, host: string): string[] =>
  Object.keys(Object(at(definition, 'tunnels', tunnel, 'ends') ?? at(definition, 'hosts'))).filter(
    (each) => each !== host,
  )

/** An option of an end: its own, or one of all ends, or an address of a host. */
function endIn(
  definition: object,
  host: string,
  tunnel: string,
  other: string | undefined,
  rest: string,
): string {
  const path = `tunnels.${tunnel}`
  const names = rest.split(/[.[]/).slice(1)
  const last = names[0] === 'options' ? names.slice(0, 2) : names.slice(0, 1)
  if (/^(local|options\.local_ip)$/.test(last.join('.'))) return `hosts.${host}.address`
  if (/^(remote|options\.remote_ip)$/.test(last.join('.'))) return `hosts.${other}.address`
  const isOwn = at(definition, 'tunnels', tunnel, 'ends', host, ...last) !== undefined
  return isOwn && last.length > 0 ? `${path}.ends.${host}${rest}` : `${path}${rest}`
}
