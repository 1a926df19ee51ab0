import { type ListenOptions, type Socket, type TcpNetConnectOpts } from 'node:net';
import type { NetnsRef } from '../netns/ref.js';
/** What a server listens on. */
export type Bound = ListenOptions | {
    fd: number;
};
/**
 * What binds a port of a network namespace, at a host's address, else at every one, for a server to listen
 * on. Host names are looked up in the process's own.
 */
export declare function binderIn(netns: NetnsRef, host: string | undefined): Promise<(port: number) => Bound>;
/** The same in the process's own namespace: Node binds it. */
export declare function anywhere(host: string | undefined, port: number): Bound;
/**
 * A `net.connect` whose sockets are born in a network namespace and stay there. Host names are
 * looked up in the process's own.
 */
export declare function connectIn(netns: NetnsRef): Promise<(options: TcpNetConnectOpts & {
    host: string;
}) => Socket>;
