import { type Server, type Socket } from 'node:net';
import { type TLSSocket } from 'node:tls';
import { type Pem, type TlsOptions, type TlsSource } from './tls-options.js';
/** The options with files read. */
export type Loaded = Omit<TlsOptions, 'ca' | 'cert' | 'key'> & {
    [Name in 'ca' | 'cert' | 'key']?: Text | undefined;
} & {
    /** Of the one link that learns whom to trust. */
    trustsAll?: boolean;
};
type Text = string | Buffer | readonly (string | Buffer)[];
/** Asks for the options and reads their files. Rejects with what is wrong with either. */
export declare function loaded(source?: TlsSource): Promise<Loaded>;
export declare function readPem(pem: Pem | undefined): Promise<Text | undefined>;
/**
 * A server that others connect to with TLS. `secured` is called with those whose certificate is trusted, and
 * pinned if any are.
 */
export declare function secureServer(options: Loaded, secured: (socket: Socket) => void): Server;
/**
 * TLS on a connected socket. `secured` is called when the server is trusted; what is not comes as
 * the returned socket's 'error'.
 */
export declare function secure(raw: Socket, host: string, options: Loaded, secured: () => void): TLSSocket;
export {};
