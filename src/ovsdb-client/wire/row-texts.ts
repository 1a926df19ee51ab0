/**
 * Rows of a long message that somebody takes one by one as they arrive, each as its text: they are
 * looked at once, and need no place in the message.
 */

/**
 * Takes a row.
 *
 * @param told what the message has of it
 * @param text what that was parsed from
 * @returns whether it is taken; else it is left in the message
 */
export type TakeRow = (table: string, id: string, told: object, text: string) => boolean

/** Who takes the rows of a message. */
export interface RowTaker {
  /** The member of the message that has its tables, and these their rows. */
  readonly tables: object
  readonly take: TakeRow
}

/**
 * Where the text of a row ends and the next row begins, as servers write it; perhaps also the end of a string.
 * Whether it is the end of a row shows when the text before it is parsed: that it is JSON proves that no string is
 * open behind it, nor anything else.
 */
export const ROW_END = Buffer.from('}},"')
const BOUNDARY = ROW_END.toString()
const KEY = /,"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}":(?=\{)/y

/**
 * Has rows taken.
 *
 * @param text members of a table, from a comma to the end of a row
 * @returns how much of the text has been taken
 */
export function takeRows(text: string, table: string, take: TakeRow): number {
  let from = 0
  while (from < text.length) {
    KEY.lastIndex = from
    if (!KEY.test(text)) break
    const begin = KEY.lastIndex
    const next = text.indexOf(BOUNDARY, begin)
    const end = next < 0 ? text.length : next + 2
    const row = text.slice(begin, end)
    const told = parsed(row)
    // A part of a string keeps all of it; what is parsed is a string of its own.
    const id = JSON.parse(text.slice(from + 1, begin - 1))
    if (!told || !take(table, id, told, row)) break
    from = end
  }
  return from
}

/** Nothing of what is no JSON. */
function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
