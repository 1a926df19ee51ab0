/** What is to be done to make a network so: reads, and writes nothing. */
import { checkKnown, checkOptions, checkSignal, isObject } from '../base/check.js'
import { invalidType } from '../base/errors.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { noRows } from './declare-switch.js'
import { type Network, type Parts, partsIn } from './define.js'
import { inventory } from './inventory.js'
import type { Note } from './journal-entry.js'
import { leftDevices, withoutDevices } from './left-devices.js'
import { planNamespace } from './namespace.js'
import type { Operation } from './operation.js'
import { planLinks } from './plan-links.js'
import { planWhole } from './plan-switch.js'
import type { Removal } from './remains.js'
import {
  checkLeftOut,
  checkNamed,
  checkSelection,
  type SelectionOptions,
  selectionOf,
  selectionOptions,
} from './selection.js'
import { type SwitchOption, withSwitch } from './switch.js'
import { planTable } from './table.js'
import { UndoError } from './undo.js'
import { unfinishedOf } from './unfinished.js'
import { type Found, goesWith, nameIn, type Step, type Undo, type World } from './world.js'

/** The result of `plan`, which `apply` carries out exactly. */
export interface Plan {
  /** The network that it is for. */
  readonly network: Network
  /** In the order in which they are done; what can be done side by side is. Empty when the network stands. */
  readonly operations: readonly Operation[]
  /**
   * Paths of the parts that an interrupted apply has left: one that was killed, or not confirmed in time. `apply` rolls that back
   * first, plans again, and does what is necessary then; `operations` compare with the current state. Absent if there are none.
   */
  readonly unfinished?: readonly string[]
  /** What it is limited to, as `plan` was asked; `apply` is limited to the same. */
  readonly only?: readonly string[] | undefined
  /** What it leaves out. */
  readonly except?: readonly string[] | undefined
}

/** How to plan. */
export interface PlanOptions extends ReadOptions, SelectionOptions {}

/** How to look at what there is. */
export interface ReadOptions {
  /** Ends the call. */
  signal?: AbortSignal | undefined
  /**
   * The Open vSwitch to look for what the project has in: a connection, which stays open, or options for one
   * (`connectOvs`). Default: what `ovs` of the definition says; where there is none, Open vSwitch is not looked at.
   */
  ovs?: SwitchOption | undefined
}

/** What is done together, after what came before. */
export type Stage = readonly Step[]

/** Everything that is to be done. */
export interface Stages {
  /** All of it, or none. */
  whole: readonly Stage[]
  /** What the definition no longer has goes when all else stands. */
  last: readonly Stage[]
}

/**
 * Computes what `apply` would do for this network: the difference between its definition and what the project has
 * on this machine. Reads only.
 *
 * @throws NetlinkError what reading throws; RangeError, TypeError for a value that the kernel cannot take, with the
 * path of it in the definition as `option`.
 */
export async function plan(network: Network, options?: PlanOptions): Promise<Plan> {
  const { signal, ovs: given, ...limits } = checkedOptions(options, ...selectionOptions)
  const { parts } = selectionOf(partsIn(network), checkSelection(limits))
  const stages = await withSwitch(parts, given, signal, (ovs) =>
    stagesOf(network, ovs, signal, { limits, isChecked: true }),
  )
  const unfinished = unfinishedOf(network.project)
  return Object.freeze({
    ...{ network, operations: operationsOf(stages) },
    ...(unfinished && { unfinished }),
    ...checkSelection(limits),
  })
}

export const operationsOf = ({ whole, last }: Stages): Operation[] =>
  [...whole, ...last]
    .flat()
    .filter(({ isPart }) => isPart !== true)
    .map(({ operation }) => operation)

export function checkedOptions<Options extends ReadOptions>(
  options: Options | undefined,
  ...more: string[]
): Options {
  const given = checkOptions(options)
  checkKnown(given, ['signal', 'ovs', ...more])
  checkSignal(given.signal)
  if (given.ovs !== undefined && !isObject(given.ovs)) {
    throw invalidType('ovs', 'a connection to Open vSwitch, or options for one', given.ovs)
  }
  given.signal?.throwIfAborted()
  return given
}

/** How to find the steps. */
export interface StageOptions {
  note?: Note
  /** The parts that it is about. */
  limits?: SelectionOptions
  /** Whether it is checked that there are parts of the names in `limits`. */
  isChecked?: boolean
}

