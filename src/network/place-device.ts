/** Bringing the device of a port to where it is to be, and making it what it is to be. */
import type { NetnsRef } from '../netns/ref.js'
import { addAltName } from '../rtnetlink/links/alt-name.js'
import { getLink } from '../rtnetlink/links/get-link.js'
import { moveLink, setLink } from '../rtnetlink/links/set-link.js'
import type { DeclaredDevice } from './declare-device.js'
import type { DeclaredLink } from './declare-link.js'
import { locate } from './find-devices.js'
import type { FoundEnd, FoundLink } from './find-links.js'
import { linkLists } from './link-lists.js'
import { stoodAt } from './lists.js'
import { groupOf, markOf, pathOfLink } from './marks.js'
import { deleteLeft, isGone, sysctlsOf } from './move-device.js'
import { planLink } from './plan-link.js'
import { madeAt } from './qdisc.js'
import { announcing } from './take-back-one.js'
import { undone } from './undo.js'
import { refOf, type Step, type Undo, type World } from './world.js'

/** A declared device as the link that ovs-vswitchd has made of it. */
export function asDevice(
  { link: declared }: Pick<DeclaredDevice, 'link'>,
  { kind, ...rest }: FoundEnd['link'],
): DeclaredLink {
  if (kind !== 'tun') return { ...declared, kind: kind ?? 'openvswitch', own: { raw: [] } }
  const { mode } = (rest as { tun?: { mode?: unknown } }).tun ?? {}
  return { ...declared, kind, own: { mode } }
}

const asFound = (path: string, end: FoundEnd): FoundLink => ({
  ...{ path, places: [end.netns], ends: [end] },
  remove: () => Promise.reject(new Error(`${path} is ovs-vswitchd's`)),
})

/** What is to be done for a device that is in its place, and has its mark. */
export function planPlaced(
  device: DeclaredDevice,
  end: FoundEnd,
  world: World,
): Promise<Step | undefined> {
  const declared: DeclaredLink = asDevice(device, end.link)
  return planLink(declared, asFound(device.path, end), world, new Set(), declared)
}

/**
 * Moves a device to its namespace, with its mark, and gives it what it is to have. `marked` are those with its mark when that
 * was planned. Of one whose port has just been made (`isNew`) nothing is to be taken back: it goes with the port.
 */
export function placeDevice(
  device: DeclaredDevice,
  marked: readonly FoundEnd[],
  given: World,
  isNew: boolean,
): Promise<Undo> {
  const { path, name, link } = device
  const present = new Set(given.namespaces.keys())
  const world: World = { ...given, present, ...(isNew && { note: () => {} }) }
  const { project, signal } = world
  const target = refOf(world, link.ends[0]?.netns)
  return undone(async (all) => {
    const keep = isNew ? () => {} : all
    const { live, stale } = await locate(device, await stillThere(marked, world, path), target)
    if (live === undefined) throw new Error(`ovs-vswitchd has made no device ${name}`)
    for (const each of stale) await deleteLeft(each)
    const announce = announcing(world, keep)
    const { netns } = live
    const { index, group, up, altNames = [] } = live.link
    const spot = { path, netns, index }
    const mark = markOf(project, path)
    if (!altNames.includes(mark)) {
      announce({ type: 'notes', ...spot, come: [mark], go: [] })
      await addAltName(index, mark, { netns, signal })
    }
    if (netns !== target) {
      // The kernel takes it down, and drops what is on it.
      announce({ type: 'qdisc', ...spot, before: await madeAt(index, netns) })
      const lists = { addresses: [], routes: [], neighbors: [] }
      announce({ type: 'lists', ...spot, stood: await stoodAt(linkLists, live, lists) })
    }
    announce({ type: 'link', ...spot, before: { index, group, up } })
    if (group !== groupOf(project)) {
      await setLink(index, { group: groupOf(project), netns, signal })
    }
    let there = await getLink(index, { netns, signal })
    if (netns !== target) {
      const to = target ?? { self: true }
      const sysctls = isNew ? {} : await sysctlsOf(live)
      announce({ type: 'moved', path, netns: target, name, from: netns, index, sysctls })
      there = await moveLink(index, { netns, to, signal })
    }
    const step = await planPlaced(device, { netns: target, link: there }, world)
    if (step === undefined) return
    const { action, because } = step.operation
    if (action !== 'change') throw new Error(because)
    keep(await step.run())
  })
}

/** Those that have the mark still, as they are. */
export async function stillThere(
  ends: readonly FoundEnd[],
  { project }: Pick<World, 'project'>,
  path: string,
): Promise<FoundEnd[]> {
  const all = await Promise.all(ends.map(({ netns, link: { index } }) => linkBy(index, netns)))
  return all.flatMap((link, at) =>
    link !== undefined && pathOfLink(project, link) === path
      ? [{ netns: ends[at]?.netns, link }]
      : [],
  )
}

async function linkBy(index: number, netns: NetnsRef | undefined) {
  try {
    return await getLink(index, { netns })
  } catch (error) {
    if (isGone(error)) return undefined
    throw error
  }
}
