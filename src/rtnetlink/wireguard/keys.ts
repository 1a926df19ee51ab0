/** Keys of WireGuard: X25519 (RFC 7748), in base64 as wg(8) has them. */
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import { invalidType, invalidValue } from '../../base/errors.js'

const keyBytes = 32

/** What stands before the bytes of a private key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** A pair of keys: `privateKey` for one's own end, `publicKey` for the peers. */
export interface WireguardKeys {
  /** 32 bytes in base64, as `wg genkey` makes them. */
  privateKey: string
  /** The matching public key, as from `wg pubkey`. */
  publicKey: string
}

/** Generates a key pair. */
export function generateWireguardKeys(): WireguardKeys {
  const key = randomBytes(keyBytes)
  // As the function takes it (RFC 7748, decodeScalar25519), so that it is reported as it was given.
  key[0] = (key[0] as number) & 248
  key[31] = ((key[31] as number) & 127) | 64
  const privateKey = key.toString('base64')
  return { privateKey, publicKey: wireguardPublicKey(privateKey) }
}

/** Generates a preshared key, as `wg genpsk` does. */
export function generateWireguardPresharedKey(): string {
  return randomBytes(keyBytes).toString('base64')
}

/** Derives the public key of a private key. */
export function wireguardPublicKey(privateKey: string): string {
  if (typeof privateKey !== 'string') throw invalidType('privateKey', 'a string', privateKey)
  const bytes = Buffer.from(privateKey, 'base64')
  if (bytes.length !== keyBytes || bytes.toString('base64') !== privateKey) {
    // Without its value: it is a secret.
    throw invalidValue('privateKey', 'expected a key, 32 bytes in base64', '...')
  }
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, bytes]), format: 'der', type: 'pkcs8' })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return spki.subarray(-keyBytes).toString('base64')
}
