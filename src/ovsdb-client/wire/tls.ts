/** TLS at work. Loaded by the first `ssl:` or `pssl:` remote. */
import { readFile } from 'node:fs/promises'
import { isIP, type Server, type Socket } from 'node:net'
import {
  type ConnectionOptions,
  checkServerIdentity,
  connect,
  createServer,
  type TLSSocket,
} from 'node:tls'
import {
  checkTlsOptions,
  isFile,
  normalised,
  type Pem,
  type TlsOptions,
  type TlsSource,
} from './tls-options.js'

/** The options with files read. */
export type Loaded = Omit<TlsOptions, 'ca' | 'cert' | 'key'> & {
  [Name in 'ca' | 'cert' | 'key']?: Text | undefined
} & {
  /** Of the one link that learns whom to trust. */
  trustsAll?: boolean
}
type Text = string | Buffer | readonly (string | Buffer)[]

/** Asks for the options and reads their files. Rejects with what is wrong with either. */
export async function loaded(source: TlsSource = {}): Promise<Loaded> {
  const options = typeof source === 'function' ? await source() : source
  checkTlsOptions(options)
  const { ca, cert, key, ...rest } = options
  const [readCa, readCert, readKey] = await Promise.all([ca, cert, key].map(readPem))
  return { ...rest, ca: readCa, cert: readCert, key: readKey }
}

export async function readPem(pem: Pem | undefined): Promise<Text | undefined> {
  return isFile(pem) ? readFile(pem.file) : (pem as Text | undefined)
}

/**
 * A server that others connect to with TLS. `secured` is called with those whose certificate is trusted, and
 * pinned if any are.
 */
export function secureServer(options: Loaded, secured: (socket: Socket) => void): Server {
  const { ca, cert, key, passphrase } = options
  return createServer(
    {
      ...({ ca, cert, key, passphrase } as object),
      requestCert: true,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
    },
    (socket) => {
      if (accepts(socket, options)) secured(socket)
      else socket.destroy()
    },
  )
}

function accepts(socket: Socket, options: Loaded): boolean {
  const pins = pinsOf(options)
  return pins.length === 0 || pins.includes(fingerprintOf(socket as TLSSocket))
}

function fingerprintOf(socket: TLSSocket): string {
  return normalised(socket.getPeerX509Certificate()?.fingerprint256 ?? '')
}

/**
 * TLS on a connected socket. `secured` is called when the server is trusted; what is not comes as
 * the returned socket's 'error'.
 */
export function secure(raw: Socket, host: string, options: Loaded, secured: () => void): TLSSocket {
  const { ca, cert, key, passphrase, serverName, verify = 'full', trustsAll = false } = options
  const name = serverName ?? host
  const chain = !trustsAll && (pinsOf(options).length === 0 || ca !== undefined)
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
      if (accepts(socket, options)) secured()
      else socket.destroy(notPinned(fingerprintOf(socket)))
    },
  )
  return socket
}

function pinsOf({ pin = [] }: Pick<TlsOptions, 'pin'>): string[] {
  return [pin].flat().map((each) => normalised(each as string))
}

function notPinned(fingerprint: string): Error {
  return Object.assign(new Error(`the server's certificate ${fingerprint} is not a pinned one`), {
    code: 'ERR_TLS_PIN_MISMATCH',
  })
}
