/** What a plan consists of. */
import type { NetlinkDifference } from '../base/errors.js'

/** An option in which the current state differs from the definition. */
export interface Change {
  /** Its path within the part, such as `mtu` or `ends[0].addresses[1]`. */
  option: string
  /** Undefined where something of the network's own is to go. */
  asked: unknown
  /** Undefined where there is none. */
  found: unknown
}

/** A difference that the kernel's side of a comparison reports. */
export const changeOf = (
  { option, asked, existing }: NetlinkDifference,
  path: string = option,
): Change => ({ option: path, asked, found: existing })

/** One step of a plan. */
export interface Operation {
  /** The part of the network, such as `links.web-db`. */
  path: string
  /**
   * `recreate`: it cannot be changed, only deleted and created again. `conflict`: something that does not belong to
   * the network is in the way. `rename`: it is kept, and gets a new path. `adopt`: it gets the network's mark, and
   * nothing else of it changes.
   */
  action: 'create' | 'change' | 'rename' | 'recreate' | 'delete' | 'conflict' | 'adopt'
  /** Of `rename`: the path that it had. */
  was?: string
  /** Of `change`, `rename` and `recreate`: in what it differs. */
  changes?: readonly Change[]
  /** Why, in words. */
  because: string
}
