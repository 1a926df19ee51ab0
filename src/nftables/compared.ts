/** What there is of a table, read for a comparison: rules that were seen before are known by their bytes. */
import type { NetlinkError } from '../base/errors.js'
import { slices } from '../base/slices.js'
import type {
  NftChain,
  NftElement,
  NftElements,
  NftFlowtable,
  NftObject,
  NftRule,
  NftSet,
  NftTable,
} from '../rtnetlink/generated/objects.js'
import type { TableFamily } from './family.js'
import { type Asking, ask, type Request } from './kernel.js'
import { Memo } from './memo.js'
import { verdictType } from './numbers.js'
import { elementsIn, type RuleBytes, rulesIn } from './reported-bytes.js'
import { type Shape, shapeOf } from './same.js'
import {
  askAt,
  listed,
  listTables,
  partsOf,
  type Read,
  readState,
  type TableState,
  wasChanged,
} from './state.js'

/** A rule of the kernel's. */
export interface Found {
  chain: string
  handle: bigint
  shape: Shape
}

/** A table of the kernel's, its rules in the form in which they are compared. */
export interface Compared extends Omit<TableState, 'rules'> {
  rules: readonly Found[]
}

export const comparedOf = (state: TableState): Compared => ({
  ...state,
  rules: state.rules.map(({ chain, handle, expressions = [], userdata }) => {
    const shape = shapeOf(expressions, userdata, state.sets, state.elements)
    return { chain: chain as string, handle: handle as bigint, shape }
  }),
})

/** Reads a table. What changes meanwhile is read anew. */
export async function readCompared(
  family: TableFamily,
  name: string,
  asking: Asking,
): Promise<Read<Compared>> {
  // A fake has no bytes.
  if (asking.by !== undefined) {
    const { generation, state } = await readState(family, name, asking)
    return { generation, state: state && comparedOf(state) }
  }
  for (;;) {
    const [{ id: generation }, tables] = await listTables(asking)
    const table = tables.find((each) => each.family === family && each.name === name)
    if (table === undefined) return { generation, state: undefined }
    try {
      const state = await readOnce(table, generation, asking)
      if (state !== undefined) return { generation, state }
    } catch (error) {
      if (!wasChanged(error as NetlinkError)) throw error
    }
  }
}

/** Undefined where it has changed since that generation. */
async function readOnce(
  table: NftTable,
  generation: number,
  asking: Asking,
): Promise<Compared | undefined> {
  const options = { family: table.family, table: table.name }
  const asked = listed.map(
    (what): Request => ({ operation: `listNft${what}`, options, bytes: what === 'Rules' }),
  )
  // Of chains the kernel lists those of other tables, too.
  const its = <Part extends { table?: string }>(reply: unknown): Part[] =>
    (reply as Part[]).filter((part) => part.table === table.name)
  const [ofChains, bytes, ofSets, ofObjects, ofFlowtables] = await ask(asked, asking)
  const [chains, sets] = [its<NftChain>(ofChains), its<NftSet>(ofSets)]
  const anonymous = new Set(sets.flatMap((set) => (set.anonymous ? [set.name as string] : [])))
  const rulesThere = rulesIn(bytes as Buffer, table.name as string)
  const { reported, shapes, unknown } = await slices.run(recognized(rulesThere, anonymous))
  const isMany = unknown.length > fewRules && 2 * unknown.length > reported.length
  const ofRules: Request[] = isMany
    ? [{ operation: 'listNftRules', options, countersAsText: true }]
    : unknown.map((at) => getRule(options, reported[at] as RuleBytes))
  const ofElements = sets.map((set) => listElements(set, isSimple(set)))
  const replies = await askAt(generation, [...ofElements, ...ofRules], asking)
  const elements = replies && (await elementsOf(sets, replies, generation, asking))
  if (replies === undefined || elements === undefined) return undefined
  // Of these, numbers of 64 bits are texts: in the form in which they are compared it makes no difference.
  const decoded = replies.slice(sets.length).flat() as NftRule[]
  const ofUnknown = isMany ? unknown.map((at) => decoded[at]) : decoded
  const isSame = unknown.every(
    (at, place) => `${ofUnknown[place]?.handle}` === `${reported[at]?.handle}`,
  )
  if (!isSame) return undefined
  const learned = await slices.run(learn(ofUnknown as NftRule[], sets, elements))
  for (const [place, at] of unknown.entries()) {
    const shape = learned[place] as Shape
    shapes[at] = shape
    if (shape.alone) shapesOfBytes.set((reported[at] as RuleBytes).key, shape)
  }
  return {
    ...{ table, chains, sets, elements },
    ...{ objects: its<NftObject>(ofObjects), flowtables: its<NftFlowtable>(ofFlowtables) },
    rules: reported.map((rule, at) => new FoundBytes(rule, shapes[at] as Shape)),
  }
}

