/** The steps that experiments share. */
import {
  addAddress,
  createNetns,
  createVeth,
  createVxlan,
  deleteAddress,
  deleteLink,
  deleteNetns,
  moveLink,
  setLink,
} from 'ovs-netlink'
import type { Host, Step, Vm } from './experiment.js'

export const tunnelAddressOf = (host: Host) => `20.0.0.${host.number}`

export const addBridge: Step = {
  title: 'bridge br0, fail mode standalone',
  async run({ ovs, datapathType, undo, signal }) {
    await ovs.addBridge('br0', { failMode: 'standalone', datapathType, signal })
    undo.add('bridge br0', () => ovs.deleteBridge('br0', { ifExists: true }))
    return undefined
  },
}

/**
 * The datapath without a kernel module sends tunnel packets through its own bridges only: the
 * underlay's device becomes a port of one, and the underlay's address that bridge's.
 */
const underlayBridge: Step = {
  title: 'bridge br-phy for the underlay, which tunnels of OVS need without the kernel module',
  async run({ ovs, netns, datapathType, underlay, undo, signal }) {
    const { dev, local, prefixLength } = underlay
    const address = `${local}/${prefixLength}`
    await deleteAddress(dev, address, { netns, signal })
    undo.add(`address ${address} of ${dev}`, () => addAddress(dev, address, { netns }))
    await ovs.addBridge('br-phy', { failMode: 'standalone', datapathType, signal })
    undo.add('bridge br-phy', () => ovs.deleteBridge('br-phy', { ifExists: true }))
    await ovs.addPort('br-phy', dev, { signal })
    await setLink('br-phy', { up: true, netns, signal })
    await addAddress('br-phy', address, { netns, signal })
    return undefined
  },
}

export const addUnderlayBridge = (host: Host): Step[] =>
  host.datapathType === 'netdev' ? [underlayBridge] : []

/** A namespace with one end of a veth pair in it, the other end on the bridge. */
export function addVmByVeth(vm: Vm, hostEnd: string): Step[] {
  return [
    createVm(vm),
    {
      title: `veth pair ${hostEnd} - ${vm.port} in ${vm.name}, ${vm.address}`,
      async run({ netns, vm: namespace, undo, signal }) {
        await createVeth({
          name: hostEnd,
          netns,
          up: true,
          peer: { name: vm.port, netns: namespace(vm.name), up: true, addresses: [vm.address] },
          signal,
        })
        undo.add(`link ${hostEnd}`, () => deleteLink(hostEnd, { netns, ifExists: true }))
        return undefined
      },
    },
    addPort(hostEnd),
  ]
}

/** A namespace with an internal port of the bridge moved into it. */
export function addVmByInternalPort(vm: Vm): Step[] {
  return [
    {
      title: `internal port ${vm.port}`,
      async run({ ovs, signal }) {
        const { ofport } = await ovs.addPort('br0', vm.port, { type: 'internal', signal })
        return `ofport ${ofport}`
      },
    },
    createVm(vm),
    {
      title: `${vm.port} into ${vm.name}: ${vm.mac}, ${vm.address}`,
      async run({ netns, vm: namespace, signal }) {
        if (vm.mac !== undefined) await setLink(vm.port, { mac: vm.mac, netns, signal })
        const there = namespace(vm.name)
        await moveLink(vm.port, { netns, to: there, signal })
        await setLink(vm.port, { up: true, netns: there, signal })
        await addAddress(vm.port, vm.address, { netns: there, signal })
        return undefined
      },
    },
  ]
}

/** The kernel's vxlan, with an address of its own. */
export const addKernelVxlan: Step = {
  title: 'link vxlan0, VNI 42, port 4789',
  async run(host) {
    const { netns, underlay, undo, signal } = host
    const { dev, local, remote } = underlay
    await createVxlan({
      name: 'vxlan0',
      netns,
      vni: 42,
      dstPort: 4789,
      dev,
      local,
      remote,
      addresses: [`${tunnelAddressOf(host)}/24`],
      up: true,
      signal,
    })
    undo.add('link vxlan0', () => deleteLink('vxlan0', { netns, ifExists: true }))
    return `${local} - ${remote}, ${tunnelAddressOf(host)}/24`
  },
}

/** A link that exists becomes a port of the bridge. */
export function addPort(name: string): Step {
  return {
    title: `port ${name}`,
    async run({ ovs, signal }) {
      const { ofport } = await ovs.addPort('br0', name, { signal })
      return `ofport ${ofport}`
    },
  }
}

/** A namespace to be a virtual machine. */
export function createVm(vm: Pick<Vm, 'name'>): Step {
  return {
    title: `namespace ${vm.name}`,
    async run({ vm: namespace, undo, signal }) {
      const name = namespace(vm.name)
      await createNetns(name, { signal })
      undo.add(`namespace ${name}`, () => deleteNetns(name, { ifExists: true }))
      return undefined
    },
  }
}
