/**
 * Valid tables at random, out of what the library itself knows: every field, type, form of a condition, statement, kind of
 * set, map and chain. Values are given as the library reports them, so that what is read can be compared.
 */
import * as bytes from '../../src/nftables/bytes.js'
import { hooks, prioritiesOf } from '../../src/nftables/compile.js'
import { type Field, fields } from '../../src/nftables/fields.js'
import type {
  Chain,
  Element,
  MapDefinition,
  Rule,
  SetDefinition,
  Statement,
  TableDefinition,
} from '../../src/nftables/index.js'
import type { SharedKind } from '../../src/nftables/numbers.js'
import { type Type, type TypeName, types } from '../../src/nftables/types.js'
import { bitNames, itemOf } from '../../src/nftables/values.js'
import { type Write, writes } from '../../src/nftables/writes.js'
import type { Chance } from '../rtnetlink/churn.js'

export type Family = NonNullable<TableDefinition['family']>

type Options = Record<string, unknown>

/** A field with its names. */
export interface Known {
  path: string
  protocol: string
  name: string
  field: Field
}

export const allFields: readonly Known[] = Object.entries(fields).flatMap(([protocol, its]) =>
  Object.entries(its as Record<string, Field>).map(([name, field]) => ({
    ...{ path: `${protocol}.${name}`, protocol, name, field },
  })),
)

/** What a rule is about: fields of others would contradict it. */
interface About {
  l3: 'ip' | 'ip6' | 'arp' | undefined
  /** The protocol whose header comes behind that of IP, by its name among the fields. */
  l4: string | undefined
  /** A field of a VLAN's header was compared: nft lists those of Ethernet behind it as bytes. */
  vlan?: boolean
}

const l4s = { ip: ['icmp', 'igmp'], ip6: ['icmpv6'] }
const transports = ['tcp', 'udp', 'udplite', 'sctp', 'dccp', 'esp', 'ah']

/** Fields that say themselves of which protocol a packet is: they go by themselves. */
const sayProtocol = new Set([
  ...['meta.protocol', 'meta.nfproto', 'meta.l4proto', 'ether.type', 'vlan.type', 'arp.ptype'],
  ...['ip.protocol', 'ip6.nexthdr', 'ct.protocol', 'ip.version', 'ip.hdrlength'],
])

/** Of these nft knows only with others what they are: the test of every field has them. */
const needOthers = /^(icmp|icmpv6)\.(id|sequence|mtu)$|^ct(Original|Reply)\.[sd]port$|^th\./

const inFamilies: Readonly<Record<string, readonly Family[]>> = {
  ...{ ether: ['bridge'], vlan: ['bridge'], arp: ['arp'] },
  ...{
    ct: ['inet', 'ip', 'ip6'],
    ctOriginal: ['inet', 'ip', 'ip6'],
    ctReply: ['inet', 'ip', 'ip6'],
  },
  ...{ fib: ['inet', 'ip', 'ip6'], rt: ['inet', 'ip', 'ip6'], socket: ['inet', 'ip', 'ip6'] },
  osf: ['inet', 'ip', 'ip6'],
}

/** What nft writes and reads as something else in keys: it has handles of traffic control for priorities. */
const notInKeys = /^meta\.priority$/

/** Of these nft has sets with a name of another type. */
const notInSets = /^socket\.(transparent|wildcard)$/

/** Numbers that nft takes for none that others can be set to. */
const ofOtherKind = /classid$/

/** What nft's grammar has in matches alone, and not where a statement takes a value. */
const notInStatements = new Set(['fib', 'exthdr', 'hbh', 'dst', 'frag'])

/** Types of which nft knows the length only by the field: not in sets with a name, nor in keys of several parts. */
const isSettable = (name: TypeName) => ![4, 5].includes(types[name].number)

export interface Language {
  known: readonly Known[]
  statements: ReadonlySet<string>
  groups: readonly (number | bigint)[]
}

const systems = ['Linux', 'Windows', 'MacOS', 'OpenBSD:3.0', 'a system']

