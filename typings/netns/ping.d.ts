import type { LinkRef } from '../rtnetlink/link.js';
import { type NetnsRef } from './ref.js';
/** How to ping. */
export interface PingOptions {
    /** Where to send from. Default: the process's own namespace. */
    netns?: NetnsRef | undefined;
    /** How many echo requests to send, 1 to 1,000,000. Default 3. */
    count?: number | undefined;
    /** Milliseconds between requests. Default 1000. */
    interval?: number | undefined;
    /** How many milliseconds after the last request a reply may still come. Default 1000. */
    timeout?: number | undefined;
    /** Bytes of payload, 0 to 65,000. Default 56, as ping(8)'s. */
    size?: number | undefined;
    /** Time to live, or hop limit, 1 to 255. Default: the namespace's (64). */
    ttl?: number | undefined;
    /** The address to send from, one of the namespace's. Default: by its routes. */
    source?: string | undefined;
    /**
     * The link to send by, and to hear from, by name or index, whatever the routes say: addresses that each
     * link has its own of (fe80::/10, RFC 4007) need one. The same as `%LINK` after an IPv6 `host`.
     * Default: by the routes.
     */
    dev?: LinkRef | undefined;
    /** Ends the ping; the promise is then rejected with the signal's reason. */
    signal?: AbortSignal | undefined;
}
/** An echo that came back. */
export interface PingReply {
    /** The request it answers, counted from 1. */
    sequence: number;
    /** Round trip time in milliseconds. */
    rtt: number;
    /** The reply's time to live when it arrived; 0 if unknown. */
    ttl: number;
}
/** What became of all the requests. */
export interface PingResult {
    /** Requests that were sent. */
    transmitted: number;
    /** Requests that were answered. */
    received: number;
    /** The share of requests that no reply came to: 0 to 1. */
    loss: number;
    /** Round trip times in milliseconds; absent when nothing was received. */
    rtt?: {
        min: number;
        avg: number;
        max: number;
        mdev: number;
    };
    /** Replies to requests that had been answered already. */
    duplicates: number;
    /** ICMP errors that came back, and requests the kernel refused to send. */
    errors: number;
    /** The latest of those, such as `EHOSTUNREACH`. */
    lastError?: string;
    /** The answers, in the order they came. */
    replies: PingReply[];
}
/**
 * Sends ICMP echo requests (RFC 792, RFC 4443) and waits for the replies, without a process
 * and without holding up the event loop. Resolves as soon as all are answered, and also when
 * none is: look at `received`. Needs CAP_NET_RAW, or a group in net.ipv4.ping_group_range.
 *
 * @param host An IPv4 or IPv6 address, an IPv6 one also with its link: `fe80::1%eth0`.
 * @throws NetlinkError `ENETUNREACH` when there is no route at all; `ENODEV` without the link; `EPERM`
 * without the right.
 */
export declare function ping(host: string, options?: PingOptions): Promise<PingResult>;
