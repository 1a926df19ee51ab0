import { type CallOptions } from './call.js';
import { type LinkFilter, type LinkRef } from './link.js';
import type { IfExists } from './object.js';
/**
 * Deletes a link, and with it its peer or what is stacked on it. The kernel takes some 17 ms, but
 * hardly more for many: deletes that wait behind each other are done as one, as `deleteLinks` does
 * it. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is none, unless `ifExists`.
 */
export declare function deleteLink(link: LinkRef, options?: CallOptions & IfExists): Promise<void>;
/**
 * Deletes many links at once: as one link group, for one grace period of the kernel's between
 * them. Meanwhile they bear a group number of their own. Needs CAP_NET_ADMIN.
 *
 * @param links Names and indexes, or which: all that have every property named, such as
 * `{ kind: 'veth' }`, but never the loopback device. Those are listed first; one that is gone by the
 * time it would be deleted is no error.
 * @throws AggregateError of a NetlinkError for each link that was not deleted, all others being
 * gone; `ENODEV` is none with `ifExists`.
 */
export declare function deleteLinks(links: readonly LinkRef[] | LinkFilter, options?: CallOptions & IfExists): Promise<void>;