export class Author {
  private readonly chance: Chance
  private readonly family: Family
  private readonly known: readonly Known[]
  private readonly statements: ReadonlySet<string>
  private readonly groups: readonly (number | bigint)[]
  private readonly sets: Record<string, SetDefinition> = {}
  private readonly maps: Record<string, MapDefinition> = {}
  private about: About = { l3: undefined, l4: undefined }

  /** `known` are the fields, and `statements` the statements, that the kernel has; `groups` the ids of control groups. */
  constructor(chance: Chance, { known, statements, groups }: Language) {
    this.chance = chance
    this.family = chance.of(['inet', 'ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev'])
    this.known = known
    this.statements = statements
    this.groups = groups
  }

  private maybe(of = 2): boolean {
    return this.chance.below(of) === 0
  }

  private some<Value>(most: number, make: (at: number) => Value): Value[] {
    return Array.from({ length: 1 + this.chance.below(most) }, (_, at) => make(at))
  }

  /** A number of so many bits, mostly a small one. */
  private number(bits: number): bigint {
    const wide = this.maybe(3) ? bits : Math.min(bits, 6)
    let value = 0n
    for (let at = 0; at < wide; at += 16) value = (value << 16n) | BigInt(this.chance.below(65_536))
    return value & ((1n << BigInt(wide)) - 1n)
  }

  /** Numbers of a type in the network's order that nft can write and read, ascending. */
  private numbers(name: TypeName, width: number, count: number): bigint[] {
    const type = types[name] as Type
    const one = () => {
      if (name === 'ifindex') return 1n
      if (name === 'boolean') return BigInt(this.chance.below(2))
      if (name === 'link') {
        const text = `l${this.chance.below(1000)}`
        return BigInt(`0x${type.parse(text, '')}`)
      }
      if (name === 'osName') return BigInt(`0x${type.parse(this.chance.of(systems), '')}`)
      if (name === 'cgroup') return BigInt(this.chance.of(this.groups))
      const names = namedValues(type)
      if (names.length > 0) return this.chance.of(names)
      return this.number(width)
    }
    const all = new Set(Array.from({ length: count }, one))
    return [...all].sort((a, b) => (a < b ? -1 : 1))
  }

  /** Values, or ranges of them, that do not touch one another; in ascending order. */
  items(name: TypeName, width: number, count: number, ranges: boolean): unknown[] {
    const type = types[name] as Type
    const all = this.numbers(name, width, ranges ? 2 * count : count)
    const hex = (value: bigint) => bytes.hexOf(value, type.length)
    const isRanged = ranges && type.ranges && namedValues(type).length === 0
    if (!isRanged)
      return all.slice(0, count).map((value) => itemOf(type, { low: hex(value), high: hex(value) }))
    const items: unknown[] = []
    let last = -2n
    for (let at = 0; at + 1 < all.length; at += 2) {
      const [low, high] = [all[at] as bigint, all[at + 1] as bigint]
      if (low <= last + 1n) continue
      const isSingle = this.maybe(3)
      items.push(itemOf(type, { low: hex(low), high: hex(isSingle ? low : high) }))
      last = isSingle ? low : high
    }
    return items.length > 0
      ? items
      : [itemOf(type, { low: hex(all[0] ?? 0n), high: hex(all[0] ?? 0n) })]
  }

  private one(name: TypeName, width = 8 * types[name].length): unknown {
    return this.items(name, width, 1, false)[0]
  }

  private flags(name: TypeName): unknown {
    const type = types[name] as Type
    const all = namedValues(type).filter(() => this.maybe())
    const bits = (all.length > 0 ? all : [namedValues(type)[0] as bigint]).reduce((a, b) => a | b)
    return bitNames(type, bytes.hexOf(bits, type.length, type.order))
  }

