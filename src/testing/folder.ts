import { rmSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { invalidValue } from '../base/errors.js'
import { parseRemote } from '../ovsdb-client/wire/remote.js'

/** A new folder that only this user can look into: the one that is named, or a temporary one. */
export async function makeFolder(dir: string | undefined): Promise<string> {
  if (dir === undefined) return mkdtemp(join(tmpdir(), 'ovs-'))
  const path = resolve(dir)
  parseRemote(`unix:${socketIn(path)}`, 'dir')
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') throw invalidValue('dir', 'must not exist yet', dir)
    throw cause
  }
  return path
}

/** Removes the folder with all that is in it. */
export async function removeFolder(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true })
}

/** The same, when nothing can be awaited any more. */
export function removeFolderNow(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
}

/** The database's socket, where Open vSwitch's own programs look for it in their OVS_RUNDIR. */
export function socketIn(dir: string): string {
  return join(dir, 'db.sock')
}
