/**
 * Which option of a link a request was refused for, where the kernel's verdict does not point at one: by what
 * the kernel says, or, where it says nothing, by its code and the options' values. A row only names an option
 * of a request that was refused already, so it refuses nothing that some kernel takes.
 */

import { errnoName } from '../../addon/errno.js'
import type { Facts } from '../../addon/types.js'
import { isEthernet, isNoStations } from '../engine/mac.js'
import { factsOf } from './kinds/index.js'

interface Sign {
  /** The option's name, by the kind if need be, whether it is the link's, its kind's, its port's or its peer's. */
  option: string | ((kind: string | undefined) => string | undefined)
  /** Default any kind, and none, as where a link is changed. */
  kinds?: readonly string[]
  /** Default any. */
  value?: (value: unknown, kind: string | undefined) => boolean
}

const macvlans = ['macvlan', 'macvtap']
const ipvlans = ['ipvlan', 'ipvtap']
/** What no two links of a kind have alike. */
const identity: Sign = { option: (kind = '') => factsOf(kind).identity }

const isTrue = (value: unknown) => value === true
const isNot =
  (...values: unknown[]) =>
  (value: unknown) =>
    !values.includes(value)

/** What the kernel says of an option that it does not call by its name. */
const spoken: readonly (readonly [says: RegExp, option: string])[] = [
  [/network namespace id/, 'linkNetnsId'],
  [/^Label policy/, 'labelPolicy'],
  [/^Label attribute/, 'flowLabel'],
  [/VXLAN GPE/, 'gpe'],
  [/local interface/i, 'dev'],
  [/specified VNI/, 'vni'],
  [/VLAN device already exists/, 'id'],
  [/VLANs not supported/, 'link'],
  [/multicast vlan snooping/, 'mcastVlanSnooping'],
  [/(hardware|link) address/, 'mac'],
  [/Slave1 (device not|does not|and)/, 'slave1'],
  [/Slave2 (device not|does not)/, 'slave2'],
  [/Interlink/, 'interlink'],
  [/enslave|master|port of a bridge/i, 'master'],
]

/** By the kernel's code, in the order in which it looks at them: the first whose value cannot be. */
const coded: Readonly<Record<string, readonly Sign[]>> = {
  EADDRNOTAVAIL: [
    { option: 'mac', value: isNoStations },
    { option: 'listedMac', value: isNoStations },
    { option: 'macList' },
  ],
  EBUSY: [{ option: 'master' }, { option: 'link' }, identity],
  EEXIST: [{ option: 'external', value: isTrue }, identity],
  EINVAL: [
    { option: 'mac', value: isNotEthernet },
    // It has no address of any sort.
    { option: 'mac', kinds: ['nlmon'] },
    { option: 'broadcast', value: isNotEthernet },
    { option: 'window', kinds: ['macsec'], value: (packets) => Number(packets) > 2 ** 30 },
    { option: 'sendSci', kinds: ['macsec'], value: (is) => is === false },
    { option: 'endStation', kinds: ['macsec'], value: isTrue },
    { option: 'scb', kinds: ['macsec'], value: isTrue },
    { option: 'macListMode', kinds: macvlans },
    // It would take the lower link over, which has others.
    { option: 'mode', kinds: macvlans, value: (mode) => mode === 'passthru' },
    { option: 'master', kinds: ipvlans },
    { option: 'link', kinds: [...macvlans, ...ipvlans, 'macsec'] },
    // Those of the spanning tree, of pause frames and of link aggregation.
    { option: 'groupForwardMask', value: (mask) => (Number(mask) & 7) !== 0 },
    { option: 'groupAddress', value: (mac) => !/^01.80.c2.00.00.0[04-f]$/i.test(String(mac)) },
    { option: 'mcastIgmpVersion', value: isNot(2, 3) },
    { option: 'mcastMldVersion', value: isNot(1, 2) },
    // A bridge takes what is like Ethernet alone.
    { option: 'master', value: (_, kind) => kind === 'vrf' || hasNoEthernet(kind) },
    // One of mode l3, the default, is not like it.
    { option: 'master', kinds: ['netkit'] },
  ],
  // A bond that does not watch its ports by miimon waits for none of them; a tun that nobody has open has no
  // queue to be ready; tunnels with and without metadata cannot share a port.
  EPERM: [
    { option: 'upDelay' },
    { option: 'downDelay' },
    { option: 'peerNotifyDelay' },
    { option: 'carrier' },
    { option: 'external', value: isTrue },
    { option: 'dstPort', kinds: ['geneve'] },
  ],
  ERANGE: [
    { option: 'helloTime', value: beyond(100, 1000) },
    { option: 'maxAge', value: beyond(600, 4000) },
    { option: 'forwardDelay', value: beyond(200, 3000) },
  ],
  // A kernel may be built without VLANs of bridges; few links take ports.
  ENOTSUP: [
    { option: 'offload', kinds: ['macsec'], value: isNot('off', 0) },
    // Since Linux 7 it has one queue to send with, and as many as the kernel can lease to receive with.
    { option: 'txQueues', kinds: ['netkit'], value: isNot(1) },
    { option: 'rxQueues', kinds: ['netkit'], value: isNot(1) },
    { option: 'vlanFiltering' },
    { option: 'mst' },
    { option: 'master' },
    { option: 'mac' },
    { option: 'carrier' },
  ],
}

const hasNoEthernet = (kind = '') => factsOf(kind).notEthernet === true

function isNotEthernet(mac: unknown, kind: string | undefined): boolean {
  return !isEthernet(mac) && !hasNoEthernet(kind)
}

function beyond(min: number, max: number) {
  return (value: unknown) => Number(value) < min || Number(value) > max
}

/** The path of the option, among all options of a request of a link of this kind. */
export function atFault(
  options: ReadonlyMap<string, unknown>,
  kind: string | undefined,
  { errno, message }: Pick<Facts, 'errno' | 'message'>,
): string | undefined {
  if (message === 'Unknown device type') return 'kind' // also where the function says it
  const paths = [...options.keys()]
  if (paths.length === 1) return paths[0]
  if (message !== undefined) {
    const option = spoken.find(([says]) => says.test(message))?.[1]
    const words = message.split(/\W+/)
    return (
      paths.find((path) => lastOf(path) === option) ??
      paths.find((path) => words.includes(inKernel(lastOf(path))))
    )
  }
  for (const { option, kinds, value } of coded[errnoName(errno)] ?? []) {
    const name = typeof option === 'string' ? option : option(kind)
    if (kinds?.includes(kind ?? '') === false) continue
    const isMeant = (path: string) => value?.(options.get(path), kind) !== false
    const meant = paths.find((path) => lastOf(path) === name && isMeant(path))
    if (meant !== undefined) return meant
  }
  return undefined
}

const lastOf = (path: string) => path.slice(path.indexOf('.') + 1)

/** How the kernel spells the name of an option in its words. */
export const inKernel = (name: string) =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
