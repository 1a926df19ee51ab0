/**
 * What a lab consists of, found by its id alone: so it can be removed by another process than the
 * one that made it. Its namespaces are named ID-..., its folder is named ID, and its daemons keep
 * their pid files there.
 *
 * The folder has a mark that says which process made it. One that ended without removing its lab, or
 * saying that it is to stay, was killed, and its guard with it: the next run removes what it left.
 * What looks like a lab and has no such mark is somebody else's.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { deleteNetns, listNetns } from 'ovs-netlink'

/** A lab's id: what all its names begin with. */
const idPattern = /^lab-[0-9a-f]{6}$/
/** Of a process: its number, and when it began. */
const markPattern = /^(\d+)\.(\d+)$/
/** A lab's folder: its id, and its maker's mark as long as that is not in it. */
const folderPattern = /^(lab-[0-9a-f]{6})(?:\.(\d+\.\d+))?$/

export const isLabId = (id: string) => idPattern.test(id)
export const folderOf = (id: string) => join(tmpdir(), id)
export const netnsOf = (id: string, name: string) => `${id}-${name}`

const markOf = (folder: string) => join(folder, 'made-by')

/**
 * Makes a lab's folder, with our mark in it from the beginning. Until then the mark is in its name, so
 * that it is ours at any moment at which we are killed.
 */
export async function makeFolder(id: string): Promise<void> {
  const mark = `${process.pid}.${bornAt(process.pid)}`
  const folder = `${folderOf(id)}.${mark}`
  await mkdir(folder, { mode: 0o700 })
  await writeFile(markOf(folder), mark)
  await rename(folder, folderOf(id))
}

/** The lab is to stay when its maker ends. */
export const keepFolder = (id: string) => rm(markOf(folderOf(id)))

/** The labs whose maker is gone. */
export function abandoned(): string[] {
  const dead = labFolders().filter(({ id, mark }) => isOfTheDead(mark ?? readMark(id)))
  return dead.map(({ id }) => id)
}

function labFolders(): { name: string; id: string; mark: string | undefined }[] {
  return readdirSync(tmpdir()).flatMap((name) => {
    const [, id, mark] = folderPattern.exec(name) ?? []
    return id === undefined ? [] : [{ name, id, mark }]
  })
}

function readMark(id: string): string {
  try {
    return readFileSync(markOf(folderOf(id)), 'utf8')
  } catch {
    return '' // none
  }
}

function isOfTheDead(mark: string): boolean {
  const [, pid, born] = markPattern.exec(mark) ?? []
  return pid !== undefined && bornAt(Number(pid)) !== born
}

/** When a process began, in ticks since the machine did (proc(5)): a number may be given again. */
function bornAt(pid: number): string | undefined {
  try {
    // What stands before is the program's name, in parentheses, and may have any characters.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]
  } catch {
    return undefined
  }
}

export interface Remains {
  namespaces: string[]
  processes: number[]
  /** One, or none; one more if its maker was killed as it made it. */
  folders: string[]
}

export async function findRemains(id: string): Promise<Remains> {
  const namespaces = (await listNetns()).map(({ name }) => name)
  return {
    namespaces: namespaces.filter((name) => name.startsWith(netnsOf(id, ''))),
    processes: processesOf(folderOf(id)),
    folders: labFolders()
      .filter((folder) => folder.id === id)
      .map(({ name }) => folderOf(name)),
  }
}

export const isNothing = (remains: Remains): boolean =>
  Object.values(remains).every((list) => list.length === 0)

/** Ends and removes all of it. */
export async function removeRemains(id: string): Promise<void> {
  const { namespaces, processes, folders } = await findRemains(id)
  for (const pid of processes) kill(pid)
  while (processesOf(folderOf(id)).length > 0) await delay(10)
  for (const name of namespaces) await deleteNetns(name, { ifExists: true })
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
}

/** Not whoever else looks at the folder. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => argumentsOf(pid).some((arg) => arg.startsWith(`--pidfile=${folder}/`)))
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
