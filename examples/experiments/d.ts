import { moveLink, setLink } from 'ovs-netlink'
import { bindPort, type OvnTransaction, setChassis, waitForBinding } from 'ovs-netlink/ovn'
import { configureByDhcp } from '../lab/dhcp.js'
import {
  type Experiment,
  type Host,
  type HostOvn,
  type NetworkStep,
  type Step,
  type Vm,
  vmsOf,
} from './experiment.js'
import { addUnderlayBridge, createVm } from './steps.js'

/** A virtual machine; its port is a port of the switch by the same name as itself. */
interface PluggedVm extends Vm {
  mac: string
  switch: keyof typeof networks
}

/** The switches, and the router's address on each. */
const networks = {
  left: { cidr: '10.0.1.0/24', gateway: '10.0.1.254', mac: '0a:00:00:00:01:fe' },
  right: { cidr: '10.0.2.0/24', gateway: '10.0.2.254', mac: '0a:00:00:00:02:fe' },
}

const vm = (
  number: number,
  { host, on }: { host: number; on: keyof typeof networks },
): PluggedVm => ({
  name: `vm${number}`,
  host,
  switch: on,
  port: `eth${number}`,
  mac: `0a:00:00:00:00:0${number}`,
  address: `${networks[on].cidr.replace('.0/24', '')}.${number}`,
})

/** Those that are there from the beginning, and the one that comes with the third host. */
const first = [
  vm(1, { host: 1, on: 'left' }),
  vm(2, { host: 1, on: 'right' }),
  vm(3, { host: 2, on: 'left' }),
  vm(4, { host: 2, on: 'right' }),
]
const last = [vm(5, { host: 3, on: 'left' })]

const virtualAddress = '198.51.100.80'

const ovnOf = ({ number, ovn }: Host): HostOvn => {
  if (ovn === undefined) throw new Error(`host${number} has no OVN`)
  return ovn
}

const joinOvn: Step = {
  title: 'chassis of OVN, its tunnels by Geneve',
  async run(host) {
    const { number, ovs, datapathType, underlay, signal } = host
    const { southbound } = ovnOf(host)
    await setChassis(
      ovs,
      {
        systemId: `host${number}`,
        hostname: `host${number}`,
        remote: southbound,
        encapType: 'geneve',
        encapIp: underlay.local,
        datapathType,
      },
      { signal },
    )
    // ovn-controller makes it when it has come to know the chassis.
    await ovs.waitUntil('Bridge', 'br-int', [], { signal })
    return `${underlay.local}, bridge br-int`
  },
}

const addNetwork: NetworkStep = {
  title: 'switches left and right, a router between them, DHCP, 4 ports',
  async run(nb, signal) {
    await nb.transaction(
      (tx) => {
        tx.routers.add({ name: 'router' })
        for (const [name, { cidr, gateway, mac }] of Object.entries(networks)) {
          const routerPort = `router-${name}`
          tx.switches.add({ name })
          tx.routerPorts.add({
            router: 'router',
            name: routerPort,
            mac,
            networks: [`${gateway}/24`],
          })
          tx.switchPorts.add({ switch: name, name: `${name}-router`, type: 'router', routerPort })
          tx.dhcpOptions.add({
            cidr,
            options: { server_id: gateway, server_mac: mac, router: gateway, lease_time: '3600' },
          })
        }
        for (const each of first) addPort(tx, each)
      },
      { wait: 'hv', signal },
    )
    return 'one transaction'
  },
}

function addPort(tx: OvnTransaction, { name, mac, address, switch: on }: PluggedVm): void {
  const addresses = [`${mac} ${address}`]
  tx.switchPorts.add({
    switch: on,
    name,
    addresses,
    portSecurity: addresses,
    dhcpv4: networks[on].cidr,
  })
}

const plugVm = (its: PluggedVm): Step[] => [
  createVm(its),
  {
    title: `port ${its.port} of br-int, as ${its.name} of switch ${its.switch}`,
    async run(host) {
      const { ovs, netns, vm: namespace, signal } = host
      await ovs.addPort('br-int', its.port, { type: 'internal', mac: its.mac, signal })
      await moveLink(its.port, { netns, to: namespace(its.name), signal })
      await setLink(its.port, { up: true, netns: namespace(its.name), signal })
      await bindPort(ovs, its.port, its.name, { signal })
      await Promise.all([
        waitForBinding(ovs, its.port, { signal }),
        ovnOf(host).nb.waitUntilUp(its.name, { signal }),
      ])
      return 'up'
    },
  },
  {
    title: `${its.name} asks by DHCP`,
    async run({ vm: namespace, signal }) {
      const netns = namespace(its.name)
      const patient = AbortSignal.any([signal, AbortSignal.timeout(DHCP_TIMEOUT)])
      const { address, gateway } = await configureByDhcp(its.port, {
        ...{ mac: its.mac, netns, signal: patient },
      })
      return `${address}, gateway ${gateway}`
    },
  },
]

/** Milliseconds in which OVN, which answers by itself, must have given an address. */
const DHCP_TIMEOUT = 30_000

