/** Authorities and certificates of their own for a test, made by openssl(1). */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

export interface Certificate {
  cert: string
  key: string
  certFile: string
  keyFile: string
}

/** Makes an authority, or with `by` a certificate that one signs. */
export function makeCertificate(
  dir: string,
  name: string,
  { by, altNames }: { by?: Certificate; altNames?: string } = {},
): Certificate {
  const file = (suffix: string) => join(dir, `${name}.${suffix}`)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const key = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    file('key'),
  ]
  const subject = ['-subj', `/CN=${name}`]
  if (by) {
    openssl('req', '-new', ...key, ...subject, '-out', file('csr'))
    writeFileSync(file('ext'), altNames ? `subjectAltName=${altNames}` : '')
    openssl(
      ...['x509', '-req', '-in', file('csr'), '-CA', by.certFile, '-CAkey', by.keyFile],
      ...['-CAcreateserial', '-days', '2', '-extfile', file('ext'), '-out', file('pem')],
    )
  } else openssl('req', '-x509', ...key, ...subject, '-days', '2', '-out', file('pem'))
  return {
    cert: readFileSync(file('pem'), 'utf8'),
    key: readFileSync(file('key'), 'utf8'),
    certFile: file('pem'),
    keyFile: file('key'),
  }
}

/** A port of 127.0.0.1 where nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
