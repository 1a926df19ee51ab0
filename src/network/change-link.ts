/** Changing a link of a network, its addresses and its routes; taking that back. */
import { binding } from '../addon/binding.js'
import { within } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { getSysctl, setSysctl } from '../netns/sysctl.js'
import type { Address, Route } from '../rtnetlink/generated/objects.js'
import { isDescribed } from '../rtnetlink/links/kinds/index.js'
import type { Compared } from '../rtnetlink/links/new-link.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import { addAddress, deleteAddress, replaceAddress } from '../rtnetlink/objects/address.js'
import { addRoute, deleteRoute, replaceRoute } from '../rtnetlink/objects/route.js'
import type { DeclaredLink } from './declare-link.js'
import type { FoundLink } from './find-links.js'
import type { Change } from './operation.js'
import { undone } from './undo.js'
import type { Undo } from './world.js'

/** What an option of a definition is of: an end, its own name there, and the rest of its path. */
function parsed({ ends, own, kind }: DeclaredLink, path: string) {
  const [, end, option = path] = /^ends\[(\d)\]\.(.*)$/.exec(path) ?? []
  const [name = ''] = option.split(/[.[]/)
  const rows = binding.tables.kinds[kind] ?? []
  const isOwn = end === undefined && (name in own || rows.some((row) => row.name === name))
  const [, index] = /^\w+\[(\d+)\]/.exec(option) ?? []
  return {
    at: end === undefined ? 0 : Number(end),
    name,
    isOwn: isOwn && (ends.length === 2 || rows.some((row) => row.name === name)),
    index: index === undefined ? undefined : Number(index),
  }
}

const lists = ['addresses', 'routes']
const settable = ['sysctls', 'offloads', ...lists]

/** Whether an existing link can be changed in it. */
export function isChangeable(declared: DeclaredLink, option: string): boolean {
  const { name, isOwn } = parsed(declared, option)
  if (!isOwn && settable.includes(name)) return true
  if (!isOwn && name in binding.tables.ports) return true
  const rows = isOwn ? binding.tables.kinds[declared.kind] : binding.tables.link
  return rows?.find((row) => row.name === name)?.access === 'change'
}

/** Makes a link what it is to be, or leaves it as it was. */
export async function changeLink(
  declared: DeclaredLink,
  found: FoundLink,
  { parts }: Compared,
  changes: readonly Change[],
  signal: AbortSignal | undefined,
): Promise<Undo> {
  const { kind, own, path } = declared
  const all = changes.map((change) => ({ ...change, ...parsed(declared, change.option) }))
  return undone(async (keep) => {
    for (const [at, end] of declared.ends.entries()) {
      const there = found.ends[at]
      if (there === undefined) continue
      const { netns, link } = there
      const its = all.filter((each) => each.at === at)
      const settings = its.filter(({ name, isOwn }) => isOwn || !lists.includes(name))
      if (settings.length > 0) {
        const asked: Record<string, unknown> = {}
        const before: Record<string, unknown> = {}
        for (const { name, isOwn, found: value, option } of settings) {
          if (isOwn) asked[kind] = { ...(asked[kind] as object), [name]: own[name] }
          else asked[name] = end.options[name as never]
          if (name === 'sysctls' || name === 'offloads') {
            const key = option.slice(option.indexOf(`${name}.`) + name.length + 1)
            before[name] = { ...(before[name] as object), [key]: value }
          }
        }
        if (!isDescribed(kind)) delete asked[kind]
        const where = { netns, signal }
        await within(
          'apply',
          setLink(link.index, { ...asked, ...where } as never),
          (option) => `${path}.${option}`,
        )
        // The link as it was reported: what differs of it is set back.
        keep(() => setLink(link.index, { ...link, ...before, netns } as never))
      }
      const listed = its.filter(({ name, isOwn }) => !isOwn && lists.includes(name))
      const goes = listed.filter(({ index }) => index === undefined)
      // What comes may be of the prefix of what goes, and would go with it.
      for (const { name, found: before } of goes) {
        keep(
          await (name === 'addresses'
            ? removeAddress(link.name, netns, before as Address)
            : removeRoute(netns, before as Route)),
        )
      }
      for (const { name, index } of listed.filter((each) => !goes.includes(each))) {
        const option = `${at === 0 ? '' : 'peer.'}${name}[${index}]`
        const before = parts.find((part) => part.option === option)?.found
        const asked = end.options[name as 'routes']?.[index as number]
        keep(
          await (name === 'addresses'
            ? replaceOneAddress(link.index, netns, asked as never, before as Address | undefined)
            : replaceOneRoute(link.index, netns, asked as never, before as Route | undefined)),
        )
      }
    }
  })
}

/** The other addresses of its prefix stay: without `promote_secondaries` the kernel deletes them with the first. */
async function removeAddress(
  link: string,
  netns: NetnsRef | undefined,
  before: Address,
): Promise<Undo> {
  const promotes = `net/ipv4/conf/${link}/promote_secondaries`
  const usual = before.family === 'inet' ? await getSysctl(promotes, { netns }) : '1'
  if (usual === '0') await setSysctl(promotes, 1, { netns })
  try {
    await deleteAddress(link, before.address, { netns, ifExists: true })
  } finally {
    if (usual === '0') await setSysctl(promotes, 0, { netns })
  }
  return () =>
    addAddress(link, before.address, { ...options(before), netns, mayExist: true } as never).then(
      () => {},
    )
}

async function removeRoute(netns: NetnsRef | undefined, before: Route): Promise<Undo> {
  await deleteRoute({ ...before, netns, ifExists: true } as never)
  return () => addRoute({ ...before, netns, mayExist: true } as never).then(() => {})
}

async function replaceOneAddress(
  link: number,
  netns: NetnsRef | undefined,
  asked: Address,
  before: Address | undefined,
): Promise<Undo> {
  const { address, ...rest } = asked
  if (before === undefined) {
    await addAddress(link, address, { ...rest, netns } as never)
    return () => deleteAddress(link, address, { netns, ifExists: true })
  }
  await replaceAddress(link, address, { ...rest, netns } as never)
  return () =>
    replaceAddress(link, before.address, { ...options(before), netns } as never).then(() => {})
}

const options = ({ address: _, index: __, ...rest }: Address) => rest

async function replaceOneRoute(
  dev: number,
  netns: NetnsRef | undefined,
  asked: Route,
  before: Route | undefined,
): Promise<Undo> {
  const wanted = { ...asked, dev, netns } as never
  if (before === undefined) {
    await addRoute(wanted)
    return () => deleteRoute({ ...asked, dev, netns, ifExists: true } as never)
  }
  await replaceRoute(wanted)
  return () => replaceRoute({ ...before, netns } as never).then(() => {})
}
