/** Creating WireGuard tunnels: the link, its keys and its peers. */
import type { Created } from '../engine/existing.js'
import type { WireguardSettings } from '../generated/objects.js'
import { type CreateOptions, creator } from '../links/create.js'
import type { LinkOf } from '../links/link.js'
import { settingNames, settingSteps, suspect } from './settings.js'

/** Options of a new WireGuard tunnel: its keys and peers, and the options of all links. */
export type CreateWireguardOptions = CreateOptions<'wireguard'> & NewSettings

type NewSettings = Omit<WireguardSettings, 'replacePeers'>

/**
 * Creates a WireGuard tunnel with its keys, peers, addresses and routes, all or nothing. Needs CAP_NET_ADMIN.
 * `mayExist` is for a tunnel without keys and peers.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOTSUP` when the kernel has no WireGuard; `EADDRINUSE` with
 * `listenPort` when something else listens there and it is `up`.
 */
export const createWireguard: (
  options: CreateWireguardOptions,
) => Promise<LinkOf<'wireguard'> & Created> = creator<
  'wireguard',
  LinkOf<'wireguard'> & Created,
  NewSettings
>('createWireguard', 'wireguard', {
  names: settingNames.filter((name) => name !== 'replacePeers'),
  steps: (name, settings) =>
    settingSteps(name, settings).map(({ operation, options, path }) => ({
      step: { operation, place: 0, options },
      path,
      suspect: (facts) => suspect(options, facts),
    })),
})
