/** Creating links: one call makes the link and all that belongs to it, or nothing. */
import { binding } from '../../addon/binding.js'
import { checkKnown, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { joined } from '../../base/joined.js'
import type { LinkRef } from '../../base/link-ref.js'
import type { CallOptions } from '../../netns/call.js'
import type { NetnsRef } from '../../netns/ref.js'
import type { Created, MayExist } from '../engine/existing.js'
import type { HandedBack } from '../engine/object.js'
import type {
  KindOptions,
  LinkKind,
  PairedKind,
  StackedKind,
  TunnelKind,
} from '../generated/kinds.js'
import type { Link } from '../generated/link.js'
import { factsOf, isDescribed } from './kinds/index.js'
import type { LinkOf } from './link.js'
import { kinds, type PlannedStep, told } from './link-request.js'
import {
  aroundOf,
  type Compared,
  compare,
  create,
  type KindPart,
  type NewLink,
  type NewPeer,
  parted,
} from './new-link.js'
import type { RawAttribute } from './raw.js'

/** Further options of a new link of some kind, whether the kind's options are nested or not. */
type Around<Kind extends LinkKind> = NewLink &
  CallOptions &
  MayExist &
  (Kind extends PairedKind
    ? {
        /** The other end. */
        peer: NewPeer
      }
    : unknown) &
  (Kind extends StackedKind
    ? {
        /** The link it is stacked on (IFLA_LINK). */
        link: LinkRef
      }
    : unknown) &
  (Kind extends StackedKind | TunnelKind
    ? {
        /**
         * The namespace of the link that it is stacked on, or that a tunnel's packets are sent and
         * received in: it is made from there, not moved. `{ self: true }` is the process's own.
         * Needs CAP_NET_ADMIN in both; not with `mayExist`. Default: `netns`.
         */
        linkNetns?: NetnsRef | undefined
        /**
         * The same by this namespace's number for it (IFLA_LINK_NETNSID), as it is reported; `link`, if
         * there is one, by index then.
         */
        linkNetnsId?: number | undefined
      }
    : unknown)

/** A link of some kind, with its options under its name, or as it was reported. */
type CreateAs<Kind extends LinkKind> = HandedBack<Around<Kind>, Link> & {
  kind: Kind
} & { [Key in Kind]?: KindOptions[Key] | undefined }

/**
 * A link as it was reported, of a kind that can be created; of a pair with its `peer`, which may be
 * one that was reported, too.
 */
export type ReportedLink = Link &
  CallOptions &
  MayExist &
  Pick<NewLink, 'addresses' | 'routes'> & {
    /** The other end, of a pair. */
    peer?: NewPeer | undefined
    /** See `createVxlan`, `createVlan`. */
    linkNetns?: NetnsRef | undefined
  }

/** What `createLink` takes: the kind, and the kind's own options under its name. */
export type CreateLinkOptions =
  | { [Kind in LinkKind]: CreateAs<Kind> }[LinkKind]
  | OtherLinkOptions
  | ReportedLink

/** Options of a link of a kind that this library does not describe. */
type OtherLink = NewLink &
  CallOptions &
  MayExist & {
    /** Its own options. A kind that needs none is made with an empty list. */
    raw: readonly RawAttribute[]
    /** The link that it is on (IFLA_LINK), if there is one. */
    link?: LinkRef | undefined
    /** See `createVxlan`, `createVlan`. */
    linkNetns?: NetnsRef | undefined
    /** See `createVxlan`, `createVlan`. */
    linkNetnsId?: number | undefined
  }

/** A link of a kind that this library does not describe: `kind` as the kernel calls it (IFLA_INFO_KIND), up to 55 bytes. */
export type OtherLinkOptions = HandedBack<OtherLink, Link> & { kind: string }

/**
 * What `createVxlan` and its like take: the kind's own options beside the others; or, with `kind`, what
 * `createLink` takes.
 */
export type CreateOptions<Kind extends LinkKind> =
  | (Omit<Around<Kind>, keyof KindOptions[Kind]> & KindOptions[Kind] & { kind?: undefined })
  | CreateAs<Kind>

/** `group` is the multicast group; for a link group use `createLink`. */
export type CreateVxlanOptions = CreateOptions<'vxlan'>
/** How to create a bridge. */
export type CreateBridgeOptions = CreateOptions<'bridge'>
/** How to create a veth pair. */
export type CreateVethOptions = CreateOptions<'veth'>

/** The options of `createLink`, by kind. */
const knownByKind = Object.fromEntries(
  kinds.map((kind) => [kind, new Set(['kind', kind, ...aroundOf(kind)])]),
)

/** Of a kind without a table. */
const knownOfOthers = new Set(['kind', 'raw', ...aroundOf('')])

/**
 * Creates a link of any kind with its addresses and its peer, and returns the link as the kernel reports it. When a
 * step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * A link that was reported makes one like it, with its index; what is only reported is passed over. The other end
 * of a pair is `peer`.
 *
 * Of a kind that this library does not describe, whose options it cannot check or name, `raw` has the attributes;
 * what the kernel passes over of them goes unnoticed.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist` and the existing one matches, with its
 * peer and addresses; `ENOTSUP` when the running kernel does not know the kind, or, with the option, ignores one it
 * does not know or makes another value of one; and whatever the kernel says of an option.
 */
export async function createLink(options: CreateLinkOptions): Promise<Link & Created> {
  const { part, around } = partOf(options)
  const { ends, created } = await create('createLink', part, around)
  return joined(ends[0] as Link, { created })
}

/**
 * In what the link that `createLink` would make differs from what there is; nothing is made. Of `linkNetns`, and
 * `link` with it, nothing is compared.
 */
export async function compareLink(
  operation: string,
  options: CreateLinkOptions,
): Promise<Compared> {
  const { part, around } = partOf(options)
  return compare(operation, part, around)
}

/** The kind's own options, and those around them. */
function partOf(options: CreateLinkOptions): ReturnType<typeof partAs> {
  const given: object = checkOptions(options)
  const { kind } = given as { kind: unknown }
  if (typeof kind !== 'string') throw invalidType('kind', 'a kind of link', kind)
  if (kind === '') throw invalidValue('kind', 'expected a kind of link', kind)
  return partAs(kind, given)
}

/** Options that are no link's, and are set by requests that follow its creation. */
export interface Apart {
  names: readonly string[]
  /** The requests that set these, of the link of that name. */
  steps(name: string, settings: object): PlannedStep[]
}

/** Of options that have the kind's own under its name. */
function partAs(
  kind: string,
  given: object,
  apart: readonly PlannedStep[] = [],
): { part: KindPart; around: Around<LinkKind> } {
  const known = isDescribed(kind) ? (knownByKind[kind] as ReadonlySet<string>) : knownOfOthers
  const { options, asReported } = told(given, (name) => known.has(name))
  const { kind: _, ...rest } = options
  // Also of a kind whose name is that of something that every object has.
  const [around, data] = parted(rest, (name) => name !== kind)
  const part = {
    kind,
    data: Object.values(data)[0] as object,
    dataPath: `${kind}.`,
    asReported,
    apart,
  }
  return { part, around: around as unknown as Around<LinkKind> }
}

/** The function that creates links of a kind, whose options stand beside the others; one in both is the kind's. */
export function creator<Kind extends LinkKind, Made = LinkOf<Kind> & Created, More = unknown>(
  operation: string,
  kind: Kind,
  { names, steps }: Apart = { names: [], steps: () => [] },
) {
  const own = new Set(binding.tables.kinds[kind]?.map(({ name }) => name))
  const known = [...own, ...aroundOf(kind), 'kind']
  const flatPart = (given: object, apart: readonly PlannedStep[]): ReturnType<typeof partAs> => {
    checkKnown(given, known)
    const { kind: _, ...options } = given as { kind?: undefined }
    const [data, around] = parted(options, (name) => own.has(name))
    const part = { kind, data, dataPath: '', apart }
    return { part, around: around as unknown as Around<LinkKind> }
  }
  return async (options: CreateOptions<Kind> & More): Promise<Made> => {
    const whole: object = checkOptions(options)
    const isApart = (name: string) => names.includes(name)
    const [settings, given] = names.length === 0 ? [{}, whole] : parted(whole, isApart)
    const isSet = Object.keys(settings).length > 0
    const apart = isSet ? steps((given as NewLink).name, settings) : []
    const { part, around } =
      'kind' in given && given.kind !== undefined
        ? partAs(checkKind(kind, given.kind), given, apart)
        : flatPart(given, apart)
    const { ends, created } = await create(operation, part, around)
    const [link, peer] = ends
    const made = factsOf(kind).peer === undefined ? (link as Link) : { link, peer }
    return joined(made, { created }) as Made
  }
}

function checkKind(kind: string, given: unknown): string {
  if (given === kind) return kind
  throw invalidValue('kind', `expected ${kind}`, given)
}

/** Both ends of a new pair. */
export interface Pair<Kind extends PairedKind> extends Created {
  /** The end where the call was made. */
  link: LinkOf<Kind>
  /** The other end, as its own namespace reports it. */
  peer: LinkOf<Kind>
}
