/** Routes of a new link. */
import type { RawStep } from '../binding.js';
import type { Wanted } from './existing.js';
import { type HandedBack } from './object.js';
import { type Route, type RouteOptions } from './route.js';
/**
 * A route by a new link, with which it goes. One that was reported may be of another link: it leads by this
 * one.
 */
export type NewRoute = HandedBack<Omit<RouteOptions, 'dev' | 'multipath' | 'nexthopId'>, Route>;
/** What is told of the routes of a new link, and the steps that add them. `path` is the list's, in errors. */
export declare function newRoutes(link: string, place: number, routes: readonly NewRoute[], path: string): {
    told: RouteOptions;
    step: RawStep;
}[];
/** How such a route is found, and compared with what was asked for. */
export declare function wantedRoute({ told, step }: {
    told: RouteOptions;
    step: RawStep;
}): Wanted;
