import { type Experiment, type Step, type Vm, vmsOf } from './experiment.js'
import { addBridge, addUnderlayBridge, addVmByInternalPort } from './steps.js'

const vms: readonly Vm[] = [
  { name: 'vm1', host: 1, port: 'eth1', mac: '00:00:00:00:00:10', address: '192.168.0.10/24' },
  { name: 'vm2', host: 2, port: 'eth1', mac: '00:00:00:00:00:20', address: '192.168.0.20/24' },
]

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
        ...addUnderlayBridge(host),
        addBridge,
        ...vmsOf(vms, host).flatMap(addVmByInternalPort),
        addTunnelPort,
      ],
      checks: [{ host: 1, vm: 'vm1', to: '192.168.0.20', target: 'vm2', targetHost: 2 }],
    },
  ],
}
