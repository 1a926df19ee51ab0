/**
 * What an apply has begun and not ended, in a file of /run that it holds locked: so that applies of a project follow each
 * other, and one that was killed is taken back by the next.
 *
 * Nothing is synced: what the kernel has taken of the file is there for the next process, and a journal that the machine
 * was started after counts for nothing.
 */
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { binding } from '../addon/binding.js'
import type { Note } from './journal-entry.js'
import {
  type Beginning,
  beginningLine,
  lineOf,
  monotonic,
  type Past,
  pastIn,
  type Waiting,
  waitingLine,
} from './journal-text.js'

const folder = '/run/ovs-netlink'

/** The journal of a project, as it is known in this network namespace. */
export const fileOf = (project: string): string =>
  `${folder}/${project}.${statSync('/proc/self/ns/net').ino}`

/** Where /run is not ours to write there are no journals. */
const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT'])

/** Milliseconds between two tries to lock a journal. */
const pauses = { first: 5, most: 200 }

/** The journal of a project, locked until it is disposed of. */
export class Journal implements Disposable {
  readonly file: string
  /** What an earlier apply has left in it. */
  past: Past | undefined
  readonly #fd: number | undefined
  #isKept: boolean

  constructor(file: string, fd: number | undefined) {
    this.file = file
    this.#fd = fd
    const text = fd === undefined ? '' : readFileSync(fd, 'utf8')
    this.#isKept = text !== ''
    this.past = pastIn(text, file)
  }

  /** Whether there is a file: without one a crash is not taken back. */
  get isWritten(): boolean {
    return this.#fd !== undefined
  }

  /** Begins anew, and returns the id. */
  begin(about: Omit<Beginning, 'id'>): string {
    const id = randomUUID()
    this.#empty()
    this.#isKept = true
    this.#write(beginningLine({ id, ...about }))
    return id
  }

  /** Says what is about to be changed. */
  readonly note: Note = (entry) => this.#write(lineOf(entry))

  /** Leaves it for what confirms or reverts it. */
  wait(waiting: Waiting): void {
    this.#write(waitingLine(waiting))
  }

  /** All of it is done, or taken back. */
  end(): void {
    this.past = undefined
    this.#empty()
    this.#isKept = false
  }

  [Symbol.dispose](): void {
    if (this.#fd === undefined) return
    // Before the lock is released: nobody else has this file then.
    if (!this.#isKept) unlinkSync(this.file)
    closeSync(this.#fd)
  }

  #empty(): void {
    if (this.#fd !== undefined) ftruncateSync(this.#fd)
  }

  #write(line: string): void {
    if (this.#fd !== undefined) writeSync(this.#fd, line)
  }
}

/** Waits until nobody else is at work on the project. */
export async function lockJournal(
  project: string,
  signal: AbortSignal | undefined,
): Promise<Journal> {
  const file = fileOf(project)
  for (let pause = pauses.first; ; pause = Math.min(2 * pause, pauses.most)) {
    const fd = opened(file)
    if (fd === undefined) return new Journal(file, undefined)
    try {
      if (binding.lockFile(fd) && isStill(file, fd)) return new Journal(file, fd)
    } catch (error) {
      closeSync(fd)
      throw error
    }
    closeSync(fd)
    await sleep(pause, undefined, { signal }).catch(() => signal?.throwIfAborted())
  }
}

/** Appended to, however it was emptied. */
const opened = (file: string): number | undefined =>
  openedBy(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return openSync(file, 'a+', 0o600)
  })

/** What `open` returns; undefined where there are no journals, or none of that name. */
function openedBy(open: () => number): number | undefined {
  try {
    return open()
  } catch (error) {
    if (unwritable.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

/** Whether the file is the one of this name still. */
function isStill(file: string, fd: number): boolean {
  const named = statSync(file, { throwIfNoEntry: false })
  return named?.ino === fstatSync(fd).ino
}

/** What the journal of a project says, and whether an apply is at work on it; reads only. */
export function readJournal(project: string): { past: Past | undefined; isLocked: boolean } {
  const file = fileOf(project)
  const fd = openedBy(() => openSync(file, 'r'))
  if (fd === undefined) return { past: undefined, isLocked: false }
  try {
    // Locked for a moment at most: whoever waits for it tries again.
    const isLocked = !binding.lockFile(fd)
    return { past: pastIn(readFileSync(fd, 'utf8'), file), isLocked }
  } finally {
    closeSync(fd)
  }
}

/** Whether it waits to be confirmed, and there is time yet. */
export const isWaiting = (past: Past | undefined): boolean =>
  past?.waiting !== undefined && past.waiting.until > monotonic()
