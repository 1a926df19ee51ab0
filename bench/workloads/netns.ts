import { createNetns, deleteNetns } from 'ovs-netlink'
import { eightTimesFasterThanProcesses, numbers, together, type Workload } from './workload.js'

export const netns: Workload = {
  name: 'netns',
  title: 'create and delete a named namespace',
  count: 200,
  fewer: { ip: 50 },
  contestants: ['library', 'floor', 'ip-batch', 'ip', 'pyroute2', 'vishvananda'],
  bounds: [eightTimesFasterThanProcesses],
  library: (range) =>
    together(
      range,
      async (i) => {
        await createNetns(`n${i}`)
        await deleteNetns(`n${i}`)
      },
      16,
    ),
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).flatMap((i) => [`netns add n${i}`, `netns del n${i}`]),
    },
  ],
}
