/** PEM text, or several of them; or a file that holds it, read for each attempt to connect. */
export type Pem = string | Buffer | readonly (string | Buffer)[] | {
    readonly file: string;
};
/**
 * TLS's options, or what is asked for them before each attempt to connect: certificates may be replaced
 * while a session lives.
 */
export type TlsSource = TlsOptions | (() => TlsOptions | Promise<TlsOptions>);
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
    key?: string | Buffer | {
        readonly file: string;
    };
    /**
     * The file of the certificate of the authority to trust. When it is not there, the one that the first server
     * shows is taken on trust, and written there, as with `--bootstrap-ca-cert` of Open vSwitch's programs:
     * who stands in between at that moment is trusted from then on. Of `ssl:` remotes; excludes `ca`.
     */
    bootstrapCa?: string;
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
/** @throws TypeError or RangeError naming the option as `tls.NAME`. */
export declare function checkTlsOptions(options: TlsSource | undefined): void;
export declare function normalised(fingerprint: string): string;
export declare function isFile(pem: unknown): pem is {
    file: string;
};
