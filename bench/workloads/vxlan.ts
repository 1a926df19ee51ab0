import { createVxlan, deleteLinks } from 'ovs-netlink'
import { eightTimesFasterThanProcesses, numbers, together, type Workload } from './workload.js'

export const vxlan: Workload = {
  name: 'vxlan',
  title: 'create a vxlan link',
  count: 1000,
  fewer: { ip: 200 },
  contestants: ['library', 'floor', 'floor-64', 'ip-batch', 'ip', 'pyroute2', 'vishvananda'],
  bounds: [eightTimesFasterThanProcesses],
  library: (range) =>
    together(range, (i) => createVxlan({ name: `vx${i}`, vni: i + 1, remote: '10.0.0.1' })),
  undo: (range) => deleteLinks(numbers(range).map((i) => `vx${i}`)),
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).map(
        (i) => `link add vx${i} type vxlan id ${i + 1} remote 10.0.0.1 dstport 4789`,
      ),
    },
  ],
}
