/** Everybody who is measured, how they are made ready and how they are started. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ensureNodeModules } from '../scripts/setup.mjs'
import type { Commands, ContestantName, Range, Workload } from './workloads/workload.js'

const run = promisify(execFile)
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Started as a process in the workload's namespace. */
export type Start = (workload: Workload, range: Range) => Promise<[string, ...string[]]>

export interface Contestant {
  name: ContestantName
  title: string
  /** Whether it prints `{ "seconds": ... }`; otherwise its whole process is what is measured. */
  measuresItself: boolean
  /** Debian's packages that it comes with. */
  packages: string
  /** Makes it ready, in `folder`; rejects when it cannot be had. */
  ready(folder: string): Promise<Start>
}

/** A program that is told the workload and the number of operations. */
const program =
  (...argv: [string, ...string[]]): Start =>
  async ({ name, same = name }, { count }) => [...argv, same, String(count)]

const typescript =
  (path: string): Start =>
  async ({ name }, { count }) =>
    [
      ...[process.execPath, '--expose-gc', '--import', 'tsx', here(path)],
      ...[name, String(count)],
    ] as [string, ...string[]]

/** Processes that import a package, or nothing. */
const importer = (name: string) => program(process.execPath, here('imports/import.mjs'), name)

const imported = (name: ContestantName): Contestant => ({
  ...{ name, title: `${name} (npm)`, measuresItself: true, packages: '' },
  async ready() {
    await ensureNodeModules('bench/imports')
    return importer(name)
  },
})

/** A script, for whoever takes commands: `lines` are those of the shell. */
const script =
  (folder: string, lines: (commands: Commands[]) => string[] | Promise<string[]>): Start =>
  async (workload, range) => {
    const file = join(folder, 'script.sh')
    const written = await lines(workload.commands?.(range) ?? [])
    await writeFile(file, `set -e\nexec >/dev/null\n${written.join('\n')}\n`)
    return ['sh', file]
  }

async function compileFloor(folder: string): Promise<string> {
  const binary = join(folder, 'floor')
  await run('cc', ['-O2', '-o', binary, here('floor/floor.c')])
  return binary
}

export const contestants: readonly Contestant[] = [
  {
    name: 'library',
    title: 'ovs-netlink',
    measuresItself: true,
    packages: '',
    async ready() {
      const [ours, importing] = [typescript('library.ts'), importer('ovs-netlink')]
      return (workload, range) => (workload.imports ? importing : ours)(workload, range)
    },
  },
  {
    name: 'floor',
    title: 'C, a request a send',
    measuresItself: true,
    packages: 'gcc libc6-dev',
    ready: async (folder) => program(await compileFloor(folder)),
  },
  {
    name: 'floor-64',
    title: 'C, 64 operations a send',
    measuresItself: true,
    packages: 'gcc libc6-dev',
    async ready(folder) {
      const start = program(await compileFloor(folder))
      return async (workload, range) => [...(await start(workload, range)), '64']
    },
  },
  {
    name: 'ip-batch',
    title: 'ip -batch',
    measuresItself: false,
    packages: 'iproute2',
    ready: async (folder) =>
      script(folder, (commands) =>
        Promise.all(
          commands.map(async ({ program, lines }, at) => {
            const file = join(folder, `batch-${at}`)
            await writeFile(file, `${lines.join('\n')}\n`)
            return `${program} -batch ${file}`
          }),
        ),
      ),
  },
  {
    name: 'ip',
    title: 'a process each',
    measuresItself: false,
    packages: 'iproute2',
    ready: async (folder) => script(folder, eachByItself),
  },
  {
    name: 'bash',
    title: 'bash, with jq, ip and ovs-vsctl',
    measuresItself: false,
    packages: 'bash iproute2 jq openvswitch-switch',
    async ready(folder) {
      await run('jq', ['--version'])
      return script(folder, eachByItself)
    },
  },
  {
    name: 'pyroute2',
    title: 'pyroute2 (Python)',
    measuresItself: true,
    packages: 'python3-pyroute2',
    async ready() {
      await run('/usr/bin/python3', ['-c', 'import pyroute2'])
      return program('/usr/bin/python3', here('peers/with_pyroute2.py'))
    },
  },
  {
    name: 'vishvananda',
    title: 'vishvananda/netlink (Go)',
    measuresItself: true,
    packages: 'golang-go golang-github-vishvananda-netlink-dev',
    async ready(folder) {
      const binary = join(folder, 'with-vishvananda')
      // Without modules, that is, from the sources that Debian installs and from no network.
      const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode' }
      await run('go', ['build', '-o', binary, here('peers/with-vishvananda.go')], { env })
      return program(binary)
    },
  },
  {
    name: 'npm-netlink',
    title: 'netlink (npm)',
    measuresItself: true,
    packages: '',
    ready: async () => typescript('peers/with-npm-netlink.ts'),
  },
  {
    name: 'ovs-vsctl',
    title: 'a process each',
    measuresItself: false,
    packages: 'openvswitch-switch',
    ready: async (folder) => script(folder, eachByItself),
  },
  {
    name: 'ovs-vsctl-batch',
    title: 'one ovs-vsctl',
    measuresItself: false,
    packages: 'openvswitch-switch',
    ready: async (folder) =>
      script(folder, (commands) =>
        commands.map(({ program, lines }) => `${program} ${lines.join(' -- ')}`),
      ),
  },
  {
    name: 'few-ports',
    title: 'the same with 10 ports',
    measuresItself: true,
    packages: '',
    ready: async () => typescript('peers/with-few-ports.ts'),
  },
  {
    name: 'json-parse',
    title: 'JSON.parse of its text',
    measuresItself: true,
    packages: '',
    ready: async () => typescript('peers/with-json-parse.ts'),
  },
  {
    name: 'bare-socket',
    title: 'a bare socket',
    measuresItself: true,
    packages: '',
    ready: async () => typescript('peers/with-bare-socket.ts'),
  },
  {
    name: 'python-idl',
    title: "Open vSwitch's Python IDL",
    measuresItself: true,
    packages: 'python3-openvswitch',
    async ready() {
      await run('/usr/bin/python3', ['-c', 'import ovs.db.idl'])
      return program('/usr/bin/python3', here('peers/with_python_idl.py'))
    },
  },
  {
    name: 'bare-node',
    title: 'nothing',
    measuresItself: true,
    packages: '',
    ready: async () => importer('node'),
  },
  {
    name: 'node-start',
    title: 'node, which does nothing',
    measuresItself: false,
    packages: '',
    ready: async (folder) =>
      script(folder, (commands) => commands.map(() => `${process.execPath} -e 0`)),
  },
  {
    name: 'ovsdb-client',
    title: 'ovs-netlink/ovsdb-client',
    measuresItself: true,
    packages: '',
    ready: async () => importer('ovs-netlink/ovsdb-client'),
  },
  imported('sharp'),
  imported('undici'),
  imported('zeromq'),
]

function eachByItself(commands: Commands[]): string[] {
  return commands.flatMap(({ program, lines }) => lines.map((line) => `${program} ${line}`))
}
