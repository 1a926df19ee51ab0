/** Sockets of node:net and node:dgram that are born in a network namespace, and stay in it. */
import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { createServer, isIP, type Server, Socket } from 'node:net'
import { binding } from '../addon/binding.js'
import type { RawSocketOptions } from '../addon/types.js'
import { checkBoolean, checkCall, checkInteger, checkKnown, checkOptions } from '../base/check.js'
import { invalidType, invalidValue, NetlinkError } from '../base/errors.js'
import { remaining } from '../base/wait.js'
import { type CallOptions, callKeys } from './call.js'
import { placeOf } from './ref.js'
import { submit } from './submit.js'

/** What sockets have in common. */
interface SocketOptions extends CallOptions {
  /**
   * The link to send by, and to hear from, by its name, whatever the routes say (SO_BINDTODEVICE). Default: by
   * the routes.
   */
  dev?: string | undefined
}

/** Where to connect to. */
export interface ConnectTcpOptions extends SocketOptions {
  /**
   * An address, an IPv6 one also with its link, `fe80::1%eth0`; or a name, which is looked up in the process's
   * own namespace, and each of whose addresses is tried in turn. Default 127.0.0.1.
   */
  host?: string | undefined
  /** 1 to 65,535. */
  port: number
  /** The address to connect from. Default: by the routes. */
  localAddress?: string | undefined
  /** The port to connect from. Default: one that is free. */
  localPort?: number | undefined
  /** The socket stays open for writing when the other side has ended. Default false, as node:net has it. */
  allowHalfOpen?: boolean | undefined
  /** Milliseconds for all of it. Default: the kernel's, some two minutes. */
  timeout?: number | undefined
  /** Gives it up; the promise is then rejected with its reason. */
  signal?: AbortSignal | undefined
}

/** Where to listen. */
export interface ListenTcpOptions extends SocketOptions {
  /** An address, as of `connectTcp`. Default: every one, `::`, or 0.0.0.0 where there is no IPv6. */
  host?: string | undefined
  /** 0 to 65,535; 0 for one that is free. */
  port: number
  /** How many connections may wait to be accepted. Default 511, as node:net has it. */
  backlog?: number | undefined
  /** Of `::`, no IPv4 (IPV6_V6ONLY). Default false. */
  ipv6Only?: boolean | undefined
  /** Others may listen there, too (SO_REUSEPORT). Default false. */
  reusePort?: boolean | undefined
  /** As of `connectTcp`, of the sockets that the server accepts. */
  allowHalfOpen?: boolean | undefined
}

/** Where datagrams are received. */
export interface BindUdpOptions extends SocketOptions {
  /** An address, as of `connectTcp`. Default: every one, `::`, or 0.0.0.0 where there is no IPv6. */
  address?: string | undefined
  /** 0 to 65,535. Default 0: one that is free. */
  port?: number | undefined
  /** Of `::`, no IPv4 (IPV6_V6ONLY). Default false. */
  ipv6Only?: boolean | undefined
  /** Others may receive there, too (SO_REUSEPORT). Default false. */
  reusePort?: boolean | undefined
}

/**
 * Connects by TCP in a namespace, and returns a connected `Socket` of node:net that stays in it.
 *
 * @throws NetlinkError as node:net's errors are: `ECONNREFUSED` of `connect` where nobody listens, `ETIMEDOUT`,
 * `EHOSTUNREACH` ...; with the option, such as `host`.
 */
export async function connectTcp(options: ConnectTcpOptions): Promise<Socket> {
  const given = checkOptions(options)
  const own = ['host', 'port', 'dev', 'localAddress', 'localPort', 'allowHalfOpen']
  checkKnown(given, [...own, ...callKeys])
  return connectIn('connectTcp', given)
}

