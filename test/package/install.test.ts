/** A project of somebody else's that installed the tarball. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifest, npm, pack, root } from '../support/package.js'
import { assert, test } from '../support/test.js'

const project = mkdtempSync(join(tmpdir(), "some one's project-"))
const installed = join(project, 'node_modules/ovs-netlink')
const built = join(root, 'build/Release/ovs_netlink.node')

const program = `
import { createVxlan } from 'ovs-netlink'

try {
  await createVxlan({ name: 'vxlan0', vni: 2 ** 24 })
} catch (error) {
  console.log(error.code, error.option)
}
`

/** What becomes of the program, in a Node.js that takes itself for `execPath`. */
function run({ execPath = process.execPath } = {}) {
  const as = `data:text/javascript,process.execPath=${JSON.stringify(execPath)}`
  const argv = ['--import', as, 'main.js']
  return spawnSync(process.execPath, argv, { cwd: project, encoding: 'utf8' })
}

/** Puts an addon where the package has those that it brings. */
function bring(name: string, addon: string) {
  const folder = join(installed, 'prebuilds', name)
  mkdirSync(folder, { recursive: true })
  copyFileSync(addon, join(folder, 'ovs_netlink.node'))
}

/** A program that names this as its loader, as long as that of this machine's at most. */
function programOf(loader: string): string {
  const bytes = readFileSync('/bin/true')
  const at = bytes.indexOf('/lib')
  const end = bytes.indexOf(0, at)
  assert.ok(at > 0 && loader.length <= end - at)
  bytes.fill(0, at, end).write(loader, at)
  const path = join(project, 'program')
  writeFileSync(path, bytes)
  return path
}

test.before(() => {
  const { tarball } = pack(project)
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }')
  writeFileSync(join(project, 'main.js'), program)
  npm(['install', tarball], project)
  rmSync(join(installed, 'prebuilds'), { recursive: true, force: true })
})

test('installs nothing else, and runs no script', () => {
  const { dependencies } = JSON.parse(npm(['ls', '--all', '--json'], project))
  assert.equal(Object.keys(dependencies), ['ovs-netlink'])
  assert.not(existsSync(join(installed, 'build')))
  const scripts = Object.keys(manifest.scripts)
  assert.equal(
    scripts.filter((name) => /^(pre|post)?install$/.test(name)),
    [],
  )
  // pnpm and yarn run node-gyp because of one, whatever package.json says.
  assert.not(existsSync(join(installed, 'binding.gyp')))
})

test('without an addon, the error tells what there is, what it needs, and what builds it', () => {
  const { status, stderr } = run()
  assert.is(status, 1)
  assert.match(stderr, `addon is not built for linux-${process.arch}-glibc; there are none`)
  assert.match(stderr, `Found: linux-${process.arch}-glibc, Node.js ${process.versions.node}.`)
  assert.match(stderr, 'Needed: Linux, Node.js 20.19 or later; ')
  assert.match(stderr, /^ {2}cd .* && cmake /m)
  assert.match(stderr, "code: 'ERR_OVS_NETLINK_ADDON'")
})

test('the prebuilt addon that fits is loaded: what it refuses, it refuses', () => {
  bring(`linux-${process.arch}-glibc`, built)
  assert.is(run().stdout, 'ERR_INVALID_ARG_VALUE vni\n')
})

test('another C library than glibc is seen by what the program names as its loader', () => {
  const musl = { execPath: programOf('/lib/ld-musl-x86_64.so.1') }
  const { stderr } = run(musl)
  const [found, there] = ['musl', 'glibc'].map((libc) => `linux-${process.arch}-${libc}`)
  assert.match(stderr, `addon is not built for ${found}; there are ${there}.\n`)
  bring(`${found}`, built)
  assert.is(run(musl).stdout, 'ERR_INVALID_ARG_VALUE vni\n')
  // A program that is none that anybody could run, such as a script.
  assert.is(run({ execPath: join(project, 'main.js') }).stdout, 'ERR_INVALID_ARG_VALUE vni\n')
})

test('one that does not load: the error tells why', () => {
  bring(`linux-${process.arch}-glibc`, join(project, 'main.js'))
  const { status, stderr } = run()
  assert.is(status, 1)
  assert.match(stderr, /addon does not load: .*prebuilds\/linux-\w+-glibc\/ovs_netlink.node: /)
  assert.match(stderr, "code: 'ERR_OVS_NETLINK_ADDON'")
})

test('the command that the error names builds one, which is then loaded', () => {
  const [, command] = /^ {2}(cd .*)$/m.exec(run().stderr) ?? []
  // A compiler in a hurry.
  const compiler = join(project, 'c++')
  writeFileSync(compiler, '#!/bin/sh\nexec c++ "$@" -O0\n', { mode: 0o755 })
  const env = { ...process.env, CXX: compiler, CMAKE_BUILD_PARALLEL_LEVEL: '2' }
  execFileSync('sh', ['-c', `${command}`], { env, stdio: 'pipe' })
  assert.is(run().stdout, 'ERR_INVALID_ARG_VALUE vni\n')
})

test('brings the generator of types', () => {
  const printed = execFileSync('node_modules/.bin/ovs-netlink-codegen', ['--help'], {
    cwd: project,
    encoding: 'utf8',
  })
  assert.match(printed, /^Usage: ovs-netlink-codegen /)
})

test.run()
