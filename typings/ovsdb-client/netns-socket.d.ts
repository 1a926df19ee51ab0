import { type Socket, type TcpNetConnectOpts } from 'node:net';
import type { NetnsRef } from '../netns/ref.js';
/**
 * A `net.connect` whose sockets are born in a network namespace and stay there. Host names are
 * looked up in the process's own. The addon is loaded here only: without `netns` nothing of this
 * client needs it.
 */
export declare function connectIn(netns: NetnsRef): Promise<(options: TcpNetConnectOpts & {
    host: string;
}) => Socket>;
