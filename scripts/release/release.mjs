/**
 * Makes the tarball of a release and tries it; publishes nothing.
 *
 *   npm run release
 *   npm run release -- --untested     without `npm run lint` and the tests
 *
 * Builds the addons that the package brings, checks and tests everything, rtnetlink on Debian's newest
 * kernel, too, packs, and installs the tarball with every package manager, each in an empty folder, without
 * a network and a compiler. Prints sizes and checksums. What it packed is in build/release/.
 */
import '../node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { output, runStep, SetUpError } from '../command.mjs'
import { buildFolder, root } from '../paths.mjs'
import { addonOf } from '../prebuilds/addon.mjs'
import { targets } from '../prebuilds/targets.mjs'
import { ensureNodeModules, setUp } from '../setup.mjs'
import { newest } from '../vm/image.mjs'
import { managers, tools } from './managers.mjs'
import { tryInstall } from './trial.mjs'

const { values } = parseArgs({ options: { untested: { type: 'boolean', default: false } } })
const folder = join(buildFolder, 'release')
const npmRun = (/** @type {string[]} */ ...argv) =>
  runStep(`npm run ${argv.join(' ')}`, ['npm', 'run', '--silent', ...argv])

/**
 * Those of another machine or C library than this one's run with the addons that were built. The kernel is
 * last, because it takes longest.
 */
const checks = [
  ['lint'],
  ['test'],
  ['test:runtimes', '--', 'foreign'],
  ['test:vm', '--', '--debian', newest, 'rtnetlink/'],
]

await setUp(
  ['prebuild', 'test', ...(values.untested ? [] : /** @type {const} */ (['vm']))],
  [
    () => npmRun('prebuilds'),
    ...(values.untested ? [] : checks.map((argv) => () => npmRun(...argv))),
    pack,
    () => ensureNodeModules(tools),
    tryAll,
  ],
)

for (const file of [...targets.map(addonOf), tarball()]) {
  const bytes = readFileSync(file)
  const digest = createHash('sha256').update(bytes).digest('hex')
  const name = file.replace(root, '')
  console.log(`${digest}  ${`${bytes.length}`.padStart(8)} bytes  ${name}`)
}

async function pack() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await runStep('Packing', ['npm', 'pack', '--pack-destination', folder])
  const held = output(['tar', '-tf', tarball()])
  const lacking = targets.filter(({ name }) => !held.includes(`/prebuilds/${name}/`))
  if (lacking.length > 0) throw new SetUpError(`no ${lacking.map(({ name }) => name).join(', ')}`)
}

function tarball() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const file = join(folder, `${name}-${version}.tgz`)
  if (!existsSync(file)) throw new SetUpError(`npm did not write ${basename(file)}`)
  return file
}

async function tryAll() {
  for (const manager of managers) {
    tryInstall(tarball(), manager)
    console.log(`${manager.name} installs it, and it runs`)
  }
}