  /** A condition of any form that the type of a field has. */
  private condition({ field }: Known): unknown {
    const type = types[field.type] as Type
    const width = field.bits?.width ?? 8 * field.length
    const negated = (value: unknown) => (this.maybe(3) ? { not: value } : value)
    const named = this.named(this.sets, [field.type])
    if (named && this.maybe(3) && !tooWide(field)) return negated({ set: named })
    if (type.bits) {
      if (this.maybe(3)) return negated(this.mask(field.type))
      return negated(this.flags(field.type))
    }
    if (field.type === 'boolean') return this.maybe()
    if (field.type === 'link' && this.maybe(4)) return negated('eth*')
    const ranges = type.ranges === true && this.maybe()
    const [first, second, ...more] = this.items(field.type, width, 1 + this.chance.below(4), ranges)
    if (second !== undefined) return negated([first, second, ...more])
    const isPlain = typeof first !== 'object' && !`${first}`.includes('/')
    if (isPlain && type.ranges && namedValues(type).length === 0 && this.maybe(3)) {
      return { [this.chance.of(['lt', 'le', 'gt', 'ge'])]: first }
    }
    return negated(first)
  }

  private mask(name: TypeName): unknown {
    const type = types[name] as Type
    const all = namedValues(type)
    const [one, other] = [this.chance.below(all.length - 1), all.length - 1]
    const show = (bits: bigint) => bitNames(type, bytes.hexOf(bits, type.length, type.order))
    const [low, high] = [all[one] as bigint, all[other] as bigint]
    return { mask: show(low | high), value: show(low) }
  }

  /** The name of a set or a map of these types; undefined where there is none. */
  private named<Definition extends SetDefinition>(
    among: Readonly<Record<string, Definition>>,
    key: readonly TypeName[],
    fits: (definition: Definition) => boolean = () => true,
  ): string | undefined {
    const found = Object.entries(among).filter(
      ([, each]) => [each.type].flat().join() === key.join() && fits(each),
    )
    return found.length > 0 ? this.chance.of(found)[0] : undefined
  }

  /** Fields that go with what the rule is about. */
  private get fitting(): Known[] {
    const { l3, l4 } = this.about
    return this.known.filter(({ path, protocol, name, field }) => {
      const { needs = {}, type } = field
      if (sayProtocol.has(path) || needOthers.test(path)) return false
      if (protocol === 'ether' && this.about.vlan) return false
      if (/^[io]br/.test(name) && this.family !== 'bridge') return false
      if (inFamilies[protocol]?.includes(this.family) === false) return false
      const address = protocol.startsWith('ct') || protocol === 'rt' ? type : undefined
      if ((address === 'ip' || address === 'ip6') && address !== l3) return false
      if (needs.family !== undefined && needs.family !== l3) return false
      if (protocol === 'tcpOption' && l4 !== 'tcp') return false
      return needs.l4 === undefined || protocol === l4
    })
  }

  /** Whole fields of headers: of others nft says what is hashed in words that it does not read. */
  private get hashed(): Known[] {
    return this.fitting.filter(({ field }) => !field.bits && field.load.payload)
  }

  private match(): Statement {
    const known = this.chance.of(this.fitting)
    if (known.protocol === 'vlan') this.about.vlan = true
    return { [known.protocol]: { [known.name]: this.condition(known) } } as Statement
  }

  private key(types: readonly TypeName[]): string | readonly string[] | undefined {
    const parts = types.map((name) => {
      const fits = this.fitting.filter(
        ({ path, field }) => field.type === name && !tooWide(field) && !notInSets.test(path),
      )
      return fits.length > 0 ? this.chance.of(fits).path : undefined
    })
    if (parts.some((part) => part === undefined)) return undefined
    return parts.length === 1 ? parts[0] : (parts as string[])
  }

  /** A key of the rule's own, and what elements of it are; perhaps one for all others. */
  private free(isNat = false): { key: unknown; elements: unknown[] } {
    const { key, elements } = this.limited(isNat)
    return { key, elements: this.maybe(4) ? [...elements, '*'] : elements }
  }

