/** What a rule has put into registers: a look-up of a longer key than that is refused. */
import { wordOf } from '../../nftables/numbers.js'
import type { NftExpression } from '../../rtnetlink/generated/objects.js'

export class Registers {
  readonly #filled = new Set<number>()

  /** What an expression writes; `found` is how long what it looks up is. */
  write(expression: NftExpression, found = 0): void {
    const [[kind = '', given] = []] = Object.entries(expression).filter(([name]) => name !== 'kind')
    const options = (given ?? {}) as Record<string, unknown>
    const { dreg } = options
    if (typeof dreg !== 'number' || dreg === 0) return
    const length = kind === 'lookup' ? found : lengthOf(kind, options)
    for (const word of words(dreg, length)) this.#filled.add(word)
  }

  has(register: number, length: number): boolean {
    return words(register, length).every((word) => this.#filled.has(word))
  }
}

const words = (register: number, length: number): number[] =>
  Array.from({ length: Math.ceil(length / 4) }, (_, at) => wordOf(register) + at)

/** Names of links, and addresses of IPv6. */
const long = /name$|kind$|^ip6|^nexthop6$/

function lengthOf(kind: string, { length, data, key, result }: Record<string, unknown>): number {
  if (typeof length === 'number' && kind !== 'hash') return length
  if (kind === 'osf') return 16
  if (key === 'cgroupv2') return 8
  if (kind === 'immediate') return ((data as { value?: string })?.value ?? '').length / 2
  return long.test(`${key ?? result}`) ? 16 : 4
}
