import { markOf } from './json.js'

type Container = unknown[] | Record<string, unknown>

/** Where a message was cut: before a comma. */
export interface Cut {
  /** What closes the arrays and objects that are open there, the innermost first. */
  closing: string
  /** How many of these were open at the cut before, too. */
  kept: number
  /** Whether the container at a depth, from 1, is an array; else the key that is open in it. */
  openAt(depth: number): { key: string } | 'array'
}

/**
 * A message that is parsed while it arrives, a piece at a time: each is made JSON of its own by what
 * opens and closes the containers around it, and put where it belongs.
 */
export class LongMessage {
  #whole: unknown
  /** Those that are open at the last cut, the outermost first. */
  #open: Container[] = []

  /**
   * Takes the next piece; of the last one there is no cut.
   *
   * @throws SyntaxError for what is not JSON.
   */
  add(text: string, parse: (text: string) => unknown, cut?: Cut): void {
    // The one mistake that would be JSON in each of two pieces: a comma behind a bracket that opens.
    const last = text.trimEnd().at(-1)
    if (cut && (last === '[' || last === '{'))
      throw new SyntaxError('a comma before the first element')
    const parts = this.#parts(parse(this.#opening() + text + (cut?.closing ?? '')))
    for (const [level, container] of this.#open.entries()) {
      moveInto(container, parts[level] as Container)
    }
    if (!cut) return
    const open = this.#open.length === 0 ? [parts[0] as Container] : this.#open.slice(0, cut.kept)
    let innermost = (this.#open.length === 0 ? parts[0] : parts[open.length - 1]) as Container
    for (let depth = open.length; depth < cut.closing.length; depth++) {
      const at = cut.openAt(depth)
      innermost = (
        at === 'array'
          ? (innermost as unknown[]).at(-1)
          : (innermost as Record<string, unknown>)[at.key]
      ) as Container
      open.push(innermost)
    }
    if (this.#open.length === 0) this.#whole = parts[0]
    this.#open = open
  }

  /** The key of the innermost container that is open, when the one around it is this. */
  keyWithin(container: object): string | undefined {
    if (this.#open.at(-2) !== container) return undefined
    const [key] = Object.entries(container).find(([, each]) => each === this.#open.at(-1)) ?? []
    return key
  }

  /** As much of the message as was added. */
  get value(): unknown {
    return this.#whole
  }

  /** Opens again what is open, each container in the first place of the one around it. */
  #opening(): string {
    const { mark } = markOf()
    const brackets = this.#open.map((each) => (Array.isArray(each) ? '[' : `{"${mark}":`))
    return brackets.join('') + (brackets.length > 0 ? '0' : '')
  }

  /** What a piece has of each container that was open before it, or is the message's own. */
  #parts(piece: unknown): unknown[] {
    const { mark } = markOf()
    const parts = [piece]
    for (const container of this.#open.slice(1).keys()) {
      const part = parts[container] as Container
      parts.push(Array.isArray(part) ? part[0] : part[mark])
    }
    return parts
  }
}

/** All but what stands in the first place. */
function moveInto(container: Container, part: Container): void {
  if (Array.isArray(container)) {
    const items = part as unknown[]
    for (let at = 1; at < items.length; at++) container.push(items[at])
    return
  }
  const { mark } = markOf()
  for (const key in part) {
    if (key === mark) continue
    const value = (part as Record<string, unknown>)[key]
    // Not an assignment: a key may be called __proto__.
    if (key === '__proto__') {
      Object.defineProperty(container, key, {
        ...{ value, enumerable: true, configurable: true, writable: true },
      })
    } else container[key] = value
  }
}