/** The same for others of this library; in the background it does not hold the process. */
export async function connectIn(
  operation: string,
  options: ConnectTcpOptions,
  background = false,
): Promise<Socket> {
  const { host = '127.0.0.1', port, localAddress, localPort = 0, allowHalfOpen } = options
  const { netns, signal, timeout } = options
  checkCall(options)
  checkBoolean('allowHalfOpen', allowHalfOpen)
  checkPort('port', port, 1)
  checkPort('localPort', localPort)
  const place = placeOf(netns)
  const given = localAddress !== undefined || localPort !== 0
  const since = performance.now()
  const hosts = await addressesOf(host, 'host', operation)
  let refused: unknown
  for (const address of hosts) {
    const remote = { address, port }
    const any = address.includes(':') ? '::' : '0.0.0.0'
    const at = localAddress === undefined ? any : checkNumeric(localAddress, 'localAddress')
    const raw: RawSocketOptions = {
      ...{ stream: true, remote, dev: checkDev(options.dev), reusePort: false, only6: false },
      ...{ background, timeout: remaining({ timeout }, since).timeout },
      ...(given && { local: { address: at, port: localPort } }),
    }
    const names = { local: 'localAddress', remote: 'host', port: 'localPort' }
    const call = { ...callOf(operation, options, names), subject: joined(address, port), signal }
    try {
      const fd = await submit(() => binding.openSocket(place, raw), call)
      return taken(fd, () => socketOf(fd, allowHalfOpen === true))
    } catch (error) {
      if (!isOfHost(error)) throw error
      refused = error
    }
  }
  throw refused
}

/** Node and Deno make a socket of a descriptor that is connected; Bun connects one by it. */
function socketOf(fd: number, allowHalfOpen: boolean): Socket {
  if ('Bun' in globalThis) return new Socket({ allowHalfOpen }).connect({ fd } as never)
  return new Socket({ fd, allowHalfOpen, readable: true, writable: true })
}

/** Another address of the host may fare better. */
const isOfHost = (error: unknown) => error instanceof NetlinkError && error.option === 'host'

/**
 * Listens for TCP connections in a namespace, and returns a listening `Server` of node:net. The sockets that it
 * accepts are in the namespace, too: `listener`, or its event `connection`, has them. Node looks up the links of
 * addresses such as fe80::1 in the process's own namespace, and so may fail to report one (`server.address()`).
 *
 * @throws NetlinkError `EADDRINUSE`, or `EACCES` without CAP_NET_BIND_SERVICE, with the option `port`;
 * `EADDRNOTAVAIL` with `host`.
 */
export async function listenTcp(
  options: ListenTcpOptions,
  listener?: (socket: Socket) => void,
): Promise<Server> {
  const given = checkOptions(options)
  const own = ['host', 'port', 'backlog', 'ipv6Only', 'reusePort', 'allowHalfOpen', 'dev']
  checkKnown(given, [...own, ...callKeys])
  if (listener !== undefined && typeof listener !== 'function') {
    throw invalidType('listener', 'a function', listener)
  }
  const { backlog = 511, allowHalfOpen } = given
  checkInteger('backlog', backlog, { min: 0, max: 0x7fffffff })
  checkBoolean('allowHalfOpen', allowHalfOpen)
  const fd = await bindIn('listenTcp', true, given)
  return taken(fd, () => {
    const server = createServer({ allowHalfOpen: allowHalfOpen === true }, listener)
    return new Promise<Server>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) => reject(ofListening(error))
      server.once('error', failed)
      server.listen({ fd, backlog, exclusive: true }, () => {
        server.off('error', failed)
        resolve(server)
      })
    })
  })
}

function ofListening({ code = '', errno, syscall, message }: NodeJS.ErrnoException): NetlinkError {
  const option = code === 'EADDRINUSE' ? 'port' : undefined
  return new NetlinkError(message, { code, errno, syscall, operation: 'listenTcp', option })
}

/** The descriptor of a TCP socket that is bound, for a server to listen on: the caller's. */
export async function boundTcp(operation: string, options: ListenTcpOptions): Promise<number> {
  const fd = await bindIn(operation, true, options)
  return taken(fd, () => fd)
}

/**
 * Returns a `Socket` of node:dgram that is bound in a namespace and stays in it. It is of type `udp6` where its
 * address is one of IPv6, which `::`, the default, is: that one sends and receives IPv4 by addresses such as
 * `::ffff:192.0.2.1`.
 *
 * @throws NetlinkError `EADDRINUSE`, or `EACCES` without CAP_NET_BIND_SERVICE, with the option `port`;
 * `EADDRNOTAVAIL` with `address`; `ENOTSUP` on Deno, which makes no socket of node:dgram of a descriptor.
 */
