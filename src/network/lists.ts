/**
 * Things that a link, or a namespace, has several of, such as addresses and rules: compared with those that the
 * definition lists, added, changed and deleted, and put back. What each of them is, is a row of a table
 * (link-lists.ts, rules.ts).
 */
import { type NetlinkError, within } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import type { Change } from './operation.js'
import type { Undo } from './world.js'

/** Where a list is: a namespace, and perhaps a link of it. */
export interface Spot {
  netns: NetnsRef | undefined
}

/** One kind of things. */
export interface List<Where extends Spot> {
  /** Those there that stay until somebody deletes them, whosever they are. */
  standing(where: Where): Promise<object[]>
  /** Whether it is the network's. */
  isOwn(each: object, where: Where): boolean
  /** What tells it from the others of a place. */
  key(each: object): string
  /** Adds it; with `mayExist` it may be there. */
  add(where: Where, each: object, mayExist?: boolean): Promise<unknown>
  /** Makes what has its key that. */
  replace(where: Where, each: object): Promise<unknown>
  /** Deletes it, if it is there. */
  remove(where: Where, each: object): Promise<unknown>
}

export type Lists<Where extends Spot> = Readonly<Record<string, List<Where>>>

/** What there is of something that is asked for, and in what it differs. */
export interface Met {
  found: object | undefined
  changes: readonly Change[]
}

/** Something of a list that is to come, to change, or to go. */
export interface Difference {
  list: string
  /** What the definition calls it, from its link or its namespace. */
  option: string
  asked?: object | undefined
  found: object | undefined
  changes: readonly Change[]
}

/** What is asked for, by list; of one that is not in it nothing is looked at. */
export type Asked = Readonly<Record<string, readonly object[]>>

/** In what lists of a place differ from what is asked for. `met` compares it, list by list. */
export async function differencesAt<Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  asked: Asked,
  prefix: string,
  met: () => Promise<Readonly<Record<string, readonly Met[]>>>,
): Promise<Difference[]> {
  const [all, standing] = await Promise.all([met(), standingAt(lists, where, asked)])
  return standing.flatMap(([name, list, each]) => {
    const its = all[name] ?? []
    const comes = its.flatMap(({ found, changes }, at): Difference[] => {
      const option = `${prefix}${name}[${at}]`
      return changes.length === 0
        ? []
        : [{ list: name, option, asked: asked[name]?.[at], found, changes }]
    })
    const wanted = new Set(its.flatMap(({ found }) => (found ? [list.key(found)] : [])))
    const option = prefix + name
    const goes = each
      .filter((one) => list.isOwn(one, where) && !wanted.has(list.key(one)))
      .map((found) => ({
        ...{ list: name, option, found },
        changes: [{ option, asked: undefined, found }],
      }))
    return [...comes, ...goes]
  })
}

type Standing<Where extends Spot> = [name: string, list: List<Where>, each: readonly object[]]

/** All that stays of the lists that are looked at, in the order of the table. */
export const standingAt = <Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  asked: Asked,
): Promise<Standing<Where>[]> =>
  Promise.all(
    Object.entries(lists)
      .filter(([name]) => asked[name] !== undefined)
      .map(
        async ([name, list]): Promise<Standing<Where>> => [name, list, await list.standing(where)],
      ),
  )

/**
 * Puts back what stood, and was deleted meanwhile. What is another now was changed by somebody else, and stays.
 */
export async function putBack<Where extends Spot>(
  where: Where,
  standing: readonly Standing<Where>[],
): Promise<void> {
  for (const [, list, all] of standing) {
    const now = new Set((await list.standing(where)).map((each) => list.key(each)))
    for (const each of all) if (!now.has(list.key(each))) await list.add(where, each, true)
  }
}

/** What goes does so before what it needs: routes before addresses. Who calls puts it back. */
export async function goAway<Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  differences: readonly Difference[],
  path: string,
): Promise<void> {
  for (const { list, asked, found, option } of differences.toReversed()) {
    if (asked !== undefined || found === undefined) continue
    await within(
      'apply',
      rowOf(lists, list).remove(where, found) as Promise<void>,
      () => `${path}.${option}`,
    )
  }
}

/** Adds and changes, and says how each is taken back, whether it was done or its outcome is not known. */
export async function come<Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  differences: readonly Difference[],
  path: string,
  keep: (undo: Undo) => void,
): Promise<void> {
  for (const { list, asked, found, option } of differences) {
    if (asked === undefined) continue
    const row = rowOf(lists, list)
    const run = found === undefined ? row.add(where, asked) : row.replace(where, asked)
    const undo = async () => {
      await (found === undefined ? row.remove(where, asked) : row.replace(where, found))
    }
    try {
      await within('apply', run as Promise<void>, () => `${path}.${option}`)
    } catch (error) {
      // The answer was lost: it may have been done.
      if ((error as NetlinkError).code === 'ENOBUFS') keep(undo)
      throw error
    }
    keep(undo)
  }
}

const rowOf = <Where extends Spot>(lists: Lists<Where>, name: string): List<Where> =>
  lists[name] as List<Where>