/** The steps, in stages. */
export async function stagesOf(
  network: Network,
  ovs: Ovs | undefined,
  signal: AbortSignal | undefined,
  { note = () => {}, limits = {}, isChecked = false }: StageOptions = {},
): Promise<Stages> {
  const whole = partsIn(network)
  const { has, parts } = selectionOf(whole, limits)
  const { project } = network
  const there = await inventory(project, whole.namespaces, signal)
  if (isChecked) checkNamed(limits, whole, there)
  const present = new Set(
    [...whole.namespaces].flatMap(([key, { path, name }]) =>
      name === undefined || there.namespaces.get(path)?.name === name ? [key] : [],
    ),
  )
  const world: World = { project, signal, namespaces: whole.namespaces, present, note }
  const [ofSwitch, ofLinks, ofOthers] = await Promise.all([
    ovs && planWhole(ovs, parts.ovs ?? noRows, there, world, has),
    planLinks(parts.links, there.links, world),
    Promise.all([
      ...[...parts.namespaces.values()].map(async (each) => {
        const found = there.namespaces.get(each.path)
        return [each.path, await planNamespace(each, found, there.names, world)] as const
      }),
      ...parts.tables.map(
        async (each) =>
          [each.path, await planTable(each, there.tables.get(each.path), world)] as const,
      ),
    ]),
  ])
  const { rows, devices, removals } = ofSwitch ?? { rows: [], devices: [], removals: [] }
  const byPath = new Map([...ofLinks, ...ofOthers])
  const namespaces = [...there.namespaces].map(
    ([path, each]) => [path, withoutDevices(each, there)] as const,
  )
  const found = new Map<string, Found>([...namespaces, ...there.links, ...there.tables])
  const kept = new Set([
    ...[...ofLinks.values()].map((step) => step?.operation.was),
    ...whole.links.flatMap(({ path, was }) => (has(path) ? [] : [was])),
  ])
  const gone = [...found.values()].filter(
    ({ path }) => !byPath.has(path) && !kept.has(path) && has(path),
  )
  const own = new Set(gone.flatMap(({ path }) => there.namespaces.get(path)?.name ?? []))
  // What is in a namespace that goes, goes with it.
  const deletions = gone.filter((each) => !goesWith(each, own))
  const unfinished = deletions.filter(({ isUnfinished }) => isUnfinished)
  const isNamespace = ({ path }: Found) => there.namespaces.has(path)
  const others = deletions.filter((each) => !each.isUnfinished && !isNamespace(each))
  const left = leftDevices(ovs, project, there, {
    ...{ rows: (whole.ovs ?? noRows).rows, removals, isMeant: has },
    goes: (netns) => typeof netns === 'string' && own.has(netns),
  })
  const because = 'the definition no longer has it'
  const isSome = (stage: Stage) => stage.length > 0
  const stages = {
    whole: [
      unfinished.map((each) => deletion(each, 'its creation was cut short')),
      ...inOrder(parts, byPath, found),
      rows,
      devices,
    ].filter(isSome),
    // Ports before the links that they are on.
    last: [removals, left, others, deletions.filter(isNamespace)]
      .map((stage) => stage.map((each) => deletion(each, because)))
      .filter(isSome),
  }
  checkLeftOut(limits, has, there, operationsOf(stages))
  return stages
}

const deletion = (found: Removal, because: string): Step => ({
  operation: { path: found.path, action: 'delete', because },
  ...(found.isPart && { isPart: true }),
  run: async () => {
    await found.remove()
    return notUndone
  },
})

/** A deletion comes last, and is not taken back. */
const notUndone: Undo = async () => {}

/** Namespaces, then links, each after those that it needs, then tables. */
function inOrder(
  { namespaces, links, tables }: Parts,
  steps: ReadonlyMap<string, Step | undefined>,
  found: ReadonlyMap<string, Found>,
): Stage[] {
  const stepsOf = (paths: readonly string[]) =>
    paths.flatMap((path) => {
      const step = steps.get(path)
      if (step === undefined) return []
      const before = step.operation.action === 'recreate' ? found.get(path) : undefined
      return [before === undefined ? step : anew(step, before)]
    })
  const stages: Stage[] = [stepsOf([...namespaces.values()].map(({ path }) => path))]
  const byName = new Map(
    links.flatMap((link) =>
      link.ends.map((end) => [nameIn(end.netns, end.name), link.path] as const),
    ),
  )
  const placed = new Set<string>()
  let rest = [...links]
  while (rest.length > 0) {
    const isReady = ({ path, uses }: (typeof links)[number]) =>
      uses.every(({ netns, name }) => {
        const other = byName.get(nameIn(netns, name))
        return other === undefined || other === path || placed.has(other)
      })
    const ready = rest.filter(isReady)
    // Links that need each other in a circle: the kernel says what is wrong with them.
    const stage = ready.length > 0 ? ready : rest
    stages.push(stepsOf(stage.map(({ path }) => path)))
    for (const { path } of stage) placed.add(path)
    rest = rest.filter((each) => !stage.includes(each))
  }
  return [...stages, stepsOf(tables.map(({ path }) => path))]
}

/** What there is goes before it is made anew, and does not come back. */
const anew = (step: Step, before: Found): Step => ({
  ...step,
  run: async () => {
    await before.remove()
    const gone = new Error(`${before.path} was deleted to be recreated`)
    const undo = await step.run().catch((error: unknown) => {
      throw new UndoError(error, [gone])
    })
    return async () => {
      await undo()
      throw gone
    }
  },
})
