/**
 * The machines that the package brings an addon for. Not arm64 with musl: one was built in the same
 * way, and its first created link made the only runtime there is for it, Bun, die in free(3).
 */

/**
 * @typedef {object} Target
 * @property {string} name the folder in prebuilds/: what src/addon/load.ts looks for
 * @property {string} triple what clang calls it
 * @property {string} architecture what Debian calls it
 * @property {string} libc whose packages are in its sysroot
 */

/** @type {Target[]} */
export const targets = [
  { name: 'linux-x64-glibc', triple: 'x86_64-linux-gnu', architecture: 'amd64', libc: 'glibc' },
  { name: 'linux-arm64-glibc', triple: 'aarch64-linux-gnu', architecture: 'arm64', libc: 'glibc' },
  { name: 'linux-x64-musl', triple: 'x86_64-linux-musl', architecture: 'amd64', libc: 'musl' },
]

/**
 * The oldest glibc that the addons run on: Debian 11's, which they are linked with. That of musl, of
 * the same release, is 1.2.2; its symbols have no versions.
 */
export const glibcFloor = '2.31'
