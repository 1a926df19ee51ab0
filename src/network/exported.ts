/** What an export consists of beside its definition. */

/** Something that exists, and that no definition has. */
export interface Omitted {
  /** What it is, such as `link eth0 in web`. */
  what: string
  /** Why no definition has it, in words. */
  because: string
}

/** Keys of a definition's parts, each given once. */
export class Keys {
  readonly #taken = new Set<string>()

  /** The first of these that is free; of a name that cannot be a key, one like it. */
  keyOf(...names: readonly (string | undefined)[]): string {
    const all = names.flatMap((name) => (name === undefined ? [] : [likeKey(name)]))
    const last = all.at(-1) ?? 'x'
    for (let at = 2; ; at++) {
      const free = all.find((name) => !this.#taken.has(name))
      if (free !== undefined) {
        this.#taken.add(free)
        return free
      }
      all.push(`${last.slice(0, 50)}-${at}`)
    }
  }
}

/** Letters, digits, `_` and `-`, at most 60. */
const likeKey = (name: string): string => {
  const like = name.replaceAll(/[^\w-]/g, '-').slice(0, 60)
  return /^[a-zA-Z0-9]/.test(like) ? like : `x${like}`.slice(0, 60)
}
