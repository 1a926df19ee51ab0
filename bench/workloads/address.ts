import { addAddress } from '../../src/index.js'
import {
  address4,
  address6,
  eightTimesFasterThanProcesses,
  numbers,
  together,
  type Workload,
} from './workload.js'

/** As many in flight as fill a send. */
const atOnce = 256

const common = {
  count: 10_000,
  fewer: { ip: 200, pyroute2: 2000, 'npm-netlink': 2000 },
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
  // As a rate: at least 0.6 of the floor's.
  bounds: [{ against: 'floor', atMost: 1 / 0.6 }, eightTimesFasterThanProcesses],
} as const

export const addressV4: Workload = {
  ...common,
  name: 'address4',
  title: 'add an IPv4 address',
  library: (range) => together(range, (i) => addAddress('lo', `${address4(i)}/32`), atOnce),
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).map((i) => `address add ${address4(i)}/32 dev lo`),
    },
  ],
}

export const addressV6: Workload = {
  ...common,
  name: 'address6',
  title: 'add an IPv6 address',
  library: (range) =>
    together(range, (i) => addAddress('lo', `${address6(i)}/128`, { noDad: true }), atOnce),
  commands: (range) => [
    {
      program: 'ip',
      lines: numbers(range).map((i) => `address add ${address6(i)}/128 dev lo nodad`),
    },
  ],
}
