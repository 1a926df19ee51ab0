import { isIP, type Socket } from 'node:net'
import { type ConnectionOptions, checkServerIdentity, connect, type TLSSocket } from 'node:tls'
import { invalidType, invalidValue } from '../errors.js'
import { checkKnownOptions, checkOneOf, checkString } from './check.js'

/** PEM text, or several of them. */
export type Pem = string | Buffer | readonly (string | Buffer)[]

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
  key?: string | Buffer
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

/**
 * TLS on a connected socket. `secured` is called when the server is trusted; what is not comes as
 * the returned socket's 'error'.
 */
export function secure(
  raw: Socket,
  host: string,
  options: TlsOptions,
  secured: () => void,
): TLSSocket {
  const { ca, cert, key, passphrase, serverName, verify = 'full' } = options
  const name = serverName ?? host
  const pins = pinsOf(options)
  const chain = pins.length === 0 || ca !== undefined
  const own = { ca, cert, key, passphrase } as ConnectionOptions
  const socket = connect(
    {
      ...own,
      socket: raw,
      minVersion: 'TLSv1.2',
      rejectUnauthorized: chain,
      ...(!isIP(name) && { servername: name }),
      checkServerIdentity: (_name, certificate) =>
        verify === 'full' ? checkServerIdentity(name, certificate) : undefined,
    },
    () => {
      const fingerprint = normalised(socket.getPeerX509Certificate()?.fingerprint256 ?? '')
      if (pins.length > 0 && !pins.includes(fingerprint)) {
        socket.destroy(notPinned(fingerprint))
      } else secured()
    },
  )
  return socket
}

/** @throws TypeError or RangeError naming the option as `tls.NAME`. */
export function checkTlsOptions(options: TlsOptions | undefined): void {
  if (options === undefined) return
  checkKnownOptions(
    options,
    ['ca', 'cert', 'key', 'passphrase', 'serverName', 'verify', 'pin'],
    'tls',
  )
  for (const option of ['ca', 'cert', 'key'] as const) checkPem(`tls.${option}`, options[option])
  for (const option of ['passphrase', 'serverName'] as const) {
    if (options[option] !== undefined) checkString(`tls.${option}`, options[option])
  }
  if (options.verify !== undefined) checkOneOf('tls.verify', options.verify, ['full', 'chain'])
  if (options.pin !== undefined) checkPins(options)
}

function checkPem(option: string, value: unknown): void {
  if (value === undefined) return
  const each = Array.isArray(value) ? value : [value]
  if (!each.every((one) => typeof one === 'string' || Buffer.isBuffer(one))) {
    throw invalidType(option, 'PEM text or a Buffer', value)
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

function pinsOf({ pin = [] }: TlsOptions): string[] {
  return [pin].flat().map((each) => normalised(each as string))
}

function normalised(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase()
}

function notPinned(fingerprint: string): Error {
  return Object.assign(new Error(`the server's certificate ${fingerprint} is not a pinned one`), {
    code: 'ERR_TLS_PIN_MISMATCH',
  })
}
