/** The emulated machine's kernel and disk, made of Debian's packages, once. */
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { output, runStep } from '../command.mjs'
import { find } from '../needs.mjs'

/** Another number when what follows makes another image. */
const recipe = 5

/** Debian's releases to make one of: Linux 6.1, 6.12, and the newest that Debian builds for the latter. */
export const releases = ['bookworm', 'trixie', 'trixie-backports']

/** What Debian builds last, users get next. */
export const newest = 'trixie-backports'

const backports = '-backports'

/** What the tests use inside. */
const packages = [
  ...['conntrack', 'ethtool', 'iproute2', 'iputils-ping', 'kmod', 'libatomic1'],
  ...['nftables', 'openvswitch-switch', 'procps'],
  'wireguard-tools',
]

/** What the first programs need to find the disks. */
const drivers = ['virtio_pci', 'virtio_blk', 'ext4']

/** @typedef {{ kernel: string, initramfs: string, disk: string }} Image */

/** @param {string} cache @param {string} release */
const folderOf = (cache, release) => join(cache, `${release}-${recipe}`)

/** @param {string} cache @param {string} release @returns {Image} */
export function imageIn(cache, release) {
  const file = (/** @type {string} */ name) => join(folderOf(cache, release), name)
  return { kernel: file('vmlinuz'), initramfs: file('initramfs.gz'), disk: file('disk.img') }
}

/** Makes it unless it is there. @param {string} cache @param {string} release */
export async function makeImage(cache, release) {
  const done = folderOf(cache, release)
  if (existsSync(done)) return
  // Built beside its place, so that what is there is always whole.
  const making = `${done}.making`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(making, { recursive: true })
  await build(making, release)
  rmSync(join(making, 'root'), { recursive: true })
  rmSync(join(making, 'initramfs'), { recursive: true })
  renameSync(making, done)
}

/** @param {string} folder @param {string} release */
async function build(folder, release) {
  const root = join(folder, 'root')
  await runStep('Installing Debian for the emulated machine', [
    'debootstrap',
    '--variant=minbase',
    `--include=${packages.join(',')}`,
    release.replace(backports, ''),
    root,
  ])
  if (release.endsWith(backports)) await addBackports(root, release)
  const kernel = await addKernel(root, release)
  cpSync(
    firstOf(root, `boot/vmlinuz-${kernel}`, `usr/lib/modules/${kernel}/vmlinuz`),
    join(folder, 'vmlinuz'),
  )
  const config = firstOf(root, `boot/config-${kernel}`, `usr/lib/modules/${kernel}/config`)
  cpSync(config, join(root, 'boot', `config-${kernel}`))
  rmSync(join(root, 'kernel'), { recursive: true })
  cpSync(process.execPath, join(root, 'usr/local/bin/node'))
  copyProgram('guest-init.sh', join(root, 'guest-init'))
  await makeInitramfs(folder, kernel)
  const disk = join(folder, 'disk.img')
  await runStep('Making its disk', ['mkfs.ext4', '-q', '-F', '-d', root, disk, '2G'])
}

/** Where Debian has newer packages of some kinds for a release. @param {string} root @param {string} release */
async function addBackports(root, release) {
  const sources = join(root, 'etc/apt/sources.list')
  const lines = readFileSync(sources, 'utf8')
  appendFileSync(sources, lines.replaceAll(` ${release.replace(backports, '')} `, ` ${release} `))
  await runStep('Reading the lists of its newer packages', ['chroot', root, 'apt-get', 'update'])
}

/**
 * Unpacks Debian's kernel, without the scripts that would make it boot by itself.
 *
 * @param {string} root
 * @param {string} release
 */
async function addKernel(root, release) {
  const ofRelease = ['-o', `APT::Default-Release=${release}`]
  const depends = ['depends', '--recurse', '--important', 'linux-image-cloud-amd64']
  // Since Linux 7 the kernel itself and its modules are packages of their own.
  const parts = /^linux-(?:base|image|binary|modules)-(\d.*)$/gm
  const found = output(['chroot', root, 'apt-cache', ...ofRelease, ...depends])
  const packages = [...found.matchAll(parts)]
  const kernel = packages[0]?.[1]
  if (kernel === undefined) throw new Error(`no kernel among: ${found}`)
  const download = ['apt-get', ...ofRelease, 'download', ...packages.map(([name]) => name)]
  await runStep('Downloading its kernel', ['chroot', root, ...download])
  for (const file of readdirSync(root).filter((entry) => entry.endsWith('.deb'))) {
    // Elsewhere first: over / it would put folders where Debian has links to /usr.
    await runStep(`Unpacking ${file}`, ['chroot', root, 'dpkg', '-x', `/${file}`, '/kernel'])
    rmSync(join(root, file))
  }
  cpSync(firstOf(root, 'usr/lib/modules', 'lib/modules'), join(root, 'usr/lib/modules'), {
    recursive: true,
  })
  await runStep('Listing its modules', ['chroot', root, 'depmod', kernel])
  return kernel
}

/** Of the kernel's files, which are elsewhere from release to release. @param {string} root @param {string[]} paths */
function firstOf(root, ...paths) {
  const found = paths.map((path) => join(root, 'kernel', path)).find((path) => existsSync(path))
  if (found === undefined) throw new Error(`the kernel has none of ${paths.join(', ')}`)
  return found
}

/** A first root of busybox and the drivers of the disks. @param {string} folder @param {string} kernel */
async function makeInitramfs(folder, kernel) {
  const root = join(folder, 'root')
  const initramfs = join(folder, 'initramfs')
  for (const name of ['bin', 'dev', 'proc', 'root', 'drivers']) {
    mkdirSync(join(initramfs, name), { recursive: true })
  }
  cpSync(/** @type {string} */ (find('busybox')), join(initramfs, 'bin/busybox'))
  copyProgram('initramfs-init.sh', join(initramfs, 'init'))
  const modprobe = ['chroot', root, 'modprobe', '-S', kernel, '--show-depends', '-a', ...drivers]
  const files = output(modprobe).matchAll(/^insmod (\S+)/gm)
  // Numbered, because each needs those before it.
  const paths = [...new Set([...files].map(([, path]) => /** @type {string} */ (path)))]
  for (const [at, path] of paths.entries()) {
    const name = `${String(at).padStart(3, '0')}-${basename(path)}`
    cpSync(join(root, path), join(initramfs, 'drivers', name), { dereference: true })
  }
  const pack = 'cd "$1" && find . | cpio --quiet -o -H newc | gzip > "$2"'
  const target = join(folder, 'initramfs.gz')
  await runStep('Packing its first files', ['sh', '-c', pack, 'sh', initramfs, target])
}

/** @param {string} name beside this file @param {string} target */
function copyProgram(name, target) {
  cpSync(fileURLToPath(new URL(name, import.meta.url)), target)
  chmodSync(target, 0o755)
}
