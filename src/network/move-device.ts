/** Devices of Open vSwitch that go back to where they were, or to where ovs-vswitchd is. */
import type { NetlinkError } from '../base/errors.js'
import type { NetnsRef } from '../netns/ref.js'
import { listSysctls, type Sysctls, setSysctl } from '../netns/sysctl.js'
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
  { path, netns, name, from, index, sysctls }: Moved,
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
  await setSysctl(sysctls, { netns: from })
}

/** The sysctls of a link that are not those of every new one of its namespace: it loses them when it is moved. */
export async function sysctlsOf({ netns, link: { name } }: FoundEnd): Promise<Sysctls> {
  const all = await Promise.all(
    folders.map(async (folder) => {
      const [its, usual] = await Promise.all(
        [name, 'default'].map((each) => listUnder(`${folder}/${each}`, netns)),
      )
      return [...(its ?? [])].flatMap(([option, value]) =>
        usual?.get(option) === value ? [] : [[`${folder}/${name}/${option}`, value] as const],
      )
    }),
  )
  return Object.fromEntries(all.flat())
}

const folders = ['net/ipv4/conf', 'net/ipv6/conf']

/** The values of those that can be set. */
async function listUnder(under: string, netns: NetnsRef | undefined): Promise<Map<string, string>> {
  const all = await listSysctls({ under, netns })
  return new Map(
    all.flatMap(({ name, value, writable }) =>
      writable && value !== undefined ? [[name.slice(name.lastIndexOf('.') + 1), value]] : [],
    ),
  )
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
