import { type CallOptions } from './call.js';
import { type Created, type MayExist } from './existing.js';
import type { LinkRef } from './link.js';
import type { IfExists } from './object.js';
/**
 * Gives a link another name, by which it is found as well. Of these there may be any number, of 1
 * to 127 bytes each. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` when a link of the namespace has it, unless `mayExist` and it is this
 * one; `ENODEV` when there is no link.
 */
export declare function addAltName(link: LinkRef, altName: string, options?: CallOptions & MayExist): Promise<Created>;
/**
 * Takes another name of a link's away. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENOENT` when the link has no such name, unless `ifExists`; `ENODEV` when there
 * is no link.
 */
export declare function deleteAltName(link: LinkRef, altName: string, options?: CallOptions & IfExists): Promise<void>;
