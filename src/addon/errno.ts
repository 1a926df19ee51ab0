import { constants } from 'node:os'
import { getSystemErrorName } from 'node:util'

const names = new Map(Object.entries(constants.errno).map(([name, errno]) => [-errno, name]))

// Of a batch of netfilter's: there is another generation by now. Node has no name for it.
names.set(-85, 'ERESTART')

/** The symbolic name of a negative errno, such as `EEXIST`; `ERRNO_524` for one without. */
export function errnoName(errno: number): string {
  // libuv's names first: it knows which of two for one number (EAGAIN, EWOULDBLOCK) is meant.
  const name = getSystemErrorName(errno)
  if (/^E[A-Z0-9]+$/.test(name)) return name
  return names.get(errno) ?? `ERRNO_${-errno}`
}
