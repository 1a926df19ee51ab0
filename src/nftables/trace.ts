/** The way of packets through rules, as `nft monitor trace` shows it. */
import { uncounted } from '../addon/queue-limit.js'
import { checkKnown, checkOptions } from '../base/check.js'
import { NetlinkError, within } from '../base/errors.js'
import type { CallOptions } from '../netns/call.js'
import type { NetnsRef } from '../netns/ref.js'
import type { NftTrace, NftVerdict } from '../rtnetlink/generated/objects.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { EventWatch } from '../rtnetlink/watch/events.js'
import { checkedWatch } from '../rtnetlink/watch/watch.js'
import { hexOf } from './bytes.js'
import type { TableRef } from './definition.js'
import type { TableFamily } from './family.js'
import { flagsOf, type HeaderBytes, type Headers, type ReadFields, readHeaders } from './packet.js'
import { type FoundRule, RuleFinder } from './rule-finder.js'
import type { VerdictValue } from './set-definition.js'
import { type Type, types } from './types.js'
import { checkTable } from './watch.js'

/** A packet as it arrives at a base chain. */
export interface TracedPacket extends Headers {
  /** The links that it came by and leaves by, in the words of `meta`; names of those that are still there. */
  meta: Pick<ReadFields<'meta'>, 'iif' | 'iifname' | 'iiftype' | 'oif' | 'oifname' | 'oiftype'>
  /** What its headers are read from. */
  bytes: HeaderBytes
}

/** What a rule, or the end of a chain, did with a traced packet. */
export interface PacketTrace {
  /** That it is about a packet. */
  type: 'trace'
  /** A number that all reports about this packet have, in every table and at every hook; later ones may get it, too. */
  id: number
  /** The family of the table. */
  family: TableFamily
  /** The table. */
  table: string
  /** The chain. */
  chain: string
  /**
   * `rule`: the packet matched a rule. `end`: no further rule of the chain did; what called it goes on, or the policy
   * decides. `policy`: that of a base chain did.
   */
  step: 'rule' | 'end' | 'policy'
  /** The number by which the kernel knows the rule. Only for `rule`. */
  handle?: bigint
  /** The place of the rule in its chain, from 0. Absent when the rule is gone by now. */
  index?: number
  /** The rule, as `readTable` reports it. Absent when the rule is gone by now. */
  rule?: FoundRule['rule']
  /** What comes of the packet here. For `end` `continue`, for `policy` the policy. */
  verdict: VerdictValue | 'queue' | 'stolen' | number
  /** The packet's mark after the rule, unless it is 0. */
  mark?: number
  /** The packet's connection, in the words of `ct`. Only with `packet`, since Linux 6.16. */
  ct?: Pick<ReadFields<'ct'>, 'id' | 'direction' | 'status' | 'state'>
  /** The packet. Only in the first report of each base chain. */
  packet?: TracedPacket
}

/** Which packets to trace. */
export interface TracePacketsOptions {
  /** The namespace. Default: the process's own. */
  netns?: NetnsRef | undefined
  /** Only the way through this table. Default: all tables. */
  table?: TableRef | undefined
  /**
   * Bytes the kernel keeps for us while nobody reads, 4,096 to 1,073,741,824. Default
   * 4,194,304. Beyond net.core.rmem_max with CAP_NET_ADMIN only.
   */
  bufferSize?: number | undefined
  /** Ends the iteration. */
  signal?: AbortSignal | undefined
}

const operation = 'tracePackets'

/**
 * Traces packets through the rules of a namespace, from the rule on that marks them by `{ set: { meta: { nftrace:
 * true } } }`. It begins at once, before the first iteration. Where reports came faster than they were taken, an
 * `overrun` says so.
 *
 * ```ts
 * for await (const report of tracePackets({ netns: 'box', signal })) {
 *   if (report.type === 'trace') console.log(report.chain, report.index, report.verdict)
 * }
 * ```
 *
 * The kernel reports each rule that a packet matched, each end of a chain that it came to, and the policy of each
 * base chain that decided. The rule and its place are read from the table when you read the report.
 *
 * The iteration ends as that of `watch` does. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError from the first iteration: `ENOENT` when there is no such namespace; `EPERM` without CAP_NET_ADMIN.
 */
