/** A network with bridges that tests define, and what Open vSwitch has by ovs-vsctl. */
import type { NetworkDefinition } from '../../src/network/index.js'
import type { OpenVswitch } from '../../src/testing/index.js'
import { datapath, find, names } from '../openvswitch/support.js'

/** A bridge with an end of a pair, a tunnel, and a patch to another bridge. */
export const switched = {
  project: 'shop',
  namespaces: { vm: {} },
  links: {
    nic: {
      kind: 'veth',
      ends: [{ name: 'tap1' }, { netns: 'vm', name: 'eth0', addresses: ['10.0.0.2/24'] }],
    },
  },
  ovs: {
    bridges: {
      br0: {
        ...datapath,
        failMode: 'standalone',
        otherConfig: { hwaddr: '02:00:00:00:00:01' },
        ports: {
          nic: { name: 'tap1', tag: 10, externalIds: { 'iface-id': 'vm' } },
          vx1: { type: 'vxlan', options: { remote_ip: '192.0.2.1', key: 42 } },
          up: { type: 'patch', options: { peer: 'down' } },
        },
      },
      uplink: {
        ...datapath,
        name: 'br1',
        ports: { down: { type: 'patch', options: { peer: 'up' } } },
      },
    },
  },
} as const satisfies NetworkDefinition

/** Columns that ovs-vswitchd writes, or that count. */
const passing =
  /^(_uuid|_version|.*statistics|status|.*_in_use|link_.*|admin_state|ofport|ifindex|duplex|mtu|lacp_current|cfm_.*|datapath_id|datapath_version|bond_active_slave|rstp_status|error|interfaces|ports)$/

/** What is configured: all rows of bridges, ports and interfaces as ovs-vsctl shows them. */
export function configured(vswitch: OpenVswitch): string[] {
  const onBridges = names(vswitch, 'list-br').map((bridge) => [
    bridge,
    ...names(vswitch, 'list-ports', bridge).sort(),
  ])
  const rows = ['Bridge', 'Port', 'Interface'].flatMap((table) =>
    find(vswitch, table).map((row) => {
      const columns = Object.entries(row).filter(([name]) => !passing.test(name))
      return `${table} ${JSON.stringify(columns.sort())}`
    }),
  )
  return [...onBridges.map((each) => JSON.stringify(each)), ...rows.sort()]
}
