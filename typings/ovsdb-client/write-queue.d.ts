import type { Socket } from 'node:net';
/**
 * What was written and is not yet taken by the network. When nothing of it is taken for `timeout`
 * milliseconds the peer no longer reads, however much it may still say.
 *
 * The socket has one piece at a time, so that all other messages are still ours to take back.
 */
export declare class WriteQueue {
    #private;
    /** @param timeout milliseconds; 0 for no limit */
    constructor(socket: Socket, timeout: number, stuck: () => void);
    /**
     * Writes what the peer asked for. Our own messages stop nobody from reading: a server that is busy with
     * telling us something may take them only when we have read it.
     */
    answer(text: string): void;
    /**
     * Written in one turn of the event loop, texts go to the network together. The function returned
     * takes this one back, unless the network has any of it.
     *
     * @param written called when the socket gets the first of it
     */
    write(text: string, written?: () => void): () => void;
    /** Drops what is left: the socket is done for. */
    end(): void;
}
