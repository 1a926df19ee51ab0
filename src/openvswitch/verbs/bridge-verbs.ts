/** The bridge commands of ovs-vsctl(8). */
import { checkBoolean, checkInteger, checkOptions } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { checkKnownOptions, checkText } from '../../ovsdb-client/check.js'
import { encodeMap, encodeSet, type Row } from '../../ovsdb-client/schema/values.js'
import { differs, notAllowed, notFound } from '../errors.js'
import { difference } from '../model/difference.js'
import type { Draft } from '../model/draft.js'
import { type BridgeInfo, InfoReader } from '../model/info.js'
import {
  type BridgeSeen,
  checkFree,
  childOn,
  existingBridge,
  existingRealBridge,
  findBridge,
  rootOf,
} from '../model/model.js'
import { dropBridge, insertPort } from '../model/ports.js'
import type { Report } from '../model/report.js'
import { idOf, idsIn, refTo } from '../model/view.js'
import {
  type BridgeOptions,
  encodeBridge,
  type FailMode,
  type FakeBridgeOptions,
} from '../options/bridge-options.js'
import { checkDeviceName, checkName } from '../options/names.js'
import type { Types } from '../types.js'
import { action, checkIfExists, type IfExists, type MayExist, type Verb } from './verb.js'

const LOCAL_PORT: Row = { type: 'internal' }

export function addBridge(
  types: Types,
  name: string,
  options: (BridgeOptions | FakeBridgeOptions) & MayExist = {},
): Verb<BridgeInfo> {
  checkDeviceName('name', name)
  const { mayExist, ...own } = checkOptions(options)
  checkBoolean('mayExist', mayExist)
  return 'parent' in own || 'vlan' in own
    ? addFakeBridge(name, own as FakeBridgeOptions, mayExist)
    : addRealBridge(types, name, own, mayExist)
}

function addRealBridge(
  types: Types,
  name: string,
  options: BridgeOptions,
  mayExist: boolean | undefined,
): Verb<BridgeInfo> {
  const columns = encodeBridge(types, options)
  const operation = 'addBridge'
  return {
    run(draft) {
      const bridge = mayExist && findBridge(draft, name)
      if (bridge) {
        const words = `"--may-exist add-br ${name}" but ${name}`
        if (bridge.fake) {
          const { vlan } = bridge.fake
          throw notAllowed(operation, `${words} is a VLAN bridge for VLAN ${vlan}`)
        }
        draft.verify('Bridge', bridge.id)
        const found = difference(columns, draft.row('Bridge', bridge.id) as Row)
        if (found) throw differs(operation, `bridge ${name}`, found)
        return foundBridge(draft, bridge)
      }
      checkFree(draft, operation, `a bridge named ${name}`, name)
      const { port, made } = insertPort(draft, name, {}, [{ name, row: LOCAL_PORT }])
      const id = draft.insert('Bridge', { ...columns, name, ports: refTo(port) })
      const root = idOf(rootOf(draft))
      draft.refer('Open_vSwitch', root, 'bridges', id)
      draft.made.push({ kind: 'bridge', ...made })
      return (report) => report.bridge(name)
    },
  }
}

