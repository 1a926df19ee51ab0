import { type Socket } from 'node:net';
import { type TLSSocket } from 'node:tls';
/** PEM text, or several of them. */
export type Pem = string | Buffer | readonly (string | Buffer)[];
/**
 * How `ssl:` remotes are trusted, and how this side shows who it is. What the server shows is
 * always verified; there is no option to trust anybody.
 */
export interface TlsOptions {
    /** Certificates of the authorities to trust. Default: Node's own list. */
    ca?: Pem;
    /** This side's certificate and those that lead to an authority the server trusts. */
    cert?: Pem;
    /** The private key of `cert`. */
    key?: string | Buffer;
    /** What opens an encrypted `key`. */
    passphrase?: string;
    /**
     * The server's name: sent to it (SNI), and expected in its certificate. Default: the remote's host.
     * An address is expected in the certificate, but never sent.
     */
    serverName?: string;
    /**
     * `full`: the certificate's chain and its name. `chain`: the chain alone, as Open vSwitch's own
     * programs do, whose ovs-pki makes certificates without a host's name. Default `full`.
     */
    verify?: 'full' | 'chain';
    /**
     * SHA-256 fingerprints in hexadecimal, colons as you like: the server's own certificate must have
     * one of them. Chain and name are verified beside it only when `ca` is given.
     */
    pin?: string | readonly string[];
}
/**
 * TLS on a connected socket. `secured` is called when the server is trusted; what is not comes as
 * the returned socket's 'error'.
 */
export declare function secure(raw: Socket, host: string, options: TlsOptions, secured: () => void): TLSSocket;
/** @throws TypeError or RangeError naming the option as `tls.NAME`. */
export declare function checkTlsOptions(options: TlsOptions | undefined): void;
