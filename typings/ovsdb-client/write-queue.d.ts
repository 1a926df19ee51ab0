import type { Socket } from 'node:net';
/**
 * What was written and is not yet taken by the network. When nothing of it is taken for `timeout`
 * milliseconds the peer no longer reads, however much it may still say.
 */
export declare class WriteQueue {
    #private;
    /** @param timeout milliseconds; 0 for no limit */
    constructor(socket: Socket, timeout: number, stuck: () => void);
    /** Written in one turn of the event loop, texts go to the network together. */
    write(text: string): void;
    /** Drops what is left: the socket is done for. */
    end(): void;
}
