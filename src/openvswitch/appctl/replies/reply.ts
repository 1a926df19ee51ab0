/** What the readers of replies have in common: lines, and what to do with one that nobody knows. */

/** A line that is laid out as in no version that is known. */
export class Unreadable extends Error {
  readonly line: string

  constructor(line: string) {
    super('not as it is known')
    this.line = line
  }
}

/** The lines of a reply but for empty ones. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}

/** The named groups of a line; those that are optional may be absent. */
export function groupsOf<Name extends string>(
  pattern: RegExp,
  line: string,
): { [N in Name]: string } & { [name: string]: string | undefined } {
  const groups = pattern.exec(line)?.groups
  if (groups === undefined) throw new Unreadable(line)
  return groups as ReturnType<typeof groupsOf<Name>>
}

/** The lines below a heading, of which one is wanted. */
export function below(heading: RegExp, text: string): string[] {
  const [first = '', ...rest] = linesOf(text)
  if (!heading.test(first)) throw new Unreadable(first)
  return rest
}

/** The number of an OpenFlow port; the bridge's own is printed by its name. */
export function ofportOf(text: string): number {
  return text === 'LOCAL' ? 65534 : Number(text)
}

/** Parts of a line, with what each is called: what is in one may have parentheses of its own. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0
  let begin = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === separator && depth === 0) {
      parts.push(text.slice(begin, at))
      begin = at + 1
    }
  }
  parts.push(text.slice(begin))
  return parts
}

/** `key=value, key=value` by key, as smaps are printed: what has no `=` belongs to the value before it. */
export function pairsOf(text: string): Record<string, string> {
  const pairs: [string, string][] = []
  for (const part of text.split(', ')) {
    const at = part.indexOf('=')
    const last = pairs.at(-1)
    if (at > 0) pairs.push([part.slice(0, at), part.slice(at + 1)])
    else if (last) last[1] += `, ${part}`
    else throw new Unreadable(text)
  }
  return Object.fromEntries(pairs)
}
