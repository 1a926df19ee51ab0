/** What the kernel makes of a link of a kind that is given no more than it needs. */
import { NetlinkError } from '../base/errors.js'
import type { Netns } from '../netns/handle.js'
import { createNetns } from '../netns/netns.js'
import type { LinkKind } from '../rtnetlink/generated/kinds.js'
import type { Link } from '../rtnetlink/generated/link.js'
import { type CreateLinkOptions, createLink } from '../rtnetlink/links/create.js'
import { deleteLink } from '../rtnetlink/links/delete-link.js'
import { factsOf, isDescribed } from '../rtnetlink/links/kinds/index.js'

/** The options without which the kernel makes none of the kind, or what stands instead of them. */
function neededOf(kind: LinkKind, reported: Record<string, unknown>): Record<string, unknown> {
  const names = Object.entries(factsOf(kind).conditions ?? {}).flatMap(([name, { needed }]) => {
    if (needed === undefined) return []
    const instead = needed === true ? undefined : needed.unless
    return instead !== undefined && reported[instead] === true ? [instead] : [name]
  })
  return Object.fromEntries(
    names.flatMap((name) => (reported[name] === undefined ? [] : [[name, reported[name]]])),
  )
}

/** Makes such links, in a namespace of its own without a name, which goes with it: nobody else sees them. */
export class UsualLinks implements AsyncDisposable {
  readonly #netns: Netns
  readonly #signal: AbortSignal | undefined
  /** They are made one after the other, under the same name; one of a kind stands for all that are alike. */
  #last: Promise<unknown> = Promise.resolve()
  readonly #made = new Map<string, Promise<Link | undefined>>()

  private constructor(netns: Netns, signal: AbortSignal | undefined) {
    this.#netns = netns
    this.#signal = signal
  }

  /** Undefined where this process may make no namespace: then every option is taken for one that was chosen. */
  static async open(signal: AbortSignal | undefined): Promise<UsualLinks | undefined> {
    try {
      const netns = await createNetns(undefined, { signal })
      await createLink({ kind: 'bridge', name: 'master', netns, signal })
      await createLink({ kind: 'veth', name: 'lower', netns, peer: { name: 'lower1' }, signal })
      return new UsualLinks(netns, signal)
    } catch (error) {
      if (error instanceof NetlinkError) return undefined
      throw error
    }
  }

  /** A link of this kind, as the kernel reports it; undefined where it makes none of so few options. */
  like(link: Link): Promise<Link | undefined> {
    const { kind = '', portKind } = link
    if (!isDescribed(kind)) return Promise.resolve(undefined)
    const needed = neededOf(kind, (link[kind] ?? {}) as Record<string, unknown>)
    const key = [kind, portKind === 'bridge', ...Object.keys(needed)].join()
    const made = this.#made.get(key)
    if (made !== undefined) return made
    const work = this.#last.then(() => this.#make(kind, needed, portKind === 'bridge'))
    this.#last = work.catch(() => {})
    this.#made.set(key, work)
    return work
  }

  async #make(kind: LinkKind, needed: object, isPort: boolean): Promise<Link | undefined> {
    const { peer, stacked } = factsOf(kind)
    const [netns, signal] = [this.#netns, this.#signal]
    const options = {
      ...{ kind, name: 'usual', netns, signal },
      [kind]: needed,
      ...(stacked && { link: 'lower' }),
      ...(peer && { peer: { name: 'usual1' } }),
      ...(isPort && { master: 'master' }),
    }
    try {
      const made = await createLink(options as CreateLinkOptions)
      await deleteLink(made.index, { netns, signal })
      return made
    } catch (error) {
      if (error instanceof NetlinkError && !signal?.aborted) return undefined
      throw error
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#netns.close()
  }
}
