/** The port, bond and interface commands of ovs-vsctl(8). */
import { checkBoolean, checkOptions } from '../../base/check.js'
import { invalidType, invalidValue } from '../../base/errors.js'
import { checkKnownOptions } from '../../ovsdb-client/check.js'
import type { Row } from '../../ovsdb-client/schema/values.js'
import { differs, notAllowed, notFound } from '../errors.js'
import { difference } from '../model/difference.js'
import type { Draft } from '../model/draft.js'
import type { InterfaceInfo, PortInfo } from '../model/info.js'
import {
  checkFree,
  existingBridge,
  existingPort,
  findBridge,
  findInterface,
  findPort,
  type PortSeen,
  portsOf,
} from '../model/model.js'
import {
  deleteInterfaceOf,
  deletePortOf,
  insertInterface,
  insertPort,
  type NewInterface,
} from '../model/ports.js'
import { idOf, idsIn, textOf } from '../model/view.js'
import { type InterfaceTypeName, isDevice } from '../options/interface-types.js'
import { checkDeviceName, checkName } from '../options/names.js'
import {
  type BondMember,
  type BondOptions,
  encodeBond,
  encodeInterface,
  encodePort,
  type InterfaceOptions,
  type PortOptions,
} from '../options/port-options.js'
import type { Types } from '../types.js'
import { action, type IfExists, type MayExist, part, type Verb } from './verb.js'

/** For `deletePort`. */
export interface DeletePortOptions extends IfExists {
  /** Also find the port by the name of an interface that it has. Default false. */
  withInterface?: boolean | undefined
  /**
   * Delete it only when its bridge has no other port left but its local one: the last one out takes the
   * tunnel away. Otherwise nothing is done, and the call succeeds. Default false.
   */
  ifLast?: boolean | undefined
}

/** One end of a patch. */
export interface PatchEnd {
  /** The bridge that it is on. */
  bridge: string
  /** The name of the patch port. */
  port: string
}

interface NewPort {
  operation: string
  name: string
  row: Row
  interfaces: readonly NewInterface[]
  mayExist: boolean | undefined
}

export function addPort(
  types: Types,
  bridge: string,
  name: string,
  options: PortOptions & MayExist = {},
): Verb<PortInfo> {
  checkName('bridge', bridge)
  const { mayExist, ...own } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  const { port, iface } = encodePort(types, name, own as PortOptions)
  const interfaces = [{ name, row: iface }]
  return putPort(bridge, { operation: 'addPort', name, row: port, interfaces, mayExist })
}

export function addBond(
  types: Types,
  bridge: string,
  name: string,
  members: readonly BondMember[],
  options: BondOptions & MayExist = {},
): Verb<PortInfo> {
  checkName('bridge', bridge)
  checkName('name', name)
  const { mayExist, ...own } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  const row = encodeBond(types, own)
  if (!Array.isArray(members)) throw invalidType('members', 'an array', members)
  if (members.length < 2) {
    throw invalidValue('members', 'must be at least 2 interfaces', members)
  }
  const interfaces = members.map((member, at) => encodeMember(types, `members[${at}]`, member))
  return putPort(bridge, { operation: 'addBond', name, row, interfaces, mayExist })
}

function encodeMember(types: Types, option: string, member: unknown): NewInterface {
  if (typeof member === 'string') return { name: member, row: encodeInterface(types, member, {}) }
  checkKnownOptions(member, Object.keys(member as object), option)
  const { name, ...own } = member as { name: string } & InterfaceOptions
  return { name, row: encodeInterface(types, name, own as InterfaceOptions) }
}

