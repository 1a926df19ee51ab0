/** What TLS is asked for, and its checks; TLS itself, which takes time to load, is in tls.ts. */
import { invalidType, invalidValue } from '../../base/errors.js'
import { checkKnownOptions, checkOneOf, checkString } from '../check.js'

/** PEM text, or several of them; or a file that holds it, read for each attempt to connect. */
export type Pem = string | Buffer | readonly (string | Buffer)[] | { readonly file: string }

/**
 * TLS options, or a function that returns them before each connection attempt: certificates may be replaced during
 * a session.
 */
export type TlsSource = TlsOptions | (() => TlsOptions | Promise<TlsOptions>)

/**
 * How `ssl:` remotes are trusted, and how this side shows who it is. What the server shows is
 * always verified; there is no option to trust anybody.
 */
export interface TlsOptions {
  /** Certificates of the authorities to trust. Default: Node's own list. */
  ca?: Pem
  /** This side's certificate and those that lead to an authority the server trusts. */
  cert?: Pem
  /** The private key of `cert`. */
  key?: string | Buffer | { readonly file: string }
  /**
   * The file of the certificate of the authority to trust. If the file does not exist, the certificate of the first
   * server's CA is trusted and written there, as with `--bootstrap-ca-cert` of Open vSwitch's programs: a man in
   * the middle at that moment is trusted from then on. Of `ssl:` remotes; excludes `ca`.
   */
  bootstrapCa?: string
  /** What opens an encrypted `key`. */
  passphrase?: string
  /**
   * The server's name: sent to it (SNI), and expected in its certificate. Default: the remote's host.
   * An address is expected in the certificate, but never sent.
   */
  serverName?: string
  /**
   * `full`: the certificate's chain and its name. `chain`: the chain alone, as Open vSwitch's own
   * programs do, whose ovs-pki makes certificates without a host's name. Default `full`.
   */
  verify?: 'full' | 'chain'
  /**
   * SHA-256 fingerprints in hexadecimal, colons as you like: the server's own certificate must have
   * one of them. Chain and name are verified beside it only when `ca` is given.
   */
  pin?: string | readonly string[]
}

/** @throws TypeError or RangeError naming the option as `tls.NAME`. */
export function checkTlsOptions(options: TlsSource | undefined): void {
  if (options === undefined || typeof options === 'function') return
  checkKnownOptions(
    options,
    ['ca', 'cert', 'key', 'bootstrapCa', 'passphrase', 'serverName', 'verify', 'pin'],
    'tls',
  )
  if (options.bootstrapCa !== undefined && options.ca !== undefined) {
    throw invalidValue('tls.bootstrapCa', 'excludes tls.ca', options.bootstrapCa)
  }
  for (const option of ['ca', 'cert', 'key'] as const) checkPem(`tls.${option}`, options[option])
  for (const option of ['bootstrapCa', 'passphrase', 'serverName'] as const) {
    if (options[option] !== undefined) checkString(`tls.${option}`, options[option])
  }
  if (options.verify !== undefined) checkOneOf('tls.verify', options.verify, ['full', 'chain'])
  if (options.pin !== undefined) checkPins(options)
}

function checkPem(option: string, value: unknown): void {
  if (value === undefined || isFile(value)) return
  const each = Array.isArray(value) ? value : [value]
  if (!each.every((one) => typeof one === 'string' || Buffer.isBuffer(one))) {
    throw invalidType(option, 'PEM text, a Buffer or { file }', value)
  }
}

function checkPins(options: TlsOptions): void {
  const pins = [options.pin].flat()
  if (pins.length === 0) throw invalidValue('tls.pin', 'must have a fingerprint', options.pin)
  for (const pin of pins) {
    if (typeof pin !== 'string') throw invalidType('tls.pin', 'a fingerprint', pin)
    if (!/^[0-9a-f]{64}$/.test(normalised(pin))) {
      throw invalidValue('tls.pin', 'must be a SHA-256 fingerprint, 64 hexadecimal digits', pin)
    }
  }
}

export function normalised(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase()
}

export function isFile(pem: unknown): pem is { file: string } {
  return typeof pem === 'object' && pem !== null && 'file' in pem && typeof pem.file === 'string'
}
