import { type NetnsRef } from '../netns/ref.js';
import { type CallOptions } from './call.js';
import { type KindOptions, type LinkPortOptions } from './kinds/index.js';
import { type Link, type LinkRef, type LinkSettings } from './link.js';
import type { HandedBack } from './object.js';
/** The options of its kind, and of the port that it is. */
type OwnOptions = {
    [Key in keyof (KindOptions & LinkPortOptions)]?: (KindOptions & LinkPortOptions)[Key] | undefined;
};
/**
 * An option with the name of a kind, such as `vxlan`, changes the options of a link of that kind;
 * `bridgePort` and `bondPort` change those of a port.
 */
export interface SetLinkOptions extends LinkSettings, OwnOptions, CallOptions {
    /** Its new name; of a link that is up since Linux 6.2, `EBUSY` before. */
    name?: string | undefined;
}
/** Options, or a link as it was reported, perhaps with some of it changed. */
export type LinkChanges = HandedBack<Omit<SetLinkOptions, keyof CallOptions>, Link> & CallOptions;
/**
 * Changes a link, given by name or index: all that is told, or nothing. The kernel takes the changes one
 * after another; when it refuses one, or one is not so afterwards, earlier ones are set back. Needs
 * CAP_NET_ADMIN.
 *
 * A link as it was reported, which `index` and other members that are only reported tell, is compared
 * with the link first: only what differs is told. Of what cannot be changed, such as a VNI, a difference
 * is refused with `ENOTSUP`; what is only reported does not matter, but for `index`, which must be the
 * link's own. Its XDP program, which is reported by number, stays.
 *
 * @throws NetlinkError `ENODEV` when there is none; `ENOTSUP` with the option when the running kernel
 * ignores it, or makes another value of it; what the kernel says of a change, with the option at fault.
 */
export declare function setLink(link: LinkRef, options: LinkChanges): Promise<void>;
/**
 * Moves a link to another namespace and returns it as it is there. The kernel takes it down,
 * drops its addresses, and gives it another index if its own is taken there. It waits some 17 ms
 * for that: a link created where it will live costs nothing of the kind. Needs CAP_NET_ADMIN in both.
 *
 * @throws NetlinkError `EEXIST` when a link there has the name, `EBUSY` when one has the index.
 */
export declare function moveLink(link: LinkRef, options: CallOptions & {
    /** The other namespace. */
    to: NetnsRef;
    /** Its name there. Default: the one it has. */
    name?: string | undefined;
    /** Its index there. Default: the one it has, or another if that is taken (IFLA_NEW_IFINDEX). */
    index?: number | undefined;
}): Promise<Link>;
export {};
