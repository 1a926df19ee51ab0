import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createNetns, type Netns } from 'ovs-netlink'
import { startOpenVswitch } from 'ovs-netlink/testing'
import { rolldown } from 'rolldown'
import plugin from '../../examples/cni/rolldown.config.mjs'
import { type Beside, numbers, type Range, type Workload } from './workload.js'

const inBash = fileURLToPath(new URL('../cni/ovs-vxlan.sh', import.meta.url))
const run = promisify(execFile)

/** Where the configuration is, and what was leased. */
const folderVariable = 'CNI_FOLDER'
const file = 'config.json'

const containerOf = (i: number) => `n${i}`

const variablesOf = (i: number) => ({
  CNI_COMMAND: 'ADD',
  CNI_CONTAINERID: containerOf(i),
  CNI_IFNAME: 'eth0',
  CNI_NETNS: `/run/netns/${containerOf(i)}`,
  CNI_PATH: '/opt/cni/bin',
})

/** What a runtime calls for each container: ADD, by the plugin of examples/cni and by the same in bash. */
export const cni: Workload = {
  name: 'cni',
  title: 'ADD of a CNI plugin: pair, address, route, port, tunnel',
  count: 10,
  contestants: ['library', 'bash', 'node-start'],
  warmUps: 0,
  programs: true,
  async beside(_range: Range, netns: Netns): Promise<Beside> {
    const { output, ...input } = plugin
    await (await rolldown(input)).write(output)
    const vswitch = await startOpenVswitch({ netns })
    const folder = mkdtempSync(join(tmpdir(), 'cni-'))
    writeFileSync(join(folder, file), JSON.stringify(configIn(folder, vswitch.datapathType)))
    return {
      env: { OVS_RUNDIR: vswitch.dir, [folderVariable]: folder },
      async [Symbol.asyncDispose]() {
        await vswitch[Symbol.asyncDispose]()
        rmSync(folder, { recursive: true })
      },
    }
  },
  async prepare(range) {
    for (const i of numbers(range)) await createNetns(containerOf(i))
  },
  async library(range) {
    const config = readFileSync(join(process.env[folderVariable] ?? '', file))
    for (const i of numbers(range)) {
      const env = { ...process.env, ...variablesOf(i) }
      const called = run(process.execPath, [join(plugin.output.dir, 'ovs-vxlan.mjs')], { env })
      called.child.stdin?.end(config)
      await called
    }
  },
  commands: (range) =>
    numbers(range).map((i) => {
      const variables = Object.entries(variablesOf(i)).map((entry) => entry.join('='))
      const line = `${variables.join(' ')} ${inBash} <"$${folderVariable}/${file}"`
      return { program: 'env', lines: [line] }
    }),
}

const configIn = (folder: string, datapathType: string) => ({
  cniVersion: '1.1.0',
  name: 'overlay',
  type: 'ovs-vxlan',
  bridge: 'br-overlay',
  datapathType,
  vni: 42,
  local: '192.0.2.1',
  remotes: ['192.0.2.2'],
  ipam: {
    dataDir: folder,
    ranges: [
      {
        ...{ subnet: '10.0.0.0/24', gateway: '10.0.0.1' },
        ...{ rangeStart: '10.0.0.10', rangeEnd: '10.0.0.250' },
      },
    ],
    routes: [{ dst: '0.0.0.0/0' }],
  },
})
