/** Numbers of the kernel's that are values of no type: whoever writes them and whoever reads them has them from here. */
import type { NftObject, NftObjectData } from '../rtnetlink/generated/objects.js'

/** NFT_OBJECT_*: what has a name in a table. */
export const objectTypes = {
  ...{ counter: 1, quota: 2, ctHelper: 3, limit: 4, connlimit: 5, ctTimeout: 7, ctExpectation: 9 },
  ...{ synproxy: 10 },
} as const

/** A kind of object that rules share by name, and that a map can have for its keys. */
export type SharedKind = 'counter' | 'quota' | 'limit' | 'ctHelper' | 'ctTimeout' | 'ctExpectation'

/** Where a definition has the objects of each kind. */
export const objectParts: Readonly<Record<SharedKind, string>> = {
  ...{ counter: 'counters', quota: 'quotas', limit: 'limits' },
  ...{ ctHelper: 'ctHelpers', ctTimeout: 'ctTimeouts', ctExpectation: 'ctExpectations' },
}

export const isSharedKind = (kind: unknown): kind is SharedKind =>
  typeof kind === 'string' && Object.hasOwn(objectParts, kind)

/** The kind that a number stands for, of those. */
export const sharedKindOf = (type: unknown): SharedKind | undefined =>
  Object.keys(objectParts)
    .filter(isSharedKind)
    .find((kind) => objectTypes[kind] === type)

/** The number of an object's kind; one that has no layout is reported under it. */
export function objectTypeOf(data: NftObjectData = {}): number {
  const [[kind = '', its = {}] = []] = Object.entries(data)
  if (kind === 'unknown') return Number(Object.keys(its)[0])
  return objectTypes[kind as keyof typeof objectTypes]
}

/** Objects of different kinds may have one name. */
export const objectKey = ({ name, data }: Pick<NftObject, 'name' | 'data'>): string =>
  `${objectTypeOf(data)} ${name}`

/** NF_NAT_RANGE_*: which of an address and ports there are, and how they are selected. */
export const natRange = {
  ...{ address: 1, ports: 2, random: 4, persistent: 8, fullyRandom: 16 },
} as const

/** The key that stands for whatever has no element, in definitions as in nft. */
export const catchAll = '*'

/** NFT_DATA_VERDICT: the type of the values of a verdict map. */
export const verdictType = 0xffffff00

/** The size of a set that rules change, where it is given none. */
export const mostAdded = 65_535

/** NFT_DYNSET_F_EXPR: what a rule adds has statements of its own. */
export const withExpressions = 2

/**
 * Registers are 16 words of four bytes. NFT_REG_1 to NFT_REG_4, which are 1 to 4, begin at every fourth of them; each
 * word by itself is NFT_REG32_00 (8) and those behind it.
 */
export const registerAt = (word: number): number => (word % 4 === 0 ? 1 + word / 4 : 8 + word)

/** The word at which a register begins. */
export const wordOf = (register: number): number =>
  register < 8 ? 4 * (register - 1) : register - 8
