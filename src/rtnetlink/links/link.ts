/** Which links there are, and what of them to report: ip-link(8), linux/if_link.h. */
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions, TargetOptions } from '../../netns/call.js'
import type { KindOptions, LinkKind, Vxlan } from '../generated/kinds.js'
import type { Link } from '../generated/link.js'

/** A link whose kind is known. */
export type LinkOf<Kind extends LinkKind> = Link & { kind: Kind } & Pick<KindOptions, Kind>

/** A VXLAN link. */
export interface VxlanLink extends LinkOf<'vxlan'> {
  /** Its options; those named are always reported. */
  vxlan: Vxlan & { vni: number; dstPort: number; dev?: number }
}
/** One end of a veth pair. */
export type VethLink = LinkOf<'veth'>
/** A bridge. */
export type BridgeLink = LinkOf<'bridge'>

/** What of a link to report. */
export interface GetLinkOptions extends CallOptions, TargetOptions {
  /** Report `statistics`, and timers that run, such as those of a bridge. Default false. */
  statistics?: boolean | undefined
  /** Report `vfs`, with `statistics` with their counters, and `vfCount`. Default false. */
  vfs?: boolean | undefined
}

/** Which links. */
export interface LinkFilter {
  /** Only links of this kind. */
  kind?: string | undefined
  /** Only the ports of this link, by name or index. */
  master?: LinkRef | undefined
  /** Only those that are up, or only those that are down. */
  up?: boolean | undefined
  /** Only those of this link group. */
  group?: number | undefined
}

/** By what links are filtered. */
export const filterKeys = ['kind', 'master', 'up', 'group'] as const

/** Which links to list. */
export interface ListLinksOptions extends GetLinkOptions, LinkFilter {}
