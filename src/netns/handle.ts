import { binding } from '../addon/binding.js'

/**
 * Closes the descriptors of handles that were collected without `close`. A handle that was closed is
 * taken out before, and until then nobody else can get the number: each is closed once.
 */
const dropped = new FinalizationRegistry(({ fd, what }: { fd: number; what: string }) => {
  binding.close(fd)
  process.emitWarning(
    `The Netns of ${what} was garbage collected without close(): its descriptor ${fd} is closed now. ` +
      'Use close() or await using.',
    { code: 'OVS_NETLINK_NETNS_NOT_CLOSED' },
  )
})

/**
 * A network namespace. From `createNetns(name)` it refers to the namespace by its name and
 * holds nothing; from `openNetns` and from `createNetns()` without a name it holds the
 * namespace open, and so alive, until it is closed. Give it wherever `netns` is asked for.
 *
 * One that holds a namespace and is garbage collected without `close` is closed then, some time later,
 * with a warning of the process (code `OVS_NETLINK_NETNS_NOT_CLOSED`). Whoever keeps its `fd` alone
 * does not keep it open.
 */
export class Netns implements AsyncDisposable {
  /** Its name as `ip netns` shows it, if it was created or opened by name. */
  readonly name: string | undefined
  /** The file it is bound to, if it was created or opened by name or path. */
  readonly path: string | undefined
  /** The number that identifies it, as in `ls -l /proc/PID/ns/net`. */
  readonly inode: number
  /**
   * Whether the call that returned this handle created the namespace; undefined for an opened one.
   */
  readonly created: boolean | undefined
  #fd: number | undefined
  readonly #closing = new AbortController()

  /** @internal */
  constructor(facts: {
    name?: string | undefined
    path?: string | undefined
    inode: number
    fd?: number
    created?: boolean
  }) {
    this.name = facts.name
    this.path = facts.path
    this.inode = facts.inode
    this.created = facts.created
    this.#fd = facts.fd
    if (facts.fd !== undefined) {
      const what = facts.name ?? facts.path ?? `net:[${facts.inode}]`
      dropped.register(this, { fd: facts.fd, what }, this)
    }
  }

  /** The descriptor that holds it open, if this handle has one and is not closed. */
  get fd(): number | undefined {
    return this.#fd
  }

  /**
   * Aborted by `close`: it ends what uses the handle for long.
   *
   * @internal
   */
  get closing(): AbortSignal {
    return this.#closing.signal
  }

  /** Whether `close` was called; functions refuse a closed handle. */
  get closed(): boolean {
    return this.#closing.signal.aborted
  }

  /**
   * Returns whether both are the same namespace, as long as both exist: the kernel reuses a number once its
   * namespace is gone.
   */
  equals(other: Netns): boolean {
    return this.inode === other.inode
  }

  /** Closes the handle; the namespace stays if it has a name or a process in it. Idempotent. */
  async close(): Promise<void> {
    const fd = this.#fd
    this.#fd = undefined
    this.#closing.abort()
    if (fd === undefined) return
    dropped.unregister(this)
    binding.close(fd)
  }

  /** The same as `close`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
