/** What the kernel keeps of nftables, in memory: the addon's requests, done there. */
import { binding, type Ticket } from '../../addon/binding.js'
import type { Place, RawBatch, RawStep } from '../../addon/types.js'
import type { Kernel } from '../../nftables/kernel.js'
import { objectKey } from '../../nftables/numbers.js'
import type { Counted } from '../../nftables/read.js'
import type { NftFamily } from '../../rtnetlink/generated/objects.js'
import { Batch, type Message } from './batch.js'
import { factsOf, Refusal, syscallOf } from './refusal.js'
import { copyOf, type FakeTable, type Ruleset, tableKey } from './ruleset.js'
import { validate } from './validate.js'

/** A namespace. */
interface Space {
  generation: number
  ruleset: Ruleset
}

type Asked = Readonly<Record<string, string>>

/** What the addon asks for of one table. */
const listed: Readonly<Record<string, (table: FakeTable, asked: Asked) => object[] | undefined>> = {
  listNftChains: ({ chains }) => [...chains.values()].map(({ chain }) => chain),
  listNftRules: ({ chains }) => [...chains.values()].flatMap(({ rules }) => rules),
  listNftSets: ({ sets }) => [...sets.values()].map(({ set }) => set),
  listNftObjects: ({ objects }) => [...objects.values()],
  listNftFlowtables: ({ flowtables }) => [...flowtables.values()],
  listNftElements({ sets }, { set = '' }) {
    const its = sets.get(set)
    return its && [{ elements: [...its.elements.values()] }]
  },
}

export class FakeKernel implements Kernel {
  readonly #spaces = new Map<Place, Space>()

  /** Done at once, and known a moment later, so that whoever reads and changes meets others' changes, as with the kernel. */
  run(places: readonly Place[], steps: readonly RawStep[]): Ticket<unknown[]> {
    const space = this.#spaceOf(places[0] ?? null)
    const promise = Promise.resolve().then(() => steps.map((step) => this.#do(space, step)))
    return { id: 0, promise }
  }

  /** Adds to a counter; false where there is none. */
  count(place: Place, table: string, counter: string, counted: Partial<Counted>): boolean {
    const objects = this.#spaceOf(place).ruleset.get(table)?.objects
    const key = objectKey({ name: counter, data: { counter: {} } })
    const object = objects?.get(key)
    if (objects === undefined || object === undefined) return false
    const { packets = 0n, bytes = 0n } = object.data?.counter ?? {}
    const now = {
      packets: packets + (counted.packets ?? 0n),
      bytes: bytes + (counted.bytes ?? 0n),
    }
    objects.set(key, { ...object, data: { counter: now } })
    return true
  }

  #spaceOf(place: Place): Space {
    const space = this.#spaces.get(place) ?? { generation: 1, ruleset: new Map() }
    this.#spaces.set(place, space)
    return space
  }

  #do(space: Space, { operation, options }: RawStep): unknown {
    if (operation === 'nftBatch') return commit(space, options as RawBatch)
    if (operation === 'getNftGeneration') return { id: space.generation }
    if (operation === 'listNftTables') return [...space.ruleset.values()].map(({ table }) => table)
    const asked = options as Asked
    const table = space.ruleset.get(tableKey(asked['family'] as NftFamily, `${asked['table']}`))
    const found = table && listed[operation]?.(table, asked)
    if (found !== undefined) return found
    throw factsOf('ENOENT', 'NFT_MSG_GET')
  }
}

/** All of it, or nothing. */
function commit(space: Space, { generation, messages }: RawBatch): readonly unknown[] {
  const all = messages.map(encoded)
  if (generation !== undefined && generation !== space.generation) {
    throw factsOf('ERESTART', 'NFNL_MSG_BATCH_BEGIN')
  }
  space.ruleset = applied(space.ruleset, all)
  space.generation++
  return []
}

/** By the addon: what it would send, and what the kernel would report of that. */
function encoded({ operation, options }: RawBatch['messages'][number], at: number): Message {
  try {
    const reported = binding.asReported(operation, options)
    return { operation, options: options as Message['options'], reported }
  } catch (error) {
    const bad = error as Error & { option: string }
    const option = `messages[${at}].${bad.option}`
    bad.message = bad.message.replace(bad.option, option)
    bad.option = option
    throw bad
  }
}

/** As the kernel does: whose fault it is that packets would go astray, it finds out in a second go. */
function applied(before: Ruleset, messages: readonly Message[]): Ruleset {
  const [ruleset, fault] = attempt(before, messages, false)
  if (fault === undefined) return ruleset
  attempt(before, messages, true)
  throw fault
}

function attempt(
  before: Ruleset,
  messages: readonly Message[],
  eager: boolean,
): [Ruleset, fault?: unknown] {
  const batch = new Batch(copyOf(before))
  messages.forEach((message, at) => {
    try {
      batch.apply(message)
      if (eager && validated.test(message.operation)) validate(batch.tableOf(message.options))
    } catch (refusal) {
      throw refusal instanceof Refusal ? refused(refusal, message.operation, at) : refusal
    }
  })
  try {
    for (const table of batch.ruleset.values()) validate(table)
    return [batch.ruleset]
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return [batch.ruleset, factsOf(refusal.code, 'NFNL_MSG_BATCH_BEGIN')]
  }
}

const validated = /^(new|append)Nft(Rule|Elements)$/

const refused = ({ code, option }: Refusal, operation: string, at: number) =>
  factsOf(code, syscallOf(operation), `messages[${at}]${option === '' ? '' : `.${option}`}`)
