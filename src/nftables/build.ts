/** What a rule is put together in: its expressions, and the sets that it brings along. */

import { invalidValue } from '../base/errors.js'
import type { NftElement, NftExpression, NftSetOptions } from '../rtnetlink/generated/objects.js'
import { bytesOf, hexOf, next } from './bytes.js'
import type { TableFamily } from './family.js'
import { type Field, fields, type Need } from './fields.js'
import type { Type } from './types.js'
import type { Span } from './values.js'

/** A set without a name, which goes with its rule. */
export interface RuleSet {
  set: Omit<NftSetOptions, 'family' | 'table'>
  elements: readonly NftElement[]
}

/** The name that the kernel numbers. */
const setName = '__set%d'
const mapName = '__map%d'

/** Registers of four bytes: what is compared begins in the first, and what several fields are goes on behind it. */
export const register = (bytesBefore: number): number =>
  bytesBefore % 16 === 0 ? 1 + bytesBefore / 16 : 8 + bytesBefore / 4

const familyNumber = { ip: 2, ip6: 10, arp: 3 } as const
const etherTypes = { ip: 0x0800, ip6: 0x86dd, arp: 0x0806, vlan: 0x8100 } as const

export class Build {
  readonly expressions: NftExpression[] = []
  readonly sets: RuleSet[] = []
  /** The statement that is under way, for errors. */
  option = ''
  /** What earlier matches of the rule have made sure of. */
  private readonly sure = new Set<string>()

  readonly family: TableFamily
  private readonly nextId: () => number
  private readonly ranged: ReadonlySet<string>

  /** `nextId` has numbers for what a batch refers to before it has a name; `ranged` are the sets of ranges. */
  constructor(family: TableFamily, nextId: () => number, ranged: ReadonlySet<string> = new Set()) {
    this.family = family
    this.nextId = nextId
    this.ranged = ranged
  }

  /** Looks what is in a register up in a set that has a name. */
  lookUp(set: string, type: Type, not = false): void {
    if (this.ranged.has(set)) this.order(type)
    this.add({ lookup: { set, sreg: 1, ...(not && { flags: 1 }) } })
  }

  add(...expressions: NftExpression[]): void {
    this.expressions.push(...expressions)
  }

  /** The value of a field into a register, once the packet is known to have it. */
  load(field: Field, dreg = 1): void {
    this.require(field.needs)
    this.fill(field, dreg)
  }

  /** Several, one behind the other, as one key. */
  loadAll(all: readonly Field[]): void {
    // What makes sure of one uses the first register, too.
    for (const { needs } of all) this.require(needs)
    let before = 0
    for (const field of all) {
      this.fill(field, register(before))
      before += 4 * Math.ceil(field.length / 4)
    }
  }

  private fill(field: Field, dreg: number): void {
    const [[kind, options] = []] = Object.entries(field.load)
    this.add({ [`${kind}`]: { ...options, dreg } })
    if (field.bits) {
      const { width, shift } = field.bits
      const mask = ((1n << BigInt(width)) - 1n) << BigInt(shift)
      this.mask(hexOf(mask, field.length), dreg)
    }
  }

  /** Leaves only these bits of a register. */
  mask(mask: string, dreg = 1): void {
    const length = bytesOf(mask)
    const xor = { value: hexOf(0, length) }
    this.add({ bitwise: { sreg: dreg, dreg, length, op: 'mask', mask: { value: mask }, xor } })
  }

  /** From the machine's order into one that can be compared byte by byte. */
  order(type: Type, dreg = 1): void {
    if (type.order === 'network' || type.length === 1) return
    const { length } = type
    this.add({ byteorder: { sreg: dreg, dreg, op: 'hton', length, size: length } })
  }

  compare(op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge', value: string, sreg = 1): void {
    this.add({ cmp: { sreg, op, data: { value } } })
  }

  immediate(value: string, dreg: number): void {
    this.add({ immediate: { dreg, data: { value } } })
  }

  /** A set without a name; what looks things up in it. */
  anonymous(
    set: Omit<RuleSet['set'], 'anonymous' | 'constant' | 'id'>,
    elements: readonly NftElement[],
  ): { set: string; setId: number } {
    const [name, id] = [set.map ? mapName : setName, this.nextId()]
    this.sets.push({ set: { ...set, anonymous: true, constant: true, name, id }, elements })
    return { set: name, setId: id }
  }

  private require({ family, l4, vlan }: Need = {}): void {
    if (vlan) this.requireEther('vlan')
    if (family !== undefined) this.requireFamilyOf(family)
    if (l4 !== undefined) this.requireL4(l4)
  }

  requireL4(l4: number): void {
    this.once(`l4 ${l4}`, fields.meta.l4proto, hexOf(l4, 1))
  }

  requireFamilyOf(family: 'ip' | 'ip6' | 'arp'): void {
    if (this.family === family) return
    if (this.family === 'inet') {
      this.once(`family ${family}`, fields.meta.nfproto, hexOf(familyNumber[family], 1))
    } else if (this.family === 'bridge' || this.family === 'netdev') {
      this.requireEther(family)
    } else {
      throw invalidValue(
        this.option,
        `tables of the family ${this.family} see no ${family}`,
        family,
      )
    }
  }

  private requireEther(which: keyof typeof etherTypes): void {
    const field = which === 'vlan' ? fields.ether.type : fields.meta.protocol
    this.once(`ether ${which}`, field, hexOf(etherTypes[which], 2))
  }

  private once(what: string, field: Field, value: string): void {
    if (this.sure.has(what)) return
    this.sure.add(what)
    this.load(field)
    this.compare('eq', value)
  }

  /** What a match of the rule's own has said of the packet. */
  isSure(what: string): void {
    this.sure.add(what)
  }
}

/** The elements of a set of ranges: each begins with a key, and ends with the one behind it. */
export function intervals(
  spans: readonly Span[],
  more: (at: number) => Partial<NftElement> = () => ({}),
): NftElement[] {
  const elements: NftElement[] = []
  const first = spans[0]
  // As nft has it: what is before the first range is in none.
  if (first && BigInt(`0x${first.low}`) !== 0n) {
    elements.push({ key: { value: '00'.repeat(bytesOf(first.low)) }, intervalEnd: true })
  }
  spans.forEach(({ low, high }, at) => {
    elements.push({ key: { value: low }, ...more(at) })
    const end = next(high)
    if (end !== undefined) elements.push({ key: { value: end }, intervalEnd: true })
  })
  return elements
}
