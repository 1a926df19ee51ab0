/**
 * What a runtime needs that is of another C library or machine than this one: Debian's packages, unpacked
 * aside, and an emulator. An x64 program of musl runs as it is, by Debian's musl; an arm64 program in
 * qemu-user, which hands its system calls to the kernel at hand.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { output, runStep, SetUpError } from '../command.mjs'
import { root } from '../paths.mjs'
import { addonName, addonOf } from '../prebuilds/addon.mjs'
import { download } from '../prebuilds/debian.mjs'
import { targets } from '../prebuilds/targets.mjs'
import { llvm, sysrootOf, unpack } from '../prebuilds/toolchain.mjs'

/** @typedef {import('../prebuilds/targets.mjs').Target} Target */

/** A target that this machine is not. @param {string} name @returns {Target} */
export function targetNamed(name) {
  const target = targets.find((each) => each.name === name)
  if (target === undefined) throw new Error(`no target is called ${name}`)
  return target
}

/** @param {string} cache @param {Target} target */
const librariesIn = (cache, { name }) => join(cache, `libraries-of-${name}`)

/**
 * Gets the libraries that a program needs, once.
 *
 * @param {string} cache
 * @param {Target} target
 * @param {string} program
 */
export async function fetchLibraries(cache, target, program) {
  if (!existsSync(addonOf(target))) {
    throw new SetUpError(
      `There is no addon for ${target.name}: npm run prebuilds -- ${target.name}`,
    )
  }
  const done = librariesIn(cache, target)
  if (existsSync(done)) return
  const making = `${done}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const of = (/** @type {string} */ name) => `${name}:${target.architecture}`
  const wanted =
    target.libc === 'musl'
      ? { old: [of('musl')], new: [of('libstdc++-12-dev'), of('libgcc-12-dev')] }
      : { old: ['libc6', 'libstdc++6', 'libgcc-s1', 'libatomic1'].map(of), new: [] }
  const files = await download(join(making, 'downloads'), { ...wanted, sources: [] })
  await unpack(making, target.name, files)
  rmSync(join(making, 'downloads'), { recursive: true })
  if (target.libc === 'musl') await linkCxxLibrary(making, target, program)
  renameSync(making, done)
}

/**
 * Bun wants GNU's C++ library, and Debian has none for musl: this one is of those parts of Debian's
 * archive that the program asks for.
 *
 * @param {string} folder
 * @param {Target} target
 * @param {string} program
 */
async function linkCxxLibrary(folder, target, program) {
  const { triple } = target
  const symbols = output(['readelf', '--wide', '--dyn-syms', program])
  const names = [...symbols.matchAll(/ GLOBAL +DEFAULT +\w+ ([^@\s]+)/g)].map(([, name]) => name)
  const archives = join(folder, 'usr/lib/gcc', triple.replace('musl', 'gnu'), '12')
  await runStep(`Linking a C++ library for ${target.name}`, [
    `clang-${llvm}`,
    ...[`--target=${triple}`, '-shared', '-fPIC', '-nostdlib', '-fuse-ld=lld'],
    ...['-Wl,-soname,libstdc++.so.6', '-Wl,--gc-sections', '-Wl,--no-dependent-libraries'],
    ...names.map((name) => `-Wl,-u,${name}`),
    fileURLToPath(new URL('glibc-for-musl.c', import.meta.url)),
    join(archives, 'libstdc++.a'),
    join(sysrootOf(target), 'usr/lib/libunwind.a'),
    ...['-o', join(folder, 'lib', triple, 'libstdc++.so.6')],
  ])
}

/**
 * How a program is run.
 *
 * @param {string} cache
 * @param {Target} target
 * @returns {{ launcher: string[], env: NodeJS.ProcessEnv, over: Record<string, string> }} what stands
 *   before it, what it needs in its environment, and the addon that stands in for the one built here
 */
export function surroundings(cache, target) {
  const libraries = librariesIn(cache, target)
  const over = { [join(root, 'build/Release', addonName)]: addonOf(target) }
  if (target.architecture !== 'arm64') {
    return { launcher: [], env: { LD_LIBRARY_PATH: join(libraries, 'lib', target.triple) }, over }
  }
  // tsx would look for an esbuild of arm64; this machine's own runs as well.
  const esbuild = join(root, 'node_modules/@esbuild/linux-x64/bin/esbuild')
  const launcher = ['qemu-aarch64-static', '-L', libraries]
  return { launcher, env: { ESBUILD_BINARY_PATH: esbuild }, over }
}