  private limited(isNat: boolean): { key: unknown; elements: unknown[] } {
    const kind = this.chance.below(4)
    const spread = (width: number) => this.items('hostWord', width, 3, this.maybe())
    if (kind === 0) {
      const mode = this.maybe() ? { mode: 'random' } : {}
      return { key: { numgen: { ...mode, mod: 64 } }, elements: spread(6) }
    }
    if (kind === 1 && this.hashed.length > 0) {
      const of = this.chance.of(this.hashed).path
      return { key: { jhash: { of, mod: 64, seed: 7 } }, elements: spread(6) }
    }
    const fits = this.fitting.filter(
      ({ path, protocol, field }) =>
        !field.bits &&
        !(types[field.type] as Type).bits &&
        field.type !== 'boolean' &&
        !notInKeys.test(path) &&
        !(isNat && notInStatements.has(protocol)),
    )
    const whole = fits.filter(({ field }) => isSettable(field.type))
    const several = kind > 2 && whole.length > 0
    const some = several ? this.some(3, () => this.chance.of(whole)) : [this.chance.of(fits)]
    // There are registers for 64 bytes, of which NAT needs some.
    const room = some.reduce((sum, { field }) => sum + field.length, 0)
    const parts = room > 32 ? some.slice(0, 1) : some
    const ranges = this.maybe()
    const each = (count: number) =>
      parts.map(({ field }) => this.items(field.type, 8 * field.length, count, ranges))
    if (parts.length === 1) return { key: parts[0]?.path, elements: each(3)[0] as unknown[] }
    // One of several parts alone: others might overlap.
    return { key: parts.map(({ path }) => path), elements: [each(1).map(([first]) => first)] }
  }

  /** Where a value comes from: computed, or a map. */
  private source(name: TypeName, taken: readonly Known[] = this.fitting): unknown {
    const same = taken.filter(
      ({ path, protocol, field }) =>
        field.type === name &&
        !field.bits &&
        !notInStatements.has(protocol) &&
        !ofOtherKind.test(path),
    )
    if (same.length > 0 && this.maybe()) return { field: this.chance.of(same).path }
    const map = this.named(this.maps, ['port'], ({ data }) => data === name)
    const key = map && this.key(['port'])
    if (map && key) return { key, map }
    const { key: own, elements } = this.free(true)
    return { key: own, map: elements.map((each) => [each, this.one(name)]) }
  }

  private set(): Statement | undefined {
    const known = new Set(this.fitting.map(({ path }) => path))
    const isOf = ({ protocol, name, field }: Write) =>
      field === undefined || (known.has(`${protocol}.${name}`) && nftShows(protocol, name))
    const { protocol, name, field, type, among } = this.chance.of(writes.filter(isOf))
    if (field === undefined) return { set: { [protocol]: { [name]: this.maybe() } } } as Statement
    const value = type.bits
      ? this.flags(field.type)
      : !among && this.maybe()
        ? this.source(field.type)
        : this.one(field.type, field.bits?.width)
    return { set: { [protocol]: { [name]: value } } } as Statement
  }

  private rate(): Record<string, unknown> {
    return {
      ...{
        rate: 1 + this.chance.below(500),
        per: this.chance.of(['second', 'minute', 'hour', 'day']),
      },
      ...(this.maybe(3) && { burst: 6 + this.chance.below(90) }),
      ...(this.maybe(3) && { over: true }),
    }
  }

  private states(): unknown[] {
    return this.maybe() ? [{ counter: { packets: 0, bytes: 0 } }] : [{ limit: this.rate() }]
  }

  private dynset(): Options | undefined {
    const dynamic = Object.entries(this.sets).filter(([, { dynamic }]) => dynamic)
    if (dynamic.length === 0) return undefined
    const [set, { type, timeout, statements }] = this.chance.of(dynamic)
    const key = this.key([type].flat() as TypeName[])
    if (key === undefined) return undefined
    return {
      ...{ set, key },
      ...(timeout && this.maybe() && { timeout: 1000 * (1 + this.chance.below(50)) }),
      ...(!statements && this.maybe() && { statements: this.states() }),
    }
  }

  private flagsOfNat(): Options {
    const flag = this.chance.of(['random', 'fullyRandom', 'persistent', ''])
    return flag === '' ? {} : { [flag]: true }
  }

  private ports(): unknown {
    const [low = 1, high = 2] = this.items('port', 16, 2, false) as number[]
    return this.maybe() ? low : low < high ? [low, high] : [1, 2]
  }