/** Both ends of a patch between two bridges, or within one. */
export function addPatch(
  types: Types,
  one: PatchEnd,
  other: PatchEnd,
  options: MayExist = {},
): Verb<PortInfo[]> {
  checkKnownOptions(one, ['bridge', 'port'], 'one')
  checkKnownOptions(other, ['bridge', 'port'], 'other')
  checkKnownOptions(options, ['mayExist'])
  checkName('one.port', one.port)
  checkName('other.port', other.port)
  const end = ({ bridge, port }: PatchEnd, { port: peer }: PatchEnd) =>
    addPort(types, bridge, port, { type: 'patch', options: { peer }, ...options })
  const ends = [end(one, other), end(other, one)]
  return {
    *run(draft) {
      const [first, second] = ends as [Verb<PortInfo>, Verb<PortInfo>]
      const results = [yield* part(first, draft), yield* part(second, draft)]
      return (report) => results.map((result) => result(report))
    },
  }
}

/** A port on a bridge; on a fake one, in its VLAN. */
function putPort(bridgeName: string, port: NewPort): Verb<PortInfo> {
  const { operation, name, interfaces, mayExist } = port
  return {
    run(draft) {
      const found = mayExist && findPort(draft, name)
      if (found) foundPort(draft, bridgeName, port, found)
      else {
        checkFree(draft, operation, `a port named ${name}`, name)
        for (const iface of interfaces) {
          checkFree(draft, operation, `an interface named ${iface.name}`, iface.name)
        }
        const { id, fake } = existingBridge(draft, operation, bridgeName)
        const row = { ...(fake && { tag: fake.vlan }), ...port.row }
        const { port: made, made: report } = insertPort(draft, name, row, interfaces)
        draft.refer('Bridge', id, 'ports', made)
        if (fake) draft.verifyMember('Bridge', id, 'ports', fake.port)
        draft.made.push({ kind: 'port', ...report })
      }
      return (report) => report.port(name)
    },
    finish: (draft) => checkDevices(draft, interfaces),
  }
}

/** Interfaces that are devices in the end have names that a device can have. */
function checkDevices(draft: Draft, interfaces: readonly { name: string }[]): void {
  for (const { name } of interfaces) {
    const row = draft.named('Interface', name)
    if (!row || !draft.isNew(idOf(row))) continue
    if (isDevice((textOf(row, 'type') || 'system') as InterfaceTypeName)) {
      checkDeviceName('name', name)
    }
  }
}

/** With `mayExist`: the port must be on the bridge, have the interfaces, and be as asked for. */
function foundPort(draft: Draft, bridge: string, asked: NewPort, found: PortSeen): void {
  const { operation, name } = asked
  const what = `port ${name}`
  if (found.bridge.name !== bridge) {
    throw differs(operation, what, `it is on bridge ${found.bridge.name}, not ${bridge}`)
  }
  const ids = idsIn(found.row, 'interfaces')
  const rows = new Map(
    ids.map((id) => draft.row('Interface', id) as Row).map((row) => [textOf(row, 'name'), row]),
  )
  const names = [...rows.keys()].sort().join(', ')
  if (
    names !==
    asked.interfaces
      .map((each) => each.name)
      .sort()
      .join(', ')
  ) {
    throw differs(operation, what, `it has interface(s) ${names}`)
  }
  const words =
    difference(asked.row, found.row) ??
    asked.interfaces
      .map((each) => difference(each.row, rows.get(each.name) as Row))
      .find((each) => each !== undefined)
  if (words) throw differs(operation, what, words)
  draft.verifyMember('Bridge', found.bridge.id, 'ports', found.id)
  const interfaces = ids.map((id) => ({ id, isNew: false }))
  draft.made.push({ kind: 'port', name, isNew: false, port: found.id, interfaces })
}

/** Changes columns of a port's row; what is not given stays. */
export function setPort(types: Types, name: string, options: BondOptions): Verb {
  checkName('name', name)
  const columns = encodeBond(types, options)
  return action((draft) => {
    const { id } = existingPort(draft, 'setPort', name)
    if (Object.keys(columns).length > 0) draft.update('Port', id, columns)
  })
}

