/** A network with devices of Open vSwitch that tests define, and all that stands. */
import type { NetworkDefinition } from '../../src/network/index.js'
import { vswitch } from '../openvswitch/one-switch.js'
import { datapath } from '../openvswitch/support.js'
import { configured } from './bridges.js'
import { everything } from './networks.js'

/** Two virtual machines on a bridge, which has an address of its own. */
export const lab = {
  project: 'lab',
  namespaces: { vm1: {}, vm2: {} },
  ovs: {
    bridges: {
      br0: {
        ...datapath,
        failMode: 'standalone',
        addresses: ['192.168.0.1/24'],
        ports: {
          eth1: {
            ...{ type: 'internal', netns: 'vm1', mac: '02:00:00:00:00:11', mtu: 1400 },
            addresses: ['192.168.0.11/24'],
            routes: [{ destination: 'default', via: '192.168.0.1' }],
          },
          eth2: {
            ...{ type: 'internal', netns: 'vm2', tag: 0, mac: '02:00:00:00:00:12' },
            addresses: ['192.168.0.12/24', { address: '2001:DB8::2/64', noDad: true }],
            neighbors: [{ dst: '192.168.0.99', mac: '02:00:00:00:00:99' }],
            sysctls: { 'net.ipv4.conf.IFNAME.rp_filter': 2 },
          },
        },
      },
    },
  },
  expect: [{ from: 'vm1', ping: '192.168.0.12' }, { ping: '192.168.0.11' }],
} as const satisfies NetworkDefinition

/** All that there is, without the numbers that namespaces get for each other when a device is moved. */
export const standing = async () =>
  [(await everything()).replace(/ \(id: \d+\)/g, ''), ...configured(vswitch)].join('\n')

export const { br0 } = lab.ovs.bridges
export const { eth1, eth2 } = br0.ports

/** The same with other ports, and other namespaces. */
export const withPorts = (
  ports: object,
  namespaces: object = lab.namespaces,
  bridge: object = {},
) =>
  ({
    ...lab,
    namespaces,
    ovs: { bridges: { br0: { ...br0, ...bridge, ports } } },
    expect: undefined,
  }) as NetworkDefinition
