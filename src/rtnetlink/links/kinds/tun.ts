import { checkKnown } from '../../../base/check.js'
import { invalidType, invalidValue } from '../../../base/errors.js'
import type { Tun } from '../../generated/kinds.js'
import type { KindRules } from './rules.js'

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
    const mode = modeOf(data.mode, `${path}mode`)
    checkKnown(data, [...told, ...reported], path)
    const { persist, queues, disabledQueues, unknown, ...options } = data as Tun & Reported
    return { ...options, mode }
  },
  device(name, { mode, ...data }: Tun) {
    return { ...data, name, tap: mode === 'tap' }
  },
}
