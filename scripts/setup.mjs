/** From a fresh clone to something that runs: programs, node modules, addon, JavaScript. */
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptCommand, install } from './apt.mjs'
import { Interrupted, runStep, SetUpError } from './command.mjs'
import { find, missing, systemFolders } from './needs.mjs'
import { root } from './paths.mjs'
import { stampOf } from './stamp.mjs'

/**
 * Makes everything ready, or ends the program saying what is missing and how to get it.
 *
 * @param {import('./needs.mjs').NeedGroup[]} groups the programs needed beside those of the build
 * @param {(() => Promise<void>)[]} furtherSteps
 * @param {import('./needs.mjs').NeedGroup[]} optional what is installed where that can be, and gone without elsewhere
 */
export async function setUp(groups, furtherSteps = [], optional = []) {
  process.env['PATH'] = [process.env['PATH'], ...systemFolders].join(delimiter)
  try {
    await ensurePrograms(['build', ...groups])
    await installOptional(optional)
    await ensureNodeModules()
    await ensureAddon()
    await ensureJavaScript()
    for (const step of furtherSteps) await step()
  } catch (error) {
    if (error instanceof Interrupted) process.exit(error.exitStatus)
    if (!(error instanceof SetUpError)) throw error
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}

/** @param {import('./needs.mjs').NeedGroup[]} groups */
async function ensurePrograms(groups) {
  const lacking = missing(groups)
  if (lacking.length === 0) return
  const packages = [...new Set(lacking.map((need) => need.package))]
  const root = process.getuid?.() === 0
  const apt = find('apt-get') !== undefined
  if (root && apt) await install(packages)

  const still = missing(groups)
  if (still.length === 0) return
  const list = still.map(({ programs, why }) => `  ${programs.join(', ')}: ${why}`).join('\n')
  const command = root ? aptCommand(packages) : `sudo sh -c '${aptCommand(packages)}'`
  const where = apt ? '' : 'Debian and Ubuntu have it all with this; other systems name it alike:\n'
  throw new SetUpError(`Missing on this machine:\n${list}\n\n${where}  ${command}`)
}

/** Says in one line what could not be installed. @param {import('./needs.mjs').NeedGroup[]} groups */
async function installOptional(groups) {
  const packages = [...new Set(missing(groups).map((need) => need.package))]
  if (packages.length === 0 || process.getuid?.() !== 0 || find('apt-get') === undefined) return
  try {
    await install(packages)
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error
    console.error(`Goes without ${packages.join(', ')}: ${error.message.split('\n')[0]}`)
  }
}

/** @param {string} [folder] with a lock file, relative to the checkout */
export async function ensureNodeModules(folder = '.') {
  const installed = modified(`${folder}/node_modules/.package-lock.json`)
  if (installed !== undefined && installed >= (modified(`${folder}/package-lock.json`) ?? 0)) return
  // No package of ours needs its install scripts, and our own addon is built below.
  const argv = /** @type {const} */ (['npm', 'ci', '--ignore-scripts', '--no-audit'])
  const where = folder === '.' ? '' : ` of ${folder}`
  await runStep(`Installing node modules${where}`, [...argv, '--prefix', folder])
}

async function ensureAddon() {
  const stamp = stampOf({
    name: 'addon',
    sources: ['binding.gyp', 'CMakeLists.txt', 'cpp', 'scripts/headers.mjs', 'package-lock.json'],
    output: 'build/Release/ovs_netlink.node',
  })
  if (stamp.fresh()) return
  await runStep('Building the addon', ['npm', 'run', 'build:addon'])
  stamp.write()
}

async function ensureJavaScript() {
  const stamp = stampOf({
    name: 'javascript',
    sources: ['rolldown.config.mjs', 'package-lock.json', 'src'],
    output: 'lib/index.js',
  })
  if (stamp.fresh()) return
  await runStep('Bundling TypeScript', ['npm', 'run', 'build:ts'])
  stamp.write()
}

/** @param {string} path */
const modified = (path) =>
  existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : undefined
