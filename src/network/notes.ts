/**
 * What of a link a network has set, noted at the link itself: an alternative name for each option, with its value. So
 * an option that the definition no longer has can be taken back, where it still is what the network set.
 */
import { isObject } from '../base/check.js'
import { hashOf, separators } from './marks.js'

/** An option that was set. */
export interface Note {
  /** The alternative name. */
  altName: string
  /** What it was set to; undefined where that is no matter, or was too long. */
  value: unknown
}

/** Bytes of an alternative name. */
const most = 127

/** The note that an option of a part was set. */
export function noteOf(project: string, path: string, option: string, value?: unknown): string {
  const bare = startOf(project, path) + option
  const whole = value === undefined || isObject(value) ? bare : `${bare}=${escaped(value)}`
  return Buffer.byteLength(whole) > most ? bare : whole
}

/** As JSON, without what no name of a link has. */
const escaped = (value: unknown) =>
  JSON.stringify(value).replace(
    /[/:%\s]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The notes of a part among the alternative names of a link, by option. */
export function notesIn(
  project: string,
  path: string,
  { altNames = [] }: { altNames?: readonly string[] | undefined },
): Map<string, Note> {
  const start = startOf(project, path)
  return new Map(
    altNames.flatMap((altName) => {
      if (!altName.startsWith(start)) return []
      const [, option = '', , text] = /^([\w.]+)(=(.*))?$/s.exec(altName.slice(start.length)) ?? []
      return option === '' ? [] : [[option, { altName, value: parsed(text) }] as const]
    }),
  )
}

/** The notes of a part, each with what it is of another. */
export function movedNotes(
  project: string,
  from: string,
  to: string,
  { altNames = [] }: { altNames?: readonly string[] | undefined },
): [present: string, asked: string][] {
  const [start, next] = [startOf(project, from), startOf(project, to)]
  return altNames.flatMap((each) =>
    each.startsWith(start) ? [[each, next + each.slice(start.length)] as [string, string]] : [],
  )
}

/** Names are of a namespace, not of a link: the path is in them, short. */
const startOf = (project: string, path: string) =>
  [project, hashOf(path).toString(16).padStart(8, '0'), ''].join(separators.note)

/** Nothing where somebody has spoilt it. */
function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
