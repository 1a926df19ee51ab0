/** What nft keeps with objects of its own: NFTA_*_USERDATA, each a type, a length, and bytes (libnftnl's udata.h). */
import { hexOf, numberOf } from './bytes.js'

const ofSet = { keyOrder: 0, dataOrder: 1, merge: 2, comment: 7 } as const
const orders = { host: 1, network: 2 } as const

const entry = (type: number, value: string) => hexOf(type, 1) + hexOf(value.length / 2, 1) + value

const text = (value: string) => `${Buffer.from(value).toString('hex')}00`

/** Of tables, chains, rules and elements: the first one is the comment. */
export const commented = (comment: string | undefined, type = 0): { userdata?: string } =>
  comment === undefined ? {} : { userdata: entry(type, text(comment)) }

/** In which order the bytes of numbers are, without which nft shows others. */
export function setUserdata(facts: {
  key: 'host' | 'network'
  data?: 'host' | 'network' | undefined
  comment?: string | undefined
}): string {
  return [
    entry(ofSet.keyOrder, hexOf(orders[facts.key], 4, 'host')),
    facts.data && entry(ofSet.dataOrder, hexOf(orders[facts.data], 4, 'host')),
    facts.comment !== undefined && entry(ofSet.comment, text(facts.comment)),
  ]
    .filter(Boolean)
    .join('')
}

function entriesOf(userdata: string): Map<number, string> {
  const entries = new Map<number, string>()
  for (let at = 0; at + 4 <= userdata.length; ) {
    const [type, length] = [userdata.slice(at, at + 2), userdata.slice(at + 2, at + 4)].map((hex) =>
      Number(numberOf(hex)),
    ) as [number, number]
    entries.set(type, userdata.slice(at + 4, at + 4 + 2 * length))
    at += 4 + 2 * length
  }
  return entries
}

/** The comment in it, as a member. */
export function commentOf(
  userdata: string | undefined,
  of: 'set' | 'other' = 'other',
): { comment?: string } {
  const value = entriesOf(userdata ?? '').get(of === 'set' ? ofSet.comment : 0)
  if (value === undefined) return {}
  return { comment: Buffer.from(value, 'hex').toString().replace(/\0.*$/s, '') }
}

/** In which order the bytes of a set's keys, or of a map's values, are. */
export function orderOf(
  userdata: string | undefined,
  of: 'key' | 'data' = 'key',
): 'host' | 'network' | undefined {
  const value = entriesOf(userdata ?? '').get(of === 'key' ? ofSet.keyOrder : ofSet.dataOrder)
  if (value === undefined) return undefined
  return numberOf(value, 'host') === orders.host ? 'host' : 'network'
}