  private port(): Options {
    const can = this.about.l4 === 'tcp' && this.maybe()
    if (!can) return {}
    return { port: this.maybe(3) ? this.source('port') : this.ports() }
  }

  private nat(): Options {
    const l3 = this.about.l3 === 'ip6' ? 'ip6' : 'ip'
    if (this.about.l4 === 'tcp' && this.maybe(3)) {
      const pair = () => [this.one(l3), this.one('port')]
      const { key, elements } = this.free(true)
      return { to: { key, map: elements.map((each) => [each, pair()]) } }
    }
    const [low, high] = this.items(l3, 8 * types[l3].length, 2, false)
    const address = this.maybe()
      ? this.source(l3)
      : high !== undefined && this.maybe()
        ? [low, high]
        : low
    return { address, ...this.port(), ...this.flagsOfNat() }
  }

  /** Each statement; undefined where it does not go with the rule. */
  readonly authors: Readonly<Record<string, () => unknown>> = {
    accept: () => 'accept',
    drop: () => 'drop',
    return: () => 'return',
    continue: () => 'continue',
    jump: () => ({ jump: 'leaf' }),
    goto: () => ({ goto: 'leaf' }),
    counter: () => ({
      counter: this.maybe() ? this.shared('counter') : { packets: 0, bytes: this.chance.below(99) },
    }),
    quota: () => ({
      quota: this.maybe()
        ? this.shared('quota')
        : { bytes: this.chance.below(9000), ...(this.maybe() && { over: true }) },
    }),
    limit: () => ({ limit: this.maybe() ? this.shared('limit') : this.rate() }),
    ctHelper: () => this.ip({ ctHelper: this.shared('ctHelper') }),
    ctTimeout: () => this.ip({ ctTimeout: this.shared('ctTimeout') }),
    ctExpectation: () => this.ip({ ctExpectation: this.shared('ctExpectation') }),
    connlimit: () =>
      this.ip({ connlimit: { count: this.chance.below(99), ...(this.maybe() && { over: true }) } }),
    log: () =>
      this.chance.of(['log', { log: { prefix: 'p: ', level: 'info' } }, { log: { group: 3 } }]),
    reject: () =>
      this.ip(
        this.chance.of(['reject', ...(this.about.l4 === 'tcp' ? [{ reject: 'tcpReset' }] : [])]),
      ),
    masquerade: () => this.here('masquerade', true),
    redirect: () => this.here('redirect', true),
    snat: () => this.ip({ snat: this.nat() }, true),
    dnat: () => this.ip({ dnat: this.nat() }, true),
    notrack: () => this.ip('notrack'),
    set: () => this.set(),
    add: () => wrapped('add', this.dynset()),
    update: () => wrapped('update', this.dynset()),
    delete: () => {
      const { statements: _, timeout: __, ...its } = this.dynset() ?? {}
      return wrapped('delete', its['set'] === undefined ? undefined : its)
    },
    match: () => {
      const mod = 2 + this.chance.below(60)
      const made = this.chance.of([
        { numgen: { mod } },
        { numgen: { mode: 'random', mod, offset: 3 } },
        { symhash: { mod, offset: 1 } },
        ...(this.hashed.length > 0
          ? [{ jhash: { of: this.chance.of(this.hashed).path, mod } }]
          : []),
      ])
      const number = this.chance.below(mod)
      return {
        match: {
          key: made,
          is: this.chance.of([number, { not: number }, { lt: number }, { lt: 1 + number }]),
        },
      }
    },
    lookup: () => {
      const found = Object.entries(this.sets).filter(([, { type }]) => Array.isArray(type))
      const [set, definition] = found.length > 0 ? this.chance.of(found) : []
      const key = definition && this.key(definition.type as TypeName[])
      return key && { lookup: { key, set, ...(this.maybe() && { not: true }) } }
    },
    verdict: () => {
      const verdicts = Object.entries(this.maps).filter(([, { data }]) => data === 'verdict')
      const [map, definition] = verdicts.length > 0 && this.maybe() ? this.chance.of(verdicts) : []
      const key = definition && this.key([definition.type].flat() as TypeName[])
      if (key) return { verdict: { key, map } }
      const { key: own, elements } = this.free()
      return { verdict: { key: own, map: elements.map((each) => [each, this.verdict()]) } }
    },
    flow: () => undefined,
    queue: () => ({
      queue: { number: this.chance.below(99), ...(this.maybe() && { bypass: true }) },
    }),
    raw: () => undefined,
  }

