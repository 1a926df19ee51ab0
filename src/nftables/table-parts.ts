/** What each part of a table is in a definition. */
import type { NftChain, NftFlowtable, NftObject, NftTable } from '../rtnetlink/generated/objects.js'
import { hooks, priorityNames } from './compile.js'
import { type CtObjectName, type CtObjects, isCtObject, readCtObject } from './ct-objects.js'
import type { Chain, Commented, Flowtable, Hook, TableDefinition } from './definition.js'
import type { TableFamily } from './family.js'
import { type Rate, stateful } from './stateful.js'
import { commentOf } from './userdata.js'

/** What a table is, apart from what is in it. */
export const factsOf = ({
  dormant,
  userdata,
}: NftTable): Pick<TableDefinition, 'dormant' | 'comment'> => ({
  ...(dormant && { dormant: true }),
  ...commentOf(userdata),
})

/** A chain without its rules. */
export function chainOf(chain: NftChain, family: TableFamily): Chain {
  const { hook, type, policy, userdata } = chain
  const comment = commentOf(userdata)
  if (hook === undefined) return comment
  const [name] = Object.entries(hooks[family]).find(([, number]) => number === hook.hook) ?? []
  const devices = hook.device ? [hook.device] : hook.devices
  const priority = priorityNames(family).get(hook.priority as number) ?? (hook.priority as number)
  return {
    hook: name as Hook,
    ...(type !== 'filter' && { type: type as 'nat' | 'route' }),
    ...(priority !== 'filter' && { priority }),
    ...(policy === 'drop' && { policy }),
    ...(devices?.length && { devices }),
    ...comment,
  }
}

/** What rules share, by its kind. */
export type Shared =
  | { type: 'counter'; definition: { comment?: string } }
  | { type: 'quota'; definition: Commented & { bytes: number | bigint; over?: boolean } }
  | { type: 'limit'; definition: Rate & Commented }
  | { [Kind in CtObjectName]: { type: Kind; definition: CtObjects[Kind] } }[CtObjectName]

/** A named counter, quota, limit, or object of connections; undefined for what a definition cannot express. */
export function objectOf({ family, data, userdata }: NftObject): Shared | undefined {
  const { counter, quota, limit } = data ?? {}
  if (counter) return { type: 'counter', definition: commentOf(userdata) }
  if (quota) {
    const its = stateful.quota.read({ ...quota }) as { bytes: number | bigint; over?: boolean }
    return { type: 'quota', definition: { ...its, ...commentOf(userdata) } }
  }
  for (const [kind, options] of Object.entries(data ?? {})) {
    const its = isCtObject(kind) && readCtObject(kind, options, family as TableFamily)
    if (its) return { type: kind, definition: { ...its, ...commentOf(userdata) } } as Shared
  }
  const rate = limit && stateful.limit.read({ ...limit })
  if (rate === undefined) return undefined
  return { type: 'limit', definition: { ...(rate as unknown as Rate), ...commentOf(userdata) } }
}

export const flowtableOf = ({ hook, offload, counter }: NftFlowtable): Flowtable => ({
  devices: hook?.devices ?? [],
  ...(hook?.priority ? { priority: hook.priority } : {}),
  ...(offload && { offload }),
  ...(counter && { counter }),
})
