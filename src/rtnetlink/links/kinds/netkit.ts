import type { KindRules } from './rules.js'

/**
 * What a netkit pair can be told: a pair of links as veth, with BPF programs of its own; since
 * Linux 6.7. Each member is an attribute of linux/if_link.h, IFLA_NETKIT_*, named beside it. Those
 * marked (fixed) cannot be changed after the link was created, those marked (reported) not be set.
 */
export interface Netkit {
  /** Ethernet frames, or IP packets. Default l3 (MODE; fixed). */
  mode?: 'l2' | 'l3' | undefined
  /** What this end does with packets while it has no program. Default pass (POLICY). */
  policy?: 'pass' | 'blackhole' | undefined
  /** What the peer does. Default pass (PEER_POLICY). */
  peerPolicy?: 'pass' | 'blackhole' | undefined
  /** Whether marks and priorities of packets are cleared; since Linux 6.13, and late 6.12 (SCRUB; fixed). */
  scrub?: 'none' | 'default' | undefined
  /** The same for the peer (PEER_SCRUB; fixed). */
  peerScrub?: 'none' | 'default' | undefined
  /** Bytes of room before each packet; since Linux 6.14 (HEADROOM; fixed). */
  headroom?: number | undefined
  /** Bytes of room behind each packet; since Linux 6.14 (TAILROOM; fixed). */
  tailroom?: number | undefined
  /** It has a peer, or is one of those alone, made by others, that a card lends queues to; since Linux 7.1 (PAIRING; reported). */
  pairing?: 'pair' | 'single' | undefined
  /** This is the end that the pair was created by (PRIMARY; reported). */
  primary?: boolean | undefined
}

export const netkitRules: KindRules = { peer: true }
