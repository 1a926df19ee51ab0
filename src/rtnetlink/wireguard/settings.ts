/** Keys and peers of WireGuard tunnels: wg(8), linux/wireguard.h. */
import { binding } from '../../addon/binding.js'
import { errnoName } from '../../addon/errno.js'
import type { Facts } from '../../addon/types.js'
import { checkCall, checkKnown, checkLink, checkOptions } from '../../base/check.js'
import { definedOf } from '../../base/defined.js'
import { invalidType } from '../../base/errors.js'
import type { LinkRef } from '../../base/link-ref.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { type HandedBack, passedOver, read, reportedIn, rowsOf } from '../engine/object.js'
import type {
  WireguardPeer,
  WireguardPeerSettings,
  WireguardSettings,
  WireguardState,
} from '../generated/objects.js'
import { optionsIn } from '../generated/options.js'

const rows = rowsOf('wireguard')
const reported = reportedIn(rows)

/** The names of the settings. */
export const settingNames: readonly string[] = optionsIn.WireguardSettings

/**
 * Returns the keys and peers of a WireGuard tunnel. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is none of WireGuard's.
 */
export async function getWireguard(link: LinkRef, options?: CallOptions): Promise<WireguardState> {
  checkLink(link)
  const filters = () => [{ link }]
  const operation = 'getWireguard'
  const request = 'listWireguard'
  const [parts] = await read({ operation, request, options, known: [], link, filters })
  return whole(parts as Partial<WireguardState>[])
}

/** What the kernel reports in several messages: a peer of many prefixes goes on in the next one. */
function whole(parts: readonly Partial<WireguardState>[]): WireguardState {
  const peers: WireguardPeer[] = []
  for (const part of parts) {
    for (const peer of part.peers ?? []) {
      const last = peers.at(-1)
      if (last?.publicKey !== peer.publicKey) peers.push(peer)
      else last.allowedIps = [...(last.allowedIps ?? []), ...(peer.allowedIps ?? [])]
    }
  }
  return { ...(parts[0] as WireguardState), peers }
}

/**
 * Sets keys and peers of a WireGuard tunnel, as `wg set` does; options that are absent keep their values. Needs
 * CAP_NET_ADMIN. What was reported can be handed back. The kernel takes the peers one after another: those before
 * one that it refuses are changed.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is none of WireGuard's; `EADDRINUSE`
 * with `listenPort` when something else listens there.
 */
export async function setWireguard(
  link: LinkRef,
  options: HandedBack<WireguardSettings, WireguardState> & CallOptions,
): Promise<void> {
  checkLink(link)
  const given = checkOptions(options as WireguardSettings & CallOptions)
  const passed = passedOver(given, reported)
  const isTaken = (name: string) => settingNames.includes(name)
  checkKnown(given, (name) => isTaken(name) || callKeys.includes(name as never) || passed.has(name))
  const { netns, signal, timeout } = given
  checkCall({ signal, timeout })
  const settings = Object.fromEntries(Object.entries(given).filter(([name]) => isTaken(name)))
  const { index } = given as { index?: unknown }
  const planned = settingSteps(link, settings)
  const steps = planned.map(({ operation, options }) => ({
    operation,
    place: 0,
    options: { ...options, ...(index !== undefined && { index }) },
  }))
  await submit(() => binding.run([placeOf(netns)], steps), {
    operation: 'setWireguard',
    subject: link,
    places: [netns],
    signal,
    timeout,
    optionName: (step, option) => planned[step]?.path(option) || undefined,
    suspect: (step, facts) => suspect(steps[step]?.options as WireguardSettings, facts),
  })
}

/** What the kernel refuses a request of these for, without a word. */
export function suspect(
  settings: WireguardSettings,
  { errno, message = '' }: Pick<Facts, 'errno' | 'message'>,
): string | undefined {
  if (message !== '') return undefined
  const code = errnoName(errno)
  if (code === 'EADDRINUSE' && settings.listenPort !== undefined) return 'listenPort'
  // It is none of WireGuard's.
  return code === 'ENOTSUP' ? 'link' : undefined
}

/** A request that sets some of it, and what its options are called in the API. */
export interface SettingStep {
  operation: string
  options: object
  path: (option: string) => string
}

/** More of them are sent by a request of their own: what an attribute holds has 65,535 bytes. */
const mostBytes = 32_768
const peerBytes = 200
const prefixBytes = 48

/** A part of a peer: which one, and of its prefixes those from this one on. */
interface Piece {
  peer: object
  at: number
  from: number
  bytes: number
}

/** The requests that set all of this. */
export function settingSteps(link: LinkRef, settings: WireguardSettings): SettingStep[] {
  const { peers = [], ...device } = settings
  if (!Array.isArray(peers)) throw invalidType('peers', 'an array', peers)
  const groups: Piece[][] = [[]]
  let bytes = 0
  for (const piece of peers.flatMap(pieces)) {
    bytes += piece.bytes
    if (bytes > mostBytes) {
      groups.push([])
      bytes = piece.bytes
    }
    groups.at(-1)?.push(piece)
  }
  return groups.map((group, at) => ({
    operation: 'setWireguard',
    options: {
      link,
      ...(at === 0 && device),
      ...(group.length > 0 && { peers: group.map(({ peer }) => peer) }),
    },
    path: (option) => pathIn(group, option),
  }))
}

/**
 * A peer in parts that a request can hold. Its prefixes replace those that it has, unless the options say
 * otherwise.
 */
function pieces(peer: WireguardPeerSettings, at: number): Piece[] {
  if (typeof peer === 'object' && peer !== null && peer.publicKey === undefined) {
    throw invalidType(`peers[${at}].publicKey`, 'a key, 32 bytes in base64', undefined)
  }
  const { allowedIps } = peer ?? {}
  if (!Array.isArray(allowedIps)) return [{ peer, at, from: 0, bytes: peerBytes }]
  const most = Math.floor((mostBytes - peerBytes) / prefixBytes)
  const starts = Array.from(
    { length: Math.max(1, Math.ceil(allowedIps.length / most)) },
    (_, part) => part * most,
  )
  return starts.map((from) => {
    const some = allowedIps.slice(from, from + most)
    const first = { replaceAllowedIps: true, ...definedOf(peer), allowedIps: some }
    return {
      peer: from === 0 ? first : { publicKey: peer.publicKey, allowedIps: some },
      at,
      from,
      bytes: peerBytes + prefixBytes * some.length,
    }
  })
}

/** What the API calls an option of a request that holds these pieces. */
function pathIn(group: readonly Piece[], option: string): string {
  return option.replace(
    /^peers\[(\d+)\](\.allowedIps\[(\d+)\])?/,
    (_, peer: string, inside: string | undefined, prefix: string) => {
      const { at, from } = group[Number(peer)] as Piece
      return `peers[${at}]${inside === undefined ? '' : `.allowedIps[${from + Number(prefix)}]`}`
    },
  )
}
