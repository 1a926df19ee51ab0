/** The queueing discipline of a link of a network: how what leaves it waits, or is impaired. */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../addon/binding.js'
import { checkKnown, isObject } from '../base/check.js'
import { invalidType, invalidValue, type NetlinkError, renamedArgument } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { compareWanted } from '../rtnetlink/engine/compare-wanted.js'
import type { Qdisc, QdiscOptions } from '../rtnetlink/generated/objects.js'
import { optionsIn } from '../rtnetlink/generated/options.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import {
  impairments,
  isRateAlone,
  isUnknownKind,
  nameOf,
  netemOf,
  tbfOf,
} from '../rtnetlink/objects/impair.js'
import { addQdisc, deleteQdisc, getQdisc, wantedQdisc } from '../rtnetlink/objects/qdisc.js'
import type { FoundEnd } from './find-links.js'
import { qdiscHandle as handle, hashOf } from './marks.js'
import type { Change } from './operation.js'

/** What is to be the root qdisc of a link. */
export interface DeclaredQdisc {
  /** What the definition calls it: `qdisc` or `impair`. */
  name: 'qdisc' | 'impair'
  /** As it is defined. */
  asked: object
  /** What that is. */
  first: QdiscOptions
  /** What limits the rate alike, of a kernel that does not have the first. */
  rate?: number | undefined
  /** Short for the whole, which is noted: what the kernel keeps of an earlier one cannot be seen. */
  digest: string
}

const known = optionsIn.QdiscOptions.filter((name) => !['parent', 'handle'].includes(name))

/** Checks the qdisc of a link of a definition. `option` is the path of the link's end. */
export function declareQdisc(
  { qdisc, impair }: { qdisc?: unknown; impair?: unknown },
  option: string,
): DeclaredQdisc | undefined {
  if (qdisc === undefined && impair === undefined) return undefined
  if (qdisc !== undefined && impair !== undefined) {
    throw invalidValue(`${option}impair`, 'cannot stand with qdisc', impair)
  }
  const name = qdisc === undefined ? 'impair' : 'qdisc'
  const given = qdisc ?? impair
  if (!isObject(given)) throw invalidType(option + name, 'an object', given)
  checkKnown(given, [...(name === 'qdisc' ? known : impairments)], `${option}${name}.`)
  try {
    const first = name === 'qdisc' ? told(given) : { netem: netemOf(given), handle }
    binding.asReported('newQdisc', first)
    const digest = hashOf(JSON.stringify(given)).toString(16)
    const rate = name === 'impair' && isRateAlone(given) ? given.rate : undefined
    return { name, asked: given, first, rate, digest }
  } catch (error) {
    const its = (path: string) => (name === 'impair' ? nameOf(path) : path)
    throw renamedArgument(error, (path) => `${option}${name}.${its(path)}`)
  }
}

function told(given: QdiscOptions): QdiscOptions {
  const { kind } = given
  if (kind === 'ingress' || kind === 'clsact') {
    throw invalidValue('kind', 'expected one for what leaves the link', kind)
  }
  return { ...given, handle }
}

/** In which the burst depends on the link. */
const limiting = (rate: number, mtu = 1500): QdiscOptions => ({ tbf: tbfOf(rate, mtu), handle })

/** Where its values are looked at, and the link if that is there. */
interface Where {
  netns: NetnsRef | undefined
  placed: boolean
  signal: AbortSignal | undefined
}

/**
 * In what the root qdisc of a link differs. `noted` is the digest of the one that the network has set, if it has; one
 * with its handle that the definition no longer has is to go.
 */
export async function qdiscChanges(
  name: string,
  declared: DeclaredQdisc | undefined,
  noted: unknown,
  prefix: string,
  where: Where,
): Promise<Change[]> {
  if (declared === undefined) {
    const found = noted === undefined ? undefined : await madeAt(name, where.netns)
    if (found?.handle !== handle) return []
    return [{ option: `${prefix}qdisc`, asked: undefined, found }]
  }
  const option = prefix + declared.name
  const { first, rate } = declared
  const its = (path: string) =>
    `${option}.${declared.name === 'impair' ? nameOf(path) : path}`.replace(/\.$/, '')
  const ways = [
    wantedQdisc(name, first),
    ...(rate === undefined ? [] : [wantedQdisc(name, limiting(rate), { tbf: { rate }, handle })]),
  ]
  const wanted = ways.map((each) => ({ ...each, name: its }))
  const existing = await compareWanted('plan', wanted, { ...where, subject: name })
  if (!where.placed) return []
  const isSame = existing.some(({ differences }) => differences?.length === 0)
  if (isSame && noted === declared.digest) return []
  return [{ option, asked: declared.asked, found: await madeAt(name, where.netns) }]
}

/** The root qdisc that somebody made: none where it is the kernel's own. */
export async function madeAt(
  link: string | number,
  netns: NetnsRef | undefined,
): Promise<Qdisc | undefined> {
  try {
    // A link that has never been up may have none at all.
    const qdisc: Qdisc | undefined = await getQdisc(link, { netns })
    return qdisc?.handle === undefined || qdisc.handle === '0:' ? undefined : still(qdisc)
  } catch (error) {
    if ((error as NetlinkError).code === 'ENOENT') return undefined
    throw error
  }
}

/** Without what it counts: two plans would differ in it. */
function still({ htb, ...others }: Qdisc): Qdisc {
  if (htb === undefined) return others
  const { directPackets: _, ...settings } = htb
  return { ...others, htb: settings }
}

/** Puts it in the place of what there was before, or, without one, the kernel's own there. */
export async function putQdisc(
  { netns, link }: FoundEnd,
  declared: DeclaredQdisc | undefined,
  before: object | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  if (before !== undefined) await deleteQdisc(link.index, { netns, ifExists: true })
  if (declared !== undefined) await add({ netns, link }, declared, signal)
}

/** Puts back what there was before, unless what there is is somebody else's. */
export async function putBackQdisc(
  { netns, link }: FoundEnd,
  before: object | undefined,
): Promise<void> {
  const now = await madeAt(link.index, netns)
  if (now !== undefined && now.handle !== handle) return
  if (isDeepStrictEqual(now, before)) return
  if (now !== undefined) await deleteQdisc(link.index, { netns, ifExists: true })
  if (before !== undefined) await addQdisc(link.index, { ...before, netns } as never)
}

async function add(
  { netns, link }: FoundEnd,
  { first, rate }: DeclaredQdisc,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await addQdisc(link.index, { ...first, netns, signal })
  } catch (error) {
    if (rate === undefined || !isUnknownKind(error)) throw error
    const { mtu } = await getLink(link.index, { netns, signal })
    await addQdisc(link.index, { ...limiting(rate, mtu), netns, signal })
  }
}
