/** Links of a project, found by their marks. */
import type { NetlinkError } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import type { Link } from '../rtnetlink/generated/link.js'
import { deleteLink } from '../rtnetlink/links/delete-link.js'
import { listLinks } from '../rtnetlink/links/get-link.js'
import { groupOf, isInSwitch, pathOfLink } from './marks.js'
import type { Found } from './world.js'

/** An end that exists. */
export interface FoundEnd {
  netns: NetnsRef | undefined
  link: Link
}

/** A link that carries the project's mark; of a pair both ends, if both are there. */
export interface FoundLink extends Found {
  ends: readonly (FoundEnd | undefined)[]
}

/** What carries a project's mark, or its group. */
export interface FoundLinks {
  /** By path. */
  links: Map<string, FoundLink>
  /**
   * Devices of Open vSwitch, by path: several where ovs-vswitchd was started anew, and has left one behind.
   */
  devices: Map<string, FoundEnd[]>
}

/**
 * The links of a project in these namespaces. One with the project's group and no mark is one whose creation
 * was cut short: its path is `links.`, its name in parentheses.
 */
export async function findLinks(
  project: string,
  places: readonly (NetnsRef | undefined)[],
  signal: AbortSignal | undefined,
): Promise<FoundLinks> {
  const group = groupOf(project)
  const lists = await Promise.all(places.map((netns) => listLinks({ netns, group, signal })))
  const found = new Map<string, (FoundEnd | undefined)[]>()
  const devices = new Map<string, FoundEnd[]>()
  for (const [at, links] of lists.entries()) {
    const netns = places[at]
    for (const link of links) {
      const mark = pathOfLink(project, link) ?? `links.(${link.name})`
      if (isInSwitch(mark)) {
        devices.set(mark, [...(devices.get(mark) ?? []), { netns, link }])
        continue
      }
      const [, path = mark, end] = /^(.*?)(\.peer)?$/.exec(mark) ?? []
      const ends = found.get(path) ?? []
      ends[end === undefined ? 0 : 1] = { netns, link }
      found.set(path, ends)
    }
  }
  const links = new Map(
    [...found].map(([path, ends]) => {
      const there = ends.filter((end) => end !== undefined)
      const places = there.map(({ netns }) => netns)
      const remove = () => removeOne(there)
      const isUnfinished = path.endsWith(')')
      return [path, { path, places, isUnfinished, ends: [...ends], remove }]
    }),
  )
  return { links, devices }
}

/** Deletes a link by one of its ends; the namespace of the other may be gone. */
async function removeOne(ends: readonly FoundEnd[]): Promise<void> {
  for (const { netns, link } of ends) {
    try {
      return await deleteLink(link.index, { netns, ifExists: true })
    } catch (error) {
      if ((error as NetlinkError).code !== 'ENOENT') throw error
    }
  }
}
