import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createNetns } from 'ovs-netlink'
import { pairOf } from '../one-shot/pair.mjs'
import { openVswitch } from './openvswitch.js'
import { numbers, type Workload } from './workload.js'

const program = fileURLToPath(new URL('../one-shot/attach.mjs', import.meta.url))
const run = promisify(execFile)

/** A process each, one after the other: what counts is how soon a fresh one is done. */
export const oneShot: Workload = {
  name: 'one-shot',
  title: 'a program for each: veth pair into a namespace, address, port of Open vSwitch',
  count: 10,
  contestants: ['library', 'ip', 'node-start'],
  bounds: [{ against: 'ip', atMost: 0.75 }],
  warmUps: 0,
  programs: true,
  beside: openVswitch,
  async prepare(range) {
    for (const i of numbers(range)) await createNetns(pairOf(i).netns)
  },
  async library(range) {
    for (const i of numbers(range)) await run(process.execPath, [program, String(i)])
  },
  commands: (range) =>
    numbers(range).map((i) => {
      const { name, netns, address, bridge } = pairOf(i)
      const steps = [
        `ip link add ${name} up type veth peer name eth0 netns ${netns}`,
        `ip -n ${netns} address add ${address} dev eth0`,
        `ip -n ${netns} link set eth0 up`,
        `ovs-vsctl add-port ${bridge} ${name}`,
      ]
      return { program: 'bash', lines: [`-c '${steps.join(' && ')}'`] }
    }),
}
