import type { Link, LinkRef } from './link.js';
import type { Neighbor, NeighborState } from './neighbor.js';
import type { Route, RouteKey } from './route.js';
import { type WaitOptions } from './wait-in.js';
/** What a link has to be like; what is not given does not matter. */
export interface WaitForLinkOptions extends WaitOptions {
    /** Whether it is up (IFF_UP). */
    up?: boolean | undefined;
    /** Whether it has a carrier (IFF_LOWER_UP). */
    carrier?: boolean | undefined;
    /** RFC 2863's state. */
    operState?: Link['operState'];
    /** The link that it is a port of, by name or index; null for none. */
    master?: LinkRef | null | undefined;
    /** That there is none, or no longer; then nothing else is asked for. Default false. */
    gone?: boolean | undefined;
}
/**
 * Waits until there is a link, and it is as told. Resolves with it; with `gone`, with the link as it was
 * last, or undefined when there was none. A link that is there is that link whatever it is then called.
 *
 * @throws NetlinkError `ETIMEDOUT` when it does not come to that in time; `ENODEV` as soon as the link,
 * which was there, is gone; `ENOENT` when the namespace is.
 */
export declare function waitForLink(link: LinkRef, options: WaitForLinkOptions & {
    gone: true;
}): Promise<Link | undefined>;
export declare function waitForLink(link: LinkRef, options?: WaitForLinkOptions): Promise<Link>;
/** Which route, and how long to wait. */
export interface WaitForRouteOptions extends RouteKey, WaitOptions {
    /** That there is none, or no longer. Default false. */
    gone?: boolean | undefined;
}
/**
 * Waits until there is a route with all that is told of it, in any spelling. Resolves with it; with `gone`
 * until there is none, and with the one that there was last, if any.
 *
 * @throws NetlinkError `ETIMEDOUT` when it does not come to that in time; `ENOENT` when the namespace is
 * gone.
 */
export declare function waitForRoute(options: WaitForRouteOptions & {
    gone: true;
}): Promise<Route | undefined>;
export declare function waitForRoute(options: WaitForRouteOptions): Promise<Route>;
/** In which state the neighbour has to be, and how long to wait. */
export interface WaitForNeighborOptions extends WaitOptions {
    /** Default: any in which packets can be sent to it: all but `none`, `incomplete` and `failed`. */
    state?: NeighborState | readonly NeighborState[] | undefined;
}
/**
 * Waits until a link knows how to reach a neighbour. Resolves with the neighbour. It resolves nothing by
 * itself: traffic does, or `addNeighbor` with `use`.
 *
 * @throws NetlinkError `ETIMEDOUT` when it does not come to that in time; `ENODEV` when there is no such
 * link, or no longer; `ENOENT` when the namespace is gone.
 */
export declare function waitForNeighbor(link: LinkRef, dst: string, options?: WaitForNeighborOptions): Promise<Neighbor>;