  /** An object of the table: by its name, or by a map. */
  private shared(kind: SharedKind): unknown {
    const name = objects[kind]
    if (this.maybe()) return name
    const maps = Object.entries(this.maps).filter(([, { data }]) => data === kind)
    const [map, definition] = maps.length > 0 ? this.chance.of(maps) : []
    const key = definition && this.key([definition.type].flat() as TypeName[])
    if (key) return { key, map }
    const { key: own, elements } = this.free(true)
    return { key: own, map: elements.map((each) => [each, name]) }
  }

  /** The kinds of objects that the table has. */
  private get shares(): SharedKind[] {
    const isIp = ['inet', 'ip', 'ip6'].includes(this.family)
    const all = Object.keys(objects) as SharedKind[]
    return all.filter((kind) => this.statements.has(kind) && (isIp || !kind.startsWith('ct')))
  }

  private verdict(): unknown {
    return this.chance.of([
      'accept',
      'drop',
      'return',
      'continue',
      { jump: 'leaf' },
      { goto: 'leaf' },
    ])
  }

  /** Of IP alone, and of one version of it. */
  private ip(statement: unknown, isNat = false): unknown {
    if (!['inet', 'ip', 'ip6'].includes(this.family)) return undefined
    return isNat && this.about.l3 === undefined ? undefined : statement
  }

  private here(name: string, isNat: boolean): unknown {
    const its = { ...this.port(), ...this.flagsOfNat() }
    return this.ip(Object.keys(its).length === 0 ? name : { [name]: its }, isNat)
  }

  private rule(names: readonly string[]): Rule {
    const l3 =
      this.family === 'ip' || this.family === 'ip6' || this.family === 'arp'
        ? this.family
        : this.chance.of(['ip', 'ip6', undefined] as const)
    const l4 =
      l3 === 'arp'
        ? undefined
        : this.chance.of([undefined, 'tcp', ...transports, ...(l3 ? l4s[l3] : [])])
    this.about = { l3, l4 }
    const isNat = names.includes('dnat')
    const statements =
      this.chance.below(3) === 0 || this.fitting.length === 0
        ? []
        : this.some(2, () => this.match())
    // Behind a header of one version nft writes the message that is for both as it writes that of the version.
    const isBehind =
      (this.family === 'inet' && l3 !== undefined) ||
      /"(exthdr|hbh|dst|frag)"/.test(JSON.stringify(statements))
    const last = this.some(2, () => this.authors[this.chance.of(names)]?.()).filter(
      (each) => each !== undefined && !(each === 'reject' && isBehind),
    ) as Statement[]
    const isVerdict = (statement: Statement) => endings.test(JSON.stringify(statement))
    const ends = last.findIndex(isVerdict)
    // Ports are translated of what is known to have some.
    const first = isNat && l4 === 'tcp' ? [{ tcp: { dport: 80 } } as Statement] : []
    const all = [...first, ...statements, ...(ends < 0 ? last : last.slice(0, ends + 1))]
    if (all.length === 0) all.push('accept')
    return this.maybe(5) ? { comment: `rule ${this.chance.below(9)}`, do: all } : all
  }

