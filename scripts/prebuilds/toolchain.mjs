/**
 * What the addons are built with: Debian's clang, and for each target a sysroot, made once, of Debian's
 * packages. It holds a C library of Debian 11, the kernel's headers, the start of a shared object
 * (libgcc) and LLVM's C++ library as an archive, built of Debian's source: so that the addons need
 * nothing of a machine but its C library.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { runStep } from '../command.mjs'
import { download } from './debian.mjs'
import { targets } from './targets.mjs'

/** @typedef {import('./targets.mjs').Target} Target */

/** Links to absolute paths would lead to this machine's own libraries. */
const unpackScript = `
folder=$1; shift; mkdir -p "$folder"
for each; do dpkg -x "$each" "$folder"; done
cd "$folder"
find . -type l -lname '/*' | while read -r link; do ln -srfn ".$(readlink "$link")" "$link"; done`

/** Another number when what follows makes other sysroots. */
const recipe = 2

export const llvm = 19

/** Where the sysroots are. */
export const cache = process.env['OVS_NETLINK_PREBUILD'] ?? '/var/cache/ovs-netlink/prebuild'

/** What the linker took, beside the addon. */
export const mapName = 'addon.map'

/** Debian's packages of each C library. @type {Record<string, string[]>} */
const libcPackages = { glibc: ['libc6', 'libc6-dev'], musl: ['musl', 'musl-dev'] }

const done = join(cache, `${recipe}`)

/** @param {Target} target */
export const sysrootOf = ({ name }) => join(done, name)

