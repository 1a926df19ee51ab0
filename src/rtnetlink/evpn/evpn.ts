/**
 * A bridge with VLANs, and one vxlan link as its port that carries each in a VNI of its own (a single VXLAN
 * device): what EVPN announces hosts and routes to. bridge(8), vlan tunnelshow and vni.
 */
import { isDeepStrictEqual } from 'node:util'
import { binding } from '../../addon/binding.js'
import type { Facts, RawStep } from '../../addon/types.js'
import {
  checkBoolean,
  checkCall,
  checkInteger,
  checkKnown,
  checkOptions,
} from '../../base/check.js'
import { invalidType, invalidValue, NetlinkError, notSupported, within } from '../../base/errors.js'
import { checkSame } from '../../base/same.js'
import { type CallOptions, callKeys } from '../../netns/call.js'
import { describeNetns, placeOf } from '../../netns/ref.js'
import { submit } from '../../netns/submit.js'
import { withoutLone } from '../engine/entries.js'
import type { Created, MayExist } from '../engine/existing.js'
import { reportedValue } from '../engine/matching.js'
import { getLink } from '../links/get-link.js'
import { listVlans, vlansIn } from '../objects/vlan.js'
import { listVnis, vnisIn } from '../objects/vni.js'
import {
  changesTo,
  type Mapped,
  type VlanRange,
  type VlanVnis,
  type VniRange,
  vlanRanges,
  vniRanges,
} from './ranges.js'

/** Options of an EVPN device. */
export interface EvpnOptions {
  /** The bridge, by name. */
  bridge: string
  /** The vxlan link, by name: a port of it. */
  vxlan: string
  /** The address that its packets are sent from. Default: the kernel chooses. */
  local?: string | undefined
  /** The UDP port, 1 to 65,535. Default 4789. */
  dstPort?: number | undefined
  /** Answer ARP and neighbour discovery of hosts that are known, instead of flooding it. Default true. */
  neighSuppress?: boolean | undefined
  /** The VNI of each VLAN, such as `{ 10: 10010, 20: 10020 }`: no two have one. */
  vlans: Readonly<Record<number, number>>
}

/** An EVPN device as it is. */
export interface Evpn {
  /** The bridge. */
  bridge: string
  /** The vxlan link. */
  vxlan: string
  /** The address that its packets are sent from; absent where the kernel chooses. */
  local?: string
  /** The UDP port. */
  dstPort: number
  /** Whether it answers ARP and neighbour discovery of hosts that are known. */
  neighSuppress: boolean
  /** The VNI of each VLAN. */
  vlans: Record<number, number>
}

const known = ['bridge', 'vxlan', 'local', 'dstPort', 'neighSuppress', 'vlans'] as const
const defaultPort = 4789

/**
 * Creates a VLAN-aware bridge and a single vxlan device as its port, which carries each VLAN in a VNI of its own:
 * the device with `external` and `vniFilter`, its VNIs, and the VLANs with their VNIs, up and not learning, all or
 * nothing. Who is where `addFdb` puts it, with `srcVni`. `deleteLinks([vxlan, bridge])` deletes it. Needs
 * CAP_NET_ADMIN.
 *
 * @throws NetlinkError `EEXIST` with `bridge` or `vxlan` when there is such a link, unless `mayExist` and all of it
 * matches; `ENOTSUP` when the kernel has no VLANs of bridges, or no VNI filter (before Linux 5.18).
 */
export async function createEvpn(options: EvpnOptions & CallOptions & MayExist): Promise<Created> {
  const given = checkOptions(options)
  checkKnown(given, [...known, ...callKeys, 'mayExist'])
  const { netns, signal, timeout, mayExist, ...evpn } = given
  checkBoolean('mayExist', mayExist)
  checkCall({ signal, timeout })
  checkEvpn(evpn)
  const { bridge, vxlan, local, dstPort = defaultPort, neighSuppress = true, vlans } = evpn
  const undo = (name: string) => ({ operation: 'deleteLink', place: 0, options: { index: name } })
  const steps: Planned[] = [
    {
      operation: 'newLink',
      options: { name: bridge, kind: 'bridge', bridge: { vlanFiltering: true }, up: true },
      undo: undo(bridge),
      path: (option) => (option === 'name' ? 'bridge' : undefined),
    },
    {
      operation: 'newLink',
      options: {
        ...{ name: vxlan, kind: 'vxlan', master: bridge },
        vxlan: { external: true, vniFilter: true, learning: false, dstPort, local },
      },
      undo: undo(vxlan),
      path: (option) => (option === 'name' ? 'vxlan' : ofVxlan(option)),
    },
    {
      operation: 'setLink',
      options: { index: vxlan, bridgePort: { vlanTunnel: true, learning: false, neighSuppress } },
      path: ofPort,
    },
    ...vniRanges(Object.values(vlans)).map((range) => mapping('newVni', vxlan, range)),
    ...vlanRanges(vlans).map((range) => mapping('newVlan', vxlan, range)),
    { operation: 'setLink', options: { index: vxlan, up: true }, path: () => undefined },
  ]
  const call = { netns, signal, timeout }
  try {
    await run('createEvpn', bridge, steps, call)
    return { created: true }
  } catch (error) {
    if (mayExist !== true || !(error instanceof NetlinkError) || error.code !== 'EEXIST')
      throw error
    const found = await getEvpn(vxlan, call).catch(() => undefined)
    if (found === undefined) throw error
    checkSame(error, differences(evpn, found))
    return { created: false }
  }
}

