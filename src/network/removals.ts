/** What of a project is to be deleted, in the order in which it goes. */
import type { NetnsRef } from '../netns/ref.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { findInSwitch } from './bridges.js'
import { inventory } from './inventory.js'
import { removalsOfDevices, withoutDevices } from './left-devices.js'
import type { Removal } from './remains.js'
import { type Found, goesWith } from './world.js'

/** Whose, and where it is looked for. */
export interface Belongings {
  project: string
  /** Namespaces of others, beside the project's own and the process's. */
  places: readonly NetnsRef[]
  ovs: Ovs | undefined
  signal: AbortSignal | undefined
}

/** What there is of a project, if `isMeant`, in stages: ports before the links that they are on, namespaces last. */
export async function removalsOf(
  { project, places, ovs, signal }: Belongings,
  isMeant: (found: Pick<Found, 'path' | 'isUnfinished'>) => boolean = () => true,
): Promise<Removal[][]> {
  const declared = new Map(places.map((ref, at) => [String(at), { ref, name: undefined }]))
  const [{ namespaces, links, tables, devices }, rows] = await Promise.all([
    inventory(project, declared, signal),
    ovs && findInSwitch(ovs, project, signal, isMeant),
  ])
  const own = [...namespaces.values()]
    .filter(isMeant)
    .map((each) => withoutDevices(each, { devices }))
  const names = new Set(own.map(({ name }) => name))
  // What is in a namespace of its own goes with it.
  const outside = [...links.values(), ...tables.values()].filter(
    (each) => isMeant(each) && !goesWith(each, names),
  )
  const left = [...devices].filter(([path]) => isMeant({ path }))
  const ofDevices = ovs === undefined ? [] : removalsOfDevices(ovs, project, left)
  return [rows ?? [], ofDevices, outside, own]
}

/** The namespaces of others in which a network has something. */
export const placesOf = (
  namespaces: ReadonlyMap<string, { ref: NetnsRef; name: string | undefined }> | undefined,
): NetnsRef[] =>
  [...(namespaces?.values() ?? [])].flatMap(({ ref, name }) => (name === undefined ? [ref] : []))
