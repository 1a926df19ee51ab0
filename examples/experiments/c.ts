import { addAddress, deleteAddress, setLink } from 'ovs-netlink'
import type { Experiment, PerHost, Step, Vm } from './experiment.js'
import { addBridge, addVmByInternalPort } from './steps.js'

const vms: PerHost<Vm> = {
  1: { name: 'vm1', port: 'eth1', mac: '00:00:00:00:00:10', address: '192.168.0.10/24' },
  2: { name: 'vm2', port: 'eth1', mac: '00:00:00:00:00:20', address: '192.168.0.20/24' },
}

const addTunnelPort: Step = {
  title: 'port vx1 of type vxlan',
  async run({ ovs, underlay, signal }) {
    const { ofport } = await ovs.addPort('br0', 'vx1', {
      type: 'vxlan',
      options: { remote_ip: underlay.remote },
      signal,
    })
    return `to ${underlay.remote}, ofport ${ofport}`
  },
}

/**
 * The datapath without a kernel module sends tunnel packets through its own bridges only: the
 * underlay's device becomes a port of one, and the underlay's address that bridge's.
 */
const addUnderlayBridge: Step = {
  title: "bridge br-phy for the underlay, which OVS's vxlan needs without the kernel module",
  async run({ ovs, netns, datapathType, underlay, undo, signal }) {
    const { dev, local, prefixLength } = underlay
    const address = `${local}/${prefixLength}`
    await deleteAddress(dev, address, { netns, signal })
    undo.add(`address ${address} of ${dev}`, () => addAddress(dev, address, { netns }))
    await ovs.addBridge('br-phy', { failMode: 'standalone', datapathType, signal })
    undo.add('bridge br-phy', () => ovs.deleteBridge('br-phy', { ifExists: true }))
    await ovs.addPort('br-phy', dev, { signal })
    await setLink('br-phy', { up: true, netns, signal })
    await addAddress('br-phy', address, { netns, signal })
    return undefined
  },
}

/** Virtual machines on internal ports; the bridges joined by Open vSwitch's own vxlan. */
export const experimentC: Experiment = {
  key: 'c',
  title: "OVS's own vxlan port",
  topology: [
    ' host1                                        host2',
    ' vm1 192.168.0.10                             vm2 192.168.0.20',
    '  eth1                                         eth1',
    '    | internal                                   | internal',
    '   br0                                          br0',
    '    |                                            |',
    '   vx1 =============== VXLAN, UDP 4789 ======== vx1',
    '    |                                            |',
    '  enp1s0 192.168.220.3 ----------------------- enp1s0 192.168.220.4',
  ],
  phases: [
    {
      title: 'a virtual machine on a bridge each, the bridges joined',
      steps: (host) => [
        ...(host.datapathType === 'netdev' ? [addUnderlayBridge] : []),
        addBridge,
        ...addVmByInternalPort(vms[host.number]),
        addTunnelPort,
      ],
      checks: [{ host: 1, vm: 'vm1', to: '192.168.0.20', target: 'vm2', targetHost: 2 }],
    },
  ],
}
