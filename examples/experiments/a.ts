import { type Experiment, type Vm, vmsOf } from './experiment.js'
import { addBridge, addKernelVxlan, addPort, addVmByVeth } from './steps.js'

/** Each virtual machine, and the host's end of its veth pair. */
const vms: readonly (Vm & { hostEnd: string })[] = [
  { name: 'vm1', host: 1, port: 'eth11', hostEnd: 'eth12', address: '192.168.0.11/24' },
  { name: 'vm2', host: 1, port: 'eth21', hostEnd: 'eth22', address: '192.168.0.12/24' },
  { name: 'vm3', host: 2, port: 'eth31', hostEnd: 'eth32', address: '192.168.0.13/24' },
  { name: 'vm4', host: 2, port: 'eth41', hostEnd: 'eth42', address: '192.168.0.14/24' },
]

/** Virtual machines on veth pairs; the bridges joined by the kernel's vxlan. */
export const experimentA: Experiment = {
  key: 'a',
  title: "veth pairs, the kernel's vxlan",
  topology: [
    ' host1                                        host2',
    ' vm1 192.168.0.11     vm2 192.168.0.12        vm3 192.168.0.13     vm4 192.168.0.14',
    '  eth11                eth21                   eth31                eth41',
    '    | veth               | veth                  | veth               | veth',
    '  eth12                eth22                   eth32                eth42',
    '    +------- br0 --------+                       +------- br0 --------+',
    '              |                                            |',
    '          vxlan0 20.0.0.1 ======== VNI 42, UDP 4789 ==== vxlan0 20.0.0.2',
    '              |                                            |',
    '          enp1s0 192.168.220.3 ----------------------- enp1s0 192.168.220.4',
  ],
  phases: [
    {
      title: 'virtual machines on a bridge each',
      steps: (host) => [
        addBridge,
        ...vmsOf(vms, host).flatMap((vm) => addVmByVeth(vm, vm.hostEnd)),
      ],
      checks: [
        { host: 1, vm: 'vm1', to: '192.168.0.12', target: 'vm2', targetHost: 1 },
        { host: 2, vm: 'vm3', to: '192.168.0.14', target: 'vm4', targetHost: 2 },
      ],
    },
    {
      title: 'the tunnel itself',
      steps: () => [addKernelVxlan],
      checks: [{ host: 1, to: '20.0.0.2', target: 'host2', targetHost: 2 }],
    },
    {
      title: 'the tunnel on the bridges',
      steps: () => [addPort('vxlan0')],
      checks: [
        { host: 1, vm: 'vm1', to: '192.168.0.14', target: 'vm4', targetHost: 2 },
        { host: 2, vm: 'vm3', to: '192.168.0.12', target: 'vm2', targetHost: 1 },
      ],
    },
  ],
}
