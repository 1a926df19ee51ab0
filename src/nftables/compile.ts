/** A table's definition as messages to the kernel: what each name stands for, checked. */
import { checkMembers, isObject } from '../base/check.js'
import { invalidType, invalidValue } from '../base/errors.js'
import type {
  NftChainOptions,
  NftExpression,
  NftFlowtableOptions,
  NftObjectData,
  NftTableOptions,
} from '../rtnetlink/generated/objects.js'
import { Build, type RuleSet, type SetFacts } from './build.js'
import { ctObjectOf, ctParts } from './ct-objects.js'
import type { Chain, Flowtable, Hook, PriorityName, Rule, TableDefinition } from './definition.js'
import type { TableFamily } from './family.js'
import { contentOf, Memo } from './memo.js'
import type { SetDefinition } from './set-definition.js'
import { type CompiledSet, changedBy, compileSet, setFacts } from './sets.js'
import { stateful } from './stateful.js'
import { addStatement } from './statements.js'
import { commented } from './userdata.js'

type Own<Options> = Omit<Options, 'family' | 'table'>

/** What a rule becomes, wherever it stands. */
export interface RuleBody {
  expressions: readonly NftExpression[]
  sets: readonly RuleSet[]
  userdata?: string
  /** By the number of an expression which statement made it. */
  statementOf: readonly number[]
  /** Whether it changes sets. */
  changes: boolean
}

export interface CompiledRule {
  body: RuleBody
  /** Where its statements stand in the definition. */
  option: string
}

export interface CompiledChain {
  chain: Own<NftChainOptions> & { name: string }
  rules: readonly CompiledRule[]
  option: string
}

export interface CompiledTable {
  family: TableFamily
  table: NftTableOptions & { name: string }
  chains: readonly CompiledChain[]
  sets: readonly (CompiledSet & { option: string })[]
  objects: readonly { name: string; data: NftObjectData; userdata?: string; option: string }[]
  flowtables: readonly { flowtable: Own<NftFlowtableOptions> & { name: string }; option: string }[]
}

const families = ['inet', 'ip', 'ip6', 'arp', 'bridge', 'netdev'] as const

/** The numbers of hooks (NF_INET_*, NF_ARP_*, NF_NETDEV_*, NF_BR_*). */
const inetHooks = { prerouting: 0, input: 1, forward: 2, output: 3, postrouting: 4 }
export const hooks: Readonly<Record<TableFamily, Readonly<Partial<Record<Hook, number>>>>> = {
  inet: { ...inetHooks, ingress: 5 },
  ip: inetHooks,
  ip6: inetHooks,
  bridge: inetHooks,
  arp: { input: 0, output: 1 },
  netdev: { ingress: 0, egress: 1 },
}

const inetPriorities = {
  raw: -300,
  mangle: -150,
  dstnat: -100,
  filter: 0,
  security: 50,
  srcnat: 100,
}
const bridgePriorities = { dstnat: -300, filter: -200, out: 100, srcnat: 300 }
export const prioritiesOf = (family: TableFamily): Readonly<Record<string, number>> =>
  family === 'bridge'
    ? bridgePriorities
    : family === 'netdev' || family === 'arp'
      ? { filter: 0 }
      : inetPriorities

/** Numbers of priorities that have a name, among the chains of a family. */
export const priorityNames = (family: TableFamily): ReadonlyMap<number, PriorityName> =>
  new Map(
    Object.entries(prioritiesOf(family)).map(([name, number]) => [number, name as PriorityName]),
  )

function record(given: unknown, option: string): [name: string, value: unknown][] {
  if (given === undefined) return []
  if (!isObject(given)) throw invalidType(option, 'an object keyed by name', given)
  for (const name of Object.keys(given)) checkName(name, `${option}.${name}`)
  return Object.entries(given)
}

function checkName(name: unknown, option: string): string {
  if (typeof name !== 'string') throw invalidType(option, 'a name', name)
  if (!/^[a-zA-Z_][\w/\\.-]*$/.test(name) || name.length > 127) {
    throw invalidValue(
      option,
      'expected letters, digits, _ . - / and \\, a letter first, at most 127',
      name,
    )
  }
  return name
}

function checkComment(comment: unknown, option: string): string | undefined {
  if (comment === undefined) return undefined
  if (typeof comment !== 'string') throw invalidType(option, 'a text', comment)
  if (Buffer.byteLength(comment) > 127 || comment.includes('\0')) {
    throw invalidValue(option, 'expected at most 127 bytes', comment)
  }
  return comment
}

function priorityOf(given: unknown, family: TableFamily, option: string): number {
  const named = prioritiesOf(family)
  if (typeof given === 'string' && named[given] !== undefined) return named[given] as number
  if (Number.isInteger(given) && Math.abs(given as number) < 2 ** 31) return given as number
  throw invalidValue(
    option,
    `expected an integer, or one of ${Object.keys(named).join(', ')}`,
    given,
  )
}

