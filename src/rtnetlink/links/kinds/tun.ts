import { checkKnown } from '../../../base/check.js'
import { invalidType, invalidValue } from '../../../base/errors.js'
import { checkPresent, type KindRules } from './rules.js'

/**
 * What a tun or tap device can be told when it is created, by ioctl, through /dev/net/tun
 * (Documentation/networking/tuntap.rst of the kernel); none of it can be changed later. As reported,
 * each member is an attribute of linux/if_link.h, IFLA_TUN_*, named beside it. Those marked
 * (reported) cannot be set.
 */
export interface Tun {
  /** IP packets, or Ethernet frames; needed. As an option also by number, 1 and 2 (TYPE). */
  mode?: 'tun' | 'tap' | undefined
  /** The user, by number, who may attach to it without CAP_NET_ADMIN (OWNER). */
  owner?: number | undefined
  /** The group, by number, that may (GROUP). */
  group?: number | undefined
  /** Four bytes of flags and protocol before each packet. Default false (PI). */
  packetInfo?: boolean | undefined
  /** A virtio_net_hdr before each packet. Default false (VNET_HDR). */
  vnetHeader?: boolean | undefined
  /** Several programs or threads may attach at once. Default false (MULTI_QUEUE). */
  multiQueue?: boolean | undefined
  /** It stays when nobody is attached, as all do that this library makes (PERSIST; reported). */
  persist?: boolean | undefined
  /** How many are attached, with `multiQueue` (NUM_QUEUES; reported). */
  queues?: number | undefined
  /** How many of them are disabled (NUM_DISABLED_QUEUES; reported). */
  disabledQueues?: number | undefined
}

const told = ['mode', 'owner', 'group', 'packetInfo', 'vnetHeader', 'multiQueue']
const reported = ['persist', 'queues', 'disabledQueues', 'unknown']
interface Reported {
  unknown?: unknown
}

/** By number as IFF_TUN and IFF_TAP of linux/if_tun.h. */
const modes = ['tun', 'tap'] as const

function modeOf(mode: unknown, option: string): Tun['mode'] {
  if (typeof mode !== 'string' && typeof mode !== 'number') {
    throw invalidType(option, 'tun or tap', mode)
  }
  const found = modes.find((name, at) => name === mode || at + 1 === mode)
  if (found === undefined) throw invalidValue(option, 'expected tun or tap', mode)
  return found
}

export const tunRules: KindRules = {
  prepare(data: Tun, path) {
    checkPresent(data, ['mode'], path)
    const mode = modeOf(data.mode, `${path}mode`)
    checkKnown(data, [...told, ...reported], path)
    const { persist, queues, disabledQueues, unknown, ...options } = data as Tun & Reported
    return { ...options, mode }
  },
  device(name, { mode, ...data }: Tun) {
    return { ...data, name, tap: mode === 'tap' }
  },
}
