/** `--ovs REMOTE`: the Open vSwitch to look at, where no file says which. */
import type { SwitchOption } from '../network/index.js'
import type { Call } from './call.js'

/** What the functions of the library take. */
export const switchOf = ({ options: { ovs } }: Pick<Call, 'options'>): { ovs?: SwitchOption } =>
  typeof ovs === 'string' ? { ovs: { remote: ovs } } : {}
