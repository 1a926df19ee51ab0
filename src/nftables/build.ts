/** What a rule is put together in: its expressions, and the sets that it brings along. */

import { invalidValue } from '../base/errors.js'
import type { NftElement, NftExpression, NftSetOptions } from '../rtnetlink/generated/objects.js'
import * as bytes from './bytes.js'
import type { TableFamily } from './family.js'
import { type Field, fields, maskOf, type Need } from './fields.js'
import { etherTypes, protocolFamilies, type Type } from './types.js'
import type { Span } from './values.js'

/** A set without a name, which goes with its rule. */
export interface RuleSet {
  set: Omit<NftSetOptions, 'family' | 'table'>
  elements: readonly NftElement[]
}

/** The name that the kernel numbers. */
const setName = '__set%d'
const mapName = '__map%d'

/** What rules know of a set that has a name. */
export interface SetFacts {
  /** Whether its elements may be ranges: it is looked up in the network's order. */
  ranged: boolean
  /** Of a map: the types of its values; none where these are verdicts. */
  data: readonly Type[]
}

/** The EtherTypes that fields need. */
const etherTypeOf = { ...etherTypes, vlan: etherTypes['8021q'] }

const nameIn = (numbers: Readonly<Record<string, number>>, number: number) =>
  Object.entries(numbers).findLast(([, each]) => each === number)?.[0]

/** What a comparison with a number makes sure of, by the path of the field. */
const tells: Readonly<Record<string, (number: number) => string>> = {
  'meta.l4proto': (number) => `l4 ${number}`,
  'meta.nfproto': (number) => `family ${nameIn(protocolFamilies, number)}`,
  'meta.protocol': (number) => `ether ${nameIn(etherTypeOf, number)}`,
  'ether.type': (number) => `ether ${nameIn(etherTypeOf, number)}`,
  'vlan.type': (number) => `ether ${nameIn(etherTypeOf, number)}`,
}

/** What a comparison of a field with one value says of the packet; undefined where it is nothing that fields need. */
export const toldBy = (path: string, hex: () => string): string | undefined =>
  tells[path]?.(Number.parseInt(hex(), 16))

export class Build {
  readonly expressions: NftExpression[] = []
  readonly sets: RuleSet[] = []
  /** The statement that is under way, for errors. */
  option = ''
  /** What earlier matches of the rule have made sure of. */
  private readonly sure = new Set<string>()

  readonly family: TableFamily
  private readonly nextId: () => number
  /** The sets that have a name, by it. */
  readonly named: ReadonlyMap<string, SetFacts>

  /** `nextId` has numbers for what a batch refers to before it has a name. */
  constructor(
    family: TableFamily,
    nextId: () => number,
    named: ReadonlyMap<string, SetFacts> = new Map(),
  ) {
    this.family = family
    this.nextId = nextId
    this.named = named
  }

  add(...expressions: NftExpression[]): void {
    this.expressions.push(...expressions)
  }

  /** The value of a field into a register, once the packet is known to have it. */
  load(field: Field, dreg = 1): void {
    this.require(field.needs)
    this.fill(field, dreg)
  }

  /** The value of a field into a register, of bits no others. */
  fill(field: Field, dreg: number): void {
    const [[kind, options] = []] = Object.entries(field.load)
    this.add({ [`${kind}`]: { ...options, dreg } })
    const mask = maskOf(field)
    if (mask !== undefined) this.mask(mask, dreg)
  }

  /** Leaves only these bits of a register, and inverts others. */
  mask(mask: string, dreg = 1, inverted = bytes.hexOf(0, bytes.bytesOf(mask))): void {
    const [length, xor] = [bytes.bytesOf(mask), { value: inverted }]
    this.add({ bitwise: { sreg: dreg, dreg, length, op: 'mask', mask: { value: mask }, xor } })
  }

  /** Moves the bits of a byte to the right. */
  shift(bits: number, dreg: number): void {
    const data = { value: bytes.hexOf(bits, 4, 'host') }
    this.add({ bitwise: { sreg: dreg, dreg, length: 1, op: 'shiftRight', data } })
  }

  /** From the machine's order into one that can be compared byte by byte, or back. */
  order(type: Type, dreg = 1): void {
    if (type.order === 'network' || type.length === 1) return
    this.swap(type.length, 'hton', dreg)
  }

  swap(length: number, op: 'hton' | 'ntoh', dreg: number): void {
    this.add({ byteorder: { sreg: dreg, dreg, op, length, size: length } })
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

  require({ family, l4, vlan }: Need = {}): void {
    if (vlan) this.requireEther('vlan')
    if (family !== undefined) this.requireFamilyOf(family)
    if (l4 !== undefined) this.requireL4(l4)
  }

  requireL4(l4: number): void {
    this.once(`l4 ${l4}`, fields.meta.l4proto, bytes.hexOf(l4, 1))
  }

  requireFamilyOf(family: 'ip' | 'ip6' | 'arp'): void {
    if (this.family === family) return
    if (this.family === 'inet') {
      this.once(`family ${family}`, fields.meta.nfproto, bytes.hexOf(protocolFamilies[family], 1))
    } else if (this.family === 'bridge' || this.family === 'netdev') {
      this.requireEther(family)
    } else {
      throw invalidValue(
        this.option,
        `tables of the family ${this.family} do not see ${family}`,
        family,
      )
    }
  }

  private requireEther(which: 'ip' | 'ip6' | 'arp' | 'vlan'): void {
    // Within a VLAN the header of the VLAN says what follows, as nft has it.
    const inside = this.sure.has('ether vlan') ? fields.vlan.type : fields.meta.protocol
    const field = which === 'vlan' ? fields.ether.type : inside
    this.once(`ether ${which}`, field, bytes.hexOf(etherTypeOf[which], 2))
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
    elements.push({ key: { value: '00'.repeat(bytes.bytesOf(first.low)) }, intervalEnd: true })
  }
  spans.forEach(({ low, high }, at) => {
    elements.push({ key: { value: low }, ...more(at) })
    const end = bytes.next(high)
    if (end !== undefined) elements.push({ key: { value: end }, intervalEnd: true })
  })
  return elements
}
