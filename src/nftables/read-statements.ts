/** Expressions that do something, as statements again. */
import { typeInPlace } from './fields.js'
import { behindAddress, natFlags } from './nat.js'
import { natRange, sharedKindOf } from './numbers.js'
import { keyOf, loadOf, type Options, type Reading, shown, typeOf, Unreadable } from './reading.js'
import { stateful, statesIn } from './stateful.js'
import { protocols, type Type, types } from './types.js'
import { valueAmong, type Write, writes } from './writes.js'

type Take = (reading: Reading, options: Options) => void

/** Whatever keeps a state, in rules of their own. */
const states = Object.fromEntries(
  Object.entries(stateful).map(([name, { read }]): [string, Take] => [
    name,
    (reading, options) => {
      const its = read(options)
      if (its === undefined) throw new Unreadable(name)
      reading.say({ [name]: its })
    },
  ]),
)

function objref(reading: Reading, { type, name, set: map, sreg }: Options): void {
  const set = map === undefined ? undefined : reading.set(map)
  const what = sharedKindOf(type ?? set?.objectType)
  if (what === undefined) throw new Unreadable('an object')
  if (set === undefined) {
    reading.say({ [what]: name })
    return
  }
  const parts = reading.parts(sreg, set.keyLength)
  const pairs = set.anonymous && reading.pairs(set, parts.map(typeOf), [])
  reading.say({ [what]: { key: keyOf(parts), map: pairs || map } })
}

/** Everything that can be set, by how it is written. */
const byExpression = new Map<string, Write[]>()
for (const write of writes) {
  const [[kind, options] = ['', {}]] = Object.entries(write.expression)
  const how = loadOf(kind, options as Options)
  byExpression.set(how, [...(byExpression.get(how) ?? []), write])
}

const write =
  (kind: string): Take =>
  (reading, options) => {
    const content = reading.content(options['sreg']) ?? {}
    const { value, held } = content
    const isAmong = ({ among }: Write) =>
      among === undefined ||
      (held?.load === loadOf('payload', among.load as Options) && held.mask === among.kept)
    const found = (byExpression.get(loadOf(kind, options)) ?? []).filter(isAmong)
    const its = reading.written(
      found.some(({ among }) => among) ? found.filter(({ among }) => among) : found,
    )
    if (its === undefined) throw new Unreadable(kind)
    const { protocol, name, field, type, among } = its
    const place = field ? typeInPlace(field) : type
    const given =
      among && field
        ? shown(place, valueAmong(among, field, held?.xor ?? ''))
        : value === undefined
          ? reading.source(content, [type])
          : shown(place, value)
    reading.say({ set: { [protocol]: { [name]: given } } })
  }

function log(reading: Reading, { flags: _, ...log }: Options): void {
  const { prefix, level, group, snapLength, threshold } = log
  const given = {
    ...(prefix !== undefined && { prefix }),
    ...(level !== undefined && level !== 'warning' && { level }),
    ...(group !== undefined && { group }),
    ...(snapLength ? { snapLength } : {}),
    ...(threshold ? { threshold } : {}),
  }
  reading.say(Object.keys(given).length === 0 ? 'log' : { log: given })
}

const usualRejections: Readonly<Record<string, readonly [type: string, code: number]>> = {
  ip: ['icmp', 3],
  ip6: ['icmp', 4],
}

function reject(reading: Reading, { type, code }: Options) {
  const [usualType, usualCode] = usualRejections[reading.around.family] ?? ['icmpx', 1]
  if (type === usualType && code === usualCode) return reading.say('reject')
  if (type !== 'tcpReset') return reading.say({ reject: { [`${type}`]: code } })
  reading.unsay(`l4 ${protocols.tcp}`)
  reading.say({ reject: 'tcpReset' })
}

/** What a register has, or those of a range. */
function target(reading: Reading, low: unknown, high: unknown, type: Type): unknown {
  const [first, last] = [low, high].map((register) => reading.content(register))
  if (first === undefined) throw new Unreadable('a register')
  if (first.value === undefined) return reading.source(first, [type])
  const lowest = type.format(first.value)
  if (high === undefined || low === high) return lowest
  if (last?.value === undefined) throw new Unreadable('a register')
  return [lowest, type.format(last.value)]
}

function natOptions(reading: Reading, options: Options): Options {
  const { addressMin, addressMax, portMin, portMax, flags = 0, family } = options
  const type = types[family as 'ip' | 'ip6'] as Type
  const port = types.port as Type
  const pair =
    addressMin !== undefined &&
    portMin !== undefined &&
    reading.content(portMin) === undefined &&
    portMin === behindAddress(addressMin as number, family as 'ip' | 'ip6')
      ? reading.content(addressMin)
      : undefined
  return {
    ...(pair && { to: reading.source(pair, [type, port]) }),
    ...(!pair &&
      addressMin !== undefined && { address: target(reading, addressMin, addressMax, type) }),
    ...(!pair && portMin !== undefined && { port: target(reading, portMin, portMax, port) }),
    ...Object.fromEntries(
      natFlags.flatMap((name) => (Number(flags) & natRange[name] ? [[name, true]] : [])),
    ),
  }
}

function nat(reading: Reading, options: Options): void {
  reading.say({ [`${options['type']}`]: natOptions(reading, options) })
}

const natHere =
  (name: string): Take =>
  (reading, options) => {
    const its = natOptions(reading, options)
    reading.say(Object.keys(its).length === 0 ? name : { [name]: its })
  }

function dynset(reading: Reading, options: Options): void {
  const { set, op, sregKey, timeout, sregData } = options
  const statements = statesIn(options)
  if (statements === undefined || sregData !== undefined) throw new Unreadable('dynset')
  const key = keyOf(reading.parts(sregKey, reading.set(set)?.keyLength))
  reading.say({
    [`${op}`]: {
      ...{ set, key },
      ...(timeout ? { timeout: Number(timeout) } : {}),
      ...(statements.length > 0 && { statements }),
    },
  })
}

function queue(reading: Reading, { number, total, flags = 0, sreg }: Options): void {
  if (sreg !== undefined || Number(flags) > 1) throw new Unreadable('queue')
  reading.say({
    queue: { number, ...(total !== 1 && { total }), ...(flags === 1 && { bypass: true }) },
  })
}

export const statements: Readonly<Record<string, Take>> = {
  ...states,
  ...{ objref, log, reject, nat, dynset, queue },
  meta: write('meta'),
  ct: write('ct'),
  payload: write('payload'),
  exthdr: write('exthdr'),
  masq: natHere('masquerade'),
  redir: natHere('redirect'),
  notrack: (reading) => reading.say('notrack'),
  flow_offload: (reading, { table }) => reading.say({ flow: table }),
}