function addFakeBridge(
  name: string,
  options: FakeBridgeOptions,
  mayExist: boolean | undefined,
): Verb<BridgeInfo> {
  checkKnownOptions(options, ['parent', 'vlan'])
  const { parent: parentName, vlan } = options
  checkName('parent', parentName)
  checkInteger('vlan', vlan, { min: 0, max: 4095 })
  const operation = 'addBridge'
  return {
    run(draft) {
      const bridge = mayExist && findBridge(draft, name)
      if (bridge) {
        checkSameFakeBridge(bridge, parentName, vlan)
        return foundBridge(draft, bridge)
      }
      checkFree(draft, operation, `a bridge named ${name}`, name)
      const parent = findBridge(draft, parentName)
      if (parent?.fake) {
        throw notAllowed(operation, 'cannot create bridge with fake bridge as parent')
      }
      if (!parent) throw notFound(operation, `parent bridge ${parentName} does not exist`)
      const taken = childOn(draft, parent, vlan)
      if (taken) {
        const words = `already has a child VLAN bridge ${taken.name} on VLAN ${vlan}`
        throw notAllowed(operation, `bridge ${parentName} ${words}`)
      }
      draft.verifyHaving('Port', { fake_bridge: true, tag: vlan })
      const { port, made } = insertPort(draft, name, { fake_bridge: true, tag: vlan }, [
        { name, row: LOCAL_PORT },
      ])
      draft.refer('Bridge', parent.id, 'ports', port)
      draft.made.push({ kind: 'bridge', ...made })
      return (report) => report.bridge(name)
    },
  }
}

function checkSameFakeBridge({ name, fake }: BridgeSeen, parent: string, vlan: number): void {
  const but = (words: string) =>
    notAllowed('addBridge', `"--may-exist add-br ${name} ${parent} ${vlan}" but ${name} ${words}`)
  if (!fake) throw but('is not a VLAN bridge')
  if (fake.parent !== parent) throw but(`has the wrong parent ${fake.parent}`)
  if (fake.vlan !== vlan) throw but(`is a VLAN bridge for the wrong VLAN ${fake.vlan}`)
}

/** What `mayExist` found is reported, and applied, as what was made. */
function foundBridge(draft: Draft, { name, id }: BridgeSeen): (report: Report) => BridgeInfo {
  const local = draft.named('Port', name)
  if (local) {
    const port = idOf(local)
    draft.verifyMember('Bridge', id, 'ports', port)
    const interfaces = idsIn(local, 'interfaces').map((each) => ({ id: each, isNew: false }))
    draft.made.push({ kind: 'bridge', name, isNew: false, port, interfaces })
  }
  return (report) => report.bridge(name)
}

/** Changes columns of a bridge; what is not given stays. */
export function setBridge(types: Types, name: string, options: BridgeOptions): Verb {
  checkName('name', name)
  const columns = encodeBridge(types, options)
  return action((draft) => {
    const { id } = existingRealBridge(draft, 'setBridge', name)
    if (Object.keys(columns).length > 0) draft.update('Bridge', id, columns)
  })
}

export function deleteBridge(name: string, options: IfExists = {}): Verb {
  checkName('name', name)
  checkIfExists(options)
  return action(function* (draft) {
    const bridge = findBridge(draft, name)
    if (bridge) yield* dropBridge(draft, bridge)
    else if (!options.ifExists) throw notFound('deleteBridge', `no bridge named ${name}`)
  })
}

export function setFailMode(types: Types, name: string, failMode: FailMode | null): Verb {
  checkName('name', name)
  if (failMode === undefined) throw invalidType('failMode', 'a fail mode or null', failMode)
  const columns = encodeBridge(types, { failMode })
  return action((draft) => {
    draft.update('Bridge', existingRealBridge(draft, 'setFailMode', name).id, columns)
  })
}

/** An external id of a bridge, or of a fake one, which has it in its port; `null` takes it away. */
export function setBridgeExternalId(name: string, key: string, value: string | null): Verb {
  checkName('name', name)
  checkText('key', key)
  if (value !== null) checkText('value', value)
  return action((draft) => {
    const { id, fake } = existingBridge(draft, 'setBridgeExternalId', name)
    const [table, row, stored] = fake
      ? (['Port', fake.port, `${InfoReader.FAKE_BRIDGE_PREFIX}${key}`] as const)
      : (['Bridge', id, key] as const)
    draft.mutate(table, row, ['external_ids', 'delete', encodeSet([stored])])
    if (value !== null) {
      draft.mutate(table, row, ['external_ids', 'insert', encodeMap({ [stored]: value })])
    }
  })
}
