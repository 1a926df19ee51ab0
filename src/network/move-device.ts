/** Devices of Open vSwitch that go back to where they were, or to where ovs-vswitchd is. */
import type { NetlinkError } from '../base/errors.js'
import { deleteLink } from '../rtnetlink/links/delete-link.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { moveLink } from '../rtnetlink/links/set-link.js'
import type { FoundEnd } from './find-links.js'
import type { Moved } from './journal-entry.js'
import { pathOfLink } from './marks.js'

/** Whether a link, or its namespace, is there no longer. */
export const isGone = (error: unknown): boolean =>
  ['ENODEV', 'ENOENT', 'ESRCH'].includes((error as NetlinkError).code)

/** Moves a device back to where it was, if it is the network's, and was moved. */
export async function takeBackMove(
  project: string,
  { path, netns, name, from, index }: Moved,
): Promise<void> {
  const link = await getLink(name, { netns })
  if (pathOfLink(project, link) !== path) return
  const options = { netns, to: from ?? { self: true } } as const
  try {
    await moveLink(link.index, { ...options, index })
  } catch (error) {
    if ((error as NetlinkError).code !== 'EBUSY') throw error
    await moveLink(link.index, options)
  }
}

/**
 * Moves a device out of a namespace that is about to be deleted, which would destroy it: ovs-vswitchd does not notice that, and
 * never makes another. One that it has left behind goes.
 */
export async function bringHome(end: FoundEnd): Promise<void> {
  const { netns, link } = end
  const { index } = link
  try {
    await moveLink(index, { netns, to: { self: true } })
  } catch (error) {
    if (isGone(error)) return
    if ((error as NetlinkError).code !== 'EEXIST') throw error
    await deleteLeft(end)
  }
}

/** Deletes a device that ovs-vswitchd has left behind. */
export async function deleteLeft({ netns, link: { index } }: FoundEnd): Promise<void> {
  await deleteLink(index, { netns, ifExists: true }).catch((error: unknown) => {
    if (!isGone(error)) throw error
  })
}
