/** Where in the packet path a chain may be, and what its rules may do there. */
import type { NftChain, NftExpression, NftFamily } from '../../rtnetlink/generated/objects.js'

const [prerouting, input, forward, output, postrouting, ingress] = [0, 1, 2, 3, 4, 5]
const inet = [prerouting, input, forward, output, postrouting]
const [fibIif, fibOif] = [8, 16]

interface Kind {
  families: readonly NftFamily[]
  hooks: readonly number[]
}

export const ipFamilies: readonly NftFamily[] = ['inet', 'ip', 'ip6']
/** Types of chains, but filter, which are everywhere. */
const types: Readonly<Record<string, Kind>> = {
  nat: { families: ipFamilies, hooks: [prerouting, input, output, postrouting] },
  route: { families: ipFamilies, hooks: [output] },
}

/** NF_IP_PRI_CONNTRACK: NAT comes behind the tracking of connections. */
const tracking = -200

/** What a base chain is refused for. */
export function chainFault({ family, type = 'filter', hook }: NftChain) {
  if (hook === undefined) return undefined
  const { hook: at = 0, priority = 0, device, devices } = hook
  if (type !== 'filter') {
    const kind = types[type]
    if (!kind?.families.includes(family)) return 'ENOENT'
    if (!kind.hooks.includes(at)) return 'EOPNOTSUPP'
    if (type === 'nat' && priority <= tracking) return 'EOPNOTSUPP'
  }
  const all = device === undefined ? (devices ?? []) : [device]
  const ofDevices = family === 'netdev' || (family === 'inet' && at === ingress)
  if (all.length > 0 && !ofDevices) return 'EOPNOTSUPP'
  return new Set(all).size < all.length ? 'EEXIST' : undefined
}

interface Rule {
  /** The families of tables that have it. */
  families?: readonly NftFamily[]
  /** The families of base chains whose packets may meet it. */
  bases?: readonly NftFamily[]
  /** The type of the chain. */
  type?: string
  /** The hooks, of IP's. */
  hooks?: readonly number[]
  /** Its options contradict each other. */
  contradictory?: boolean
}

const nat = (hooks: readonly number[]): Rule => ({ families: ipFamilies, type: 'nat', hooks })

/** Of expressions that cannot be everywhere, where they can be. */
const rules: Readonly<Record<string, (options: Record<string, unknown>) => Rule>> = {
  masq: () => nat([postrouting]),
  redir: () => nat([prerouting, output]),
  nat: ({ type }) => nat(type === 'snat' ? [postrouting, input] : [prerouting, output]),
  reject: () => ({
    families: [...ipFamilies, 'bridge', 'netdev'],
    hooks: [prerouting, input, forward, output, ingress],
  }),
  flow_offload: () => ({ families: ipFamilies, hooks: [forward] }),
  osf: () => ({ bases: ['inet', 'ip'], hooks: [prerouting, input, forward] }),
  socket: () => ({ families: ipFamilies, hooks: [prerouting, input, output] }),
  log: ({ group, level }) => ({ contradictory: group !== undefined && level !== undefined }),
  fib({ result, flags = 0 }) {
    const families = [...ipFamilies, 'netdev' as const]
    const [ofIif, ofOif] = [fibIif, fibOif].map((flag) => ((flags as number) & flag) !== 0)
    if (result !== 'type' || ofIif) return { families, hooks: [prerouting, input, forward] }
    return { families, hooks: ofOif ? [forward, output, postrouting] : inet }
  },
}

const ruleOf = (expression: NftExpression): Rule => {
  const [kind = '', options] = Object.entries(expression).find(([name]) => name !== 'kind') ?? []
  return rules[kind]?.(options as Record<string, unknown>) ?? {}
}

const isOf = (expression: NftExpression, family: NftFamily): boolean =>
  ruleOf(expression).families?.includes(family) ?? true

/** Whether tables of a family have such an expression; those of `nat` and `socket` say so by themselves. */
export const isKnown = (expression: NftExpression, family: NftFamily): boolean =>
  expression.nat !== undefined || expression.socket !== undefined || isOf(expression, family)

/** What one of those is refused for wherever it stands. */
export function expressionFault(expression: NftExpression, family: NftFamily) {
  if (!isOf(expression, family)) return 'EOPNOTSUPP'
  return ruleOf(expression).contradictory ? 'EINVAL' : undefined
}

/** Whether packets that come from a base chain may meet it. */
export function fits(expression: NftExpression, { family, type, hook }: NftChain): boolean {
  const { type: wanted = type, hooks, bases } = ruleOf(expression)
  if (wanted !== type || bases?.includes(family) === false) return false
  return !ipFamilies.includes(family) || (hooks?.includes(hook?.hook as number) ?? true)
}
