/** Does what a new user does with the tarball, where there is neither a network nor a compiler. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetUpError } from '../command.mjs'

/** Makes a link in the namespace that it runs in. */
const program = `
import { createVxlan, getLink } from 'ovs-netlink'
import { createRequire } from 'node:module'

await createVxlan({ name: 'vxlan0', vni: 42, local: '127.0.0.1', dstPort: 4789 })
const { kind, vxlan } = await getLink('vxlan0')
const same = createRequire(import.meta.url)('ovs-netlink').getLink === getLink
console.log(kind, vxlan.vni, same)
`

/**
 * Installs the tarball in an empty folder, and runs a program that uses it; in a network namespace of
 * its own, where nothing can be downloaded.
 *
 * @param {string} tarball
 * @param {import('./managers.mjs').Manager} manager
 */
export function tryInstall(tarball, { node, files = {}, install }) {
  const folder = mkdtempSync(join(tmpdir(), 'ovs-netlink-trial-'))
  try {
    const project = join(folder, 'project')
    for (const each of ['project', 'home', 'bin']) mkdirSync(join(folder, each))
    symlinkSync(node, join(folder, 'bin/node'))
    const start = { 'package.json': '{ "private": true, "type": "module" }', 'main.js': program }
    for (const [name, text] of Object.entries({ ...start, ...files })) {
      writeFileSync(join(project, name), text)
    }
    const home = join(folder, 'home')
    // Yarn, as root, has a place outside of it, and would take an older tarball from there.
    const env = { HOME: home, YARN_CACHE_FOLDER: home, PATH: join(folder, 'bin'), CI: 'true' }
    run(install(tarball), project, env)
    if (existsSync(join(project, 'node_modules/ovs-netlink/build'))) {
      throw new SetUpError('something was built')
    }
    const printed = run([node, 'main.js'], project, env)
    if (printed !== 'vxlan 42 true\n') throw new SetUpError(`printed ${printed}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string[]} argv
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} what it printed
 */
function run(argv, cwd, env) {
  const own = ['--user', '--map-root-user', '--net', ...argv]
  const { status, stdout, stderr, error } = spawnSync('/usr/bin/unshare', own, {
    ...{ cwd, env, encoding: 'utf8', timeout: 120_000 },
  })
  if (status === 0) return stdout
  throw new SetUpError(`${argv.join(' ')}: ${error ?? status}\n${stdout}${stderr}`)
}
