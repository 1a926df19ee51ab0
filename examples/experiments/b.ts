import { type Experiment, type Vm, vmsOf } from './experiment.js'
import { addBridge, addKernelVxlan, addPort, addVmByInternalPort } from './steps.js'

const vms: readonly Vm[] = [
  { name: 'vm1', host: 1, port: 'eth1', mac: '00:00:00:00:00:11', address: '192.168.0.11/24' },
  { name: 'vm2', host: 1, port: 'eth2', mac: '00:00:00:00:00:12', address: '192.168.0.12/24' },
  { name: 'vm3', host: 2, port: 'eth3', mac: '00:00:00:00:00:13', address: '192.168.0.13/24' },
  { name: 'vm4', host: 2, port: 'eth4', mac: '00:00:00:00:00:14', address: '192.168.0.14/24' },
]

/** Virtual machines on internal ports; the bridges joined by the kernel's vxlan. */
export const experimentB: Experiment = {
  key: 'b',
  title: "OVS internal ports, the kernel's vxlan",
  topology: [
    ' host1                                        host2',
    ' vm1 192.168.0.11     vm2 192.168.0.12        vm3 192.168.0.13     vm4 192.168.0.14',
    '  eth1                 eth2                    eth3                 eth4',
    '    | internal           | internal              | internal           | internal',
    '    +------- br0 --------+                       +------- br0 --------+',
    '              |                                            |',
    '          vxlan0 20.0.0.1 ======== VNI 42, UDP 4789 ==== vxlan0 20.0.0.2',
    '              |                                            |',
    '          enp1s0 192.168.220.3 ----------------------- enp1s0 192.168.220.4',
  ],
  phases: [
    {
      title: 'virtual machines on a bridge each',
      steps: (host) => [addBridge, ...vmsOf(vms, host).flatMap(addVmByInternalPort)],
      checks: [
        { host: 1, vm: 'vm1', to: '192.168.0.12', target: 'vm2', targetHost: 1 },
        { host: 2, vm: 'vm3', to: '192.168.0.14', target: 'vm4', targetHost: 2 },
      ],
    },
    {
      title: 'the tunnel itself',
      steps: () => [addKernelVxlan],
      checks: [{ host: 2, to: '20.0.0.1', target: 'host1', targetHost: 1 }],
    },
    {
      title: 'the tunnel on the bridges',
      steps: () => [addPort('vxlan0')],
      checks: [
        { host: 1, vm: 'vm1', to: '192.168.0.13', target: 'vm3', targetHost: 2 },
        { host: 2, vm: 'vm4', to: '192.168.0.12', target: 'vm2', targetHost: 1 },
      ],
    },
  ],
}
