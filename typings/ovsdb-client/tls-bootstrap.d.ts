import type { Socket } from 'node:net';
import { type Loaded } from './tls.js';
/**
 * The options with the authority's certificate in them. When its file is not there it is made of what
 * the server shows, which must have its authority's certificate among its own.
 */
export declare function bootstrap(tls: Loaded, file: string, connect: (tls: Loaded) => Promise<Socket>): Promise<Loaded>;