/** Makes what is not there. */
export async function makeToolchain() {
  if (existsSync(done)) return
  // Built beside its place, so that what is there is always whole.
  const making = `${done}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  const architectures = [...new Set(targets.map(({ architecture }) => architecture))]
  const files = await download(join(making, 'downloads'), {
    old: architectures.flatMap((architecture) =>
      ['libgcc-10-dev', ...Object.values(libcPackages).flat()].map(
        (name) => `${name}:${architecture}`,
      ),
    ),
    new: architectures.map((architecture) => `linux-libc-dev:${architecture}`),
    sources: [`llvm-toolchain-${llvm}`],
  })
  const source = await unpackLlvm(making, files)
  for (const target of targets) {
    const sysroot = join(making, target.name)
    await makeSysroot(sysroot, target, files)
    await buildCxxLibrary(join(making, 'build'), source, sysroot, target)
  }
  for (const each of ['downloads', 'source', 'build']) {
    rmSync(join(making, each), { recursive: true })
  }
  renameSync(making, done)
}

/**
 * CMake's options to build for a target.
 *
 * @param {Target} target
 * @param {string} sysroot
 * @param {string[]} flags for the compiler
 */
function crossOptions({ triple }, sysroot, flags) {
  // Instructions that older arm64 processors lack are chosen by libgcc, which asks glibc.
  const all = triple.startsWith('aarch64') ? [...flags, '-mno-outline-atomics'] : flags
  return [
    '-DCMAKE_SYSTEM_NAME=Linux',
    `-DCMAKE_SYSTEM_PROCESSOR=${triple.split('-')[0]}`,
    `-DCMAKE_SYSROOT=${sysroot}`,
    '-DCMAKE_TRY_COMPILE_TARGET_TYPE=STATIC_LIBRARY',
    '-DCMAKE_BUILD_TYPE=Release',
    `-DCMAKE_AR=/usr/bin/llvm-ar-${llvm}`,
    `-DCMAKE_RANLIB=/usr/bin/llvm-ranlib-${llvm}`,
    ...Object.entries({ C: 'clang', ASM: 'clang', CXX: 'clang++' }).flatMap(
      ([language, compiler]) => [
        `-DCMAKE_${language}_COMPILER=${compiler}-${llvm}`,
        `-DCMAKE_${language}_COMPILER_TARGET=${triple}`,
        `-DCMAKE_${language}_FLAGS=${all.join(' ')}`,
      ],
    ),
  ]
}

/**
 * CMake's options to build the addon for a target. Nothing in it tells from where it was built.
 *
 * @param {Target} target
 * @param {string} root the sources
 */
export function addonOptions(target, root) {
  const sysroot = sysrootOf(target)
  const paths = [`-ffile-prefix-map=${root}=`, `-ffile-prefix-map=${sysroot}=`]
  const link = [
    '-fuse-ld=lld',
    '-nostdlib++',
    '-static-libgcc',
    `-Wl,--version-script=${join(root, 'scripts/prebuilds/entries.map')}`,
    '-Wl,-s',
    `-Wl,-Map=${mapName}`,
  ]
  return [
    ...crossOptions(target, sysroot, ['-stdlib=libc++', ...paths]),
    `-DCMAKE_MODULE_LINKER_FLAGS=${link.join(' ')}`,
    // LLVM's unwinder, too: libgcc's, which would come last, counts on glibc.
    '-DCMAKE_CXX_STANDARD_LIBRARIES=-l:libc++.a -l:libunwind.a',
  ]
}

/**
 * @param {string} folder
 * @param {string[]} files
 * @returns {Promise<string>} the part of the source that the C++ library is built of
 */
async function unpackLlvm(folder, files) {
  const archive = files.find((file) => /\.orig\.tar\.xz$/.test(file))
  const source = join(folder, 'source')
  mkdirSync(source)
  // `cmake` is LLVM's, too: * stands for folders.
  const parts = ['runtimes', 'cmake', 'libcxx', 'libcxxabi', 'libunwind']
  await runStep("Unpacking LLVM's source", [
    'tar',
    ...['-xf', `${archive}`, '-C', source, '--strip-components=1', '--wildcards'],
    ...['--exclude', '*/test/*', ...parts.map((part) => `*/${part}/*`)],
  ])
  return source
}

/**
 * Debian's packages into a folder.
 *
 * @param {string} folder
 * @param {string} name the target's
 * @param {string[]} files
 */
export const unpack = (folder, name, files) =>
  runStep(`Unpacking for ${name}`, ['sh', '-ec', unpackScript, 'sh', folder, ...files])

/**
 * @param {string} sysroot
 * @param {Target} target
 * @param {string[]} files
 */
async function makeSysroot(sysroot, { name, triple, architecture, libc }, files) {
  const packages = ['libgcc-10-dev', 'linux-libc-dev', ...(libcPackages[libc] ?? [])]
  const isWanted = (/** @type {string} */ file) =>
    packages.some((each) => basename(file).startsWith(`${each}_`)) &&
    file.endsWith(`_${architecture}.deb`)
  const wanted = files.filter(isWanted)
  await unpack(sysroot, name, wanted)
  if (libc !== 'musl') return
  // Debian keeps musl aside; clang looks where a system of musl has it.
  for (const place of ['include', 'lib']) {
    const aside = join(sysroot, 'usr', place, triple)
    cpSync(aside, join(sysroot, 'usr', place), { recursive: true })
    rmSync(aside, { recursive: true })
  }
  symlinkSync(`../../lib/${triple}/libc.so`, join(sysroot, 'usr/lib/libc.so'))
}

/**
 * Puts libc++.a, which has libc++abi in it, libunwind.a and their headers into the sysroot.
 *
 * @param {string} folder
 * @param {string} source
 * @param {string} sysroot
 * @param {Target} target
 */
async function buildCxxLibrary(folder, source, sysroot, target) {
  rmSync(folder, { recursive: true, force: true })
  const paths = [`-ffile-prefix-map=${source}=`, `-ffile-prefix-map=${sysroot}=`]
  const isMusl = target.libc === 'musl'
  await runStep(`Configuring the C++ library of ${target.name}`, [
    'cmake',
    ...['-S', join(source, 'runtimes'), '-B', folder],
    ...crossOptions(target, sysroot, paths),
    `-DCMAKE_INSTALL_PREFIX=${join(sysroot, 'usr')}`,
    '-DCMAKE_POSITION_INDEPENDENT_CODE=ON',
    '-DLLVM_ENABLE_RUNTIMES=libunwind;libcxxabi;libcxx',
    '-DLLVM_INCLUDE_TESTS=OFF',
    '-DLIBCXX_INCLUDE_BENCHMARKS=OFF',
    '-DLIBCXX_ENABLE_FILESYSTEM=OFF',
    `-DLIBCXX_HAS_MUSL_LIBC=${isMusl ? 'ON' : 'OFF'}`,
    // CMake, which links nothing here, would believe that every C library has it.
    `-DLIBCXXABI_HAS_CXA_THREAD_ATEXIT_IMPL=${isMusl ? 'OFF' : 'ON'}`,
    // Archives, none of whose symbols is seen from outside.
    ...['LIBCXX', 'LIBCXXABI', 'LIBUNWIND'].map((each) => `-D${each}_ENABLE_SHARED=OFF`),
    ...['LIBCXX', 'LIBCXXABI'].map((each) => `-D${each}_HERMETIC_STATIC_LIBRARY=ON`),
    '-DLIBUNWIND_HIDE_SYMBOLS=ON',
    '-DLIBCXX_ENABLE_STATIC_ABI_LIBRARY=ON',
  ])
  const jobs = String(availableParallelism())
  await runStep(`Building the C++ library of ${target.name}`, [
    'cmake',
    ...['--build', folder, '--target', 'install', '--parallel', jobs],
  ])
}
