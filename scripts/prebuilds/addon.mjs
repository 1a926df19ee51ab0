/** One addon for one target, and whether it is what the package promises. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { output, runStep, SetUpError } from '../command.mjs'
import { buildFolder, root } from '../paths.mjs'
import { glibcFloor } from './targets.mjs'
import { addonOptions, mapName, sysrootOf } from './toolchain.mjs'

/** @typedef {import('./targets.mjs').Target} Target */

export const addonName = 'ovs_netlink.node'

/** @param {Target} target */
export const addonOf = ({ name }) => join(root, 'prebuilds', name, addonName)

/**
 * Builds it from the start, and puts it into prebuilds/.
 *
 * @param {Target} target
 */
export async function buildAddon(target) {
  const folder = join(buildFolder, 'prebuild', target.name)
  await runStep(`Configuring ${target.name}`, [
    'cmake',
    ...['-S', root, '-B', folder, `-DOVS_NETLINK_OUTPUT=${folder}`],
    ...addonOptions(target, root),
  ])
  const jobs = String(availableParallelism())
  await runStep(`Building ${target.name}`, [
    'cmake',
    ...['--build', folder, '--clean-first', '--parallel', jobs],
  ])
  const built = join(folder, addonName)
  const problems = [
    ...problemsOf(built),
    ...lackingIn(built, join(sysrootOf(target), 'lib', target.triple)),
    ...strangersIn(readFileSync(join(folder, mapName), 'utf8')),
  ]
  if (problems.length > 0) throw new SetUpError(`${built}: ${problems.join('; ')}`)
  mkdirSync(join(root, 'prebuilds', target.name), { recursive: true })
  copyFileSync(built, addonOf(target))
}

/** What others wrote that is linked into an addon, as THIRD-PARTY.md lists it. @type {[RegExp, string][]} */
const parts = [
  [/\/lib(c\+\+|unwind)\.a\(/, "LLVM's libc++, libc++abi and libunwind"],
  [/\/lib\/gcc\/[\w-]+\/10\/(crtbeginS\.o|crtendS\.o|libgcc\.a\()/, 'libgcc'],
  [/-linux-gnu\/(crti\.o|crtn\.o|libc_nonshared\.a\()/, "glibc's"],
  [/\/usr\/lib\/(crti\.o|crtn\.o)/, "musl's"],
]

/** What is linked into an addon that nobody listed. @param {string} map the linker's */
export function strangersIn(map) {
  const listed = readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8')
  const objects = new Set(
    [...map.matchAll(/(\S+\.(?:o|a\([^)]*\))):\(/g)].map(([, file]) => `${file}`),
  )
  return [...objects]
    .filter((file) => !file.startsWith('CMakeFiles/'))
    .filter((file) => {
      const [, part] = parts.find(([pattern]) => pattern.test(file)) ?? []
      return part === undefined || !listed.includes(`| ${part}`)
    })
    .map((file) => `holds ${file}, which THIRD-PARTY.md does not list`)
}

/** The C libraries by the names that they are linked by, and the parts that glibc had apart. */
const libraries =
  /^(lib[cm]\.so\.6|libdl\.so\.2|libpthread\.so\.0|librt\.so\.1|ld-linux-[\w-]+\.so\.[12]|libc\.so)$/

/** All that is seen of it from outside: entries.map. */
const entries = ['napi_register_module_v1', 'node_api_module_get_api_version_v1']

/**
 * In what an addon would ask more of a machine than a C library as old as the floor, or show more of
 * itself than its entries.
 *
 * @param {string} file
 */
export function problemsOf(file) {
  const versions = output(['readelf', '--wide', '--version-info', file])
  const versionsNeeded = [...versions.matchAll(/Name: (\S+)/g)].map(([, name]) => `${name}`)
  return [
    ...neededBy(file)
      .filter((name) => !libraries.test(name))
      .map((name) => `needs ${name}`),
    ...[...new Set(versionsNeeded)].filter((name) => !isOld(name)).map((name) => `needs ${name}`),
    ...symbolsOf(file)
      .filter(({ name, defined }) => defined && !entries.includes(name))
      .map(({ name }) => `shows ${name}`),
  ]
}

/**
 * What an addon asks for that neither Node-API nor its C library has: musl loads it nevertheless, and a
 * call of it would lead nowhere.
 *
 * @param {string} file
 * @param {string} folder with the C library
 */
export function lackingIn(file, folder) {
  const libraries = neededBy(file).flatMap((name) => symbolsOf(join(folder, name)))
  const had = new Set(libraries.filter(({ defined }) => defined).map(({ name }) => name))
  return symbolsOf(file)
    .filter(({ name, defined, weak }) => !defined && !weak && !had.has(name))
    .filter(({ name }) => !/^(napi|node_api)_/.test(name))
    .map(({ name }) => `lacks ${name}`)
}

/** The libraries that a file names. @param {string} file */
function neededBy(file) {
  const dynamic = output(['readelf', '--wide', '--dynamic', file])
  return [...dynamic.matchAll(/\(NEEDED\).*\[(.*)\]/g)].map(([, name]) => `${name}`)
}

/** What a file shows, and asks others for. @param {string} file */
function symbolsOf(file) {
  const symbols = output(['readelf', '--wide', '--dyn-syms', file])
  const rows = symbols.matchAll(/ (GLOBAL|WEAK) +(?:DEFAULT|PROTECTED) +(\w+) ([^@\s]+)/g)
  return [...rows].map(([, binding, section, name]) => ({
    name: `${name}`,
    weak: binding === 'WEAK',
    defined: section !== 'UND',
  }))
}

/** @param {string} version such as `GLIBC_2.14` */
function isOld(version) {
  const [, major, minor] = /^GLIBC_(\d+)\.(\d+)/.exec(version) ?? []
  const [floorMajor, floorMinor] = glibcFloor.split('.').map(Number)
  return Number(major) === floorMajor && Number(minor) <= Number(floorMinor)
}