/** @param bridge the one that must have it; `undefined` for whichever has */
export function deletePort(
  bridge: string | undefined,
  name: string,
  options: DeletePortOptions = {},
): Verb {
  if (bridge !== undefined) checkName('bridge', bridge)
  checkName('name', name)
  checkKnownOptions(options, ['ifExists', 'withInterface', 'ifLast'])
  const { ifExists, withInterface, ifLast } = options
  checkBoolean('ifExists', ifExists)
  checkBoolean('withInterface', withInterface)
  checkBoolean('ifLast', ifLast)
  const operation = 'deletePort'
  return action((draft) => {
    if (findBridge(draft, name)) {
      if (ifExists) return
      throw notAllowed(
        operation,
        `cannot delete port ${name} because it is the local port for bridge ${name} (deleting this port requires deleting the entire bridge)`,
      )
    }
    const port =
      findPort(draft, name) ?? (withInterface ? findInterface(draft, name)?.port : undefined)
    if (!port) {
      if (ifExists) return
      throw notFound(operation, `no port ${withInterface ? 'or interface ' : ''}named ${name}`)
    }
    if (bridge !== undefined) checkOn(draft, bridge, name, port)
    if (ifLast) {
      draft.verify('Bridge', port.bridge.id, ['ports'])
      for (const { id, name } of portsOf(draft, port.bridge)) {
        if (id !== port.id && name !== port.bridge.name) return
      }
    }
    deletePortOf(draft, port)
  })
}

function checkOn(draft: Draft, name: string, portName: string, { bridge }: PortSeen): void {
  const wanted = existingBridge(draft, 'deletePort', name)
  if (wanted.name === bridge.name) return
  const child =
    bridge.fake?.parent === wanted.name ? ` (although its child bridge ${bridge.name} does)` : ''
  throw notFound('deletePort', `bridge ${name} does not have a port ${portName}${child}`)
}

/** Adds a member to a bond, or makes one of a port. */
export function addBondInterface(
  types: Types,
  bond: string,
  name: string,
  options: InterfaceOptions & MayExist = {},
): Verb<InterfaceInfo> {
  checkName('bond', bond)
  const { mayExist, ...own } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  const row = encodeInterface(types, name, own as InterfaceOptions)
  const operation = 'addBondInterface'
  return {
    run(draft) {
      const port = existingPort(draft, operation, bond)
      const found = mayExist ? findInterface(draft, name) : undefined
      const made = { kind: 'port', name: bond, isNew: false, port: port.id } as const
      if (found) {
        const { name: on } = found.port
        if (on !== bond) throw differs(operation, `interface ${name}`, `it is on port ${on}`)
        const words = difference(row, draft.row('Interface', found.id) as Row)
        if (words) throw differs(operation, `interface ${name}`, words)
        draft.verifyMember('Port', port.id, 'interfaces', found.id)
        draft.made.push({ ...made, interfaces: [{ id: found.id, isNew: false }] })
      } else {
        checkFree(draft, operation, `an interface named ${name}`, name)
        const iface = insertInterface(draft, { name, row })
        draft.refer('Port', port.id, 'interfaces', iface.id)
        draft.made.push({ ...made, interfaces: [iface] })
      }
      return (report) => report.interface(name)
    },
    finish: (draft) => checkDevices(draft, [{ name }]),
  }
}

/** @param bond the port that must have it; `undefined` for whichever has */
export function deleteBondInterface(
  bond: string | undefined,
  name: string,
  options: IfExists = {},
): Verb {
  if (bond !== undefined) checkName('bond', bond)
  checkName('name', name)
  checkKnownOptions(options, ['ifExists'])
  checkBoolean('ifExists', options.ifExists)
  const operation = 'deleteBondInterface'
  return action((draft) => {
    const iface = findInterface(draft, name)
    if (!iface) {
      if (options.ifExists) return
      throw notFound(operation, `no interface named ${name}`)
    }
    const { port, id } = iface
    if (bond !== undefined && existingPort(draft, operation, bond).id !== port.id) {
      throw notFound(operation, `port ${bond} does not have an interface ${name}`)
    }
    if (idsIn(port.row, 'interfaces').length < 2) {
      throw notAllowed(operation, `cannot delete last interface from port ${port.name}`)
    }
    deleteInterfaceOf(draft, port.id, id)
  })
}
