import { deleteLink, deleteLinks, getLink, listLinks, setLink } from 'ovs-netlink'
import { deletePairs, vethPairs } from './veth.js'
import { numbers, together, type Workload } from './workload.js'

export const set: Workload = {
  name: 'set',
  title: 'set a link up',
  count: 1000,
  fewer: { ip: 200 },
  contestants: [
    'library',
    'floor',
    'floor-64',
    'ip-batch',
    'ip',
    'pyroute2',
    'vishvananda',
    'npm-netlink',
  ],
  prepare: vethPairs,
  library: (range) => together(range, (i) => setLink(`a${i}`, { up: true })),
  undo: deletePairs,
  commands: (range) => [{ program: 'ip', lines: numbers(range).map((i) => `link set a${i} up`) }],
}

export const get: Workload = {
  name: 'get',
  title: 'get a link, awaited one after another',
  count: 20_000,
  fewer: { ip: 200, pyroute2: 2000, 'npm-netlink': 5000 },
  contestants: ['library', 'floor', 'ip', 'pyroute2', 'vishvananda', 'npm-netlink'],
  bounds: [{ against: 'floor', atMost: 3 }],
  library: (range) => together(range, () => getLink('lo'), 1),
  commands: (range) => [{ program: 'ip -j', lines: numbers(range).map(() => 'link show lo') }],
}

export const dump: Workload = {
  name: 'dump',
  title: 'dump 5,000 links',
  count: 5,
  fewer: { pyroute2: 1, 'npm-netlink': 2 },
  contestants: ['library', 'floor', 'ip', 'pyroute2', 'vishvananda', 'npm-netlink'],
  bounds: [
    { against: 'floor', atMost: 2.5 },
    { against: 'ip', atLeast: 1 },
  ],
  // Those of the warm-up must be as many, so all are made at the first call.
  prepare: async ({ first }, netns) => {
    if (first === 0) await vethPairs({ first: 0, count: 2500 }, netns)
  },
  library: (range) =>
    together(
      range,
      async () => {
        const links = await listLinks()
        if (links.length < 5000) throw new Error(`only ${links.length} links`)
      },
      1,
    ),
  commands: (range) => [{ program: 'ip -j', lines: numbers(range).map(() => 'link') }],
}

export const deleteOne: Workload = {
  name: 'delete-one',
  title: 'delete a link, awaited one after another',
  count: 30,
  contestants: ['library', 'floor', 'ip-batch', 'ip', 'pyroute2', 'vishvananda', 'npm-netlink'],
  prepare: vethPairs,
  library: (range) => together(range, (i) => deleteLink(`a${i}`), 1),
  commands: (range) => [{ program: 'ip', lines: numbers(range).map((i) => `link del a${i}`) }],
}

export const deleteAll: Workload = {
  name: 'delete-all',
  title: 'delete 1,000 links at once',
  count: 1000,
  fewer: { 'ip-batch': 50, ip: 50 },
  contestants: ['library', 'floor', 'ip-batch', 'ip'],
  bounds: [
    { against: 'floor', atMost: 1.25 },
    { against: 'ip-batch', atLeast: 50 },
  ],
  prepare: vethPairs,
  library: (range) => deleteLinks(numbers(range).map((i) => `a${i}`)),
  commands: (range) => [{ program: 'ip', lines: numbers(range).map((i) => `link del a${i}`) }],
}
