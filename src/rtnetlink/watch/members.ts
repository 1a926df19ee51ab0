/** Following every namespace that has a name: members come and go as the names in a folder do. */

import { binding } from '../../addon/binding.js'
import { uncounted } from '../../addon/queue-limit.js'
import type { NamesSubscription } from '../../addon/types.js'
import { aborted, onAbort } from '../../base/abort.js'
import { checkSignal } from '../../base/check.js'
import { NetlinkError, within } from '../../base/errors.js'
import type { Netns } from '../../netns/handle.js'
import { listNetns, type NetnsEntry, openNetns } from '../../netns/netns.js'
import { checkPath, defaultFolder } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { atEachSign } from '../../netns/watch-names.js'
import { Following } from './follow.js'
import { checkBufferSize, checkTypes, defaultBufferSize, type WatchOptions } from './watch.js'
import type { WatchType } from './watched.js'

/** What to follow, of all namespaces. */
export interface WantedOfAll {
  folder: string
  types: readonly WatchType[]
  bufferSize: number
  /** The library's function. */
  operation: string
}

/** Checks what to follow; without a folder it is that of `ip netns`. */
export function wantedOfAll(
  operation: string,
  {
    folder = defaultFolder,
    signal,
    bufferSize = defaultBufferSize,
    types,
  }: Pick<WatchOptions, 'types' | 'bufferSize' | 'signal'> & { folder?: string | undefined },
): WantedOfAll {
  const path = checkPath(folder, 'folder')
  checkSignal(signal)
  checkBufferSize(bufferSize)
  return { folder: path, types: checkTypes(types, false), bufferSize, operation }
}

/** Who makes use of the members. */
export interface MembersUser {
  /**
   * Uses a member until its batches have ended, and makes nothing of it any more when that is because
   * `stop` was aborted. `atStart`: it was there when all this began.
   */
  use(entry: NetnsEntry, following: Following, atStart: boolean): Promise<void>
  /** A namespace cannot be entered; undefined once its name leads elsewhere, or nowhere. */
  unreadable(entry: NetnsEntry, error: NetlinkError | undefined, atStart: boolean): Promise<void>
}

/** A namespace under its name. */
interface Member {
  entry: NetnsEntry
  /** Aborted when the name leads here no more. */
  ending: AbortController
  following?: Following
  /** Resolves when it has been read, or is over. */
  ready: Promise<unknown>
  /** Resolves when nothing is made of it any more. Never rejects. */
  over: Promise<void>
}

/** It begins when it is made, and has to be ended. Nothing of it holds the process while nothing happens. */
export class Members {
  /** Rejects when it cannot begin, and when it is ended before that. */
  readonly ready: Promise<void>
  /** Resolves when it has ended. Rejects with the error for which it did. */
  readonly over: Promise<void>
  readonly #wanted: WantedOfAll
  readonly #user: MembersUser
  readonly #stopping = new AbortController()
  readonly #members = new Map<string, Member>()
  /** Those that left, and of which not everything has been made yet. */
  readonly #leaving = new Set<Promise<void>>()
  /** Each listing is taken in before the next one is made. */
  #turn: Promise<unknown> = Promise.resolve()
  #hasLooked = false
  #failed: (error: unknown) => void = () => {}

