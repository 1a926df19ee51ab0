import { type SessionOptions } from '../ovsdb-client/session.js';
import { Ovs } from './ovs.js';
/** How to connect to an Open vSwitch; all of it optional. */
export interface ConnectOvsOptions extends Partial<Omit<SessionOptions, 'database' | 'signal'>> {
    /**
     * Go on trying when no remote can be reached, and wait for its answers, until the signal; without it
     * the first attempt on each decides. Default false. Once there was a connection, a lost one is always made again.
     */
    retry?: boolean | undefined;
    /**
     * Milliseconds that each change, and `sync`, may take when it has no `timeout` of its own; more of
     * them for a switch that is slow or has much to do. Default 10000.
     */
    changeTimeout?: number | undefined;
    /** The same for each call that reads. Default 10000. In both 0 and Infinity mean no limit. */
    readTimeout?: number | undefined;
    /** Ends the attempt to connect. */
    signal?: AbortSignal | undefined;
}
/** See connect-ovs.ts, which loads this. */
export declare function connect(options?: ConnectOvsOptions): Promise<Ovs>;
