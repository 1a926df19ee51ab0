import { type CallOptions } from './call.js';
import { type Tun } from './kinds/tun.js';
export interface OpenTunOptions extends CallOptions, Pick<Tun, 'packetInfo' | 'vnetHeader'> {
    /** IP packets, or Ethernet frames; of a device that there is, its own. */
    mode: 'tun' | 'tap';
    /** How many descriptors, 1 to 256. Default 1. More need a device with `multiQueue`. */
    queues?: number | undefined;
    /** Let others attach as well. Default: with more than one queue. A device must have been made so. */
    multiQueue?: boolean | undefined;
}
/**
 * Queues of a tun or tap device. A read of a descriptor takes one packet that the kernel sent out
 * through the device, a write hands it one that comes in. They do not block: a read with nothing there
 * fails with `EAGAIN`. They are closed when a program is executed, but for a child's own `stdio`.
 *
 * The handle owns them: they are open until `close`, and must not be closed otherwise, nor used after.
 */
export declare class TunQueues implements AsyncDisposable {
    #private;
    /** The device. */
    readonly name: string;
    /** @internal */
    constructor(name: string, fds: readonly number[]);
    /** One descriptor a queue; none once it is closed. */
    get fds(): readonly number[];
    /** Detaches. A device that is not persistent goes with its last descriptor. Idempotent. */
    close(): Promise<void>;
    /** The same as `close`. */
    [Symbol.asyncDispose](): Promise<void>;
}
/**
 * Attaches to a tun or tap device. One that there is not is made, and lives until its last descriptor is
 * closed; `createTun` makes one that stays. It is down at first: see `setLink`. Needs leave to open
 * /dev/net/tun, and CAP_NET_ADMIN unless the device is the user's own.
 *
 * @throws NetlinkError `EINVAL` of TUNSETIFF when there is a link of another kind, mode or `multiQueue`,
 * `EBUSY` when a device of one queue is taken; `ENOENT` or `EACCES` of `open`.
 */
export declare function openTun(name: string, options: OpenTunOptions): Promise<TunQueues>;