  private set_(isMap: boolean): SetDefinition | MapDefinition {
    const names = (Object.keys(types) as TypeName[]).filter(
      (name) => isSettable(name) && (name !== 'cgroup' || this.groups.length > 0),
    )
    const count = this.maybe() ? 1 : 2 + this.chance.below(2)
    const key = Array.from({ length: count }, () =>
      this.maybe(4) ? 'port' : this.chance.of(names),
    )
    const dynamic = !isMap && this.maybe(3)
    // Values that have names may touch, and would be one range.
    const hasRanges = (name: TypeName) =>
      types[name].ranges === true && (count > 1 || namedValues(types[name] as Type).length === 0)
    const ranges = !dynamic && key.every(hasRanges) && this.maybe()
    const timed = this.maybe(4)
    const states = !isMap && this.maybe(4) ? this.states() : undefined
    const parts = key.map((name) =>
      this.items(name, 8 * types[name].length, count === 1 ? 5 : 1, ranges),
    )
    const own = count === 1 ? (parts[0] as unknown[]) : [parts.map(([first]) => first)]
    const keys = this.maybe(4) ? [...own, '*'] : own
    const extra = (each: unknown): Element => {
      const more = {
        // Another one than that of the set, which goes without saying.
        ...(timed && this.maybe() && { timeout: 1000 * (100 + this.chance.below(90)) }),
        ...(this.maybe(4) && { comment: `c${this.chance.below(9)}` }),
        ...(states && { statements: states }),
      }
      return Object.keys(more).length > 0 ? { key: each, ...more } : each
    }
    const values = ['verdict', 'ip', 'ip6', 'port', 'mark', ['ip', 'port']] as const
    // Of objects of connections nft lists such maps, and does not read them.
    const shares = this.shares.filter((kind) => !kind.startsWith('ct'))
    const data =
      this.maybe(3) && shares.length > 0 ? this.chance.of(shares) : this.chance.of(values)
    const value = () =>
      data === 'verdict'
        ? this.verdict()
        : isOneOf(this.shares, data)
          ? objects[data]
          : Array.isArray(data)
            ? data.map((each) => this.one(each))
            : this.one(data as TypeName)
    const elements = dynamic || this.maybe(5) ? [] : keys.map((each) => extra(each))
    return {
      type: count === 1 ? key[0] : key,
      ...(ranges && { ranges }),
      ...(dynamic && { dynamic }),
      ...(timed && { timeout: this.maybe() ? true : 1000 * (1 + this.chance.below(90)) }),
      ...(states && { statements: states }),
      ...(this.maybe(5) && { comment: 'of a set' }),
      ...(isMap && { data }),
      ...(elements.length > 0 && {
        elements: isMap ? elements.map((each) => [each, value()] as const) : elements,
      }),
    } as SetDefinition
  }

  /** A base chain at any hook of the family. */
  private base(): Chain {
    const hook = this.chance.of(Object.keys(hooks[this.family])) as NonNullable<Chain['hook']>
    const isAtDevices = hook === 'ingress' || hook === 'egress'
    const names = Object.keys(prioritiesOf(this.family)).filter((name) => name !== 'filter')
    const priority = this.chance.of([undefined, ...names, 7, -7] as const) as Chain['priority']
    return {
      hook,
      ...(priority !== undefined && { priority }),
      ...(this.maybe() && { policy: 'drop' as const }),
      ...(isAtDevices && { devices: ['lo'] }),
      ...(this.maybe(4) && { comment: 'of a chain' }),
    }
  }

  /** Objects of connections, of families that have these. */
  private tracking(): Partial<TableDefinition> {
    const { family } = this
    if (family !== 'inet' && family !== 'ip' && family !== 'ip6') return {}
    const number = (most: number) => 1 + this.chance.below(most)
    const comment = this.maybe(3) ? { comment: 'of connections' } : {}
    const other = this.chance.of((['ip', 'ip6', 'inet'] as const).filter((its) => its !== family))
    const types = family === 'ip6' ? (['ftp', 'sip'] as const) : (['ftp', 'sip', 'irc'] as const)
    // Of a policy that is as usual nft writes what it does not read.
    const policy = this.maybe()
      ? { protocol: 'tcp' as const, policy: { established: number(9000), close: 10 + number(50) } }
      : { protocol: 'udp' as const, policy: { unreplied: 30 + number(50) } }
    const all = {
      ctHelpers: { reader: { type: this.chance.of(types), protocol: 'tcp', ...comment } },
      ctTimeouts: { times: { ...policy, ...(this.maybe(3) && { l3proto: other }), ...comment } },
      ctExpectations: {
        next: {
          ...{ protocol: this.chance.of(['tcp', 'udp'] as const), dport: number(60_000) },
          ...{ timeout: 1000 * number(90), size: number(200), ...comment },
          ...(family === 'inet' && { l3proto: this.chance.of(['ip', 'ip6'] as const) }),
        },
      },
    }
    const known = Object.entries(all).filter(([part]) => this.statements.has(part.slice(0, -1)))
    return Object.fromEntries(known)
  }

