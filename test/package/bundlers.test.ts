/**
 * A program bundled with the package in it: by each bundler, as a module and as CommonJS, and as a
 * single executable. The bundle runs in the project that has the package installed; then where there
 * is none, with the addon beside it, and with the addon that the environment names.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { npm, pack, root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const tools = join(root, 'test/package/tools/node_modules')
const addon = join(root, 'build/Release/ovs_netlink.node')
const folder = mkdtempSync(join(tmpdir(), 'bundlers-'))
const project = join(folder, 'project')
const bun = join(tools, `@oven/bun-linux-${process.arch === 'arm64' ? 'aarch64' : 'x64'}/bin/bun`)

/** Half of it is loaded by import() alone: a bundler that loses that fails here. */
const program = `
import { connectOvs, createBridge, deleteLink, NetlinkError } from 'ovs-netlink'
import { connectOvsdb } from 'ovs-netlink/ovsdb-client'

const caught = (promise) => promise.then(() => 'nothing', ({ code }) => code)
async function main() {
  const { name } = await createBridge({ name: 'bundled' })
  await deleteLink('bundled')
  const error = await deleteLink('bundled').catch((thrown) => thrown)
  const remote = 'unix:/nonexistent/db.sock'
  const failures = [await caught(connectOvs({ remote })), await caught(connectOvsdb({ remote }))]
  console.log(name, error instanceof NetlinkError, error.code, ...failures)
}
main()
`
const printed = 'bundled true ENODEV OVSDB_CONNECT_FAILED OVSDB_CONNECT_FAILED\n'

type Format = 'esm' | 'cjs'

/** Each makes a bundle of `main.mjs` in the current folder. */
const bundlers: Record<string, (format: Format, out: string) => void> = {
  esbuild: (format, out) =>
    node('esbuild/bin/esbuild', [
      ...['main.mjs', '--bundle', '--platform=node', `--format=${format}`, `--outfile=${out}`],
    ]),
  rollup: (format, out) =>
    node('rollup/dist/bin/rollup', [
      ...['main.mjs', '--format', format, '--file', out, '--inlineDynamicImports'],
      ...['--plugin', join(tools, '@rollup/plugin-node-resolve/dist/cjs/index.js')],
    ]),
  webpack: (format, out) => {
    const { base, dir } = { base: out.slice(dirname(out).length + 1), dir: dirname(out) }
    const output =
      format === 'esm'
        ? { filename: base, path: dir, module: true, chunkFormat: 'module' }
        : { filename: base, path: dir }
    const config = {
      ...{ mode: 'production', target: 'node20', entry: './main.mjs', output },
      ...{ experiments: { outputModule: format === 'esm' } },
    }
    writeFileSync(
      join(project, 'bundle.cjs'),
      `require(${JSON.stringify(join(tools, 'webpack'))})(
        ${JSON.stringify({ ...config, context: project })},
        (error, stats) => {
          if (error || stats.hasErrors()) throw error ?? new Error(stats.toString())
        })`,
    )
    run(process.execPath, ['bundle.cjs'])
  },
  bun: (format, out) =>
    run(bun, ['build', 'main.mjs', '--target=node', `--format=${format}`, '--outfile', out]),
}

function node(script: string, argv: string[]): void {
  run(process.execPath, [join(tools, script), ...argv])
}

function run(program: string, argv: string[], cwd = project, env = process.env): string {
  return execFileSync(program, argv, {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

test.before(() => {
  mkdirSync(project)
  const { tarball } = pack(folder)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  npm(['install', tarball], project)
  const built = join(project, 'node_modules/ovs-netlink/build/Release')
  cpSync(join(root, 'build/Release'), built, { recursive: true })
  writeFileSync(join(project, 'main.mjs'), program)
})

for (const [name, bundle] of Object.entries(bundlers)) {
  for (const format of ['esm', 'cjs'] as const) {
    test(`${name}, ${format}: with the package, with the addon beside it, and with its place named`, () => {
      const file = `${name}.${format === 'esm' ? 'mjs' : 'cjs'}`
      bundle(format, join(project, 'dist', file))
      assert.is(run(process.execPath, [join('dist', file)]), printed)

      const elsewhere = join(folder, `${name}-${format}`)
      cpSync(join(project, 'dist'), elsewhere, { recursive: true })
      rmSync(join(project, 'dist'), { recursive: true })
      checkAlone(elsewhere, [process.execPath, file])
    })
  }
}

/** Where no package is to be found. */
function checkAlone(cwd: string, [command, ...argv]: [string, ...string[]]): void {
  const hidden = join(folder, 'hidden')
  cpSync(join(project, 'node_modules'), hidden, { recursive: true })
  rmSync(join(project, 'node_modules'), { recursive: true })
  try {
    const { status, stderr } = spawnSync(command, argv, { cwd, encoding: 'utf8' })
    assert.is(status, 1)
    assert.match(stderr, 'ERR_OVS_NETLINK_ADDON')
    assert.match(stderr, 'put ovs_netlink.node beside it, or name the file in OVS_NETLINK_ADDON')
    const named = { ...process.env, OVS_NETLINK_ADDON: addon }
    assert.is(run(command, argv, cwd, named), printed)
    copyFileSync(addon, join(cwd, 'ovs_netlink.node'))
    assert.is(run(command, argv, cwd), printed)
  } finally {
    cpSync(hidden, join(project, 'node_modules'), { recursive: true })
    rmSync(hidden, { recursive: true })
  }
}

test('a single executable of Node.js', () => {
  const cwd = join(folder, 'node-executable')
  mkdirSync(cwd)
  bundlers['esbuild']?.('cjs', join(cwd, 'main.cjs'))
  const config = { main: 'main.cjs', output: 'blob', disableExperimentalSEAWarning: true }
  writeFileSync(join(cwd, 'sea.json'), JSON.stringify(config))
  run(process.execPath, ['--experimental-sea-config', 'sea.json'], cwd)
  copyFileSync(process.execPath, join(cwd, 'program'))
  chmodSync(join(cwd, 'program'), 0o755)
  const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
  const postject = join(tools, 'postject/dist/cli.js')
  run(
    process.execPath,
    [postject, 'program', 'NODE_SEA_BLOB', 'blob', '--sentinel-fuse', fuse],
    cwd,
  )
  checkAlone(cwd, [join(cwd, 'program')])
})

test('a single executable of Bun', () => {
  const cwd = join(folder, 'bun-executable')
  mkdirSync(cwd)
  run(bun, ['build', 'main.mjs', '--compile', '--outfile', join(cwd, 'program')])
  checkAlone(cwd, [join(cwd, 'program')])
})

test.run()
