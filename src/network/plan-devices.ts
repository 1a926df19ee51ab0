/** What is to be done for the devices of internal ports and of bridges' local ones, after their rows. */
import { describeNetns, type NetnsRef } from '../netns/ref.js'
import { idOf } from '../openvswitch/model/view.js'
import type { Ovs } from '../openvswitch/ovs.js'
import { takeBackRows } from './bridges.js'
import { type DeclaredDevice, droppedDevice } from './declare-device.js'
import type { DeclaredSwitch } from './declare-switch.js'
import { locate } from './find-devices.js'
import type { FoundEnd, FoundLinks } from './find-links.js'
import type { Change, Operation } from './operation.js'
import { placeDevice, planPlaced } from './place-device.js'
import { planLink } from './plan-link.js'
import type { Written } from './remove-bridges.js'
import { undone } from './undo.js'
import { refOf, type Step, type World } from './world.js'

/** The steps for devices; with those for rows that they are a part of, which say so. */
export interface DeviceSteps {
  rows: readonly Step[]
  devices: readonly Step[]
}

/** Plans them all, beside the `rows` that are to be made and changed. */
export async function planDevices(
  ovs: Ovs,
  { rows: declaredRows, devices }: DeclaredSwitch,
  rows: readonly Step[],
  { devices: found }: Pick<FoundLinks, 'devices'>,
  world: World,
): Promise<DeviceSteps> {
  const declared = new Set(devices.map(({ path }) => path))
  const dropped = declaredRows
    .filter(({ path }) => found.has(path) && !declared.has(path))
    .map((row) => droppedDevice(world.project, row, world.namespaces))
  const ofRows = new Map(rows.map((step) => [step.operation.path, step]))
  const steps = await Promise.all(
    [...devices, ...dropped].map((device) =>
      planDevice(ovs, device, ofRows.get(device.path), found.get(device.path) ?? [], world),
    ),
  )
  const all = steps.filter((step) => step !== undefined)
  const byPath = new Map(all.map((step) => [step.operation.path, step]))
  return {
    rows: rows.map((row) => {
      const device = byPath.get(row.operation.path)
      return device === undefined
        ? row
        : { ...row, operation: both(row.operation, device.operation) }
    }),
    devices: all.map((step) =>
      ofRows.has(step.operation.path) ? { ...step, isPart: true as const } : step,
    ),
  }
}

/** The operation on a row that says what becomes of its device, too. */
function both(row: Operation, device: Operation): Operation {
  if (device.action === 'conflict') return device
  if (row.action !== 'change') return row
  const options = new Set(row.changes?.map(({ option }) => option))
  const changes = [
    ...(row.changes ?? []),
    ...(device.changes ?? []).filter(({ option }) => !options.has(option)),
  ]
  const names = [...new Set(changes.map(({ option }) => option))].join(', ')
  return { ...row, changes, because: `it differs in ${names}` }
}

async function planDevice(
  ovs: Ovs,
  device: DeclaredDevice,
  row: Step | undefined,
  marked: readonly FoundEnd[],
  world: World,
): Promise<Step | undefined> {
  const { path, name, link } = device
  const action = row?.operation.action
  if (action === 'conflict') return undefined
  const isNew = action === 'create' || action === 'recreate'
  const run = () => placeDevice(device, marked, world, isNew)
  const key = link.ends[0]?.netns
  const target = refOf(world, key)
  const conflict = await conflictOf(device, marked, target, world)
  if (conflict !== undefined) {
    return { operation: { path, action: 'conflict', because: conflict }, run }
  }
  if (isNew) return { operation: { path, action, because: 'its port will be created' }, run }
  const { live, stale } = await locate(device, marked, target)
  if (live === undefined) return planLost(ovs, device, world)
  const changed = (because: string, changes: readonly Change[]): Step => ({
    operation: { path, action: 'change', changes, because },
    run,
  })
  if (live.netns !== target) {
    const place = { option: 'netns', asked: key, found: keyOf(live, world) }
    return changed(`its device is in another namespace`, [place])
  }
  if (!marked.some(({ netns, link }) => netns === live.netns && link.index === live.link.index)) {
    return changed("its device is not the network's yet", [])
  }
  if (stale.length > 0) return changed(`ovs-vswitchd has left an earlier ${name} behind`, [])
  return planPlaced(device, live, world)
}

/** Checks what the kernel can say of it before it is there; why it cannot be where it is to be. */
async function conflictOf(
  { path, link, name }: DeclaredDevice,
  marked: readonly FoundEnd[],
  target: NetnsRef | undefined,
  world: World,
): Promise<string | undefined> {
  const { operation } = (await planLink(link, undefined, world, new Set(), link)) ?? {}
  const isThere = marked.some((end) => end.netns === target && end.link.name === name)
  if (operation?.action !== 'conflict' || target === undefined || isThere) return undefined
  return operation.because.replace(/^(.*) has the name/, `${path}: $1 has the name`)
}

/** The namespace by its key, or by its name. */
function keyOf({ netns }: FoundEnd, { namespaces }: World): string | undefined {
  if (netns === undefined) return undefined
  const [key] = [...namespaces].find(([, { ref }]) => ref === netns) ?? []
  return key ?? describeNetns(netns)
}

/** A device that has gone, as with its namespace: ovs-vswitchd makes it again when its interface is another for a moment. */
function planLost(ovs: Ovs, device: DeclaredDevice, world: World): Step {
  const { path, name, row } = device
  if (row.kind === 'bridge') {
    const because = `ovs-vswitchd has lost its local port ${name}, and makes it only when it is started`
    return { operation: { path, action: 'conflict', because }, run: async () => async () => {} }
  }
  const run = () =>
    undone(async (keep) => {
      const changed = await reopening(ovs, name)
      world.note({ type: 'reopened', path, changed })
      keep(() => takeBackRows(ovs, world.project, { made: [], changed }))
      await ovs.set('Interface', name, { type: '' }, { signal: world.signal })
      await ovs.set('Interface', name, { type: 'internal' }, { signal: world.signal })
      keep(await placeDevice(device, [], world, false))
    })
  return { operation: { path, action: 'create', because: `ovs-vswitchd has lost its device` }, run }
}

/** What of its row is another for a moment. */
const reopening = (ovs: Ovs, name: string): Promise<Written[]> =>
  ovs.observe(function* (view) {
    const row = view.named('Interface', name)
    yield
    if (row === undefined) return []
    const cell = { table: 'Interface', column: 'type', key: undefined, value: '' } as const
    return [{ id: idOf(row), cell, before: 'internal' }]
  })
