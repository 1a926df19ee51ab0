/** Every verb that writes, on a database that `prepare` made, each changing something there. */
import type { Ovs, OvsTransaction } from '../../src/openvswitch/index.js'
import { WriteVerbs } from '../../src/openvswitch/verbs/write-verbs.js'

type Options = { timeout?: number | undefined; signal?: AbortSignal | undefined }
type Write = (ovs: Ovs, options: Options & { wait: false }) => Promise<unknown>

/** What the verbs below find. */
export function prepare(tx: OvsTransaction): void {
  tx.addBridge('br0')
    .addPort('br0', 'p0')
    .addPort('br0', 'p1')
    .addBond('br0', 'bond0', ['m0', 'm1', 'm2'])
    .addMirror('br0', 'mirror0', { select_all: true, output_vlan: 7 })
    .setControllers('br0', ['tcp:127.0.0.1:1'])
    .setManagers(['tcp:127.0.0.1:2'])
    .setSsl({ privateKey: 'a', certificate: 'b', caCert: 'c' })
    .addAutoAttachMapping('br0', 1, 2)
  const datapath = tx.create('Datapath', { datapath_version: '1' })
  tx.set('Open_vSwitch', '.', { datapaths: { netdev: datapath } })
  tx.addZoneTimeoutPolicy('netdev', 1, { tcp_syn_sent: 1 })
  tx.create('QoS', { type: 'linux-htb' })
  tx.create('Queue', {})
}

export const WRITES: Readonly<Record<string, Write>> = {
  addBridge: (ovs, options) => ovs.addBridge('br1', options),
  deleteBridge: (ovs, options) => ovs.deleteBridge('br0', { ...options, ifExists: true }),
  setBridge: (ovs, options) => ovs.setBridge('br0', { ...options, stp: true }),
  setFailMode: (ovs, options) => ovs.setFailMode('br0', 'secure', options),
  setBridgeExternalId: (ovs, options) => ovs.setBridgeExternalId('br0', 'a', 'b', options),
  addPort: (ovs, options) => ovs.addPort('br0', 'p9', options),
  addBond: (ovs, options) => ovs.addBond('br0', 'bond9', ['m8', 'm9'], options),
  addPatch: (ovs, options) =>
    ovs.addPatch({ bridge: 'br0', port: 'x' }, { bridge: 'br0', port: 'y' }, options),
  setPort: (ovs, options) => ovs.setPort('p0', { ...options, tag: 7 }),
  deletePort: (ovs, options) => ovs.deletePort('p0', options),
  addBondInterface: (ovs, options) => ovs.addBondInterface('bond0', 'm9', options),
  deleteBondInterface: (ovs, options) => ovs.deleteBondInterface('m0', options),
  addMirror: (ovs, options) =>
    ovs.addMirror('br0', 'mirror1', { select_all: true, output_vlan: 8 }, options),
  deleteMirror: (ovs, options) => ovs.deleteMirror('br0', 'mirror0', options),
  setQos: (ovs, options) => ovs.setQos('p0', { type: 'linux-htb', queues: { 0: {} } }, options),
  setNetflow: (ovs, options) => ovs.setNetflow('br0', { targets: ['127.0.0.1:1'] }, options),
  setSflow: (ovs, options) => ovs.setSflow('br0', { targets: ['127.0.0.1:1'] }, options),
  setIpfix: (ovs, options) => ovs.setIpfix('br0', { targets: ['127.0.0.1:1'] }, options),
  setFlowTable: (ovs, options) => ovs.setFlowTable('br0', 0, { name: 'first' }, options),
  addAutoAttachMapping: (ovs, options) => ovs.addAutoAttachMapping('br0', 3, 4, options),
  deleteAutoAttachMapping: (ovs, options) => ovs.deleteAutoAttachMapping('br0', 1, 2, options),
  setControllers: (ovs, options) => ovs.setControllers('br0', ['tcp:127.0.0.1:3'], options),
  deleteControllers: (ovs, options) => ovs.deleteControllers('br0', options),
  setManagers: (ovs, options) => ovs.setManagers(['tcp:127.0.0.1:3'], options),
  deleteManagers: (ovs, options) => ovs.deleteManagers(options),
  setSsl: (ovs, options) =>
    ovs.setSsl({ ...options, privateKey: 'd', certificate: 'e', caCert: 'f' }),
  deleteSsl: (ovs, options) => ovs.deleteSsl(options),
  addZoneTimeoutPolicy: (ovs, options) =>
    ovs.addZoneTimeoutPolicy('netdev', 2, { tcp_syn_sent: 2 }, options),
  deleteZoneTimeoutPolicy: (ovs, options) => ovs.deleteZoneTimeoutPolicy('netdev', 1, options),
  set: (ovs, options) => ovs.set('Bridge', 'br0', { 'other_config:a': 'b' }, options),
  add: (ovs, options) => ovs.add('Bridge', 'br0', 'flood_vlans', 7, options),
  remove: (ovs, options) => ovs.remove('AutoAttach', 'br0', 'mappings', new Map([[1, 2]]), options),
  clear: (ovs, options) => ovs.clear('Bridge', 'br0', 'mirrors', options),
  destroy: (ovs, options) => ovs.destroy('QoS', '.', options),
  destroyAll: (ovs, options) => ovs.destroyAll('Queue', options),
  init: (ovs, options) => ovs.init(options),
  emergencyReset: (ovs, options) => ovs.emergencyReset(options),
  create: (ovs, options) => ovs.create('QoS', { type: 'linux-htb' }, options),
  transaction: (ovs, options) =>
    ovs.transaction((tx) => tx.addPort('br0', 'p8').deletePort('p1'), options),
}

/** Those that change nothing in the prepared database. */
export const IDLE: ReadonlySet<string> = new Set(['init'])

/** Verbs that no row above is about. */
export function missing(): string[] {
  const names = Object.getOwnPropertyNames(WriteVerbs.prototype)
  return names.filter((name) => name !== 'constructor' && !Object.hasOwn(WRITES, name))
}
