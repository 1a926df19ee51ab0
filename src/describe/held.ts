import type { Netns } from '../netns/handle.js'
import type { DescribedNetns } from './description.js'

/** A namespace that is read, and what keeps it from going away meanwhile. */
export interface Held {
  netns: DescribedNetns
  /** Our own is not opened: nobody enters it, and it stays. */
  handle: Netns | undefined
}
