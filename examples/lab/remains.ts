/**
 * What a lab consists of, found by its id alone: so it can be removed by another process than the
 * one that made it. Its namespaces are named ID-..., its folder is named ID, and its daemons
 * have the folder's path among their arguments.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { deleteNetns, listNetns } from 'ovs-netlink'

/** A lab's id: what all its names begin with. */
const idPattern = /^lab-[0-9a-f]{6}$/

export const isLabId = (id: string) => idPattern.test(id)
export const folderOf = (id: string) => join(tmpdir(), id)
export const netnsOf = (id: string, name: string) => `${id}-${name}`

export interface Remains {
  namespaces: string[]
  processes: number[]
  folder: string | undefined
}

export async function findRemains(id: string): Promise<Remains> {
  const namespaces = (await listNetns()).map(({ name }) => name)
  const folder = folderOf(id)
  return {
    namespaces: namespaces.filter((name) => name.startsWith(netnsOf(id, ''))),
    processes: processesOf(folder),
    folder: existsSync(folder) ? folder : undefined,
  }
}

export function isNothing({ namespaces, processes, folder }: Remains): boolean {
  return namespaces.length === 0 && processes.length === 0 && folder === undefined
}

/** Ends and removes all of it. */
export async function removeRemains(id: string): Promise<void> {
  const { namespaces, processes } = await findRemains(id)
  for (const pid of processes) kill(pid)
  const folder = folderOf(id)
  while (processesOf(folder).length > 0) await delay(10)
  for (const name of namespaces) await deleteNetns(name, { ifExists: true })
  await rm(folder, { recursive: true, force: true })
}

/** Daemons name their files in the folder: --pidfile=FOLDER/... */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) => pid !== process.pid && argumentsOf(pid).some((arg) => arg.includes(`${folder}/`)),
    )
}

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return [] // it ended meanwhile
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
