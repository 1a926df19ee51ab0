/** What the parts of a network know of this machine, and what they say is to be done. */
import type { NetnsRef } from '../netns/ref.js'
import type { Note } from './journal-entry.js'
import type { Operation } from './operation.js'

/** Takes back what was done. */
export type Undo = () => Promise<void>

/** What is to be done for a part. */
export interface Step {
  operation: Operation
  /** What it does is said by the operation of another step. */
  isPart?: true
  /** Does it, whole or not at all. */
  run(): Promise<Undo>
}

/** A namespace of the document. */
export interface Place {
  ref: NetnsRef
}

/** Something of the project that exists. */
export interface Found {
  path: string
  /** Where it is: of a pair two, of a namespace none; undefined is the process's own. */
  places: readonly (NetnsRef | undefined)[]
  /** Its creation was cut short before it had its mark. */
  isUnfinished?: boolean
  remove(): Promise<void>
}

/** The machine, as the parts of a network see it. */
export interface World {
  project: string
  signal: AbortSignal | undefined
  namespaces: ReadonlyMap<string, Place>
  /** The keys of those that exist. */
  present: ReadonlySet<string>
  /** Called before something of the network's, or a sysctl, is changed: with what takes that back. */
  note: Note
}

/** What a link is known by in the document's namespaces. */
export const nameIn = (netns: string | undefined, name: string): string => `${netns} ${name}`

/** Whether it goes when these namespaces do. The other end of a pair would take a while. */
export const goesWith = ({ places }: Pick<Found, 'places'>, names: ReadonlySet<string>): boolean =>
  places.length > 0 && places.every((netns) => typeof netns === 'string' && names.has(netns))

/** The namespace that a key of the document stands for. */
export const refOf = (
  { namespaces }: Pick<World, 'namespaces'>,
  key: string | undefined,
): NetnsRef | undefined => (key === undefined ? undefined : namespaces.get(key)?.ref)

/** Whether it can be looked into: it exists. */
export const isPresent = ({ present }: World, key: string | undefined): boolean =>
  key === undefined || present.has(key)
