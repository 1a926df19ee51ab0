/**
 * Finds and loads the addon: the one that `OVS_NETLINK_ADDON` names, the one that was built here, the
 * prebuilt one that fits, or one beside the program.
 */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fileName = 'ovs_netlink.node'
const variable = 'OVS_NETLINK_ADDON'

/** Throws an error with the code `ERR_OVS_NETLINK_ADDON`, which says what there is and what to do. */
export function loadAddon(): unknown {
  const platform = `${process.platform}-${process.arch}-${libc()}`
  const named = process.env[variable]
  const tried = named ? [named] : candidates(platform)
  const found = tried.find((path) => existsSync(path))
  if (found === undefined) throw notFound(platform, named)
  const module = { exports: {} }
  try {
    // Bundlers follow `require`, and cannot follow this.
    process.dlopen(module, found)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw addonError(`does not load: ${said}`, platform, cause)
  }
  return module.exports
}

/**
 * In the package, which is where this file is, or, when a bundler has put this file elsewhere, where
 * the bundle's folder finds it; else beside the bundle, the script or the executable.
 */
function candidates(platform: string): string[] {
  const places = ['build/Release', `prebuilds/${platform}`]
  const inPackage = packageFolders().flatMap((folder) => places.map((place) => join(folder, place)))
  const beside = [thisFile(), process.argv[1], process.execPath].flatMap((path) =>
    path === undefined ? [] : [dirname(path)],
  )
  return [...inPackage, ...beside].map((folder) => join(folder, fileName))
}

function packageFolders(): string[] {
  const here = dirname(thisFile())
  return [dirname(here), ...installed(here)].filter((folder) => isOurs(folder))
}

const isOurs = (folder: string) => existsSync(join(folder, 'CMakeLists.txt'))

/** The package as a program in this folder would find it. */
function installed(folder: string): string[] {
  try {
    const resolve = createRequire(pathToFileURL(join(folder, 'x.js'))).resolve
    return [dirname(resolve('ovs-netlink/package.json'))]
  } catch {
    return []
  }
}

/** A bundler that makes CommonJS leaves `import.meta` empty; `__filename` is the bundle's then. */
function thisFile(): string {
  const url: unknown = import.meta.url
  if (typeof url === 'string' && url.startsWith('file:')) return fileURLToPath(url)
  return typeof __filename === 'string' ? __filename : (process.argv[1] ?? process.execPath)
}

function notFound(platform: string, named: string | undefined): Error {
  if (named) return addonError(`is not at ${named}, which ${variable} names`, platform)
  const prebuilds = packageFolders()
    .map((folder) => join(folder, 'prebuilds'))
    .find((folder) => existsSync(folder))
  const brought = prebuilds === undefined ? '' : readdirSync(prebuilds).sort().join(', ')
  return addonError(`is not built for ${platform}; there are ${brought || 'none'}`, platform)
}

function addonError(what: string, platform: string, cause?: unknown): Error {
  const [folder] = packageFolders()
  const build =
    folder === undefined
      ? `The package ovs-netlink, which holds it, is not where ${thisFile()} finds it.`
      : `This builds it for here, with g++ 12, cmake 3.25 and make, or later:
  cd '${folder.replaceAll("'", "'\\''")}' && cmake -S . -B build/addon && cmake --build build/addon`
  const message = `ovs-netlink's addon ${what}.
Found: ${platform}, Node.js ${process.versions.node}.
Needed: Linux, Node.js 20.19 or later; for the addons that the package brings glibc 2.31, or musl 1.2.2, or later.
${build}
In a bundle or a single executable, put ${fileName} beside it, or name the file in ${variable}.`
  return Object.assign(new Error(message, { cause }), { code: 'ERR_OVS_NETLINK_ADDON' })
}
/** The C library of this very process, by the loader that its program names. */
function libc(): string {
  if (process.platform !== 'linux') return 'none'
  return /musl/.test(interpreterOf(process.execPath) ?? process.execPath) ? 'musl' : 'glibc'
}

/**
 * What a program names in PT_INTERP (elf(5)): undefined when it names none, and for whatever we have
 * no prebuilt addon for: what is not little-endian and of 64 bits.
 */
function interpreterOf(path: string): string | undefined {
  const file = openSync(path, 'r')
  const read = (offset: number, length: number) => {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset))
  }
  try {
    const header = read(0, 64)
    if (header.toString('latin1', 0, 6) !== '\x7fELF\x02\x01') return undefined
    const size = header.readUInt16LE(54)
    const segments = read(Number(header.readBigUInt64LE(32)), size * header.readUInt16LE(56))
    for (let at = 0; at < segments.length; at += size) {
      if (segments.readUInt32LE(at) !== 3) continue
      const offset = Number(segments.readBigUInt64LE(at + 8))
      return read(offset, Number(segments.readBigUInt64LE(at + 32)) - 1).toString('latin1')
    }
    return undefined
  } finally {
    closeSync(file)
  }
}