const forbid: NetworkStep = {
  title: 'ACL: nothing from vm1 to vm4',
  async run(nb, signal) {
    const [from, to] = [first[0], first[3]]
    await nb.acls.add(
      {
        switch: 'right',
        direction: 'to-lport',
        priority: 1001,
        match: `outport == "${to?.name}" && ip4.src == ${from?.address}`,
        action: 'drop',
      },
      { wait: 'hv', signal },
    )
    return undefined
  },
}

/** ovs-vswitchd goes on with flows that it has cached, until it has looked at each again. */
const forgetFlows: Step = {
  title: 'cached flows looked at again',
  async run({ ovs, signal }) {
    await ovs.vswitchd.waitForRevalidators({ signal })
    return undefined
  },
}

const balance: NetworkStep = {
  title: `load balancer ${virtualAddress}:80, before vm2 and vm4`,
  async run(nb, signal) {
    const servers = first.filter(({ switch: on }) => on === 'right')
    await nb.transaction(
      (tx) => {
        const vips = { [`${virtualAddress}:80`]: servers.map(({ address }) => `${address}:8080`) }
        tx.loadBalancers.add({ name: 'web', protocol: 'tcp', vips })
        tx.switches.include('left', { loadBalancers: ['web'] })
      },
      { wait: 'hv', signal },
    )
    return undefined
  },
}

const addLastPort: NetworkStep = {
  title: 'a port of switch left for vm5',
  async run(nb, signal) {
    await nb.transaction(
      (tx) => {
        for (const each of last) addPort(tx, each)
      },
      { wait: 'hv', signal },
    )
    return undefined
  },
}

const isFirst = ({ number }: Host) => number < 3

/** No tunnel is made by hand: OVN has two switches and a router on all hosts, and tunnels as it needs them. */
export const experimentD: Experiment = {
  key: 'd',
  title: 'OVN: switches, a distributed router, DHCP, an ACL, a load balancer, a host that joins',
  hosts: 3,
  ovn: true,
  topology: [
    ' switch left 10.0.1.0/24                      switch right 10.0.2.0/24',
    ' vm1 .1    vm3 .3    vm5 .5                   vm2 .2    vm4 .4',
    '   |         |         |                        |         |',
    '   +---------+---------+------- router ---------+---------+',
    '',
    ' host1                  host2                  host3, which joins later',
    ' vm1       vm2          vm3       vm4          vm5',
    '  eth1      eth2         eth3      eth4         eth5',
    '   |         |            |         |            |',
    '   +- br-int-+            +- br-int-+          br-int',
    '        |                      |                 |',
    '    Geneve ================ Geneve =========== Geneve',
    '        |                      |                 |',
    ' enp1s0 192.168.220.3   enp1s0 192.168.220.4   enp1s0 192.168.220.5',
  ],
  phases: [
    {
      title: 'two hosts join OVN',
      steps: (host) => (isFirst(host) ? [...addUnderlayBridge(host), joinOvn] : []),
      checks: [{ host: 1, to: '192.168.220.4', target: 'host2', targetHost: 2 }],
    },
    {
      title: 'virtual machines on two switches with a router between them',
      network: [addNetwork],
      steps: (host) => vmsOf(first, host).flatMap(plugVm),
      checks: [
        { host: 1, vm: 'vm1', to: '10.0.1.3', target: 'vm3, the same switch', targetHost: 2 },
        { host: 1, vm: 'vm1', to: '10.0.2.2', target: 'vm2, routed', targetHost: 1 },
        { host: 1, vm: 'vm1', to: '10.0.2.4', target: 'vm4, routed', targetHost: 2 },
      ],
    },
    {
      title: 'a path is forbidden',
      network: [forbid],
      steps: (host) => (isFirst(host) ? [forgetFlows] : []),
      checks: [
        {
          ...{ host: 1, vm: 'vm1', to: '10.0.2.4', target: 'vm4, forbidden', targetHost: 2 },
          forbidden: true,
        },
        { host: 2, vm: 'vm3', to: '10.0.2.4', target: 'vm4, routed', targetHost: 2 },
        { host: 1, vm: 'vm1', to: '10.0.2.2', target: 'vm2, routed', targetHost: 1 },
      ],
    },
    {
      title: 'a load balancer',
      network: [balance],
      steps: () => [],
      checks: [
        {
          ...{ host: 2, vm: 'vm3', to: virtualAddress, target: 'vm2 and vm4, TCP', targetHost: 1 },
          tcp: {
            port: 80,
            servers: [
              { vm: 'vm2', host: 1, port: 8080 },
              { vm: 'vm4', host: 2, port: 8080 },
            ],
          },
        },
      ],
    },
    {
      title: 'a third host joins',
      network: [addLastPort],
      steps: (host) =>
        isFirst(host)
          ? []
          : [...addUnderlayBridge(host), joinOvn, ...vmsOf(last, host).flatMap(plugVm)],
      checks: [
        { host: 3, vm: 'vm5', to: '10.0.1.1', target: 'vm1, the same switch', targetHost: 1 },
        { host: 3, vm: 'vm5', to: '10.0.2.4', target: 'vm4, routed', targetHost: 2 },
        { host: 1, vm: 'vm2', to: '10.0.1.5', target: 'vm5, routed', targetHost: 3 },
      ],
    },
  ],
}
