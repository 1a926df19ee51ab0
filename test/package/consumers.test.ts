/** Projects of others, whatever compiler and settings they have: types, `import` and `require`. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npm, pack, root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const tools = join(root, 'test/package/tools/node_modules')
const folder = mkdtempSync(join(tmpdir(), 'consumers-'))
let tarball: string

test.before(() => {
  ;({ tarball } = pack(folder))
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  npm(['install', tarball], folder)
})

/** Some of each entry, and something that its types must refuse. */
const program = `
import { createVxlan, type Link, NetlinkError } from 'ovs-netlink'
import { connectOvsdb } from 'ovs-netlink/ovsdb-client'
import { Open_vSwitchSchema } from 'ovs-netlink/openvswitch'
import { startOpenVswitch } from 'ovs-netlink/testing'

export async function main(): Promise<Link> {
  try {
    await using vswitch = await startOpenVswitch()
    await using client = await connectOvsdb({ remote: vswitch.remote })
    await client.getSchema(Open_vSwitchSchema.name)
  } catch (error) {
    if (!(error instanceof NetlinkError)) throw error
    const option: string | undefined = error.option
    console.log(option)
  }
  // @ts-expect-error a VNI is a number
  await createVxlan({ name: 'vxlan0', vni: '42' })
  return createVxlan({ name: 'vxlan0', vni: 42 })
}
`

/** Each for a module of either kind, which the file's name tells. */
const settings = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'preserve', moduleResolution: 'bundler' },
]

for (const compiler of ['typescript-5', 'typescript-6', 'typescript-7']) {
  for (const { module, moduleResolution } of settings) {
    test(`${compiler}, module ${module}, resolution ${moduleResolution}`, () => {
      const project = join(folder, `${compiler}-${module}`)
      mkdirSync(project)
      const files = ['main.mts', 'main.cts']
      for (const file of files) writeFileSync(join(project, file), program)
      const compilerOptions = {
        ...{ module, moduleResolution, target: 'es2022', lib: ['es2022', 'esnext.disposable'] },
        ...{ strict: true, skipLibCheck: false, noEmit: true },
        ...{ types: ['node'], typeRoots: [join(tools, '@types')] },
      }
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
      compile(compiler, project)
    })
  }
}

/** Throws with what the compiler says when types do not hold. */
function compile(compiler: string, project: string): void {
  try {
    run([join(tools, compiler, 'bin/tsc'), '-p', project])
  } catch (error) {
    throw new Error((error as { stdout: string }).stdout, { cause: error })
  }
}

const run = (argv: string[]) =>
  execFileSync(process.execPath, argv, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })

test('import and require are given the same, without a warning', () => {
  const installed = join(folder, 'node_modules/ovs-netlink')
  cpSync(join(root, 'build/Release'), join(installed, 'build/Release'), { recursive: true })
  writeFileSync(
    join(folder, 'both.cjs'),
    `process.on('warning', (warning) => console.log(warning.name))
     const entries = ['ovs-netlink', 'ovs-netlink/ovsdb-client', 'ovs-netlink/openvswitch', 'ovs-netlink/ovn', 'ovs-netlink/network', 'ovs-netlink/nftables', 'ovs-netlink/testing']
     Promise.all(entries.map(async (entry) => {
       const [imported, required] = [await import(entry), require(entry)]
       const names = Object.keys(imported).filter((name) => imported[name] === required[name])
       return names.length > 0 && names.length === Object.keys(imported).length
     })).then((same) => console.log(...same))`,
  )
  assert.is(run(['both.cjs']), 'true true true true true true true\n')
})

test('publint finds nothing', () => {
  assert.match(run([join(tools, 'publint/src/cli.js'), 'run', tarball, '--strict']), 'All good!')
})

test('attw finds nothing, but for resolution as Node.js had it before there were exports', () => {
  run([join(tools, '@arethetypeswrong/cli/dist/index.js'), '--profile', 'node16', tarball])
})

test.run()
