import { appendFdb, createVxlan, flushFdb } from 'ovs-netlink'
import {
  cold,
  eightTimesFasterThanProcesses,
  mac,
  numbers,
  together,
  type Workload,
} from './workload.js'

export const fdb: Workload = {
  name: 'fdb',
  title: 'append a forwarding entry to a vxlan link',
  count: 10_000,
  fewer: { ip: 200, pyroute2: 2000 },
  contestants: ['library', 'floor', 'floor-64', 'ip-batch', 'ip', 'pyroute2', 'vishvananda'],
  bounds: [eightTimesFasterThanProcesses],
  prepare: async ({ first }, netns) => {
    if (first === 0) await createVxlan({ name: 'vx0', vni: 1, netns })
  },
  library: (range) => together(range, (i) => appendFdb('vx0', { mac: mac(i), dst: '10.0.0.1' })),
  undo: () => flushFdb('vx0'),
  commands: (range) => [
    {
      program: 'bridge',
      lines: numbers(range).map((i) => `fdb append ${mac(i)} dev vx0 dst 10.0.0.1 self permanent`),
    },
  ],
}

export const fdbCold = cold(fdb, {
  count: 2000,
  contestants: ['library', 'floor', 'ip-batch', 'pyroute2', 'vishvananda'],
  bounds: [{ against: 'vishvananda', atLeast: 1 / 2.5 }],
})
