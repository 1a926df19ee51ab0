/** What is in a namespace, in memory, and always current. */
import { invalidValue } from '../../base/errors.js'
import { describeNetns, type NetnsRef } from '../../netns/ref.js'
import type { LinkTable, ObjectTable } from '../engine/object-table.js'
import type { Following } from './follow.js'
import { LiveCopy } from './live-copy.js'
import type { ChangeEvent } from './mirror.js'
import type { Watched, WatchType } from './watched.js'

/** What changed at once. When listeners are called the replica has all of it. */
export interface ReplicaChange {
  /**
   * `initial`: what was there at first. `update`: what happened. `resync`: changes came faster than they
   * were taken, so everything was read again, and this is what differs.
   */
  cause: 'initial' | 'update' | 'resync'
  /** Each step, in order. */
  changes: readonly ChangeEvent[]
}

/** A namespace in memory: see `replicate`. */
export class NetnsReplica extends LiveCopy<ReplicaChange> {
  readonly #following: Following

  /** @internal Use `replicate`. */
  constructor(following: Following, netns: NetnsRef | undefined, signal?: AbortSignal) {
    super('replicate', describeNetns(netns))
    this.#following = following
    this.follow(this.#run(), () => following.end(), [following.handle, signal])
  }

  /**
   * The objects of a type. It stays the same table, whatever happens.
   *
   * @throws RangeError when the type is not held.
   */
  table(type: 'link'): LinkTable
  table<Type extends WatchType>(type: Type): ObjectTable<Watched[Type]>
  table(type: WatchType): unknown {
    const table = this.#following.mirrors.home.tables.get(type)
    if (table === undefined) throw invalidValue('type', 'is not held by the replica', type)
    return table
  }

  /** The links. */
  get links(): LinkTable {
    return this.table('link')
  }

  /** The addresses. */
  get addresses(): ObjectTable<Watched['address']> {
    return this.table('address')
  }

  /** The neighbours, except those that the kernel does not announce: see `watch`. */
  get neighbors(): ObjectTable<Watched['neighbor']> {
    return this.table('neighbor')
  }

  /** The forwarding entries. */
  get fdb(): ObjectTable<Watched['fdb']> {
    return this.table('fdb')
  }

  /** The multicast entries. */
  get mdb(): ObjectTable<Watched['mdb']> {
    return this.table('mdb')
  }

  /** The VLANs of bridges and their ports, one entry per VLAN. */
  get vlans(): ObjectTable<Watched['vlan']> {
    return this.table('vlan')
  }

  /** The VNIs of vxlan links with `vniFilter`, one entry per VNI. */
  get vnis(): ObjectTable<Watched['vni']> {
    return this.table('vni')
  }

  /** The qdiscs that were added, without the kernel's default ones. */
  get qdiscs(): ObjectTable<Watched['qdisc']> {
    return this.table('qdisc')
  }

  /** The classes of qdiscs. */
  get trafficClasses(): ObjectTable<Watched['trafficClass']> {
    return this.table('trafficClass')
  }

  /** The filters of links. */
  get filters(): ObjectTable<Watched['filter']> {
    return this.table('filter')
  }

  /** The routes, of all tables. */
  get routes(): ObjectTable<Watched['route']> {
    return this.table('route')
  }

  /** The policy rules. */
  get rules(): ObjectTable<Watched['rule']> {
    return this.table('rule')
  }

  /** The nexthops. */
  get nexthops(): ObjectTable<Watched['nexthop']> {
    return this.table('nexthop')
  }

  /** The nsids of other namespaces in this one. */
  get nsids(): ObjectTable<Watched['nsid']> {
    return this.table('nsid')
  }

  async #run(): Promise<void> {
    for await (const { cause, changes } of this.#following.batches(true)) {
      if (this.state === 'closed') return
      this.becomeCurrent()
      this.publish({ cause: causes[cause], changes })
    }
  }

  /** @internal */
  override everything(): ReplicaChange[] {
    if (!this.hasRead) return []
    return [{ cause: 'initial', changes: this.#following.mirrors.home.all('added') }]
  }

  /** @internal */
  protected override catchUp(): Promise<void> {
    return this.#following.sync()
  }
}

/** What a batch of changes comes of, in the words of a replica. */
const causes = { start: 'initial', events: 'update', overrun: 'resync' } as const
