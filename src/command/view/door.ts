/** Who is let in: who knows the token, and asks this machine by a name that only this machine has. */
/** A request as far as it is looked at before anything is answered. */
export interface Asked {
  method: string | undefined
  /** With the query. */
  url: string | undefined
  host: string | undefined
}

/** What is asked for. */
export interface Allowed {
  path: string
  query: URLSearchParams
}

/** Why nothing else is answered. */
export interface Refused {
  status: number
  words: string
}

/** Another name may be one that somebody else's page has come to mean this machine by. */
const ours = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

/** A door with a token of its own. */
export interface Door {
  token: string
  /** Lets in whose path begins with the token. */
  admit(asked: Asked): Allowed | Refused
}

/** Makes one. No other verb needs what it is made with. */
export async function doorWithToken(): Promise<Door> {
  const { createHash, randomBytes, timingSafeEqual } = await import('node:crypto')
  // 192 bits, which fit into a path.
  const token = randomBytes(24).toString('base64url')
  const digest = (text: string) => createHash('sha256').update(text).digest()
  // In the same time, whatever is different.
  const isToken = (given: string) => timingSafeEqual(digest(given), digest(token))
  return { token, admit: (asked) => admit(asked, isToken) }
}

function admit(
  { method, url = '', host = '' }: Asked,
  isToken: (given: string) => boolean,
): Allowed | Refused {
  const none = host === '' ? 'there is no Host' : `${host} is not this server's name`
  if (!ours.test(host)) return { status: 421, words: none }
  const [, given = '', path, query = ''] = /^\/([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(url) ?? []
  if (!isToken(given)) return { status: 403, words: 'the address that was printed has a token' }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, words: 'there is only GET' }
  if (path === undefined) return { status: 404, words: 'there is no such page' }
  return { path, query: new URLSearchParams(query) }
}