export async function bindUdp(options?: BindUdpOptions): Promise<UdpSocket> {
  const given = checkOptions(options)
  const own = ['address', 'port', 'ipv6Only', 'reusePort', 'dev']
  checkKnown(given, [...own, ...callKeys])
  const { address, ...rest } = given
  const bound: { at?: string } = {}
  const fd = await bindIn(
    'bindUdp',
    false,
    { ...rest, port: given.port ?? 0, host: address },
    bound,
  )
  return taken(fd, () => {
    const socket = createSocket(bound.at?.includes(':') ? 'udp6' : 'udp4')
    const bind = new Promise<UdpSocket>((resolve, reject) => {
      socket.once('error', reject)
      socket.once('listening', () => {
        socket.off('error', reject)
        resolve(socket)
      })
    })
    try {
      socket.bind({ fd, exclusive: true })
    } catch (cause) {
      socket.close()
      const message = 'bindUdp: this runtime makes no socket of a descriptor (ENOTSUP)'
      throw new NetlinkError(message, { code: 'ENOTSUP', operation: 'bindUdp', cause })
    }
    return bind
  })
}

/** Binds a socket, at every address where none is given: by IPv6, where the kernel has it. */
async function bindIn(
  operation: string,
  stream: boolean,
  options: ListenTcpOptions,
  bound: { at?: string } = {},
): Promise<number> {
  const { host, port, ipv6Only = false, reusePort = false, netns } = options
  const option = stream ? 'host' : 'address'
  checkCall(options)
  checkPort('port', port)
  checkBoolean('ipv6Only', ipv6Only)
  checkBoolean('reusePort', reusePort)
  const dev = checkDev(options.dev)
  const place = placeOf(netns)
  const call = callOf(operation, options, { local: option, port: 'port' })
  const bind = (address: string) => {
    bound.at = address
    const local = { address, port }
    const raw = { stream, local, dev, reusePort, only6: ipv6Only, background: false }
    const at = { ...call, subject: joined(address, port), timeout: options.timeout }
    return submit(() => binding.openSocket(place, raw), at)
  }
  if (host !== undefined) {
    const [address = ''] = await addressesOf(host, option, operation)
    return bind(address)
  }
  return bind('::').catch((error) => {
    // The kernel has no IPv6, or none here.
    if (ipv6Only || !['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(error.code)) throw error
    return bind('0.0.0.0')
  })
}

/** What Node makes of a descriptor is Node's from then on; where it makes nothing of it, it is closed. */
function taken<Made>(fd: number, make: () => Made): Made {
  let made: Made
  try {
    made = make()
  } catch (error) {
    binding.close(fd)
    throw error
  }
  binding.handOver(fd)
  return made
}

/** What errors say of a call. */
const callOf = (
  operation: string,
  { netns, signal }: SocketOptions,
  names: Readonly<Record<string, string>>,
) => ({
  ...{ operation, places: [netns], signal },
  optionName: (_step: number, option: string) => names[option] ?? (option || undefined),
})

const joined = (address: string, port: number) =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`

/** The addresses of a host, in the order of the resolver. */
async function addressesOf(host: unknown, option: string, operation: string): Promise<string[]> {
  if (typeof host !== 'string') throw invalidType(option, 'an address or a name', host)
  if (host === '' || host.includes('\0')) throw invalidValue(option, 'expected an address', host)
  if (isIP(host)) return [host]
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch (error) {
    const { code = '', errno, syscall, message } = error as NodeJS.ErrnoException
    throw new NetlinkError(message, { code, errno, syscall, operation, option, cause: error })
  }
}

function checkNumeric(address: unknown, option: string): string {
  if (typeof address !== 'string') throw invalidType(option, 'an address', address)
  if (!isIP(address)) throw invalidValue(option, 'expected an address', address)
  return address
}

function checkPort(option: string, port: unknown, min = 0): void {
  checkInteger(option, port, { min, max: 65_535 })
}

function checkDev(dev: unknown): string {
  if (dev === undefined) return ''
  if (typeof dev !== 'string') throw invalidType('dev', "a link's name", dev)
  const length = Buffer.byteLength(dev)
  if (length < 1 || length > 15) throw invalidValue('dev', 'expected 1 to 15 bytes', dev)
  return dev
}
