import { lookup as lookUp } from 'node:dns'
import { connect, isIP, type Socket, type TcpNetConnectOpts } from 'node:net'
import type { NetnsRef } from '../netns/ref.js'

/**
 * A `net.connect` whose sockets are born in a network namespace and stay there. Host names are
 * looked up in the process's own. The addon is loaded here only: without `netns` nothing of this
 * client needs it.
 */
export async function connectIn(
  netns: NetnsRef,
): Promise<(options: TcpNetConnectOpts & { host: string }) => Socket> {
  const [{ binding }, { placeOf }, { failure }] = await Promise.all([
    import('../binding.js'),
    import('../netns/ref.js'),
    import('../submit.js'),
  ])
  const place = placeOf(netns)
  if (place === null) return connect
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
            binding.callInNetns(place, () => found(null, address, family))
          } catch (cause) {
            found(failure(cause, { operation: 'connectOvsdb', places: [netns] }) as Error, '')
          }
        }
        const family = isIP(host)
        if (family) resolved(null, host, family)
        else lookUp(host, resolved)
      },
    })
}
