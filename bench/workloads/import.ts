import type { Workload } from './workload.js'

export const importing: Workload = {
  name: 'import',
  title: 'import the package in a fresh process',
  count: 10,
  contestants: ['library', 'ovsdb-client', 'bare-node', 'sharp', 'undici', 'zeromq'],
  bounds: [{ against: 'bare-node', atMostMore: 30 }],
  imports: true,
  library: () => import('ovs-netlink'),
}
