/**
 * Things that a link, or a namespace, has several of, such as addresses and rules: compared with those that the
 * definition lists, added, changed and deleted, and put back. What each of them is, is a row of a table
 * (link-lists.ts, rules.ts).
 */
import { isDeepStrictEqual } from 'node:util'
import { within } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import type { Sysctls } from '../netns/sysctl.js'
import type { Note, Stood } from './journal-entry.js'
import type { Change } from './operation.js'
import { UndoError } from './undo.js'

/** Where a list is: a namespace, and perhaps a link of it. */
export interface Spot {
  netns: NetnsRef | undefined
}

/** Notes sysctls that are about to be set, with their values before. */
export type NoteSysctls = (asked: Sysctls, before: Sysctls) => void

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
  /** The kernel takes no protocol off one that has had it. */
  keepsProtocol?: true
  /** Deletes it, if it is there, and notes the sysctls that it sets meanwhile. */
  remove(where: Where, each: object, note: NoteSysctls): Promise<unknown>
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
const standingAt = <Where extends Spot>(
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

/** The same by their names. */
export const stoodAt = async <Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  asked: Asked,
): Promise<Stood> =>
  Object.fromEntries(
    (await standingAt(lists, where, asked)).map(([name, _, each]) => [name, each] as const),
  )

/**
 * Has what stood stand again, and nothing of the network's beside it. What is another now and is not the network's was
 * changed by somebody else, and stays.
 */
export async function restore<Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  stood: Stood,
  path: string,
  note: Note,
): Promise<void> {
  const errors: unknown[] = []
  const trying = async (work: () => Promise<unknown>) => {
    await work().catch((error: unknown) => errors.push(error))
  }
  const all = Object.entries(stood).map(([name, each]) => ({ list: rowOf(lists, name), each }))
  for (const { list, each } of all.toReversed()) {
    const keys = new Set(each.map((one) => list.key(one)))
    for (const one of await list.standing(where)) {
      if (!list.isOwn(one, where) || keys.has(list.key(one))) continue
      await trying(() => list.remove(where, one, noting(where, path, note)))
    }
  }
  for (const { list, each } of all) {
    const now = new Map((await list.standing(where)).map((one) => [list.key(one), one]))
    for (const one of each) {
      const there = now.get(list.key(one))
      if (there === undefined) await trying(() => list.add(where, one, true))
      else if (list.isOwn(there, where) && !isDeepStrictEqual(there, one)) {
        await trying(async () => {
          if (list.keepsProtocol) await list.remove(where, there, noting(where, path, note))
          await (list.keepsProtocol ? list.add(where, one) : list.replace(where, one))
        })
      }
    }
  }
  if (errors.length > 0) throw new UndoError(errors[0], errors)
}

/** What goes does so before what it needs: routes before addresses. */
export async function goAway<Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  differences: readonly Difference[],
  path: string,
  note: Note,
): Promise<void> {
  for (const { list, asked, found, option } of differences.toReversed()) {
    if (asked !== undefined || found === undefined) continue
    const gone = rowOf(lists, list).remove(where, found, noting(where, path, note))
    await within('apply', gone, () => `${path}.${option}`)
  }
}

/** Adds and changes. */
export async function come<Where extends Spot>(
  lists: Lists<Where>,
  where: Where,
  differences: readonly Difference[],
  path: string,
): Promise<void> {
  for (const { list, asked, found, option } of differences) {
    if (asked === undefined) continue
    const row = rowOf(lists, list)
    const run = found === undefined ? row.add(where, asked) : row.replace(where, asked)
    await within('apply', run, () => `${path}.${option}`)
  }
}

const noting =
  ({ netns }: Spot, path: string, note: Note): NoteSysctls =>
  (asked, before) =>
    note({ type: 'sysctls', path, netns, asked, before })

const rowOf = <Where extends Spot>(lists: Lists<Where>, name: string): List<Where> =>
  lists[name] as List<Where>
