/** Finds and loads the addon: the one that was built here, or the prebuilt one that fits. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
const name = 'ovs_netlink.node'
const prebuilds = `${packageFolder}prebuilds`

/** Throws an error with the code `ERR_OVS_NETLINK_ADDON`, which tells what there is and what to do. */
export function loadAddon(): unknown {
  const here = `${process.platform}-${process.arch}-${libc()}`
  const fitting = [`${packageFolder}build/Release/${name}`, `${prebuilds}/${here}/${name}`]
  const found = fitting.find((path) => existsSync(path))
  if (found === undefined) {
    const brought = existsSync(prebuilds) ? readdirSync(prebuilds).sort().join(', ') : ''
    throw addonError(`is not built for ${here}; there are ${brought || 'none'}`, here)
  }
  try {
    return createRequire(import.meta.url)(found)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw addonError(`does not load: ${said}`, here, cause)
  }
}

function addonError(what: string, here: string, cause?: unknown): Error {
  const message = `ovs-netlink's addon ${what}.
Found: ${here}, Node.js ${process.versions.node}.
Needed: Linux, Node.js 20.19 or later; for the addons that it brings glibc 2.31, or musl 1.2.2, or later.
This builds it for here, with g++ 12, cmake 3.25 and make, or later:
  cd '${packageFolder.replaceAll("'", "'\\''")}' && cmake -S . -B build/addon && cmake --build build/addon`
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
