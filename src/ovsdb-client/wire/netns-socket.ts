import { lookup as lookUp } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { connect, isIP, type ListenOptions, type Socket, type TcpNetConnectOpts } from 'node:net'
import type { binding } from '../../addon/binding.js'
import type { NetnsRef } from '../../netns/ref.js'

/**
 * What does something synchronously in a namespace, or throws why it cannot; `undefined` for the process's
 * own. The addon is loaded here only: without `netns` nothing of this client needs it.
 */
async function entered(netns: NetnsRef): Promise<Inside | undefined> {
  const [{ binding }, { placeOf }, { failure }] = await Promise.all([
    import('../../addon/binding.js'),
    import('../../netns/ref.js'),
    import('../../netns/submit.js'),
  ])
  const place = placeOf(netns)
  if (place === null) return undefined
  return (use) => {
    try {
      return binding.callInNetns(place, () => use(binding))
    } catch (cause) {
      throw failure(cause, { operation: 'connectOvsdb', places: [netns] })
    }
  }
}

type Inside = <Result>(use: (addon: typeof binding) => Result) => Result

/** What a server listens on. */
export type Bound = ListenOptions | { fd: number }

/**
 * What binds a port of a network namespace, at a host's address, else at every one, for a server to listen
 * on. Host names are looked up in the process's own.
 */
export async function binderIn(
  netns: NetnsRef,
  host: string | undefined,
): Promise<(port: number) => Bound> {
  const inside = await entered(netns)
  if (inside === undefined) return (port) => anywhere(host, port)
  const address = host === undefined || isIP(host) ? host : (await lookup(host)).address
  const bind = (at: string, port: number) => ({ fd: inside((addon) => addon.bindTcp(at, port)) })
  return (port) => {
    if (address !== undefined) return bind(address, port)
    try {
      return bind('::', port)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAFNOSUPPORT') throw error
      return bind('0.0.0.0', port)
    }
  }
}

/** The same in the process's own namespace: Node binds it. */
export function anywhere(host: string | undefined, port: number): Bound {
  return { port, ...(host !== undefined && { host }) }
}

/**
 * A `net.connect` whose sockets are born in a network namespace and stay there. Host names are
 * looked up in the process's own.
 */
export async function connectIn(
  netns: NetnsRef,
): Promise<(options: TcpNetConnectOpts & { host: string }) => Socket> {
  const inside = await entered(netns)
  if (inside === undefined) return connect
  return ({ host, ...options }) =>
    connect({
      ...options,
      // A name, so that Node asks `lookup`, and makes the socket while that calls back.
      host: 'in-netns.invalid',
      autoSelectFamily: false,
      lookup: (_host, _options, found) => {
        const resolved: typeof found = (error, address, family) => {
          if (error) return found(error, address, family)
          try {
            inside(() => found(null, address, family))
          } catch (cause) {
            found(cause as Error, '')
          }
        }
        const family = isIP(host)
        if (family) resolved(null, host, family)
        else lookUp(host, resolved)
      },
    })
}
