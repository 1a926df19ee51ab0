import { createVeth, deleteLinks, type NetnsRef } from 'ovs-netlink'
import {
  address4,
  cold,
  eightTimesFasterThanProcesses,
  far,
  numbers,
  type Range,
  together,
  type Workload,
} from './workload.js'

/** Links for other workloads to work on: a0, b0, a1, b1, ... */
export async function vethPairs(range: Range, netns: NetnsRef | undefined): Promise<void> {
  await together(range, (i) => createVeth({ name: `a${i}`, netns, peer: { name: `b${i}` } }))
}

/** And away again. */
export const deletePairs = (range: Range) => deleteLinks(numbers(range).map((i) => `a${i}`))

export const veth: Workload = {
  name: 'veth',
  title: 'create a veth pair',
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
  bounds: [eightTimesFasterThanProcesses],
  library: (range) => vethPairs(range, undefined),
  undo: deletePairs,
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).map((i) => `link add a${i} type veth peer name b${i}`),
    },
  ],
}

/** A program that makes a lab and ends never gets warm. */
export const vethCold = cold(veth, {
  count: 500,
  contestants: veth.contestants,
  bounds: [{ against: 'floor', atMost: 1 / 0.85 }],
})

export const vethNetns: Workload = {
  name: 'veth-netns',
  title: 'veth pair, peer in another namespace, both up, an address each',
  count: 1000,
  fewer: { ip: 50 },
  contestants: ['library', 'floor', 'ip-batch', 'ip', 'pyroute2', 'vishvananda'],
  bounds: [{ against: 'floor', atMost: 1.25 }, eightTimesFasterThanProcesses],
  library: (range) =>
    together(range, (i) =>
      createVeth({
        name: `a${i}`,
        up: true,
        addresses: [`${address4(4 * i + 1)}/30`],
        peer: { name: `b${i}`, netns: far, up: true, addresses: [`${address4(4 * i + 2)}/30`] },
      }),
    ),
  undo: deletePairs,
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).flatMap((i) => [
        `link add a${i} type veth peer name b${i} netns ${far}`,
        `link set a${i} up`,
        `address add ${address4(4 * i + 1)}/30 dev a${i}`,
      ]),
    },
    {
      program: `ip -n ${far}`,
      lines: numbers(range).flatMap((i) => [
        `link set b${i} up`,
        `address add ${address4(4 * i + 2)}/30 dev b${i}`,
      ]),
    },
  ],
}
