import type { DescribedLink, DescribedNetns, LinkEnd } from './description.js';
import type { Held } from './namespaces.js';
/** Sets `peer`, `lower` and `farEnd` of all links, while their namespaces are held. */
export declare function join(held: readonly Held[], signal: AbortSignal | undefined): Promise<void>;
export declare const endAt: ({ inode }: DescribedNetns, { index, name }: DescribedLink) => LinkEnd;
/** The items of each key; Node 20 has no Map.groupBy. */
export declare function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]>;
