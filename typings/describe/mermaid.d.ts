import type { Description } from './description.js';
/**
 * A description as a Mermaid flowchart: a box for each namespace and each Open vSwitch, in them links
 * and bridges; a line joins a port to its bridge and the ends of a pair, a dotted one leads to the
 * lower link, a thick one along a tunnel. Loopback devices are left out. All names are escaped.
 */
export declare function renderMermaid(description: Description): string;
