/**
 * What can be asked of a link of any kind, and what has to be reported where the call resolved. That is
 * all that may be otherwise: what the kernel clips, rounds to something else, or passes over is refused.
 */
import fc from 'fast-check'
import { binding } from '../../../src/addon/binding.js'
import {
  createBond,
  createBridge,
  createVeth,
  type LinkKind,
  NetlinkError,
} from '../../../src/index.js'
import { ip } from '../../support/ip.js'
import { families, isStacked } from '../../support/kinds.js'
import { hasKind } from '../../support/machine.js'
import { assert } from '../../support/test.js'
import { type Kind, kinds } from './options.js'

export type Options = Record<string, unknown>

/** Values of the options of every link: some of each that only some kinds, or no kernel, takes. */
const settings: Record<string, readonly unknown[]> = {
  up: [true, false],
  arp: [true, false],
  promisc: [true, false],
  allMulticast: [true, false],
  multicast: [true, false],
  mac: ['02:00:00:00:00:99'],
  broadcast: ['ff:ff:ff:ff:ff:fe'],
  mtu: [68, 1280, 1400, 1500, 9000, 65_535],
  master: ['br', 'br2', null],
  group: [0, 7, 4_294_967_295],
  alias: ['', 'mine'],
  txQueueLength: [0, 777],
  txQueues: [1, 3],
  rxQueues: [1, 3],
  carrier: [true, false],
  linkMode: ['default', 'dormant'],
  gsoMaxSize: [1000, 65_536, 200_000],
  gsoMaxSegs: [1, 100, 65_535],
  groMaxSize: [1000, 65_536, 200_000],
  gsoIpv4MaxSize: [1000, 65_536, 200_000],
  groIpv4MaxSize: [1000, 65_536, 200_000],
  protoDown: [true, false],
  protoDownReason: [{ value: 5 }, { mask: 4, value: 5 }, { mask: 2, value: 0 }],
  inet6: [{ addrGenMode: 'none' }, { token: '2001:db8::77' }, { addrGenMode: 'random' }],
  bridgePort: [{ cost: 33 }, { hairpin: true, priority: 9 }],
  ...(hasKind('bond') && { bondPort: [{ queueId: 3 }, { priority: 7 }] }),
}

/** What a link is a port of that has options of one. */
const masters = { bridgePort: 'br', bondPort: 'bond' } as const

/** Those that other tests have: a card's, and what is given by its descriptor or is no option of all kinds. */
const elsewhere = ['name', 'link', 'linkNetnsId', 'vfs', 'xdp', 'altNames']

/** Fails where the tables have an option that is in neither. */
export function checkComplete(): void {
  for (const { name, access } of binding.tables.link) {
    const told = access === 'change' || access === 'create'
    assert.ok(!told || name in settings || elsewhere.includes(name), name)
  }
}

/** Makes the links that others are stacked on, or are ports of. */
export async function makeAround(): Promise<void> {
  await createVeth({ name: 'under', mtu: 1450, up: true, peer: { name: 'under2' } })
  await createBridge({ name: 'br', up: true })
  await createBridge({ name: 'br2' })
  if (hasKind('bond')) await createBond({ name: 'bond', mode: 'active-backup' })
}

/** Those that have values to try, and veth, which has no options. */
const all: LinkKind[] = [...(Object.keys(kinds) as LinkKind[]), 'veth']

/** In groups: a test file each. */
const groups = {
  plain: all.filter((kind) => !families.stacked.includes(kind) && !families.tunnels.includes(kind)),
  stacked: families.stacked,
  tunnels: families.tunnels,
}
export type Group = keyof typeof groups

/** Those of a group that this kernel has. */
export const kindsHere = (group: Group): LinkKind[] => groups[group].filter((kind) => hasKind(kind))

/** An option of a link of some kind, with the others that it cannot do without. */
export interface Choice {
  name: string
  value: unknown
  needs?: object | undefined
}

export const choicesOfAll = (): Choice[] =>
  Object.entries(settings).flatMap(([name, values]) => values.map((value) => ({ name, value })))

const kindOf = (kind: LinkKind): Kind => kinds[kind] ?? { base: {}, words: '', options: {} }

export const choicesOf = (kind: LinkKind, changes = false): Choice[] =>
  Object.entries(kindOf(kind).options).flatMap(([option, row]) =>
    row.unreported || (changes && !isChanged(kind, option))
      ? []
      : row.samples.map((value) => ({ name: kind, value: { [option]: value }, needs: row.needs })),
  )

