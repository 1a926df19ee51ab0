/** Every namespace that has a name, in memory, and always current. */
import type { NetlinkError } from '../../base/errors.js'
import type { NetnsEntry } from '../../netns/netns.js'
import type { Following } from './follow.js'
import { LiveCopy } from './live-copy.js'
import { Members, type WantedOfAll } from './members.js'
import type { ChangeEvent } from './mirror.js'
import { NetnsReplica } from './replica.js'

/** What changed at once in one of the namespaces. When listeners are called the replica has all of it. */
export interface NamespacesChange {
  /** The namespace's name. */
  netns: string
  /**
   * As in `ReplicaChange`; `initial` too when a namespace has come, and `gone` when it has gone: then each of its
   * objects is reported as deleted.
   */
  cause: 'initial' | 'update' | 'resync' | 'gone'
  /** Each step, in order. */
  changes: readonly ChangeEvent[]
}

/** All named namespaces in memory: see `replicateAll`. */
export class NamespacesReplica extends LiveCopy<NamespacesChange> {
  readonly #namespaces = new Map<string, NetnsReplica>()
  readonly #unreadable = new Map<string, NetlinkError>()
  readonly #members: Members

  /** @internal Use `replicateAll`. */
  constructor(wanted: WantedOfAll, signal: AbortSignal | undefined) {
    super(wanted.operation, undefined)
    this.#members = new Members(wanted, {
      use: (entry, following) => this.#use(entry, following),
      unreadable: async ({ name }, error) => {
        if (error === undefined) this.#unreadable.delete(name)
        else this.#unreadable.set(name, error)
      },
    })
    this.#members.ready.then(
      () => this.becomeCurrent(),
      () => {},
    )
    this.follow(this.#members.over, () => this.#end(), [signal])
  }

  /**
   * The namespaces that have been read, by their names. The replica of one that has gone is closed, and stays as it
   * was last; one that was created again under the same name has another one.
   */
  get namespaces(): ReadonlyMap<string, NetnsReplica> {
    return this.#namespaces
  }

  /** The namespaces that cannot be entered, by name, with the error: EPERM or EACCES. */
  get unreadable(): ReadonlyMap<string, NetlinkError> {
    return this.#unreadable
  }

  async #use({ name }: NetnsEntry, following: Following): Promise<void> {
    const replica = new NetnsReplica(following, name)
    replica.on('change', (change) => {
      if (change.cause === 'initial') this.#namespaces.set(name, replica)
      this.publish({ netns: name, ...change })
    })
    const error = await replica.closed
    if (error !== undefined) throw error
    if (this.state === 'closed' || !this.#namespaces.delete(name)) return
    this.publish({ netns: name, cause: 'gone', changes: following.mirrors.home.all('deleted') })
  }

  #end(): void {
    for (const replica of this.#namespaces.values()) void replica.close()
    this.#members.end()
  }

  /** @internal */
  override everything(): NamespacesChange[] {
    return [...this.#namespaces].flatMap(([netns, replica]) =>
      replica.everything().map((change) => ({ netns, ...change })),
    )
  }

  /** @internal */
  protected override catchUp(): Promise<void> {
    return this.#members.sync()
  }
}
