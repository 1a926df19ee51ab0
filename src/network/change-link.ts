/** Changing a link of a network, its addresses and its routes; taking that back. */
import { binding } from '../addon/binding.js'
import { within } from '../base/errors.js'
import type { Compared } from '../rtnetlink/links/new-link.js'
import { setLink } from '../rtnetlink/links/set-link.js'
import type { DeclaredLink } from './declare-link.js'
import { addressComes, addressGoes, doing, routeComes, routeGoes } from './deeds.js'
import type { FoundLink } from './find-links.js'
import { documentPath, endPath, parsed } from './link-paths.js'
import type { Change } from './operation.js'
import { undone } from './undo.js'
import type { Undo } from './world.js'

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
        const where = { netns, signal }
        await within('apply', setLink(link.index, { ...asked, ...where } as never), (option) =>
          documentPath(declared, endPath(at) + option),
        )
        // The link as it was reported: what differs of it is set back.
        keep(() => setLink(link.index, { ...link, ...before, netns } as never))
      }
      const listed = its.filter(({ name, isOwn }) => !isOwn && lists.includes(name))
      const goes = listed.filter(({ index }) => index === undefined)
      const comes = listed.filter(({ index }) => index !== undefined)
      // What comes may be of the prefix of what goes, and would go with it.
      for (const { name, found: before, option } of goes) {
        const deed = name === 'addresses' ? addressGoes(there, before) : routeGoes(there, before)
        await doing(keep, deed, `${path}.${option}`)
      }
      for (const { name, index, option } of comes) {
        const part = `${endPath(at)}${name}[${index}]`
        const before = parts.find((each) => each.option === part)?.found
        const asked = end.options[name as 'routes']?.[index as number]
        const comes = name === 'addresses' ? addressComes : routeComes
        await doing(keep, comes(there, asked, before), `${path}.${option}`)
      }
    }
  })
}
