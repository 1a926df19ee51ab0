/** Creating links: one call makes the link and all that belongs to it, or nothing. */
import { binding } from '../binding.js'
import { checkKnown, checkOptions } from '../check.js'
import { invalidType, invalidValue } from '../errors.js'
import type { NetnsRef } from '../netns/ref.js'
import type { CallOptions } from './call.js'
import type { MayExist } from './existing.js'
import {
  type KindOptions,
  type LinkKind,
  type PairedKind,
  rulesOf,
  type StackedKind,
  type TunnelKind,
} from './kinds/index.js'
import type { Link, LinkOf, LinkRef, VxlanLink } from './link.js'
import { kinds } from './link-request.js'
import { aroundOf, create, type NewLink, type NewPeer, parted } from './new-link.js'

/** What a new link of some kind is told besides, whether the kind's options stand apart or not. */
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
      }
    : unknown)

/** What `createLink` takes: the kind, and the kind's own options under its name. */
export type CreateLinkOptions = {
  [Kind in LinkKind]: Around<Kind> & {
    kind: Kind
  } & { [Key in Kind]?: KindOptions[Key] | undefined }
}[LinkKind]

/** What `createVxlan` and its like take: the kind's own options beside the others. */
export type CreateOptions<Kind extends LinkKind> = Omit<Around<Kind>, keyof KindOptions[Kind]> &
  KindOptions[Kind]

/** `group` is the multicast group; for a link group use `createLink`. */
export type CreateVxlanOptions = CreateOptions<'vxlan'>
/** How to create a bridge. */
export type CreateBridgeOptions = CreateOptions<'bridge'>
/** How to create a veth pair. */
export type CreateVethOptions = CreateOptions<'veth'>

/** By kind, what `createLink` is told. */
const knownByKind = Object.fromEntries(
  kinds.map((kind) => [kind, ['kind', kind, ...aroundOf(kind)]]),
)

/**
 * Creates a link of any kind, its addresses, and its peer, and returns it as the kernel reports
 * it. When a step fails, what was done is undone. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name is taken, unless `mayExist` and it is what was asked for,
 * with its peer and addresses; `ENOTSUP` when the running kernel does not know the kind, or, with
 * the option, ignores one it does not know; and whatever the kernel says of an option.
 */
export async function createLink(options: CreateLinkOptions): Promise<Link> {
  const given: object = checkOptions(options)
  const { kind, ...rest } = given as { kind: unknown }
  if (typeof kind !== 'string') throw invalidType('kind', 'a kind of link', kind)
  if (!kinds.includes(kind)) throw invalidValue('kind', `expected one of ${kinds.join(', ')}`, kind)
  checkKnown(given, knownByKind[kind] as readonly string[])
  const { [kind]: data, ...around } = rest as Record<string, unknown>
  const part = { kind, data: data as object, dataPath: `${kind}.` }
  const [created] = await create('createLink', part, around as unknown as Around<LinkKind>)
  return created as Link
}

/** Creates links of a kind whose options stand beside the others; one in both is the kind's. */
function creator<Kind extends LinkKind, Made = LinkOf<Kind>>(operation: string, kind: Kind) {
  const own = new Set(binding.tables.kinds[kind]?.map(({ name }) => name))
  const known = [...own, ...aroundOf(kind)]
  return async (options: CreateOptions<Kind>): Promise<Made> => {
    const given = checkOptions(options)
    checkKnown(given, known)
    const [data, around] = parted(given, (name) => own.has(name))
    const ends = await create(
      operation,
      { kind, data, dataPath: '' },
      around as unknown as Around<Kind>,
    )
    const [link, peer] = ends
    return (rulesOf(kind).peer === undefined ? link : { link, peer }) as Made
  }
}

/**
 * Creates a VXLAN tunnel end (RFC 7348). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI on that port, is taken.
 */
export const createVxlan = creator<'vxlan', VxlanLink>('createVxlan', 'vxlan')