/** So many rules between two looks at the clock. */
const atOnce = 128

/** Reported rules with the forms of those that are known. */
function* recognized(rules: Iterable<RuleBytes>, anonymous: ReadonlySet<string>) {
  const reported: RuleBytes[] = []
  const shapes: (Shape | undefined)[] = []
  const unknown: number[] = []
  for (const rule of rules) {
    const shape = knownShape(rule.key, anonymous)
    if (shape === undefined) unknown.push(reported.length)
    reported.push(rule)
    shapes.push(shape)
    if (reported.length % atOnce === 0) yield
  }
  return { reported, shapes, unknown }
}

function* learn(
  rules: readonly NftRule[],
  sets: readonly NftSet[],
  elements: ReadonlyMap<string, readonly NftElement[]>,
): Generator<void, Shape[]> {
  const shapes: Shape[] = []
  for (const { expressions = [], userdata } of rules) {
    shapes.push(shapeOf(expressions, userdata, sets, elements))
    if (shapes.length % atOnce === 0) yield
  }
  return shapes
}

/** So many are asked for one by one; of more, all are listed where most of them are unknown. */
const fewRules = 64

const getRule = (options: object, { chain, handle }: RuleBytes): Request => ({
  operation: 'getNftRule',
  options: { ...options, chain, handle },
  countersAsText: true,
})

class FoundBytes implements Found {
  readonly shape: Shape
  readonly #bytes: RuleBytes

  constructor(bytes: RuleBytes, shape: Shape) {
    this.#bytes = bytes
    this.shape = shape
  }

  get chain(): string {
    return this.#bytes.chain
  }

  get handle(): bigint {
    return this.#bytes.handle
  }
}

/** By the bytes of rules, as `RuleBytes` has them. */
const shapesOfBytes = new Memo<Shape>(2 ** 22)

/** What the same bytes were before: no rule that looks something up in a set without a name, which says no more by itself. */
function knownShape(key: string, anonymous: ReadonlySet<string>): Shape | undefined {
  const shape = shapesOfBytes.get(key)
  return shape?.sets.some((name) => anonymous.has(name)) ? undefined : shape
}

/** Whether elements have, most likely, nothing but what is read of bytes. */
const isSimple = ({ anonymous, expires, dynamic, withExpressions, objects, dataType }: NftSet) =>
  !(anonymous || expires || dynamic || withExpressions || objects || dataType === verdictType)

const listElements = ({ family, table, name: set }: NftSet, bytes: boolean): Request => ({
  ...{ operation: 'listNftElements', options: { family, table, set }, bytes },
  countersAsText: true,
})

/** The elements of sets, by what was replied of each; undefined where the generation has changed. */
async function elementsOf(
  sets: readonly NftSet[],
  replies: readonly unknown[],
  generation: number,
  asking: Asking,
): Promise<ReadonlyMap<string, readonly NftElement[]> | undefined> {
  const read: (readonly NftElement[] | undefined)[] = []
  for (const [at, set] of sets.entries()) {
    const reply = replies[at] as Buffer | NftElements[]
    read.push(
      isSimple(set)
        ? await slices.run(elementsIn(reply as Buffer))
        : partsOf(reply as NftElements[]),
    )
  }
  const left = [...read.keys()].filter((at) => read[at] === undefined)
  if (left.length > 0) {
    const requests = left.map((at) => listElements(sets[at] as NftSet, false))
    const rest = await askAt(generation, requests, asking)
    if (rest === undefined) return undefined
    for (const [place, at] of left.entries()) read[at] = partsOf(rest[place] as NftElements[])
  }
  return new Map(sets.map(({ name }, at) => [name as string, read[at] ?? []]))
}
