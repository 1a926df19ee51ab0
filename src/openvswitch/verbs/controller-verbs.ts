/** The controller, manager and SSL commands of ovs-vsctl(8). */
import { checkBoolean, checkInteger } from '../../base/check.js'
import { invalidType } from '../../base/errors.js'
import { checkKnownOptions, checkString } from '../../ovsdb-client/check.js'
import { encodeSet } from '../../ovsdb-client/schema/values.js'
import type { Draft } from '../model/draft.js'
import { existingRealBridge, rootOf } from '../model/model.js'
import { idOf, idsIn, refTo } from '../model/view.js'
import { checkName } from '../options/names.js'
import type { TableName } from '../types.js'
import { action, type Verb } from './verb.js'

/** For `setControllers` and `setManagers`. */
export interface ConnectionOptions {
  /** Milliseconds of silence until the connection is probed; 0 for never. Default: unset. */
  inactivityProbe?: number | undefined
}

/** Where Open vSwitch finds its key and certificates: the SSL table. */
export interface SslOptions {
  /** The file of the switch's private key, in PEM. */
  privateKey: string
  /** The file of the certificate for it. */
  certificate: string
  /** The file of the certificate of the CA that controllers and managers must be signed by. */
  caCert: string
  /** Take the CA's certificate from the first controller when the file is not there. Default false. */
  bootstrap?: boolean | undefined
}

/** A set of rows that hangs on another row, each with a target. */
interface Targets {
  table: 'Controller' | 'Manager'
  holder: TableName
  column: string
}

const CONTROLLERS: Targets = { table: 'Controller', holder: 'Bridge', column: 'controller' }
const MANAGERS: Targets = { table: 'Manager', holder: 'Open_vSwitch', column: 'manager_options' }

export function setControllers(
  bridge: string,
  targets: readonly string[],
  options: ConnectionOptions = {},
): Verb {
  checkName('bridge', bridge)
  checkTargets(targets, options)
  return action((draft) => {
    const { id } = existingRealBridge(draft, 'setControllers', bridge)
    replace(draft, CONTROLLERS, id, targets, options)
  })
}

export function deleteControllers(bridge: string): Verb {
  checkName('bridge', bridge)
  return action((draft) => {
    const { id } = existingRealBridge(draft, 'deleteControllers', bridge)
    replace(draft, CONTROLLERS, id, [], {})
  })
}

export function setManagers(targets: readonly string[], options: ConnectionOptions = {}): Verb {
  checkTargets(targets, options)
  return action((draft) => replace(draft, MANAGERS, idOf(rootOf(draft)), targets, options))
}

export function deleteManagers(): Verb {
  return action((draft) => replace(draft, MANAGERS, idOf(rootOf(draft)), [], {}))
}

function checkTargets(targets: unknown, options: ConnectionOptions): void {
  if (!Array.isArray(targets)) throw invalidType('targets', 'an array', targets)
  for (const [at, target] of targets.entries()) checkString(`targets[${at}]`, target)
  checkKnownOptions(options, ['inactivityProbe'])
  const { inactivityProbe } = options
  if (inactivityProbe !== undefined) {
    checkInteger('inactivityProbe', inactivityProbe, { min: 0, max: Number.MAX_SAFE_INTEGER })
  }
}

function replace(
  draft: Draft,
  { table, holder, column }: Targets,
  id: string,
  targets: readonly string[],
  { inactivityProbe }: ConnectionOptions,
): void {
  const before = idsIn(draft.row(holder, id) as never, column)
  if (before.length === 0 && targets.length === 0) return
  draft.verify(holder, id, [column])
  for (const each of before) draft.delete(table, each)
  const probe = inactivityProbe === undefined ? {} : { inactivity_probe: inactivityProbe }
  const made = targets.map((target) => draft.insert(table, { target, ...probe }))
  draft.update(holder, id, { [column]: encodeSet(made.map(refTo)) })
}

export function setSsl(options: SslOptions): Verb {
  checkKnownOptions(options, ['privateKey', 'certificate', 'caCert', 'bootstrap'])
  const { privateKey, certificate, caCert, bootstrap = false } = options
  checkString('privateKey', privateKey)
  checkString('certificate', certificate)
  checkString('caCert', caCert)
  checkBoolean('bootstrap', bootstrap)
  return action((draft) => {
    removeSsl(draft)
    const id = draft.insert('SSL', {
      private_key: privateKey,
      certificate,
      ca_cert: caCert,
      bootstrap_ca_cert: bootstrap,
    })
    draft.update('Open_vSwitch', idOf(rootOf(draft)), { ssl: refTo(id) })
  })
}

export function deleteSsl(): Verb {
  return action(removeSsl)
}

function removeSsl(draft: Draft): void {
  const root = rootOf(draft)
  draft.verify('Open_vSwitch', idOf(root), ['ssl'])
  for (const id of idsIn(root, 'ssl')) {
    draft.delete('SSL', id)
    draft.update('Open_vSwitch', idOf(root), { ssl: encodeSet([]) })
  }
}
