import { closeSync, constants, openSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { MAX_UNIX_PATH } from './remote.js'

/**
 * A path of a socket as the kernel takes it, whatever its length: a long one leads through a descriptor of
 * its folder. `release` is due when it is used no more.
 *
 * @throws the system's error when a long path's folder is not there.
 */
export function reachable(path: string): { path: string; release(): void } {
  if (Buffer.byteLength(path) <= MAX_UNIX_PATH) return { path, release: () => {} }
  const folder = openSync(dirname(path), constants.O_RDONLY | constants.O_DIRECTORY)
  let isOpen = true
  return {
    path: `/proc/self/fd/${folder}/${basename(path)}`,
    release() {
      if (isOpen) closeSync(folder)
      isOpen = false
    },
  }
}
