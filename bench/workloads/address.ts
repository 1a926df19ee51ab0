import { addAddress, createVeth, deleteLinks, type NetnsRef } from 'ovs-netlink'
import {
  address4,
  address6,
  eightTimesFasterThanProcesses,
  numbers,
  type Range,
  together,
  type Workload,
} from './workload.js'

/** A link bears a hundred: the kernel looks through all of a link's to add one. */
const bearer = (number: number) => `a${Math.floor(number / 100)}`

const bearersOf = (range: Range) => [...new Set(numbers(range).map(bearer))]

async function bearers(range: Range, netns: NetnsRef | undefined): Promise<void> {
  for (const name of bearersOf(range)) {
    await createVeth({ name, netns, peer: { name: name.replace('a', 'b') } })
  }
}

const common = {
  count: 10_000,
  fewer: { ip: 200, pyroute2: 2000 },
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
  prepare: bearers,
  undo: (range: Range) => deleteLinks(bearersOf(range)),
  // As a rate: at least 0.6 of the floor's.
  bounds: [{ against: 'floor', atMost: 1 / 0.6 }, eightTimesFasterThanProcesses],
} as const

export const addressV4: Workload = {
  ...common,
  name: 'address4',
  title: 'add an IPv4 address',
  library: (range) => together(range, (i) => addAddress(bearer(i), `${address4(i)}/32`)),
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).map((i) => `address add ${address4(i)}/32 dev ${bearer(i)}`),
    },
  ],
}

export const addressV6: Workload = {
  ...common,
  name: 'address6',
  title: 'add an IPv6 address',
  library: (range) =>
    together(range, (i) => addAddress(bearer(i), `${address6(i)}/128`, { noDad: true })),
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).map((i) => `address add ${address6(i)}/128 dev ${bearer(i)} nodad`),
    },
  ],
}
