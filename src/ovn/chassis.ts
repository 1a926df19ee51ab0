/** A hypervisor's side: what ovn-controller reads of the Open vSwitch beside it (ovn-controller(8)). */
import { isIP } from 'node:net'
import { invalidType, invalidValue } from '../base/errors.js'
import type { Ovs } from '../openvswitch/ovs.js'
import type { ChangeOptions } from '../openvswitch/verbs/change-options.js'
import { checkKnownOptions, checkOneOf, checkString } from '../ovsdb-client/check.js'
import type { CallOptions } from '../ovsdb-client/client/call-options.js'
import { entriesOf } from './checks.js'

/** How tunnels between chassis are made. */
export type OvnEncapsulation = 'geneve' | 'vxlan' | 'stt'

/**
 * What ovn-controller is to know: keys of Open_vSwitch:external_ids. What is left out stays as it is; `null`
 * deletes a key.
 */
export interface OvnChassisSettings {
  /** The chassis's name, which must be its own: `external_ids:system-id`. */
  systemId?: string | undefined
  /** Its name for people: `external_ids:hostname`. ovn-controller takes the machine's without it. */
  hostname?: string | null | undefined
  /** The southbound database, such as `ssl:192.0.2.1:6642`; several of a cluster: `external_ids:ovn-remote`. */
  remote?: string | readonly string[] | undefined
  /** How others may send to it, one or several: `external_ids:ovn-encap-type`. */
  encapType?: OvnEncapsulation | readonly OvnEncapsulation[] | undefined
  /** Where they send to, one address or several: `external_ids:ovn-encap-ip`. */
  encapIp?: string | readonly string[] | undefined
  /** Whether tunnels have checksums: `external_ids:ovn-encap-csum`. OVN's default is true. */
  encapCsum?: boolean | null | undefined
  /** Bridges by the networks that `localnet` ports name: `external_ids:ovn-bridge-mappings`. */
  bridgeMappings?: Readonly<Record<string, string>> | null | undefined
  /** The integration bridge: `external_ids:ovn-bridge`. OVN's default is `br-int`. */
  bridge?: string | null | undefined
  /** The datapath of that bridge: `external_ids:ovn-bridge-datapath-type`. Without it the kernel's. */
  datapathType?: 'system' | 'netdev' | null | undefined
  /** Whether it is a gateway that routers without a choice of their own may use, and the like: `external_ids:ovn-cms-options`. */
  cmsOptions?: readonly string[] | null | undefined
  /**
   * Whether it monitors the whole southbound database: `external_ids:ovn-monitor-all`. OVN's default is false.
   */
  monitorAll?: boolean | null | undefined
}

interface Setting {
  readonly key: string
  check(option: string, value: unknown): void
  /** The text that is stored. */
  text(value: never): string
  /** The same read back. */
  read(text: string): unknown
  /** Whether `null` may delete it. */
  readonly required?: true
}

const asIs = { text: (value: string) => value, read: (text: string) => text }
const listOf = (check: (option: string, value: unknown) => void) => ({
  check(option: string, value: unknown) {
    if (!Array.isArray(value)) return check(option, value)
    if (value.length === 0) throw invalidValue(option, 'must not be empty', value)
    for (const [at, each] of value.entries()) check(`${option}[${at}]`, each)
  },
  text: (value: string | readonly string[]) => [value].flat().join(','),
  read(text: string) {
    const all = text.split(',')
    return all.length === 1 ? text : all
  },
})
const flag = {
  check(option: string, value: unknown) {
    if (typeof value !== 'boolean') throw invalidType(option, 'a boolean', value)
  },
  text: (value: boolean) => String(value),
  read: (text: string) => text === 'true',
}

const SETTINGS: { readonly [K in keyof Required<OvnChassisSettings>]: Setting } = {
  systemId: { key: 'system-id', check: checkChassisName, ...asIs, required: true },
  hostname: { key: 'hostname', check: checkString, ...asIs },
  remote: { key: 'ovn-remote', ...listOf(checkRemote), required: true },
  encapType: {
    key: 'ovn-encap-type',
    ...listOf((option, value) => checkOneOf(option, value, ['geneve', 'vxlan', 'stt'])),
    required: true,
  },
  encapIp: { key: 'ovn-encap-ip', ...listOf(checkEncapIp), required: true },
  encapCsum: { key: 'ovn-encap-csum', ...flag },
  bridgeMappings: {
    key: 'ovn-bridge-mappings',
    check: checkMappings,
    text: (value: Record<string, string>) =>
      Object.entries(value)
        .map((pair) => pair.join(':'))
        .join(','),
    read: (text) => Object.fromEntries(text.split(',').map((pair) => pair.split(':'))),
  },
  bridge: { key: 'ovn-bridge', check: checkString, ...asIs },
  datapathType: {
    key: 'ovn-bridge-datapath-type',
    check: (option, value) => checkOneOf(option, value, ['system', 'netdev']),
    ...asIs,
  },
  cmsOptions: {
    key: 'ovn-cms-options',
    check(option, value) {
      if (!Array.isArray(value)) throw invalidType(option, 'an array', value)
      for (const [at, each] of value.entries()) checkListed(`${option}[${at}]`, each)
    },
    text: (value: readonly string[]) => value.join(','),
    read: (text) => text.split(','),
  },
  monitorAll: { key: 'ovn-monitor-all', ...flag },
}

