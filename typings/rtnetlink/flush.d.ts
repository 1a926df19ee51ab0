import { type ListAddressesOptions } from './address.js';
import type { CallOptions } from './call.js';
import type { LinkRef } from './link.js';
import { type ListNeighborsOptions, type NeighborState } from './neighbor.js';
import { type ListNexthopsOptions } from './nexthop.js';
import { type ListRoutesOptions, type Protocol } from './route.js';
import { type RuleOptions } from './rule.js';
/**
 * Deletes all addresses of a link, by name or index, or those of one family. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` without such a link.
 */
export declare function flushAddresses(link: LinkRef, options?: Pick<ListAddressesOptions, 'family'> & CallOptions): Promise<void>;
/**
 * Deletes neighbours: of all links or one, of both families or one, and, as ip-neighbour(8) does, not
 * those that are permanent or noarp, unless `state` asks for them. Needs CAP_NET_ADMIN.
 */
export declare function flushNeighbors(options?: ListNeighborsOptions & {
    /** Only those in one of these states. Default: in all but permanent and noarp. */
    state?: readonly NeighborState[] | undefined;
}): Promise<void>;
/** Deletes routes: those that `listRoutes` lists; a table at least must be told. Needs CAP_NET_ADMIN. */
export declare function flushRoutes(options: ListRoutesOptions & Required<Pick<ListRoutesOptions, 'table'>>): Promise<void>;
/** Which rules to delete. */
export interface FlushRulesOptions extends CallOptions, Pick<RuleOptions, 'priority' | 'table'> {
    /** Only this family's. Default both. */
    family?: 'inet' | 'inet6' | undefined;
    /** Only those that this one installed. Default: all but `kernel`, whose rules ask the tables there are. */
    protocol?: Protocol | undefined;
}
/**
 * Deletes policy rules: all that the kernel did not make itself, or those of a priority, a table or an
 * installer. Needs CAP_NET_ADMIN.
 */
export declare function flushRules(options?: FlushRulesOptions): Promise<void>;
/**
 * Deletes nexthops: those that `listNexthops` lists, groups before their members, and with them the
 * routes that use them. Needs CAP_NET_ADMIN.
 */
export declare function flushNexthops(options?: ListNexthopsOptions): Promise<void>;