const isChanged = (kind: LinkKind, option: string) =>
  binding.tables.kinds[kind]?.some(({ name, access }) => name === option && access === 'change')

/** Some of them, each option once. */
export const some = (choices: readonly Choice[]): fc.Arbitrary<Choice[]> =>
  fc.uniqueArray(fc.constantFrom(...choices), {
    // A link is a port of one other.
    selector: ({ name, value }) =>
      kinds[name as LinkKind]
        ? `${name}.${Object.keys(value as object)}`
        : name in masters
          ? 'port'
          : name,
    minLength: 2,
    maxLength: 5,
  })

/** All in one object. */
export function together(kind: LinkKind, chosen: readonly Choice[]): Options {
  const own = { ...kindOf(kind).base }
  const others: Options = {}
  for (const { name, value, needs } of chosen) {
    if (name === kind) Object.assign(own, needs, value)
    else others[name] = value
  }
  for (const [port, master] of Object.entries(masters)) {
    if (port in others && others['master'] == null) others['master'] = master
  }
  const mended = kindOf(kind).mend?.(own) ?? own
  return { ...others, ...(kind !== 'veth' && { [kind]: mended }) }
}

/** What `createLink` takes of a link of that kind that is `x`. */
export const newLink = (kind: LinkKind, options: Options): Options => ({
  kind,
  name: 'x',
  ...(kind === 'veth' && { peer: { name: 'y' } }),
  ...(isStacked(kind) && { link: 'under' }),
  ...options,
})

const indexes = new Map<unknown, number>()

/** The kernel's number of a link that is named in an option. */
const indexOf = (name: unknown): unknown => {
  if (typeof name !== 'string' || !['br', 'br2', 'bond', 'under', 'under2'].includes(name))
    return name
  if (!indexes.has(name)) {
    const [link] = JSON.parse(ip('-j', 'link', 'show', 'dev', name)) as { ifindex: number }[]
    indexes.set(name, link?.ifindex as number)
  }
  return indexes.get(name)
}

/** What is nothing is not reported. */
const plain = (value: unknown): unknown =>
  value === undefined || value === null || value === '' || value === false || Number(value) === 0
    ? undefined
    : typeof value === 'bigint'
      ? Number(value)
      : indexOf(value)

/** In what a link is not as it was asked for. */
export function otherwise(asked: unknown, found: unknown, path = ''): string[] {
  if (Array.isArray(asked)) {
    return JSON.stringify(asked) === JSON.stringify(found) ? [] : [path]
  }
  if (typeof asked === 'object' && asked !== null) {
    return Object.entries(asked).flatMap(([name, value]) => {
      const all = asked as Options
      const its = (found as Options | undefined)?.[name]
      const option = path === '' ? name : `${path}.${name}`
      if (option === 'protoDownReason') return reasons(value as Reason, its as Reason | undefined)
      if (option === 'protoDownReason.mask' || all[name] === undefined) return []
      // The kernel knows no more of it than of an interface identifier.
      if (option === 'inet6.token') return otherwise('::77', its, option)
      return otherwise(value, its, option)
    })
  }
  return plain(asked) === plain(found) ? [] : [`${path}: ${found} instead of ${asked}`]
}

type Reason = { value: number; mask?: number }
const reasons = ({ value, mask = -1 }: Reason, found: Reason | undefined): string[] =>
  (value & mask) === ((found?.value ?? 0) & mask) ? [] : ['protoDownReason']

/** A call that did not resolve names one of the options that were given, or none where the kernel knows none. */
export function checkFault(error: unknown, given: Options): void {
  if (!(error instanceof NetlinkError)) throw error
  const { code, option, kernelMessage, message } = error
  const shown = `${message}: ${printed(given)}`
  if (code === 'ENOTSUP' && kernelMessage === undefined) assert.ok(option !== undefined, shown)
  const [first = '', second = ''] = (option ?? '').split('.')
  const inside = given[first] as Options | undefined
  const isWhole = second === '' || !(first in kinds || first === 'peer')
  const isGiven = first in given && (isWhole || inside?.[second] !== undefined)
  if (option !== undefined) assert.ok(isGiven, shown)
}

export const printed = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}n` : each))