  constructor(wanted: WantedOfAll, user: MembersUser) {
    this.#wanted = wanted
    this.#user = user
    const { folder, operation } = wanted
    const opened = uncounted(() => submit(() => binding.openNames(folder), { operation }))
    // Queued right behind it: what changes from here on is reported.
    const first = this.#look()
    this.stop.addEventListener('abort', () => void opened.then(binding.closeNames, () => {}), {
      once: true,
    })
    this.ready = Promise.all([opened, first]).then(() => this.#allReady())
    this.ready.catch(() => {}) // reported by `over`, too
    const failure = new Promise<void>((resolve, reject) => {
      this.#failed = reject
      this.stop.addEventListener('abort', () => resolve(), { once: true })
    })
    this.over = Promise.race([failure, opened.then((names) => this.#run(names))])
    this.over.catch(() => {}).finally(() => this.end())
  }

  /** Aborted when it has ended. */
  get stop(): AbortSignal {
    return this.#stopping.signal
  }

  /** Nothing of it stays open. Idempotent. */
  end(): void {
    this.#stopping.abort()
    for (const { ending } of this.#members.values()) ending.abort()
  }

  /**
   * Resolves when the members are those that had names when this was called, and have everything that
   * the kernel had announced by then.
   */
  async sync(): Promise<void> {
    await this.#look()
    await Promise.all(this.#leaving)
    await this.#allReady()
    await Promise.all([...this.#members.values()].map(({ following }) => following?.sync()))
  }

  async #run(names: NamesSubscription): Promise<void> {
    const { operation } = this.#wanted
    await atEachSign(names, { operation, idle: true, stop: this.stop }, async () => {
      await this.#look()
      // Whoever is slow to take what has gone is not given more of it.
      await Promise.all(this.#leaving)
      return false
    })
  }

  /** Lists the names, and takes in what differs. */
  #look(): Promise<void> {
    const { folder, operation } = this.#wanted
    const looking = this.#turn.then(async () => {
      if (this.stop.aborted) return
      this.#reconcile(
        await within(
          operation,
          uncounted(() => listNetns({ folder })),
        ),
      )
    })
    this.#turn = looking.catch(() => {})
    return looking
  }

  /** What a name leads to is known by its number, which nothing else has while a member holds it. */
  #reconcile(listing: readonly NetnsEntry[]): void {
    if (this.stop.aborted) return
    const now = new Map(listing.map((entry) => [entry.name, entry]))
    const left = new Map<string, Promise<void>>()
    for (const member of this.#members.values()) {
      if (now.get(member.entry.name)?.inode === member.entry.inode) continue
      const { over } = member
      left.set(member.entry.name, over)
      this.#leaving.add(over)
      void over.then(() => this.#leaving.delete(over))
      this.#members.delete(member.entry.name)
      member.ending.abort()
    }
    for (const entry of listing) {
      // Without a number it is stale, or just being made.
      if (entry.inode === undefined || this.#members.has(entry.name)) continue
      this.#join(entry, left.get(entry.name))
    }
    this.#hasLooked = true
  }

  #join(entry: NetnsEntry, before: Promise<void> | undefined): void {
    const atStart = !this.#hasLooked
    const member: Member = {
      ...{ entry, ending: new AbortController() },
      ready: Promise.resolve(),
      over: Promise.resolve(),
    }
    this.#members.set(entry.name, member)
    let isReady = () => {}
    const begun = new Promise<void>((resolve) => {
      isReady = resolve
    })
    const following = this.#follow(member, before, atStart, isReady)
    member.over = within(this.#wanted.operation, following).catch((error) => {
      if (!this.stop.aborted) this.#failed(error)
    })
    member.ready = Promise.race([begun, member.over])
  }

  async #follow(
    member: Member,
    before: Promise<void> | undefined,
    atStart: boolean,
    isReady: () => void,
  ): Promise<void> {
    const { signal } = member.ending
    await before
    const netns = await this.#open(member, atStart, isReady)
    if (netns === undefined) return
    const { types, bufferSize, operation } = this.#wanted
    // Its name may have gone to another namespace since the names were listed.
    member.entry = { ...member.entry, inode: netns.inode }
    const following = new Following({ netns, allNsid: false, types, bufferSize, operation })
    member.following = following
    following.ready.then(isReady, () => {})
    const forget = onAbort(signal, () => following.end())
    if (signal.aborted) following.end()
    try {
      await this.#user.use(member.entry, following, atStart)
    } finally {
      forget()
      following.end()
      await netns.close()
    }
  }

  /** Undefined when the namespace is gone, or not to be entered. */
  async #open(member: Member, atStart: boolean, isReady: () => void): Promise<Netns | undefined> {
    const { folder, operation } = this.#wanted
    const { entry, ending } = member
    if (ending.signal.aborted) return undefined
    const ref = folder === defaultFolder ? entry.name : { path: entry.path }
    try {
      const { signal } = ending
      return await within(
        operation,
        uncounted(() => openNetns(ref, { signal })),
      )
    } catch (error) {
      if (ending.signal.aborted) return undefined
      if (!(error instanceof NetlinkError) || error.option !== 'netns') throw error
      if (isGone.has(error.code)) {
        this.#members.delete(entry.name)
        return undefined
      }
      if (!isForbidden.has(error.code)) throw error
      isReady()
      await this.#user.unreadable(entry, error, atStart)
      await aborted(ending.signal)
      if (!this.stop.aborted) await this.#user.unreadable(entry, undefined, atStart)
      return undefined
    }
  }

  async #allReady(): Promise<void> {
    await Promise.all([...this.#members.values()].map(({ ready }) => ready))
    if (!this.stop.aborted) return
    await this.over // rejects with the error for which it has ended
    this.stop.throwIfAborted()
  }
}

/** Its name went while it was listed, or leads to nothing any more. */
const isGone = new Set(['ENOENT', 'EINVAL'])
const isForbidden = new Set(['EACCES', 'EPERM'])
