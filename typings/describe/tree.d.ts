import type { Description } from './description.js';
/**
 * A description as a tree of text, one line a thing: namespaces with their links, ports of a link
 * below it; Open vSwitches with their bridges and ports. Characters that a terminal would obey are
 * spelled out.
 */
export declare function renderTree(description: Description): string;