/**
 * Configures an Open vSwitch as a chassis of OVN: writes the settings that its ovn-controller reads, in one
 * transaction. An ovn-controller that runs beside it takes that up at once.
 *
 * Rejects as each change of an `Ovs` does; with a TypeError or RangeError that names the option.
 */
export async function setChassis(
  ovs: Ovs,
  settings: OvnChassisSettings,
  options: ChangeOptions = {},
): Promise<void> {
  checkChassisSettings(settings)
  const texts: Record<string, string> = {}
  const gone: string[] = []
  for (const [option, value] of Object.entries(settings)) {
    if (value === undefined) continue
    const { key, text } = SETTINGS[option as keyof OvnChassisSettings]
    if (value === null) gone.push(key)
    else texts[`external_ids:${key}`] = text(value as never)
  }
  await ovs.transaction((tx) => {
    if (Object.keys(texts).length > 0) tx.set('Open_vSwitch', '.', texts as never)
    if (gone.length > 0) tx.remove('Open_vSwitch', '.', 'external_ids', gone)
  }, options)
}

/**
 * Returns the chassis settings that `setChassis` or others wrote. Rejects as each reading of an `Ovs` does.
 */
export async function getChassis(ovs: Ovs, options: CallOptions = {}): Promise<OvnChassisSettings> {
  const { external_ids: ids } = await ovs.get('Open_vSwitch', '.', ['external_ids'], options)
  return Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([option, { key, read }]) => {
      const text = ids[key]
      return text === undefined ? [] : [[option, read(text)]]
    }),
  )
}

/**
 * Binds an interface of the chassis to a port of a logical switch: Interface:external_ids:iface-id. The port
 * may come before or after. With `addPort('br-int', name, { externalIds: { 'iface-id': port } })` it goes in
 * the same call that adds the interface. Rejects as each change of an `Ovs` does.
 */
export async function bindPort(
  ovs: Ovs,
  interfaceName: string,
  logicalPort: string,
  options: ChangeOptions = {},
): Promise<void> {
  checkString('interfaceName', interfaceName)
  checkString('logicalPort', logicalPort)
  await ovs.set('Interface', interfaceName, { 'external_ids:iface-id': logicalPort }, options)
}

/** Unbinds an interface from its port. Rejects as each change of an `Ovs` does. */
export async function unbindPort(
  ovs: Ovs,
  interfaceName: string,
  options: ChangeOptions = {},
): Promise<void> {
  checkString('interfaceName', interfaceName)
  await ovs.remove('Interface', interfaceName, 'external_ids', ['iface-id'], options)
}

/**
 * Resolves when ovn-controller has installed all flows of an interface, as Interface:external_ids:ovn-installed
 * reports. Rejects with `OVS_UNMET` when that does not come within `timeout`, by default 30 s.
 */
export async function waitForBinding(
  ovs: Ovs,
  interfaceName: string,
  options: CallOptions = {},
): Promise<void> {
  checkString('interfaceName', interfaceName)
  const isInstalled = ['external_ids:ovn-installed', '=', 'true'] as const
  await ovs.waitUntil('Interface', interfaceName, [isInstalled], options)
}

/** A chassis's name stands in names of tunnel ports and in lists. */
function checkChassisName(option: string, value: unknown): void {
  checkListed(option, value)
  if (/[\s/]/.test(value as string))
    throw invalidValue(option, 'must have no white space or /', value)
}

function checkListed(option: string, value: unknown): void {
  checkString(option, value)
  if (value.includes(',')) throw invalidValue(option, 'must have no comma', value)
}

/** What ovn-controller connects to; active remotes alone. */
function checkRemote(option: string, value: unknown): void {
  checkListed(option, value)
  if (/^(?:unix:.|(?:tcp|ssl):.+:\d+$)/.test(value as string)) return
  throw invalidValue(option, 'must be unix:PATH, tcp:HOST:PORT or ssl:HOST:PORT', value)
}

function checkEncapIp(option: string, value: unknown): void {
  checkString(option, value)
  if (isIP(value) === 0) throw invalidValue(option, 'must be an IPv4 or IPv6 address', value)
}

function checkMappings(option: string, value: unknown): void {
  const entries = entriesOf(option, value)
  if (entries.length === 0) throw invalidValue(option, 'must not be empty; null deletes it', value)
  for (const [network, bridge] of entries) {
    const at = `${option}[${JSON.stringify(network)}]`
    checkString(at, bridge)
    if ([network, bridge].some((each) => each === '' || /[\s,:]/.test(each as string))) {
      throw invalidValue(at, 'names must have no white space, comma or :', bridge)
    }
  }
}

/** Throws unless all of it may be set; `prefix` is where it stands. @internal */
export function checkChassisSettings(settings: OvnChassisSettings, prefix = ''): void {
  checkKnownOptions(settings, Object.keys(SETTINGS), prefix.replace(/\.$/, ''))
  for (const [option, value] of Object.entries(settings)) {
    const { check, required } = SETTINGS[option as keyof OvnChassisSettings]
    if (value === undefined || (value === null && !required)) continue
    check(`${prefix}${option}`, value)
  }
}