  table(): TableDefinition {
    const names = Object.keys(this.authors).filter((name) => this.statements.has(name))
    const isNat = (name: string) => ['masquerade', 'redirect', 'snat', 'dnat'].includes(name)
    for (let at = 0; at < 4; at++) {
      this.sets[`s${at}`] = this.set_(false)
      this.maps[`m${at}`] = this.set_(true) as MapDefinition
    }
    this.sets['seen'] = { type: this.family === 'ip6' ? 'ip6' : 'ip', dynamic: true }
    const rules = this.some(8, () => this.rule(names.filter((name) => !isNat(name))))
    const isIp = ['inet', 'ip', 'ip6'].includes(this.family)
    const nat = isIp ? this.some(4, () => this.rule(names.filter(isNat))) : []
    const bases = Object.fromEntries(this.some(3, (at) => [`base${at}`, this.base()]))
    return {
      ...{ family: this.family, name: 'demo' },
      ...(this.maybe(4) && { comment: 'of a table' }),
      ...(this.maybe(9) && { dormant: true }),
      chains: {
        leaf: {},
        rules: { rules },
        ...(nat.length > 0 && { nat: { rules: nat } }),
        ...bases,
      },
      ...{ sets: this.sets, maps: this.maps },
      counters: { every: this.maybe() ? {} : { comment: 'all' } },
      quotas: {
        some: {
          bytes: 1 + this.chance.below(9000),
          ...(this.maybe() && { over: true, comment: 'of a quota' }),
        },
      },
      limits: { few: { ...this.rate(), ...(this.maybe() && { comment: 'slow' }) } as never },
      ...this.tracking(),
    }
  }
}

/** The names of the objects that tables have. */
const objects: Readonly<Record<SharedKind, string>> = {
  ...{ counter: 'every', quota: 'some', limit: 'few' },
  ...{ ctHelper: 'reader', ctTimeout: 'times', ctExpectation: 'next' },
}

const isOneOf = <Each>(all: readonly Each[], given: unknown): given is Each =>
  all.some((each) => each === given)

/** What ends a rule. */
const endings =
  /^"(accept|drop|return|continue|reject|masquerade|redirect)"|^\{"(jump|goto|reject|masquerade|redirect|snat|dnat|queue|verdict)"/

const wrapped = (name: string, its: Options | undefined) => its && { [name]: its }

/** Bits that sets with a name have no place for. */
const tooWide = ({ bits, length }: Field) => bits !== undefined && bits.shift > 0 && length > 1

/** Fields that nft, when they are set, lists as others. */
const nftShows = (protocol: string, name: string) =>
  !/^icmp/.test(protocol) || ['checksum', 'id', 'sequence', 'mtu'].includes(name)

const names = new Map<Type, bigint[]>()

/** The numbers of a type that have names, in the order in which they are compared. */
function namedValues(type: Type): bigint[] {
  const found = names.get(type)
  if (found) return found
  const named: bigint[] = []
  const isNumber = typeof type.format('00'.repeat(type.length)) !== 'string' || type.length <= 4
  const texts = ['ifname', 'ipv4_addr', 'ipv6_addr', 'ether_addr', 'boolean', 'string', 'cgroupsv2']
  const isText = texts.includes(type.name)
  const limit =
    !isNumber || isText ? 0 : type.length > 2 ? 1024 : Math.min(2 ** (8 * type.length), 0x8900)
  for (let number = 0; number < limit; number++) {
    if (typeof type.format(bytes.hexOf(number, type.length, type.order)) === 'string') {
      named.push(BigInt(number))
    }
  }
  names.set(type, named)
  return named
}