const tableKeys = [
  ...['family', 'name', 'dormant', 'comment', 'chains', 'sets', 'maps', 'counters', 'quotas'],
  ...['limits', 'flowtables', ...Object.keys(ctParts)],
]

const objectsOf = { quotas: 'quota', limits: 'limit' } as const

export function compile(given: TableDefinition): CompiledTable {
  checkMembers(given, '', tableKeys)
  const { family = 'inet', dormant, comment } = given
  if (!families.includes(family)) {
    throw invalidValue('family', `expected one of ${families.join(', ')}`, family)
  }
  const name = checkName(given.name, 'name')
  let id = 0
  const nextId = () => ++id
  const table = {
    ...{ family, name, dormant: dormant ?? false },
    ...commented(checkComment(comment, 'comment')),
  }
  const sets = (['sets', 'maps'] as const).flatMap((kind) =>
    record(given[kind], kind).map(([set, definition]) => {
      const option = `${kind}.${set}`
      if (!isObject(definition)) throw invalidType(option, 'an object', definition)
      if ('data' in definition !== (kind === 'maps')) {
        throw invalidValue(
          `${option}.data`,
          kind === 'maps' ? 'is needed' : 'is only for maps',
          definition,
        )
      }
      checkComment((definition as { comment?: unknown }).comment, `${option}.comment`)
      const its = knownSet(set, definition as SetDefinition, option)
      return { ...its, set: { ...its.set, id: nextId() }, option }
    }),
  )
  const named = new Map(sets.map(({ set }) => [set.name, setFacts(set)]))
  const within = withinOf(family, named)
  const chains = chainsOf(given.chains, family, within, () => new Build(family, nextId, named))
  const changing = chains.flatMap(({ rules }) => rules.filter(({ body }) => body.changes))
  return {
    ...{ family, table, chains },
    sets: withChanges(sets, changedBy(changing.map(({ body }) => body))),
    objects: [
      ...record(given.counters, 'counters').map(([each, options]) => {
        const option = `counters.${each}`
        checkMembers(options, option, ['comment'])
        const { comment: its } = options as { comment?: unknown }
        return {
          ...{ name: each, data: { counter: { packets: 0n, bytes: 0n } }, option },
          ...commented(checkComment(its, `${option}.comment`)),
        }
      }),
      ...(['quotas', 'limits'] as const).flatMap((kind) =>
        record(given[kind], kind).map(([each, options]) => {
          const [what, option] = [objectsOf[kind], `${kind}.${each}`]
          if (!isObject(options)) throw invalidType(option, 'an object', options)
          const { comment: its, ...facts } = options as { comment?: unknown }
          const comment = commented(checkComment(its, `${option}.comment`))
          const data = { [what]: stateful[what].make(facts, option) }
          return { name: each, data, option, ...comment }
        }),
      ),
      ...Object.entries(ctParts).flatMap(([part, kind]) =>
        record(given[part as keyof typeof ctParts], part).map(([each, options]) => {
          const option = `${part}.${each}`
          const data = ctObjectOf(kind, options, family, option)
          const { comment: its } = options as { comment?: unknown }
          const comment = commented(checkComment(its, `${option}.comment`))
          return { name: each, data, option, ...comment }
        }),
      ),
    ],
    flowtables: record(given.flowtables, 'flowtables').map(([each, options]) => ({
      flowtable: flowtableOf(each, options as Flowtable, family, `flowtables.${each}`),
      option: `flowtables.${each}`,
    })),
  }
}

/** The same sets; of each what rules do to it. */
const withChanges = <Its extends CompiledSet>(
  sets: readonly Its[],
  changes: ReturnType<typeof changedBy>,
): Its[] =>
  sets.map((its) => {
    const ops = changes.get(its.set.name) ?? new Set()
    const dynamic = its.dynamic || ops.has('add') || ops.has('update')
    return { ...its, dynamic, changed: its.changed || ops.size > 0 }
  })

/** What rules, and sets, were compiled to before. */
const [knownBodies, knownSets] = [new Memo<RuleBody>(2 ** 20), new Memo<CompiledSet>(2 ** 21)]

/** What the form of a rule depends on besides itself. */
function withinOf(family: TableFamily, named: ReadonlyMap<string, SetFacts>): string {
  const facts = [...named].map(([name, { ranged, data }]) => [
    ...[name, ranged],
    ...data.map((type) => [type.name, type.length, type.order]),
  ])
  return withins.of(JSON.stringify([family, facts]), () => `${++lastWithin} `)
}

const withins = new Memo<string>(2 ** 16)
let lastWithin = 0

