import { type ListAddressesOptions } from './address.js';
import { type CallOptions } from './call.js';
import type { LinkRef } from './link.js';
import { type ListNeighborsOptions } from './neighbor.js';
import { type ListNexthopsOptions } from './nexthop.js';
import type { Given } from './object.js';
import { type ListRoutesOptions, type RouteTable } from './route.js';
import { type ListRulesOptions } from './rule.js';
/** An option that is told has a value: were one lost on the way, more would be deleted than was meant. */
export type Selecting<Options extends CallOptions> = CallOptions & Given<Omit<Options, keyof CallOptions>>;
/**
 * Deletes all addresses of a link, by name or index, or those of one family. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export declare function flushAddresses(link: LinkRef, options?: Pick<ListAddressesOptions, 'family'> & CallOptions): Promise<void>;
/**
 * Deletes neighbours: those that `listNeighbors` lists, but, as ip-neighbour(8) does, not those that
 * are permanent or noarp, unless `state` or `proxy` asks for them. Needs CAP_NET_ADMIN.
 */
export declare function flushNeighbors(options?: Selecting<ListNeighborsOptions>): Promise<void>;
/** Deletes routes: those that `listRoutes` lists; a table at least must be told. Needs CAP_NET_ADMIN. */
export declare function flushRoutes(options: Selecting<ListRoutesOptions> & {
    table: RouteTable;
}): Promise<void>;
/** Which rules to delete: those that have all of these options. */
export type FlushRulesOptions = Selecting<ListRulesOptions>;
/**
 * Deletes policy rules: those that `listRules` lists, but not those that the kernel made itself, which
 * ask the tables there are, unless `protocol` asks for them. Needs CAP_NET_ADMIN.
 */
export declare function flushRules(options?: FlushRulesOptions): Promise<void>;
/**
 * Deletes nexthops: those that `listNexthops` lists, groups before their members, and with them the
 * routes that use them. Needs CAP_NET_ADMIN.
 */
export declare function flushNexthops(options?: Selecting<ListNexthopsOptions>): Promise<void>;
