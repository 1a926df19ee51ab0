/** Descriptors that this process has open. */
import { readdirSync, readlinkSync } from 'node:fs'

/** How many there are of those that are such, by what /proc calls them. The one that reads them is none. */
export function descriptors(isSuch: RegExp): number {
  return readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return isSuch.test(readlinkSync(`/proc/self/fd/${fd}`))
    } catch {
      return false
    }
  }).length
}