/**
 * Changes an EVPN device to the VLANs and VNIs that are passed: others are removed, missing ones are added, and the
 * rest is not touched. All or nothing. Needs CAP_NET_ADMIN.
 *
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` with `vxlan` when it is no such device, with
 * `bridge` when it is a port of another, and with `dstPort` when it has another.
 */
export async function setEvpn(options: EvpnOptions & CallOptions): Promise<void> {
  const given = checkOptions(options)
  checkKnown(given, [...known, ...callKeys])
  const { netns, signal, timeout, ...evpn } = given
  const call = { netns, signal, timeout }
  checkCall(call)
  checkEvpn(evpn)
  const { vxlan, local, neighSuppress, vlans } = evpn
  const { found, vnis } = await within('setEvpn', readEvpn('setEvpn', vxlan, call))
  const others = differences(evpn, found)
  for (const option of ['bridge', 'dstPort'] as const) {
    const fixed = others.find((each) => each.option === option)
    if (fixed === undefined) continue
    throw unsupported('setEvpn', call, option, `it is ${fixed.existing}, and cannot be changed`)
  }
  const isOther = (option: string) => others.some((each) => each.option === option)
  const changed = changesTo(vlans, { vlans: found.vlans, vnis })
  const steps: Planned[] = [
    ...(isOther('local') ? [{ vxlan: { local } }] : []),
    ...(isOther('neighSuppress') ? [{ bridgePort: { neighSuppress } }] : []),
  ].map((settings) => ({
    operation: 'setLink',
    options: { index: vxlan, ...settings },
    restores: true,
    path: (option) => ofVxlan(option) ?? ofPort(option),
  }))
  const undone = (operation: string, undo: string, ranges: readonly (VlanRange | VniRange)[]) =>
    ranges.map((range) => ({
      ...mapping(operation, vxlan, range),
      undo: { operation: undo, place: 0, options: mapping(undo, vxlan, range).options },
    }))
  steps.push(
    ...undone('newVni', 'deleteVni', changed.newVnis),
    ...undone('deleteVlan', 'newVlan', changed.oldVlans),
    ...undone('newVlan', 'deleteVlan', changed.newVlans),
    ...undone('deleteVni', 'newVni', changed.oldVnis),
  )
  if (steps.length > 0) await run('setEvpn', vxlan, steps, call)
}

/**
 * Returns an EVPN device, by its vxlan link, in the form that `createEvpn` and `setEvpn` take. VLANs without a VNI
 * are not part of it.
 *
 * @param vxlan Its name.
 * @throws NetlinkError `ENODEV` when there is no such link; `ENOTSUP` when it is no such device.
 */
export async function getEvpn(vxlan: string, options?: CallOptions): Promise<Evpn> {
  if (typeof vxlan !== 'string') throw invalidType('vxlan', "a link's name", vxlan)
  const given = checkOptions(options)
  checkKnown(given, callKeys)
  checkCall(given)
  const { found } = await within('getEvpn', readEvpn('getEvpn', vxlan, given))
  return found
}

interface Read {
  found: Evpn
  /** All that it takes, those of no VLAN, too. */
  vnis: Mapped['vnis']
}

