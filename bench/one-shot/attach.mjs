/**
 * A program that is started for one thing, as a CNI plugin is: `attach.mjs NUMBER` puts one end of a veth pair
 * into a namespace, with an address, and the other on a bridge of Open vSwitch.
 */
import { connectOvs, createVeth } from 'ovs-netlink'
import { pairOf } from './pair.mjs'

const [number] = process.argv.slice(2).map(Number)
const { name, netns, address, bridge } = pairOf(number)
const peer = { name: 'eth0', netns, up: true, addresses: [address] }
const [ovs] = await Promise.all([connectOvs(), createVeth({ name, up: true, peer })])
await ovs.addPort(bridge, name)
await ovs.close()