/** Creates a Linux bridge. Needs CAP_NET_ADMIN. */
export const createBridge = creator('createBridge', 'bridge')

/** Both ends of a new pair. */
export interface Pair<Kind extends PairedKind> {
  /** The end where the call was made. */
  link: LinkOf<Kind>
  /** The other end, as its own namespace reports it. */
  peer: LinkOf<Kind>
}

/**
 * Creates a veth pair, each end where it will live. Needs CAP_NET_ADMIN in both namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export const createVeth = creator<'veth', Pair<'veth'>>('createVeth', 'veth')

/**
 * Creates a netkit pair, each end where it will live; since Linux 6.7. Needs CAP_NET_ADMIN in both
 * namespaces.
 *
 * @throws NetlinkError `EEXIST` when either name is taken.
 */
export const createNetkit = creator<'netkit', Pair<'netkit'>>('createNetkit', 'netkit')

/** Creates a dummy, which drops what is sent to it. Needs CAP_NET_ADMIN. */
export const createDummy = creator('createDummy', 'dummy')

/** Creates an intermediate functional block, to which tc redirects traffic. Needs CAP_NET_ADMIN. */
export const createIfb = creator('createIfb', 'ifb')

/**
 * Creates a VLAN device on another link (IEEE 802.1Q). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VLAN on that link, is taken.
 */
export const createVlan = creator('createVlan', 'vlan')

/** Creates a macvlan: a link with a MAC of its own on another link. Needs CAP_NET_ADMIN. */
export const createMacvlan = creator('createMacvlan', 'macvlan')

/** Creates a macvtap: a macvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export const createMacvtap = creator('createMacvtap', 'macvtap')

/** Creates an ipvlan: a link with IP addresses of its own and the other link's MAC. Needs CAP_NET_ADMIN. */
export const createIpvlan = creator('createIpvlan', 'ipvlan')

/** Creates an ipvtap: an ipvlan that programs read and write as a file. Needs CAP_NET_ADMIN. */
export const createIpvtap = creator('createIpvtap', 'ipvtap')

/**
 * Creates a GENEVE tunnel end (RFC 8926). Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the VNI and remote on that port, is taken.
 */
export const createGeneve = creator('createGeneve', 'geneve')

/** Creates a GRE tunnel of IP packets over IPv4. Needs CAP_NET_ADMIN. */
export const createGre = creator('createGre', 'gre')

/** Creates a GRE tunnel of Ethernet frames over IPv4. Needs CAP_NET_ADMIN. */
export const createGretap = creator('createGretap', 'gretap')

/** Creates a GRE tunnel of IP packets over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6gre = creator('createIp6gre', 'ip6gre')

/** Creates a GRE tunnel of Ethernet frames over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6gretap = creator('createIp6gretap', 'ip6gretap')

/** Creates a tunnel of mirrored packets over IPv4. Needs CAP_NET_ADMIN. */
export const createErspan = creator('createErspan', 'erspan')

/** Creates a tunnel of mirrored packets over IPv6. Needs CAP_NET_ADMIN. */
export const createIp6erspan = creator('createIp6erspan', 'ip6erspan')

/** Creates a VRF: its ports have a routing table of their own. Needs CAP_NET_ADMIN. */
export const createVrf = creator('createVrf', 'vrf')

/**
 * Creates an IPsec interface: what is sent through it meets the policies of its number. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when the name, or the number, is taken.
 */
export const createXfrm = creator('createXfrm', 'xfrm')

/** Creates a bond of several links. A port must be down when it is added. Needs CAP_NET_ADMIN. */
export const createBond = creator('createBond', 'bond')

/**
 * Creates a persistent tun or tap device, to which a program attaches later, as `ip tuntap` does.
 * Needs CAP_NET_ADMIN, and leave to open /dev/net/tun.
 *
 * @throws NetlinkError `EEXIST` when the name is taken; `ENOENT` or `EACCES` of `open` when there is
 * no /dev/net/tun for us.
 */
export const createTun = creator('createTun', 'tun')