/** As `compileSet` does: what it found no fault with before is not looked through again. */
function knownSet(name: string, definition: SetDefinition, option: string): CompiledSet {
  const content = contentOf(definition)
  const make = () => compileSet(name, definition, option)
  return content === undefined ? make() : knownSets.of(`${name} ${content}`, make)
}

/** As `compileRule` does. A rule with sets of its own refers to them by numbers, which are those of one batch. */
function knownBody(rule: Rule, within: string, build: () => Build, option: string): RuleBody {
  const content = contentOf(rule)
  if (content === undefined) return compileRule(rule, build(), option)
  const key = within + content
  const known = knownBodies.get(key)
  if (known !== undefined) return known
  const body = compileRule(rule, build(), option)
  if (body.sets.length === 0) knownBodies.set(key, body)
  return body
}

const chainsOf = (
  given: unknown,
  family: TableFamily,
  within: string,
  build: () => Build,
): CompiledChain[] =>
  record(given, 'chains').map(([each, options]) => {
    const option = `chains.${each}`
    const chain = chainOf(each, options as Chain, family, option)
    const { rules = [] } = options as Chain
    if (!Array.isArray(rules)) throw invalidType(`${option}.rules`, 'an array', rules)
    return {
      ...{ chain, option },
      rules: rules.map((rule: Rule, at): CompiledRule => {
        const its = `${option}.rules[${at}]`
        const body = knownBody(rule, within, build, its)
        return { body, option: Array.isArray(rule) ? its : `${its}.do` }
      }),
    }
  })

export function compileRule(given: Rule, build: Build, option: string): RuleBody {
  const isList = Array.isArray(given)
  if (!isList) checkMembers(given, option, ['comment', 'do'])
  const { comment, do: statements } = isList
    ? { comment: undefined, do: given }
    : (given as { comment?: unknown; do: unknown })
  const path = isList ? option : `${option}.do`
  if (!Array.isArray(statements)) throw invalidType(path, 'an array of statements', statements)
  const statementOf: number[] = []
  statements.forEach((statement, at) => {
    addStatement(build, statement, `${path}[${at}]`)
    while (statementOf.length < build.expressions.length) statementOf.push(at)
  })
  const { expressions, sets } = build
  const changes = expressions.some(({ dynset }) => dynset !== undefined)
  return {
    ...{ expressions, sets, statementOf, changes },
    ...commented(checkComment(comment, `${option}.comment`)),
  }
}

const chainKeys = ['hook', 'type', 'priority', 'policy', 'devices', 'comment', 'rules']

function chainOf(
  name: string,
  given: Chain,
  family: TableFamily,
  option: string,
): CompiledChain['chain'] {
  checkMembers(given, option, chainKeys)
  const { hook, type = 'filter', priority = 'filter', policy = 'accept', devices, comment } = given
  const named = { name, ...commented(checkComment(comment, `${option}.comment`)) }
  if (hook === undefined) {
    const base = (['type', 'priority', 'policy', 'devices'] as const).find(
      (key) => given[key] !== undefined,
    )
    if (base !== undefined) throw invalidValue(`${option}.${base}`, 'needs hook', given[base])
    return named
  }
  const number = hooks[family][hook]
  if (number === undefined) {
    throw invalidValue(
      `${option}.hook`,
      `expected one of ${Object.keys(hooks[family]).join(', ')}`,
      hook,
    )
  }
  if (!['filter', 'nat', 'route'].includes(type)) {
    throw invalidValue(`${option}.type`, 'expected filter, nat or route', type)
  }
  if (policy !== 'accept' && policy !== 'drop') {
    throw invalidValue(`${option}.policy`, 'expected accept or drop', policy)
  }
  return {
    ...named,
    ...{ type, policy },
    hook: {
      hook: number,
      priority: priorityOf(priority, family, `${option}.priority`),
      ...devicesOf(devices, `${option}.devices`),
    },
  }
}

function devicesOf(devices: unknown, option: string): { device?: string; devices?: string[] } {
  if (devices === undefined) return {}
  if (!Array.isArray(devices) || devices.length === 0) {
    throw invalidType(option, 'a list of links', devices)
  }
  return devices.length === 1 ? { device: devices[0] } : { devices }
}

function flowtableOf(name: string, given: Flowtable, family: TableFamily, option: string) {
  checkMembers(given, option, ['devices', 'priority', 'offload', 'counter'])
  const { devices, priority = 'filter', offload, counter } = given
  if (!Array.isArray(devices)) throw invalidType(`${option}.devices`, 'a list of links', devices)
  const its = priorityOf(priority, family, `${option}.priority`)
  return {
    name,
    hook: { hook: 0, priority: its, ...(devices.length > 0 && { devices }) },
    ...(offload && { offload }),
    ...(counter && { counter }),
  }
}
