import { invalidValue } from '../../../base/errors.js'
import { checkStacked, type KindRules } from './rules.js'

/**
 * What a macvlan or macvtap can be told (ip-link(8) "MACVLAN and MACVTAP Type Support"). Each
 * member is an attribute of linux/if_link.h, IFLA_MACVLAN_*, or a bit of one, named beside it.
 * Those marked (reported) cannot be set.
 */
export interface Macvlan {
  /**
   * How links on one lower link reach each other: not at all, by a switch that turns packets
   * around, directly; `passthru` takes the lower link over, `source` takes only what comes from
   * `macList`. Default vepa (MODE).
   */
  mode?: 'private' | 'vepa' | 'bridge' | 'passthru' | 'source' | undefined
  /** With `passthru`, leave the lower link's promiscuity alone. Set together with `noDst` (FLAGS, NOPROMISC). */
  noPromisc?: boolean | undefined
  /** With `source`, do not look for other links of the destination. Set together with `noPromisc` (FLAGS, NODST). */
  noDst?: boolean | undefined
  /** What is done with `macList` or `listedMac`. Default set, where `macList` is given; not reported (MACADDR_MODE). */
  macListMode?: 'add' | 'delete' | 'flush' | 'set' | undefined
  /** The address to add or delete; not reported (MACADDR). */
  listedMac?: string | undefined
  /** With `source`, the addresses to take packets from (MACADDR_DATA). */
  macList?: readonly string[] | undefined
  /** How many there are (MACADDR_COUNT; reported). */
  macCount?: number | undefined
  /** Broadcast packets that may wait. Default 1000; since Linux 5.11 (BC_QUEUE_LEN). */
  bcQueueLength?: number | undefined
  /** The same, the most that any link on the lower link asked for (BC_QUEUE_LEN_USED; reported). */
  bcQueueLengthUsed?: number | undefined
  /** Multicast receivers above which packets are queued, -1 never; since Linux 6.4 (BC_CUTOFF). */
  bcCutoff?: number | undefined
}

export const macvlanRules: KindRules = {
  stacked: true,
  below: true,
  prepare(data: Macvlan, path, link) {
    checkStacked(link)
    if (data.macList === undefined) return data
    if (data.mode !== 'source') {
      throw invalidValue(`${path}macList`, 'needs mode source', data.mode)
    }
    return { macListMode: 'set', ...data }
  },
}