export function tracePackets(options?: TracePacketsOptions): EventWatch<PacketTrace> {
  const given = checkOptions(options)
  checkKnown(given, ['netns', 'table', 'bufferSize', 'signal'])
  const where = checkedWatch(given)
  const only = given.table === undefined ? undefined : checkTable(given.table)
  const finder = new RuleFinder(operation)
  const isAsked = ({ family, table }: NftTrace) =>
    only === undefined || (only.family === family && only.name === table)
  return new EventWatch<PacketTrace>({
    ...{ ...where, operation, types: ['nftTrace'] },
    toldOfAll: (events, where) => {
      const traces = events.map(({ object }) => object as unknown as NftTrace)
      return within(operation, reportsOf(traces.filter(isAsked), finder, where))
    },
  })
}

async function reportsOf(
  traces: readonly NftTrace[],
  finder: RuleFinder,
  where: CallOptions,
): Promise<PacketTrace[]> {
  const reports: PacketTrace[] = []
  if (traces.length === 0) return reports
  await finder.look(where)
  const names = await namesOf(
    traces.flatMap(({ iif, oif }) => [iif, oif]),
    where,
  )
  for (const trace of traces) reports.push(await reportOf(trace, finder, names, where))
  return reports
}

async function reportOf(
  trace: NftTrace,
  finder: RuleFinder,
  names: LinkNames,
  where: CallOptions,
): Promise<PacketTrace> {
  const { id = 0, table = '', chain = '', rule: handle, mark, policy } = trace
  const step = policy !== undefined ? 'policy' : handle !== undefined ? 'rule' : 'end'
  const family = trace.family as TableFamily
  const found =
    handle === undefined ? undefined : await finder.find(family, table, { chain, handle }, where)
  const packet = packetOf(trace, names)
  return {
    ...{ type: 'trace', id, family, table, chain, step },
    ...(handle !== undefined && { handle }),
    ...found,
    verdict: policy ?? verdictOf(trace.verdict),
    ...(mark !== undefined && { mark }),
    ...(trace.ctId !== undefined && { ct: connectionOf(trace) }),
    ...(packet && { packet }),
  } as PacketTrace
}

const verdictOf = ({ code = 'continue', chain }: NftVerdict = {}) =>
  chain === undefined ? code : { [code]: chain }

/** The kernel reports numbers, whatever the order of their bytes. */
const flags = (type: Type, bits = 0) => flagsOf(type, hexOf(bits, type.length, type.order))

const connectionOf = ({ ctId, ctDirection, ctStatus, ctState }: NftTrace) => ({
  id: ctId,
  direction: ctDirection === 1 ? 'reply' : 'original',
  status: flags(types.ctStatus, ctStatus),
  state: flags(types.ctState, ctState),
})

const protocols: Readonly<Record<number, 'ip' | 'ip6' | 'arp'>> = { 2: 'ip', 3: 'arp', 10: 'ip6' }

function packetOf(trace: NftTrace, names: LinkNames): TracedPacket | undefined {
  const { linkHeader: link, networkHeader: network, transportHeader: transport } = trace
  const { iif, iiftype, oif, oiftype, nfproto = 0 } = trace
  if (link === undefined && network === undefined) return undefined
  const [iifname, oifname] = [names.get(iif), names.get(oif)]
  const bytes = present({ link, network, transport })
  return {
    meta: present({ iif, iifname, iiftype, oif, oifname, oiftype }),
    ...readHeaders(bytes, protocols[nfproto]),
    bytes,
  } as TracedPacket
}

const present = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Members]?: NonNullable<Members[Name]>
  }

/** By indexes. */
type LinkNames = ReadonlyMap<number | undefined, string>

async function namesOf(
  indexes: readonly (number | undefined)[],
  where: CallOptions,
): Promise<LinkNames> {
  const all = [...new Set(indexes)].flatMap((index) => index ?? [])
  const names = await Promise.all(all.map(async (index) => [index, await nameOf(index, where)]))
  return new Map(names.filter(([, name]) => name !== undefined) as [number, string][])
}

/** Undefined of a link that is gone. */
async function nameOf(index: number, where: CallOptions): Promise<string | undefined> {
  try {
    return (await uncounted(() => getLink(index, where))).name
  } catch (error) {
    if (error instanceof NetlinkError && error.code === 'ENODEV') return undefined
    throw error
  }
}
