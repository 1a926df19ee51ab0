import { type Verb } from './verb.js';
/** For `setControllers` and `setManagers`. */
export interface ConnectionOptions {
    /** Milliseconds of silence until the connection is probed; 0 for never. Default: unset. */
    inactivityProbe?: number | undefined;
}
/** Where Open vSwitch finds its key and certificates: the SSL table. */
export interface SslOptions {
    /** The file of the switch's private key, in PEM. */
    privateKey: string;
    /** The file of the certificate for it. */
    certificate: string;
    /** The file of the certificate of the CA that controllers and managers must be signed by. */
    caCert: string;
    /** Take the CA's certificate from the first controller when the file is not there. Default false. */
    bootstrap?: boolean | undefined;
}
export declare function setControllers(bridge: string, targets: readonly string[], options?: ConnectionOptions): Verb;
export declare function deleteControllers(bridge: string): Verb;
export declare function setManagers(targets: readonly string[], options?: ConnectionOptions): Verb;
export declare function deleteManagers(): Verb;
export declare function setSsl(options: SslOptions): Verb;
export declare function deleteSsl(): Verb;
