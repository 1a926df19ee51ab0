import type { DescribedBridge, DescribedInterface, DescribedLink, DescribedNetns, DescribedPort, DescribedSwitch, Description, LinkEnd } from './description.js';
/** No more than that it can be one. */
export declare function checkDescription(description: unknown): asserts description is Description;
/** The kernel lets names have all but white space and slashes; what a terminal would obey is spelled out. */
export declare const plain: (text: string) => string;
/** A namespace by its names, or its number. */
export declare function netnsTitle({ names, inode, own }: DescribedNetns): string;
export declare const switchTitle: ({ remote }: DescribedSwitch) => string;
/** Kind and state. */
export declare function linkState({ kind, loopback, up, operState }: DescribedLink): string[];
/** What a vxlan link is told, as `VNI 42`, `192.0.2.1 -> 192.0.2.2:4789`. */
export declare function tunnelWords({ vxlan }: DescribedLink): string[];
export declare const addressWords: ({ addresses }: DescribedLink) => string[];
export declare function bridgeWords({ parent, vlan, datapathType, failMode }: DescribedBridge): string[];
export declare function portWords({ tag, trunks, bondMode, interfaces }: DescribedPort): string[];
/** Type, number, where a tunnel leads, and what went wrong. */
export declare function interfaceWords({ type, ofport, options, error }: DescribedInterface): string[];
/** Another link, as it is called in a namespace: `eth0`, `eth0 in vm1`. */
export declare function endWords({ index, inode, name }: LinkEnd, from: number | undefined, { namespaces }: Description): string;