async function readEvpn(operation: string, vxlan: string, call: CallOptions): Promise<Read> {
  const link = await getLink(vxlan, call)
  const { master, bridgePort, vxlan: its } = link
  if (!its?.external || !its.vniFilter || master === undefined || !bridgePort?.vlanTunnel) {
    throw unsupported(operation, call, 'vxlan', 'it is no EVPN device')
  }
  const [bridge, all, taken] = await Promise.all([
    getLink(master, call),
    listVlans(link.index, call),
    listVnis(link.index, call),
  ])
  const vlans = all
    .flatMap(vlansIn)
    .flatMap(({ vid, vni }) => (vni === undefined ? [] : [[vid, vni] as const]))
  const { local, dstPort = defaultPort } = its
  return {
    found: {
      ...{ bridge: bridge.name, vxlan: link.name, ...(local !== undefined && { local }) },
      ...{ dstPort, neighSuppress: bridgePort.neighSuppress === true },
      vlans: Object.fromEntries(vlans),
    },
    vnis: new Set(taken.flatMap(vnisIn).map(({ vni }) => vni)),
  }
}

interface Planned {
  operation: string
  options: object
  undo?: RawStep['undo']
  restores?: boolean
  /** The API's name of an option of it. */
  path(option: string): string | undefined
}

const ofVxlan = (option: string) =>
  ['local', 'dstPort'].find((name) => option === `vxlan.${name}`) ??
  (option.startsWith('vxlan') ? 'vxlan' : undefined)
const ofPort = (option: string) =>
  option === 'bridgePort.neighSuppress' ? 'neighSuppress' : undefined

/** A request for VLANs or VNIs of the link. */
function mapping(operation: string, link: string, range: VlanRange | VniRange): Planned {
  const options = 'vid' in range ? ofVlans(operation, range) : range
  return { operation, options: { link, ...options }, path: () => 'vlans' }
}

function ofVlans(operation: string, range: VlanRange): object {
  const { vni, ...vids } = withoutLone('vid', range)
  return operation === 'deleteVlan' ? vids : { ...vids, vni, pvid: false, untagged: false }
}

function run(
  operation: string,
  subject: string,
  planned: readonly Planned[],
  { netns, signal, timeout }: CallOptions,
): Promise<unknown> {
  const steps = planned.map(({ path: _, ...step }): RawStep => ({ place: 0, ...step }))
  return submit(() => binding.run([placeOf(netns)], steps), {
    ...{ operation, subject, places: [netns], signal, timeout },
    optionName: (step, option) => planned[step]?.path(option) ?? undefined,
    suspect: (step, { errno, message = '' }: Facts) =>
      errno === -17
        ? planned[step]?.path('name')
        : message.includes('local address')
          ? 'local'
          : undefined,
  })
}

/** In which of the options that were given it is not as asked. */
function differences(asked: EvpnOptions, found: Evpn) {
  return known.flatMap((option) => {
    const value = option === 'local' ? localOf(asked) : asked[option]
    const existing = found[option]
    const isSame = value === undefined || isDeepStrictEqual(plain(value), plain(existing))
    return isSame ? [] : [{ option, asked: value, existing }]
  })
}

/** VLANs are the same in any order. */
const plain = (value: unknown) => (typeof value === 'object' ? { ...value } : value)

/** In the kernel's spelling. */
const localOf = ({ local }: EvpnOptions) =>
  local === undefined
    ? undefined
    : (reportedValue('newLink', 'vxlan', { local }) as { local?: string }).local

function checkEvpn({ bridge, vxlan, local, dstPort, neighSuppress, vlans }: EvpnOptions): void {
  for (const [option, name] of Object.entries({ bridge, vxlan })) {
    if (typeof name !== 'string') throw invalidType(option, "a link's name", name)
  }
  if (bridge === vxlan) throw invalidValue('vxlan', 'is already the name of the bridge', vxlan)
  if (local !== undefined && typeof local !== 'string') {
    throw invalidType('local', 'an IP address', local)
  }
  if (dstPort !== undefined) checkInteger('dstPort', dstPort, { min: 1, max: 65_535 })
  checkBoolean('neighSuppress', neighSuppress)
  checkVlans(vlans)
}

function checkVlans(vlans: VlanVnis): void {
  if (vlans === undefined) throw invalidType('vlans', 'the VNI of each VLAN', vlans)
  const vids = new Map<number, string>()
  for (const [vid, vni] of Object.entries(checkOptions(vlans, 'vlans'))) {
    const option = `vlans.${vid}`
    if (!/^[1-9]\d{0,3}$/.test(vid) || Number(vid) > 4094) {
      throw invalidValue(option, 'expected a VLAN from 1 to 4094', vid)
    }
    checkInteger(option, vni, { min: 1, max: 0xffffff })
    const other = vids.get(vni)
    if (other !== undefined) throw invalidValue(option, `is already mapped to VLAN ${other}`, vni)
    vids.set(vni, vid)
  }
}

const unsupported = (operation: string, { netns }: CallOptions, option: string, why: string) =>
  notSupported(operation, why, { option, netns: describeNetns(netns) })
