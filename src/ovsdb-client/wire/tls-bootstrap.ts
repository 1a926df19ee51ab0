/** The first server's authority is taken on trust, and kept: `--bootstrap-ca-cert` of Open vSwitch's programs. */
import { X509Certificate } from 'node:crypto'
import { access, writeFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { type Loaded, readPem } from './tls.js'

/**
 * The options with the authority's certificate in them. When its file is not there it is made of what
 * the server shows, which must have its authority's certificate among its own.
 */
export async function bootstrap(
  tls: Loaded,
  file: string,
  connect: (tls: Loaded) => Promise<Socket>,
): Promise<Loaded> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    const socket = (await connect({ ...tls, trustsAll: true })) as TLSSocket
    const authority = authorityOf(socket)
    socket.destroy()
    if (!authority)
      throw new Error('the server shows no certificate of its authority to begin with')
    await writeFile(file, authority.toString(), { flag: 'wx' }).catch((error) => {
      // Somebody else was faster; theirs is taken.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    })
  }
  return { ...tls, ca: await readPem({ file }) }
}

/** The end of the chain, when it signed itself. */
function authorityOf(socket: TLSSocket): X509Certificate | undefined {
  let certificate = socket.getPeerCertificate(true)
  while (
    certificate.issuerCertificate &&
    certificate.issuerCertificate.fingerprint256 !== certificate.fingerprint256
  ) {
    certificate = certificate.issuerCertificate
  }
  if (!certificate.raw) return undefined
  const x509 = new X509Certificate(certificate.raw)
  return x509.ca && x509.checkIssued(x509) ? x509 : undefined
}
