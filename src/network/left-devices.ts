/** Devices of ports that go, and of ports that stay in namespaces that go. */
import type { NetnsRef } from '../netns/ref.js'
import type { Ovs } from '../openvswitch/ovs.js'
import type { DeclaredRow } from './declare-bridge.js'
import { findRows } from './find-bridges.js'
import type { FoundEnd, FoundLinks } from './find-links.js'
import { bringHome, deleteLeft } from './move-device.js'
import type { FoundNamespace } from './namespace.js'
import { stillThere } from './place-device.js'
import type { Removal } from './remains.js'

/**
 * What becomes of devices with the mark once the rows that are to go have gone: those that ovs-vswitchd has left behind are
 * deleted, and those of ports that stay go back to it, before a namespace that would take them along is deleted.
 */
export function removalsOfDevices(
  ovs: Ovs | undefined,
  project: string,
  devices: Iterable<readonly [path: string, ends: readonly FoundEnd[]]>,
): Removal[] {
  return [...devices].map(([path, ends]) => ({
    path,
    isPart: true,
    remove: async () => {
      const all = await stillThere(ends, { project }, path)
      if (all.length === 0) return
      const rows = await ovs?.observe((view) => findRows(view, project))
      for (const end of all) {
        if (rows === undefined || rows.has(path)) {
          if (end.netns !== undefined) await bringHome(end)
        } else await deleteLeft(end)
      }
    },
  }))
}

type Devices = Pick<FoundLinks, 'devices'>

/** What goes beside the namespaces and the rows of a plan that are to go. */
export function leftDevices(
  ovs: Ovs | undefined,
  project: string,
  { devices }: Devices,
  about: {
    rows: readonly DeclaredRow[]
    removals: readonly Removal[]
    /** Whether the plan is about a part. */
    isMeant(path: string): boolean
    /** Whether a namespace is to go. */
    goes(netns: NetnsRef | undefined): boolean
  },
): Removal[] {
  const declared = new Set(about.rows.map(({ path }) => path))
  const isOrphan = (path: string) => ovs !== undefined && !declared.has(path) && about.isMeant(path)
  const all = [...devices].flatMap(([path, ends]): [string, readonly FoundEnd[]][] => {
    const its = isOrphan(path) ? ends : ends.filter(({ netns }) => about.goes(netns))
    return its.length === 0 ? [] : [[path, its]]
  })
  // A bridge goes with its ports.
  const goesWithRow = (path: string) =>
    about.removals.some((row) => path === row.path || path.startsWith(`${row.path}.ports.`))
  return removalsOfDevices(ovs, project, all).map((each) => {
    const { isPart: _, ...own } = each
    return isOrphan(each.path) && !goesWithRow(each.path) ? own : each
  })
}

/** A namespace that takes no device along when it is deleted. */
export const withoutDevices = (
  namespace: FoundNamespace,
  { devices }: Devices,
): FoundNamespace => ({
  ...namespace,
  remove: async () => {
    const inside = [...devices.values()].flat().filter(({ netns }) => netns === namespace.name)
    for (const end of inside) await bringHome(end)
    await namespace.remove()
  },
})
